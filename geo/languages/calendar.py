"""Expressions of time in a sentence, read against the day of publication.

`Calendar` is the reader; a language gives its words and rules and is asked by `language.calendar`. Offsets are code
points of the sentence that is read, in any case of letters. The rules are our own; no clock is looked at, so the same
text gives the same days in any year.

    >>> [span] = language_of("en").calendar.find("Five were hurt on March 19.", dt.date(2022, 6, 15))
    >>> (span.start, span.end, span.first)
    (18, 26, datetime.date(2022, 3, 19))
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from geo.languages import calendar_readers as read
from geo.languages.calendar_readers import CalendarWords, Daypart, Days, Reader
from geo.languages.folding import fold
from geo.languages.patterns import alternation, expanded

__all__ = ["Calendar", "CalendarWords", "DateSpan", "TimeRule"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """An expression of time, and the days that it may mean."""

    start: int
    """First code point in the sentence."""
    end: int
    """One past the last code point."""
    first: dt.date | None
    """First day meant; None where it needs a day of publication and there is none."""
    last: dt.date | None
    """Last day meant."""
    precision: str
    """One of the values of `time_precision` in the EVENTS table."""
    bare: bool = False
    """Whether only a part of the day is named ("overnight"), so that another expression may name the day."""
    since: bool = False
    """Whether it names the beginning of what still goes on."""


class TimeRule(NamedTuple):
    """A pattern over folded text, with `<MACROS>`, and what it means."""

    pattern: str
    reader: Reader
    example: str
    """Words that it reads, and that no rule before it reads whole; a test runs them."""
    bare: bool = False
    """Whether it names only a part of the day."""


_DIGITS = (
    TimeRule(r"\b(\d{4})-(\d\d)-(\d\d)(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?\b", read.iso, "2022-06-09T04:12:00Z"),
    TimeRule(r"(?<![\d.,/])([0-3]?\d)[./]([01]?\d)[./]((?:20|19)?\d\d)(?![./]?\d)", read.numeric, "09.06.2022"),
    TimeRule(r"(?<![\d.,/])([0-3]\d)\.(0[1-9]|1[0-2])()(?![.,/%]?\d)(?! ?(?:<AMOUNT>|%))", read.numeric, "09.06"),
)
"""Dates in digits alone, alike in all languages."""
_BEFORE = 20
"""Code points before an expression in which "since" stands."""


class Calendar:
    """Reads the expressions of time of one language."""

    def __init__(
        self,
        words: CalendarWords,
        rules: Sequence[TimeRule],
        *,
        macros: Mapping[str, str],
        since: str = r"(?!)",
        onwards: str = r"(?!)",
        clues: Iterable[str] = (),
    ) -> None:
        """
        Take a language's words and rules; patterns are compiled when first asked for.

        Parameters
        ----------
        words
            Names of days, months, units and so on.
        rules
            The longer expression before the shorter one that it holds.
        macros
            Patterns by the names that rules use, beside those made of `words` (M, D, Y, W, N, UNIT, PART ...).
            <AMOUNT> must be among them: what behind "12.06" says that it is no date.
        since
            Pattern of what before an expression makes it the beginning of what still goes on.
        onwards
            The same behind it.
        clues
            Further words that a rule may begin with; a sentence without any, or a digit or a name of a time, is not
            read.
        """
        self.words = words
        self.rules = (*_DIGITS, *rules)
        self._macros = _macros(words) | dict(macros)
        self._since = since
        self._onwards = onwards
        self._clues = tuple(clues)

    def find(self, text: str, published: dt.date | None) -> list[DateSpan]:
        """
        Find the expressions of time in a sentence.

        Parameters
        ----------
        text
            The sentence as it stands, or folded.
        published
            The day of publication, which relative expressions count from; None leaves them without days.

        Returns
        -------
        Spans in order of start, none overlapping another. A weekday is the latest one up to the day of publication; a
        day and month without a year the latest one no more than a month ahead; a week runs from Monday to Sunday; a
        period that still runs ends with the day of publication.
        """
        low = fold(text)
        if not self._any.search(low):
            return []
        found: list[DateSpan] = []
        for pattern, rule in self.compiled:
            for match in pattern.finditer(low):
                if any(match.start() < other.end and other.start < match.end() for other in found):
                    continue
                days = self._days(match, rule.reader, published)
                if days is not None:
                    found.append(DateSpan(match.start(), match.end(), *days, rule.bare))
        return [self._ongoing(low, span, published) for span in sorted(found, key=lambda span: span.start)]

    def dayparts(self, text: str) -> frozenset[Daypart]:
        """The parts of the day that a text names."""
        return frozenset(self.words.dayparts[match.group()] for match in self._dayparts.finditer(fold(text)))

    @cached_property
    def compiled(self) -> tuple[tuple[re.Pattern[str], TimeRule], ...]:
        """The rules with their patterns, in order."""
        return tuple((re.compile(expanded(rule.pattern, self._macros)), rule) for rule in self.rules)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        words = self.words
        names = (words.weekdays, words.months, words.seasons, words.dayparts, words.units)
        return re.compile(rf"\d|\b(?:{alternation([word for table in names for word in table] + [*self._clues])})\b")

    @cached_property
    def _dayparts(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{alternation(self.words.dayparts)})\b")

    @cached_property
    def _ends(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return re.compile(rf"\b(?:{self._since}) $"), re.compile(rf"^ (?:{self._onwards})\b")

    def _days(self, match: re.Match[str], reader: Reader, published: dt.date | None) -> Days | None:
        try:
            return reader(self.words, match, published)
        except (ValueError, OverflowError):  # 31 June, or the year 0: not a date, whatever it looks like
            return None

    def _ongoing(self, low: str, span: DateSpan, published: dt.date | None) -> DateSpan:
        """Let "since Monday" run to the day of publication."""
        if span.bare or span.precision == "range" or span.first is None:
            return span
        since, onwards = self._ends
        if not since.search(low[max(0, span.start - _BEFORE) : span.start]) and not onwards.search(low[span.end :]):
            return span
        last = published if published and published >= span.first else span.last
        return replace(span, last=last, precision="range", since=True)


def _macros(words: CalendarWords) -> dict[str, str]:
    """Patterns of the words that every calendar has, with the groups that readers ask for."""
    month, weekday = rf"(?:{alternation(words.months)})(?!\w)", rf"(?:{alternation(words.weekdays)})\b"
    daypart, number = rf"(?:{alternation(words.dayparts)})\b", words.numerals.pattern
    return {
        "MONTH": month,
        "WEEKDAY": weekday,
        "DAYPART": daypart,
        "M": rf"(?P<m>{month})",
        "M2": rf"(?P<m2>{month})",
        "W": rf"(?P<w>{weekday})",
        "W2": rf"(?P<w2>{weekday})",
        "S": rf"(?P<s>(?:{alternation(words.seasons)})\b)",
        "WHEN": rf"(?P<when>(?:{alternation(words.thirds)})\b)",
        "WHICH": rf"(?P<which>(?:{alternation(words.shifts)})\b)",
        "PART": rf"(?P<part>{daypart})",
        "PART2": rf"(?P<part2>{daypart})",
        "N": rf"(?P<n>{number}\b)",
        "SEVERAL": words.numerals.several,
        "UNIT": rf"(?P<unit>(?:{alternation(words.units)})\b)",
        "YEAR": r"(?P<y>(?:19|20)\d\d)",
    }
