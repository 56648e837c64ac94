"""The tables: columns made of the classes of `geo.document`, the border between what is inside and what users hold.

A table is a plain DataFrame or, with a `geometry` column, a GeoDataFrame in EPSG:4326. Inside the house there are
documents; `frame_of` makes a table of their rows, `articles_of` takes the one table that comes in, and `check` holds a
table against its declaration.
"""

import datetime as dt
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import pandas as pd
from shapely.geometry.base import BaseGeometry

from geo.control import Control, ControlArea, Disagreement, FrontLine
from geo.document import CONTROL_FORMS, CONTROL_STATES, Article, Event, Mention, Place, Total
from geo.errors import TableError

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = [
    "ARTICLES",
    "CONTROL",
    "CONTROL_AREAS",
    "CRS",
    "DISAGREEMENT",
    "EVENTS",
    "FRONT_LINES",
    "ID_SEPARATOR",
    "MENTIONS",
    "PLACES",
    "STATEMENTS",
    "TOTALS",
    "Column",
    "Table",
    "articles_of",
    "check",
    "conform",
    "empty",
    "frame_of",
    "ids_of",
]

CRS = "EPSG:4326"
"""Longitude first, degrees, in every geometry of every table."""

ID_SEPARATOR = "; "
"""Between the ids of one cell, as in `article_ids`: text, since pandas cannot group or compare lists, and neither a
GeoPackage nor a spreadsheet holds them. `ids_of` takes them apart."""

_DTYPES: Mapping[object, str] = {
    str: "str",
    int: "int64",
    float: "float64",
    bool: "bool",
    dt.date: "datetime64[ms]",
    BaseGeometry: "geometry",
    tuple: "str",
}


@dataclass(frozen=True)
class Column:
    """One column: its name, pandas dtype, meaning, whether it may be null, the values it may hold, where it is from."""

    name: str
    dtype: str
    meaning: str
    required: bool = False
    values: tuple[str, ...] = ()
    get: Callable[[Any], Any] | None = None
    """Reads it from a row's object; None reads the attribute of its name."""
    whole: bool = False
    """Whether the numbers of a float64 column are whole: it is one only because some are missing, which pandas' int64
    cannot be. Formats that know gaps among whole numbers get whole numbers."""


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


def _columns(cls: type, *, within: Mapping[str, tuple[Column, ...]] | None = None) -> tuple[Column, ...]:
    """Columns of a class's fields in their order; those of `within` stand in place of, or behind, the field named."""
    hints = get_type_hints(cls)
    out: list[Column] = []
    for one in fields(cls):
        if "meaning" in one.metadata:
            dtype = _dtype(hints[one.name])
            out.append(
                Column(one.name, dtype, one.metadata["meaning"], one.metadata["required"], one.metadata["values"])
            )
        out.extend((within or {}).get(one.name, ()))
    return tuple(out)


def _dtype(hint: Any) -> str:
    """The dtype of a field; a whole number that may be missing needs one that can hold a null."""
    plain = _plain(hint)
    return "Int64" if plain is int and hint is not int else _DTYPES[plain]


def _plain(hint: Any) -> object:
    """The type itself of "that type or None", and of a generic one."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    return get_origin(hint) or hint


def _repeated_in_places() -> tuple[Column, ...]:
    only_here = {one.name for one in fields(Mention) if one.metadata.get("only_here")}
    return tuple(
        Column(c.name, c.dtype, c.meaning, c.required, c.values, attrgetter(f"mention.{c.name}"))
        for c in _columns(Mention)
        if c.name not in only_here
    )


_SUMMARY = Column("summary", "str", "one line for lists and popups", required=True)
_SOURCES = Column(
    "reported_by", "str", "who says so; null is the article itself", get=lambda event: "; ".join(event.sources) or None
)
_LEAST = (
    "least number told; one that several places share stands in the first of their rows alone, so that sums are right"
)
_COUNTS = (
    Column("count_min", "float64", _LEAST, whole=True, get=lambda event: _first_count(event, "least")),
    Column(
        "count_max",
        "float64",
        "greatest number told; null where open, and as `count_min`",
        whole=True,
        get=lambda e: _first_count(e, "most"),
    ),
    Column("count_of", "str", "killed, wounded, civilians trapped ...", get=lambda event: _first_count(event, "of")),
    Column(
        "counts",
        "str",
        "every count told, the one above first: `3 killed; 12 or more wounded`",
        get=lambda event: "; ".join(map(str, event.counts)) or None,
    ),
)


def _first_count(event: Event, part: str) -> Any:
    return getattr(event.counts[0], part) if event.counts else None


ARTICLES = Table("articles", _columns(Article), key="article_id")
MENTIONS = Table("mentions", _columns(Mention), key="mention_id")
PLACES = Table("places", _columns(Place, within={"mention": _repeated_in_places()}), key="mention_id")
EVENTS = Table(
    "events",
    _columns(Event, within={"sub_type": (_SUMMARY,), "sources": (_SOURCES,), "counts": _COUNTS}),
    key="event_id",
)

_TOTAL_COUNTS = tuple(
    Column(name, dtype, meaning, get=attrgetter(f"count.{part}"))
    for name, dtype, meaning, part in (
        ("count_min", "float64", "least number told", "least"),
        ("count_max", "float64", "greatest number told; null where open", "most"),
        ("count_of", "str", "killed, wounded, buildings ...", "of"),
    )
)
TOTALS = Table("totals", _columns(Total, within={"count": _TOTAL_COUNTS}), key="total_id")

_OF_THE_PLACE = {c.name: c for c in PLACES.columns}


def _of_the_place(name: str) -> Column:
    """A column of the place that a statement is said of, as PLACES declares it."""
    column = _OF_THE_PLACE[name]
    read = column.get or attrgetter(name)
    return Column(name, column.dtype, column.meaning, column.required, column.values, lambda row: read(row.place))


STATEMENTS = Table(
    "statements",
    (
        Column("statement_id", "str", "unique in the table, the same in every run", required=True),
        _of_the_place("article_id"),
        _of_the_place("mention_id"),
        _of_the_place("place_id"),
        _of_the_place("place_name"),
        Column("side", "str", "who does it: Russia, Ukraine", required=True),
        Column("state", "str", "what the side does; of repelled_at it is the defender", True, CONTROL_STATES),
        Column("form", "str", "told as having happened, as being so, or by an adjective alone", True, CONTROL_FORMS),
        Column("as_of", "datetime64[ms]", "day that it is true of"),
        Column("claimant", "str", "who says so; null is the article itself"),
        Column("quote", "str", "the sentence that tells it", required=True),
        _of_the_place("score"),
        _of_the_place("precision"),
        _of_the_place("uncertainty_m"),
        _of_the_place("geometry"),
    ),
    key="statement_id",
)
_EVIDENCE = Column(
    "evidence",
    "str",
    "ids of the statements that it rests on",
    get=lambda row: ID_SEPARATOR.join(row.evidence) or None,
)
CONTROL = Table("control", _columns(Control, within={"evidence": (_EVIDENCE,)}), key="control_id")
CONTROL_AREAS = Table("control_areas", _columns(ControlArea), key="area_id")
FRONT_LINES = Table("front_lines", _columns(FrontLine), key="line_id")
DISAGREEMENT = Table("disagreement", _columns(Disagreement), key="piece_id")


def frame_of(rows: Sequence[Any], table: Table) -> "pd.DataFrame | gpd.GeoDataFrame":
    """The table of some rows: articles, mentions, places or events, as `table` declares them."""
    columns: dict[str, list[Any]] = {}
    for column in table.columns:
        get = column.get or attrgetter(column.name)
        columns[column.name] = [get(row) for row in rows]
    return conform(pd.DataFrame(columns), table)


def ids_of(cell: Any) -> list[str]:
    """The ids of one cell of a column such as `article_ids`; none where it is null. A list is taken as it is."""
    if isinstance(cell, str):
        return cell.split(ID_SEPARATOR)
    return [] if cell is None or cell is pd.NA or isinstance(cell, float) else [str(one) for one in cell]


def articles_of(frame: pd.DataFrame) -> list[Article]:
    """The rows of an ARTICLES table as objects, nulls as None and days as dates."""
    names = [one.name for one in fields(Article)]
    columns = [_values(frame[name]) for name in names]
    return [Article(**dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]


def _values(column: "pd.Series[Any]") -> list[Any]:
    if str(column.dtype).startswith("datetime64"):
        return [None if day is pd.NaT else day.date() for day in column]
    if str(column.dtype) == "Int64":
        return [None if missing else int(value) for value, missing in zip(column, column.isna(), strict=True)]
    return [None if missing else value for value, missing in zip(column, column.isna(), strict=True)]


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
        if column.name.endswith("_ids"):
            # Lists are taken too: tables of earlier versions had them.
            out[column.name] = [ID_SEPARATOR.join(ids_of(cell)) or None for cell in out[column.name]]
        try:
            out[column.name] = out[column.name].astype(column.dtype)  # type: ignore[call-overload]
        except (TypeError, ValueError) as error:
            raise TableError(f"{table.name}: column {column.name!r} is not {column.dtype} ({error})") from error
    out = out[[*table.names, *(name for name in frame.columns if name not in table.names)]]
    if not table.spatial:
        return out
    from geo.frames import PlacedFrame

    return PlacedFrame(out, geometry="geometry", crs=CRS)


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
