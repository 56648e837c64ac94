"""CSV that a spreadsheet opens as it is meant: Cyrillic readable, no cell run as a formula, nothing cut.

Excel takes a file for the system's old code page unless it begins with a byte order mark, and cuts a cell at 32,767
characters, spilling the rest over the next rows. Both it and LibreOffice run a cell that begins like a formula,
fullwidth signs and leading blanks included (OWASP, "CSV Injection"). Where the list separator is a semicolon our quotes
stand in the midst of a cell and mean nothing: LibreOffice then splits at semicolons and line breaks within a text, and
runs what begins there like a formula.
"""

import csv
import re
from pathlib import Path
from typing import Any

import pandas as pd

from geo.export.base import Format, Options
from geo.export.cells import plain
from geo.export.hxl import hashtags
from geo.export.shapes import representative_points, with_geometry
from geo.tables import Table

__all__ = ["CSV", "MOST_CHARACTERS", "without_formula"]

MOST_CHARACTERS = 32_767
"""Characters that a cell of a spreadsheet holds."""

_ELLIPSIS = "…"

# What a spreadsheet may skip before it looks at the sign: blanks of every width, controls, joiners, direction marks.
_SKIPPED = r"[\s\x00-\x20\x7f-\xa0\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3164\ufeff]"
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b"
_FORMULA = re.compile(rf"^{_SKIPPED}*[{_SIGNS}]|^[\t\r\n]")
_FORMULA_WITHIN = re.compile(rf"([;\t\r\n](?:{_SKIPPED}|\")*)(?=[{_SIGNS}])")


def without_formula(value: Any) -> Any:
    """A cell's text with an apostrophe before whatever a spreadsheet would run; other values as they are."""
    if not isinstance(value, str):
        return value
    guarded = _FORMULA_WITHIN.sub(r"\1'", value)
    return f"'{guarded}" if _FORMULA.match(value) else guarded


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    out = plain(frame, table)
    if table.spatial:
        drawn = with_geometry(frame)
        points = representative_points(drawn)
        out["lon"], out["lat"] = points.x.round(6), points.y.round(6)
        if options.shapes == "inline":
            out["geometry"] = drawn.geometry.to_wkt(rounding_precision=6)
    for name in out.columns:
        if not options.raw_csv:
            out[name] = _fitting(out[name])
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(out.columns)
        if options.hxl:
            rows.writerow(hashtags(list(out.columns)))
        out.to_csv(file, index=False, header=False, lineterminator="\r\n")


def _fitting(values: "pd.Series[Any]") -> "pd.Series[Any]":
    if pd.api.types.is_numeric_dtype(values):
        return values
    return values.map(without_formula, na_action="ignore").map(_cut, na_action="ignore")


def _cut(value: Any) -> Any:
    long = isinstance(value, str) and len(value) > MOST_CHARACTERS
    return value[: MOST_CHARACTERS - len(_ELLIPSIS)] + _ELLIPSIS if long else value


CSV = Format(ending=".csv", about="CSV for spreadsheets, with lon and lat; --hxl adds a row of hashtags", write=_write)
