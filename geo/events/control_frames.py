"""What a predicate of control says of a place and of whom: the state, and the side by what the sentence names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from geo.events.happenings import Deed
from geo.events.parties import OPPOSITE, Named
from geo.events.reading import Reading
from geo.languages.control import ControlWords

__all__ = ["ROLES", "Role", "side_of"]


@dataclass(frozen=True, slots=True)
class Role:
    """What a concept says of a place, and where in its clause the place and the side stand."""

    state: str
    """One of `CONTROL_STATES`."""
    where: Literal["object", "scene"]
    """Whether the place is what it is done to, or only where it is done."""
    default: Literal["attacker", "teller", "none"] = "none"
    """Whose it is where nobody is named: who attacks in this war, or who tells of it."""
    offensive: bool = False
    """Whether its failing says that the other side held."""
    tried: str | None = None
    """The state where it is only tried; None is none: an aim to take a town does nothing to it."""
    denied: bool = False
    """Whether its negation says that the other side still holds the place."""


ROLES: Mapping[str, Role] = {
    "take": Role("takes", "object", "attacker", offensive=True, denied=True),
    "fall": Role("takes", "object", "attacker", denied=True),
    "liberate": Role("takes", "object", "teller", offensive=True),
    "return": Role("takes", "object", "teller"),
    "flag": Role("takes", "scene"),
    "drive_out": Role("takes", "scene", "teller"),
    "control": Role("holds", "object", denied=True),
    "hold": Role("holds", "object"),
    "positions": Role("holds", "scene"),
    "lose": Role("loses", "object"),
    "withdraw": Role("withdraws_from", "scene"),
    "repel": Role("repelled_at", "scene", "teller"),
    "assault": Role("contests", "scene", "attacker", offensive=True, tried="contests"),
    "counterattack": Role("contests", "scene", "teller", offensive=True, tried="contests"),
    "clash": Role("contests", "scene", "attacker"),
    "fight": Role("contests", "scene", tried="contests"),
    "resist": Role("contests", "scene", "teller"),
    "defend": Role("contests", "object", "teller"),
    "advance": Role("advances_to", "scene", offensive=True, tried="contests"),
    "enter": Role("advances_to", "scene", offensive=True, tried="contests"),
    "encircle": Role("encircles", "object", "attacker", offensive=True, denied=True),
    "besiege": Role("encircles", "object", "attacker"),
}
"""By concept of `geo.languages.control`."""

_NEAR = 7
"""Words behind a noun within which "by" says who did it."""
_ATTACKER = "Russia"
"""Who attacks in this war, where a report does not say."""


def side_of(reading: Reading, deed: Deed, named: Sequence[Named], told_by: str, control: ControlWords) -> str | None:
    """
    Whose state it is: of the party that did it, or that the words name; None where it is open.

    Parameters
    ----------
    reading, deed, named
        The sentence, the predicate and the parties named.
    told_by
        The side that the report is told from.
    control
        The language's words.
    """
    role, name = ROLES[deed.concept.name], deed.concept.name
    if name == "repel":
        return _defender(reading, deed, told_by, control)
    told = _told_side(reading, deed, named, control)
    if told is not None:
        return told
    if name not in ("fall", "return") and _is_other(reading, deed, control):
        return None
    if name == "withdraw":
        return _only_side(reading, deed, named, control)
    if role.default == "attacker":
        return _ATTACKER
    return told_by if role.default == "teller" else None


def _only_side(reading: Reading, deed: Deed, named: Sequence[Named], control: ControlWords) -> str | None:
    """Whose nameless troops left: those of the only side that the sentence names, who tells of it.

    "The Ukrainian General Staff admitted that troops had left X".
    """
    sides = {one.party.side for one in named if one.party.side in OPPOSITE}
    doers = [*deed.frame.doers, *reading.dependents(deed.head, "nsubj")]
    if len(sides) != 1 or not any(reading.has(one, control.troops) for one in doers):
        return None
    return sides.pop()


def _told_side(reading: Reading, deed: Deed, named: Sequence[Named], control: ControlWords) -> str | None:
    """Whom the words name, the surest first: in the predicate, from whom it was taken, whose it is, by whom."""
    name, actor, patient = deed.concept.name, deed.frame.actor, deed.frame.patient
    if name in ("control", "return", "fall", "flag") or (name == "take" and _tied(deed)):
        own = _in_words(reading, deed, named)
        if own is not None:
            return own
    turns = ROLES[name].state in ("takes", "contests", "encircles") and name not in ("clash", "fight")
    from_whom = _against(reading, deed, named) if turns else None
    if from_whom is not None:
        return OPPOSITE[from_whom]  # "recapturing the city from Russia"
    side = _of_noun(reading, deed, named, control)
    if side is None and actor is not None and actor.side in OPPOSITE:
        side = actor.side
    if name == "drive_out" and side is not None and not reading.dependents(deed.head, "obj"):
        return OPPOSITE[side]  # a headline's "troops pushed out of X"
    if side is None and patient is not None and patient.side in OPPOSITE and turns:
        active = reading.tokens[deed.head].text.lower().endswith("ing")  # "troops are storming": no passive
        side = patient.side if active and deed.found.verbal else OPPOSITE[patient.side]
    return side


def _of_noun(reading: Reading, deed: Deed, named: Sequence[Named], control: ControlWords) -> str | None:
    if deed.found.verbal:
        return None
    return _modifier(reading, deed, named) or _agent_behind(reading, deed, named, control)


def _tied(deed: Deed) -> bool:
    return len(deed.found.words) > 1


def _is_other(reading: Reading, deed: Deed, control: ControlWords) -> bool:
    """Whether who did it is named, and of no side: "volunteers took", "police seized"."""
    if not deed.found.verbal or deed.frame.actor is not None:
        return False
    return any(
        reading.tokens[one].upos in ("NOUN", "PROPN") and not reading.has(one, control.troops)
        for one in deed.frame.doers
        if reading.relation(one) in ("nsubj", "obl")
    )


def _defender(reading: Reading, deed: Deed, told_by: str, control: ControlWords) -> str | None:
    """Who held: not the attacker, where an attack or an attacker is told; nobody where there is neither."""
    attackers = [one.frame.actor for one in deed.absorbed if one.frame.actor] + [deed.frame.patient]
    attacker = next((one.side for one in attackers if one is not None and one.side in OPPOSITE), None)
    actor = deed.frame.actor.side if deed.frame.actor is not None else None
    if attacker is not None and attacker != actor:
        return OPPOSITE[attacker]
    if (
        attacker is None
        and not deed.absorbed
        and not _tied(deed)
        and (actor is None or not deed.frame.undergoers or actor != told_by)
    ):
        return None
    if _is_other(reading, deed, control):
        return None
    return actor if actor in OPPOSITE else told_by


def _in_words(reading: Reading, deed: Deed, named: Sequence[Named]) -> str | None:
    """The side among the predicate's own words or what hangs on them: "under Russian control", "fell to the enemy"."""
    first, last = min(deed.found.words), max(deed.found.words)
    spots = set(range(first, last + 1))
    for word in deed.found.words:
        spots.update(
            one
            for child in reading.dependents(word, "amod", "nmod", "compound", "obl", "det", "obj")
            for one in (child, *reading.dependents(child, "amod", "nmod", "compound", "flat"))
        )
    inside = [one for one in named if one.party.side in OPPOSITE and one.within(spots)]
    behind = [one for one in inside if one.first >= first]
    return (behind or inside)[0].party.side if inside else None


def _modifier(reading: Reading, deed: Deed, named: Sequence[Named]) -> str | None:
    """Whose a noun is by the word before it, whoever carries it: "Russians met Ukrainian counterattacks"."""
    for index in deed.found.words:
        for child in reading.dependents(index, "amod", "compound", "nmod"):
            if child >= deed.head or (reading.dependents(child, "case") and reading.tokens[child].relation == "nmod"):
                continue
            own = [one for one in named if one.party.side in OPPOSITE and one.within([child])]
            if own:
                return own[0].party.side
    return None


def _agent_behind(reading: Reading, deed: Deed, named: Sequence[Named], control: ControlWords) -> str | None:
    """Who stands behind "by" after a noun, wherever the tree has hung it: "the liberation of the city by the army"."""
    for one in named:
        between = range(max(deed.found.words) + 1, one.first)
        if one.party.side in OPPOSITE and 0 < len(between) <= _NEAR:
            marks = [at for at in between if reading.tokens[at].upos in ("VERB", "PUNCT", "AUX")]
            if not marks and any(reading.has(at, control.agents) for at in list(between)[-2:]):
                return one.party.side
    return None


def _against(reading: Reading, deed: Deed, named: Sequence[Named]) -> str | None:
    """Whom it is done against, behind "with" or "from": the party right behind the predicate's phrase."""
    for child in reading.dependents(deed.head, "nmod", "obl"):
        if child <= deed.head or not reading.dependents(child, "case"):
            continue
        inside = [one for one in named if one.party.side in OPPOSITE and one.within([child])]
        if inside and any(
            reading.tokens[case].text.lower()
            in ("with", "from", "against", "з", "із", "від", "с", "от", "против", "проти")
            for case in reading.dependents(child, "case")
        ):
            return inside[0].party.side
    return None
