"""Toponyms of a text in a language that declines its names: every case, adjectives of towns, names of several words."""

import math
from dataclasses import replace

from geo.document import Document
from geo.gazetteer.entry import Gazetteer
from geo.kinds import SETTLEMENTS
from geo.languages.base import Language
from geo.languages.cues import Head, HeadKind
from geo.languages.morphology import Morphology
from geo.recognition.evidence import Evidence, Passage
from geo.recognition.evidence_weights import EvidenceWeights
from geo.recognition.misspellings import misspelt_span, other_keyboard_span
from geo.recognition.name_book import Name, NameBook
from geo.recognition.spans import Span
from geo.recognition.word_facts import facts_of
from geo.recognition.words import Word, words_of

__all__ = ["InflectedNameFinder"]

_LONGEST_NAME = 4
"""Words of the longest name."""
_LONGEST_LIST = 12
"""Adjectives before one noun that are read together: bounds the work on a text of nothing else."""
_MOST_BEFORE_HEAD = 2
"""Adjectives between that of a place and their noun: "Хмельницькому військовому аеродрому"."""
_ABBREVIATION = 4
"""Letters of a word in capitals up to which it stays in capitals."""
_AS_LIKELY = 1.0
"""Log-odds below the best reading of a form up to which another one may be meant too."""
_ACCEPTED = 0.5
"""Probability that a name needs to be taken."""
_KNOWN_DIVISION, _UNKNOWN_DIVISION, _TOWN_BY_ADJECTIVE = 0.95, 0.6, 0.7
"""How sure a division is that the gazetteer has, or has not; and a town that an adjective is made of."""
_LEAST_PEOPLE = 5_000
"""Inhabitants of a town whose adjective a thing in it bears: villages have no airport."""
_LEAST_PEOPLE_SMALL_LETTER = 10_000
"""The same of an adjective without a capital."""
_NO_TOWNS = ("country", "region", "continent")
_GENDERS = ("masculine", "feminine", "neuter")


class InflectedNameFinder:
    """Finds toponyms in every case by a gazetteer, and weighs what speaks for and against each."""

    def __init__(self, gazetteer: Gazetteer, language: Language, weights: EvidenceWeights | None = None) -> None:
        """Take names from `gazetteer`, grammar from `language`; dictionaries are not loaded before the first text."""
        self._book = NameBook(gazetteer, language)
        self._language = language
        self._weights = weights or EvidenceWeights()

    def find(self, document: Document) -> list[Span]:
        """
        Toponyms of an article.

        A word with letters that only a quoted language has is read as that one's.

        Returns
        -------
        Spans in order, none overlapping; `query` is the nominative, `kind` what the words around say.
        """
        passage = Passage(words_of(document.tokens), self._language, document.text)
        return [replace(span, finder="inflected") for span in _Reader(self._book, passage, self._weights).spans()]


class _Reader:
    """Reads one passage from left to right."""

    def __init__(self, book: NameBook, passage: Passage, weights: EvidenceWeights) -> None:
        self.book = book
        self.passage = passage
        self.weights = weights
        self.tokens = passage.tokens
        self.language = passage.language
        self.cues = passage.language.cues

    def spans(self) -> list[Span]:
        found: list[Span] = []
        index = 0
        while index < len(self.tokens):
            spans, used = self._at(index)
            found.extend(spans)
            if spans:
                self.passage.last_end = spans[-1].end
            index += max(used, 1)
        return found

    def _at(self, index: int) -> tuple[list[Span], int]:
        spans, used = self._adjectives(index)
        if used:
            return spans, used
        token = self.tokens[index]
        if token.word in self.cues.never:
            return [], 1
        if not token.capital:
            mistyped = other_keyboard_span(self.passage, index, self.book)
            return ([mistyped] if mistyped else []), 1
        return self._named(index)

    # -- adjectives with their heads ---------------------------------------------------------------------------------

    def _adjectives(self, index: int) -> tuple[list[Span], int]:
        """As in "Донецькій та Луганській областях", "Бахмутський район", "на сєвєродонецькому напрямку"."""
        group = self._adjective_group(index)
        if not group:
            return [], 0
        at = self._head_of(group)
        if at is None:
            return [], 0
        head = self.cues.heads[self.tokens[at].word]
        if head.kind in ("region", "district"):
            return self._areas(group, at, head), at + 1 - index
        if head.kind == "site" and len(group) == 1 and self.book.names(self._words(index, at + 1)):
            return [], 0  # a name of its own: "Чорнобильська АЕС"
        if head.kind == "direction" and (spans := self._directions(group, at, head)):
            return spans, at + 1 - index
        spans = [span for one in group if (span := self._town_of(one, head.kind))]
        return spans, group[-1] + 1 - index if spans else 0

    def _words(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens[first:last])

    def _head_of(self, group: list[int]) -> int | None:
        """The noun that the adjectives go with, over a few more."""
        for at in range(group[-1] + 1, min(group[-1] + 2 + _MOST_BEFORE_HEAD, len(self.tokens))):
            token = self.tokens[at]
            if not _joined(token):
                return None
            if token.word in self.cues.heads:
                return at
            if token.capital or not facts_of(token.word, self._morphology(token)).adjective:
                return None
        return None

    def _morphology(self, token: Word) -> Morphology:
        return self.language.language_of_word(token.word).morphology

    def _is_adjective(self, token: Word) -> bool:
        return self.book.grammar(token.word).adjective_stem(token.word) is not None

    def _adjective_group(self, index: int) -> list[int]:
        tokens = self.tokens
        group: list[int] = []
        while index < len(tokens) and self._is_adjective(tokens[index]):
            if group and not tokens[index].capital and tokens[group[0]].capital:
                break
            group.append(index)
            index += 1
            if len(group) == _LONGEST_LIST:
                break
            if index < len(tokens) and tokens[index].word in self.cues.joiners and _joined(tokens[index]):
                index += 1
            elif index < len(tokens) and tokens[index].gap.strip() != ",":
                break
        return group

    def _areas(self, group: list[int], head_at: int, head: Head) -> list[Span]:
        spans = []
        for at in group:
            token = self.tokens[at]
            query = self._division(token, head, self.tokens[head_at - 1])
            known = self.book.known(query) is not None or self.book.base(token.word) is not None
            if not (known or token.capital):
                continue
            end = self.tokens[head_at].end if at == group[-1] else token.end
            confidence = _KNOWN_DIVISION if known else _UNKNOWN_DIVISION
            spans.append(Span(token.start, end, confidence, query=query.capitalize(), kind=head.kind))
        return spans

    def _directions(self, group: list[int], head_at: int, head: Head) -> list[Span]:
        """Directions of the front that the gazetteer has by that name, where it has all that the noun stands behind."""
        spans = []
        for at in group:
            token = self.tokens[at]
            query = self._division(token, head, self.tokens[head_at - 1])
            if self.book.known(query) is None:
                return []
            end = self.tokens[head_at].end if at == group[-1] else token.end
            spans.append(Span(token.start, end, _KNOWN_DIVISION, query=query.capitalize(), kind="region"))
        return spans

    def _division(self, token: Word, head: Head, before_head: Word) -> str:
        """The division's name in the nominative: "Луганской" before "области" is "луганская область"."""
        morphology = self._morphology(token)
        [gender, *_] = [form.gender for form in morphology.readings(head.lemma) if form.gender in _GENDERS] or [""]
        adjective = self.book.grammar(token.word).nominative_adjective(token.word, gender or "feminine")
        epithet = self.cues.epithets.get(before_head.word)
        if epithet is None:
            return f"{adjective} {head.lemma}"
        agreeing = (
            form.text
            for form in morphology.forms(epithet, "adjective")
            if form.gender == gender and form.number == "singular" and "N" in form.cases
        )
        return f"{adjective} {next(agreeing, epithet)} {head.lemma}"

    def _town_of(self, at: int, kind: HeadKind) -> Span | None:
        token = self.tokens[at]
        base = self.book.base(token.word)
        if base is None or token.word in self.cues.not_towns:
            return None
        name, entry = base
        if entry.kind in _NO_TOWNS:
            return None
        if kind != "direction":
            least = _LEAST_PEOPLE if token.capital else _LEAST_PEOPLE_SMALL_LETTER
            if entry.population < least:
                return None
        return Span(token.start, token.end, _TOWN_BY_ADJECTIVE, query=_title(name))

    # -- names by themselves -----------------------------------------------------------------------------------------

    def _named(self, index: int) -> tuple[list[Span], int]:
        for length in range(min(_LONGEST_NAME, len(self.tokens) - index), 0, -1):
            run = self.tokens[index : index + length]
            if not all(_joined(token) and self._may_continue(token) for token in run[1:]):
                continue
            names = self.book.names(self._words(index, index + length))
            if not names:
                continue
            evidence = Evidence(self.passage, index, length, self.weights)
            name = max(names, key=evidence.score)
            confidence = _probability(evidence.score(name))
            if confidence >= _ACCEPTED:
                query, kind = self._as_said(name, run, evidence)
                # A river is never as well known as the city on it: said to be one, it is not left to be weighed.
                place_id = self.book.only(name.lemma, kind) if kind == "river" else None
                others = tuple(
                    _as_written(other.lemma, run)
                    for other in names
                    if other.lemma != name.lemma and evidence.score(other) >= evidence.score(name) - _AS_LIKELY
                )
                if evidence.framed:
                    self.passage.framed_end = run[-1].end
                span = Span(
                    run[0].start, run[-1].end, confidence, query=query, others=others, kind=kind, place_id=place_id
                )
                return [span], length
        self.passage.remember_person(index)
        mistyped = other_keyboard_span(self.passage, index, self.book) or misspelt_span(self.passage, index, self.book)
        return ([mistyped] if mistyped else []), 1

    def _may_continue(self, token: Word) -> bool:
        return token.capital or token.word in self.cues.features

    def _as_said(self, name: Name, run: list[Word], evidence: Evidence) -> tuple[str, str | None]:
        """The name to look up, and the kind: what the word before says, as far as the gazetteer has such a thing.

        "аеродром Бельбек" is an airfield, "аеродром Мелітополя" is in the town.
        """
        lemma, kind, query = name.lemma, evidence.kind, _as_written(name.lemma, run)
        if kind is None or evidence.before is None:
            return query, self._unsaid_kind(name, evidence)
        known = self.book.kinds(lemma)
        if kind in SETTLEMENTS and not known.isdisjoint(SETTLEMENTS):
            return query, kind
        nominative = run[-1].word == lemma.rpartition(" ")[2]
        if nominative and (thing := self.book.thing(evidence.before.word, lemma)):
            return f"{thing.removesuffix(lemma)}{query}", kind
        return query, kind if kind in known else None

    def _unsaid_kind(self, name: Name, evidence: Evidence) -> str | None:
        """What a preposition tells: one is on a river or across it, but in a town of its name."""
        if name.lemma in self.cues.lands:
            return "region"
        before = evidence.before.word if evidence.before is not None and evidence.cases_asked else ""
        on = before in self.cues.words.on and "L" in name.cases and "A" not in name.cases
        if (on or before in self.cues.words.across) and "river" in self.book.kinds(name.lemma):
            return "river"
        return None


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds)) if log_odds > -math.inf else 0.0


def _as_written(lemma: str, run: list[Word]) -> str:
    """The nominative with the capital letters of the text."""
    words = lemma.split(" ")
    if len(words) != len(run):
        return lemma.capitalize()
    return " ".join(_cased(word, token) for word, token in zip(words, run, strict=True))


def _cased(word: str, token: Word) -> str:
    if token.shouted and word == token.word and len(word) <= _ABBREVIATION:
        return word.upper()
    return _title(word) if token.capital else word


def _title(name: str) -> str:
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split(" "))


def _joined(token: Word) -> bool:
    return not token.gap.strip() and token.gap.count("\n") < 2
