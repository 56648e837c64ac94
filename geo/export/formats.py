"""The formats that a table can be written in: the one list of them. A new one is a module here and a line below."""

from geo.export.base import Format
from geo.export.flatgeobuf import FLATGEOBUF
from geo.export.geojson import GEOJSON
from geo.export.geopackage import GEOPACKAGE
from geo.export.jsonlines import JSON_LINES
from geo.export.kml import KML, KMZ
from geo.export.parquet import PARQUET
from geo.export.spreadsheet import CSV

__all__ = ["FORMATS"]

FORMATS: dict[str, Format] = {
    one.ending: one for one in (GEOJSON, GEOPACKAGE, PARQUET, CSV, JSON_LINES, FLATGEOBUF, KML, KMZ)
}
"""Formats by the ending of the file's name, in the order in which help names them."""
