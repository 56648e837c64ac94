"""Toponyms of a language with a sequence model: the model, the gazetteer's regional names, and rules on both."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pycrfsuite

from geo.datafiles import data_file
from geo.document import Document, Tokens
from geo.errors import DataError
from geo.gazetteer.entry import Entry, Gazetteer, Hit
from geo.kinds import kinds_in
from geo.languages.name_model import Lexicon, NameModel, NameWords
from geo.recognition.acceptance import Acceptance, Signs, load_acceptance
from geo.recognition.dress import dressed
from geo.recognition.model_features import (
    Facts,
    Hints,
    NameFacts,
    document_hints,
    features,
    is_part_of_country,
    name_runs,
)
from geo.recognition.model_thresholds import ModelThresholds
from geo.recognition.name_rules import (
    is_attribution,
    is_no_name,
    is_other_name,
    kind_of,
    looks_like_place,
    parted,
    trimmed,
)
from geo.recognition.spans import Span
from geo.recognition.stated_places import stated_places
from geo.recognition.text_evidence import (
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

__all__ = ["SequenceModelFinder", "chunks", "load_lexicon"]

_COUNTRIES = kinds_in(["country"])
_CHUNK = 20_000
"""Characters that the model reads at once, in whole lines: memory stays bounded on a text of any length."""
_REGION = frozenset(("UA",))
"""Countries whose villages the gazetteer's regional list holds."""
_REGIONAL_SHARE = 0.3
"""Share of places in them among a text's names from which it is one of the region of the war."""
_LEAST_BY_GAZETTEER = 0.5
"""How sure a regional name is at least that needs no word of the model."""


def load_lexicon(path: str | Path, words: NameWords) -> Lexicon:
    """Read the word lists that the model was trained with; `words` are the classes of its language.

    Raises
    ------
    DataError
        If the file is damaged.
    """
    try:
        lists = json.loads(Path(path).read_text(encoding="utf-8"))
        return Lexicon(**{key: frozenset(members) for key, members in lists.items()}, words=words)
    except (OSError, ValueError, TypeError) as error:
        raise DataError(f"{path}: damaged ({error}); reinstall the package, or run `make model`") from error


class SequenceModelFinder:
    """Finds bare toponyms; needs no download.

    A linear-chain CRF reads each token with what the gazetteer knows of it; names that the gazetteer holds as regional
    need no word of the model; a name found once is looked for in the rest of the text; rules take out persons, units,
    ships and newspapers that are named after places; and what remains is weighed by all that is seen of it.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        model: NameModel,
        *,
        thresholds: ModelThresholds | None = None,
        acceptance: Acceptance | None = None,
        path: str | Path | None = None,
    ) -> None:
        """
        Open the model.

        Parameters
        ----------
        gazetteer
            Says which words are names of places, and of what kind.
        model
            The language's.
        thresholds
            Other than the usual ones.
        acceptance
            Weights of the last judgement other than the embedded ones.
        path
            A model file other than the embedded one.

        Raises
        ------
        DataError
            If the model or its word lists are missing or damaged.
        """
        self._gazetteer = gazetteer
        self._thresholds = thresholds or ModelThresholds()
        self._facts = NameFacts(gazetteer)
        self._hinted: tuple[Tokens, Hints] | None = None
        self._lexicon = load_lexicon(data_file(f"embedded/{model.lexicon}"), model.words)
        self._acceptance = acceptance or load_acceptance(data_file(f"embedded/{model.acceptance}"))
        self._tagger = pycrfsuite.Tagger()
        file = Path(path) if path else data_file(f"embedded/{model.model}")
        try:
            self._tagger.open(str(file))
        except (OSError, ValueError) as error:
            raise DataError(f"{file}: not a model ({error}); reinstall the package, or run `make model`") from error

    def find(self, document: Document) -> list[Span]:
        """Spans of toponyms, in order of start, none overlapping another; adjectives and peoples are none."""
        spans: list[Span] = []
        whole = dressed(document.tokens, document.sentences, self._facts, self._lexicon)
        for offset, tokens in chunks(whole):
            spans.extend(
                replace(span, start=span.start + offset, end=span.end + offset) for span in self._find_in(tokens)
            )
        return spans

    def _find_in(self, tokens: Tokens) -> list[Span]:
        found = self.gathered(tokens)
        signs = self.signs(tokens, found)
        for one in found:
            one.confidence = self._judged(one, signs)
        return [self._span(tokens, one) for one in found if one.confidence > 0.0]

    def _judged(self, one: Found, signs: Signs) -> float:
        """How sure a name is a place's; nought for one that is taken for none."""
        probability = self._acceptance.probability(signs.of(one))
        if one.regional:
            return max(probability, one.confidence)
        return probability if probability >= self._acceptance.accept else 0.0

    def gathered(self, tokens: Tokens) -> list[Found]:
        """All that may be the name of a place, in order, before each is weighed (`geo.recognition.acceptance`).

        A text that is mostly about the region of the war is read as its villages want it: they are many, spelt in more
        ways than any list has, and the weights know nothing of them. There the model and the gazetteer decide alone on
        what the gazetteer lists as regional or does not know.
        """
        if not len(tokens):
            return []
        runs = name_runs(tokens, self._facts, self._lexicon)
        outside = self._outside(tokens, runs)
        hits = self._hits(tokens)
        near = {(first, last) for first, last, hit in hits if any(_is_of_region(match.entry) for match in hit.matches)}
        found = self._united(
            tokens, runs, hits, outside, self._thresholds.regional if near else self._thresholds.accept
        )
        if not near:
            return found
        spans = {(one.first, one.last) for one in found}
        if len(near & spans) < _REGIONAL_SHARE * len(spans):
            return self._united(tokens, runs, hits, outside, self._thresholds.accept)
        listed = {(first, last) for first, last, _ in hits}
        return [
            replace(one, regional=(one.first, one.last) in listed or self._is_unknown(tokens, one)) for one in found
        ]

    def _united(
        self,
        tokens: Tokens,
        runs: list[tuple[int, int, Facts]],
        hits: list[tuple[int, int, Hit]],
        outside: list[float],
        accept: float,
    ) -> list[Found]:
        """Names by the model from the probability `accept` on, by their form, by the gazetteer, in a row, repeated."""
        whole = [(first, last) for first, last, _ in (*runs, *hits)]
        found = widened(self._by_model(tokens, outside, accept), whole)
        found = [shortened(tokens, one, self._facts, self._lexicon) for one in found]
        stated = stated_places(tokens, runs, self._lexicon)
        forms = united([], [Found(first, last, self._thresholds.by_form, "form") for first, last in stated])
        found = united(forms, found)
        found = united(found, self._by_gazetteer(tokens, hits, outside))
        found = united(found, in_a_row(tokens, found, outside, self._lexicon, self._thresholds))
        names = persons(tokens, self._lexicon)
        found = [one for one in found if not self._is_other(tokens, one, names)]
        again = repeated(tokens, found, self._lexicon, self._thresholds)
        found = united(found, [one for one in again if not self._is_person(tokens, one, names)])
        return sorted(found, key=lambda one: one.first)

    def signs(self, tokens: Tokens, found: Sequence[Found]) -> Signs:
        """What is seen of the names that were gathered, for fitting the weights of the last judgement."""
        return Signs(tokens, found, self._facts, self._lexicon, self._hints(tokens))

    def _hints(self, tokens: Tokens) -> Hints:
        """What the text hints at, which the model and the last judgement both ask for: made once."""
        if self._hinted is None or self._hinted[0] is not tokens:
            self._hinted = (tokens, document_hints(tokens, self._lexicon))
        return self._hinted[1]

    def _is_unknown(self, tokens: Tokens, one: Found) -> bool:
        return self._facts(tokens.text[tokens.starts[one.first] : tokens.ends[one.last - 1]]) is None

    def _is_other(self, tokens: Tokens, one: Found, names: frozenset[str]) -> bool:
        first, last = one.first, one.last
        if one.by == "form":
            return False
        facts = self._facts(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])
        return (
            is_other_name(tokens, first, last, self._lexicon, strict=one.confidence < self._thresholds.unsure)
            or is_no_name(tokens, first, last, self._lexicon)
            or is_attribution(tokens, first, last, facts, self._lexicon)
            or self._is_person(tokens, one, names)
        )

    def _is_person(self, tokens: Tokens, one: Found, names: frozenset[str]) -> bool:
        return is_person(tokens, one, names, self._lexicon, self._thresholds)

    def _outside(self, tokens: Tokens, runs: list[tuple[int, int, Facts]]) -> list[float]:
        """Probability, for each token, that it is in no name."""
        self._tagger.set(features(tokens, runs, self._lexicon, self._hints(tokens)))
        return [self._tagger.marginal("O", i) for i in range(len(tokens))]

    def _by_model(self, tokens: Tokens, outside: list[float], accept: float) -> list[Found]:
        found: list[Found] = []
        current: Found | None = None
        for i, out in enumerate(outside):
            if 1 - out < accept:
                current = None
                continue
            if current is None or self._tagger.marginal("B", i) > (1 - out) / 2:
                current = Found(i, i + 1, 1 - out, "model")
                found.append(current)
            else:
                current.last = i + 1
                current.confidence = min(current.confidence, 1 - out)
        parts = [
            replace(one, first=a, last=b)
            for one in found
            for a, b in parted(tokens, one.first, one.last, self._lexicon)
        ]
        return [one for one in parts if one.first < one.last and not is_demonym(tokens, one, self._lexicon)]

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
            first, _ = trimmed(
                tokens, first, last, self._lexicon
            )  # "the Donbas"; at the end stand words such as "steel mill"
            if first < last:
                hits.append((first, last, hit))
                covered = last
        return hits

    def _by_gazetteer(self, tokens: Tokens, hits: Iterable[tuple[int, int, Hit]], outside: list[float]) -> list[Found]:
        """Names that need no recogniser's word, where the words around them do not speak against it."""
        found: list[Found] = []
        for first, last, _ in hits:
            inside = 1 - min(outside[first:last])
            if looks_like_place(tokens, first, last, inside, self._lexicon, self._thresholds):
                found.append(Found(first, last, max(inside, _LEAST_BY_GAZETTEER), "gazetteer"))
        return [one for one in found if not is_demonym(tokens, one, self._lexicon)]

    def _span(self, tokens: Tokens, one: Found) -> Span:
        start, end = tokens.starts[one.first], tokens.ends[one.last - 1]
        kind, query = kind_of(tokens, one.first, one.last, self._lexicon)
        return Span(start, end, round(min(one.confidence, 1.0), 3), query=query, kind=kind, finder="model")


def _is_of_region(entry: Entry) -> bool:
    return entry.country in _REGION and entry.kind not in _COUNTRIES


def chunks(tokens: Tokens) -> Iterable[tuple[int, Tokens]]:
    """The tokens of a text in pieces of bounded length, each with its offset; cut at line breaks or between tokens."""
    if len(tokens.text) <= _CHUNK:
        yield 0, tokens
        return
    first = 0
    while first < len(tokens):
        offset = tokens.starts[first]
        last = bisect_right(tokens.ends, offset + _CHUNK, lo=first)
        if last < len(tokens):
            lines = (i for i in range(last, first, -1) if "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]])
            last = next(lines, max(last, first + 1))
        end = tokens.ends[last - 1]
        yield (
            offset,
            Tokens(
                tokens.text[offset:end],
                tokens.words[first:last],
                tokens.norms[first:last],
                [start - offset for start in tokens.starts[first:last]],
                [end - offset for end in tokens.ends[first:last]],
                tokens.opens[first:last],
            ),
        )
        first = last
