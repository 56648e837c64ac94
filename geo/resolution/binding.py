"""Which names of a text are said to lie in a division, in a direction of the front, or on one side of a town.

"In Sumy Oblast: A, B and C", "north of Sumy near A, B and C", "A (both south-east of Sumy)", «На Лиманському напрямку —
у районі А та в напрямках Б і В»: what is said once governs every name of the list, or of the paragraph. Only what the
text names decides here; `geo.resolution.bonds` says which places it leaves.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from geo.document import Document, Mention
from geo.gazetteer.entry import Entry
from geo.kinds import DIVISIONS, SETTLEMENTS, kinds_in
from geo.languages.measures import Measures
from geo.languages.registry import language_of
from geo.resolution.bonds import AnyOf, Beyond, Bond, Inside, Near, ShapeOf
from geo.resolution.candidates import Candidate
from geo.resolution.containment import links
from geo.resolution.coordinates import BEFORE_COORDINATES, coordinates_in

__all__ = ["HOME", "Said", "bonds_of"]

HOME = frozenset(("UA", "RU", "BY", "MD"))
"""Countries whose villages reports name by division and direction."""
_NO_VILLAGES = kinds_in(["country"]) | {"sea", "river"} | DIVISIONS
_TOWNS = 6
"""Places of a town's name that a bearing may be measured from."""
_AFTER = 40
"""Characters behind a town's name within which the list that its bearing governs begins."""

_LISTED = re.compile(
    r"""(?:[\s,;/«»"“”'’(]|\b(?:and|as\s+well\s+as|or|near|toward|towards|in|at|to|around|against|the|both|itself|city|
    villages?|towns?|settlements?|areas?|of|та|і|й|и|а\s+також|також|а\s+также|также|або|или|у|в|на|до|біля|поблизу|під|
    возле|около|под|по|районах?|районі|района|районе|районом|напрямк[ауи]|напрямках|напрямках|направлении|направлениях|
    бік|сторону|с|сс?ел|сел[аоі]?|сёл|нп|населених|населённых|населенных|пунктів|пунктов)\b)*""",
    re.X | re.I,
)
"""What may stand between the names of a list."""
_STOP = re.compile(r"[.!?]['\"»”)\]\d\[]*\s")
_NESTED = re.compile(r"(?:\s+(?:district|raion|rayon|area|county))?[\s,)(]*(?:of|in)?\s*(?:the\s+)?")
"""Between a district and the oblast that holds it."""
_BOTH = re.compile(r"\(\s*(?:both|all)\s+", re.I)
_FROM = re.compile(r"\b(?:from|із|зі|з|из|со|с)(?:\s+(?:the|боку|стороны|території|территории))?\s*$", re.I)
"""Behind these words a division is where something came from."""
_OPENS_LIST = re.compile(r"(?:\s+city|\s+town)?(?:\s+itself)?,?\s+(?:near|towards?|in|at|around|against)\b", re.I)
_BRACKET = re.compile(r"[^()\n]{0,3}\(\s*(?:(?:both|all|just|located|some)\s+)*(?:to\s+the\s+)?$", re.I)


Strength = Literal["firm", "heading", "weak"]
"""Whether the words bind this very name; it stands under a heading, or in a list, that says so; or only in a sentence
with that division, which does no more than choose among places of its name."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the text says of one mention."""

    bond: Bond
    strength: Strength

    @property
    def firm(self) -> bool:
        """Whether the words bind this very name."""
        return self.strength == "firm"


def bonds_of(
    document: Document, mentions: Sequence[Mention], candidates: Sequence[Sequence[Candidate]], shape_of: ShapeOf | None
) -> list[list[Said]]:
    """
    What is said of each mention.

    Parameters
    ----------
    document
        The article.
    mentions
        Its mentions, in order of start.
    candidates
        For each mention the places that it may stand for.
    shape_of
        Gives outlines by `place_id`.

    Returns
    -------
    A list for each mention, empty where nothing is said. The firm ones stand first.
    """
    areas = [_area_of(mention, places) for mention, places in zip(mentions, candidates, strict=True)]
    measures = language_of(document.language).measures
    reader = _Reader(document.text, mentions, candidates, areas, shape_of)
    said: list[list[Said]] = [[] for _ in mentions]
    if any(area is not None for area in areas):
        for index, bond, strength in reader.stated():
            said[index].append(Said(bond, strength))
        for index, bond, strength in reader.headed():
            said[index].append(Said(bond, strength))
    if measures is not None:
        for index, bond in reader.bearings(measures):
            said[index].insert(0, Said(bond, "firm"))
    for written in coordinates_in(document.text):
        before = [index for index, mention in enumerate(mentions) if mention.end <= written.start]
        if before and BEFORE_COORDINATES.fullmatch(document.text[mentions[before[-1]].end : written.start]):
            said[before[-1]].insert(0, Said(Near(written.lon, written.lat), "firm"))
    return said


def _area_of(mention: Mention, candidates: Sequence[Candidate]) -> Entry | None:
    """The division or direction at home that a mention names; None where it names none."""
    if mention.role == "actor":
        return None
    said = mention.kind in DIVISIONS
    if not said and any(candidate.entry.kind in SETTLEMENTS for candidate in candidates):
        return None  # "Kherson" alone is the city
    for candidate in candidates[: _TOWNS if said else 1]:
        entry = candidate.entry
        at_home = entry.country in HOME or (entry.country is None and entry.place_id.startswith("curated:"))
        if entry.kind in DIVISIONS and at_home:
            return entry
    return None


class _Reader:
    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        candidates: Sequence[Sequence[Candidate]],
        areas: Sequence[Entry | None],
        shape_of: ShapeOf | None,
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.candidates = candidates
        self.areas = areas
        self.shape_of = shape_of

    def _inside(self, area: Entry) -> Inside:
        return Inside(area, None if self.shape_of is None else self.shape_of(area.place_id))

    def _between(self, index: int) -> str:
        """The text between a mention and the one before it."""
        return self.text[self.mentions[index - 1].end : self.mentions[index].start]

    def _is_listed(self, index: int) -> bool:
        """Whether a mention stands in one list with the one before it."""
        gap = self._between(index)
        return len(gap) < 60 and "\n" not in gap and _LISTED.fullmatch(gap) is not None

    def _may_lie(self, index: int) -> bool:
        """Whether a mention may be a settlement or a thing in one."""
        mention, candidates = self.mentions[index], self.candidates[index]
        if mention.role == "actor" or mention.kind in DIVISIONS or self.areas[index] is not None:
            return False
        return not (candidates and candidates[0].entry.kind in _NO_VILLAGES and mention.kind not in SETTLEMENTS)

    # -- "A, B and C in Sumy Oblast", "A (Luhansk oblast)", «А та Б Сумської області» -------------------------------

    def stated(self) -> Iterator[tuple[int, Bond, Strength]]:
        """Names that the division behind them is told of, and those of the list that they end."""
        bound: list[tuple[int, Strength]] = []
        for index in range(1, len(self.mentions)):
            area = self.areas[index]
            how = self._linked(index)
            if area is None or how is None:
                if area is None or not (self.areas[index - 1] and _NESTED.fullmatch(self._between(index))):
                    bound = []
            else:
                bound = [(index - 1, "firm")]
                first = index - 1
                while how == "in" and first > 0 and self._is_listed(first) and self._may_lie(first - 1):
                    first -= 1
                    bound.append((first, "heading"))
            if area is not None:
                # A district's names lie in the oblast behind it as well.
                bond = self._inside(area)
                yield from ((at, bond, strength) for at, strength in bound)

    def _linked(self, index: int) -> str | None:
        """How a division is told of the name before it: "in", as a genitive too, or "comma"; None where it is not."""
        if index == 0 or self.areas[index] is None or not self._may_lie(index - 1):
            return None
        gap = self._between(index)
        how = links(self.text, self.mentions[index - 1].end, self.mentions[index].start)
        if how is None and gap == " ":
            how = "in"
        return None if how == "comma" and "(" not in gap and self._goes_on(index) else how

    def _goes_on(self, index: int) -> bool:
        """Whether a division behind a comma is one more of a list: "Kharkiv, Donetsk Oblast and Sumy"."""
        last = index + 1 < len(self.mentions) and self._is_listed(index + 1)
        return last and index >= 2 and self._is_listed(index - 1)

    # -- headings ------------------------------------------------------------------------------------------------------

    def headed(self) -> Iterator[tuple[int, Bond, Strength]]:
        """Names under a division or direction: behind it in its paragraph, or before it in a sentence with no other."""
        governor: list[int] = []
        waiting: list[int] = []
        for index, mention in enumerate(self.mentions):
            gap = self._between(index) if index else ""
            if "\n" in gap and not self._announces(gap):
                governor, waiting = [], []
            elif _STOP.search(gap):
                waiting = []
            if self.areas[index] is not None:
                if _FROM.search(self.text[max(0, mention.start - _AFTER) : mention.start]):
                    continue
                together = governor and governor[-1] == index - 1 and self._is_listed(index)
                bond = self._any_of([*governor, index] if together else [index])
                yield from ((at, bond, "weak") for at in waiting)
                waiting = []
                # "A and B of Sumy Oblast, C of ...": what stands behind its names heads nothing.
                governor = [] if self._linked(index) else ([*governor, index] if together else [index])
            elif self._may_lie(index):
                if governor:
                    yield index, self._any_of(governor), "heading"
                else:
                    waiting.append(index)

    def _any_of(self, governor: list[int]) -> Bond:
        bonds = tuple(self._inside(area) for at in governor if (area := self.areas[at]) is not None)
        return bonds[0] if len(bonds) == 1 else AnyOf(bonds)

    def _announces(self, gap: str) -> bool:
        """Whether a line ends with a colon, so that the next ones stand under it."""
        return ":" in gap.partition("\n")[0]

    # -- "north of Sumy near A, B and C", "A (south-east of Sumy)" -----------------------------------------------------

    def bearings(self, measures: Measures) -> Iterator[tuple[int, Bond]]:
        """Names that lie on a side of a town by a list behind it or a bracket behind them."""
        phrase = re.compile(rf"\b({measures.noun}|{measures.comparative})(?:\s+(?:of|від|от))?\s+$", re.I)
        for index, mention in enumerate(self.mentions):
            before = self.text[max(0, mention.start - _AFTER) : mention.start]
            if not (found := phrase.search(before)):
                continue
            towns = tuple(
                one.entry
                for one in self.candidates[index]
                if one.entry.kind in SETTLEMENTS and one.entry.country in HOME
            )[:_TOWNS]
            bearing = measures.bearing(found[1])
            if bearing is None or not towns:
                continue
            bond = Beyond(towns, bearing.degrees, bearing.half_width, bearing.name)
            start = mention.start - len(before) + found.start(1)
            own = self.candidates[index]
            for at in (*self._behind_town(index), *self._before_bracket(index, start)):
                if self.candidates[at] != own:
                    yield at, bond

    def _behind_town(self, index: int) -> Iterator[int]:
        if not _OPENS_LIST.match(self.text, self.mentions[index].end):
            return
        at = index + 1
        while at < len(self.mentions) and self._is_listed(at) and self._may_lie(at):
            yield at
            at += 1

    def _before_bracket(self, index: int, start: int) -> Iterator[int]:
        """The name, or with "both" or "all" the names, before the bracket that says the bearing."""
        if not index:
            return
        gap = self.text[self.mentions[index - 1].end : start]
        if not _BRACKET.fullmatch(gap):
            return
        at = index - 1
        if self._may_lie(at):
            yield at
        while _BOTH.search(gap) and at > 0 and self._is_listed(at):
            at -= 1
            if self._may_lie(at):
                yield at
