"""Running totals: what has added up since a day or an invasion, kept apart from what happened."""

import datetime as dt
from collections.abc import Iterator

from geo.document import Count, Document, Total
from geo.events.happenings import Happening
from geo.events.reading import Reading
from geo.events.scenes import Scene
from geo.events.telling import Telling
from geo.languages.eventwords import EventWords

__all__ = ["adds_up", "is_total", "totals_of"]

_LONG = 14
"""Days that a "since" must reach back to add up rather than tell of a fight of these days."""
_REACH = 7
"""Words between "since" and what it counts from."""
_ADDING_UP = frozenset({"killed", "wounded", "abducted", "missing", "buildings", "captured", "detained", "vehicles"})


def is_total(telling: Telling, words: EventWords) -> bool:
    """Whether a sentence tells what has added up: "since the invasion", "in total", since a day long past."""
    if not any(one.count.of in _ADDING_UP for one in telling.counts):
        return False
    published = telling.document.article.published
    for one in telling.dates:
        if one.since and one.first is not None and published is not None and (published - one.first).days >= _LONG:
            return True
    if not telling.dates and any(_is_too_many(one.count) for one in telling.counts):
        return True
    return _since_beginning(telling.reading, words) or _totalled(telling.reading, words)


_MOST = {"buildings": 150, "killed": 400, "wounded": 400}
"""Counts that no single blow of this war has reached, by what is counted."""


def _is_too_many(count: Count) -> bool:
    """Whether so many have added up over time, though the sentence does not say since when."""
    number = count.least if count.least is not None else count.most
    return number is not None and number >= _MOST.get(count.of, number + 1)


def adds_up(telling: Telling, happening: Happening, words: EventWords) -> bool:
    """Whether a happening of a sentence that tells a total is what has added up, and no deed beside it."""
    if happening.main.concept.rank == "outcome":
        return True
    if not _since_beginning(telling.reading, words):
        return False
    return any(one.deed == happening.main.head and one.count.of in _ADDING_UP for one in telling.counts)


def _since_beginning(reading: Reading, words: EventWords) -> bool:
    for index in range(len(reading)):
        if reading.has(index, words.since):
            behind = range(index + 1, min(index + 1 + _REACH, len(reading)))
            if any(reading.has(one, words.beginnings) for one in behind):
                return True
    return False


def _totalled(reading: Reading, words: EventWords) -> bool:
    """Whether a word of summing up stands right before a number."""
    return any(
        reading.has(index, words.totals)
        and any(reading.tokens[one].upos == "NUM" for one in range(index + 1, min(index + 5, len(reading))))
        for index in range(len(reading))
    )


def totals_of(telling: Telling, scenes: list[Scene], happenings: list[Happening]) -> Iterator[Total]:
    """The totals of a sentence, at its narrowest place where it names one."""
    document: Document = telling.document
    told = [happening.scenes[0] for happening in happenings if happening.scenes] or scenes
    place = document.places[told[0].row] if told else None
    since = next((one.first for one in telling.dates if one.since), None)
    for number, one in enumerate(telling.counts):
        if one.count.of in _ADDING_UP:
            yield Total(
                total_id=f"{document.article.article_id}:{telling.stretch.start}/{number}",
                place_id=place.place_id if place else None,
                place_name=place.place_name if place else None,
                count=one.count,
                since=since,
                until=_until(telling),
                reported_by=telling.claim.reported_by or telling.context.source,
                article_ids=(document.article.article_id,),
                quote=telling.text,
            )


def _until(telling: Telling) -> dt.date | None:
    days = [one.last for one in telling.dates if not one.since and one.last is not None and one.precision == "day"]
    return days[0] if days else telling.document.article.published
