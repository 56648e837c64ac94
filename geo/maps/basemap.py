"""The embedded basemap as a page carries it: fine around the story, coarser the farther away."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry, BaseMultipartGeometry

from geo.maps.payload import pack_columns

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Shapes", "Zones", "area_names", "base_payload", "embedded_shapes"]

UNIT = 10_000
"""Steps of a degree in which corners are kept: 11 m at most."""

_HOME = "UA"
_RIVER_DEGREES = 0.0002
"""Rivers are drawn as splines; what is nearer than this, some 20 m, would only make them quiver."""

_OWN_LABEL = ("Kyiv City", "Sevastopol City", "Kyiv", "Sevastopol")
"""Divisions of the size of a town, which has its own label."""

_SEAS = ((36.7, 46.1, 6, 9, "Sea of Azov"), (34.0, 43.4, 4.5, 8, "Black Sea"))
"""Longitude, latitude, least and greatest zoom, name: positions chosen by eye."""

_LAYERS = ("countries", "countries_fine", "oblasts", "rivers", "water")

Shapes = Mapping[str, "gpd.GeoDataFrame"]


@cache
def embedded_shapes() -> Shapes:
    """The embedded layers, read once."""
    from geo.gazetteer.shapes import load_shapes

    return {name: load_shapes(name) for name in _LAYERS}


@dataclass(frozen=True)
class Zones:
    """Where the basemap is how fine."""

    near: BaseGeometry
    """The first view and its surroundings."""
    window: BaseGeometry
    """What somebody may look at who follows the story."""

    @classmethod
    def around(cls, bounds: tuple[float, float, float, float]) -> "Zones":
        """Zones of a first view, given as south, west, north, east in degrees."""
        south, west, north, east = bounds
        lat, lon = (south + north) / 2, (west + east) / 2
        half_lat, half_lon = (north - south) / 2, (east - west) / 2
        near = (max(2.0 * half_lat, 0.45), max(2.5 * half_lon, 0.8))
        window = (max(3.0 * half_lat, 5.0), max(3.0 * half_lon, 8.0))
        return cls(_box(lon, lat, *near), _box(lon, lat, *window))

    def thinned(self, geometry: BaseGeometry, near: float, window: float, beyond: float | None) -> list[BaseGeometry]:
        """Parts of a geometry, simplified to as many degrees in each zone; None leaves the part beyond out."""
        parts = [(geometry.intersection(self.near), near)]
        rest = geometry.difference(self.near)
        parts.append((rest.intersection(self.window), window))
        if beyond is not None:
            parts.append((rest.difference(self.window), beyond))
        return [part.simplify(tolerance) for part, tolerance in parts if not part.is_empty]


def _box(lon: float, lat: float, half_lat: float, half_lon: float) -> BaseGeometry:
    return box(max(lon - half_lon, -180), max(lat - half_lat, -85), min(lon + half_lon, 180), min(lat + half_lat, 85))


def base_payload(shapes: Shapes, bounds: tuple[float, float, float, float]) -> dict[str, Any]:
    """
    Pack the basemap around a first view.

    Parameters
    ----------
    shapes
        Layers "countries" and "countries_fine" (areas with `iso2`, the ISO 3166-1 code, and `name_en`), "oblasts"
        (areas with `name_en`), "water" (areas), "rivers" (lines with `name_en`), all EPSG:4326.
    bounds
        South, west, north, east of the first view, in degrees.

    Returns
    -------
    `{"packed": base64, "layers": [{"name", "type"} ...], "riverName": number of the name of each line}` and
    `"names"`, the names of the rivers.
    """
    zones = Zones.around(bounds)
    fine, coarse = shapes["countries_fine"], shapes["countries"]
    # Short of the edge at which the fine layer was cut, so that no border is drawn along it.
    reach = box(*fine.total_bounds).buffer(-0.002, join_style="mitre")
    columns: dict[str, NDArray[np.int64] | list[str]] = {}
    layers = []

    def add(name: str, kind: str, geometries: Iterable[tuple[BaseGeometry, int]]) -> None:
        columns.update(_columns(name, kind, geometries))
        layers.append({"name": name, "type": kind})

    home = [(country == _HOME) for country in (*fine["iso2"], *coarse["iso2"])]
    areas = [
        *(part.intersection(reach) for part in fine.geometry),
        *(part.difference(reach) for part in coarse.geometry),
    ]
    thin = [(zones.thinned(area, 0.0003, 0.003, 0.01), mine) for area, mine in zip(areas, home, strict=True)]
    add("land", "area", [(part, 0) for parts, mine in thin if not mine for part in parts])
    add("home", "area", [(part, 0) for parts, mine in thin if mine for part in parts])
    water = shapes["water"]
    add("water", "area", [(part, 0) for area in water.geometry for part in zones.thinned(area, 0.0002, 0.003, None)])
    oblasts = shapely.unary_union([area.boundary for area in shapes["oblasts"].geometry])
    add("oblasts", "line", [(part, 0) for part in zones.thinned(oblasts, 0.0005, 0.003, 0.01)])
    rivers = shapes["rivers"]
    names = list(dict.fromkeys(str(name) for name in rivers["name_en"]))
    lines = [
        (part, names.index(str(name)))
        for name, line in zip(rivers["name_en"], rivers.geometry, strict=True)
        for part in zones.thinned(line, _RIVER_DEGREES, 0.001, 0.005)
    ]
    add("rivers", "line", lines)
    for name, outlines in zip(("coast", "borders"), _outlines(fine, coarse, reach), strict=True):
        add(name, "line", [(part, 0) for line in outlines for part in zones.thinned(line, 0.0003, 0.003, 0.01)])
    tags = columns["rivers:tag"]
    return {"packed": pack_columns(columns), "layers": layers, "riverName": [int(tag) for tag in tags], "names": names}


def _outlines(
    fine: "gpd.GeoDataFrame", coarse: "gpd.GeoDataFrame", reach: BaseGeometry
) -> tuple[list[BaseGeometry], list[BaseGeometry]]:
    """Coasts, and borders between two countries: neighbours share their corners, so what is no coast is a border."""
    coasts: list[BaseGeometry] = []
    borders: list[BaseGeometry] = []
    for frame, inside in ((fine, True), (coarse, False)):
        coast = frame.union_all().boundary
        border = shapely.unary_union([area.boundary for area in frame.geometry]).difference(coast)
        for lines, line in ((coasts, coast), (borders, border)):
            lines.append(line.intersection(reach) if inside else line.difference(reach))
    return coasts, borders


def _columns(
    name: str, kind: str, geometries: Iterable[tuple[BaseGeometry, int]]
) -> dict[str, "NDArray[np.int64] | list[str]"]:
    sizes, tags, corners = [], [], []
    for geometry, tag in geometries:
        for line in _lines(geometry, kind):
            points = np.round(shapely.get_coordinates(line) * UNIT).astype(np.int64)
            kept = np.ones(len(points), dtype=bool)
            kept[1:] = (np.diff(points, axis=0) != 0).any(axis=1)
            points = points[kept]
            if len(points) >= (3 if kind == "area" else 2):
                sizes.append(len(points))
                tags.append(tag)
                corners.append(points)
    all_corners = np.concatenate(corners) if corners else np.empty((0, 2), dtype=np.int64)
    return {
        f"{name}:size": np.array(sizes, dtype=np.int64),
        f"{name}:tag": np.array(tags, dtype=np.int64),
        f"{name}:x": all_corners[:, 0],
        f"{name}:y": all_corners[:, 1],
    }


def _lines(geometry: BaseGeometry, kind: str) -> Iterator[BaseGeometry]:
    """Rings of areas, or lines; what a cut left over of another kind is skipped."""
    if isinstance(geometry, BaseMultipartGeometry):
        for part in geometry.geoms:
            yield from _lines(part, kind)
    elif kind == "area" and isinstance(geometry, shapely.Polygon) and not geometry.is_empty:
        yield geometry.exterior
        yield from geometry.interiors
    elif kind == "line" and geometry.geom_type in ("LineString", "LinearRing") and not geometry.is_empty:
        yield geometry


def area_names(shapes: Shapes) -> list[list[Any]]:
    """Names of countries, oblasts and seas: longitude, latitude, least and greatest zoom, name, kind."""
    rows: list[list[Any]] = []
    for layer, least, most, kind in (("countries", 3.5, 6.5, "country"), ("oblasts", 6.5, 9.5, "oblast")):
        frame = shapes[layer]
        for name, area in zip(frame["name_en"], frame.geometry, strict=True):
            if name in _OWN_LABEL:
                continue
            largest = max((part for part in shapely.get_parts(area) if part.area), key=lambda part: part.area)
            point = shapely.maximum_inscribed_circle(largest, tolerance=0.1).coords[0]
            # A country too small for its name at this zoom waits for the next.
            wait = max(0.0, 5.0 - 1.5 * float(np.log10(max(largest.area, 0.01) * 40)))
            low = least + wait if kind == "country" else least
            if low < most:
                rows.append([round(point[0], 3), round(point[1], 3), round(low, 1), most, str(name), kind])
    return rows + [[*sea, "sea"] for sea in _SEAS]
