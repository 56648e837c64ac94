"""What a text says of where a name lies, as something that places can be held against: divisions, directions, bearings.

Distances are for choosing among places of one name; they are great circles and local planes, in kilometres.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from shapely import Point, prepare
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.entry import Entry
from geo.kinds import DIVISIONS, kinds_in
from geo.projection import LocalPlane, bearing_deg, great_circle_m

__all__ = ["AnyOf", "Beyond", "Bond", "Inside", "Near", "ShapeOf"]

ShapeOf = Callable[[str], BaseGeometry | None]

_LARGE = kinds_in(["country"]) | {"region", "sea"}
_DIRECTION_SLACK_KM = 18.0
"""A daily report counts to a direction what lies so far beyond its sector: the front moves, the name stays."""
_AREA_SLACK_KM = 8.0
"""The same of areas drawn by hand."""
_BORDER_SLACK_KM = 3.0
_DISTRICT_SLACK_KM = 15.0
"""Districts were drawn anew in 2020, and keep their names."""
_CONE_SLACK_KM = 12.0
_CONE_DEG = 8.0
"""Degrees beyond its half-width that the press gives a bearing."""
_REACH_KM, _USUAL_KM = 110.0, 40.0
"""How far from a town something is still said to be "north of" it, and how far it usually is."""
_FARTHER = 0.15
"""Kilometres off that each kilometre beyond the usual counts as."""
_NEAREST_KM = 1.0
_COORDINATES_KM = 20.0
"""How far from a town's middle coordinates lie that are said to be in it or at it."""
_KM_PER_LOGIT = 6.0
_IMPOSSIBLE = 50.0


class Bond(Protocol):
    """Something said of where a name lies."""

    @property
    def key(self) -> str:
        """What is alike of two that say the same."""

    @property
    def label(self) -> str:
        """To be read behind a name: "in Sumy Oblast"."""

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north in degrees of what it takes in; None where it cannot be told."""

    def outside_km(self, entry: Entry) -> float:
        """How far outside of it a place lies: 0 inside, infinite where it is no matter of distance."""

    def holds(self, entry: Entry) -> bool:
        """Whether a place may be meant."""

    def strain(self, entry: Entry) -> float:
        """What its distance says against a place, in logits."""


def strain_of(outside_km: float, rough_km: float) -> float:
    """What lying so far outside says against a place, in logits.

    A point is a little less likely with each kilometre; a place that lies somewhere around its community's middle is as
    likely inside as a normal distribution says, of which its uncertainty is two standard deviations.
    """
    if outside_km == math.inf:
        return _IMPOSSIBLE
    if rough_km > 0.0:
        return min(_IMPOSSIBLE, 2.0 * (outside_km / rough_km) ** 2)
    return min(_IMPOSSIBLE, outside_km / _KM_PER_LOGIT)


def _rough_km(entry: Entry) -> float:
    """How far a place may lie from its point where only its community or district is known."""
    return entry.uncertainty_m / 1000.0 if entry.precision == "district" else 0.0


@dataclass(frozen=True, slots=True)
class Inside:
    """In a division, a district or a direction of the front."""

    area: Entry
    shape: BaseGeometry | None
    """Its outline, where one is known."""

    @property
    def key(self) -> str:
        """The place's own."""
        return self.area.place_id

    @property
    def label(self) -> str:
        """As in "in Sumy Oblast"."""
        return f"in {'the ' if self.is_direction else ''}{self.area.name}"

    @property
    def is_direction(self) -> bool:
        """Whether it is a direction of the front."""
        return self.area.place_id.startswith("curated:direction-")

    @property
    def is_narrow(self) -> bool:
        """Whether it takes in so little that a village there is as likely meant as a town."""
        return self.is_direction or self.area.kind == "district"

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """The outline's, or that of a square about the middle."""
        if self.shape is not None:
            west, south, east, north = self.shape.bounds
            return west - 0.3, south - 0.2, east + 0.3, north + 0.2
        north = self.area.uncertainty_m / 111_000.0 + 0.1
        east = north / math.cos(math.radians(self.area.lat))
        return self.area.lon - east, self.area.lat - north, self.area.lon + east, self.area.lat + north

    def outside_km(self, entry: Entry) -> float:
        """By the gazetteer's divisions; by distance where they do not say."""
        area = self.area
        if entry.kind in _LARGE or entry.place_id == area.place_id:
            return math.inf
        if area.kind == "region" and area.admin1 is not None and entry.admin1 is not None:
            return 0.0 if (entry.country, entry.admin1) == (area.country, area.admin1) else math.inf
        if area.kind == "district" and (area.country, area.admin1) == (entry.country, entry.admin1):
            if area.name in (entry.admin2, entry.name):
                return 0.0
        elif area.kind == "district" and area.admin1 is not None and entry.admin1 is not None:
            return math.inf
        return max(0.0, self._away_km(entry) - _rough_km(entry))

    def strain(self, entry: Entry) -> float:
        """By its distance from the outline, where that is what tells."""
        outside = self.outside_km(entry)
        rough = _rough_km(entry)
        if rough and outside < math.inf and (self.is_direction or outside > 0.0):
            outside = self._away_km(entry)
        return strain_of(outside, rough)

    def _away_km(self, entry: Entry) -> float:
        if self.shape is None:
            away = great_circle_m(self.area.lon, self.area.lat, entry.lon, entry.lat)
            return max(0.0, away - self.area.uncertainty_m) / 1000.0
        plane, shape = _on_plane(self.area.place_id, self.shape)
        return float(shape.distance(plane.to_metres(Point(entry.lon, entry.lat)))) / 1000.0

    def holds(self, entry: Entry) -> bool:
        """Within the slack that its kind has."""
        if self.is_direction:
            slack = _DIRECTION_SLACK_KM
        elif self.area.kind == "district":
            slack = _DISTRICT_SLACK_KM
        else:
            slack = _AREA_SLACK_KM if self.area.kind not in DIVISIONS or self.area.admin1 is None else _BORDER_SLACK_KM
        return self.outside_km(entry) <= slack


_PLANES: dict[str, tuple[LocalPlane, BaseGeometry]] = {}


def _on_plane(place_id: str, shape: BaseGeometry) -> tuple[LocalPlane, BaseGeometry]:
    known = _PLANES.get(place_id)
    if known is None:
        middle = shape.centroid
        plane = LocalPlane(middle.x, middle.y)
        flat = plane.to_metres(shape)
        prepare(flat)
        known = _PLANES[place_id] = (plane, flat)
    return known


@dataclass(frozen=True, slots=True)
class Beyond:
    """On one side of a town: "north of Sumy"."""

    towns: tuple[Entry, ...]
    """The places that the town's name may stand for."""
    degrees: float
    half_width: float
    side: str
    """The bearing in English."""

    @property
    def key(self) -> str:
        """By side and town."""
        return f"{self.side} of {self.towns[0].place_id}"

    @property
    def label(self) -> str:
        """As in "north of Sumy"."""
        return f"{self.side} of {self.towns[0].name}"

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """A square about the town, where there is one of that name."""
        if len(self.towns) != 1:
            return None
        north = _REACH_KM / 111.0
        east = north / math.cos(math.radians(self.towns[0].lat))
        lon, lat = self.towns[0].lon, self.towns[0].lat
        return lon - east, lat - north, lon + east, lat + north

    def outside_km(self, entry: Entry) -> float:
        """How far beside the cone from the nearest of the towns, and how much farther out than is usual."""
        if entry.kind in _LARGE or entry in self.towns:
            return math.inf
        beside = min(_beside_km(town, entry, self.degrees, self.half_width) for town in self.towns)
        return max(0.0, beside - _rough_km(entry))

    def strain(self, entry: Entry) -> float:
        """By its distance from the cone."""
        if entry.kind in _LARGE or entry in self.towns:
            return _IMPOSSIBLE
        beside = min(_beside_km(town, entry, self.degrees, self.half_width) for town in self.towns)
        return strain_of(beside, _rough_km(entry))

    def holds(self, entry: Entry) -> bool:
        """In the cone, or little beside it."""
        return self.outside_km(entry) <= _CONE_SLACK_KM


@lru_cache(maxsize=20_000)
def _beside_km(town: Entry, entry: Entry, degrees: float, half_width: float) -> float:
    away = great_circle_m(town.lon, town.lat, entry.lon, entry.lat) / 1000.0
    if away < _NEAREST_KM or away > _REACH_KM:
        return math.inf
    turned = abs((bearing_deg(town.lon, town.lat, entry.lon, entry.lat) - degrees + 180.0) % 360.0 - 180.0)
    excess = max(0.0, turned - half_width - _CONE_DEG)
    beside = away * math.sin(math.radians(min(excess, 90.0)))
    return beside + _FARTHER * max(0.0, away - _USUAL_KM)


@dataclass(frozen=True, slots=True)
class Near:
    """At coordinates that the text gives behind the name."""

    lon: float
    lat: float

    @property
    def key(self) -> str:
        """By the coordinates."""
        return self.label

    @property
    def label(self) -> str:
        """As in "at 48.5946, 37.9996"."""
        return f"at {self.lat:.4f}, {self.lon:.4f}"

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """A square around them."""
        north = _COORDINATES_KM / 111.0
        east = north / math.cos(math.radians(self.lat))
        return self.lon - east, self.lat - north, self.lon + east, self.lat + north

    def outside_km(self, entry: Entry) -> float:
        """How much farther away than a town is wide."""
        if entry.kind in _LARGE:
            return math.inf
        away = great_circle_m(self.lon, self.lat, entry.lon, entry.lat) / 1000.0
        return max(0.0, away - _COORDINATES_KM - _rough_km(entry))

    def strain(self, entry: Entry) -> float:
        """By its distance."""
        if entry.kind in _LARGE:
            return _IMPOSSIBLE
        return strain_of(great_circle_m(self.lon, self.lat, entry.lon, entry.lat) / 1000.0, _rough_km(entry))

    def holds(self, entry: Entry) -> bool:
        """Within a town's width."""
        return self.outside_km(entry) <= 0.0


@dataclass(frozen=True, slots=True)
class AnyOf:
    """In one of several: "in Sumy and Kursk oblasts"."""

    bonds: tuple[Bond, ...]

    @property
    def key(self) -> str:
        """All of theirs."""
        return "|".join(sorted(bond.key for bond in self.bonds))

    @property
    def label(self) -> str:
        """One, or the other."""
        return " or ".join(bond.label for bond in self.bonds)

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """Of all of them together."""
        boxes = [bond.box for bond in self.bonds]
        known = [box for box in boxes if box is not None]
        if len(known) < len(boxes):
            return None
        west, south, east, north = zip(*known, strict=True)
        return min(west), min(south), max(east), max(north)

    def outside_km(self, entry: Entry) -> float:
        """Of the nearest."""
        return min(bond.outside_km(entry) for bond in self.bonds)

    def strain(self, entry: Entry) -> float:
        """Of the nearest."""
        return min(bond.strain(entry) for bond in self.bonds)

    def holds(self, entry: Entry) -> bool:
        """Whether one of them does."""
        return any(bond.holds(entry) for bond in self.bonds)
