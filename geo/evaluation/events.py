"""Scores of told events against items that readers have labelled: place, type, days, and the fields of what is right.

A predicted event answers a gold event of the same item when its geometry comes within the gold's tolerance of the
gold's point. Pairs are made one to one, those of one type first, then the nearer; what is paired with nothing is a
false alarm or a miss. An event merged of several articles counts in each of them.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import shapely

from geo.evaluation.gold_lines import read_gold_lines
from geo.evaluation.scores import Scores, great_circle_km, share
from geo.tables import ids_of

if TYPE_CHECKING:
    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

__all__ = ["Item", "Label", "distance_km", "evaluate_events", "read_event_gold"]

_TOLERANCE_KM = 8.0
"""How far from its point an event may be drawn where the gold does not say: a settlement."""
_SIDES = {
    "russia": (
        *("russia", "росі", "росс", "rf", "dpr", "lpr", "separat"),
        *("wagner", "occup", "invader", "chechen"),
    ),
    "ukraine": ("ukrain", "укра", "afu", "зсу", "всу", "azov", "kyiv"),
    "civilians": ("civil",),
}
"""Parts of names by which two are of one side, the first that fits."""
_LEVELS = ("place", "core", "sure")
"""At the right place; of the right type besides; on the right days besides."""


@dataclass(frozen=True, slots=True)
class Label:
    """One event that a reader marked."""

    event_type: str
    lon: float
    """Degrees east."""
    lat: float
    """Degrees north."""
    tolerance_km: float
    fields: Mapping[str, Any]
    """sub_type, happened_from, happened_to, actor, target, count, claim_status, reported_by; null is not told."""


@dataclass(frozen=True, slots=True)
class Item:
    """One text of a gold set of events."""

    item_id: str
    text: str
    language: str | None
    published: str | None
    """Day as YYYY-MM-DD."""
    labels: tuple[Label, ...]
    """Events with a place; empty where nothing happened."""


def read_event_gold(path: str | Path) -> list[Item]:
    """Read a gold set of events: JSON Lines with id, language, published, text and events.

    Raises
    ------
    InputError
        If the file cannot be read or a line is no item; names file and line.
    """
    return read_gold_lines(path, _item, needs="id, text and events with event_type, lat and lon")


def _item(raw: dict[str, Any]) -> Item:
    labels = tuple(
        Label(
            str(one["event_type"]),
            float(one["lon"]),
            float(one["lat"]),
            one.get("tolerance_km", _TOLERANCE_KM),
            one,
        )
        for one in raw["events"]
        if one.get("lat") is not None
    )
    return Item(str(raw["id"]), str(raw["text"]), raw.get("language"), _day(raw.get("published")), labels)


def evaluate_events(items: Sequence[Item], events: "gpd.GeoDataFrame") -> Scores:
    """
    Score events against labelled items.

    Parameters
    ----------
    items
        A gold set, as `read_event_gold` reads it, or those of one language.
    events
        EVENTS table of these and perhaps other texts, EPSG:4326; its `article_ids` are the items' ids. Rows without a
        geometry are left out.

    Returns
    -------
    items, gold (events asked for), shown; precision, recall and F1 of place (told at the right place, whatever type),
    core (type too) and sure (both days too; a gold without days means the day of publication); quiet (of the items
    without an event, the share for which nothing is shown) and quiet_of, how many those are; then, of the pairs of
    right type, the share right of sub_type, days, actor, target, count, claim_status and reported_by, each with how
    many were asked (`actor_of`).
    """
    found = _by_item(events)
    hits = dict.fromkeys(_LEVELS, 0)
    fields: dict[str, list[bool]] = {name: [] for name in _FIELDS}
    quiet: list[bool] = []
    shown = gold = 0
    for item in items:
        rows = found.get(item.item_id, [])
        gold, shown = gold + len(item.labels), shown + len(rows)
        if not item.labels:
            quiet.append(not rows)
        for label, row in _pairs(item.labels, rows):
            hits["place"] += 1
            if label.event_type != row["event_type"]:
                continue
            told = {name: check(label.fields, row, item.published) for name, check in _FIELDS.items()}
            hits["core"] += 1
            hits["sure"] += bool(told["days"])
            for name, right in told.items():
                if right is not None:
                    fields[name].append(right)
    scores: Scores = {"items": len(items), "gold": gold, "shown": shown}
    for level in _LEVELS:
        precision, recall = share(hits[level], shown), share(hits[level], gold)
        exact = 2 * hits[level] / (shown + gold) if shown + gold else 0.0
        scores |= {f"{level}_precision": precision, f"{level}_recall": recall, f"{level}_f1": round(exact, 4)}
    for name, checks in {"quiet": quiet, **fields}.items():
        scores |= {name: share(sum(checks), len(checks)), f"{name}_of": len(checks)}
    return scores


def _by_item(events: "gpd.GeoDataFrame") -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in events.to_dict("records"):
        if row["geometry"] is None or row["geometry"].is_empty:
            continue
        known = {str(name): None if name != "geometry" and pd.isna(value) else value for name, value in row.items()}
        for item_id in ids_of(row["article_ids"]):
            found.setdefault(item_id, []).append(known)
    return found


def _pairs(labels: Sequence[Label], rows: Sequence[dict[str, Any]]) -> Iterable[tuple[Label, dict[str, Any]]]:
    """Labels and rows one to one: those of one type first, then the nearer."""
    near: list[tuple[bool, float, int, int]] = []
    for number, label in enumerate(labels):
        for other, row in enumerate(rows):
            distance = distance_km(row["geometry"], (label.lon, label.lat))
            if distance <= label.tolerance_km:
                near.append((row["event_type"] != label.event_type, distance, number, other))
    used_labels: set[int] = set()
    used_rows: set[int] = set()
    for _, _, number, other in sorted(near):
        if number not in used_labels and other not in used_rows:
            used_labels.add(number)
            used_rows.add(other)
            yield labels[number], rows[other]


def distance_km(geometry: "BaseGeometry", point: tuple[float, float]) -> float:
    """From an area's middle, for a gold point is not met by a wide area around it; else from the nearest vertex."""
    vertices = shapely.get_coordinates(geometry)
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        lon, lat = vertices.mean(axis=0)
        return great_circle_km((float(lon), float(lat)), point)
    return min(great_circle_km((float(lon), float(lat)), point) for lon, lat in vertices)


def _day(value: Any) -> str | None:
    """A day as YYYY-MM-DD; None of null."""
    if value is None:
        return None
    return value.isoformat()[:10] if isinstance(value, dt.date) else str(value)[:10] or None


def _side(name: Any) -> str | None:
    """The side that a name is of, or the name itself."""
    if not name:
        return None
    low = str(name).casefold()
    return next((side for side, marks in _SIDES.items() if any(mark in low for mark in marks)), low.strip())


def _words(value: Any) -> set[str]:
    return set(re.findall(r"\w{4,}", str(value or "").casefold()))


def _days_right(gold: Mapping[str, Any], row: Mapping[str, Any], published: str | None) -> bool:
    first, last = _day(gold.get("happened_from")), _day(gold.get("happened_to"))
    told = _day(row["happened_from"])
    if first is None:
        return told in (None, published) or row["time_precision"] in ("published", "unknown")
    return (told, _day(row["happened_to"]) or told) == (first, last or first)


def _count_right(gold: Mapping[str, Any], row: Mapping[str, Any]) -> bool | None:
    """Whether the least number is right; None where the gold tells none."""
    if not (asked := gold.get("count")):
        return None
    return row["count_min"] is not None and asked[0] is not None and float(row["count_min"]) == float(asked[0])


def _source_right(gold: Mapping[str, Any], row: Mapping[str, Any]) -> bool | None:
    """Whether the source shares a word with the gold's; None where the gold names none."""
    if not (asked := gold.get("reported_by")):
        return None
    return bool(_words(asked) & _words(row["reported_by"]))


_FIELDS: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any], str | None], bool | None]] = {
    "sub_type": lambda gold, row, _: gold.get("sub_type") == row["sub_type"],
    "days": _days_right,
    "actor": lambda gold, row, _: _side(gold.get("actor")) == _side(row["actor"]),
    "target": lambda gold, row, _: _side(gold.get("target")) == _side(row["target"]),
    "count": lambda gold, row, _: _count_right(gold, row),
    "claim_status": lambda gold, row, _: gold.get("claim_status") == row["claim_status"],
    "reported_by": lambda gold, row, _: _source_right(gold, row),
}
"""What is compared in a pair of right type; None is not asked."""
