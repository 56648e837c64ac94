"""ACLED's sub-type of a happening: by its deed, the means, what was hit and who took a place."""

from collections.abc import Sequence

from geo.events.factuality import Factuality
from geo.events.frames import is_passive
from geo.events.happenings import Deed, Happening
from geo.events.parties import Named, party_in
from geo.events.reading import Reading
from geo.events.roles import counted_obliques, undergoers
from geo.languages.eventwords import EventWords, Party

__all__ = ["soldiers_fell", "sub_type_of"]

_TAKES = {"Ukraine": "Government regains territory", "Russia": "Non-state actor overtakes territory"}
_OUT_OF_THE_AIR = "Air/drone strike"
_SHELLING = "Shelling/artillery/missile attack"
_BY_MEANS = {
    "drone": _OUT_OF_THE_AIR,
    "aircraft": _OUT_OF_THE_AIR,
    "missile": _SHELLING,
    "artillery": _SHELLING,
    "mine": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
}
"""What a weapon that kills or burns makes of it."""


def sub_type_of(
    reading: Reading,
    happening: Happening,
    main: Deed,
    actor: Party | None,
    words: EventWords,
    named: Sequence[Named],
) -> str:
    """ACLED's sub-type; that of the concept where neither means nor object say more."""
    concept = main.concept
    if main.factuality is Factuality.ATTEMPTED and concept.event_type == "Battles":
        return "Armed clash"
    told = _taken(reading, main, actor, named) or _by_what_was_hit(reading, happening, words, named)
    if told is not None:
        return told
    if concept.remote:
        means = [deed.frame.means for deed in happening.deeds if deed.concept.remote and deed.frame.means]
        if any(one in ("drone", "aircraft") for one in means) and "artillery" not in means:
            return _OUT_OF_THE_AIR
        if "mine" in means and concept.rank == "outcome":
            return "Remote explosive/landmine/IED"
    return concept.sub_type


def _taken(reading: Reading, main: Deed, actor: Party | None, named: Sequence[Named]) -> str | None:
    """Whose a place has become, where it was taken."""
    concept = main.concept
    if concept.name in ("take", "liberate", "flag") and actor is not None and actor.side in _TAKES:
        return _TAKES[actor.side]
    if concept.name == "liberate" and actor is None and {one.party.side for one in named} & set(_TAKES) == {"Russia"}:
        freed = main.frame.patient is not None or _whence(reading, main, named)
        return _TAKES["Ukraine" if freed else "Russia"]  # "Moscow says it is liberated"
    return None


def _by_what_was_hit(reading: Reading, happening: Happening, words: EventWords, named: Sequence[Named]) -> str | None:
    """What the object makes of a deed: soldiers that fell, a bridge blown up, a drone destroyed."""
    main = happening.main
    name, frame = main.concept.name, main.frame
    if name in ("kill", "wound") and soldiers_fell(reading, happening, words, named):
        return "Armed clash"
    if name == "blow_up" and any(reading.has(head, words.structures) for head in frame.undergoers):
        return "Looting/property destruction"
    if name in ("kill", "wound", "arson") and frame.doers and frame.means is not None:
        return _BY_MEANS[frame.means]
    if name == "destroy":
        if _out_of_the_air(reading, main, words):
            return "Disrupted weapons use"
        return "Armed clash" if _in_a_fight(reading, main, words) else None
    if name == "capture_people" and _fought(reading, happening, words):
        return "Armed clash"
    if name == "attack" and _attacks_nothing(reading, main, words):
        return "Armed clash"
    if name == "assault" and main.found.verbal and _attacks_a_thing(reading, main, words):
        return _BY_MEANS.get(frame.means or "", _SHELLING)
    return None


def _whence(reading: Reading, deed: Deed, named: Sequence[Named]) -> bool:
    """Whether it is told from whom a place was freed: "liberated from the Russian army"."""
    below = [one for place in reading.dependents(deed.head, "obl") for one in reading.subtree(place)]
    return any(one.within(below) for one in named)


def _out_of_the_air(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether what was destroyed flies, and was not struck on the ground."""
    if any(reading.has(token.index, words.military_objects) for token in reading.tokens):
        return False  # an airfield
    things = {words.things.get(lemma) for head in deed.frame.undergoers for lemma in reading.lemmas[head]}
    return bool(things & {"drones", "aircraft", "missiles"}) and deed.frame.means is None


def _fought(reading: Reading, happening: Happening, words: EventWords) -> bool:
    """Whether soldiers were killed where others were taken."""
    return any(
        deed.concept.name in ("kill", "destroy")
        and any(reading.has(one, words.soldiers) for one in deed.frame.undergoers)
        for deed in happening.others
    )


def _attacks_nothing(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether troops attack near a place, and no place or thing: "the enemy attacked near X"."""
    if not deed.found.verbal or deed.frame.undergoers or deed.frame.means is not None:
        return False
    if is_passive(reading, deed.head, words, deed.found):
        return False
    return any(reading.has(head, words.soldiers) for head in deed.frame.doers) and not deed.absorbed


def _attacks_a_thing(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether what is attacked is a machine or a work, and no position or settlement."""
    objects = [one for one in deed.frame.undergoers if reading.relation(one) in ("obj", "iobj")]
    near = [below for one in objects for below in (one, *reading.dependents(one, "nmod"))]
    return bool(near) and all(
        reading.has(one, words.military_objects | words.works) and not reading.has(one, words.settlements)
        for one in near
    )


def _in_a_fight(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether soldiers destroyed what is met in a fight, by no means that reach far; or men were, by whomever."""
    if deed.frame.means is None and any(
        reading.has(head, words.soldiers) and not reading.has(head, words.civilians) for head in deed.frame.undergoers
    ):
        return True
    if deed.frame.means not in (None, "artillery") or not deed.frame.doers:
        return False
    return any(reading.has(head, words.columns | words.soldiers) for head in deed.frame.undergoers)


def soldiers_fell(reading: Reading, happening: Happening, words: EventWords, named: Sequence[Named]) -> bool:
    """Whether those who died or were wounded are soldiers, by their word or their side."""
    for deed in happening.deeds:
        if deed.concept.name not in ("kill", "wound"):
            continue
        counted = counted_obliques(reading, deed.head)
        for head in (*undergoers(reading, deed), *counted):
            people = [head, *reading.subtree(head)] if reading.tokens[head].upos == "NUM" else [head]
            people += [one for one in reading.dependents(deed.head, "obl") if reading.tokens[head].upos == "NUM"]
            if any(reading.has(one, words.soldiers) and not reading.has(one, words.civilians) for one in people):
                return True
            party = party_in(reading, named, head, reading.subtree(head, clauses=False, conjuncts=False))
            if party is not None and party.side and not reading.has(head, words.civilians):
                return True
    return False
