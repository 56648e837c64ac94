"""Write places into one SQLite file as `geo.gazetteer.database` reads it, the same bytes for the same places."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from geo.gazetteer.database import RELATIONS, SCHEMA
from geo.gazetteer.entry import Entry
from geo.gazetteer.folding import fold_key

__all__ = ["Draft", "draft_of", "is_scanned", "weight", "write_places"]

_REGIONAL_ALTERNATES = ("UA", "RU", "BY", "MD")


@dataclass(slots=True)
class Draft:
    """A place in the making: an `Entry` that may change, and every spelling it goes by."""

    place_id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    population: int
    lon: float
    lat: float
    precision: str
    uncertainty_m: float
    source: str
    regional: bool = False
    """Whether texts are scanned for it without a recogniser's word."""
    names: dict[str, tuple[str, str, str | None]] = field(default_factory=dict)
    """Folded name -> spelling, relation, language."""

    def add_name(self, spelling: str, relation: str, language: str | None = None) -> None:
        """Add a spelling; of two relations the one that stands first in RELATIONS is kept."""
        spelling = " ".join(spelling.split())
        key = fold_key(spelling)
        if not any(character.isalpha() for character in key):
            return
        old = self.names.get(key)
        if old is None or RELATIONS.index(relation) < RELATIONS.index(old[1]):
            self.names[key] = (spelling, relation, language)


def draft_of(entry: Entry, *, regional: bool) -> Draft:
    """A draft that begins as a place of a list does, without its names."""
    return Draft(
        entry.place_id, entry.name, entry.kind, entry.country, entry.admin1, entry.admin2, entry.population,
        entry.lon, entry.lat, entry.precision, entry.uncertainty_m, entry.source, regional,
    )  # fmt: skip


def weight(place: Draft | Entry) -> float:
    """How well known a place is, to put the best known first: an area less than the city it is named after."""
    return place.population * {"region": 0.25, "district": 0.2}.get(place.kind, 1.0)


def write_places(places: Iterable[Draft], path: Path, about: dict[str, str]) -> None:
    """
    Write a list of places.

    Parameters
    ----------
    places
        In any order; each key once.
    path
        The file; what it held is lost.
    about
        What the file says of itself.
    """
    path.unlink(missing_ok=True)
    ordered = sorted(places, key=lambda place: (-weight(place), place.place_id))
    texts = sorted({text for place in ordered for text in (place.admin1, place.admin2, place.source) if text})
    number = {text: index for index, text in enumerate(texts, 1)}
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.executescript(SCHEMA)
        database.execute("BEGIN")
        database.executemany("INSERT INTO areas VALUES (?, ?)", sorted((index, text) for text, index in number.items()))
        database.executemany(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    index, place.place_id, place.name, place.kind, place.country,
                    number.get(place.admin1 or ""), number.get(place.admin2 or ""), place.population,
                    round(place.lon * 1e5), round(place.lat * 1e5), place.precision, int(place.uncertainty_m),
                    number[place.source],
                )
                for index, place in enumerate(ordered, 1)
            ),
        )  # fmt: skip
        database.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)", _names(ordered))
        database.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        database.execute("COMMIT")
        database.execute("CREATE UNIQUE INDEX by_place_id ON entries (place_id)")
        database.execute("VACUUM")
    finally:
        database.close()


def _names(places: list[Draft]) -> list[tuple[str, int, str | None, int, str | None, int]]:
    rows = []
    for index, place in enumerate(places, 1):
        for key, (spelling, relation, language) in place.names.items():
            titled = key.title() == spelling
            regional = place.regional and is_scanned(place, key, spelling, relation)
            rows.append((key, index, None if titled else spelling, RELATIONS.index(relation), language, int(regional)))
    return sorted(rows, key=lambda row: row[:2])


def is_scanned(place: Draft, key: str, spelling: str, relation: str) -> bool:
    """Whether a text is scanned for this name of a regional place without a recogniser's word for it."""
    if relation == "abbreviation" and place.kind == "region" and place.country in ("US", "CA"):
        return False
    if relation == "generic" or len(key) < (2 if relation == "abbreviation" else 3):
        return False
    if relation != "alternate" or place.source.endswith("curated"):
        return True
    if place.country in _REGIONAL_ALTERNATES:
        return len(key) > 3
    return not spelling.isascii() and any("а" <= letter <= "я" for letter in key)
