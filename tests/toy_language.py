"""An invented language of a few words, for the test that a language is added without a change in `geo/`.

Its names take an ending for their case: -n is the genitive, -ssa the locative. What a further part of `Language` asks
for is added here, with a sentence in `tests/test_toy_language.py`.
"""

from functools import cached_property
from typing import ClassVar

from geo.languages import calendar_readers as read
from geo.languages.anaphora import Anaphora
from geo.languages.base import Language
from geo.languages.calendar import Calendar, CalendarWords, TimeRule
from geo.languages.cues import CueWords
from geo.languages.measures import Measures, MeasureWords
from geo.languages.morphology import Part, WordForm
from geo.languages.names import NameForm, NameGrammar
from geo.languages.numerals import Numerals, NumeralWords
from geo.languages.relative import RelativeGrammar, RelativeRule
from geo.languages.speech import Attribution, Speech
from geo.languages.wordclass import word_class

__all__ = ["ToyLanguage"]

_CASES = {"": "NA", "n": "G", "ssa": "L"}


class _ToyMorphology:
    """Nouns with two endings; verbs end in -di and stand as they are."""

    declines = True

    def is_known(self, word: str) -> bool:
        return False

    def readings(self, word: str) -> tuple[WordForm, ...]:
        word = word.lower()
        if word.endswith("di"):
            return self.forms(word, "verb")
        return tuple(
            WordForm(word, word.removesuffix(ending), "noun", cases)
            for ending, cases in _CASES.items()
            if word.endswith(ending) and len(word) > len(ending) + 2
        )

    def lemmas(self, word: str) -> frozenset[str]:
        return frozenset(reading.lemma for reading in self.readings(word))

    def forms(self, lemma: str, part: Part | None = None) -> tuple[WordForm, ...]:
        if part == "verb":
            return (WordForm(lemma, lemma, "verb", tense="past", number="singular"),)
        return tuple(WordForm(lemma + ending, lemma, "noun", cases) for ending, cases in _CASES.items())


class _ToyNames(NameGrammar):
    def nominatives(self, word: str) -> tuple[NameForm, ...]:
        word = word.lower()
        return tuple(
            NameForm(word.removesuffix(ending), cases) for ending, cases in _CASES.items() if word.endswith(ending)
        )


class ToyLanguage(Language):
    """The language: `vo` is in, `krupa` a village, `guldi` said, `mukan` according to.

    Numbers are `yk`, `kak`, `kol`; `virst` is a kilometre and `pohi` north; `eila` is yesterday, `se tehas` the plant.
    """

    code: ClassVar[str] = "qtl"
    name: ClassVar[str] = "Toy"
    common_words: ClassVar[frozenset[str]] = frozenset(("vo", "ja", "pum"))
    home_countries: ClassVar[tuple[str, ...]] = ("UA",)
    abbreviations: ClassVar[frozenset[str]] = frozenset(("kr",))

    @cached_property
    def morphology(self) -> _ToyMorphology:
        return _ToyMorphology()

    @cached_property
    def names(self) -> NameGrammar:
        return _ToyNames()

    @cached_property
    def cue_words(self) -> CueWords:
        return CueWords(
            prepositions={"vo": "L"},
            spatial=frozenset(("vo",)),
            kinds={"village": word_class("Pum vo krupassa Zaitseve.", "krupa")},
            titles=word_class("Hodro Bakhmut guldi.", "hodro"),
            joiners=frozenset(("ja",)),
        )

    @cached_property
    def speech(self) -> Speech:
        return Speech(
            self.morphology,
            verbs={"state": word_class("Kyiv guldi.", "guldi")},
            attributions=(Attribution("mukan"),),
        )

    @cached_property
    def numerals(self) -> Numerals:
        return Numerals(NumeralWords(cardinals={"yk": 1, "kak": 2, "kol": 3}))

    @cached_property
    def measures(self) -> Measures:
        return Measures(MeasureWords(units={"virst": 1_000.0}, nouns={"pohi": 0.0}), self.numerals)

    @cached_property
    def relative(self) -> RelativeGrammar:
        rule = RelativeRule("sector", r"<DISTANCE> (?P<wind><WINDS>) (?P<a><NAME>)", "kol virst pohi [Bakhmutn]")
        return RelativeGrammar([rule], measures=self.measures)

    @cached_property
    def calendar(self) -> Calendar:
        rule = TimeRule(r"\beila\b", read.relative(-1, -1, "day"), "eila")
        return Calendar(CalendarWords(numerals=self.numerals), [rule], macros={"AMOUNT": "virst"}, clues=("eila",))

    @cached_property
    def anaphora(self) -> Anaphora:
        return Anaphora(known=r"se\s+")
