"""ARTICLES and PLACES to EVENTS: each sentence read for what happened, where, when, by whom, and who says so."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from geo.events.classify import Trigger, fold, triggers_of
from geo.events.where import Spot, places_of, rank_of, usable
from geo.tables import EVENTS, conform, empty
from geo.text import sentence_spans

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["extract_events"]

_QUOTE = 1_200
"""Longest quote kept, in code points."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    text: str
    low: str
    spots: list[Spot]


def extract_events(articles: pd.DataFrame, places: pd.DataFrame) -> "gpd.GeoDataFrame":
    """
    Read each sentence that names a place for what happened there.

    Parameters
    ----------
    articles
        ARTICLES table.
    places
        PLACES table of those articles, EPSG:4326; `start` and `end` count in the article's `text`.

    Returns
    -------
    EVENTS table, EPSG:4326, one row for each event that a sentence tells, in the order of the articles. A sentence
    with a place and no event gives no row, nor do plans, threats and denials of there having been anything.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for row, article_id in enumerate(places["article_id"].tolist()):
        by_article[article_id].append(row)
    columns = {name: places[name].tolist() for name in _PLACE_COLUMNS}
    rows: list[dict[str, Any]] = []
    published = [_day(value) for value in articles["published"].tolist()]
    for article_id, text, day in zip(
        articles["article_id"].tolist(), articles["text"].tolist(), published, strict=True
    ):
        if isinstance(text, str) and by_article.get(article_id):
            rows.extend(_read_article(article_id, text, day, by_article[article_id], columns))
    if not rows:
        return empty(EVENTS)
    return conform(pd.DataFrame(rows), EVENTS)


_PLACE_COLUMNS = (
    "mention_id start end name kind role place_id place_name status score precision uncertainty_m geometry".split()
)


def _day(value: object) -> dt.date | None:
    """The day of a timestamp, date or ISO string; None for what is none of them."""
    if isinstance(value, str):
        value = pd.to_datetime(value, errors="coerce")
    if isinstance(value, dt.datetime) and not pd.isna(value):
        return value.date()
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


def _read_article(
    article_id: str, text: str, published: dt.date | None, rows: list[int], columns: dict[str, list[Any]]
) -> Iterator[dict[str, Any]]:
    for sentence in _sentences(text, rows, columns):
        if not sentence.spots:
            continue
        for trigger, spot in _told(sentence):
            yield _event(article_id, sentence, trigger, spot, published, columns)


def _sentences(text: str, rows: list[int], columns: dict[str, list[Any]]) -> list[_Sentence]:
    sentences = []
    ordered = sorted(rows, key=lambda row: columns["start"][row])
    at = 0
    for start, end in sentence_spans(text):
        spots = []
        while at < len(ordered) and columns["start"][ordered[at]] < end:
            row = ordered[at]
            at += 1
            if columns["role"][row] == "place" and columns["start"][row] >= start:
                spots.append(
                    Spot(
                        columns["start"][row] - start,
                        columns["end"][row] - start,
                        row,
                        rank_of(columns["kind"][row], columns["precision"][row]),
                        columns["status"][row] == "resolved" and columns["geometry"][row] is not None,
                    )
                )
        sentences.append(_Sentence(start, text[start:end], fold(text[start:end]), usable(spots)))
    return sentences


def _told(sentence: _Sentence) -> list[tuple[Trigger, Spot]]:
    """The events of a sentence: the heaviest trigger for each place."""
    best: dict[int, tuple[Trigger, Spot]] = {}
    triggers = triggers_of(sentence.text)
    heaviest = max((trigger.weight for trigger in triggers), default=0)
    for trigger in triggers:
        if trigger.weight < min(heaviest, 5):
            continue
        for spot in places_of(sentence.low, trigger, sentence.spots):
            if spot.row not in best or trigger.weight > best[spot.row][0].weight:
                best[spot.row] = (trigger, spot)
    return sorted(best.values(), key=lambda pair: (pair[0].start, pair[1].start))


def _event(
    article_id: str,
    sentence: _Sentence,
    trigger: Trigger,
    spot: Spot,
    published: dt.date | None,
    columns: dict[str, list[Any]],
) -> dict[str, Any]:
    place = {name: values[spot.row] for name, values in columns.items()}
    name = place["place_name"] if isinstance(place["place_name"], str) else place["name"]
    score = place["score"] if isinstance(place["score"], float) and place["score"] == place["score"] else 0.5
    return {
        "event_id": f"{place['mention_id']}:{trigger.start}",
        "event_type": trigger.event_type,
        "sub_type": trigger.sub_type,
        "summary": f"{trigger.sub_type}: {name}",
        "quote": sentence.text[:_QUOTE],
        "article_ids": [article_id],
        "mention_id": place["mention_id"],
        "place_id": place["place_id"],
        "place_name": name,
        "happened_from": published,
        "happened_to": published,
        "time_precision": "published" if published else "unknown",
        "claim_status": "stated",
        "political": "p" in trigger.flags,
        "confidence": round((0.4 + 0.06 * trigger.weight) * score, 3),
        "precision": place["precision"],
        "uncertainty_m": place["uncertainty_m"],
        "geometry": place["geometry"],
    }
