"""EVENTS as the page shows them: columns of one length, plain while they are few, packed beyond."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geo.maps.features import number_or_none, text_or_none
from geo.maps.geometry import Problem, drawable, problem_of
from geo.maps.layers import Layer
from geo.maps.payload import pack_columns
from geo.maps.style import CLAIMS, EVENT_LAYERS, PRECISIONS, event_layer_of

__all__ = ["EventColumns", "event_columns"]

_NO_DAY = -(2**20)
_TEXTS = ("event_id", "event_type", "sub_type", "summary", "quote", "place_name", "actor", "target", "reported_by")
_CLAIM_CODES = {name: index for index, (name, _) in enumerate(CLAIMS)}
_PRECISION_CODES = {name: index for index, (name, _) in enumerate(PRECISIONS)}
_LAYER_CODES = {layer.key: index for index, layer in enumerate(EVENT_LAYERS)}
_WEIGHT = {"exact": 4.0, "settlement": 3.0, "district": 1.0}


@dataclass(frozen=True)
class EventColumns:
    """Events ready for the page."""

    payload: dict[str, Any]
    """`{"count", "columns": {...}}`, or `{"count", "packed": base64}` of the same columns."""
    layers: list[Layer]
    """The layers that hold at least one of them."""
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    weight: NDArray[np.float64]
    """How much of the story each carries, for the first view."""
    problems: list[Problem]
    """Rows that are not drawn; they stay in the list beside the map."""


def event_columns(
    events: pd.DataFrame, places: pd.DataFrame, report_number: Callable[[str], int], *, packed: bool
) -> EventColumns:
    """
    Turn EVENTS into columns: whole numbers (degrees times 1e5, days since 1970) and texts.

    Parameters
    ----------
    events
        EVENTS table.
    places
        PLACES table; gives the words by which the quote names the place.
    report_number
        Number of an article, by its id, in the page's list.
    packed
        Whether the columns are packed; they are then sorted by place, so that neighbours differ little.
    """
    reasons = [problem_of(geometry) for geometry in events.geometry]
    problems = [
        Problem(str(key), str(summary), reason)
        for key, summary, reason in zip(events["event_id"], events["summary"], reasons, strict=True)
        if reason is not None
    ]
    kept = events.loc[np.array([reason is None for reason in reasons], dtype=bool)]
    lon, lat = _points(kept)
    if packed:
        order = np.lexsort((lon, np.floor(lat * 10)))
        kept, lon, lat = kept.iloc[order], lon[order], lat[order]
    columns = _numbers(kept, lon, lat) | _texts(kept, places, report_number)
    layers = _layers(columns["layer"])
    weight = np.array([_WEIGHT.get(text_or_none(value) or "", 0.0) for value in kept["precision"]], dtype=np.float64)
    weight[kept["political"].to_numpy(dtype=bool)] /= 4
    if packed:
        payload: dict[str, Any] = {"count": len(kept), "packed": pack_columns(columns)}
    else:
        payload = {"count": len(kept), "columns": {name: list(map(_plain, values)) for name, values in columns.items()}}
    return EventColumns(payload, layers, lon, lat, weight, problems)


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, np.integer) else value


def _points(events: pd.DataFrame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    points = [
        geometry if geometry.geom_type == "Point" else drawable(geometry).representative_point()
        for geometry in events.geometry
    ]
    return np.array([point.x for point in points], dtype=float), np.array([point.y for point in points], dtype=float)


def _days(column: "pd.Series[Any]") -> NDArray[np.int64]:
    days = column.to_numpy(dtype="datetime64[D]")
    return np.where(np.isnat(days), _NO_DAY, days.astype(np.int64))


def _codes(column: "pd.Series[Any]", codes: dict[str, int]) -> NDArray[np.int64]:
    return np.array([codes.get(text_or_none(value) or "", -1) for value in column], dtype=np.int64)


def _numbers(events: pd.DataFrame, lon: NDArray[np.float64], lat: NDArray[np.float64]) -> dict[str, Any]:
    keys = [
        event_layer_of(text_or_none(kind), bool(political)).key
        for kind, political in zip(events["event_type"], events["political"], strict=True)
    ]
    first, last = _days(events["happened_from"]), _days(events["happened_to"])
    uncertainty = [number_or_none(value) for value in events["uncertainty_m"]]
    return {
        "lon": np.round(lon * 1e5).astype(np.int64),
        "lat": np.round(lat * 1e5).astype(np.int64),
        "first": np.where(first == _NO_DAY, last, first),
        "last": np.where(last == _NO_DAY, first, last),
        "layer": np.array([_LAYER_CODES[key] for key in keys], dtype=np.int64),
        "claim": _codes(events["claim_status"], _CLAIM_CODES),
        "precision": _codes(events["precision"], _PRECISION_CODES),
        "uncertainty": np.array([-1 if value is None else round(value) for value in uncertainty], dtype=np.int64),
    }


def _texts(events: pd.DataFrame, places: pd.DataFrame, report_number: Callable[[str], int]) -> dict[str, list[str]]:
    told = dict(zip(places["mention_id"], places["name"], strict=True))
    columns = {name: [text_or_none(value) or "" for value in events[name]] for name in _TEXTS}
    columns["time_precision"] = [text_or_none(value) or "" for value in events["time_precision"]]
    columns["mark"] = [
        str(told.get(mention, name or ""))
        for mention, name in zip(events["mention_id"], columns["place_name"], strict=True)
    ]
    columns["count"] = [
        _count(least, most, of)
        for least, most, of in zip(events["count_min"], events["count_max"], events["count_of"], strict=True)
    ]
    columns["reports"] = [
        ",".join(str(report_number(name)) for name in (names if names is not None else ()))
        for names in events["article_ids"]
    ]
    return columns


def _count(least: Any, most: Any, of: Any) -> str:
    low, high, what = number_or_none(least), number_or_none(most), text_or_none(of)
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        amount = f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
    else:
        amount = f"at least {low:,.0f}" if low is not None else f"up to {high:,.0f}"
    return f"{amount} {what}" if what else amount


def _layers(codes: NDArray[np.int64]) -> list[Layer]:
    counts = np.bincount(codes, minlength=len(EVENT_LAYERS))
    return [
        Layer(f"events:{layer.key}", "Events", layer.label, layer.symbol, int(count))
        for layer, count in zip(EVENT_LAYERS, counts, strict=True)
        if count
    ]
