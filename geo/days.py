"""Calendar days in the forms in which people, sheets and services write them; an ambiguous one is refused.

What a sentence says of time ("last Wednesday") is the events' business; here is read what a column, a field or the head
of a page says. A day is that of the place where it was written: a zone is never converted.
"""

import re
from datetime import date, datetime
from typing import Final

__all__ = ["as_day", "is_only_a_day"]

_NAMES: Final = (
    ("january", "січня", "січень", "января", "январь", "студзеня"),
    ("february", "лютого", "лютий", "февраля", "февраль", "лютага"),
    ("march", "березня", "березень", "марта", "март", "сакавіка"),
    ("april", "квітня", "квітень", "апреля", "апрель", "красавіка"),
    ("may", "травня", "травень", "мая", "май"),
    ("june", "червня", "червень", "июня", "июнь", "чэрвеня"),
    ("july", "липня", "липень", "июля", "июль", "ліпеня"),
    ("august", "серпня", "серпень", "августа", "август", "жніўня"),
    ("september", "вересня", "вересень", "сентября", "сентябрь", "верасня"),
    ("october", "жовтня", "жовтень", "октября", "октябрь", "кастрычніка"),
    ("november", "листопада", "листопад", "ноября", "ноябрь", "лістапада"),
    ("december", "грудня", "грудень", "декабря", "декабрь", "снежня"),
)
# Abbreviations as the press and spreadsheets have them; "марта" is no abbreviation and stands above.
_SHORT: Final = (
    "jan січ янв",
    "feb лют фев февр",
    "mar бер берез мар",
    "apr квіт кві апр",
    "трав тра",
    "jun черв чер июн",
    "jul лип июл",
    "aug серп сер авг",
    "sep sept вер верес сен сент",
    "oct жовт жов окт",
    "nov лист лис ноя нояб",
    "dec груд гру дек",
)
_MONTHS: Final = {
    name: number
    for number, (names, short) in enumerate(zip(_NAMES, _SHORT, strict=True), start=1)
    for name in (*names, *short.split())
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
# A time of day, a zone, a weekday and "року" may stand beside a day and say nothing of it.
_BESIDE: Final = re.compile(
    r"""
    \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,9})?(?:\s?[ap]\.?m\.?)?
    | [+-]\d{2}:?\d{2}\b | \b(?:utc|gmt|z|est|edt|cet|cest|eet|eest|msk|мск|київ|at|on|о|об|в|at)\b
    | \b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b
    | \b(?:понеділок|вівторок|середа|четвер|п['’ʼ]?ятниця|субота|неділя|пн|вт|ср|чт|пт|сб|нд)\b
    | \b(?:понедельник|вторник|среда|пятница|суббота|воскресенье|вс)\b
    | \b(?:року|рік|года|год|р\.|г\.|р|г)(?=\W|$)
    | \b(?:published|updated|posted|date|опубліковано|оновлено|опубликовано|обновлено|дата)\b:?
    """,
    re.VERBOSE,
)
_DAY_MONTH_YEAR: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?(?:[\s.,-]{{1,3}}|\sof\s)({_MONTH})\b[\s.,-]{{1,3}}(\d{{4}})(?!\d)"
)
_MONTH_DAY_YEAR: Final = re.compile(
    rf"\b({_MONTH})\b[\s.]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?[\s,]{{1,3}}(\d{{4}})(?!\d)"
)
_YEAR_MONTH_DAY: Final = re.compile(rf"(?<!\d)(\d{{4}})[\s,-]{{1,3}}({_MONTH})\b[\s.-]{{1,2}}(\d{{1,2}})(?!\d)")
# "Wed Jun 15 23:30:00 +0000 2022", as the programming interface of X and the command `date` write it.
_CTIME: Final = re.compile(
    rf"\b({_MONTH})\s{{1,2}}(\d{{1,2}})\s(?:[\d:]{{5,8}}\s(?:[+-]\d{{4}}|[a-z]{{3,4}})?\s?)(\d{{4}})(?!\d)"
)
_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST: Final = re.compile(r"(?<![\d.])(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?![\d])")
_COMPACT: Final = re.compile(r"(?:19|20)\d{6}")
_ISO_REST: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ].+")
_LONGEST: Final = 120


def as_day(value: object, *, day_first: bool | None = None, name: str = "published") -> date:
    """
    The calendar day that a value says.

    Parameters
    ----------
    value
        A `date`, `datetime` or timestamp, or a text: ISO 8601 (`2022-06-15`, `20220615`, `2022-06-15T23:30:00Z`),
        RFC 822, a day with the month in words ("20 June 2022", "June 20, 2022", "20 червня 2022 року"), or in figures.
        Figures parted by stops are day, month, year, as wherever such stops are written (`03.06.2024` is 3 June).
        With slashes or hyphens they are read only if one of the two can be no month, or `day_first` says which it is.
    day_first
        Whether the day stands before the month in figures; None refuses what may be read both ways.
    name
        What the value is called in errors.

    Raises
    ------
    ValueError
        If it says no day, or may say two; the message says the remedy.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int) and not isinstance(value, bool) and _COMPACT.fullmatch(str(value)):
        value = str(value)
    if not isinstance(value, str):
        raise ValueError(f"'{name}' is {_short(value)}, not a day; write YYYY-MM-DD")
    words = " ".join(value.split())
    found = _iso(words)
    if found is None and len(words) <= _LONGEST:
        found = _written(words, day_first, name)
    if found is None:
        raise ValueError(f"'{name}' is {_short(value)}, not a day; write YYYY-MM-DD")
    return found


def is_only_a_day(line: str) -> bool:
    """Whether a line says a whole day and nothing else: «Вівторок, 6 грудня 2022, 14:05»."""
    if len(line) > _LONGEST:
        return False
    words = " ".join(line.split())
    try:
        return (_iso(words) or _written(words, None, "heading")) is not None
    except ValueError:
        return False


def _iso(words: str) -> date | None:
    if _COMPACT.fullmatch(words) or re.fullmatch(r"\d{4}-\d{2}-\d{2}", words) or _ISO_REST.fullmatch(words):
        try:
            return datetime.fromisoformat(words).date()
        except ValueError:
            return None
    return None


def _written(words: str, day_first: bool | None, name: str) -> date | None:
    """The day that stands in the words, if nothing but a time and a weekday stands beside it."""
    lower = words.casefold()
    found: set[date] = set()
    rest = lower
    for expression, order in (
        (_CTIME, "mdy"),
        (_DAY_MONTH_YEAR, "dmy"),
        (_MONTH_DAY_YEAR, "mdy"),
        (_YEAR_MONTH_DAY, "ymd"),
    ):
        for match in expression.finditer(rest):
            parts = dict(zip(order, match.groups(), strict=True))
            found |= _day(int(parts["y"]), _MONTHS[parts["m"]], int(parts["d"]))
        rest = expression.sub(" ", rest)
    for match in _YEAR_FIRST.finditer(rest):
        found |= _day(int(match[1]), int(match[3]), int(match[4]))
    rest = _YEAR_FIRST.sub(" ", rest)
    for match in _YEAR_LAST.finditer(rest):
        found |= _in_figures(match, day_first, name, words)
    rest = _YEAR_LAST.sub(" ", rest)
    if len(found) != 1 or _BESIDE.sub(" ", rest).strip(" ,.;|()—–-·/T"):
        return None
    return found.pop()


def _in_figures(match: re.Match[str], day_first: bool | None, name: str, words: str) -> set[date]:
    first, second, year = int(match[1]), int(match[3]), match[4]
    if len(year) == 2 and day_first is None:
        raise ValueError(f"'{name}' is {_short(words)}, whose year has two figures; write YYYY-MM-DD")
    full = int(year) + (2000 if len(year) == 2 else 0)
    days, months = _day(full, second, first), _day(full, first, second)
    if day_first is not None:
        return days if day_first else months
    if match[2] == "." or days == months:
        return days
    if days and months:
        raise ValueError(
            f"'{name}' is {_short(words)}, which may be {_shown(min(days | months))} or {_shown(max(days | months))}; "
            "write YYYY-MM-DD, or say which with day_first=True or False (--day-first, --month-first)"
        )
    return days or months


def _day(year: int, month: int, day: int) -> set[date]:
    try:
        return {date(year, month, day)}
    except ValueError:
        # 31 June, or a 13th month: figures that are no day.
        return set()


def _shown(day: date) -> str:
    return f"{day.day} {_NAMES[day.month - 1][0].title()}"


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:37] + "..."
