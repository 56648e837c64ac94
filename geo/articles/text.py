"""Plain text and JSON Lines become records."""

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import Any, BinaryIO, NamedTuple

from geo.articles.decoding import decode, head_of, wide_encoding
from geo.articles.heads import day_of_head
from geo.articles.records import Record, Rejection
from geo.articles.services import flat, records_in

__all__ = ["MAX_ARTICLE_BYTES", "day_of_name", "read_any_text", "read_json", "read_jsonl", "read_txt"]

MAX_ARTICLE_BYTES = 20_000_000
"""No article is larger; what is, is refused rather than read into memory."""

_MAX_JSON_BYTES = 200_000_000
_LEADING_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


class _Blank(NamedTuple):
    """What all records of one input have in common."""

    source: str
    stem: str
    name: str


def read_txt(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One article, without a title; its key is the file's name without the ending.

    A day that the file's name begins with (`2022-06-15_sievierodonetsk.txt`), or else one that the text's head says, is
    offered as the day of publication.
    """
    content = stream.read(MAX_ARTICLE_BYTES + 1)
    if len(content) > MAX_ARTICLE_BYTES:
        yield Rejection(source, None, f"is larger than {MAX_ARTICLE_BYTES // 10**6} MB; split it into articles")
        return
    if not content.strip():
        yield Rejection(source, None, "is empty; give a file with the article's text")
        return
    try:
        text = decode(content, encoding=encoding)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    name = PurePath(source).name
    fallback = {
        "article_id": PurePath(source).stem,
        "source": name,
        "published": day_of_name(name) or day_of_head(text),
    }
    if source == "-":
        fallback = {"article_id": "stdin", "source": "stdin"}
    yield Record({"text": text}, source, fallback=fallback)


def read_jsonl(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One article a line, blank lines passed by; a line without an id gets the file's name and the line's number."""
    found = False
    # Taken apart once: a path for each of a million lines costs more than the lines.
    blank = _Blank(
        source, "stdin" if source == "-" else PurePath(source).stem, "stdin" if source == "-" else PurePath(source).name
    )
    for number, line in _lines(_narrow(stream, encoding)):
        if line is None:
            found = True
            limit = MAX_ARTICLE_BYTES // 10**6
            yield Rejection(source, number, f"is longer than {limit} MB; put one article on a line")
        elif line.strip():
            found = True
            yield _json_record(line, blank, number, None if _is_wide(encoding) else encoding)
    if not found:
        yield Rejection(source, None, "is empty; give one JSON object with 'text' a line")


def read_json(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One article, a list of them, or what a service of this trade gives (see `geo.articles.services`)."""
    content = stream.read(_MAX_JSON_BYTES + 1)
    if len(content) > _MAX_JSON_BYTES:
        yield Rejection(source, None, f"is larger than {_MAX_JSON_BYTES // 10**6} MB; write it as .jsonl")
        return
    try:
        found = json.loads(decode(content, encoding=encoding))
    except json.JSONDecodeError as error:
        yield Rejection(source, error.lineno, f"is no JSON ({error.msg} at column {error.colno}); mend it")
        return
    except (ValueError, RecursionError) as error:
        yield Rejection(source, None, f"is no usable JSON ({type(error).__name__}: {error})")
        return
    stem, name, number = PurePath(source).stem, PurePath(source).name, 0
    for number, (values, note) in enumerate(records_in(found), start=1):
        if note:
            yield Rejection(source, None, note)
        elif isinstance(values, dict):
            raw = json.dumps(values, ensure_ascii=False, default=str)
            yield Record(values, source, number, {"article_id": f"{stem}-{number}", "source": name}, raw)
        else:
            raw = json.dumps(values, ensure_ascii=False, default=str)
            yield Rejection(source, number, "is JSON but no object; write objects with 'text'", raw)
    if not number:
        yield Rejection(source, None, "holds no record; give an object with 'text', or a list of such")


def read_any_text(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """A stream that does not say what it is: JSON Lines if its first line is a JSON object, else plain text."""
    buffered = stream if isinstance(stream, io.BytesIO) else io.BytesIO(stream.read())
    first = buffered.readline().lstrip(b"\xef\xbb\xbf \t\r\n")
    buffered.seek(0)
    if first.startswith(b"{") and _is_object(first):
        yield from read_jsonl(buffered, source, encoding=encoding)
    else:
        yield from read_txt(buffered, source, encoding=encoding)


def _is_wide(encoding: str | None) -> bool:
    return encoding is not None and len("a".encode(encoding)) > 1


def _narrow(stream: BinaryIO, encoding: str | None) -> BinaryIO:
    """The stream itself, or a UTF-8 copy of one whose characters are wider than a byte, which has no lines of bytes."""
    wide = encoding if _is_wide(encoding) else wide_encoding(head_of(stream, 4))
    if wide is None:
        return stream
    # A character that cannot be decoded stays visible, and spoils its own line only.
    return io.BytesIO(stream.read().decode(wide, errors="replace").removeprefix("\ufeff").encode())


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number; None for one that is too long, which is passed over without being held in memory."""
    number = 0
    while line := stream.readline(MAX_ARTICLE_BYTES):
        number += 1
        if len(line) < MAX_ARTICLE_BYTES or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_ARTICLE_BYTES)
        yield number, None


def _json_record(line: bytes, blank: _Blank, number: int, encoding: str | None) -> Record | Rejection:
    source = blank.source
    try:
        text = decode(line, encoding=encoding)
    except ValueError as error:
        return Rejection(source, number, str(error), line.decode("utf-8", errors="backslashreplace").strip())
    raw = text.strip()
    try:
        values: Any = json.loads(raw)
    except json.JSONDecodeError as error:
        reason = f"is no JSON ({error.msg} at column {error.colno}); write one JSON object a line"
        return Rejection(source, number, reason, raw)
    except (ValueError, RecursionError) as error:
        return Rejection(source, number, f"is no usable JSON ({type(error).__name__}: {error})", raw)
    if not isinstance(values, dict):
        return Rejection(source, number, "is JSON but no object; write one object with 'text' a line", raw)
    return Record(flat(values), source, number, {"article_id": f"{blank.stem}-{number}", "source": blank.name}, raw)


def day_of_name(name: str) -> date | None:
    """The day that a file's name begins with, if any."""
    match = _LEADING_DAY.match(name)
    if not match:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        # Such as 2022-13-45: the name begins with digits that are no day.
        return None
