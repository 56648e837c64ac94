"""When two entries of one name are one place that is listed twice, and when they are two.

The lists that make up the gazetteer overlap: a town and the community called after it, a village that one list has
surveyed and another knows by its district alone. Nothing here tells of two names; whoever asks has one name in hand.
"""

from geo.gazetteer.entry import Entry
from geo.kinds import SETTLEMENTS, WIDE
from geo.projection import distance_m

__all__ = ["same_place"]

_SAME_M = 8_000.0
"""Metres within which two points are of one settlement or facility."""
_BY_HAND_M = 10_000.0
"""The same, where one of the points was placed by hand."""
_SLACK = 1.3
"""Times its stated uncertainty: within that a settlement lies, nearly always, that is known by its community alone."""


def same_place(one: Entry, other: Entry) -> bool:
    """Whether two entries of one name are the same place; regions, countries, seas and rivers are only themselves."""
    if one.place_id == other.place_id:
        return True
    if one.kind in WIDE or other.kind in WIDE or "river" in (one.kind, other.kind):
        return False
    return distance_m(one.lon, one.lat, other.lon, other.lat) <= _reach_m(one, other)


def _reach_m(one: Entry, other: Entry) -> float:
    settlements = one.kind in SETTLEMENTS and other.kind in SETTLEMENTS
    if not settlements or one.admin1 != other.admin1:
        return _SAME_M
    loose = [entry for entry in (one, other) if entry.precision == "district"]
    if len(loose) == 1:
        return max(_SAME_M, _SLACK * loose[0].uncertainty_m)
    by_hand = "curated" in one.source or "curated" in other.source
    return _BY_HAND_M if by_hand else _SAME_M
