"""Rules for English: what speaks against a place, what its neighbours say that it is, and where its name ends."""

from collections.abc import Sequence

from geo.gazetteer.entry import Match
from geo.places import english_words as known
from geo.places.english_features import Facts, Lexicon
from geo.places.english_tokens import Tokens

__all__ = ["is_other_name", "kind_of", "looks_like_place", "stated_places", "trimmed"]

_EDGE_MARKS = frozenset(",;:.!?()[]{}\"“”‘’'*@#/\\|<>=+&%$£€…-–—_")
_DASHES = frozenset({"-", "–", "—", "("})
_FORMS_OF_ADDRESS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr.", "miss", "sir"})


def trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The name without marks, possessives and an article at its edges."""
    while first < last and (tokens.words[first] in _EDGE_MARKS or tokens.lower[first] in {"the", "'s", "’s"}):
        first += 1
    while first < last and (tokens.words[last - 1] in _EDGE_MARKS or tokens.lower[last - 1] in {"'s", "’s"}):
        last -= 1
    return first, last


def is_other_name(tokens: Tokens, first: int, last: int, lexicon: Lexicon, *, strict: bool = False) -> bool:
    """Whether the words around say that the name is a person's, a unit's, a ship's or a newspaper's.

    `strict` adds weaker signs of a person: a title or a given name before it, a surname after it.
    """
    before = tokens.lower[first - 1] if first else ""
    after = tokens.lower[last] if last < len(tokens) else ""
    after_word = tokens.words[last] if last < len(tokens) else ""
    if before in _FORMS_OF_ADDRESS or (before in known.SHIPS and tokens.words[first - 1].islower()):
        return True
    if after in known.MILITARY and after != "front":
        return True
    if after in known.PAPERS and after_word[0].isupper() and not after_word.isupper():
        return True
    if not strict:
        return False
    given = before in lexicon.given and tokens.words[first - 1][0].isupper()
    if given or before in known.TITLES or before in known.RANKS:
        return True
    return after_word[:1].isupper() and after in lexicon.surnames and after not in known.AFTER_FEATURE


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


def stated_places(tokens: Tokens, runs: Sequence[tuple[int, int, Facts]]) -> list[tuple[int, int]]:
    """Names whose form alone says that they are places: "Shreveport, La.", "MANSFIELD —" at the head of a line."""
    starts = {last: first for first, last, _ in runs}
    found: list[tuple[int, int]] = []
    for i, low in enumerate(tokens.lower):
        if low in known.STATE_ABBREVIATIONS and tokens.words[i][0].isupper() and _follows_town(tokens, i):
            found += [(starts.get(i - 1, i - 2), i - 1), (i, i + 1)]
    for first, last, _ in runs:
        name = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        if name.isupper() and len(name) > 3 and tokens.opens[first] and _dateline_follows(tokens, last):
            found.append((first, last))
    return found


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
    if after in known.KIND_AFTER and tokens.words[last].islower():
        return known.KIND_AFTER[after], None
    before = tokens.lower[max(0, first - 2) : first]
    if before[-1:] == ["of"] and before[0] in known.KIND_AFTER:
        return known.KIND_AFTER[before[0]], None
    if before and before[-1] in {"village", "river", "city", "town", "settlement"}:
        return known.KIND_AFTER[before[-1]], None
    return None, None
