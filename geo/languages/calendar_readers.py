"""What an expression of time means, in days: one reader for each kind of expression.

A reader takes the calendar words of the language, the match of a rule and the day of publication, and gives first day,
last day and precision. It raises ValueError for what only looks like a date (31 June).

Groups that readers know: `d`, `d2` days, `m`, `m2` months, `y` year, `w`, `w2` days of the week, `s` season, `part` and
`part2` parts of the day, `when` part of a month, `which` the last or next, `n` number, `unit` and `many` units of time.
"""

import calendar
import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from geo.languages.numerals import Numerals

__all__ = [
    "CalendarWords",
    "Days",
    "Reader",
    "ago",
    "day_range",
    "invasion",
    "iso",
    "lasting",
    "months_back",
    "night_to_day",
    "numeric",
    "one_day",
    "one_weekday",
    "part_of_month",
    "relative",
    "season_of",
    "small_hours",
    "some_ago",
    "week",
    "weekday_last_week",
    "weekday_range",
    "weekend",
    "weeks_on_end",
    "whole_month",
    "whole_year",
    "years_back",
]


Unit = Literal["hour", "day", "week", "month", "year"]
Daypart = Literal["morning", "day", "evening", "night"]

_DAY = dt.timedelta(days=1)
_LENGTHS: Mapping[Unit, float] = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
"""Days in each unit, near enough for "for the last two months"."""
_A_FEW: Mapping[Unit, tuple[int, int]] = {
    "hour": (-1, 0), "day": (-6, -2), "week": (-45, -14), "month": (-300, -60), "year": (-3000, -700),
}  # fmt: skip
"""First and last day, from that of publication, that "a few weeks ago" may mean: two to six, or ten, of the unit."""
_AT_LEAST_TWO: Mapping[Unit, int] = {"hour": 0, "day": 2, "week": 14, "month": 60, "year": 730}
_AHEAD = dt.timedelta(days=30)
"""How far after its publication a text without a year may name a day; else the year before is meant."""
_WEEK_EITHER_WAY = 3
"""Days either side of the day that "three weeks ago" falls on."""
_INVASION = dt.date(2022, 2, 24)
_YEARS_BACK = 3
"""Years before publication in which a day without its year is sought; 29 February may be three back."""
_LEAP_YEAR = 2024
_WEEK, _SATURDAY, _DECEMBER = 7, 5, 12
_EARLY_LAST, _MID_FIRST, _MID_LAST, _LATE_FIRST = 10, 11, 20, 21
"""Days of a month that its thirds begin and end with."""
_HALF_DAY, _DAY_HOURS = 12, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """The words of a language for time; all folded, every form of each. What it has none of is left empty."""

    numerals: Numerals
    """Numbers of the same language."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Days of the week; Monday is 0."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Months and their abbreviations; January is 1."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """Seasons, by their first month."""
    dayparts: Mapping[str, Daypart] = field(default_factory=dict)
    """Parts of the day; a night reaches into the next day."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    """Units of time."""
    plurals: frozenset[str] = frozenset()
    """Units that are several without a number: "for weeks"."""
    thirds: Mapping[str, Literal["early", "mid", "late"]] = field(default_factory=dict)
    """Words for the first, second and last ten days of a month: "beginning of"."""
    shifts: Mapping[str, Literal[-1, 1]] = field(default_factory=dict)
    """Words before a day of the week that mean the one before (-1) or after (1) today, where it falls on today."""


Days = tuple[dt.date | None, dt.date | None, str]
Reader = Callable[[CalendarWords, re.Match[str], dt.date | None], Days]


def _clip(first: dt.date, last: dt.date, published: dt.date | None) -> tuple[dt.date, dt.date]:
    """What is told has happened: a period that still runs ends with the day of publication."""
    return (first, published) if published and first <= published < last else (first, last)


def _day_month(day: int, month_: int, year: str | None, published: dt.date | None) -> dt.date | None:
    if year:
        full = int(year) if len(year) == 4 else 2000 + int(year)
        return dt.date(full, month_, day)
    if published is None:
        dt.date(_LEAP_YEAR, month_, day)  # a day that no year has is refused all the same
        return None
    for candidate in range(published.year, published.year - _YEARS_BACK - 1, -1):
        if day == 29 and month_ == 2 and not calendar.isleap(candidate):
            continue
        date = dt.date(candidate, month_, day)
        if date <= published + _AHEAD:
            return date
    return None


def _month_days(month_: int, year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month_, 1), dt.date(year, month_, calendar.monthrange(year, month_)[1])


def _month_year(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> tuple[int, int] | None:
    number = words.months[match["m"]]
    year = match.groupdict().get("y")
    if year:
        return number, int(year)
    if published is None:
        return None
    return number, published.year if number <= published.month else published.year - 1


def iso(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """Year, month and day, as ISO 8601 writes them."""
    date = dt.date(int(match[1]), int(match[2]), int(match[3]))
    return date, date, "day"


def numeric(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """Day, month and year in digits; the month stands first only where the day would be no month."""
    day, number, year = int(match[1]), int(match[2]), match[3]
    if number > _DECEMBER >= day:  # 6/14/2022, as Americans write
        day, number = number, day
    date = _day_month(day, number, year, published)
    return date, date, "day"


def one_day(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """A day of a month, the year told or not."""
    date = _day_month(int(match["d"]), words.months[match["m"]], match.groupdict().get("y"), published)
    return _with_part(words, date, match.groupdict().get("part"))


def _with_part(words: CalendarWords, date: dt.date | None, part: str | None) -> Days:
    name = words.dayparts.get(part) if part else None
    if name is None:
        return date, date, "day"
    if date and name == "night":
        return date, date + _DAY, "part_of_day"
    return date, date, "part_of_day"


def small_hours(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """The night of a day where the language means its first hours: «вночі 22 лютого»."""
    date = _day_month(int(match["d"]), words.months[match["m"]], match.groupdict().get("y"), published)
    return date, date, "part_of_day"


def night_to_day(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """The night that leads into a day."""
    groups = match.groupdict()
    if groups.get("w"):
        date = _weekday(words, match["w"], published)
    else:
        date = _day_month(
            int(match["d2"] if groups.get("d2") else match["d"]), words.months[match["m"]], groups.get("y"), published
        )
    return date - _DAY if date else None, date, "part_of_day"


def day_range(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """From one day to another; the year told at the end holds for both."""
    groups = match.groupdict()
    last = _day_month(int(match["d2"]), words.months[groups.get("m2") or match["m"]], groups.get("y"), published)
    if last is None:
        return None, None, "range"
    first = _day_month(int(match["d"]), words.months[match["m"]], str(last.year), published)
    if first and first > last:
        first = _day_month(int(match["d"]), words.months[match["m"]], str(last.year - 1), published)
    return first, last, "range"


def part_of_month(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """The first, second or last ten days of a month."""
    known = _month_year(words, match, published)
    if known is None:
        return None, None, "range"
    first, last = _month_days(*known)
    third = words.thirds[match["when"]]
    if third == "early":
        return first, first.replace(day=_EARLY_LAST), "range"
    if third == "mid":
        return first.replace(day=_MID_FIRST), first.replace(day=_MID_LAST), "range"
    return first.replace(day=_LATE_FIRST), last, "range"


def whole_month(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """A month."""
    known = _month_year(words, match, published)
    if known is None:
        return None, None, "month"
    return *_clip(*_month_days(*known), published), "month"


def whole_year(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """A year."""
    year = int(match["y"])
    return *_clip(dt.date(year, 1, 1), dt.date(year, 12, 31), published), "year"


def season_of(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """A season, by months: winter is December to February."""
    number, year = words.seasons[match["s"]], match.groupdict().get("y")
    if year:  # the winter of a year is the one that begins it
        first = dt.date(int(year) - (number == _DECEMBER), number, 1)
    elif published is None:
        return None, None, "range"
    else:
        first = dt.date(published.year, number, 1)
        if first > published:
            first = first.replace(year=published.year - 1)
    end_month, end_year = (number + 1) % 12 + 1, first.year + (number == _DECEMBER)
    last = _month_days(end_month, end_year)[1]
    if match.groupdict().get("before") and published and last >= published:
        first, last = first.replace(year=first.year - 1), last.replace(year=last.year - 1, day=28)
    return *_clip(first, last, published), "range"


def _weekday(words: CalendarWords, word: str, published: dt.date | None, *, before: bool = False) -> dt.date | None:
    number = words.weekdays[word]
    if published is None:
        return None
    back = (published.weekday() - number) % _WEEK
    return published - _DAY * (_WEEK if before and back == 0 else back)


def one_weekday(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """The latest such day of the week, that of publication included."""
    groups = match.groupdict()
    shift = words.shifts.get(groups.get("which") or "", 0)
    date = _weekday(words, match["w"], published, before=shift < 0)
    if date and shift > 0:
        date += _WEEK * _DAY
    return _with_part(words, date, groups.get("part") or groups.get("part2"))


def weekday_last_week(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """A day of the week before."""
    if published is None:
        return None, None, "day"
    monday = published - (published.weekday() + _WEEK) * _DAY
    date = monday + words.weekdays[match["w"]] * _DAY
    return date, date, "day"


def weekday_range(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """From one day of the week to another."""
    last = _weekday(words, match["w2"], published)
    if last is None:
        return None, None, "range"
    back = (last.weekday() - words.weekdays[match["w"]]) % _WEEK
    return last - back * _DAY, last, "range"


def relative(first: int, last: int, precision: str) -> Reader:
    """Days counted from that of publication."""

    def reader(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
        if published is None:
            return None, None, precision
        groups = match.groupdict()
        part = groups.get("part") or groups.get("part2")
        if part and first == last:
            return _with_part(words, published + first * _DAY, part)
        return published + first * _DAY, published + last * _DAY, precision

    return reader


def week(back: int) -> Reader:
    """A week from Monday to Sunday, counted back from the current one."""

    def reader(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
        if published is None:
            return None, None, "week"
        monday = published - published.weekday() * _DAY - _WEEK * back * _DAY
        return *_clip(monday, monday + (_WEEK - 1) * _DAY, published), "week"

    return reader


def weekend(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """The latest Saturday and Sunday."""
    if published is None:
        return None, None, "range"
    saturday = published - ((published.weekday() - _SATURDAY) % _WEEK) * _DAY
    return *_clip(saturday, saturday + _DAY, published), "range"


def months_back(back: int) -> Reader:
    """A calendar month, counted back from the current one."""

    def reader(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
        if published is None:
            return None, None, "month"
        index = published.year * 12 + published.month - 1 - back
        return *_clip(*_month_days(index % 12 + 1, index // 12), published), "month"

    return reader


def years_back(back: int) -> Reader:
    """A calendar year, counted back from the current one."""

    def reader(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
        if published is None:
            return None, None, "year"
        year = published.year - back
        return *_clip(dt.date(year, 1, 1), dt.date(year, 12, 31), published), "year"

    return reader


def ago(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """So many hours, days, weeks, months or years ago; weeks are known to three days either way."""
    number = _number(words, match["n"]) if match.groupdict().get("n") else 1
    unit = words.units[match["unit"]]
    if unit == "day":
        return relative(-number, -number, "day")(words, match, published)
    if unit == "week":
        return relative(-_WEEK * number - _WEEK_EITHER_WAY, -_WEEK * number + _WEEK_EITHER_WAY, "week")(
            words, match, published
        )
    if unit == "hour":
        return relative(-((number + _HALF_DAY) // _DAY_HOURS), 0, "part_of_day")(words, match, published)
    return (months_back if unit == "month" else years_back)(number)(words, match, published)


def some_ago(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """A few days, weeks or months ago."""
    return relative(*_A_FEW[words.units[match["unit"]]], "range")(words, match, published)


def lasting(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """How long it has gone on; "for weeks" is two at least."""
    groups = match.groupdict()
    unit, told = words.units[match["unit"]], groups.get("n")
    many = groups.get("many") is not None or match["unit"] in words.plurals
    number = _number(words, told) if told else 2 if many else 1
    length = _LENGTHS[unit] * number
    if unit == "day" and groups.get("row"):
        length -= 1
    return relative(-max(0, math.ceil(round(length, 2))), 0, "range")(words, match, published)


def _number(words: CalendarWords, told: str) -> int:
    """A whole number of units; "half a year" and the like count as the next one."""
    return math.ceil(words.numerals.value(told))


def invasion(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """Since the invasion of 24 February 2022."""
    return _INVASION, published if published and published > _INVASION else _INVASION, "range"


def weeks_on_end(words: CalendarWords, match: re.Match[str], published: dt.date | None) -> Days:
    """Days, weeks or months on end, told by the plural alone: two at least."""
    if published is None:
        return None, None, "range"
    return published - _AT_LEAST_TWO[words.units[match["many"]]] * _DAY, published, "range"
