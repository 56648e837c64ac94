"""What a trigger must stand with to tell its concept: a weapon, a place, armed people, people, works; and no figure."""

from collections.abc import Sequence

from geo.events.frames import Frame
from geo.events.reading import Reading
from geo.languages.eventwords import EventWords

__all__ = ["has_needs", "is_figure", "soldiers_found"]


def has_needs(reading: Reading, frame: Frame, words: EventWords, place_heads: set[int]) -> bool:
    """
    Whether a trigger stands with what its concept needs.

    Parameters
    ----------
    reading, frame, words
        The sentence, the trigger with its arguments, and the language's words.
    place_heads
        Heads of the sentence's places that may be a scene.
    """
    needs = frame.found.concept.needs
    if frame.found.concept.name == "shoot_down" and frame.found.verbal and frame.undergoers:
        craft = [one for head in frame.undergoers for one in (head, *reading.dependents(head, "nmod", "conj", "appos"))]
        return _any(reading, craft, words.armament)
    if frame.found.concept.name == "weapon_falls" and frame.means == "aircraft":
        return False  # jets land
    if frame.found.concept.name == "arrest" and frame.undergoers and frame.found.verbal:
        # courts "arrest" property
        return not all(reading.has(one, words.works | frozenset(words.things)) for one in frame.undergoers)
    if frame.found.concept.name == "protest" and frame.found.verbal and len(frame.found.words) == 1:
        # what "demonstrates" something is no crowd
        return not any(
            reading.tokens[one].upos != "NUM" for one in reading.dependents(frame.found.head, "ccomp", "obj")
        )
    if not needs:
        return True
    under = [one for head in frame.undergoers for one in reading.subtree(head, clauses=False)]
    over = [one for head in frame.doers for one in reading.subtree(head, clauses=False)]
    tied = len(frame.found.words) > 1
    checks = {
        "weapon": frame.means is not None or _any(reading, [*under, *over], words.armament),
        "place": (tied and frame.means is None) or _takes_place(reading, frame, words, place_heads, under),
        "force": _leaves_in_arms(reading, frame, words, place_heads)
        if frame.found.concept.name == "withdraw" and frame.found.verbal
        else (tied and frame.found.concept.name != "drive_back")
        or (frame.actor is not None and bool(frame.actor.side))
        or _any(reading, [*over, *under], words.forces | words.soldiers)
        or any(reading.tokens[head].upos in ("PRON", "DET") for head in (*frame.doers, *frame.undergoers)),
        "people": _any(reading, [*under, *over], words.civilians | words.soldiers | words.forces)
        or _counts(reading, under),
        "works": tied
        or not frame.found.verbal
        or _any(reading, [*under, *over], words.works | words.civil_objects | frozenset(words.armament))
        or (
            frame.found.concept.name != "sabotage"
            and bool(place_heads.intersection(reading.subtree(frame.found.head, clauses=False)))
        ),
    }
    return all(checks[need] for need in needs)


def _leaves_in_arms(reading: Reading, frame: Frame, words: EventWords, place_heads: set[int]) -> bool:
    """Whether those who leave are armed, or named or meant without being counted: "the enemy", "Russia", "they"."""
    armed = words.forces | words.soldiers
    if any(reading.has(one, words.pacts) for one in reading.dependents(frame.found.head, "obl", "obj", "nmod")):
        return False  # "withdrawn from talks"
    if frame.undergoers:
        if _any(reading, frame.undergoers, armed):
            return True
        if not any(one in place_heads or reading.has(one, words.settlements | words.works) for one in frame.undergoers):
            return False  # "withdraws some staff", "he has been abandoned"
    if not frame.doers:
        return len(frame.found.words) > 1
    return any(
        (reading.has(head, armed) and _thing_of(reading, head, words) not in ("ships", "vehicles"))
        or (reading.tokens[head].upos in ("PROPN", "PRON", "DET") and not reading.dependents(head, "nummod"))
        for head in frame.doers
    )


def _thing_of(reading: Reading, head: int, words: EventWords) -> str | None:
    return next((words.things[one] for one in sorted(reading.lemmas[head]) if one in words.things), None)


_FIGURES = frozenset({"strike", "hit", "attack", "destroy", "damage", "fire_weapon", "weapon_falls", "wound", "kill"})
"""Concepts whose words are figures of speech as well: "hit with sanctions", "rising prices"."""


def is_figure(reading: Reading, frame: Frame, words: EventWords) -> bool:
    """Whether a blow is struck with what strikes nobody: "Russia hit with a new round of sanctions"."""
    if frame.found.concept.name not in _FIGURES:
        return False
    head = frame.found.head
    near = [*frame.doers, *frame.undergoers, *reading.dependents(head, "obl", "amod", "compound")]
    deeper = [one for place in near for one in reading.dependents(place, "nmod", "compound")]
    if reading.relation(head) in ("amod", "compound"):
        near.append(reading.tokens[head].head)
    return any(reading.has(one, words.figurative) for one in (*near, *deeper))


def soldiers_found(reading: Reading, frame: Frame, words: EventWords) -> bool:
    """Whether the bodies that were found are soldiers': those fell in a fight that the sentence does not tell."""
    if frame.found.concept.name != "bodies_found":
        return False
    below = [one for index in frame.found.words for one in reading.subtree(index, clauses=False)]
    return _any(reading, below, words.soldiers)


def _takes_place(
    reading: Reading, frame: Frame, words: EventWords, place_heads: set[int], under: Sequence[int]
) -> bool:
    """Whether what is taken is a place: a named one, or a settlement, by the head of the phrase."""
    if reading.tokens[frame.found.head].upos in ("NOUN", "PROPN"):
        heads = [*frame.undergoers, *frame.doers, *reading.children[frame.found.head]]
    else:
        bare = reading.dependents(frame.found.head, "nmod", "appos", "flat", "obl")
        heads = [*frame.undergoers, *(one for one in bare if not reading.dependents(one, "case"))]
    if _any(reading, heads, words.responsibility):
        return False
    near = [
        one
        for head in heads
        for one in (head, *reading.dependents(head, "appos", "flat", "conj", "compound", "nummod"))
    ]
    return any(one in place_heads or reading.has(one, words.settlements) for one in near)


def _any(reading: Reading, indices: Sequence[int], wanted: object) -> bool:
    return any(not reading.lemmas[one].isdisjoint(wanted) for one in indices)  # type: ignore[arg-type]


def _counts(reading: Reading, indices: Sequence[int]) -> bool:
    return any(reading.tokens[one].upos == "NUM" for one in indices)
