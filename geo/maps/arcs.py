"""Shapes of many days in arcs that they share: what stays from one day to the next stands once in the page.

Rings and lines are rounded to a grid and cut wherever two of them part or meet; each stretch between two such corners
is an arc, kept once, and every shape is a list of arcs. So the coast, the border and the quiet parts of a front cost
nothing on the second day, and two sides share their border. The method is TopoJSON's (Bostock, 2012), on numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["Arcs", "share"]

Corners = NDArray[np.int64]
"""Longitude and latitude in whole steps of the grid, one row a corner."""

_ROW = 2**33
"""More than the steps of any latitude: makes one number of two."""


@dataclass(frozen=True)
class Arcs:
    """Shapes as lists of arcs."""

    arcs: list[Corners]
    """Each arc once; a ring that shares nothing is one arc that ends where it begins."""
    shapes: list[tuple[int, ...]]
    """For each shape that was given, its arcs in order: twice the arc's number, and one more where it runs backwards.
    Empty where the shape is too small to have corners on the grid."""


def share(shapes: Sequence[NDArray[np.float64]], *, closed: NDArray[np.bool_], unit: int, thin: float) -> Arcs:
    """
    Cut shapes into the arcs that they share.

    Parameters
    ----------
    shapes
        Rings and lines, each an array of longitude and latitude in degrees.
    closed
        Which of them are rings; their last corner is their first.
    unit
        Steps of a degree to which corners are rounded.
    thin
        Degrees by which an arc may be thinned; its ends stay.
    """
    rounded = [_rounded(shape, ring, unit) for shape, ring in zip(shapes, closed, strict=True)]
    # Shapes that are wholly alike, as those of a quiet day, are looked at once.
    unlike: dict[bytes, int] = {}
    number = [unlike.setdefault(corners.tobytes(), len(unlike)) for corners in rounded]
    first = {index: at for at, index in reversed(list(enumerate(number)))}
    kept = [rounded[first[index]] for index in range(len(unlike))]
    rings = np.array([closed[first[index]] for index in range(len(unlike))], dtype=bool)
    arcs, found = _cut(kept, rings)
    return Arcs(_thinned(arcs, thin * unit), [found[index] for index in number])


def _rounded(shape: NDArray[np.float64], ring: bool, unit: int) -> Corners:
    """Corners on the grid, none twice in a row; a ring without its last. Nothing where too little is left to draw."""
    points = np.round(shape * unit).astype(np.int64)
    new = np.ones(len(points), dtype=bool)
    new[1:] = (points[1:] != points[:-1]).any(axis=1)
    points = points[new]
    if ring:
        points = points[:-1] if len(points) > 1 and (points[0] == points[-1]).all() else points
        return points if len(points) >= 3 else points[:0]
    return points if len(points) >= 2 else points[:0]


def _cut(shapes: list[Corners], rings: NDArray[np.bool_]) -> tuple[list[Corners], list[tuple[int, ...]]]:
    sizes = np.array([len(shape) for shape in shapes], dtype=np.int64)
    if not sizes.sum():
        return [], [() for _ in shapes]
    points = np.concatenate(shapes)
    keys, vertex = np.unique(points[:, 0] * _ROW + points[:, 1], return_inverse=True)
    vertex = np.ravel(vertex)
    junction = _junctions(vertex, sizes, rings, len(keys))
    arcs: dict[bytes, int] = {}
    found: list[Corners] = []
    where: NDArray[np.int64] = np.zeros((len(keys), 2), dtype=np.int64)
    where[vertex] = points

    def refer(path: NDArray[np.int64]) -> int:
        """Number of an arc, which is kept the way round in which it was met first."""
        key, back = path.tobytes(), path[::-1].tobytes()
        if back in arcs and key not in arcs:
            return arcs[back] * 2 + 1
        if key not in arcs:
            arcs[key] = len(found)
            found.append(where[path])
        return arcs[key] * 2

    out = []
    start = 0
    for size, ring in zip(sizes, rings, strict=True):
        path = vertex[start : start + size]
        start += size
        out.append(tuple(refer(part) for part in _parts(path, junction[path], bool(ring))) if size else ())
    return found, out


def _junctions(
    vertex: NDArray[np.int64], sizes: NDArray[np.int64], rings: NDArray[np.bool_], count: int
) -> NDArray[np.bool_]:
    """Which corners have not the same two neighbours in all shapes, or end a line."""
    full = sizes > 0
    starts, ends = (np.cumsum(sizes) - sizes)[full], np.cumsum(sizes)[full] - 1
    before, after = np.roll(vertex, 1), np.roll(vertex, -1)
    # A line ends in nothing, which no other shape has for a neighbour but by ending there too.
    before[starts] = np.where(rings[full], vertex[ends], -1)
    after[ends] = np.where(rings[full], vertex[starts], -1)
    low, high = np.minimum(before, after), np.maximum(before, after)
    order = np.argsort(vertex, kind="stable")
    groups = np.flatnonzero(np.r_[True, np.diff(vertex[order]) > 0])
    out = np.zeros(count, dtype=bool)
    for side in (low[order], high[order]):
        out[vertex[order][groups]] |= np.minimum.reduceat(side, groups) != np.maximum.reduceat(side, groups)
    out[vertex[(before == -1) | (after == -1)]] = True
    return out


def _parts(path: NDArray[np.int64], junction: NDArray[np.bool_], ring: bool) -> list[NDArray[np.int64]]:
    """A shape's stretches from junction to junction; neighbours have their common corner both."""
    cuts = np.flatnonzero(junction)
    if ring:
        # A ring that meets nothing begins at one corner of it, whichever way and from wherever it was drawn.
        at = int(cuts[0]) if len(cuts) else int(np.argmin(path))
        path = np.r_[path[at:], path[: at + 1]]
        cuts = np.r_[cuts - at, len(path) - 1] if len(cuts) else np.array([0, len(path) - 1])
    return [path[one : two + 1] for one, two in pairwise(cuts.tolist())]


def _thinned(arcs: list[Corners], tolerance: float) -> list[Corners]:
    """Arcs without the corners that tell less than the tolerance; what would lose its inside stays as it is."""
    if not arcs or tolerance <= 0:
        return arcs
    lines = shapely.linestrings(
        np.concatenate(arcs).astype(float), indices=np.repeat(np.arange(len(arcs)), [len(arc) for arc in arcs])
    )
    thin = shapely.simplify(lines, tolerance, preserve_topology=False)
    corners, owner = shapely.get_coordinates(thin, return_index=True)
    split = np.split(corners.round().astype(np.int64), np.searchsorted(owner, np.arange(1, len(arcs))))
    return [old if (old[0] == old[-1]).all() and len(new) < 4 else new for old, new in zip(arcs, split, strict=True)]
