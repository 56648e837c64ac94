"""Expressions of time: a table of sentences in three languages, and an example beside each rule."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from geo.languages.calendar import Calendar, TimeRule
from geo.languages.folding import fold
from geo.languages.registry import codes, language_of

TABLE = Path(__file__).with_name("date_expressions.csv")
WEDNESDAY = dt.date(2022, 6, 15)


def calendar(code: str) -> Calendar:
    found = language_of(code).calendar
    assert found is not None
    return found


def read(sentence: str, published: dt.date | None = WEDNESDAY, code: str = "en") -> list[tuple[str, str]]:
    return [(str(span.first), str(span.last)) for span in calendar(code).find(sentence, published)]


def rules() -> list[tuple[str, TimeRule]]:
    return [(code, rule) for code in codes() if language_of(code).calendar for rule in calendar(code).rules]


def test_all_of_150_expressions_in_three_languages_are_read_right():
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert len(table) >= 150
    assert {row["language"] for row in table} == {"en", "uk", "ru"}
    wrong = [
        row["sentence"]
        for row in table
        if read(row["sentence"], dt.date.fromisoformat(row["published"]), row["language"])
        != [(row["first"], row["last"])]
    ]
    assert wrong == []


@pytest.mark.parametrize(("code", "rule"), rules(), ids=lambda value: getattr(value, "example", value))
def test_each_rule_reads_its_example_and_none_before_it_does(code, rule):
    matching = [other for pattern, other in calendar(code).compiled if pattern.search(fold(rule.example))]
    assert matching[0] == rule
    [span] = calendar(code).find(rule.example, WEDNESDAY)
    assert span.bare == rule.bare


def test_the_span_is_that_of_the_words():
    sentence = "On March 19, 3 people were killed."
    [span] = calendar("en").find(sentence, WEDNESDAY)
    assert (sentence[span.start : span.end], span.first) == ("March 19,", dt.date(2022, 3, 19))


@pytest.mark.parametrize(
    ("code", "sentence", "day"),
    [
        ("en", "It was hit twenty-two days ago.", "2022-05-24"),
        ("uk", "Влучили двадцять два дні тому.", "2022-05-24"),
        ("ru", "Попали двадцать два дня назад.", "2022-05-24"),
    ],
)
def test_numbers_of_days_are_read_by_the_reader_of_numbers(code, sentence, day):
    assert read(sentence, code=code) == [(day, day)]


def test_a_weekday_on_that_weekday_is_today():
    assert read("It was hit on Wednesday.") == [("2022-06-15", "2022-06-15")]


def test_without_a_day_of_publication_relative_expressions_have_no_days():
    assert read("It was hit yesterday.", None) == [("None", "None")]
    assert read("It was hit on 12 June 2021.", None) == [("2021-06-12", "2021-06-12")]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The 31st of June never came, nor did 2022-13-45."),
        ("en", "They may march on the town."),
        ("uk", "Серед поранених є жінка."),
        ("ru", "Сред не бывает много."),
        ("en", "Ratio 12/500, model 3.5, version 10.4."),
    ],
)
def test_what_only_looks_like_a_date_is_none(code, sentence):
    assert read(sentence, code=code) == []


def test_since_runs_to_the_day_of_publication():
    (span,) = calendar("en").find("Shelled since March", WEDNESDAY)
    assert (span.first, span.last, span.since) == (dt.date(2022, 3, 1), WEDNESDAY, True)


@pytest.mark.parametrize(
    ("code", "sentence", "parts"),
    [
        ("en", "Shells fell overnight and at dawn.", {"night", "morning"}),
        ("uk", "Увечері та вночі впали уламки.", {"evening", "night"}),
        ("ru", "Днём и утром падали обломки.", {"day", "morning"}),
    ],
)
def test_the_parts_of_the_day_that_a_text_names(code, sentence, parts):
    assert calendar(code).dayparts(sentence) == parts


def test_the_ukrainian_north_is_no_midnight():
    assert read("Бої тривають на північ від міста.", code="uk") == []


@pytest.mark.parametrize(("code", "word"), [("en", "two "), ("uk", "двадцять "), ("ru", "двадцать ")])
def test_ten_thousand_number_words_are_no_time(code, word):
    """Every rule reaches no farther than a bound; without it this would not end."""
    assert read(word * 10_000 + "1", code=code) == []
