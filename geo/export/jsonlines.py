"""JSON Lines: an object a row, with `lon` and `lat` in place of the geometry."""

import json
from pathlib import Path

import pandas as pd

from geo.export.base import Format, Options
from geo.export.cells import plain, records
from geo.export.shapes import representative_points, with_geometry
from geo.tables import Table

__all__ = ["JSON_LINES"]


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    out = plain(frame, table)
    if table.spatial:
        points = representative_points(with_geometry(frame))
        out["lon"], out["lat"] = points.x.round(6), points.y.round(6)
    with path.open("w", encoding="utf-8") as file:
        for row in records(out):
            file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")


JSON_LINES = Format(ending=".jsonl", about="JSON Lines: an object a row, with lon and lat", write=_write)
