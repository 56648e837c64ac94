"""Verbs of saying: every class shows itself in its example, in all forms, and "according to" in the case it asks."""

import pytest

from geo.languages.base import Language
from geo.languages.registry import codes, language_of
from geo.languages.speech import Act, Speech


def speech_of(code: str) -> Speech:
    speech = language_of(code).speech
    assert speech is not None
    return speech


@pytest.mark.parametrize(
    ("code", "act"), [(code, act) for code in codes() if (speech := language_of(code).speech) for act in speech.verbs]
)
def test_the_example_of_a_class_has_a_verb_of_it(code: str, act: Act) -> None:
    speech = speech_of(code)
    words = language_of(code).tokenize(speech.verbs[act].example).norms
    assert act in {speech.act_of(word) for word in words}


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
def test_no_verb_stands_in_two_classes(code: str) -> None:
    lemmas = [lemma for words in speech_of(code).verbs.values() for lemma in words.lemmas]
    assert len(lemmas) == len(set(lemmas))


@pytest.mark.parametrize(
    ("code", "word", "act"),
    [
        ("en", "acknowledged", "state"),
        ("en", "denies", "deny"),
        ("en", "vowing", "plan"),
        ("uk", "зазначила", "state"),
        ("uk", "заперечує", "deny"),
        ("ru", "отметившего", "state"),
        ("ru", "подчеркнул", "state"),
        ("ru", "пообещает", "plan"),
        ("en", "table", None),
        ("uk", "стіл", None),
    ],
)
def test_a_verb_is_known_in_every_form(code: str, word: str, act: Act | None) -> None:
    assert speech_of(code).act_of(word) == act


def test_forms_can_be_asked_by_act_part_and_tense() -> None:
    past = speech_of("en").forms(["deny"], tenses=["past"])
    assert "denied" in past
    assert "denies" not in past
    assert list(past) == sorted(past, key=lambda text: (-len(text), text))
    assert "заперечує" in speech_of("uk").forms(["deny"], tenses=["present"])


@pytest.mark.parametrize(
    ("code", "phrase", "cases"),
    [
        ("en", "according to", None),
        ("uk", "за словами", "G"),
        ("uk", "за оцінкою", "G"),
        ("uk", "з посиланням на", "A"),
        ("ru", "по данным", "G"),
        ("ru", "согласно заявлению", "G"),
    ],
)
def test_an_attribution_says_the_case_of_its_source(code: str, phrase: str, cases: str | None) -> None:
    attributing = speech_of(code).attributing
    assert phrase in attributing
    assert cases is None or attributing[phrase] == cases


@pytest.mark.parametrize(("code", "phrase"), [("uk", "за слово"), ("uk", "за заяво"), ("ru", "по слова")])
def test_a_noun_in_another_case_attributes_nothing(code: str, phrase: str) -> None:
    assert phrase not in speech_of(code).attributing


def test_a_language_of_which_nothing_is_known_has_no_speech() -> None:
    assert Language().speech is None
