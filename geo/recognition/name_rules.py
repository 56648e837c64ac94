"""Rules beside a sequence model: what speaks against a place, what its neighbours say it is, where its name ends."""

from geo.document import Tokens
from geo.languages.name_model import Lexicon
from geo.recognition.model_features import Facts
from geo.recognition.model_thresholds import ModelThresholds

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


def trimmed(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """The name without marks, possessives, articles and words in lower case at its edges."""
    while first < last and not _bears_name(tokens, first, lexicon):
        first += 1
    while first < last and not _bears_name(tokens, last - 1, lexicon):
        last -= 1
    return first, last


def _bears_name(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    word, low = tokens.words[i], tokens.norms[i]
    return (word[0].isupper() or word[0].isdigit()) and low not in lexicon.words.edges


def parted(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """A name cut where two were joined: "Seoul's Jamsil Stadium", "Novoazovsk Town Donetsk"."""
    ends: list[int] = []
    starts = [first]
    for i in range(first + 1, last - 1):
        if tokens.norms[i] in lexicon.words.possessives:
            ends.append(i)
            starts.append(i + 1)
        elif tokens.norms[i] in lexicon.words.closing and tokens.norms[i + 1] not in lexicon.words.bodies:
            ends.append(i + 1)
            starts.append(i + 1)
    return [trimmed(tokens, a, b, lexicon) for a, b in zip(starts, [*ends, last], strict=True)]


def is_other_name(tokens: Tokens, first: int, last: int, lexicon: Lexicon, *, strict: bool = False) -> bool:
    """Whether the words around say that the name is a person's, a unit's, a ship's, a weapon's or a newspaper's.

    `strict` adds weaker signs of a person: a title or a given name before it, a surname after it.
    """
    before = tokens.norms[first - 1] if first else ""
    after = tokens.norms[last] if last < len(tokens) else ""
    after_capital = last < len(tokens) and tokens.words[last][0].isupper()
    if before in lexicon.words.forms_of_address or _is_ship(tokens, first, lexicon):
        return True
    if after in lexicon.words.military and after not in lexicon.words.areas_of_units:
        return True
    if after_capital and after in lexicon.words.papers and not tokens.words[last].isupper():
        return True
    if not strict:
        return False
    given = before in lexicon.given and tokens.words[first - 1][0].isupper()
    if given or before in lexicon.words.titles or before in lexicon.words.ranks or after in lexicon.words.weapons:
        return True
    if last - first == 1 and tokens.norms[first] in lexicon.given and _joins_capital(tokens, last, lexicon):
        return True
    return after_capital and after in lexicon.surnames and after not in lexicon.words.after_feature


def _is_ship(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Whether a word for a ship stands before the name, or before the quotation mark that opens it."""
    at = first - 1
    if at > 0 and tokens.words[at] in _QUOTES:
        at -= 1
    return at >= 0 and tokens.norms[at] in lexicon.words.ships and tokens.words[at].islower()


def _joins_capital(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word that is part of a person's name rather than of a place's or body's follows."""
    if last >= len(tokens) or tokens.starts[last] - tokens.ends[last - 1] != 1:
        return False
    word, low = tokens.words[last], tokens.norms[last]
    known = lexicon.words
    classes = (known.after_feature, known.bodies, known.inhabitants, known.directions, known.titles, lexicon.common)
    return word[0].isupper() and word[1:].islower() and not any(low in words for words in classes)


def is_attribution(tokens: Tokens, first: int, last: int, facts: Facts | None, lexicon: Lexicon) -> bool:
    """Whether the name is who said it: "… - Budanov.", "Lavrov says". Countries and great cities say things too."""
    if facts is not None and (facts.band[0] in "CS" or facts.population >= _GREAT):
        return False
    before = tokens.words[first - 1] if first else ""
    after = tokens.norms[last] if last < len(tokens) else "."
    if after in lexicon.words.saying:
        return True
    return (
        first > 3
        and before in {"-", "–", "—"}
        and after in {".", "("}
        and tokens.starts[first - 1] > tokens.ends[first - 2]
    )


def is_no_name(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a single word names no place by itself: "Republic", a weapon with no word for a place before it."""
    if last - first != 1:
        return False
    low = tokens.norms[first]
    before = tokens.norms[first - 1] if first else ""
    if low in lexicon.words.weapon_names or low in lexicon.words.leaders:
        return before not in lexicon.words.placing
    return low in lexicon.words.generic


_GREAT = 1_000_000


def looks_like_place(
    tokens: Tokens,
    first: int,
    last: int,
    inside: float,
    lexicon: Lexicon,
    thresholds: ModelThresholds,
) -> bool:
    """Whether a regional name of the gazetteer is a place here; `inside` is the model's probability of that."""
    word = tokens.words[first]
    if not word[0].isupper() or (last - first == 1 and len(word) < 3 and not word.isupper()):
        return False
    if is_other_name(tokens, first, last, lexicon, strict=inside < thresholds.regional):
        return False
    if inside >= thresholds.listed:
        return True
    low = tokens.norms[first]
    if last - first == 1 and (low in lexicon.common or low in lexicon.given or low in lexicon.surnames):
        return False
    if last - first == 1 and tokens.opens[first]:
        return inside >= thresholds.listed_opening
    # A capitalised word beside it makes it part of another name, unless that word is of the place's own.
    before = tokens.words[first - 1] if first else ""
    after = tokens.words[last] if last < len(tokens) else ""
    if before[:1].isupper() and not tokens.opens[first - 1] and before.lower() not in lexicon.words.directions:
        return inside >= thresholds.listed_beside_name
    if after[:1].isupper() and after.lower() not in lexicon.words.after_feature:
        return inside >= thresholds.listed_beside_name
    return True


def kind_of(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Kind that the words in or beside the name say, and the name to look up where it is not the text itself."""
    words, low = lexicon.words, tokens.norms[last - 1]
    if last - first > 2 and tokens.norms[first] in words.state_forms and tokens.norms[first + 1] in words.of:
        return "country", tokens.text[tokens.starts[first + 2] : tokens.ends[last - 1]]
    if last - first == 1 and low in words.state_abbreviations:
        return "region", words.state_abbreviations[low]
    if last - first > 1 and low in words.kind_after and low not in words.parts_of_city_names:
        return words.kind_after[low], None
    after = tokens.norms[last] if last < len(tokens) else ""
    if (plural := _plural_after(tokens, last, lexicon)) is not None:
        return plural, None
    if after in words.kind_after and tokens.words[last].islower():
        return words.kind_after[after], None
    before = tokens.norms[max(0, first - 2) : first]
    if not words.of.isdisjoint(before[-1:]) and before[0] in words.kind_after and before[0] not in words.kinds_not_of:
        return words.kind_after[before[0]], None
    if before and before[-1] in words.kinds_before:
        return words.kind_after[before[-1]], None
    return None, None


def _plural_after(tokens: Tokens, last: int, lexicon: Lexicon) -> str | None:
    """Kind that the plural behind a row says, for a name that the row goes on from or ends with."""
    for i in range(last, min(last + 16, len(tokens))):
        low = tokens.norms[i]
        if low in lexicon.words.plurals and tokens.words[i].islower():
            return lexicon.words.plurals[low]
        if not (tokens.words[i][0].isupper() or low in lexicon.words.row):
            return None
    return None
