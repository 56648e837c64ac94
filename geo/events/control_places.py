"""Which places a predicate of control is said of: its object, by the tree; or the sector of the front it names."""

from collections.abc import Sequence

from geo.document import Place
from geo.events.happenings import Deed
from geo.events.reading import Reading
from geo.events.scenes import Scene
from geo.languages.control import ControlWords
from geo.languages.eventwords import EventWords
from geo.languages.folding import fold

__all__ = ["holds_in_part", "object_scenes", "told_as_region", "told_as_sector"]

_FAR = 9
"""Words behind a predicate within which its object stands where the tree has lost it."""
_LIST = 18
"""Words of a list of towns that ends in "directions"."""
_TOWN = 5
"""Rank of a settlement."""
_REGION_BEFORE = 8
"""Words before a name within which a word for a region says what it names."""
_LINKS = frozenset({"CCONJ", "ADP", "DET", "PUNCT", "PROPN", "ADJ", "SYM"})


def object_scenes(
    reading: Reading, deed: Deed, scenes: Sequence[Scene], control: ControlWords, near: Sequence[Scene]
) -> list[Scene] | None:
    """
    The places that a predicate is done to, in order.

    Parameters
    ----------
    reading, deed
        The sentence and the predicate.
    scenes
        The sentence's places.
    control
        The language's words for parts and kinds of places, through which an object reaches its name: "most of X".
    near
        The places that the predicate is the nearest to.

    Returns
    -------
    The places; none where the object is something else than a place; None where it points back to one.
    """
    heads = _objects(reading, deed)
    found: list[Scene] = []
    pointing = False
    for head in heads:
        own = [scene for scene in _under(reading, head, scenes) if _is_linked(reading, scene, head, control)]
        if own and (head in {scene.head for scene in own} or _is_territory(reading, head, control)):
            found += own
        elif not own and reading.relation(deed.head) != "nmod" and _points(reading, head, control):
            pointing = True
    if found:
        listed = {scene.group for scene in found}
        wide = [scene for scene in scenes if scene.group in listed and not scene.outside]
        return sorted({*found, *wide}, key=lambda scene: scene.head)
    if pointing:
        return None
    if heads or deed.concept.name in ("control", "return", "fall"):
        return []
    last = max(deed.found.words)
    return [scene for scene in near if last < scene.head <= last + _FAR and not _cased(reading, scene, deed.head)]


def _objects(reading: Reading, deed: Deed) -> list[int]:
    """Heads of what it is done to; of "under control" and "fallen", of what is so."""
    name = deed.concept.name
    heads = [one for one in deed.frame.undergoers if not _is_beside(reading, deed, one)]
    if name in ("control", "return", "fall"):
        heads += _subjects(reading, deed)
        heads += [
            child
            for word in deed.found.words
            for child in reading.dependents(word, *(("obj",) if name == "fall" else ("obj", "nmod", "obl")))
            if child not in deed.found.words
        ]
    if deed.found.verbal:
        heads += [
            child
            for word in deed.found.words
            for child in reading.dependents(word, "obj", "nmod", "obl")
            if word != deed.head or reading.relation(child) == "obj" or _belongs(reading, deed, child)
        ]
    else:
        heads += reading.dependents(deed.head, "nmod", "obl", "appos", "flat")
    if reading.tokens[deed.head].relation.startswith("acl"):
        heads.append(reading.tokens[deed.head].head)
    return [one for one in dict.fromkeys(heads) if one not in deed.found.words]


def _is_beside(reading: Reading, deed: Deed, index: int) -> bool:
    """Whether an argument of a verb only says where: «в області війська зайняли місто»."""
    hung = deed.found.verbal and reading.relation(index) == "obl" and reading.tokens[index].head == deed.head
    return hung and bool(reading.dependents(index, "case")) and not _belongs(reading, deed, index)


def _belongs(reading: Reading, deed: Deed, index: int) -> bool:
    """Whether the preposition of an argument is one of the predicate's own words: "establish control over X"."""
    return any(case in deed.found.words for case in reading.dependents(index, "case"))


def _subjects(reading: Reading, deed: Deed) -> list[int]:
    found = [one for word in deed.found.words for one in reading.dependents(word, "nsubj")]
    above = reading.tokens[deed.head].head
    if not found and above >= 0 and reading.relation(deed.head) in ("obl", "xcomp", "obj"):
        found = reading.dependents(above, "nsubj", "obj")
        found = [one for one in found if one != deed.head]
    if not found and above >= 0 and reading.relation(deed.head) == "nmod":
        found = [above]
    return found


def _under(reading: Reading, head: int, scenes: Sequence[Scene]) -> list[Scene]:
    """The places in a phrase, without those that only say where another of them is."""
    below = set(reading.subtree(head, clauses=False))
    inside = [scene for scene in scenes if scene.head in below and not scene.outside and not scene.origin]
    heads = {scene.head for scene in inside}
    kept: list[Scene] = []
    for scene in inside:
        at, hidden = scene.head, False
        for above in reading.ancestors(scene.head):
            if at == head:
                break
            if above in heads and reading.relation(at) not in ("conj", "appos", "flat"):
                hidden = True
                break
            at = above
        if not hidden:
            kept.append(scene)
    narrow = max((scene.rank for scene in kept), default=0)
    groups = {scene.group for scene in kept if scene.rank == narrow}
    return [scene for scene in kept if scene.group in groups or scene.rank >= 5]


def _is_linked(reading: Reading, scene: Scene, head: int, control: ControlWords) -> bool:
    """Whether a name belongs to the noun above it: "part of X", "troops in X"; not "territories through X"."""
    at = scene.head
    while at != head and at >= 0:
        if any(not reading.has(case, control.links) for case in reading.dependents(at, "case")):
            return False
        if reading.has(reading.tokens[at].head, control.parts) and reading.dependents(at, "case"):
            return any(reading.tokens[case].text.lower() == "of" for case in reading.dependents(at, "case"))
        at = reading.tokens[at].head
    return True


def holds_in_part(reading: Reading, scene: Scene, control: ControlWords) -> bool:
    """Whether only a part of a place is meant: "half of the city of X", "70 % of X"."""
    at = scene.head
    for above in reading.ancestors(scene.head):
        if reading.relation(at) not in ("nmod", "appos", "flat", "compound", "conj", "nummod"):
            return False
        if reading.has(above, control.parts):
            return True
        if not reading.has(above, control.territory) and reading.tokens[above].upos != "PROPN":
            return False  # "one of the leaders of the town of X"
        at = above
    return False


def _is_territory(reading: Reading, head: int, control: ControlWords) -> bool:
    return reading.has(head, control.territory) or reading.tokens[head].upos == "NUM"


def _points(reading: Reading, head: int, control: ControlWords) -> bool:
    """Whether a word points back to one place: "it", "the city"; not "cities"."""
    return reading.has(head, control.pointing) and reading.tokens[head].features.get("Number") != "Plur"


def _cased(reading: Reading, scene: Scene, predicate: int) -> bool:
    """Whether a preposition stands between a predicate and a place, on it or on what it hangs on."""
    chain = [scene.head]
    for above in reading.ancestors(scene.head):
        if above == predicate:
            break
        chain.append(above)
    return any(reading.dependents(one, "case") for one in chain)


def told_as_region(
    reading: Reading, scene: Scene, scenes: Sequence[Scene], places: Sequence[Place], control: ControlWords
) -> bool:
    """
    Whether a town stands for the region that is named after it.

    Behind a word for a region ("the occupied regions, Kherson and Zaporizhzhia"), or listed with another such town and
    without a word for a town ("in Donetsk and Luhansk").
    """
    if scene.head < 0 or scene.rank != _TOWN or not _names_its_region(places[scene.row]):
        return False
    first = max(scene.head - _REGION_BEFORE, 0)
    plural = [at for at in range(first, scene.head) if reading.tokens[at].features.get("Number") == "Plur"]
    if any(reading.has(at, control.regions) for at in plural):
        return True
    listed = [one for one in scenes if one.group == scene.group]
    return len(listed) > 1 and all(one.rank == _TOWN and _names_its_region(places[one.row]) for one in listed)


def _names_its_region(place: Place) -> bool:
    name, region = place.place_name or "", place.admin1 or ""
    return bool(name) and fold(region).split(" ")[0].startswith(fold(name)[:5])


def told_as_sector(reading: Reading, scene: Scene, inside: Sequence[int], words: EventWords | None) -> bool:
    """Whether a town only names a sector of the front: "in the Bakhmut and Donetsk directions", "along X - Y"."""
    if words is None or scene.head < 0:
        return False
    if any(reading.has(index, words.sectors) for index in inside):
        return True
    at = scene.head
    for above in reading.ancestors(scene.head):
        if reading.relation(at) not in ("amod", "compound", "nmod", "flat", "conj", "appos"):
            break
        if reading.has(above, words.sectors):
            return True
        at = above
    for index in range(scene.head + 1, min(scene.head + _LIST, len(reading))):
        if reading.has(index, words.sectors):
            return True
        token = reading.tokens[index]
        listed = reading.tokens[index - 1].upos == "CCONJ" or reading.tokens[index - 1].text == ","
        if token.upos not in _LINKS or (token.upos == "ADP" and not listed):
            break
    return any(
        0 <= index < len(reading) and reading.tokens[index].text in "-–—" and reading.tokens[index].text
        for index in (scene.head - 1, scene.head + 1)
    )
