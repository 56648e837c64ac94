"""From whatever reference system a map is in to EPSG:4326, longitude first."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.geometry.base import BaseGeometry

__all__ = ["LON_LAT", "Reprojection", "reprojection"]

LON_LAT: Final = "EPSG:4326"

Reprojection = Callable[[BaseGeometry], BaseGeometry]
"""Moves a geometry to EPSG:4326.

Raises
------
ValueError
    If a coordinate is no longitude and latitude afterwards.
"""


@lru_cache(maxsize=64)
def reprojection(crs: str) -> Reprojection:
    """
    The way from a CRS, as `EPSG:32637`, a URN, WKT or a PROJ string, to EPSG:4326.

    Raises
    ------
    ValueError
        If there is no such CRS; the message says the remedy.
    """
    try:
        known = CRS.from_user_input(crs)
    except CRSError as error:
        raise ValueError(f"names a CRS that nobody knows ({str(crs)[:60]!r}); give it as EPSG:NUMBER") from error
    if (known.is_geographic and known.to_epsg() in (4326, 4979)) or str(crs).upper().endswith("CRS84"):
        return _checked
    transformer = Transformer.from_crs(known, LON_LAT, always_xy=True)

    def moved(geometry: BaseGeometry) -> BaseGeometry:
        def move(corners: NDArray[np.float64]) -> NDArray[np.float64]:
            return np.column_stack(transformer.transform(corners[:, 0], corners[:, 1]))

        return _checked(shapely.transform(geometry, move))

    return moved


def _checked(geometry: BaseGeometry) -> BaseGeometry:
    corners = shapely.get_coordinates(geometry)
    if not np.isfinite(corners).all() or (np.abs(corners) > (180.0, 90.0)).any():
        lon, lat = corners[int(np.argmax((np.abs(corners) > (180.0, 90.0)).any(axis=1)))]
        raise ValueError(f"{lon:.6g}, {lat:.6g} are no longitude and latitude; name the map's CRS with `crs`")
    return geometry
