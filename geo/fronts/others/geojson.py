"""GeoJSON as people exchange it: a collection, a bare list of features, or a collection wrapped in another object."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.fronts.others.crs import LON_LAT, Reprojection, reprojection
from geo.fronts.others.features import Feature, Items
from geo.rejection import Rejection

__all__ = ["read_geojson"]

_WRAPPED_DEEP: Final = 3
"""Most objects that a collection may be wrapped in."""


def read_geojson(path: Path, layer: str, crs: str | None) -> Items:
    """
    The features of a GeoJSON file (RFC 7946), and of the older form that names a CRS.

    A feature that cannot be read costs itself. Where no CRS is named it is EPSG:4326, as the standard has it.
    """
    source = str(path)
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        yield Rejection(source, None, f"is no readable JSON ({error}); export the map again")
        return
    collection = _collection(content, _WRAPPED_DEEP)
    if collection is None:
        yield Rejection(source, None, "holds no GeoJSON features; give a FeatureCollection")
        return
    features, named = collection
    try:
        how = reprojection(crs or named or LON_LAT)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    for number, feature in enumerate(features, start=1):
        yield _feature(feature, source, number, layer, how)


def _collection(content: Any, deep: int) -> tuple[list[Any], str | None] | None:
    """The features, and the CRS that the collection names; looks into wrapping objects."""
    if isinstance(content, list):
        return (content, None) if any(_is_feature(one) for one in content) else None
    if not isinstance(content, Mapping):
        return None
    if isinstance(content.get("features"), list):
        return content["features"], _named_crs(content.get("crs"))
    if _is_feature(content):
        return [content], None
    if deep:
        return next((found for inner in content.values() if (found := _collection(inner, deep - 1))), None)
    return None


def _is_feature(one: Any) -> bool:
    return isinstance(one, Mapping) and one.get("type") == "Feature"


def _named_crs(crs: Any) -> str | None:
    """`{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}`, of GeoJSON before 2016."""
    properties = crs.get("properties") if isinstance(crs, Mapping) else None
    name = properties.get("name") if isinstance(properties, Mapping) else None
    return name if isinstance(name, str) else None


def _feature(feature: Any, source: str, number: int, layer: str, how: Reprojection) -> Feature | Rejection:
    if not _is_feature(feature):
        return Rejection(source, None, f"feature {number} is no GeoJSON feature; export the map again")
    given = feature.get("properties")
    told = dict(_told(given)) if isinstance(given, Mapping) else {}
    plain = Feature(source=source, number=number, layer=layer, properties=told)
    try:
        geometry = _geometry(feature.get("geometry"))
        placed = how(geometry) if geometry is not None else None
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
        return plain.reject(f"has a geometry that cannot be read ({error}); draw it again")
    except shapely.errors.GEOSException as error:
        return plain.reject(f"has a geometry that cannot be read ({error}); draw it again")
    return Feature(source=source, number=number, layer=layer, properties=told, geometry=placed)


def _told(properties: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in properties.items():
        if value is not None:
            yield str(key), value


def _geometry(given: Any) -> BaseGeometry | None:
    if given is None:
        return None
    geometry: BaseGeometry = shape(given)
    return None if geometry.is_empty else shapely.force_2d(geometry)
