"""What a happening is called, who did it to whom: by its deeds, their means, objects and parties."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.acled import type_of
from geo.events.happenings import Deed, Happening
from geo.events.naming import soldiers_fell, sub_type_of
from geo.events.parties import OPPOSITE, Named, party_in
from geo.events.reading import Reading
from geo.events.roles import suffers, undergoers
from geo.languages.eventwords import EventWords, Party

__all__ = ["Decided", "decide"]

_CIVILIANS = "Civilians"
_REMOTE = "Explosions/Remote violence"


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
    sub_type = sub_type_of(reading, happening, main, actor, words, named)
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
        if suffers(reading, deed):
            continue
        if deed.frame.actor is not None and deed.frame.actor.armed:
            return deed.frame.actor
    if main.concept.name == "surrender":
        return _captor(reading, main, named)
    return next((deed.frame.actor for deed in deeds if deed.frame.actor and not suffers(reading, deed)), None)


def _captor(reading: Reading, main: Deed, named: Sequence[Named]) -> Party | None:
    """Whom they gave themselves up to: the side that the sentence names besides, else the other one."""
    own = main.frame.actor
    return next((one.party for one in named if one.party.side and (own is None or one.party.side != own.side)), None)


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
        for head in undergoers(reading, deed):
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
    return bool(fates) and not soldiers_fell(reading, happening, words, named)


def _hits_an_army(reading: Reading, happening: Happening, words: EventWords) -> bool:
    """Whether what was hit belongs to an army, by its name or what is in it: an airfield, an ammunition depot."""
    heads = [head for deed in happening.deeds for head in undergoers(reading, deed)]
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
