"""A happening of a sentence as events: one a place, with days, parties, counts, source and headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.document import Count, Document, Event
from geo.events.anchor import Anchor
from geo.events.claims import Claim, claim_of
from geo.events.context import Context
from geo.events.damage import damage_of
from geo.events.dating import Dated, date_of
from geo.events.deciding import decide
from geo.events.factuality import Factuality
from geo.events.happenings import Deed, Happening
from geo.events.joining import Account
from geo.events.layout import Stretch
from geo.events.memory import Memory
from geo.events.parties import Named
from geo.events.quantities import Counted, counts_in
from geo.events.reading import Reading
from geo.languages.base import Language
from geo.languages.calendar import DateSpan
from geo.languages.folding import fold

__all__ = ["Telling", "tell"]

_QUOTE = 1_500
"""Longest quote kept, in code points."""
_CARRIED = 0.6
"""What is left of the confidence where the place stands in the sentence before."""
_UNIT_NAME = re.compile(r"\b(?:s|с|т|t|su|су|mi|мі|ми|m|м|il|ту|tu)-?\d{2,3}\w*")
_HEADLINE = 160
"""Longest headline, in code points."""


@dataclass
class Telling:
    """A stretch of text while its events are made: what is asked of it more than once is read once."""

    document: Document
    stretch: Stretch
    reading: Reading
    language: Language
    named: Sequence[Named]
    deeds: Sequence[Deed]
    dates: list[DateSpan]
    """Its expressions of time."""
    context: Context
    number: int
    """Which of the article's stretches it is."""

    @cached_property
    def text(self) -> str:
        """The stretch as it stands."""
        return self.document.text[self.stretch.start : self.stretch.end]

    @cached_property
    def low(self) -> str:
        """The same, folded."""
        return fold(self.text)

    @cached_property
    def place_spans(self) -> tuple[tuple[int, int], ...]:
        """Spans of the stretch that name a place and no party."""
        start = self.stretch.start
        return tuple(
            (place.mention.start - start, place.mention.end - start)
            for place in self.document.places
            if start <= place.mention.start < self.stretch.end and place.mention.role == "place"
        )

    @cached_property
    def counts(self) -> list[Counted]:
        """What it counts, and of which deed."""
        words, numerals = self.language.event_words, self.language.numerals
        if words is None or numerals is None:
            return []
        skip = [(span.start, span.end) for span in self.dates] + [m.span() for m in _UNIT_NAME.finditer(self.low)]
        return counts_in(self.reading, self.low, self.stretch.start, self.deeds, words, numerals, skip)

    @cached_property
    def claim(self) -> Claim:
        """Who says so."""
        words = self.language.event_words
        assert words is not None
        return claim_of(
            self.reading,
            self.text,
            self.low,
            self.stretch.start,
            self.deeds,
            words,
            self.language.speech,
            places=self.place_spans,
            times=[(span.start, span.end) for span in self.dates],
        )


def tell(telling: Telling, happening: Happening, memory: Memory, *, carried: bool = False) -> Iterator[Account]:
    """A happening's events, one for each of its places."""
    words = telling.language.event_words
    assert words is not None
    decided = decide(telling.reading, happening, words, telling.named)
    anchor = _anchor(telling, happening, decided.event_type, decided.sub_type)
    dated = _dated(telling, anchor)
    if _long_done(telling, happening, dated):
        return
    claim = telling.claim
    source = memory.source if claim.pronoun else claim.reported_by
    status = claim.status
    if source is None and telling.context.source is not None:
        source, status = telling.context.source, "claimed" if status == "stated" else status
    if happening.main.factuality is Factuality.DENIED:
        status = "denied"
    counts = _share(telling, happening)
    quote = telling.text
    if carried and memory.stretch is not None:
        quote = telling.document.text[memory.stretch.sentence.start : telling.stretch.end]
    for scene in happening.scenes:
        place = telling.document.places[scene.row]
        score = 0.5 if place.score is None else place.score
        confidence = (0.4 + 0.06 * happening.main.concept.weight) * score * (_CARRIED if carried else 1.0)
        event = Event(
            event_id=f"{place.mention.mention_id}@{telling.stretch.start + anchor.start}",
            event_type=decided.event_type,
            sub_type=decided.sub_type,
            quote=quote[:_QUOTE],
            headline=_headline(telling, happening),
            article_ids=(telling.document.article.article_id,),
            mention_id=place.mention.mention_id,
            place_id=place.place_id,
            place_name=place.place_name or place.mention.name,
            happened_from=dated.first,
            happened_to=dated.last,
            time_precision=dated.precision,
            actor=decided.actor,
            target=decided.target,
            sources=(source,) if source else (),
            claim_status=status,
            counts=counts,
            count_shared=bool(counts) and len(happening.scenes) > 1,
            damage=damage_of(telling.low, anchor),
            political=decided.political,
            confidence=round(min(confidence, 1.0), 3),
            precision=place.precision,
            uncertainty_m=place.uncertainty_m,
            geometry=place.geometry if place.resolved else None,
        )
        yield Account(event, place, telling.number, happening.main.concept, telling.stretch.headline)


def _anchor(telling: Telling, happening: Happening, event_type: str, sub_type: str) -> Anchor:
    reading, main = telling.reading, happening.main
    indices = [*main.found.words, *(deed.head for deed in main.absorbed)]
    start = min(reading.starts[index] for index in indices) - telling.stretch.start
    end = max(reading.ends[index] for index in indices) - telling.stretch.start
    return Anchor(start, end, event_type, sub_type)


def _dated(telling: Telling, anchor: Anchor) -> Dated:
    published = telling.document.article.published
    words = telling.language.event_words
    assert words is not None
    dated = date_of(telling.low, anchor, published, telling.dates, words.dates)
    head = telling.context.day
    if not dated.told and head is not None and dated.precision == "published":
        return Dated(head.first, head.last, head.precision, told=True)
    return dated


_RECENT = 31
"""Days after which a month or year alone, or what holds since, is history and no news."""


def _long_done(telling: Telling, happening: Happening, dated: Dated) -> bool:
    published = telling.document.article.published
    if published is None or dated.first is None or (published - dated.first).days <= _RECENT:
        return False
    if dated.precision in ("month", "year"):
        return dated.last is None or (published - dated.last).days > _RECENT
    return dated.precision == "range" and happening.main.concept.name in ("take", "liberate", "withdraw")


def _share(telling: Telling, happening: Happening) -> tuple[Count, ...]:
    """The counts of the sentence that are of a happening's deeds."""
    own = {deed.head for deed in happening.deeds} | _spared(telling, happening)
    return tuple(dict.fromkeys(one.count for one in telling.counts if one.deed in own))


def _spared(telling: Telling, happening: Happening) -> set[int]:
    """Heads of deeds whose victims there were none of, where the happening is the only one: «жертв немає»."""
    if len({deed.head for deed in telling.deeds if deed.factuality.real}) > len(happening.deeds):
        return set()
    return {deed.head for deed in telling.deeds if deed.factuality is Factuality.NEGATED}


def _headline(telling: Telling, happening: Happening) -> str:
    """The clause that tells it, in the report's own words, cut to its core."""
    reading, main = telling.reading, happening.main
    clause = reading.clause_heads[main.head]
    inside = [index for index in reading.subtree(clause) if reading.clause_heads[index] == clause]
    inside += [one for head in main.frame.doers for one in reading.subtree(head, clauses=False)]
    inside = [*inside, *main.found.words, *(scene.head for scene in happening.scenes if scene.head >= 0)]
    start, end = min(reading.starts[index] for index in inside), max(reading.ends[index] for index in inside)
    text = telling.document.text[start:end].strip(" ,;:–—-")
    if len(text) > _HEADLINE:
        text = text[:_HEADLINE].rsplit(" ", 1)[0] + "…"
    return text
