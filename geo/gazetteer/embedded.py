"""The embedded gazetteer: the world's cities, divisions and countries, all of Ukraine, and what is written by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from geo.datafiles import data_folder, unpacked
from geo.gazetteer.database import Database
from geo.gazetteer.entry import Entry, Hit, Match, Spelling
from geo.gazetteer.folding import fold_key
from geo.gazetteer.overlay import Overlaid, overlay_of
from geo.gazetteer.scanning import automaton, scan
from geo.projection import distance_m

__all__ = ["EmbeddedGazetteer"]

_SETTLEMENTS = ("city", "village")
_REMEMBERED = 100_000
_PACKED = "embedded/gazetteer.sqlite.xz"


# A settlement known by its community lies within this much of its stated uncertainty, nearly always; one placed by hand
# within this many metres.
_TWIN = 1.3
_BY_HAND_M = 10_000.0


def without_twins(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Leave out settlements known by their community only, or placed by hand, where one of the same name with a
    surveyed point lies so near that it is the same one.
    """
    settled = [match.entry for match in matches if match.entry.kind in _SETTLEMENTS]
    loose = [entry for entry in settled if entry.source != "GeoNames"]
    surveyed = [entry for entry in settled if entry.source == "GeoNames"]
    if not loose or not surveyed:
        return matches
    pairs = []
    for entry in loose:
        reach = _TWIN * entry.uncertainty_m if entry.precision == "district" else _BY_HAND_M
        for other in surveyed:
            away = (
                distance_m(other.lon, other.lat, entry.lon, entry.lat) if other.admin1 == entry.admin1 else reach + 1.0
            )
            if away <= reach:
                elsewhere = None not in (entry.admin2, other.admin2) and entry.admin2 != other.admin2
                pairs.append((elsewhere, away, entry.place_id, other.place_id))
    # Each point is one village's: of two villages known by their communities the nearer one is it.
    twins: set[str] = set()
    taken: set[str] = set()
    for _, _, rough, exact in sorted(pairs):
        if rough not in twins and exact not in taken:
            twins.add(rough)
            taken.add(exact)
    return tuple(match for match in matches if match.entry.place_id not in twins)


def _packed() -> Overlaid:
    base = unpacked(_PACKED)
    return Overlaid(base, overlay_of(base))


class EmbeddedGazetteer:
    """The list of places that comes with the package, and any lists of the user's laid over it.

    Parameters
    ----------
    path
        An unpacked database, taken as it is; None takes the embedded one, which is unpacked into the cache folder at
        its first use, with the tables written by hand laid over it.
    others
        Further databases, as `geo.gazetteer.loading.load_geonames` makes them.

    Raises
    ------
    DataError
        If a list is missing or damaged, or a table written by hand is not as declared.
    OutputError
        If the cache folder cannot be written.
    """

    def __init__(self, path: Path | None = None, *, others: tuple[Path, ...] = ()) -> None:
        self._arguments = (path, others)
        self._united: dict[str, tuple[Match, ...]] = {}
        self.first: Database | Overlaid = _packed() if path is None else Database(path)
        self.others = tuple(Database(other) for other in others)

    @classmethod
    def open(cls, *, others: tuple[Path, ...] = ()) -> Self:
        """The embedded list, with those that the user has added and further ones laid over it."""
        folder = data_folder() / "gazetteers"
        # A hidden one is a load that was killed.
        added = tuple(sorted(path for path in folder.glob("*.sqlite") if not path.name.startswith(".")))
        return cls(others=(*added, *(path for path in others if path not in added)))

    def __getstate__(self) -> Any:
        """A worker process opens the files anew."""
        return self._arguments

    def __setstate__(self, state: Any) -> None:
        path, others = state
        self.__init__(path, others=others)  # type: ignore[misc]

    @property
    def failures(self) -> Mapping[str, str]:
        """Never any: a list answers every name."""
        return {}

    def lookup(self, name: str) -> list[Match]:
        """All places of that exact name, after folding (case, diacritics, apostrophes, hyphens), best known first."""
        return list(self._matches(fold_key(name)))

    def scan(self, text: str) -> Iterator[Hit]:
        """Every regional name in a text, whole words, in order of start, longest first; overlapping ones included.

        Regional are the names of Ukraine and its border, of countries, their divisions where the war is told of, and of
        the world's largest cities. A hit begins with a capital; an abbreviation is in capitals altogether.
        """
        return scan(self._machine, text, self._matches)

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key."""
        for database in self._lists():
            if (entry := database.entry(place_id)) is not None:
                return entry
        return None

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Places whose point lies in a box, in degrees, the most populous first."""
        found = [entry for database in self._lists() for entry in database.within(west, south, east, north)]
        return sorted(found, key=lambda entry: -entry.population)

    def largest_within(
        self, west: float, south: float, east: float, north: float, kinds: tuple[str, ...], count: int
    ) -> list[Entry]:
        """The most populous `count` places of some kinds, exact to the settlement, whose point lies in a box."""
        box = (west, south, east, north)
        found = [entry for database in self._lists() for entry in database.largest_within(*box, kinds, count)]
        return sorted(found, key=lambda entry: -entry.population)[:count]

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The `count` places of a kind that have the most inhabitants."""
        found = [entry for database in self._lists() for entry in database.most_populous(kind, count)]
        return sorted(found, key=lambda entry: -entry.population)[:count]

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """Every spelling of some places, as (spelling, relation, language), the official ones first."""
        wanted = list(place_ids)
        found: dict[str, list[Spelling]] = {place_id: [] for place_id in wanted}
        for database in self._lists():
            for place_id, names in database.spellings(wanted).items():
                found[place_id] += names
        return found

    def databases(self) -> tuple[Database, ...]:
        """The files that the list consists of: the packed one, what is laid over it, and the user's."""
        packed = (self.first.base, self.first.overlay) if isinstance(self.first, Overlaid) else (self.first,)
        return (*packed, *self.others)

    def _lists(self) -> "tuple[Database | Overlaid, ...]":
        return (self.first, *self.others)

    def _matches(self, key: str) -> tuple[Match, ...]:
        if not key:
            return ()
        if not self.others:
            return self.first.matches(key)
        known = self._united.get(key)
        if known is None:
            if len(self._united) > _REMEMBERED:
                self._united.clear()
            known = self._united[key] = self._unite(key)
        return known

    def _unite(self, key: str) -> tuple[Match, ...]:
        found = self.first.matches(key)
        for other in self.others:
            known = {match.entry.place_id for match in found}
            found += tuple(self._embedded(match) for match in other.matches(key) if match.entry.place_id not in known)
        return without_twins(found)

    def _embedded(self, match: Match) -> Match:
        """The same match with the embedded list's entry, where it has one: its name and kind are the better ones."""
        entry = self.first.entry(match.entry.place_id)
        return match if entry is None else replace(match, entry=entry)

    def regional_names(self) -> list[str]:
        """Folded names that a text is scanned for, sorted."""
        return sorted({name for database in self._lists() for name in database.regional_names()})

    @cached_property
    def _machine(self) -> Any:
        return automaton(self.regional_names(), "names")
