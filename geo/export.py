"""Tables to files: GeoJSON, GeoParquet, GeoPackage, CSV and JSON lines, by the name's ending.

A file is written under a temporary name and moved into place, so a failed or interrupted write leaves the old one.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from geo.attribution import attributions
from geo.errors import InputError, OutputError
from geo.tables import CRS, Table

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["FORMATS", "check_writable", "representative_points", "write_atomically", "write_table"]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def write_atomically(path: str | Path) -> Iterator[Path]:
    """Give a temporary path beside `path`, and move it onto `path` when the block ends well.

    Raises
    ------
    OutputError
        If the folder cannot be made or written; what stood at `path` is untouched.
    """
    target = Path(path)
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem[:40]}-", suffix=target.suffix)
        os.close(handle)
        temporary = Path(name)
        yield temporary
        # mkstemp makes files private; a result is as readable as any file that the user makes.
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        temporary.replace(target)
    except OSError as error:
        remedy = "choose a folder that can be written and has room"
        raise OutputError(f"{target}: cannot be written ({error.strerror or error}); {remedy}") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def check_writable(folder: str | Path) -> None:
    """Make a folder, and fail now rather than after an hour's work if it cannot be written.

    Raises
    ------
    OutputError
        If the folder cannot be made or written.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({error.strerror or error}); choose another folder") from error


def write_table(frame: pd.DataFrame, path: str | Path, table: Table, *, raw_csv: bool = False) -> Path:
    """Write a table in the format that the path's ending names.

    Parameters
    ----------
    frame
        Table as declared by `table`; where that has geometry, a GeoDataFrame in EPSG:4326.
    path
        Ends in .geojson, .parquet, .csv, .jsonl or .gpkg. GeoJSON and GeoPackage need geometry.
    table
        The declaration: its key becomes the GeoJSON feature's id.
    raw_csv
        Leave cells that a spreadsheet would run as a formula as they are; by default an apostrophe goes before them.

    Raises
    ------
    InputError
        If the ending is none of those, or the format needs geometry and the table has none.
    OutputError
        If the file cannot be written; what stood there is untouched.
    """
    target = Path(path)
    writer = FORMATS.get(target.suffix.lower())
    if writer is None:
        raise InputError(f"{target}: unknown format {target.suffix!r}; end the name in {', '.join(FORMATS)}")
    if target.suffix.lower() in {".geojson", ".gpkg"} and not table.spatial:
        raise InputError(f"{target}: {table.name} has no geometry; end the name in .parquet, .csv or .jsonl")
    with write_atomically(target) as temporary:
        if target.suffix.lower() == ".csv":
            _write_csv(frame, temporary, table, raw=raw_csv)
        else:
            writer(frame, temporary, table)
    return target


def representative_points(frame: "gpd.GeoDataFrame") -> "gpd.GeoSeries":
    """One point for each geometry, on the line or inside the area; null stays null."""
    return frame.geometry.representative_point()


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Copy with days as ISO text and lists joined by semicolons, for formats that know neither."""
    out = frame.copy()
    for name in out.columns:
        if name == "geometry":
            continue
        if str(out[name].dtype).startswith("datetime64"):
            out[name] = out[name].dt.strftime("%Y-%m-%d")
        elif out[name].map(lambda value: isinstance(value, (list, tuple))).any():
            out[name] = out[name].map(
                lambda value: ";".join(map(str, value)) if isinstance(value, (list, tuple)) else value
            )
    return out


def _write_geojson(frame: pd.DataFrame, path: Path, table: Table) -> None:
    """RFC 7946: counter-clockwise rings, bounding boxes, six decimals, nulls for what is not known."""
    if frame.empty:
        path.write_text('{"type": "FeatureCollection", "features": []}\n', encoding="utf-8")
        return
    options: dict[str, Any] = {"RFC7946": "YES", "WRITE_BBOX": "YES", "COORDINATE_PRECISION": "6", "WRITE_NAME": "NO"}
    options |= _description(frame)
    _geo(_plain(frame)).to_file(path, driver="GeoJSON", ID_FIELD=table.key, **options)


def _write_geopackage(frame: pd.DataFrame, path: Path, table: Table) -> None:
    path.unlink()
    _geo(_plain(frame)).to_file(path, driver="GPKG", layer=table.name, **_description(frame))


def _description(frame: pd.DataFrame) -> dict[str, Any]:
    """Whom the file must name, where its format has a place for that."""
    owed = attributions(frame)
    return {"DESCRIPTION": "Places from: " + "; ".join(owed)} if owed else {}


def _geo(frame: pd.DataFrame) -> "gpd.GeoDataFrame":
    import geopandas as gpd

    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def _write_parquet(frame: pd.DataFrame, path: Path, table: Table) -> None:
    frame.to_parquet(path, index=False)


def _flat(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    out = _plain(pd.DataFrame(frame))
    if table.spatial:
        points = representative_points(_geo(frame))
        out["lon"], out["lat"] = points.x.round(6), points.y.round(6)
    return out


def _write_csv(frame: pd.DataFrame, path: Path, table: Table, *, raw: bool = False) -> None:
    out = _flat(frame, table)
    if table.spatial:
        out["geometry"] = _geo(frame).geometry.to_wkt(rounding_precision=6)
    if not raw:
        for name in out.columns:
            out[name] = out[name].map(_unformula)
    out.to_csv(path, index=False)


def _unformula(value: Any) -> Any:
    # A spreadsheet runs such a cell; the apostrophe makes it text (OWASP, "CSV Injection").
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value


def _write_jsonl(frame: pd.DataFrame, path: Path, table: Table) -> None:
    out = _flat(frame, table).drop(columns="geometry", errors="ignore")
    out = out.astype(object).where(out.notna(), None)
    with path.open("w", encoding="utf-8") as file:
        for row in out.to_dict("records"):
            file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")


FORMATS: dict[str, Callable[[pd.DataFrame, Path, Table], None]] = {
    ".geojson": _write_geojson,
    ".parquet": _write_parquet,
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
    ".gpkg": _write_geopackage,
}
"""Writers by the ending of the file's name."""
