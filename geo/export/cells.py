"""One row's values, in the words of formats that know neither lists nor days nor numbers of our kind."""

from typing import Any

import numpy as np
import pandas as pd

from geo.tables import ID_SEPARATOR, Table

__all__ = ["is_day", "joined_lists", "plain", "records", "with_whole_numbers"]


def is_day(values: "pd.Series[Any]") -> bool:
    """Whether a column holds days or moments."""
    return str(values.dtype).startswith("datetime64")


def joined_lists(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column whose lists, if it has any, are joined by `ID_SEPARATOR`."""
    if values.dtype != object or not values.map(_is_ids).any():
        return values
    return values.map(lambda value: ID_SEPARATOR.join(map(str, value)) if _is_ids(value) else value)


def with_whole_numbers(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Copy whose columns of whole numbers with gaps, as the table declares them, are pandas' Int64."""
    out = pd.DataFrame(frame).copy()
    for column in table.columns:
        if column.whole and column.name in out and (out[column.name].dropna() % 1 == 0).all():
            out[column.name] = out[column.name].astype("Int64")
    return out


def plain(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Copy without its geometry, with days as ISO text (`2022-06-15`), whole numbers whole and lists joined."""
    out = with_whole_numbers(frame.drop(columns="geometry", errors="ignore"), table)
    for name in out.columns:
        out[name] = out[name].dt.strftime("%Y-%m-%d") if is_day(out[name]) else joined_lists(out[name])
    return out


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a plain table as dicts of Python's own types, what is not known as None."""
    out = frame.astype(object).where(frame.notna(), None)
    return [{str(key): value for key, value in row.items()} for row in out.to_dict("records")]


def _is_ids(value: Any) -> bool:
    # Parquet gives arrays back where lists were written. A list of records is no list of ids.
    return isinstance(value, (list, tuple, np.ndarray)) and not any(isinstance(one, dict) for one in value)
