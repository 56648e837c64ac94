"""Whether a predicate of control is so: done, only tried, failed, denied, or not told as a fact at all."""

from collections.abc import Sequence
from enum import StrEnum

from geo.events.factuality import Factuality
from geo.events.happenings import Deed
from geo.events.reading import Reading
from geo.languages.control import ControlWords
from geo.languages.eventwords import EventWords

__all__ = ["Outcome", "outcome_of"]

_STEPS = 5
"""Steps up the tree within which a word of trying or failing governs."""
_REACH = 12
"""Words before a verb in its base form within which a headline's word of trying or aiming leads it."""
_CARRIERS = 3
"""It and the verbs above it of which one may be an infinitive: "to launch an assault"."""
_TO = frozenset({"to"})
_GOVERNED = frozenset({"xcomp", "ccomp", "obj", "acl", "nmod", "advcl", "csubj", "conj", "obl", "nsubj", "compound"})


class Outcome(StrEnum):
    """How it came out, as the sentence tells it."""

    DONE = "done"
    TRIED = "tried"
    FAILED = "failed"
    IN_PART = "not wholly done"
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
    if _is_beside_the_point(reading, deed, words, control):
        return Outcome.UNTOLD
    undone = _undone(reading, deed, near, words, control)
    if undone is not None:
        return undone
    if _is_tried(reading, deed, above, control):
        return Outcome.TRIED
    if any(reading.has(one, control.able) for one in above) or _is_aim(reading, deed, above, words, control):
        return Outcome.UNTOLD
    return _as_told(reading, deed, words)


def _is_beside_the_point(reading: Reading, deed: Deed, words: EventWords, control: ControlWords) -> bool:
    """Whether it is history, a name, a denial of somebody's, or what only dates another thing."""
    if deed.factuality in (Factuality.BACKGROUND, Factuality.NAME, Factuality.DENIED):
        return True
    if deed.factuality is Factuality.ATTRIBUTE and (_is_over(reading, deed) or _is_modal(reading, deed, words)):
        return True
    if deed.concept.name == "take" and _is_recounted(reading, deed):
        return True
    return _in_passing(reading, deed, words, control)


def _undone(
    reading: Reading, deed: Deed, near: Sequence[int], words: EventWords, control: ControlWords
) -> Outcome | None:
    """Failed, denied or done in part; None where nothing says so."""
    unable = [one for one in near if reading.has(one, control.managing | control.able | words.modals)]
    denied = any(_negated(reading, one, words) for one in (deed.head, *unable))
    if _fails(reading, near, control) or (denied and unable):
        future = any(reading.tokens[one].features.get("Tense") == "Fut" for one in near)
        return Outcome.UNTOLD if future else _short_of(reading, near, control, Outcome.FAILED)
    if deed.factuality is Factuality.NEGATED:
        return _short_of(reading, near, control, Outcome.DENIED)
    return None


def _as_told(reading: Reading, deed: Deed, words: EventWords) -> Outcome:
    """By the factuality of its event."""
    kind = deed.factuality
    if kind is Factuality.SUPPOSED and _is_finite(reading, deed) and not _conditional(reading, deed, words):
        return Outcome.DONE  # "likely captured": as far as the report can tell
    if kind is Factuality.ATTEMPTED:
        return Outcome.TRIED
    if kind is Factuality.PLANNED and _dates_another(reading, deed, words):
        return Outcome.DONE
    return Outcome.DONE if kind.real or kind is Factuality.ATTRIBUTE else Outcome.UNTOLD


def _short_of(reading: Reading, near: Sequence[int], control: ControlWords, outcome: Outcome) -> Outcome:
    """Not done at all, or not wholly: "have not completely taken X"."""
    wholly = any(
        reading.has(child, control.wholly) for one in near[:2] for child in reading.dependents(one, "advmod", "amod")
    )
    return Outcome.IN_PART if wholly else outcome


def _is_over(reading: Reading, deed: Deed) -> bool:
    """Whether a clause only says who somebody was, or what was and may be no more: "troops occupying X", "was held"."""
    token = reading.tokens[deed.head]
    if token.text.lower().endswith("ing"):
        return True
    helpers = [reading.tokens[one] for one in reading.dependents(deed.head, "aux", "cop")]
    past = any(one.features.get("Tense") == "Past" and one.features.get("VerbForm") == "Fin" for one in helpers)
    return past and deed.concept.name in ("take", "control", "hold")


def _is_modal(reading: Reading, deed: Deed, words: EventWords) -> bool:
    return any(reading.has(child, words.modals) for child in reading.dependents(deed.head, "aux"))


def _is_recounted(reading: Reading, deed: Deed) -> bool:
    """Whether somebody who was there recounts it, of those that need no name: "they occupied the village"."""
    subjects = reading.dependents(deed.head, "nsubj")
    past = reading.tokens[deed.head].features.get("Tense") == "Past"
    return past and any(reading.tokens[one].features.get("PronType") == "Prs" for one in subjects)


def _dates_another(reading: Reading, deed: Deed, words: EventWords) -> bool:
    """Whether a noun only says when, so that no aim of the verb is its own: "after the capture of X"."""
    cases = reading.dependents(deed.head, "case")
    return not deed.found.verbal and any(reading.has(one, words.times) for one in cases)


def _fails(reading: Reading, near: Sequence[int], control: ControlWords) -> bool:
    """Whether a word of failing governs, or stands on the predicate or what governs it: "unsuccessfully"."""
    if any(reading.has(one, control.failing) for one in near[1:]):
        return True
    return any(
        reading.has(child, control.failing)
        for index in near[:4]
        for child in reading.dependents(index, "advmod", "amod", "obl")
    )


def _is_tried(reading: Reading, deed: Deed, above: Sequence[int], control: ControlWords) -> bool:
    """Whether a word of trying governs it, or is what its governor does: "makes attempts to take"."""
    if any(reading.has(one, control.trying) for one in above):
        return True
    made = [child for one in above[:2] for child in reading.dependents(one, "obj") if child < deed.head]
    if any(reading.has(child, control.trying) for child in made):
        return True
    return _is_bare(reading, deed.head) and _led_by(reading, deed.head, control.trying)


def _is_bare(reading: Reading, index: int) -> bool:
    """Whether a verb stands in its base form without a subject: a headline's "trying to advance on X, seize Y"."""
    token = reading.tokens[index]
    base = token.text.lower() == token.lemma.lower() and token.upos == "VERB"
    return base and not reading.dependents(index, "nsubj", "aux")


def _led_by(reading: Reading, index: int, wanted: frozenset[str]) -> bool:
    """Whether one of some words stands before another, with no full stop and no finite verb between."""
    for at in range(index - 1, max(index - _REACH, 0) - 1, -1):
        token = reading.tokens[at]
        if reading.has(at, wanted):
            return True
        if token.text in ".;:—–" or (token.upos == "VERB" and token.features.get("Tense") == "Past"):
            return False
    return False


def _is_aim(reading: Reading, deed: Deed, above: Sequence[int], words: EventWords, control: ControlWords) -> bool:
    """Whether it is what somebody aims at: governed by a word of that, or an infinitive that nobody carries out."""
    if _is_finite(reading, deed):
        return False
    told = control.aims | words.planning
    if any(reading.has(one, told) for one in above) or (
        _is_bare(reading, deed.head) and _led_by(reading, deed.head, told)
    ):
        return True
    if any(reading.has(child, control.aims) for one in above[:2] for child in reading.dependents(one, "amod")):
        return True
    carried = control.managing | words.attempts
    if _is_unrealised(reading, [deed.head, *above], carried):
        return True
    return _is_gerund(reading, deed, above) and not reading.has(above[0], carried)


def _is_unrealised(reading: Reading, chain: Sequence[int], carried: frozenset[str]) -> bool:
    """Whether it, or the verb that carries it, is an infinitive that no verb of beginning or managing realises."""
    for place, index in enumerate(chain[:_CARRIERS]):
        if _is_infinitive(reading, index):
            governor = chain[place + 1] if place + 1 < len(chain) else None
            return governor is None or not reading.has(governor, carried) or _is_infinitive(reading, governor)
    return False


def _is_gerund(reading: Reading, deed: Deed, above: Sequence[int]) -> bool:
    """Whether a form in "-ing" is what a verb is about: "limits itself to capturing", not "moved on by capturing"."""
    if not above or not reading.tokens[deed.head].text.lower().endswith("ing"):
        return False
    marks = [one for one in reading.children[deed.head] if reading.relation(one) in ("mark", "case")]
    return bool(marks) and not any(reading.tokens[one].text.lower() in ("by", "of", "in") for one in marks)


def _is_infinitive(reading: Reading, index: int) -> bool:
    """Whether a word is one, or joined to one: "to blockade X and seize Y"."""
    token = reading.tokens[index]
    if token.features.get("VerbForm") == "Inf":
        return not reading.dependents(index, "aux")
    if token.relation != "conj" or not _is_bare(reading, index):
        return False
    return reading.tokens[token.head].features.get("VerbForm") == "Inf" or _led_by(reading, index, _TO)


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
