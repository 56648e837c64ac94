"""Inputs of every kind become one ARTICLES table and a list of what could not be used."""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd

from geo.articles.decoding import check_encoding
from geo.articles.records import Record, Rejection, article_row, as_day, as_language
from geo.articles.text import read_any_text, read_jsonl, read_txt
from geo.errors import InputError, NoArticlesError
from geo.tables import ARTICLES, check, conform

__all__ = ["READERS", "Reading", "read_articles"]

logger = logging.getLogger(__name__)

Reader = Callable[..., Iterator[Record | Rejection]]

READERS: dict[str, Reader] = {
    ".txt": read_txt,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
"""Which function reads which ending."""


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
) -> Reading:
    """
    Read articles from files, folders and standard input.

    Good records are read whatever stands beside them; each bad one is in `rejected` with its file, line and remedy.

    Parameters
    ----------
    inputs
        Paths of files (by ending: .txt, .jsonl), of folders that hold such files at any depth, or "-" for `stdin`.
        JSON Lines need `text`; `id` (or `article_id`, `doc_id`), `title`, `published`, `language`, `source` and `url`
        are taken where present.
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
    for item in _items(inputs, encoding, stdin):
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


def _items(inputs: Sequence[str | Path], encoding: str | None, stdin: BinaryIO | None) -> Iterator[Record | Rejection]:
    for given in inputs:
        source = str(given)
        if source == "-":
            if stdin is None:
                yield Rejection(source, None, "there is no standard input here; give a file")
            else:
                yield from read_any_text(stdin, source, encoding=encoding)
        elif Path(source).is_dir():
            yield from _folder(Path(source), encoding)
        else:
            yield from _file(Path(source), encoding)


def _folder(folder: Path, encoding: str | None) -> Iterator[Record | Rejection]:
    """Every readable file of a folder, at any depth; hidden ones and links to folders are passed by."""
    try:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder))
    except OSError as error:
        yield Rejection(str(folder), None, f"cannot be listed ({error.strerror}); check its rights")
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
        yield Rejection(str(path), None, f"cannot be read ({error.strerror}); check its rights")


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
