"""Time in English news."""

from geo.languages import calendar_readers as read
from geo.languages.calendar import Calendar, TimeRule
from geo.languages.calendar_readers import CalendarWords, Unit
from geo.languages.en.numerals import NUMERALS
from geo.languages.patterns import by_word

__all__ = ["CALENDAR"]

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = ("january february march april may june july august september october november december").split()
_UNITS: tuple[Unit, ...] = ("hour", "day", "week", "month", "year")

_WORDS = CalendarWords(
    weekdays={form: number for number, day in enumerate(_DAYS) for form in (day, f"{day}s")},
    months={
        form: number
        for number, month in enumerate(_MONTHS, 1)
        for form in (month, month[:3], f"{month[:3]}.", month[:4], f"{month[:4]}.")
        if form == month or (month != "may" and (len(form.strip(".")) == 3 or month == "september"))
    },
    seasons={"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9},
    dayparts=by_word(
        {
            "morning": ("morning", "mornings", "dawn", "daybreak", "sunrise", "early hours"),
            "day": ("afternoon", "afternoons", "midday", "noon", "daytime"),
            "evening": ("evening", "evenings", "dusk", "sunset"),
            "night": ("night", "nights", "overnight", "midnight"),
        }
    ),
    units={form: unit for unit in _UNITS for form in (unit, f"{unit}s")},
    plurals=frozenset(f"{unit}s" for unit in _UNITS),
    thirds=by_word(
        {"early": ("early", "beginning of", "start of"), "mid": ("mid", "middle of"), "late": ("late", "end of")}
    ),
    shifts=by_word({-1: ("last", "previous"), 1: ("next", "coming")}),
    numerals=NUMERALS,
)

_MACROS = {
    "AMOUNT": r"million|billion|km",
    "D": r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?",
    "D2": r"(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?",
    # "12 June 2000 people" counts people
    "Y": r"(?:,? <YEAR>\b(?! ?(?:people|soldiers|civilians)))?",
    "TO": r"(?: ?- ?| to | and | through | until | till )",
    "EARLY": r"(?:early|late)",
    "WAR": r"(?:invasion|war|aggression)",
}

_RULES = (
    # Nights between two days.
    TimeRule(r"\b(?:the )?(?:night|overnight)(?: of| on| from| between)? <M> <D><TO><D2><Y>\b", read.night_to_day,
             "the night of June 7-8"),
    TimeRule(r"\b(?:overnight|night)(?: (?:to|into|on|before))? <M> <D><Y>\b", read.night_to_day,
             "overnight into June 8"),
    TimeRule(r"\b(?:overnight|night)(?: (?:from )?<WEEKDAY>)? (?:to|into|before|on) <W>", read.night_to_day,
             "overnight into Tuesday"),
    # Ranges of days.
    TimeRule(r"\b<M> <D><TO><M2> <D2><Y>\b", read.day_range, "June 10 to June 12"),
    TimeRule(r"\b<M> <D><TO><D2><Y>\b", read.day_range, "June 10-12"),
    TimeRule(r"(?<![\d.,])<D> <M><TO><D2> <M2><Y>", read.day_range, "28 December to 3 January"),
    TimeRule(r"(?<![\d.,])<D><TO><D2> <M><Y>", read.day_range, "10 and 12 June"),
    TimeRule(r"\b(?:from|between) <W>(?: to | and | through | until )<W2>", read.weekday_range,
             "between Friday and Sunday"),
    # One day, with its month.
    TimeRule(r"\b<PART>(?: of| on)?,? <M> <D><Y>\b", read.one_day, "the morning of June 7"),
    TimeRule(r"\b<PART>(?: of| on)?,? <D> <M><Y>\b", read.one_day, "the evening of 7 June"),
    TimeRule(r"\b<M> <D>(?!\d|:|\.\d| ?%)<Y>,?(?: (?:in the |at )?<PART>)?", read.one_day, "March 19"),
    TimeRule(r"(?<![\d.,])<D>(?: of)? <M><Y>(?!\w),?(?: (?:in the |at )?<PART>)?", read.one_day, "the 3rd of March"),
    # Parts of a month, months, seasons, years.
    TimeRule(r"\b<WHEN>[ -](?:in )?<M><Y>(?!\w)", read.part_of_month, "mid-May"),
    TimeRule(r"\b(?:in|during|last|this|throughout|by|until) <M><Y>(?!\w)", read.whole_month, "in May 2015"),
    TimeRule(r"\b<M>,? <YEAR>\b", read.whole_month, "May, 2015"),
    TimeRule(r"(?<=\bsince )<M>", read.whole_month, "since March"),
    TimeRule(r"\b(?:in|during|since|this|the|last)? ?(?:the )?<S>(?: of)? <YEAR>", read.season_of,
             "in the summer of 2022"),
    TimeRule(r"\b(?P<before>last) <S>", read.season_of, "last summer"),
    TimeRule(r"\b(?:in|over|during|this) (?:the )?(?P<s>spring|summer|winter|autumn)\b", read.season_of,
             "during the winter"),
    # "since 2014", but "in 2000 people's homes" counts people
    TimeRule(r"\b(?:(?:in|during|of|back in|late|early|by)|(?<=since)|(?<=from)) <YEAR>"
             r"(?! ?(?:people|\w*soldiers|civilians))\b", read.whole_year, "in 2014"),
    # Days of the week.
    TimeRule(r"\b(?:on )?<W> (?:of )?last week\b", read.weekday_last_week, "on Friday last week"),
    TimeRule(r"\b(?:<EARLY> )?<PART>(?: of| on)?,? (?:(?:<WHICH>|this) )?<W>", read.one_weekday,
             "the morning of last Friday"),
    TimeRule(r"\b(?:<EARLY> )?(?:on )?(?:(?:<WHICH>|this) )?<W>(?: <EARLY>)?(?:,? (?:in the |at )?<PART>)?\b",
             read.one_weekday, "early Wednesday morning"),
    # Counted from the day of publication.
    TimeRule(r"\b(?:the )?day before yesterday", read.relative(-2, -2, "day"), "the day before yesterday"),
    TimeRule(r"\b(?:last night|yesterday night|overnight)\b", read.relative(-1, 0, "part_of_day"), "overnight",
             bare=True),
    TimeRule(r"\b<PART> yesterday", read.relative(-1, -1, "day"), "evening yesterday"),
    TimeRule(r"\b(?:early |late )?yesterday(?: <PART>)?\b", read.relative(-1, -1, "day"), "yesterday evening"),
    TimeRule(r"\bthe (?:previous day|day before|day earlier|prior day)\b|\ba day (?:earlier|before)\b",
             read.relative(-1, -1, "day"), "the day before"),
    TimeRule(r"\b(?:earlier |later )?today(?:,? (?:in the )?<PART>)?\b", read.relative(0, 0, "day"), "earlier today"),
    TimeRule(r"\bthis (?P<part>morning|afternoon|evening)\b", read.relative(0, 0, "day"), "this morning"),
    TimeRule(r"\btonight\b|\b(?:earlier|later) (?:in|that|on|in the|on the) (?:same )?day\b",
             read.relative(0, 0, "part_of_day"), "later that day"),
    TimeRule(r"\b(?:earlier |later )?this week\b", read.week(0), "earlier this week"),
    TimeRule(r"\b(?:last|the previous|previous) week\b", read.week(1), "last week"),
    TimeRule(r"\bthis month\b", read.months_back(0), "this month"),
    TimeRule(r"\b(?:last|the previous) month\b", read.months_back(1), "last month"),
    TimeRule(r"\bthis year\b", read.years_back(0), "this year"),
    TimeRule(r"\b(?:last|the previous) year\b", read.years_back(1), "last year"),
    TimeRule(r"\b(?:over|at|during|last|this|on) (?:the |this |last )?weekend\b", read.weekend, "over the weekend"),
    # Ago, and for how long.
    TimeRule(r"\b<N> <UNIT> (?:ago|earlier)\b", read.ago, "three weeks ago"),
    TimeRule(r"\b(?:<SEVERAL>|some|many) <UNIT> (?:ago|earlier)\b", read.some_ago, "several weeks ago"),
    TimeRule(r"\b(?:the )?(?:past|last|previous) (?:24 hours|day)\b", read.relative(-1, 0, "range"),
             "the past 24 hours"),
    TimeRule(r"\b(?:for|over|in|during|within)?(?: the)? ?(?:past|last|previous) "
             r"(?:<N> |(?P<many><SEVERAL>) )?<UNIT>", read.lasting, "in the last three days"),
    TimeRule(r"\bfor (?:more than |over |about |almost |nearly |at least |up to )?(?:the )?"
             r"(?:<N> |(?P<many><SEVERAL>|many) )?<UNIT>(?! old)", read.lasting, "for more than two months"),
    TimeRule(r"\b(?:<N>|second|third|fourth|fifth) (?P<row><UNIT>) (?:in a row|running|straight)", read.lasting,
             "third day in a row"),
    TimeRule(r"\bsince (?:the )?(?:start|beginning|outset) of (?:the |russia's )?(?:\w+[ -]){0,3}<WAR>\b"
             r"|\bsince (?:the |russia's )?(?:\w+[ -]){0,2}(?:invasion|war) (?:began|started|broke out)\b",
             read.invasion, "since the start of the full-scale invasion"),
    # Only a part of the day.
    TimeRule(r"\b(?:during|throughout|over|in) (?:the )?night\b|\bat night\b", read.relative(-1, 0, "part_of_day"),
             "during the night", bare=True),
    TimeRule(r"\b(?:in|at|before|by|early in|since|from)? ?(?:the )?(?:early |late )?<DAYPART>"
             r"(?! school| market| watch| news)", read.relative(0, 0, "part_of_day"), "at dawn", bare=True),
    TimeRule(r"\b(?:during|throughout|over) the day\b", read.relative(0, 0, "day"), "during the day"),
)  # fmt: skip

CALENDAR = Calendar(
    _WORDS,
    _RULES,
    macros=_MACROS,
    since=r"(?:since|starting(?: from)?|beginning|from)(?: the)?",
    onwards=r"(?:onwards?|until now)",
    clues=(
        "today", "yesterday", "tonight", "weekend", "since",
    ),
)  # fmt: skip
"""The reader of English expressions of time."""
