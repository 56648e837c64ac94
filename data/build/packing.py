"""Write layers as packed GeoJSON, the same bytes at every rebuild."""

import gzip
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

DATA = Path(__file__).resolve().parents[1]


def write_layer(name: str, layer: gpd.GeoDataFrame, *, digits: int) -> str:
    """Write `embedded/NAME.geojson.gz`, coordinates rounded to `digits` decimals of a degree; gives that path."""
    features = [
        {
            "type": "Feature",
            "properties": {key: row[key] for key in layer.columns if key != "geometry"},
            "geometry": _rounded(_snapped(row["geometry"], digits), digits),
        }
        for _, row in layer.iterrows()
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    target = f"embedded/{name}.geojson.gz"
    (DATA / target).write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    return target


def _snapped(geometry: Any, digits: int) -> Any:
    """GeoJSON of a geometry on the grid, still valid: neighbours' vertices land on the same points."""
    snapped = shapely.set_precision(geometry, 10**-digits) if geometry.area else geometry
    return shapely.geometry.mapping(snapped if not snapped.is_empty else geometry)


def _rounded(geometry: Any, digits: int) -> Any:
    if isinstance(geometry, dict):
        return {"type": geometry["type"], "coordinates": _rounded(geometry["coordinates"], digits)}
    if isinstance(geometry, list | tuple) and geometry and isinstance(geometry[0], float):
        return [round(value, digits) for value in geometry]
    return [_rounded(part, digits) for part in geometry]
