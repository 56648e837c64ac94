"""Places in one SQLite file: look-ups by name and key. The embedded list and the user's own have this form."""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from geo.errors import DataError
from geo.gazetteer.entry import Entry, Match, Spelling

__all__ = ["RELATIONS", "SCHEMA", "Database"]

RELATIONS = (
    "official",
    "press",
    "romanised",
    "russian",
    "former",
    "colloquial",
    "abbreviation",
    "alternate",
    "generic",
)
"""How a spelling relates to its place; the files hold the position in this list."""

SCHEMA = """
CREATE TABLE entries (
    entry INTEGER PRIMARY KEY, place_id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
    admin1 INTEGER, admin2 INTEGER, population INTEGER NOT NULL, lon INTEGER NOT NULL, lat INTEGER NOT NULL,
    precision TEXT NOT NULL, uncertainty_m INTEGER NOT NULL, source INTEGER NOT NULL);
CREATE TABLE areas (area INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE names (
    folded TEXT NOT NULL, entry INTEGER NOT NULL, spelling TEXT, relation INTEGER NOT NULL, language TEXT,
    regional INTEGER NOT NULL, PRIMARY KEY (folded, entry)) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
"""`spelling` is null where it is the folded name with a capital at each word; `lon` and `lat` are in 1e-5 degrees;
entries are numbered in order of population."""

_COLUMNS = (
    "e.entry, place_id, name, kind, country, admin1, admin2, population, lon, lat, precision, uncertainty_m, source"
)
_REMEMBERED = 100_000


class Database:
    """One list of places, read only.

    Parameters
    ----------
    path
        An SQLite file with `SCHEMA`. It must not change while it is open.
    areas
        Divisions that are shown under another name: the file's name -> the other.

    Raises
    ------
    DataError
        If the file is missing or is no such list.
    """

    def __init__(self, path: Path, *, areas: dict[str, str] | None = None) -> None:
        self.path = path
        try:
            self._connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            rows = self._connection.execute("SELECT area, name FROM areas").fetchall()
        except sqlite3.Error as error:
            raise DataError(f"{path}: no list of places ({error}); remove it and build or add it again") from error
        renamed = areas or {}
        self._areas: dict[int | None, str] = {area: renamed.get(name, name) for area, name in rows}
        self._entries: dict[int, Entry] = {}
        self._found: dict[str, tuple[Match, ...]] = {}

    def matches(self, key: str) -> tuple[Match, ...]:
        """Places of a folded name, the most populous first."""
        found = self._found.get(key)
        if found is None:
            rows = self._connection.execute(
                f"SELECT spelling, relation, language, {_COLUMNS} FROM names n JOIN entries e ON e.entry = n.entry "  # noqa: S608
                "WHERE folded = ? ORDER BY n.entry",
                (key,),
            ).fetchall()
            found = tuple(Match(self._entry(row[3:]), row[0] or key.title(), RELATIONS[row[1]], row[2]) for row in rows)
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
                self._entries.clear()
            self._found[key] = found
        return found

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries e WHERE place_id = ?",  # noqa: S608
            (place_id,),
        ).fetchone()
        return None if row is None else self._entry(row)

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Places whose point lies in a box, in degrees."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries e WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?",  # noqa: S608
            tuple(round(value * 1e5) for value in (south, north, west, east)),
        ).fetchall()
        return [self._entry(row) for row in rows]

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The `count` places of a kind that have the most inhabitants."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries e WHERE kind = ? ORDER BY entry LIMIT ?",  # noqa: S608
            (kind, count),
        ).fetchall()
        return [self._entry(row) for row in rows]

    def largest_within(
        self, west: float, south: float, east: float, north: float, kinds: tuple[str, ...], count: int
    ) -> list[Entry]:
        """The most populous `count` places of some kinds, exact to the settlement, whose point lies in a box."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM entries e WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? "  # noqa: S608
            "AND precision = 'settlement' AND kind IN (SELECT value FROM json_each(?)) "
            "ORDER BY population DESC LIMIT ?",
            (*(round(value * 1e5) for value in (south, north, west, east)), json.dumps(kinds), count),
        ).fetchall()
        return [self._entry(row) for row in rows]

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """Every spelling of some places, as (spelling, relation, language), the official ones first.

        One pass over all names: ask for many places at once.
        """
        found: dict[str, list[Spelling]] = {place_id: [] for place_id in place_ids}
        rows = self._connection.execute(
            "SELECT e.place_id, n.spelling, n.folded, n.relation, n.language FROM names n JOIN entries e "
            "ON e.entry = n.entry WHERE n.entry IN (SELECT entry FROM entries WHERE place_id IN "
            "(SELECT value FROM json_each(?))) ORDER BY n.relation, n.folded",
            (json.dumps(list(found)),),
        )
        for place_id, spelling, folded, relation, language in rows:
            found[place_id].append((spelling or folded.title(), RELATIONS[relation], language))
        return found

    def regional_names(self) -> list[str]:
        """Folded names that a text is scanned for."""
        rows = self._connection.execute("SELECT DISTINCT folded FROM names WHERE regional = 1 ORDER BY folded")
        return [row[0] for row in rows]

    def scanned(self, place_ids: Iterable[str]) -> set[str]:
        """Those of some places that a text is scanned for, by any of their names."""
        rows = self._connection.execute(
            "SELECT DISTINCT e.place_id FROM names n JOIN entries e ON e.entry = n.entry WHERE n.regional = 1 AND "
            "n.entry IN (SELECT entry FROM entries WHERE place_id IN (SELECT value FROM json_each(?)))",
            (json.dumps(list(place_ids)),),
        )
        return {row[0] for row in rows}

    def scanned_names(self, place_ids: Iterable[str]) -> dict[str, set[str]]:
        """Folded names of some places that a text is scanned for, with the keys of all places that have each so."""
        rows = self._connection.execute(
            "SELECT n.folded, e.place_id FROM names n JOIN entries e ON e.entry = n.entry WHERE n.regional = 1 AND "
            "n.folded IN (SELECT folded FROM names WHERE regional = 1 AND entry IN (SELECT entry FROM entries WHERE "
            "place_id IN (SELECT value FROM json_each(?))))",
            (json.dumps(list(place_ids)),),
        )
        found: dict[str, set[str]] = {}
        for key, place_id in rows:
            found.setdefault(key, set()).add(place_id)
        return found

    def keys(self, prefix: str) -> list[str]:
        """Keys of places that begin so, sorted: "curated:", "katottg:"."""
        rows = self._connection.execute(
            "SELECT place_id FROM entries WHERE place_id >= ? AND place_id < ? ORDER BY place_id",
            (prefix, prefix + "\uffff"),
        )
        return [row[0] for row in rows]

    def surveyed(self, country: str) -> list[tuple[str | None, float, float]]:
        """Division, longitude and latitude of every settlement of a country that GeoNames has a point for."""
        rows = self._connection.execute(
            "SELECT admin1, lon, lat FROM entries WHERE country = ? AND kind IN ('city', 'village') "
            "AND place_id LIKE 'geonames:%' ORDER BY entry",
            (country,),
        )
        return [(self._areas.get(area), lon / 1e5, lat / 1e5) for area, lon, lat in rows]

    def of_source(self, source: str) -> list[str]:
        """Keys of the places that come from a source, as attribution names it."""
        rows = self._connection.execute(
            "SELECT place_id FROM entries JOIN areas ON area = source WHERE areas.name = ? ORDER BY place_id", (source,)
        )
        return [row[0] for row in rows]

    def towns(self, country: str) -> list[str]:
        """Keys of a country's towns and cities, the largest first."""
        rows = self._connection.execute(
            "SELECT place_id FROM entries WHERE country = ? AND kind = 'city' ORDER BY entry", (country,)
        )
        return [row[0] for row in rows]

    def about(self) -> dict[str, str]:
        """What the file says of itself: versions of its sources, counts."""
        counts = {
            "entries": "SELECT count(*) FROM entries",
            "names": "SELECT count(*) FROM names",
        }
        told = dict(self._connection.execute("SELECT key, value FROM about"))
        return told | {key: str(self._connection.execute(query).fetchone()[0]) for key, query in counts.items()}

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        number: int = row[0]
        if (known := self._entries.get(number)) is not None:
            return known
        place_id, name, kind, country, admin1, admin2, population, lon, lat, precision, uncertainty, source = row[1:]
        entry = Entry(
            place_id=place_id,
            name=name,
            kind=kind,
            country=country,
            admin1=self._areas.get(admin1),
            admin2=self._areas.get(admin2),
            population=population,
            lon=lon / 1e5,
            lat=lat / 1e5,
            precision=precision,
            uncertainty_m=float(uncertainty),
            source=self._areas[source],
        )
        self._entries[number] = entry
        return entry
