"""Scores of the events of one-sentence articles against the gold in `gold.jsonl`, whose labels and sentences are ours.

Every other line belongs to the half that rules are tuned on ("tune"), the rest to the half that is only scored
("score"); the split was fixed, by line, before any rule was run on the file.
"""

import json
from pathlib import Path
from typing import Any

import pandas as pd
from shapely.geometry import Point

from geo.events import extract_events
from geo.tables import ARTICLES, PLACES, conform

GOLD = Path(__file__).with_name("gold.jsonl")


def gold(split: str | None = None) -> list[dict[str, Any]]:
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [record for record in records if split in (None, record["split"])]


def tables(records: list[dict[str, Any]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """ARTICLES of one sentence each, and PLACES with the one place that each names."""
    articles = [{**record, "article_id": record["id"]} for record in records]
    places = []
    for record in records:
        start = record["text"].index(record["place"])
        end = start + len(record["place"])
        while end < len(record["text"]) and record["text"][end].isalpha():
            end += 1
        places.append(
            {
                "mention_id": f"{record['id']}:{start}",
                "article_id": record["id"],
                "start": start,
                "end": end,
                "name": record["text"][start:end],
                "kind": "city",
                "role": "place",
                "sentence": record["text"],
                "place_id": record["place"],
                "place_name": record["place"],
                "status": "resolved",
                "score": 0.9,
                "reason": "told by the gold",
                "precision": "settlement",
                "uncertainty_m": 3000.0,
                "geometry": Point(30, 50),
            }
        )
    columns = ["article_id", "text", "published", "language"]
    return conform(pd.DataFrame(articles)[columns], ARTICLES), conform(pd.DataFrame(places), PLACES)


def score(split: str, *, show: bool = False) -> dict[str, float]:
    """Type F1, and the share right of dates, actors, counts, claims and sources of the events found."""
    records = gold(split)
    events = extract_events(*tables(records))
    found: dict[str, list[Any]] = {}
    for row in events.to_dict("records"):
        found.setdefault(row["article_ids"][0], []).append(
            {k: None if v is pd.NaT or v != v else v for k, v in row.items()}
        )
    hits = {name: [0, 0] for name in ("date", "actor", "count", "claim", "source")}
    right = told = 0
    for record in records:
        rows, event = found.get(record["id"], []), record["event"]
        told += len(rows)
        if event is None or not rows:
            if show and (event or rows):
                print("TYPE", record["id"], event and event["type"], [r["sub_type"] for r in rows], record["text"])
            continue
        row = rows[0]
        right += row["event_type"] == event["type"]
        if show and row["event_type"] != event["type"]:
            print("TYPE", record["id"], event["type"], row["sub_type"], record["text"])
        for name, ok in _compared(row, event).items():
            hits[name][0] += ok
            hits[name][1] += 1
            if show and not ok:
                print(name.upper(), record["id"], {k: row[k] for k in _SHOWN[name]}, event, record["text"])
    asked = sum(record["event"] is not None for record in records)
    scores = {name: good / total for name, (good, total) in hits.items()}
    return {"type F1": 2 * right / (told + asked), **scores}


_SHOWN = {
    "date": ("happened_from", "happened_to"),
    "actor": ("actor", "target"),
    "count": ("counts",),
    "claim": ("claim_status",),
    "source": ("reported_by",),
}


def _compared(row: dict[str, Any], event: dict[str, Any]) -> dict[str, bool]:
    checks = {
        "actor": row["actor"] == event["actor"],
        "claim": row["claim_status"] == event["claim"],
        "source": (event["source"] or "").lower()[:5] in (row["reported_by"] or "").lower()
        and bool(event["source"]) == bool(row["reported_by"]),
    }
    if event["first"]:
        days = [str(row[name])[:10] for name in ("happened_from", "happened_to")]
        checks["date"] = days == [event["first"], event["last"]]
    if event["count"] or row["count_of"]:
        checks["count"] = [row["count_min"], row["count_max"], row["count_of"]] == (event["count"] or [None] * 3)
    return checks
