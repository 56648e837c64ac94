"""Forms that alone say that a name is a place: "Shreveport, La.", "the village of Krymske"."""

import re
from collections.abc import Sequence

from geo.document import Tokens
from geo.languages.name_model import Lexicon
from geo.recognition.model_features import Facts

__all__ = ["stated_places"]

_STATES = frozenset({"C", "S"})
_LARGE = 100_000
"""Inhabitants from which a city is well known."""
_DASHES = frozenset({"-", "–", "—", "("})
_SLAVIC = re.compile(
    r".{2,}(?:[oeiy]?vka|[io]vtsi|ovtsy|[oi]lie?vka|sk(?:e|i|oe|oye|yi|y|iy|aya|a)?|[aeiou]ta|[oe]v[eo]?|iv|yn[eo]|in[eo]|n[eo]|noe|noye"
    r"|[iy]tsia|[iy]tsa|[iy]ky|[iy]ki|hirsk|pol[ei]?|pil|ka|ets|yi|oye)$"
)
"""Endings of most names of towns in Ukraine and Russia, in Latin letters: such a word beside "town" names one."""
_SHORTEST = 5
_DIVISIONS = ("region", "district")
_ARTICLES = frozenset("al an ar as ash at az ad el en er es".split())
_MOST_WORDS = 3
_IN_BRACKET = 5
"""Words of a bracket up to the one that says "oblast"."""


def stated_places(tokens: Tokens, runs: Sequence[tuple[int, int, Facts]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Names whose form alone says that they are places.

    "Shreveport, La.", "MANSFIELD —" at the head of a line, "D-Pleasanton", "the village of Krymske", "Popasna town",
    "Town Slavyansk", "Hnutov (Donetsk oblast)"; and well-known cities behind a preposition of place, whatever else
    their names mean: "in Charlotte", "near Nice".
    """
    starts = {last: first for first, last, _ in runs}
    found: list[tuple[int, int]] = []
    stating = lexicon.words.stating
    for i, low in enumerate(tokens.norms):
        if low in stating:
            found += _stated_at(tokens, i, starts, lexicon)
        elif low == "(":
            found += _before_division(tokens, i, lexicon)
    for first, last, fact in runs:
        if fact.band == "C" and _is_state_of(tokens, first, lexicon):
            found.append((first - 2, last))
        if fact.band in _STATES and _heads_office(tokens, first, last, lexicon):
            found.append((first, last))
        if fact.population >= _LARGE and "city" in fact.kinds and _is_located(tokens, first, last, lexicon):
            found.append((first, last))
        name = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        if name.isupper() and len(name) > 3 and tokens.opens[first] and _dateline_follows(tokens, last):
            found.append((first, last))
    return found


def _stated_at(tokens: Tokens, i: int, starts: dict[int, int], lexicon: Lexicon) -> list[tuple[int, int]]:
    """The names that the word at `i` says, itself or beside it; `starts` are the gazetteer's names by their ends."""
    low, word = tokens.norms[i], tokens.words[i]
    if low in lexicon.words.state_abbreviations and word[0].isupper() and _follows_town(tokens, i):
        return [(starts.get(i - 1, i - 2), i - 1), (i, i + 1)]
    if low in lexicon.words.blocs and word.isupper():
        return [(i, i + 1)]
    if low in lexicon.words.adjective_areas and i and _is_adjective_of_town(tokens, i - 1, lexicon):
        return [(i - 1, i)]
    if low in lexicon.words.plurals:
        return _row_before(tokens, i, lexicon)
    if low in lexicon.words.settlements and word.islower():
        return _beside_settlement(tokens, i, lexicon)
    if low in lexicon.words.settlements and word.istitle():
        return _slavic_after(tokens, i, lexicon)
    if low in lexicon.words.parties and word.isupper() and tokens.words[i + 1 : i + 2] == ["-"]:
        return _capitals_from(tokens, i + 2)
    return []


def _heads_office(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the title of one who governs follows: "Arkansas Gov. Mike Huckabee"."""
    if first and not tokens.opens[first - 1] and tokens.words[first - 1][0].isupper():
        return False
    after = tokens.words[last : last + 2]
    return len(after) == 2 and after[0].lower() in lexicon.words.governors and all(word[0].isupper() for word in after)


def _is_located(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a preposition of place stands before the name and nothing that it might be a part of behind it."""
    if first == 0 or tokens.norms[first - 1] not in lexicon.words.locating or not tokens.words[first - 1].islower():
        return False
    joined = last < len(tokens) and tokens.starts[last] - tokens.ends[last - 1] <= 1
    return not joined or not (tokens.words[last][0].isupper() or tokens.words[last] == "-")


def _is_state_of(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Whether "Republic of" stands before the country's name at `first`."""
    if first < 2 or tokens.norms[first - 1] not in lexicon.words.of:
        return False
    return tokens.norms[first - 2] in lexicon.words.state_forms and tokens.words[first - 2][0].isupper()


def _beside_settlement(tokens: Tokens, i: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The name in "village of X" or "X village", where `i` is the word that says the kind."""
    if not lexicon.words.of.isdisjoint(tokens.norms[i + 1 : i + 2]):
        return _capitals_from(tokens, i + 2)
    if tokens.norms[i] not in lexicon.words.small_settlements:
        return [*_slavic_before(tokens, i, lexicon), *_slavic_after(tokens, i, lexicon)]
    first = i
    while first > 0 and tokens.words[first - 1][0].isupper() and tokens.starts[first] - tokens.ends[first - 1] <= 1:
        first -= 1
    first = max(first, i - 3)
    name = tokens.norms[first:i]
    if not name or any(word in lexicon.words.demonyms or word in lexicon.common for word in name):
        return []
    return [(first, i)]


def _is_slavic(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a word looks like a town's name in Ukraine or Russia, and like no other word or name."""
    word, low = tokens.words[i], tokens.norms[i]
    if not word[0].isupper() or len(word) < _SHORTEST or _SLAVIC.match(low) is None:
        return False
    return not any(low in words for words in (lexicon.common, lexicon.given, lexicon.surnames, lexicon.words.demonyms))


def _slavic_before(tokens: Tokens, i: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The name in "Yasynovata town"."""
    if not i or tokens.starts[i] - tokens.ends[i - 1] != 1 or not _is_slavic(tokens, i - 1, lexicon):
        return []
    two = i > 1 and tokens.words[i - 2][0].isupper() and not tokens.opens[i - 1] and tokens.norms[i - 2].isalpha()
    return [(i - 2 if two else i - 1, i)]


def _slavic_after(tokens: Tokens, i: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The name in "Town Slavyansk"."""
    at = i + 1
    if at >= len(tokens) or tokens.starts[at] - tokens.ends[i] != 1 or not _is_slavic(tokens, at, lexicon):
        return []
    return [(at, at + 1)]


def _before_division(tokens: Tokens, i: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The name before a bracket that says its division, where `i` opens it: "Hnutov (Donetsk oblast)"."""
    inside = tokens.norms[i + 1 : i + 1 + _IN_BRACKET]
    last = next((k for k, low in enumerate(inside) if lexicon.words.kind_after.get(low) in _DIVISIONS), 0)
    if not last or not tokens.words[i + 1][0].isupper() or inside[last + 1 : last + 2] != [")"]:
        return []
    end = i
    while end > 0 and tokens.norms[end - 1] in lexicon.words.settlements and tokens.words[end - 1].islower():
        end -= 1
    first = end
    while first > 0 and end - first < _MOST_WORDS and tokens.words[first - 1][0].isupper():
        if first < end and tokens.opens[first]:
            break
        first -= 1
    if first == end or not tokens.words[end - 1].isalpha():
        return []
    low = tokens.norms[end - 1]
    if low in lexicon.words.kind_after or low in lexicon.words.demonyms or low in lexicon.common:
        return []
    return [(first, end)]


def _row_before(tokens: Tokens, i: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The names in "X, Y and Z counties", where `i` is the plural; none where a single name stands before it."""
    found: list[tuple[int, int]] = []
    last = i
    while last > 0 and len(found) < 8:
        first = last
        while first > 0 and tokens.words[first - 1][0].isupper() and last - first < 3:
            first -= 1
        if first == last or tokens.norms[last - 1] in lexicon.words.demonyms:
            break
        found.append((first, last))
        last = first - 1
        if last > 0 and tokens.norms[last] in lexicon.words.joiners and tokens.words[last - 1] == ",":
            last -= 1
        if last <= 0 or tokens.norms[last] not in lexicon.words.row:
            break
    return found if len(found) > 1 and tokens.words[i].islower() else []


def _is_adjective_of_town(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a Slavic adjective of a town stands at `i`: "Popasnyansky district"."""
    word = tokens.words[i]
    return word[0].isupper() and len(word) > 6 and word.endswith(lexicon.words.adjective_ends)


def _is_article(tokens: Tokens, first: int, i: int) -> bool:
    """Whether an Arabic article in small letters, with its hyphen, goes on with a name: "Wad al-Noura"."""
    after = tokens.words[i + 1 : i + 3]
    return (
        i > first and tokens.words[i] in _ARTICLES and after[:1] == ["-"] and len(after) > 1 and after[1][0].isupper()
    )


def _capitals_from(tokens: Tokens, first: int) -> list[tuple[int, int]]:
    last = first
    while last < min(len(tokens), first + 4) and (tokens.words[last][0].isupper() or _is_article(tokens, first, last)):
        if last > first and tokens.starts[last] - tokens.ends[last - 1] > 1:
            break
        last += 1
        if tokens.words[last : last + 1] == ["-"] and tokens.starts[last] == tokens.ends[last - 1]:
            hyphened = last + 1 < len(tokens) and tokens.words[last + 1][0].isupper()
            last += 2 if hyphened and tokens.starts[last + 1] == tokens.ends[last] else 0
    return [(first, last)] if last > first else []


def _follows_town(tokens: Tokens, i: int) -> bool:
    """Whether a name and a comma stand before the abbreviation at `i`."""
    if i < 2 or tokens.words[i - 1] != ",":
        return False
    town = tokens.words[i - 2]
    return town[0].isupper() and town[-1].isalpha()


def _dateline_follows(tokens: Tokens, last: int) -> bool:
    """Whether a dash or "(Agency)" follows, or does so behind a comma and a state."""
    window = tokens.words[last : last + 4]
    if window[:1] == [","]:
        return any(word in _DASHES for word in window[1:])
    return bool(window) and window[0] in _DASHES
