"""Whose a place is by a word beside its name: "occupied Melitopol", "the Russian-held town of X"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.events.parties import OPPOSITE, Named
from geo.events.reading import Reading
from geo.events.scenes import Scene
from geo.languages.control import ControlWords

__all__ = ["OCCUPIER", "Attribute", "attributes_of", "is_undone", "topic_of"]

_WINDOW = 9
"""Words between a participle and the name of the place that it is said of."""
_BEHIND = 5
"""Words between a name and the participle behind it: "X, which has been temporarily occupied"."""
OCCUPIER = "Russia"
"""Whose an "occupied" place is where nobody else is named: who attacks in this war."""
_BESIDE = 2
"""Words between the last name of a list and "and other"."""
_DASHES = frozenset("-–—:,(")


@dataclass(frozen=True, slots=True)
class Attribute:
    """A place, whose it is, and the word that says so."""

    scene: Scene
    side: str
    head: int
    """Index of that word."""


def attributes_of(
    reading: Reading, scenes: Sequence[Scene], named: Sequence[Named], control: ControlWords, told_by: str
) -> Iterator[Attribute]:
    """
    The places of a sentence that a participle or adjective calls somebody's, or that an occupier's office rules.

    Parameters
    ----------
    reading, scenes, named
        The sentence, its places and its parties.
    control
        The language's words.
    told_by
        The side that the report is told from, whose "liberated" is.
    """
    known = control.occupied | control.liberated | control.held
    for index in range(len(reading)):
        if _is_participle(reading, index, known) and not is_undone(reading, index, control):
            found, behind = _before_place(reading, index, scenes, control), False
            found = found or _with_others(reading, index, scenes, control)
            if not found:
                found, behind = _behind_place(reading, index, scenes, control), True
            side = _side(reading, index, named, control, told_by, behind=behind) if found else None
            if side is not None:
                yield from (Attribute(scene, side, index) for scene in found)
        elif _is_office(reading, index, control):
            found = _of_office(reading, index, scenes, control)
            yield from (Attribute(scene, OCCUPIER, index) for scene in found)


def _is_participle(reading: Reading, index: int, known: frozenset[str]) -> bool:
    """Whether a word is one of some participles, by its own form or, where the language has them, its verb's."""
    token = reading.tokens[index]
    if token.text.lower() in known:
        return True
    return reading.has(index, known) and token.features.get("VerbForm", "Part") == "Part"


def is_undone(reading: Reading, index: int, control: ControlWords) -> bool:
    """Whether a prefix or adverb before it takes it back: "non-occupied", "formerly occupied"."""
    before = index - 1
    if before >= 0 and reading.tokens[before].text == "-":
        before -= 1
    return before >= 0 and reading.tokens[before].text.lower() in control.undone


def _side(
    reading: Reading, index: int, named: Sequence[Named], control: ControlWords, told_by: str, *, behind: bool
) -> str | None:
    """Whose: the party hyphened before it or behind "by", else the occupier, or the teller of a liberation."""
    hyphened = index >= 2 and reading.tokens[index - 1].text == "-"
    if hyphened:
        own = [one for one in named if one.first <= index - 2 < one.last]
        if own:
            return own[0].party.side if own[0].party.side in OPPOSITE else None
    liberated = reading.has(index, control.liberated)
    for one in named if behind or control.sides_after == frozenset() else ():
        if index < one.first <= index + 4 and one.party.side in OPPOSITE and _agent(reading, index, one, control):
            return OPPOSITE[one.party.side] if liberated and _from(reading, one) else one.party.side
    if reading.has(index, control.held):
        near = [one for one in named if one.party.side in OPPOSITE and one.last == index]
        return near[0].party.side if near else None
    return told_by if liberated else OCCUPIER


def _from(reading: Reading, one: Named) -> bool:
    return any(
        reading.tokens[at].text.lower() in ("from", "від", "от") for at in range(one.first - 2, one.first) if at >= 0
    )


def _agent(reading: Reading, index: int, one: Named, control: ControlWords) -> bool:
    """Whether a party behind a participle is who did it: behind "by", or in the case that says so."""
    between = range(index + 1, one.first)
    if control.sides_after:
        return any(reading.has(at, control.sides_after) for at in between) and len(between) <= 3
    return len(between) <= 1 and reading.tokens[one.last - 1].features.get("Case") in ("Ins", "Dat")


def _before_place(reading: Reading, index: int, scenes: Sequence[Scene], control: ControlWords) -> list[Scene]:
    """The places behind a participle that stands before a noun: those right behind it, and those listed with them."""
    if not _is_attributive(reading, index, scenes, control):
        return []
    for scene in sorted(scenes, key=lambda one: one.head):
        if scene.head <= index:
            continue
        if scene.head - index > _WINDOW:
            break
        if not _leads(reading, index, _first(reading, scene), control):
            break
        if reading.has(index, control.of_people) and _modifies(reading, scene, control):
            break
        return _listed(reading, scene, scenes)
    return []


def _with_others(reading: Reading, index: int, scenes: Sequence[Scene], control: ControlWords) -> list[Scene]:
    """The places that a list goes on from: "X, Y and other temporarily occupied towns"."""
    at = index - 1
    while (
        at >= 0 and reading.tokens[at].upos in ("ADV", "PROPN", "ADJ", "PUNCT") and not reading.has(at, control.others)
    ):
        at -= 1
    if at < 1 or not reading.has(at, control.others) or reading.tokens[at - 1].upos != "CCONJ":
        return []
    before = [scene for scene in scenes if 0 <= at - 1 - scene.head <= _BESIDE and not scene.outside]
    if not before:
        return []
    last = max(before, key=lambda scene: scene.head)
    return [scene for scene in scenes if scene.group == last.group and not scene.outside]


def _first(reading: Reading, scene: Scene) -> int:
    """Index of the first word of a place's name, or of its head."""
    at = scene.head
    while at > 0 and reading.tokens[at - 1].head == scene.head and reading.tokens[at - 1].upos == "PROPN":
        at -= 1
    return at


def _is_attributive(reading: Reading, index: int, scenes: Sequence[Scene], control: ControlWords) -> bool:
    """Whether a participle stands before a noun as its attribute, and is no predicate."""
    token = reading.tokens[index]
    heads = {scene.head for scene in scenes}
    led = token.head in heads or any(child in heads for child in reading.children[index])
    if led and index and reading.tokens[index - 1].text.lower() == "to" and not reading.has(index, control.of_people):
        return True  # "sent to occupied X", which a parser takes for an infinitive
    if token.upos in ("NOUN", "PROPN", "ADP") or reading.dependents(index, "nsubj", "aux"):
        return False
    if token.features.get("Variant") == "Short" or token.text.lower().endswith(("но", "то")):
        return False
    if any(child in heads for child in reading.dependents(index, "obj")) and not _opens(reading, index):
        return False
    if reading.relation(index) in ("amod", "acl") and token.head > index:
        return True
    return _opens(reading, index)


def _opens(reading: Reading, index: int) -> bool:
    """Whether what stands before it lets only an attribute follow: a preposition, a verb, a dash, a beginning."""
    before = index - 1
    while before >= 0 and reading.tokens[before].upos == "ADV":
        before -= 1
    if before < 0:
        return True
    token = reading.tokens[before]
    return token.upos in ("ADP", "DET", "ADJ", "PUNCT", "VERB") or token.text in _DASHES


def _leads(reading: Reading, index: int, first: int, control: ControlWords) -> bool:
    """Whether all words between a participle and a name belong to one phrase: "occupied part of the city of X"."""
    for at in range(index + 1, first):
        token = reading.tokens[at]
        if token.upos in ("ADJ", "DET", "ADV", "NUM", "PROPN") or reading.has(at, control.territory):
            continue
        if token.text.lower() in ("of", "in", "the", "у", "в") and at > index + 1:
            continue
        if token.text in _DASHES and at > index + 1:
            continue
        return False
    return True


def _modifies(reading: Reading, scene: Scene, control: ControlWords) -> bool:
    """Whether a name only says what kind of thing another noun is: "captured Kherson mayor"."""
    above = reading.tokens[scene.head].head
    if above <= scene.head or reading.relation(scene.head) not in ("compound", "amod", "nmod", "flat"):
        return False
    return above - scene.head <= 3 and not reading.has(above, control.territory)


def _listed(reading: Reading, scene: Scene, scenes: Sequence[Scene]) -> list[Scene]:
    """A place and those listed with it, which are no narrower."""
    return [one for one in scenes if one.group == scene.group and one.head >= scene.head and not one.outside] or [scene]


def _behind_place(reading: Reading, index: int, scenes: Sequence[Scene], control: ControlWords) -> list[Scene]:
    """The place before a participle that hangs behind its noun: "Enerhodar, temporarily occupied by Russia"."""
    token = reading.tokens[index]
    if token.upos not in ("VERB", "ADJ") or reading.relation(index) == "conj" or reading.dependents(index, "obj"):
        return []
    if reading.relation(index) == "amod" and token.head > index:
        return []
    if token.features.get("VerbForm") == "Ger" or token.text.lower().endswith("ing"):
        return []
    for scene in sorted(scenes, key=lambda one: -one.head):
        if scene.head >= index or scene.outside:
            continue
        between = range(scene.head + 1, index)
        hidden = {one.head for one in scenes if one.outside}
        own = [at for at in between if not _says_where(reading, at, hidden, control)]
        if len(own) > _BEHIND or any(not _may_stand_between(reading, at) for at in own):
            return []
        return [] if _is_over(reading, between, index, control) else [scene]
    return []


def _says_where(reading: Reading, at: int, wider: set[int], control: ControlWords) -> bool:
    """Whether a word belongs to a wider place that only says where the one before it is: "in the Kyiv region"."""
    if not wider:
        return False
    chain = [at, *list(reading.ancestors(at))[:2]]
    inside = any(one in wider for one in chain) or reading.has(at, control.regions)
    return inside and reading.tokens[at].upos in ("PROPN", "ADP", "DET", "NOUN", "ADJ")


def topic_of(reading: Reading, scenes: Sequence[Scene], control: ControlWords) -> list[Scene]:
    """The places of a headline's topic that it calls occupied: "Occupation of X"."""
    if not len(reading) or not reading.has(0, control.occupations):
        return []
    for scene in sorted(scenes, key=lambda one: one.head):
        if 0 < scene.head <= _BEHIND and _leads(reading, min(1, scene.head), _first(reading, scene), control):
            return _listed(reading, scene, scenes)
    return []


def _may_stand_between(reading: Reading, at: int) -> bool:
    """Whether a word may part a name from the participle that says whose it is: ", which has been temporarily"."""
    token = reading.tokens[at]
    if token.upos == "PUNCT":
        return token.text in ",()"
    if token.upos == "AUX":
        return token.features.get("Tense") in ("Pres", "Past")  # not "will be"
    if token.text.lower() == "who":
        return False  # "prisoners from X, who are held"
    return token.upos in ("ADV", "DET") or token.features.get("PronType") == "Rel" or token.upos == "SCONJ"


def _is_over(reading: Reading, between: Sequence[int], index: int, control: ControlWords) -> bool:
    """Whether it was so and is no more: "which was occupied"; what was liberated still is."""
    if reading.has(index, control.liberated):
        return False
    helpers = [reading.tokens[at] for at in between if reading.tokens[at].upos == "AUX"]
    present = any(token.features.get("Tense") == "Pres" for token in helpers)
    return not present and any(token.features.get("Tense") == "Past" for token in helpers)


def _is_office(reading: Reading, index: int, control: ControlWords) -> bool:
    """Whether a word is those who rule for an occupier: "the Russian-installed head", «окупаційна влада»."""
    if reading.has(index, control.collaborators):
        return True
    if not reading.has(index, control.authorities):
        return False
    before = range(max(index - 3, 0), index)
    return any(reading.has(at, control.installed) for at in before)


def _of_office(reading: Reading, index: int, scenes: Sequence[Scene], control: ControlWords) -> list[Scene]:
    """The place that an office is of: its genitive, or behind "of" and "in" right after it."""
    for scene in sorted(scenes, key=lambda one: one.head):
        first = _first(reading, scene)
        of = index + 1 if index + 1 < first and reading.tokens[index + 1].upos == "ADP" else index
        if index < scene.head <= index + 6 and _leads(reading, of, first, control):
            return _listed(reading, scene, scenes)
    return []
