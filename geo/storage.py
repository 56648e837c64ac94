"""What was found in some articles, on disk and back: objects as JSON, each geometry once, as well-known binary.

No pickle: a file in a folder that others may write must not be able to run anything.
"""

import datetime as dt
import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import shapely
from shapely.geometry.base import BaseGeometry

from geo.articles.records import Rejection
from geo.document import Article, ControlStatement, Event, Mention, Place, Total
from geo.errors import DataError
from geo.files import write_atomically
from geo.pipeline import Rows

__all__ = ["read_rows", "write_rows"]

_KINDS: dict[str, type] = {
    "articles": Article,
    "mentions": Mention,
    "places": Place,
    "events": Event,
    "totals": Total,
    "statements": ControlStatement,
    "failed": Rejection,
}


def write_rows(rows: Rows, path: str | Path, *, remedy: str = "make room and use --resume") -> None:
    """
    Write rows so that `read_rows` gives the same objects back.

    Raises
    ------
    OutputError
        If the file cannot be written; what stood there is untouched.
    """
    geometries: dict[int, int] = {}
    shapes: list[BaseGeometry] = []

    def encoded(value: Any) -> Any:
        if isinstance(value, BaseGeometry):
            if id(value) not in geometries:
                geometries[id(value)] = len(shapes)
                shapes.append(value)
            return geometries[id(value)]
        if is_dataclass(value):
            return [encoded(getattr(value, field.name)) for field in fields(value)]
        if isinstance(value, tuple):
            return [encoded(one) for one in value]
        return value.isoformat() if isinstance(value, dt.date) else value

    content: dict[str, Any] = {kind: [encoded(row) for row in getattr(rows, kind)] for kind in _KINDS}
    content["geometries"] = [shapely.to_wkb(shape, hex=True) for shape in shapes]
    with write_atomically(path, remedy=remedy) as temporary:
        # Half characters, which hostile texts hold, are no UTF-8: JSON's own escapes carry them.
        temporary.write_text(json.dumps(content, ensure_ascii=True), encoding="ascii")


def read_rows(path: str | Path, into: Rows) -> None:
    """
    Add the rows of a file to others.

    Raises
    ------
    DataError
        If the file is none that `write_rows` wrote with this version.
    """
    try:
        content = json.loads(Path(path).read_text(encoding="ascii"))
        shapes = [shapely.from_wkb(shape) for shape in content["geometries"]]
        found = {kind: [_object(cls, row, shapes) for row in content[kind]] for kind, cls in _KINDS.items()}
    except (OSError, ValueError, KeyError, TypeError, IndexError, shapely.errors.ShapelyError) as error:
        raise DataError(f"{path}: damaged ({error}); run again without --resume") from error
    for kind, objects in found.items():
        getattr(into, kind).extend(objects)


def _object(cls: type, row: list[Any], shapes: list[BaseGeometry]) -> Any:
    return cls(**{name: read(value, shapes) for (name, read), value in zip(_readers(cls), row, strict=True)})


_Read = Callable[[Any, list[BaseGeometry]], Any]


@cache
def _readers(cls: type) -> tuple[tuple[str, _Read], ...]:
    """For each field of a class, its name and what makes its value of the JSON one."""
    hints = get_type_hints(cls)
    return tuple((field.name, _reader(hints[field.name])) for field in fields(cls))


def _reader(hint: Any) -> _Read:
    if get_origin(hint) in (Union, types.UnionType):
        inner = _reader(next(part for part in get_args(hint) if part is not type(None)))
        return lambda value, shapes: None if value is None else inner(value, shapes)
    if get_origin(hint) is tuple:
        each = _reader(get_args(hint)[0])
        return lambda value, shapes: tuple(each(one, shapes) for one in value)
    if hint is BaseGeometry:
        return lambda value, shapes: shapes[value]
    if hint is dt.date:
        return lambda value, shapes: dt.date.fromisoformat(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value, shapes: _object(hint, value, shapes)
    return lambda value, shapes: value
