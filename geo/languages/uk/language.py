"""Ukrainian, as news writes it."""

from functools import cached_property
from typing import ClassVar

from geo.languages.anaphora import Anaphora
from geo.languages.calendar import Calendar
from geo.languages.measures import Measures
from geo.languages.numerals import Numerals
from geo.languages.relative import RelativeGrammar
from geo.languages.slavic.language import Slavic

__all__ = ["Ukrainian"]


class Ukrainian(Slavic):
    """Ukrainian."""

    code: ClassVar[str] = "uk"
    name: ClassVar[str] = "Ukrainian"

    @cached_property
    def numerals(self) -> Numerals:
        """Numbers."""
        from geo.languages.uk.numerals import NUMERALS

        return NUMERALS

    @cached_property
    def calendar(self) -> Calendar:
        """Time."""
        from geo.languages.uk.calendar import CALENDAR

        return CALENDAR

    @cached_property
    def measures(self) -> Measures:
        """Distances and bearings."""
        from geo.languages.uk.measures import MEASURES

        return MEASURES

    @cached_property
    def relative(self) -> RelativeGrammar:
        """Relative places."""
        from geo.languages.uk.relative import RELATIVE

        return RELATIVE

    @cached_property
    def anaphora(self) -> Anaphora:
        """Phrases for what was named."""
        from geo.languages.uk.anaphora import ANAPHORA

        return ANAPHORA
