"""What an expression is built of: the places it names, the places around it, and what comes out."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.document import Place
from geo.gazetteer.entry import Entry, Gazetteer
from geo.kinds import DIVISIONS, KINDS, SETTLEMENTS
from geo.projection import distance_m
from geo.relative.geometry import radius_m
from geo.relative.grammar import Phrase
from geo.relative.shapes import River, Shapes

__all__ = [
    "Anchor",
    "Built",
    "Scene",
    "anchor_of",
    "built",
    "of_entry",
    "precision_of",
    "river_anchor",
    "unplaced",
]

_PRECISIONS = ((1_500.0, "exact"), (15_000.0, "settlement"), (50_000.0, "district"), (300_000.0, "region"))
"""Metres of radius up to which an area is as narrow as each word says; beyond them it is as wide as a country."""
_HALF_GLOBE = 180.0
"""Degrees of longitude; what is wider reaches over the 180th meridian."""
_SMALLEST, _LARGEST = 500.0, 15_000.0
"""Metres from the middle of a settlement to its edge, at least and at most."""
_SAME_DIVISION = 250_000.0
"""Metres from the middle of a division within which the town of its name lies."""
_UNFOUND_RIVER = 0.6
"""Score of a river that no finder found, by its name alone."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that an expression names."""

    name: str
    """As the text has it."""
    label: str
    """To show: the gazetteer's name where one was found."""
    kind: str
    lon: float
    lat: float
    radius: float
    """Metres from the middle to the edge of the settlement, roughly."""
    uncertainty_m: float
    country: str | None
    admin1: str | None
    place_id: str | None
    score: float
    resolved: bool
    river: River | None = None
    query: str = ""
    """The name to look up, where it is not the text."""

    @property
    def point(self) -> tuple[float, float]:
        """(lon, lat) in degrees."""
        return self.lon, self.lat


@dataclass(frozen=True, slots=True)
class Built:
    """What an expression turned out to be."""

    geometry: BaseGeometry | None
    """EPSG:4326; None where it could not be placed."""
    reason: str
    """One sentence that names the construction, or says what is missing."""
    label: str = ""
    """The expression in English, with the gazetteer's names."""
    uncertainty_m: float | None = None
    status: str = "resolved"
    place_id: str | None = None
    anchor: Anchor | None = None
    """The place that country, division and score are taken from."""
    precision: str | None = None
    head: Anchor | None = None
    """The place whose position is told, where the phrase shows which of its name is meant."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One expression and what may be used to build it."""

    phrase: Phrase
    anchors: Mapping[str, Anchor]
    """By their part in the phrase: a, b, c, h, r, s."""
    nearby: tuple[Anchor, ...]
    """Resolved settlements and facilities of its sentence, then of the rest of the article, the nearest words first."""
    before: Anchor | None
    """The settlement last named before it."""
    shapes: Shapes
    gazetteer: Gazetteer

    def settled(self, anchor: Anchor) -> Anchor:
        """The town where a name was read as the division of that name, as in "10 km north of Chernihiv"."""
        if anchor.kind not in DIVISIONS or self.phrase.grammar.says_division(anchor.name):
            return anchor
        for name in dict.fromkeys(filter(None, (anchor.query, anchor.name))):
            for match in self.gazetteer.lookup(name):
                entry = match.entry
                if entry.kind not in SETTLEMENTS or entry.country != anchor.country or match.relation == "generic":
                    continue
                if distance_m(entry.lon, entry.lat, *anchor.point) <= _SAME_DIVISION:
                    return of_entry(entry, anchor)
        return anchor


def precision_of(uncertainty: float) -> str:
    """The word for how narrow an area is, by its radius in metres."""
    for limit, name in _PRECISIONS:
        if uncertainty <= limit:
            return name
    return "country"


def built(
    geometry: BaseGeometry, label: str, reason: str, anchor: Anchor, *, place_id: str | None = None, own: float = 0.0
) -> Built:
    """
    An expression that was placed.

    `own` is the uncertainty of the construction itself in metres; the size of the area and the uncertainty of the
    anchor are added to it as independent errors.
    """
    if geometry.is_empty:
        return unplaced(f"{label}: nothing is left of it on the ground", anchor=anchor)
    if not geometry.is_valid:
        geometry = shapely.make_valid(geometry)
    west, _, east, _ = geometry.bounds
    if not all(map(math.isfinite, geometry.bounds)) or east - west > _HALF_GLOBE:
        return unplaced(
            f"{label}: reaches round a pole or over the 180th meridian, where no area is drawn", anchor=anchor
        )
    # A settlement's uncertainty is its size, which the construction already counts from the middle.
    of_anchor = anchor.uncertainty_m if anchor.uncertainty_m > anchor.radius else anchor.radius / 2.0
    size = round(math.hypot(radius_m(geometry), of_anchor, own), -1)
    return Built(geometry, reason, label, size, place_id=place_id, anchor=anchor, precision=precision_of(size))


def unplaced(reason: str, *, status: str = "not_found", anchor: Anchor | None = None) -> Built:
    """An expression that was understood and could not be placed; the reason says what is missing."""
    return Built(None, reason, status=status, anchor=anchor)


def of_entry(entry: Entry, like: Anchor) -> Anchor:
    """An anchor for a gazetteer's place, with the words and score of another."""
    return replace(
        like,
        label=entry.name,
        kind=entry.kind,
        lon=entry.lon,
        lat=entry.lat,
        radius=_settlement_radius(entry.kind, entry.uncertainty_m, entry.precision),
        uncertainty_m=entry.uncertainty_m,
        country=entry.country,
        admin1=entry.admin1,
        place_id=entry.place_id,
        resolved=True,
    )


def _settlement_radius(kind: str, uncertainty: float, precision: str) -> float:
    """Metres from a place's middle to its edge: the uncertainty of a settlement is its size; else a usual one."""
    if precision in ("settlement", "exact"):
        return min(max(uncertainty, _SMALLEST), _LARGEST)
    return KINDS["city" if kind == "city" else "village"].radius_m


def anchor_of(place: Place, river: River | None) -> Anchor:
    """An anchor for a place that the article names."""
    mention = place.mention
    resolved = place.resolved
    point = place.geometry.representative_point() if resolved and place.geometry is not None else Point(0.0, 0.0)
    uncertainty = place.uncertainty_m or 0.0 if resolved else 0.0
    return Anchor(
        name=mention.name,
        label=(place.place_name or mention.name) if resolved else mention.name,
        kind=mention.kind,
        lon=point.x,
        lat=point.y,
        radius=_settlement_radius(mention.kind, uncertainty, place.precision or ""),
        uncertainty_m=uncertainty,
        country=place.country,
        admin1=place.admin1,
        place_id=place.place_id,
        score=place.score or 0.0,
        resolved=resolved,
        river=river,
        query=mention.query,
    )


def river_anchor(river: River, name: str, *, country: str | None = None) -> Anchor:
    """An anchor for a river that no finder found, at the middle of its line."""
    middle = river.line.interpolate(0.5, normalized=True)
    return Anchor(
        name=name,
        label=river.name,
        kind="river",
        lon=middle.x,
        lat=middle.y,
        radius=0.0,
        uncertainty_m=0.0,
        country=country,
        admin1=None,
        place_id=river.place_id,
        score=_UNFOUND_RIVER,
        resolved=True,
        river=river,
    )
