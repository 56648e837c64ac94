"""A table to a file, in the format that the file's name asks for; what stood there stays until the new one is whole."""

import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from geo.errors import InputError
from geo.export.base import Format, Options, Shapes
from geo.export.destinations import is_ours
from geo.export.formats import FORMATS
from geo.files import write_atomically
from geo.tables import CRS, Table

__all__ = ["format_of", "write_stream", "write_table"]


def write_table(
    frame: pd.DataFrame,
    path: str | Path,
    table: Table,
    *,
    shapes: Shapes = "auto",
    raw_csv: bool = False,
    hxl: bool = False,
) -> Path:
    """Write a table in the format that the path's ending names.

    Parameters
    ----------
    frame
        Table as declared by `table`; where that has geometry, a GeoDataFrame in EPSG:4326.
    path
        Its ending is one of `geo.export.FORMATS`. To a GeoPackage that is there the table's layers are added; any other
        file is replaced.
    table
        The declaration: its key becomes the GeoJSON feature's id, its name the GeoPackage's layer.
    shapes
        Where lines and areas stand in GeoJSON: in each row ("inline"), once in a file beside it whose name ends in
        `.shapes.geojson` ("apart"), or as the number of rows suggests ("auto"). In CSV "inline" adds them as WKT.
    raw_csv
        Leave cells that a spreadsheet would run as a formula as they are; by default an apostrophe goes before them.
    hxl
        Put a row of HXL hashtags under the head of a CSV.

    Returns
    -------
    The path.

    Raises
    ------
    InputError
        If the ending is none of those, the format needs geometry and the table has none, or the table's is not in
        EPSG:4326.
    OutputError
        If the file cannot be written; what stood there is untouched.
    """
    target = Path(path)
    form = format_of(target, table)
    _check_geometry(frame, table)
    options = Options(shapes=shapes, raw_csv=raw_csv, hxl=hxl)
    if form.beside is not None:
        for ending, content in form.beside(frame, target, table, options).items():
            _write_beside(target.with_name(target.stem + ending), content)
    with write_atomically(target) as temporary:
        if form.adds and target.exists():
            shutil.copyfile(target, temporary)
        form.write(frame, temporary, table, options)
    return target


def _check_geometry(frame: pd.DataFrame, table: Table) -> None:
    if not table.spatial:
        return
    if "geometry" not in frame:
        raise InputError(f"{table.name}: no column 'geometry', which this table has; `geo.tables.conform` adds it")
    # A frame without a CRS is taken at its word: its table says which it is.
    crs = getattr(frame, "crs", None)
    if crs is not None and crs != CRS:
        raise InputError(f"{table.name}: its geometry is in {crs.to_string()}; turn it with `.to_crs({CRS!r})`")


def _write_beside(path: Path, content: bytes | None) -> None:
    if content is None:
        if path.is_file() and is_ours(path):
            path.unlink()
        return
    with write_atomically(path) as temporary:
        temporary.write_bytes(content)


def write_stream(
    frame: pd.DataFrame, stream: BinaryIO, table: Table, ending: str, *, raw_csv: bool = False, hxl: bool = False
) -> None:
    """
    Write a table to a stream, such as standard output, as `write_table` would write a file of that ending.

    There is no file beside a stream: GeoJSON has each row's own shape.

    Raises
    ------
    InputError
        As `write_table`.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = write_table(frame, Path(folder) / f"table{ending}", table, shapes="inline", raw_csv=raw_csv, hxl=hxl)
        with path.open("rb") as file:
            shutil.copyfileobj(file, stream)


def format_of(path: Path, table: Table | None = None) -> Format:
    """The format that a file's name asks for.

    Raises
    ------
    InputError
        If there is none of that ending, or it needs geometry and `table` has none.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise InputError(f"{path}: unknown format {path.suffix!r}; end the name in {', '.join(FORMATS)}")
    if table is not None and form.spatial and not table.spatial:
        bearing = ", ".join(ending for ending, other in FORMATS.items() if not other.spatial)
        raise InputError(f"{path}: {table.name} has no geometry; end the name in {bearing}")
    return form
