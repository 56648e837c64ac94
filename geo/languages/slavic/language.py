"""What Ukrainian and Russian do alike."""

from functools import cached_property
from typing import ClassVar

from geo.document import Tokens
from geo.languages.base import Language
from geo.languages.slavic.morphology import SlavicMorphology
from geo.languages.slavic.tokens import tokenize

__all__ = ["Slavic"]


class Slavic(Language):
    """A Slavic language in Cyrillic letters."""

    home_countries: ClassVar[tuple[str, ...]] = ("UA", "RU", "BY", "MD")

    @cached_property
    def morphology(self) -> SlavicMorphology:
        """The dictionary of the language."""
        return SlavicMorphology(self.code)

    def tokenize(self, text: str) -> Tokens:
        """Words with their hyphens and apostrophes, cleaned of what typists put into them; numbers and marks."""
        return tokenize(text)
