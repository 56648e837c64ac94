"""Documents made by hand for the tests of single stages."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import geopandas as gpd
from shapely import Point

from geo.document import Article, Document, Mention, Place
from geo.gazetteer.entry import Entry
from geo.languages.registry import language_of
from geo.tables import PLACES, frame_of

__all__ = ["document_of", "mention_of", "place_of", "places_table"]


def document_of(
    text: str, language: str | None = "en", *, article_id: str = "a", published: dt.date | None = None, **fields: Any
) -> Document:
    """An article read, and nothing found in it yet."""
    article = Article(article_id=article_id, text=text, language=language, published=published, **fields)
    return language_of(language).read(article)


def mention_of(document: Document, name: str, *, start: int | None = None, **fields: Any) -> Mention:
    """The mention of a name at its first place in the text, or at `start`."""
    at = document.text.index(name) if start is None else start
    article_id = document.article.article_id
    known = {
        "mention_id": f"{article_id}:{at}",
        "article_id": article_id,
        "start": at,
        "end": at + len(name),
        "name": name,
        "kind": "other",
        "role": "place",
        "sentence": document.quote(at, at + len(name)),
        "query": name,
        "found_by": "hand",
        "confidence": 1.0,
    }
    return Mention(**(known | fields))


def place_of(mention: Mention, entry: Entry | None = None, **fields: Any) -> Place:
    """The place of a mention: that of an entry, or one not found; `fields` change what it says."""
    if entry is None:
        return Place(mention=mention, **({"status": "not_found", "reason": "by hand"} | fields))
    known = {
        "place_id": entry.place_id,
        "place_name": entry.name,
        "country": entry.country,
        "admin1": entry.admin1,
        "source": entry.source,
        "status": "resolved",
        "score": 1.0,
        "reason": "by hand",
        "precision": entry.precision,
        "uncertainty_m": entry.uncertainty_m,
        "geometry": Point(entry.lon, entry.lat),
    }
    return Place(mention=mention, **(known | fields))


def places_table(places: Iterable[Place]) -> gpd.GeoDataFrame:
    """PLACES of some places."""
    return gpd.GeoDataFrame(frame_of(list(places), PLACES))
