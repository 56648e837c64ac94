"""Time in Russian news."""

from geo.languages.calendar import Calendar
from geo.languages.calendar_readers import CalendarWords, Unit
from geo.languages.patterns import by_word
from geo.languages.ru.numerals import NUMERALS
from geo.languages.slavic.calendar import dayparts_of, numbered_forms, rules_with, unit_plurals, units_of
from geo.languages.slavic.paradigms import any_of, forms, forms_of_all

__all__ = ["CALENDAR"]

_UNITS: dict[Unit, str] = {"hour": "час", "day": "сутки день", "week": "неделя", "month": "месяц", "year": "год"}
_SEASONS = {12: "зима", 3: "весна", 6: "лето", 9: "осень"}
_IN_SEASON = {"зимой": 12, "весной": 3, "летом": 6, "осенью": 9}

_WORDS = CalendarWords(
    weekdays=numbered_forms("понедельник вторник среда четверг пятница суббота воскресенье".split(), "ru", first=0),
    months=numbered_forms(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(), "ru", first=1
    ),
    seasons={form: month for month, lemma in _SEASONS.items() for form in forms(lemma, "ru", number="singular")},
    dayparts=dayparts_of(
        {
            "morning": "утро рассвет",
            "day": "полдень",
            "evening": "вечер",
            "night": "ночь ночной полночь",
        },
        {"day": "днем пополудни"},
        "ru",
    ),
    units=units_of(_UNITS, "ru"),
    plurals=unit_plurals(_UNITS, "ru") - {"сутки"},
    thirds=by_word(
        {
            "early": ("в начале", "начало", "начала"),
            "mid": ("в середине", "середина", "середине", "середину"),
            "late": ("в конце", "конец", "конца"),
        }
    ),
    shifts=by_word({-1: forms_of_all("прошлый минувший", "ru"), 1: forms("следующий", "ru", part="adjective")}),
    numerals=NUMERALS,
)

_MACROS = {
    "AMOUNT": r"млн|млрд|тыс|км",
    "D": r"(?P<d>[0-3]?\d)(?:-?го|-?е)?",
    "D2": r"(?P<d2>[0-3]?\d)(?:-?го|-?е)?",
    "Y": r"(?:,? <YEAR>\b(?! ?(?:людей|человек))(?: <YEARTAIL>)?)?",
    "YEARTAIL": r"(?:года|году|год|г\b\.?)",
    "NIGHT": any_of("ночь", "ru"),
    "INTO": r"на",
    "FROM": r"(?:с|со|от)",
    "TO": r"(?: ?- ?| до | по | и )",
    "IN": r"(?:в|за|во)",
    "SINCE_ONE": r"(?<=\bс )",
    "WITHIN": r"(?:за|в течение|на протяжении)",
    "EARLY": r"(?:рано|поздно)",
    "LAST": any_of("прошлый прошедший предыдущий минувший", "ru"),
    "PAST": any_of("последний прошлый прошедший истёкший минувший", "ru"),
    "THIS": any_of("этот нынешний", "ru"),
    "THIS_DAY": any_of("этот сегодняшний", "ru"),
    "WEEKS": any_of("неделя", "ru"),
    "MONTHS": any_of("месяц", "ru"),
    "YEARS": any_of("год", "ru"),
    "AGO": "назад",
    "BEFORE_YESTERDAY": "позавчера",
    "YESTERDAY": "вчера",
    "YESTERDAYS": any_of("вчерашний", "ru", part="adjective"),
    "NIGHTLY": any_of("ночной", "ru", part="adjective"),
    "DAY_BEFORE": "(?:накануне|днем ранее|предыдущего дня)",
    "TODAY": "сегодня",
    "IN_SEASON": rf"(?:{'|'.join(_IN_SEASON)})\b",
    "LAST_YEAR": "(?!)",
    "WEEKEND": any_of("выходной", "ru", part="adjective", number="plural"),
    "DAY24": rf"(?:24 часа|{any_of('сутки', 'ru')})",
    "ALREADY": "уже",
    "IN_A_ROW": "подряд",
    "ON_END": r"(?:днями|неделями|месяцами)\b",
    "START": "начала",
    "WAR": any_of("вторжение война агрессия", "ru"),
    "AT_NIGHT": "(?:ночью|ночами)",
}

_EXAMPLES = {
    "night from to": "ночь с 11 на 12 июня",
    "night to day": "ночь на 12 июня",
    "night to weekday": "ночь на воскресенье",
    "months": "30 мая по 2 июня",
    "days": "10 по 12 июня",
    "weekdays": "с понедельника по среду",
    "small hours": "ночью 7 июня",
    "part of day": "вечером 7 июня",
    "day": "12 июня 2021 года",
    "part of month": "в конце апреля",
    "month": "в мае 2015 года",
    "month and year": "май 2015 года",
    "since month": "с марта",
    "season and year": "лето 2022 года",
    "last season": "прошлым летом",
    "in season": "летом",
    "in year": "в 2014 году",
    "year": "2014 года",
    "part of weekday": "утро среды",
    "weekday": "в прошлую пятницу",
    "day before yesterday": "позавчера",
    "last night": "прошлой ночью",
    "yesterday's": "вчерашний обстрел",
    "yesterday": "вчера вечером",
    "part of yesterday": "утром вчера",
    "the day before": "накануне",
    "today": "сегодня утром",
    "this morning": "этим утром",
    "this week": "на этой неделе",
    "last week": "на прошлой неделе",
    "this month": "в этом месяце",
    "last month": "в прошлом месяце",
    "this year": "в этом году",
    "last year": "в прошлом году",
    "weekend": "на выходных",
    "ago": "двадцать два дня назад",
    "one ago": "неделю назад",
    "several ago": "несколько недель назад",
    "past day": "за прошедшие сутки",
    "lasting": "за последнюю неделю",
    "in a row": "три дня подряд",
    "on end": "неделями",
    "invasion": "с начала полномасштабного вторжения",
    "at night": "в течение ночи",
    "daypart": "рассвете",
    "during the day": "в течение дня",
}

CALENDAR = Calendar(
    _WORDS,
    rules_with(_EXAMPLES),
    macros=_MACROS,
    since=r"(?:начиная с|с|со|от)",
    clues=(
        "позавчера",
        "вчера",
        "сегодня",
        "накануне",
        "выходные",
        "выходных",
        "вторжения",
        *sorted(forms_of_all("вчерашний", "ru")),
    ),
)
"""The reader of Russian expressions of time."""
