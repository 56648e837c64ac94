"""Ukrainian, as news writes it."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from geo.languages.calendar import Calendar
from geo.languages.numerals import Numerals
from geo.languages.slavic.language import Slavic

if TYPE_CHECKING:
    from geo.languages.speech import Speech

__all__ = ["Ukrainian"]


class Ukrainian(Slavic):
    """Ukrainian."""

    code: ClassVar[str] = "uk"
    name: ClassVar[str] = "Ukrainian"

    @cached_property
    def speech(self) -> "Speech":
        """Verbs of saying, and what shows a government acting."""
        from geo.languages.uk.speech import speech

        return speech(self.morphology)
    def numerals(self) -> Numerals:
        """Numbers."""
        from geo.languages.uk.numerals import NUMERALS
        return NUMERALS
    @cached_property
    def calendar(self) -> Calendar:
        """Time."""
        from geo.languages.uk.calendar import CALENDAR
        return CALENDAR
