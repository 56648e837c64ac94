"""One row's values, in the words of formats that know neither lists nor days nor numbers of our kind."""

from typing import Any

import numpy as np
import pandas as pd

__all__ = ["ID_SEPARATOR", "is_day", "joined_lists", "plain", "records"]

ID_SEPARATOR = "; "
"""Between the ids of one cell."""


def is_day(values: "pd.Series[Any]") -> bool:
    """Whether a column holds days or moments."""
    return str(values.dtype).startswith("datetime64")


def joined_lists(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column whose lists, if it has any, are joined by `ID_SEPARATOR`."""
    if values.dtype != object or not values.map(_is_ids).any():
        return values
    return values.map(lambda value: ID_SEPARATOR.join(map(str, value)) if _is_ids(value) else value)


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Copy without its geometry, with days as ISO text (`2022-06-15`) and lists joined."""
    out = pd.DataFrame(frame.drop(columns="geometry", errors="ignore"))
    for name in out.columns:
        out[name] = out[name].dt.strftime("%Y-%m-%d") if is_day(out[name]) else joined_lists(out[name])
    return out


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a plain table as dicts of Python's own types, what is not known as None."""
    out = frame.astype(object).where(frame.notna(), None)
    return [{str(key): _number(value) for key, value in row.items()} for row in out.to_dict("records")]


def _number(value: Any) -> Any:
    # 12.0 killed are 12 killed.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _is_ids(value: Any) -> bool:
    # Parquet gives arrays back where lists were written. A list of records is no list of ids.
    return isinstance(value, (list, tuple, np.ndarray)) and not any(isinstance(one, dict) for one in value)
