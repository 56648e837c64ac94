"""Two maps of one day held against each other: how much land they give to different sides, how far apart the lines lie.

The line of a map is the border between what a side holds and what it does not, on land. Coast and state border are no
front, and pieces of land that it does not hold and that are smaller than a town's district are slivers between two ways
of drawing one coast; both are left out of distances, never of areas.
"""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.control import Disagreement
from geo.errors import InputError
from geo.fronts.polygons import polygons_of
from geo.projection import EqualAreaPlane
from geo.tables import DISAGREEMENT, frame_of

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Comparison", "compare_maps", "map_of_day"]

_STEP_M: Final = 1_000.0
"""Metres along a line between two points at which the distance to the other is measured."""
_SLIVER_M: Final = 1_500.0
"""Land that is nowhere wider than twice this is a sliver between two drawings."""
_LEAST_FREE_M2: Final = 300e6
"""Land not held by the side that has a front with it; smaller pieces are left by coasts drawn differently."""
_COAST_M: Final = 3_000.0
"""Metres from coast and state border within which a line is theirs and no front."""
_LEAST_DRAWN_M2: Final = 1e6
_THIN_M: Final = 250.0
"""A disagreement that is smaller, or nowhere wider than twice so many metres, is not drawn (coasts, borders of two
sources); it counts in `wrong_km2` all the same."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """How two maps differ in what one side holds."""

    side: str
    day_a: dt.date
    """The day of the first map: the one asked for, or the last before it."""
    day_b: dt.date
    held_a_km2: float
    held_b_km2: float
    wrong_km2: float
    """Land that the side holds on one of the maps and not on the other."""
    share_right: float
    """Share of the land of which both maps say the same, in [0, 1]."""
    iou: float
    """Intersection over union of what the side holds on the two, in [0, 1]."""
    median_km: float | None
    """Between the lines, each kilometre, mean of both directions; None where a map has no line."""
    p90_km: float | None
    """Nine tenths of the way, likewise."""
    hausdorff_a_km: float | None
    """Farthest that the first map's line lies from the second's."""
    hausdorff_b_km: float | None
    """Farthest that the second map's line lies from the first's."""
    line_a_km: float
    line_b_km: float
    disagreement: "gpd.GeoDataFrame"
    """DISAGREEMENT: a row for each piece of 1 km2 and more, EPSG:4326; largest first."""

    @property
    def figures(self) -> dict[str, float | None]:
        """The numbers alone, rounded to what they are good for."""
        return {
            "wrong_km2": round(self.wrong_km2),
            "share_right": round(self.share_right, 4),
            "iou": round(self.iou, 4),
            "median_km": _rounded(self.median_km, 2),
            "p90_km": _rounded(self.p90_km, 2),
            "hausdorff_a_km": _rounded(self.hausdorff_a_km, 1),
            "hausdorff_b_km": _rounded(self.hausdorff_b_km, 1),
        }


def compare_maps(
    a: "gpd.GeoDataFrame",
    b: "gpd.GeoDataFrame",
    *,
    day: dt.date,
    land: BaseGeometry,
    side: str = "Russia",
    day_b: dt.date | None = None,
    name: str = "the other map",
) -> Comparison:
    """
    Hold two maps against each other.

    Parameters
    ----------
    a, b
        CONTROL_AREAS tables, EPSG:4326. Of each the rows of `day` count, or of the last day before it.
    day
        The day to compare.
    land
        Polygons in EPSG:4326 to compare on; what lies outside counts nowhere.
    side
        Whose held land is compared; contested land is not held by anybody.
    day_b
        Another day for the second map, to see what changed in between.
    name
        Whose the second map is, for the column `other`.

    Raises
    ------
    InputError
        If a map has no day up to the one asked for, or the side holds nothing on either.
    """
    centre = land.centroid
    plane = EqualAreaPlane(centre.x, centre.y)
    ground = plane.areas_to_metres(land)
    (on_a, first), (on_b, second) = (map_of_day(table, on) for table, on in ((a, day), (b, day_b or day)))
    says_a, says_b = (_said(table, plane, ground) for table in (first, second))
    held_a, held_b = says_a.get(side, shapely.Polygon()), says_b.get(side, shapely.Polygon())
    if held_a.is_empty and held_b.is_empty:
        raise InputError(f"{side} holds nothing on either map on {day}; name another side, or other land")
    wrong, both = held_a.symmetric_difference(held_b).area, held_a.intersection(held_b).area
    line_a, line_b = _front(held_a, ground), _front(held_b, ground)
    from_a, from_b = _distances(line_a, line_b), _distances(line_b, line_a)
    return Comparison(
        side=side,
        day_a=on_a,
        day_b=on_b,
        held_a_km2=held_a.area / 1e6,
        held_b_km2=held_b.area / 1e6,
        wrong_km2=wrong / 1e6,
        share_right=1.0 - wrong / ground.area,
        iou=both / held_a.union(held_b).area,
        median_km=_mean_of(from_a, from_b, 50.0),
        p90_km=_mean_of(from_a, from_b, 90.0),
        hausdorff_a_km=float(from_a.max()) if len(from_a) else None,
        hausdorff_b_km=float(from_b.max()) if len(from_b) else None,
        line_a_km=line_a.length / 1e3,
        line_b_km=line_b.length / 1e3,
        disagreement=frame_of(_disagreement(says_a, says_b, ground, plane, on_a, name), DISAGREEMENT),  # type: ignore[arg-type]
    )


def map_of_day(areas: "gpd.GeoDataFrame", day: dt.date) -> tuple[dt.date, "gpd.GeoDataFrame"]:
    """
    The areas of a day, or of the last day before it, and which day that is.

    Raises
    ------
    InputError
        If the table has none; the message says which days it has.
    """
    days = pd.to_datetime(areas["day"])
    before = days[days <= pd.Timestamp(day)]
    if not len(before):
        span = f"it begins on {days.min().date()}" if len(days) else "it is empty"
        raise InputError(f"the map has nothing of {day} or before; {span}")
    last = before.max()
    return last.date(), areas[days == last]


def _said(areas: "gpd.GeoDataFrame", plane: EqualAreaPlane, ground: BaseGeometry) -> dict[str, BaseGeometry]:
    """What a map says, on the plane: by side where held, by status elsewhere."""
    whose = areas["side"].where(areas["status"] == "held", areas["status"])
    return {
        str(called): shapely.union_all([plane.areas_to_metres(one) for one in some]).intersection(ground)
        for called, some in areas.geometry.groupby(whose)
    }


def _front(held: BaseGeometry, ground: BaseGeometry) -> BaseGeometry:
    """The line between what a side holds and what it does not: no coast, no state border, no slivers."""
    free = ground.difference(held).buffer(-_SLIVER_M).buffer(_SLIVER_M)
    wide = shapely.union_all([part for part in polygons_of(free) if part.area >= _LEAST_FREE_M2])
    line: BaseGeometry = shapely.intersection(shapely.boundary(wide), ground.buffer(-_COAST_M))
    return shapely.line_merge(line)


def _distances(line: BaseGeometry, other: BaseGeometry) -> Floats:
    """Kilometres from points along a line, one each kilometre, to another line."""
    if line.is_empty or other.is_empty:
        return np.empty(0)
    points: list[Any] = []
    for part in shapely.get_parts(line):
        points.extend(shapely.line_interpolate_point(part, np.arange(_STEP_M / 2, max(part.length, _STEP_M), _STEP_M)))
    away: Floats = shapely.distance(np.array(points), other) / 1e3
    return away


def _mean_of(a: Floats, b: Floats, percent: float) -> float | None:
    if not len(a) or not len(b):
        return None
    return float((np.percentile(a, percent) + np.percentile(b, percent)) / 2)


def _disagreement(
    a: dict[str, BaseGeometry],
    b: dict[str, BaseGeometry],
    ground: BaseGeometry,
    plane: EqualAreaPlane,
    day: dt.date,
    name: str,
) -> list[Disagreement]:
    says_a, says_b = _with_rest(a, ground), _with_rest(b, ground)
    pieces = [
        (part.area / 1e6, first, second, shapely.make_valid(plane.to_degrees(part)))
        for first, one in says_a.items()
        for second, other in says_b.items()
        if first != second
        for part in polygons_of(one.intersection(other))
        if part.area >= _LEAST_DRAWN_M2 and not part.buffer(-_THIN_M).is_empty
    ]
    pieces.sort(key=lambda piece: -piece[0])
    return [
        Disagreement(
            piece_id=f"{name}:{day.isoformat()}:{number}",
            day=day,
            other=name,
            a_says=first,
            b_says=second,
            area_km2=km2,
            geometry=shape,
        )
        for number, (km2, first, second, shape) in enumerate(pieces, start=1)
    ]


def _with_rest(says: dict[str, BaseGeometry], ground: BaseGeometry) -> dict[str, BaseGeometry]:
    """What a map says, and "nothing" of the land that it says nothing of."""
    free = ground.difference(shapely.union_all(list(says.values())))
    return says if free.is_empty else {**says, "nothing": free}


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
