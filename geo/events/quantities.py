"""How many: what each number of a sentence counts, and of which deed, by the tree.

Money, years, dates, ages, distances, percentages, populations and parts of another count are no counts and are left
out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.document import Count
from geo.events.factuality import Factuality
from geo.events.happenings import Deed
from geo.events.reading import Reading
from geo.languages.eventpatterns import CountPatterns
from geo.languages.eventwords import EventWords
from geo.languages.numerals import Numeral, Numerals

__all__ = ["COUNT_ORDER", "Counted", "counts_in"]

_LARGEST = 10_000_000
"""No event counts more: what lies above is a slip, or a number beyond any sense."""
_FATES = {
    "kill": "killed",
    "bodies_found": "killed",
    "massacre": "killed",
    "shoot": "killed",
    "wound": "wounded",
    "arrest": "detained",
    "capture_people": "captured",
    "surrender": "captured",
    "abduct": "abducted",
    "evacuate": "evacuated",
    "trapped": "trapped",
    "flee": "evacuated",
    "protest": "protesters",
    "disperse": "protesters",
    "exchange": "exchanged",
}
"""What befell people, by the deed."""
_TIMES = {"explode": "explosions", "ceasefire_breach": "violations"}
"""What a number before a deed's own noun counts, where it is not attacks."""
COUNT_ORDER = (
    "killed",
    "wounded",
    "protesters",
    "abducted",
    "captured",
    "detained",
    "civilians trapped",
    "trapped",
    "evacuated",
    "exchanged",
    "missiles",
    "shells",
    "drones",
    "bombs",
    "aircraft",
    "vehicles",
    "ships",
    "buildings",
    "mines",
    "settlements",
    "violations",
    "explosions",
    "attacks",
)
"""The count that matters most first."""
_PEOPLE = COUNT_ORDER.index("exchanged") + 1
"""Of counts of things none matters more than another: they stand as they are told."""
_FARTHEST = 6.0
"""Way over the tree beyond which a number has nothing to do with a deed."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, and the deed that it is of."""

    count: Count
    deed: int
    """Index of the deed's predicate."""


def counts_in(
    reading: Reading,
    low: str,
    start: int,
    deeds: Sequence[Deed],
    words: EventWords,
    numerals: Numerals,
    skip: Iterable[tuple[int, int]] = (),
) -> list[Counted]:
    """
    Read what a sentence counts.

    Parameters
    ----------
    reading
        The sentence.
    low
        Its text, folded, and `start`, where that begins in the article.
    deeds
        Its deeds.
    words, numerals
        The language's.
    skip
        Spans of `low` that are no counts whatever they hold: expressions of time, names of units.

    Returns
    -------
    Counts with their deeds: ranges as told, open ends as None; one person told without a number is one.
    """
    if not deeds:
        return []
    spans = list(skip)
    found: list[Counted] = []
    numbers = [one for one in numerals.find(low) if _is_count(low, one, spans, words.counting)]
    for number in numbers:
        indices = reading.at(start + number.at, start + number.end)
        if indices:
            counted = _counted(reading, number, indices, deeds, words)
            if counted is not None:
                found.append(counted)
    found += _none(deeds)
    told = {(one.deed, one.count.of) for one in found}
    found += [one for one in _single(reading, deeds, words, numbers, start) if (one.deed, one.count.of) not in told]
    return sorted(found, key=lambda one: min(COUNT_ORDER.index(one.count.of), _PEOPLE))


def _is_count(low: str, number: Numeral, spans: Sequence[tuple[int, int]], patterns: CountPatterns) -> bool:
    if any(number.start < end and start < number.end for start, end in spans):
        return False
    if any(value != int(value) or value > _LARGEST for value in (number.least, number.most) if value is not None):
        return False
    behind = low[number.end : number.end + 60]
    if patterns.not_before.search(low[max(0, number.start - 40) : number.start]) or patterns.not_behind.search(
        behind[:30]
    ):
        return False
    return not patterns.of_people.search(behind) and not _YEAR.fullmatch(low[number.at : number.end])


def _counted(
    reading: Reading, number: Numeral, indices: Sequence[int], deeds: Sequence[Deed], words: EventWords
) -> Counted | None:
    at = indices[-1]
    noun = _noun(reading, at, words)
    own = next(
        (deed for deed in deeds if deed.head in (noun, at) or (noun in deed.found.words and noun is not None)), None
    )
    if own is not None and own.concept.name in _FATES and own.concept.name not in ("evacuate", "arrest", "disperse"):
        return _made(number, _FATES[own.concept.name], own)
    if noun is not None:
        thing = _thing(reading, noun, words)
        absorbed = next((deed for deed in deeds if noun in deed.heads), None)
        if absorbed is not None and absorbed.concept.name not in _FATES:
            of = thing or _TIMES.get(absorbed.concept.name, "attacks")  # "sixty shells fell" are shells
            return _made(number, of, absorbed)
        if thing is not None:
            near = _nearest(reading, at, list(deeds))
            return _made(number, thing, near) if near is not None else None
    if noun is None or _is_person(reading, noun, words):
        fated = [deed for deed in deeds if deed.concept.name in _FATES]
        if noun is not None and reading.has(noun, words.soldiers):
            fated += [deed for deed in deeds if deed.concept.name == "destroy"]
        near = _fated(reading, noun if noun is not None else at, fated)
        if near is not None:
            of = _FATES.get(near.concept.name, "killed")
            if of == "trapped" and noun is not None and reading.has(noun, words.civilians):
                of = "civilians trapped"
            return _made(number, of, near)
    return None


def _made(number: Numeral, of: str, deed: Deed) -> Counted:
    least, most = (None if value is None else int(value) for value in (number.least, number.most))
    return Counted(Count(least, most, of), deed.head)


def _noun(reading: Reading, at: int, words: EventWords) -> int | None:
    """What a number stands before: the word it depends on, or the first that depends on it; None where it is alone."""
    relation, head = reading.relation(at), reading.tokens[at].head
    counted = relation in ("nummod", "det", "compound", "amod", "advmod", "nmod", "flat")
    if head >= 0 and counted and reading.tokens[head].upos in ("NOUN", "PROPN", "ADJ", "PRON"):
        return head
    below = [one for one in reading.children[at] if one > at and reading.tokens[one].upos in ("NOUN", "PROPN")]
    if below:
        return below[0]
    follow = at + 1
    while follow < len(reading) and reading.tokens[follow].upos in ("ADJ", "DET", "ADV", "PART"):
        follow += 1
    if follow < len(reading) and (
        reading.tokens[follow].upos in ("NOUN", "PROPN")
        or reading.has(follow, words.civilians | frozenset(words.things))
    ):
        return follow
    return None


def _thing(reading: Reading, noun: int, words: EventWords) -> str | None:
    return next((words.things[one] for one in sorted(reading.lemmas[noun]) if one in words.things), None)


def _is_person(reading: Reading, noun: int, words: EventWords) -> bool:
    return reading.has(noun, words.civilians | words.soldiers | words.persons | words.forces)


def _nearest(reading: Reading, at: int, deeds: Sequence[Deed]) -> Deed | None:
    best = min(deeds, key=lambda deed: reading.distance(deed.head, at), default=None)
    return best if best is not None and reading.distance(best.head, at) <= _FARTHEST else None


def _fated(reading: Reading, at: int, deeds: Sequence[Deed]) -> Deed | None:
    """Whom people are of: the deed that they underwent, else the nearest whose subject or object they may be."""
    for deed in deeds:
        under = {
            one
            for head in (*deed.frame.undergoers, *deed.frame.doers)
            for one in reading.subtree(head, clauses=False, conjuncts=True)
        }
        if at in under and (at in deed.frame.undergoers or at in deed.frame.doers):
            return deed
    return _nearest(reading, at, deeds)


def _none(deeds: Sequence[Deed]) -> Iterable[Counted]:
    """Nobody, where a deed's dead or wounded are denied: "nobody was hurt", «жертв немає»."""
    for deed in deeds:
        if deed.concept.name in ("kill", "wound") and deed.factuality is Factuality.NEGATED:
            yield Counted(Count(0, 0, _FATES[deed.concept.name]), deed.head)


def _single(
    reading: Reading, deeds: Sequence[Deed], words: EventWords, numbers: Sequence[Numeral], start: int
) -> Iterable[Counted]:
    """One person, told without a number: "a woman was killed", «загинув чоловік»."""
    numbered = {index for one in numbers for index in reading.at(start + one.at, start + one.end)}
    for deed in deeds:
        if deed.concept.name in ("shoot_down", "destroy"):
            yield from _one_craft(reading, deed, words, numbered)
        if deed.concept.name not in ("kill", "wound", "abduct", "arrest", "shoot"):
            continue
        heads = deed.frame.undergoers or deed.frame.doers
        for head in (*heads, deed.head):
            token = reading.tokens[head]
            below = reading.subtree(head, clauses=False, conjuncts=False)
            if token.features.get("Number", "Sing") != "Sing" or numbered.intersection(below):
                continue
            if head == deed.head and token.upos not in ("NOUN", "ADJ"):
                continue
            if head != deed.head and not reading.has(head, words.civilians | words.soldiers):
                continue
            if head == deed.head and not reading.has(head, words.single):
                continue
            if not reading.has(head, words.groups):
                yield Counted(Count(1, 1, _FATES[deed.concept.name]), deed.head)
                break


def _one_craft(reading: Reading, deed: Deed, words: EventWords, numbered: set[int]) -> Iterable[Counted]:
    """One drone, aircraft or missile shot down, told without a number."""
    for head in deed.frame.undergoers:
        thing = _thing(reading, head, words)
        below = reading.subtree(head, clauses=False)
        alone = reading.tokens[head].features.get("Number", "Plur") == "Sing" and numbered.isdisjoint(below)
        if thing in ("drones", "aircraft", "missiles") and alone and not reading.dependents(head, "conj"):
            yield Counted(Count(1, 1, thing), deed.head)
            return
