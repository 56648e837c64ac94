"""ARTICLES and PLACES to EVENTS: each sentence read for what happened, where, when, by whom, and who says so."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from geo.events.actors import Roles
from geo.events.claims import is_article_note
from geo.events.classify import LONGEST, fold
from geo.events.facts import Fact, facts_of, side_of
from geo.events.where import Spot, places_of, rank_of, usable
from geo.languages.sentences import sentence_spans
from geo.reports.summary import summary_line
from geo.tables import EVENTS, conform, empty

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["extract_events"]

_QUOTE = 1_500
"""Longest quote kept, in code points."""
_CARRIED = 0.6
"""What is left of the confidence where the place stands in the sentence before."""
_PLACE_COLUMNS = (
    "mention_id start end kind role name place_id place_name status score precision uncertainty_m geometry".split()
)
# What points back to a place, or to the people in it, of the sentence before.
_ANAPHOR = re.compile(
    r"^(?:those (?:inside|there|who)|they|there|it|the (?:defenders|attack|strike|assault|siege|shelling|blast"
    r"|explosion|fighters|garrison|site|plant|factory|mill|bridge|hospital|station|blaze|fire)\b|as a result"
    r"|at least \d|one person|no one|там|вони|они|в результате|в результаті|внаслідок (?:удару|атаки|обстрілу|вибуху"
    r"|цього|чого)|унаслідок (?:удару|атаки|обстрілу|вибуху|цього|чого)|вследствие (?:удара|атаки|обстрела)"
    r"|є (?:загиблі|поранені|постраждалі)|есть (?:погибшие|раненые|пострадавшие))|\b(?:the|this) (?:city|town|village"
    r"|settlement|area|region|plant|factory)\b|\b(?:у|в|по|на) (?:цьому |самому |этом |самом )?(?:місті|місту|городе"
    r"|городу|селі|селе|селищі|поселке|заводі|заводе)\b"
)


@dataclass(slots=True)
class _Sentence:
    start: int
    end: int
    text: str
    low: str
    spots: list[Spot]
    place_words: tuple[tuple[int, int], ...]
    new_line: bool


@dataclass(slots=True)
class _Memory:
    """What the sentence before leaves to the next one."""

    sentence: _Sentence | None = None
    spot: Spot | None = None
    source: str | None = None
    side: str = ""
    rows: list[dict[str, Any]] = field(default_factory=list)


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
    with a place and no event gives no row, nor do plans, threats and conditions. A sentence that only points back to a
    place ("the city", "those inside") takes it from the one before; its quote holds both, and its confidence is less.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for row, article_id in enumerate(places["article_id"].tolist()):
        by_article[article_id].append(row)
    columns = {name: places[name].tolist() for name in _PLACE_COLUMNS}
    rows: list[dict[str, Any]] = []
    keys = zip(articles["article_id"].tolist(), articles["text"].tolist(), articles["published"].tolist(), strict=True)
    for article_id, text, published in keys:
        if isinstance(text, str) and by_article.get(article_id):
            rows += _read_article(article_id, text, _day(published), by_article[article_id], columns)
    if not rows:
        return empty(EVENTS)
    return conform(pd.DataFrame(rows), EVENTS)


def _day(value: object) -> dt.date | None:
    """The day of a timestamp, date or ISO string; None for what is none of them."""
    if isinstance(value, str):
        value = pd.to_datetime(value, errors="coerce")
    if isinstance(value, dt.datetime) and not pd.isna(value):
        return value.date()
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


def _read_article(
    article_id: str, text: str, published: dt.date | None, places: list[int], columns: dict[str, list[Any]]
) -> list[dict[str, Any]]:
    memory = _Memory()
    noted = False
    for sentence in _sentences(text, places, columns):
        noted = noted or is_article_note(sentence.low)
        for fact, spot, carried in _told(sentence, memory, published):
            quoted = _joined(text, memory.sentence, sentence) if carried and memory.sentence else sentence
            memory.rows.append(_event(article_id, quoted, fact, spot, columns, carried=carried))
        _remember(memory, sentence, columns)
    if noted:
        for row in memory.rows:
            if row["claim_status"] != "denied" and not row["political"]:
                row["claim_status"] = "unverified"
    return [{key: value for key, value in row.items() if not key.startswith("_")} for row in memory.rows]


def _sentences(text: str, places: list[int], columns: dict[str, list[Any]]) -> Iterator[_Sentence]:
    ordered = sorted(places, key=lambda row: (columns["start"][row], columns["end"][row]))
    at = previous_end = 0
    for start, end in sentence_spans(text):
        spots, words = [], []
        while at < len(ordered) and columns["start"][ordered[at]] < end:
            row = ordered[at]
            at += 1
            if columns["role"][row] != "place" or not start <= columns["start"][row] < start + LONGEST:
                continue
            first, last = columns["start"][row] - start, columns["end"][row] - start
            rank = rank_of(columns["kind"][row], columns["precision"][row])
            resolved = columns["status"][row] == "resolved" and columns["geometry"][row] is not None
            spots.append(Spot(first, last, row, rank, resolved))
            words.append((first, last))
        new_line = "\n" in text[previous_end:start]
        previous_end = end
        yield _Sentence(start, end, text[start:end], fold(text[start:end]), usable(spots), tuple(words), new_line)


def _told(sentence: _Sentence, memory: _Memory, published: dt.date | None) -> list[tuple[Fact, Spot, bool]]:
    """The events of a sentence, each with its place and whether that is carried over."""
    spots, carried = sentence.spots, False
    if not spots:
        if memory.spot is None or not _points_back(sentence):
            return []
        spots, carried = [memory.spot], True
    facts = facts_of(sentence.text, published, places=sentence.place_words, speaker=memory.side)
    if facts and facts[0].claim.pronoun:
        facts = [replace(fact, claim=replace(fact.claim, reported_by=memory.source)) for fact in facts]
    best: dict[int, tuple[float, Fact, Spot]] = {}
    heaviest = max((fact.trigger.weight for fact in facts), default=0)
    for fact in facts:
        if fact.trigger.weight < min(heaviest, 5):
            continue
        for spot in spots if carried else places_of(sentence.low, fact.trigger, spots):
            weight = fact.trigger.weight + _nearness(fact, spot)
            if spot.row not in best or weight > best[spot.row][0]:
                best[spot.row] = (weight, fact, spot)
    told = [(_with_actor(fact, facts), spot, carried) for _, fact, spot in best.values()]
    return sorted(told, key=lambda one: (one[0].trigger.start, one[1].start))


def _with_actor(fact: Fact, facts: list[Fact]) -> Fact:
    """Who acts may stand beside another word for the same act: "two were killed when Russian rockets struck"."""
    if fact.roles.actor:
        return fact
    kin = (other for other in facts if other.roles.actor and other.trigger.event_type == fact.trigger.event_type)
    other = next(kin, None)
    if other is None:
        return fact
    target = fact.roles.target if fact.roles.target != other.roles.actor else other.roles.target
    return replace(fact, roles=Roles(other.roles.actor, target))


def _points_back(sentence: _Sentence) -> bool:
    match = _ANAPHOR.search(sentence.low)
    return match is not None and not (
        sentence.new_line and match.start() == 0 and match.group() in {"it", "they", "вони", "они"}
    )


def _nearness(fact: Fact, spot: Spot) -> float:
    """Between equally heavy triggers the nearer one tells what happened at a place; one that names it, all the more."""
    trigger = fact.trigger
    if spot.start < 0:
        return 0.0
    if trigger.start < spot.end and spot.start < trigger.end:
        return 1.5
    return -min(max(spot.start - trigger.end, trigger.start - spot.end), 200) / 400


def _remember(memory: _Memory, sentence: _Sentence, columns: dict[str, list[Any]]) -> None:
    rows = [row for row in memory.rows if row["_start"] == sentence.start]
    if rows:
        chosen = rows[-1]["_spot"]
    elif sentence.spots:
        chosen = max(sentence.spots, key=lambda spot: (spot.rank, -spot.start))
    else:
        chosen = None
    memory.sentence = sentence
    memory.spot = replace(chosen, start=-2, end=-1) if chosen is not None and chosen.rank >= 4 else None
    if rows and rows[-1]["reported_by"]:
        memory.source = rows[-1]["reported_by"]
        memory.side = side_of(fold(memory.source))


def _joined(text: str, before: _Sentence, sentence: _Sentence) -> _Sentence:
    """The two sentences as one, for the quote of an event whose place stands in the first."""
    return replace(sentence, text=text[before.start : sentence.end])


def _event(
    article_id: str, sentence: _Sentence, fact: Fact, spot: Spot, columns: dict[str, list[Any]], *, carried: bool
) -> dict[str, Any]:
    place = {name: values[spot.row] for name, values in columns.items()}
    name = place["place_name"] if isinstance(place["place_name"], str) else place["name"]
    score = place["score"] if isinstance(place["score"], float) and place["score"] == place["score"] else 0.5
    confidence = (0.4 + 0.06 * fact.trigger.weight) * score * (_CARRIED if carried else 1.0)
    count = fact.counts[0] if fact.counts else None
    row = {
        "_start": sentence.start,
        "_spot": spot,
        "event_id": f"{place['mention_id']}@{sentence.start + fact.trigger.start}",
        "event_type": fact.trigger.event_type,
        "sub_type": fact.trigger.sub_type,
        "quote": sentence.text[:_QUOTE],
        "article_ids": [article_id],
        "mention_id": place["mention_id"],
        "place_id": place["place_id"],
        "place_name": name,
        "happened_from": fact.dated.first,
        "happened_to": fact.dated.last,
        "time_precision": fact.dated.precision,
        "actor": fact.roles.actor,
        "target": fact.roles.target,
        "reported_by": fact.claim.reported_by,
        "claim_status": fact.claim.status,
        "count_min": count.least if count else None,
        "count_max": count.most if count else None,
        "count_of": count.of if count else None,
        "counts": "; ".join(dict.fromkeys(str(one) for one in fact.counts)) or None,
        "damage": fact.damage,
        "political": "p" in fact.trigger.flags,
        "confidence": round(min(confidence, 1.0), 3),
        "precision": place["precision"],
        "uncertainty_m": place["uncertainty_m"],
        "geometry": place["geometry"] if spot.resolved else None,
    }
    return row | {"summary": summary_line(row)}
