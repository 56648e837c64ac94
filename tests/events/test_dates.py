import csv
import datetime as dt
from pathlib import Path

import pytest

from geo.events.classify import fold
from geo.events.dates import find_dates

TABLE = Path(__file__).with_name("date_expressions.csv")
WEDNESDAY = dt.date(2022, 6, 15)


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(sentence: str, published: dt.date | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(str(span.first), str(span.last)) for span in find_dates(fold(sentence), published)]


def test_of_150_expressions_in_three_languages_95_in_100_are_read_right():
    table = rows()
    assert len(table) >= 150
    assert {row["language"] for row in table} == {"en", "uk", "ru"}
    right = [
        read(row["sentence"], dt.date.fromisoformat(row["published"])) == [(row["first"], row["last"])] for row in table
    ]
    assert sum(right) / len(right) >= 0.95, [row["sentence"] for row, ok in zip(table, right, strict=True) if not ok]


def test_a_weekday_on_that_weekday_is_today():
    assert read("It was hit on Wednesday.") == [("2022-06-15", "2022-06-15")]


def test_without_a_day_of_publication_relative_expressions_have_no_days():
    assert read("It was hit yesterday.", None) == [("None", "None")]
    assert read("It was hit on 12 June 2021.", None) == [("2021-06-12", "2021-06-12")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 31st of June never came, nor did 2022-13-45.",
        "They may march on the town.",
        "Серед поранених є жінка.",
        "Ratio 12/500, model 3.5, version 10.4.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence):
    assert read(sentence) == []


def test_since_runs_to_the_day_of_publication():
    (span,) = find_dates("shelled since march", WEDNESDAY)
    assert (span.first, span.last, span.since) == (dt.date(2022, 3, 1), WEDNESDAY, True)
