"""English, as news writes it."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from geo.document import Tokens
from geo.languages.anaphora import Anaphora
from geo.languages.base import Language
from geo.languages.calendar import Calendar
from geo.languages.en.morphology import EnglishMorphology
from geo.languages.en.tokens import tokenize
from geo.languages.measures import Measures
from geo.languages.numerals import Numerals
from geo.languages.relative import RelativeGrammar

if TYPE_CHECKING:
    from geo.languages.control import ControlWords
    from geo.languages.cues import CueWords
    from geo.languages.eventwords import EventWords
    from geo.languages.name_model import NameModel
    from geo.languages.speech import Speech
    from geo.languages.syntax import Parser
    from geo.languages.triggers import TriggerIndex

__all__ = ["English"]


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    name: ClassVar[str] = "English"
    common_words: ClassVar[frozenset[str]] = frozenset(
        """the of and to in a is was for on that with by at from as it his her has have had were be are said an this
        which their they he she after near who not will been its or but do don't what how why who when more must
        can may says over i we you all out up if""".split()
    )
    abbreviations: ClassVar[frozenset[str]] = frozenset(
        """mr mrs ms dr prof st mt ft lt capt sgt maj brig adm gov sen rep rev hon jr sr vs nos vol al inc ltd co
        corp dept approx jan feb apr jun jul aug sep sept oct nov dec tue wed thu u.s u.k u.n d.c e.g i.e a.m
        p.m""".split()
    )
    word_abbreviations: ClassVar[frozenset[str]] = frozenset("gen col est no fig mar mon fri sat sun".split())

    @cached_property
    def numerals(self) -> Numerals:
        """Numbers."""
        from geo.languages.en.numerals import NUMERALS

        return NUMERALS

    @cached_property
    def calendar(self) -> Calendar:
        """Time."""
        from geo.languages.en.calendar import CALENDAR

        return CALENDAR

    @cached_property
    def morphology(self) -> EnglishMorphology:
        """Verbs and nouns by paradigm."""
        return EnglishMorphology()

    @cached_property
    def name_model(self) -> "NameModel":
        """The embedded model, which `make model` trains."""
        from geo.languages.en.name_words import NAME_WORDS
        from geo.languages.name_model import NameModel

        return NameModel("model_en.crfsuite", "model_en.words.json", "model_en.acceptance.json", NAME_WORDS, spacy=True)

    @cached_property
    def cue_words(self) -> "CueWords":
        """Words around names."""
        from geo.languages.en.cues import CUES

        return CUES

    @cached_property
    def speech(self) -> "Speech":
        """Verbs of saying, and what shows a government acting."""
        from geo.languages.en.speech import speech

        return speech(self.morphology)

    @property
    def syntax(self) -> "Parser":
        """The trained parser."""
        from geo.languages.syntax import load_parser

        return load_parser(self.code)

    @property
    def triggers(self) -> "TriggerIndex":
        """Words that tell events."""
        from geo.languages.en.triggers import index

        return index()

    @property
    def event_words(self) -> "EventWords":
        """Parties, weapons, objects and cues of doubt."""
        from geo.languages.en.eventwords import event_words

        return event_words()

    @property
    def control_words(self) -> "ControlWords":
        """Words that tell who holds a place."""
        from geo.languages.en.control import control_words

        return control_words()

    @cached_property
    def measures(self) -> Measures:
        """Distances and bearings."""
        from geo.languages.en.measures import MEASURES

        return MEASURES

    @cached_property
    def relative(self) -> RelativeGrammar:
        """Relative places."""
        from geo.languages.en.relative import RELATIVE

        return RELATIVE

    @cached_property
    def anaphora(self) -> Anaphora:
        """Phrases for what was named."""
        from geo.languages.en.anaphora import ANAPHORA

        return ANAPHORA

    def tokenize(self, text: str) -> Tokens:
        """Words, initialisms and press abbreviations with their stops, possessives and hyphens apart."""
        return tokenize(text)
