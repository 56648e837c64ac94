"""Words beside a name that say by themselves that it is a place, whatever any list has."""

import pytest

from geo.languages.registry import language_of
from geo.recognition.sequence_model import SequenceModelFinder
from tests.documents import document_of
from tests.recognition.small_gazetteer import SmallGazetteer


@pytest.fixture(scope="module")
def finder() -> SequenceModelFinder:
    model = language_of("en").name_model
    assert model is not None
    return SequenceModelFinder(SmallGazetteer(), model)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They were seen in Town Zelenivka.", "Zelenivka"),
        ("They left Zelenivka town.", "Zelenivka"),
        ("It was in Hnutov (Donetsk oblast).", "Hnutov"),
        ("They attacked the village of Wad al-Noura.", "Wad al-Noura"),
        ("It was in Hnutov town (Donetsk oblast).", "Hnutov"),
    ],
)
def test_a_word_for_a_town_or_a_division_in_brackets_makes_a_name_a_place(
    finder: SequenceModelFinder, text: str, name: str
) -> None:
    assert name in [text[span.start : span.end] for span in finder.find(document_of(text))]


@pytest.mark.parametrize(
    "text", ["They sat near the town hall.", "Smith (Labour) left town.", "She left town early (on Monday)."]
)
def test_the_word_alone_makes_none(finder: SequenceModelFinder, text: str) -> None:
    assert [text[span.start : span.end] for span in finder.find(document_of(text))] == []
