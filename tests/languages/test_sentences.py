"""Sentences."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.languages.sentences import sentence_of, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Smith met Gen. Jones in St. Louis.", ["Mr. Smith met Gen. Jones in St. Louis."]),
        ("J. Smith fired 3.5 km away.", ["J. Smith fired 3.5 km away."]),
        ("“Stop!” he said. Then quiet.", ["“Stop!” he said.", "Then quiet."]),
        ("В м. Лиман та с. Терни тривають бої. Є втрати.", ["В м. Лиман та с. Терни тривають бої.", "Є втрати."]),
        ("Обстріл у 2022 р. зруйнував міст.", ["Обстріл у 2022 р. зруйнував міст."]),
        ("Бои у г. Изюм и т.д. продолжаются. Потери неизвестны.", 2),
        ("Headline without stop\nFirst line.", ["Headline without stop", "First line."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str] | int) -> None:
    found = sentences(text)
    assert (len(found) if isinstance(expected, int) else found) == expected


@given(st.text(max_size=400))
def test_spans_are_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


def test_a_position_finds_its_sentence() -> None:
    text = "One here. Two there."
    assert sentence_of(sentence_spans(text), text.index("there")) == (10, 20)
