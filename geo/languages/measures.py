"""Distances and bearings as words say them: "twenty-five kilometres", "half a mile", "south-west", «північніше».

`Measures` is the reader; a language gives its words (`MeasureWords`) and is asked by `language.measures`. Distances are
built on the numbers of `language.numerals`, so that a number is known once. Offsets are code points of the text read.

Sixteen winds: a bearing of one or two parts ("south", "south-west") is a sector of 45°, one of three parts a sector of
22.5°.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from geo.languages.folding import fold
from geo.languages.numerals import Numeral, Numerals
from geo.languages.patterns import alternation

__all__ = ["KILOMETRE", "MILE", "NAUTICAL_MILE", "Bearing", "Distance", "MeasureWords", "Measures"]

KILOMETRE, MILE, NAUTICAL_MILE = 1_000.0, 1_609.344, 1_852.0
"""Metres in each."""
_NAMES = (
    "north", "north-north-east", "north-east", "east-north-east", "east", "east-south-east", "south-east",
    "south-south-east", "south", "south-south-west", "south-west", "west-south-west", "west", "west-north-west",
    "north-west", "north-north-west",
)  # fmt: skip
_TURN = 360.0
_POINT = _TURN / len(_NAMES)
"""Degrees between two of the sixteen winds."""
_HALF, _NARROW = 22.5, 11.25
"""Degrees to either side that a wind of up to two parts covers, and one of three."""
_MOST_PARTS = 3
_ROUNDED = 0.25
"""Share of a distance by which it is taken to be rounded, either way: "8 km" is 6 to 10."""
_MOST_ROUNDED = 10 * KILOMETRE
"""No distance is taken to be rounded by more."""
_OPEN = 1.5
"""How many times its number "more than 20 km" reaches."""
_SHOWN = 3
"""Digits that count of a distance that is told again."""
_VAGUE = 3.0
"""How many times its least a vague number reaches: "several km" is 2 to 6."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A direction as words say it."""

    degrees: float
    """Clockwise from north, of the middle of the sector."""
    half_width: float
    """Degrees to either side that the words still cover."""
    name: str
    """In English: "north-east"."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as words say it: anything from `low_m` to `high_m`."""

    start: int
    """First code point, qualifier included."""
    end: int
    """One past the last code point."""
    low_m: float
    """Metres."""
    high_m: float
    """Metres."""
    text: str
    """In English: "8 km ± 2", "5–10 km", "less than 3 km"."""

    @property
    def is_limit(self) -> bool:
        """Whether only a ceiling is told, as in "within 5 km"."""
        return self.low_m == 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """The words of a language for lengths and directions; all folded, every form of each."""

    units: Mapping[str, float]
    """Metres in each unit."""
    unclosed: frozenset[str] = frozenset()
    """Units that another word is shortened to with a full stop: «м» is metres, «м.» a city."""
    nouns: Mapping[str, float]
    """Cardinal points, by their degrees: "north", «півночі»."""
    adjectives: Mapping[str, float] = field(default_factory=dict)
    """"northern", «північного»."""
    comparatives: Mapping[str, float] = field(default_factory=dict)
    """«північніше»: farther to the north."""
    firsts: Mapping[str, float] = field(default_factory=dict)
    """What stands before another point in a compound: "north", «північно»."""
    letters: Mapping[str, float] = field(default_factory=dict)
    """Letters for the points, by which charts and reports name them: "NW"."""


class Measures:
    """Reads the distances and bearings of one language."""

    def __init__(self, words: MeasureWords, numerals: Numerals) -> None:
        """Take a language's words; patterns are compiled when first asked for."""
        self.words = words
        self._numerals = numerals

    def distances(self, text: str) -> list[Distance]:
        """The distances of a text, in order and without overlaps."""
        low = fold(text)
        found: list[Distance] = []
        for unit in self._unit.finditer(low):
            numeral = self._numerals.before(low, unit.start())
            if numeral is not None and not (found and numeral.start < found[-1].end):
                found.append(_distance(numeral, unit.end(), self.words.units[unit.group()]))
        return found

    def bearing(self, words: str) -> Bearing | None:
        """The direction that some words name; None where they name none, or parts that contradict each other."""
        low = fold(words.strip())
        found = [self._degrees[match.group()] for match in self._point.finditer(low)]
        if not found and low and set(low) <= set(self.words.letters):
            found = [self.words.letters[letter] for letter in low]
        if not 1 <= len(found) <= _MOST_PARTS:
            return None
        degrees: float | None = found[-1]
        for part in reversed(found[:-1]):
            degrees = _between(part, degrees) if degrees is not None else None
        if degrees is None:
            return None
        half_width = _NARROW if len(found) == _MOST_PARTS else _HALF
        return Bearing(degrees, half_width, _NAMES[round(degrees / _POINT) % len(_NAMES)])

    @cached_property
    def noun(self) -> str:
        """A pattern, without groups, for a direction: "north", "south-west", «північний схід»."""
        return self._compound(self.words.nouns)

    @cached_property
    def adjective(self) -> str:
        """A pattern, without groups, for an adjective of direction: "north-eastern"."""
        return self._compound(self.words.adjectives)

    @cached_property
    def comparative(self) -> str:
        """A pattern, without groups, for a comparative of direction: «північно-західніше»."""
        return self._compound(self.words.comparatives)

    def _compound(self, last: Iterable[str]) -> str:
        return (
            rf"(?:(?:{alternation([*self.words.firsts, *self.words.adjectives])})[- ]?){{0,2}}(?:{alternation(last)})"
        )

    @cached_property
    def _unit(self) -> re.Pattern[str]:
        closed = [unit for unit in self.words.units if unit not in self.words.unclosed]
        unclosed = rf"|(?:{alternation(self.words.unclosed)})(?![\w.])" if self.words.unclosed else ""
        # Behind a digit or a fraction that is written in one with it («півкілометра»), but not inside a word.
        glued = [rf"(?<=\b{re.escape(prefix)})" for prefix in self._numerals.words.prefixes]
        behind = "|".join([r"(?<![^\W\d_])", *glued])
        return re.compile(rf"(?:{behind})(?:(?:{alternation(closed)})(?!\w){unclosed})")

    @cached_property
    def _degrees(self) -> dict[str, float]:
        words = self.words
        return {**words.nouns, **words.adjectives, **words.comparatives, **words.firsts}

    @cached_property
    def _point(self) -> re.Pattern[str]:
        return re.compile(alternation(self._degrees))


def _between(first: float, second: float) -> float | None:
    """The bearing halfway between two; None where they are opposite, or the same said twice."""
    turn = (second - first + _TURN / 2.0) % _TURN - _TURN / 2.0
    return None if turn == 0.0 or abs(turn) > _TURN / 4.0 else (first + turn / 2.0) % _TURN


def _distance(numeral: Numeral, end: int, metres: float) -> Distance:
    """What a number of a unit stands for: a number alone is taken to be rounded."""
    label, scale = ("km", KILOMETRE) if metres >= KILOMETRE else ("m", 1.0)

    def shown(number: float) -> str:
        return _rounded(number * metres / scale, _SHOWN)

    def made(low: float, high: float, text: str) -> Distance:
        return Distance(numeral.start, end, low * metres, high * metres, text)

    least, most = numeral.least, numeral.most
    if numeral.vague and least is not None:
        return made(least, _VAGUE * least, f"{shown(least)}–{shown(_VAGUE * least)} {label}")
    if least is not None and most is not None and least < most:
        return made(least, most, f"{shown(least)}–{shown(most)} {label}")
    if numeral.qualifier == "at_most" and most is not None:
        return made(0.0, most, f"less than {shown(most)} {label}")
    if numeral.qualifier == "at_least" and least is not None:
        return made(least, _OPEN * least, f"more than {shown(least)} {label}")
    number = most if most is not None else least or 0.0
    slack = min(_ROUNDED * number * metres, _MOST_ROUNDED)
    low, high = number * metres - slack, number * metres + slack
    return Distance(numeral.start, end, low, high, f"{shown(number)} {label} ± {_rounded(slack / scale, _SHOWN - 1)}")


def _rounded(number: float, digits: int) -> str:
    """A number with so many digits that count, and no exponent."""
    return f"{float(f'{number:.{digits}g}'):g}"
