"""The tables written by hand over the packed list: one SQLite file beside it, made at first use, and both read as one.

A row that is added to a table, changed or taken out takes effect at the next start, without a new pack.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import geo.gazetteer.curated
import geo.gazetteer.folding
import geo.gazetteer.laying
import geo.gazetteer.sectors
import geo.gazetteer.spellings
import geo.gazetteer.unlabelled
import geo.gazetteer.writing
from geo.datafiles import cache_folder, data_file
from geo.errors import DataError
from geo.files import write_atomically
from geo.gazetteer.database import RELATIONS, Database
from geo.gazetteer.entry import Entry, Match, Spelling
from geo.gazetteer.folding import fold_key
from geo.gazetteer.laying import Laid, is_by_hand, lay
from geo.gazetteer.writing import weight, write_places

__all__ = ["Overlaid", "Overlay", "overlay_of"]

_REMEMBERED = 100_000
_CODE = (
    geo.gazetteer.curated,
    geo.gazetteer.folding,
    geo.gazetteer.laying,
    geo.gazetteer.sectors,
    geo.gazetteer.spellings,
    geo.gazetteer.unlabelled,
    geo.gazetteer.writing,
)
"""What the overlay is made by: another version of it makes another file."""
_CHANGES = "CREATE TABLE changes (change TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL)"


def overlay_of(base: Path) -> Path:
    """
    The overlay for a base list, in the user's cache folder; made if it is not there.

    Its name holds the hash of the tables, of the base and of the code that lays one over the other.

    Parameters
    ----------
    base
        The unpacked base list, whose name tells its content as `geo.datafiles.unpacked` names it.

    Raises
    ------
    DataError
        If a table is missing or not as declared; names file, line and column.
    OutputError
        If the cache folder cannot be written.
    """
    target = cache_folder() / f"overlay.sqlite.{_digest(base.name)}"
    if not target.exists():
        with write_atomically(target, remedy="set FRONTLINE_CACHE to a folder that can") as file:
            _write(Database(base), file)
    return target


def _digest(base: str) -> str:
    whole = hashlib.sha256(base.encode())
    for table in geo.gazetteer.curated.TABLES:
        whole.update(data_file(f"curated/{table.file}").read_bytes())
    whole.update(_code())
    return whole.hexdigest()[:16]


@lru_cache(maxsize=1)
def _code() -> bytes:
    return b"".join(Path(module.__file__ or "").read_bytes() for module in _CODE)


def _write(base: Database, file: Path) -> None:
    laid = lay(base)
    about = {
        "layer": "plants, regions, villages and names written by hand", "source": "data/curated/*.csv",
        "version": "this version", "licence": "MIT", "attribution": "Frontline maps contributors",
    }  # fmt: skip
    write_places(laid.places, file, about)
    changes = [("removed", key, "") for key in laid.removed]
    changes += [("removed name", key, place_id) for key, place_id in laid.removed_names]
    changes += [("area", old, new) for old, new in laid.areas.items()]
    changes += [("unscanned", key, "") for key in _unscanned(base, laid, Database(file))]
    overlay = sqlite3.connect(file)
    try:
        with overlay:
            overlay.execute(_CHANGES)
            overlay.executemany("INSERT INTO changes VALUES (?, ?, ?)", sorted(changes))
    finally:
        overlay.close()


def _unscanned(base: Database, laid: Laid, overlay: Database) -> set[str]:
    """Folded names that the base list has texts scanned for, and of which no place is left that has them."""
    gone = {*base.keys("curated:"), *laid.removed}
    named = base.scanned_names({*gone, *(place_id for _, place_id in laid.removed_names)})
    empty = {
        key
        for key, places in named.items()
        if all(place_id in gone or (key, place_id) in laid.removed_names for place_id in places)
    }
    return empty - set(overlay.regional_names())


class Overlay(Database):
    """A list of places that says too what of its base list is gone or has another name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        try:
            changes = self._connection.execute("SELECT change, first, second FROM changes").fetchall()
            self.names = frozenset(row[0] for row in self._connection.execute("SELECT DISTINCT folded FROM names"))
            self.place_ids = frozenset(row[0] for row in self._connection.execute("SELECT place_id FROM entries"))
        except sqlite3.Error as error:
            raise DataError(f"{path}: no overlay ({error}); remove it, and it is made again") from error
        self.removed = frozenset(first for change, first, _ in changes if change == "removed")
        self.removed_names = frozenset((first, second) for change, first, second in changes if change == "removed name")
        self.areas = {first: second for change, first, second in changes if change == "area"}
        self.unscanned = frozenset(first for change, first, _ in changes if change == "unscanned")


class Overlaid:
    """A base list and its overlay as one: what the overlay says of a place counts.

    Parameters
    ----------
    base
        The base list. What it has under keys of the tables written by hand is an earlier state of them, and not shown.
    overlay
        The overlay made for it.

    Raises
    ------
    DataError
        If one of the two is missing or damaged.
    """

    def __init__(self, base: Path, overlay: Path) -> None:
        self.overlay = Overlay(overlay)
        self.base = Database(base, areas=self.overlay.areas)
        self.path = base
        self._found: dict[str, tuple[Match, ...]] = {}

    def matches(self, key: str) -> tuple[Match, ...]:
        """Places of a folded name, the best known first."""
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._united(key)
        return found

    def _united(self, key: str) -> tuple[Match, ...]:
        found = self.base.matches(key)
        if key not in self.overlay.names and not any(self._is_changed(match.entry.place_id) for match in found):
            return found if not self.overlay.removed_names else self._left(key, found)
        ours = self.overlay.matches(key) if key in self.overlay.names else ()
        named = {match.entry.place_id for match in ours}
        theirs = (self._changed(match) for match in self._left(key, found) if match.entry.place_id not in named)
        united = [*ours, *(match for match in theirs if match is not None)]
        return tuple(sorted(united, key=lambda match: (-weight(match.entry), match.entry.place_id)))

    def _left(self, key: str, found: tuple[Match, ...]) -> tuple[Match, ...]:
        gone = self.overlay.removed_names
        return tuple(match for match in found if (key, match.entry.place_id) not in gone)

    def _is_changed(self, place_id: str) -> bool:
        return place_id in self.overlay.place_ids or self._is_gone(place_id)

    def _is_gone(self, place_id: str) -> bool:
        return is_by_hand(place_id) or place_id in self.overlay.removed

    def _changed(self, match: Match) -> Match | None:
        """A match of the base list as it is now; None if its place is gone."""
        place_id = match.entry.place_id
        if self._is_gone(place_id):
            return None
        entry = self.overlay.entry(place_id) if place_id in self.overlay.place_ids else None
        return match if entry is None else Match(entry, match.spelling, match.relation, match.language)

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key."""
        if place_id in self.overlay.place_ids:
            return self.overlay.entry(place_id)
        return None if self._is_gone(place_id) else self.base.entry(place_id)

    def keys(self) -> list[str]:
        """Keys of all places, sorted."""
        theirs = (place_id for place_id in self.base.keys("") if not self._is_changed(place_id))
        return sorted({*theirs, *self.overlay.place_ids})

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Places whose point lies in a box, in degrees."""
        theirs = [entry for entry in self.base.within(west, south, east, north) if not self._is_changed(entry.place_id)]
        return theirs + self.overlay.within(west, south, east, north)

    def largest_within(
        self, west: float, south: float, east: float, north: float, kinds: tuple[str, ...], count: int
    ) -> list[Entry]:
        """The most populous `count` places of some kinds, exact to the settlement, whose point lies in a box."""
        box = (west, south, east, north)
        spare = len(self.overlay.place_ids) + len(self.overlay.removed)
        found = self.base.largest_within(*box, kinds, count + spare)
        theirs = [entry for entry in found if not self._is_changed(entry.place_id)]
        united = theirs + self.overlay.largest_within(*box, kinds, count)
        return sorted(united, key=lambda entry: -entry.population)[:count]

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The `count` places of a kind that have the most inhabitants."""
        spare = len(self.overlay.place_ids) + len(self.overlay.removed)
        theirs = [e for e in self.base.most_populous(kind, count + spare) if not self._is_changed(e.place_id)]
        found = theirs + self.overlay.most_populous(kind, count)
        return sorted(found, key=lambda entry: (-entry.population, entry.place_id))[:count]

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """Every spelling of some places, as (spelling, relation, language), the official ones first."""
        wanted = list(place_ids)
        ours = self.overlay.spellings(wanted)
        theirs = self.base.spellings([place_id for place_id in wanted if not self._is_gone(place_id)])
        return {place_id: self._spelt(place_id, theirs.get(place_id, []), ours[place_id]) for place_id in wanted}

    def _spelt(self, place_id: str, theirs: list[Spelling], ours: list[Spelling]) -> list[Spelling]:
        known = {fold_key(name[0]): name for name in theirs}
        known = {key: name for key, name in known.items() if (key, place_id) not in self.overlay.removed_names}
        known |= {fold_key(name[0]): name for name in ours}
        return [name for _, name in sorted(known.items(), key=lambda item: (RELATIONS.index(item[1][1]), item[0]))]

    def regional_names(self) -> list[str]:
        """Folded names that a text is scanned for, sorted."""
        names = self.base.regional_names()
        known = set(names)
        if self.overlay.unscanned:
            names = [name for name in names if name not in self.overlay.unscanned]
        # A hundred thousand that are sorted, and a few behind them, sort in a tenth of the time.
        names += [name for name in self.overlay.regional_names() if name not in known]
        names.sort()
        return names
