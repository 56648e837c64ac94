"""Mistyped and anomalous spellings of a name, led back to one that a gazetteer may know.

Each correction says what was changed and how much less it should count than the name as written. What typesetting did
(soft hyphens, apostrophes, capitals) costs next to nothing; what a typist did (letters of another alphabet, another
keyboard, one letter off) costs more, the less sure the way back is.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from geo.gazetteer.entry import Gazetteer
from geo.gazetteer.folding import fold_key

__all__ = [
    "Correction",
    "NearNames",
    "corrections",
    "near_names",
    "one_edit_apart",
    "other_keyboard",
    "spelling_anomaly",
]

_SILENT = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u180e]+")
_STRESS = re.compile("[\u0300\u0301]")
_APOSTROPHES = str.maketrans(dict.fromkeys('’‘ʼʹ′`´ʻʽ＇‛ꞌˈ"', "'"))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−﹣－", "-"))
_BROKEN = re.compile(r"-\s*\n\s*")
_SPACES = re.compile(r"\s+")

# Letters of one alphabet that look like letters of the other, in pairs.
_LATIN = "ABCEHIKMOPTXYaceikopxyïëS"
_CYRILLIC = "АВСЕНІКМОРТХУасеікорхуїёЅ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN) | str.maketrans("Ііј", "Iij")
_IS_LATIN = re.compile("[A-Za-z]")
_IS_CYRILLIC = re.compile("[\u0400-\u04ff]")

# The same keys on three keyboards.
_KEYS = {
    "en": "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~',
    "uk": "йцукенгшщзхїфівапролджєячсмитьбю'" + "ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮʼ",
    "ru": "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
}

_SHORTEST_EDITED = 5
"""Letters of a name below which one edit makes too many other names."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A spelling to look up instead of the one that stands in the text."""

    query: str
    """The name to look up."""
    penalty: float
    """What a score should be multiplied with one minus of, in [0, 1]."""
    reason: str
    """What was changed, to be read after the name: "with Latin letters among the Cyrillic ones"."""


class NearNames:
    """
    Names of a list that are one edit away from a given one.

    An edit changes one half of a name and leaves the other: so the candidates are the names that begin, or end, with a
    half of the given one, and two sorted lists find them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Sort `names`, folded as `geo.gazetteer.folding.fold_key` does; names below four letters are left out."""
        kept = {name for name in names if len(name) >= _SHORTEST_EDITED - 1}
        self._forward = sorted(kept)
        self._backward = sorted(name[::-1] for name in kept)

    def near(self, name: str) -> list[str]:
        """Names one edit from `name`: a letter more, less or other, or two neighbours exchanged; not `name` itself.

        The first letter must be the same, for typists rarely miss it and names that differ in it are other names.
        """
        key = fold_key(name)
        if len(key) < _SHORTEST_EDITED:
            return []
        half = len(key) // 2
        found = set(_beginning_with(self._forward, key[:half]))
        found.update(word[::-1] for word in _beginning_with(self._backward, key[half + 1 :][::-1]))
        return sorted(word for word in found if word[0] == key[0] and one_edit_apart(key, word))


@lru_cache(maxsize=2)
def near_names(gazetteer: Gazetteer) -> NearNames:
    """The regional names of a gazetteer as `NearNames`, made once."""
    return NearNames(gazetteer.regional_names())


def spelling_anomaly(name: str) -> Correction | None:
    """What is not as it should be in the letters of a name that was read all the same: invisible characters, another
    alphabet's letters, a line break inside. None for a plain name.
    """
    clean, last = name, None
    for correction in _typeset(name):
        clean, last = correction.query, correction
    if _is_mixed(clean):
        mixed = next(_mixed_letters(clean))
        if last is None or not last.penalty:
            return mixed
        return Correction(mixed.query, mixed.penalty + last.penalty, f"{last.reason} and {mixed.reason}")
    return last if last is not None and last.penalty else None


def corrections(name: str, *, near: NearNames | None = None) -> Iterator[Correction]:
    """
    Spellings that a name may have been meant as, the surest first.

    Parameters
    ----------
    name
        The words of the text, or the nominative of an inflected name.
    near
        Names of the gazetteer, to find those one edit away; None leaves edits out.

    Returns
    -------
    Corrections in order of penalty, none of them `name` itself and none twice.
    """
    seen = {name}
    for correction in _all_corrections(name, near):
        if correction.query and correction.query not in seen:
            seen.add(correction.query)
            yield correction


def other_keyboard(name: str) -> Iterator[tuple[str, str]]:
    """Keyboard (language) and name, for each other keyboard that the keys of a name may have been meant for.

    "Rb]d" is "Київ" and "Лншм" is "Kyiv". A name with a key that the keyboard has not gives none.
    """
    pairs = (("uk", "en"), ("ru", "en")) if _IS_CYRILLIC.search(name) else (("en", "uk"), ("en", "ru"))
    for source, target in pairs:
        table = dict(zip(_KEYS[source], _KEYS[target], strict=True))
        if all(letter in table or letter in " -" for letter in name):
            typed = "".join(table.get(letter, letter) for letter in name)
            if sum(letter.isalpha() for letter in typed) >= len(typed) - 1:
                yield target, typed


def one_edit_apart(first: str, second: str) -> bool:
    """Whether one letter inserted, left out or replaced, or two neighbours exchanged, makes one of the other."""
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1 or first == second:
        return False
    at = next((i for i, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), len(first))
    if len(first) < len(second):
        return first[at:] == second[at + 1 :]
    return first[at + 1 :] == second[at + 1 :] or (
        first[at : at + 2] == second[at : at + 2][::-1] and first[at + 2 :] == second[at + 2 :]
    )


def _all_corrections(name: str, near: NearNames | None) -> Iterator[Correction]:
    clean = yield from _typeset(name)
    yield from _mixed_letters(clean)
    if clean.isupper() and len(clean) > 3:
        yield Correction(clean.title(), 0.02, "in capitals")
    for language, typed in other_keyboard(clean):
        keyboard = {"en": "English", "uk": "Ukrainian", "ru": "Russian"}[language]
        yield Correction(typed, 0.25, f"typed on the wrong keyboard, {keyboard} meant")
    if near is not None:
        for word in near.near(clean):
            yield Correction(word.title(), 0.3 if len(word) >= 8 else 0.4, "one letter off")


def _typeset(name: str) -> Generator[Correction, None, str]:
    """What typesetting did; gives the clean name back."""
    steps = (
        ("with letters and their marks apart", 0.0, lambda text: unicodedata.normalize("NFC", text)),
        ("with invisible characters inside", 0.02, lambda text: _SILENT.sub("", text)),
        ("with a stress mark", 0.0, _unstressed),
        ("with another apostrophe", 0.0, lambda text: text.translate(_APOSTROPHES)),
        ("with another hyphen", 0.0, lambda text: text.translate(_HYPHENS)),
    )
    reasons: list[str] = []
    penalty = 0.0
    for reason, cost, step in steps:
        changed = step(name)
        if changed != name:
            reasons.append(reason)
            penalty += cost
            name = changed
            yield Correction(name, penalty, " and ".join(reasons))
    if "\n" in name:
        for joint in ("", "-"):
            joined = _SPACES.sub(" ", _BROKEN.sub(joint, name))
            yield Correction(joined, penalty + 0.05, " and ".join([*reasons, "broken over two lines"]))
        name = _SPACES.sub(" ", _BROKEN.sub("", name))
    return name


def _unstressed(text: str) -> str:
    """Cyrillic text without the marks that dictionaries put on vowels; Latin accents are letters and stay."""
    apart = unicodedata.normalize("NFD", text)
    if not _IS_CYRILLIC.search(text) or not _STRESS.search(apart):
        return text
    return unicodedata.normalize("NFC", _STRESS.sub("", apart))


def _is_mixed(name: str) -> bool:
    return _IS_LATIN.search(name) is not None and _IS_CYRILLIC.search(name) is not None


def _mixed_letters(name: str) -> Iterator[Correction]:
    if _is_mixed(name):
        cyrillic = Correction(name.translate(_TO_CYRILLIC), 0.05, "with Latin letters among the Cyrillic ones")
        latin = Correction(name.translate(_TO_LATIN), 0.05, "with Cyrillic letters among the Latin ones")
        # What most letters are, or what no letter withstands, was meant.
        whole = _IS_LATIN.search(cyrillic.query) is None
        more = len(_IS_CYRILLIC.findall(name)) >= len(_IS_LATIN.findall(name))
        yield from (cyrillic, latin) if whole or (more and _IS_CYRILLIC.search(latin.query)) else (latin, cyrillic)
    elif not _IS_LATIN.search(name) and name and name.translate(_TO_LATIN).isascii():
        yield Correction(name.translate(_TO_LATIN), 0.1, "in Cyrillic letters that look Latin")
    elif not _IS_CYRILLIC.search(name) and all(letter in _LATIN for letter in name):
        yield Correction(name.translate(_TO_CYRILLIC), 0.1, "in Latin letters that look Cyrillic")


def _beginning_with(words: list[str], prefix: str) -> list[str]:
    start = bisect_left(words, prefix)
    return words[start : bisect_left(words, prefix + "\U0010ffff", start)]
