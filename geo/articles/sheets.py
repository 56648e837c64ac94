"""CSV and Parquet become records, one for each row."""

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, BinaryIO

from geo.articles.decoding import guess_encoding, wide_encoding
from geo.articles.records import ID_KEYS, Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES

__all__ = ["read_csv", "read_parquet"]

_KNOWN = (*ID_KEYS, "title", "text", "published", "language", "source", "url")
_BATCH = 200


def read_csv(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """
    One article a row; the first row names the columns (`text` and the others of `read_articles`, in any case).

    Comma, semicolon and tab are told by the first row. A row with bytes that are not in the encoding is left out alone.
    """
    head = stream.read(4)
    stream.seek(-len(head), io.SEEK_CUR)
    wide = wide_encoding(head) if encoding is None else None
    # Bytes that are not in the encoding stay visible in their row; characters wider than a byte cannot be kept so.
    errors = "replace" if wide else "surrogateescape"
    lines = io.TextIOWrapper(stream, encoding=encoding or wide or "utf-8-sig", errors=errors, newline="")
    try:
        yield from _csv_items(lines, source, encoding)
    except UnicodeError as error:
        yield Rejection(source, None, f"is not {encoding or wide or 'UTF-8'} ({error}); name its encoding")
    finally:
        # The stream is the caller's to close.
        lines.detach()


def read_parquet(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One article a row, of the columns that `read_articles` knows; the others are not read. It has no encoding."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    stem, name = PurePath(source).stem, PurePath(source).name
    number = 0
    try:
        file = pq.ParquetFile(pa.PythonFile(stream, mode="r"))
        columns = [column for column in file.schema_arrow.names if column in _KNOWN]
        if "text" not in columns:
            held = ", ".join(file.schema_arrow.names)[:200] or "no columns"
            yield Rejection(source, None, f"has no column 'text' (it has {held}); name one so")
            return
        for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
            for values in batch.to_pylist():
                number += 1
                fallback = {"article_id": f"{stem}-{number}", "source": name}
                yield Record(_without_nan(values), source, number, fallback)
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        where = f" after row {number}" if number else ""
        yield Rejection(source, None, f"is no readable Parquet{where} ({_line(error)}); write it again")
        return
    if not number:
        yield Rejection(source, None, "has no rows; give a table with articles")


def _csv_items(lines: io.TextIOWrapper, source: str, encoding: str | None) -> Iterator[Record | Rejection]:
    first = lines.readline(1_000_000)
    if not first.strip():
        yield Rejection(source, None, "is empty; give a table whose first row names its columns")
        return
    names = [name.strip().lower() for name in next(csv.reader([first], delimiter=_delimiter(first)))]
    if "text" not in names:
        yield Rejection(source, 1, f"has no column 'text' (it has {', '.join(names)[:200]}); name one so")
        return
    stem, name = PurePath(source).stem, PurePath(source).name
    for line, row in _rows(csv.reader(lines, delimiter=_delimiter(first), strict=True)):
        if isinstance(row, str):
            yield Rejection(source, line, row)
        elif row:
            fallback = {"article_id": f"{stem}-{line}", "source": name}
            yield _csv_record(names, row, Record({}, source, line, fallback), encoding)


def _rows(reader: Any) -> Iterator[tuple[int, list[str] | str]]:
    """Each row with the line of the file that it begins on; the reason, for one that is no row."""
    while True:
        line = reader.line_num + 2
        # The module's limit of a cell is one for the whole process: ours holds only while a row is read.
        usual = csv.field_size_limit(MAX_ARTICLE_BYTES)
        row: list[str] | str
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            row = f"is no CSV row ({error}); close every quote, and double those inside a cell"
        finally:
            csv.field_size_limit(usual)
        yield line, row


def _csv_record(names: list[str], row: list[str], blank: Record, encoding: str | None) -> Record | Rejection:
    raw = ",".join(row)
    if len(row) > len(names):
        reason = f"has {len(row)} cells, the first row {len(names)}; quote cells that hold the separator"
        return Rejection(blank.source, blank.line, reason, raw)
    if any("\udc80" <= character <= "\udcff" for character in raw):
        content = raw.encode("utf-8", errors="surrogateescape")
        guess = guess_encoding(content)
        remedy = f"it looks like {guess}: read it with --encoding {guess}" if guess else "convert it to UTF-8"
        shown = content.decode("utf-8", errors="backslashreplace")
        return Rejection(blank.source, blank.line, f"is not {encoding or 'UTF-8'}; {remedy}", shown)
    values = {name: cell for name, cell in zip(names, row, strict=False) if cell and name in _KNOWN}
    return Record(values, blank.source, blank.line, blank.fallback, raw)


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)


def _without_nan(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None and value == value}


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:160]
