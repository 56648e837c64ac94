"""Where the page opens: the area of the story, not the world its actors speak from."""

import math

import numpy as np
from numpy.typing import NDArray

__all__ = ["WORLD", "story_bounds"]

WORLD = (-50.0, -150.0, 70.0, 170.0)
"""South, west, north, east of the first view of a page without a place."""

_CELL_M = 20_000.0
_SHARE = 0.55
_LEAST_M = 9_000.0
_DEGREE_M = 111_320.0


def story_bounds(
    lon: NDArray[np.float64], lat: NDArray[np.float64], weight: NDArray[np.float64]
) -> tuple[float, float, float, float]:
    """
    South, west, north, east of the area that holds most of a story's weight.

    Places within some 20 to 40 km of each other hang together; of these groups the heaviest are taken until they hold
    55 % of the weight, so that a capital where somebody spoke, or a siege of the month before, stays outside. The
    area is at least 9 km each way from its middle.

    Parameters
    ----------
    lon, lat
        Degrees, EPSG:4326, one pair a place.
    weight
        How much of the story each carries; those of weight 0 count for nothing.
    """
    kept = weight > 0
    if not kept.any():
        return WORLD
    lon, lat, weight = lon[kept], lat[kept], weight[kept]
    group = _groups(lon, lat)
    totals = np.bincount(group, weights=weight)
    taken: list[int] = []
    for index in np.argsort(-totals, kind="stable"):
        taken.append(int(index))
        if totals[taken].sum() >= _SHARE * totals.sum():
            break
    inside = np.isin(group, taken)
    return _padded(lon[inside], lat[inside])


def _groups(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.intp]:
    """Number of the group of each place: those in one cell of 20 km, or in cells that touch, hang together."""
    row = np.floor(lat * _DEGREE_M / _CELL_M).astype(np.int64)
    shrink = np.maximum(np.cos(np.radians(row * _CELL_M / _DEGREE_M)), 0.05)
    column = np.floor(lon * _DEGREE_M * shrink / _CELL_M).astype(np.int64)
    cells, cell_of = np.unique(np.column_stack([row, column]), axis=0, return_inverse=True)
    number = {(int(r), int(c)): index for index, (r, c) in enumerate(cells)}
    group = np.full(len(cells), -1, dtype=np.intp)
    for start in range(len(cells)):
        if group[start] >= 0:
            continue
        group[start] = start
        open_cells = [start]
        while open_cells:
            r, c = cells[open_cells.pop()]
            for step_r in (-1, 0, 1):
                for step_c in (-1, 0, 1):
                    near = number.get((int(r) + step_r, int(c) + step_c))
                    if near is not None and group[near] < 0:
                        group[near] = start
                        open_cells.append(near)
    return np.asarray(np.unique(group[np.ravel(cell_of)], return_inverse=True)[1], dtype=np.intp)


def _padded(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> tuple[float, float, float, float]:
    south, north, west, east = lat.min(), lat.max(), lon.min(), lon.max()
    middle_lat, middle_lon = (south + north) / 2, (west + east) / 2
    half_lat = max((north - south) / 2, _LEAST_M / _DEGREE_M)
    shrink = max(math.cos(math.radians(middle_lat)), 0.1)
    half_lon = max((east - west) / 2, _LEAST_M / _DEGREE_M / shrink)
    return (
        float(max(middle_lat - half_lat, -85)),
        float(max(middle_lon - half_lon, -180)),
        float(min(middle_lat + half_lat, 85)),
        float(min(middle_lon + half_lon, 180)),
    )
