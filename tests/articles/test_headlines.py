"""A headline is read with the text, and every offset of the body stays what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.headlines import body_of, with_headline


def test_a_headline_stands_behind_the_body_and_its_place_is_told() -> None:
    text, start, end = with_headline("Shells fell.", "Lyman  hit\nagain")
    assert text == "Shells fell.\n\nLyman hit again"
    assert text[start:end] == "Lyman hit again"


@pytest.mark.parametrize(
    ("body", "title", "start"),
    [
        ("Lyman hit\n\nShells fell.", "Lyman hit", 0),
        ("  Lyman hit. Shells fell.", "Lyman hit", 2),
        ("News\nLyman hit\nShells fell.", "Lyman hit", 5),
        ("Shells fell.\n\nLyman hit\n", "Lyman hit", 14),
        ("Lyman hit", "Lyman hit", 0),
    ],
)
def test_a_headline_that_the_body_holds_is_found_and_not_added(body: str, title: str, start: int) -> None:
    assert with_headline(body, title) == (body, start, start + len(title))


def test_a_word_that_begins_like_the_headline_is_not_it() -> None:
    assert with_headline("Warsaw is calm.", "War")[0] == "Warsaw is calm.\n\nWar"


@pytest.mark.parametrize("title", [None, "", "  \n"])
def test_without_a_headline_the_text_is_the_body(title: str | None) -> None:
    assert with_headline("Shells fell.", title) == ("Shells fell.", None, None)


@given(st.text(max_size=60), st.text(max_size=20))
def test_offsets_of_the_body_hold_and_a_second_reading_changes_nothing(body: str, title: str) -> None:
    text, start, end = with_headline(body, title)
    assert text.startswith(body)
    if start is not None:
        assert text[start:end] == " ".join(title.split())
        assert with_headline(text, title)[0] == text
        assert body_of(text, start, end) in (body, text)
