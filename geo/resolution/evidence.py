"""What speaks for each candidate of a name: by itself, by the words beside it, and by the article's other names.

Everything is in logits, weighed by `geo.resolution.weights`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.capitals import capitals
from geo.gazetteer.entry import Entry
from geo.kinds import DIVISIONS, SETTLEMENTS, kinds_in
from geo.resolution.candidates import Candidate
from geo.resolution.weights import Weights

__all__ = ["Array", "Named", "Preference", "affinity", "alone", "contains", "fame", "kilometres_between", "said"]

Array = NDArray[np.float64]

_EARTH_KM = 6371.0
_TOWN_REACH_KM = 20.0
"""How far from a city's middle what is said to lie in it may lie."""
_FEWEST = 300.0
"""Inhabitants that a place without a known number is given: a village."""
_WELL_KNOWN = 100_000
"""Inhabitants from which a city is known beyond its country."""
_PEOPLED = SETTLEMENTS | kinds_in(["division", "country"])
_COUNTRIES = kinds_in(["country"])
_BROAD = _COUNTRIES | {"sea"}
"""Near everything, and so near nothing."""


@dataclass(frozen=True, slots=True)
class Preference:
    """What the user or the article's press prefers."""

    country: str | None = None
    """ISO 3166-1 code."""
    region: str | None = None
    """First-level division, by its English name."""
    home: tuple[str, ...] = ()
    """ISO 3166-1 codes of the countries that the press writes of as its own, the first most."""


@dataclass(slots=True)
class Named:
    """A name of one article, all its mentions together, and what is said of it."""

    name: str
    kind: str
    candidates: tuple[Candidate, ...]
    mentions: int = 1
    containers: list[int] = field(default_factory=list)
    """Other names of the article, by index, that it is said to lie in."""
    neighbours: list[int] = field(default_factory=list)
    """Other names of the article, by index, that it is said to lie near."""
    states: set[str] = field(default_factory=set)
    """Names of the states of the US whose abbreviation stands behind it."""
    told: str = ""
    """Where the text says that it lies, to be read behind it; empty where it does not say."""
    narrow: bool = False
    """Whether that is a stretch of the front, a district or one side of a town."""
    held: bool = True
    """Whether a place of its name is known there; else its candidates all lie elsewhere."""
    prior: tuple[float, ...] = ()
    """For each candidate what its distance from there says, in logits; empty where nothing is said."""


def alone(candidate: Candidate, kind: str, weights: Weights, preference: Preference, *, narrow: bool = False) -> float:
    """What a candidate has by its name and itself, and by the kind that the words beside the name say.

    `narrow` is whether the text says where it lies, to within a stretch of the front or one side of a town.
    """
    entry = candidate.entry
    value = candidate.fit + (weights.capital if entry.place_id in capitals() else 0.0)
    value += weights.world if entry.country is None and entry.kind in ("region", "sea") else _size(entry, weights)
    if narrow and entry.kind in SETTLEMENTS:
        value -= weights.population * (1.0 - weights.narrow) * math.log10(entry.population + _FEWEST)
    elif narrow and entry.kind == "quarter":
        value -= weights.other - weights.population * weights.narrow * math.log10(_FEWEST)
    if kind != "other":
        value += _kind_fit(kind, entry.kind, weights) * weights.said_kind
    if entry.country in preference.home:
        value += weights.home if entry.country == preference.home[0] else weights.home_other
    if preference.country is not None and entry.country == preference.country:
        value += weights.preferred
    if preference.region is not None and entry.admin1 == preference.region:
        value += weights.preferred
    return float(value)


def _size(entry: Entry, weights: Weights) -> float:
    value = weights.population * math.log10(entry.population + _FEWEST) if entry.kind in _PEOPLED else 0.0
    if entry.kind in _COUNTRIES:
        value += weights.country
    elif entry.kind == "region":
        value += weights.region
    elif entry.kind == "district":
        value += weights.district
    elif entry.kind not in SETTLEMENTS:
        value += weights.other
    return value


def fame(candidate: Candidate, preference: Preference) -> float:
    """How far a city is known by this name: factors of ten that its inhabitants are beyond 100,000.

    Nought for all else, for names of other times and languages ("Kita" is hardly Quito), and outside the country that
    the user prefers.
    """
    entry = candidate.entry
    if preference.country is not None and entry.country != preference.country:
        return 0.0
    if entry.kind not in SETTLEMENTS or candidate.relation == "alternate":
        return 0.0
    return math.log10(max(entry.population / _WELL_KNOWN, 1.0))


def _kind_fit(told: str, kind: str, weights: Weights) -> float:
    """How well a kind fits the one that the words tell, from 1 to -1."""
    if told == kind:
        return 1.0
    if told in SETTLEMENTS and kind in SETTLEMENTS:
        return weights.near_kind
    if {told, kind} <= DIVISIONS | {"natural"}:
        return weights.like_kind
    return -1.0


def said(named: Sequence[Named], flat: Sequence[Candidate], owner: NDArray[np.int64], weights: Weights) -> Array:
    """Containment said in the text, for both sides: the town lies in the state, so the state is what is meant."""
    value = np.zeros(len(flat))
    first = np.searchsorted(owner, np.arange(len(named)))
    for index, name in enumerate(named):
        inner = range(first[index], first[index] + len(name.candidates))
        if name.prior:
            value[inner.start : inner.stop] += name.prior
        for i in inner:
            entry = flat[i].entry
            if entry.country == "US" and entry.admin1 in name.states and entry.kind != "region":
                value[i] += weights.contained
        for other in name.containers:
            outer = range(first[other], first[other] + len(named[other].candidates))
            pairs = [(i, j) for i in inner for j in outer if contains(flat[j], flat[i])]
            for i in {i for i, _ in pairs}:
                value[i] += weights.contained
            for j in {j for _, j in pairs}:
                value[j] += weights.contained / 2
        for other in name.neighbours:
            outer = range(first[other], first[other] + len(named[other].candidates))
            for i in {
                i for i in inner for j in outer if kilometres_between(flat[i].entry, flat[j].entry) < weights.beside_km
            }:
                value[i] += weights.beside
    return value


def contains(outer: Candidate, inner: Candidate) -> bool:
    """Whether a division or country is said by the gazetteer to hold a place."""
    a, b = outer.entry, inner.entry
    if a.place_id == b.place_id:
        return False
    if a.kind == "country":
        return a.country == b.country
    if a.country != b.country or b.kind in ("region", "country"):
        return False
    if a.kind == "region":
        return a.admin1 == b.admin1 or (a.admin1 is None and kilometres_between(a, b) * 1000 <= a.uncertainty_m)
    if a.kind == "district":
        return a.admin1 == b.admin1 and (a.name == b.admin2 or a.admin2 == b.admin2)
    return a.kind == "city" and b.kind not in ("region", "country") and kilometres_between(a, b) < _TOWN_REACH_KM


def kilometres_between(a: Entry, b: Entry) -> float:
    """Great-circle distance of the points of two entries."""
    return float(_distances(np.array([a.lon, b.lon]), np.array([a.lat, b.lat]))[0, 1])


def _distances(lon: Array, lat: Array) -> Array:
    """Great-circle distances in kilometres between all points; for weighing only."""
    x = np.radians(lon)
    y = np.radians(lat)
    unit = np.stack([np.cos(y) * np.cos(x), np.cos(y) * np.sin(x), np.sin(y)], axis=1)
    chord: Array = np.clip(unit @ unit.T, -1.0, 1.0)
    return _EARTH_KM * np.arccos(chord)


def affinity(flat: Sequence[Candidate], owner: NDArray[np.int64], weights: Weights) -> Array:
    """How much each candidate speaks for each other one: near, in one division, or in one country."""
    entries = [candidate.entry for candidate in flat]
    lon = np.array([entry.lon for entry in entries])
    lat = np.array([entry.lat for entry in entries])
    km = _distances(lon, lat)
    wide = np.array([entry.kind in _BROAD for entry in entries])
    region = np.array([entry.kind == "region" for entry in entries])
    near: Array = weights.within_25_km * np.exp(-km / 25.0) + weights.within_100_km * np.exp(-km / 100.0)
    near[:, wide] = 0.0
    near[wide, :] = 0.0
    near[:, region] *= weights.of_region
    near[region, :] *= weights.of_region
    country = _codes([entry.country for entry in entries])
    admin1 = _codes([f"{entry.country}|{entry.admin1}" if entry.admin1 else None for entry in entries])
    same_country = (country[:, None] == country[None, :]) & (country[:, None] >= 0)
    same_admin1 = (admin1[:, None] == admin1[None, :]) & (admin1[:, None] >= 0)
    value: Array = near + weights.same_country * same_country + weights.same_division * same_admin1
    # A name that is said in two ways ("Armenia", "the Republic of Armenia") agrees with itself, whatever its kind: that
    # tells nothing of where it is, and a town may not gain by it what a country has no nearness to gain by.
    place = _codes([entry.place_id for entry in entries])
    value[place[:, None] == place[None, :]] = weights.same_division
    value[owner[:, None] == owner[None, :]] = 0.0
    return value


def _codes(values: list[str | None]) -> NDArray[np.int64]:
    number: dict[str, int] = {}
    return np.array([-1 if value is None else number.setdefault(value, len(number)) for value in values])
