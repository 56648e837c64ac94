"""Where an event happened: which of a sentence's places its trigger speaks of."""

import re
from dataclasses import dataclass

from geo.events.classify import Trigger

__all__ = ["Spot", "places_of", "usable"]

_BOUNDARY = re.compile(
    r"[;:]|\s-\s|, (?:and|but|while|where|as|after|before|а|але|но|де|где|тоді як|тогда как|поки|пока)\s|\s(?:while"
    r"|whereas|meanwhile|as|after|before|when|because|тоді як|тогда как|після того|после того|коли|когда)\s"
)
_ENUMERATION = re.compile(
    r"(?:[\s,&/()]|\b(?:and|or|both|also|well|as|in|at|on|near|around|the|of|to|city|cities|towns?|villages?"
    r"|settlements?|districts?|regions?|oblasts?|communit\w+|suburbs?|then|та|і|й|и|або|или|а|також|также|у|в|під|под"
    r"|біля|поблизу|возле|около|по|на|м|с|смт|місто|город|село|селі|селах|районі?|районе|області|областях|области"
    r"|областей)\b)*"
)
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:mayor|governor|head|residents?|administration|council|officials?|police|authorities|prosecutors?|chief"
    r"|people|spokes\w+|native|university|мер|мэр|голов[аи]|глав[аы]|губернатор\w*|влад[аи]|власт\w+|жител\w+"
    r"|мешкан\w+|прокурор\w*)(?: (?:of|in|for|the|city|military|regional|state|м|міста|города))* ?)$"
)
_TITLE_AFTER = re.compile(
    r"^(?: (?:city|regional?|oblast|military|state|district|deputy|mayoral))*(?:'s?)? (?:mayor|governor"
    r"|military administration|administration|council|officials?|police|authorities|prosecutor|residents?|native|ова"
    r"|овa|кмва|мер|мэр|обладміністрац\w+)\b"
)
_ORIGIN = re.compile(
    r"\b(?:from|launched from|fired from|flown from|come from|з боку|із|зі|из|со стороны|з|с)(?: (?:the|район\w*"
    r"|occupied|окупован\w+|city|м|direction of))* $"
)
# A country is where it happened only where the text says "in" it; else it is whose army, president or aggression it is.
_IN_COUNTRY = re.compile(
    r"\b(?:in|across|inside|throughout|over|into|within|on|near|around|territory of|part of|parts of|regions? of"
    r"|areas? of|cities of|east of|west of|north of|south of|у|в|по|на|території|территории|через|над|всій|всей"
    r"|регіонах|регионах|областях|півдні|сході|півночі|заході|юге|востоке|севере|западе)(?: the| all| occupied"
    r"| whole)* $"
)
_TOPIC = re.compile(r"\b(?:battle of|battle for|war in|situation in|about|forum|treaty|minsk agreements?)(?: the)? $")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a sentence names."""

    start: int
    """First code point in the sentence; below zero where the place is carried over from the sentence before."""
    end: int
    """One past the last code point."""
    row: int
    """Position among the article's places."""
    rank: int
    """How narrow it is: 7 a bridge told by its ends, 1 a country."""
    resolved: bool
    """Whether it has a geometry."""


def usable(spots: list[Spot]) -> list[Spot]:
    """Leave out the anchors inside an expression, and the places that were not found where another one was."""
    spots = [spot for spot in spots if not any(_inside(spot, other) for other in spots)]
    resolved = [spot for spot in spots if spot.resolved]
    return resolved or spots


def places_of(low: str, trigger: Trigger, spots: list[Spot]) -> list[Spot]:
    """
    Choose the places that a trigger speaks of.

    The narrowest place wins, a farther one loses to one in the trigger's own clause, and a place that only names an
    office ("the mayor of X") or the origin of fire ("from X") is taken when there is no other. Places listed side by
    side ("X, Y and Z") are all taken.

    Parameters
    ----------
    low
        The sentence, folded by `geo.events.classify.fold`.
    trigger
        Words of that sentence.
    spots
        Its places, as `usable` gives them.

    Returns
    -------
    One place, several that are listed together, or none.
    """
    if not spots:
        return []
    best = max(spots, key=lambda spot: (_fit(low, trigger, spot), -spot.start))
    if _fit(low, trigger, best) < 0:
        return []
    chosen = [best]
    ordered = sorted(spots, key=lambda spot: spot.start)
    at = ordered.index(best)
    for step in (range(at - 1, -1, -1), range(at + 1, len(ordered))):
        edge = best
        for index in step:
            other = ordered[index]
            between = low[min(edge.end, other.end) : max(edge.start, other.start)]
            if other.rank != best.rank or not re.search(r",|\W(?:and|та|і|й|и)\W|&|/", between):
                break
            if not _ENUMERATION.fullmatch(between):
                break
            chosen.append(other)
            edge = other
    return sorted(chosen, key=lambda spot: spot.start)


def _fit(low: str, trigger: Trigger, spot: Spot) -> float:
    first, last = sorted([(trigger.start, trigger.end), (spot.start, spot.end)])
    between = low[first[1] : last[0]]
    fit = 20 + spot.rank * 8 - 0.12 * min(len(between), 160) - 14 * len(_BOUNDARY.findall(between))
    before, after = low[max(0, spot.start - 45) : spot.start], low[spot.end : spot.end + 45]
    if _TITLE_BEFORE.search(before) or _TITLE_AFTER.search(after):
        fit -= 25
    if _ORIGIN.search(before):
        fit -= 25
    if _TOPIC.search(before):
        fit -= 8
    if spot.rank <= 1 and not _IN_COUNTRY.search(before) and not _struck(trigger, spot, between):
        return -1.0
    if spot.start == 0 and re.match(r"[^.]{0,30}(?:\((?:reuters|ap|afp|tass|cnn|bbc)\)| - )", after):
        fit -= 20
    return fit


def _struck(trigger: Trigger, spot: Spot, between: str) -> bool:
    """Whether a country is itself the object of the words: "strikes on Ukraine"."""
    return spot.rank == 1 and spot.start >= trigger.end and len(between) <= 12 and "p" not in trigger.flags


def _inside(spot: Spot, other: Spot) -> bool:
    """Whether another place's words hold this one's, and say more."""
    return other is not spot and other.start <= spot.start and spot.end <= other.end and other.rank >= spot.rank
