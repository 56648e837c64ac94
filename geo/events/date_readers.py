"""What an expression of time means, in days: one reader for each kind of expression.

A reader takes the match and the day of publication, and gives first day, last day and precision. It raises ValueError
for what only looks like a date (31 June).
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable

from geo.events.calendar_words import daytime, month, season, small, weekday

__all__ = [
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

Days = tuple[dt.date | None, dt.date | None, str]
Reader = Callable[["re.Match[str]", dt.date | None], Days]

_DAY = dt.timedelta(days=1)
_INVASION = dt.date(2022, 2, 24)


def _clip(first: dt.date, last: dt.date, published: dt.date | None) -> tuple[dt.date, dt.date]:
    """What is told has happened: a period that still runs ends with the day of publication."""
    return (first, published) if published and first <= published < last else (first, last)


def _day_month(day: int, month_: int, year: str | None, published: dt.date | None) -> dt.date | None:
    if year:
        full = int(year) if len(year) == 4 else 2000 + int(year)
        return dt.date(full, month_, day)
    if published is None:
        dt.date(2024, month_, day)  # a day that no year has is refused all the same
        return None
    for candidate in (published.year, published.year - 1, published.year - 2, published.year - 3):
        if day == 29 and month_ == 2 and not calendar.isleap(candidate):
            continue
        date = dt.date(candidate, month_, day)
        if date <= published + 30 * _DAY:
            return date
    return None


def _month_days(month_: int, year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month_, 1), dt.date(year, month_, calendar.monthrange(year, month_)[1])


def _month_year(match: "re.Match[str]", published: dt.date | None) -> tuple[int, int] | None:
    number = month(match["m"] or match["m2"])
    year = match.groupdict().get("y")
    if year:
        return number, int(year)
    if published is None:
        return None
    return number, published.year if number <= published.month else published.year - 1


def iso(match: "re.Match[str]", published: dt.date | None) -> Days:
    """Year, month and day, as ISO 8601 writes them."""
    date = dt.date(int(match[1]), int(match[2]), int(match[3]))
    return date, date, "day"


def numeric(match: "re.Match[str]", published: dt.date | None) -> Days:
    """Day, month and year in digits; the month stands first only where the day would be no month."""
    day, number, year = int(match[1]), int(match[2]), match[3]
    if number > 12 >= day:  # 6/14/2022, as Americans write
        day, number = number, day
    date = _day_month(day, number, year, published)
    return date, date, "day"


def one_day(match: "re.Match[str]", published: dt.date | None) -> Days:
    """A day of a month, the year told or not."""
    date = _day_month(int(match["d"]), month(match["m"]), match.groupdict().get("y"), published)
    return _with_part(date, match.groupdict().get("part"))


def _with_part(date: dt.date | None, part: str | None) -> Days:
    name = daytime(part) if part else None
    if name is None:
        return date, date, "day"
    if date and name == "night":
        return date, date + _DAY, "part_of_day"
    return date, date, "part_of_day"


def night_to_day(match: "re.Match[str]", published: dt.date | None) -> Days:
    """The night that leads into a day."""
    groups = match.groupdict()
    if groups.get("w"):
        date = _weekday(match["w"], published)
    else:
        date = _day_month(
            int(match["d2"] if groups.get("d2") else match["d"]), month(match["m"]), groups.get("y"), published
        )
    return date - _DAY if date else None, date, "part_of_day"


def day_range(match: "re.Match[str]", published: dt.date | None) -> Days:
    """From one day to another; the year told at the end holds for both."""
    groups = match.groupdict()
    last = _day_month(int(match["d2"]), month(groups.get("m2") or match["m"]), groups.get("y"), published)
    if last is None:
        return None, None, "range"
    first = _day_month(int(match["d"]), month(match["m"]), str(last.year), published)
    if first and first > last:
        first = _day_month(int(match["d"]), month(match["m"]), str(last.year - 1), published)
    return first, last, "range"


def part_of_month(match: "re.Match[str]", published: dt.date | None) -> Days:
    """The first, second or last ten days of a month."""
    known = _month_year(match, published)
    if known is None:
        return None, None, "range"
    first, last = _month_days(*known)
    if re.search(r"earl|begin|start|поч|нач", match["when"]):
        return first, first.replace(day=10), "range"
    if re.search(r"mid|серед|сред", match["when"]):
        return first.replace(day=11), first.replace(day=20), "range"
    return first.replace(day=21), last, "range"


def whole_month(match: "re.Match[str]", published: dt.date | None) -> Days:
    """A month."""
    known = _month_year(match, published)
    if known is None:
        return None, None, "month"
    return *_clip(*_month_days(*known), published), "month"


def whole_year(match: "re.Match[str]", published: dt.date | None) -> Days:
    """A year."""
    year = int(match["y"])
    return *_clip(dt.date(year, 1, 1), dt.date(year, 12, 31), published), "year"


def season_of(match: "re.Match[str]", published: dt.date | None) -> Days:
    """A season, by months: winter is December to February."""
    number, year = season(match["s"]), match.groupdict().get("y")
    if year:  # the winter of a year is the one that begins it
        first = dt.date(int(year) - (number == 12), number, 1)
    elif published is None:
        return None, None, "range"
    else:
        first = dt.date(published.year, number, 1)
        if first > published:
            first = first.replace(year=published.year - 1)
    end_month, end_year = (number + 1) % 12 + 1, first.year + (number == 12)
    last = _month_days(end_month, end_year)[1]
    if match.groupdict().get("before") and published and last >= published:
        first, last = first.replace(year=first.year - 1), last.replace(year=last.year - 1, day=28)
    return *_clip(first, last, published), "range"


def _weekday(word: str, published: dt.date | None, *, before: bool = False) -> dt.date | None:
    if published is None:
        weekday(word)
        return None
    back = (published.weekday() - weekday(word)) % 7
    return published - _DAY * (7 if before and back == 0 else back)


def one_weekday(match: "re.Match[str]", published: dt.date | None) -> Days:
    """The latest such day of the week, that of publication included."""
    groups = match.groupdict()
    qualifier = groups.get("which") or ""
    date = _weekday(match["w"], published, before=bool(re.match(r"last|prev|мину|прош", qualifier)))
    if date and re.match(r"next|coming|наст|следу", qualifier):
        date += 7 * _DAY
    return _with_part(date, groups.get("part") or groups.get("part2"))


def weekday_last_week(match: "re.Match[str]", published: dt.date | None) -> Days:
    """A day of the week before."""
    if published is None:
        return None, None, "day"
    monday = published - (published.weekday() + 7) * _DAY
    date = monday + weekday(match["w"]) * _DAY
    return date, date, "day"


def weekday_range(match: "re.Match[str]", published: dt.date | None) -> Days:
    """From one day of the week to another."""
    last = _weekday(match["w2"], published)
    if last is None:
        return None, None, "range"
    back = (last.weekday() - weekday(match["w"])) % 7
    return last - back * _DAY, last, "range"


def relative(first: int, last: int, precision: str) -> Reader:
    """Days counted from that of publication."""

    def reader(match: "re.Match[str]", published: dt.date | None) -> Days:
        if published is None:
            return None, None, precision
        groups = match.groupdict()
        part = groups.get("part") or groups.get("part2")
        if part and first == last:
            return _with_part(published + first * _DAY, part)
        return published + first * _DAY, published + last * _DAY, precision

    return reader


def week(back: int) -> Reader:
    """A week from Monday to Sunday, counted back from the current one."""

    def reader(match: "re.Match[str]", published: dt.date | None) -> Days:
        if published is None:
            return None, None, "week"
        monday = published - published.weekday() * _DAY - 7 * back * _DAY
        return *_clip(monday, monday + 6 * _DAY, published), "week"

    return reader


def weekend(match: "re.Match[str]", published: dt.date | None) -> Days:
    """The latest Saturday and Sunday."""
    if published is None:
        return None, None, "range"
    saturday = published - ((published.weekday() - 5) % 7) * _DAY
    return *_clip(saturday, saturday + _DAY, published), "range"


def months_back(back: int) -> Reader:
    """A calendar month, counted back from the current one."""

    def reader(match: "re.Match[str]", published: dt.date | None) -> Days:
        if published is None:
            return None, None, "month"
        index = published.year * 12 + published.month - 1 - back
        return *_clip(*_month_days(index % 12 + 1, index // 12), published), "month"

    return reader


def years_back(back: int) -> Reader:
    """A calendar year, counted back from the current one."""

    def reader(match: "re.Match[str]", published: dt.date | None) -> Days:
        if published is None:
            return None, None, "year"
        year = published.year - back
        return *_clip(dt.date(year, 1, 1), dt.date(year, 12, 31), published), "year"

    return reader


def _unit(words: str) -> str:
    for unit, pattern in (("hour", "hour|годин|час"), ("day", "day|доб|дн|день|сут"), ("week", "week|тиж|недел")):
        if re.match(pattern, words):
            return unit
    return "month" if re.match("month|міс|мес", words) else "year"


def ago(match: "re.Match[str]", published: dt.date | None) -> Days:
    """So many hours, days, weeks, months or years ago; weeks are known to three days either way."""
    number = small(match["n"]) if match.groupdict().get("n") else 1
    unit = _unit(match["unit"])
    if unit == "day":
        return relative(-number, -number, "day")(match, published)
    if unit == "week":
        return relative(-7 * number - 3, -7 * number + 3, "week")(match, published)
    if unit == "hour":
        return relative(-((number + 12) // 24), 0, "part_of_day")(match, published)
    return (months_back if unit == "month" else years_back)(number)(match, published)


def some_ago(match: "re.Match[str]", published: dt.date | None) -> Days:
    """A few days, weeks or months ago."""
    first, last = {"day": (-6, -2), "week": (-45, -14), "month": (-300, -60), "year": (-3000, -700), "hour": (-1, 0)}[
        _unit(match["unit"])
    ]
    return relative(first, last, "range")(match, published)


def lasting(match: "re.Match[str]", published: dt.date | None) -> Days:
    """How long it has gone on; "for weeks" is two at least."""
    word = match.groupdict().get("n")
    many = match.groupdict().get("many") is not None
    many = many or re.match(r"\w+s$|години|дні|дня|тижні|місяці|роки|недели|месяцы", match["unit"]) is not None
    number = small(word) if word else 2 if many else 1
    length = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}[_unit(match["unit"])] * number
    if _unit(match["unit"]) == "day" and match.groupdict().get("row"):
        length -= 1
    return relative(-max(0, int(length + 0.99)), 0, "range")(match, published)


def invasion(match: "re.Match[str]", published: dt.date | None) -> Days:
    """Since the invasion of 24 February 2022."""
    return _INVASION, published if published and published > _INVASION else _INVASION, "range"


def weeks_on_end(match: "re.Match[str]", published: dt.date | None) -> Days:
    """Days, weeks or months on end, told by the plural alone: two at least."""
    if published is None:
        return None, None, "range"
    length = {"day": 2, "week": 14, "month": 60}[_unit(match["many"])]
    return published - length * _DAY, published, "range"
