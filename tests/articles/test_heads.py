"""What the head of a text says of its day."""

from datetime import date

import pytest

from geo.articles.heads import day_of_head, day_of_headline

DAY = date(2022, 12, 6)


@pytest.mark.parametrize(
    "headline",
    [
        "Campaign Assessment, December 6, 2022",
        "Campaign Assessment, December 6, 2022 | Institute for War",
        "6 December 2022: Lyman falls",
        "News (6 December 2022)",
        "Оперативна інформація станом на 06.00 06.12.2022",
        "Зведення Генштабу станом на 18.00 6 грудня 2022 року",
        "Сводка от 6 декабря 2022 г.",
    ],
)
def test_a_headline_carries_its_date(headline: str) -> None:
    assert day_of_headline(headline) == DAY


@pytest.mark.parametrize(
    "headline",
    [
        "What happened on 6 December 2022",
        "The 6 December 2022 strike on Kharkiv",
        "From 1 May 2022, to 3 May 2022",
        "Report, 12/06/2022",
        "Lyman falls",
    ],
)
def test_a_day_in_a_headlines_sentence_is_none(headline: str) -> None:
    assert day_of_headline(headline) is None


def test_a_line_that_says_only_a_day_is_the_day_of_the_text() -> None:
    assert day_of_head("Удар по Харкову\nВівторок, 6 грудня 2022, 14:05\nРосіяни вдарили.") == DAY
    assert day_of_head("Strike on Kharkiv\nPublished: 6 December 2022 at 10:15\nShells fell.") == DAY


def test_a_chronicle_has_no_one_day() -> None:
    assert day_of_head("Chronicle\n5 December 2022\nShelling.\n6 December 2022\nQuiet.") is None


def test_a_day_behind_the_first_paragraph_is_not_the_heads() -> None:
    assert day_of_head("A long first paragraph. " * 10 + "\n6 December 2022\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, December 6, 2022 (AP) — Shells fell.",
        "Lyman falls\nKYIV, Ukraine — no day here\nКИЇВ, 6 грудня 2022 (Укрінформ) – Обстріл.",
        "Kyiv, 6 December 2022 - Shells fell.",
    ],
)
def test_the_day_of_a_dateline_is_the_day_of_the_report(text: str) -> None:
    assert day_of_head(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, December 6 (AP) — Shells fell.",
        "In Lyman, on 6 December 2022, shells fell — a lot.",
        "KYIV (AP) — Shells fell.",
    ],
)
def test_a_dateline_without_a_whole_day_says_none(text: str) -> None:
    assert day_of_head(text) is None
