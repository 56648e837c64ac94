"""Articles with their places set by hand, read for events."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.documents import document_of, mention_of
from shapely import Point

from geo.document import Document, Event, Place
from geo.events.extraction import extract_events

__all__ = ["document", "events"]

WEDNESDAY = dt.date(2022, 6, 15)


def document(
    text: str, *names: str, language: str = "en", published: dt.date | None = WEDNESDAY, **fields: Any
) -> Document:
    """An article with the first mention of each name resolved; "name/kind" says more than a city, "=" a further one."""
    bare = document_of(text, language, published=published)
    places: list[Place] = []
    at: dict[str, int] = {}
    for number, spec in enumerate(names):
        name, _, kind = spec.partition("/")
        start = text.index(name, at.get(name, 0))
        at[name] = start + 1
        mention = mention_of(bare, name, start=start, kind=kind or "city")
        precision = {"region": "region", "district": "district", "country": "country", "plant": "exact"}.get(kind)
        known = {
            "status": "resolved",
            "reason": "told by the test",
            "place_id": name,
            "place_name": name,
            "score": 0.9,
            "precision": precision or "settlement",
            "uncertainty_m": 1_000.0,
            "geometry": Point(30 + number, 48),
        }
        places.append(Place(mention=mention, **(known | fields)))
    places.sort(key=lambda place: place.mention.start)
    return replace(bare, mentions=tuple(place.mention for place in places), places=tuple(places))


def events(text: str, *names: str, **fields: Any) -> tuple[Event, ...]:
    """The events of such an article."""
    return extract_events(document(text, *names, **fields)).events
