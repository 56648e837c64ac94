"""What an expression is built of: the places it names, the places around it, and what comes out."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.entry import Entry, Gazetteer
from geo.projection import distance_m
from geo.relative.geometry import radius_m
from geo.relative.grammar import Phrase
from geo.relative.shapes import River, Shapes

__all__ = [
    "AREAS",
    "Anchor",
    "Built",
    "Scene",
    "anchor_of",
    "built",
    "of_entry",
    "precision_of",
    "river_anchor",
    "settled",
    "unplaced",
]

AREAS = frozenset({"region", "country", "continent", "district", "sea"})
"""Kinds of places that are areas rather than points."""

_DIVISION = re.compile(r"oblast|region|provin|област|обл\b|край|republic|респ|county|state", re.I)


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


def precision_of(uncertainty: float) -> str:
    """The word for how narrow an area is, by its radius in metres."""
    for limit, name in ((1_500.0, "exact"), (15_000.0, "settlement"), (50_000.0, "district"), (300_000.0, "region")):
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
    if not all(map(math.isfinite, geometry.bounds)) or east - west > 180.0:
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


def settled(anchor: Anchor, gazetteer: Gazetteer) -> Anchor:
    """The town where a name was read as the division of that name, as in "10 km north of Chernihiv"."""
    if anchor.kind not in ("region", "district") or _DIVISION.search(anchor.name):
        return anchor
    for name in dict.fromkeys(filter(None, (anchor.query, anchor.name))):
        for match in gazetteer.lookup(name):
            entry = match.entry
            if entry.kind not in ("city", "village") or entry.country != anchor.country or match.relation == "generic":
                continue
            if distance_m(entry.lon, entry.lat, *anchor.point) <= 250_000.0:
                return of_entry(entry, anchor)
    return anchor


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
        return min(max(uncertainty, 500.0), 15_000.0)
    return 3_000.0 if kind == "city" else 1_500.0


def anchor_of(row: Mapping[str, Any], river: River | None) -> Anchor:
    """An anchor for a row of PLACES."""
    geometry = row["geometry"]
    resolved = row["status"] == "resolved" and geometry is not None and not geometry.is_empty
    point = geometry.representative_point() if resolved else Point(0.0, 0.0)
    name, kind = str(row["name"]), str(row["kind"])
    uncertainty = _number(row["uncertainty_m"]) if resolved else 0.0
    return Anchor(
        name=name,
        label=(_text(row["place_name"]) or name) if resolved else name,
        kind=kind,
        lon=point.x,
        lat=point.y,
        radius=_settlement_radius(kind, uncertainty, _text(row["precision"]) or ""),
        uncertainty_m=uncertainty,
        country=_text(row["country"]),
        admin1=_text(row["admin1"]),
        place_id=_text(row["place_id"]),
        score=_number(row["score"]),
        resolved=resolved,
        river=river,
        query=_text(row.get("query")) or "",
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
        score=0.6,
        resolved=True,
        river=river,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) and value == value else 0.0
