"""PLACES as the page shows them: one feature a place, with every sentence that names it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry, BaseMultipartGeometry

from geo.gazetteer.entry import Entry
from geo.gazetteer.shapes import shape_of
from geo.maps.geometry import Problem, drawable, problem_of
from geo.maps.layers import Layer
from geo.maps.style import ACTORS, PLACE_LAYERS, PRECISIONS, PlaceLayer, place_layer_of

__all__ = ["PlaceFeatures", "coordinates", "number_or_none", "place_records", "text_or_none"]

# A place's weight in the story by what its geometry stands for: only what lies somewhere draws the view.
_WEIGHT = {"exact": 2.0, "settlement": 1.0, "district": 0.25}
_PRECISION_CODES = {name: index for index, (name, _) in enumerate(PRECISIONS)}
_AREA_DEGREES, _LINE_DEGREES = 0.0001, 0.0002
_MOST_MENTIONS = 30
"""Sentences that the page has of one place; its events have theirs besides."""

_MOST_OUTLINES = 24
"""Outlines that are shown from the start."""


@dataclass(frozen=True)
class PlaceFeatures:
    """Places ready for the page."""

    records: list[dict[str, Any]]
    """One a place: id, name, spellings, layer, lon, lat, precision, uncertainty, shape, mentions, and how often it is
    named where that is more often than the mentions that are kept."""
    layers: list[Layer]
    """The layers that hold at least one of them."""
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    weight: NDArray[np.float64]
    """How much of the story each place carries, for the first view."""
    unplaced: list[dict[str, Any]]
    """Names that no place was found for, with how often they stand in the articles, and the reason."""
    problems: list[Problem]
    """Rows whose geometry cannot be drawn."""
    number_of: dict[str, int]
    """Number of the record of each `mention_id`, and of each `place_id` that is a place's, not a government's."""


def place_records(
    places: pd.DataFrame,
    report_number: Callable[[str], int],
    entry: Callable[[str], Entry | None] = lambda _: None,
) -> PlaceFeatures:
    """
    Gather the mentions of each place into one feature.

    Parameters
    ----------
    places
        PLACES table. Mentions of one `place_id` are one place; without it, mentions of one name and geometry.
    report_number
        Number of an article, by its id, in the page's list.
    entry
        The gazetteer's entry of a `place_id`. Words that lead to a listed place ("the last bridge between A and B")
        stand in that place's layer, not among the areas told of.
    """
    problems: list[Problem] = []
    unplaced: dict[str, dict[str, Any]] = {}
    number_of: dict[str, int] = {}
    found: dict[tuple[str, str], dict[str, Any]] = {}
    row: Any
    for row in places.itertuples(index=False):
        reason = problem_of(row.geometry)
        if reason is not None:
            if row.geometry is None and row.status != "resolved":
                _count_unplaced(unplaced, row)
            else:
                problems.append(Problem(str(row.mention_id), str(row.name), reason))
            continue
        layer = place_layer_of(_kind(row, entry), row.role)
        key = (layer.key, text_or_none(row.place_id) or f"{row.name}|{row.geometry.wkt}")
        record = found.get(key)
        if record is None:
            record = found[key] = _record(row, layer, entry)
            record["number"] = len(found) - 1
        number_of[str(row.mention_id)] = record["number"]
        if layer is not ACTORS:
            number_of.setdefault(record["id"], record["number"])
        _mention(record, [report_number(row.article_id), str(row.name), str(row.sentence)])
        if row.name not in record["spellings"]:
            record["spellings"].append(str(row.name))
    records = list(found.values())
    for record in records:
        del record["number"]
        if record["named"] == len(record["mentions"]):
            del record["named"]
    return PlaceFeatures(
        records,
        _layers(records),
        np.array([record["lon"] for record in records], dtype=np.float64),
        np.array([record["lat"] for record in records], dtype=np.float64),
        np.array([_weight(record) for record in records], dtype=np.float64),
        list(unplaced.values()),
        problems,
        number_of,
    )


def _mention(record: dict[str, Any], mention: list[Any]) -> None:
    record["named"] += 1
    if len(record["mentions"]) < _MOST_MENTIONS:
        record["mentions"].append(mention)


def _kind(row: Any, entry: Callable[[str], Entry | None]) -> str:
    place_id = text_or_none(row.place_id)
    listed = entry(place_id) if row.kind == "expression" and place_id else None
    return listed.kind if listed else str(row.kind)


def _count_unplaced(unplaced: dict[str, dict[str, Any]], row: Any) -> None:
    entry = unplaced.setdefault(str(row.name), {"name": str(row.name), "count": 0, "reason": str(row.reason)})
    entry["count"] += 1


def _record(row: Any, layer: PlaceLayer, entry: Callable[[str], Entry | None]) -> dict[str, Any]:
    place_id = text_or_none(row.place_id)
    geometry = _outlined(drawable(row.geometry), layer, place_id)
    listed = entry(place_id) if place_id and layer.key in ("cities", "villages") else None
    point = geometry if isinstance(geometry, shapely.Point) else geometry.representative_point()
    known = {
        "id": place_id or str(row.mention_id),
        "layer": f"places:{layer.key}",
        "name": text_or_none(row.place_name) or str(row.name),
        "kind": str(row.kind),
        "people": (listed.population or None) if listed else None,
        "country": text_or_none(row.country),
        "admin1": text_or_none(row.admin1),
        "lon": round(point.x, 5),
        "lat": round(point.y, 5),
        "precision": _PRECISION_CODES.get(text_or_none(row.precision) or ""),
        "uncertainty": number_or_none(row.uncertainty_m),
        "reason": text_or_none(row.reason),
        "source": text_or_none(getattr(row, "source", None)),
        "unsure": True if row.status == "ambiguous" else None,
        "approximate": True
        if layer.key == "regions" and text_or_none(row.country) == "UA" and geometry.geom_type != "Point"
        else None,
        "shape": None if geometry.geom_type == "Point" else coordinates(geometry, _tolerance(geometry)),
    }
    return {
        **{key: value for key, value in known.items() if value is not None},
        "spellings": [],
        "mentions": [],
        "named": 0,
    }


def _outlined(geometry: BaseGeometry, layer: PlaceLayer, place_id: str | None) -> BaseGeometry:
    """A region or country by its outline, if one is known: a point in its middle would say that something is there."""
    if geometry.geom_type != "Point" or place_id is None or layer.key not in ("regions", "countries"):
        return geometry
    outline = shape_of(place_id)
    return geometry if outline is None else drawable(outline)


def _tolerance(geometry: BaseGeometry) -> float | None:
    """A finer line than a thousandth of its width tells nothing more of a region."""
    if geometry.geom_type not in ("Polygon", "MultiPolygon"):
        return None
    west, _, east, _ = geometry.bounds
    return float(max(_AREA_DEGREES, (east - west) / 1000))


def _layers(records: list[dict[str, Any]]) -> list[Layer]:
    counts: dict[str, int] = {}
    for record in records:
        counts[record["layer"]] = counts.get(record["layer"], 0) + 1
    return [
        Layer(
            f"places:{layer.key}",
            "Places",
            layer.label,
            layer.symbol,
            count,
            layer.show and not _too_many(layer, count),
        )
        for layer in (*PLACE_LAYERS, ACTORS)
        if (count := counts.get(f"places:{layer.key}", 0))
    ]


def _too_many(layer: PlaceLayer, count: int) -> bool:
    # Outlines that lie over one another hide what they are drawn on.
    return layer.key == "expressions" and count > _MOST_OUTLINES


def _weight(record: dict[str, Any]) -> float:
    if "shape" in record or record["layer"] in ("places:actors", "places:countries", "places:regions"):
        return 0.0
    code = record.get("precision")
    certain = 0.5 if "unsure" in record else 1.0
    named = int(record.get("named", len(record["mentions"])))
    return certain * _WEIGHT.get("" if code is None else PRECISIONS[code][0], 0.0) * named


def coordinates(geometry: BaseGeometry, area_degrees: float | None = None) -> list[dict[str, Any]]:
    """The parts of a geometry as the page draws them: `{"area"|"line"|"point": [[[lon, lat] ...] ring ...]}`.

    Corners are kept to 1e-5 degrees; areas are thinned by `area_degrees`, else 0.0001 degrees (some 10 m), lines by
    0.0002, as rivers of the basemap are.
    """
    return list(_parts(geometry, area_degrees or _AREA_DEGREES))


def _parts(geometry: BaseGeometry, area_degrees: float) -> Iterable[dict[str, Any]]:
    if isinstance(geometry, BaseMultipartGeometry):
        for part in geometry.geoms:
            yield from _parts(part, area_degrees)
    elif isinstance(geometry, shapely.Polygon):
        thin = geometry.simplify(area_degrees)
        shape = thin if isinstance(thin, shapely.Polygon) and not thin.is_empty else geometry
        yield {"area": [_corners(ring) for ring in (shape.exterior, *shape.interiors)]}
    elif geometry.geom_type == "Point":
        yield {"point": [_corners(geometry)]}
    else:
        yield {"line": [_corners(geometry.simplify(_LINE_DEGREES))]}


def _corners(geometry: BaseGeometry) -> list[list[float]]:
    return [[round(float(lon), 5), round(float(lat), 5)] for lon, lat in shapely.get_coordinates(geometry)]


def text_or_none(value: Any) -> str | None:
    """A text, or None where the table has a null."""
    return None if value is None or pd.isna(value) else str(value)


def number_or_none(value: Any) -> float | None:
    """A finite number, or None."""
    return float(value) if value is not None and np.isfinite(value) else None
