"""An article's places to its events: sentences parsed, read for what happened where, joined where told twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from geo.document import ControlStatement, Document, Event, Total
from geo.events.claims import is_article_note
from geo.events.context import Context, context_of
from geo.events.control import control_of, each_once, labelled_control
from geo.events.happenings import Happening, deeds_of, happenings_of
from geo.events.joining import Account, joined
from geo.events.layout import Stretch, label_of, stretches_of
from geo.events.memory import Memory
from geo.events.parties import named_in
from geo.events.reading import Reading
from geo.events.scenes import scenes_of
from geo.events.telling import Telling, tell
from geo.events.totals import adds_up, is_total, totals_of
from geo.languages.base import Language
from geo.languages.calendar import DateSpan
from geo.languages.eventwords import EventWords
from geo.languages.folding import fold
from geo.languages.registry import language_of

__all__ = ["extract_events"]


def extract_events(document: Document) -> Document:
    """
    Read the sentences of an article for what happened at its places.

    Parameters
    ----------
    document
        An article with its places.

    Returns
    -------
    The document with its events: new happenings and those going on, each once. Plans, threats, denials of the deed,
    running totals and what is long past give none, and neither does an article in a language without triggers.
    """
    language = language_of(document.language)
    if not document.places or language.triggers is None or language.event_words is None or language.syntax is None:
        return document
    stretches = list(stretches_of(document))
    label = label_of(document)
    own = [label] if label is not None else []
    wanted = [one for one in [*own, *stretches] if _may_tell(document, one, language)]
    if not wanted:
        return document
    readings = dict(zip(map(id, wanted), _parsed(document, wanted, language), strict=True))
    context = context_of(document, language, stretches)
    memory = Memory()
    found = _Found()
    if label is not None and id(label) in readings:
        found.control += labelled_control(document, label, readings[id(label)], language, context)
    for number, stretch in enumerate(stretches):
        reading = readings.get(id(stretch))
        silent = not _has_word(document, stretch, language, language.triggers.predicates)
        _read(document, stretch, number, reading, language, context, memory, found, silent=silent)
    events = joined(found.accounts, len(stretches))
    noted = any(
        is_article_note(fold(document.text[one.start : one.end]), language.event_words.sources) for one in stretches
    )
    if noted and len(stretches) <= _SHORT:
        events = [_unverified(event) for event in events]
    return replace(document, events=tuple(events), totals=tuple(found.totals), control=each_once(found.control))


@dataclass(slots=True)
class _Found:
    """What the sentences of an article have told so far."""

    accounts: list[Account] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    control: list[ControlStatement] = field(default_factory=list)


_SHORT = 20
"""Sentences of an article that one "could not be verified" speaks for."""


def _unverified(event: Event) -> Event:
    return event if event.claim_status == "denied" or event.political else replace(event, claim_status="unverified")


@lru_cache(maxsize=100_000)
def _lemmas(code: str, word: str) -> frozenset[str]:
    return language_of(code).lemmas_of(word)


@lru_cache(maxsize=16)
def _predicates(code: str) -> frozenset[str]:
    """Words of which a sentence must have one to tell anything."""
    language = language_of(code)
    found = language.triggers.predicates if language.triggers is not None else frozenset()
    control = language.control_words
    return found if control is None else found | control.predicates


def _may_tell(document: Document, stretch: Stretch, language: Language) -> bool:
    """Whether a stretch has a word that may be a trigger, or a place and a word that may say who holds it."""
    assert language.triggers is not None
    if _has_word(document, stretch, language, language.triggers.predicates):
        return True
    named = any(stretch.start <= place.mention.start < stretch.end for place in document.places)
    return named and _has_word(document, stretch, language, _predicates(language.code))


def _has_word(document: Document, stretch: Stretch, language: Language, wanted: frozenset[str]) -> bool:
    tokens = document.tokens
    for at in range(stretch.sentence.first, stretch.sentence.last):
        inside = stretch.start <= tokens.starts[at] < stretch.end and tokens.norms[at]
        if inside and not _lemmas(language.code, tokens.norms[at]).isdisjoint(wanted):
            return True
    return False


def _parsed(document: Document, stretches: Sequence[Stretch], language: Language) -> list[Reading]:
    assert language.syntax is not None
    tokens = document.tokens
    rows = [
        [
            at
            for at in range(one.sentence.first, one.sentence.last)
            if one.start <= tokens.starts[at] and tokens.ends[at] <= one.end
        ]
        for one in stretches
    ]
    trees = language.syntax.parse([[tokens.words[at] for at in row] for row in rows])
    return [
        Reading(
            tree,
            [
                _lemmas(language.code, tokens.norms[at]) | {token.lemma.lower()}
                for at, token in zip(row, tree, strict=True)
            ],
            [tokens.starts[at] for at in row],
            [tokens.ends[at] for at in row],
        )
        for row, tree in zip(rows, trees, strict=True)
    ]


def _read(
    document: Document,
    stretch: Stretch,
    number: int,
    reading: Reading | None,
    language: Language,
    context: Context,
    memory: Memory,
    found: _Found,
    *,
    silent: bool,
) -> None:
    """Read a stretch; a silent one has no word that tells an event, but may say who holds a place."""
    words, triggers = language.event_words, language.triggers
    assert words is not None
    assert triggers is not None
    if reading is None or not len(reading):
        memory.pass_over(document, stretch)
        return
    named = named_in(reading, words, context.told_by)
    scenes = scenes_of(document, stretch, reading, words, language.speech, named)
    dates = _dates(document, stretch, language)
    deeds = deeds_of(
        reading, triggers, words, language.speech, named, scenes, timed=_timed(reading, stretch, dates, language)
    )
    happenings = happenings_of(reading, deeds, scenes, document.places, words, language.speech)
    carried = False
    if not happenings and not any(not scene.outside for scene in scenes):
        happenings, carried = memory.carried(document, stretch, deeds, words), True
    telling = Telling(document, stretch, reading, language, named, deeds, dates, context, number)
    if stretch.sited and not any(token.upos in ("VERB", "AUX") for token in reading.tokens):
        happenings = []
    found.control += control_of(telling, deeds, scenes, memory)
    if silent:
        memory.pass_over(document, stretch)
        return
    happenings = [one for one in happenings if not _only_held(reading, one, words)]
    if is_total(telling, words):
        found.totals += totals_of(telling, scenes, happenings)
        happenings = [one for one in happenings if not adds_up(telling, one, words)]
    accounts = [one for happening in happenings for one in tell(telling, happening, memory, carried=carried)]
    memory.remember(document, stretch, scenes, [one.event for one in accounts], deeds)
    found.accounts += accounts


def _only_held(reading: Reading, happening: Happening, words: EventWords) -> bool:
    """Whether a happening only says who holds a place: a statement of control; news only where it says how much."""
    if happening.main.concept.name != "control":
        return False
    return not any(reading.has(index, words.extents) for index in reading.subtree(happening.main.head))


def _dates(document: Document, stretch: Stretch, language: Language) -> list[DateSpan]:
    if language.calendar is None:
        return []
    return language.calendar.find(document.text[stretch.start : stretch.end], document.article.published)


def _timed(reading: Reading, stretch: Stretch, dates: Iterable[DateSpan], language: Language) -> frozenset[int]:
    """Words that are part of an expression of time: "March" is no march."""
    told = {index for one in dates for index in reading.at(stretch.start + one.start, stretch.start + one.end)}
    return frozenset(told | _months(reading, language))


def _months(reading: Reading, language: Language) -> set[int]:
    """Names of months beside a number, though they make no date that can have been: "news from March 10"."""
    if language.calendar is None:
        return set()
    months = language.calendar.words.months
    return {
        token.index
        for token in reading.tokens
        if token.text.lower() in months
        and any(
            0 <= beside < len(reading) and reading.tokens[beside].text.isdigit()
            for beside in (token.index - 1, token.index + 1)
        )
    }
