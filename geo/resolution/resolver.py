"""An article's mentions to its places: which place each name stands for, how sure that is, and why."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.document import Document, Mention, Place
from geo.gazetteer.corrections import spelling_anomaly
from geo.gazetteer.entry import Entry, Gazetteer
from geo.kinds import DIVISIONS, SETTLEMENTS, SHAPED
from geo.languages.registry import language_of
from geo.projection import distance_m, middle_of
from geo.resolution.bonds import ShapeOf
from geo.resolution.candidates import Candidates
from geo.resolution.containment import beside, links, state_after
from geo.resolution.evidence import Named, Preference
from geo.resolution.grouping import Group, group
from geo.resolution.reasons import describe, reason_of
from geo.resolution.solver import country_of, pooled, score, with_seats
from geo.resolution.weights import WORLD, Weights, weights_for

__all__ = ["Resolver"]

_NEARLY = 0.3
"""Share of the likelihood of an entry without a point of its own from which one with a point is shown for it."""
_RIVAL = 0.88
"""Share of the best one's probability from which a second village of one stretch of the front leaves a name open."""
_PLAUSIBLE, _MOST_LIKELY = 0.06, 0.6
"""Probability from which a place counts that cannot be told from others, and what all of them have together."""
_WIDEST_M = 45_000.0
"""Radius of the circle around such places beyond which it would be no answer."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found for a name: the place of all its mentions, but for how each is spelt."""

    entry: Entry | None
    status: str
    score: float | None
    runner_up: str | None
    reason: str


class Resolver:
    """Resolves one article after another; look-ups are remembered between them.

    Parameters
    ----------
    gazetteer
        Where names are looked up.
    accept_above
        Probability in [0, 1] that a place needs to be taken, given that the name is one; below it the mention is
        "ambiguous".
    country
        ISO 3166-1 code of the country to prefer.
    region
        English name of the first-level division to prefer ("Luhansk Oblast").
    shape_of
        Gives the line or area of a river, region or sea by its `place_id`, or None; the others are points, countries
        too: a whole country tells less on a map than it hides.
    weights
        How much each piece of evidence says; None takes those for the language of each article.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        accept_above: float = 0.5,
        country: str | None = None,
        region: str | None = None,
        shape_of: ShapeOf | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._candidates = Candidates(gazetteer, weights or WORLD)
        self._gazetteer = gazetteer
        self._accept_above = accept_above
        self._country, self._region = country, region
        self._shape_of = shape_of
        self._weights = weights
        self._states: dict[str, str | None] = {}
        self._geometries: dict[str, BaseGeometry] = {}

    def resolve(self, document: Document) -> Document:
        """
        Resolve every mention of an article to a place, in the light of its other mentions.

        A name has one meaning in an article, for each kind it is said to have.

        Returns
        -------
        The document with a place for each mention, in their order, EPSG:4326. Mentions that no place goes by are
        "not_found"; those whose best place scores below `accept_above` are "ambiguous" and have no geometry.
        """
        mentions, named = self._read(document)
        probabilities = self._weighed(named, document.language)
        answers = [
            self._answer(name, probability, named, probabilities)
            for name, probability in zip(named, probabilities, strict=True)
        ]
        places = [
            self._place(one.mention, _as_written(answers[one.group], one.mention.name, self._accept_above))
            for one in mentions
        ]
        return replace(document, places=tuple(places))

    def names(self, document: Document) -> list[tuple[Named, list[Mention]]]:
        """The names of an article with their candidates and what is said of them, before they are weighed."""
        mentions, named = self._read(document)
        return [(name, [one.mention for one in mentions if one.group == index]) for index, name in enumerate(named)]

    def _read(self, document: Document) -> tuple[list[Group], list[Named]]:
        mentions, named = group(document, self._candidates, self._shape_of)
        self._link(document.text, mentions, named)
        return mentions, named

    def _weighed(self, named: list[Named], language: str) -> list[NDArray[np.float64]]:
        """The probability of each candidate of each name."""
        press = language_of(language).home_countries
        weights, home = weights_for(press)
        probabilities = self._scores(named, weights, home)
        # What an article is about is known only once its names have been read; then they are read in that light.
        again, home_then = weights_for(press, country_of(named, probabilities))
        if self._weights is None and (again, home_then) != (weights, home):
            probabilities = self._scores(named, again, home_then)
        return probabilities

    def _scores(self, named: list[Named], weights: Weights, home: tuple[str, ...]) -> list[NDArray[np.float64]]:
        preference = Preference(self._country, self._region, home)
        return score(named, weights=self._weights or weights, preference=preference)

    def _place(self, mention: Mention, answer: _Answer) -> Place:
        entry = answer.entry
        resolved = answer.status == "resolved"
        if entry is None:
            return Place(mention=mention, status=answer.status, reason=answer.reason)
        return Place(
            mention=replace(mention, kind=entry.kind) if resolved else mention,
            place_id=entry.place_id or None,
            place_name=entry.name,
            country=entry.country,
            admin1=entry.admin1,
            source=entry.source,
            status=answer.status,
            score=_joint(answer.score, mention.confidence),
            runner_up=answer.runner_up,
            reason=answer.reason,
            precision=entry.precision,
            uncertainty_m=entry.uncertainty_m,
            geometry=self._geometry(entry) if resolved else None,
        )

    def _geometry(self, entry: Entry) -> BaseGeometry:
        """One geometry object for each place, shared by its mentions."""
        if not entry.place_id:
            return Point(entry.lon, entry.lat)
        known = self._geometries.get(entry.place_id)
        if known is None:
            shape = self._shape_of(entry.place_id) if self._shape_of is not None and entry.kind in SHAPED else None
            known = self._geometries[entry.place_id] = Point(entry.lon, entry.lat) if shape is None else shape
        return known

    def _link(self, text: str, mentions: list[Group], named: list[Named]) -> None:
        """Note what each name is said to lie in."""
        ordered = sorted(mentions, key=lambda mention: (mention.start, mention.end))
        for index, mention in enumerate(ordered):
            name = named[mention.group]
            if (code := state_after(text, mention.end)) is not None and (state := self._state(code)) is not None:
                name.states.add(state)
            for other in ordered[index + 1 : index + 3]:
                if other.start < mention.end or other.group == mention.group:
                    continue
                if _lies_in(text, mention, other) and other.group not in name.containers:
                    name.containers.append(other.group)
                elif beside(text, mention.end, other.start) and other.group not in name.neighbours:
                    name.neighbours.append(other.group)
                break
        _carry_over(named)

    def _state(self, code: str) -> str | None:
        if code not in self._states:
            entry = self._gazetteer.entry(f"iso:{code}")
            self._states[code] = None if entry is None else entry.name
        return self._states[code]

    def _answer(
        self,
        name: Named,
        probability: NDArray[np.float64],
        named: list[Named],
        probabilities: list[NDArray[np.float64]],
    ) -> _Answer:
        if not name.candidates:
            reason = f"No place of the gazetteer goes by “{name.name}”."
            return _Answer(None, "not_found", None, None, reason)
        probability = with_seats(name, probability)
        weights = self._weights or WORLD
        chosen = int(np.argmax(probability))
        same = pooled(name.candidates, probability, chosen)
        chosen = _surveyed(name, probability, chosen, same)
        best = name.candidates[chosen]
        value = round(float(probability[same].sum()) * (1.0 - best.penalty), 3)
        runner_up = None
        tie = False
        if not same.all():
            second = int(np.argmax(np.where(same, -1.0, probability)))
            runner_up = f"{describe(name.candidates[second].entry)} ({float(probability[second]):.2f})"
            rival = _RIVAL if name.narrow else weights.tie
            tie = float(probability[second]) > rival * float(probability[same].sum())
        status = "resolved" if value >= self._accept_above and not tie and name.held else "ambiguous"
        if status == "ambiguous" and name.narrow and (around := _around_all(name, probability)) is not None:
            entry, value = around
            number = sum(1 for one in probability if one > _PLAUSIBLE)
            reason = f"One of {number} places of the name “{name.name}” {name.told}; which of them is not said."
            return _Answer(entry, "resolved", value, runner_up, reason)
        return _Answer(
            best.entry, status, value, runner_up, reason_of(name, chosen, named, probabilities, status=status)
        )


def _surveyed(name: Named, probability: NDArray[np.float64], chosen: int, same: NDArray[np.bool_]) -> int:
    """The entry to show of those that are one place: one whose own point is known, if it is nearly as likely."""
    if name.candidates[chosen].entry.precision != "district":
        return chosen
    known = [i for i in np.flatnonzero(same) if name.candidates[int(i)].entry.precision == "settlement"]
    best = max(known, key=lambda i: probability[i], default=chosen)
    return int(best) if probability[best] > _NEARLY * probability[chosen] else chosen


def _around_all(name: Named, probability: NDArray[np.float64]) -> tuple[Entry, float] | None:
    """A place for a name of which the text tells the stretch of the front but not which of its few villages: the
    circle that holds them; None where that would be no answer.
    """
    plausible = [int(i) for i in np.argsort(-probability) if probability[i] > _PLAUSIBLE]
    entries = [name.candidates[i].entry for i in plausible]
    if not name.held or not entries or any(entry.kind not in SETTLEMENTS for entry in entries):
        return None
    lon, lat = middle_of([(entry.lon, entry.lat) for entry in entries])
    rough = [entry.uncertainty_m if entry.precision == "district" else 0.0 for entry in entries]
    away = [distance_m(lon, lat, entry.lon, entry.lat) for entry in entries]
    radius = max(there + more for there, more in zip(away, rough, strict=True))
    value = round(float(probability[plausible].sum()), 3)
    if radius > _WIDEST_M or value < _MOST_LIKELY:
        return None
    around = replace(
        entries[0], place_id="", lon=lon, lat=lat, admin2=None, precision="district", uncertainty_m=round(radius, -3)
    )
    return around, value


def _joint(score: float | None, confidence: float) -> float | None:
    """How likely the name is a place's and the place the one meant: the finder's confidence times the choice's."""
    return None if score is None else round(score * confidence, 3)


def _lies_in(text: str, inner: Group, outer: Group) -> bool:
    """By the words between two names, or by none: Ukrainian and Russian put the division behind in the genitive."""
    if links(text, inner.end, outer.start) is not None:
        return True
    return outer.mention.kind in DIVISIONS and text[inner.end : outer.start] == " "


def _carry_over(named: list[Named]) -> None:
    """A village in a district in an oblast lies in the oblast."""
    direct = [tuple(name.containers) for name in named]
    for index, name in enumerate(named):
        for outer in direct[index]:
            name.containers.extend(other for other in direct[outer] if other != index and other not in name.containers)


def _as_written(answer: _Answer, written: str, accept_above: float) -> _Answer:
    """The answer for one mention: less sure, and saying so, where the name is oddly spelt in the text."""
    odd = spelling_anomaly(written)
    if odd is None or answer.score is None or odd.reason in answer.reason:
        return answer
    value = round(answer.score * (1.0 - odd.penalty), 3)
    reason = f"{answer.reason.removesuffix('.')}; it is spelt {odd.reason}."
    status = answer.status if value >= accept_above else "ambiguous"
    return replace(answer, score=value, reason=reason, status=status)
