"""The basemap as it is kept: one file a region, its layers as packed columns of rings and lines.

`data/build/basemap_packs.py` writes the files. A pack covers a box whole: what no land of it covers there is sea. Its
geometry reaches a little beyond that box, so that where it was cut nothing has to be drawn.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.datafiles import data_file
from geo.errors import DataError
from geo.maps.payload import columns_bytes, read_columns

__all__ = [
    "AREAS",
    "BOXES",
    "LAYERS",
    "MARGIN",
    "UNIT",
    "Pack",
    "PackLayer",
    "embedded_packs",
    "read_pack",
    "write_pack",
]

UNIT = 10_000
"""Steps of a degree in which corners are kept: 11 m at most."""

AREAS = ("land", "home", "water", "built")
"""Layers of areas; all others are lines."""

LAYERS = ("land", "home", "built", "water", "rivers", "admin1", "borders", "railways", "roads")
"""Every layer a pack may have, in the order in which they are drawn. `home` is Ukraine, which `land` has too."""

BOXES = {
    "world": (-179.95, -85.0, 179.95, 85.0),
    "americas": (-179.95, -60.0, -30.0, 84.0),
    "europe": (-30.0, 34.0, 60.0, 84.0),
    "africa": (-30.0, -60.0, 60.0, 34.0),
    "asia": (60.0, -60.0, 179.95, 84.0),
    "ukraine": (20.05, 43.55, 42.95, 53.95),
}
"""West, south, east, north of what each embedded pack covers, in degrees, the coarsest first."""

MARGIN = 0.05
"""Degrees by which the geometry of a pack reaches beyond its box at most, so that no cut is seen."""


@dataclass(frozen=True)
class PackLayer:
    """Geometries of one layer, EPSG:4326, and a number for each: of its name, or of its class."""

    geometries: NDArray[np.object_]
    tags: NDArray[np.int64]


@dataclass(frozen=True)
class Pack:
    """One region of the basemap."""

    name: str
    box: tuple[float, float, float, float]
    """West, south, east, north of what it covers, in degrees."""
    layers: Mapping[str, PackLayer]
    names: tuple[str, ...]
    """Names of rivers and roads, by tag."""


def embedded_packs(window: tuple[float, float, float, float]) -> tuple[Pack, ...]:
    """The embedded packs whose box touches a window (west, south, east, north in degrees), the coarsest first."""
    west, south, east, north = window
    return tuple(
        _embedded(name) for name, (w, s, e, n) in BOXES.items() if w < east and e > west and s < north and n > south
    )


@cache
def _embedded(name: str) -> Pack:
    return read_pack(name, gzip.decompress(_content(name)))


def _content(name: str) -> bytes:
    path = data_file(f"embedded/basemap_{name}.pack.gz")
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error}); reinstall the package") from error


def read_pack(name: str, content: bytes) -> Pack:
    """A pack out of its columns.

    Raises
    ------
    DataError
        If the columns are no pack.
    """
    try:
        columns = read_columns(content)
        west, south, east, north = (float(value) / UNIT for value in columns["box"])
        layers = {layer: _layer(layer, columns) for layer in LAYERS if f"{layer}:size" in columns}
        names = tuple(str(value) for value in columns["names"])
    except (KeyError, ValueError, IndexError) as error:
        raise DataError(f"basemap {name}: damaged ({error}); reinstall the package, or run `make data`") from error
    return Pack(name, (west, south, east, north), layers, names)


def _layer(layer: str, columns: Mapping[str, "NDArray[np.int64] | list[str]"]) -> PackLayer:
    sizes, owners, tags, x, y = (np.asarray(columns[f"{layer}:{part}"]) for part in ("size", "owner", "tag", "x", "y"))
    corners = np.column_stack([x, y]) / UNIT
    line = np.repeat(np.arange(len(sizes)), sizes)
    if layer not in AREAS:
        return PackLayer(np.asarray(shapely.linestrings(corners, indices=line), dtype=object), tags)
    rings = np.asarray(shapely.linearrings(corners, indices=line), dtype=object)
    shells = np.flatnonzero(np.diff(owners, prepend=-1))
    areas = np.asarray(shapely.polygons(rings[shells]), dtype=object)
    holes: dict[int, list[int]] = {}
    for ring in sorted(set(range(len(rings))) - set(shells.tolist())):
        holes.setdefault(int(owners[ring]), []).append(ring)
    for owner, inner in holes.items():
        areas[owner] = shapely.polygons(rings[shells[owner]], holes=rings[inner])
    return PackLayer(areas, tags[shells])


def write_pack(
    box: tuple[float, float, float, float],
    layers: Mapping[str, tuple[NDArray[np.object_], NDArray[np.int64]]],
    names: list[str],
) -> bytes:
    """A pack as bytes, the same for the same content: gzip of `geo.maps.payload.columns_bytes`.

    Parameters
    ----------
    box
        West, south, east, north of what it covers, in degrees.
    layers
        Layer to its Polygons or LineStrings and their tags.
    names
        Names of rivers and roads, by tag.
    """
    columns: dict[str, NDArray[np.int64] | list[str]] = {
        "box": np.round(np.array(box) * UNIT).astype(np.int64),
        "names": names,
    }
    for layer, (geometries, tags) in layers.items():
        columns.update(_layer_columns(layer, geometries, tags))
    return gzip.compress(columns_bytes(columns), 9, mtime=0)


def _layer_columns(
    layer: str, geometries: NDArray[np.object_], tags: NDArray[np.int64]
) -> dict[str, NDArray[np.int64] | list[str]]:
    sizes, owners, kept_tags, corners = [], [], [], []
    owner = 0
    for geometry, tag in zip(geometries, tags, strict=True):
        rings = [geometry.exterior, *geometry.interiors] if layer in AREAS else [geometry]
        for number, ring in enumerate(rings):
            points = _grid(ring)
            if len(points) < (4 if layer in AREAS else 2):
                if number == 0:
                    owner -= 1
                    break
                continue
            sizes.append(len(points))
            owners.append(owner)
            kept_tags.append(int(tag))
            corners.append(points)
        owner += 1
    joined = np.concatenate(corners) if corners else np.empty((0, 2), dtype=np.int64)
    parts = {"size": np.array(sizes), "owner": np.array(owners), "tag": np.array(kept_tags)}
    numbers = {f"{layer}:{part}": values.astype(np.int64) for part, values in parts.items()}
    return {**numbers, f"{layer}:x": joined[:, 0], f"{layer}:y": joined[:, 1]}


def _grid(line: shapely.LineString) -> NDArray[np.int64]:
    points = np.round(shapely.get_coordinates(line) * UNIT).astype(np.int64)
    kept = np.ones(len(points), dtype=bool)
    kept[1:] = (np.diff(points, axis=0) != 0).any(axis=1)
    return points[kept]
