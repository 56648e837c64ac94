"""CSV and Parquet without geometry: rows with a shape as text, with coordinates, or with names of places alone."""

import csv
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.fronts.others.crs import LON_LAT, Reprojection, reprojection
from geo.fronts.others.features import Feature, Items
from geo.fronts.others.vector import read_geoparquet
from geo.rejection import Rejection

__all__ = ["read_csv", "read_parquet"]

_SEPARATORS: Final = ",;\t|"
_SHAPES: Final = ("geometry", "wkt", "geom", "geojson", "the_geom", "shape")
_LON: Final = ("lon", "lng", "long", "longitude", "x", "довгота", "долгота")
_LAT: Final = ("lat", "latitude", "y", "широта")
_MAX_CELL: Final = 50_000_000
"""Characters of one cell: the outline of a country in full detail has some ten million."""


def read_csv(path: Path, layer: str, crs: str | None) -> Items:
    """The rows of a CSV file in UTF-8 whose first row names the columns; comma, semicolon, tab or bar between them."""
    source = str(path)
    usual = csv.field_size_limit(_MAX_CELL)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            if not first.strip():
                yield Rejection(source, None, "is empty; give a table whose first row names its columns")
                return
            separator = max(_SEPARATORS, key=first.count)
            names = [name.strip() for name in next(csv.reader([first], delimiter=separator))]
            rows = csv.reader(file, delimiter=separator)
            yield from _features(_rows(rows, names, source), source, layer, crs)
    except UnicodeDecodeError as error:
        yield Rejection(source, None, f"is not UTF-8 ({error}); convert it to UTF-8")
    except csv.Error as error:
        yield Rejection(source, None, f"is no CSV ({error}); close every quote, and double those inside a cell")
    finally:
        csv.field_size_limit(usual)


def _rows(rows: Any, names: list[str], source: str) -> Iterator[tuple[int, dict[str, Any]] | Rejection]:
    for row in rows:
        # The first row was read before the reader began to count.
        line = rows.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(names):
            told = f"has {len(row)} cells, the first row {len(names)}; quote cells that hold the separator"
            yield Rejection(source, line, told, "; ".join(row))
            continue
        yield line, {name: cell.strip() for name, cell in zip(names, row, strict=False) if cell.strip()}


def read_parquet(path: Path, layer: str, crs: str | None) -> Items:
    """The rows of a Parquet file, with geometry where it is GeoParquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    source = str(path)
    try:
        file = pq.ParquetFile(path)
        if b"geo" in (file.schema_arrow.metadata or {}):
            yield from read_geoparquet(path, layer, crs)
            return
        table = file.read()
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        yield Rejection(source, None, f"is no readable Parquet ({error}); write it again")
        return
    told = (
        (number, {key: value for key, value in row.items() if value is not None})
        for number, row in enumerate(table.to_pylist(), start=1)
    )
    yield from _features(told, source, layer, crs)


def _features(
    rows: Iterable[tuple[int, dict[str, Any]] | Rejection], source: str, layer: str, crs: str | None
) -> Items:
    try:
        how = reprojection(crs or LON_LAT)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    found = False
    for row in rows:
        found = True
        if isinstance(row, Rejection):
            yield row
            continue
        number, values = row
        plain = Feature(source=source, number=number, layer=layer, properties=values, is_row=True)
        try:
            geometry = _geometry(values, how)
        except (ValueError, TypeError, KeyError, shapely.errors.GEOSException) as error:
            yield plain.reject(f"has a shape or coordinates that cannot be used ({error}); mend the row")
            continue
        rest = {key: value for key, value in values.items() if key.casefold() not in _SHAPES}
        yield Feature(source=source, number=number, layer=layer, properties=rest, geometry=geometry, is_row=True)
    if not found:
        yield Rejection(source, None, "has no rows below the names of its columns")


def _geometry(values: Mapping[str, Any], how: Reprojection) -> BaseGeometry | None:
    lower = {key.casefold(): value for key, value in values.items()}
    text = next((lower[name] for name in _SHAPES if name in lower), None)
    if text is not None:
        return how(shapely.force_2d(_from_text(text)))
    lon, lat = (next((lower[name] for name in names if name in lower), None) for names in (_LON, _LAT))
    if lon is None and lat is None:
        return None
    return how(shapely.Point(_number(lon), _number(lat)))


def _from_text(text: Any) -> BaseGeometry:
    if isinstance(text, bytes):
        return shapely.from_wkb(text)
    if str(text).lstrip().startswith("{"):
        geometry: BaseGeometry = shape(json.loads(text))
        return geometry
    return shapely.from_wkt(str(text).partition(";")[2] if str(text).startswith("SRID=") else str(text))


def _number(value: Any) -> float:
    """A coordinate; sheets of the region write 48,94.

    Raises
    ------
    ValueError
        If it is none.
    """
    if value is None:
        raise ValueError("longitude and latitude belong together")
    number = float(value.replace(",", ".") if isinstance(value, str) else value)
    if not math.isfinite(number):
        raise ValueError(f"{value!r} is no coordinate")
    return number
