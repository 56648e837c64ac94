"""Every threshold beside the model is held by readings that come out otherwise when it is nought or thrice as large."""

import dataclasses
from collections.abc import Callable

import pytest

from geo.document import Tokens
from geo.languages.en import LANGUAGE
from geo.languages.name_model import Lexicon
from geo.recognition.model_thresholds import ModelThresholds
from geo.recognition.name_rules import looks_like_place
from geo.recognition.sequence_model import SequenceModelFinder
from geo.recognition.text_evidence import Found, in_a_row, is_person, repeated
from tests.recognition.test_sequence_model import GAZETTEER

LEXICON = Lexicon(common=frozenset(("mobile",)), words=LANGUAGE.name_model.words)

Reading = Callable[[ModelThresholds], object]


def tokens(text: str) -> Tokens:
    return LANGUAGE.tokenize(text)


def found(text: str) -> Callable[[ModelThresholds], list[tuple[str, float]]]:
    """The names that the finder gathers, and how sure of each it is before they are judged."""

    def read(thresholds: ModelThresholds) -> list[tuple[str, float]]:
        finder = SequenceModelFinder(GAZETTEER, LANGUAGE.name_model, thresholds=thresholds)
        cut = tokens(text)
        gathered = finder.gathered(cut)
        return [(text[cut.starts[one.first] : cut.ends[one.last - 1]], one.confidence) for one in gathered]

    return read


def named(text: str) -> Reading:
    """The names alone."""
    return lambda thresholds: [name for name, _ in found(text)(thresholds)]


def is_place(text: str, word: str, inside: float) -> Reading:
    """Whether a regional name is a place where the model gives it that probability."""
    cut = tokens(text)
    at = cut.words.index(word)
    return lambda thresholds: looks_like_place(cut, at, at + 1, inside, LEXICON, thresholds)


def in_row(inside: float) -> Reading:
    """Whether a word of a row of names is one, where the model gives it that probability."""
    cut = tokens("Kyiv, Dovhenke and")
    outside = [0.0, 1.0, 1 - inside, 1.0]
    return lambda thresholds: len(in_a_row(cut, [Found(0, 1, 0.9, "model")], outside, LEXICON, thresholds))


def person(confidence: float) -> Reading:
    """Whether a person's name before a comma is the person, where the model is that sure of a place."""
    one = Found(0, 1, confidence, "model")
    cut = tokens("Hartford, 40")
    return lambda thresholds: is_person(cut, one, frozenset(("hartford",)), LEXICON, thresholds)


def again(thresholds: ModelThresholds) -> list[float]:
    """How sure a name is where it stands again, of one that is wholly sure at its first place."""
    cut = tokens("to Hartford . then Hartford fell")
    return [one.confidence for one in repeated(cut, [Found(1, 2, 1.0, "model")], LEXICON, thresholds) if one.first > 1]


READINGS: dict[str, list[tuple[Reading, object]]] = {
    "accept": [(named("They left Shreveport behind."), ["Shreveport"]), (named("Mary spoke of nothing."), [])],
    "regional": [
        (named("They left Zaitseve. A school burned in Dovhenkivka."), ["Zaitseve", "Dovhenkivka"]),
        (named("Zaitseve fell. Mary spoke of nothing."), ["Zaitseve"]),
    ],
    "unsure": [(named("General London arrived."), []), (named("In London Johnson spoke."), ["London"])],
    "sure": [(person(0.98), False), (person(0.9), True)],
    "in_a_row": [(in_row(0.2), 1), (in_row(0.05), 0)],
    "listed": [
        (is_place("They saw Mobile fall", "Mobile", 0.2), True),
        (is_place("They saw Mobile", "Mobile", 0.1), False),
    ],
    "listed_opening": [
        (is_place("Zaitseve fell", "Zaitseve", 0.1), True),
        (is_place("Zaitseve fell", "Zaitseve", 0.02), False),
    ],
    "listed_beside_name": [
        (is_place("They saw Big Zaitseve fall", "Zaitseve", 0.12), True),
        (is_place("They saw Big Zaitseve fall", "Zaitseve", 0.05), False),
    ],
    "by_form": [(found("the village of Dovhenkivka burned"), [("Dovhenkivka", 0.9)])],
    "repeated": [(again, [0.8])],
}

NAMES = [field.name for field in dataclasses.fields(ModelThresholds)]


def test_every_threshold_has_its_readings() -> None:
    assert set(READINGS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_reading_comes_out_as_it_should(name: str) -> None:
    assert [read(ModelThresholds()) for read, _ in READINGS[name]] == [expected for _, expected in READINGS[name]]


@pytest.mark.parametrize("factor", [0, 3])
@pytest.mark.parametrize("name", NAMES)
def test_a_reading_comes_out_otherwise_with_the_threshold_nought_or_thrice_as_large(name: str, factor: int) -> None:
    usual = ModelThresholds()
    other = dataclasses.replace(usual, **{name: factor * getattr(usual, name)})
    assert any(read(other) != expected for read, expected in READINGS[name])
