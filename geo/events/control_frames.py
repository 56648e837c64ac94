"""What a predicate of control says of a place and of whom: the state, the side, and whether it is so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from geo.events.factuality import Factuality
from geo.events.happenings import Deed
from geo.events.parties import OPPOSITE, Named
from geo.events.reading import Reading
from geo.languages.control import ControlWords
from geo.languages.eventwords import EventWords

__all__ = ["ROLES", "Outcome", "Role", "outcome_of", "side_of"]


@dataclass(frozen=True, slots=True)
class Role:
    """What a concept says of a place, and where in its clause the place and the side stand."""

    state: str
    """One of `CONTROL_STATES`."""
    where: Literal["object", "scene"]
    """Whether the place is what it is done to, or only where it is done."""
    default: Literal["attacker", "teller", "none"] = "none"
    """Whose it is where nobody is named: who attacks in this war, or who tells of it."""
    tried: str | None = None
    """The state where it is only tried; None is none: an aim to take a town does nothing to it."""
    denied: bool = False
    """Whether its negation says that the other side still holds the place."""


ROLES: Mapping[str, Role] = {
    "take": Role("takes", "object", "attacker"),
    "fall": Role("takes", "object", "attacker"),
    "liberate": Role("takes", "object", "teller"),
    "return": Role("takes", "object", "teller"),
    "flag": Role("takes", "scene"),
    "drive_out": Role("takes", "scene", "teller"),
    "control": Role("holds", "object"),
    "hold": Role("holds", "object"),
    "positions": Role("holds", "scene"),
    "lose": Role("loses", "object"),
    "withdraw": Role("withdraws_from", "scene"),
    "repel": Role("repelled_at", "scene", "teller"),
    "assault": Role("contests", "scene", "attacker", tried="contests"),
    "counterattack": Role("contests", "scene", "teller", tried="contests"),
    "clash": Role("contests", "scene", "attacker"),
    "fight": Role("contests", "scene", tried="contests"),
    "defend": Role("contests", "object", "teller"),
    "advance": Role("advances_to", "scene", tried="contests"),
    "enter": Role("advances_to", "scene", tried="contests"),
    "encircle": Role("encircles", "object", "attacker", denied=True),
    "besiege": Role("encircles", "object", "attacker"),
}
"""By concept of `geo.languages.control`."""

_ATTACKER = "Russia"
"""Who attacks in this war, where a report does not say."""
_STEPS = 5
"""Steps up the tree within which a word of trying or failing governs."""
_GOVERNED = frozenset({"xcomp", "ccomp", "obj", "acl", "nmod", "advcl", "csubj", "conj", "obl", "nsubj", "compound"})


class Outcome(StrEnum):
    """How it came out, as the sentence tells it."""

    DONE = "done"
    TRIED = "tried"
    FAILED = "failed"
    DENIED = "denied"
    UNTOLD = "untold"


def outcome_of(reading: Reading, deed: Deed, words: EventWords, control: ControlWords) -> Outcome:
    """
    Whether a predicate is so: done, only tried, failed, denied, or not told as a fact at all.

    Parameters
    ----------
    reading, deed
        The sentence and its predicate.
    words, control
        The language's cues of doubt, and of trying and failing.
    """
    above = _governors(reading, deed.head, words)
    near = [deed.head, *above]
    kind = deed.factuality
    if kind in (Factuality.BACKGROUND, Factuality.NAME, Factuality.DENIED) or _in_passing(reading, deed, words, control):
        return Outcome.UNTOLD
    unable = [one for one in near if reading.has(one, control.managing | words.modals)]
    denied = any(_negated(reading, one, words) for one in (deed.head, *unable))
    if _fails(reading, near, control) or (denied and unable):
        future = any(reading.tokens[one].features.get("Tense") == "Fut" for one in near)
        return Outcome.UNTOLD if future else Outcome.FAILED
    if kind is Factuality.NEGATED:
        return Outcome.DENIED
    if any(reading.has(one, control.trying) for one in above):
        return Outcome.TRIED
    if _is_aim(reading, deed, above, words, control):
        return Outcome.UNTOLD
    if kind is Factuality.SUPPOSED and _is_finite(reading, deed) and not _conditional(reading, deed, words):
        return Outcome.DONE  # "likely captured": as far as the report can tell
    if kind is Factuality.ATTEMPTED:
        return Outcome.TRIED
    return Outcome.DONE if kind.real or kind is Factuality.ATTRIBUTE else Outcome.UNTOLD


def _fails(reading: Reading, near: Sequence[int], control: ControlWords) -> bool:
    """Whether a word of failing governs, or stands on the predicate or what governs it: "unsuccessfully"."""
    if any(reading.has(one, control.failing) for one in near[1:]):
        return True
    return any(
        reading.has(child, control.failing)
        for index in near[:2]
        for child in reading.dependents(index, "advmod", "amod", "obl")
    )


def _is_aim(
    reading: Reading, deed: Deed, above: Sequence[int], words: EventWords, control: ControlWords
) -> bool:
    """Whether it is what somebody aims at: governed by a word of that, or an infinitive that nobody carries out."""
    if _is_finite(reading, deed):
        return False
    token = reading.tokens[deed.head]
    told = control.aims | words.planning
    if any(reading.has(one, told) for one in above):
        return True
    if any(reading.has(child, control.aims) for one in above[:2] for child in reading.dependents(one, "amod")):
        return True
    carried = control.managing | words.attempts
    return token.features.get("VerbForm") == "Inf" and not any(reading.has(one, carried) for one in above)


def _in_passing(reading: Reading, deed: Deed, words: EventWords, control: ControlWords) -> bool:
    """Whether a clause only says when something else was or will be: "when X was taken", "after it is liberated"."""
    for index in (deed.head, *list(reading.ancestors(deed.head))[:1]):
        marks = reading.dependents(index, "mark", "advmod")
        if any(reading.tokens[one].text.lower() in control.told_in_passing for one in marks):
            return True
        present = any(
            reading.tokens[one].features.get("Tense") == "Pres" for one in (index, *reading.dependents(index, "aux"))
        )
        perfect = any(reading.has(one, ("have",)) for one in reading.dependents(index, "aux"))
        if present and not perfect and any(reading.has(one, words.times) for one in reading.dependents(index, "mark")):
            return reading.tokens[index].features.get("VerbForm") == "Fin" or bool(reading.dependents(index, "aux"))
        if not reading.begins_clause(index) or index != deed.head:
            break
    return False


def _governors(reading: Reading, index: int, words: EventWords) -> list[int]:
    """Words above a predicate that it is an argument of, up to the next clause that stands by itself."""
    found: list[int] = []
    at = index
    for above in reading.ancestors(index):
        if len(found) >= _STEPS or reading.relation(at) not in _GOVERNED or _stands_alone(reading, at, words):
            break
        found.append(above)
        at = above
    return found


def _stands_alone(reading: Reading, index: int, words: EventWords) -> bool:
    """Whether what governs a clause leaves it as it is: relative clauses, "after taking X", finite verbs beside."""
    token, relation = reading.tokens[index], reading.relation(index)
    if relation == "advcl":
        marks = [one for one in reading.children[index] if reading.relation(one) in ("mark", "case")]
        if any(reading.has(one, words.times) for one in marks):
            return True
        return not marks and token.features.get("VerbForm") not in ("Inf", None)
    if relation == "obl" or relation == "nmod":
        return any(reading.has(one, words.times) for one in reading.dependents(index, "case"))
    if token.relation == "acl:relcl":
        return True
    if relation == "conj" and token.upos in ("VERB", "AUX"):
        return bool(reading.dependents(index, "nsubj", "aux")) or token.features.get("Tense") == "Past"
    return False


def _negated(reading: Reading, index: int, words: EventWords) -> bool:
    return any(
        reading.has(child, words.negators) or reading.tokens[child].text.lower().endswith(("n't", "n’t"))
        for child in reading.dependents(index, "advmod", "aux", "det", "discourse")
    )


def _is_finite(reading: Reading, deed: Deed) -> bool:
    token = reading.tokens[deed.head]
    if token.upos not in ("VERB", "AUX"):
        return False
    if token.features.get("VerbForm") == "Fin":
        return token.features.get("Tense") == "Past" or bool(reading.dependents(deed.head, "nsubj", "aux"))
    return bool(reading.dependents(deed.head, "nsubj", "aux")) and token.features.get("VerbForm") != "Inf"


def _conditional(reading: Reading, deed: Deed, words: EventWords) -> bool:
    return any(reading.has(child, words.conditions) for child in reading.dependents(deed.head, "mark", "advmod", "cc"))


def side_of(reading: Reading, deed: Deed, named: Sequence[Named], told_by: str) -> str | None:
    """
    Whose state it is: of the party that did it, or that the words name; None where it is open.

    Parameters
    ----------
    reading, deed, named
        The sentence, the predicate and the parties named.
    told_by
        The side that the report is told from.
    """
    role, name = ROLES[deed.concept.name], deed.concept.name
    if name == "repel":
        return _defender(reading, deed, told_by)
    if name in ("control", "return", "fall", "flag") or (name == "take" and _tied(deed)):
        own = _in_words(reading, deed, named)
        if own is not None:
            return own
    from_whom = _against(reading, deed, named)
    if from_whom is not None and role.state in ("takes", "contests", "encircles"):
        return OPPOSITE[from_whom]  # "recapturing the city from Russia", "battle with the invaders"
    actor, patient = deed.frame.actor, deed.frame.patient
    if actor is not None and actor.side in OPPOSITE:
        return actor.side
    if patient is not None and patient.side in OPPOSITE and role.state in ("takes", "contests", "encircles"):
        return OPPOSITE[patient.side]
    if _is_other(reading, deed):
        return None
    if role.default == "attacker":
        return _ATTACKER
    return told_by if role.default == "teller" else None


def _tied(deed: Deed) -> bool:
    return len(deed.found.words) > 1


def _is_other(reading: Reading, deed: Deed) -> bool:
    """Whether who did it is named, and of no side: "volunteers took", "police seized"."""
    if not deed.found.verbal or deed.frame.actor is not None:
        return False
    return any(
        reading.tokens[one].upos in ("NOUN", "PROPN") and not reading.has(one, _OF_ANY_SIDE)
        for one in deed.frame.doers
        if reading.relation(one) in ("nsubj", "obl")
    )


_OF_ANY_SIDE = frozenset(("troop", "force", "army", "soldier", "військо", "військовий", "війська", "войско", "военный"))


def _defender(reading: Reading, deed: Deed, told_by: str) -> str | None:
    """Who held: not the attacker, where an attack or an attacker is told; nobody where there is neither."""
    attackers = [one.frame.actor for one in deed.absorbed if one.frame.actor] + [deed.frame.patient]
    attacker = next((one.side for one in attackers if one is not None and one.side in OPPOSITE), None)
    actor = deed.frame.actor.side if deed.frame.actor is not None else None
    if attacker is not None and attacker != actor:
        return OPPOSITE[attacker]
    if attacker is None and not deed.absorbed and (actor is None or not deed.frame.undergoers or actor != told_by):
        return None
    if _is_other(reading, deed):
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


def _against(reading: Reading, deed: Deed, named: Sequence[Named]) -> str | None:
    """Whom it is done against, behind "with" or "from": the party right behind the predicate's phrase."""
    for child in reading.dependents(deed.head, "nmod", "obl"):
        if child <= deed.head or not reading.dependents(child, "case"):
            continue
        inside = [one for one in named if one.party.side in OPPOSITE and one.within([child])]
        if inside and any(
            reading.tokens[case].text.lower() in ("with", "from", "against", "з", "із", "від", "с", "от", "против", "проти")
            for case in reading.dependents(child, "case")
        ):
            return inside[0].party.side
    return None
