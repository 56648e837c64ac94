"""The area of a direction of the front: a sector from a town towards it, and the surroundings of the town."""

from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from geo.projection import destinations

__all__ = ["sector_towards"]

_STEP = 7.5
"""Degrees between the corners of an arc."""


def sector_towards(
    lon: float, lat: float, towards: float, opening: float, reach_km: float, around_km: float
) -> BaseGeometry:
    """
    The area that a direction of the front takes in.

    Parameters
    ----------
    lon, lat
        The town, in degrees.
    towards, opening
        Bearing of its middle, and how far it opens to either side; degrees, clockwise from north.
    reach_km, around_km
        How far the sector reaches, and how far the town's surroundings do on every side.

    Returns
    -------
    One polygon, EPSG:4326.
    """
    around = Polygon(_arc(lon, lat, 0.0, 360.0, around_km))
    if opening >= 180.0:
        return around.union(Polygon(_arc(lon, lat, 0.0, 360.0, reach_km)))
    sector = Polygon([(lon, lat), *_arc(lon, lat, towards - opening, towards + opening, reach_km)])
    return around.union(sector)


def _arc(lon: float, lat: float, first: float, last: float, km: float) -> list[tuple[float, float]]:
    count = max(2, round((last - first) / _STEP))
    bearings = [first + (last - first) * i / count for i in range(count + (last - first < 360.0))]
    return destinations(lon, lat, bearings=bearings, metres=km * 1000.0)
