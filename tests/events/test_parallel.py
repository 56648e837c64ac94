"""Sentences told in three languages alike come out alike: type, place, parties, count and claim."""

import csv
from pathlib import Path

import pytest
from told import events

_LINES = Path(__file__).with_name("parallel.csv").read_text(encoding="utf-8").splitlines()
TRIPLES = list(csv.DictReader(_LINES, delimiter="|"))
NAMES = {"en": ("Kharkiv",), "uk": ("Харк",), "ru": ("Харьков",)}


def told(row: dict[str, str], language: str) -> list[tuple[str, ...]]:
    """The events of one sentence of a triple, as the table has them."""
    text = row[language]
    start = text.index(NAMES[language][0])
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    return [
        (
            event.sub_type or "",
            event.actor or "",
            event.target or "",
            str(event.counts[0]) if event.counts else "",
            event.claim_status,
        )
        for event in events(text, text[start:end], language=language)
    ]


def test_there_are_enough_of_them():
    assert 3 * len(TRIPLES) >= 150


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("row", TRIPLES, ids=[row["en"] for row in TRIPLES])
def test_a_sentence_comes_out_as_its_row_says(row, language):
    expected = (
        [] if row["type"] == "none" else [tuple(row[key] for key in ("type", "actor", "target", "count", "claim"))]
    )
    assert told(row, language) == expected
