"""Kinds of places, declared once: what group each belongs to, how far it reaches, how narrow it is, where it is drawn.

The words that say a kind ("oblast", «селище») are a language's, and stand in `geo.languages`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "AREAS",
    "DIVISIONS",
    "EXPRESSION",
    "FACILITIES",
    "KINDS",
    "SETTLEMENTS",
    "SHAPED",
    "WIDE",
    "WORKS",
    "Extent",
    "Group",
    "Kind",
    "kind_of",
    "kinds_in",
    "rank_of",
]

Group = Literal["settlement", "facility", "water", "division", "country", "landscape", "expression", "other"]
Extent = Literal["point", "line", "area"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of place."""

    name: str
    """As the column `kind` of the tables has it."""
    group: Group
    extent: Extent
    """What it is on the ground at the scale of a country: a town is a point there, an oblast an area."""
    rank: int
    """How narrow it is, 0 (a continent) to 6 (a plant): of two places in a sentence the narrower is where it was."""
    precision: str
    """What its point stands for where nothing more is known: exact, settlement, district, region or country."""
    radius_m: float
    """Usual reach in metres from its middle, where no list says it."""
    layer: str
    """Key of the map layer that shows it, as `geo.maps.style.PLACE_LAYERS` has it."""
    works: bool = False
    """Whether people work there and name it in quotation marks behind the word for what it is: завод «Азот»."""


_ROWS: tuple[tuple[str, Group, Extent, int, str, float, str], ...] = (
    ("city", "settlement", "point", 5, "settlement", 3_000.0, "cities"),
    ("village", "settlement", "point", 5, "settlement", 1_500.0, "villages"),
    ("quarter", "settlement", "point", 5, "settlement", 1_500.0, "villages"),
    ("plant", "facility", "point", 6, "exact", 1_000.0, "plants"),
    ("power_station", "facility", "point", 6, "exact", 1_000.0, "energy"),
    ("dam", "facility", "point", 6, "exact", 1_000.0, "energy"),
    ("mine", "facility", "point", 6, "exact", 1_000.0, "plants"),
    ("port", "facility", "point", 6, "exact", 1_000.0, "transport"),
    ("bridge", "facility", "point", 6, "exact", 1_000.0, "bridges"),
    ("airport", "facility", "point", 6, "exact", 1_000.0, "transport"),
    ("station", "facility", "point", 6, "exact", 1_000.0, "transport"),
    ("building", "facility", "point", 6, "exact", 1_000.0, "sites"),
    ("river", "water", "line", 4, "region", 5_000.0, "rivers"),
    ("sea", "water", "area", 3, "region", 200_000.0, "rivers"),
    ("island", "landscape", "point", 4, "region", 5_000.0, "sites"),
    ("natural", "landscape", "area", 4, "region", 5_000.0, "sites"),
    ("district", "division", "area", 3, "district", 25_000.0, "regions"),
    ("region", "division", "area", 2, "region", 100_000.0, "regions"),
    ("country", "country", "area", 1, "country", 500_000.0, "countries"),
    ("continent", "country", "area", 0, "country", 2_000_000.0, "countries"),
    ("expression", "expression", "area", 4, "settlement", 5_000.0, "expressions"),
    ("other", "other", "point", 4, "exact", 2_000.0, "sites"),
)
_WORKS = ("plant", "power_station", "mine", "port", "building")

KINDS: dict[str, Kind] = {
    name: Kind(
        name=name,
        group=group,
        extent=extent,
        rank=rank,
        precision=precision,
        radius_m=radius,
        layer=layer,
        works=name in _WORKS,
    )
    for name, group, extent, rank, precision, radius, layer in _ROWS
}
"""By name. Settlements are city (a town or larger), village and quarter; divisions are district (second level) and
region (first level, or a named part of a country); an "expression" is a place told by its relation to others."""

EXPRESSION = "expression"

_EXPRESSION_RANKS = {"exact": 7, "settlement": 7, "district": 3, "region": 2, "country": 1}
"""An expression with a geometry of its own is as narrow as its geometry: a bridge told by its ends is the narrowest."""


def kinds_in(groups: Iterable[Group]) -> frozenset[str]:
    """Names of the kinds that belong to some groups."""
    wanted = set(groups)
    return frozenset(kind.name for kind in KINDS.values() if kind.group in wanted)


SETTLEMENTS = frozenset(("city", "village"))
"""What a settlement's name names by itself; a quarter is a part of one."""
FACILITIES = kinds_in(["facility"])
DIVISIONS = kinds_in(["division"])
AREAS = kinds_in(["division", "country"]) | {"sea"}
"""What is an area on the map rather than a point: nothing is "10 km north of" its middle."""
WIDE = frozenset(("country", "continent", "region", "sea"))
"""So large that two of them within a few kilometres are never one place under two entries."""
SHAPED = frozenset(("river", "region", "district", "sea", "natural"))
"""Kinds that a line or an outline may be known of."""
WORKS = frozenset(kind.name for kind in KINDS.values() if kind.works)


def kind_of(name: str) -> Kind:
    """The kind of that name.

    Raises
    ------
    KeyError
        If there is no such kind.
    """
    return KINDS[name]


def rank_of(kind: str, precision: str | None = None) -> int:
    """How narrow a place of a kind is, 0 (continent) to 7 (an expression as exact as a point)."""
    if kind == EXPRESSION and precision is not None:
        return _EXPRESSION_RANKS.get(precision, KINDS[kind].rank)
    return KINDS[kind].rank
