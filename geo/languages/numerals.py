"""Numbers in digits and words with their ranges and qualifiers, read once for counts, distances and times.

`Numerals` is the reader; a language gives its words (`NumeralWords`) and is asked by `language.numerals`. Offsets are
code points of the text that is read, which may be in any case of letters: it is folded here.

    >>> [n] = language_of("en").numerals.find("At least twenty-five people")
    >>> (n.start, n.end, n.least, n.most, n.qualifier)
    (0, 20, 25, None, 'at_least')

"Dozens" and "several" are `vague`: only the least is told. "Half a", "one and a half" and «півтора» are read with the
fraction, so numbers are floats where they are not whole.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, cast

from geo.languages.folding import fold
from geo.languages.patterns import alternation

__all__ = ["Numeral", "NumeralWords", "Numerals", "Qualifier"]

Qualifier = Literal["", "about", "nearly", "only", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is told."""

    start: int
    """First code point in the text, qualifier included."""
    end: int
    """One past the last code point."""
    at: int
    """First code point of the number itself, behind its qualifier."""
    least: float | None
    """Least number told; None where only a ceiling is."""
    most: float | None
    """Greatest number told; None where open."""
    qualifier: Qualifier = ""
    """What the words before it say."""
    vague: bool = False
    """Whether the word is no number at all ("several", "dozens"), and `least` the least that it is used for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumeralWords:
    """The number words of a language; all folded, every form of each. What it has none of is left empty."""

    cardinals: Mapping[str, int]
    """Words that stand for a number below a thousand, collective ones («четверо») among them."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply what stands before them: "dozen", "hundred", «тисяч», "mln"."""
    alone: Mapping[str, int] = field(default_factory=dict)
    """Forms of scales that are one of it without a word before: «тисяча»."""
    qualified: Mapping[str, int] = field(default_factory=dict)
    """Forms that are one of it only behind a qualifier: «понад сотні», where «сотні» alone is several hundred."""
    vague: Mapping[str, int] = field(default_factory=dict)
    """Words and phrases that tell only the least: "several" 2, "dozens" 24."""
    pairs: frozenset[str] = frozenset()
    """Those vague words that mean two rather than several: "a couple of"."""
    articles: tuple[str, ...] = ()
    """Words that are 1 before a scale, and in expressions of time: "a hundred", "an hour ago"."""
    fractions: Mapping[str, float] = field(default_factory=dict)
    """Words and phrases that are a number and no whole one: "half a", «півтора»."""
    prefixes: Mapping[str, float] = field(default_factory=dict)
    """Fractions that are written in one with what they count: «півкілометра»."""
    additions: Mapping[str, float] = field(default_factory=dict)
    """Phrases behind a number that add to it: "and a half"."""
    ands: tuple[str, ...] = ()
    """Words that may join the parts of one number: "a hundred and five"."""
    of: tuple[str, ...] = ()
    """Words that may stand between a vague word and a scale: "hundreds of thousands"."""
    qualifiers: Mapping[Qualifier, tuple[str, ...]] = field(default_factory=dict)
    """Phrases before a number, by what they say."""
    to: tuple[str, ...] = ()
    """Words between the ends of a range: "to", "or", «до»."""
    both: tuple[str, ...] = ()
    """Words that join the ends of a range only behind one of `between`: "and"."""
    between: tuple[str, ...] = ()
    """Words that open a range: "between", "from"."""
    grows: str = r"(?!)"
    """Pattern of what makes "to" before a number no ceiling: «зросла до 5»."""


_DIGITS = r"\d{1,3}(?:[ ,.'\u202f](?=\d{3}\b)\d{3})+(?!\d)|\d{1,12}[.,]\d{1,2}(?!\d)(?![.,]\d)|\d{1,12}"
_NOT_BEHIND = r"(?<![\w$€£№#.,:/+-])"
"""A number that is glued to these is money, part of a name, a date, a ratio or a clock."""
_NOT_BEFORE = re.compile(r"[\w%°/:]")
_LONGEST_QUALIFIER = 32
"""Code points before a number in which its qualifier stands."""
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1_000
_ENDLESS = 10**12
"""Larger than any scale that a language has a word for."""
_LONGEST_NUMBER = 90
"""Code points that the words of a number before a unit of measure may take up."""
_LONGEST_GROWTH = 20
"""Code points before «до» in which the verb stands that makes it no ceiling."""
_SEVERAL = 2
"""The least that "several" is used for."""


class Numerals:
    """Reads the numbers of one language."""

    def __init__(self, words: NumeralWords) -> None:
        """Take a language's words; patterns are compiled when first asked for."""
        self.words = words

    def find(self, text: str) -> list[Numeral]:
        """
        Read the numbers of a text, in order and without overlaps.

        What is no number of things (calibres, clocks, per cents, dates) may be among them, except where it is glued to
        letters or signs ("S-300", "155mm", "5%").
        """
        low = fold(text)
        return [found for found in self._scan(low, 0, len(low)) if not _NOT_BEFORE.match(low, found.end)]

    def before(self, text: str, end: int, *, within: int = _LONGEST_NUMBER) -> Numeral | None:
        """The number that ends at a position, a space or hyphen apart or glued to it: the 8 of "8km" before "km".

        `within` is how many code points back it may begin.
        """
        low = fold(text[max(0, end - within) : end])
        found = max(self._scan(low, 0, len(low)), key=lambda numeral: numeral.end, default=None)
        if found is None:
            return None
        between = low[found.end :].strip(" -\u202f")
        if between and not (found.vague and between in self.words.of):
            return None
        shift = max(0, end - within)
        return Numeral(
            found.start + shift, found.end + shift, found.at + shift, found.least, found.most, found.qualifier,
            found.vague,
        )  # fmt: skip

    def value(self, words: str) -> float:
        """The number that some words are, as `pattern` finds them.

        Raises
        ------
        ValueError
            Where they are none.
        """
        low = fold(words.strip())
        if low in self.words.articles:
            return 1
        found = next(iter(self._scan(low, 0, len(low))), None)
        if found is None or found.least is None or found.end != len(low):
            raise ValueError(f"{words!r} is no number")
        return found.least

    @cached_property
    def pattern(self) -> str:
        """A pattern, without groups, for a number below a thousand in folded text; for the rules of other parts."""
        word = alternation(self.words.cardinals)
        fixed = alternation([*self.words.articles, *self.words.fractions, *self.words.pairs])
        return rf"(?:\d{{1,3}}|(?:{word})(?:[ -](?:{word})){{0,2}}|{fixed})"

    @cached_property
    def several(self) -> str:
        """A pattern, without groups, for the words that mean several."""
        few = [word for word, least in self.words.vague.items() if least == _SEVERAL and word not in self.words.pairs]
        return f"(?:{alternation(few)})"

    def _scan(self, low: str, at: int, end: int) -> Iterator[Numeral]:
        while (match := self._anchor.search(low, at, end)) is not None:
            found = self._numeral(low, match, end)
            if found is None:
                at = match.start() + 1
                continue
            yield found
            at = max(found.end, match.start() + 1)

    @cached_property
    def _number(self) -> str:
        """Pattern of what a number may begin with."""
        words = self.words
        article = rf"(?:{alternation(words.articles)}) (?=(?:{alternation(words.scales)})\b)"
        plain = alternation([*words.cardinals, *words.alone, *words.qualified, *words.fractions])
        return (
            rf"(?P<digits>{_DIGITS})|(?P<vague>{alternation(words.vague)})\b|(?P<article>{article})"
            rf"|(?P<word>(?:{plain})\b)|(?P<prefix>(?:{alternation(words.prefixes)})(?!\w))"
        )

    @cached_property
    def _anchor(self) -> re.Pattern[str]:
        """Where a number may begin in running text."""
        return re.compile(rf"{_NOT_BEHIND}(?:{self._number})")

    @cached_property
    def _end(self) -> re.Pattern[str]:
        """What the second number of a range begins with, which may be glued to a hyphen."""
        return re.compile(self._number)

    @cached_property
    def _readers(self) -> dict[str, re.Pattern[str]]:
        words = self.words
        qualifiers = [rf"(?P<{name}>{alternation(phrases)})" for name, phrases in words.qualifiers.items()]
        qualifiers.append(rf"(?P<between>{alternation(words.between)})")
        scale = rf"(?:{alternation(words.scales)})(?!\w)"
        return {
            "cardinal": re.compile(rf"(?:{alternation(words.cardinals)})\b"),
            "scale": re.compile(scale),
            "addition": re.compile(rf" (?:{alternation(words.additions)})\b"),
            "next": re.compile(rf" (?P<and>{alternation(words.ands)}) |[ -]"),
            "of": re.compile(rf"(?: (?:{alternation(words.of)}))? (?={scale})"),
            "join": re.compile(rf" ?- ?| (?P<word>{alternation([*words.to, *words.both])}) "),
            "qualifier": re.compile(rf"(?<![\w-])(?:{'|'.join(qualifiers)}) $"),
            "grows": re.compile(words.grows),
        }

    def _numeral(self, low: str, match: re.Match[str], end: int) -> Numeral | None:
        """The number that begins at a match of `_anchor`, with what stands before it."""
        start = match.start()
        qualifier, between, first = self._told(low, start)
        if match["vague"] is not None and not (qualifier and match["vague"] in self.words.qualified):
            told, stop = self._vague(low, match, end)
            return Numeral(first if qualifier else start, stop, start, told, None, qualifier, vague=True)
        read = self._value(low, match, end, qualified=bool(qualifier))
        if read is None:
            return None
        value, stop, scale = read
        last: float | None = None
        if (second := self._second(low, stop, end, between=between)) is not None:
            greater, stop_of_greater, scale_of_greater = second
            # "two to three thousand": the scale behind the last number is the first one's too
            if scale == 1 < scale_of_greater and value * scale_of_greater < greater:
                value *= scale_of_greater
            last, stop = (greater, stop_of_greater) if greater > value else (None, stop)
        if last is None and low.startswith("+", stop):
            qualifier, stop, first = "at_least", stop + 1, first if qualifier else start
        if not qualifier and not (between and last is not None):
            first = start
        least, most = _bounds(value, last, qualifier)
        return Numeral(first, stop, start, least, most, qualifier)

    def _told(self, low: str, start: int) -> tuple[Qualifier, bool, int]:
        """The qualifier before a number, whether a range is opened there, and where that begins."""
        begin = max(0, start - _LONGEST_QUALIFIER)
        match = self._readers["qualifier"].search(low[begin:start])
        if match is None or match.lastgroup is None:
            return "", False, start
        first = begin + match.start()
        if match.lastgroup == "between":
            return "", True, first
        if match[match.lastgroup] in self.words.to and self._readers["grows"].search(
            low[max(0, first - _LONGEST_GROWTH) : first]
        ):
            return "", False, start
        return cast("Qualifier", match.lastgroup), False, first

    def _vague(self, low: str, match: re.Match[str], end: int) -> tuple[float, int]:
        """The least that a vague word is used for, with the scale behind it: "several hundred"."""
        least, stop = self.words.vague[match["vague"]], match.end()
        of = self._readers["of"].match(low, stop, end)
        scale = self._readers["scale"].match(low, of.end(), end) if of else None
        if scale is None:
            return least, stop
        # "Dozens of thousands" says no more than "tens of thousands": two tens, two hundreds.
        return 2 * 10 ** int(math.log10(least / 2)) * self.words.scales[scale.group()], scale.end()

    def _second(self, low: str, at: int, end: int, *, between: bool) -> "_Read | None":
        """The other end of a range that is joined to a number which ends at `at`."""
        join = self._readers["join"].match(low, at, end)
        if join is None or (join["word"] in self.words.both and not between):
            return None
        match = self._end.match(low, join.end(), end)
        return self._value(low, match, end, qualified=False) if match and match["vague"] is None else None

    def _value(self, low: str, match: re.Match[str], end: int, *, qualified: bool) -> "_Read | None":
        """The number that begins at a match."""
        if match["digits"] is not None:
            return self._scaled(low, _of_digits(match["digits"]), match.end(), end)
        if match["article"] is not None:
            return self._scaled(low, 1, match.end() - 1, end)
        if match["prefix"] is not None:
            return self.words.prefixes[match["prefix"]], match.end(), 1
        word = match["word"] or match["vague"]
        if word in self.words.fractions:
            return self._scaled(low, self.words.fractions[word], match.end(), end)
        if word in self.words.cardinals:
            return self._worded(low, match.start(), end)
        one = self.words.alone.get(word) or (self.words.qualified.get(word) if qualified else None)
        return (one, match.end(), one) if one else None

    def _scaled(self, low: str, value: float, at: int, end: int) -> "_Read":
        """A value with "and a half" and the scale that follow it."""
        if addition := self._readers["addition"].match(low, at, end):
            value, at = value + self.words.additions[addition.group().strip()], addition.end()
        scale = self._readers["scale"].match(low, at + low.startswith(" ", at), end)
        if scale is None:
            return _whole(value), at, 1
        factor = self.words.scales[scale.group()]
        return _whole(value * factor), scale.end(), factor

    def _worded(self, low: str, at: int, end: int) -> "_Read":
        """A number in words, put together from the left: each part is smaller than the place that it fills."""
        total, group, room, largest, factor = 0, 0, _THOUSAND, _ENDLESS, 1
        stop = at
        while True:
            word = self._readers["cardinal"].match(low, at, end)
            scale = self._readers["scale"].match(low, at, end)
            if word and self.words.cardinals[word.group()] < room:
                value = self.words.cardinals[word.group()]
                group, room, stop = group + value, _room_behind(value), word.end()
            elif scale and group and self._multiplies(scale, group, largest):
                factor, stop = self.words.scales[scale.group()], scale.end()
                if factor >= _THOUSAND:
                    total, group, room, largest = total + group * factor, 0, _THOUSAND, factor
                else:
                    group, room = group * factor, _HUNDRED if factor == _HUNDRED else 0
            else:
                break
            following = self._readers["next"].match(low, stop, end)
            if following is None or (following["and"] and factor < _HUNDRED):
                break
            at = following.end()
        if self._readers["addition"].match(low, stop, end):
            return self._scaled(low, total + group, stop, end)
        return total + group, stop, factor

    def _multiplies(self, scale: re.Match[str], group: int, largest: int) -> bool:
        """Whether a scale fits behind a number: twelve hundred does, a hundred dozen does not."""
        factor = self.words.scales[scale.group()]
        return factor < largest if factor >= _THOUSAND else group < _HUNDRED


_Read = tuple[float, int, int]
"""A number, where it ends, and the scale that it was multiplied by (1 for none)."""


def _bounds(value: float, last: float | None, qualifier: Qualifier) -> tuple[float | None, float | None]:
    if qualifier in {"at_most", "nearly"}:
        return None, value if last is None else last
    if qualifier == "at_least":
        return value, last
    return value, last if last is not None else value


def _room_behind(value: int) -> int:
    """The numbers below which something may follow a word for a number: twenty-five, a hundred and twelve."""
    if value >= _HUNDRED:
        return _HUNDRED
    return _TEN if value >= _TWENTY else 0


def _of_digits(words: str) -> float:
    if re.fullmatch(r"\d+[.,]\d{1,2}", words):
        return float(words.replace(",", "."))
    return float(re.sub(r"\D", "", words))


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value
