"""Whether a country or capital stands for its government: "Kyiv has said", «Москва заявила», "according to Ukraine".

Rules over the words on either side. Nothing is guessed from the name alone: the same name after a preposition of place
("in Kyiv", «під Києвом») is the place. The words are the language's (`geo.languages.speech`), which names are those of
governments is the gazetteer's to say.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

from geo.document import Document
from geo.gazetteer.capitals import capitals
from geo.gazetteer.entry import Gazetteer
from geo.kinds import SETTLEMENTS
from geo.languages.morphology import WordForm
from geo.languages.speech import Speech

__all__ = ["governments_of", "is_actor"]

_LONGEST_PHRASE = 4
"""Words of the longest "according to"."""
_PERSONAL = ("verb", "predicate")
"""Parts of speech that are a sentence's predicate without a case."""
_MOST_BETWEEN = 2
"""Words between a name and its verb, or between a possessive and its noun."""


def governments_of(gazetteer: Gazetteer) -> Callable[[str], bool]:
    """Whether a name is a country's, or a capital's by which no better known town goes; answers are remembered."""

    @lru_cache(maxsize=20_000)
    def is_government(name: str) -> bool:
        matches = gazetteer.lookup(name)
        if any(match.entry.kind == "country" for match in matches):
            return True
        towns = (match.entry.place_id for match in matches if match.entry.kind in SETTLEMENTS)
        return next(towns, None) in capitals()

    return is_government


def is_actor(document: Document, start: int, end: int, *, name: str, speech: Speech) -> bool:
    """
    Whether the name of a government is the government here, that acts or speaks, rather than a place.

    Parameters
    ----------
    document
        The article.
    start, end
        The mention's span in its text, in code points.
    name
        The name in its dictionary form.
    speech
        How the article's language says who says what.
    """
    tokens, sentence = document.tokens, document.sentence_at(start)
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    before = tokens.norms[max(sentence.first, first - _LONGEST_PHRASE) : first]
    following = slice(last, min(sentence.last, last + 2 + _MOST_BETWEEN))
    after = tokens.norms[following]
    possessive = bool(after) and after[0] in speech.possessive
    # What a capital follows is a part of another name: "according to Zimbabwe Tourism Authority".
    part = not speech.morphology.declines and any(word[0].isupper() for word in tokens.words[following][:1])
    if _is_named_by(before, speech, whole=not part):
        return True
    if any(word in speech.places for word in (before[-2:] if before[-1:] == ["the"] else before[-1:])):
        return False
    if possessive:
        return any(map(speech.governs, after[1 : 2 + _MOST_BETWEEN]))
    joined = before[-1:] != [] and before[-1] in speech.joiners
    if not speech.morphology.declines:
        return not part and _is_subject(after, speech, joined=joined)
    # A subject stands in the nominative: the form in the text is the dictionary form.
    return document.text[start:end].casefold() == name.casefold() and _agrees(name, after, speech, joined=joined)


def _is_named_by(before: Sequence[str], speech: Speech, *, whole: bool) -> bool:
    """Whether the words before name a source, an agent, somebody spoken to, or a government in so many words."""
    if not before:
        return False
    if whole and any(" ".join(before[-length:]) in speech.attributing for length in range(1, len(before) + 1)):
        return True
    if speech.addresses(before[-1]) or " ".join(before[-2:]) in speech.dealing:
        return True
    if before[-1] in speech.agent and len(before) > 1:
        forms = _forms(before[-2], speech)
        return any(form.part in ("participle", "gerund") for form in forms)
    return speech.morphology.declines and speech.governs(before[-1])


def _is_subject(after: Sequence[str], speech: Speech, *, joined: bool) -> bool:
    """Whether a verb of a government follows, in a language that leaves its nouns as they are.

    Behind "was" a participle is done to the subject ("Kyiv was shelled"), but one of addressing is still the
    government's ("Moscow was told"). The bare infinitive is a noun ("the Ukraine attack", "a US state") but with a
    helping verb, or behind two names ("China and Russia hope").
    """
    helped, passive = joined, False
    for index, word in enumerate(after[: 1 + _MOST_BETWEEN]):
        pair = " ".join(after[index : index + 2])
        if word in speech.denying or pair in speech.denying:
            return True
        if passive and any(form.part == "participle" for form in speech.addresses(word)):
            return True
        forms = (*_forms(word, speech), *(one.form for one in speech.said(pair)))
        noun = word in speech.verbal_nouns and not passive
        if not noun and any(_is_finite(form, helped=helped, passive=passive) for form in forms):
            return True
        if word not in speech.between:
            return False
        helped, passive = True, word in speech.passive
    return False


def _forms(word: str, speech: Speech) -> tuple[WordForm, ...]:
    """Readings of a word as a verb of saying or of acting."""
    return (*(one.form for one in speech.said(word)), *speech.acts(word))


def _is_finite(form: WordForm, *, helped: bool, passive: bool) -> bool:
    """Whether a form tells what its subject does; headlines leave the helping verb of a gerund out."""
    if form.part == "gerund":
        return True
    if form.part == "adjective" or passive:
        return form.part == "adjective" and passive
    if form.part == "verb":
        return form.tense == "past" or form.number == "singular" or helped
    return helped


def _agrees(name: str, after: Sequence[str], speech: Speech, *, joined: bool) -> bool:
    """Whether a verb or adjective follows that agrees with the name in number and gender.

    «Київ атакували» and «Київ атакувала Росія» are of Kyiv as an object: its nominative is its accusative too.
    """
    subject = [form for form in speech.morphology.readings(name.split(" ")[-1]) if "N" in form.cases]
    for word in after[: 1 + _MOST_BETWEEN]:
        forms = _forms(word, speech)
        verbs = [form for form in forms if form.part in _PERSONAL or (form.part == "adjective" and "N" in form.cases)]
        if verbs:
            plural = joined and any(verb.number == "plural" for verb in verbs)
            return plural or not subject or any(_fits(one, verb) for one in subject for verb in verbs)
        if word not in speech.between:
            return False
    return False


def _fits(subject: WordForm, verb: WordForm) -> bool:
    if subject.number and verb.number and subject.number != verb.number:
        return False
    plural = subject.number == "plural"
    return plural or not (subject.gender and verb.gender) or subject.gender == verb.gender
