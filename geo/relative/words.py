"""Words of direction, distance and measure in English, Ukrainian and Russian, and what they mean in degrees and metres.

Sixteen winds: "north", "north-east", "north-north-east", «північний схід», «юго-западнее». A wind of one or two parts
is a sector of 45°, one of three parts a sector of 22.5°.
"""

import re
from dataclasses import dataclass

__all__ = ["Distance", "Wind", "distance_of", "wind_of"]

# The longest first: "сход" begins no other wind, but «східн» must not be read as anything else.
_CARDINALS = (
    ("north", 0.0), ("south", 180.0), ("east", 90.0), ("west", 270.0),
    ("північ", 0.0), ("півноч", 0.0), ("південн", 180.0), ("південь", 180.0), ("півдн", 180.0),
    ("схід", 90.0), ("сход", 90.0), ("захід", 270.0), ("заход", 270.0),
    ("север", 0.0), ("юж", 180.0), ("юг", 180.0), ("юго", 180.0), ("восто", 90.0), ("запад", 270.0),
)  # fmt: skip
_CARDINAL = re.compile("|".join(sorted((word for word, _ in _CARDINALS), key=len, reverse=True)))
_BEARINGS = dict(_CARDINALS)
_LETTERS = {"n": 0.0, "e": 90.0, "s": 180.0, "w": 270.0}
_NAMES = (
    "north", "north-north-east", "north-east", "east-north-east", "east", "east-south-east", "south-east",
    "south-south-east", "south", "south-south-west", "south-west", "west-south-west", "west", "west-north-west",
    "north-west", "north-north-west",
)  # fmt: skip

_UNITS = (
    (re.compile(r"(?:nautical|морськ|морск)"), 1852.0),
    (re.compile(r"(?:mi\b|mile|мил)"), 1609.344),
    (re.compile(r"(?:km|kilo|км|кіло|кило)"), 1000.0),
    (re.compile(r"(?:m|м)"), 1.0),
)
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
    "два": 2, "двох": 2, "двух": 2, "три": 3, "трьох": 3, "трех": 3, "трёх": 3, "п'ять": 5, "п'яти": 5, "пять": 5,
    "пяти": 5, "десять": 10, "десяти": 10, "двадцять": 20, "двадцати": 20, "двадцать": 20, "сто": 100, "ста": 100,
}  # fmt: skip
_FEW = re.compile(r"few|several|couple|кільк|декільк|несколь|пар")
_LESS = re.compile(r"less|under|within|up to|no more|not more|менш|менее|до\b|в межах|в пределах|не більш|не более")
_MORE = re.compile(r"more than|over|at least|beyond|понад|більш|более|больше|свыше|щонайменш|не менш|не менее")


@dataclass(frozen=True, slots=True)
class Wind:
    """A direction as words say it."""

    bearing: float
    """Degrees clockwise from north, of the middle of the sector."""
    half_width: float
    """Degrees to either side that the words still cover."""
    name: str
    """In English: "north-east"."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as words say it: anything from `low_m` to `high_m`, in metres."""

    low_m: float
    high_m: float
    text: str
    """In English: "8 km ± 2", "5-10 km", "less than 3 km"."""


def wind_of(words: str) -> Wind | None:
    """The wind that some words name; None where they name none, or parts that contradict each other ("north-south")."""
    low = words.lower().strip()
    found = [_BEARINGS[match.group()] for match in _CARDINAL.finditer(low)]
    if not found and low and set(low) <= set("nsew"):
        found = [_LETTERS[letter] for letter in low]
    if not 1 <= len(found) <= 3:
        return None
    bearing: float | None = found[-1]
    for part in reversed(found[:-1]):
        bearing = _between(part, bearing) if bearing is not None else None
    if bearing is None:
        return None
    return Wind(bearing, 11.25 if len(found) == 3 else 22.5, _NAMES[round(bearing / 22.5) % 16])


def _between(first: float, second: float) -> float | None:
    """The bearing halfway between two; None where they are opposite, or the same said twice."""
    turn = (second - first + 180.0) % 360.0 - 180.0
    return None if turn == 0.0 or abs(turn) > 90.0 else (first + turn / 2.0) % 360.0


def distance_of(low: str, high: str | None, unit: str, about: str | None) -> Distance | None:
    """
    The distance that some words tell.

    Parameters
    ----------
    low, high
        Numbers as written ("1,500", "2.5", "two"); `high` for a range, else None.
    unit
        The word of measure: "km", "miles", «метров».
    about
        What stands before the number ("about", "less than", «понад»), or None.

    Returns
    -------
    None where a number cannot be read. A number alone is taken to be rounded: a quarter of it either way, at most
    10 km.
    """
    factor = next((metres for pattern, metres in _UNITS if pattern.match(unit.lower())), None)
    first, last = _number(low), _number(high) if high else None
    if factor is None or first is None or (high and last is None):
        return None
    label = "km" if factor >= 1000.0 else "m"
    scale = 1000.0 if factor >= 1000.0 else 1.0
    shown = [f"{value * factor / scale:.3g}" for value in (first, last) if value is not None]
    if last is not None:
        low_m, high_m = sorted((first * factor, last * factor))
        return Distance(low_m, high_m, f"{'–'.join(shown)} {label}")
    metres = first * factor
    words = (about or "").lower()
    if _LESS.search(words):
        return Distance(0.0, metres, f"less than {shown[0]} {label}")
    if _MORE.search(words):
        return Distance(metres, metres * 1.5, f"more than {shown[0]} {label}")
    slack = min(0.25 * metres, 10_000.0)
    if _FEW.search(low.lower()):
        return Distance(2.0 * factor, 6.0 * factor, f"2–6 {label}")
    return Distance(metres - slack, metres + slack, f"{shown[0]} {label} ± {slack / scale:.2g}")


def _number(words: str) -> float | None:
    low = words.lower().replace("’", "'").strip()
    if low in _NUMBERS:
        return float(_NUMBERS[low])
    if _FEW.search(low):
        return 4.0
    plain = re.sub(r"[\s\u00a0\u202f]", "", low)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", plain):
        plain = plain.replace(",", "")
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None
