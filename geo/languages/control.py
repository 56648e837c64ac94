"""By which words a language tells who holds, takes or contests a place.

What a concept says of a place and of whom is the same in every language and stands in `geo.events.control_frames`; a
language says by which words it tells it (`control.py` of its folder). All words are lemmas in lower case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from geo.languages.concepts import Concept
from geo.languages.triggers import TriggerIndex

__all__ = ["CONTROL_CONCEPTS", "ControlWords"]

_CLASH: Final = "Armed clash"
_TRIED = ("assault", "advance", "enter", "counterattack", "clash", "fight", "repel")
_WEIGHTS = (
    (9, ("take", "liberate", "return", "fall", "drive_out", "repel", "lose")),
    (8, ("flag", "withdraw", "encircle", "control")),
    (7, ("hold", "positions", "besiege", "assault", "enter", "advance", "counterattack")),
    (6, ("defend", "resist", "clash", "fight")),
)

CONTROL_CONCEPTS: Mapping[str, Concept] = MappingProxyType(
    {
        name: Concept(
            name=name,
            sub_type=_CLASH,
            rank="deed",
            weight=weight,
            attempt=name in _TRIED,
            turned=name == "repel",
            leaves=name in ("withdraw", "drive_out"),
        )
        for weight, names in _WEIGHTS
        for name in names
    }
)
"""By name: what can be told of a place's holder. Of several told by one word the longest pattern, then the heaviest
concept is read."""


@dataclass(frozen=True, kw_only=True)
class ControlWords:
    """The words of one language."""

    triggers: TriggerIndex
    """Predicates, by concept of `CONTROL_CONCEPTS`."""
    occupied: frozenset[str]
    """Participles, or their verbs, by which a place is Russia's where nobody else is named: "occupied", «захопити»."""
    liberated: frozenset[str]
    """The same for the side that tells: "liberated", «деокупований»."""
    of_people: frozenset[str]
    """Of all these, those that are said of people and things too: "captured", "held"."""
    others: frozenset[str]
    """Words between a list and what it is part of: "X, Y and other occupied towns"."""
    held: frozenset[str]
    """Those that say nothing without a side beside them: "-held", "controlled by"."""
    territory: frozenset[str]
    """Nouns that may stand between these and the name of a place, or for it: city, part, territory, outskirts."""
    authorities: frozenset[str]
    """Those who rule a place: head, administration, «влада»."""
    installed: frozenset[str]
    """What makes them an occupier's: "installed" behind a hyphen, "occupation", «окупаційний»."""
    collaborators: frozenset[str] = frozenset()
    """Nouns that say both: «гауляйтер»."""
    undone: frozenset[str] = frozenset()
    """Prefixes and adverbs before such a participle that take it back: "non", "formerly"."""
    trying: frozenset[str]
    """Verbs and nouns of trying: try, attempt, «намагатися»."""
    failing: frozenset[str]
    """Verbs, adjectives and adverbs by which what was tried did not succeed: fail, unable, «безуспішно»."""
    wholly: frozenset[str]
    """Adverbs whose denial leaves a part: completely, fully."""
    managing: frozenset[str]
    """Verbs whose infinitive has been done, and not if they are denied: manage, succeed, «вдатися»."""
    able: frozenset[str]
    """Adjectives of being able, whose infinitive has not been done: able."""
    aims: frozenset[str]
    """Verbs, nouns and adjectives by which a taking is an aim, or untrue: focus on, effort, condition for, fake."""
    told_in_passing: frozenset[str]
    """Conjunctions of clauses that tell when something else was: when, while."""
    links: frozenset[str]
    """Prepositions between such a noun and the name: of, in; not "through" or "near"."""
    regions: frozenset[str]
    """Of these nouns those that make a region of a name: region, oblast."""
    parts: frozenset[str]
    """Nouns of parts, whose holder does not hold the whole: half, part, quarter."""
    facilities: frozenset[str]
    """Nouns behind a town's name that make another place of it: "Kherson airport", "Zaporizhzhia NPP"."""
    troops: frozenset[str]
    """Those who hold ground, of whatever side: troop, force, soldier; not their arms."""
    agents: frozenset[str]
    """Prepositions before who did it: by."""
    occupations: frozenset[str]
    """Nouns that make a headline's topic of a place's being occupied: "Occupation of X: ..."."""
    sides_after: frozenset[str]
    """Prepositions between such a participle and the side: by; empty where the case says it."""
    pointing: frozenset[str]
    """Words for a place named before, where they stand alone: city, town, it."""

    @cached_property
    def predicates(self) -> frozenset[str]:
        """Words of which a sentence must have one to tell who holds a place."""
        return (
            self.triggers.predicates | self.occupied | self.liberated | self.held | self.installed | self.collaborators
        )
