"""CONTROL_AREAS and FRONT_LINES as the page shows them."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from geo.errors import TableError
from geo.maps.features import coordinates, text_or_none
from geo.maps.geometry import Problem, drawable, problem_of

__all__ = ["ControlRecords", "area_records", "line_records"]


@dataclass(frozen=True)
class ControlRecords:
    """Areas or lines ready for the page."""

    records: list[dict[str, Any]]
    """One a row: day, sides, status, shape."""
    problems: list[Problem]
    """Rows that are not drawn."""


def area_records(areas: pd.DataFrame | None) -> ControlRecords:
    """
    Areas of control; those with status "contested" are hatched on the page.

    Raises
    ------
    TableError
        If a column of CONTROL_AREAS is missing.
    """
    return _records(areas, ("area_id", "day", "side", "status", "geometry"), "control_areas")


def line_records(lines: pd.DataFrame | None) -> ControlRecords:
    """
    Front lines.

    Raises
    ------
    TableError
        If a column of FRONT_LINES is missing.
    """
    return _records(lines, ("line_id", "day", "side_a", "side_b", "geometry"), "front_lines")


def _records(frame: pd.DataFrame | None, columns: tuple[str, ...], table: str) -> ControlRecords:
    records: list[dict[str, Any]] = []
    problems: list[Problem] = []
    if frame is None:
        return ControlRecords(records, problems)
    missing = [name for name in columns if name not in frame.columns]
    if missing:
        raise TableError(f"{table}: no column {missing[0]!r}; it needs {', '.join(columns)}")
    row: Any
    for row in frame[list(columns)].itertuples(index=False):
        key = str(row[0])
        reason = problem_of(row.geometry)
        if reason is not None:
            problems.append(Problem(key, table, reason))
            continue
        told = {name: text_or_none(getattr(row, name)) for name in columns[2:-1]}
        day = None if pd.isna(row.day) else str(pd.Timestamp(row.day).date())
        records.append({"id": key, "day": day, **told, "shape": coordinates(drawable(row.geometry))})
    return ControlRecords(records, problems)
