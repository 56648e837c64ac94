"""Which names are spellings of one another by their consonants: "Sokolniki" and Sokilnyky, "Dvurechnoye" and Dvorichna.

Romanisations and the two languages differ in vowels, in soft signs and endings, and in how a few consonants are written
(г as g or h, щ as shch or sch); what is left when those are made alike is the skeleton of a name. It says nothing by
itself: it is asked for where a text says the division, so that few names are to be compared.
"""

import re
from functools import lru_cache

from geo.gazetteer.folding import fold_key
from geo.gazetteer.romanisation import kmu, romanise_russian

__all__ = ["in_latin", "is_near", "skeleton"]

_ALIKE = (
    ("shch", "S"), ("sch", "S"), ("sh", "S"), ("zh", "Z"), ("kh", "h"), ("tch", "C"), ("ch", "C"), ("tz", "c"),
    ("ts", "c"), ("ph", "f"), ("ck", "k"), ("g", "h"), ("x", "ks"), ("w", "v"), ("q", "k"),
)  # fmt: skip
_SAINTS = re.compile(r"^(?:n(?=[iy]k[oi])|h(?=[ae]nn))")
"""Mykola and Nikolai, Hanna and Anna."""
_VOWELS = re.compile("[aeiouyj]+")
_MARKS = re.compile("[^a-zA-Z ]")
_CYRILLIC = re.compile("[а-яіїєґё]")
_UKRAINIAN = re.compile("[іїєґ]")
_DOUBLED = re.compile(r"([a-zA-Z])\1+")
_LONG = 5
"""Consonants from which one may be another."""


def in_latin(name: str) -> list[str]:
    """A Cyrillic name in the official romanisations, which lists may have alone; empty for one in other letters."""
    low = name.lower()
    if not _CYRILLIC.search(low):
        return []
    return [kmu(name)] if _UKRAINIAN.search(low) else [kmu(name), romanise_russian(name)]


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The consonants of a name, made alike, behind a dot where it begins with a vowel; words are kept apart."""
    low = fold_key(name)
    if latin := in_latin(low):
        low = fold_key(latin[-1])
    return " ".join(_bones(word) for word in low.split(" ") if word)


def _bones(word: str) -> str:
    word = _SAINTS.sub(lambda found: "m" if found[0] == "n" else "", _MARKS.sub("", word))
    opens = "." if _VOWELS.match(word) else ""
    for written, meant in _ALIKE:
        word = word.replace(written, meant)
    return opens + _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


def is_near(first: str, second: str) -> bool:
    """Whether one consonant more, less or other makes one skeleton the other, where they are long enough."""
    if first == second:
        return True
    if min(len(first), len(second)) < _LONG or abs(len(first) - len(second)) > 1 or first[0] != second[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second)))
    if len(first) == len(second):
        return first[at + 1 :] == second[at + 1 :]
    shorter, longer = sorted((first, second), key=len)
    return shorter[at:] == longer[at + 1 :]
