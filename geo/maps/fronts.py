"""CONTROL_AREAS and FRONT_LINES as the page shows them: the shapes of all days, and what each day rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from geo.errors import TableError
from geo.maps.arcs import share
from geo.maps.features import number_or_none, text_or_none
from geo.maps.geometry import Problem, drawable, problem_of
from geo.maps.layers import Layer
from geo.maps.payload import pack_columns
from geo.tables import CONTROL_AREAS, FRONT_LINES, Table

__all__ = ["FrontRecords", "front_records"]

_UNIT = 2_000
"""Steps of a degree in which corners are kept: 55 m, a tenth of what the best line is known to."""

_THIN_DEGREES = 0.0005
_STATUSES = ("held", "contested", "unknown")
_AREA_COLUMNS = ("area_id", "day", "side", "status", "geometry")
_LINE_COLUMNS = ("line_id", "day", "side_a", "side_b", "geometry")
_NO_DAY = -(2**20)


@dataclass(frozen=True)
class FrontRecords:
    """Areas and lines ready for the page."""

    payload: dict[str, Any] | None
    """`{"unit", "sides", "methods", "days", "packed"}`; None where nothing of them can be drawn."""
    layers: list[Layer]
    """The layers that hold something."""
    problems: list[Problem]
    """Rows that are not drawn."""


def front_records(areas: pd.DataFrame | None, lines: pd.DataFrame | None) -> FrontRecords:
    """
    Pack the areas and lines of all days.

    Parameters
    ----------
    areas
        CONTROL_AREAS; `area_id`, `day`, `side`, `status` and `geometry` are needed. A row without a day belongs to all.
    lines
        FRONT_LINES; `line_id`, `day`, `side_a`, `side_b` and `geometry` are needed.

    Raises
    ------
    TableError
        If one of these columns is missing.
    """
    problems: list[Problem] = []
    held = list(_rows(areas, CONTROL_AREAS, _AREA_COLUMNS, problems))
    drawn = list(_rows(lines, FRONT_LINES, _LINE_COLUMNS, problems))
    if not held and not drawn:
        return FrontRecords(None, [], problems)
    shapes = _Shapes()
    taken = [(row, shapes.add(row.geometry, ring=True)) for row in held]
    traced = [(row, shapes.add(row.geometry, ring=False)) for row in drawn]
    shared = share(shapes.corners, closed=np.array(shapes.rings, dtype=bool), unit=_UNIT, thin=_THIN_DEGREES)
    days = _Days([*held, *drawn])
    sides = sorted({text_or_none(row.side) or "" for row in held if row.status == "held"})
    for row in drawn:
        sides += [side for side in (_text(row, "side_a"), _text(row, "side_b")) if side not in sides]
    methods = list(dict.fromkeys(_text(row, "method") for row in [*held, *drawn] if _text(row, "method")))
    columns = {
        "arc:size": _whole(len(arc) for arc in shared.arcs),
        "arc:x": _joined([arc[:, 0] for arc in shared.arcs]),
        "arc:y": _joined([arc[:, 1] for arc in shared.arcs]),
        **_area_columns(taken, shared.shapes, days, sides),
        **_line_columns(traced, shared.shapes, days, sides),
    }
    payload = {
        "unit": _UNIT,
        "sides": sides,
        "methods": methods,
        "days": [_told(day, rows, sides, methods) for day, rows in days.rows.items()],
        "packed": pack_columns(columns),
    }
    return FrontRecords(payload, _layers(held, drawn), problems)


def _rows(frame: pd.DataFrame | None, table: Table, needed: tuple[str, ...], problems: list[Problem]) -> Iterable[Any]:
    """Rows that can be drawn, by day."""
    if frame is None:
        return
    missing = [name for name in needed if name not in frame.columns]
    if missing:
        raise TableError(f"{table.name}: no column {missing[0]!r}; it needs {', '.join(needed)}")
    sorted_rows = frame.assign(day=pd.to_datetime(frame["day"])).sort_values("day", kind="stable", na_position="first")
    row: Any
    for row in sorted_rows.itertuples(index=False):
        reason = problem_of(row.geometry)
        if reason is None:
            yield row
        else:
            problems.append(Problem(str(getattr(row, needed[0])), table.name, reason))


@dataclass
class _Shapes:
    """Rings and lines of all rows, one after the other."""

    corners: list[NDArray[np.float64]] = field(default_factory=list)
    rings: list[bool] = field(default_factory=list)

    def add(self, geometry: Any, *, ring: bool) -> range:
        """Take the rings of areas, or the lines, of a geometry; gives their numbers."""
        start = len(self.corners)
        parts = shapely.get_parts(drawable(geometry))
        kinds = shapely.get_dimensions(parts)
        for line in shapely.get_rings(parts[kinds == 2]) if ring else parts[kinds == 1]:
            self.corners.append(shapely.get_coordinates(line))
            self.rings.append(ring)
        return range(start, len(self.corners))


class _Days:
    """The days that something is known of, in order, and the rows of each."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self.rows: dict[int, list[Any]] = {}
        for row in sorted(rows, key=_day_of):
            self.rows.setdefault(_day_of(row), []).append(row)
        self.number = {day: index for index, day in enumerate(self.rows)}


def _day_of(row: Any) -> int:
    return _NO_DAY if pd.isna(row.day) else int(row.day.to_datetime64().astype("datetime64[D]").astype(np.int64))


Taken = tuple[Any, range]
Refs = list[tuple[int, ...]]


class _Once:
    """Things that are kept once each; gives their numbers."""

    def __init__(self) -> None:
        self.number: dict[tuple[Any, ...], int] = {}

    def __call__(self, thing: tuple[Any, ...]) -> int:
        return self.number.setdefault(thing, len(self.number))

    def column(self, at: int) -> list[Any]:
        """One part of all things."""
        return [thing[at] for thing in self.number]


def _area_columns(
    taken: list[Taken], refs: Refs, days: _Days, sides: list[str]
) -> dict[str, "NDArray[np.int64] | list[str]"]:
    """Rings, areas made of rings, and the areas of each day; an area that stays as it is stands once."""
    rings, areas = _Once(), _Once()
    by_day: list[list[int]] = [[] for _ in days.rows]
    for row, numbers in taken:
        side = text_or_none(row.side) or ""
        parts = tuple(rings(refs[number]) for number in numbers if refs[number])
        status = _STATUSES.index(row.status) if row.status in _STATUSES else len(_STATUSES) - 1
        thing = (parts, sides.index(side) if side in sides else -1, status)
        if parts:
            by_day[days.number[_day_of(row)]].append(areas(thing))
    return {
        "ring:size": _whole(len(ring) for ring in rings.number),
        "ring:arc": _whole(arc for ring in rings.number for arc in ring),
        "area:size": _whole(len(parts) for parts in areas.column(0)),
        "area:ring": _whole(ring for parts in areas.column(0) for ring in parts),
        "area:side": _whole(areas.column(1)),
        "area:status": _whole(areas.column(2)),
        "day:areas": _whole(len(one) for one in by_day),
        "day:area": _whole(number for one in by_day for number in sorted(one)),
    }


def _line_columns(
    traced: list[Taken], refs: Refs, days: _Days, sides: list[str]
) -> dict[str, "NDArray[np.int64] | list[str]"]:
    """Stretches of the line with what is known of each, and the stretches of each day."""
    lines = _Once()
    by_day: list[list[int]] = [[] for _ in days.rows]
    for row, numbers in traced:
        known = tuple(_known(row, name) for name in ("uncertainty_m", "evidence_age_days"))
        pair = tuple(sides.index(_text(row, name)) for name in ("side_a", "side_b"))
        for number in numbers:
            if refs[number]:
                by_day[days.number[_day_of(row)]].append(lines((refs[number], *known, *pair)))
    return {
        "line:size": _whole(len(arcs) for arcs in lines.column(0)),
        "line:arc": _whole(arc for arcs in lines.column(0) for arc in arcs),
        "line:doubt": _whole(lines.column(1)),
        "line:age": _whole(lines.column(2)),
        "line:a": _whole(lines.column(3)),
        "line:b": _whole(lines.column(4)),
        "day:lines": _whole(len(one) for one in by_day),
        "day:line": _whole(number for one in by_day for number in one),
    }


def _known(row: Any, name: str) -> int:
    value = number_or_none(_or_none(getattr(row, name, None)))
    return -1 if value is None else round(value)


def _or_none(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


def _text(row: Any, name: str) -> str:
    return text_or_none(getattr(row, name, None)) or ""


def _whole(values: Iterable[int]) -> NDArray[np.int64]:
    return np.array(list(values), dtype=np.int64)


def _joined(parts: list[NDArray[np.int64]]) -> NDArray[np.int64]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _told(day: int, rows: list[Any], sides: list[str], methods: list[str]) -> dict[str, Any]:
    """What a day rests on: its number, statements, the age of the oldest, how it was drawn, length and areas in km."""
    stretches = [row for row in rows if hasattr(row, "line_id")]
    statements = [_known(row, "statements") for row in stretches]
    ages = [_known(row, "evidence_age_days") for row in stretches]
    square: dict[str, float] = {}
    for row in rows:
        if hasattr(row, "area_id") and (size := number_or_none(_or_none(getattr(row, "area_km2", None)))) is not None:
            key = str(sides.index(_text(row, "side"))) if row.status == "held" else str(row.status)
            square[key] = round(square.get(key, 0.0) + size, 1)
    return {
        "day": None if day == _NO_DAY else day,
        "statements": max(statements, default=-1),
        "oldest": max(ages, default=-1),
        "methods": sorted({methods.index(text) for row in rows if (text := _text(row, "method"))}),
        "km": round(sum(max(_known(row, "length_m"), 0) for row in stretches) / 1000),
        "km2": square,
    }


def _layers(held: list[Any], drawn: list[Any]) -> list[Layer]:
    """The layers of control; of areas and lines the days are counted."""

    def days(rows: list[Any]) -> int:
        return len({_day_of(row) for row in rows})

    found = []
    if drawn:
        found.append(Layer("control:lines", "Control", "Front line, by day", "line", days(drawn)))
        if any(_known(row, "uncertainty_m") > 0 for row in drawn):
            found.append(Layer("control:band", "Control", "Band the line lies in", "band", days(drawn)))
        found.append(Layer("control:near", "Control", "Places near the line", "near", days(drawn)))
    if held:
        found.append(Layer("control:areas", "Control", "Areas held and contested", "area", days(held)))
        if days(held) > 1:
            found.append(
                Layer(
                    "control:change",
                    "Control",
                    "Change since the first day shown",
                    "change",
                    days(held) - 1,
                    show=False,
                )
            )
    return found
