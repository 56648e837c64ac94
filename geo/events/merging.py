"""Reports of one event in several articles, joined into one row."""

from typing import TYPE_CHECKING

import pandas as pd

from geo.tables import EVENTS, conform

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["merge_events"]


def merge_events(events: pd.DataFrame, articles: pd.DataFrame) -> "gpd.GeoDataFrame":
    """
    Join reports of one event: same place, day and sub-type.

    Parameters
    ----------
    events
        EVENTS table, one row a report.
    articles
        ARTICLES table of their articles.

    Returns
    -------
    EVENTS table, EPSG:4326, one row an event; `article_ids` lists all that tell it.
    """
    ordered = events.sort_values("event_id", kind="stable")
    keys = zip(
        ordered["place_id"].fillna(ordered["place_name"]).tolist(),
        ordered["happened_from"].tolist(),
        ordered["sub_type"].tolist(),
        strict=True,
    )
    first: dict[tuple[object, ...], int] = {}
    lists: dict[int, list[str]] = {}
    for position, (key, article_ids) in enumerate(zip(keys, ordered["article_ids"].tolist(), strict=True)):
        ids = lists.setdefault(first.setdefault(key, position), [])
        ids.extend(one for one in article_ids if one not in ids)
    merged = ordered.iloc[list(lists)].copy()
    merged["article_ids"] = pd.Series(list(lists.values()), index=merged.index, dtype="object")
    return conform(merged, EVENTS)
