"""Forms of English that alone say that a name is a place: "Shreveport, La.", "the village of Krymske"."""

from collections.abc import Sequence

from geo.recognition import english_words as known
from geo.recognition.english_features import Facts, Lexicon
from geo.recognition.english_tokens import Tokens

__all__ = ["stated_places"]

_SETTLEMENTS = frozenset("village town settlement hamlet township city locality suburb oblast raion rayon".split())
_SMALL = frozenset("village settlement hamlet township oblast raion rayon".split())
_PARTIES = frozenset({"d", "r", "dfl", "i"})
_AREAS = frozenset("district raion rayon region".split())
_STATES = frozenset({"C", "S"})
_OFFICES = frozenset("gov. governor sen. senator rep. sens reps president prime attorney secretary foreign".split())
_DASHES = frozenset({"-", "–", "—", "("})
_WORDS = frozenset({*known.STATE_ABBREVIATIONS, *known.BLOCS, *known.PLURALS}) | _SETTLEMENTS | _PARTIES | _AREAS


def stated_places(tokens: Tokens, runs: Sequence[tuple[int, int, Facts]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Names whose form alone says that they are places.

    "Shreveport, La.", "MANSFIELD —" at the head of a line, "D-Pleasanton", "the village of Krymske", "Popasna town".
    """
    starts = {last: first for first, last, _ in runs}
    found: list[tuple[int, int]] = []
    for i, low in enumerate(tokens.lower):
        if low in _WORDS:
            found += _stated_at(tokens, i, starts, lexicon)
    for first, last, fact in runs:
        if fact.band == "C" and _is_state_of(tokens, first):
            found.append((first - 2, last))
        if fact.band in _STATES and _heads_office(tokens, first, last):
            found.append((first, last))
        name = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        if name.isupper() and len(name) > 3 and tokens.opens[first] and _dateline_follows(tokens, last):
            found.append((first, last))
    return found


def _stated_at(tokens: Tokens, i: int, starts: dict[int, int], lexicon: Lexicon) -> list[tuple[int, int]]:
    """The names that the word at `i` says, itself or beside it; `starts` are the gazetteer's names by their ends."""
    low, word = tokens.lower[i], tokens.words[i]
    if low in known.STATE_ABBREVIATIONS and word[0].isupper() and _follows_town(tokens, i):
        return [(starts.get(i - 1, i - 2), i - 1), (i, i + 1)]
    if low in known.BLOCS and word.isupper():
        return [(i, i + 1)]
    if low in _AREAS and i and _is_adjective_of_town(tokens, i - 1):
        return [(i - 1, i)]
    if low in known.PLURALS:
        return _row_before(tokens, i)
    if low in _SETTLEMENTS and word.islower():
        return _beside_settlement(tokens, i, lexicon)
    if low in _PARTIES and word.isupper() and tokens.words[i + 1 : i + 2] == ["-"]:
        return _capitals_from(tokens, i + 2)
    return []


def _heads_office(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the title of one who governs follows: "Arkansas Gov. Mike Huckabee"."""
    if first and not tokens.opens[first - 1] and tokens.words[first - 1][0].isupper():
        return False
    after = tokens.words[last : last + 2]
    return len(after) == 2 and after[0].lower() in _OFFICES and all(word[0].isupper() for word in after)


def _is_state_of(tokens: Tokens, first: int) -> bool:
    """Whether "Republic of" stands before the country's name at `first`."""
    if first < 2 or tokens.lower[first - 1] != "of":
        return False
    return tokens.lower[first - 2] in known.STATE_FORMS and tokens.words[first - 2][0].isupper()


def _beside_settlement(tokens: Tokens, i: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The name in "village of X" or "X village", where `i` is the word that says the kind."""
    if tokens.lower[i + 1 : i + 2] == ["of"]:
        return _capitals_from(tokens, i + 2)
    if tokens.lower[i] not in _SMALL:
        return []
    first = i
    while first > 0 and tokens.words[first - 1][0].isupper() and tokens.starts[first] - tokens.ends[first - 1] <= 1:
        first -= 1
    first = max(first, i - 3)
    name = tokens.lower[first:i]
    if not name or any(word in known.DEMONYMS or word in lexicon.common for word in name):
        return []
    return [(first, i)]


def _row_before(tokens: Tokens, i: int) -> list[tuple[int, int]]:
    """The names in "X, Y and Z counties", where `i` is the plural; none where a single name stands before it."""
    found: list[tuple[int, int]] = []
    last = i
    while last > 0 and len(found) < 8:
        first = last
        while first > 0 and tokens.words[first - 1][0].isupper() and last - first < 3:
            first -= 1
        if first == last or tokens.lower[last - 1] in known.DEMONYMS:
            break
        found.append((first, last))
        last = first - 1
        if last > 0 and tokens.lower[last] == "and" and tokens.words[last - 1] == ",":
            last -= 1
        if last <= 0 or tokens.lower[last] not in {"and", ",", "/", "&"}:
            break
    return found if len(found) > 1 and tokens.words[i].islower() else []


def _is_adjective_of_town(tokens: Tokens, i: int) -> bool:
    """Whether a Slavic adjective of a town stands at `i`: "Popasnyansky district"."""
    word = tokens.words[i]
    return word[0].isupper() and len(word) > 6 and word.endswith(("sky", "skyi", "skiy", "skyy", "ska", "skij"))


def _capitals_from(tokens: Tokens, first: int) -> list[tuple[int, int]]:
    last = first
    while last < min(len(tokens), first + 4) and tokens.words[last][0].isupper():
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
