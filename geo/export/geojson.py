"""GeoJSON by RFC 7946: counter-clockwise rings, cut at the antimeridian, six decimals, null for what is not known.

A table up to `MOST_INLINE` rows is written in full: a feature a row, with its own shape. A larger one is written for
maps: points only, each line and area once in a file beside it that is keyed by `place_id`, and PLACES, which has a row
for each mention, as a feature for each place.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd

from geo.attribution import credit
from geo.export.base import Format, Options
from geo.export.cells import plain, records
from geo.export.places_once import each_place_once
from geo.export.shapes import representative_points, shape_keys, shapes_of, with_geometry
from geo.tables import PLACES, Table

__all__ = ["GEOJSON", "SHAPES_ENDING"]

SHAPES_ENDING = ".shapes.geojson"
"""What replaces `.geojson` in the name of the file with the shapes."""

_DECIMALS = 6
_RFC7946: dict[str, Any] = {
    "RFC7946": "YES",
    "WRITE_BBOX": "YES",
    "COORDINATE_PRECISION": str(_DECIMALS),
    "WRITE_NAME": "NO",
}


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    if options.slim(frame):
        path.write_bytes(_slim(frame, table))
    else:
        path.write_bytes(_full(frame, table, table.key))


def _beside(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> dict[str, bytes | None]:
    """The file of shapes, which a slim one is not whole without."""
    if not options.slim(frame):
        return {SHAPES_ENDING: None}
    return {SHAPES_ENDING: _full(shapes_of(with_geometry(frame)), table, "shape")}


def _full(frame: pd.DataFrame, table: Table, key: str) -> bytes:
    """A feature a row, by GDAL, which turns the rings and cuts at the antimeridian."""
    described = credit(frame)
    if frame.empty:
        return _collection([], described)
    options: dict[str, Any] = _RFC7946 | ({"DESCRIPTION": described} if described else {})
    # GDAL moves the column out of the properties, where those who join tables look for it: it is given a copy.
    drawn = with_geometry(plain(frame, table).assign(id=frame[key], geometry=frame.geometry))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "full.geojson"
        drawn.to_file(path, driver="GeoJSON", ID_FIELD="id", **options)
        return path.read_bytes()


def _slim(frame: pd.DataFrame, table: Table) -> bytes:
    drawn = with_geometry(frame)
    rows = drawn.assign(shape=shape_keys(drawn), geometry=representative_points(drawn))
    key = table.key
    if table.name == PLACES.name:
        rows, key = each_place_once(rows), "feature_id"
    points = zip(rows.geometry.x, rows.geometry.y, strict=True)
    features = [
        _feature(row, key, lon, lat) for row, (lon, lat) in zip(records(plain(rows, table)), points, strict=True)
    ]
    return _collection(features, credit(frame))


def _feature(row: dict[str, Any], key: str, lon: float, lat: float) -> dict[str, Any]:
    """A feature with a point or no geometry; what is not known is left out rather than written as null."""
    known = {name: value for name, value in row.items() if value is not None}
    identity = known.pop("feature_id", None) or known[key]
    point = None if pd.isna(lon) else {"type": "Point", "coordinates": [round(lon, _DECIMALS), round(lat, _DECIMALS)]}
    return {"type": "Feature", "id": identity, "geometry": point, "properties": known}


def _collection(features: list[dict[str, Any]], described: str) -> bytes:
    """The whole file, a feature a line, so that tools for text can read it too.

    RFC 7946 has no place for whom to name, so that is a foreign member.
    """
    head = {"type": "FeatureCollection"} | ({"description": described} if described else {})
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, allow_nan=False, separators=(",", ":")) for one in features)
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "features": [\n{lines}\n]}}\n'.encode()


GEOJSON = Format(
    ending=".geojson",
    about="GeoJSON, RFC 7946; a large table as points, its shapes once beside it (--shapes inline: in each row)",
    write=_write,
    beside=_beside,
    spatial=True,
)
