"""Parquet becomes records, one for each row; a damaged row group and a value out of range cost themselves."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from geo.articles.columns import Columns, no_text, not_there, which_columns
from geo.articles.records import Record, Rejection

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

__all__ = ["read_parquet"]

_BATCH: Final = 200


def read_parquet(
    stream: BinaryIO, source: str, *, encoding: str | None = None, columns: Columns | None = None
) -> Iterator[Record | Rejection]:
    """One article a row, of the columns that an article has; the others are not read. It has no encoding."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(pa.PythonFile(stream, mode="r"))
        names = file.schema_arrow.names
        groups = [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]
    except (pa.ArrowException, OSError, ValueError, KeyError, OverflowError) as error:
        yield Rejection(source, None, f"is no readable Parquet ({error}); write it again")
        return
    fault = no_text(names, columns)
    if fault:
        yield Rejection(source, None, fault)
        return
    if note := not_there(names, columns):
        yield Rejection(source, None, note, kept=True)
    wanted = list(dict.fromkeys(which_columns(names, columns).values()))
    first = 1
    for group, rows in enumerate(groups):
        yield from _group(file, group, wanted, source, first)
        first += rows
    if first == 1:
        yield Rejection(source, None, "has no rows; give a table with articles")


def _group(
    file: "pq.ParquetFile", group: int, wanted: list[str], source: str, first: int
) -> Iterator[Record | Rejection]:
    """The rows of one row group, of which the first has the number `first`; as many as can be read of a damaged one."""
    import pyarrow as pa

    stem, name, number = PurePath(source).stem, PurePath(source).name, first
    try:
        for batch in file.iter_batches(batch_size=_BATCH, row_groups=[group], columns=wanted):
            for values, problems in _rows(batch):
                record = Record(values, source, number, {"article_id": f"{stem}-{number}", "source": name})
                yield record
                for problem in problems:
                    yield record.reject(problem, kept=True)
                number += 1
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        more = "the next row group is read" if group + 1 < file.num_row_groups else "there are no more"
        yield Rejection(source, number, f"and the rest of its row group cannot be read ({error}); {more}")


def _rows(batch: "pa.RecordBatch") -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Each row's values that are not null, and what is wrong with those that Python cannot hold."""
    try:
        rows = batch.to_pylist()
    except (ValueError, OverflowError, ArithmeticError):
        # A day before the year 1, say: looked at one by one, so that it costs itself alone.
        for row in range(batch.num_rows):
            yield _cells(batch, row)
        return
    for values in rows:
        yield {key: value for key, value in values.items() if value is not None}, []


def _cells(batch: "pa.RecordBatch", row: int) -> tuple[dict[str, Any], list[str]]:
    values, problems = {}, []
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            value = column[row].as_py()
        except (ValueError, OverflowError, ArithmeticError) as error:
            problems.append(f"'{name}' holds a value out of range ({error}); the article is kept without")
            continue
        if value is not None:
            values[name] = value
    return values, problems
