"""One record of any source, and how it becomes a row of ARTICLES or a rejection with a reason."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

__all__ = ["ID_KEYS", "Record", "Rejection", "article_row", "as_day", "as_language"]

ID_KEYS = ("id", "article_id", "doc_id")
"""Where a record's own key may stand; the first that is present is taken."""

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].+)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9_-]+)?")
_LONG_CODES = {"eng": "en", "ukr": "uk", "rus": "ru"}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Rejection:
    """Something of an input that could not be used, and what to do about it."""

    source: str
    """The input as it was named: a path, a URL, or "-"."""
    line: int | None
    """Line (of a table: row) in it, counted from 1; None is the whole of it."""
    reason: str
    """What is wrong and how to mend it, in one line."""
    record: str | None = None
    """The record as it stood there, where there is one."""
    kept: bool = False
    """Whether the article is in the table all the same, without the part complained of."""

    def __str__(self) -> str:
        """One line: source, line and reason."""
        where = self.source if self.line is None else f"{self.source} line {self.line}"
        return f"{where}: {self.reason}"


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

    def reject(self, reason: str, *, kept: bool = False) -> Rejection:
        """A rejection of this record."""
        return Rejection(self.source, self.line, reason, self.raw, kept)


def article_row(record: Record) -> tuple[dict[str, Any] | None, list[Rejection]]:
    """Check a record.

    Returns
    -------
    A row for ARTICLES, or None if the record has no usable text, and what was wrong. The text stays as it is, save that
    a lone surrogate (half a character, which no file can hold) becomes U+FFFD: one code point for one.
    """
    text = record.values.get("text")
    if text is None:
        known = ", ".join(sorted(str(key) for key in record.values)[:12]) or "nothing"
        return None, [record.reject(f"no 'text' (it has {known}); give the article's body as 'text'")]
    if not isinstance(text, str):
        return None, [record.reject(f"'text' is {_kind(text)}, not a string; give the article's body as a string")]
    if not text.strip():
        return None, [record.reject("'text' is empty; give the article's body")]
    row: dict[str, Any] = {"text": text}
    problems: list[Rejection] = []
    for name, value, problem in _fields(record):
        row[name] = value
        if problem:
            problems.append(record.reject(problem, kept=True))
    for name, value in row.items():
        if isinstance(value, str) and _LONE_SURROGATE.search(value):
            row[name] = _LONE_SURROGATE.sub("\ufffd", value)
            problems.append(record.reject(f"'{name}' holds half a character; it is shown as U+FFFD", kept=True))
    return row, problems


def _fields(record: Record) -> Iterator[tuple[str, Any, str | None]]:
    """Each column but the text: its name, its value or null, and what was wrong with it."""
    key = next((record.values[name] for name in ID_KEYS if _present(record.values.get(name))), None)
    problem = None
    if key is not None and (isinstance(key, bool) or not isinstance(key, str | int)):
        key, problem = None, f"the id is {_kind(key)}, not a string; an id of the file's name and line is used"
    yield "article_id", str(key if key is not None else record.fallback.get("article_id", "article")), problem
    for name in ("title", "source", "url"):
        words, problem = _as_text(record.values.get(name), name)
        yield name, words if words is not None else record.fallback.get(name), problem
    parsers: tuple[tuple[str, Callable[[object], Any]], ...] = (("published", as_day), ("language", as_language))
    for name, parse in parsers:
        value, problem = None, None
        given = record.values.get(name)
        if _present(given):
            try:
                value = parse(given)
            except ValueError as error:
                problem = f"{error}; the article is kept without"
        yield name, value if value is not None else record.fallback.get(name), problem


def as_day(value: object) -> date:
    """The calendar day of an ISO 8601 date, or of a date and time where it was written (its zone is not converted).

    Raises
    ------
    ValueError
        If it is neither; the message says how a day is written.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _ISO_DAY.fullmatch(value.strip()):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise ValueError(f"'published' is {_short(value)}, not a day; write YYYY-MM-DD")


def as_language(value: object) -> str:
    """The ISO 639-1 code of a language tag such as `en`, `uk-UA` or `rus`.

    Raises
    ------
    ValueError
        If it is no such tag.
    """
    if isinstance(value, str):
        tag = value.strip()
        if match := _LANGUAGE.fullmatch(tag):
            return match[1].lower()
        if tag.lower() in _LONG_CODES:
            return _LONG_CODES[tag.lower()]
    raise ValueError(f"'language' is {_short(value)}, not a code; write en, uk or ru")


def _as_text(value: object, name: str) -> tuple[str | None, str | None]:
    if not _present(value):
        return None, None
    if isinstance(value, str):
        return value, None
    return None, f"'{name}' is {_kind(value)}, not a string; the article is kept without"


def _present(value: object) -> bool:
    return value is not None and value != ""


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:37] + "..."


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), type(value).__name__)
