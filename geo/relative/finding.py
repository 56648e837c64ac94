"""Places that are told by their relation to others: "8 km south of Ilovaisk", "the western bank of the Donets".

The places of an article are its names; this stage reads the words around them, and adds a place of kind "expression"
for each phrase that says where something is, with the geometry it stands for. The names keep their own places.
"""

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from shapely import Point
from shapely.errors import GEOSException

from geo.document import Document, Mention, Place, Sentence
from geo.gazetteer.entry import Gazetteer
from geo.kinds import AREAS, EXPRESSION
from geo.languages.registry import language_of
from geo.languages.relative import RelativeGrammar
from geo.relative.areas import build
from geo.relative.grammar import Mark, Phrase, phrases, rewrite
from geo.relative.scene import Anchor, Built, Scene, anchor_of, precision_of, river_anchor, unplaced
from geo.relative.shapes import Shapes

__all__ = ["add_expressions"]

logger = logging.getLogger(__name__)

_BACK = 250
"""Characters before "10 km to the north" within which the place that it is measured from was named."""
_NEARBY = 12
_PART_NAME = re.compile(r"^((?:[\w-]+[^\S\n]+)?[\w-]+)[^\S\n]+(\S.*)$")
_DIRECTION = "curated:direction-"
_HEADED_SCORE = 0.6
"""Least score of a place that was chosen because a phrase tells where it lies."""
_LESS_SURE = 0.9
"""What an expression keeps of the score of the place that it is built on."""


def add_expressions(document: Document, *, gazetteer: Gazetteer, shapes: Shapes) -> Document:
    """
    Add a place for every phrase that says where something is by other places.

    Parameters
    ----------
    document
        An article with its names resolved.
    gazetteer
        Where names are looked up again in the light of a phrase: the town rather than the oblast in "10 km north of
        Chernihiv", the one of many villages in "Kamianka near Debaltseve".
    shapes
        Rivers, areas and bridges.

    Returns
    -------
    The document with the further places, all in order of start and end, those of kind "expression". Their geometry
    (EPSG:4326) is a line or an area (a point where the phrase picks one place out), null where an anchor is missing or
    the parts contradict each other; `reason` says the construction or what is missing. A part of a country that the
    gazetteer knows by name ("eastern Ukraine") becomes an expression with its area, and the country gets a place; so
    does a direction of the front ("the Kupiansk direction").
    """
    grammars = _grammars(document)
    if not grammars:
        return document
    stage = _Article(document, list(document.places), grammars, gazetteer, shapes)
    added = [*stage.expressions(), *stage.parts_of_countries()]
    stage.tell_directions()
    if not added and not stage.changed:
        return document
    places = sorted([*stage.places, *added], key=lambda place: (place.mention.start, place.mention.end))
    return replace(document, places=tuple(places))


def _grammars(document: Document) -> tuple[RelativeGrammar, ...]:
    """That of the article's language, and of those that it quotes whose own letters stand in the text."""
    language = language_of(document.language)
    quoted = [other for other in language.quoted if not other.own_letters.isdisjoint(document.text)]
    return tuple(one.relative for one in (language, *quoted) if one.relative is not None)


@dataclass(slots=True)
class _Article:
    """One article on its way through the stage."""

    document: Document
    places: list[Place]
    """Its places so far; what a phrase tells of one stands in its stead."""
    grammars: tuple[RelativeGrammar, ...]
    """At least one."""
    gazetteer: Gazetteer
    shapes: Shapes
    changed: bool = False

    def expressions(self) -> Iterator[Place]:
        """A place for each phrase; a name whose place a phrase tells is changed on the way."""
        found = self._phrases()
        if not found:
            return
        around = _Around(self.places)
        taken = {place.mention.start for place in self.places}
        # What a phrase tells of the place before it ("Kamianka near Debaltseve") counts in the other phrases too.
        for phrase in sorted(found, key=lambda phrase: "h" not in phrase.marks):
            answer = self._built(phrase, self.document.sentence_at(phrase.start), around)
            if answer is not None:
                self._settle_head(phrase, answer)
                yield self._expression(phrase, answer, taken)

    def _phrases(self) -> list[Phrase]:
        """The phrases of the article's language, and those of a quoted one that they do not overlap."""
        text, marks = self.document.text, self._marks()
        found: list[Phrase] = []
        for grammar in self.grammars:
            rewritten = rewrite(text, marks, grammar.measures.distances(text))
            own = _Covered([(phrase.start, phrase.end) for phrase in found])
            found += [one for one in phrases(rewritten, grammar) if not own.overlaps(one.start, one.end)]
        return sorted(found, key=lambda phrase: phrase.start)

    def _built(self, phrase: Phrase, sentence: Sentence, around: "_Around") -> Built | None:
        """What the phrase means; where its geometry cannot be computed, a row that says so rather than a lost run."""
        scene = self._scene(phrase, sentence, around)
        try:
            return build(scene)
        except GEOSException as error:
            words = self.document.text[phrase.start : phrase.end]
            logger.warning("no geometry for %r in %s: %s", words, self.document.article.article_id, error)
            return unplaced(f"its geometry could not be computed ({type(error).__name__})")

    def _settle_head(self, phrase: Phrase, answer: Built) -> None:
        """Put another place of its name where the phrase tells the position of one that was not meant."""
        mark = phrase.marks.get("h")
        if answer.head is None or mark is None or mark.row is None:
            return
        told, old = answer.head, self.places[mark.row]
        self.changed = True
        self.places[mark.row] = replace(
            old,
            mention=replace(old.mention, kind=told.kind),
            place_id=told.place_id,
            place_name=told.label,
            country=told.country,
            admin1=told.admin1,
            status="resolved",
            score=max(told.score, _HEADED_SCORE),
            runner_up=None,
            reason=_sentence(answer.reason),
            precision=answer.precision,
            geometry=Point(told.point),
            uncertainty_m=told.uncertainty_m,
        )

    def _marks(self) -> list[Mark]:
        rivers: dict[tuple[int, int], int] = {}
        if (names := self.shapes.river_names(language_of(self.document.language))) is not None:
            for match in names.finditer(self.document.text):
                rivers[match.span()] = int(match.lastindex or 1) - 1
        marks: list[Mark] = []
        spans = [(place.mention.start, place.mention.end, row) for row, place in enumerate(self.places)]
        # The part of a country stands for the country's name here: "north of eastern Ukraine" is nobody's phrase.
        starts = {start: number for (start, _), number in rivers.items()}
        ends = dict(rivers.items())
        for start, end, row in spans:
            mention = self.places[row].mention
            if mention.role == "actor" and mention.kind not in AREAS:
                continue
            marks.append(Mark(start, end, row, ends.pop((start, end), None) if start in starts else None))
        covered = _Covered([(start, end) for start, end, _ in spans])
        marks += [Mark(start, end, None, number) for (start, end), number in ends.items() if not covered.by(start, end)]
        return marks

    def _anchor(self, mark: Mark) -> Anchor:
        river = self.shapes.rivers[mark.river] if mark.river is not None else None
        if mark.row is None:
            assert river is not None
            return river_anchor(river, self.document.text[mark.start : mark.end])
        return anchor_of(self.places[mark.row], river)

    def _scene(self, phrase: Phrase, sentence: Sentence, around: "_Around") -> Scene:
        anchors = {part: self._anchor(mark) for part, mark in phrase.marks.items()}
        return Scene(
            phrase=phrase,
            anchors=anchors,
            nearby=around.near((phrase.start, phrase.end), sentence),
            before=around.before(phrase.start, _BACK),
            shapes=self.shapes,
            gazetteer=self.gazetteer,
        )

    def _expression(self, phrase: Phrase, answer: Built, taken: set[int]) -> Place:
        start, end = phrase.start, phrase.end
        article_id = self.document.article.article_id
        anchor = answer.anchor
        placed = answer.geometry is not None
        name = self.document.text[start:end]
        mention = Mention(
            mention_id=f"{article_id}:{start}-{end}" if start in taken else f"{article_id}:{start}",
            article_id=article_id,
            start=start,
            end=end,
            name=name,
            kind=EXPRESSION,
            role="place",
            sentence=self.document.quote(start, end),
            query=name,
            found_by="relative",
            confidence=1.0,
        )
        return Place(
            mention=mention,
            place_id=answer.place_id,
            place_name=answer.label or None,
            country=anchor.country if anchor else None,
            admin1=anchor.admin1 if anchor else None,
            status=answer.status,
            score=round(_LESS_SURE * anchor.score, 3) if anchor and placed else None,
            reason=_sentence(answer.reason if placed else f"“{name}”: {answer.reason}"),
            precision=answer.precision,
            uncertainty_m=answer.uncertainty_m,
            geometry=answer.geometry,
        )

    def tell_directions(self) -> None:
        """A direction of the front that is called by a town is told by it, and becomes an expression with its area."""
        for index, place in enumerate(self.places):
            if place.resolved and (place.place_id or "").startswith(_DIRECTION):
                self.changed = True
                self.places[index] = replace(place, mention=replace(place.mention, kind=EXPRESSION))

    def parts_of_countries(self) -> Iterator[Place]:
        """A place for the country in each named part of one; the part itself becomes an expression."""
        for index, place in enumerate(self.places):
            mention, place_id = place.mention, place.place_id
            if mention.kind != "region" or place_id is None or not place_id.startswith("curated:"):
                continue
            match = _PART_NAME.match(mention.name)
            if match is None or self.grammars[0].measures.bearing(match[1]) is None:
                continue
            area = self.shapes.region_of(place_id)
            whole = next((m.entry for m in self.gazetteer.lookup(match[2]) if m.entry.kind == "country"), None)
            if area is None or whole is None:
                continue
            self.changed = True
            self.places[index] = replace(
                place,
                mention=replace(mention, kind=EXPRESSION),
                geometry=area,
                reason=_sentence(f"{place.place_name}: the divisions that are counted to it, joined"),
                precision=precision_of(place.uncertainty_m or 0.0),
            )
            start = mention.start + match.start(2)
            bare = replace(
                mention,
                mention_id=f"{mention.article_id}:{start}",
                start=start,
                name=match[2],
                kind=whole.kind,
                query=match[2],
            )
            yield replace(
                place,
                mention=bare,
                place_id=whole.place_id,
                place_name=whole.name,
                country=whole.country,
                admin1=whole.admin1,
                runner_up=None,
                precision=whole.precision,
                uncertainty_m=whole.uncertainty_m,
                reason=f"The country in “{mention.name}”.",
                geometry=Point(whole.lon, whole.lat),
            )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else words


class _Covered:
    """Some spans that do not overlap each other, and what lies in them."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        # Names do not overlap each other, so at each position at most one reaches farthest.
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def by(self, start: int, end: int) -> bool:
        """Whether one of the spans holds this one."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._spans[at][1] >= end

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one of the spans shares a position with this one."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self._spans[at][1] > start


class _Around:
    """The settlements and facilities of an article, by where they are named."""

    def __init__(self, places: Iterable[Place]) -> None:
        named = [place for place in places if place.resolved and place.mention.role == "place"]
        named = [place for place in named if place.mention.kind not in AREAS and place.mention.kind != "river"]
        self._places = sorted(named, key=lambda place: place.mention.start)
        self._starts = [place.mention.start for place in self._places]
        self._anchors: dict[int, Anchor] = {}

    def near(self, phrase: tuple[int, int], sentence: Sentence) -> tuple[Anchor, ...]:
        """Those of the sentence, then those of the rest, each the nearest words first; at most twelve.

        What the phrase itself names is left out: "Dnipro" in "bridge over the Dnipro" is not the city.
        """
        position = phrase[0]
        at = bisect_left(self._starts, position)
        window = range(max(0, at - _NEARBY), min(len(self._starts), at + _NEARBY))
        first, last = sentence.start, sentence.end
        outside = [i for i in window if not phrase[0] <= self._starts[i] < phrase[1]]
        ranked = sorted(outside, key=lambda i: (not first <= self._starts[i] < last, abs(self._starts[i] - position)))
        return tuple(self._anchor(i) for i in ranked[:_NEARBY])

    def before(self, position: int, within: int) -> Anchor | None:
        """The settlement that was named last before a position."""
        at = bisect_left(self._starts, position) - 1
        return self._anchor(at) if at >= 0 and position - self._starts[at] <= within else None

    def _anchor(self, index: int) -> Anchor:
        if index not in self._anchors:
            self._anchors[index] = anchor_of(self._places[index], None)
        return self._anchors[index]
