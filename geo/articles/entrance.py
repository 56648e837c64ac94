"""Whatever a program has its articles in becomes one ARTICLES table, by the checks that files go through too."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from geo.articles.columns import FIELDS, Columns, no_text, parse_columns
from geo.articles.decoding import check_encoding
from geo.articles.fetching import fetch
from geo.articles.formats import READERS
from geo.articles.inputs import How, records_of
from geo.articles.reading import Reading, gather
from geo.articles.records import Record, Rejection
from geo.articles.services import flat
from geo.codes import language_code
from geo.days import as_day
from geo.errors import InputError, TableError
from geo.tables import ARTICLES, check

__all__ = ["take_articles"]

Items = Iterator[Record | Rejection]

_ADDRESS: Final = re.compile(r"https?://\S+")
_ENDINGS: Final = "|".join(re.escape(ending) for ending in READERS)
# A path by its looks alone, for the disk is never asked: one word with a slash or a known ending, a line with both, or
# one between slashes.
_PATH: Final = re.compile(
    rf"\S*[/\\]\S*|[^\s/\\]+(?:{_ENDINGS})|[^\n]*[/\\][^\n]*(?:{_ENDINGS})|(?:~|\.{{1,2}}|[A-Za-z]:)?[/\\][^\n]*[/\\]",
    re.IGNORECASE,
)


def take_articles(
    articles: object,
    *,
    text: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    language: str | None = None,
    id: str | None = None,  # noqa: A002  (as the column is called)
    source: str | None = None,
    url: str | None = None,
    columns: str | Columns | None = None,
    day_first: bool | None = None,
    encoding: str | None = None,
) -> Reading:
    """
    Take articles in whatever form they are in.

    What is a text and what a path is said by its type and never by the disk: a `str` is a text (or, where it is one
    http(s) address and nothing else, that page), a `Path` is a file or folder. A `str` that looks like a path is
    refused with the remedy.

    Parameters
    ----------
    articles
        A text; a list, Series or array of texts; a DataFrame, or a list of dicts, with a column of texts; a `Path` or
        several; an http(s) address; a `Reading`; an ARTICLES table. A list may hold several of these.
    text, title, id, source, url
        Name of the column that holds it; usual names are found by themselves (`geo.articles.columns.FIELDS`).
    published
        Name of the column with the days, or one day for all articles that do not say their own.
    language
        Name of the column with the languages, or one code or name for all articles that do not say their own.
    columns
        Names of columns as in `read_articles`, for `lat` and `lon` too, or a preset such as "acled".
    day_first
        Whether figures such as 04/06/2024 begin with the day; None refuses those that may be read both ways.
    encoding
        Of files; None is UTF-8.

    Returns
    -------
    The ARTICLES table, and what was refused. A row of a table that has no key of its own is called by its index, a text
    of a list "text-1", "text-2" ...

    Raises
    ------
    NoArticlesError
        If nothing of it is an article; an InputError that names the first reason and carries all.
    InputError
        If it is of a kind that holds no articles, or a column is named that is not there.

    Examples
    --------
    >>> take_articles("Shelling hit Lysychansk.", published="20 June 2022").articles.loc[0, "article_id"]
    'text-1'
    """
    chosen = {"text": text, "title": title, "id": id, "source": source, "url": url}
    named = {**parse_columns(columns), **{field: name for field, name in chosen.items() if name is not None}}
    day, column = _value_or_column(published, "published", lambda value: as_day(value, day_first=day_first))
    named |= {"published": column} if column else {}
    code, column = _value_or_column(language, "language", language_code)
    named |= {"language": column} if column else {}
    if isinstance(articles, Reading) and not named:
        return articles
    if isinstance(articles, Reading):
        articles = articles.articles
    if isinstance(articles, pd.DataFrame) and not named and _is_declared(articles) and day is None and code is None:
        return Reading(articles, ())
    check_encoding(encoding)
    how = How(fetcher=fetch, encoding=encoding, columns=named or None)
    return gather(_items(articles, how), published=day, language=code, columns=named or None, day_first=day_first)


def _value_or_column(given: object, field: str, read: Any) -> tuple[Any, str | None]:
    """What is said of all articles, or the name of the column that says it of each."""
    if given is None:
        return None, None
    try:
        return read(given), None
    except ValueError as error:
        # Figures that may be read both ways are a day, and no column's name.
        if not isinstance(given, str) or "may be" in str(error):
            raise InputError(str(error)) from error
        return None, given


def _is_declared(frame: pd.DataFrame) -> bool:
    """Whether a table is an ARTICLES table as this package makes it.

    Raises
    ------
    TableError
        If it has all columns of one and breaks its declaration.
    """
    if not set(ARTICLES.names) <= set(frame.columns):
        return False
    try:
        check(frame, ARTICLES)
    except TableError as error:
        if "comes twice" in str(error) or "is null in" in str(error):
            raise
        # Of other dtypes, as a file gives them back: read like any table.
        return False
    return len(frame) > 0


def _items(articles: object, how: How) -> Items:
    if articles is None:
        raise InputError("there are no articles but None; give a text, a list of texts, a DataFrame or a Path")
    frame = _frame_of(articles)
    if frame is not None:
        yield from _rows(frame, how)
    elif isinstance(articles, str | os.PathLike | dict):
        yield from _one(articles, 1, how)
    elif isinstance(articles, bytes | bytearray) or hasattr(articles, "read"):
        raise InputError(f"the articles are {type(articles).__name__}; decode them and give the text, or a Path")
    elif isinstance(articles, Iterable):
        yield from _several(articles, how)
    else:
        raise InputError(f"the articles are {_short(articles)}; give a text, a list of texts, a DataFrame or a Path")


def _frame_of(articles: object) -> pd.DataFrame | None:
    """The table that something is, or can be made: pandas', a dict of columns, what pyarrow and polars have."""
    if isinstance(articles, pd.DataFrame):
        return articles
    if (
        isinstance(articles, dict)
        and articles
        and all(isinstance(value, list | pd.Series) for value in articles.values())
    ):
        try:
            return pd.DataFrame(articles)
        except ValueError as error:
            raise InputError(f"the columns make no table ({error}); give lists of one length") from error
    if not isinstance(articles, pd.Series) and callable(getattr(articles, "to_pandas", None)):
        made = articles.to_pandas()  # type: ignore[attr-defined]
        return made if isinstance(made, pd.DataFrame) else None
    return None


def _several(articles: Iterable[object], how: How) -> Items:
    names: Iterable[object] = articles.index if isinstance(articles, pd.Series) else ()
    labels = list(names) if isinstance(articles, pd.Series) and not isinstance(articles.index, pd.RangeIndex) else None
    empty = True
    for number, item in enumerate(articles, start=1):
        empty = False
        for found in _one(item, number, how):
            if labels is not None and isinstance(found, Record) and found.source == "texts":
                yield Record(found.values, found.source, found.line, {"article_id": str(labels[number - 1])}, found.raw)
            else:
                yield found
    if empty:
        yield Rejection("texts", None, "the list is empty; give a text, a list of texts, a DataFrame or a Path")


def _one(item: object, number: int, how: How) -> Items:
    """One thing of a list, or the only one."""
    fallback = {"article_id": f"text-{number}"}
    if isinstance(item, Reading):
        yield from _rows(item.articles, how)
    elif isinstance(item, pd.DataFrame):
        yield from _rows(item, how)
    elif isinstance(item, os.PathLike):
        yield from records_of([Path(item)], how)
    elif isinstance(item, str) and _ADDRESS.fullmatch(item.strip()):
        yield from records_of([item.strip()], how)
    elif isinstance(item, str) and len(item) < 400 and _PATH.fullmatch(item.strip()):
        remedy = f"give pathlib.Path({item.strip()!r}) to have the file read" if item.strip() else "give a text"
        yield Rejection("texts", number, f"{item.strip()!r} looks like a path and not like a text; {remedy}", item)
    elif isinstance(item, str):
        _check_no_columns(how.columns)
        yield Record({"text": item}, "texts", number, fallback, item[:1000])
    elif isinstance(item, Mapping):
        yield Record(
            flat({str(key): value for key, value in item.items()}), "records", number, fallback, str(item)[:1000]
        )
    elif item is None or item is pd.NA or item is pd.NaT or item != item:
        yield Rejection("texts", number, "is missing; give the article's text")
    else:
        yield Rejection("texts", number, f"is {_short(item)}, not a text; give a str, or a Path to a file")


def _check_no_columns(columns: Columns | None) -> None:
    """Refuse what can only be a column's name where there is no table.

    Raises
    ------
    InputError
        If there is such a name; says what it was given for.
    """
    for field, name in (columns or {}).items():
        remedy = {"published": "give a day such as 2022-06-20", "language": "give a code such as uk"}.get(
            field, "give it with a table only"
        )
        raise InputError(f"{field} is {name!r}, and a text has no columns; {remedy}")


def _rows(frame: pd.DataFrame, how: How) -> Items:
    """A record for each row of a table, of the columns that an article has.

    Raises
    ------
    InputError
        If the table has no column of texts, or not one that was named.
    """
    names = [str(name) for name in frame.columns]
    _check_columns(names, how.columns or {})
    if frame.empty:
        yield Rejection("table", None, "has no rows; give a table with articles")
        return
    labels = [str(label) for label in frame.index]
    by_name = isinstance(frame.index, pd.RangeIndex)
    places = _points(frame)
    # Column by column: a row of its own would turn whole numbers beside missing ones into fractions.
    cells = [frame.iloc[:, at].astype(object).tolist() for at in range(len(names))]
    for number, row in enumerate(zip(*cells, strict=True), start=1):
        values = {name: _plain(value) for name, value in zip(names, row, strict=True) if name != "geometry"}
        if places is not None and not {"lat", "latitude", "given_lat"} & {name.lower() for name in names}:
            values["lon"], values["lat"] = places[number - 1]
        key = f"row-{number}" if by_name else labels[number - 1]
        yield Record(values, "table", number, {"article_id": key}, str(values)[:1000])


def _check_columns(names: list[str], columns: Columns) -> None:
    held = {name.casefold() for name in names}
    for field, name in columns.items():
        # A preset may name more than a sheet has; what a user names one by one must be there.
        if name.casefold() not in held and field in ("text", "published", "title", "id", "language"):
            raise InputError(
                f"the table has no column {name!r} for {field} (it has {', '.join(names)[:300]}); name one of these"
            )
    fault = no_text(names, columns)
    if fault:
        usual = ", ".join(FIELDS["text"][:8])
        held_names = ", ".join(names)[:300] or "none"
        raise InputError(f"the table has no column of texts ({held_names}); say text='NAME', or call it one of {usual}")


def _points(frame: pd.DataFrame) -> list[tuple[float | None, float | None]] | None:
    """Longitude and latitude of a GeoDataFrame's points, whatever its CRS; None for what has none."""
    crs = getattr(frame, "crs", None)
    if crs is None or "geometry" not in frame.columns:
        return None
    shapes = frame.geometry.to_crs("EPSG:4326")
    points = shapes.where(shapes.geom_type == "Point")
    return [(None, None) if point is None or point.is_empty else (point.x, point.y) for point in points]


def _plain(value: Any) -> Any:
    """A cell's value as Python's own: numpy's numbers and days are not known to the checks."""
    if isinstance(value, np.datetime64):
        return pd.Timestamp(value)
    return value.item() if isinstance(value, np.generic) else value


def _short(value: object) -> str:
    shown = f"{type(value).__name__} {value!r}"
    return shown if len(shown) <= 60 else shown[:57] + "..."
