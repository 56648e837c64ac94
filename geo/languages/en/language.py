"""English, as news writes it."""

from functools import cached_property
from typing import ClassVar

from geo.document import Tokens
from geo.languages.anaphora import Anaphora
from geo.languages.base import Language
from geo.languages.calendar import Calendar
from geo.languages.en.tokens import tokenize
from geo.languages.measures import Measures
from geo.languages.numerals import Numerals
from geo.languages.relative import RelativeGrammar

__all__ = ["English"]


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    name: ClassVar[str] = "English"

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
