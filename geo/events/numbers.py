"""Numbers in words and digits, with their ranges and qualifiers, in English, Ukrainian and Russian."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["LARGEST", "Number", "numbers_in"]

LARGEST = 10_000_000
"""No event counts more: what lies above is a slip, or a number beyond any sense."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is told."""

    start: int
    """First code point in the sentence, qualifier included."""
    end: int
    """One past the last code point."""
    least: int | None
    """Least number told; None where only a ceiling is."""
    most: int | None
    """Greatest number told; None where open."""


_UNITS_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS_EN = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
# Stems of number words in all cases, by value; collective forms ("п'ятеро", "пятеро") among them.
_STEMS = {
    1: r"один|одн(?:а|у|ого|ієї|ой|е|о|им|ою)|одна",
    2: r"дв(?:а|і|ох|ома|оє|оих|ое|е|ух|умя)",
    3: r"тр(?:и|ьох|ьома|оє|оих|ое|ех|емя|оих)",
    4: r"чотир(?:и|ьох|ма)|четверо|четверых|четыре(?:х|мя)?|четвірк\w+",
    5: r"п'ят(?:ь|и|ьох|еро|ьма)|пят(?:ь|и|еро|ерых|ью)",
    6: r"шіст(?:ь|ьох|ьма)|шести|шестеро|шест(?:ь|ерых)",
    7: r"сім|сімох|семеро|сьома|сем(?:ь|и|ерых)",
    8: r"вісім|вісьмох|восьмеро|восьм(?:и|ерых)|восемь",
    9: r"дев'ят(?:ь|и|ьох|еро)|девят(?:ь|и|еро|ерых)",
    10: r"десят(?:ь|и|ьох|еро|ерых)",
    11: r"одинадцят(?:ь|и|ьох)|одиннадцат(?:ь|и)",
    12: r"дванадцят(?:ь|и|ьох)|двенадцат(?:ь|и)",
    13: r"тринадцят(?:ь|и|ьох)|тринадцат(?:ь|и)",
    14: r"чотирнадцят(?:ь|и|ьох)|четырнадцат(?:ь|и)",
    15: r"п'ятнадцят(?:ь|и|ьох)|пятнадцат(?:ь|и)",
    16: r"шістнадцят(?:ь|и|ьох)|шестнадцат(?:ь|и)",
    17: r"сімнадцят(?:ь|и|ьох)|семнадцат(?:ь|и)",
    18: r"вісімнадцят(?:ь|и|ьох)|восемнадцат(?:ь|и)",
    19: r"дев'ятнадцят(?:ь|и|ьох)|девятнадцат(?:ь|и)",
    20: r"двадцят(?:ь|и|ьох)|двадцат(?:ь|и)",
    30: r"тридцят(?:ь|и|ьох)|тридцат(?:ь|и)",
    40: r"сорок(?:а|ьох)?",
    50: r"п'ятдесят(?:и|ьох)?|пятьдесят|пятидесяти",
    60: r"шістдесят(?:и|ьох)?|шестьдесят|шестидесяти",
    70: r"сімдесят(?:и|ьох)?|семьдесят|семидесяти",
    80: r"вісімдесят(?:и|ьох)?|восемьдесят|восьмидесяти",
    90: r"дев'яност(?:о|а)|девяност(?:о|а)",
    100: r"сто|ста",
    200: r"двісті|двести|двохсот|двухсот",
    300: r"триста|трьохсот|трехсот",
    500: r"п'ятсот|пятьсот|п'ятисот|пятисот",
}
_VALUES = {word: value for value, word in enumerate(_UNITS_EN)} | {
    word: 10 * value for value, word in enumerate(_TENS_EN) if word != "_"
}
_CYRILLIC = re.compile("|".join(f"(?P<n{value}>{stem})" for value, stem in _STEMS.items()))
_SCALES = {
    "dozen": (12, r"dozen|дюжин\w*"),
    "ten": (10, r"десяток|десятка"),
    "hundred": (100, r"hundred|сотн[яюіи]"),
    "thousand": (1_000, r"thousand|тисяч[аіу]?|тис\b\.?|тысяч[аиу]?|тыс\b\.?|k\b"),
    "million": (1_000_000, r"million|mln|m\b|мільйон\w*|миллион\w*|млн\b\.?"),
}
# "two thousand", "no less than a thousand": the number is told, and the word is a scale and no plural.
_NOT_TOLD = (
    r"(?<!\d )(?<!дві )(?<!две )(?<!три )(?<!чотири )(?<!четыре )(?<!менее )(?<!менше )(?<!более )(?<!больше )"
    r"(?<!понад )(?<!близько )(?<!около )"
)
_MANY = (
    (24, r"dozens(?! of thousands)|десятк(?:и|ів|ов|ами|ах)(?! (?:тис|тыс))"),
    (20_000, r"tens of thousands|dozens of thousands|десятк\w+ (?:тисяч|тысяч)"),
    (200, rf"(?:many |several )?hundreds(?! of thousands)|{_NOT_TOLD}сотн(?:і|и|ями|ях)(?! (?:тис|тыс))|сотень"),
    (200_000, r"hundreds of thousands|сотн\w+ (?:тисяч|тысяч)"),
    (2_000, rf"(?:several )?thousands|{_NOT_TOLD}(?:тисячі|тысячи|тисячами|тысячами)"),
    (2, r"several|кілька|кількох|декілька|несколько|нескольких|a few"),
    (2, r"\bpair of|пара|both|обоє|обидва|оба\b"),
)
_WORD_EN = rf"(?:{'|'.join(_TENS_EN[2:])})(?:[- ](?:{'|'.join(_UNITS_EN[1:10])}))?|{'|'.join(reversed(_UNITS_EN))}"
_WORD_CYR = "|".join(f"(?:{stem})" for stem in reversed(_STEMS.values()))
_DIGITS = r"\d{1,3}(?:[ ,.'](?=\d{3}\b)\d{3})+(?!\d)|\d{1,9}"
_NUMBER = rf"(?:{_DIGITS}|\b(?:{_WORD_EN}|(?:{_WORD_CYR})(?: (?:{_WORD_CYR}))?)\b)"
_SCALE = "|".join(rf"(?:{pattern})" for _, pattern in _SCALES.values())
_LOW = (
    r"(?:more than|over|at least|no (?:fewer|less) than|not less than|upwards of|in excess of|minimum of|exceed\w*"
    r"|as many as|понад|більше(?: ніж| як)?|щонайменше|не менше(?: ніж)?|принаймні|мінімум|свыше|более(?: чем)?"
    r"|больше(?: чем)?|не менее|по меньшей мере|как минимум|minimum)"
)
_HIGH = (
    r"(?:up to|fewer than|less than|under|no more than|at most|nearly|almost|close to|до|майже|менше(?: ніж)?"
    r"|не більше|почти|менее|не более|около половины)"
)
_ABOUT = (
    r"(?:about|around|some|approximately|roughly|an estimated|estimated|близько|приблизно|около|примерно|порядка"
    r"|біля)"
)
_ONE = (
    rf"(?P<NAME>\d+[.,]\d+(?= ?(?:{_SCALE})\b)|{_NUMBER}|\b(?:a|an)(?= (?:dozen|hundred|thousand"
    rf"|couple)))(?: ?(?P<NAME_scale>{_SCALE}))?"
)
_EXACT = re.compile(
    rf"(?<![\w$€£№#.,:/+-])(?:(?P<low>{_LOW}) |(?P<high>{_HIGH}) |{_ABOUT} |(?P<between>between|from|від|от) )?"
    rf"{_ONE.replace('NAME', 'a')}"
    r"(?:(?P<join> ?- ?| to | or | or even | до | або | или | and | і "
    rf"| и )(?={_NUMBER}){_ONE.replace('NAME', 'b')})?"
    r"(?P<plus>\+)?(?![\w%°/:])"
)
_ROSE = re.compile(r"(?:зрос|збільши|вирос|вырос|возрос|увеличи|сягну)\w* .?$")
_VAGUE = re.compile("|".join(rf"\b(?P<v{value}>{pattern})\b" for value, pattern in _MANY if value != 2))
_SEVERAL = re.compile(rf"\b(?:{_MANY[5][1]})\b")
_SCALE_ALONE = re.compile(
    rf"(?:(?P<low>{_LOW}) |{_ABOUT} )?\b(?P<scale>сотня|сотню|десяток|тисяча|тисячу|тысяча|тысячу)\b"
    rf"|(?P<low2>{_LOW}) (?P<scale2>сотні|сотни|тисячі|тысячи|десятка)\b"
)


def numbers_in(low: str) -> Iterator[Number]:
    """
    Read the numbers of a sentence, in digits and words.

    "At least a dozen" is 12 and open above; "up to 40" has only a ceiling; "dozens" and "hundreds" are two dozen and
    two hundred at least. What is no number of things (calibres, times, per cents) may be among them.

    Parameters
    ----------
    low
        The sentence, folded by `geo.events.classify.fold`.
    """
    taken: list[tuple[int, int]] = []
    for match in _VAGUE.finditer(low):
        value = int((match.lastgroup or "v0")[1:])
        taken.append(match.span())
        yield Number(match.start(), match.end(), value, None)
    for match in _SEVERAL.finditer(low):
        yield Number(match.start(), match.end(), 2, None)
    for match in _EXACT.finditer(low):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        number = _exact(match)
        if number is not None:
            yield number
    for match in _SCALE_ALONE.finditer(low):
        scale = _scale(match["scale"] or match["scale2"])
        open_above = match["low"] or match["low2"]
        yield Number(match.start(), match.end(), scale, None if open_above else scale)


def _exact(match: "re.Match[str]") -> Number | None:
    first = _value(match["a"], match["a_scale"] or match["b_scale"] if match["b"] else match["a_scale"])
    second = _value(match["b"], match["b_scale"]) if match["b"] else None
    start, end = match.span()
    if second is not None and match["join"].strip() in {"and", "і", "и"} and match["between"] is None:
        second, end = None, match.end("a_scale") if match["a_scale"] else match.end("a")
    if second is not None and first is not None and second <= first:
        second, end = None, match.end("a")
    if first is None or first > LARGEST or (second or 0) > LARGEST:
        return None
    if match["high"] in {"до"} and _ROSE.search(match.string[: start + 1][-20:]):
        return Number(start, end, first, second or first)
    if match["high"]:
        return Number(start, end, None, first)
    if match["low"] or match["plus"]:
        return Number(start, end, first, second)
    if match["between"] and second is None:
        start = match.start("a")
    return Number(start, end, first, second or first)


def _value(words: str, scale: str | None) -> int | None:
    factor = _scale(scale) if scale else 1
    words = words.strip()
    if words in {"a", "an"}:
        return factor
    if words[0].isdigit():
        if scale and re.fullmatch(r"\d+[.,]\d{1,2}", words):
            return round(float(words.replace(",", ".")) * factor)
        digits = re.sub(r"\D", "", words)
        return int(digits) * factor if len(digits) <= 12 else None
    total = 0
    for word in re.split(r"[ -]", words):
        if word in _VALUES:
            total += _VALUES[word]
        elif (match := _CYRILLIC.fullmatch(word)) and match.lastgroup:
            total += int(match.lastgroup[1:])
        else:
            return None
    return total * factor


def _scale(words: str) -> int:
    return next(value for value, pattern in _SCALES.values() if re.fullmatch(pattern, words))
