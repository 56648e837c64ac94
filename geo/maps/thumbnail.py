"""A small picture of a result, for the output of a notebook's cell: an SVG of a few kilobytes, without any library."""

import html
import math

import geopandas as gpd
import numpy as np
import shapely

from geo.gazetteer.shapes import load_shapes
from geo.maps.view import WORLD, story_bounds

__all__ = ["thumbnail"]

_WIDTH, _HEIGHT = 460, 280
_FINE = (43.5, 20.0, 54.0, 43.0)
"""South, west, north, east of the window of the fine outlines."""
_LABELLED = 5
"""Names that are written; the others show when they are pointed at."""
_LABEL = (100, 14)
"""Pixels that a name takes, across and down: nearer than this to another it is not written."""
_MOST = 400
"""Places that are drawn; the most often named ones."""


def thumbnail(places: gpd.GeoDataFrame, events: gpd.GeoDataFrame) -> str:
    """
    Draw where a result's places (small) and events (large) lie, over the outlines of countries.

    Parameters
    ----------
    places, events
        PLACES and EVENTS tables.

    Returns
    -------
    An `svg` element; names of places are escaped.
    """
    named = places[(places["status"] == "resolved") & (places["role"] == "place") & places.geometry.notna()]
    named = named[shapely.get_dimensions(named.geometry.to_numpy()) == 0]
    counted = named.groupby("place_id").agg({"place_name": "first", "geometry": "first", "mention_id": "size"})
    counted = counted.sort_values("mention_id", ascending=False).head(_MOST)
    happened = events[events.geometry.notna()] if len(events) else events
    where = _Window(_bounds(counted, happened))
    dots = [
        where.dot(point, str(name), "#5b6670", 2.5, label=number < _LABELLED)
        for number, (point, name) in enumerate(zip(counted["geometry"], counted["place_name"], strict=True))
    ]
    told = happened.drop_duplicates("place_id").head(_MOST)
    dots += [
        where.dot(geometry.representative_point(), str(name), "#b5322a", 4.5)
        for geometry, name in zip(told.geometry, told["place_name"], strict=True)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'role="img" aria-label="Where the places and events lie" style="background:#cfe0ea;max-width:100%">'
        f'<path d="{where.land()}" fill="#f4f1ea" stroke="#9aa0a6" stroke-width="0.7"/>'
        f'<path d="{where.layer("oblasts")}" fill="none" stroke="#c9c4b8" stroke-width="0.7"/>'
        f'<path d="{where.layer("rivers")}" fill="none" stroke="#9cc3da" stroke-width="1"/>{"".join(dots)}</svg>'
    )


def _bounds(places: gpd.GeoDataFrame, events: gpd.GeoDataFrame) -> tuple[float, float, float, float]:
    points = [*places["geometry"], *(one.representative_point() for one in events.geometry)]
    if not points:
        return WORLD
    # Events carry the story; a capital where somebody spoke does not widen the picture.
    weight = np.array([0.2] * len(places) + [1.0] * len(events))
    lon, lat = (np.array([getattr(point, axis) for point in points]) for axis in "xy")
    return story_bounds(lon, lat, weight)


class _Window:
    """Degrees to pixels: longitudes shortened as at the middle's latitude."""

    def __init__(self, bounds: tuple[float, float, float, float]) -> None:
        south, west, north, east = bounds
        self._shrink = max(math.cos(math.radians((south + north) / 2)), 0.05)
        self._scale = 0.9 * min(_WIDTH / max((east - west) * self._shrink, 0.1), _HEIGHT / max(north - south, 0.1))
        self._centre = (west + east) / 2, (south + north) / 2
        self._labels: list[tuple[float, float]] = []

    def _pixel(self, lon: float, lat: float) -> tuple[float, float]:
        x = _WIDTH / 2 + (lon - self._centre[0]) * self._shrink * self._scale
        return x, _HEIGHT / 2 - (lat - self._centre[1]) * self._scale

    def dot(self, point: shapely.Point, name: str, colour: str, radius: float, *, label: bool = False) -> str:
        x, y = self._pixel(point.x, point.y)
        if not (0 <= x <= _WIDTH and 0 <= y <= _HEIGHT):
            return ""
        words = html.escape(name)
        circle = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius}" fill="{colour}" fill-opacity="0.75">'
        written = ""
        if label and all(abs(x - other[0]) > _LABEL[0] or abs(y - other[1]) > _LABEL[1] for other in self._labels):
            self._labels.append((x, y))
            side, turned = ("end", -6) if x > _WIDTH - _LABEL[0] else ("start", 6)
            written = (
                f'<text x="{x + turned:.0f}" y="{y - 5:.0f}" text-anchor="{side}" font-size="11" fill="#222">'
                f"{words}</text>"
            )
        return f"{circle}<title>{words}</title></circle>{written}"

    def land(self) -> str:
        """The path of the countries in the window."""
        west, south, east, north = self._box()
        inside = south >= _FINE[0] and west >= _FINE[1] and north <= _FINE[2] and east <= _FINE[3]
        return self.layer("countries_fine" if inside else "countries")

    def layer(self, name: str) -> str:
        """The path of a layer's lines in the window."""
        cut = shapely.clip_by_rect(load_shapes(name).geometry.to_numpy(), *self._box())
        cut = shapely.get_parts(shapely.simplify(cut[~shapely.is_empty(cut)], 1.0 / self._scale))
        areas = shapely.get_dimensions(cut) == 2
        return "".join(self._path(line) for line in (*shapely.get_rings(cut[areas]), *cut[~areas]))

    def _box(self) -> tuple[float, float, float, float]:
        half = _WIDTH / 2 / self._shrink / self._scale, _HEIGHT / 2 / self._scale
        (lon, lat) = self._centre
        return lon - half[0], lat - half[1], lon + half[0], lat + half[1]

    def _path(self, line: shapely.LineString) -> str:
        return "M" + "L".join("{:.0f} {:.0f}".format(*self._pixel(*corner[:2])) for corner in line.coords)
