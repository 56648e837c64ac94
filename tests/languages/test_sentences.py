"""Sentences."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.languages.sentences import sentence_of, sentence_spans
from tests.documents import document_of


def sentences(text: str, code: str) -> list[str]:
    document = document_of(text, code)
    return [text[sentence.start : sentence.end] for sentence in document.sentences]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "He left. She stayed.", ["He left.", "She stayed."]),
        ("en", "Mr. Smith met Gen. Jones in St. Louis.", ["Mr. Smith met Gen. Jones in St. Louis."]),
        ("en", "He sat. She stood in the sun. It was no. Nobody spoke.", 4),
        ("en", "On Sat. Sgt. Smith took no. 5 to Gen. Jones.", 1),
        ("en", "J. Smith fired 3.5 km away.", ["J. Smith fired 3.5 km away."]),
        ("en", "“Stop!” he said. Then quiet.", ["“Stop!” he said.", "Then quiet."]),
        ("uk", "В м. Лиман та с. Терни тривають бої. Є втрати.", ["В м. Лиман та с. Терни тривають бої.", "Є втрати."]),
        ("uk", "У 2022 р. Росія вторглася. Був лютий.", 2),
        ("uk", "Цитата: «Взрыв на ул. Мира». Є втрати.", 2),
        ("uk", "Обстріл у 2022 р. зруйнував міст.", ["Обстріл у 2022 р. зруйнував міст."]),
        ("ru", "Бои у г. Изюм и т.д. продолжаются. Потери неизвестны.", 2),
        ("en", "Headline without stop\nFirst line.", ["Headline without stop", "First line."]),
        ("en", "", []),
        ("en", " \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(code: str, text: str, expected: list[str] | int) -> None:
    found = sentences(text, code)
    assert (len(found) if isinstance(expected, int) else found) == expected


@given(st.text(max_size=400))
def test_spans_are_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


def test_a_position_finds_its_sentence() -> None:
    text = "One here. Two there."
    assert sentence_of(sentence_spans(text), text.index("there")) == (10, 20)


@pytest.mark.parametrize("piece", [".", ".)", "?!…", '."', "a.", "\n", " ", "А. "])
def test_splitting_is_linear_however_the_text_is_punctuated(piece: str) -> None:
    """Not timed: a splitter that begins anew at each stop of 100 kB needs 73 s, at each of these half an hour."""
    text = piece * (500_000 // len(piece)) + "x"
    assert sentence_spans(text)[-1][1] == len(text)
