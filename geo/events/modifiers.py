"""Whether a trigger tells nothing by itself: it only says what a place or person is, or is part of another word."""

from geo.events.reading import Reading
from geo.languages.eventwords import EventWords
from geo.languages.triggers import Found

__all__ = ["FATES", "HELD", "is_attribute", "names_a_thing"]

_STATES = frozenset(
    {
        "take",
        "liberate",
        "control",
        "besiege",
        "destroy",
        "encircle",
        "mine_lay",
        "damage",
        "defend",
        "hold",
        "airstrike",
        "shell",
        "strike",
        "hit",
        "evacuate",
        "loot",
    }
)
"""Concepts whose participle before a noun says what it is, not what happened: "occupied Melitopol"."""
HELD = frozenset({"take", "liberate", "capture_people", "control", "hold"})
"""Concepts whose relative clause only says whose a place is."""
FATES = frozenset({"kill", "wound", "capture_people"})
"""Concepts whose participle before people says the same of them: "wounded soldiers"."""


def is_attribute(reading: Reading, found: Found) -> bool:
    """Whether a participle only says what a place is: "occupied Melitopol", "Izium, seized by Russian troops"."""
    token = reading.tokens[found.head]
    if not found.verbal:
        return False
    if token.relation == "acl:relcl":  # "X, which was captured by the invaders": what X is, and no news of it
        return found.concept.name in HELD
    if found.head and reading.tokens[found.head - 1].text == "-" and found.head - 1 not in found.words:
        return True  # "Russian-held", "burned-out"
    if found.concept.name in _STATES | HELD and _stands_before_noun(reading, found.head, min(found.words)):
        return True
    if found.concept.name in FATES and found.head and reading.tokens[found.head - 1].upos == "DET":
        return not reading.dependents(found.head, "nsubj", "aux")  # "talks to evacuate the wounded"
    if found.concept.name in FATES:
        counted = found.concept.name != "capture_people" and _counted(reading, token.head)
        return reading.relation(found.head) == "amod" and not counted
    return found.concept.name in _STATES and reading.relation(found.head) in ("amod", "acl")


def _stands_before_noun(reading: Reading, index: int, first: int) -> bool:
    """Whether a participle stands between a preposition or determiner and a noun: "in the temporarily occupied X"."""
    if index + 1 >= len(reading) or reading.tokens[index + 1].upos not in ("NOUN", "PROPN", "ADJ"):
        return False
    token = reading.tokens[index]
    if token.features.get("VerbForm", "Part") not in ("Part", "Fin"):
        return False
    before = first - 1
    while before >= 0 and reading.tokens[before].upos == "ADV":
        before -= 1
    participle = token.features.get("VerbForm") == "Part"
    if before < 0:
        return token.upos == "ADJ" or participle
    led = reading.tokens[before]
    return led.upos in ("ADP", "DET") or (participle and led.upos == "PART" and led.relation == "mark")


def _counted(reading: Reading, index: int) -> bool:
    """Whether a number stands before a noun: "three wounded civilians" are told of, "wounded soldiers" only named."""
    return bool(reading.dependents(index, "nummod"))


def names_a_thing(reading: Reading, found: Found, words: EventWords) -> bool:
    """Whether a trigger noun is part of another noun: "assault rifle", "strike group"."""
    head = found.head
    modifies = found.concept.name == "defend" and reading.relation(head) == "nmod"
    if modifies and reading.has(reading.tokens[head].head, words.speakers):
        return True  # "minister of defence"
    if head + 1 < len(reading) and head + 1 not in found.words and reading.has(head + 1, words.armament):
        return True  # "attack drones"
    if head + 1 < len(reading) and reading.tokens[head + 1].text == "-" and head + 1 not in found.words:
        return reading.starts[head + 1] == reading.ends[head]  # "battle-scarred"
    if head + 1 < len(reading) and reading.tokens[head].head == head + 1 and reading.tokens[head + 1].upos == "ADJ":
        return True  # "combat ready"
    if reading.relation(head) not in ("compound", "flat"):
        return False
    above = reading.tokens[head].head
    return above not in found.words and above > head and reading.tokens[above].upos in ("NOUN", "PROPN")
