"""GeoPackage: one file for all tables, a layer for each kind of geometry, with the symbols that QGIS shows it in.

The PLACES table becomes `places_points`, `places_lines` and `places_areas`, EVENTS likewise; rows without a geometry
stand among the points. Tables without geometry are attribute tables. A layer that is there is replaced, all others
stay, a user's own included.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pandas as pd

from geo.attribution import credit
from geo.errors import OutputError
from geo.export.base import Format, Options
from geo.export.layers import write_layer
from geo.export.qgis import qml
from geo.export.shapes import as_multi, representative_points, with_geometry
from geo.frames import KINDS_OF_GEOMETRY, by_kind
from geo.tables import Table

__all__ = ["GEOPACKAGE"]

_TYPES = dict(zip(KINDS_OF_GEOMETRY, ("Point", "MultiLineString", "MultiPolygon"), strict=True))

# The table of QGIS's own making (Database styles), found by name; GDAL lists only what gpkg_contents names.
_STYLES = """
CREATE TABLE IF NOT EXISTS layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')));
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description)
    VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles that QGIS shows the layers in');
"""
_STYLE_NAME = "Frontline maps"


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    _refuse_other(path)
    owed = {"DESCRIPTION": credit(frame)} if credit(frame) else {}
    if not table.spatial:
        write_layer(pd.DataFrame(frame), path, table, driver="GPKG", layer=table.name, geometry_type=None)
        return
    for kind, rows in by_kind(with_geometry(frame)).items():
        layer, geometry_type = f"{table.name}_{kind}", _TYPES[kind]
        # A point set is rare (a geocoder's answer), and a layer of single points is what every program can label.
        one = rows.assign(geometry=representative_points(rows) if kind == "points" else as_multi(rows.geometry))
        write_layer(one, path, table, driver="GPKG", layer=layer, geometry_type=geometry_type, layer_options=owed)
    _write_styles(path, table)


def _write_styles(path: Path, table: Table) -> None:
    """The default style of each layer of a table; styles that a user saved under other names stay, as choices."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(_STYLES)
        for kind in KINDS_OF_GEOMETRY:
            layer, style = f"{table.name}_{kind}", qml(table.name, kind)
            connection.execute(
                "DELETE FROM layer_styles WHERE f_table_name = ? AND styleName = ?", (layer, _STYLE_NAME)
            )
            connection.execute(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                " styleQML, useAsDefault, description, owner)"
                " VALUES ('', '', ?, 'geom', ?, ?, NOT EXISTS (SELECT 1 FROM layer_styles WHERE f_table_name = ?"
                " AND useAsDefault), 'The symbols and colours of the page', '')",
                (layer, _STYLE_NAME, style, layer),
            )


def _refuse_other(path: Path) -> None:
    """A file of that name that is no GeoPackage is not ours to write in."""
    with path.open("rb") as file:
        head = file.read(16)
    if head and head != b"SQLite format 3\x00":
        raise OutputError(f"{path.name}: stands there and is no GeoPackage; choose another name")


GEOPACKAGE = Format(
    ending=".gpkg",
    about="GeoPackage for QGIS: tables are added as layers by kind of geometry, with days, whole numbers and styles",
    write=_write,
    adds=True,
)
