"""PLACES, a row a mention, as a row a place: what a map of many articles shows."""

from typing import TYPE_CHECKING, Any

import pandas as pd

from geo.export.shapes import with_geometry
from geo.tables import ID_SEPARATOR

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["MOST_QUOTES", "each_place_once"]

MOST_QUOTES = 50
"""Sentences that each place keeps: of the surest mention in each article, surest first. Of the places in
16,351 articles 96 in a hundred are named in fewer, and keep all."""

_MOST_NAMES = 20
_OF_THE_PLACE = (
    "place_id place_name kind role status country admin1 source precision uncertainty_m shape geometry".split()
)
_OF_THE_MENTION = "mention_id name score sentence reason".split()


def each_place_once(places: "gpd.GeoDataFrame") -> "gpd.GeoDataFrame":
    """
    A row for each place that PLACES names, in each of its roles; a name that was not resolved is a row of its own.

    Parameters
    ----------
    places
        PLACES table with a column `shape` (`geo.export.shapes.shape_keys`) and the geometry to be shown.

    Returns
    -------
    GeoDataFrame, EPSG:4326: `feature_id`, what the place is, `names` (as the articles have them, most frequent first),
    `mentions` and `articles` (how many) and `quotes`, a list of at most `MOST_QUOTES` dicts that quote a mention each.
    Most mentioned first. Every mention stands in the other formats.
    """
    rows = places.reset_index(drop=True)
    if rows.empty:
        return with_geometry(pd.DataFrame({name: [] for name in ("feature_id", *_OF_THE_PLACE)}))
    group = _identity(rows)
    firsts = ~group.duplicated()
    once = pd.DataFrame(rows.loc[firsts, [name for name in _OF_THE_PLACE if name in rows]])
    once.insert(0, "feature_id", group[firsts])
    told = rows.groupby(group)
    facts = pd.DataFrame({"mentions": told.size(), "articles": told["article_id"].nunique()})
    facts["names"] = rows["name"].groupby(group).agg(_frequent)
    facts["quotes"] = _quotes(rows, group)
    whole = once.merge(facts, left_on="feature_id", right_index=True)
    whole = whole.sort_values(["mentions", "feature_id"], ascending=[False, True])
    return with_geometry(whole.reset_index(drop=True))


def _identity(rows: "gpd.GeoDataFrame") -> "pd.Series[Any]":
    """The same text for mentions of the same place, shape and role."""
    known = rows["shape"].fillna(rows["place_id"])
    spot = rows.geometry.to_wkt(rounding_precision=5)
    place = known.fillna(rows["place_name"].fillna(rows["name"]) + " " + spot.fillna(""))
    resolved = rows["geometry"].notna()
    unplaced = rows["status"] + ": " + rows["name"]
    actor = (rows["role"] == "actor").map({True: "#actor", False: ""})
    identity: pd.Series[Any] = place.where(resolved, unplaced).str.strip() + actor
    return identity


def _frequent(names: "pd.Series[Any]") -> str:
    return ID_SEPARATOR.join(map(str, names.value_counts(sort=True).index[:_MOST_NAMES]))


def _quotes(rows: pd.DataFrame, group: "pd.Series[Any]") -> "pd.Series[Any]":
    surest = rows.assign(group=group).sort_values("score", ascending=False, kind="stable", na_position="last")
    kept = surest.drop_duplicates(["group", "article_id"]).groupby("group", sort=False).head(MOST_QUOTES)
    asked = kept[[name for name in _OF_THE_MENTION if name in kept]].astype(object)
    told = asked.where(asked.notna(), None).to_dict("records")
    quotes = pd.Series([{k: v for k, v in one.items() if v is not None} for one in told], index=kept["group"])
    gathered: pd.Series[Any] = quotes.groupby(level=0).agg(list)
    return gathered
