"""FlatGeobuf: one layer with a spatial index, which a page reads by part over the web."""

from pathlib import Path

import pandas as pd

from geo.attribution import credit
from geo.export.base import Format, Options
from geo.export.layers import write_layer
from geo.export.shapes import with_geometry
from geo.tables import Table

__all__ = ["FLATGEOBUF"]


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    """The index wants a geometry in every row, so a table with one missing goes without the index, and loses no row."""
    placed = with_geometry(frame)
    whole = len(placed) > 0 and bool((placed.geometry.notna() & ~placed.geometry.is_empty).all())
    write_layer(
        placed,
        path,
        table,
        driver="FlatGeobuf",
        layer=table.name,
        geometry_type="Unknown",
        layer_options={"SPATIAL_INDEX": "YES" if whole else "NO", "DESCRIPTION": credit(placed)},
    )


FLATGEOBUF = Format(
    ending=".fgb",
    about="FlatGeobuf for the web and large tables: all kinds of geometry in one layer",
    write=_write,
    spatial=True,
)
