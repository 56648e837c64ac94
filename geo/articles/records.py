"""One record of any source, and how it becomes a row of ARTICLES or a rejection with a reason.

This is the one place where what comes from outside is checked, be it from a file, a service, a web page or Python.
"""

import math
import numbers
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from geo.articles.columns import Columns, is_result, named
from geo.articles.furniture import error_page
from geo.articles.headlines import with_headline
from geo.articles.markup import looks_like_markup, plain_text
from geo.codes import language_code
from geo.days import as_day
from geo.rejection import Rejection, printable

__all__ = ["MAX_TEXT", "Record", "Rejection", "article_row", "printable"]

MAX_TEXT = 250_000
"""Most code points of one article that are read: 40,000 words or 100 pages, twice the longest daily assessment."""

_MAX_FIELD = 5_000
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_URL = re.compile(r"https?://\S{1,4000}")


@dataclass(frozen=True)
class Record:
    """One article as its source tells it, unchecked."""

    values: Mapping[str, Any]
    """Whatever the source had, by the names of `geo.tables.ARTICLES`, with `id` or `doc_id` for the key."""
    source: str
    """The input as it was named."""
    line: int | None = None
    """Line in it, counted from 1."""
    fallback: Mapping[str, Any] = field(default_factory=dict)
    """Values for what the record itself does not say, such as an id made of the file's name."""
    raw: str | None = None
    """The record as it stood there, to show in a rejection."""

    def below(self, folder: str) -> "Record":
        """The record with its fallback key below a folder's path, so that files of one name in two folders differ."""
        if folder in ("", ".") or "article_id" not in self.fallback:
            return self
        key = f"{folder}/{self.fallback['article_id']}"
        return Record(self.values, self.source, self.line, {**self.fallback, "article_id": key}, self.raw)

    def reject(self, reason: str, *, kept: bool = False) -> Rejection:
        """A rejection of this record."""
        return Rejection(self.source, self.line, reason, self.raw, kept)


def article_row(
    record: Record, *, columns: Columns | None = None, day_first: bool | None = None
) -> tuple[dict[str, Any] | None, list[Rejection]]:
    """
    Check a record.

    Parameters
    ----------
    record
        As its source tells it.
    columns
        Under which names the user says that the record has its fields; the usual names are found without.
    day_first
        Whether days in figures such as 04/06/2024 begin with the day; None refuses those that may be read both ways.

    Returns
    -------
    A row for ARTICLES, or None if the record has no usable text, and what was wrong. The text stays as it is, save that
    its headline is put behind it (see `with_headline`), a lone surrogate (half a character, which no file can hold)
    becomes U+FFFD, one code point for one, and what is beyond `MAX_TEXT` is left out.
    """
    found = named(record.values, columns)
    try:
        text = _body(record, found)
    except ValueError as error:
        return None, [record.reject(str(error))]
    problems: list[Rejection] = []
    if "_cut" in record.values:
        problems.append(record.reject(f"{record.values['_cut']}; give its address as input for the whole", kept=True))
    if len(text) > MAX_TEXT:
        cut = _budget(text)
        told = f"'text' has {len(text)} characters; the first {cut} are read, split it into articles"
        problems.append(record.reject(told, kept=True))
        text = text[:cut]
    row: dict[str, Any] = {"text": text}
    for name, value, problem in _fields(record, found, day_first):
        row[name] = value
        if problem:
            problems.append(record.reject(problem, kept=True))
    for name, value in row.items():
        if isinstance(value, str) and _LONE_SURROGATE.search(value):
            row[name] = _LONE_SURROGATE.sub("\ufffd", value)
            problems.append(record.reject(f"'{name}' holds half a character; it is shown as U+FFFD", kept=True))
    row["text"], row["title_start"], row["title_end"] = with_headline(row["text"], row["title"])
    return row, problems


def _budget(text: str) -> int:
    """Where a text that is too long is cut: at a blank, if there is one near."""
    least = MAX_TEXT - 1_000
    return max(text.rfind(" ", least, MAX_TEXT), text.rfind("\n", least, MAX_TEXT), least)


def _body(record: Record, found: Mapping[str, tuple[str, Any]]) -> str:
    """The text of a record, or its headline where that is all there is.

    Raises
    ------
    ValueError
        If there is neither, or the text is none; the message says the remedy.
    """
    if is_result(record.values):
        raise ValueError("is of a table that a run wrote of other articles; give the articles")
    name, text = found.get("text", ("text", None))
    title = found.get("title", ("", None))[1]
    if not _present(text) or (isinstance(text, str) and not text.strip()):
        if isinstance(title, str) and title.strip():
            return title
        if text is None and "text" not in found:
            known = ", ".join(sorted(str(key) for key in record.values)[:12]) or "nothing"
            raise ValueError(f"no 'text' (it has {known}); give the article's body as 'text', or name its column")
        raise ValueError(f"'{name}' is empty; give the article's body")
    if not isinstance(text, str):
        raise ValueError(f"'{name}' is {_kind(text)}, not a string; give the article's body as a string")
    # What is called "text" is taken as it stands, for its offsets are counted by others too; bodies of services are
    # often pieces of pages.
    if name.casefold() != "text" and looks_like_markup(text):
        text = plain_text(text)
    fault = error_page(text)
    if fault:
        raise ValueError(f"is no article but a server's word ({fault}); fetch the page again")
    return text


def _fields(
    record: Record, found: Mapping[str, tuple[str, Any]], day_first: bool | None
) -> Iterator[tuple[str, Any, str | None]]:
    """Each column but the text: its name, its value or null, and what was wrong with it."""
    name, key = found.get("id", ("id", None))
    problem = None
    if _present(key) and (isinstance(key, bool) or not isinstance(key, str | numbers.Integral)):
        key, problem = None, f"the id is {_kind(key)}, not a string; an id of the file's name and line is used"
    key = str(key)[:_MAX_FIELD] if _present(key) else None
    yield "article_id", key if key is not None else str(record.fallback.get("article_id", "article")), problem
    for column in ("title", "source", "url"):
        name, given = found.get(column, (column, None))
        words, problem = _as_text(given, name)
        yield column, words if words is not None else record.fallback.get(column), problem
    for column, parse in _parsers(day_first).items():
        name, given = found.get(column, (column, None))
        value, problem = None, None
        if _present(given):
            try:
                value = parse(given, name)
            except ValueError as error:
                problem = f"{error}; the article is kept without"
        yield column, value if value is not None else record.fallback.get(column), problem
    yield from _coordinates(found)


def _parsers(day_first: bool | None) -> dict[str, Callable[[Any, str], Any]]:
    return {
        "published": lambda value, name: as_day(value, day_first=day_first, name=name),
        "language": lambda value, _: language_code(value),
    }


def _coordinates(found: Mapping[str, tuple[str, Any]]) -> Iterator[tuple[str, float | None, str | None]]:
    """The source's own longitude and latitude: both, or neither."""
    if "lon" not in found and "lat" not in found:
        yield "given_lon", None, None
        yield "given_lat", None, None
        return
    lon, lat = (_degrees(found.get(name, ("", None))[1]) for name in ("lon", "lat"))
    inside = lon is not None and lat is not None and abs(lon) <= 180 and abs(lat) <= 90
    problem = None
    if not inside and any(_present(found.get(name, ("", None))[1]) for name in ("lon", "lat")):
        shown = ", ".join(repr(found.get(name, ("", None))[1])[:40] for name in ("lon", "lat"))
        problem = f"the coordinates ({shown}) are no longitude and latitude; the article is kept without"
    yield "given_lon", lon if inside else None, problem
    yield "given_lat", lat if inside else None, None


def _degrees(value: object) -> float | None:
    try:
        # Sheets of the region write 48,94.
        degrees = float(value.strip().replace(",", ".") if isinstance(value, str) else value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return degrees if math.isfinite(degrees) else None


def _as_text(value: object, name: str) -> tuple[str | None, str | None]:
    if not _present(value):
        return None, None
    if isinstance(value, str):
        return value[:_MAX_FIELD], None
    return None, f"'{name}' is {_kind(value)}, not a string; the article is kept without"


def _present(value: object) -> bool:
    """Whether there is a value: null, an empty string, and what does not equal itself (NaN, NaT) are none."""
    if value is None or isinstance(value, str):
        return bool(value)
    try:
        return bool(value == value)
    except (TypeError, ValueError):
        # pandas' NA, which is neither equal nor unequal; an array, which is both.
        return type(value).__name__ != "NAType"


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), type(value).__name__)
