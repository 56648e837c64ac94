"""Expressions of time in a sentence, read against the day of publication.

The rules are our own; no clock is looked at, so the same text gives the same days in any year.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache

from geo.events import date_readers as read
from geo.events.calendar_words import DAYTIME, MONTH, SEASON, SMALL, WEEKDAY
from geo.events.date_readers import Days, Reader

__all__ = ["DateSpan", "find_dates"]


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


def find_dates(low: str, published: dt.date | None) -> list[DateSpan]:
    """
    Find the expressions of time in a sentence.

    Parameters
    ----------
    low
        The sentence, folded by `geo.events.classify.fold`.
    published
        The day of publication, which relative expressions count from; None leaves them without days.

    Returns
    -------
    Spans in order of start, none overlapping another. A weekday is the latest one up to the day of publication; a day
    and month without a year the latest one no more than a month ahead; a week runs from Monday to Sunday; a period
    that still runs ends with the day of publication.
    """
    if not _ANY.search(low):
        return []
    found: list[DateSpan] = []
    for pattern, reader, bare in _rules():
        for match in pattern.finditer(low):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            days = _days(match, reader, published)
            if days is not None:
                found.append(DateSpan(match.start(), match.end(), *days, bare))
    return [_ongoing(low, span, published) for span in sorted(found, key=lambda span: span.start)]


def _days(match: "re.Match[str]", reader: Reader, published: dt.date | None) -> Days | None:
    try:
        return reader(match, published)
    except (ValueError, OverflowError):  # 31 June, or the year 0: not a date, whatever it looks like
        return None


def _ongoing(low: str, span: DateSpan, published: dt.date | None) -> DateSpan:
    """Let "since Monday" run to the day of publication."""
    if span.bare or span.precision == "range" or span.first is None:
        return span
    if not _SINCE.search(low[max(0, span.start - 20) : span.start]) and not _ONWARDS.search(low[span.end :]):
        return span
    last = published if published and published >= span.first else span.last
    return replace(span, last=last, precision="range", since=True)


_ANY = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day|days?\b|night|morning|evening|dawn|noon|week|month|year|hours"
    r"|today|ago\b|ago\b|spring|summer|autumn|winter|recent|early|january|february|march|april|may\b|june|july|august"
    r"|september|october|november|december|jan\b|feb\b|mar\b|apr\b|jun\b|jul\b|aug\b|sept?\b|oct\b|nov\b|dec\b|since"
    r"|invasion|вторг|вторж|почат|начал|сьогодн|сегодн|вчор|вчер|ноч|ніч|ранк|ранок|утр|веч|добу|доби|доб|тижн"
    r"|тиждень|недел|міся|меся|рок|рік|год|тому|назад|понед|вівт|вторн|серед|сред|четв|п'ятн|пятн|субот|суббот|неділ"
    r"|воскр|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|фев|март|апр|ма[йяе]\b|июн|июл|авг|сент"
    r"|окт|нояб|дек|дня|дней|днів|день|дні|сутк|суток|світан|рассвет|напередод|накан|весн|літ|лет|осен|осін|зим"
    r"|вихідн|выходн|торік|щойно|позавч|позавч"
)
_SINCE = re.compile(r"\b(?:since|starting(?: from)?|beginning|from|починаючи з|з|із|від|начиная с|с|со|от)(?: the)? $")
_ONWARDS = re.compile(r"^ (?:onwards?|until now)\b")

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_Y = rf"(?:,? {_YEAR}\b(?! ?(?:people|soldiers|civilians|осіб|людей|человек))(?: року| года| г\b\.?| р\b\.?)?)?"
_D = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|-?го|-?е)?"
_D2 = r"(?P<d2>[0-3]?\d)(?:st|nd|rd|th|-?го|-?е)?"
_TO = r"(?: ?- ?| to | and | through | until | till | до | по | и | і | та )"
_M, _M2 = rf"(?P<m>{MONTH})", rf"(?P<m2>{MONTH})"
_W = rf"(?P<w>{WEEKDAY})"
_N = rf"(?P<n>\d{{1,3}}|{SMALL})"
_UNIT = (
    r"(?P<unit>hours?|days?|weeks?|months?|years?|годин\w*|час(?:а|ов)?\b|доб[аиіу]?\b|дн(?:і|ів|я|ей|ями|ям)\b|день"
    r"|дней|сут\w+|тиж\w+|недел\w+|місяц\w+|месяц\w*|рок(?:и|ів|у)\b|рік|лет|год[ау]?\b)"
)
_PART = rf"(?P<part>{DAYTIME})"
_PART2 = rf"(?P<part2>{DAYTIME})"
_EARLY = r"(?:early|late|рано|пізно|поздно)"
_LAST_CYR = r"(?:минул\w+|прошл\w+|прошедш\w+|попередн\w+)"
_SPAN_CYR = r"(?:останн\w+|последн\w+|минул\w+|прошедш\w+|истекш\w+)"

# The longer expression stands before the shorter one that it holds. Each line: pattern, reader, whether it names only
# a part of the day.
_TABLE: tuple[tuple[str, Reader, bool], ...] = (
    (r"\b(\d{4})-(\d\d)-(\d\d)(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?\b", read.iso, False),
    (r"(?<![\d.,/])([0-3]?\d)[./]([01]?\d)[./]((?:20|19)?\d\d)(?![./]?\d)", read.numeric, False),
    (
        r"(?<![\d.,/])([0-3]\d)\.(0[1-9]|1[0-2])()(?![.,/%]?\d)(?! ?(?:млн|млрд|тис|тыс|million|billion|km|км|%))",
        read.numeric,
        False,
    ),
    # Nights between two days.
    (
        r"\b(?:the )?(?:night|overnight)(?: of| on| from| between"
        rf")? {_M} {_D}{_TO}{_D2}{_Y}\b",
        read.night_to_day,
        False,
    ),
    (rf"\b(?:ніч|ночь) (?:з|із|с|со) {_D} на {_D2} {_M}{_Y}", read.night_to_day, False),
    (rf"\b(?:ніч|ночь)(?: на| проти) {_D} {_M}{_Y}", read.night_to_day, False),
    (rf"\b(?:ніч|ночь)(?: (?:з|із|с|со) {WEEKDAY})?(?: на| проти) {_W}", read.night_to_day, False),
    (rf"\b(?:overnight|night)(?: (?:to|into|on|before))? {_M} {_D}{_Y}\b", read.night_to_day, False),
    (rf"\b(?:overnight|night)(?: (?:from )?{WEEKDAY})? (?:to|into|before|on) {_W}", read.night_to_day, False),
    # Ranges of days.
    (rf"\b{_M} {_D}{_TO}{_M2} {_D2}{_Y}\b", read.day_range, False),
    (rf"\b{_M} {_D}{_TO}{_D2}{_Y}\b", read.day_range, False),
    (rf"(?<![\d.,]){_D} {_M}{_TO}{_D2} {_M2}{_Y}", read.day_range, False),
    (rf"(?<![\d.,]){_D}{_TO}{_D2} {_M}{_Y}", read.day_range, False),
    (
        rf"\b(?:from|between|з|с|від) {_W}(?: to | and | through | until | по | до ){_W.replace('<w>', '<w2>')}",
        read.weekday_range,
        False,
    ),
    # One day, with its month.
    (rf"\b{_PART}(?: of| on)?,? {_M} {_D}{_Y}\b", read.one_day, False),
    (rf"\b{_PART}(?: of| on)?,? {_D} {_M}{_Y}\b", read.one_day, False),
    (rf"\b{_M} {_D}(?!\d|:|\.\d| ?%){_Y},?(?: (?:in the |at )?{_PART})?", read.one_day, False),
    (rf"(?<![\d.,]){_D}(?: of)? {_M}{_Y}\b,?(?: (?:in the |at )?{_PART})?", read.one_day, False),
    # Parts of a month, months, seasons, years.
    (
        rf"\b(?P<when>early|mid|late|beginning of|middle of|end of|start of)[ -](?:in )?{_M}{_Y}\b",
        read.part_of_month,
        False,
    ),
    (
        r"\b(?P<when>на початку|початок|середин\w+|наприкінці|кін(?:ець|ця|ці)|в конце|конец|конца|в начале"
        rf"|начало|начала) {_M}{_Y}",
        read.part_of_month,
        False,
    ),
    (rf"\b(?:in|during|last|this|throughout|by|until|у|в|за|протягом) {_M}{_Y}\b", read.whole_month, False),
    (rf"\b{_M},? {_YEAR}\b(?: року| года)?", read.whole_month, False),
    (rf"(?<=\bsince ){_M}\b|(?<=\b[зс] ){_M.replace('<m>', '<m2>')}\b", read.whole_month, False),
    (
        rf"\b(?:in|during|since|this|the|у|в|last|минул\w+|прошл\w+)? ?(?:the )?(?P<s>{SEASON})(?: of"
        rf")? {_YEAR}(?: року| года)?",
        read.season_of,
        False,
    ),
    (rf"\b(?P<before>last|минул\w+|прошл\w+) (?P<s>{SEASON})", read.season_of, False),
    (r"\b(?:in|over|during|this) (?:the )?(?P<s>spring|summer|winter|autumn)\b", read.season_of, False),
    (r"\b(?P<s>навесні|влітку|восени|взимку|весной|летом|осенью|зимой)\b", read.season_of, False),
    (
        r"\b(?:(?:in|during|of|back in|late|early|by|у|в|до)|(?<=since)|(?<=from)|(?<=\bз)"
        rf"|(?<=\bс)) {_YEAR}(?! ?(?:people|\w*soldiers|civilians))\b"
        r"(?:-?(?:му|м|го))?(?: році| року| году| года)?",
        read.whole_year,
        False,
    ),
    (rf"(?<!\d){_YEAR}(?:-?(?:му|м|го))? (?:році|року|год[ау])\b", read.whole_year, False),
    # Weekdays.
    (rf"\b(?:on )?{_W} (?:of )?last week\b", read.weekday_last_week, False),
    (
        rf"\b(?:{_EARLY} )?{_PART}(?: of| on)?,? (?:(?P<which>last|next|this|минул\w+|прошл\w+) )?{_W}",
        read.one_weekday,
        False,
    ),
    (
        rf"\b(?:{_EARLY} )?(?:on )?(?:(?P<which>last|next|this|previous|coming|минул\w+|прошл\w+|наступн\w+"
        r"|следующ\w+|цієї|этой) )?"
        rf"{_W}(?: {_EARLY})?(?:,? (?:in the |at )?{_PART})?\b",
        read.one_weekday,
        False,
    ),
    # Counted from the day of publication.
    (r"\b(?:the )?day before yesterday|\bпозавчора|\bпозавчера", read.relative(-2, -2, "day"), False),
    (
        rf"\b(?:last night|yesterday night|overnight|{_LAST_CYR} ноч\w+|{_LAST_CYR} ніч)\b",
        read.relative(-1, 0, "part_of_day"),
        True,
    ),
    (rf"\b(?:(?:early |late )?yesterday|вчора|учора|вчера)(?: {_PART})?\b", read.relative(-1, -1, "day"), False),
    (rf"\b{_PART} (?:yesterday|вчора|вчера)", read.relative(-1, -1, "day"), False),
    (
        r"\bthe (?:previous day|day before|day earlier|prior day)\b|\ba day (?:earlier|before)\b|\bнапередодні\b"
        r"|\bнакануне\b"
        r"|\bднем раніше|\bднем ранее|\b(?:попереднього|предыдущего) дня",
        read.relative(-1, -1, "day"),
        False,
    ),
    (
        rf"\b(?:earlier |later )?(?:today|сьогодні|сегодня)(?:,? (?:in the )?{_PART})?\b",
        read.relative(0, 0, "day"),
        False,
    ),
    (
        r"\b(?:this|цього|сьогоднішн\w+|сегодняшн\w+) (?P<part>morning|afternoon|evening|ранку|вечора|утр\w+"
        r"|вечер\w+)\b",
        read.relative(0, 0, "day"),
        False,
    ),
    (
        r"\btonight\b|\b(?:earlier|later) (?:in|that|on|in the|on the) (?:same )?day\b",
        read.relative(0, 0, "part_of_day"),
        False,
    ),
    (
        r"\b(?:в|у|за|протягом|впродовж|упродовж|в течение|на протяжении)? ?(?:this|цього|цьому|этой|эту"
        r"|нинішн\w+) (?:week|тиж\w+"
        r"|недел\w+)\b|\b(?:earlier |later )?this week\b",
        read.week(0),
        False,
    ),
    (rf"\b(?:last|the previous|previous|{_LAST_CYR}) (?:week|тиж\w+|недел\w+)\b", read.week(1), False),
    (r"\b(?:this|цього|этого|в этом|у цьому) (?:month|місяц\w+|месяц\w+)\b", read.months_back(0), False),
    (rf"\b(?:last|the previous|{_LAST_CYR}) (?:month|місяц\w+|месяц\w*)\b", read.months_back(1), False),
    (r"\b(?:this|цього|этого|в этом|поточного) (?:year|рок\w+|год\w+)\b", read.years_back(0), False),
    (rf"\b(?:last|the previous|{_LAST_CYR}) (?:year|рок\w+|год\w*)\b|\bторік\b", read.years_back(1), False),
    (
        r"\b(?:over|at|during|last|this|on) (?:the |this |last )?weekend\b|\b(?:на|у|за|в|минул\w+"
        r"|прошл\w+) ?(?:вихідн\w+|выходн\w+)",
        read.weekend,
        False,
    ),
    # Ago, and for how long.
    (rf"\b{_N} {_UNIT} (?:ago|earlier|тому|назад)\b", read.ago, False),
    (rf"\b{_UNIT} (?:ago|тому|назад)\b", read.ago, False),
    (
        rf"\b(?:a few|several|some|кілька|декілька|несколько) {_UNIT} (?:ago|earlier|тому"
        r"|назад)\b",
        read.some_ago,
        False,
    ),
    (
        r"\b(?:the )?(?:past|last|previous) (?:24 hours|day)\b|\b(?:за|протягом|впродовж|упродовж|в течение"
        r"|на протяжении) "
        rf"(?:{_SPAN_CYR} )?(?:24 години|24 часа|добу|доби|сутки|суток)\b|\b{_SPAN_CYR} (?:добу|доби|сутки|суток)\b",
        read.relative(-1, 0, "range"),
        False,
    ),
    (
        rf"\b(?:for|over|in|during|within)?(?: the)? ?(?:past|last|previous) (?:(?P<many>few|several) |{_N} "
        rf")?{_UNIT}\b",
        read.lasting,
        False,
    ),
    (
        rf"\b(?:за|протягом|впродовж|упродовж|в течение|на протяжении|уже|вже|последние|останні) (?:{_SPAN_CYR} )?"
        rf"(?:(?P<many>кілька|декілька|несколько) |{_N} )?{_UNIT}\b",
        read.lasting,
        False,
    ),
    (
        rf"\bfor (?:more than |over |about |almost |nearly |at least |up to )?(?:the )?(?:{_N} |(?P<many>several "
        rf"|a few |many )?)?{_UNIT}\b"
        r"(?! old)",
        read.lasting,
        False,
    ),
    (
        rf"\b(?:{_N}|second|third|fourth|fifth) (?P<row>{_UNIT}) (?:in a row|running|straight|подряд|поспіль)",
        read.lasting,
        False,
    ),
    (r"\b(?P<many>днями|тижнями|місяцями|неделями|месяцами)\b", read.weeks_on_end, False),
    (
        r"\bsince (?:the )?(?:start|beginning|outset) of (?:the |russia's )?(?:\w+[ -]){0,3}(?:invasion|war"
        r"|aggression)\b|\bsince (?:the |russia's )?(?:\w+[ -]){0,2}(?:invasion|war) (?:began|started|broke out)\b"
        r"|\b(?:з|від|с|от) (?:початку|начала) (?:\w+ ){0,2}(?:вторгненн\w+|вторжени\w+|війни|войны|агресії"
        r"|агрессии)\b",
        read.invasion,
        False,
    ),
    # Only a part of the day.
    (
        r"\b(?:during|throughout|over|in|протягом|впродовж|упродовж|в течение) (?:the )?(?:night|ночі|ночи)\b"
        r"|\b(?:вночі|уночі"
        r"|ночью|ночами)\b|\bat night\b|\bв ніч\b|\bза ніч\b|\bза ночь\b",
        read.relative(-1, 0, "part_of_day"),
        True,
    ),
    (
        rf"\b(?:in|at|before|by|early in|since|from)? ?(?:the )?(?:early |late )?(?:{DAYTIME})\b(?! school"
        r"| market| watch| news)",
        read.relative(0, 0, "part_of_day"),
        True,
    ),
    (
        r"\b(?:during|throughout|over) the day\b|\b(?:протягом|впродовж|упродовж|в течение) дня\b",
        read.relative(0, 0, "day"),
        False,
    ),
)


@cache
def _rules() -> tuple[tuple["re.Pattern[str]", Reader, bool], ...]:
    return tuple((re.compile(pattern), reader, bare) for pattern, reader, bare in _TABLE)
