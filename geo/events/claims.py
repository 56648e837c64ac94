"""Who says so: the source that a sentence names, and whether it states, claims, or leaves unverified."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.events.happenings import Deed
from geo.events.reading import Reading
from geo.languages.eventpatterns import SourcePatterns
from geo.languages.eventwords import EventWords
from geo.languages.speech import Speech

__all__ = ["Claim", "claim_of", "headline_source", "is_article_note"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says so, and how."""

    reported_by: str | None
    """The person, office or outlet as the text names it; None is the article itself."""
    status: str
    """One of the values of `claim_status` in the EVENTS table."""
    pronoun: bool = False
    """Whether a pronoun stands for a source named before ("he said")."""


_SAYING = frozenset({"state", "claim", "estimate", "accuse", "deny", "warn"})
_QUOTED_BEFORE = frozenset(',”"»’')
"""Marks before an inverted verb of saying."""
_LONGEST = 14
"""Words of a source's name."""


def claim_of(
    reading: Reading,
    text: str,
    low: str,
    start: int,
    deeds: Sequence[Deed],
    words: EventWords,
    speech: Speech | None,
    *,
    places: tuple[tuple[int, int], ...] = (),
    times: Sequence[tuple[int, int]] = (),
) -> Claim:
    """
    Read who a sentence names as its source, and how it tells.

    Parameters
    ----------
    reading
        The sentence.
    text, low, start
        The same as it stands, folded, and where it begins in the article.
    deeds
        What it tells; a deed is no source.
    words, speech
        The language's words for offices, and its verbs of saying.
    places
        Spans that name places, which a headline does not name as its source.
    times
        Spans that name a time, which is no part of a source: "the General Staff on the evening of 3 July".

    Returns
    -------
    The source in the words of the text, without article, day and channel. Told by a source: "claimed"; by none, or by
    one who only gives details of what is known: "stated"; "reportedly", "unconfirmed" and the like: "unverified".
    """
    heads = {head for deed in deeds for head in deed.heads}
    found: tuple[int, int] | None = None
    details = False
    if speech is not None:
        found = _attributed(reading, low, start, speech)
        if found is None:
            found, details = _said(reading, start, heads, words, speech)
    if found is None:
        found = headline_source(text, low, words.sources, places)
        details = found is not None and _speaks_about(reading, low, start, found, heads, words)
    unverified = words.sources.is_unverified.search(low) or (speech is not None and _hedged(reading, speech))
    rumour = None if found is not None else _rumoured(reading, heads, words)
    status = "unverified" if unverified or rumour is not None else "claimed" if found and not details else "stated"
    if status == "stated" and found is None and words.sources.is_impersonal.search(low):
        status = "claimed"
    if found is None:
        return Claim(reading.tokens[rumour].text if rumour is not None else None, status)
    found = _before_times(low, found, times, words.sources)
    named = text[found[0] : found[1]]
    return Claim(named, status, low[found[0] : found[1]] in words.sources.pronouns)


def _before_times(
    low: str, source: tuple[int, int], times: Sequence[tuple[int, int]], patterns: SourcePatterns
) -> tuple[int, int]:
    """A source up to the first expression of time inside it, and the prepositions before that."""
    start, end = source
    cuts = [first for first, last in times if start < first < end]
    if not cuts:
        return source
    kept = low[start : min(cuts)].split(" ")
    while kept and len(kept[-1]) <= _PREPOSITION:
        kept.pop()
    shorter = start + len(" ".join(kept))
    return _trimmed(low, start, shorter, patterns) if kept else source


_PREPOSITION = 3
"""Letters of the longest word that links a source to a time."""


def _hedged(reading: Reading, speech: Speech) -> bool:
    return any(token.text.lower() in speech.hedges for token in reading.tokens)


def _rumoured(reading: Reading, heads: set[int], words: EventWords) -> int | None:
    """A report of which nobody says whose it is: "reports of explosions"."""
    for head in heads:
        above = reading.tokens[head].head
        if above >= 0 and reading.relation(head) == "nmod" and reading.has(above, words.rumours):
            return above
    return None


def _attributed(reading: Reading, low: str, start: int, speech: Speech) -> tuple[int, int] | None:
    """A source behind "according to"."""
    for phrase in speech.attributing:
        at = low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not low[max(0, at - 1) : at].isalnum() and not low[end : end + 1].isalnum():
                span = _phrase_from(reading, start + end, low, start)
                if span is not None:
                    return span
            at = low.find(phrase, end)
    return None


def _phrase_from(reading: Reading, position: int, low: str, start: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a position: up to a mark, a verb or another preposition of time or place."""
    indices: list[int] = []
    for index in range(len(reading)):
        if reading.starts[index] < position:
            continue
        token = reading.tokens[index]
        if token.upos in ("PUNCT", "VERB", "AUX", "SCONJ") and token.text not in "\"«»“”'’-.":
            break
        if token.text == "." or len(indices) >= _LONGEST:
            break
        indices.append(index)
    return _span(reading, indices, low, start)


def _said(
    reading: Reading, start: int, heads: set[int], words: EventWords, speech: Speech
) -> tuple[tuple[int, int] | None, bool]:
    """The subject of a verb of saying, and whether it only gives details of what is known."""
    for token in reading.tokens:
        index = token.index
        if index in heads or token.upos != "VERB":
            continue
        saying = speech.act_of(token.text.lower()) in _SAYING
        owning = any(reading.has(child, words.responsibility) for child in reading.dependents(index, "obj"))
        if not saying and not owning and not reading.has(index, words.recording):
            continue
        if any(reading.tokens[child].relation in ("aux:pass", "nsubj:pass") for child in reading.children[index]):
            continue
        if reading.relation(index) == "amod" or (
            reading.relation(index) == "acl" and not reading.dependents(index, "nsubj", "obj", "obl")
        ):
            continue
        subject = _speaker(reading, index, heads, words, people=saying)
        if subject is None or not (saying or owning or _is_office(reading, subject, words)):
            continue
        told = [one for one in reading.dependents(index, "obj", "obl", "ccomp", "xcomp") if one != subject]
        details = any(reading.has(child, words.told_of) for child in told)
        content = [one for one in told if reading.relation(one) in ("ccomp", "obj")]
        details = details or (bool(content and heads) and heads.isdisjoint(reading.subtree(index)))
        details = details or _announced_before(reading, heads, index)
        indices = [one for one in reading.subtree(subject, clauses=False) if one != index]
        span = _span(reading, indices, "", start)
        if span is not None:
            return span, details
    return None, False


def _announced_before(reading: Reading, heads: set[int], index: int) -> bool:
    """Whether all deeds stand before a colon, and the saying behind it: "Strike on X: expert says which missiles"."""
    colons = [token.index for token in reading.tokens if token.text == ":" and token.index < index]
    return bool(colons and heads) and all(head < colons[-1] for head in heads)


def _is_office(reading: Reading, subject: int, words: EventWords) -> bool:
    return any(reading.has(one, words.seats | words.speakers) for one in reading.subtree(subject, clauses=False))


def _speaker(reading: Reading, index: int, heads: set[int], words: EventWords, *, people: bool) -> int | None:
    """The head of who says: the verb's subject, who stands behind an inverted verb, or the office it is said in."""
    subjects = reading.dependents(index, "nsubj")
    for subject in subjects:
        below = reading.subtree(subject, clauses=False)
        if heads.isdisjoint(below) and not reading.has(subject, words.works | words.intentions):
            victims = reading.has(subject, words.civilians) and not reading.has(subject, words.seats | words.speakers)
            if victims and not people:
                continue
            if reading.tokens[subject].features.get("Number") == "Plur" and _thinks(reading, index, subject, words):
                continue
            if reading.tokens[subject].upos != "NUM" and not _is_told(reading, subject, words):
                return subject
    inverted = _inverted(reading, index, heads, words)
    if inverted is not None or subjects:
        return inverted
    # "said in the ministry": the office that is spoken in, where nobody is named.
    offices = words.seats | words.speakers
    for place in reading.dependents(index, "obl", "nmod"):
        if reading.has(place, offices) and heads.isdisjoint(reading.subtree(place, clauses=False)):
            return place
    return None


def _thinks(reading: Reading, index: int, subject: int, words: EventWords) -> bool:
    """Whether many people only think so: "many Ukrainians thought of Mariupol"."""
    return reading.has(index, words.thinking) and not _is_office(reading, subject, words)


def _is_told(reading: Reading, subject: int, words: EventWords) -> bool:
    """Whether a subject is a number of people, who are told of and tell nothing."""
    return bool(reading.dependents(subject, "nummod"))


def _inverted(reading: Reading, index: int, heads: set[int], words: EventWords) -> int | None:
    """Who stands right behind a verb that follows a comma or quotation mark: '..., said the separatists'."""
    if not index or reading.tokens[index - 1].text not in _QUOTED_BEFORE:
        return None
    behind = [one for one in reading.dependents(index, "nsubj", "obj", "iobj", "obl", "nmod", "flat") if one > index]
    behind += [one for one in (index + 1,) if one < len(reading) and one not in behind]
    for one in behind:
        token = reading.tokens[one]
        below = reading.subtree(one, clauses=False)
        named = any(reading.tokens[word].text[:1].isupper() for word in below)
        named = named or reading.has(one, words.seats | words.speakers)
        if token.upos in ("NOUN", "PROPN", "ADJ") and named and one not in heads:
            return one
    return None


def _span(reading: Reading, indices: Sequence[int], low: str, start: int) -> tuple[int, int] | None:
    """Offsets of a source's words in the sentence: one run, without determiners before and marks around it."""
    kept = list(indices)
    while kept and reading.tokens[kept[0]].upos in ("DET", "PUNCT", "ADP", "CCONJ", "ADV", "SCONJ"):
        kept.pop(0)
    while kept and reading.tokens[kept[-1]].upos in ("PUNCT", "ADP", "CCONJ"):
        kept.pop()
    run = [kept[0]] if kept else []
    for index in kept[1:]:
        if index - run[-1] > 2:
            break
        run.append(index)
    if not run or len(run) > _LONGEST or reading.ends[run[-1]] - reading.starts[run[0]] < 2:
        return None
    return reading.starts[run[0]] - start, reading.ends[run[-1]] - start


def is_article_note(low: str, patterns: SourcePatterns) -> bool:
    """Whether a sentence says that what the article reports could not be verified."""
    return bool(patterns.is_not_verified.search(low) and patterns.is_note.search(low))


def headline_source(
    text: str, low: str, patterns: SourcePatterns, places: tuple[tuple[int, int], ...] = ()
) -> tuple[int, int] | None:
    """The source that a headline names behind a dash or before a colon: an office or outlet, else a person."""
    spans = []
    for pattern in patterns.headlines:
        for match in pattern.finditer(low):
            start, end = _trimmed(low, *match.span("who"), patterns)
            if end - start >= 2 and not patterns.is_no_speaker.search(low[start:end]):
                spans.append((start, end))
    for start, end in spans:
        if patterns.is_speaker.search(low[start:end]) and len(text[start:end].split()) <= _LONGEST_OFFICE:
            return start, end
    for start, end in spans:
        name = text[start:end].split()
        if len(name) > _LONGEST_NAME or any(a < end and start < b for a, b in places):
            continue
        if all(word[0].isupper() for word in name) and not patterns.is_no_name.search(low[start:end]):
            return start, end
    return None


def _speaks_about(
    reading: Reading, low: str, start: int, source: tuple[int, int], heads: set[int], words: EventWords
) -> bool:
    """Whether a headline's source only speaks about what it takes for known: "Biden about the missile in Poland"."""
    behind = all(reading.starts[head] - start > source[1] for head in heads)
    return behind and bool(words.sources.is_about.match(low[source[1] :]))


_LONGEST_OFFICE = 9
"""Words of an office's name in a headline."""
_LONGEST_NAME = 3
"""Words of a person's."""


def _trimmed(low: str, start: int, end: int, patterns: SourcePatterns) -> tuple[int, int]:
    """A source without the words around it that are not its name."""
    lead = patterns.leads.match(low[start:end])
    start += lead.end() if lead else 0
    trail = patterns.trails.search(low[start:end])
    end = start + trail.start() if trail else end
    while start < end and not low[start].isalnum():
        start += 1
    while end > start and not low[end - 1].isalnum() and low[end - 1] not in ").":
        end -= 1
    return start, end
