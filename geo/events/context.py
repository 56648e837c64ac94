"""What an article as a whole says of its events: whose side it is told from, the day and the source of its head."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.document import Document
from geo.events.claims import headline_source
from geo.events.layout import Stretch
from geo.languages.base import Language
from geo.languages.calendar import DateSpan
from geo.languages.folding import fold

__all__ = ["Context", "context_of"]

_HEAD = 3
"""Sentences whose day governs a report."""
_ITEM = 10
"""Sentences of an item of news, for all of which the source in its headline speaks."""
_FEWEST = 6
"""Sentences that make a report of an item of news: only there the head's day and source govern the rest."""


@dataclass(frozen=True, slots=True)
class Context:
    """What governs all sentences of an article."""

    told_by: str
    """The side that "the enemy" and "our defenders" are seen from."""
    day: DateSpan | None = None
    """The day that the head of a report names; None where it names none."""
    source: str | None = None
    """Who the head of a report says it is from."""


def context_of(document: Document, language: Language, stretches: Sequence[Stretch]) -> Context:
    """Read the head of an article."""
    return Context(_told_by(document, language), _day(document, language), _source(document, language, stretches))


def _source(document: Document, language: Language, stretches: Sequence[Stretch]) -> str | None:
    """Who the headline of an item of news says it is from."""
    words = language.event_words
    if words is None or not stretches or len(document.sentences) > _ITEM:
        return None
    title = stretches[0].sentence
    places = tuple((one.mention.start, one.mention.end) for one in document.places)
    for stretch in stretches:
        if not stretch.headline:
            continue
        for start in dict.fromkeys((title.start, stretch.start)):
            text = document.text[start : stretch.end]
            shifted = tuple((first - start, last - start) for first, last in places)
            found = headline_source(text, fold(text), words.sources, shifted)
            if found is not None:
                return text[found[0] : found[1]]
    return None


def _told_by(document: Document, language: Language) -> str:
    """Ukraine, in whose and whose allies' press this war is told, unless the report's own words are Russia's."""
    words = language.event_words
    if words is None or not words.ours:
        return "Ukraine"
    low = re.findall(r"\w+", fold(document.text[:2_000]))
    marks = sum(not language.lemmas_of(word).isdisjoint(words.ours) for word in low)
    return "Russia" if marks >= 1 else "Ukraine"


def _day(document: Document, language: Language) -> DateSpan | None:
    if language.calendar is None or len(document.sentences) < _FEWEST:
        return None
    for sentence in document.sentences[:_HEAD]:
        text = document.text[sentence.start : min(sentence.end, sentence.start + 400)]
        days = [
            one for one in language.calendar.find(text, document.article.published) if one.precision in ("day", "range")
        ]
        days = [one for one in days if one.first is not None and not one.since and not one.bare]
        if days and _near(days[0], document.article.published):
            return days[0]
    return None


def _near(span: DateSpan, published: dt.date | None) -> bool:
    return published is None or span.first is None or 0 <= (published - span.first).days <= 2
