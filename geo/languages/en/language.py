"""English, as news writes it."""

from typing import ClassVar

from geo.document import Tokens
from geo.languages.base import Language
from geo.languages.en.tokens import tokenize

__all__ = ["English"]


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    name: ClassVar[str] = "English"

    def tokenize(self, text: str) -> Tokens:
        """Words, initialisms and press abbreviations with their stops, possessives and hyphens apart."""
        return tokenize(text)
