"""KML and KMZ: placemarks with their folder, style, time and data, as Google's and others' map editors write them.

GDAL reads geometry and names only; who holds an area stands in its colour as often as in its name. So placemarks are
read here: an attribute `fill` says the colour as `#rrggbb`, `name`, `description` and every named datum keep their
names. A document that declares entities is refused, links are not followed, and a KMZ is unpacked in memory and to a
limit.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import shapely
from shapely.geometry.base import BaseGeometry

from geo.fronts.others.crs import LON_LAT, reprojection
from geo.fronts.others.features import Feature, Items
from geo.rejection import Rejection

__all__ = ["read_kml", "read_kmz"]

_MAX_KML: Final = 200_000_000
"""Most bytes that the document in a KMZ may unpack to: the largest public front map has 10 MB."""
_DECLARES: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_COLOUR: Final = re.compile(r"[0-9a-fA-F]{8}")
_SIMPLE: Final = {"Point": shapely.Point, "LineString": shapely.LineString, "LinearRing": shapely.Polygon}


def read_kmz(path: Path, layer: str, crs: str | None) -> Items:
    """The placemarks of the first KML document in a KMZ."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = sorted(name for name in archive.namelist() if name.lower().endswith(".kml"))
            if not names:
                yield Rejection(str(path), None, "holds no KML document; export the map again")
                return
            with archive.open(min(names, key=lambda name: (name.lower() != "doc.kml", name))) as packed:
                content = packed.read(_MAX_KML + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        yield Rejection(str(path), None, f"is no readable KMZ ({error}); export the map again")
        return
    if len(content) > _MAX_KML:
        yield Rejection(str(path), None, f"unpacks to more than {_MAX_KML} bytes; export what the map needs alone")
        return
    yield from _placemarks(content, str(path), layer)


def read_kml(path: Path, layer: str, crs: str | None) -> Items:
    """The placemarks of a KML document. Its coordinates are longitude and latitude by its standard (OGC 12-007r2)."""
    yield from _placemarks(path.read_bytes(), str(path), layer)


def _placemarks(content: bytes, source: str, layer: str) -> Items:
    if _DECLARES.search(content):
        yield Rejection(source, None, "declares a document type or entities, which no map does; export it again")
        return
    try:
        root = _without_namespaces(content)
    except (ET.ParseError, ValueError, LookupError) as error:
        yield Rejection(source, None, f"is no readable KML ({error}); export the map again")
        return
    styles = _styles(root)
    number = 0
    for folder, placemark in _in_folders(root, layer):
        number += 1
        told = _told(placemark, styles)
        plain = Feature(source=source, number=number, layer=folder, properties=told)
        try:
            geometry = _geometry(placemark)
            placed = reprojection(LON_LAT)(geometry) if geometry is not None else None
        except (ValueError, IndexError, shapely.errors.GEOSException) as error:
            yield plain.reject(f"has a geometry that cannot be read ({error}); draw it again")
            continue
        yield Feature(source=source, number=number, layer=folder, properties=told, geometry=placed)
    if not number:
        yield Rejection(source, None, "holds no placemarks (it may only link to a map); export the map itself")


def _without_namespaces(content: bytes) -> ET.Element:
    """The tree, its tags without namespaces: KML's own had four, and editors add theirs."""
    root: ET.Element | None = None
    for _, element in ET.iterparse(BytesIO(content), events=("start",)):
        element.tag = element.tag.rpartition("}")[2]
        root = element if root is None else root
    if root is None:
        raise ValueError("no element")
    return root


def _in_folders(element: ET.Element, folder: str) -> Iterator[tuple[str, ET.Element]]:
    """Every placemark with the name of the innermost folder that has one, in the order of the document."""
    stack = [(element, folder)]
    while stack:
        here, name = stack.pop()
        if here.tag == "Placemark":
            yield name, here
            continue
        inner = (here.findtext("name") or name).strip() if here.tag == "Folder" else name
        stack.extend((child, inner) for child in reversed(here))


def _styles(root: ET.Element) -> Mapping[str, str]:
    """The colour of areas (`#rrggbb`) by style, a map of styles counting as its normal one."""
    colours = {style.get("id", ""): colour for style in root.iter("Style") if (colour := _colour(style)) is not None}
    for both in root.iter("StyleMap"):
        for pair in both.iter("Pair"):
            if pair.findtext("key") == "normal":
                normal = (pair.findtext("styleUrl") or "").strip().lstrip("#")
                if normal in colours:
                    colours[both.get("id", "")] = colours[normal]
    return colours


def _colour(style: ET.Element) -> str | None:
    """KML writes alpha, blue, green, red."""
    given = (style.findtext("PolyStyle/color") or "").strip()
    return f"#{given[6:8]}{given[4:6]}{given[2:4]}".lower() if _COLOUR.fullmatch(given) else None


def _told(placemark: ET.Element, styles: Mapping[str, str]) -> dict[str, str]:
    told = {
        tag: text for tag in ("name", "description", "styleUrl") if (text := (placemark.findtext(tag) or "").strip())
    }
    own = placemark.find("Style")
    colour = _colour(own) if own is not None else None
    colour = colour or styles.get(told.get("styleUrl", "").lstrip("#"))
    if colour:
        told["fill"] = colour
    for tag, key in (("TimeStamp/when", "day"), ("TimeSpan/begin", "day")):
        if text := (placemark.findtext(tag) or "").strip():
            told.setdefault(key, text)
    for datum in placemark.iter("Data"):
        told.setdefault(datum.get("name", ""), (datum.findtext("value") or "").strip())
    for datum in placemark.iter("SimpleData"):
        told.setdefault(datum.get("name", ""), (datum.text or "").strip())
    return {key: value for key, value in told.items() if key and value}


def _geometry(placemark: ET.Element) -> BaseGeometry | None:
    parts = [_polygon(one) for one in placemark.iter("Polygon")]
    inside = {ring for one in placemark.iter("Polygon") for ring in one.iter("LinearRing")}
    for tag, kind in _SIMPLE.items():
        parts += [kind(_corners(one)) for one in placemark.iter(tag) if one not in inside]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else shapely.geometrycollections(parts)


def _polygon(polygon: ET.Element) -> BaseGeometry:
    outer = polygon.find("outerBoundaryIs/LinearRing")
    if outer is None:
        raise ValueError("a polygon without an outer ring")
    holes = [_corners(ring) for ring in polygon.findall("innerBoundaryIs/LinearRing")]
    return shapely.Polygon(_corners(outer), holes)


def _corners(element: ET.Element) -> list[tuple[float, float]]:
    """`lon,lat[,height] lon,lat[,height] ...`"""
    corners = [place.split(",") for place in (element.findtext("coordinates") or "").split()]
    return [(float(place[0]), float(place[1])) for place in corners]
