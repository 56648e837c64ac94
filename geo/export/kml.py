"""KML and KMZ for Google Earth: a folder a layer, the page's colours, the sentence in the balloon, a day on the slider.

Google Earth shows descriptions as HTML and replaces `$[...]` in them, so text from articles is escaped twice: for the
HTML and for the XML.
"""

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd
import shapely
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from geo.attribution import credit
from geo.export.base import Format, Options
from geo.export.cells import plain, records
from geo.export.legend import Layer, layer_key, layers_of
from geo.export.places_once import each_place_once
from geo.export.shapes import shape_keys, with_geometry
from geo.tables import PLACES, Table

__all__ = ["KML", "KMZ"]

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
_FOOT = "</Document>\n</kml>\n"

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, escaped or not."""

_DECIMALS = 6
_LABELS = ("summary", "place_name", "name")
_QUOTES = ("quote", "sentence")


def _write(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(_document(frame, table, options))


def _write_packed(frame: pd.DataFrame, path: Path, table: Table, options: Options) -> None:
    """The same in a zip archive, whose first file Google Earth opens."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("doc.kml", "w") as file:
        for part in _document(frame, table, options):
            file.write(part.encode("utf-8"))


def _document(frame: pd.DataFrame, table: Table, options: Options) -> Iterator[str]:
    layers = layers_of(table.name)
    yield _HEAD
    yield _element("name", table.name.capitalize())
    if owed := credit(frame):
        yield _element("description", html.escape(owed))
    yield from map(_style, layers)
    placed = with_geometry(frame).reset_index(drop=True)
    if table.name == PLACES.name and options.slim(frame):
        placed = each_place_once(placed.assign(shape=shape_keys(placed)))
    rows = records(plain(placed, table))
    key = layer_key(table.name)
    belongs = pd.Series([key(row) for row in rows], dtype="str")
    for layer in layers:
        chosen = belongs.index[belongs == layer.key]
        if len(chosen):
            yield f"<Folder>{_element('name', layer.label)}<visibility>{int(layer.show)}</visibility>\n"
            yield from (_placemark(rows[at], placed.geometry.iloc[at], layer, table) for at in chosen)
            yield "</Folder>\n"
    yield _FOOT


def _style(layer: Layer) -> str:
    """Icons and lines in the layer's colour; areas as outlines, since many lie upon each other."""
    style = ET.Element("Style", id=f"layer-{layer.key}")
    for name in ("IconStyle", "LineStyle", "PolyStyle"):
        _child(ET.SubElement(style, name), "color", _abgr(layer.colour))
    _child(style[1], "width", "2")
    _child(style[2], "fill", "0")
    return ET.tostring(style, encoding="unicode") + "\n"


def _placemark(row: dict[str, Any], geometry: BaseGeometry | None, layer: Layer, table: Table) -> str:
    mark = ET.Element("Placemark")
    # Placemarks' names are shown as they are, or as HTML, as the program likes.
    _child(mark, "name", _first(row, _LABELS).replace("<", "‹").replace(">", "›"))
    _child(mark, "visibility", str(int(layer.show)))
    _child(mark, "description", _balloon(row))
    if row.get("happened_from") and row.get("happened_to"):
        span = ET.SubElement(mark, "TimeSpan")
        _child(span, "begin", row["happened_from"])
        _child(span, "end", row["happened_to"])
    _child(mark, "styleUrl", f"#layer-{layer.key}")
    data = ET.SubElement(mark, "ExtendedData")
    for name, value in row.items():
        if value is not None and name != "quotes":
            _child(ET.SubElement(data, "Data", name=name), "value", str(value))
    if geometry is not None and not geometry.is_empty:
        mark.append(_geometry(geometry))
    return ET.tostring(mark, encoding="unicode") + "\n"


def _balloon(row: dict[str, Any]) -> str:
    """The sentence, and why the place or who says so, as HTML without any tag from the text."""
    quotes = [one.get("sentence") for one in row.get("quotes") or ()]
    asked = (_first(row, _QUOTES), row.get("reason"), row.get("reported_by"), *quotes)
    parts = (html.escape(str(part)).replace("$[", "$&#91;") for part in asked if part)
    return "".join(f"<p>{part}</p>" for part in parts)


def _first(row: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((str(row[name]) for name in names if row.get(name)), "")


def _geometry(geometry: BaseGeometry) -> ET.Element:
    if isinstance(geometry, Point):
        return _coordinates(ET.Element("Point"), geometry)
    if isinstance(geometry, LineString):
        return _coordinates(ET.Element("LineString"), geometry)
    if isinstance(geometry, Polygon):
        area = ET.Element("Polygon")
        turned = shapely.orient_polygons(geometry)
        for name, rings in (("outerBoundaryIs", [turned.exterior]), ("innerBoundaryIs", list(turned.interiors))):
            for ring in rings:
                _coordinates(ET.SubElement(ET.SubElement(area, name), "LinearRing"), ring)
        return area
    several = ET.Element("MultiGeometry")
    several.extend(map(_geometry, shapely.get_parts(geometry)))
    return several


def _coordinates(element: ET.Element, geometry: BaseGeometry) -> ET.Element:
    points = shapely.get_coordinates(geometry)
    _child(element, "coordinates", " ".join(f"{lon:.{_DECIMALS}f},{lat:.{_DECIMALS}f}" for lon, lat in points))
    return element


def _child(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _NO_XML.sub("", text)


def _element(name: str, text: str) -> str:
    element = ET.Element(name)
    element.text = _NO_XML.sub("", text)
    return ET.tostring(element, encoding="unicode")


def _abgr(colour: str) -> str:
    """`#rrggbb` in KML's order, opaque."""
    return "ff" + colour[5:7] + colour[3:5] + colour[1:3]


KML = Format(
    ending=".kml", about="KML for Google Earth: a folder a layer, with days on the slider", write=_write, spatial=True
)
KMZ = Format(ending=".kmz", about="KMZ, the same packed", write=_write_packed, spatial=True)
