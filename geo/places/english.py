"""Toponyms of English texts: a small model trained here, the gazetteer's regional names, and rules on both."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pycrfsuite

from geo.datafiles import data_file
from geo.errors import DataError
from geo.gazetteer.entry import Gazetteer, Hit
from geo.places import english_words as known
from geo.places.english_features import Facts, Lexicon, NameFacts, features, name_runs
from geo.places.english_rules import is_other_name, kind_of, looks_like_place, parted, stated_places
from geo.places.english_tokens import Tokens, tokenize
from geo.places.spans import Span

__all__ = ["EnglishFinder", "load_lexicon"]

_MODEL = "embedded/model_en.crfsuite"
_WORDS = "embedded/model_en.words.json"
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


_IN_A_ROW = 0.15
"""Probability, by the model, that a name needs beside others in a row."""
_ROW = frozenset({",", "and", "/", "(", "&", ";"})


@dataclass(slots=True)
class _Found:
    """A name in tokens: first, one past the last, how sure, and by what."""

    first: int
    last: int
    confidence: float
    by: str


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
        for offset, chunk in _chunks(text):
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
        found = self._by_model(tokens, outside)
        hits = self._hits(tokens)
        for one in found:
            _widen(one, [(first, last) for first, last, _ in runs])
            _widen(one, [(first, last) for first, last, _ in hits])
        found = _united(
            found, [_Found(first, last, 0.9, "form") for first, last in stated_places(tokens, runs, self._lexicon)]
        )
        found = _united(found, self._by_gazetteer(tokens, hits, outside))
        found = _united(found, self._listed(tokens, found, outside))
        found = [one for one in found if not is_other_name(tokens, one.first, one.last, self._lexicon)]
        found = _united(found, self._again(tokens, found))
        found.sort(key=lambda one: one.first)
        return [self._span(tokens, one) for one in found]

    def _outside(self, tokens: Tokens, runs: list[tuple[int, int, Facts]]) -> list[float]:
        """Probability, for each token, that it is in no name."""
        self._tagger.set(features(tokens, runs, self._lexicon))
        return [self._tagger.marginal("O", i) for i in range(len(tokens))]

    def _by_model(self, tokens: Tokens, outside: list[float]) -> list[_Found]:
        found: list[_Found] = []
        current: _Found | None = None
        for i, out in enumerate(outside):
            if 1 - out < self._accept_above:
                current = None
                continue
            if current is None or self._tagger.marginal("B", i) > (1 - out) / 2:
                current = _Found(i, i + 1, 1 - out, "model")
                found.append(current)
            else:
                current.last = i + 1
                current.confidence = min(current.confidence, 1 - out)
        parts = [replace(one, first=a, last=b) for one in found for a, b in parted(tokens, one.first, one.last)]
        return [one for one in parts if one.first < one.last and not _is_demonym(tokens, one)]

    def _hits(self, tokens: Tokens) -> list[tuple[int, int, Hit]]:
        """Regional names of the gazetteer in tokens, the longest of each start."""
        first_at = {start: i for i, start in enumerate(tokens.starts)}
        last_at = {end: i + 1 for i, end in enumerate(tokens.ends)}
        hits: list[tuple[int, int, Hit]] = []
        covered = 0
        for hit in self._gazetteer.scan(tokens.text):
            first, last = first_at.get(hit.start), last_at.get(hit.end)
            if first is not None and last is not None and first >= covered:
                hits.append((first, last, hit))
                covered = last
        return hits

    def _by_gazetteer(self, tokens: Tokens, hits: Iterable[tuple[int, int, Hit]], outside: list[float]) -> list[_Found]:
        """Names that need no recogniser's word, where the words around them do not speak against it."""
        found: list[_Found] = []
        for first, last, hit in hits:
            inside = 1 - min(outside[first:last])
            if looks_like_place(tokens, first, last, inside, self._lexicon, hit.matches):
                found.append(_Found(first, last, max(inside, 0.5), "gazetteer"))
        return [one for one in found if not _is_demonym(tokens, one)]

    def _listed(self, tokens: Tokens, found: Iterable[_Found], outside: list[float]) -> list[_Found]:
        """Words that the model half takes for names, in a row with names that were found: "X, Y and Z"."""
        ends = {one.last for one in found}
        starts = {one.first for one in found}
        more: list[_Found] = []
        i, n = 0, len(tokens)
        while i < n:
            if 1 - outside[i] < _IN_A_ROW or not tokens.words[i][0].isupper() or len(tokens.words[i]) < 3:
                i += 1
                continue
            last = i + 1
            while last < n and 1 - outside[last] >= _IN_A_ROW and tokens.words[last][0].isupper():
                last += 1
            after_one = i >= 2 and tokens.lower[i - 1] in _ROW and i - 1 in ends
            before_one = last + 1 < n and tokens.lower[last] in _ROW and last + 1 in starts
            if after_one or before_one:
                more.append(_Found(i, last, 1 - outside[i], "row"))
                ends.add(last)
            i = last
        return [one for one in more if not _is_demonym(tokens, one)]

    def _again(self, tokens: Tokens, found: Iterable[_Found]) -> list[_Found]:
        """Other occurrences of names that were found: a place once is a place all through."""
        names: dict[str, tuple[int, float]] = {}
        for one in found:
            words = tokens.words[one.first : one.last]
            if one.confidence >= 0.5 and words[0][0].isupper() and len(words[0]) > 1:
                names[" ".join(words)] = (len(words), one.confidence)
                for other in (" ".join(words).title(), " ".join(words).upper()):
                    if len(other) > 3:
                        names.setdefault(other, (len(words), one.confidence))
        heads: dict[str, list[tuple[str, int, float]]] = {}
        for name, (size, confidence) in names.items():
            heads.setdefault(name.split(" ", 1)[0], []).append((name, size, confidence))
        more: list[_Found] = []
        for i, word in enumerate(tokens.words):
            for name, size, confidence in heads.get(word, ()):
                if " ".join(tokens.words[i : i + size]) == name and not is_other_name(
                    tokens, i, i + size, self._lexicon, strict=True
                ):
                    more.append(_Found(i, i + size, 0.8 * confidence, "repeated"))
        return more

    def _span(self, tokens: Tokens, one: _Found) -> Span:
        start, end = tokens.starts[one.first], tokens.ends[one.last - 1]
        kind, query = kind_of(tokens, one.first, one.last)
        return Span(start, end, round(min(one.confidence, 1.0), 3), query=query, kind=kind, finder=self.name)


def _is_demonym(tokens: Tokens, one: _Found) -> bool:
    return one.last - one.first == 1 and tokens.lower[one.first] in known.DEMONYMS


def _widen(one: _Found, names: Iterable[tuple[int, int]]) -> None:
    """Take the whole name of the gazetteer where the model has a part of it: "Ivano-Frankivsk", not "Ivano"."""
    for first, last in names:
        if first <= one.first and one.last <= last and (first, last) != (one.first, one.last):
            one.first, one.last = first, last


def _united(first: list[_Found], second: Iterable[_Found]) -> list[_Found]:
    """All of `first`, and those of `second` that overlap none of them; longer ones of `second` go before shorter."""
    taken = {i for one in first for i in range(one.first, one.last)}
    out = list(first)
    for one in sorted(second, key=lambda one: (one.first - one.last, one.first)):
        positions = range(one.first, one.last)
        if not any(i in taken for i in positions):
            out.append(one)
            taken.update(positions)
    return out


def _chunks(text: str) -> Iterable[tuple[int, str]]:
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
