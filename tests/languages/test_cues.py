"""Cue words by lemma and class: every class shows itself in its example, and its lemmas have their forms."""

import pytest

from geo.kinds import KINDS
from geo.languages.base import Language
from geo.languages.registry import codes, language_of
from geo.languages.wordclass import WordClass

_INDECLINABLE = frozenset("радіо радио кафе шосе шоссе".split())


def classes() -> list[tuple[str, str, WordClass]]:
    return [
        (code, name, words)
        for code in codes()
        if (cue_words := language_of(code).cue_words) is not None
        for name, words in cue_words.classes.items()
    ]


@pytest.mark.parametrize(
    ("code", "name", "words"), classes(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_the_example_of_a_class_has_a_word_of_it(code: str, name: str, words: WordClass) -> None:
    language = language_of(code)
    forms = words.forms(language.morphology)
    assert any(norm in forms for norm in language.tokenize(words.example).norms), words.example


@pytest.mark.parametrize(
    ("code", "name", "words"), classes(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_lemma_has_the_forms_of_its_paradigm(code: str, name: str, words: WordClass) -> None:
    morphology = language_of(code).morphology
    alone = [lemma for lemma in words.lemmas if len({form.text for form in morphology.forms(lemma, words.part)}) < 2]
    assert set(alone) <= _INDECLINABLE


@pytest.mark.parametrize("code", codes())
def test_words_of_kind_say_kinds_that_there_are(code: str) -> None:
    assert set(language_of(code).cues.kinds.values()) <= set(KINDS)


def test_words_of_a_language_that_is_quoted_are_known_too_and_the_own_go_first() -> None:
    cues = language_of("uk").cues
    assert cues.kinds["городом"] == "city"
    assert "батальонов" in cues.things
    assert cues.heads["общине"].lemma == "громада"
    assert "близ" in cues.never
    assert "близ" not in cues.words.prepositions


def test_what_is_only_a_means_is_told_from_what_bears_a_name() -> None:
    cues = language_of("uk").cues
    assert {"дроном", "дронами", "ракетою"} <= cues.means
    assert "дрони" not in cues.means


@pytest.mark.parametrize(("code", "year"), [("uk", "рік"), ("ru", "год")])
def test_the_word_for_a_year_is_no_word_for_a_river(code: str, year: str) -> None:
    assert year not in language_of(code).cues.kinds


def test_a_language_of_which_nothing_is_known_has_no_cues() -> None:
    assert Language().cues.kinds == {}
    assert Language().cues.never == frozenset()
