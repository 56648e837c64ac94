"""Whether one place lies in another, by what the gazetteer says of both."""

from geo.document import Place
from geo.kinds import EXPRESSION, kind_of, rank_of
from geo.projection import distance_m

__all__ = ["lies_in", "same_place"]

_WORKS_OF_A_TOWN = 8_000.0
"""Metres from a town's middle within which a plant or airfield is its."""
_NEXT_TO = 3_000.0
"""Metres within which two points of settlements are one place."""


def same_place(one: Place, other: Place) -> bool:
    """Whether two mentions stand for one place: the same key, or points so near that neither is wrong by it."""
    if one.place_id is not None and one.place_id == other.place_id:
        return True
    if not all(kind_of(place.mention.kind).group == "settlement" for place in (one, other)):
        return False
    return _apart(one, other) <= _NEXT_TO


def lies_in(one: Place, other: Place) -> bool:
    """Whether the first lies in the second, which is wider: a town in its oblast, a plant in its town."""
    narrow, wide = rank_of(one.mention.kind, one.precision), rank_of(other.mention.kind, other.precision)
    if one.geometry is None or other.geometry is None:
        return False
    if narrow == wide and other.mention.kind == EXPRESSION != one.mention.kind:
        return other.geometry.covers(one.geometry.representative_point())  # an oblast in "western Ukraine"
    if narrow <= wide:
        return False
    whole = other.mention.kind == "region" and bool(other.place_id) and other.admin1 == other.place_name
    if whole and other.admin1 is not None and one.admin1 is not None:
        return other.admin1 == one.admin1
    if kind_of(other.mention.kind).group == "country":
        return one.country is not None and one.country == other.country
    reach = other.uncertainty_m or 0.0
    if kind_of(one.mention.kind).group == "facility" and kind_of(other.mention.kind).group == "settlement":
        reach = max(reach, _WORKS_OF_A_TOWN)
    return _apart(one, other) <= reach


def _apart(one: Place, other: Place) -> float:
    if one.geometry is None or other.geometry is None:
        return float("inf")
    first, second = one.geometry.representative_point(), other.geometry.representative_point()
    return distance_m(first.x, first.y, second.x, second.y)
