"""Phrases that say where something is: the rules of a language run over a text.

The text is folded and rewritten with one mark for each name and each distance, so that a rule reads like the phrase it
stands for: a distance, a wind, "of", a place. Each rule matches within bounded reach, so a text costs time in
proportion to its length. The rules are the language's: see `geo.languages.relative`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.languages.folding import fold
from geo.languages.measures import Distance
from geo.languages.relative import DISTANCE, EITHER, LIMIT, PLACE, RIVER, Form, RelativeGrammar

__all__ = ["Mark", "Phrase", "phrases", "rewrite"]

_PRIVATE = re.compile("[\ue000-\ue004]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A name in the text that a phrase may be about."""

    start: int
    """First code point in the text."""
    end: int
    """One past the last."""
    row: int | None
    """Its position among the article's places; None for a river that no finder found."""
    river: int | None
    """Its number among the known rivers."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A relative place as the text has it."""

    start: int
    end: int
    form: Form
    """What it says."""
    marks: Mapping[str, Mark]
    """The names in it: a, b, c places; r, s rivers; h the place that the rest says the position of."""
    words: Mapping[str, str]
    """Its other words by their part, folded: wind, side, people, nation, measured."""
    distance: Distance | None
    """How far, where it says so."""
    grammar: RelativeGrammar
    """What its words mean."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text, folded, with a mark in place of each name and distance."""

    text: str
    names: Mapping[int, Mark]
    """By the position of its mark."""
    distances: Mapping[int, Distance]
    """By the position of its mark."""
    shifts: Sequence[tuple[int, int]]
    """(position in the rewritten text, position in the text) where stretches of equal text begin."""


def rewrite(text: str, names: Sequence[Mark], distances: Sequence[Distance]) -> Rewritten:
    """Put one character in place of each name and distance; of two that overlap the first and longest is taken."""
    low = _PRIVATE.sub(" ", fold(text))
    pieces: list[str] = []
    named: dict[int, Mark] = {}
    told: dict[int, Distance] = {}
    shifts: list[tuple[int, int]] = [(0, 0)]
    length = position = 0
    marks: list[Mark | Distance] = [*names, *distances]
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < position:
            continue
        piece = low[position : mark.start]
        length += len(piece)
        pieces += [piece, _letter(mark)]
        if isinstance(mark, Mark):
            named[length] = mark
        else:
            told[length] = mark
        length += 1
        position = mark.end
        shifts.append((length, position))
    pieces.append(low[position:])
    return Rewritten("".join(pieces), named, told, shifts)


def _letter(mark: Mark | Distance) -> str:
    """The character that stands for a name or distance."""
    if isinstance(mark, Distance):
        return LIMIT if mark.is_limit else DISTANCE
    if mark.row is None:
        return RIVER
    return PLACE if mark.river is None else EITHER


def phrases(rewritten: Rewritten, grammar: RelativeGrammar) -> list[Phrase]:
    """All relative places of a text, in order, none overlapping another, the longer before the shorter."""
    found = [
        (match.start() - match.end(), number, match.start(), rule.form, match)
        for number, (pattern, rule) in enumerate(grammar.compiled)
        for match in pattern.finditer(rewritten.text)
    ]
    found.sort(key=lambda item: item[:3])
    taken: set[int] = set()
    out = []
    for _, _, _, form, match in found:
        span = range(match.start(), match.end())
        if taken.isdisjoint(span):
            taken.update(span)
            phrase = _phrase(rewritten, form, match, grammar)
            if phrase is not None:
                out.append(phrase)
    return sorted(out, key=lambda phrase: phrase.start)


_HEADED = frozenset({"sector", "beyond", "distance", "near", "outskirts"})


def _phrase(rewritten: Rewritten, form: Form, match: re.Match[str], grammar: RelativeGrammar) -> Phrase | None:
    if form == "between" and grammar.is_talk(rewritten.text, match.start()):
        return None
    marks: dict[str, Mark] = {}
    words: dict[str, str] = {}
    for name, value in match.groupdict().items():
        if value is None:
            continue
        # Groups that stand twice in a rule are numbered: wind, wind2.
        key = name.rstrip("0123456789")
        if value in (PLACE, RIVER, EITHER):
            marks[key] = rewritten.names[match.start(name)]
        else:
            words[key] = value
    start, end = match.span()
    distance = next((rewritten.distances[at] for at in range(start, end) if at in rewritten.distances), None)
    if form in _HEADED and (before := grammar.head_before(rewritten.text, start)) is not None:
        marks["h"] = rewritten.names[before.start("h")]
        start = before.start("h")
    return Phrase(_position(rewritten, start), _position(rewritten, end), form, marks, words, distance, grammar)


def _position(rewritten: Rewritten, at: int) -> int:
    """Where a position of the rewritten text lies in the text."""
    low, high = 0, len(rewritten.shifts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if rewritten.shifts[middle][0] <= at else (low, middle)
    begin, origin = rewritten.shifts[low]
    return origin + at - begin
