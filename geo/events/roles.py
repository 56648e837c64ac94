"""Whom a deed befell: its object, or its subject where there is none."""

from geo.events.happenings import Deed
from geo.events.reading import Reading

__all__ = ["counted_obliques", "suffers", "undergoers"]

_FALLS = frozenset(
    {"kill", "wound", "burn", "under_fire", "trapped", "bodies_found", "damage", "destroy", "explode", "surrender"}
)
"""Concepts whose subject suffers where there is no object."""


def suffers(reading: Reading, deed: Deed) -> bool:
    """Whether the subject of a deed is the one it befell: "two people died", "Bakhmut came under fire"."""
    if deed.concept.name not in _FALLS or not deed.found.verbal:
        return False
    sided = deed.frame.actor is not None and bool(deed.frame.actor.side)
    if sided and deed.concept.name in ("kill", "wound") and deed.frame.undergoers:
        return False
    if sided and (deed.concept.name in ("destroy", "damage") or counted_obliques(reading, deed.head)):
        return False
    if _shares_an_object(reading, deed):
        return False
    if not reading.dependents(deed.head, "nsubj") and reading.tokens[deed.head].features.get("Tense") == "Pres":
        return False  # "killing five": its subject is another verb's
    return not reading.dependents(deed.head, "obj") and not any(
        reading.relation(one) == "obl" for one in deed.frame.doers
    )


def _shares_an_object(reading: Reading, deed: Deed) -> bool:
    """Whether a verb goes on from one with an object, and counts more of the same: "killed two and wounded 14 more"."""
    token = reading.tokens[deed.head]
    if token.relation != "conj" or reading.dependents(deed.head, "nsubj", "aux"):
        return False
    return bool(reading.dependents(token.head, "obj"))


def counted_obliques(reading: Reading, head: int) -> list[int]:
    """Obliques with a number that stand for the object: «ліквідували до тридцяти окупантів»; not "in 40 km of X"."""
    obliques = reading.dependents(head, "obl")
    return [one for one in obliques if reading.dependents(one, "nummod") and one > head]


def undergoers(reading: Reading, deed: Deed) -> tuple[int, ...]:
    """Heads of the phrases that say whom or what a deed befell."""
    return (*deed.frame.undergoers, *deed.frame.doers) if suffers(reading, deed) else deed.frame.undergoers
