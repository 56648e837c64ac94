"""What can happen in a war, one concept for all languages: its sub-type of ACLED and what its words must stand with.

A language says by which words it tells a concept (`triggers.py` of its folder); what an event of the concept is called,
and how it goes with others, is said here once.
"""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, cast

from geo.acled import type_of

__all__ = ["CONCEPTS", "Concept", "Need", "Rank"]

Rank = Literal["deed", "state", "outcome", "politics"]
"""deed: somebody acts; state: what goes on; outcome: what a deed leaves behind (dead, damage, fire), which takes the
type of the deed where one is told; politics: talks, drawn only where nothing of the war is told of the place."""

Need = Literal["weapon", "place", "force", "people", "works"]
"""What must stand among the words that depend on a trigger: a weapon; a settlement or a named place as its object;
armed people as its subject; people, or works and arms, as its object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One kind of happening."""

    name: str
    sub_type: str
    """ACLED's, where neither means nor object say more."""
    rank: Rank
    weight: int
    """Of several concepts told of one happening the heaviest names it."""
    remote: bool = False
    """Done from a distance: the means (drone, aircraft, mine) decides the sub-type."""
    between: bool = False
    """Fought between two sides: who is fought is the other one, though it is not named."""
    turned: bool = False
    """Whoever is the subject was attacked by the object: "defenders repelled the enemy's assault"."""
    attempt: bool = False
    """Has happened even where it is only tried: "are trying to advance"."""
    leaves: bool = False
    """"From" names its scene: to withdraw, to evacuate."""
    needs: frozenset[Need] = field(default_factory=frozenset)

    @property
    def event_type(self) -> str:
        """ACLED's type."""
        return type_of(self.sub_type)


def _concept(name: str, sub_type: str, rank: Rank, weight: int, *flags: str) -> Concept:
    """`flags`: names of the yes-or-no fields, and `+need`."""
    needs: frozenset[Need] = frozenset(cast(Need, flag[1:]) for flag in flags if flag.startswith("+"))
    return Concept(
        name=name,
        sub_type=sub_type,
        rank=rank,
        weight=weight,
        needs=needs,
        **{flag: True for flag in flags if not flag.startswith("+")},
    )


_SHELLING: Final = "Shelling/artillery/missile attack"
_CLASH: Final = "Armed clash"
_ATTACK: Final = "Attack"
_TAKEN: Final = "Non-state actor overtakes territory"
_TRANSFER: Final = "Non-violent transfer of territory"

_ALL = (
    _concept("chemical", "Chemical weapon", "deed", 9),
    _concept("suicide_bomb", "Suicide bomb", "deed", 9),
    _concept("grenade", "Grenade", "deed", 8),
    _concept("mine_blast", "Remote explosive/landmine/IED", "deed", 8),
    _concept("airstrike", "Air/drone strike", "deed", 8, "remote"),
    _concept("drone_strike", "Air/drone strike", "deed", 8, "remote"),
    _concept("shell", _SHELLING, "deed", 7, "remote"),
    _concept("missile_strike", _SHELLING, "deed", 7, "remote"),
    _concept("strike", _SHELLING, "deed", 6, "remote", "+works"),
    _concept("hit", _SHELLING, "deed", 6, "remote", "+works"),
    _concept("fire_weapon", _SHELLING, "deed", 6, "remote", "+weapon"),
    _concept("weapon_falls", _SHELLING, "deed", 6, "remote", "+weapon"),
    _concept("under_fire", _SHELLING, "deed", 6, "remote"),
    _concept("attack", _SHELLING, "deed", 5, "remote"),
    _concept("blow_up", _SHELLING, "deed", 5, "remote", "+works"),
    _concept("explode", _SHELLING, "deed", 4, "remote"),
    _concept("burn", "Other", "outcome", 2),
    _concept("destroy", _SHELLING, "outcome", 3, "remote", "+works"),
    _concept("damage", _SHELLING, "outcome", 3, "remote", "+works"),
    _concept("kill", _ATTACK, "outcome", 2),
    _concept("wound", _ATTACK, "outcome", 2),
    _concept("take", _TAKEN, "deed", 9, "between", "+place"),
    _concept("liberate", "Government regains territory", "deed", 9, "between", "+place"),
    _concept("flag", "Government regains territory", "deed", 8),
    _concept("assault", _CLASH, "deed", 8, "between", "attempt"),
    _concept("repel", _CLASH, "deed", 8, "between", "turned"),
    _concept("counterattack", _CLASH, "deed", 7, "between", "attempt"),
    _concept("drive_back", _CLASH, "deed", 7, "between", "attempt", "+force"),
    _concept("advance", _CLASH, "deed", 7, "between", "attempt"),
    _concept("clash", _CLASH, "state", 6, "between"),
    _concept("fight", _CLASH, "state", 6, "between", "+force"),
    _concept("ambush", _CLASH, "deed", 7, "between"),
    _concept("encircle", _CLASH, "deed", 7, "between", "attempt"),
    _concept("besiege", _CLASH, "state", 6, "between"),
    _concept("defend", _CLASH, "state", 5, "between", "+place"),
    _concept("hold", _CLASH, "state", 5, "between", "+place"),
    _concept("enter", _CLASH, "deed", 6, "between", "attempt", "+force"),
    _concept("ceasefire_breach", _CLASH, "deed", 8),
    _concept("withdraw", _TRANSFER, "deed", 8, "leaves", "+force"),
    _concept("control", _TRANSFER, "state", 6, "+place"),
    _concept("handover", _TRANSFER, "deed", 8, "+place"),
    _concept("rape", "Sexual violence", "deed", 9),
    _concept("abduct", "Abduction/forced disappearance", "deed", 8),
    _concept("capture_people", "Arrests", "deed", 6, "+people"),
    _concept("massacre", _ATTACK, "deed", 7),
    _concept("bodies_found", _ATTACK, "outcome", 5),
    _concept("shoot", _ATTACK, "deed", 6, "+people"),
    _concept("crackdown", "Excessive force against protesters", "deed", 9),
    _concept("disperse", "Protest with intervention", "deed", 8),
    _concept("protest", "Peaceful protest", "deed", 6),
    _concept("riot", "Violent demonstration", "deed", 8),
    _concept("lynch", "Mob violence", "deed", 8),
    _concept("shoot_down", "Disrupted weapons use", "deed", 8),
    _concept("demine", "Disrupted weapons use", "deed", 7),
    _concept("surrender", "Arrests", "deed", 7, "+force"),
    _concept("arrest", "Arrests", "deed", 6),
    _concept("loot", "Looting/property destruction", "deed", 7),
    _concept("sabotage", "Looting/property destruction", "deed", 7, "+works"),
    _concept("arson", "Looting/property destruction", "deed", 6),
    _concept("deploy", "Change to group/activity", "deed", 5, "+force"),
    _concept("base", "Headquarters or base established", "deed", 6, "+force"),
    _concept("agree", "Agreement", "deed", 6),
    _concept("exchange", "Agreement", "deed", 8),
    _concept("evacuate", "Other", "deed", 5, "leaves"),
    _concept("flee", "Other", "deed", 4, "leaves", "+place"),
    _concept("trapped", "Other", "state", 4),
    _concept("corridor", "Other", "state", 4),
    _concept("ultimatum", "Other", "deed", 8),
    _concept("blackout", "Other", "outcome", 3),
    _concept("mine_lay", "Change to group/activity", "deed", 5),
    _concept("meet", "Other", "politics", 1),
)

CONCEPTS = MappingProxyType({concept.name: concept for concept in _ALL})
"""By name."""
