"""Who is named."""

import pytest

from geo.events.parties import named_in
from geo.languages.registry import language_of
from tests.events.articles import reading_of


def named(sentence: str, language: str = "en", told_by: str = "Ukraine") -> list[str]:
    words = language_of(language).event_words
    assert words is not None
    return [one.party.name for one in named_in(reading_of(sentence, language), words, told_by)]


@pytest.mark.parametrize(("told_by", "enemy"), [("Ukraine", "Russia"), ("Russia", "Ukraine")])
def test_the_enemy_is_the_other_side_of_whoever_speaks(told_by, enemy):
    assert named("The enemy shelled the village.", told_by=told_by) == [enemy]
    assert named("Ворог обстріляв село.", "uk", told_by) == [enemy]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The occupiers shelled the village."),
        ("uk", "Окупанти обстріляли село."),
        ("ru", "Оккупанты обстреляли село."),
    ],
)
def test_occupiers_are_russia(language, sentence):
    assert named(sentence, language) == ["Russia"]


def test_a_numbered_unit_is_named_with_its_side_where_that_stands_beside_it():
    assert "Ukraine (93rd Brigade)" in named("Ukraine's 93rd Mechanised Brigade left the hill.")
    assert named("The 93rd Brigade left the hill.") == ["93rd Brigade"]


def test_the_longest_name_at_a_place_is_taken():
    assert named("Wagner Group fighters left the hill.") == ["Wagner Group"]
