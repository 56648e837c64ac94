"""Numbers of a sentence whose language is not told; the words themselves are `geo.languages`'."""

from collections.abc import Iterator
from dataclasses import dataclass

from geo.events.classify import is_cyrillic
from geo.languages.registry import language_of

__all__ = ["LARGEST", "Number", "numbers_in"]

LARGEST = 10_000_000
"""No event counts more: what lies above is a slip, or a number beyond any sense."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is told."""

    start: int
    """First code point in the sentence, qualifier included."""
    end: int
    """One past the last code point."""
    least: int | None
    """Least number told; None where only a ceiling is."""
    most: int | None
    """Greatest number told; None where open."""


def numbers_in(low: str) -> Iterator[Number]:
    """The whole numbers of a sentence, of the reader among those of its script that reads most words of each."""
    readers = (language_of(code).numerals for code in (("uk", "ru") if is_cyrillic(low) else ("en",)))
    found = [numeral for reader in readers if reader is not None for numeral in reader.find(low)]
    end = 0
    for numeral in sorted(found, key=lambda numeral: (numeral.start, -numeral.end)):
        told = [value for value in (numeral.least, numeral.most) if value is not None]
        if numeral.start < end or any(value != int(value) or value > LARGEST for value in told):
            continue
        end = numeral.end
        least, most = (None if value is None else int(value) for value in (numeral.least, numeral.most))
        yield Number(numeral.start, numeral.end, least, most)
