"""Named rivers as lines: waypoints by hand in `curated/rivers.csv`, led along the water polygons between them.

The polygons are simplified tile by tile, which leaves of a narrow river a chain of fragments one or two kilometres
apart. Between two waypoints the line takes the way through fragments that has the shortest hops; where there is no
chain, it goes straight.
"""

import csv
from typing import Any

import geopandas as gpd
import numpy as np
import scipy.sparse
import scipy.spatial
import shapely
import sources
from packing import DATA, write_layer

from geo.projection import LocalPlane

_LONGEST_HOP_M = 20_000.0
_BESIDE_M = 400.0
_FRAGMENT_DEGREES = 0.03
"""Wider pieces are reaches drawn as areas; their one point would not lie where the line should pass."""
_HOP_EXPONENT = 1.6
"""Above 1, so that many short hops along the chain beat one long hop across a bend."""
_DETOUR = 3.0
"""A way longer than this many times the straight line has strayed into another river; then the line goes straight."""


def build(water: gpd.GeoDataFrame) -> None:
    """Write the layer `rivers`, led along the flowing parts of `water` (basemap.water_parts)."""
    with (DATA / "curated" / "rivers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    bounds = shapely.bounds(water.geometry.to_numpy())
    small = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) < _FRAGMENT_DEGREES
    fragments = shapely.get_coordinates(
        shapely.point_on_surface(water.geometry.to_numpy()[small & water.flowing.to_numpy()])
    )
    lines = [
        {key: row[key] for key in ("place_id", "name_en", "name_uk", "name_ru", "aliases")}
        | {"geometry": led_along(shapely.from_wkt(row["wkt"]), fragments)}
        for row in rows
    ]
    path = write_layer("rivers", gpd.GeoDataFrame(lines, crs="EPSG:4326"), digits=4)
    sources.record(
        path,
        layer="named rivers",
        source="data/curated/rivers.csv, led along npm @geo-maps/earth-waterbodies-100m",
        version="0.6.0",
        licence="ODbL 1.0",
        attribution="© OpenStreetMap contributors, by way of @geo-maps; waypoints by hand",
    )


def led_along(waypoints: Any, fragments: np.ndarray) -> Any:
    """The line through `waypoints` (degrees, in order) by way of the fragments that lie between them."""
    centre = waypoints.envelope.centroid
    plane = LocalPlane(centre.x, centre.y)
    stops = shapely.get_coordinates(plane.to_metres(waypoints))
    nodes = shapely.get_coordinates(plane.to_metres(shapely.MultiPoint(fragments)))
    nodes = nodes[np.all((nodes > stops.min(axis=0) - 2e4) & (nodes < stops.max(axis=0) + 2e4), axis=1)]
    # A fragment right beside a waypoint would only make the line double back.
    metres = np.vstack([stops, nodes[scipy.spatial.KDTree(stops).query(nodes)[0] > _BESIDE_M]])
    pairs = scipy.spatial.KDTree(metres).query_pairs(_LONGEST_HOP_M, output_type="ndarray")
    hops = np.linalg.norm(metres[pairs[:, 0]] - metres[pairs[:, 1]], axis=1)
    graph = scipy.sparse.csr_matrix((np.maximum(hops, 1.0) ** _HOP_EXPONENT, pairs.T), shape=(len(metres),) * 2)
    _, before = scipy.sparse.csgraph.dijkstra(
        graph, directed=False, indices=np.arange(len(stops)), return_predecessors=True
    )
    way = [0]
    for start in range(len(stops) - 1):
        way += _between(start, start + 1, before[start], metres)
    path = metres[way]
    distinct = path[np.r_[True, np.any(np.diff(path, axis=0) != 0, axis=1)]]
    return plane.to_degrees(shapely.LineString(distinct))


def _between(start: int, end: int, before: np.ndarray, metres: np.ndarray) -> list[int]:
    way = [end]
    while way[-1] != start:
        previous = int(before[way[-1]])
        if previous < 0:
            return [end]
        way.append(previous)
    way.reverse()
    length = np.linalg.norm(np.diff(metres[way], axis=0), axis=1).sum()
    straight = np.linalg.norm(metres[end] - metres[start])
    return way[1:] if length <= _DETOUR * straight else [end]
