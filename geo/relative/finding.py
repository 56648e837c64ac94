"""Places that are told by their relation to others: "8 km south of Ilovaisk", "the western bank of the Donets".

Rows of PLACES are the names; this stage reads the words around them, and adds a row of kind "expression" for each
phrase that says where something is, with the geometry it stands for. The names keep their own rows.
"""

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import geopandas as gpd
import pandas as pd
from shapely import Point
from shapely.errors import GEOSException

from geo.gazetteer.entry import Gazetteer
from geo.languages.sentences import sentence_of, sentence_spans
from geo.recognition.finding import quote
from geo.relative.areas import build
from geo.relative.grammar import Mark, Phrase, phrases, rewrite
from geo.relative.scene import AREAS, Anchor, Built, Scene, anchor_of, precision_of, river_anchor, unplaced
from geo.relative.shapes import Shapes
from geo.relative.words import wind_of
from geo.tables import PLACES, conform

__all__ = ["add_expressions"]

logger = logging.getLogger(__name__)

_SLAVIC = frozenset({"uk", "ru", "be"})
_BACK = 250
"""Characters before "10 km to the north" within which the place that it is measured from was named."""
_NEARBY = 12
_PART_NAME = re.compile(r"^((?:[\w-]+[^\S\n]+)?[\w-]+)[^\S\n]+(\S.*)$")


def add_expressions(
    places: gpd.GeoDataFrame, articles: pd.DataFrame, *, gazetteer: Gazetteer, shapes: Shapes
) -> gpd.GeoDataFrame:
    """
    Add a row for every phrase that says where something is by other places.

    Parameters
    ----------
    places
        PLACES table with the names of the articles resolved.
    articles
        ARTICLES table that the places come from; `language` filled in.
    gazetteer
        Where names are looked up again in the light of a phrase: the town rather than the oblast in "10 km north of
        Chernihiv", the one of many villages in "Kamianka near Debaltseve".
    shapes
        Rivers, areas and bridges.

    Returns
    -------
    PLACES table, EPSG:4326, in order of article and start: the rows given and the new ones, of kind "expression". Their
    geometry is a line or an area (a point where the phrase picks one place out), null where an anchor is missing or
    the parts contradict each other; `reason` says the construction or what is missing. A part of a country that the
    gazetteer knows by name ("eastern Ukraine") becomes an expression with its area, and the country gets a row.
    """
    languages = articles["language"].fillna("")
    texts = {
        key: (text, code) for key, text, code in zip(articles["article_id"], articles["text"], languages, strict=True)
    }
    rows: list[dict[str, Any]] = []
    changed: dict[int, dict[str, Any]] = {}
    records = places.to_dict("records")
    for article_id, group in _by_article(records, texts):
        text, language = texts[article_id]
        stage = _Article(article_id, text, language, group, gazetteer, shapes)
        for row, renamed in stage.rows():
            rows.append(row)
            changed.update(renamed)
        for index, row, bare in stage.parts_of_countries():
            changed[index] = row
            rows.append(bare)
    if not rows and not changed:
        return places
    kept = [changed.get(index, record) for index, record in enumerate(records)]
    order = {article_id: index for index, article_id in enumerate(articles["article_id"])}
    every = sorted([*kept, *rows], key=lambda row: (order[row["article_id"]], row["start"], row["end"]))
    frame = pd.DataFrame(every, columns=list(places.columns))
    return gpd.GeoDataFrame(conform(frame, PLACES))


def _by_article(
    records: Sequence[dict[str, Any]], article_ids: Iterable[str]
) -> Iterable[tuple[str, list[tuple[int, dict[str, Any]]]]]:
    """The rows of each article with their positions; none for an article that names nothing but rivers."""
    groups: dict[str, list[tuple[int, dict[str, Any]]]] = {article_id: [] for article_id in article_ids}
    for index, record in enumerate(records):
        groups[record["article_id"]].append((index, record))
    return groups.items()


@dataclass(slots=True)
class _Article:
    """One article on its way through the stage."""

    article_id: str
    text: str
    language: str
    group: list[tuple[int, dict[str, Any]]]
    gazetteer: Gazetteer
    shapes: Shapes

    def rows(self) -> Iterator[tuple[dict[str, Any], dict[int, dict[str, Any]]]]:
        """A row for each expression, and the rows of names that it tells the place of, by their position."""
        slavic = self.language in _SLAVIC
        # Compiling the rules of a language takes a fifth of a second; a run needs those of its articles alone.
        grammar = import_module(f"geo.relative.{'slavic' if slavic else 'english'}")
        rewritten = rewrite(self.text, self._marks())
        found = phrases(rewritten, grammar.RULES, grammar.HEAD)
        if not found:
            return
        sentences = sentence_spans(self.text)
        around = _Around([record for _, record in self.group])
        taken = {int(record["start"]) for _, record in self.group}
        # What a phrase tells of the place before it ("Kamianka near Debaltseve") counts in the other phrases too.
        for phrase in sorted(found, key=lambda phrase: "h" not in phrase.marks):
            if phrase.form == "between" and grammar.NOT_BETWEEN.search(
                self.text, max(0, phrase.start - 60), phrase.start
            ):
                continue
            sentence = sentence_of(sentences, phrase.start)
            answer = self._built(phrase, sentence, around)
            if answer is not None:
                renamed = self._headed(phrase, answer)
                self.group = (
                    [(index, renamed.get(index, record)) for index, record in self.group] if renamed else self.group
                )
                yield self._row(phrase, answer, sentence, taken), renamed

    def _built(self, phrase: Phrase, sentence: tuple[int, int], around: "_Around") -> Built | None:
        """What the phrase means; where its geometry cannot be computed, a row that says so rather than a lost run."""
        scene = self._scene(phrase, sentence, around)
        try:
            return build(scene)
        except GEOSException as error:
            logger.warning("no geometry for %r in %s: %s", self.text[phrase.start : phrase.end], self.article_id, error)
            return unplaced(f"its geometry could not be computed ({type(error).__name__})")

    def _headed(self, phrase: Phrase, answer: Built) -> dict[int, dict[str, Any]]:
        """The row of a name whose position the phrase tells, where another place of that name is the one there."""
        mark = phrase.marks.get("h")
        if answer.head is None or mark is None or mark.row is None:
            return {}
        index, record = self.group[mark.row]
        place = answer.head
        told = {
            "kind": place.kind, "place_id": place.place_id, "place_name": place.label, "country": place.country,
            "admin1": place.admin1, "status": "resolved", "score": max(place.score, 0.6), "runner_up": None,
            "reason": _sentence(answer.reason), "precision": answer.precision, "geometry": Point(place.point),
            "uncertainty_m": place.uncertainty_m,
        }  # fmt: skip
        return {index: record | told}

    def _marks(self) -> list[Mark]:
        rivers: dict[tuple[int, int], int] = {}
        if (names := self.shapes.river_names) is not None:
            for match in names.finditer(self.text):
                rivers[match.span()] = int(match.lastindex or 1) - 1
        marks: list[Mark] = []
        spans = [(int(r["start"]), int(r["end"]), row) for row, (_, r) in enumerate(self.group)]
        # The part of a country stands for the country's name here: "north of eastern Ukraine" is nobody's phrase.
        starts = {start: number for (start, _), number in rivers.items()}
        ends = dict(rivers.items())
        for start, end, row in spans:
            if self.group[row][1]["role"] == "actor" and self.group[row][1]["kind"] not in AREAS:
                continue
            marks.append(Mark(start, end, row, ends.pop((start, end), None) if start in starts else None))
        covered = _Covered([(start, end) for start, end, _ in spans])
        marks += [Mark(start, end, None, number) for (start, end), number in ends.items() if not covered.by(start, end)]
        return marks

    def _anchor(self, mark: Mark) -> Anchor:
        river = self.shapes.rivers[mark.river] if mark.river is not None else None
        if mark.row is None:
            assert river is not None
            return river_anchor(river, self.text[mark.start : mark.end])
        return anchor_of(self.group[mark.row][1], river)

    def _scene(self, phrase: Phrase, sentence: tuple[int, int], around: "_Around") -> Scene:
        anchors = {part: self._anchor(mark) for part, mark in phrase.marks.items()}
        return Scene(
            phrase=phrase,
            anchors=anchors,
            nearby=around.near((phrase.start, phrase.end), sentence),
            before=around.before(phrase.start, _BACK),
            shapes=self.shapes,
            gazetteer=self.gazetteer,
        )

    def _row(self, phrase: Phrase, answer: Built, sentence: tuple[int, int], taken: set[int]) -> dict[str, Any]:
        start, end = phrase.start, phrase.end
        key = f"{self.article_id}:{start}-{end}" if start in taken else f"{self.article_id}:{start}"
        anchor = answer.anchor
        placed = answer.geometry is not None
        name = self.text[start:end]
        return {
            "mention_id": key,
            "article_id": self.article_id,
            "start": start,
            "end": end,
            "name": name,
            "kind": "expression",
            "role": "place",
            "sentence": quote(self.text, start, end, sentence),
            "place_id": answer.place_id,
            "place_name": answer.label or None,
            "country": anchor.country if anchor else None,
            "admin1": anchor.admin1 if anchor else None,
            "status": answer.status,
            "score": round(0.9 * anchor.score, 3) if anchor and placed else None,
            "runner_up": None,
            "reason": _sentence(answer.reason if placed else f"“{name}”: {answer.reason}"),
            "precision": answer.precision,
            "uncertainty_m": answer.uncertainty_m,
            "geometry": answer.geometry,
        }

    def parts_of_countries(self) -> Iterator[tuple[int, dict[str, Any], dict[str, Any]]]:
        """Rows of named parts of countries as expressions, and a row for the country in each."""
        for index, record in self.group:
            place_id = record["place_id"]
            if record["kind"] != "region" or not isinstance(place_id, str) or not place_id.startswith("curated:"):
                continue
            match = _PART_NAME.match(record["name"])
            if match is None or wind_of(match[1]) is None:
                continue
            area = self.shapes.region_of(place_id)
            whole = next((m.entry for m in self.gazetteer.lookup(match[2]) if m.entry.kind == "country"), None)
            if area is None or whole is None:
                continue
            start = int(record["start"]) + match.start(2)
            reason = f"{record['place_name']}: the divisions that are counted to it, joined"
            row = record | {"kind": "expression", "geometry": area, "reason": _sentence(reason)}
            row["precision"] = precision_of(float(record["uncertainty_m"]))
            bare = record | {
                "mention_id": f"{self.article_id}:{start}", "start": start, "name": match[2], "kind": whole.kind,
                "place_id": whole.place_id, "place_name": whole.name, "country": whole.country, "admin1": whole.admin1,
                "runner_up": None, "precision": whole.precision, "uncertainty_m": whole.uncertainty_m,
                "reason": f"The country in “{record['name']}”.", "geometry": Point(whole.lon, whole.lat),
            }  # fmt: skip
            yield index, row, bare


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else words


class _Covered:
    """Which spans lie inside others."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        # Names do not overlap each other, so at each position at most one reaches farthest.
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def by(self, start: int, end: int) -> bool:
        """Whether one of the spans holds this one."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._spans[at][1] >= end


class _Around:
    """The settlements and facilities of an article, by where they are named."""

    def __init__(self, records: list[dict[str, Any]]) -> None:
        named = [r for r in records if r["status"] == "resolved" and r["role"] == "place"]
        named = [r for r in named if r["kind"] not in AREAS and r["kind"] != "river" and r["geometry"] is not None]
        self._records = sorted(named, key=lambda record: record["start"])
        self._starts = [int(record["start"]) for record in self._records]
        self._anchors: dict[int, Anchor] = {}

    def near(self, phrase: tuple[int, int], sentence: tuple[int, int]) -> tuple[Anchor, ...]:
        """Those of the sentence, then those of the rest, each the nearest words first; at most twelve.

        What the phrase itself names is left out: "Dnipro" in "bridge over the Dnipro" is not the city.
        """
        position = phrase[0]
        at = bisect_left(self._starts, position)
        window = range(max(0, at - _NEARBY), min(len(self._starts), at + _NEARBY))
        first, last = sentence
        outside = [i for i in window if not phrase[0] <= self._starts[i] < phrase[1]]
        ranked = sorted(outside, key=lambda i: (not first <= self._starts[i] < last, abs(self._starts[i] - position)))
        return tuple(self._anchor(i) for i in ranked[:_NEARBY])

    def before(self, position: int, within: int) -> Anchor | None:
        """The settlement that was named last before a position."""
        at = bisect_left(self._starts, position) - 1
        return self._anchor(at) if at >= 0 and position - self._starts[at] <= within else None

    def _anchor(self, index: int) -> Anchor:
        if index not in self._anchors:
            self._anchors[index] = anchor_of(self._records[index], None)
        return self._anchors[index]
