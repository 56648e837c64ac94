"""Expressions of time in a sentence whose language is not told; the words themselves are `geo.languages`'."""

import datetime as dt

from geo.events.classify import is_cyrillic
from geo.languages.calendar import DateSpan
from geo.languages.registry import language_of

__all__ = ["DateSpan", "find_dates"]


def find_dates(low: str, published: dt.date | None) -> list[DateSpan]:
    """The expressions of time of a sentence, of the reader among those of its script that reads most words of each."""
    readers = (language_of(code).calendar for code in (("uk", "ru") if is_cyrillic(low) else ("en",)))
    found = [span for reader in readers if reader is not None for span in reader.find(low, published)]
    spans: list[DateSpan] = []
    for span in sorted(found, key=lambda span: span.start - span.end):
        if not any(span.start < other.end and other.start < span.end for other in spans):
            spans.append(span)
    return sorted(spans, key=lambda span: span.start)
