"""Inputs of every kind become one ARTICLES table and a list of what could not be used."""

import functools
import hashlib
import io
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import pandas as pd

from geo.articles.archives import read_zip
from geo.articles.decoding import check_encoding
from geo.articles.feeds import looks_like_feed, read_feed
from geo.articles.fetching import Page, fetch
from geo.articles.pages import read_page
from geo.articles.records import Record, Rejection, article_row, as_day, as_language
from geo.articles.sheets import read_csv, read_parquet
from geo.articles.text import read_any_text, read_json, read_jsonl, read_txt
from geo.errors import FetchError, InputError, NoArticlesError
from geo.tables import ARTICLES, check, conform

__all__ = ["READERS", "Reading", "read_articles"]

logger = logging.getLogger(__name__)

Reader = Callable[..., Iterator[Record | Rejection]]

_PLAIN_READERS: dict[str, Reader] = {
    ".txt": read_txt,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".html": read_page,
    ".htm": read_page,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}
READERS: dict[str, Reader] = {**_PLAIN_READERS, ".zip": functools.partial(read_zip, readers=_PLAIN_READERS)}
"""Which function reads which ending."""

_READERS_BY_TYPE: dict[str, Reader] = {
    "text/plain": read_any_text,
    "text/csv": read_csv,
    "application/json": read_json,
    "application/x-ndjson": read_jsonl,
    "application/zip": READERS[".zip"],
    "application/rss+xml": read_feed,
    "application/atom+xml": read_feed,
    "text/html": read_page,
    "application/xhtml+xml": read_page,
}


@dataclass(frozen=True)
class Reading:
    """What the inputs held."""

    articles: pd.DataFrame
    """ARTICLES table, in the order of the inputs; a folder's files in the order of their names."""
    rejected: tuple[Rejection, ...]
    """What was left out, and what was kept with a part missing (`kept`)."""


def read_articles(
    inputs: Sequence[str | Path],
    *,
    published: str | date | None = None,
    language: str | None = None,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    fetcher: Callable[[str], Page] = fetch,
) -> Reading:
    """
    Read articles from files, folders, web addresses and standard input.

    Good records are read whatever stands beside them; each bad one is in `rejected` with its file, line and remedy.

    Parameters
    ----------
    inputs
        Paths of files (by ending: .txt, .jsonl, .json, .csv, .tsv, .parquet, .html, .xml, .rss, .atom, or a .zip of
        such), of folders that hold such files at any depth, http(s) addresses of any of these, or "-" for `stdin`.
        Tables and JSON need `text`; `id` (or `article_id`, `doc_id`), `title`, `published`, `language`, `source` and
        `url` are taken where present.
    published
        Day of publication of every article that does not say its own, YYYY-MM-DD. A plain text file that has no other
        is given the day that its name begins with, if any.
    language
        ISO 639-1 code of every article that does not say its own.
    encoding
        Of all files; None is UTF-8, or UTF-16 and UTF-32 by their byte order mark. An encoding is never guessed
        behind the user's back: the guess stands in the remedy.
    stdin
        What "-" is read from, as bytes: JSON Lines if it begins with an object, else one plain text.
    fetcher
        Fetches a web address; the default refuses private networks (see `geo.articles.fetching.fetch`).

    Returns
    -------
    The ARTICLES table and the rejections. `text` is as in the source, line ends included, so that offsets count its
    code points; only a byte order mark is taken off. Where two articles have one id, the later one's gets a hash of its
    text added, the same in every run.

    Raises
    ------
    NoArticlesError
        If nothing at all could be read; an InputError that names the first reason and carries all of them.
    InputError
        If `published`, `language` or `encoding` is not valid, or there is no input.
    """
    check_encoding(encoding)
    defaults = _defaults(published, language)
    if not inputs:
        raise InputError("no input; give a file, a folder or - for standard input")
    rows: list[dict[str, Any]] = []
    rejected: list[Rejection] = []
    ids: set[str] = set()
    for item in _items(inputs, encoding, stdin, fetcher):
        if isinstance(item, Rejection):
            rejected.append(item)
            continue
        row, problems = article_row(_with_defaults(item, defaults))
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


def _defaults(published: str | date | None, language: str | None) -> dict[str, Any]:
    try:
        return {
            "published": as_day(published) if published is not None else None,
            "language": as_language(language) if language is not None else None,
        }
    except ValueError as error:
        raise InputError(str(error)) from error


def _with_defaults(record: Record, defaults: dict[str, Any]) -> Record:
    """The record with the caller's values before those that were made of the file's name."""
    given = {key: value for key, value in defaults.items() if value is not None}
    return Record(record.values, record.source, record.line, {**record.fallback, **given}, record.raw)


def _items(
    inputs: Sequence[str | Path], encoding: str | None, stdin: BinaryIO | None, fetcher: Callable[[str], Page]
) -> Iterator[Record | Rejection]:
    for given in inputs:
        source = str(given)
        if source == "-":
            if stdin is None:
                yield Rejection(source, None, "there is no standard input here; give a file")
            else:
                yield from read_any_text(stdin, source, encoding=encoding)
        elif source.startswith(("http://", "https://")):
            yield from _web(source, encoding, fetcher)
        elif Path(source).is_dir():
            yield from _folder(Path(source), encoding)
        else:
            yield from _file(Path(source), encoding)


def _web(url: str, encoding: str | None, fetcher: Callable[[str], Page]) -> Iterator[Record | Rejection]:
    try:
        page = fetcher(url)
    except FetchError as error:
        yield Rejection(url, None, str(error).removeprefix(f"{url}: ") + "; save the page and give the file")
        return
    stream = io.BytesIO(page.body)
    suffix = PurePosixPath(urlsplit(page.url).path).suffix.lower()
    reader = _READERS_BY_TYPE.get(page.content_type) or READERS.get(suffix)
    if page.content_type in ("text/xml", "application/xml") or (reader is read_page and looks_like_feed(page.body)):
        reader = read_feed
    encoding = encoding or page.charset
    if reader is None:
        yield Rejection(url, None, f"is {page.content_type or 'of no stated type'}, not an article; give a web page")
    elif reader in (read_page, read_feed):
        yield from reader(stream, url, encoding=encoding, url=page.url)
    else:
        yield from reader(stream, url, encoding=encoding)


def _folder(folder: Path, encoding: str | None) -> Iterator[Record | Rejection]:
    """Every readable file of a folder, at any depth; hidden ones and links to folders are passed by."""
    try:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder))
    except OSError as error:
        yield Rejection(str(folder), None, f"cannot be listed ({error.strerror or error}); check its rights")
        return
    known = [path for path in files if path.suffix.lower() in READERS]
    if not known:
        held = ", ".join(sorted({path.suffix or "no ending" for path in files})) or "nothing"
        reason = f"holds no articles (it has {held}); known endings are {', '.join(READERS)}"
        yield Rejection(str(folder), None, reason)
    for path in known:
        yield from _file(path, encoding)


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _file(path: Path, encoding: str | None) -> Iterator[Record | Rejection]:
    reader = READERS.get(path.suffix.lower())
    try:
        if not path.exists():
            yield Rejection(str(path), None, "does not exist; check the path")
            return
        if reader is None:
            ending = path.suffix or "a name without ending"
            yield Rejection(str(path), None, f"has {ending}; known endings are {', '.join(READERS)}")
            return
        with path.open("rb") as stream:
            yield from reader(stream, str(path), encoding=encoding)
    except OSError as error:
        yield Rejection(str(path), None, f"cannot be read ({error.strerror or error}); check its rights")


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
    first = str(rejected[0])
    more = len(rejected) - 1
    return f"{first} ({more} more complaints; no article could be read)" if more else first
