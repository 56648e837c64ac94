"""Who holds what on a day: the rows of the tables of control, of its areas and of the front line.

Statements of control (`geo.document.ControlStatement`) are what articles tell; the rows here are what is made of them,
or what somebody else's map gives.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from shapely.geometry.base import BaseGeometry

from geo.document import PRECISIONS, column

__all__ = ["CONTROL_STATUSES", "ORIGINS", "Control", "ControlArea", "Disagreement", "FrontLine"]

CONTROL_STATUSES: Final = ("held", "contested", "unknown")
ORIGINS: Final = ("stated", "initial", "inferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who holds one place on one day, how sure that is, and by whose word."""

    control_id: str = column("`place_id:day`", required=True)
    place_id: str = column("the gazetteer's key of the place", required=True)
    name: str = column("the place's name", required=True)
    day: dt.date = column("the day that the row is true of", required=True)
    side: str | None = column("who holds it; null where nobody is known to", default=None)
    status: str = column("whether one side holds it", required=True, values=CONTROL_STATUSES)
    confidence: float = column("how sure, in [0, 1]", required=True)
    last_evidence_day: dt.date | None = column("the latest day that anything was said of it", default=None)
    evidence: tuple[str, ...] = ()
    """Ids of the statements that it rests on."""
    reason: str = column("one sentence that a person can check", required=True)
    origin: str = column("stated by articles, given by the initial map, or inferred", required=True, values=ORIGINS)
    precision: str | None = column("what the geometry stands for", values=PRECISIONS, default=None)
    uncertainty_m: float | None = column("radius in metres within which the place lies", default=None)
    geometry: BaseGeometry | None = column("point, EPSG:4326", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlArea:
    """Land that one side holds on one day, or that is contested, as drawn here or given by another's map."""

    area_id: str = column("unique in the table, the same in every run", required=True)
    day: dt.date = column("the day that the area is true of", required=True)
    side: str | None = column("who holds it; null where contested or unknown", default=None)
    status: str = column("whether one side holds it", required=True, values=CONTROL_STATUSES)
    area_km2: float = column("its area on the ellipsoid, in square kilometres", required=True)
    method: str = column("what it was drawn from, in words", required=True)
    geometry: BaseGeometry = column("polygon or polygons, EPSG:4326", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontLine:
    """A stretch of the line between two sides on one day, cut where its doubt or the age of its evidence changes."""

    line_id: str = column("unique in the table, the same in every run", required=True)
    day: dt.date = column("the day that the line is true of", required=True)
    side_a: str = column("who holds the land on its left", required=True)
    side_b: str = column("who holds the land on its right", required=True)
    length_m: float = column("length on the ellipsoid, in metres", required=True)
    uncertainty_m: float | None = column(
        "half the width, in metres, of the band that holds the true line nine times in ten; null where never measured",
        default=None,
    )
    evidence_age_days: int | None = column(
        "days since the latest word on any place near the stretch; null where none is known", default=None
    )
    statements: int = column("how many statements the line of that day rests on", required=True)
    method: str = column("what it was drawn from, in words", required=True)
    geometry: BaseGeometry = column("line, EPSG:4326", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Land of which two maps of one day say different things."""

    piece_id: str = column("unique in the table, the largest piece of each map first", required=True)
    day: dt.date = column("the day that is compared", required=True)
    other: str = column("the second map, by name", required=True)
    a_says: str = column("who holds it on the first map; contested, unknown or nothing", required=True)
    b_says: str = column("who holds it on the second map", required=True)
    area_km2: float = column("its area, in square kilometres", required=True)
    geometry: BaseGeometry = column("polygon, EPSG:4326", required=True)
