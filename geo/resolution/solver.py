"""One decision for all names of an article: which candidate of each, and how likely it is.

A conditional model over the candidates of one name. Names support each other's candidates by nearness and by common
divisions, in a few rounds (as in relaxation labelling, Hummel and Zucker 1983); the probability of one reading grows as
its neighbours agree.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.twins import same_place
from geo.kinds import DIVISIONS
from geo.resolution.candidates import Candidate
from geo.resolution.evidence import Array, Named, Preference, affinity, alone, said
from geo.resolution.weights import Weights

__all__ = ["country_of", "pooled", "score", "with_seats"]

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
    probability = _normalise(own, owner, len(named), weights.none)
    if len(named) > 1:
        support = affinity(flat, owner, weights)
        for _ in range(_ROUNDS):
            logits = own + weights.near * np.log(weights.unsupported + support @ probability)
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


def with_seats(name: Named, probability: Array) -> Array:
    """Probabilities with a division's share given to the town it is called after, where no word says which is meant:
    "Kherson" alone is the city, and city and oblast must not split each other below the threshold.
    """
    if name.kind != "other":
        return probability
    out = probability.copy()
    for index, area in enumerate(name.candidates):
        if area.entry.kind not in DIVISIONS or area.relation not in _SHORT_FORMS:
            continue
        seats = [
            other
            for other, town in enumerate(name.candidates)
            if town.entry.kind == "city"
            and town.relation != "alternate"
            and (town.entry.country, town.entry.admin1) == (area.entry.country, area.entry.admin1)
        ]
        if seats:
            seat = max(seats, key=lambda other: probability[other])
            out[seat] += out[index]
            out[index] = 0.0
    return out


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
