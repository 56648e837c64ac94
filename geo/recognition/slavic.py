"""Ukrainian and Russian toponyms in a text, in every case and as adjectives."""

import math
from dataclasses import replace

from geo.gazetteer.entry import Gazetteer
from geo.recognition import slavic_context as context
from geo.recognition.slavic_adjectives import adjective_stem, nominative_adjective
from geo.recognition.slavic_dictionary import read
from geo.recognition.slavic_evidence import Evidence, Passage
from geo.recognition.slavic_mistyped import misspelt_span, other_keyboard_span
from geo.recognition.slavic_names import Name, NameBook, tongue
from geo.recognition.slavic_tokens import Token, blocks, tokenize
from geo.recognition.spans import Span

__all__ = ["SlavicFinder"]

_LONGEST_NAME = 4
_LONGEST_LIST = 12
"""Adjectives before one noun that are read together: bounds the work on a text of nothing else."""
_ABBREVIATION = 4
_SETTLEMENTS = frozenset(("city", "village"))


class SlavicFinder:
    """Finds Ukrainian and Russian toponyms: every case, adjectives of towns and oblasts, names of several words."""

    name = "slavic"

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take names from `gazetteer`; dictionaries are not loaded before the first text."""
        self._book = NameBook(gazetteer)

    def find(self, text: str, *, language: str) -> list[Span]:
        """
        Toponyms of a text.

        Parameters
        ----------
        text
            An article; memory does not grow with its length beyond the spans.
        language
            "uk" or "ru"; any other is read as "uk". A word with letters of the other one's own is read as that.

        Returns
        -------
        Spans in order, none overlapping; `query` is the nominative, `kind` what the words around say.
        """
        spans: list[Span] = []
        persons: set[str] = set()
        for offset, block in blocks(text):
            tokens = tokenize(block, offset)
            passage = Passage(tokens, "ru" if language == "ru" else "uk", block, offset, persons)
            spans.extend(_Reader(self._book, passage).spans())
        return [replace(span, finder=self.name) for span in spans]


class _Reader:
    """Reads one passage from left to right."""

    def __init__(self, book: NameBook, passage: Passage) -> None:
        self.book = book
        self.passage = passage
        self.tokens = passage.tokens
        self.language = passage.language

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
        if token.word in context.NEVER:
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
        after = self._head_of(group)
        if after is None:
            return [], 0
        head = self.tokens[after].word
        what = context.HEADS.get(head)
        if what in ("region", "district"):
            return self._areas(group, after, what), after + 1 - index
        if what != "direction" and len(group) == 1 and self.book.names(self._words(index, after + 1), self.language):
            return [], 0  # a name of its own: "Чорнобильська АЕС"
        if what == "direction" or head in context.SITE_HEADS:
            spans = [span for at in group if (span := self._town_of(at, what or "site"))]
            return spans, group[-1] + 1 - index if spans else 0
        return [], 0

    def _words(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens[first:last])

    def _head_of(self, group: list[int]) -> int | None:
        """The noun that the adjectives go with, over at most two more: "Хмельницькому військовому аеродрому"."""
        for at in range(group[-1] + 1, min(group[-1] + 4, len(self.tokens))):
            token = self.tokens[at]
            if not _joined(token):
                return None
            if token.word in context.HEADS or token.word in context.SITE_HEADS:
                return at
            if token.capital or not read(token.word, tongue(token.word, self.language)).adjective:
                return None
        return None

    def _adjective_group(self, index: int) -> list[int]:
        tokens = self.tokens
        group: list[int] = []
        while index < len(tokens) and adjective_stem(tokens[index].word, tongue(tokens[index].word, self.language)):
            if group and not tokens[index].capital and tokens[group[0]].capital:
                break
            group.append(index)
            index += 1
            if len(group) == _LONGEST_LIST:
                break
            if index < len(tokens) and tokens[index].word in context.JOINERS and _joined(tokens[index]):
                index += 1
            elif index < len(tokens) and tokens[index].gap.strip() != ",":
                break
        return group

    def _areas(self, group: list[int], head_at: int, kind: str) -> list[Span]:
        head = self.tokens[head_at].word
        spans = []
        for at in group:
            token = self.tokens[at]
            language = tongue(token.word, self.language)
            lemma, gender = _head_lemma(head, language)
            if self.tokens[head_at - 1].word.startswith("народн"):
                lemma = f"народна {lemma}" if language == "uk" else f"народная {lemma}"
            adjective = nominative_adjective(token.word, language, gender)
            query = f"{adjective} {lemma}"
            known = self.book.known(query) is not None or self.book.base(token.word, self.language) is not None
            if not (known or token.capital):
                continue
            end = self.tokens[head_at].end if at == group[-1] else token.end
            spans.append(Span(token.start, end, 0.95 if known else 0.6, query=query.capitalize(), kind=kind))
        return spans

    def _town_of(self, at: int, what: str) -> Span | None:
        token = self.tokens[at]
        base = self.book.base(token.word, self.language)
        if base is None or token.word.startswith((*context.ARMY_GROUPS, *context.LANDS)):
            return None
        name, entry = base
        least = 0 if what == "direction" else 5_000
        if entry.kind in ("country", "region", "continent") or entry.population < least:
            return None
        if not token.capital and entry.population < 10_000 and what != "direction":
            return None
        return Span(token.start, token.end, 0.7, query=_title(name))

    # -- names by themselves -----------------------------------------------------------------------------------------

    def _named(self, index: int) -> tuple[list[Span], int]:
        for length in range(min(_LONGEST_NAME, len(self.tokens) - index), 0, -1):
            run = self.tokens[index : index + length]
            if not all(_joined(token) and _may_continue(token) for token in run[1:]):
                continue
            names = self.book.names(self._words(index, index + length), self.language)
            if not names:
                continue
            evidence = Evidence(self.passage, index, length)
            name = max(names, key=evidence.score)
            confidence = 1 / (1 + math.exp(-evidence.score(name)))
            if confidence >= 0.5:
                query, kind = self._as_said(name, run, evidence)
                # A river is never as well known as the city on it: said to be one, it is not left to be weighed.
                place_id = self.book.only(name.lemma, kind) if kind == "river" else None
                span = Span(run[0].start, run[-1].end, confidence, query=query, kind=kind, place_id=place_id)
                return [span], length
        self.passage.remember_person(index)
        mistyped = other_keyboard_span(self.passage, index, self.book) or misspelt_span(self.passage, index, self.book)
        return ([mistyped] if mistyped else []), 1

    def _as_said(self, name: Name, run: list[Token], evidence: Evidence) -> tuple[str, str | None]:
        """The name to look up, and the kind: what the word before says, as far as the gazetteer has such a thing.

        "аеродром Бельбек" is an airfield, "аеродром Мелітополя" is in the town.
        """
        lemma, kind, query = name.lemma, evidence.kind, _as_written(name.lemma, run)
        if kind is None or evidence.before is None:
            return query, self._unsaid_kind(name, evidence)
        if kind in _SETTLEMENTS:
            return query, kind
        nominative = run[-1].word == lemma.rpartition(" ")[2]
        if nominative and (thing := self.book.thing(evidence.before.word, lemma, self.language)):
            return f"{thing.removesuffix(lemma)}{query}", kind
        return query, kind if kind in self.book.kinds(lemma) else None

    def _unsaid_kind(self, name: Name, evidence: Evidence) -> str | None:
        """What a preposition tells: one is on a river or across it, but in a town of its name."""
        if name.lemma in context.LANDS:
            return "region"
        before = evidence.before.word if evidence.before is not None and evidence.preposition else ""
        on = before == "на" and "L" in name.cases and "A" not in name.cases
        if (on or before in context.ACROSS) and "river" in self.book.kinds(name.lemma):
            return "river"
        return None


def _as_written(lemma: str, run: list[Token]) -> str:
    """The nominative with the capital letters of the text."""
    words = lemma.split(" ")
    if len(words) != len(run):
        return lemma.capitalize()
    return " ".join(_cased(word, token) for word, token in zip(words, run, strict=True))


def _cased(word: str, token: Token) -> str:
    if token.shouted and word == token.word and len(word) <= _ABBREVIATION:
        return word.upper()
    return _title(word) if token.capital else word


def _title(name: str) -> str:
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split(" "))


def _joined(token: Token) -> bool:
    return not token.gap.strip() and token.gap.count("\n") < 2


def _may_continue(token: Token) -> bool:
    return token.capital or token.word in context.FEATURES or token.word in context.SITE_HEADS


def _head_lemma(head: str, language: str) -> tuple[str, str]:
    """Nominative of a head noun and the gender that its adjective takes."""
    for stem, lemma, gender in (
        ("об", "область", "femn"),
        ("кра", "край", "masc"),
        ("респ", "республіка" if language == "uk" else "республика", "femn"),
        ("губ", "губернія" if language == "uk" else "губерния", "femn"),
        ("окр", "округ", "masc"),
        ("гром", "громада", "femn"),
    ):
        if head.startswith(stem) and head not in ("общины", "общине", "община"):
            return lemma, gender
    return ("громада", "femn") if head.startswith("общ") else ("район", "masc")
