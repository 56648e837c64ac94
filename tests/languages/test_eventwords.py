"""What a language tells events with, besides its triggers."""

import pytest

from geo.events.quantities import COUNT_ORDER
from geo.languages.eventwords import EventWords, phrases
from geo.languages.registry import language_of

LANGUAGES = ("en", "uk", "ru")


def words_of(code: str) -> EventWords:
    words = language_of(code).event_words
    assert words is not None
    return words


def test_a_line_of_parties_gives_its_name_side_and_phrases():
    known = phrases("Russia / Russia / russian, russian federation\nUN / ~ / un,\n    united nations")
    assert {phrase: (party.name, party.side, party.armed) for phrase, party in known.items()} == {
        "russian": ("Russia", "Russia", True),
        "russian federation": ("Russia", "Russia", True),
        "un": ("UN", "", False),
        "united nations": ("UN", "", False),
    }


@pytest.mark.parametrize("code", ["uk", "ru"])
def test_slavic_parties_are_called_as_the_english_ones(code):
    names = {party.name for party in words_of(code).parties.values()}
    assert names <= {party.name for party in words_of("en").parties.values()}


@pytest.mark.parametrize("code", LANGUAGES)
def test_both_sides_the_enemy_and_our_own_are_named(code):
    sides = {party.side for party in words_of(code).parties.values()}
    assert sides == {"Russia", "Ukraine", "enemy", "own", ""}


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_counted_has_its_rank(code):
    assert words_of(code).countable.keys() <= set(COUNT_ORDER)


@pytest.mark.parametrize("code", ["uk", "ru"])
def test_each_language_knows_the_same_classes_of_arms_and_things(code):
    assert words_of(code).weapons.keys() == words_of("en").weapons.keys()
    assert words_of(code).countable.keys() == words_of("en").countable.keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_arm_is_of_two_classes(code):
    known = [word for words in words_of(code).weapons.values() for word in words]
    assert len(known) == len(set(known))


@pytest.mark.parametrize("code", LANGUAGES)
def test_nobody_is_a_civilian_and_a_soldier(code):
    assert words_of(code).civilians.isdisjoint(words_of(code).soldiers)
