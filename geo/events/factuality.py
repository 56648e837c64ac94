"""Whether what a trigger tells has happened: new or going on; or past, planned, feared, denied, only thought of."""

from enum import StrEnum

from geo.events.modifiers import FATES, HELD, is_attribute, names_a_thing
from geo.events.reading import Reading
from geo.languages.eventwords import EventWords
from geo.languages.speech import Speech
from geo.languages.triggers import Found

__all__ = ["Factuality", "factuality_of"]


class Factuality(StrEnum):
    """How a sentence tells of a happening; only the first two are events."""

    HAPPENED = "happened"
    GOING_ON = "going on"
    ATTEMPTED = "attempted"
    BACKGROUND = "background"
    PLANNED = "planned"
    NEGATED = "negated"
    DENIED = "denied"
    SUPPOSED = "supposed"
    ATTRIBUTE = "attribute"
    NAME = "name"

    @property
    def real(self) -> bool:
        """Whether it is an event."""
        return self in (Factuality.HAPPENED, Factuality.GOING_ON, Factuality.ATTEMPTED, Factuality.DENIED)


_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj"})
_CARRIED = frozenset({"obj", "nsubj", "obl", "xcomp", "conj", "iobj"})
"""How a deed hangs on a word whose negation or modal is its own: "did not carry out strikes"."""
_LADDER = 8
"""Steps up the tree within which a governor may take the deed back."""
_NEGATING = ("advmod", "det", "aux", "cc", "case", "discourse", "nsubj")
_WANTED = frozenset({"take", "liberate", "withdraw", "handover", "control", "encircle", "evacuate", "exchange", "hold"})
"""Concepts that one insists on, calls for or bends one's strength to before they are done."""


def factuality_of(reading: Reading, found: Found, words: EventWords, speech: Speech | None) -> Factuality:
    """
    Read up the tree from a trigger what becomes of it.

    Parameters
    ----------
    reading
        The sentence.
    found
        The trigger.
    words
        The language's cues.
    speech
        Its verbs of saying; None where nothing is known of them.
    """
    verdict = _read(reading, found, words, speech)
    if verdict is Factuality.PLANNED and found.concept.name in _ARRANGED and _undone(reading, found, words):
        return Factuality.HAPPENED
    return verdict


_ARRANGED = frozenset({"corridor", "evacuate", "exchange"})
"""Concepts whose coming to nothing is news of them."""


def _undone(reading: Reading, found: Found, words: EventWords) -> bool:
    return any(reading.has(token.index, words.undoing) for token in reading.tokens if token.upos == "VERB")


def _read(reading: Reading, found: Found, words: EventWords, speech: Speech | None) -> Factuality:
    own = _own(reading, found, words)
    if own is not None:
        return own
    at, verdict, carried = found.head, Factuality.HAPPENED, True
    fate = not found.verbal and found.concept.name in FATES  # "the number of dead may exceed"
    for step, above in enumerate(reading.ancestors(found.head)):
        if step >= _LADDER:
            break
        taken = _governed(reading, at, above, words, speech, found)
        if taken is Factuality.ATTEMPTED:
            verdict = taken
        elif taken is not None:
            return taken
        carried = carried and (reading.relation(at) in _CARRIED or (fate and reading.relation(at) == "nmod"))
        if carried:
            below = _cues(reading, above, words, found)
            if below is not None and not _apart(reading, at):
                return below
        if _apart(reading, at) and reading.relation(at) != "ccomp":
            break
        at = above
    if verdict is Factuality.ATTEMPTED and not found.concept.attempt and found.concept.event_type != "Battles":
        return Factuality.PLANNED
    return verdict


def _apart(reading: Reading, index: int) -> bool:
    """Whether a clause stands by itself, so that what governs it does not change it."""
    token = reading.tokens[index]
    relation = reading.relation(index)
    if relation == "acl":
        return token.upos in ("VERB", "ADJ") and token.features.get("VerbForm") != "Inf"
    if relation == "advcl" and token.features.get("Tense") == "Past" and token.features.get("VerbForm") == "Part":
        return not reading.dependents(index, "aux", "nsubj", "mark")
    above = reading.tokens[token.head]
    if relation == "conj" and token.text.lower() == token.lemma.lower() and above.features.get("VerbForm") == "Inf":
        return False  # "trying to advance and seize"
    if relation == "conj":  # nouns side by side, and infinitives, share what governs the first
        return token.upos in ("VERB", "AUX") and (
            token.features.get("VerbForm") in ("Fin", None) or bool(reading.dependents(index, "nsubj", "aux"))
        )
    return relation in ("parataxis", "ccomp")


def _own(reading: Reading, found: Found, words: EventWords) -> Factuality | None:
    """What stands on the trigger itself: negation, modals, conditions; its being part of a name or an attribute."""
    head, token = found.head, reading.tokens[found.head]
    if is_attribute(reading, found):
        return Factuality.ATTRIBUTE
    if found.verbal and (_is_bare_infinitive(reading, head) or _is_only_meant(reading, head, words)):
        return Factuality.PLANNED
    if not found.verbal and _planned_before(reading, found, words):
        return Factuality.PLANNED
    if not found.verbal and _absent(reading, found, words):
        return Factuality.NEGATED
    if not found.verbal and token.upos in ("NOUN", "PROPN") and names_a_thing(reading, found, words):
        return Factuality.NAME
    return _cues(reading, head, words, found)


def _is_bare_infinitive(reading: Reading, index: int) -> bool:
    """Whether an infinitive hangs on no verb that says it is being done: "Spain to send troops"."""
    token = reading.tokens[index]
    bare = token.features.get("VerbForm") == "Inf" and token.text.lower() == token.lemma.lower()
    if not bare or reading.dependents(index, "aux"):
        return False
    return reading.relation(index) in ("root", "acl", "parataxis", "nmod", "obl", "flat")


def _is_only_meant(reading: Reading, index: int, words: EventWords) -> bool:
    """Whether an infinitive hangs on a word that does not say it is being done, or tried: "pledges to retake X"."""
    token = reading.tokens[index]
    relation = reading.relation(index)
    if token.features.get("VerbForm") != "Inf" or token.text.lower() != token.lemma.lower():
        return False
    if relation == "conj":
        return _is_only_meant(reading, token.head, words)
    if relation not in ("xcomp", "ccomp", "csubj") or reading.dependents(index, "aux"):
        return False
    chain = [token.head, *(above for above in reading.ancestors(token.head) if reading.relation(token.head) == "xcomp")]
    marks = [one for one in reading.dependents(index, "mark") if one < index]
    before = marks[0] - 1 if marks else index - 1
    return not any(reading.has(one, words.attempts) for one in (*chain[:2], max(before, 0)))


def _planned_before(reading: Reading, found: Found, words: EventWords) -> bool:
    """Whether a word of planning stands right before a noun, whatever the tree says: "threatens missile strikes"."""
    first = min(found.words)
    for index in range(first - 1, max(first - 4, -1), -1):
        token = reading.tokens[index]
        if token.upos in ("PUNCT", "CCONJ", "SCONJ"):
            return False
        if reading.has(index, words.planning | words.intentions) and token.upos not in ("ADP", "DET"):
            return True
        if token.upos not in ("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM"):
            return False
    return False


def _is_cause(reading: Reading, index: int) -> bool:
    """Whether a noun stands right behind a preposition: whatever is denied is not it."""
    before = index - 1
    while before >= 0 and reading.tokens[before].upos in ("ADJ", "DET", "NUM"):
        before -= 1
    return before >= 0 and reading.tokens[before].upos == "ADP"


_BEHIND = 3
"""Words between a noun and those that say there is none of it."""


def _absent(reading: Reading, found: Found, words: EventWords) -> bool:
    """Whether words behind a noun, or right before it, say there is none of it: «вибухів не зафіксовано»."""
    if _is_cause(reading, found.head):
        return False  # «жертв внаслідок обстрілу немає»: there was one
    last = max(found.words)
    before = min(found.words) - 1
    if before >= 0 and reading.tokens[before].text.lower() in words.absences:
        return True
    governor = reading.tokens[found.head].head
    if governor > last and reading.tokens[governor].text.lower() in words.absences:
        return True
    for index in range(last + 1, min(last + 2 + _BEHIND, len(reading))):
        token = reading.tokens[index]
        if token.text.lower() in words.absences:
            return True
        denied = reading.has(index - 1, words.negators) and index - 1 > last
        if denied and reading.has(index, words.existing):
            return reading.tokens[found.head].features.get("Case", "Gen") == "Gen"
        if token.upos in ("PUNCT", "SCONJ", "VERB"):
            return False
    return False


def _cues(reading: Reading, index: int, words: EventWords, found: Found) -> Factuality | None:
    for child in reading.children[index]:
        cue = None if child in found.words else _cue(reading, index, child, words, found)
        if cue is not None:
            return cue
    if any(_is_of_the_beginning(reading, child, words) for child in reading.dependents(index, "obl")):
        return Factuality.BACKGROUND
    features = reading.tokens[index].features
    if features.get("Tense") == "Fut" or features.get("Mood") in ("Imp", "Cnd"):
        return Factuality.PLANNED
    return None


def _is_of_the_beginning(reading: Reading, index: int, words: EventWords) -> bool:
    """Whether an adverbial names the whole war, or its beginning: "during the aggression", "at the beginning of"."""
    if not reading.has(index, words.beginnings):
        return False
    if any(reading.has(one, words.beginnings) for one in reading.dependents(index, "nmod")):
        return True
    return any(reading.has(one, words.since) for one in reading.dependents(index, "case"))


def _cue(reading: Reading, index: int, child: int, words: EventWords, found: Found) -> Factuality | None:
    """What one dependent says of the word at `index`; the first line that holds."""
    relation = reading.relation(child)
    purpose = reading.has(child, words.purposes) and reading.tokens[index].text.lower() != "so"
    # "the goal is the liberation of X"
    infinitive = reading.tokens[index].features.get("VerbForm") == "Inf"
    goal = relation == "nsubj" and reading.has(child, words.intentions) and (not found.verbal or infinitive)
    lines = (
        (relation in _NEGATING and _is_negator(reading, child, words), Factuality.NEGATED),
        (relation in ("aux", "advmod", "cop") and reading.has(child, words.modals), Factuality.PLANNED),
        (relation == "mark" and reading.has(child, words.conditions), Factuality.SUPPOSED),
        (_is_time_of_another(reading, index, child, words, found), Factuality.BACKGROUND),
        ((relation == "mark" and purpose) or goal, Factuality.PLANNED),
        (relation in ("amod", "advmod") and reading.has(child, words.supposed), Factuality.SUPPOSED),
        (relation == "amod" and reading.has(child, words.former), Factuality.BACKGROUND),
        (relation == "case" and reading.has(child, words.comparisons), Factuality.BACKGROUND),
        (relation == "case" and reading.has(child, words.aims), Factuality.PLANNED),
    )
    return next((kind for holds, kind in lines if holds), None)


def _is_time_of_another(reading: Reading, index: int, child: int, words: EventWords, found: Found) -> bool:
    """Whether a clause of taking only dates what the main one tells: "was there when X was captured"."""
    if found.concept.name not in HELD or reading.relation(index) != "advcl":
        return False
    return reading.relation(child) in ("mark", "advmod") and reading.has(child, words.whens)


def _is_negator(reading: Reading, index: int, words: EventWords) -> bool:
    text = reading.tokens[index].text.lower()
    return reading.has(index, words.negators) or text.endswith(("n't", "n’t"))


def _governed(
    reading: Reading, at: int, above: int, words: EventWords, speech: Speech | None, found: Found
) -> Factuality | None:
    """What a word does to what depends on it."""
    relation = reading.relation(at)
    caused = at != found.head and _is_cause(reading, found.head)  # «жертв внаслідок обстрілу немає»
    denied = relation in ("nsubj", "obj", "nmod") and not caused and above not in found.words
    if denied and _is_negator(reading, above, words):
        return Factuality.NEGATED  # "there is no damage", where "no" is the predicate
    verb = reading.tokens[above].upos in ("VERB", "AUX", "ADJ")
    if _is_on_trial(reading, at, above, words, found):
        return Factuality.BACKGROUND
    if relation in ("obl", "nmod") and above not in found.words and reading.has(above, words.comparisons):
        return Factuality.BACKGROUND  # "scenes similar to the massacre"
    if relation == "acl" and reading.has(above, words.tries):
        return Factuality.ATTEMPTED  # "efforts to seize"
    if (
        relation == "acl"
        and reading.relation(above) == "nmod"
        and reading.has(reading.tokens[above].head, words.intentions)
    ):
        return Factuality.PLANNED  # "the probability of invaders using"
    if verb and relation == "nsubj" and reading.has(above, words.planning) and _passive(reading, above):
        return Factuality.PLANNED
    if verb:
        return _governed_by_verb(reading, at, above, words, speech, found)
    nominal = relation in ("acl", "nmod", "compound", "obl", "xcomp", "ccomp")
    if nominal and reading.has(above, words.intentions) and above not in found.words:
        return Factuality.PLANNED
    return None


def _is_on_trial(reading: Reading, at: int, above: int, words: EventWords, found: Found) -> bool:
    """Whether a court deals with the deed, which is long done: "jailed for", "who killed X avoids jail"."""
    if above in found.words:
        return False
    if reading.tokens[above].upos == "VERB" and reading.has(above, words.courts):
        return True
    if not reading.tokens[at].relation.startswith("acl"):
        return False
    governor = reading.tokens[above].head
    near = (governor, *reading.dependents(governor, "obj", "obl", "xcomp")) if governor >= 0 else ()
    return any(reading.has(one, words.courts) for one in near)


def _governed_by_verb(
    reading: Reading, at: int, above: int, words: EventWords, speech: Speech | None, found: Found
) -> Factuality | None:
    relation = reading.relation(at)
    if relation in ("obj", "obl", "iobj", "xcomp") and reading.has(above, words.naming):
        return Factuality.NAME
    if relation == "nsubj" and reading.tokens[above].features.get("Tense") == "Fut":
        return Factuality.PLANNED
    if relation not in ("xcomp", "ccomp", "csubj", "obj", "obl", "advcl", "iobj"):
        return None
    if speech is not None and _denies(reading, above, speech) and relation in ("ccomp", "xcomp", "obj", "obl"):
        return Factuality.DENIED
    if reading.has(above, words.insisting) and found.concept.name in _WANTED:
        return Factuality.PLANNED
    if reading.has(above, words.planning) and relation != "advcl" and not _is_time(reading, at, words):
        return Factuality.PLANNED
    return _as_complement(reading, at, above, words)


def _as_complement(reading: Reading, at: int, above: int, words: EventWords) -> Factuality | None:
    """What a verb makes of the clause or infinitive that fills it."""
    relation = reading.relation(at)
    if relation in ("xcomp", "ccomp") and reading.has(above, words.supposed):
        return Factuality.SUPPOSED
    if reading.has(above, words.attempts) and relation == "xcomp":
        return Factuality.ATTEMPTED if reading.has(above, words.tries) else None
    if reading.has(above, words.modals) and relation in ("xcomp", "csubj", "ccomp"):
        return Factuality.PLANNED
    if relation in ("advcl", "obl") and _is_purpose(reading, at):
        led = [one - 1 for one in reading.dependents(at, "mark") if 0 < one < at]
        tried = any(reading.has(one, words.tries) for one in led)  # "continue efforts to seize"
        return Factuality.ATTEMPTED if tried else Factuality.PLANNED
    return None


def _passive(reading: Reading, index: int) -> bool:
    return any(reading.tokens[child].relation in ("aux:pass", "nsubj:pass") for child in reading.children[index])


def _is_time(reading: Reading, at: int, words: EventWords) -> bool:
    """Whether a noun behind a verb of planning only says when: "warned after the strike"."""
    return any(reading.has(child, words.times) for child in reading.dependents(at, "case"))


def _is_purpose(reading: Reading, index: int) -> bool:
    """Whether a bare infinitive stands for an aim."""
    token = reading.tokens[index]
    if token.features.get("VerbForm") != "Inf":
        return False
    return reading.relation(index) == "advcl"


def _denies(reading: Reading, index: int, speech: Speech) -> bool:
    return speech.act_of(reading.tokens[index].text.lower()) == "deny"
