"""Reports of one event in several articles, joined into one row.

Reports are first put into blocks of one place and one type, then compared only with the events of neighbouring days in
their block, of which the latest few dozen are open: the cost grows with the number of reports, not with its square.
"""

import datetime as dt
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from geo.events.actor_names import NAMES
from geo.reports.likeness import Report, likeness
from geo.reports.summary import summary_line
from geo.tables import EVENTS, conform

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["merge_events"]

_OPEN = 48
"""Events of a block that a further report is held against: the latest ones."""
_COMPARED = 4
"""Reports of an event that a further one is held against."""
_NEEDED = 2.0
"""Likeness, on average over those, that joins."""
_SIDES = frozenset(name for name, side, _ in NAMES if side)
_SOURCES = 6
"""Sources named in `reported_by`; all articles stand in `article_ids`."""


def merge_events(events: pd.DataFrame, articles: pd.DataFrame) -> "gpd.GeoDataFrame":
    """
    Join the reports of one event.

    Parameters
    ----------
    events
        EVENTS table, one row a report, as `extract_events` gives it for all articles.
    articles
        ARTICLES table of their articles; the days of publication order the reports.

    Returns
    -------
    EVENTS table, EPSG:4326, one row an event, whatever the order of the rows given. The fullest report gives the quote;
    `article_ids` lists all by day of publication; the count runs from the least to the greatest number told; actors
    that differ stand as "disputed: A / B". Reports of one place and day that the texts tell apart (another object,
    hour, or number) stay apart, as do two sentences of one article that do not repeat each other.
    """
    published = dict(zip(articles["article_id"].tolist(), articles["published"].tolist(), strict=True))
    blocks: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for row in _records(events):
        days = [_day(published.get(article_id)) for article_id in row["article_ids"]]
        report = Report(row, min((day for day in days if day), default=None))
        blocks[_block(row)].append(report)
    merged = [_joined(event) for reports in blocks.values() for event in _events_of(reports)]
    merged.sort(key=lambda row: (row["happened_from"] or dt.date.max, row["event_id"]))
    if not merged:
        return conform(events, EVENTS)
    return conform(pd.DataFrame(merged), EVENTS)


def _records(events: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as dictionaries, nulls as None and days as dates."""
    columns: dict[str, list[Any]] = {}
    for name in events.columns:
        values = events[name].tolist()
        if name in {"happened_from", "happened_to"}:
            columns[name] = [_day(value) for value in values]
        elif name in {"geometry", "article_ids"}:
            columns[name] = values
        else:
            columns[name] = [None if value is None or value != value or value is pd.NA else value for value in values]
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _day(value: object) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) and not pd.isna(value) else None


def _block(row: dict[str, Any]) -> tuple[object, ...]:
    place = row["place_id"]
    if place is None and row["geometry"] is not None:
        centre = row["geometry"].representative_point()
        place = (round(centre.x, 2), round(centre.y, 2))
    return place or row["place_name"], row["event_type"], bool(row["political"])


def _events_of(reports: list[Report]) -> list[list[Report]]:
    """Sort the reports of a block into events, one after another in order of their days."""
    reports.sort(key=lambda r: (r.first or dt.date.max, r.published or dt.date.max, r.row["event_id"]))
    events: list[list[Report]] = []
    for report in reports:
        best, weight = None, _NEEDED
        for event in events[-_OPEN:]:
            likely = _likeness(report, event)
            if likely >= weight and (best is None or likely > weight):
                best, weight = event, likely
        if best is None:
            events.append([report])
        else:
            best.append(report)
    return events


def _likeness(report: Report, event: list[Report]) -> float:
    held = event if len(event) <= _COMPARED else [event[0], *event[1 - _COMPARED :]]
    weights = [weight for other in held if not math.isnan(weight := likeness(report, other))]
    return sum(weights) / len(weights) if weights else -math.inf


def _joined(event: list[Report]) -> dict[str, Any]:
    fullest = max(event, key=_fullness)
    if len(event) == 1:
        return fullest.row
    rows = [report.row for report in event]
    ordered = sorted(event, key=lambda r: (r.published or dt.date.max, r.row["event_id"]))
    row = dict(fullest.row)
    row["event_id"] = min(one["event_id"] for one in rows)
    row["article_ids"] = list(dict.fromkeys(one for report in ordered for one in report.row["article_ids"]))
    row.update(_when(event))
    row["actor"] = _parties([one["actor"] for one in rows])
    row["target"] = _commonest([one["target"] for one in rows if one["target"] != row["actor"]])
    sources = dict.fromkeys(one["reported_by"] for one in rows if one["reported_by"])
    row["reported_by"] = "; ".join(list(sources)[:_SOURCES]) or None
    row["claim_status"] = _status({one["claim_status"] for one in rows})
    row["damage"] = _commonest([one["damage"] for one in rows])
    row.update(_counted(rows))
    doubt = 1.0
    for one in rows:
        doubt *= 1.0 - (one["confidence"] or 0.0)
    row["confidence"] = round(min(0.99, 1.0 - doubt), 3)
    row["summary"] = summary_line(row)
    return row


def _fullness(report: Report) -> tuple[object, ...]:
    row = report.row
    known = sum(row[name] is not None for name in ("actor", "target", "count_of", "damage", "reported_by"))
    return report.told, known, row["confidence"] or 0.0, -len(row["quote"]), row["event_id"]


def _when(event: list[Report]) -> dict[str, Any]:
    """The narrowest days that a text tells; without any, the first day of a report."""
    told = [report for report in event if report.told and report.first and report.last]
    if told:
        best = min(told, key=lambda r: ((r.last - r.first).days, r.published or dt.date.max))  # type: ignore[operator]
    else:
        best = min(event, key=lambda r: r.first or dt.date.max)
    return {name: best.row[name] for name in ("happened_from", "happened_to", "time_precision")}


def _parties(names: list[str | None]) -> str | None:
    """One actor, the unit before its state; or "disputed: A / B", the more often named first."""
    counted = Counter(name for name in names if name)
    units = {name for name in counted if " (" in name}
    for unit in sorted(units):
        state = unit.split(" (")[0]
        if state in counted:
            counted[unit] += counted.pop(state)
    if not counted:
        return None
    sided = {name for name in counted if name in _SIDES or name.split(" (")[0] in _SIDES}
    if sided and len(counted) > 1:  # who fights, before whoever else the reports speak of
        counted = Counter({name: number for name, number in counted.items() if name in sided})
    ranked = sorted(counted, key=lambda name: (-counted[name], name))
    return ranked[0] if len(ranked) == 1 else "disputed: " + " / ".join(ranked)


def _commonest(names: list[str | None]) -> str | None:
    counted = Counter(name for name in names if name)
    return min(counted, key=lambda name: (-counted[name], name)) if counted else None


def _status(statuses: set[str]) -> str:
    """What the articles say together: a denial against a claim leaves it open."""
    if statuses == {"denied"}:
        return "denied"
    if "denied" in statuses:
        return "unverified"
    return next(status for status in ("stated", "claimed", "unverified") if status in statuses)


def _counted(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The count that most reports give, from the least to the greatest number told; the other counts after it."""
    of = _commonest([row["count_of"] for row in rows])
    if of is None:
        return {"count_min": None, "count_max": None, "count_of": None, "counts": None}
    same = [row for row in rows if row["count_of"] == of]
    least = [row["count_min"] for row in same if row["count_min"] is not None]
    most = [row["count_max"] for row in same if row["count_max"] is not None]
    low = min(least) if least else None
    high = max([*least, *most]) if most else None
    told = [one for row in rows for one in (row["counts"] or "").split("; ") if one and not one.endswith(f" {of}")]
    first = _count_text(low, high, of)
    return {
        "count_min": low,
        "count_max": high,
        "count_of": of,
        "counts": "; ".join([first, *dict.fromkeys(told)]),
    }


def _count_text(low: float | None, high: float | None, of: str) -> str:
    from geo.events.quantities import Count

    return str(Count(0, 0, None if low is None else int(low), None if high is None else int(high), of))
