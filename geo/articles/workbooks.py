"""Excel workbooks become records, one for each row of each sheet that has a text."""

import io
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, BinaryIO, Final

from geo.articles.archives import office_fault
from geo.articles.columns import Columns, no_text, not_there, which_columns
from geo.articles.records import Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES
from geo.errors import MissingExtraError

__all__ = ["read_xlsx"]

_MAX_BYTES: Final = 5 * MAX_ARTICLE_BYTES
_MAX_COLUMNS: Final = 1_000
_MAX_EMPTY: Final = 10_000
"""Empty rows one behind the other after which a sheet is at its end, whatever it says of its size."""


def read_xlsx(
    stream: BinaryIO, source: str, *, encoding: str | None = None, columns: Columns | None = None
) -> Iterator[Record | Rejection]:
    """
    One article a row of each sheet whose first row with words names a text (see `geo.articles.columns`).

    Of a formula the value that the program saved is read. Sheets without a text are told. It has no encoding.
    """
    content = stream.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        yield Rejection(source, None, f"is larger than {_MAX_BYTES // 10**6} MB; save it as .csv")
        return
    fault = office_fault(content)
    if fault:
        yield Rejection(source, None, fault)
        return
    try:
        import openpyxl
    except ImportError as error:
        raise MissingExtraError("is an .xlsx, which needs openpyxl: pip install 'frontline-maps[documents]'") from error
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # noqa: BLE001  (a damaged workbook fails anywhere in the package)
        yield Rejection(source, None, f"is no readable workbook ({error}); save it again, or as .csv")
        return
    for sheet in book.worksheets:
        place = source if len(book.worksheets) == 1 else f"{source}/{sheet.title}"
        # A size that the file states may be any; rows are as long as they are.
        sheet.reset_dimensions()
        yield from _sheet(sheet, place, source, columns)


def _sheet(sheet: Any, place: str, source: str, columns: Columns | None) -> Iterator[Record | Rejection]:
    stem = PurePath(source).stem if place == source else f"{PurePath(source).stem}-{sheet.title}"
    names: list[str] = []
    wanted: frozenset[str] = frozenset()
    empty, found, number = 0, False, 0
    try:
        for number, cells in enumerate(sheet.iter_rows(max_col=_MAX_COLUMNS, values_only=True), start=1):
            if not any(cell is not None for cell in cells):
                empty += 1
                if empty > _MAX_EMPTY:
                    break
                continue
            empty = 0
            if not names:
                names = ["" if cell is None else str(cell).strip() for cell in cells]
                fault = no_text([name for name in names if name], columns)
                if fault:
                    yield Rejection(place, number, fault)
                    return
                if note := not_there(names, columns):
                    yield Rejection(place, number, note, kept=True)
                wanted = frozenset(which_columns(names, columns).values())
                continue
            found = True
            values = {name: _plain(cell) for name, cell in zip(names, cells, strict=False) if name in wanted}
            fallback = {"article_id": f"{stem}-{number}", "source": PurePath(source).name}
            yield Record({key: value for key, value in values.items() if value is not None}, place, number, fallback)
    except Exception as error:  # noqa: BLE001  (a damaged sheet fails anywhere in the package; its rows so far are read)
        yield Rejection(place, number, f"and what follows cannot be read ({error}); save it again, or as .csv")
        return
    if not found:
        yield Rejection(place, None, "has no rows; give a table with articles")


def _plain(cell: Any) -> Any:
    """A cell's value; whole numbers that the program holds as fractions (20220615.0) are whole."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15 else cell
