"""EVENTS as the page shows them: columns of one length, plain while they are few, packed beyond."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from geo.maps.geometry import MERCATOR_LIMIT, Problem, drawable, problem_of
from geo.maps.layers import Layer
from geo.maps.payload import pack_columns
from geo.maps.style import CLAIMS, EVENT_LAYERS, PRECISIONS, event_layer_of
from geo.tables import ids_of

__all__ = ["EventColumns", "count_words", "event_columns"]

_NO_DAY = -(2**20)
_FOLD = "\x1f"
"""Stands for the place's name in packed quotes and summaries: a unit separator, which no report contains."""

_NUMBERED_ABOVE = 20_000
"""Packed pages of more events give them numbers for ids: 100,000 ids of their own would take a megabyte."""

_TEXTS = (
    "event_id",
    "event_type",
    "sub_type",
    "summary",
    "quote",
    "place_name",
    "actor",
    "target",
    "reported_by",
    "time_precision",
)
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
    """Rows that are not drawn; the page's note lists them."""


def event_columns(
    events: pd.DataFrame,
    places: pd.DataFrame,
    report_number: Callable[[str], int],
    *,
    packed: bool,
    shown: Mapping[str, tuple[str, str]] | None = None,
    place_number: Mapping[str, int] | None = None,
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
        Whether the columns are packed; they are then sorted by place and day, so that neighbours differ little.
    shown
        The table's name and the name on the page of places that the page calls otherwise, by `place_id`.
    place_number
        Number of a place in the page's list, by `place_id` or `mention_id`.
    """
    reasons = _reasons(events)
    problems = [
        Problem(str(key), str(summary), reason)
        for key, summary, reason in zip(events["event_id"], events["summary"], reasons, strict=True)
        if reason is not None
    ]
    kept = events.loc[np.array([reason is None for reason in reasons], dtype=bool)]
    lon, lat = _points(kept)
    if packed:
        order = _order(kept, lon, lat)
        kept, lon, lat = kept.iloc[order], lon[order], lat[order]
    numbers, texts = _numbers(kept, lon, lat), _texts(kept, places, report_number)
    numbers["place"] = _place_numbers(kept, place_number or {})
    _rename(texts, _strings(kept["place_id"]), shown or {})
    layers = _layers(numbers["layer"])
    weight = np.array([_WEIGHT.get(value, 0.0) for value in _strings(kept["precision"])], dtype=np.float64)
    weight[kept["political"].to_numpy(dtype=bool)] /= 4
    payload: dict[str, Any] = {"count": len(kept)}
    if packed:
        payload["folded"] = _shorten(texts, numbers["layer"])
        payload["packed"] = pack_columns(numbers | texts)
    else:
        payload["columns"] = {name: values.tolist() for name, values in numbers.items()} | texts
    return EventColumns(payload, layers, lon, lat, weight, problems)


def _reasons(events: pd.DataFrame) -> list[str | None]:
    shapes = np.asarray(events.geometry, dtype=object)
    lon, lat = shapely.get_x(shapes), shapely.get_y(shapes)
    # Nearly all are points in their place; only the others are worth a closer look.
    plain = (shapely.get_type_id(shapes) == 0) & (np.abs(lon) <= 180) & (np.abs(lat) < MERCATOR_LIMIT)
    return [None if good else problem_of(shape) for good, shape in zip(plain, shapes, strict=True)]


def _points(events: pd.DataFrame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    shapes = np.asarray(events.geometry, dtype=object).copy()
    for index in np.flatnonzero(shapely.get_type_id(shapes) != 0):
        shapes[index] = drawable(shapes[index]).representative_point()
    return shapely.get_x(shapes), shapely.get_y(shapes)


def _order(events: pd.DataFrame, lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.intp]:
    names = [
        key or name or f"{la:.1f} {lo:.1f}"
        for key, name, lo, la in zip(
            _strings(events["place_id"]), _strings(events["place_name"]), lon, lat, strict=True
        )
    ]
    group = pd.factorize(np.array(names, dtype=object))[0]
    size = np.maximum(np.bincount(group), 1)
    mean_lon, mean_lat = np.bincount(group, lon) / size, np.bincount(group, lat) / size
    rank = np.empty(len(size), dtype=np.intp)
    rank[np.lexsort((mean_lon, np.floor(mean_lat * 2)))] = np.arange(len(size))
    return np.lexsort((_days(events["happened_from"]), rank[group]))


def _days(column: "pd.Series[Any]") -> NDArray[np.int64]:
    days = column.to_numpy(dtype="datetime64[D]")
    return np.where(np.isnat(days), _NO_DAY, days.astype(np.int64))


def _strings(column: "pd.Series[Any]") -> list[str]:
    """A column as texts, nulls as ""."""
    return [str(value) for value in column.astype(object).where(column.notna(), "").tolist()]


def _codes(column: "pd.Series[Any]", codes: dict[str, int]) -> NDArray[np.int64]:
    return np.array([codes.get(value, -1) for value in _strings(column)], dtype=np.int64)


def _numbers(events: pd.DataFrame, lon: NDArray[np.float64], lat: NDArray[np.float64]) -> dict[str, NDArray[np.int64]]:
    keys = [
        event_layer_of(kind, bool(political)).key
        for kind, political in zip(_strings(events["event_type"]), events["political"].tolist(), strict=True)
    ]
    first, last = _days(events["happened_from"]), _days(events["happened_to"])
    first = np.where(first == _NO_DAY, last, first)
    uncertainty = events["uncertainty_m"].to_numpy(dtype=np.float64)
    front = {"front": _tenths(events["front_km"])} if "front_km" in events else {}
    return {
        **front,
        "lon": np.round(lon * 1e5).astype(np.int64),
        "lat": np.round(lat * 1e5).astype(np.int64),
        "first": first,
        "days": np.maximum(last - first, 0),
        "layer": np.array([_LAYER_CODES[key] for key in keys], dtype=np.int64),
        "claim": _codes(events["claim_status"], _CLAIM_CODES),
        "precision": _codes(events["precision"], _PRECISION_CODES),
        "uncertainty": np.where(np.isfinite(uncertainty), np.round(np.nan_to_num(uncertainty)), -1).astype(np.int64),
    }


def _tenths(km: "pd.Series[Any]") -> NDArray[np.int64]:
    """Kilometres as whole hundreds of metres; -1 where there is no distance."""
    values = km.to_numpy(dtype=np.float64)
    return np.where(np.isfinite(values), np.round(np.nan_to_num(values) * 10), -1).astype(np.int64)


def _place_numbers(events: pd.DataFrame, number: Mapping[str, int]) -> NDArray[np.int64]:
    pairs = zip(_strings(events["place_id"]), _strings(events["mention_id"]), strict=True)
    return np.array([number.get(place, number.get(mention, -1)) for place, mention in pairs], dtype=np.int64)


def _texts(events: pd.DataFrame, places: pd.DataFrame, report_number: Callable[[str], int]) -> dict[str, list[str]]:
    told = dict(zip(_strings(places["mention_id"]), _strings(places["name"]), strict=True))
    columns = {name: _strings(events[name]) for name in _TEXTS}
    columns["mark"] = [
        told.get(mention, name)
        for mention, name in zip(_strings(events["mention_id"]), columns["place_name"], strict=True)
    ]
    columns["count"] = [
        count_words(least, most, of)
        for least, most, of in zip(
            events["count_min"].tolist(), events["count_max"].tolist(), _strings(events["count_of"]), strict=True
        )
    ]
    columns["reports"] = [",".join(str(report_number(name)) for name in ids_of(cell)) for cell in events["article_ids"]]
    return columns


def _rename(texts: dict[str, list[str]], place_ids: list[str], shown: Mapping[str, tuple[str, str]]) -> None:
    """Let lists and popups call a place what the map calls it."""
    for index, place_id in enumerate(place_ids):
        if place_id in shown:
            old, new = shown[place_id]
            if texts["place_name"][index] == old:
                texts["place_name"][index] = new
            texts["summary"][index] = texts["summary"][index].replace(old, new)


def _shorten(texts: dict[str, list[str]], layer: NDArray[np.int64]) -> bool:
    """Leave out of packed texts what other columns tell; says whether names of places were folded out of sentences."""
    types = [EVENT_LAYERS[code].event_type for code in layer]
    pairs = zip(texts["event_type"], types, strict=True)
    texts["event_type"] = ["" if told == usual else told for told, usual in pairs]
    folded = not any(_FOLD in text for name in ("quote", "summary") for text in texts[name])
    if folded:
        for name, words in (("quote", texts["mark"]), ("summary", texts["place_name"])):
            pairs = zip(texts[name], words, strict=True)
            texts[name] = [text.replace(word, _FOLD) if word else text for text, word in pairs]
    pairs = zip(texts["mark"], texts["place_name"], strict=True)
    texts["mark"] = ["" if mark == name else mark for mark, name in pairs]
    if len(layer) > _NUMBERED_ABOVE:
        del texts["event_id"]
    return folded


def count_words(least: float, most: float, what: str) -> str:
    """A count as a person writes it: `3 killed`, `at least 500 trapped`; nothing where neither end is finite."""
    low, high = math.isfinite(least), math.isfinite(most)
    if not low and not high:
        return ""
    if low and high:
        amount = f"{least:,.0f}" if least == most else f"{least:,.0f} to {most:,.0f}"
    else:
        amount = f"at least {least:,.0f}" if low else f"up to {most:,.0f}"
    return f"{amount} {what}" if what else amount


def _layers(codes: NDArray[np.int64]) -> list[Layer]:
    counts = np.bincount(codes, minlength=len(EVENT_LAYERS))
    return [
        Layer(f"events:{layer.key}", "Events", layer.label, layer.symbol, int(count))
        for layer, count in zip(EVENT_LAYERS, counts, strict=True)
        if count
    ]
