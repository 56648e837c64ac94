"""Days, months, parts of the day and small numbers, as English, Ukrainian and Russian news write them."""

import re
from types import MappingProxyType

__all__ = ["DAYTIME", "MONTH", "SEASON", "SMALL", "WEEKDAY", "daytime", "month", "season", "small", "weekday"]

# Stems, so that one pattern reads all cases; the number is `date.weekday()`, or the month.
_WEEKDAYS = MappingProxyType(
    {
        0: r"mondays?|понеділ\w+|понедельник\w*",
        1: r"tuesdays?|вівтор\w+|вторник\w*",
        2: r"wednesdays?|серед[ауиі]|сред[ауые]",
        3: r"thursdays?|четверг\w*|четвер(?:у|ом)?\b",
        4: r"fridays?|п'ятниц\w+|пятниц\w+",
        5: r"saturdays?|субот\w+|суббот\w+",
        6: r"sundays?|неділ[яюі]|воскресень\w+",
    }
)
_MONTHS = MappingProxyType(
    {
        1: r"january|jan\b\.?|січ(?:ень|ня|ні)|январ[яьеюё]",
        2: r"february|feb\b\.?|лют(?:ий|ого|ому)|феврал[яьею]",
        3: r"march|mar\b\.?|берез(?:ень|ня|ні)|март[ае]?\b",
        4: r"april|apr\b\.?|квіт(?:ень|ня|ні)|апрел[яьею]",
        5: r"may|трав(?:ень|ня|ні)|ма[йяею]\b",
        6: r"june|jun\b\.?|черв(?:ень|ня|ні)|июн[яьею]",
        7: r"july|jul\b\.?|лип(?:ень|ня|ні)|июл[яьею]",
        8: r"august|aug\b\.?|серп(?:ень|ня|ні)|август[ае]?\b",
        9: r"september|sept?\b\.?|верес(?:ень|ня|ні)|сентябр[яьею]",
        10: r"october|oct\b\.?|жовт(?:ень|ня|ні)|октябр[яьею]",
        11: r"november|nov\b\.?|листопад[аі]?\b|ноябр[яьею]",
        12: r"december|dec\b\.?|груд(?:ень|ня|ні)|декабр[яьею]",
    }
)
# The hours in which it may fall: "night" reaches into the next day.
_DAYTIMES = MappingProxyType(
    {
        "morning": r"mornings?|dawn|daybreak|sunrise|early hours|вранці|зранку|уранці|ранк[ауо]\w*"
        "|світанк\\w+|утр[оау]м?\b"
        r"|рассвет\w*|наранок|вранішн\w+",
        "day": r"afternoon|midday|noon|daytime|вдень|удень|опівдні|обід\w*|дн[её]м|полд\w+|полудн\w+|пополудні",
        "evening": r"evenings?|dusk|sunset|ввечері|увечері|вечор[аіу]\w*|вечером|вечер[ау]?\b|надвечір",
        "night": r"nights?|overnight|midnight|вночі|уночі|ноч[иіь]\w*|ніч|ночами|опівночі|полноч\w*",
    }
)
_SEASONS = MappingProxyType(
    {
        12: r"winter|зим(?:а|и|у|і|ой|ою|ы)|узимку|взимку",
        3: r"spring|весн(?:а|и|у|і|ой|ою|ы)|навесні",
        6: r"summer|літ(?:о|а|ом)|влітку|улітку|лет(?:о|а|ом)\b",
        9: r"autumn|fall of|осен[ьию]\w*|осін[ьі]\w*|восени",
    }
)
_SMALL = MappingProxyType(
    {
        1: r"an?|one|один|одну|одна|одного|одной|одне|одно",
        2: r"two|a couple of|couple of|два|дві|две|двох|двух|двоє|двое|двоих|дво[хма]+|пара|пару",
        3: r"three|три|трьох|трех|троє|трое|троих|трьома",
        4: r"four|чотири|чотирьох|четыре|четырех|четверо|четверых",
        5: r"five|п'ять|п'яти|пять|пяти|п'ятеро|п'ятьох|пятеро|пятерых",
        6: r"six|шість|шести|шесть|шестеро|шістьох|шестерых",
        7: r"seven|сім|семи|семь|семеро|сімох|семерых",
        8: r"eight|вісім|восьми|восемь|восьмеро|вісьмох|восьмерых",
        9: r"nine|дев'ять|дев'яти|девять|девяти|дев'ятеро|девятеро|девятерых",
        10: r"ten|десять|десяти|десятеро|десятьох|десятерых",
        11: r"eleven|одинадцять|одинадцяти|одиннадцать|одиннадцати",
        12: r"twelve|дванадцять|дванадцяти|двенадцать|двенадцати",
    }
)


def _union(table: "MappingProxyType[int, str] | MappingProxyType[str, str]") -> str:
    return "(?:" + "|".join(table.values()) + ")"


def _reader(table: "MappingProxyType[int, str]") -> "re.Pattern[str]":
    return re.compile("|".join(f"(?P<n{number}>{pattern})" for number, pattern in table.items()))


WEEKDAY = _union(_WEEKDAYS)
MONTH = _union(_MONTHS)
DAYTIME = _union(_DAYTIMES)
SEASON = _union(_SEASONS)
SMALL = _union(_SMALL)
_READERS = tuple(_reader(table) for table in (_WEEKDAYS, _MONTHS, _SEASONS, _SMALL))


def _number(reader: "re.Pattern[str]", word: str) -> int:
    match = reader.fullmatch(word.strip())
    if match is None or match.lastgroup is None:
        raise ValueError(f"{word!r} is not in the table of calendar words")
    return int(match.lastgroup[1:])


def weekday(word: str) -> int:
    """The day of the week, Monday 0."""
    return _number(_READERS[0], word)


def month(word: str) -> int:
    """The month, January 1."""
    return _number(_READERS[1], word)


def season(word: str) -> int:
    """The first month of the season."""
    return _number(_READERS[2], word)


def small(word: str) -> int:
    """A number in digits, or up to twelve in words."""
    return int(word) if word.strip().isdecimal() else _number(_READERS[3], word)


def daytime(words: str) -> str | None:
    """The part of the day that the words name: morning, day, evening or night."""
    for name, pattern in _DAYTIMES.items():
        if re.search(rf"\b(?:{pattern})", words):
            return name
    return None
