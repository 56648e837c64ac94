"""Whether what was found is the name of a place at all: how likely, by what is seen of it and around it.

A logistic regression over signs: what the sequence model says, what the gazetteer knows, which classes of words stand
in the name and beside it, and how the text uses the name elsewhere. No sign is a name. The weights lie beside the model
and are fitted by `data/build/acceptance.py`, which says on what.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from geo.document import Tokens
from geo.errors import DataError
from geo.languages.name_model import Lexicon
from geo.recognition.model_features import Hints, NameFacts
from geo.recognition.text_evidence import Found

__all__ = ["Acceptance", "Signs", "load_acceptance"]

_LEAST, _MOST = 0.02, 0.995
"""The model's probabilities are taken as no surer than this: beyond, they tell nothing more."""
_WORDS_BEFORE = frozenset((",", "and", "or", "(", "the", "of", "for", "with", "by", '"', "“", "'", "’"))
_WORDS_AFTER = frozenset(
    (",", "and", ")", ".", '"', "”", "'s", "’s", "-", ":", "—", "is", "was", "has", "had", "will", "who")
)
_CLASSES_FURTHER = frozenset(("body", "sport", "paper", "street", "after"))
"""Classes that are looked for in the capitalised words that follow a name."""
_FOLLOWING = 6
"""Capitalised words behind a name that are read."""
_PRECEDING = 5
_LINKS = frozenset(("of", "and", "&", "for"))
_ACRONYM = 4
"""Letters up to which a word in capitals is one."""


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """A fitted judgement of names."""

    accept: float = 0.3
    """Probability that a name needs; what is below it is none. Chosen on the half of the texts that was fitted on."""
    bias: float = 0.0
    """Log-odds of a name with no sign."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """Log-odds of each sign."""

    def probability(self, signs: Mapping[str, float]) -> float:
        """Probability in (0, 1) that a name with these signs is a place's."""
        odds = self.bias + sum(self.weights.get(sign, 0.0) * value for sign, value in signs.items())
        return 1.0 / (1.0 + math.exp(-odds))


def load_acceptance(path: str | Path) -> Acceptance:
    """Read the fitted weights.

    Raises
    ------
    DataError
        If the file is damaged.
    """
    try:
        read = json.loads(Path(path).read_text(encoding="utf-8"))
        return Acceptance(accept=read["accept"], bias=read["bias"], weights=dict(read["weights"]))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DataError(f"{path}: damaged ({error}); reinstall the package") from error


class Signs:
    """What is seen of the names of one text."""

    def __init__(
        self, tokens: Tokens, found: Sequence[Found], facts: NameFacts, lexicon: Lexicon, hints: Hints
    ) -> None:
        """Look at `found` in `tokens`, with what `facts` and `lexicon` know, and the text's `hints`."""
        self._tokens, self._found, self._hints = tokens, found, hints
        self._facts, self._lexicon = facts, lexicon
        self._classes = lexicon.words.classes_of
        self._same: dict[tuple[str, ...], list[Found]] = {}
        for one in found:
            self._same.setdefault(self._key(one), []).append(one)
        self._starts = {one.first for one in found}
        self._ends = {one.last for one in found}

    def of(self, one: Found) -> dict[str, float]:
        """The signs of one of the names, and how much there is of each."""
        signs = dict.fromkeys((*self._itself(one), *self._before(one), *self._after(one), *self._elsewhere(one)), 1.0)
        odds = _odds(one.confidence)
        same = self._same[self._key(one)]
        signs["model"] = odds
        signs["model|" + one.by] = odds
        signs["times"] = min(math.log(len(same)), 2.0)
        signs["surest"] = max(_odds(other.confidence) for other in same)
        signs["share"] = len(same) / max(self._occurrences(one), 1)
        known = self._facts(self._text(one))
        if known is not None:
            signs["inhabitants"] = math.log10(known.population + 10) / 4
        return signs

    def _key(self, one: Found) -> tuple[str, ...]:
        return tuple(self._tokens.norms[one.first : one.last])

    def _text(self, one: Found) -> str:
        return self._tokens.text[self._tokens.starts[one.first] : self._tokens.ends[one.last - 1]]

    def _norm(self, i: int) -> str:
        return self._tokens.norms[i] if 0 <= i < len(self._tokens) else ""

    def _is_capital(self, i: int) -> bool:
        return 0 <= i < len(self._tokens) and self._tokens.words[i][0].isupper()

    def _classes_at(self, i: int) -> tuple[str, ...]:
        return self._classes.get(self._norm(i), ())

    def _itself(self, one: Found) -> Iterable[str]:
        name, first, last = self._text(one), one.first, one.last
        known = self._facts(name)
        band = known.band if known is not None else "none"
        yield "by:" + one.by
        yield "band:" + (band if known is None else band[0])
        # "Florida Highway Patrol" tells of Florida, "Carnegie Library" of no Carnegie.
        if self._is_capital(last):
            yield "band+:" + (band if known is None else band[0])
        if self._is_capital(first - 1) and not self._tokens.opens[first - 1]:
            yield "band-:" + (band if known is None else band[0])
        yield f"words:{min(last - first, 4)}"
        if band.endswith("a"):
            yield "alternate"
        if name.isupper():
            yield "capitals"
            if len(name) <= _ACRONYM:
                yield "acronym"
        if self._tokens.opens[first]:
            yield "opens"
        yield from self._single(first) if last - first == 1 else self._several(one, known is None)

    def _single(self, i: int) -> Iterable[str]:
        low, lexicon = self._norm(i), self._lexicon
        for sign, words in (("given", lexicon.given), ("surname", lexicon.surnames), ("common", lexicon.common)):
            if low in words:
                yield sign
        for sign, hinted in zip(("text:place", "text:person", "text:small"), self._hints, strict=True):
            if low in hinted:
                yield sign

    def _several(self, one: Found, unknown: bool) -> Iterable[str]:
        yield from ("last:" + name for name in self._classes_at(one.last - 1))
        yield from ("first:" + name for name in self._classes_at(one.first))
        if self._norm(one.last - 1) in self._lexicon.words.buildings:
            yield "last:building"
        if unknown:
            yield "unknown"

    def _before(self, one: Found) -> Iterable[str]:
        first, low = one.first, self._norm(one.first - 1)
        yield from ("-1:" + name for name in self._classes_at(first - 1))
        if low in _WORDS_BEFORE:
            yield "-1=" + low
        if low == "-" and first > 1 and self._tokens.starts[first - 1] == self._tokens.ends[first - 2]:
            yield "-hyphen"
        if self._is_capital(first - 1) and not self._tokens.opens[first - 1]:
            yield "-capital"
            if low in self._lexicon.given:
                yield "-given"
            if low in self._lexicon.surnames:
                yield "-surname"
        head = first
        while (
            head > 0 and first - head < _PRECEDING and self._is_capital(head - 1) and not self._tokens.opens[head - 1]
        ):
            head -= 1
        if first - head > 1:
            yield "-capitals"

    def _after(self, one: Found) -> Iterable[str]:
        last, low = one.last, self._norm(one.last)
        yield from ("+1:" + name for name in self._classes_at(last))
        if low in _WORDS_AFTER:
            yield "+1=" + low
        if low == "-" and self._tokens.starts[last] == self._tokens.ends[last - 1]:
            yield "+hyphen"
        if not self._is_capital(last):
            return
        yield "+capital"
        yield from ("+capital:" + name for name in self._classes_at(last))
        if low in self._lexicon.surnames:
            yield "+surname"
        end = last
        while end - last < _FOLLOWING and (self._is_capital(end) or self._norm(end) in _LINKS):
            end += 1
        for i in range(last + 1, end):
            yield from ("+further:" + name for name in self._classes_at(i) if name in _CLASSES_FURTHER)
        end = last
        while end - last < _FOLLOWING and self._is_capital(end):
            end += 1
        yield from ("+end:" + name for name in self._classes_at(end - 1))
        if end - last > 1:
            yield "+capitals"

    def _elsewhere(self, one: Found) -> Iterable[str]:
        """How the other names stand to it: in a row with it, or the same name in a clearer place."""
        words, row = self._lexicon.words, self._lexicon.words.row
        if one.first - 1 in self._ends and self._norm(one.first - 1) in row:
            yield "-row"
        if one.last + 1 in self._starts and self._norm(one.last) in row:
            yield "+row"
        same = self._same[self._key(one)]
        if any(self._norm(other.first - 1) in words.placed for other in same):
            yield "same:placed"
        if any(
            self._norm(other.last) == "," and self._norm(other.last + 1) in words.state_abbreviations for other in same
        ):
            yield "same:state"

    def _occurrences(self, one: Found) -> int:
        """How often the words stand in the text with a capital, found or not."""
        key, norms = self._key(one), self._tokens.norms
        return sum(
            norms[i] == key[0] and self._is_capital(i) and tuple(norms[i : i + len(key)]) == key
            for i in self._places_of(key[0])
        )

    def _places_of(self, word: str) -> Sequence[int]:
        return self._positions.get(word, ())

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        heads = {key[0] for key in self._same}
        positions: dict[str, list[int]] = {}
        for i, norm in enumerate(self._tokens.norms):
            if norm in heads:
                positions.setdefault(norm, []).append(i)
        return positions


def _odds(probability: float) -> float:
    value = min(max(probability, _LEAST), _MOST)
    return math.log(value / (1.0 - value))
