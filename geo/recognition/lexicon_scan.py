"""Toponyms of a language with neither a model nor a grammar of names: those that the gazetteer has as they stand."""

from bisect import bisect_left
from collections.abc import Sequence

from geo.document import Document
from geo.gazetteer.entry import Gazetteer, Hit
from geo.languages.base import Language
from geo.languages.cues import Cues
from geo.recognition.spans import Span, united

__all__ = ["LexiconScanFinder"]

_PLAIN = 0.6
"""How sure a name is that nothing is said about; a list of names alone is right in three of five."""
_STATED = 0.9
"""How sure with a word of kind or a preposition of place beside it."""
_LONGEST_CUE = 2
"""Words before a name that are read."""


class LexiconScanFinder:
    """Scans a text for the regional names of a gazetteer, and reads the cues that the language gives, if any.

    The whole world's names are not scanned for: in four of ten places where they stand they are other words.
    """

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        """Take names from `gazetteer` and cues from `language`."""
        self._gazetteer = gazetteer
        self._language = language

    def find(self, document: Document) -> list[Span]:
        """Spans in order of start, none overlapping; of those that overlap the longest."""
        spans = (self._span(document, hit) for hit in self._gazetteer.scan(document.text))
        return united(span for span in spans if span is not None)

    def _span(self, document: Document, hit: Hit) -> Span | None:
        # Scripts without capitals have neither upper nor lower letters.
        if document.text[hit.start].islower():
            return None
        cues = self._language.cues
        first = bisect_left(document.tokens.starts, hit.start)
        before = document.tokens.norms[max(0, first - _LONGEST_CUE) : first]
        if _names_another(before[-1:], cues):
            return None
        kind = cues.kinds.get(before[-1]) if before else None
        stated = kind is not None or any(word in cues.words.prepositions for word in before)
        return Span(hit.start, hit.end, _STATED if stated else _PLAIN, kind=kind, finder="lexicon")


def _names_another(before: Sequence[str], cues: Cues) -> bool:
    """Whether the word before says that the name is a person's, a street's, a ship's."""
    return any(word in words for word in before for words in (cues.titles, cues.streets, cues.things, cues.machines))
