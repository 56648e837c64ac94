"""MENTIONS to PLACES: which place each name stands for, how sure that is, and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.corrections import oddity
from geo.gazetteer.entry import Entry, Gazetteer
from geo.gazetteer.folding import fold_key
from geo.resolution.candidates import Candidate, Candidates
from geo.resolution.containment import beside, links, state_after
from geo.resolution.reasons import describe, told
from geo.resolution.scoring import Named, Weights, about, pooled, score, seat_first, weights_for
from geo.tables import PLACES, conform

__all__ = ["resolve_places"]

ShapeOf = Callable[[str], BaseGeometry | None]

_DIVISIONS = frozenset(("region", "district"))
# Words around a name that tell too little of what it is to weigh them.
_SAYS_NOTHING = frozenset(("other", "expression", "quarter"))


# Of two places as likely as each other none is taken, whatever the threshold.
_TIE = 0.95
_SHAPED = frozenset(("river", "region", "district", "sea", "natural"))


@dataclass(slots=True)
class _Mention:
    """A row of MENTIONS, as much of it as decides."""

    row: int
    start: int
    end: int
    query: str
    kind: str
    place_id: str | None
    group: int = -1


def resolve_places(
    mentions: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    gazetteer: Gazetteer,
    accept_above: float = 0.5,
    country: str | None = None,
    region: str | None = None,
    shape_of: ShapeOf | None = None,
    weights: Weights | None = None,
) -> gpd.GeoDataFrame:
    """
    Resolve every mention to a place, in the light of the other mentions of its article.

    Parameters
    ----------
    mentions
        MENTIONS table. Further columns are used where they are there: `query` (the name to look up, where it is not the
        text) and `found_place_id` (the place, where the finder knows it).
    articles
        ARTICLES table that the mentions were found in.
    gazetteer
        Where names are looked up.
    accept_above
        Score in [0, 1] that a place needs to be taken; below it the mention is "ambiguous".
    country
        ISO 3166-1 code of the country to prefer.
    region
        English name of the first-level division to prefer ("Luhansk Oblast").
    shape_of
        Gives the line or area of a river, region or sea by its `place_id`, or None; the others are points, countries
        too: a whole country tells less on a map than it hides.
    weights
        How much each piece of evidence says; None takes those for the language of each article.

    Returns
    -------
    PLACES table with a row for each mention, in its order, EPSG:4326. Mentions that no place goes by are "not_found";
    those whose best place scores below `accept_above` are "ambiguous" and have no geometry.
    """
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    languages = dict(zip(articles["article_id"], articles.get("language", [None] * len(articles)), strict=True))
    solver = _Solver(gazetteer, country, region)
    answers: list[dict[str, Any]] = [{}] * len(mentions)
    for article_id, group in _by_article(mentions):
        for mention, answer in solver.solve(texts[article_id], group, accept_above, weights, languages[article_id]):
            answers[mention.row] = answer
    columns = {name: [answer[name] for answer in answers] for name in _ANSWER}
    columns["geometry"] = _geometries(answers, shape_of)
    frame = mentions.reset_index(drop=True).drop(columns=[name for name in columns if name in mentions])
    kinds = [answer["kind"] or kind for answer, kind in zip(answers, frame["kind"], strict=True)]
    places = conform(frame.assign(**columns, kind=kinds), PLACES)
    return gpd.GeoDataFrame(places)


_ANSWER = (
    "place_id", "place_name", "country", "admin1", "status", "score", "runner_up", "reason", "precision",
    "uncertainty_m", "source",
)  # fmt: skip


def _by_article(mentions: pd.DataFrame) -> Iterable[tuple[str, list[_Mention]]]:
    nothing = [None] * len(mentions)
    queries = mentions.get("query", nothing)
    known = mentions.get("found_place_id", nothing)
    groups: dict[str, list[_Mention]] = {}
    columns = (mentions[name] for name in ("article_id", "start", "end", "name", "kind"))
    for row, (article_id, start, end, name, kind, query, place_id) in enumerate(
        zip(*columns, queries, known, strict=True)
    ):
        mention = _Mention(row, start, end, query if isinstance(query, str) and query else name, kind, None)
        mention.place_id = place_id if isinstance(place_id, str) and place_id else None
        groups.setdefault(article_id, []).append(mention)
    return groups.items()


def _geometries(answers: Sequence[Mapping[str, Any]], shape_of: ShapeOf | None) -> list[BaseGeometry | None]:
    """One geometry object for each place, shared by its mentions."""
    made: dict[str, BaseGeometry] = {}
    out: list[BaseGeometry | None] = []
    for answer in answers:
        entry: Entry | None = answer["entry"]
        if entry is None or answer["status"] != "resolved":
            out.append(None)
            continue
        if entry.place_id not in made:
            shape = shape_of(entry.place_id) if shape_of is not None and entry.kind in _SHAPED else None
            made[entry.place_id] = Point(entry.lon, entry.lat) if shape is None else shape
        out.append(made[entry.place_id])
    return out


class _Solver:
    """Resolves one article after another; look-ups are remembered between them."""

    def __init__(self, gazetteer: Gazetteer, country: str | None, region: str | None) -> None:
        self._candidates = Candidates(gazetteer)
        self._gazetteer = gazetteer
        self._country, self._region = country, region
        self._states: dict[str, str | None] = {}

    def solve(
        self,
        text: str,
        mentions: list[_Mention],
        accept_above: float,
        weights: Weights | None,
        language: str | None,
    ) -> Iterable[tuple[_Mention, dict[str, Any]]]:
        """The answer to each mention of one article. A name has one meaning in an article, for each kind it is said to
        have.
        """
        named = self._group(mentions)
        self._link(text, mentions, named)
        chosen = weights or weights_for(language)
        probabilities = score(named, weights=chosen, country=self._country, region=self._region)
        # What an article is about is known only once its names have been read; then they are read in that light.
        if weights is None and (told_of := weights_for(language, about(named, probabilities))) != chosen:
            probabilities = score(named, weights=told_of, country=self._country, region=self._region)
        answers = []
        for name, probability in zip(named, probabilities, strict=True):
            answers.append(self._answer(name, probability, named, probabilities, accept_above))
        return [
            (mention, _as_written(answers[mention.group], text[mention.start : mention.end], accept_above))
            for mention in mentions
        ]

    def _group(self, mentions: list[_Mention]) -> list[Named]:
        groups: dict[tuple[str, str], int] = {}
        named: list[Named] = []
        for mention in mentions:
            kind = "other" if mention.kind in _SAYS_NOTHING else mention.kind
            key = (mention.place_id or fold_key(mention.query), kind)
            if key not in groups:
                groups[key] = len(named)
                named.append(Named(mention.query, kind, self._of(mention, kind), mentions=0))
            mention.group = groups[key]
            named[mention.group].mentions += 1
        return named

    def _of(self, mention: _Mention, kind: str) -> tuple[Candidate, ...]:
        if mention.place_id is not None and (known := self._candidates.place(mention.place_id)) is not None:
            return (known,)
        return self._candidates.of(mention.query, kind)

    def _link(self, text: str, mentions: list[_Mention], named: list[Named]) -> None:
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
        self, name: Named, probability: Any, named: list[Named], probabilities: list[Any], accept_above: float
    ) -> dict[str, Any]:
        if not name.candidates:
            return _nothing(name)
        probability = seat_first(name, probability)
        chosen = int(np.argmax(probability))
        same = pooled(name.candidates, probability, chosen)
        best = name.candidates[chosen]
        value = round(float(probability[same].sum()) * (1.0 - best.penalty), 3)
        entry = best.entry
        runner_up = None
        tie = False
        if not same.all():
            second = int(np.argmax(np.where(same, -1.0, probability)))
            runner_up = f"{describe(name.candidates[second].entry)} ({float(probability[second]):.2f})"
            tie = float(probability[second]) > _TIE * float(probability[same].sum())
        status = "resolved" if value >= accept_above and not tie else "ambiguous"
        return {
            "entry": entry,
            "kind": entry.kind if status == "resolved" else None,
            "place_id": entry.place_id,
            "place_name": entry.name,
            "country": entry.country,
            "admin1": entry.admin1,
            "status": status,
            "score": value,
            "runner_up": runner_up,
            "reason": told(name, chosen, named, probabilities, status=status),
            "precision": entry.precision,
            "uncertainty_m": entry.uncertainty_m,
            "source": entry.source,
        }


def _lies_in(text: str, inner: _Mention, outer: _Mention) -> bool:
    """By the words between two names, or by none: Ukrainian and Russian put the division behind in the genitive."""
    if links(text, inner.end, outer.start) is not None:
        return True
    return outer.kind in _DIVISIONS and text[inner.end : outer.start] == " "


def _carry_over(named: list[Named]) -> None:
    """A village in a district in an oblast lies in the oblast."""
    direct = [tuple(name.containers) for name in named]
    for index, name in enumerate(named):
        for outer in direct[index]:
            name.containers.extend(other for other in direct[outer] if other != index and other not in name.containers)


def _as_written(answer: dict[str, Any], written: str, accept_above: float) -> dict[str, Any]:
    """The answer for one mention: less sure, and saying so, where the name is oddly spelt in the text."""
    odd = oddity(written)
    if odd is None or answer["entry"] is None or odd.reason in answer["reason"]:
        return answer
    value = round(answer["score"] * (1.0 - odd.penalty), 3)
    reason = f"{answer['reason'].removesuffix('.')}; it is spelt {odd.reason}."
    if value >= accept_above or answer["status"] != "resolved":
        return answer | {"score": value, "reason": reason}
    return answer | {"score": value, "reason": reason, "status": "ambiguous", "kind": None}


def _nothing(name: Named) -> dict[str, Any]:
    answer: dict[str, Any] = dict.fromkeys((*_ANSWER, "entry", "kind"))
    return answer | {"status": "not_found", "reason": f"No place of the gazetteer goes by “{name.name}”."}
