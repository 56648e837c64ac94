"""English, as news writes it."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from geo.document import Tokens
from geo.languages.base import Language
from geo.languages.calendar import Calendar
from geo.languages.en.morphology import EnglishMorphology
from geo.languages.en.tokens import tokenize
from geo.languages.numerals import Numerals

if TYPE_CHECKING:
    from geo.languages.speech import Speech

__all__ = ["English"]


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    name: ClassVar[str] = "English"

    @cached_property
    def morphology(self) -> EnglishMorphology:
        """Verbs and nouns by paradigm."""
        return EnglishMorphology()

    @cached_property
    def speech(self) -> "Speech":
        """Verbs of saying, and what shows a government acting."""
        from geo.languages.en.speech import speech

        return speech(self.morphology)
    def numerals(self) -> Numerals:
        """Numbers."""
        from geo.languages.en.numerals import NUMERALS
        return NUMERALS
    def calendar(self) -> Calendar:
        """Time."""
        from geo.languages.en.calendar import CALENDAR
        return CALENDAR

    def tokenize(self, text: str) -> Tokens:
        """Words, initialisms and press abbreviations with their stops, possessives and hyphens apart."""
        return tokenize(text)
