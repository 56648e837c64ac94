"""What the sequence model sees of each token: its shape, its neighbours, the gazetteer's word, and the whole text's."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.document import Tokens
from geo.gazetteer.entry import Gazetteer, Match
from geo.languages.name_model import Lexicon

__all__ = ["Facts", "Hints", "NameFacts", "document_hints", "features", "is_part_of_country", "labels", "name_runs"]

_MAX_TOKENS = 6
_CACHE_SIZE = 100_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What the gazetteer knows of a name."""

    band: str
    """Coarse class for the model: "C" country or continent, "S" region, "D" district, "7".."3" settlements by the
    number of digits of their population, "N" natural, "P" built; with "a" where only an alternate name matches."""
    population: int
    """Of the most populous settlement or area of that name; 0 where unknown."""
    kinds: frozenset[str]
    """The kinds of all places of that name."""


_KIND_BAND = {"country": "C", "continent": "C", "region": "S", "district": "D", "quarter": "Q"}
_NATURAL = frozenset({"river", "sea", "island", "natural"})


def _band(match: Match) -> tuple[int, str]:
    """Rank and class of one match; the highest rank speaks for the name."""
    entry = match.entry
    own = match.relation not in {"alternate", "romanised", "colloquial"}
    if entry.kind in _KIND_BAND:
        rank = {"C": 90, "S": 80, "D": 45, "Q": 20}[_KIND_BAND[entry.kind]]
        return (rank if own else rank - 25), _KIND_BAND[entry.kind] + ("" if own else "a")
    if entry.kind in {"city", "village"}:
        digits = min(max(len(str(entry.population)), 3), 7)
        return (digits * 10 if own else digits * 10 - 25), str(digits) + ("" if own else "a")
    if entry.kind in _NATURAL:
        return 40, "N"
    return 35, "P"


def is_part_of_country(matches: Iterable[Match]) -> bool:
    """Whether all are parts of a country that are told by their side, such as "eastern Ukraine".

    Those are expressions; the bare name in them is the toponym.
    """
    return all(match.entry.name[:1].islower() for match in matches)


class NameFacts:
    """The gazetteer's word on names, remembered: news repeats its names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, Facts | None] = {}

    def __call__(self, name: str) -> Facts | None:
        """Facts of a name in any case; None where the gazetteer has no such name."""
        key = name.lower()
        try:
            return self._known[key]
        except KeyError:
            pass
        matches = [match for match in self._gazetteer.lookup(name) if not is_part_of_country((match,))]
        facts = None
        if matches:
            _, band = max(map(_band, matches))
            facts = Facts(
                band, max(match.entry.population for match in matches), frozenset(m.entry.kind for m in matches)
            )
        if len(self._known) >= _CACHE_SIZE:
            self._known.clear()
        self._known[key] = facts
        return facts


def name_runs(tokens: Tokens, facts: NameFacts, lexicon: Lexicon) -> list[tuple[int, int, Facts]]:
    """Longest names of the gazetteer, from left to right: (first token, one past the last, facts).

    A run opens and closes with a capital; links ("of", "la", hyphen) may stand inside. Runs do not overlap.
    """
    runs: list[tuple[int, int, Facts]] = []
    words, n, links = tokens.words, len(tokens), lexicon.words.links
    i = 0
    while i < n:
        if not words[i][0].isupper():
            i += 1
            continue
        best = None
        for j in range(_reach(tokens, i, links), i, -1):
            if not words[j - 1][0].isupper():
                continue
            if (fact := facts(tokens.text[tokens.starts[i] : tokens.ends[j - 1]])) is not None:
                best = (i, j, fact)
                break
        if best:
            runs.append(best)
            i = best[1]
        else:
            i += 1
    return runs


def _reach(tokens: Tokens, first: int, links: frozenset[str]) -> int:
    """One past the last token that a name opening at `first` may hold."""
    words, j, limit = tokens.words, first + 1, min(len(tokens), first + _MAX_TOKENS)
    while j < limit:
        gap = tokens.starts[j] - tokens.ends[j - 1]
        if gap > 1 or not (words[j][0].isupper() or tokens.norms[j] in links):
            break
        j += 1
    return j


def _shape(word: str) -> str:
    if word.isupper():
        return "X." if "." in word else ("X" if len(word) == 1 else "XX" if len(word) < 5 else "XXX")
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    if word[0].isdigit():
        return "0"
    return "x" if word[0].isalpha() else word


Hints = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""Words that elsewhere in the text stand like a place, like a person's name, and in lower case."""


def document_hints(tokens: Tokens, lexicon: Lexicon) -> Hints:
    """Words that elsewhere in the text stand like a place, like a person's name, and in lower case."""
    places, persons, small = set(), set(), set()
    words, lower, classes = tokens.words, tokens.norms, lexicon.words
    for i in range(len(words)):
        word = words[i]
        if not word[0].isupper():
            if word[0].isalpha():
                small.add(word)
            continue
        before = lower[i - 1] if i else ""
        after = lower[i + 1] if i + 1 < len(words) else ""
        if before in classes.placed or (
            after == "," and i + 2 < len(words) and lower[i + 2] in classes.state_abbreviations
        ):
            places.add(lower[i])
        if before in classes.titles or (i and words[i - 1][0].isupper() and before in lexicon.given):
            persons.add(lower[i])
    return frozenset(places), frozenset(persons), frozenset(small)


def features(
    tokens: Tokens, runs: Iterable[tuple[int, int, Facts]], lexicon: Lexicon, hints: Hints | None = None
) -> list[list[str]]:
    """Features of each token for the model; tokens in lower case have few, for nearly none of them is in a name.

    `runs` are the gazetteer's names, as `name_runs` gives them; `hints` those of `document_hints`, made if not given.
    """
    n = len(tokens)
    tags: list[str] = [""] * n
    for first, last, fact in runs:
        tags[first] = f"B{fact.band}/{'1' if last - first == 1 else '2'}"
        for k in range(first + 1, last):
            tags[k] = f"I{fact.band}"
    hints = hints or document_hints(tokens, lexicon)
    edge = ["", ""]
    lower = ["<s>", "<s>", *tokens.norms, "</s>", "</s>"]
    shapes = [*edge, *map(_shape, tokens.words), *edge]
    marks = [*edge, *(tag[:2] for tag in tags), *edge]
    rows: list[list[str]] = []
    for i, word in enumerate(tokens.words):
        if not _weighty(word):
            rows.append(["w=" + tokens.norms[i]])
            continue
        row = _own_features(tokens, i, tags[i], lexicon)
        low = tokens.norms[i]
        row.extend(name for name, words in zip(_HINTS, hints, strict=True) if low in words)
        row.extend(_neighbour_features(lower, shapes, marks, i + 2, lexicon))
        rows.append(row)
    return rows


_HINTS = ("doc:place", "doc:person", "doc:small")


def _weighty(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _own_features(tokens: Tokens, i: int, tag: str, lexicon: Lexicon) -> list[str]:
    word, low = tokens.words[i], tokens.norms[i]
    shape = _shape(word)
    own = ["b", "w=" + low, "s=" + shape, "g=" + tag, "g|s=" + tag + shape]
    if len(low) > 3:
        own += ("f3=" + low[-3:], "f4=" + low[-4:], "p3=" + low[:3])
    if tokens.opens[i]:
        own += ("open", "open|g=" + tag)
    own.extend("c=" + c for c in lexicon.words.classes_of.get(low, ()))
    if low in lexicon.given:
        own.append("given|" + tag)
    if low in lexicon.surnames:
        own.append("sur|" + tag)
    if low in lexicon.common:
        own.append("common|" + tag)
    elif shape == "Xx":
        own.append("rare|" + tag[:1])
    return own


def _neighbour_features(lower: list[str], shapes: list[str], marks: list[str], at: int, lexicon: Lexicon) -> list[str]:
    """Features of the two tokens on either side; the lists are padded by two."""
    before, after = lower[at - 1], lower[at + 1]
    out = [
        "-1=" + before,
        "+1=" + after,
        "-2=" + lower[at - 2],
        "+2=" + lower[at + 2],
        "-1|+1=" + before + "|" + after,
        "-1s=" + shapes[at - 1] + marks[at - 1],
        "+1s=" + shapes[at + 1] + marks[at + 1],
        "-2s=" + shapes[at - 2] + marks[at - 2],
        "+2s=" + shapes[at + 2] + marks[at + 2],
    ]
    out.extend("-1c=" + c for c in lexicon.words.classes_of.get(before, ()))
    out.extend("+1c=" + c for c in lexicon.words.classes_of.get(after, ()))
    out.extend("+2c=" + c for c in lexicon.words.classes_of.get(lower[at + 2], ()))
    if before in lexicon.given:
        out.append("-1given")
    if after in lexicon.surnames:
        out.append("+1sur")
    return out


def labels(tokens: Tokens, spans: Iterable[tuple[int, int]]) -> list[str]:
    """B, I, O of each token for marked spans; a token that a span cuts counts as inside."""
    tags = ["O"] * len(tokens)
    for start, end in spans:
        first = True
        for k, (a, b) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
            if a < end and b > start:
                tags[k] = "B" if first else "I"
                first = False
    return tags
