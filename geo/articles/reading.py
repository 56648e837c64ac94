"""Inputs of every kind become one ARTICLES table and a list of what could not be used."""

import hashlib
import html
import logging
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

import pandas as pd

from geo.articles.columns import Columns, parse_columns
from geo.articles.decoding import check_encoding
from geo.articles.fetching import Page, fetch
from geo.articles.formats import READERS
from geo.articles.inputs import How, records_of
from geo.articles.records import Record, Rejection, article_row
from geo.codes import language_code
from geo.days import as_day
from geo.errors import InputError, NoArticlesError
from geo.tables import ARTICLES, check, conform

__all__ = ["READERS", "Reading", "gather", "read_articles"]

logger = logging.getLogger(__name__)

_SHOWN = 5


@dataclass(frozen=True)
class Reading:
    """What the inputs held."""

    articles: pd.DataFrame
    """ARTICLES table, in the order of the inputs; a folder's files in the order of their names."""
    rejected: tuple[Rejection, ...]
    """What was left out, and what was kept with a part missing (`kept`)."""

    def __repr__(self) -> str:
        """One line: how many articles, how many were left out or kept without a part."""
        kept = sum(item.kept for item in self.rejected)
        out = len(self.rejected) - kept
        return f"<Reading: {len(self.articles)} articles, {out} left out, {kept} kept without a part>"

    def _repr_html_(self) -> str:
        """The same for a notebook, with the first articles and complaints; what comes from outside is escaped."""
        shown = self.articles[["article_id", "published", "language", "title"]].head(_SHOWN)
        complaints = "".join(f"<li>{html.escape(str(item))}</li>" for item in self.rejected[:_SHOWN])
        more = f"<li>and {len(self.rejected) - _SHOWN} more</li>" if len(self.rejected) > _SHOWN else ""
        return (
            f"<p>{html.escape(repr(self)[1:-1])}</p>{shown.to_html(index=False, na_rep='', escape=True, border=0)}"
            f"<ul>{complaints}{more}</ul>"
        )


def read_articles(
    inputs: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    *,
    published: str | date | None = None,
    language: str | None = None,
    encoding: str | None = None,
    columns: str | Columns | None = None,
    day_first: bool | None = None,
    stdin: BinaryIO | None = None,
    fetcher: Callable[[str], Page] = fetch,
) -> Reading:
    """
    Read articles from files, folders, web addresses and standard input.

    Good records are read whatever stands beside them; each bad one is in `rejected` with its file, line and remedy.
    Texts that are in hand already are `geo.run`'s to take.

    Parameters
    ----------
    inputs
        A path or several, each read by its ending, or of folders that hold such files at any depth; http(s) addresses;
        or "-" for `stdin`. Read are .txt .md .html .eml, feeds (.xml .rss .atom), tables (.csv .tsv .parquet .xlsx),
        .jsonl, .json (also Telegram's and that of news services), .docx, .pdf, .warc, and .gz and .zip of these.
    published
        Day of publication of every article that does not say its own, in any form that `geo.days.as_day` takes. A file
        that has no other is given the day that its name begins with or its head says.
    language
        Code or name of the language of every article that does not say its own.
    encoding
        Of all files; None is UTF-8, or UTF-16 and UTF-32 by their byte order mark. An encoding is never guessed
        behind the user's back: the guess stands in the remedy.
    columns
        Under which names tables and JSON have what an article has: `{"text": "notes", "published": "event_date"}`,
        `"text=notes,published=event_date"`, or a preset (acled, ucdp, viina, timemap, gdelt). Usual names are found
        without; see `geo.articles.columns.FIELDS`.
    day_first
        Whether figures such as 04/06/2024 begin with the day; None refuses those that may be read both ways.
    stdin
        What "-" is read from, as bytes: JSON Lines if it begins with an object, else one plain text.
    fetcher
        Fetches a web address; the default refuses private networks (see `geo.articles.fetching.fetch`).

    Returns
    -------
    The ARTICLES table and the rejections. `text` is as in the source, line ends included, with the headline behind it
    (see `geo.tables.ARTICLES`), so that offsets count the source's code points; only a byte order mark is taken off.
    A record without a key of its own is called by its file's path below the folder that was given, without the ending,
    and its number. Where two articles have one id, the later one's gets a hash of its text added, the same in every
    run.

    Raises
    ------
    NoArticlesError
        If nothing at all could be read; an InputError that names the first reason and carries all of them.
    InputError
        If `published`, `language`, `encoding` or `columns` is not valid, or there is no input.

    Examples
    --------
    >>> reading = read_articles("data/sample")
    >>> len(reading.articles), len(reading.rejected)
    (4, 0)
    """
    check_encoding(encoding)
    given = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    if not given:
        raise InputError("no input; give a file, a folder or - for standard input")
    for item in given:
        if not isinstance(item, str | os.PathLike):
            raise InputError(
                f"the input {str(item)[:60]!r} is no path or address but {type(item).__name__}; see geo.run"
            )
    named = parse_columns(columns)
    how = How(fetcher=fetcher, encoding=encoding, columns=named, stdin=stdin)
    return gather(records_of(given, how), published=published, language=language, columns=named, day_first=day_first)


def gather(
    items: Iterable[Record | Rejection],
    *,
    published: str | date | None = None,
    language: str | None = None,
    columns: Columns | None = None,
    day_first: bool | None = None,
) -> Reading:
    """
    Check records, and put those that are articles into one table.

    Parameters
    ----------
    items
        Records, and what was refused before.
    published, language, columns, day_first
        As in `read_articles`.

    Raises
    ------
    NoArticlesError
        If no record is an article.
    InputError
        If `published` or `language` is not valid.
    """
    defaults = _defaults(published, language, day_first)
    rows: list[dict[str, Any]] = []
    rejected: list[Rejection] = []
    ids: set[str] = set()
    for item in items:
        if isinstance(item, Rejection):
            rejected.append(item)
            continue
        row, problems = _row(_with_defaults(item, defaults), columns, day_first)
        rejected.extend(problems)
        if row is not None:
            row["article_id"], problem = _unique(row, ids)
            rejected.extend([item.reject(problem, kept=True)] if problem else [])
            rows.append(row)
    if not rows:
        raise NoArticlesError(_nothing(rejected), rejected=tuple(rejected))
    table = check(conform(pd.DataFrame(rows), ARTICLES), ARTICLES)
    logger.info("read %d articles, %d complaints", len(table), len(rejected))
    return Reading(table, tuple(rejected))


def _row(
    record: Record, columns: Columns | None, day_first: bool | None
) -> tuple[dict[str, Any] | None, list[Rejection]]:
    try:
        return article_row(record, columns=columns, day_first=day_first)
    except Exception as error:
        # A value that no check was made for costs its record, and not those behind it.
        logger.warning("%s: a record failed", record.source, exc_info=error)
        return None, [record.reject(f"cannot be used: {type(error).__name__}: {error}; mend it, or tell us of it")]


def _defaults(published: str | date | None, language: str | None, day_first: bool | None) -> dict[str, Any]:
    try:
        return {
            "published": as_day(published, day_first=day_first) if published is not None else None,
            "language": language_code(language) if language is not None else None,
        }
    except ValueError as error:
        raise InputError(str(error)) from error


def _with_defaults(record: Record, defaults: dict[str, Any]) -> Record:
    """The record with the caller's values before those that were made of the file's name."""
    given = {key: value for key, value in defaults.items() if value is not None}
    return Record(record.values, record.source, record.line, {**record.fallback, **given}, record.raw)


def _unique(row: dict[str, Any], taken: set[str]) -> tuple[str, str | None]:
    """An id that no earlier article has, and the complaint if it is not the record's own."""
    wanted = row["article_id"]
    found = wanted
    if found in taken:
        found = f"{wanted}-{hashlib.sha256(row['text'].encode()).hexdigest()[:8]}"
    number = 2
    while found in taken:
        found = f"{wanted}-{number}"
        number += 1
    taken.add(found)
    return found, None if found == wanted else f"the id {wanted!r} comes twice; this article is called {found!r}"


def _nothing(rejected: list[Rejection]) -> str:
    if not rejected:
        return "not one article in the inputs; give texts, files or folders that hold some"
    first = str(rejected[0])
    more = len(rejected) - 1
    return f"{first} ({more} more complaints; no article could be read)" if more else first
