"""The polygons of whatever an operation on areas leaves: lines and points where two only touch are none."""

import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

__all__ = ["only_areas", "polygons_of"]


def polygons_of(geometry: BaseGeometry) -> list[Polygon]:
    """The polygons of any geometry, out of collections within collections too."""
    parts = shapely.get_parts(shapely.get_parts(shapely.get_parts(geometry)))
    return [part for part in parts if isinstance(part, Polygon)]


def only_areas(geometry: BaseGeometry) -> BaseGeometry:
    """The polygons of any geometry as one Polygon or MultiPolygon; an empty one where there are none."""
    return shapely.union_all(polygons_of(geometry))
