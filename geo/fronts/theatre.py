"""The land that a front is drawn on: a plane in metres, and a grid of cells over it, made once for all days."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.errors import InputError
from geo.fronts.polygons import only_areas
from geo.gazetteer.shapes import shape_of
from geo.projection import EqualAreaPlane

__all__ = ["Array", "Theatre", "land_of"]

Array = NDArray[np.float64]

CELL_M = 3_000.0
"""Metres between the middles of two cells: the line between them is drawn straight, and news knows no finer."""


@dataclass(frozen=True)
class Theatre:
    """Land on a plane, and the cells that cover it."""

    plane: EqualAreaPlane
    land: BaseGeometry
    """In metres on the plane."""
    xs: Array
    """Middles of the columns, in metres east of the plane's centre; shape (columns,)."""
    ys: Array
    """Middles of the rows, in metres north; shape (rows,)."""

    @staticmethod
    def of(land: BaseGeometry, *, cell_m: float = CELL_M) -> "Theatre":
        """
        The theatre of some land.

        Parameters
        ----------
        land
            Polygon or MultiPolygon, EPSG:4326.
        cell_m
            Metres between the middles of two cells.

        Raises
        ------
        InputError
            If there is no land.
        """
        if land.is_empty:
            raise InputError("no land to draw a front on; give polygons in EPSG:4326")
        centre = land.centroid
        plane = EqualAreaPlane(centre.x, centre.y)
        flat = plane.areas_to_metres(land)
        west, south, east, north = flat.bounds
        # One row of cells around the land, so that a contour closes outside it and is cut by it.
        xs = np.arange(west - cell_m, east + 2 * cell_m, cell_m)
        ys = np.arange(south - cell_m, north + 2 * cell_m, cell_m)
        return Theatre(plane, flat, xs, ys)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the grid."""
        return len(self.ys), len(self.xs)

    @cached_property
    def inside(self) -> NDArray[np.bool_]:
        """Which cells lie on the land or beside it; shape (rows, columns)."""
        wide = self.land.buffer(1.5 * (self.xs[1] - self.xs[0]))
        shapely.prepare(wide)
        x, y = np.meshgrid(self.xs, self.ys)
        within: NDArray[np.bool_] = shapely.contains_xy(wide, x, y)
        return within

    @cached_property
    def cells(self) -> Array:
        """Middles of the cells that `inside` has, in metres; shape (cells, 2)."""
        x, y = np.meshgrid(self.xs, self.ys)
        return np.column_stack([x[self.inside], y[self.inside]])

    def inland(self, metres: float) -> BaseGeometry:
        """The land without a strip along coast and border; made once for each width."""
        if metres not in self._inland:
            self._inland[metres] = self.land.buffer(-metres, quad_segs=2)
            shapely.prepare(self._inland[metres])
        return self._inland[metres]

    @cached_property
    def _inland(self) -> dict[float, BaseGeometry]:
        return {}

    def grid(self, values: Array, *, outside: float = np.nan) -> Array:
        """Values of the cells on the whole grid; `outside` where there is no land."""
        out = np.full(self.shape, outside)
        out[self.inside] = values
        return out

    def to_metres(self, lon: Array, lat: Array) -> Array:
        """Points in degrees on the plane; shape (points, 2)."""
        points = self.plane.to_metres(shapely.MultiPoint(np.column_stack([lon, lat])))
        return shapely.get_coordinates(points)


def land_of(country: str) -> BaseGeometry:
    """A country's land, finely drawn where the embedded data has it so.

    Raises
    ------
    InputError
        If there is no such country.
    """
    area = shape_of(f"iso:{country}")
    if area is None:
        raise InputError(f"{country!r} is no country's ISO code (UA, SD ...), or give the land itself")
    return only_areas(area)
