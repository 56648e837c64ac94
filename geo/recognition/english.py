"""Toponyms of English texts: a small model trained here, the gazetteer's regional names, and rules on both."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pycrfsuite

from geo.datafiles import data_file
from geo.errors import DataError
from geo.gazetteer.entry import Gazetteer, Hit
from geo.recognition.english_document import (
    Found,
    in_a_row,
    is_demonym,
    is_person,
    persons,
    repeated,
    shortened,
    united,
    widened,
)
from geo.recognition.english_features import Facts, Lexicon, NameFacts, features, is_part_of_country, name_runs
from geo.recognition.english_forms import stated_places
from geo.recognition.english_rules import (
    is_attribution,
    is_no_name,
    is_other_name,
    kind_of,
    looks_like_place,
    parted,
    trimmed,
)
from geo.recognition.english_tokens import Tokens, tokenize
from geo.recognition.spans import Span

__all__ = ["EnglishFinder", "chunks", "load_lexicon"]

_MODEL = "embedded/model_en.crfsuite"
_WORDS = "embedded/model_en.words.json"
_UNSURE = 0.8
"""Below this probability weaker signs of a person's name decide."""
_CHUNK = 20_000
"""Characters that the model reads at once, in whole lines: memory stays bounded on a text of any length."""


def load_lexicon(path: str | Path) -> Lexicon:
    """Read the word lists that the model was trained with.

    Raises
    ------
    DataError
        If the file is damaged.
    """
    try:
        lists = json.loads(Path(path).read_text(encoding="utf-8"))
        return Lexicon(**{key: frozenset(words) for key, words in lists.items()})
    except (OSError, ValueError, TypeError) as error:
        raise DataError(f"{path}: damaged ({error}); reinstall the package, or run `make model`") from error


class EnglishFinder:
    """Finds bare toponyms in English text; needs no download.

    A linear-chain CRF reads each token with what the gazetteer knows of it; names that the gazetteer holds as regional
    need no word of the model; a name found once is looked for in the rest of the text; and rules take out persons,
    units, ships and newspapers that are named after places.
    """

    name = "english"

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        accept_above: float = 0.5,
        model: str | Path | None = None,
        lexicon: Lexicon | None = None,
    ) -> None:
        """
        Open the model.

        Parameters
        ----------
        gazetteer
            Says which words are names of places, and of what kind.
        accept_above
            Probability in [0, 1] that a name needs, by the model.
        model, lexicon
            Other than the embedded ones, for training.

        Raises
        ------
        DataError
            If the embedded model is missing or damaged.
        """
        self._gazetteer = gazetteer
        self._accept_above = accept_above
        self._facts = NameFacts(gazetteer)
        self._lexicon = lexicon or load_lexicon(data_file(_WORDS))
        self._tagger = pycrfsuite.Tagger()
        path = Path(model) if model else data_file(_MODEL)
        try:
            self._tagger.open(str(path))
        except (OSError, ValueError) as error:
            raise DataError(f"{path}: not a model ({error}); reinstall the package, or run `make model`") from error

    def find(self, text: str, *, language: str = "en") -> list[Span]:
        """Spans of toponyms, in order of start, none overlapping another; adjectives and peoples are none."""
        spans: list[Span] = []
        for offset, chunk in chunks(text):
            spans.extend(
                replace(span, start=span.start + offset, end=span.end + offset) for span in self._find_in(chunk)
            )
        return spans

    def _find_in(self, text: str) -> list[Span]:
        tokens = tokenize(text)
        if not len(tokens):
            return []
        runs = name_runs(tokens, self._facts)
        outside = self._outside(tokens, runs)
        hits = self._hits(tokens)
        whole = [(first, last) for first, last, _ in (*runs, *hits)]
        found = widened(self._by_model(tokens, outside), whole)
        found = [shortened(tokens, one, self._facts, self._lexicon) for one in found]
        stated = stated_places(tokens, runs, self._lexicon)
        forms = united([], [Found(first, last, 0.9, "form") for first, last in stated])
        found = united(forms, found)
        found = united(found, self._by_gazetteer(tokens, hits, outside))
        found = united(found, in_a_row(tokens, found, outside))
        names = persons(tokens, self._lexicon)
        found = [one for one in found if not self._is_other(tokens, one, names)]
        again = [one for one in repeated(tokens, found, self._lexicon) if not is_person(tokens, one, names)]
        found = united(found, again)
        found.sort(key=lambda one: one.first)
        return [self._span(tokens, one) for one in found]

    def _is_other(self, tokens: Tokens, one: Found, names: frozenset[str]) -> bool:
        first, last = one.first, one.last
        if one.by == "form":
            return False
        facts = self._facts(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])
        return (
            is_other_name(tokens, first, last, self._lexicon, strict=one.confidence < _UNSURE)
            or is_no_name(tokens, first, last)
            or is_attribution(tokens, first, last, facts)
            or is_person(tokens, one, names)
        )

    def _outside(self, tokens: Tokens, runs: list[tuple[int, int, Facts]]) -> list[float]:
        """Probability, for each token, that it is in no name."""
        self._tagger.set(features(tokens, runs, self._lexicon))
        return [self._tagger.marginal("O", i) for i in range(len(tokens))]

    def _by_model(self, tokens: Tokens, outside: list[float]) -> list[Found]:
        found: list[Found] = []
        current: Found | None = None
        for i, out in enumerate(outside):
            if 1 - out < self._accept_above:
                current = None
                continue
            if current is None or self._tagger.marginal("B", i) > (1 - out) / 2:
                current = Found(i, i + 1, 1 - out, "model")
                found.append(current)
            else:
                current.last = i + 1
                current.confidence = min(current.confidence, 1 - out)
        parts = [replace(one, first=a, last=b) for one in found for a, b in parted(tokens, one.first, one.last)]
        return [one for one in parts if one.first < one.last and not is_demonym(tokens, one)]

    def _hits(self, tokens: Tokens) -> list[tuple[int, int, Hit]]:
        """Regional names of the gazetteer in tokens, the longest of each start."""
        first_at = {start: i for i, start in enumerate(tokens.starts)}
        last_at = {end: i + 1 for i, end in enumerate(tokens.ends)}
        hits: list[tuple[int, int, Hit]] = []
        covered = 0
        for hit in self._gazetteer.scan(tokens.text):
            first, last = first_at.get(hit.start), last_at.get(hit.end)
            if first is None or last is None or first < covered or is_part_of_country(hit.matches):
                continue
            first, _ = trimmed(tokens, first, last)  # "the Donbas"; at the end stand words such as "steel mill"
            if first < last:
                hits.append((first, last, hit))
                covered = last
        return hits

    def _by_gazetteer(self, tokens: Tokens, hits: Iterable[tuple[int, int, Hit]], outside: list[float]) -> list[Found]:
        """Names that need no recogniser's word, where the words around them do not speak against it."""
        found: list[Found] = []
        for first, last, hit in hits:
            inside = 1 - min(outside[first:last])
            if looks_like_place(tokens, first, last, inside, self._lexicon, hit.matches):
                found.append(Found(first, last, max(inside, 0.5), "gazetteer"))
        return [one for one in found if not is_demonym(tokens, one)]

    def _span(self, tokens: Tokens, one: Found) -> Span:
        start, end = tokens.starts[one.first], tokens.ends[one.last - 1]
        kind, query = kind_of(tokens, one.first, one.last)
        return Span(start, end, round(min(one.confidence, 1.0), 3), query=query, kind=kind, finder=self.name)


def chunks(text: str) -> Iterable[tuple[int, str]]:
    """The text in pieces of bounded length, cut at line breaks or else at white space."""
    start = 0
    while len(text) - start > _CHUNK:
        end = text.rfind("\n", start + 1, start + _CHUNK)
        if end < 0:
            end = text.rfind(" ", start + 1, start + _CHUNK)
        if end < 0:
            end = start + _CHUNK
        yield start, text[start:end]
        start = end
    if start < len(text):
        yield start, text[start:]
