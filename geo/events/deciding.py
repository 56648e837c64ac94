"""What a happening is called, who did it to whom: by its deeds, their means, objects and parties."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.acled import type_of
from geo.events.factuality import Factuality
from geo.events.happenings import Deed, Happening
from geo.events.parties import OPPOSITE, Named, party_in
from geo.events.reading import Reading
from geo.languages.eventwords import EventWords, Party

__all__ = ["Decided", "decide"]

_CIVILIANS = "Civilians"
_TAKES = {"Ukraine": "Government regains territory", "Russia": "Non-state actor overtakes territory"}
_REMOTE = "Explosions/Remote violence"
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
_FALLS = frozenset(
    {"kill", "wound", "burn", "under_fire", "trapped", "bodies_found", "damage", "destroy", "explode", "surrender"}
)
"""Concepts whose subject suffers where there is no object."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The type and the parties of a happening."""

    sub_type: str
    actor: str | None
    target: str | None
    political: bool = False

    @property
    def event_type(self) -> str:
        """ACLED's type."""
        return type_of(self.sub_type)


def decide(reading: Reading, happening: Happening, words: EventWords, named: Sequence[Named]) -> Decided:
    """Name a happening and its parties."""
    main = happening.main
    actor, target = _parties(reading, happening, main, words, named)
    sub_type = _sub_type(reading, happening, main, actor, words, named)
    event_type = type_of(sub_type)
    if event_type == "Violence against civilians":
        target = Party(_CIVILIANS, "", armed=False)
    if actor is not None and not actor.armed and event_type != "Protests":
        actor = None
    return Decided(
        sub_type,
        actor.name if actor else None,
        target.name if target and (actor is None or target.name != actor.name) else None,
        main.concept.rank == "politics",
    )


def _parties(
    reading: Reading, happening: Happening, main: Deed, words: EventWords, named: Sequence[Named]
) -> tuple[Party | None, Party | None]:
    if main.concept.turned:
        return _turned(main)
    actor = _actor(reading, happening, main, named)
    target = _target(reading, happening, main, actor, words, named)
    fought = main.concept.event_type in ("Battles", _REMOTE)
    if actor is None and target is not None and fought and _armed_doer(reading, main, words):
        actor = _other(target)
    return actor, target


def _turned(main: Deed) -> tuple[Party | None, Party | None]:
    """Who attacked and who held, where it is told from the side that held."""
    attackers = [one.frame.actor for one in main.absorbed if one.frame.actor] + [main.frame.patient]
    attacker = next((one for one in attackers if one is not None), None)
    holder = main.frame.actor
    if holder is not None and attacker is not None and holder.side == attacker.side and holder.side:
        attacker = None
    return attacker or _other(holder), holder or _other(attacker)


def _other(party: Party | None) -> Party | None:
    if party is None or party.side not in OPPOSITE:
        return None
    return Party(OPPOSITE[party.side], OPPOSITE[party.side])  # type: ignore[arg-type]


def _actor(reading: Reading, happening: Happening, main: Deed, named: Sequence[Named]) -> Party | None:
    deeds = [
        main,
        *(one for one in happening.deeds if one is not main and one.concept.event_type == main.concept.event_type),
    ]
    deeds += [one for one in happening.deeds if one not in deeds and one.concept.rank == "outcome"]
    for deed in deeds:
        if deed.concept.turned:
            continue
        if _suffers(reading, deed):
            continue
        if deed.frame.actor is not None and deed.frame.actor.armed:
            return deed.frame.actor
    if main.concept.name == "surrender":
        return _captor(reading, main, named)
    return next((deed.frame.actor for deed in deeds if deed.frame.actor and not _suffers(reading, deed)), None)


def _captor(reading: Reading, main: Deed, named: Sequence[Named]) -> Party | None:
    """Whom they gave themselves up to: the side that the sentence names besides, else the other one."""
    own = main.frame.actor
    return next((one.party for one in named if one.party.side and (own is None or one.party.side != own.side)), None)


def _suffers(reading: Reading, deed: Deed) -> bool:
    """Whether the subject of a deed is the one it befell: "two people died", "Bakhmut came under fire"."""
    if deed.concept.name not in _FALLS or not deed.found.verbal:
        return False
    sided = deed.frame.actor is not None and bool(deed.frame.actor.side)
    if sided and deed.concept.name in ("kill", "wound") and deed.frame.undergoers:
        return False
    if sided and (deed.concept.name in ("destroy", "damage") or _counted(reading, deed.head)):
        return False
    if not reading.dependents(deed.head, "nsubj") and reading.tokens[deed.head].features.get("Tense") == "Pres":
        return False  # "killing five": its subject is another verb's
    return not reading.dependents(deed.head, "obj") and not any(
        reading.relation(one) == "obl" for one in deed.frame.doers
    )


def _counted(reading: Reading, head: int) -> list[int]:
    """Obliques with a number that stand for the object: «ліквідували до тридцяти окупантів»; not "in 40 km of X"."""
    obliques = reading.dependents(head, "obl")
    return [one for one in obliques if reading.dependents(one, "nummod") and one > head]


def _undergoers(reading: Reading, deed: Deed) -> tuple[int, ...]:
    return (*deed.frame.undergoers, *deed.frame.doers) if _suffers(reading, deed) else deed.frame.undergoers


def _target(
    reading: Reading,
    happening: Happening,
    main: Deed,
    actor: Party | None,
    words: EventWords,
    named: Sequence[Named],
) -> Party | None:
    if main.concept.between:
        told = next(
            (deed.frame.patient for deed in happening.deeds if deed.frame.patient and deed.frame.patient.side), None
        )
        if told is not None and (actor is None or told.side != actor.side):
            return told
        return _other(actor)
    civil = False
    for deed in happening.deeds:
        for head in _undergoers(reading, deed):
            strays = {one for child in reading.dependents(head, "nsubj") for one in reading.subtree(child)}
            phrase = [one for one in reading.subtree(head, clauses=False) if one not in strays]
            party = party_in(reading, named, head, phrase)
            if party is not None and party.side and not _civil(reading, head, phrase, words) and party != actor:
                return party
            civil = civil or _civil(reading, head, phrase, words)
    if civil or _nameless_dead(reading, happening, words, named):
        return Party(_CIVILIANS, "", armed=False)
    return _other(actor) if main.concept.remote and _hits_an_army(reading, happening, words) else None


def _nameless_dead(reading: Reading, happening: Happening, words: EventWords, named: Sequence[Named]) -> bool:
    """Whether a strike left dead or wounded whom no word makes soldiers."""
    if happening.main.concept.event_type != _REMOTE:
        return False
    fates = [deed for deed in happening.deeds if deed.concept.name in ("kill", "wound")]
    return bool(fates) and not _soldiers_fell(reading, happening, words, named)


def _hits_an_army(reading: Reading, happening: Happening, words: EventWords) -> bool:
    """Whether what was hit belongs to an army, by its name or what is in it: an airfield, an ammunition depot."""
    heads = [head for deed in happening.deeds for head in _undergoers(reading, deed)]
    inside = [one for head in heads for one in reading.dependents(head, "nmod", "compound", "amod", "conj")]
    return any(reading.has(one, words.military_objects) for one in (*heads, *inside))


def _civil(reading: Reading, head: int, phrase: Sequence[int], words: EventWords) -> bool:
    """Whether a phrase names those who do not fight, or what is theirs; its head decides."""
    if reading.has(head, words.soldiers) and not reading.has(head, words.civilians):
        return False
    if reading.has(head, words.civilians | words.civil_objects):
        return True
    kinds = ("nmod", "amod", "compound") if reading.tokens[head].upos == "NUM" else ("amod", "compound", "conj")
    near = [one for one in phrase if reading.tokens[one].head == head and reading.relation(one) in kinds]
    return any(reading.has(one, words.civil_objects | words.civilians) for one in near)


def _armed_doer(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether those who did it are armed, whoever they are: the other side of whom they did it to."""
    known = words.soldiers if deed.concept.event_type != "Battles" else words.forces | words.soldiers
    return any(reading.has(head, known) for head in deed.frame.doers)


def _sub_type(
    reading: Reading,
    happening: Happening,
    main: Deed,
    actor: Party | None,
    words: EventWords,
    named: Sequence[Named],
) -> str:
    concept = main.concept
    if main.factuality is Factuality.ATTEMPTED and concept.event_type == "Battles":
        return "Armed clash"
    if concept.name in ("take", "liberate", "flag") and actor is not None and actor.side in _TAKES:
        return _TAKES[actor.side]
    if concept.name == "liberate" and actor is None and {one.party.side for one in named} & set(_TAKES) == {"Russia"}:
        freed = main.frame.patient is not None or _whence(reading, main, named)
        return _TAKES["Ukraine" if freed else "Russia"]  # "Moscow says it is liberated"
    if concept.name in ("kill", "wound") and _soldiers_fell(reading, happening, words, named):
        return "Armed clash"
    if concept.name == "blow_up" and any(reading.has(head, words.structures) for head in main.frame.undergoers):
        return "Looting/property destruction"
    if concept.name in ("kill", "wound", "arson") and main.frame.doers and main.frame.means is not None:
        return _BY_MEANS[main.frame.means]
    if concept.name == "destroy" and _out_of_the_air(reading, main, words):
        return "Disrupted weapons use"
    if concept.name == "destroy" and _in_a_fight(reading, main, words):
        return "Armed clash"
    if concept.name == "attack" and _attacks_nothing(reading, main, words):
        return "Armed clash"
    if concept.name == "assault" and main.found.verbal and _attacks_a_thing(reading, main, words):
        return _BY_MEANS.get(main.frame.means or "", _SHELLING)
    if concept.remote:
        means = [deed.frame.means for deed in happening.deeds if deed.concept.remote and deed.frame.means]
        if any(one in ("drone", "aircraft") for one in means) and "artillery" not in means:
            return _OUT_OF_THE_AIR
        if "mine" in means and concept.rank == "outcome":
            return "Remote explosive/landmine/IED"
    return concept.sub_type


def _whence(reading: Reading, deed: Deed, named: Sequence[Named]) -> bool:
    """Whether it is told from whom a place was freed: "liberated from the Russian army"."""
    below = [one for place in reading.dependents(deed.head, "obl") for one in reading.subtree(place)]
    return any(one.within(below) for one in named)


def _out_of_the_air(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether what was destroyed flies, and was not struck on the ground."""
    things = {words.things.get(lemma) for head in deed.frame.undergoers for lemma in reading.lemmas[head]}
    return bool(things & {"drones", "aircraft", "missiles"}) and deed.frame.means is None


def _attacks_nothing(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether troops attack near a place, and no place or thing: "the enemy attacked near X"."""
    if not deed.found.verbal or deed.frame.undergoers or deed.frame.means is not None:
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


def _soldiers_fell(reading: Reading, happening: Happening, words: EventWords, named: Sequence[Named]) -> bool:
    for deed in happening.deeds:
        if deed.concept.name not in ("kill", "wound"):
            continue
        counted = _counted(reading, deed.head)
        for head in (*_undergoers(reading, deed), *counted):
            people = [head, *reading.subtree(head)] if reading.tokens[head].upos == "NUM" else [head]
            people += [one for one in reading.dependents(deed.head, "obl") if reading.tokens[head].upos == "NUM"]
            if any(reading.has(one, words.soldiers) and not reading.has(one, words.civilians) for one in people):
                return True
            party = party_in(reading, named, head, reading.subtree(head, clauses=False, conjuncts=False))
            if party is not None and party.side and not reading.has(head, words.civilians):
                return True
    return False
