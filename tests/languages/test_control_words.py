"""The words by which a language tells who holds a place: each pattern is found in its own example."""

from collections import Counter

import pytest

from geo.languages.control import CONTROL_CONCEPTS, ControlWords
from geo.languages.registry import language_of
from tests.events.articles import reading_of

LANGUAGES = ("en", "uk", "ru")


def words_of(code: str) -> ControlWords:
    words = language_of(code).control_words
    assert words is not None
    return words


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_pattern_is_found_in_its_example(code):
    index = words_of(code).triggers
    missed = {}
    for trigger in index.triggers:
        reading = reading_of(trigger.example, code)
        found = index.find(reading.tokens, reading.lemmas)
        if trigger.concept not in {one.concept for rivals in found for one in rivals}:
            missed[trigger.pattern] = trigger.example
    assert missed == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_pattern_stands_twice_under_a_concept(code):
    counted = Counter((trigger.concept.name, trigger.pattern) for trigger in words_of(code).triggers.triggers)
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_concept_is_told_in_each_language(code):
    assert {trigger.concept.name for trigger in words_of(code).triggers.triggers} == set(CONTROL_CONCEPTS)
