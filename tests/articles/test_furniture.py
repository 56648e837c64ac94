"""Links to other stories and the words of servers are known for what they are."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.furniture import asides, error_page, without_aside_lines


def without_asides(text: str) -> str:
    """The text with its links blanked, code point for code point."""
    letters = list(text)
    for start, end in asides(text):
        letters[start:end] = " " * (end - start)
    return "".join(letters)


@pytest.mark.parametrize(
    "line",
    [
        "Читайте також: У Харкові 40 загиблих",
        "ЧИТАЙТЕ ТАКОЖ: У Харкові 40 загиблих",
        "• Читайте ещё: В Харькове 40 погибших",
        "По теме: взрыв в Белгороде",
        "READ MORE: Missile strike in Dnipro, 40 killed",
        "Related: Six killed in Kharkiv",
        "See also — Six killed in Kharkiv",
        "(Читайте також: У Харкові 40 загиблих)",
        "🔴 Read also: Six killed in Kharkiv",
    ],
)
def test_a_line_that_leads_to_another_story_is_blanked(line: str) -> None:
    text = f"Shells fell.\n{line}\nThree died."
    blanked = without_asides(text)
    assert len(blanked) == len(text)
    assert blanked.split() == ["Shells", "fell.", "Three", "died."]
    assert without_aside_lines(text) == "Shells fell.\nThree died."


@pytest.mark.parametrize(
    "line",
    [
        "Read more of his letters from Kyiv.",
        "Related companies in Kharkiv were hit.",
        "See also was the name of the ship.",
        "По теме переговоров говорили в Стамбуле.",
        "He had read more: two books.",
        "Watch posts at Lyman were hit.",
    ],
)
def test_a_sentence_that_only_begins_alike_is_read(line: str) -> None:
    assert asides(f"Shells fell.\n{line}\nThree died.") == []


def test_links_in_the_middle_of_a_line_end_with_their_sentence() -> None:
    text = "Shells fell. Читайте також: Удар по Сумах. Three died."
    assert without_asides(text).split() == ["Shells", "fell.", "Three", "died."]


def test_what_stands_listed_below_such_words_are_links_too() -> None:
    text = "Shells fell.\nRelated:\n- Kharkiv hit by five bombs\n\n- Sumy burns\nThree died in Lyman."
    assert without_asides(text).split() == "Shells fell. Three died in Lyman.".split()
    text = "Shells fell.\nЧитайте також:\n\nРосіяни вдарили по Одесі\nThree died in Lyman."
    assert without_asides(text).split() == "Shells fell. Three died in Lyman.".split()


def test_a_sentence_below_such_words_is_read() -> None:
    assert "Three died in Lyman." in without_asides("Читайте також:\nThree died in Lyman.")


@given(
    st.lists(
        st.sampled_from(["Read more:", "Читайте також", "\n", "- ", "Lyman. ", "(", ")", ": ", "Related"]), max_size=30
    )
)
def test_spans_are_in_order_apart_and_blank_nothing_else(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = asides(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    blanked = without_asides(text)
    assert len(blanked) == len(text)
    assert blanked.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "403 Forbidden\nnginx",
        "Please enable JavaScript and cookies to continue",
        "Just a moment...\nChecking your browser before accessing",
        "404",
        "Error 404 - Page not found",
        "Access denied. You don't have permission to access this page.",
        "Увімкніть JavaScript, щоб продовжити",
        "502 Bad Gateway",
        "Verify you are human by completing the action below. Ray ID: 7",
    ],
)
def test_the_words_of_a_server_are_no_article(text: str) -> None:
    assert error_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "500 civilians were killed in Bucha.",
        "404th brigade entered Lyman.",
        "429 people were evacuated from Lyman.",
        "The Red Cross was denied access to Mariupol.",
        "Shells fell on Lyman. " * 60 + "Please enable JavaScript.",
    ],
)
def test_news_with_such_numbers_and_words_is_an_article(text: str) -> None:
    assert error_page(text) is None


def test_no_gold_or_field_text_is_taken_for_an_error(shared) -> None:  # type: ignore[no-untyped-def]
    for name in ("gold/lgl", "gold/viina", "gold/events", "gold/control", "corpora/war_news", "field/reports"):
        with (shared / f"{name}.jsonl").open(encoding="utf-8") as lines:
            assert not [line for line in lines if error_page(json.loads(line)["text"])]
