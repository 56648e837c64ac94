"""Areas as they come become areas that can be reckoned with: valid, flat, polygons alone; what was mended is named."""

from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.fronts.polygons import only_areas, polygons_of

__all__ = ["mended", "on_grid"]

_GRID_DEG: Final = 1e-6
"""Degrees, 10 cm: what GeoJSON is written with."""
_HAIR_DEG: Final = 2e-5
"""Half the width of what is too thin to be land that anybody holds."""


def mended(geometry: BaseGeometry) -> tuple[BaseGeometry, str | None]:
    """
    A valid area made of whatever a feature has, and what was wrong with it, None where nothing was.

    Of rings that cross themselves the land within an odd number of turns is kept (`shapely.make_valid`), as drawing
    programs fill it.
    """
    areas = polygons_of(geometry)
    faults = [shapely.is_valid_reason(one) for one in areas if not shapely.is_valid(one)]
    if faults or not shapely.is_valid(geometry):
        fixed = [shapely.make_valid(one) for one in areas]
        reason = faults[0] if faults else shapely.is_valid_reason(geometry)
        return only_areas(shapely.union_all(fixed)), reason
    return only_areas(geometry), None


def on_grid(geometry: BaseGeometry) -> BaseGeometry:
    """
    The polygons of a geometry without needles and gaps thinner than some 4 m, their corners on a grid of 10 cm.

    Layers drawn side by side leave hair-wide gaps between them. Rings that nearly touch are valid as they stand and
    cross each other once they are written with six decimals or projected; whoever takes our tables into their own plane
    would stumble over them.
    """
    # Where an edge turns back upon itself GEOS divides by zero, and bevels that corner as it should.
    with np.errstate(divide="ignore", invalid="ignore"):
        for by in (_HAIR_DEG, -2 * _HAIR_DEG, _HAIR_DEG):
            geometry = geometry.buffer(by, join_style="mitre")
    return only_areas(shapely.set_precision(geometry, _GRID_DEG))
