"""ACLED's six event types and 25 sub-types, defined in our own words.

The names are those of the Armed Conflict Location & Event Data project's codebook, so that a table of ours joins to one
of theirs; which words of a sentence point to which sub-type is in `geo.events.triggers`.
"""

from types import MappingProxyType

__all__ = ["DEFINITIONS", "EVENT_TYPES", "SUB_TYPES", "type_of"]

EVENT_TYPES = (
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
)
"""From the most to the least violent use of arms, then crowds, then what changes a war without a fight."""

SUB_TYPES = MappingProxyType(
    {
        "Battles": ("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
        "Explosions/Remote violence": (
            "Chemical weapon",
            "Air/drone strike",
            "Suicide bomb",
            "Shelling/artillery/missile attack",
            "Remote explosive/landmine/IED",
            "Grenade",
        ),
        "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
        "Protests": ("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
        "Riots": ("Violent demonstration", "Mob violence"),
        "Strategic developments": (
            "Agreement",
            "Arrests",
            "Change to group/activity",
            "Disrupted weapons use",
            "Headquarters or base established",
            "Looting/property destruction",
            "Non-violent transfer of territory",
            "Other",
        ),
    }
)

DEFINITIONS = MappingProxyType(
    {
        "Government regains territory": "The internationally recognised government's forces fight a place back.",
        "Non-state actor overtakes territory": "Rebels, or a foreign army that invades, take a place by fighting.",
        "Armed clash": "Two armed sides fight, assault, besiege or ambush each other, and no place changes hands.",
        "Chemical weapon": "A toxic agent is used as a weapon.",
        "Air/drone strike": "Bombs, missiles or a charge come from aircraft, helicopters or drones.",
        "Suicide bomb": "The bearer of a charge sets it off and dies by it.",
        "Shelling/artillery/missile attack": "Guns, mortars, rocket launchers or missiles fire from a distance; also "
        "strikes and explosions whose means is not told.",
        "Remote explosive/landmine/IED": "A mine, booby trap, car bomb or home-made charge goes off.",
        "Grenade": "A hand grenade is thrown or goes off.",
        "Sexual violence": "Rape or another sexual act by force.",
        "Attack": "Unarmed people are killed, shot, beaten or tortured at close range.",
        "Abduction/forced disappearance": "Unarmed people are carried off, deported or held, and no law is followed.",
        "Excessive force against protesters": "Protesters who use no force are shot at, killed or badly hurt.",
        "Protest with intervention": "Protesters who use no force are dispersed, detained or held back.",
        "Peaceful protest": "People gather in public to protest, and nobody uses force.",
        "Violent demonstration": "Demonstrators throw things, burn, break or fight with police.",
        "Mob violence": "A crowd, not a protest, beats, lynches or destroys.",
        "Agreement": "Sides agree: a ceasefire, a treaty, an exchange of prisoners, a safe passage.",
        "Arrests": "Persons are arrested, or soldiers are taken prisoner or give themselves up.",
        "Change to group/activity": "Forces are raised, moved, massed, renamed or put under other command.",
        "Disrupted weapons use": "A weapon is stopped before it does its work: shot down, defused, seized.",
        "Headquarters or base established": "A base, headquarters, checkpoint or camp is set up.",
        "Looting/property destruction": "Property is looted, burnt or blown up outside a fight: bridges, grain, homes.",
        "Non-violent transfer of territory": "A place comes under other control without a fight, or one side leaves "
        "it; also the bare statement of who holds it.",
        "Other": "What else changes a war: ultimatums, evacuations, sieges of the unarmed, blackouts, meetings.",
    }
)

_TYPE_OF = {sub_type: event_type for event_type, sub_types in SUB_TYPES.items() for sub_type in sub_types}


def type_of(sub_type: str) -> str:
    """The event type that a sub-type belongs to.

    Raises
    ------
    KeyError
        If the sub-type is not one of the 25.
    """
    return _TYPE_OF[sub_type]
