"""Rules for English: what speaks against a place, what its neighbours say that it is, and where its name ends."""

from collections.abc import Sequence

from geo.gazetteer.entry import Match
from geo.places import english_words as known
from geo.places.english_features import Facts, Lexicon
from geo.places.english_tokens import Tokens

__all__ = ["is_other_name", "kind_of", "looks_like_place", "parted", "stated_places", "trimmed"]

_EDGE_MARKS = frozenset(",;:.!?()[]{}\"“”‘’'*@#/\\|<>=+&%$£€…-–—_")
_QUOTES = frozenset("\"“”‘’'«»")
_DASHES = frozenset({"-", "–", "—", "("})
_FORMS_OF_ADDRESS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr.", "miss", "sir"})


def trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The name without marks, possessives, articles and words in lower case at its edges."""
    while first < last and not _bears_name(tokens, first):
        first += 1
    while first < last and not _bears_name(tokens, last - 1):
        last -= 1
    return first, last


def _bears_name(tokens: Tokens, i: int) -> bool:
    word, low = tokens.words[i], tokens.lower[i]
    return (word[0].isupper() or word[0].isdigit()) and low not in {"the", "'s", "’s"}


def parted(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """A name cut where two were joined: "Seoul's Jamsil Stadium", "Novoazovsk Town Donetsk"."""
    ends: list[int] = []
    starts = [first]
    for i in range(first + 1, last - 1):
        if tokens.lower[i] in {"'s", "’s"}:
            ends.append(i)
            starts.append(i + 1)
        elif tokens.lower[i] in _CLOSING and tokens.lower[i + 1] not in known.BODIES:
            ends.append(i + 1)
            starts.append(i + 1)
    return [trimmed(tokens, a, b) for a, b in zip(starts, [*ends, last], strict=True)]


def is_other_name(tokens: Tokens, first: int, last: int, lexicon: Lexicon, *, strict: bool = False) -> bool:
    """Whether the words around say that the name is a person's, a unit's, a ship's, a weapon's or a newspaper's.

    `strict` adds weaker signs of a person: a title or a given name before it, a surname after it.
    """
    before = tokens.lower[first - 1] if first else ""
    after = tokens.lower[last] if last < len(tokens) else ""
    after_capital = last < len(tokens) and tokens.words[last][0].isupper()
    if before in _FORMS_OF_ADDRESS or _is_ship(tokens, first):
        return True
    if after in known.MILITARY and after != "front":
        return True
    if after_capital and after in known.PAPERS and not tokens.words[last].isupper():
        return True
    if not strict:
        return False
    given = before in lexicon.given and tokens.words[first - 1][0].isupper()
    if given or before in known.TITLES or before in known.RANKS or after in known.WEAPONS:
        return True
    if last - first == 1 and tokens.lower[first] in lexicon.given and _joins_capital(tokens, last):
        return True
    return after_capital and after in lexicon.surnames and after not in known.AFTER_FEATURE


def _is_ship(tokens: Tokens, first: int) -> bool:
    """Whether a word for a ship stands before the name, or before the quotation mark that opens it."""
    at = first - 1
    if at > 0 and tokens.words[at] in _QUOTES:
        at -= 1
    return at >= 0 and tokens.lower[at] in known.SHIPS and tokens.words[at].islower()


def _joins_capital(tokens: Tokens, last: int) -> bool:
    """Whether a capitalised word that is part of a person's name rather than of a place's or body's follows."""
    if last >= len(tokens) or tokens.starts[last] - tokens.ends[last - 1] != 1:
        return False
    word, low = tokens.words[last], tokens.lower[last]
    own = low in known.AFTER_FEATURE or low in known.BODIES or low in known.INHABITANTS or low in known.DIRECTIONS
    return word[0].isupper() and word[1:].islower() and not own and low not in known.TITLES


def looks_like_place(
    tokens: Tokens, first: int, last: int, inside: float, lexicon: Lexicon, matches: Sequence[Match]
) -> bool:
    """Whether a regional name of the gazetteer is a place here; `inside` is the model's probability of that."""
    word = tokens.words[first]
    if not word[0].isupper() or (last - first == 1 and len(word) < 3 and not word.isupper()):
        return False
    if is_other_name(tokens, first, last, lexicon, strict=inside < 0.5):
        return False
    if inside >= 0.15:
        return True
    low = tokens.lower[first]
    if last - first == 1 and (low in lexicon.common or low in lexicon.given or low in lexicon.surnames):
        return False
    if last - first == 1 and tokens.opens[first]:
        return inside >= 0.05
    # A capitalised word beside it makes it part of another name, unless that word is of the place's own.
    before = tokens.words[first - 1] if first else ""
    after = tokens.words[last] if last < len(tokens) else ""
    if before[:1].isupper() and not tokens.opens[first - 1] and before.lower() not in known.DIRECTIONS:
        return inside >= 0.1
    if after[:1].isupper() and after.lower() not in known.AFTER_FEATURE:
        return inside >= 0.1
    return True


def stated_places(tokens: Tokens, runs: Sequence[tuple[int, int, Facts]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Names whose form alone says that they are places.

    "Shreveport, La.", "MANSFIELD —" at the head of a line, "D-Pleasanton", "the village of Krymske", "Popasna town".
    """
    starts = {last: first for first, last, _ in runs}
    found: list[tuple[int, int]] = []
    for i, low in enumerate(tokens.lower):
        if low in known.STATE_ABBREVIATIONS and tokens.words[i][0].isupper() and _follows_town(tokens, i):
            found += [(starts.get(i - 1, i - 2), i - 1), (i, i + 1)]
        elif low in known.BLOCS and tokens.words[i].isupper():
            found.append((i, i + 1))
        elif low in _AREAS and i and _is_adjective_of_town(tokens, i - 1):
            found.append((i - 1, i))
        elif low in known.PLURALS:
            found += _row_before(tokens, i)
        elif low in _SETTLEMENTS and tokens.words[i].islower():
            found += _beside_settlement(tokens, i, lexicon)
        elif low in _PARTIES and tokens.words[i].isupper() and tokens.words[i + 1 : i + 2] == ["-"]:
            found += _capitals_from(tokens, i + 2)
    for first, last, _ in runs:
        name = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        if name.isupper() and len(name) > 3 and tokens.opens[first] and _dateline_follows(tokens, last):
            found.append((first, last))
    return found


_SETTLEMENTS = frozenset("village town settlement hamlet township city locality suburb oblast raion rayon".split())
_CLOSING = frozenset("town village oblast raion".split())
_SMALL = frozenset("village settlement hamlet township oblast raion rayon".split())
_AREAS = frozenset("district raion rayon region".split())
_PARTIES = frozenset({"d", "r", "dfl", "i"})


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


def kind_of(tokens: Tokens, first: int, last: int) -> tuple[str | None, str | None]:
    """Kind that the words in or beside the name say, and the name to look up where it is not the text itself."""
    low = tokens.lower[last - 1]
    if last - first == 1 and low in known.STATE_ABBREVIATIONS:
        return "region", known.STATE_ABBREVIATIONS[low]
    if last - first > 1 and low in known.KIND_AFTER and low != "city":
        return known.KIND_AFTER[low], None
    after = tokens.lower[last] if last < len(tokens) else ""
    if (plural := _plural_after(tokens, last)) is not None:
        return plural, None
    if after in known.KIND_AFTER and tokens.words[last].islower():
        return known.KIND_AFTER[after], None
    before = tokens.lower[max(0, first - 2) : first]
    if before[-1:] == ["of"] and before[0] in known.KIND_AFTER and before[0] not in {"district", "station", "bridge"}:
        return known.KIND_AFTER[before[0]], None
    if before and before[-1] in {"village", "river", "city", "town", "settlement"}:
        return known.KIND_AFTER[before[-1]], None
    return None, None


def _plural_after(tokens: Tokens, last: int) -> str | None:
    """Kind that the plural behind a row says, for a name that the row goes on from or ends with."""
    for i in range(last, min(last + 16, len(tokens))):
        low = tokens.lower[i]
        if low in known.PLURALS and tokens.words[i].islower():
            return known.PLURALS[low]
        if not (tokens.words[i][0].isupper() or low in {"and", ",", "/", "&"}):
            return None
    return None
