"""What a sentence tells: triggers gathered to happenings, and each place given to the one that it is the scene of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.document import Place
from geo.events.factuality import Factuality, factuality_of
from geo.events.frames import Frame, frame_of
from geo.events.needs import has_needs, is_figure, soldiers_found
from geo.events.nesting import lies_in
from geo.events.parties import Named
from geo.events.reading import Reading
from geo.events.scenes import Scene
from geo.languages.concepts import Concept
from geo.languages.eventwords import EventWords
from geo.languages.speech import Speech
from geo.languages.triggers import Found, TriggerIndex

__all__ = ["Deed", "Happening", "absorbed", "deeds_of", "happenings_of"]

_WHENCE = frozenset({"deploy", "arrest", "kill", "wound", "abduct"})
"""Concepts that "from" does not part from their place: whence people or troops are is where it happened, or began."""
_FARTHEST = 9.0
"""Way over the tree beyond which a place has nothing to do with a trigger."""
_TALKS = 3.0
"""The same for talks, whose place stands beside the verb."""
_NEAREST_KIN = 11.0
"""Way beyond which a trigger without a place of its own does not belong to one that has."""
_LINEAR = 0.02
"""What each word between two weighs against a step of the tree: decides between equally near ones."""


@dataclass(slots=True)
class Deed:
    """A trigger with its arguments and how it is told."""

    frame: Frame
    factuality: Factuality
    absorbed: list["Deed"] = field(default_factory=list)
    """Triggers that it takes into itself: the attack that was repelled."""

    @property
    def found(self) -> Found:
        """Its trigger."""
        return self.frame.found

    @property
    def head(self) -> int:
        """Index of its predicate."""
        return self.frame.found.head

    @property
    def concept(self) -> Concept:
        """What it tells."""
        return self.frame.found.concept

    @property
    def heads(self) -> list[int]:
        """Its predicate and those that it absorbed."""
        return [self.head, *(deed.head for deed in self.absorbed)]


@dataclass(slots=True)
class Happening:
    """One happening: the deed that names it, what else is told of it, and where."""

    deed: Deed
    """The one nearest to its places."""
    others: list[Deed]
    scenes: list[Scene]

    @property
    def deeds(self) -> list[Deed]:
        """All that is told of it."""
        return [self.deed, *self.others]

    @property
    def main(self) -> Deed:
        """The deed that names it: one that somebody did before what it left behind; of one kind, the heaviest."""
        own = self.deed.concept
        rivals = [
            one
            for one in self.others
            if own.rank == "outcome"
            or one.concept.event_type == own.event_type
            or (one.head in self.deed.frame.doers and one.concept.weight > own.weight)
        ]
        return max([self.deed, *rivals], key=lambda one: (_RANKS[one.concept.rank], one.concept.weight, -one.head))


_RANKS = {"deed": 3, "state": 2, "outcome": 1, "politics": 0}


def deeds_of(
    reading: Reading,
    index: TriggerIndex,
    words: EventWords,
    speech: Speech | None,
    named: Sequence[Named],
    scenes: Sequence[Scene],
    *,
    timed: frozenset[int] = frozenset(),
) -> list[Deed]:
    """The triggers of a sentence that have what they need, with their arguments, in order."""
    place_heads = {scene.head for scene in scenes if not scene.outside}
    deeds: list[Deed] = []
    for rivals in index.find(reading.tokens, reading.lemmas):
        if rivals[0].head in timed or any(one.last - one.first > 1 and one.within(rivals[0].words) for one in named):
            continue
        for found in rivals:
            frame = frame_of(reading, found, words, named, speech)
            if has_needs(reading, frame, words, place_heads):
                if not soldiers_found(reading, frame, words) and not is_figure(reading, frame, words):
                    deeds.append(Deed(frame, factuality_of(reading, found, words, speech)))
                break
    return absorbed(reading, deeds)


def absorbed(reading: Reading, deeds: list[Deed]) -> list[Deed]:
    """Let "repelled" take in the attack that it speaks of, and "attack" the drones that it was flown with."""
    taken: set[int] = set()
    for deed in deeds:
        if not deed.concept.turned:
            continue
        below = {one for head in (*deed.frame.undergoers, *deed.frame.doers) for one in reading.subtree(head)}
        below.update(deed.found.words)
        for other in deeds:
            if (
                (
                    other is not deed
                    and other.head in below
                    and other.concept.event_type in ("Battles", "Explosions/Remote violence")
                )
                and other.concept.rank != "outcome"
                and not other.concept.turned
            ):
                deed.absorbed.append(other)
                taken.add(other.head)
    return [deed for deed in deeds if deed.head not in taken]


def happenings_of(
    reading: Reading,
    deeds: Sequence[Deed],
    scenes: Sequence[Scene],
    places: Sequence[Place],
    words: EventWords,
    speech: Speech | None = None,
) -> list[Happening]:
    """
    Give each place of a sentence to the deed that it is the scene of.

    A place belongs to the nearest deed over the tree; where that has not happened, it is the scene of nothing. Places
    listed together go together; of places of one deed the narrowest are kept; deeds without a place belong to the
    nearest that has one.
    """
    telling = [deed for deed in deeds if deed.factuality not in (Factuality.NAME, Factuality.ATTRIBUTE)]
    if not telling:
        return []
    # That nobody was hurt takes nothing back of the strike.
    blocking = [deed for deed in telling if deed.factuality.real or deed.concept.rank != "outcome"]
    placed: dict[int, list[Scene]] = {}
    for members in _groups(scenes):
        candidates = [scene for scene in members if not scene.outside and not _acts(reading, scene, telling, speech)]
        deed = _nearest(reading, blocking, candidates) if candidates else None
        if deed is not None and deed.factuality.real:
            candidates = [scene for scene in candidates if not _governs(reading, scene, deed)]
            deed = deed if candidates else None
        if deed is not None and deed.factuality.real and _may_be_scene(candidates[0], deed):
            placed.setdefault(deed.head, []).extend(candidates)
    if not all(scene.seat for scenes_of in placed.values() for scene in scenes_of):
        # An office's town is no scene where another place is.
        placed = {head: rest for head, rest in placed.items() if not all(scene.seat for scene in rest)}
    found = [
        Happening(deed, [], _narrowest(reading, placed[deed.head], places, deed.concept))
        for deed in telling
        if deed.head in placed
    ]
    for deed in telling:
        if deed.head not in placed and deed.factuality.real and found:
            near = min(found, key=lambda one: _apart(reading, deed, one.deed.head))
            if _apart(reading, deed, near.deed.head) <= _NEAREST_KIN:
                near.others.append(deed)
    return [one for one in found if not _is_mishap(reading, one, words)]


def _is_mishap(reading: Reading, happening: Happening, words: EventWords) -> bool:
    """Whether all that is told of a happening is what an accident left behind: "two died in a road accident"."""
    if any(deed.concept.rank != "outcome" or deed.concept.name == "blackout" for deed in happening.deeds):
        return False
    clauses = {reading.clause_heads[deed.head] for deed in happening.deeds}
    return any(
        reading.has(index, words.accidents) and reading.clause_heads[index] in clauses for index in range(len(reading))
    )


def _may_be_scene(scene: Scene, deed: Deed) -> bool:
    """Whether a deed happens where this place is: not where those who leave go, nor whence others come."""
    if deed.concept.leaves:
        return not scene.destination
    return not scene.origin or deed.concept.name in _WHENCE


def _acts(reading: Reading, scene: Scene, deeds: Sequence[Deed], speech: Speech | None) -> bool:
    """Whether a place is the subject of what is no deed: a government that says, wants or is something."""
    if scene.head < 0 or scene.seat or reading.relation(scene.head) != "nsubj":
        return False
    above = reading.tokens[scene.head].head
    alone = len(reading.dependents(above, "nsubj")) == 1
    if alone and reading.tokens[above].upos == "ADJ" and above not in {head for deed in deeds for head in deed.heads}:
        return True  # "Kyiv has nothing to do with the blasts"
    if alone and speech is not None and speech.act_of(reading.tokens[above].text.lower()) is not None:
        return True
    return not any(
        above in deed.found.words or above in deed.heads or reading.tokens[deed.head].head == above for deed in deeds
    )


def _governs(reading: Reading, scene: Scene, deed: Deed) -> bool:
    """Whether a place that stands for a government is named without a preposition, and the deed is not done to it."""
    if not scene.party or scene.head < 0:
        return False
    cases = [one for one in reading.dependents(scene.head, "case") if reading.tokens[one].upos == "ADP"]
    owner = any(reading.tokens[one].upos == "PART" for one in reading.dependents(scene.head, "case"))
    if scene.head and not owner and reading.tokens[scene.head - 1].upos == "ADP":
        cases.append(scene.head - 1)
    if cases:
        return False
    suffered = deed.frame.undergoers if deed.concept.rank != "outcome" else (*deed.frame.undergoers, *deed.frame.doers)
    if deed.concept.name == "under_fire":
        suffered = (*suffered, *deed.frame.doers)
    return not any(scene.head in reading.subtree(one, clauses=False) for one in suffered)


def _groups(scenes: Sequence[Scene]) -> list[list[Scene]]:
    groups: dict[int, list[Scene]] = {}
    for scene in scenes:
        groups.setdefault(scene.group, []).append(scene)
    return list(groups.values())


def _nearest(reading: Reading, deeds: Sequence[Deed], members: Sequence[Scene]) -> Deed | None:
    best, least = None, _FARTHEST
    for deed in deeds:
        way = min(_apart(reading, deed, scene.head) for scene in members)
        if deed.concept.rank == "politics" and way > _TALKS:
            continue
        if way < least:
            best, least = deed, way
    return best


def _apart(reading: Reading, deed: Deed, index: int) -> float:
    return min(reading.distance(head, index) + _LINEAR * min(abs(head - index), 40) for head in deed.heads)


def _narrowest(reading: Reading, scenes: Sequence[Scene], places: Sequence[Place], concept: Concept) -> list[Scene]:
    """
    Of the places of one deed those that it happened at.

    Left out are offices' towns where something else is named, where something came from if it came to a place, places
    that hold another, and those that only say where another is ("X near Y").
    """
    sure = [scene for scene in scenes if not scene.seat] or list(scenes)
    sure = list({places[scene.row].place_id or scene.row: scene for scene in sure}.values())
    if not concept.leaves:
        sure = [scene for scene in sure if not scene.origin] or sure
    kept = [
        scene
        for scene in sure
        if not any(
            other is not scene and (lies_in(places[other.row], places[scene.row]) or _says_where(reading, scene, other))
            for other in sure
        )
    ] or sure[:1]
    # What is wider than the narrowest only says where that is, unless it is listed beside it.
    narrowest = max(scene.rank for scene in kept)
    groups = {scene.group for scene in kept if scene.rank == narrowest}
    return [
        scene
        for scene in kept
        if scene.rank >= _NARROW or (scene.group in groups and (scene.rank == narrowest or _is_member(reading, scene)))
    ]


def _is_member(reading: Reading, scene: Scene) -> bool:
    """Whether a wider place stands in a list by itself, and does not only say where the one before it is."""
    at = scene.head - 1
    while at >= 0 and reading.tokens[at].upos in ("DET", "ADJ", "PROPN"):
        at -= 1
    if at < 0 or reading.tokens[at].upos != "ADP":
        return True
    return at == 0 or reading.tokens[at - 1].text in ",;" or reading.tokens[at - 1].upos == "CCONJ"


def _says_where(reading: Reading, scene: Scene, other: Scene) -> bool:
    """Whether a place hangs on another that is no narrower than a settlement: "the village of X near Y"."""
    if scene.head < 0 or other.head < 0 or scene.group == other.group or other.rank < _NARROW:
        return False
    at = scene.head
    for above in reading.ancestors(scene.head):
        if reading.relation(at) not in ("nmod", "appos", "flat", "compound", "obl"):
            return False
        if any(reading.tokens[one].upos == "CCONJ" for one in range(other.head + 1, scene.head)):
            return False
        if above == other.head:
            return True
        at = above
    return False


_NARROW = 5
"""Rank of a settlement."""
