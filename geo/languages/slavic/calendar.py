"""Time in Slavic news: the rules that Ukrainian and Russian share, and how their words are put together.

The macros of the rules that each language fills: <NIGHT>, <INTO> («на», «проти»), <FROM> («з», «с»), <TO>, <IN>,
<WITHIN> («протягом»), <LAST> and <PAST> (adjectives), <THIS>, <WEEKS>, <MONTHS>, <YEARS>, <YEARTAIL> («року»),
<EARLY>, <AGO>, <SEVERAL>, <BEFORE_YESTERDAY>, <YESTERDAY>, <YESTERDAYS> (adjective), <TODAY>, <DAY_BEFORE>,
<IN_SEASON>, <WEEKEND>, <DAY24>, <ALREADY>, <IN_A_ROW>, <ON_END>, <START>, <WAR>, <AT_NIGHT>, <NIGHTLY>, <DAYTIME>,
<THIS_PART>, <LAST_YEAR>.
"""

from collections.abc import Iterable, Mapping

from geo.languages import calendar_readers as read
from geo.languages.calendar import TimeRule
from geo.languages.calendar_readers import Daypart, Unit
from geo.languages.slavic.paradigms import forms, forms_of_all

__all__ = ["dayparts_of", "numbered_forms", "rules_with", "unit_plurals", "units_of"]


def numbered_forms(lemmas: Iterable[str], code: str, *, first: int) -> dict[str, int]:
    """The singular forms of nouns («понеділок», «березень»), by their number from `first` on."""
    return {
        form: number
        for number, lemma in enumerate(lemmas, first)
        for form in forms(lemma, code, part="noun", number="singular")
    }


def dayparts_of(lemmas: Mapping[Daypart, str], adverbs: Mapping[Daypart, str], code: str) -> dict[str, Daypart]:
    """The parts of the day: forms of nouns and adjectives, and adverbs as they stand."""
    found = {form: part for part, words in lemmas.items() for form in forms_of_all(words, code)}
    return found | {word: part for part, words in adverbs.items() for word in words.split()}


def units_of(lemmas: Mapping[Unit, str], code: str) -> dict[str, Unit]:
    """Every form of the words for units of time."""
    return {form: unit for unit, words in lemmas.items() for form in forms_of_all(words, code, part="noun")}


def unit_plurals(lemmas: Mapping[Unit, str], code: str) -> frozenset[str]:
    """The nominative and accusative plurals of units, which are several without a number: «вже тижні»."""
    return frozenset(
        form
        for words in lemmas.values()
        for word in words.split()
        for form in forms(word, code, part="noun", number="plural", cases="NA")
    )


def rules_with(examples: Mapping[str, str]) -> tuple[TimeRule, ...]:
    """The rules, each with the example that a language gives for its name; without one it is none of its."""
    return tuple(
        TimeRule(pattern, reader, examples[name], bare) for name, pattern, reader, bare in _RULES if name in examples
    )


_PREFIX = r"(?:<WITHIN>|<IN>)"
_RULES: tuple[tuple[str, str, read.Reader, bool], ...] = (
    # Nights between two days.
    ("night from to", r"\b<NIGHT> <FROM> <D> <INTO> <D2> <M><Y>", read.night_to_day, False),
    ("night to day", r"\b<NIGHT> <INTO> <D> <M><Y>", read.night_to_day, False),
    ("night to weekday", r"\b<NIGHT>(?: <FROM> <WEEKDAY>)? <INTO> <W>", read.night_to_day, False),
    # Ranges of days.
    ("months", r"(?<![\d.,])<D> <M><TO><D2> <M2><Y>", read.day_range, False),
    ("days", r"(?<![\d.,])<D><TO><D2> <M><Y>", read.day_range, False),
    ("weekdays", r"\b<FROM> <W>(?: по | до )<W2>", read.weekday_range, False),
    # One day, with its month.
    ("small hours", r"\b(?:<NIGHT>|<AT_NIGHT>),? <D> <M><Y>", read.small_hours, False),
    ("part of day", r"\b<PART>,? <D> <M><Y>", read.one_day, False),
    ("day", r"(?<![\d.,])<D> <M><Y>,?(?: <PART>)?", read.one_day, False),
    # Parts of a month, months, seasons, years.
    ("part of month", r"\b<WHEN> <M><Y>", read.part_of_month, False),
    ("month", r"\b<IN> <M><Y>", read.whole_month, False),
    ("month and year", r"\b<M>,? <YEAR>\b(?: <YEARTAIL>)?", read.whole_month, False),
    ("since month", r"<SINCE_ONE><M>", read.whole_month, False),
    ("season and year", r"\b(?:(?:<IN>|<LAST>) )?<S> <YEAR>(?: <YEARTAIL>)?", read.season_of, False),
    ("last season", r"\b(?P<before><LAST>) <S>", read.season_of, False),
    ("in season", r"\b(?P<s><IN_SEASON>)", read.season_of, False),
    ("in year", r"\b(?:(?:у|в|до) |<SINCE_ONE>)<YEAR>\b(?:-?(?:му|м|го))?(?: <YEARTAIL>)?", read.whole_year, False),
    ("year", r"(?<!\d)<YEAR>(?:-?(?:му|м|го))? <YEARTAIL>", read.whole_year, False),
    # Days of the week.
    ("part of weekday", r"\b(?:<EARLY> )?<PART>,? (?:<WHICH> )?<W>", read.one_weekday, False),
    ("weekday", r"\b(?:<EARLY> )?(?:(?:<WHICH>|<THIS>) )?<W>(?: <EARLY>)?(?:,? <PART>)?", read.one_weekday, False),
    # Counted from the day of publication.
    ("day before yesterday", r"\b<BEFORE_YESTERDAY>\b", read.relative(-2, -2, "day"), False),
    ("last night", r"\b(?:<LAST>|<THIS_DAY>) <NIGHT>", read.relative(-1, 0, "part_of_day"), True),
    ("yesterday's", r"\b<YESTERDAYS>", read.relative(-1, -1, "day"), False),
    ("part of yesterday", r"\b<PART> <YESTERDAY>\b", read.relative(-1, -1, "day"), False),
    ("yesterday", r"\b<YESTERDAY>\b(?: <PART>)?", read.relative(-1, -1, "day"), False),
    ("the day before", r"\b<DAY_BEFORE>\b", read.relative(-1, -1, "day"), False),
    ("today", r"\b<TODAY>\b(?:,? <PART>)?", read.relative(0, 0, "day"), False),
    ("this morning", r"\b<THIS_DAY> <PART>", read.relative(0, 0, "day"), False),
    ("this week", rf"\b(?:{_PREFIX} )?<THIS> <WEEKS>", read.week(0), False),
    ("last week", r"\b<LAST> <WEEKS>", read.week(1), False),
    ("this month", rf"\b(?:{_PREFIX} )?<THIS> <MONTHS>", read.months_back(0), False),
    ("last month", r"\b<LAST> <MONTHS>", read.months_back(1), False),
    ("this year", rf"\b(?:{_PREFIX} )?<THIS> <YEARS>", read.years_back(0), False),
    ("last year", r"\b<LAST> <YEARS>|\b<LAST_YEAR>\b", read.years_back(1), False),
    ("weekend", r"\b(?:на|у|за|в|<LAST>) <WEEKEND>", read.weekend, False),
    # Ago, and for how long.
    ("ago", r"\b<N> <UNIT> <AGO>\b", read.ago, False),
    ("several ago", r"\b<SEVERAL> <UNIT> <AGO>\b", read.some_ago, False),
    ("one ago", r"\b<UNIT> <AGO>\b", read.ago, False),
    ("during the day", r"\b<WITHIN> дня\b", read.relative(0, 0, "day"), False),
    ("past day", r"\b<WITHIN> (?:<PAST> )?<DAY24>|\b<PAST> <DAY24>", read.relative(-1, 0, "range"), False),
    ("lasting", r"\b(?:<WITHIN>|<ALREADY>|<PAST>) (?:<PAST> )?(?:(?P<many><SEVERAL>) |<N> )?<UNIT>", read.lasting,
     False),
    ("in a row", r"\b<N> (?P<row><UNIT>) <IN_A_ROW>\b", read.lasting, False),
    ("on end", r"\b(?P<many><ON_END>)", read.weeks_on_end, False),
    ("invasion", r"\b<FROM> <START> (?:\w+ ){0,2}<WAR>", read.invasion, False),
    # Only a part of the day.
    ("at night", r"\b<WITHIN> <NIGHT>|\b<AT_NIGHT>\b|\b(?:у|в|за) <NIGHT>|\b<NIGHTLY>",
     read.relative(-1, 0, "part_of_day"), True),
    ("daypart", r"\b<DAYPART>", read.relative(0, 0, "part_of_day"), True),
)  # fmt: skip
"""Name, pattern, reader, and whether only a part of the day is named; the longer before the shorter."""
