"""Names on the map that the articles do not give: towns around the story, and every spelling of its places."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Protocol

from geo.gazetteer.entry import Entry

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
_KNOWN_RELATIONS = ("official", "press", "romanised", "russian", "former", "colloquial")

Spellings = dict[str, list[tuple[str, str, str | None]]]


class NameSource(Protocol):
    """What the map asks of a gazetteer; `geo.gazetteer.embedded.EmbeddedGazetteer` answers it."""

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Places whose point lies in a box, in degrees, the most populous first."""

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The places of a kind that have the most inhabitants."""

    def spellings(self, place_ids: Iterable[str]) -> Spellings:
        """Every spelling of some places, as (spelling, relation, language)."""


@cache
def embedded_names() -> NameSource:
    """The embedded gazetteer, opened once."""
    from geo.gazetteer.embedded import EmbeddedGazetteer

    return EmbeddedGazetteer()


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
    for entries, most in (
        (_settlements(source.within(*near)), _NEAR_TOWNS),
        (_settlements(source.within(*window)), _WINDOW_TOWNS),
        (source.most_populous("city", _WORLD_TOWNS), _WORLD_TOWNS),
    ):
        found.update({entry.place_id: entry for entry in entries[:most]})
    spellings = source.spellings(found)
    return [
        [
            round(entry.lon, 4),
            round(entry.lat, 4),
            next(zoom for least, zoom in _LEAST_ZOOM if entry.population >= least),
            entry.name,
            ukrainian(spellings[entry.place_id]) if entry.country == "UA" else "",
            _searchable(spellings[entry.place_id], entry.name),
        ]
        for entry in sorted(found.values(), key=lambda entry: (-entry.population, entry.place_id))
    ]


def _settlements(entries: list[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.kind in ("city", "village") and entry.precision == "settlement"]


def _searchable(names: list[tuple[str, str, str | None]], shown: str) -> list[str]:
    known = dict.fromkeys(name for name, relation, _ in names if relation in _KNOWN_RELATIONS)
    return [name for name in known if name != shown]


def ukrainian(names: list[tuple[str, str, str | None]]) -> str:
    """The official Ukrainian spelling among some, or any Ukrainian one, or nothing."""
    own = [(relation != "official", name) for name, relation, language in names if language == "uk"]
    return min(own)[1] if own else ""


def add_spellings(records: list[dict[str, Any]], source: NameSource) -> None:
    """Give each place of the page all spellings that the gazetteer knows, and its Ukrainian name."""
    known = source.spellings({record["id"] for record in records})
    for record in records:
        names = known.get(record["id"], [])
        others = dict.fromkeys(name for name, _, _ in names if name not in record["spellings"])
        if others:
            record["names"] = list(others)
        if second := ukrainian(names):
            record["second"] = second
