"""Why a place was chosen, in one sentence that a person can check against the text and a map."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.entry import Entry
from geo.kinds import kinds_in
from geo.projection import distance_m
from geo.resolution.candidates import Candidate
from geo.resolution.evidence import Named, contains

__all__ = ["describe", "reason_of"]

_RELATION = {
    "press": "a spelling of the press for",
    "romanised": "a romanisation of",
    "russian": "a Russian form of",
    "former": "a former name of",
    "colloquial": "a colloquial name of",
    "abbreviation": "an abbreviation of",
    "alternate": "another name of",
}
# Beyond this, that two places are near each other decides nothing.
_NEAR_M = 150_000.0
_SURE = 0.5
"""Probability that another place needs, to be a reason."""
_COUNTRIES = kinds_in(["country"])


def describe(entry: Entry) -> str:
    """Name, division and country of a place: "Alexandria, Louisiana, US"."""
    parts = [entry.name]
    if entry.admin1 and entry.admin1 != entry.name:
        parts.append(entry.admin1)
    if entry.country and entry.kind != "country":
        parts.append(entry.country)
    return ", ".join(parts)


def reason_of(
    name: Named, chosen: int, named: Sequence[Named], probabilities: Sequence[NDArray[np.float64]], *, status: str
) -> str:
    """The sentence for one name: what the spelling is, and the strongest reason for this place of that name."""
    best = name.candidates[chosen]
    what = _RELATION.get(best.relation)
    # A finder may know the place by other words than its name.
    start = f"“{name.name}” is {what} {describe(best.entry)}" if what else f"“{name.name}” is {describe(best.entry)}"
    if best.correction:
        start = f"“{name.name}”, {best.correction}, is “{best.spelling}”, {describe(best.entry)}"
    why = _why(name, best, named, probabilities)
    if not name.held:
        return f"The text puts “{name.name}” {name.told}, where no place of that name is known."
    if status == "ambiguous":
        return f"Not sure: perhaps {describe(best.entry)}, {why}."
    return f"{start}, {why}."


def _why(name: Named, best: Candidate, named: Sequence[Named], probabilities: Sequence[NDArray[np.float64]]) -> str:
    if best.entry.admin1 in name.states:
        return f"as the text says {best.entry.admin1} behind it"
    if name.told and len(name.candidates) == 1:
        return f"the only one {name.told}, where the text puts it"
    if name.told:
        return f"of {len(name.candidates)} places of that name {name.told} the one that fits best"
    for other in name.containers:
        for candidate in named[other].candidates:
            if contains(candidate, best):
                return f"as the text names {candidate.entry.name} behind it"
    if len(name.candidates) == 1:
        return "the only place of that name in the gazetteer"
    others = len(name.candidates)
    nearest = _nearest(name, best, named, probabilities)
    if nearest is not None:
        return f"of {others} places of that name the one that fits {nearest}"
    return f"the best known of {others} places of that name"


def _nearest(
    name: Named, best: Candidate, named: Sequence[Named], probabilities: Sequence[NDArray[np.float64]]
) -> str | None:
    """The surest other place of the article that lies near, or in the same division."""
    if best.entry.kind in _COUNTRIES:
        return None
    found: tuple[float, str] | None = None
    for other, probability in zip(named, probabilities, strict=True):
        if other is name or not len(probability):
            continue
        index = int(np.argmax(probability))
        entry = other.candidates[index].entry
        if entry.kind in _COUNTRIES or probability[index] < _SURE or entry.place_id == best.entry.place_id:
            continue
        away = distance_m(best.entry.lon, best.entry.lat, entry.lon, entry.lat)
        if away <= _NEAR_M and (found is None or away < found[0]):
            found = (away, f"{entry.name}, {away / 1000:.0f} km away, named in the same text")
    return None if found is None else found[1]
