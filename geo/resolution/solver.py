"""One decision for all names of an article: which candidate of each, and how likely it is.

A conditional model over the candidates of one name. Names support each other's candidates by nearness and by common
divisions, in a few rounds (as in relaxation labelling, Hummel and Zucker 1983); the probability of one reading grows as
its neighbours agree.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.twins import same_place
from geo.kinds import DIVISIONS, kinds_in
from geo.resolution.candidates import Candidate
from geo.resolution.evidence import Array, Named, Preference, affinity, alone, fame, said
from geo.resolution.weights import Weights

__all__ = ["country_of", "pooled", "score", "with_seats"]

_COUNTRIES = kinds_in(["country"])
_ROUNDS = 4
"""How often the names are weighed in each other's light; more change nothing in the second digit."""
_LIKELY = 0.01
"""Probability below which a candidate adds nothing to its double."""
_HALF = 0.5
"""Share of an article's names that make it one about their country."""


def score(named: Sequence[Named], *, weights: Weights, preference: Preference | None = None) -> list[Array]:
    """
    Probability of each candidate of each name.

    Parameters
    ----------
    named
        The names of one article.
    weights
        How much each piece of evidence says.
    preference
        What the user or the article's press prefers.

    Returns
    -------
    For each name an array with the probability of each of its candidates; what is missing to 1 is the probability that
    it is none of them.
    """
    flat = [candidate for name in named for candidate in name.candidates]
    if not flat:
        return [np.zeros(0) for _ in named]
    owner = np.repeat(np.arange(len(named)), [len(name.candidates) for name in named])
    wanted = preference or Preference()
    own = np.array(
        [
            alone(candidate, name.kind, weights, wanted, narrow=name.narrow)
            for name in named
            for candidate in name.candidates
        ]
    )
    own += said(named, flat, owner, weights)
    known = weights.well_known * np.array([fame(candidate, wanted) for candidate in flat])
    probability = _normalise(own + known, owner, len(named), weights.none)
    if len(named) > 1:
        support = affinity(flat, owner, weights)
        for _ in range(_ROUNDS):
            found = support @ probability
            most = np.zeros(len(named))
            np.maximum.at(most, owner, found)
            alone_in_text = weights.unsupported / (weights.unsupported + most[owner])
            logits = own + known * alone_in_text + weights.near * np.log(weights.unsupported + found)
            unknown = weights.none + weights.near * np.log(weights.unsupported)
            probability = _normalise(logits, owner, len(named), unknown)
    return [probability[owner == index] for index in range(len(named))]


def _normalise(logits: Array, owner: NDArray[np.int64], groups: int, none: float) -> Array:
    top = np.full(groups, none)
    np.maximum.at(top, owner, logits)
    weight = np.exp(logits - top[owner])
    total = np.exp(none - top)
    np.add.at(total, owner, weight)
    result: Array = weight / total[owner]
    return result


def pooled(candidates: Sequence[Candidate], probability: Array, chosen: int) -> NDArray[np.bool_]:
    """Which candidates are the chosen place under another entry: a town and its community, an entry kept twice.

    Returns
    -------
    A boolean array over the candidates; the chosen one is among them.
    """
    best = candidates[chosen].entry
    same = np.zeros(len(candidates), dtype=bool)
    same[chosen] = True
    for index in np.flatnonzero(probability > _LIKELY):
        same[index] = same_place(best, candidates[int(index)].entry)
    return same


_SHORT_FORMS = frozenset(("colloquial", "alternate", "press", "romanised", "russian"))
_SEAT_SHARE = 0.08
"""Share of a division's inhabitants from which its seat is what is meant by the name that both bear officially."""
_STATE_SHARE = 0.5
"""The same of a country: Singapore and Djibouti are their cities, Guatemala is not."""


def with_seats(name: Named, probability: Array) -> Array:
    """Probabilities with what one place has under two entries put together, where no word says which is meant.

    "Kherson" alone is the city, and city and oblast must not split each other below the threshold; São Paulo and the
    state of that name no more. A country and the city that it is called after are one too: the city where most of its
    people live in it, as in Singapore; the country where it is called so by the list's alternates only, as Mexico City.
    """
    if name.kind != "other":
        return probability
    out = probability.copy()
    for index, area in enumerate(name.candidates):
        towns = _towns_of(name, area)
        if not towns:
            continue
        takes, gives = towns[0], index
        if area.entry.kind in _COUNTRIES and not _is_most(name, takes, index):
            takes, gives = gives, takes
        out[takes] += out[gives]
        out[gives] = 0.0
    return out


def _towns_of(name: Named, area: Candidate) -> list[int]:
    """Cities that a division or country shares the name with, the likeliest to be meant first."""
    entry = area.entry
    if entry.kind in _COUNTRIES:
        inside = [i for i, town in enumerate(name.candidates) if _is_city(town) and town.entry.country == entry.country]
        return sorted(inside, key=lambda i: -name.candidates[i].entry.population)
    if entry.kind not in DIVISIONS or entry.admin1 is None:
        return []
    short = area.relation in _SHORT_FORMS
    towns = [
        i
        for i, town in enumerate(name.candidates)
        if _is_city(town)
        and town.relation != "alternate"
        and (town.entry.country, town.entry.admin1) == (entry.country, entry.admin1)
        and (short or 0 < _SEAT_SHARE * entry.population <= town.entry.population)
    ]
    return sorted(towns, key=lambda i: -name.candidates[i].entry.population)


def _is_city(candidate: Candidate) -> bool:
    return candidate.entry.kind == "city"


def _is_most(name: Named, town: int, country: int) -> bool:
    """Whether most of a country's people live in the city of its name."""
    people = name.candidates[country].entry.population
    return name.candidates[town].entry.population >= _STATE_SHARE * max(people, 1)


def country_of(named: Sequence[Named], probabilities: Sequence[Array]) -> str | None:
    """ISO 3166-1 code of the country that at least half of an article's names lie in, None where there is none."""
    votes: dict[str, float] = {}
    total = 0.0
    for name, probability in zip(named, probabilities, strict=True):
        if not len(probability):
            continue
        total += 1.0
        entry = name.candidates[int(np.argmax(probability))].entry
        if entry.country is not None:
            votes[entry.country] = votes.get(entry.country, 0.0) + 1.0
    best = max(votes, key=lambda code: votes[code], default=None)
    return best if best is not None and votes[best] >= _HALF * total else None
