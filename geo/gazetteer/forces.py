"""Names of forces, units, organisations and missions in a text: what stands in them is no place."""

from collections.abc import Iterator
from functools import lru_cache

from daachorse import CharwiseDoubleArrayAhoCorasick

from geo.gazetteer.curated import FORCES, read_rows

__all__ = ["forces_in"]


def forces_in(text: str) -> Iterator[tuple[int, int]]:
    """Spans [start, end) of the names of the table in a text, as they stand there; whole words, with their capitals."""
    for start, end, _ in _automaton().find_overlapping(text):
        if not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum():
            yield start, end


@lru_cache(maxsize=1)
def _automaton() -> CharwiseDoubleArrayAhoCorasick:
    return CharwiseDoubleArrayAhoCorasick(sorted({row.name for row in read_rows(FORCES)}))
