"""What a finder gives: spans of text that may be toponyms."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from geo.document import Document

__all__ = ["Finder", "Span", "united"]


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
    others: tuple[str, ...] = ()
    """Further dictionary forms that an inflected one may have: "Торського" is of Торське as well as Торський."""
    kind: str | None = None
    """One of `geo.kinds.KINDS`, where the words around it say ("village", "oblast", "станция")."""
    role: str = "place"
    """"actor" where a government is spoken of by its place."""
    place_id: str | None = None
    """The place itself, where the finder knows it (an alias inside the article)."""
    finder: str = ""
    """Which finder: for reasons and for the evaluation."""


class Finder(Protocol):
    """Finds toponyms in the text of one article."""

    def find(self, document: Document) -> list[Span]:
        """Spans in order of start, none overlapping another."""


def united(*lists: Iterable[Span]) -> list[Span]:
    """Spans of several finders in order of start, none overlapping: of two, the earlier list's, then the longer one."""
    taken: list[Span] = []
    for spans in lists:
        for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
    return sorted(taken, key=lambda span: span.start)
