"""The line between two sides on a plane, cut into stretches of one doubt and one age."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from geo.fronts.areas import Ground
from geo.fronts.theatre import Array, Theatre

__all__ = ["Nearest", "Stretch", "front_of", "stretches"]

_STEP_M = 2_000.0
"""Metres of line that have one doubt and one age."""
_COAST_M = 1_500.0
"""What lies nearer to coast or border is where two sources draw one coast, not a front."""
_SHORTEST_M = 3_000.0
_BESIDE_M = 100.0
_UNCERTAINTIES_M: Array = np.array([1, 1.5, 2, 3, 4, 6, 8, 10, 15, 20, 30, 40], dtype=np.float64) * 1000
"""Steps of uncertainty; a finer one would cut the line to crumbs and say no more."""
_AGES: NDArray[np.int64] = np.array([0, 1, 3, 7, 14, 30, 60, 120])
"""Steps of age in days."""


@dataclass(frozen=True)
class Stretch:
    """A piece of line, in metres on the plane; the first side is on its left."""

    line: BaseGeometry
    uncertainty_m: float
    age_days: int | None


@dataclass(frozen=True)
class Nearest:
    """The latest words near a point of the line."""

    points: Array
    """Where something was said lately, in metres; shape (points, 2)."""
    ages: NDArray[np.int64]
    """Days since then; shape (points,)."""
    otherwise: int | None
    """Age of the older map, which tells the line where nothing was said; None without one."""

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(np.asarray(shapely.points(self.points)))

    def away(self, at: Array) -> Array:
        """Metres from some points to the nearest of them; shape (at,)."""
        if not len(self.points):
            return np.full(len(at), np.inf)
        _, metres = self._tree.query_nearest(shapely.points(at), return_distance=True, all_matches=False)
        return metres

    def age(self, at: Array, within_m: float) -> Array:
        """Days since the latest word within some metres; that of the older map, or nan, where there is none."""
        none = np.nan if self.otherwise is None else float(self.otherwise)
        out = np.full(len(at), none)
        if not len(self.points):
            return out
        spots, near = self._tree.query(shapely.points(at), predicate="dwithin", distance=within_m)
        np.fmin.at(out, spots, self.ages[near].astype(np.float64))
        return out


def front_of(theatre: Theatre, ground: Ground) -> list[LineString]:
    """The lines where the first side's land ends and no coast or border does; the first side is on their left."""
    edge = shapely.line_merge(shapely.intersection(shapely.boundary(ground.first), theatre.inland(_COAST_M)))
    lines = [line for line in shapely.get_parts(edge) if isinstance(line, LineString) and line.length >= _SHORTEST_M]
    shapely.prepare(ground.first)
    return [_turned(line, ground.first) for line in lines]


def _turned(line: LineString, left: BaseGeometry) -> LineString:
    a = shapely.get_coordinates(shapely.line_interpolate_point(line, np.array([-1.0, 1.0]) + 0.5 * line.length))
    along = (a[1] - a[0]) / np.hypot(*(a[1] - a[0]))
    beside = a.mean(axis=0) + _BESIDE_M * np.array([-along[1], along[0]])
    return line if shapely.contains_xy(left, *beside) else shapely.reverse(line)


def stretches(
    line: LineString, nearest: Nearest, doubt_m: Callable[[Array], Array], *, within_m: float
) -> Iterator[Stretch]:
    """
    A line cut where its doubt or the age of what is known of it changes.

    Parameters
    ----------
    line
        In metres on the plane.
    nearest
        Where something was said lately.
    doubt_m
        Half the width of the band, in metres, of points by their distance to the nearest word, in metres.
    within_m
        How far a word tells of the line.
    """
    cuts = np.linspace(0.0, line.length, max(int(line.length // _STEP_M), 1) + 1)
    middles = shapely.get_coordinates(shapely.line_interpolate_point(line, 0.5 * (cuts[:-1] + cuts[1:])))
    ages = nearest.age(middles, within_m)
    doubt = np.searchsorted(_UNCERTAINTIES_M, doubt_m(nearest.away(middles)))
    doubt = np.minimum(doubt, len(_UNCERTAINTIES_M) - 1)
    aged = np.where(np.isnan(ages), -1, np.searchsorted(_AGES, np.nan_to_num(ages), side="right") - 1)
    changes = np.flatnonzero((np.diff(doubt) != 0) | (np.diff(aged) != 0)) + 1
    for first, last in zip([0, *changes], [*changes, len(middles)], strict=True):
        known = ages[first:last][~np.isnan(ages[first:last])]
        yield Stretch(
            line=substring(line, cuts[first], cuts[last]),
            uncertainty_m=float(_UNCERTAINTIES_M[doubt[first]]),
            age_days=int(np.median(known)) if len(known) else None,
        )
