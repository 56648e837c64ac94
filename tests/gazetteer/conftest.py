"""Tables of a test's own, and a small base list to lay them over."""

import csv
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

import geo.datafiles
from geo.gazetteer.curated import TABLES, PlaceRow
from geo.gazetteer.overlay import Overlaid, overlay_of
from geo.gazetteer.writing import Draft, write_places

DEFAULTS = {"source": "by hand, for a test", "kind": "plant", "uncertainty_m": "500", "country": "UA", "language": "en"}


def columns_of(row: type) -> list[str]:
    return [one.name for one in fields(row) if "read" in one.metadata]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Write a table's rows, given as cells by column; all other tables are empty."""
    monkeypatch.setattr(geo.datafiles, "_CHECKOUT", tmp_path)
    monkeypatch.setenv("FRONTLINE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "curated").mkdir()
    by_file = {table.file: table for table in TABLES}

    def write(file: str, *rows: dict[str, str]) -> Path:
        columns = columns_of(by_file[file].row)
        path = tmp_path / "curated" / file
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, columns, restval="")
            writer.writeheader()
            for row in rows:
                defaults = DEFAULTS if issubclass(by_file[file].row, PlaceRow) else {"source": DEFAULTS["source"]}
                writer.writerow({name: cell for name, cell in (defaults | row).items() if name in columns})
        return path

    for file in by_file:
        write(file)
    return write


@pytest.fixture
def base(tmp_path: Path) -> Callable[..., Path]:
    """Write a base list of some places."""

    def write(*places: Draft) -> Path:
        path = tmp_path / "base.sqlite"
        write_places(places, path, {})
        return path

    return write


@pytest.fixture
def laid(base: Callable[..., Path]) -> Callable[..., Overlaid]:
    """The tables that are there, laid over a base list of some places."""

    def lay(*places: Draft) -> Overlaid:
        path = base(*places)
        return Overlaid(path, overlay_of(path))

    return lay
