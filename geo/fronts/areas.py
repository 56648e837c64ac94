"""From a field to areas: what each side holds on a plane, cut to land, and where it is fought over."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import contourpy
import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from geo.fronts.polygons import polygons_of
from geo.fronts.theatre import Array, Theatre

__all__ = ["Ground", "contour", "ground_of"]

_TOWN_M = 3_500.0
"""Radius of the ground that is drawn as fought over around a town."""
_PLANT_M = 1_200.0
"""The same around a place that is known exactly, such as a plant."""
_SLIVER_M2 = 4e6
"""Smaller pieces are the grid's, not the war's."""


@dataclass(frozen=True)
class Ground:
    """Who holds the land on one day: areas in metres on the theatre's plane, which do not overlap."""

    first: BaseGeometry
    second: BaseGeometry
    contested: BaseGeometry


def contour(theatre: Theatre, field: Array) -> BaseGeometry:
    """The land where a field is above zero; shape of `field`: (cells,)."""
    generator = contourpy.contour_generator(
        theatre.xs,
        theatre.ys,
        theatre.grid(field, outside=-1.0),
        fill_type=contourpy.FillType.OuterOffset,
    )
    drawn = []
    for corners, starts in zip(*generator.filled(0.0, np.inf)[:2], strict=True):
        outer, *holes = [corners[a:b] for a, b in itertools.pairwise(starts)]
        drawn.append(Polygon(outer, holes))
    return shapely.union_all(shapely.make_valid(drawn)) if drawn else Polygon()


def ground_of(
    theatre: Theatre,
    field: Array,
    older: tuple[BaseGeometry, BaseGeometry] | None,
    fought_over: Sequence[tuple[BaseGeometry, bool]] = (),
    contested: BaseGeometry | None = None,
) -> Ground:
    """
    The areas of a day.

    Parameters
    ----------
    theatre, field
        Where, and who holds it; shape (cells,).
    older
        What the older map says is held, and the contour of its field: where the day's field crosses no zero that the
        map's own does not, the map's own line stays, for it is finer than the grid.
    fought_over
        Points that are fought over, in metres on the plane, and whether each is known exactly.
    contested
        What the older map draws as contested.
    """
    above = contour(theatre, field)
    if older is not None:
        was, contoured = older
        gained, lost = _whole(above.difference(contoured)), _whole(contoured.difference(above))
        above = was.difference(lost).union(gained)
    held = _whole(above.intersection(theatre.land))
    around: list[BaseGeometry] = [
        point.buffer(_PLANT_M if exact else _TOWN_M, quad_segs=6) for point, exact in fought_over
    ]
    if contested is not None:
        around.append(contested)
    between = _whole(shapely.union_all(around).intersection(theatre.land)) if around else Polygon()
    return Ground(
        first=_whole(held.difference(between)),
        second=_whole(theatre.land.difference(held).difference(between)),
        contested=between,
    )


def _whole(shape: BaseGeometry) -> BaseGeometry:
    """Its areas alone, without slivers."""
    return shapely.MultiPolygon([part for part in polygons_of(shape) if part.area >= _SLIVER_M2])
