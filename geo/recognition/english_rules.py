"""Rules for English: what speaks against a place, what its neighbours say that it is, and where its name ends."""

from collections.abc import Sequence

from geo.gazetteer.entry import Match
from geo.recognition import english_words as known
from geo.recognition.english_features import Facts, Lexicon
from geo.recognition.english_tokens import Tokens

__all__ = [
    "is_attribution",
    "is_no_name",
    "is_other_name",
    "kind_of",
    "looks_like_place",
    "parted",
    "trimmed",
]

_EDGE_MARKS = frozenset(",;:.!?()[]{}\"“”‘’'*@#/\\|<>=+&%$£€…-–—_")
_QUOTES = frozenset("\"“”‘’'«»")
_CLOSING = frozenset("town village oblast raion".split())
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
    if last - first == 1 and tokens.lower[first] in lexicon.given and _joins_capital(tokens, last, lexicon):
        return True
    return after_capital and after in lexicon.surnames and after not in known.AFTER_FEATURE


def _is_ship(tokens: Tokens, first: int) -> bool:
    """Whether a word for a ship stands before the name, or before the quotation mark that opens it."""
    at = first - 1
    if at > 0 and tokens.words[at] in _QUOTES:
        at -= 1
    return at >= 0 and tokens.lower[at] in known.SHIPS and tokens.words[at].islower()


def _joins_capital(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word that is part of a person's name rather than of a place's or body's follows."""
    if last >= len(tokens) or tokens.starts[last] - tokens.ends[last - 1] != 1:
        return False
    word, low = tokens.words[last], tokens.lower[last]
    own = low in known.AFTER_FEATURE or low in known.BODIES or low in known.INHABITANTS or low in known.DIRECTIONS
    return (
        word[0].isupper() and word[1:].islower() and not own and low not in known.TITLES and low not in lexicon.common
    )


def is_attribution(tokens: Tokens, first: int, last: int, facts: Facts | None) -> bool:
    """Whether the name is who said it: "… - Budanov.", "Lavrov says". Countries and great cities say things too."""
    if facts is not None and (facts.band[0] in "CS" or facts.population >= _GREAT):
        return False
    before = tokens.words[first - 1] if first else ""
    after = tokens.lower[last] if last < len(tokens) else "."
    if after in known.SAYING:
        return True
    return (
        first > 3
        and before in {"-", "–", "—"}
        and after in {".", "("}
        and tokens.starts[first - 1] > tokens.ends[first - 2]
    )


def is_no_name(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a single word names no place by itself: "Republic", a weapon with no word for a place before it."""
    if last - first != 1:
        return False
    low = tokens.lower[first]
    before = tokens.lower[first - 1] if first else ""
    if low in known.WEAPON_NAMES or low in known.LEADERS:
        return before not in _PLACING
    return low in known.GENERIC


_PLACING = frozenset({"in", "near", "at", "from", "of", "town", "village", "city"})
_GREAT = 1_000_000


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


def kind_of(tokens: Tokens, first: int, last: int) -> tuple[str | None, str | None]:
    """Kind that the words in or beside the name say, and the name to look up where it is not the text itself."""
    low = tokens.lower[last - 1]
    if last - first > 2 and tokens.lower[first] in known.STATE_FORMS and tokens.lower[first + 1] == "of":
        return "country", tokens.text[tokens.starts[first + 2] : tokens.ends[last - 1]]
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
