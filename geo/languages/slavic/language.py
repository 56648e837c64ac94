"""What Ukrainian and Russian do alike."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from geo.document import Tokens
from geo.languages.base import Language
from geo.languages.slavic.morphology import SlavicMorphology
from geo.languages.slavic.tokens import tokenize

if TYPE_CHECKING:
    from geo.languages.names import NameGrammar
    from geo.languages.syntax import Parser

__all__ = ["Slavic"]


class Slavic(Language):
    """A Slavic language in Cyrillic letters."""

    home_countries: ClassVar[tuple[str, ...]] = ("UA", "RU", "BY", "MD")

    @cached_property
    def morphology(self) -> SlavicMorphology:
        """The dictionary of the language."""
        return SlavicMorphology(self.code)

    @cached_property
    def names(self) -> "NameGrammar":
        """Declension, and adjectives of places."""
        from geo.languages.slavic.names import SlavicNames

        return SlavicNames(self._part("names", "TABLES"))

    @property
    def syntax(self) -> "Parser":
        """The trained parser."""
        from geo.languages.syntax import load_parser

        return load_parser(self.code)

    def tokenize(self, text: str) -> Tokens:
        """Words with their hyphens and apostrophes, cleaned of what typists put into them; numbers and marks."""
        return tokenize(text)
