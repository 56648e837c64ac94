"""Rows of a small story, written by hand, and the tables' rows in general."""

from typing import Any

import pandas as pd
from shapely.geometry import LineString, Point, box

SIEVIERODONETSK = Point(38.4876, 48.9482)
LYSYCHANSK = Point(38.43, 48.9169)
AZOT = Point(38.473, 48.942)
BRIDGE = Point(38.46, 48.93)
MARIUPOL = Point(37.5494, 47.0951)
BRUSSELS = Point(4.35, 50.85)
DONETS = LineString([(38.2, 49.0), (38.35, 48.96), (38.42, 48.94), (38.45, 48.93), (38.49, 48.9), (38.6, 48.88)])
DONBAS = box(36.6, 47.2, 39.9, 50.0)


def place_row(start: int, name: str, kind: str, place_id: str | None, geometry: Any, **more: Any) -> dict[str, Any]:
    """One row of PLACES."""
    return {
        "mention_id": f"a1:{start}",
        "article_id": "a1",
        "start": start,
        "end": start + len(name),
        "name": name,
        "kind": kind,
        "role": "place",
        "sentence": f"Fighting went on near {name} on Wednesday.",
        "place_id": place_id,
        "place_name": name,
        "country": "UA",
        "admin1": "Luhansk Oblast",
        "status": "resolved",
        "score": 0.9,
        "reason": "the only place of this name",
        "precision": "settlement",
        "uncertainty_m": 3000.0,
        "geometry": geometry,
        **more,
    }


def event_row(number: int, event_type: str | None, summary: str, geometry: Any, **more: Any) -> dict[str, Any]:
    """One row of EVENTS."""
    return {
        "event_id": f"e{number}",
        "event_type": event_type,
        "summary": summary,
        "quote": f"{summary}, the mayor said.",
        "article_ids": ["a1"],
        "happened_from": pd.Timestamp("2022-06-15"),
        "happened_to": pd.Timestamp("2022-06-15"),
        "time_precision": "day",
        "claim_status": "stated",
        "political": False,
        "confidence": 0.8,
        "precision": "settlement",
        "uncertainty_m": 3000.0,
        "geometry": geometry,
        **more,
    }
