"""An article's places to its events: each sentence read for what happened, where, when, by whom, and who says so."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from geo.document import Count, Document, Event
from geo.events.actors import Roles
from geo.events.claims import is_article_note
from geo.events.classify import LONGEST, fold
from geo.events.facts import Fact, facts_of, side_of
from geo.events.where import Spot, places_of, usable
from geo.kinds import rank_of

__all__ = ["extract_events"]

_QUOTE = 1_500
"""Longest quote kept, in code points."""
_CARRIED = 0.6
"""What is left of the confidence where the place stands in the sentence before."""
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
class _Told:
    """An event, and where it was read."""

    event: Event
    start: int
    spot: Spot


@dataclass(slots=True)
class _Memory:
    """What the sentence before leaves to the next one."""

    sentence: _Sentence | None = None
    spot: Spot | None = None
    source: str | None = None
    side: str = ""
    told: list[_Told] = field(default_factory=list)


def extract_events(document: Document) -> Document:
    """
    Read each sentence that names a place for what happened there.

    Parameters
    ----------
    document
        An article with its places.

    Returns
    -------
    The document with its events, one for each that a sentence tells. A sentence with a place and no event gives none,
    nor do plans, threats and conditions. A sentence that only points back to a place ("the city", "those inside") takes
    it from the one before; its quote holds both, and its confidence is less.
    """
    if not document.places:
        return document
    memory = _Memory()
    noted = False
    for sentence in _sentences(document):
        noted = noted or is_article_note(sentence.low)
        for fact, spot, carried in _facts_at(sentence, memory, document.article.published):
            quoted = _joined(document.text, memory.sentence, sentence) if carried and memory.sentence else sentence
            event = _event(document, quoted, fact, spot, carried=carried)
            memory.told.append(_Told(event, sentence.start, spot))
        _remember(memory, sentence)
    events = [one.event for one in memory.told]
    if noted:
        events = [
            event if event.claim_status == "denied" or event.political else replace(event, claim_status="unverified")
            for event in events
        ]
    return replace(document, events=tuple(events))


def _sentences(document: Document) -> Iterator[_Sentence]:
    text = document.text
    ordered = sorted(
        range(len(document.places)),
        key=lambda row: (document.places[row].mention.start, document.places[row].mention.end),
    )
    at = 0
    for one in document.sentences:
        spots, words = [], []
        while at < len(ordered) and document.places[ordered[at]].mention.start < one.end:
            row = ordered[at]
            place, mention = document.places[row], document.places[row].mention
            at += 1
            if mention.role != "place" or not one.start <= mention.start < one.start + LONGEST:
                continue
            first, last = mention.start - one.start, mention.end - one.start
            spots.append(Spot(first, last, row, rank_of(mention.kind, place.precision), place.resolved))
            words.append((first, last))
        said = text[one.start : one.end]
        yield _Sentence(one.start, one.end, said, fold(said), usable(spots), tuple(words), one.new_line)


def _facts_at(sentence: _Sentence, memory: _Memory, published: dt.date | None) -> list[tuple[Fact, Spot, bool]]:
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
    chosen = [(_with_actor(fact, facts), spot, carried) for _, fact, spot in best.values()]
    return sorted(chosen, key=lambda one: (one[0].trigger.start, one[1].start))


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


def _remember(memory: _Memory, sentence: _Sentence) -> None:
    told = [one for one in memory.told if one.start == sentence.start]
    if told:
        chosen = told[-1].spot
    elif sentence.spots:
        chosen = max(sentence.spots, key=lambda spot: (spot.rank, -spot.start))
    else:
        chosen = None
    memory.sentence = sentence
    memory.spot = replace(chosen, start=-2, end=-1) if chosen is not None and chosen.rank >= 4 else None
    if told and told[-1].event.sources:
        memory.source = told[-1].event.sources[0]
        memory.side = side_of(fold(memory.source))


def _joined(text: str, before: _Sentence, sentence: _Sentence) -> _Sentence:
    """The two sentences as one, for the quote of an event whose place stands in the first."""
    return replace(sentence, text=text[before.start : sentence.end])


def _event(document: Document, sentence: _Sentence, fact: Fact, spot: Spot, *, carried: bool) -> Event:
    place = document.places[spot.row]
    score = 0.5 if place.score is None else place.score
    confidence = (0.4 + 0.06 * fact.trigger.weight) * score * (_CARRIED if carried else 1.0)
    return Event(
        event_id=f"{place.mention.mention_id}@{sentence.start + fact.trigger.start}",
        event_type=fact.trigger.event_type,
        sub_type=fact.trigger.sub_type,
        quote=sentence.text[:_QUOTE],
        article_ids=(document.article.article_id,),
        mention_id=place.mention.mention_id,
        place_id=place.place_id,
        place_name=place.place_name or place.mention.name,
        happened_from=fact.dated.first,
        happened_to=fact.dated.last,
        time_precision=fact.dated.precision,
        actor=fact.roles.actor,
        target=fact.roles.target,
        sources=(fact.claim.reported_by,) if fact.claim.reported_by else (),
        claim_status=fact.claim.status,
        counts=tuple(dict.fromkeys(Count(one.least, one.most, one.of) for one in fact.counts)),
        damage=fact.damage,
        political="p" in fact.trigger.flags,
        confidence=round(min(confidence, 1.0), 3),
        precision=place.precision,
        uncertainty_m=place.uncertainty_m,
        geometry=place.geometry if spot.resolved else None,
    )
