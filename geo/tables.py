"""Every table's columns, dtypes and meanings, declared once.

A table is a plain DataFrame or, with a `geometry` column, a GeoDataFrame in EPSG:4326. Each stage takes and gives one,
and `check` holds it against its declaration at the border.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from geo.errors import TableError

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["ARTICLES", "CRS", "EVENTS", "KINDS", "MENTIONS", "PLACES", "Column", "Table", "check", "conform", "empty"]

CRS = "EPSG:4326"
"""Longitude first, degrees, in every geometry of every table."""

KINDS = (
    "city",
    "village",
    "river",
    "sea",
    "plant",
    "power_station",
    "dam",
    "mine",
    "port",
    "bridge",
    "airport",
    "station",
    "building",
    "island",
    "quarter",
    "district",
    "region",
    "country",
    "continent",
    "natural",
    "expression",
    "other",
)
"""What a place may be: settlements are city (town or larger) or village, administrative areas district (second level),
region (first level, or a named part of a country), country; "expression" is a place told by its relation to others."""

_TEXT = "str"
_FLOAT = "float64"
_DAY = "datetime64[ms]"


@dataclass(frozen=True)
class Column:
    """One column: its name, pandas dtype, meaning, whether it may be null, and the values it may hold."""

    name: str
    dtype: str
    meaning: str
    required: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table: its name and columns, key first."""

    name: str
    columns: tuple[Column, ...]
    key: str

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]

    @property
    def spatial(self) -> bool:
        """Whether the table has geometry."""
        return "geometry" in self.names


# A headline tells what the body does not repeat, so it is read with it. It stands behind the body (`text` is the body,
# an empty line, the headline), so that an offset in the body is the same here as in the source; where the body already
# holds it, as its first line for instance, it is found there and not added. `title_start` and `title_end` say where it
# stands: a mention that begins between them is one of the headline.
ARTICLES = Table(
    "articles",
    (
        Column("article_id", _TEXT, "unique in the table", required=True),
        Column("title", _TEXT, "headline"),
        Column(
            "text", _TEXT, "what is read, and what all offsets count in: the body, then the headline", required=True
        ),
        Column("published", _DAY, "day of publication, where it was published"),
        Column("language", _TEXT, "ISO 639-1 code; null is detected"),
        Column("source", _TEXT, "outlet, or the name of the file"),
        Column("url", _TEXT, "where the article stands on the web"),
        Column("title_start", "Int64", "first code point of the headline in `text`; null where `text` holds none"),
        Column("title_end", "Int64", "one past the last code point of the headline in `text`"),
        Column("given_lon", _FLOAT, "longitude that the source itself gives, in degrees; it is kept and never used"),
        Column("given_lat", _FLOAT, "latitude that the source itself gives, in degrees"),
    ),
    key="article_id",
)

_MENTION_COLUMNS = (
    Column("mention_id", _TEXT, "`article_id:start`, with `-end` where two mentions begin together", required=True),
    Column("article_id", _TEXT, "the article that names it", required=True),
    Column("start", "int64", "first code point in `text`", required=True),
    Column("end", "int64", "one past the last code point in `text`", required=True),
    Column("name", _TEXT, "the words of the text, exactly", required=True),
    Column("kind", _TEXT, "what the words say it is, or the gazetteer", required=True, values=KINDS),
    Column(
        "role", _TEXT, "actor where a government is spoken of by its place", required=True, values=("place", "actor")
    ),
    Column("sentence", _TEXT, "the sentence it stands in", required=True),
)

MENTIONS = Table("mentions", _MENTION_COLUMNS, key="mention_id")

PLACES = Table(
    "places",
    (
        *_MENTION_COLUMNS,
        Column("place_id", _TEXT, "the gazetteer's key, such as `geonames:691999`"),
        Column("place_name", _TEXT, "the gazetteer's name, romanised"),
        Column("country", _TEXT, "ISO 3166-1 alpha-2 code"),
        Column("admin1", _TEXT, "first-level division (oblast, state)"),
        Column("source", _TEXT, "the list that the place comes from, as attribution names it"),
        Column(
            "status", _TEXT, "whether a place was chosen", required=True, values=("resolved", "ambiguous", "not_found")
        ),
        Column("score", _FLOAT, "how likely the chosen place is the meant one, in [0, 1]"),
        Column("runner_up", _TEXT, "the next best place, and its score"),
        Column("reason", _TEXT, "one sentence that a person can check", required=True),
        Column(
            "precision",
            _TEXT,
            "what the geometry stands for",
            values=("exact", "settlement", "district", "region", "country"),
        ),
        Column("uncertainty_m", _FLOAT, "radius in metres within which the meant place lies, nine times in ten"),
        Column("geometry", "geometry", "point, line or area, EPSG:4326; null where not resolved"),
    ),
    key="mention_id",
)

EVENTS = Table(
    "events",
    (
        Column("event_id", _TEXT, "unique in the table, the same in every run", required=True),
        Column("event_type", _TEXT, "one of ACLED's six types; null where no rule is sure"),
        Column("sub_type", _TEXT, "one of ACLED's 25 sub-types"),
        Column("summary", _TEXT, "one line for lists and popups", required=True),
        Column("quote", _TEXT, "the sentence that tells it", required=True),
        Column("article_ids", "object", "list of the articles that tell it", required=True),
        Column("mention_id", _TEXT, "the mention in PLACES that the event is drawn at"),
        Column("place_id", _TEXT, "the gazetteer's key of the place"),
        Column("place_name", _TEXT, "where it happened"),
        Column("happened_from", _DAY, "first day on which it may have happened"),
        Column("happened_to", _DAY, "last day on which it may have happened"),
        Column(
            "time_precision",
            _TEXT,
            "what the two days stand for; published: only the day of the report is known",
            values=("part_of_day", "day", "week", "month", "year", "range", "published", "unknown"),
        ),
        Column("actor", _TEXT, "who did it; null is unknown"),
        Column("target", _TEXT, "to whom or what; null is unknown"),
        Column("reported_by", _TEXT, "who says so; null is the article itself"),
        Column(
            "claim_status", _TEXT, "how it is told", required=True, values=("stated", "claimed", "denied", "unverified")
        ),
        Column("count_min", _FLOAT, "least number told"),
        Column("count_max", _FLOAT, "greatest number told; null where open"),
        Column("count_of", _TEXT, "killed, wounded, civilians trapped ..."),
        Column("counts", _TEXT, "every count told, the one above first: `3 killed; 12 or more wounded`"),
        Column("damage", _TEXT, "what was damaged: plant, bridge, dam, hospital, power supply ..."),
        Column("political", "bool", "a meeting or statement rather than an act of war", required=True),
        Column("confidence", _FLOAT, "in [0, 1], of type and place together"),
        Column("precision", _TEXT, "of the place, as in PLACES"),
        Column("uncertainty_m", _FLOAT, "of the place, in metres"),
        Column("geometry", "geometry", "of the place, EPSG:4326"),
    ),
    key="event_id",
)


def empty(table: Table) -> "pd.DataFrame | gpd.GeoDataFrame":
    """An empty table with the declared columns and dtypes; a GeoDataFrame in EPSG:4326 where it has geometry."""
    return conform(pd.DataFrame({name: [] for name in table.names}), table)


def conform(frame: "pd.DataFrame", table: Table) -> "pd.DataFrame | gpd.GeoDataFrame":
    """Order the columns as declared, add those that are missing as null, and cast to the declared dtypes.

    Columns that are not declared stay, behind the declared ones.

    Raises
    ------
    TableError
        If a column cannot be cast.
    """
    out = frame.copy()
    for column in table.columns:
        if column.name not in out:
            out[column.name] = None
        if column.dtype == "geometry":
            continue
        try:
            out[column.name] = out[column.name].astype(column.dtype)  # type: ignore[call-overload]
        except (TypeError, ValueError) as error:
            raise TableError(f"{table.name}: column {column.name!r} is not {column.dtype} ({error})") from error
    out = out[[*table.names, *(name for name in frame.columns if name not in table.names)]]
    if not table.spatial:
        return out
    import geopandas as gpd

    return gpd.GeoDataFrame(out, geometry="geometry", crs=CRS)


def check(frame: "pd.DataFrame", table: Table) -> "pd.DataFrame":
    """Hold a table against its declaration and give it back.

    Raises
    ------
    TableError
        If a column is missing or has another dtype, a required value is null, a key comes twice, a value is not among
        the declared ones, or the CRS is not EPSG:4326; names the column and the first bad row's key.
    """
    missing = [name for name in table.names if name not in frame.columns]
    if missing:
        raise TableError(f"{table.name}: no column {missing[0]!r}; it needs {', '.join(table.names)}")
    for column in table.columns:
        _check_column(frame, table, column)
    twice = frame[table.key].duplicated()
    if twice.any():
        raise TableError(f"{table.name}: {table.key} {frame.loc[twice, table.key].iloc[0]!r} comes twice")
    if table.spatial and (crs := getattr(frame, "crs", None)) != CRS:
        raise TableError(f"{table.name}: CRS is {crs}; reproject to {CRS}")
    return frame


def _check_column(frame: "pd.DataFrame", table: Table, column: Column) -> None:
    values = frame[column.name]
    if str(values.dtype) != column.dtype:
        raise TableError(f"{table.name}: column {column.name!r} is {values.dtype}, not {column.dtype}; use `conform`")
    if column.required and values.isna().any():
        raise TableError(f"{table.name}: {column.name!r} is null in {_first_key(frame, table, values.isna())}")
    if column.values:
        foreign = values.notna() & ~values.isin(_as_list(column.values))
        if foreign.any():
            key = _first_key(frame, table, foreign)
            raise TableError(f"{table.name}: {column.name!r} in {key} is not one of {', '.join(column.values)}")


def _as_list(values: Iterable[str]) -> list[str]:
    return list(values)


def _first_key(frame: "pd.DataFrame", table: Table, where: "pd.Series[bool]") -> str:
    return f"{table.key} {frame.loc[where, table.key].iloc[0]!r}"
