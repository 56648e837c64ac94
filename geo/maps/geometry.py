"""What can be drawn, and why the rest cannot: no geometry is ever drawn wrong, none is dropped in silence."""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry import GeometryCollection, LineString, MultiLineString, MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

__all__ = ["MERCATOR_LIMIT", "Problem", "drawable", "problem_of"]

MERCATOR_LIMIT = 85.05
"""Degrees of latitude beyond which the Web Mercator plane of the page shows nothing."""


@dataclass(frozen=True)
class Problem:
    """A row that is not drawn."""

    key: str
    """The row's key."""
    name: str
    """The name it goes by."""
    reason: str
    """Why it is not drawn, in words."""


def problem_of(geometry: BaseGeometry | None) -> str | None:
    """Why a geometry in EPSG:4326 cannot be drawn; None if it can."""
    if geometry is None or geometry.is_empty:
        return "it has no geometry"
    corners = shapely.get_coordinates(geometry)
    if not np.isfinite(corners).all():
        return "a coordinate is not a finite number"
    if (np.abs(corners[:, 0]) > 180).any() or (np.abs(corners[:, 1]) > 90).any():
        return "a coordinate lies outside longitude ±180, latitude ±90; are longitude and latitude exchanged?"
    if (np.abs(corners[:, 1]) > MERCATOR_LIMIT).all():
        return f"it lies beyond {MERCATOR_LIMIT}° of latitude, where the map's projection ends"
    return None


def drawable(geometry: BaseGeometry) -> BaseGeometry:
    """The geometry, cut at 180° where it crosses that meridian.

    Two neighbouring corners more than 180° of longitude apart are taken to go the short way round.
    """
    if isinstance(geometry, MultiLineString | MultiPolygon | GeometryCollection):
        parts = list(geometry.geoms)
        drawn = [drawable(part) for part in parts]
        # What nobody had to cut stays as it is: to unite many parts takes long and changes nothing.
        cut = any(new is not old for new, old in zip(drawn, parts, strict=True))
        return unary_union(drawn) if cut else geometry
    if isinstance(geometry, LineString) and _jumps(geometry):
        return _cut(LineString(_unwrapped(geometry)))
    if isinstance(geometry, Polygon) and _jumps(geometry.exterior):
        holes = [_unwrapped(ring) for ring in geometry.interiors]
        return _cut(shapely.make_valid(Polygon(_unwrapped(geometry.exterior), holes)))
    return geometry


def _jumps(line: LineString) -> bool:
    return bool((np.abs(np.diff(shapely.get_coordinates(line)[:, 0])) > 180).any())


def _unwrapped(line: LineString) -> list[tuple[float, float]]:
    # East of Greenwich throughout: what lies west of the date line is written beyond 180.
    return [(float(lon) + 360 if lon < 0 else float(lon), float(lat)) for lon, lat in shapely.get_coordinates(line)]


def _cut(geometry: BaseGeometry) -> BaseGeometry:
    east = geometry.intersection(box(-180, -90, 180, 90))
    west = translate(geometry.intersection(box(180, -90, 540, 90)), xoff=-360)
    return unary_union([part for part in (east, west) if not part.is_empty])
