"""What a map or table says of an area or place: held by a side, contested or unknown; and by which words."""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Final

from geo.errors import InputError
from geo.fronts.others.features import Feature
from geo.fronts.sides import Sides

__all__ = ["Meaning", "Standing", "Unused", "parse_meanings", "said_by_user", "standing_of"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of an area or place."""

    side: str | None
    """Who holds it; None unless `status` is "held"."""
    status: str
    """One of `geo.control.CONTROL_STATUSES`."""


@dataclass(frozen=True, slots=True)
class Unused:
    """That a feature says nothing of who holds what, and why."""

    reason: str


CONTESTED: Final = Standing(None, "contested")
UNKNOWN: Final = Standing(None, "unknown")

_OF_RUSSIA: Final = frozenset(
    (
        *(
            "russia",
            "russian",
            "russians",
            "russian federation",
            "russian forces",
            "russian control",
            "rf",
            "ru",
            "rus",
        ),
        *("dpr", "dnr", "lpr", "lnr", "donetsk pr", "luhansk pr", "donetsk people's republic"),
        *("luhansk people's republic", "росія", "россия", "рф", "днр", "лнр", "зс рф", "вс рф", "ордло"),
    )
)
_OF_UKRAINE: Final = frozenset(
    (
        *("ukraine", "ukrainian", "ukrainians", "ukrainian forces", "ukrainian control", "ua", "ukr"),
        *("україна", "украина", "зсу", "всу"),
    )
)
_BY_NAME: Final = {**dict.fromkeys(_OF_RUSSIA, "Russia"), **dict.fromkeys(_OF_UKRAINE, "Ukraine")}
# Whole words in any text: bilingual names of areas, values of a column "status". What is contested or taken back is
# often said beside the word "occupied", so that word comes last.
_CONTESTED: Final = re.compile(
    r"\bcont?e[sn]+[a-z]*ed\b|\bdisputed\b|\bgr[ae]y[ _-]zone\b|\bunder question\b|під питанням|сіра зона|серая зона|"
    r"под вопросом|\bpushed back\b|ворога відкинуто",
    re.IGNORECASE,
)
_TAKEN_BACK: Final = re.compile(
    r"звільнен|відбит|освобожд|\btaken ?back|\bliberated|\bre(?:captured|taken)\b|\bfreed\b", re.IGNORECASE
)
_OCCUPIED: Final = re.compile(
    r"окупован|оккупир|зайнят\w* ворогом|ордло|\bcadr and calr\b|\boccupied|\bunder occupation\b", re.IGNORECASE
)
_UNKNOWN: Final = re.compile(r"\bunknown\b|\bunclear\b|невідом|неизвестн", re.IGNORECASE)


def standing_of(words: Any, sides: Sides) -> Standing | None:
    """
    What a value or name says: a side by any of its names, or "occupied", "contested", "taken back", in three languages.

    None where it says nothing that is known here.
    """
    text = " ".join(str(words).replace("_", " ").split())
    known = _BY_NAME.get(text.casefold())
    if known is not None:
        return Standing(known, "held")
    for side in (sides.attacker, sides.defender):
        if text.casefold() == side.casefold():
            return Standing(side, "held")
    for expression, standing in (
        (_CONTESTED, CONTESTED),
        (_TAKEN_BACK, Standing(sides.defender, "held")),
        (_OCCUPIED, Standing(sides.attacker, "held")),
        (_UNKNOWN, UNKNOWN),
    ):
        if expression.search(text):
            return standing
    return None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the user says that a value means: of `FIELD=VALUE:STATUS`."""

    field: str
    """An attribute's name, or "layer"."""
    value: str
    """Its value; `*` stands for any letters, and case does not matter."""
    standing: Standing | None
    """None leaves the feature out."""

    def holds_of(self, feature: Feature) -> bool:
        """Whether the feature has that value."""
        given = feature.layer if self.field == "layer" else feature.properties.get(self.field)
        if given is None:
            return False
        return fnmatchcase(" ".join(str(given).split()).casefold(), " ".join(self.value.split()).casefold())


def parse_meanings(told: tuple[str, ...], sides: Sides) -> tuple[Meaning, ...]:
    """
    The user's `FIELD=VALUE:STATUS`, one a text.

    STATUS is a side's name, "occupied", "liberated", "contested", "unknown", or "none" to leave such features out.

    Raises
    ------
    InputError
        If one has another form.
    """
    return tuple(_parsed(one, sides) for one in told)


def _parsed(told: str, sides: Sides) -> Meaning:
    condition, colon, status = told.rpartition(":")
    name, equals, value = condition.partition("=")
    status = status.strip()
    if not (colon and equals and name.strip() and value.strip() and status) or status.casefold() == "held":
        forms = "a side's name, occupied, liberated, contested, unknown or none"
        raise InputError(f"{told!r} is no FIELD=VALUE:STATUS; STATUS is {forms}")
    if status.casefold() == "none":
        return Meaning(name.strip(), value.strip(), None)
    standing = standing_of(status, sides) or Standing(status, "held")
    return Meaning(name.strip(), value.strip(), standing)


def said_by_user(feature: Feature, meanings: tuple[Meaning, ...]) -> Standing | Unused | None:
    """What the user's own words make of a feature; the first that holds counts, None if none does."""
    for meaning in meanings:
        if meaning.holds_of(feature):
            return meaning.standing or Unused(f"left out by {meaning.field}={meaning.value}")
    return None
