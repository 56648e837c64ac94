"""Documents made by hand for tests of expressions: names in brackets, looked up in the embedded gazetteer."""

import re
from dataclasses import replace
from functools import lru_cache

from geo.document import Document, Place
from geo.gazetteer.entry import Entry
from geo.kinds import EXPRESSION, SETTLEMENTS
from geo.pipeline import Sources, open_sources
from geo.relative.finding import add_expressions
from geo.relative.shapes import Shapes
from geo.settings import Settings
from tests.documents import document_of, mention_of, place_of

__all__ = ["entry_of", "expressions", "marked_document", "sources", "with_expressions"]

_NAME = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")


@lru_cache(maxsize=1)
def sources() -> Sources:
    """The embedded gazetteer and shapes."""
    return open_sources(Settings())


def entry_of(name: str) -> Entry | None:
    """The best known Ukrainian place of a name, else the best known of all; None where there is none.

    "river Dnipro" is the river of that name, "country Moldova" the country.
    """
    kind, _, of_kind = name.partition(" ")
    if kind in ("river", "country"):
        found = [match.entry for match in sources().gazetteer.lookup(of_kind)]
        return next((entry for entry in found if entry.kind == kind), None)
    matches = [match.entry for match in sources().gazetteer.lookup(name) if match.relation != "generic"]
    ukrainian = [entry for entry in matches if entry.country == "UA" and entry.kind in SETTLEMENTS]
    settled = [entry for entry in ukrainian if entry.precision == "settlement"]
    return next(iter([*settled, *ukrainian, *matches]), None)


def marked_document(marked: str, language: str = "en") -> Document:
    """A document of a text with its names in brackets: `[inflected|as listed]`, `|-` where nothing is."""
    names: list[tuple[int, str, str]] = []
    text, position = "", 0
    for match in _NAME.finditer(marked):
        text += marked[position : match.start()]
        names.append((len(text), match[1], match[2] or match[1]))
        text += match[1]
        position = match.end()
    document = document_of(text + marked[position:], language)
    places: list[Place] = []
    for start, name, listed in names:
        entry = None if listed == "-" else entry_of(listed)
        kind = entry.kind if entry is not None else "other"
        places.append(place_of(mention_of(document, name, start=start, kind=kind), entry))
    mentions = tuple(place.mention for place in places)
    return replace(document, mentions=mentions, places=tuple(places))


def with_expressions(document: Document, shapes: Shapes | None = None) -> Document:
    """The document after the stage."""
    known = sources().shapes if shapes is None else shapes
    return add_expressions(document, gazetteer=sources().gazetteer, shapes=known)


def expressions(marked: str, language: str = "en", shapes: Shapes | None = None) -> list[Place]:
    """The places of kind "expression" that the stage adds to a marked text."""
    document = with_expressions(marked_document(marked, language), shapes)
    return [place for place in document.places if place.mention.kind == EXPRESSION]
