"""Who is named in a sentence: sides, forces, units, agencies and people, and whose "enemy" and "defenders" they are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.events.reading import Reading
from geo.languages.eventwords import EventWords, Party

__all__ = ["OPPOSITE", "Named", "named_in", "of_side", "party_in"]

OPPOSITE = {"Russia": "Ukraine", "Ukraine": "Russia"}
"""The two sides of this war."""

_NUMBER = re.compile(r"(\d{1,3})(?:st|nd|rd|th|-?[а-яіїє]{1,3})?$", re.IGNORECASE)
_REACH = 3
"""Words between a unit's name and the side's that says whose it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """A party that a sentence names."""

    first: int
    """Index of its first word."""
    last: int
    """One past its last."""
    party: Party
    """With its side settled: never "enemy" or "own"."""

    def within(self, indices: Iterable[int]) -> bool:
        """Whether one of its words is among some."""
        return any(self.first <= index < self.last for index in indices)


def named_in(reading: Reading, words: EventWords, told_by: str) -> list[Named]:
    """
    The parties of a sentence in order, the longest name at each place.

    Parameters
    ----------
    reading
        The sentence.
    words
        The language's.
    told_by
        Side that the speaker is on, which "the enemy" is seen from.
    """
    found: list[Named] = []
    at = 0
    while at < len(reading):
        length, party = _longest(reading, words, at)
        if party is None:
            at += 1
            continue
        found.append(Named(at, at + length, _settled(party, told_by)))
        at += length
    return _with_units(reading, words, found)


def _longest(reading: Reading, words: EventWords, at: int) -> tuple[int, Party | None]:
    if reading.lemmas[at].isdisjoint(words.first_words):
        return 0, None
    for length in range(min(words.longest_party, len(reading) - at), 0, -1):
        for phrase in _phrases(reading.lemmas[at : at + length]):
            if phrase in words.parties:
                return length, words.parties[phrase]
    return 0, None


def _phrases(lemmas: Sequence[frozenset[str]]) -> list[str]:
    """Every row of lemmas that some words may stand for."""
    rows = [""]
    for one in lemmas:
        rows = [f"{row} {lemma}".lstrip() for row in rows for lemma in sorted(one)]
    return rows


def _settled(party: Party, told_by: str) -> Party:
    """A party seen from nobody's side: "the enemy" of a Ukrainian report is Russia."""
    if party.side == "enemy":
        return Party(OPPOSITE[told_by], OPPOSITE[told_by])  # type: ignore[arg-type]
    if party.side == "own":
        return Party(told_by, told_by)  # type: ignore[arg-type]
    return party


def _with_units(reading: Reading, words: EventWords, found: list[Named]) -> list[Named]:
    """Numbered units besides: "54th Mechanized Brigade", of the side named beside it where one is."""
    units: list[Named] = []
    for index in range(len(reading)):
        kind = next((words.units[lemma] for lemma in sorted(reading.lemmas[index]) if lemma in words.units), None)
        if kind is None:
            continue
        first, number = _number_before(reading, index)
        if number is None:
            continue
        near = [one for one in found if one.party.side and _apart(one, first, index + 1) <= _REACH]
        name = f"{_ordinal(number)} {kind}"
        side = near[0].party.side if near else ""
        party = Party(f"{side} ({name})" if side else name, side)
        units.append(Named(first, index + 1, party))
    return sorted([*found, *units], key=lambda one: (one.first, -one.last))


def _number_before(reading: Reading, index: int) -> tuple[int, int | None]:
    for at in range(index - 1, max(index - 5, -1), -1):
        match = _NUMBER.fullmatch(reading.tokens[at].text)
        if match:
            return at, int(match.group(1))
    return index, None


def _apart(one: Named, first: int, last: int) -> int:
    return max(one.first - last, first - one.last, 0)


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def of_side(named: Sequence[Named], side: str) -> list[Named]:
    """Those that fight for a side."""
    return [one for one in named if one.party.side == side]


def party_in(reading: Reading, named: Sequence[Named], head: int, indices: Sequence[int]) -> Party | None:
    """
    Whom a noun phrase names: a unit before its state, else the party nearest to the phrase's head.

    Parameters
    ----------
    reading, named
        The sentence and its parties.
    head
        The phrase's head.
    indices
        Its words.
    """
    inside = [one for one in named if one.within(indices)]
    if not inside:
        return None
    units = [one for one in inside if "(" in one.party.name]
    return min(units or inside, key=lambda one: (min(abs(one.first - head), abs(one.last - 1 - head)), one.first)).party
