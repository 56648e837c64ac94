"""The embedded basemap as a page carries it: fine around the story, coarser the farther away.

A page has levels, painted one over the other, the coarsest first. Each covers its box whole, the sea included, and is
cut to that box as it is painted; so there is no place without a map and none with two, whatever the levels are made of.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.datafiles import data_file
from geo.errors import DataError
from geo.maps.packs import AREAS, LAYERS, MARGIN, Pack, embedded_packs
from geo.maps.payload import pack_columns

__all__ = ["Box", "Zones", "area_names", "base_payload"]

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

_WORLD_UNIT, _UNIT = 200, 10_000
"""Steps of a degree in which corners are kept: 550 m on the map of the world, 11 m elsewhere."""

_FINER = {"water": 0.7, "rivers": 0.5}
"""Share of a zone's tolerance that a layer is thinned by, where it is less than the whole."""

_FARTHEST_DEGREES = 0.03
"""Tolerance where a zone is wider than a continent."""

_WIDEST = 150.0
"""Degrees of longitude from which a story is the world's, and the coarsest pack is enough."""


@dataclass(frozen=True)
class Zones:
    """Where the basemap is how fine."""

    near: Box
    """The first view and its surroundings."""
    window: Box
    """What somebody may look at who follows the story."""

    @property
    def near_degrees(self) -> float:
        """Degrees by which lines near the story may be off; more where the story is a continent's."""
        return _by_width(self.near, (25.0, 0.0003), (60.0, 0.003))

    @property
    def window_degrees(self) -> float:
        """The same in the window."""
        return _by_width(self.window, (40.0, 0.003), (90.0, 0.01))

    @classmethod
    def around(cls, bounds: tuple[float, float, float, float]) -> "Zones":
        """Zones of a first view, given as south, west, north, east in degrees."""
        south, west, north, east = bounds
        lat, lon = (south + north) / 2, (west + east) / 2
        half_lat, half_lon = (north - south) / 2, (east - west) / 2
        near = (max(2.0 * half_lat, 0.45), max(2.5 * half_lon, 0.8))
        window = (max(2.0 * half_lat, 4.5), max(2.0 * half_lon, 7.0))
        return cls(_box(lon, lat, *near), _box(lon, lat, *window))


def _by_width(box: Box, *steps: tuple[float, float]) -> float:
    return next((degrees for width, degrees in steps if box[2] - box[0] <= width), _FARTHEST_DEGREES)


def _box(lon: float, lat: float, half_lat: float, half_lon: float) -> Box:
    return (
        max(lon - half_lon, -179.95),
        max(lat - half_lat, -85.0),
        min(lon + half_lon, 179.95),
        min(lat + half_lat, 85.0),
    )


def base_payload(bounds: tuple[float, float, float, float], packs: Sequence[Pack] | None = None) -> dict[str, Any]:
    """
    Pack the basemap around a first view.

    Parameters
    ----------
    bounds
        South, west, north, east of the first view, in degrees.
    packs
        Packs, the coarsest first; the first covers the world. By default the embedded ones.

    Returns
    -------
    `{"levels": [{"box", "unit", "smooth", "layers": [{"name", "type"} ...], "packed"} ...], "names"}`: the columns of a
    level are called `LAYER:size`, `:tag`, `:x` and `:y`, a tag is the number of a name, or -1. Each level is packed by
    itself, in base64: those that are not seen at first need not be unpacked.
    """
    zones = Zones.around(bounds)
    packs = embedded_packs(zones.window) if packs is None else packs
    names: dict[str, int] = {}
    levels = []
    for number, (pack, box, degrees) in enumerate(_levels(packs, zones)):
        unit = _WORLD_UNIT if number == 0 else _UNIT
        columns: dict[str, NDArray[np.int64] | list[str]] = {}
        layers = [name for name in LAYERS if name in pack.layers]
        for name in layers:
            columns.update(_columns(name, _thinned(pack, name, box, degrees), names, unit))
        level = {
            "box": [round(value, 4) for value in box],
            "unit": unit,
            "smooth": pack.name == "ukraine",
            "layers": [{"name": name, "type": "area" if name in AREAS else "line"} for name in layers],
            "packed": pack_columns(columns),
        }
        levels.append(level)
    return {"levels": levels, "names": list(names)}


def _levels(packs: Sequence[Pack], zones: Zones) -> Iterator[tuple[Pack, Box, float]]:
    """Each pack and the box it is shown in, with the tolerance there; what is painted over whole is left out."""
    found: list[tuple[Pack, Box, float]] = []
    if zones.near[2] - zones.near[0] <= _WIDEST:
        for zone, degrees in ((zones.window, zones.window_degrees), (zones.near, zones.near_degrees)):
            boxes = [(pack, _common(zone, pack.box)) for pack in packs[1:]]
            found += [(pack, box, degrees) for pack, box in boxes if box is not None]
    yield packs[0], packs[0].box, 0.0
    for number, (pack, box, degrees) in enumerate(found):
        if not any(_holds(later, box) for _, later, _ in found[number + 1 :]):
            yield pack, box, degrees


def _common(one: Box, other: Box) -> Box | None:
    west, south = max(one[0], other[0]), max(one[1], other[1])
    east, north = min(one[2], other[2]), min(one[3], other[3])
    return (west, south, east, north) if west < east and south < north else None


def _holds(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


Thinned = tuple[NDArray[np.object_], NDArray[np.int64], tuple[str, ...]]


def _thinned(pack: Pack, name: str, box: Box, degrees: float) -> Thinned:
    """Geometries of a layer in a box and its margin, their tags, and the names that the tags are numbers of."""
    layer = pack.layers[name]
    if not degrees:
        return layer.geometries, layer.tags, pack.names
    west, south, east, north = box
    bounds = shapely.bounds(layer.geometries)
    near = (bounds[:, 0] < east) & (bounds[:, 2] > west) & (bounds[:, 1] < north) & (bounds[:, 3] > south)
    parts = shapely.clip_by_rect(layer.geometries[near], west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN)
    parts = shapely.simplify(parts, degrees * _FINER.get(name, 1.0))
    parts, owner = shapely.get_parts(parts, return_index=True)
    # What is too small to be seen at this tolerance is left out.
    seen = (shapely.area(parts) if name in AREAS else shapely.length(parts) * degrees) > 2 * degrees**2
    return parts[seen], layer.tags[near][owner[seen]], pack.names


def _columns(
    prefix: str, layer: Thinned, names: dict[str, int], unit: int
) -> dict[str, "NDArray[np.int64] | list[str]"]:
    geometries, tags, known = layer
    numbers = {
        tag: names.setdefault(known[tag], len(names)) for tag in np.unique(tags).tolist() if tag >= 0 and known[tag]
    }
    lines, owner = geometries, np.arange(len(geometries))
    if prefix in AREAS:
        lines, owner = shapely.get_rings(geometries, return_index=True)
    corners, line = shapely.get_coordinates(lines, return_index=True)
    points = np.round(corners * unit).astype(np.int64)
    new = np.ones(len(points), dtype=bool)
    new[1:] = (np.diff(points, axis=0) != 0).any(axis=1) | (np.diff(line) != 0)
    points, line = points[new], line[new]
    sizes = np.bincount(line, minlength=len(lines))
    large = sizes >= (4 if lines is not geometries else 2)
    points = points[large[line]]
    return {
        f"{prefix}:size": sizes[large].astype(np.int64),
        f"{prefix}:tag": np.array([numbers.get(tag, -1) for tag in tags[owner[large]].tolist()], dtype=np.int64),
        f"{prefix}:x": points[:, 0],
        f"{prefix}:y": points[:, 1],
    }


@cache
def area_names() -> list[list[Any]]:
    """Names of countries, oblasts and seas: longitude, latitude, least and greatest zoom, name, kind."""
    path = data_file("embedded/basemap_names.json")
    try:
        rows: list[list[Any]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: cannot be read ({error}); reinstall the package") from error
    return rows
