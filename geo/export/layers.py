"""A table as one layer of a GIS: real days, whole numbers, truth values, and one kind of geometry.

It goes to GDAL as an Arrow table, since whole numbers with gaps among them have no other way to stay whole.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from geo.export.cells import is_day, joined_lists, with_whole_numbers
from geo.tables import CRS, Table

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["arrow_of", "write_layer"]

_GEOMETRY = "geom"
"""The name that the GeoPackage standard's own examples give to the column."""


def arrow_of(frame: pd.DataFrame, table: Table) -> pa.Table:
    """A table with days as Arrow's date32, numbers and truth values as they are, and the geometry as WKB in `geom`."""
    values = with_whole_numbers(frame.drop(columns="geometry", errors="ignore"), table)
    columns: dict[str, pa.Array] = {str(name): _array(values[name]) for name in values.columns}
    if "geometry" in frame:
        columns[_GEOMETRY] = pa.array(frame["geometry"].to_wkb().to_list(), pa.binary())
    return pa.table(columns)


def _array(values: "pd.Series[Any]") -> pa.Array:
    if is_day(values):
        return pa.array(values.dt.date.where(values.notna(), None), pa.date32())
    if pd.api.types.is_numeric_dtype(values):
        return pa.array(values, from_pandas=True)
    joined = joined_lists(values)
    return pa.array(joined.astype(object).where(joined.notna(), None).map(_text, na_action="ignore"), pa.string())


def _text(value: Any) -> str:
    return str(value)


def write_layer(
    frame: "gpd.GeoDataFrame | pd.DataFrame",
    path: Path,
    table: Table,
    *,
    driver: str,
    layer: str,
    geometry_type: str | None,
    dataset_options: dict[str, str] | None = None,
    layer_options: dict[str, str] | None = None,
) -> None:
    """Write one layer; in a file that has several, one of the same name is replaced and the others stay.

    `geometry_type` is GDAL's name ("Point", "MultiPolygon", "Unknown"), or None for a layer without geometry.
    """
    import pyogrio

    spatial = geometry_type is not None
    pyogrio.write_arrow(
        arrow_of(frame, table),
        path,
        layer=layer,
        driver=driver,
        geometry_name=_GEOMETRY if spatial else None,
        geometry_type=geometry_type,
        crs=CRS if spatial else None,
        dataset_options=dataset_options,
        layer_options=layer_options,
    )
