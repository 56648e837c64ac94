"""A run's folder: every table in the formats that its users open, and whom to name."""

from pathlib import Path
from typing import Protocol

import pandas as pd

from geo.attribution import attributions
from geo.export.base import Shapes
from geo.export.geojson import SHAPES_ENDING
from geo.export.writing import write_table
from geo.files import write_atomically
from geo.tables import (
    ARTICLES,
    CONTROL,
    CONTROL_AREAS,
    EVENTS,
    FRONT_LINES,
    MENTIONS,
    PLACES,
    STATEMENTS,
    TOTALS,
    Table,
)

__all__ = ["FILES", "FRONT_FILES", "PACKAGE", "write_folder", "write_front"]

_TABLES = (ARTICLES, MENTIONS, PLACES, EVENTS, TOTALS, STATEMENTS)
_ENDINGS = {
    ARTICLES.name: (".parquet",),
    MENTIONS.name: (".parquet",),
    PLACES.name: (".parquet", ".geojson", ".csv"),
    EVENTS.name: (".parquet", ".geojson", ".csv"),
    TOTALS.name: (".parquet", ".csv"),
    STATEMENTS.name: (".parquet", ".geojson", ".csv"),
}
PACKAGE = "frontline.gpkg"
"""The GeoPackage of all tables, to which users may add layers."""

_IN_PACKAGE = (ARTICLES, PLACES, EVENTS, STATEMENTS)
_SOURCES = "sources.txt"

FILES = (
    *(f"{name}{ending}" for name, endings in _ENDINGS.items() for ending in endings),
    *(f"{table.name}{SHAPES_ENDING}" for table in (PLACES, EVENTS, STATEMENTS)),
    PACKAGE,
    _SOURCES,
)
"""The names that may be written; the files of shapes only beside large tables."""


_FRONT: tuple[tuple[str, Table], ...] = (("control", CONTROL), ("areas", CONTROL_AREAS), ("lines", FRONT_LINES))
_FRONT_ENDINGS = (".parquet", ".geojson")

FRONT_FILES = tuple(f"{table.name}{ending}" for _, table in _FRONT for ending in _FRONT_ENDINGS)
"""The names that are written besides where a front was drawn."""


class Front(Protocol):
    """The tables of a front."""

    @property
    def control(self) -> pd.DataFrame:
        """CONTROL."""

    @property
    def areas(self) -> pd.DataFrame:
        """CONTROL_AREAS."""

    @property
    def lines(self) -> pd.DataFrame:
        """FRONT_LINES."""


class Tables(Protocol):
    """The tables of a run, by their names."""

    @property
    def articles(self) -> pd.DataFrame:
        """ARTICLES."""

    @property
    def mentions(self) -> pd.DataFrame:
        """MENTIONS."""

    @property
    def places(self) -> pd.DataFrame:
        """PLACES."""

    @property
    def events(self) -> pd.DataFrame:
        """EVENTS."""

    @property
    def totals(self) -> pd.DataFrame:
        """TOTALS."""

    @property
    def statements(self) -> pd.DataFrame:
        """STATEMENTS."""


def write_folder(
    tables: Tables, folder: str | Path, *, shapes: Shapes = "auto", raw_csv: bool = False, hxl: bool = False
) -> None:
    """
    Write every table of a run: GeoParquet; places and events as GeoJSON and CSV too; one GeoPackage for a GIS.

    Parameters
    ----------
    tables
        What `geo.run` gives.
    folder
        Made if it is not there.
    shapes, raw_csv, hxl
        As in `geo.write_table`.

    Raises
    ------
    OutputError
        If a file cannot be written; those before it stay.
    """
    out = Path(folder)
    for table in _TABLES:
        for ending in _ENDINGS[table.name]:
            path = out / f"{table.name}{ending}"
            write_table(getattr(tables, table.name), path, table, shapes=shapes, raw_csv=raw_csv, hxl=hxl)
    for table in _IN_PACKAGE:
        write_table(getattr(tables, table.name), out / PACKAGE, table)
    with write_atomically(out / _SOURCES) as temporary:
        owed = attributions(tables.places)
        temporary.write_text("".join(f"{line}\n" for line in owed), encoding="utf-8")


def write_front(front: Front, folder: str | Path) -> None:
    """
    Write who held what and the line between: GeoParquet, GeoJSON with every shape in its row, layers of the GeoPackage.

    Raises
    ------
    OutputError
        If a file cannot be written; those before it stay.
    """
    out = Path(folder)
    for name, table in _FRONT:
        for ending in _FRONT_ENDINGS:
            write_table(getattr(front, name), out / f"{table.name}{ending}", table, shapes="inline")
        write_table(getattr(front, name), out / PACKAGE, table)
