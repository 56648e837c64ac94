"""When it happened."""

import datetime as dt

import pytest

from tests.events.articles import PUBLISHED, events, one_event


def dated(sentence: str, published: dt.date | None = PUBLISHED) -> tuple[str, str, str]:
    found = one_event(sentence, "Izium", published=published)
    return str(found.happened_from), str(found.happened_to), found.time_precision


def test_the_day_of_the_saying_only_bounds_the_event():
    sentence = "The mayor said on Tuesday that shells had hit Izium."
    assert dated(sentence) == ("2022-06-14", "2022-06-14", "published")


def test_the_day_that_goes_with_the_event_wins_over_that_of_the_saying():
    sentence = "The mayor said on Tuesday that shells had hit Izium on Sunday."
    assert dated(sentence) == ("2022-06-12", "2022-06-12", "day")


def test_a_date_of_another_event_is_left_aside():
    sentence = "It was the heaviest shelling of Izium since the invasion of February 24."
    assert dated(sentence) == ("2022-06-15", "2022-06-15", "published")


def test_an_event_is_not_dated_after_its_report():
    sentence = "The governor extended the evacuation of Izium until June 30."
    assert dated(sentence) == ("2022-06-15", "2022-06-15", "published")


def test_history_with_its_day_keeps_it():
    assert dated("Izium was shelled on 3 May 2014.") == ("2014-05-03", "2014-05-03", "day")


def test_history_of_another_year_without_a_day_is_background():
    assert events("Izium was shelled in 2014.", "Izium") == ()


def test_an_earlier_event_is_not_dated_as_new():
    assert all(
        event.time_precision in ("published", "unknown") and event.sub_type != "Armed clash"
        for event in events("The strike recalls the earlier siege of Izium.", "Izium")
    )


def test_without_a_day_of_publication_nothing_is_guessed():
    assert dated("Shells hit the bridge in Izium on Sunday.", None) == ("None", "None", "unknown")


def test_the_clock_of_the_outlet_is_not_that_of_the_event():
    assert dated("14.06.22 11:38 - Shelling of Izium.")[2] == "published"


@pytest.mark.parametrize(
    ("sentence", "first", "last", "precision"),
    [
        ("On the night of June 14, drones struck Izium.", "2022-06-14", "2022-06-15", "part_of_day"),
        ("Shells hit Izium last week.", "2022-06-06", "2022-06-12", "week"),
        ("Izium was shelled at noon.", "2022-06-15", "2022-06-15", "part_of_day"),
    ],
)
def test_nights_and_weeks_keep_their_length(sentence, first, last, precision):
    assert dated(sentence) == (first, last, precision)


def test_a_month_before_a_number_is_no_verb():
    event = one_event("On March 19, 3 people were killed in Izium.", "Izium")
    assert (event.event_type, str(event.happened_from)) == ("Violence against civilians", "2022-03-19")
