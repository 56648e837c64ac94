"""GeoParquet: every column and dtype comes back as it was."""

from pathlib import Path

import pandas as pd

from geo.export.base import Format, Options
from geo.tables import Table

__all__ = ["PARQUET"]


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    frame.to_parquet(path, index=False)


PARQUET = Format(
    ending=".parquet", about="GeoParquet: reads back equal, with pandas, geopandas, DuckDB, R", write=_write
)
