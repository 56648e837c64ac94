"""Names on the map that the articles do not give: towns around the story, and every spelling of its places."""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, cached_property
from typing import Any, Protocol

from geo.gazetteer.entry import Entry
from geo.gazetteer.romanisation import kmu

__all__ = ["NameSource", "add_spellings", "embedded_names", "town_labels"]

_LEAST_ZOOM = (
    (1_000_000, 4),
    (400_000, 5),
    (200_000, 6),
    (90_000, 7),
    (40_000, 8),
    (15_000, 9),
    (4_000, 10),
    (1_000, 11),
    (0, 12),
)
_NEAR_TOWNS, _WINDOW_TOWNS, _WORLD_TOWNS = 250, 350, 160
_SETTLEMENTS = ("city", "village")
_SHOWN_RELATIONS = ("official", "press", "romanised", "former")
_LARGE, _PART_DEGREES, _PART_ZOOM = 180_000, 0.1, 11
_SAME_NAME = 0.8
"""Likeness in [0, 1] from which two romanisations are taken for the same name."""

_KNOWN_RELATIONS = ("official", "press", "romanised", "russian", "former", "colloquial")

Spellings = dict[str, list[tuple[str, str, str | None]]]


class NameSource(Protocol):
    """What the map asks of a gazetteer; `geo.gazetteer.embedded.EmbeddedGazetteer` answers it."""

    def entry(self, place_id: str) -> Entry | None:
        """The place of a key."""

    def largest_within(
        self, west: float, south: float, east: float, north: float, kinds: tuple[str, ...], count: int
    ) -> list[Entry]:
        """The most populous `count` places of some kinds, exact to the settlement, that lie in a box, in degrees."""

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The places of a kind that have the most inhabitants."""

    def spellings(self, place_ids: Iterable[str]) -> Spellings:
        """Every spelling of some places, as (spelling, relation, language)."""


class _Embedded:
    """The embedded gazetteer, opened when it is first asked: a page whose places need no spelling does without it."""

    @cached_property
    def _opened(self) -> NameSource:
        from geo.gazetteer.embedded import EmbeddedGazetteer

        return EmbeddedGazetteer()

    def entry(self, place_id: str) -> Entry | None:
        return self._opened.entry(place_id)

    def largest_within(
        self, west: float, south: float, east: float, north: float, kinds: tuple[str, ...], count: int
    ) -> list[Entry]:
        return self._opened.largest_within(west, south, east, north, kinds, count)

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        return self._opened.most_populous(kind, count)

    def spellings(self, place_ids: Iterable[str]) -> Spellings:
        wanted = list(place_ids)
        return self._opened.spellings(wanted) if wanted else {}


@cache
def embedded_names() -> NameSource:
    """The embedded gazetteer, opened once, and only if it is needed."""
    return _Embedded()


def town_labels(
    source: NameSource,
    near: tuple[float, float, float, float],
    window: tuple[float, float, float, float],
) -> list[list[Any]]:
    """
    Towns to name on the basemap, the largest first.

    Parameters
    ----------
    near, window
        West, south, east, north of the surroundings of the story, and of what its reader may look at, in degrees.

    Returns
    -------
    Rows of longitude, latitude, least zoom, English name, Ukrainian name or "", other spellings to search by.
    """
    found: dict[str, Entry] = {}
    for entries in (
        source.largest_within(*near, _SETTLEMENTS, _NEAR_TOWNS),
        source.largest_within(*window, _SETTLEMENTS, _WINDOW_TOWNS),
        source.most_populous("city", _WORLD_TOWNS),
    ):
        found.update({entry.place_id: entry for entry in entries})
    spellings = source.spellings(found)
    towns = sorted(found.values(), key=lambda entry: (-entry.population, entry.place_id))
    large = [entry for entry in towns if entry.population >= _LARGE]
    return [_town(entry, spellings[entry.place_id], large) for entry in towns]


def _town(entry: Entry, names: list[tuple[str, str, str | None]], large: list[Entry]) -> list[Any]:
    second = ukrainian(names, entry.name) if entry.country == "UA" else ""
    zoom = next(zoom for least, zoom in _LEAST_ZOOM if entry.population >= least)
    if any(_is_part(entry, city) for city in large):
        zoom = max(zoom, _PART_ZOOM)
    shown = english(entry.name, second)
    return [round(entry.lon, 4), round(entry.lat, 4), zoom, shown, second, _searchable(names, shown)]


def _is_part(entry: Entry, city: Entry) -> bool:
    # The list has the quarters of large cities as towns of their own, with a hundred thousand inhabitants and more.
    near = abs(entry.lat - city.lat) < _PART_DEGREES and abs(entry.lon - city.lon) < 1.5 * _PART_DEGREES
    return near and 0 < entry.population < city.population / 2.5


def _searchable(names: list[tuple[str, str, str | None]], shown: str) -> list[str]:
    known = dict.fromkeys(name for name, relation, _ in names if relation in _KNOWN_RELATIONS)
    return [name for name in known if name != shown]


def ukrainian(names: list[tuple[str, str, str | None]], shown: str) -> str:
    """The Ukrainian spelling among some that sounds most like the shown name, or nothing.

    A town has several that were official once; the name that is shown tells which goes with it.
    """
    own = [
        (-_likeness(kmu(name), shown), relation != "official", name) for name, relation, lang in names if lang == "uk"
    ]
    return min(own)[2] if own else ""


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio()


def english(shown: str, ukrainian_name: str) -> str:
    """The gazetteer's name as Ukraine writes it in Latin letters since 2010, where it is the same name."""
    official = kmu(ukrainian_name)
    return official if _likeness(official, shown) >= _SAME_NAME else shown


def add_spellings(records: list[dict[str, Any]], source: NameSource) -> dict[str, tuple[str, str]]:
    """
    Give each place of the page all spellings that the gazetteer knows, its Ukrainian name, and the name to show.

    A settlement goes by the spelling that the articles use most, if that is a known one and not a Russian form: a
    report of 2022 tells of Sievierodonetsk, whatever the town is called since. Else by its official English name.
    Gives, for the places that are shown by another name than the table's, the table's name and the shown one, by id.
    """
    known = source.spellings({record["id"] for record in records})
    renamed = {}
    for record in records:
        names = known.get(record["id"], [])
        others = dict.fromkeys(name for name, _, _ in names if name not in record["spellings"])
        if others:
            record["names"] = list(others)
        if record["layer"] in ("places:cities", "places:villages"):
            # Only Ukraine's towns are written Ukraine's way: Belgorod is not Bielhorod.
            home = record.get("country") == "UA"
            official = english(record["name"], ukrainian(names, record["name"])) if home else record["name"]
            shown = _spoken(record, names) or official
            if shown != record["name"]:
                renamed[record["id"]] = (record["name"], shown)
                record["name"] = shown
        # An expression has the key of what it is made of, "the last bridge" that of one bridge; not its name.
        named = record.get("country") == "UA" and record.get("kind") != "expression"
        if named and (second := ukrainian(names, record["name"])):
            record["second"] = second
    return renamed


def _spoken(record: dict[str, Any], names: list[tuple[str, str, str | None]]) -> str | None:
    good = {name for name, relation, _ in names if relation in _SHOWN_RELATIONS and name.isascii()}
    told = Counter(name for _, name, _ in record["mentions"] if name in good)
    return told.most_common(1)[0][0] if told else None
