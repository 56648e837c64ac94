"""TOTALS as the page lists them: numbers that have run up over a time, which are drawn nowhere."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from geo.errors import TableError
from geo.maps.events import count_words
from geo.maps.features import text_or_none
from geo.tables import TOTALS, ids_of

__all__ = ["total_records"]


def total_records(
    totals: pd.DataFrame | None, report_number: Callable[[str], int], place_number: Mapping[str, int]
) -> list[dict[str, Any]]:
    """
    The rows of TOTALS, those of the latest `until` first.

    Parameters
    ----------
    totals
        TOTALS table, or None.
    report_number
        Number of an article, by its id, in the page's list.
    place_number
        Number of a place in the page's list, by `place_id`.

    Returns
    -------
    One record a row: `count`, `place`, `name`, `since`, `until`, `says`, `quote`, `reports`; what is null is left out.

    Raises
    ------
    TableError
        If a column is missing.
    """
    if totals is None:
        return []
    missing = [name for name in TOTALS.names if name not in totals.columns]
    if missing:
        raise TableError(f"{TOTALS.name}: no column {missing[0]!r}; make the table with geo.tables.conform")
    row: Any
    records = []
    for row in totals.sort_values("until", ascending=False, kind="stable").itertuples(index=False):
        told = {
            "count": count_words(row.count_min, row.count_max, text_or_none(row.count_of) or ""),
            "place": place_number.get(text_or_none(row.place_id) or ""),
            "name": text_or_none(row.place_name),
            "since": _day(row.since),
            "until": _day(row.until),
            "says": text_or_none(row.reported_by),
            "quote": str(row.quote),
            "reports": [report_number(name) for name in ids_of(row.article_ids)],
        }
        records.append({key: value for key, value in told.items() if value is not None})
    return records


def _day(value: Any) -> str | None:
    return None if pd.isna(value) else str(pd.Timestamp(value).date())
