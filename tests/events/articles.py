"""Articles of a sentence or two whose places are told by hand, and what the events' stage makes of them."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from shapely import Point

from geo.document import Document, Event
from geo.events import extract_events
from geo.events.reading import Reading
from geo.languages.registry import language_of
from tests.documents import document_of, mention_of, place_of

__all__ = ["PUBLISHED", "article", "events", "one_event", "reading_of", "with_places"]

PUBLISHED = dt.date(2022, 6, 15)
"""A Wednesday."""
_AREAS = frozenset({"region", "country", "district"})
_SMALL = frozenset({"expression", "plant", "bridge"})


def with_places(document: Document, specs: Iterable[str], **fields: Any) -> Document:
    """
    The document with a place for each name.

    Parameters
    ----------
    document
        An article read.
    specs
        Names at their first mention in the text, or behind the one before; "name/kind/role" says more than that it is
        a city and a place. A name counts to the end of its word, so that a stem does.
    fields
        What the places say otherwise, as columns of PLACES.
    """
    places = []
    seen: dict[str, int] = {}
    for number, spec in enumerate(specs):
        name, kind, role = (*spec.split("/"), *["city", "place"][spec.count("/") :])
        start = document.text.index(name, seen.get(name, 0))
        end = start + len(name)
        while end < len(document.text) and document.text[end].isalpha():
            end += 1
        seen[name] = end
        mention = mention_of(document, document.text[start:end], start=start, kind=kind, role=role)
        known = {
            "place_id": name,
            "place_name": name,
            "status": "resolved",
            "score": 0.9,
            "precision": kind if kind in _AREAS else "exact" if kind in _SMALL else "settlement",
            "uncertainty_m": 1000.0,
            "geometry": Point(38 + number, 48),
        }
        places.append(place_of(mention, **(known | fields)))
    places.sort(key=lambda place: (place.mention.start, -place.mention.end))
    return Document(
        document.article,
        document.language,
        document.tokens,
        document.sentences,
        mentions=tuple(place.mention for place in places),
        places=tuple(places),
    )


def article(
    text: str, *specs: str, language: str = "en", published: dt.date | None = PUBLISHED, title: str | None = None
) -> Document:
    """An article with its places, as `with_places` names them."""
    return with_places(document_of(text, language, published=published, title=title), specs)


def events(text: str, *specs: str, language: str = "en", published: dt.date | None = PUBLISHED) -> tuple[Event, ...]:
    """The events of a text, at places told by hand."""
    return extract_events(article(text, *specs, language=language, published=published)).events


def one_event(text: str, *specs: str, language: str = "en", published: dt.date | None = PUBLISHED) -> Event:
    """The only event of a text."""
    found = events(text, *specs, language=language, published=published)
    assert len(found) == 1, [event.summary for event in found]
    return found[0]


def reading_of(text: str, language: str = "en") -> Reading:
    """A sentence parsed, as the stage reads it."""
    document, known = document_of(text, language), language_of(language)
    assert known.syntax is not None
    tokens = document.tokens
    tree = known.syntax.parse([tokens.words])[0]
    lemmas = [known.lemmas_of(norm) | {token.lemma.lower()} for norm, token in zip(tokens.norms, tree, strict=True)]
    return Reading(tree, lemmas, tokens.starts, tokens.ends)
