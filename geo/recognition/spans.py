"""What a finder gives: spans of text that may be toponyms."""

from dataclasses import dataclass
from typing import Protocol

__all__ = ["Finder", "Span"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that one finder takes for a toponym."""

    start: int
    """First code point."""
    end: int
    """One past the last code point; `text[start:end]` is the name as it stands there."""
    confidence: float
    """How sure the finder is that it is a toponym, in [0, 1]."""
    query: str | None = None
    """The name to look up, where it is not the text itself: the lemma of an inflected form, "Azot" for "the plant"."""
    kind: str | None = None
    """One of `geo.tables.KINDS`, where the words around it say ("village", "oblast", "станция")."""
    role: str = "place"
    """"actor" where a government is spoken of by its place."""
    place_id: str | None = None
    """The place itself, where the finder knows it (an alias inside the article)."""
    finder: str = ""
    """Which finder: for reasons and for the evaluation."""


class Finder(Protocol):
    """Finds toponyms in the text of one article."""

    def find(self, text: str, *, language: str) -> list[Span]:
        """Spans in order of start, none overlapping another; `language` is an ISO 639-1 code."""
