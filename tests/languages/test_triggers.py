"""The words by which a language tells what happened: each pattern is found in its own example."""

from collections import Counter
from collections.abc import Iterator

import pytest

from geo.errors import DataError
from geo.languages.concepts import CONCEPTS
from geo.languages.registry import language_of
from geo.languages.triggers import Found, Trigger, TriggerIndex, read_triggers
from tests.documents import document_of

LANGUAGES = ("en", "uk", "ru")


def index_of(code: str) -> TriggerIndex:
    index = language_of(code).triggers
    assert index is not None
    return index


def found_in(code: str, *texts: str) -> Iterator[list[tuple[Found, ...]]]:
    """What each text tells, parsed as articles are."""
    language = language_of(code)
    documents = [document_of(text, code) for text in texts]
    try:
        assert language.syntax is not None
        trees = language.syntax.parse([document.tokens.words for document in documents])
    except DataError as error:
        pytest.skip(f"no parser's model: {error}")
    for document, tree in zip(documents, trees, strict=True):
        lemmas = [
            language.lemmas_of(norm) | {token.lemma.lower()}
            for norm, token in zip(document.tokens.norms, tree, strict=True)
        ]
        yield index_of(code).find(tree, lemmas)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_pattern_is_found_in_its_example(code):
    triggers = index_of(code).triggers
    told = found_in(code, *(trigger.example for trigger in triggers))
    missed = {
        trigger.pattern: trigger.example
        for trigger, found in zip(triggers, told, strict=True)
        if trigger.concept not in {one.concept for rivals in found for one in rivals}
    }
    assert missed == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_pattern_stands_twice_under_a_concept(code):
    counted = Counter((trigger.concept.name, trigger.pattern) for trigger in index_of(code).triggers)
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_concept_is_told_in_each_language(code):
    told = {trigger.concept.name for trigger in index_of(code).triggers}
    # "Fight" as a verb is told by the words of "clash" in the Slavic languages, and "flee" by those of "withdraw".
    assert CONCEPTS.keys() - told <= ({"fight", "flee"} if code != "en" else set())


@pytest.mark.parametrize("text", ["kill\n    kill:v\n", "kill\n    kill:v | \n", "    kill:v | A man was killed.\n"])
def test_a_line_without_example_or_concept_fails(text):
    with pytest.raises(ValueError, match="stands under no concept, or has no example"):
        read_triggers(text)


def test_a_concept_that_is_none_fails():
    with pytest.raises(ValueError, match="no concept 'murmur'"):
        read_triggers("murmur\n    murmur:v | They murmured.\n")


def trigger(pattern: str) -> Trigger:
    return read_triggers(f"strike\n    {pattern} | An example.\n").triggers[0]


def test_the_first_word_with_a_part_of_speech_is_the_predicate():
    assert trigger("open fire:n on").head == 1
    assert trigger("open fire on").head == 0


def test_a_tilde_lets_words_stand_between():
    assert [element.gap for element in trigger("open:v ~ fire|flame").elements] == [False, True]


def test_an_equals_sign_asks_for_the_form():
    one, other = trigger("=hit:v target").elements
    assert (one.exact, other.exact) == (True, False)


def test_a_longer_trigger_holds_the_shorter_ones_inside_it():
    (found,) = found_in("en", "Air defence shot down a missile over Odesa.")
    assert [rivals[0].concept.name for rivals in found] == ["shoot_down"]


def test_no_gap_reaches_over_the_end_of_a_clause():
    (found,) = found_in("en", "The police broke up; a rally took place.")
    assert "disperse" not in {one.concept.name for rivals in found for one in rivals}
