"""A trigger with its arguments, from the tree, by case and preposition: who did it, to whom or what, by what means."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.events.parties import Named, party_in
from geo.events.reading import Reading
from geo.languages.eventwords import EventWords, Party
from geo.languages.speech import Speech
from geo.languages.triggers import Found

__all__ = ["Frame", "frame_of", "is_passive"]

_NEAR = 7
"""Words behind a noun within which its doer is looked for."""
_LIGHT = frozenset({"obj", "nsubj", "obl", "nsubj:pass"})
"""How a trigger noun hangs on the verb that carries it: "launched strikes", "strikes hit"."""


_TRANSITIVE = frozenset({"abduct", "arrest", "evacuate", "capture_people", "shoot", "trapped", "massacre", "take"})
"""Concepts whose verb needs an object, so that without one its subject is it: "residents deported to Russia"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger and what depends on it."""

    found: Found
    doers: tuple[int, ...]
    """Heads of the phrases that say who, the surest first."""
    undergoers: tuple[int, ...]
    """Heads of the phrases that say to whom or to what."""
    actor: Party | None
    """The party among those who did it."""
    patient: Party | None
    """The party among those it was done to."""
    means: str | None
    """Class of the weapon: drone, aircraft, missile, artillery, mine, grenade."""


def frame_of(
    reading: Reading, found: Found, words: EventWords, named: Sequence[Named], speech: Speech | None = None
) -> Frame:
    """
    Read the arguments of a trigger.

    Parameters
    ----------
    reading, found
        The sentence and the trigger.
    words
        The language's prepositions, weapons and objects.
    named
        Parties of the sentence.
    speech
        Verbs of saying, whose subject did nothing of what it tells.
    """
    verb = found.verbal or reading.tokens[found.head].upos in ("VERB", "AUX")
    doers, undergoers = (
        _of_verb(reading, found, words, named) if verb else _of_noun(reading, found, words, named, speech)
    )
    if verb and _is_told_beside(reading, found.head, speech):
        doers = []
    doers = list(dict.fromkeys(_accused(reading, found.head, speech) or doers))
    undergoers = [one for one in dict.fromkeys(undergoers) if one not in doers]
    actor = _first_party(reading, named, doers, found)
    patient = _first_party(reading, named, undergoers, found)
    if not verb and (actor is None or not actor.armed):
        actor = _modifier_party(reading, named, found) or actor
    if actor is None and verb and not is_passive(reading, found.head, words, found):
        actor = _before(reading, named, found, words)
    return Frame(found, tuple(doers), tuple(undergoers), actor, patient, _means(reading, found, words, doers))


def _is_told_beside(reading: Reading, head: int, speech: Speech | None) -> bool:
    """Whether a gerund is joined to a verb of saying, as what is said: "reported attacks near X and shelling of Y"."""
    token = reading.tokens[head]
    if speech is None or token.relation != "conj" or token.features.get("VerbForm", "Ger") != "Ger":
        return False
    return speech.act_of(reading.tokens[token.head].text.lower()) is not None


def _accused(reading: Reading, head: int, speech: Speech | None) -> list[int]:
    """Who is said to have done it, where somebody is accused of it: the object, not the subject, of that verb."""
    if speech is None:
        return []
    for above in reading.ancestors(head):
        token = reading.tokens[above]
        if token.upos == "VERB" and speech.act_of(token.text.lower()) == "accuse":
            objects = reading.dependents(above, "obj", "iobj")
            return [one for one in objects if one != head and head not in reading.subtree(one)]
    return []


def is_passive(reading: Reading, head: int, words: EventWords, found: Found | None = None) -> bool:
    """Whether a verb's subject suffers it: by its form, or as a headline leaves the auxiliary out."""
    token = reading.tokens[head]
    relations = {reading.tokens[child].relation for child in reading.children[head]}
    if "aux:pass" in relations:
        return True
    if "obj" in relations or "aux" in relations:
        return False
    subjects = reading.dependents(head, "nsubj")
    if any(reading.has(one, words.forces | words.soldiers) for one in subjects) and not _is_outcome(found):
        return False  # "Russian occupiers fired on": a headline's participle and the past look alike
    if "nsubj:pass" in relations:
        return True
    if subjects and not _is_outcome(found) and not (found is not None and found.concept.name in _TRANSITIVE):
        return False
    if token.features.get("Voice") == "Pass":
        return True
    return token.features.get("VerbForm") == "Part" and token.features.get("Tense", "Past") == "Past"


def _is_outcome(found: Found | None) -> bool:
    return found is not None and found.concept.rank == "outcome"


def _of_verb(reading: Reading, found: Found, words: EventWords, named: Sequence[Named]) -> tuple[list[int], list[int]]:
    head = found.head
    subjects = _subjects(reading, head)
    objects = [*reading.dependents(head, "obj", "iobj"), *_misread(reading, head, subjects)]
    subjects = [one for one in subjects if one not in objects] or _fronted(reading, head, objects, words, named)
    objects = [one for one in objects if one not in subjects]
    obliques = reading.dependents(head, "obl")
    agents = [one for one in obliques if _is_agent(reading, one, words)]
    apart = [one for one in obliques if one not in agents and not reading.dependents(one, "nummod")]
    against = [one for one in apart if _has_case(reading, one, words.against)]  # not "in 40 km of"
    if is_passive(reading, head, words, found):
        return agents, [*subjects, *objects]
    if found.concept.name == "kill":  # the noun that the trigger names is whom it befell
        objects += [one for one in found.words if one != head and reading.has(one, words.soldiers)]
    else:
        objects = [one for one in objects if one not in found.words or one == head]
    return [*subjects, *agents], [*objects, *against]


def _misread(reading: Reading, head: int, subjects: Sequence[int]) -> list[int]:
    """Subjects that are objects: in the accusative, or a second one behind the verb."""
    accusative = [one for one in subjects if reading.tokens[one].features.get("Case") == "Acc"]
    if len(subjects) > 1:
        accusative += [one for one in subjects[1:] if one > head]
    return list(dict.fromkeys(accusative))


def _fronted(
    reading: Reading, head: int, objects: Sequence[int], words: EventWords, named: Sequence[Named]
) -> list[int]:
    """An armed party before a verb whose object stands behind it, where nominative and accusative look alike."""
    if not any(one > head for one in objects):
        return []
    return [
        one
        for one in objects
        if one < head
        and not reading.dependents(one, "case")
        and (reading.has(one, words.forces) or any(party.within(reading.subtree(one)) for party in named))
    ]


def _announced(reading: Reading, index: int, head: int) -> bool:
    """Whether a colon parts a word from the verb behind it: "Ministry: depot destroyed"."""
    return any(reading.tokens[one].text == ":" for one in range(index + 1, head))


def _subjects(reading: Reading, head: int) -> list[int]:
    """Subjects of a verb, or of the verb that it shares them with."""
    own = [one for one in reading.dependents(head, "nsubj") if not _announced(reading, one, head)]
    relation, above = reading.tokens[head].relation, reading.tokens[head].head
    if own and relation == "acl:relcl" and reading.tokens[own[0]].upos in ("PRON", "DET"):
        return [above]  # "the missile that fell"
    if own:
        return own
    stray = [one for place in reading.dependents(head, "obl") for one in reading.dependents(place, "nsubj")]
    if stray:
        return stray  # hung on the place before the verb: "in occupied X Ukrainian troops ... hit"
    if above < 0:
        return []
    if relation == "conj" and reading.tokens[above].upos in ("VERB", "AUX"):
        return _subjects(reading, above)
    if relation in ("xcomp", "ccomp") and reading.tokens[head].features.get("VerbForm") in ("Inf", "Ger", "Part", None):
        return _subjects(reading, above)
    if relation == "advcl" and reading.tokens[head].features.get("VerbForm") in ("Ger", "Part", "Conv"):
        return _subjects(reading, above)
    if relation in ("acl", "amod") and reading.tokens[head].features.get("VerbForm") in ("Part", "Ger"):
        return [above]
    if relation == "acl:relcl":
        return [above]
    return []


def _is_agent(reading: Reading, index: int, words: EventWords) -> bool:
    """Whether an oblique says by whom: by its relation, its preposition, or the bare instrumental."""
    if reading.tokens[index].relation == "obl:agent" or _has_case(reading, index, words.agents):
        return True
    cases = reading.dependents(index, "case")
    if index and reading.tokens[index - 1].features.get("Voice") == "Pass" and reading.tokens[index].head != index - 1:
        return False  # «зайнятого окупантами аеродрому»: who did that, not this
    return not cases and reading.tokens[index].features.get("Case") == "Ins"


def _has_case(reading: Reading, index: int, prepositions: frozenset[str]) -> bool:
    return any(reading.has(child, prepositions) for child in reading.dependents(index, "case"))


def _of_noun(
    reading: Reading, found: Found, words: EventWords, named: Sequence[Named], speech: Speech | None
) -> tuple[list[int], list[int]]:
    head = found.head
    doers = _from_the_side_of(reading, head, words)
    undergoers: list[int] = []
    subjects = reading.dependents(head, "nsubj")  # of a noun that is the predicate: "is in control of", "is under fire"
    (doers if found.concept.name == "control" else undergoers).extend(subjects)
    weapons = [one for one in found.words if one != head and reading.tokens[one].upos in ("NOUN", "PROPN")]
    below = [child for one in (head, *weapons) for child in reading.dependents(one, "nmod", "obl", "compound", "amod")]
    for child in dict.fromkeys([*below, *_right_behind(reading, found, words)]):
        if child in found.words:
            continue
        relation = reading.tokens[child].relation
        if relation == "nmod:poss" or _has_case(reading, child, words.agents) or relation == "obl:agent":
            doers.append(child)
        elif _has_case(reading, child, words.against):
            undergoers.append(child)
        elif relation.startswith("nmod") and not reading.dependents(child, "case"):
            # A bare genitive is who did it, if it names somebody armed («атака РФ»), else what was hit.
            armed = reading.has(child, words.forces | words.soldiers) or any(one.within([child]) for one in named)
            (doers if armed else undergoers).append(child)
    above = reading.tokens[head].head
    if above >= 0 and reading.has(above, words.responsibility) and reading.tokens[above].head >= 0:
        doers += _subjects(reading, reading.tokens[above].head)
    if above >= 0 and reading.tokens[head].relation in _LIGHT and reading.tokens[above].upos in ("VERB", "AUX"):
        told = reading.has(above, words.recording)
        told = told or (speech is not None and speech.act_of(reading.tokens[above].text.lower()) is not None)
        carrier = [] if told else [one for one in _subjects(reading, above) if one != head]
        agents = [one for one in reading.dependents(above, "obl") if one != head and _is_agent(reading, one, words)]
        if is_passive(reading, above, words):
            doers += agents
        else:
            doers += [*carrier, *agents]
        apart = [one for one in reading.dependents(above, "obl") if one != head and one not in agents]
        undergoers += [one for one in apart if _has_case(reading, one, words.against)]
    return doers, [one for one in undergoers if one not in found.words]


def _right_behind(reading: Reading, found: Found, words: EventWords) -> list[int]:
    """What a preposition right behind the noun leads, wherever the tree has hung it: "details of the attack on X"."""
    follow = max(found.words) + 1
    if follow < len(reading) and reading.tokens[follow].upos == "ADP" and reading.has(follow, words.against):
        return [reading.tokens[follow].head] if reading.tokens[follow].head > follow else []
    return []


def _from_the_side_of(reading: Reading, head: int, words: EventWords) -> list[int]:
    """Who stands behind "from the side of" shortly after the noun, wherever the tree has hung it."""
    for index in range(head + 2, min(head + _NEAR, len(reading) - 1)):
        if reading.has(index, words.sides) and reading.tokens[index - 1].upos == "ADP":
            return reading.dependents(index, "nmod") or [index + 1]
    return []


def _first_party(reading: Reading, named: Sequence[Named], heads: Sequence[int], found: Found) -> Party | None:
    for head in heads:
        indices = [
            one
            for one in reading.subtree(head, clauses=False, conjuncts=False)
            if one not in found.words and not _below(reading, one, found.head, head)
        ]
        party = party_in(reading, named, head, indices)
        if party is not None:
            return party
    return None


def _below(reading: Reading, index: int, trigger: int, head: int) -> bool:
    """Whether a word hangs on the trigger inside a phrase that holds the trigger itself."""
    if trigger in (head, index) or index == head:
        return False
    return trigger in _chain(reading, index, head)


def _chain(reading: Reading, index: int, stop: int) -> list[int]:
    chain = [index]
    for above in reading.ancestors(index):
        if above == stop:
            break
        chain.append(above)
    return chain


def _modifier_party(reading: Reading, named: Sequence[Named], found: Found) -> Party | None:
    """Whose it is by an adjective or noun before it: "Russian shelling", "enemy attack"."""
    own = [found.head, *found.words]
    for index in own:
        for child in reading.dependents(index, "amod", "compound", "nmod", "det"):
            if child not in found.words and reading.tokens[child].relation != "nmod" and child < found.head:
                party = party_in(reading, named, child, [child, *reading.dependents(child, "flat", "compound")])
                if party is not None:
                    return party
    return None


def _before(reading: Reading, named: Sequence[Named], found: Found, words: EventWords) -> Party | None:
    """Who stands right before the verb, where a headline's tree has lost the subject."""
    for one in reversed(named):
        if one.last > found.head:
            continue
        between = range(one.last, min(found.words))
        if len(between) <= 3 and all(
            reading.tokens[index].upos in ("ADV", "AUX", "PART") or reading.has(index, words.forces)
            for index in between
        ):
            return one.party
        return None
    return None


def _means(reading: Reading, found: Found, words: EventWords, doers: Sequence[int]) -> str | None:
    """The weapon: in the trigger's own words, among those who did it, or as an instrument."""
    spots = list(found.words)
    spots += [one for head in doers for one in reading.subtree(head, clauses=False)]
    for child in reading.children[found.head]:
        relation = reading.relation(child)
        if relation == "obj" and "weapon" not in found.concept.needs:
            continue  # the drone that is destroyed
        if relation in ("obl", "nmod", "compound", "amod", "obj") and not _has_case(reading, child, words.against):
            spots += reading.subtree(child, clauses=False)[:8]
    above = reading.tokens[found.head].head
    if above >= 0 and reading.tokens[found.head].relation in _LIGHT:
        for child in reading.dependents(above, "obl", "obj", "nsubj"):
            if not _has_case(reading, child, words.against):
                spots += reading.subtree(child, clauses=False)[:8]
    classes = [name for index in dict.fromkeys(spots) if (name := _weapon(reading, index, words))]
    return next(
        (one for one in ("drone", "aircraft", "missile", "artillery", "mine", "grenade") if one in classes), None
    )


def _weapon(reading: Reading, index: int, words: EventWords) -> str | None:
    return next((words.armament[one] for one in sorted(reading.lemmas[index]) if one in words.armament), None)
