"""Time in Ukrainian news."""

from geo.languages.calendar import Calendar
from geo.languages.calendar_readers import CalendarWords, Unit
from geo.languages.patterns import by_word
from geo.languages.slavic.calendar import dayparts_of, numbered_forms, rules_with, unit_plurals, units_of
from geo.languages.slavic.paradigms import any_of, forms, forms_of_all
from geo.languages.uk.numerals import NUMERALS

__all__ = ["CALENDAR"]

_UNITS: dict[Unit, str] = {"hour": "година", "day": "доба день", "week": "тиждень", "month": "місяць", "year": "рік"}
_SEASONS = {12: "зима", 3: "весна", 6: "літо", 9: "осінь"}
_IN_SEASON = {"взимку": 12, "узимку": 12, "навесні": 3, "влітку": 6, "улітку": 6, "восени": 9}
_LAST = any_of("минулий попередній", "uk", part="adjective")

_WORDS = CalendarWords(
    weekdays=numbered_forms("понеділок вівторок середа четвер п'ятниця субота неділя".split(), "uk", first=0),
    months=numbered_forms(
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень".split(),
        "uk",
        first=1,
    ),
    seasons={form: month for month, lemma in _SEASONS.items() for form in forms(lemma, "uk", number="singular")}
    | _IN_SEASON,
    dayparts=dayparts_of(
        {
            "morning": "ранок світанок вранішній",
            "day": "обід полудень",
            "evening": "вечір",
            "night": "ніч нічний",
        },
        {
            "morning": "вранці уранці зранку наранок",
            "day": "вдень удень опівдні пополудні",
            "evening": "ввечері увечері надвечір",
            "night": "вночі уночі опівночі",
        },
        "uk",
    ),
    units=units_of(_UNITS, "uk"),
    plurals=unit_plurals(_UNITS, "uk"),
    thirds=by_word(
        {
            "early": ("на початку", "початок"),
            "mid": ("в середині", "у середині", "середина", "середині", "середину"),
            "late": ("наприкінці", "в кінці", "у кінці", "кінець", "кінця"),
        }
    ),
    shifts=by_word({-1: forms("минулий", "uk", part="adjective"), 1: forms("наступний", "uk", part="adjective")}),
    numerals=NUMERALS,
)

_MACROS = {
    "AMOUNT": r"млн|млрд|тис|км",
    "D": r"(?P<d>[0-3]?\d)(?:-?го|-?е)?",
    "D2": r"(?P<d2>[0-3]?\d)(?:-?го|-?е)?",
    "Y": r"(?:,? <YEAR>\b(?! ?(?:осіб|людей))(?: <YEARTAIL>)?)?",
    "YEARTAIL": r"(?:року|році|рік|р\b\.?)",
    "NIGHT": any_of("ніч", "uk"),
    "INTO": r"(?:на|проти)",
    "FROM": r"(?:з|із|зі|від)",
    "TO": r"(?: ?- ?| до | по | і | та )",
    "IN": r"(?:у|в|за|протягом)",
    "SINCE_ONE": r"(?<=\bз )",
    "WITHIN": r"(?:за|протягом|впродовж|упродовж)",
    "EARLY": r"(?:рано|пізно)",
    "LAST": _LAST,
    "PAST": any_of("останній минулий", "uk", part="adjective"),
    "THIS": any_of("цей нинішній поточний", "uk"),
    "THIS_DAY": any_of("цей сьогоднішній", "uk"),
    "WEEKS": any_of("тиждень", "uk"),
    "MONTHS": any_of("місяць", "uk", part="noun"),
    "YEARS": any_of("рік", "uk"),
    "AGO": "тому",
    "BEFORE_YESTERDAY": "позавчора",
    "YESTERDAY": "(?:вчора|учора)",
    "YESTERDAYS": any_of("вчорашній учорашній", "uk", part="adjective"),
    "NIGHTLY": any_of("нічний", "uk", part="adjective"),
    "DAY_BEFORE": "(?:напередодні|днем раніше|попереднього дня)",
    "TODAY": "сьогодні",
    "IN_SEASON": rf"(?:{'|'.join(_IN_SEASON)})\b",
    "LAST_YEAR": "торік",
    "WEEKEND": any_of("вихідний", "uk", part="adjective", number="plural"),
    "DAY24": rf"(?:24 години|{any_of('доба', 'uk')})",
    "ALREADY": "(?:уже|вже)",
    "IN_A_ROW": "поспіль",
    "ON_END": r"(?:днями|тижнями|місяцями)\b",
    "START": "початку",
    "WAR": any_of("вторгнення війна агресія", "uk", part="noun"),
    "AT_NIGHT": "(?:вночі|уночі|ночами)",
}

_EXAMPLES = {
    "night from to": "ніч з 11 на 12 червня",
    "night to day": "ніч на 12 червня",
    "night to weekday": "ніч проти неділі",
    "months": "30 травня до 2 червня",
    "days": "10 по 12 червня",
    "weekdays": "з понеділка по середу",
    "small hours": "вночі 7 червня",
    "part of day": "увечері 7 червня",
    "day": "12 червня 2021 року",
    "part of month": "наприкінці квітня",
    "month": "у травні 2015 року",
    "month and year": "травень 2015 року",
    "since month": "з березня",
    "season and year": "літо 2022 року",
    "last season": "минулого літа",
    "in season": "влітку",
    "in year": "у 2014 році",
    "year": "2014 року",
    "part of weekday": "ранок середи",
    "weekday": "минулої п'ятниці",
    "day before yesterday": "позавчора",
    "last night": "минулої ночі",
    "yesterday's": "вчорашній обстріл",
    "yesterday": "вчора ввечері",
    "part of yesterday": "вранці вчора",
    "the day before": "напередодні",
    "today": "сьогодні вранці",
    "this morning": "цього ранку",
    "this week": "цього тижня",
    "last week": "минулого тижня",
    "this month": "цього місяця",
    "last month": "минулого місяця",
    "this year": "цього року",
    "last year": "торік",
    "weekend": "на вихідних",
    "ago": "двадцять два дні тому",
    "one ago": "місяць тому",
    "several ago": "кілька тижнів тому",
    "past day": "за минулу добу",
    "lasting": "упродовж тижня",
    "in a row": "три дні поспіль",
    "on end": "тижнями",
    "invasion": "від початку повномасштабного вторгнення",
    "at night": "протягом ночі",
    "daypart": "світанку",
    "during the day": "протягом дня",
}

CALENDAR = Calendar(
    _WORDS,
    rules_with(_EXAMPLES),
    macros=_MACROS,
    since=r"(?:починаючи з|з|із|від)",
    clues=(
        "позавчора",
        "вчора",
        "учора",
        "сьогодні",
        "напередодні",
        "торік",
        "вихідні",
        "вихідних",
        "вторгнення",
        *sorted(forms_of_all("вчорашній учорашній", "uk")),
    ),
)
"""The reader of Ukrainian expressions of time."""
