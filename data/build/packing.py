"""Write layers as packed GeoJSON, the same bytes at every rebuild, and keep the table of their sources."""

import csv
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

DATA = Path(__file__).resolve().parents[1]
EMBEDDED = DATA / "embedded"
_FIELDS = ("file", "layer", "source", "version", "licence", "attribution", "sha256")


def write_layer(name: str, layer: gpd.GeoDataFrame, *, digits: int) -> Path:
    """Write `embedded/NAME.geojson.gz`, coordinates rounded to `digits` decimals of a degree."""
    features = [
        {
            "type": "Feature",
            "properties": {key: row[key] for key in layer.columns if key != "geometry"},
            "geometry": _rounded(_snapped(row["geometry"], digits), digits),
        }
        for _, row in layer.iterrows()
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    target = EMBEDDED / f"{name}.geojson.gz"
    target.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
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


def record_source(path: Path, *, layer: str, source: str, version: str, licence: str, attribution: str) -> None:
    """Set the row of `path` in `embedded/SOURCES.csv`, which stays sorted by file."""
    table = EMBEDDED / "SOURCES.csv"
    rows: dict[str, dict[str, str]] = {}
    if table.exists():
        with table.open(encoding="utf-8", newline="") as file:
            rows = {row["file"]: row for row in csv.DictReader(file)}
    rows[path.name] = {
        "file": path.name,
        "layer": layer,
        "source": source,
        "version": version,
        "licence": licence,
        "attribution": attribution,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[name] for name in sorted(rows))
