"""CSV becomes records, one for each row; a broken row costs itself."""

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, Final

from geo.articles.columns import Columns, no_text, not_there, which_columns
from geo.articles.decoding import guess_encoding, head_of, wide_encoding
from geo.articles.records import Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES

__all__ = ["read_csv"]

_SEPARATORS: Final = ",;\t|"
_MAX_GONE_BACK: Final = 10 * MAX_ARTICLE_BYTES
"""Characters that may be read a second time, behind quotes that are never closed, before a file is given up."""


def read_csv(
    stream: BinaryIO, source: str, *, encoding: str | None = None, columns: Columns | None = None
) -> Iterator[Record | Rejection]:
    """
    One article a row; the first row names the columns (see `geo.articles.columns`).

    Comma, semicolon, tab and bar are told by the first row. A row with bytes that are not in the encoding is left out
    alone. Behind a quote that is never closed, or closed in another row, reading goes on in the very next line.
    """
    wide = wide_encoding(head_of(stream, 4)) if encoding is None else None
    # Bytes that are not in the encoding stay visible in their row; characters wider than a byte cannot be kept so.
    errors = "replace" if wide else "surrogateescape"
    lines = io.TextIOWrapper(stream, encoding=encoding or wide or "utf-8-sig", errors=errors, newline="")
    try:
        yield from _items(lines, source, encoding, columns)
    except UnicodeError as error:
        yield Rejection(source, None, f"is not {encoding or wide or 'UTF-8'} ({error}); name its encoding")
    finally:
        # The stream is the caller's to close.
        lines.detach()


class _Lines:
    """The lines of a file, some of which can be read again."""

    def __init__(self, file: io.TextIOWrapper) -> None:
        self._file = file
        self._again: list[str] = []
        self.number = 0
        """Number of the line that was read last, counted from 1."""
        self.gone_back = 0

    def read(self) -> str:
        """The next line, or "" at the end. One that is longer than an article may be comes in pieces."""
        self.number += 1
        return self._again.pop() if self._again else self._file.readline(MAX_ARTICLE_BYTES)

    def go_back(self, lines: list[str]) -> None:
        """Put lines back, to be read once more."""
        self.number -= len(lines)
        self.gone_back += sum(map(len, lines))
        self._again.extend(reversed(lines))


def _items(
    file: io.TextIOWrapper, source: str, encoding: str | None, columns: Columns | None
) -> Iterator[Record | Rejection]:
    lines = _Lines(file)
    first = lines.read()
    if not first.strip():
        yield Rejection(source, None, "is empty; give a table whose first row names its columns")
        return
    separator = max(_SEPARATORS, key=first.count)
    try:
        names = [name.strip() for name in next(csv.reader([first], delimiter=separator))]
    except csv.Error as error:
        yield Rejection(source, 1, f"has a first row that names no columns ({error}); mend it")
        return
    fault = no_text(names, columns)
    if fault:
        yield Rejection(source, 1, fault)
        return
    if note := not_there(names, columns):
        yield Rejection(source, 1, note, kept=True)
    wanted = frozenset(which_columns(names, columns).values())
    stem, name, found = PurePath(source).stem, PurePath(source).name, False
    for line, row, raw in _rows(lines, separator, len(names)):
        found = True
        blank = Record({}, source, line, {"article_id": f"{stem}-{line}", "source": name}, raw)
        problem = _undecoded(raw, encoding) or (row if isinstance(row, str) else None)
        if problem:
            yield blank.reject(problem)
        elif not isinstance(row, str):
            values = {key: cell for key, cell in zip(names, row, strict=False) if cell and key in wanted}
            yield Record(values, source, line, blank.fallback, raw)
        if lines.gone_back > _MAX_GONE_BACK:
            yield Rejection(source, line, "and what follows has too many broken quotes to be read; mend the file")
            return
    if not found:
        yield Rejection(source, None, "has no rows below the names of its columns; give a table with articles")


def _rows(lines: _Lines, separator: str, width: int) -> Iterator[tuple[int, list[str] | str, str]]:
    """Each row that is not empty: the line that it begins on, its cells or why it has none, and how it stood there."""
    while first := lines.read():
        if not first.strip("\r\n"):
            continue
        number, taken = lines.number, [first]
        row = _row(lines, taken, separator)
        if isinstance(row, list) and len(row) != width and _swallowed(row, taken, separator, width):
            row = "has a quote that is never closed; close it"
        elif isinstance(row, list) and len(row) > width:
            row = f"has {len(row)} cells, the first row {width}; quote cells that hold the separator"
        if isinstance(row, str) and len(taken) > 1:
            lines.go_back(taken[1:])
            taken = taken[:1]
        yield number, row, "".join(taken).rstrip("\r\n")


def _row(lines: _Lines, taken: list[str], separator: str) -> list[str] | str:
    """The cells of the row that begins in `taken`, which gets the further lines that it stands on; or what is wrong."""

    def feed() -> Iterator[str]:
        yield taken[0]
        while line := lines.read():
            taken.append(line)
            yield line
        lines.number -= 1

    # The module's limit of a cell is one for the whole process: ours holds only while a row is read.
    usual = csv.field_size_limit(MAX_ARTICLE_BYTES)
    try:
        return next(csv.reader(feed(), delimiter=separator, strict=True), [])
    except csv.Error as error:
        return f"is no CSV row ({error}); close every quote, and double those inside a cell"
    finally:
        csv.field_size_limit(usual)


def _swallowed(row: list[str], taken: list[str], separator: str, width: int) -> bool:
    """Whether a row of the wrong width that stands on several lines has taken other rows for its own."""
    if len(taken) < 2:
        return False
    return len(row) > width or any(line.count(separator) == width - 1 for line in taken[1:])


def _undecoded(raw: str, encoding: str | None) -> str | None:
    """What to do about bytes of a row that are not in the encoding; None if there are none."""
    if raw.isascii() or not any("\udc80" <= character <= "\udcff" for character in raw):
        return None
    guess = guess_encoding(raw.encode("utf-8", errors="surrogateescape"))
    remedy = f"it looks like {guess}: read it with --encoding {guess}" if guess else "convert it to UTF-8"
    return f"is not {encoding or 'UTF-8'}; {remedy}"
