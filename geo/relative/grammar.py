"""The grammar of relative places: which words around the names of a text say where something is.

The text is rewritten with one mark for each name, so that a rule reads like the phrase it stands for: a distance, a
wind, "of", a place. Each rule matches within bounded reach, so a text costs time in proportion to its length. Rules of
English are in `geo.relative.english`, of Ukrainian and Russian in `geo.relative.slavic`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Mark", "Phrase", "Rule", "phrases", "rewrite", "rules_of"]

PLACE, RIVER, EITHER = "\ue000", "\ue001", "\ue002"
"""Marks that stand for a place, a river, and a name that may be both ("Irpin")."""

_PRIVATE = re.compile("[\ue000-\ue002]")


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
    form: str
    """What it says: sector, beyond, distance, near, outskirts, part, centre, between, way, triangle, direction, bank,
    river_at, mouth, confluence, stream, crossing, bridge, border."""
    marks: Mapping[str, Mark]
    """The names in it: a, b, c places; r, s rivers; h the place that the rest says the position of."""
    words: Mapping[str, str]
    """Its other words by their part: wind, low, high, unit, about, side, verb ..."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over rewritten text and the form it stands for."""

    form: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with a mark in place of each name."""

    text: str
    names: Mapping[int, Mark]
    """By the position of its mark."""
    shifts: Sequence[tuple[int, int]]
    """(position in the rewritten text, position in the text) where stretches of equal text begin."""


def rules_of(patterns: Iterable[tuple[str, str]], macros: Mapping[str, str]) -> tuple[Rule, ...]:
    """Compile rules: `<X>` is the macro X, and a space is any white space within a line."""
    rules = []
    for form, pattern in patterns:
        for _ in range(3):
            for name, meaning in macros.items():
                pattern = pattern.replace(f"<{name}>", meaning)
        # Marks that a broken encoding left behind ("area of ????the village") part words too.
        pattern = _numbered(pattern)
        rules.append(Rule(form, re.compile(pattern.replace(" ", r"(?:[^\S\n]+[?\ufffd]{0,4})"), re.I)))
    return tuple(rules)


def _numbered(pattern: str) -> str:
    """The pattern with groups that stand in several of its branches told apart: a, a2, a3."""
    seen: Counter[str] = Counter()

    def name(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        return f"(?P<{match[1]}{seen[match[1]] if seen[match[1]] > 1 else ''}>"

    return re.sub(r"\(\?P<([a-z]+)>", name, pattern)


def rewrite(text: str, marks: Sequence[Mark]) -> Rewritten:
    """Put one character in place of each name; of names that overlap the first and longest is taken."""
    pieces: list[str] = []
    names: dict[int, Mark] = {}
    shifts: list[tuple[int, int]] = [(0, 0)]
    length = position = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < position:
            continue
        piece = _PRIVATE.sub(" ", text[position : mark.start])
        length += len(piece)
        names[length] = mark
        pieces += [piece, RIVER if mark.row is None else PLACE if mark.river is None else EITHER]
        length += 1
        position = mark.end
        shifts.append((length, position))
    pieces.append(_PRIVATE.sub(" ", text[position:]))
    return Rewritten("".join(pieces), names, shifts)


def phrases(rewritten: Rewritten, rules: Sequence[Rule], head: re.Pattern[str]) -> list[Phrase]:
    """
    All relative places of a text, none overlapping another, the longer before the shorter.

    Parameters
    ----------
    rewritten
        The text, as `rewrite` gives it.
    rules
        The rules of its language.
    head
        Pattern of a place and the words that join it to what says its position ("X, " before "20 km from Y").
    """
    found = [
        (match.start() - match.end(), number, match.start(), rule, match)
        for number, rule in enumerate(rules)
        for match in rule.pattern.finditer(rewritten.text)
    ]
    found.sort(key=lambda item: item[:3])
    taken: set[int] = set()
    out = []
    for _, _, _, rule, match in found:
        span = range(match.start(), match.end())
        if taken.isdisjoint(span):
            taken.update(span)
            out.append(_phrase(rewritten, rule, match, head))
    return sorted(out, key=lambda phrase: phrase.start)


_HEADED = frozenset({"sector", "beyond", "distance", "near", "outskirts"})


def _phrase(rewritten: Rewritten, rule: Rule, match: re.Match[str], head: re.Pattern[str]) -> Phrase:
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
    start = match.start()
    if rule.form in _HEADED and (before := head.search(rewritten.text, max(0, start - 90), start)) is not None:
        marks["h"] = rewritten.names[before.start("h")]
        start = before.start("h")
    first = _position(rewritten, start)
    return Phrase(first, _position(rewritten, match.end()), rule.form, marks, words)


def _position(rewritten: Rewritten, at: int) -> int:
    """Where a position of the rewritten text lies in the text."""
    low, high = 0, len(rewritten.shifts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if rewritten.shifts[middle][0] <= at else (low, middle)
    begin, origin = rewritten.shifts[low]
    return origin + at - begin
