"""Read the embedded geometry: countries, oblasts, rivers, water.

The layers are built by `data/build/geometry.py`; `data/embedded/SOURCES.csv` names their sources and licences. Crimea
lies in Ukraine in every layer. All geometry is EPSG:4326, longitude first.
"""

import gzip
import json
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.datafiles import data_file
from geo.errors import DataError
from geo.gazetteer.curated import DIRECTIONS, REGIONS, read_rows

if TYPE_CHECKING:
    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

__all__ = ["LAYERS", "load_shapes", "shape_of"]

LAYERS = {
    "countries": "the world, coarse (about 5 km): iso2, name_en, name_uk, name_ru, geometry",
    "countries_fine": "20-43 E, 43.5-54 N, about 300 m, cut at that window: iso2, name_en, name_uk, name_ru, geometry",
    "oblasts": "the 27 divisions of Ukraine, approximate: iso_3166_2, name_en, name_uk, name_ru, geometry",
    "rivers": "named rivers as lines from source to mouth: place_id, name_en, name_uk, name_ru, aliases, geometry",
    "water": "lakes, reservoirs, wide rivers in the fine window: kind (lake, river), geometry; largest first",
}
"""The layers and their columns. Seas are what `countries_fine` leaves free."""


def load_shapes(name: str) -> "gpd.GeoDataFrame":
    """
    Read one layer of the embedded geometry.

    Parameters
    ----------
    name
        One of `LAYERS`.

    Returns
    -------
    GeoDataFrame in EPSG:4326 with the columns that `LAYERS` tells; a copy, so that the caller may change it.
    `aliases` of rivers is one string, its names separated by `|`.

    Raises
    ------
    DataError
        If there is no such layer, or its file is missing or damaged.
    """
    return _read(name).copy()


def shape_of(place_id: str) -> "BaseGeometry | None":
    """
    The line or area of a place, EPSG:4326; None where the embedded data knows only its point.

    Rivers go by their `curated:river-...`, countries and divisions by `iso:UA`, `iso:UA-14`, named regions by their
    `curated:...`. Finer outlines are preferred where two are known.
    """
    return _shapes_by_id().get(place_id)


@lru_cache(maxsize=1)
def _shapes_by_id() -> "dict[str, BaseGeometry]":
    import shapely

    known = {f"iso:{code}": area for code, area in _keyed("countries", "iso2")}
    # The fine layer is cut at its window: whole there are only Ukraine and Moldova.
    known |= {f"iso:{code}": area for code, area in _keyed("countries_fine", "iso2") if code in ("UA", "MD")}
    known |= {f"iso:{code}": area for code, area in _keyed("oblasts", "iso_3166_2")}
    known |= dict(_keyed("rivers", "place_id"))
    for region in read_rows(REGIONS):
        members = [f"iso:{code}" for code in region.members]
        if region.wkt is not None:
            area = shapely.make_valid(region.wkt)
        else:
            area = shapely.union_all([known[member] for member in members])
        known[region.place_id] = area
        if region.oblast and len(members) == 1:
            known.setdefault(members[0], area)
    for direction in read_rows(DIRECTIONS):
        if (sector := direction.area) is not None:
            known[direction.place_id] = sector
    return known


def _keyed(name: str, column: str) -> "list[tuple[str, BaseGeometry]]":
    frame = _read(name)
    return list(zip(frame[column].astype(str), frame.geometry, strict=True))


@lru_cache(maxsize=len(LAYERS))
def _read(name: str) -> "gpd.GeoDataFrame":
    import geopandas as gpd

    if name not in LAYERS:
        raise DataError(f"no layer {name!r}; there are {', '.join(LAYERS)}")
    path = data_file(f"embedded/{name}.geojson.gz")
    try:
        features = json.loads(gzip.decompress(path.read_bytes()))["features"]
        table = gpd.GeoDataFrame.from_features(features, crs="EPSG:4326")
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise DataError(
            f"{path}: damaged ({error}); reinstall the package, or run `make data` in a checkout"
        ) from error
    return table[[*(column for column in table.columns if column != "geometry"), "geometry"]]
