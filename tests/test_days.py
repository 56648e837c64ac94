"""Days as people, sheets and services write them."""

import contextlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.days import as_day, is_only_a_day


@pytest.mark.parametrize(
    "written",
    [
        "2022-06-20",
        "20220620",
        20220620,
        "2022-06-20T23:30:00Z",
        "2022-06-20 01:00",
        "2022-06-20T23:30:00.123+03:00",
        "Mon, 20 Jun 2022 23:30:00 +0300",
        "Mon Jun 20 23:30:00 +0000 2022",
        "20 June 2022",
        "20th of June 2022",
        "June 20, 2022",
        "Jun. 20, 2022 at 10:15 a.m. EDT",
        "20-Jun-2022",
        "Monday, 20 June 2022",
        "20 червня 2022 року",
        "Понеділок, 20 червня 2022, 14:05",
        "20 июня 2022 г.",
        "20.06.2022",
        "14:05, 20.06.2022",
        "2022/06/20",
        "2022.6.20",
        "20/06/2022 18:00",
        "06/20/2022",
        date(2022, 6, 20),
        datetime(2022, 6, 20, 23, 30, tzinfo=UTC),
    ],
)
def test_a_day_is_read_in_every_usual_form(written: object) -> None:
    assert as_day(written) == date(2022, 6, 20)


@pytest.mark.parametrize(("written", "day"), [("03.06.2024", 3), ("04.06.2024", 4), ("13.06.2024", 13)])
def test_figures_parted_by_stops_are_day_month_year(written: str, day: int) -> None:
    """pandas reads the first two as 6 March and 6 April, the third as 13 June."""
    assert as_day(written) == date(2024, 6, day)


@pytest.mark.parametrize("written", ["04/06/2024", "4-6-2024", "12/11/2023 10:00"])
def test_figures_that_may_be_read_both_ways_are_refused_with_the_remedy(written: str) -> None:
    with pytest.raises(ValueError, match=r"which may be .* or .*day_first=True or False"):
        as_day(written)
    assert as_day(written, day_first=True) != as_day(written, day_first=False)


def test_the_same_figure_twice_is_not_ambiguous() -> None:
    assert as_day("04/04/2024") == date(2024, 4, 4)


def test_day_first_reads_years_of_two_figures() -> None:
    assert as_day("15.06.22", day_first=True) == date(2022, 6, 15)
    with pytest.raises(ValueError, match="two figures"):
        as_day("15.06.22")


NO_DAYS = (
    *(
        "2022-02-30",
        "31.06.2024",
        "yesterday",
        "2022-06-15Tnoon",
        "2022-W24-3",
        "June 2022",
        "",
        "20220645",
        "9" * 5000,
    ),
    *("2 March 2022 and 3 March 2022", "shelled on 3 March 2022", 1655251200, True, None),
)


@pytest.mark.parametrize("written", NO_DAYS)
def test_what_says_no_day_or_two_is_not_guessed_at(written: object) -> None:
    with pytest.raises(ValueError, match="not a day; write YYYY-MM-DD"):
        as_day(written)


def test_a_line_that_is_only_a_day_is_told_from_a_sentence_with_one() -> None:
    assert is_only_a_day("Вівторок, 6 грудня 2022, 14:05")
    assert not is_only_a_day("Shelling on 3 March 2015")
    assert not is_only_a_day("14:05")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_the_day_that_is_written_is_the_day_that_is_read(day: date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%Y%m%d", "%a, %d %b %Y 10:00:00 +0000"):
        assert as_day(day.strftime(form)) == day


@given(st.text(max_size=60))
def test_no_text_ends_otherwise_than_in_a_day_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert as_day(text).year
    is_only_a_day(text)
