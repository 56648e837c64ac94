"""Names of one text in the light of its other names: repeated, in a row, a person's, too long."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.document import Tokens
from geo.languages.name_model import Lexicon
from geo.recognition.model_features import Facts, NameFacts
from geo.recognition.model_thresholds import ModelThresholds
from geo.recognition.name_rules import is_other_name

__all__ = ["Found", "in_a_row", "is_demonym", "is_person", "persons", "repeated", "shortened", "united", "widened"]

_STRONG = frozenset("C S D 4 5 6 7".split())
"""Bands of the gazetteer that make a name's head a place by itself."""


@dataclass(slots=True)
class Found:
    """A name in tokens: first, one past the last, how sure in [0, 1], and by what."""

    first: int
    last: int
    confidence: float
    by: str
    regional: bool = False
    """Whether the gazetteer alone is a sufficient witness: a place that only news of its region names."""


def is_demonym(tokens: Tokens, one: Found, lexicon: Lexicon) -> bool:
    """Whether the name is an adjective or a people."""
    return one.last - one.first == 1 and tokens.norms[one.first] in lexicon.words.demonyms


def widened(found: Iterable[Found], names: Iterable[tuple[int, int]]) -> list[Found]:
    """Take the whole name of the gazetteer where a part of it was found: "Ivano-Frankivsk", not "Ivano"."""
    whole = {k: (first, last) for first, last in names for k in range(first, last)}
    out: list[Found] = []
    for one in found:
        first, last = whole.get(one.first, (one.first, one.last))
        if first <= one.first and one.last <= last:
            one.first, one.last = first, last
        out.append(one)
    return united([], out)


def shortened(tokens: Tokens, one: Found, facts: NameFacts, lexicon: Lexicon) -> Found:
    """Leave off what is no part of the place's name, where the gazetteer has the rest and not the whole.

    "Madison County Detention Center" is in Madison County, "Northeast Georgia" a part of Georgia.
    """
    if one.last - one.first < 2 or _known(tokens, one.first, one.last, facts) is not None:
        return one
    if tokens.norms[one.first] in lexicon.words.directions:
        rest = _known(tokens, one.first + 1, one.last, facts)
        if (
            rest is not None
            and rest.band[0] in "SD34567"
            and tokens.norms[one.first + 1] not in lexicon.words.parts_of_names
        ):
            one.first += 1
        return one
    if tokens.norms[one.last - 1] in lexicon.words.kept_whole:
        return one
    for last in range(one.last - 1, one.first, -1):
        if tokens.norms[last] not in lexicon.words.detached:
            continue
        head = _known(tokens, one.first, last, facts)
        plain = last - one.first == 1 and _is_plain(tokens.norms[one.first], lexicon)
        if head is not None and head.band in _STRONG and not plain:
            one.last = last
            return one
    return one


def _is_plain(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.surnames or word in lexicon.common or word in lexicon.given


def _known(tokens: Tokens, first: int, last: int, facts: NameFacts) -> Facts | None:
    return facts(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])


def persons(tokens: Tokens, lexicon: Lexicon) -> frozenset[str]:
    """Surnames of persons whom the text names with their given names or titles, in lower case."""
    names: set[str] = set()
    for i in range(1, len(tokens)):
        word, before = tokens.words[i], tokens.words[i - 1]
        if not word[0].isupper() or not before[0].isupper() or len(word) < 3:
            continue
        low = tokens.norms[i - 1]
        if (low in lexicon.given or low in lexicon.words.titles) and tokens.starts[i] - tokens.ends[i - 1] == 1:
            names.add(tokens.norms[i])
    return frozenset(names)


def is_person(tokens: Tokens, one: Found, names: frozenset[str], lexicon: Lexicon, thresholds: ModelThresholds) -> bool:
    """Whether the name is that of a person of the text, and nothing beside it says that it is the place here."""
    if one.last - one.first != 1 or one.by == "form" or tokens.norms[one.first] not in names:
        return False
    before = tokens.norms[one.first - 1] if one.first else ""
    after = tokens.norms[one.last] if one.last < len(tokens) else ""
    words = lexicon.words
    sure = after == "," and one.confidence > thresholds.sure
    return not (before in words.placing or after in words.inhabitants or sure)


def in_a_row(
    tokens: Tokens, found: Iterable[Found], outside: list[float], lexicon: Lexicon, thresholds: ModelThresholds
) -> list[Found]:
    """Words that the model half takes for names, in a row with names that were found: "X, Y and Z"."""
    row = lexicon.words.row.union("(;")
    ends = {one.last for one in found}
    starts = {one.first for one in found}
    more: list[Found] = []
    i, n = 0, len(tokens)
    while i < n:
        last = _half_taken(tokens, outside, i, thresholds.in_a_row)
        if last == i:
            i += 1
            continue
        after_one = i >= 2 and tokens.norms[i - 1] in row and i - 1 in ends
        before_one = last + 1 < n and tokens.norms[last] in row and last + 1 in starts
        if after_one or before_one:
            more.append(Found(i, last, 1 - outside[i], "row"))
            ends.add(last)
        i = last
    return [one for one in more if not is_demonym(tokens, one, lexicon)]


def _half_taken(tokens: Tokens, outside: list[float], first: int, least: float) -> int:
    """One past the last token of capitalised words from `first` on that the model gives some chance."""
    last = first
    if len(tokens.words[first]) < 3:
        return first
    while last < len(tokens) and 1 - outside[last] >= least and tokens.words[last][0].isupper():
        last += 1
    return last


def repeated(tokens: Tokens, found: Iterable[Found], lexicon: Lexicon, thresholds: ModelThresholds) -> list[Found]:
    """Other occurrences of names that were found: a place once is a place all through, in capitals too."""
    heads: dict[str, dict[tuple[str, ...], float]] = {}
    for one in found:
        name = tuple(tokens.norms[one.first : one.last])
        if one.confidence >= thresholds.accept and len(tokens.words[one.first]) > 1:
            names = heads.setdefault(name[0], {})
            names[name] = max(one.confidence, names.get(name, 0.0))
    written = {" ".join(tokens.words[one.first : one.last]) for one in found}
    more: list[Found] = []
    for i, low in enumerate(tokens.norms):
        if low not in heads or not tokens.words[i][0].isupper():
            continue
        for name, confidence in heads[low].items():
            last = i + len(name)
            if tuple(tokens.norms[i:last]) != name or not all(word[0].isupper() for word in _heavy(tokens, i, last)):
                continue
            if len(low) < 4 and " ".join(tokens.words[i:last]) not in written:
                continue
            if not is_other_name(tokens, i, last, lexicon, strict=True):
                more.append(Found(i, last, thresholds.repeated * confidence, "repeated"))
    return more


def _heavy(tokens: Tokens, first: int, last: int) -> list[str]:
    """The first and the last word: links between them stand in lower case."""
    return [tokens.words[first], tokens.words[last - 1]]


def united(first: Iterable[Found], second: Iterable[Found]) -> list[Found]:
    """All of `first`, and those of `second` that overlap none of them; longer ones of `second` go before shorter."""
    out = list(first)
    taken = {i for one in out for i in range(one.first, one.last)}
    for one in sorted(second, key=lambda one: (one.first - one.last, one.first)):
        positions = range(one.first, one.last)
        if one.first < one.last and not any(i in taken for i in positions):
            out.append(one)
            taken.update(positions)
    return out
