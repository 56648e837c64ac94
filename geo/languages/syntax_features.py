"""What the syntax model knows of a word without its neighbours: form, ends, shape, the dictionary's readings."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.languages.slavic.tokens import clean_word

__all__ = ["SLOTS", "Vocabulary", "WordFeatures", "analyses", "normal", "root", "vector_key", "word_features"]

SLOTS: dict[str, tuple[str, ...]] = {
    "en": ("form", "suffix2", "suffix3", "suffix4", "prefix3", "shape"),
    "slavic": ("form", "lemma", "root", "suffix2", "suffix3", "suffix4", "shape", "language", "vector"),
}
"""Slots of a word by kind of model; each has a vocabulary and an embedding of its own."""

_LONGEST_BAG = 24
"""Dictionary marks of one word that are looked at; pronouns have some hundred readings."""

_LONGEST_WORD = 80
"""Letters of a word that are looked at."""

_QUOTES = str.maketrans(
    {
        **dict.fromkeys("«»“”„‟″", '"'),
        **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
        "‑": "-",
        "‐": "-",
        "–": "—",
        "−": "-",
        "…": ".",
    }
)
_DIGITS = re.compile(r"\d+")
_VOWELS = re.compile("[аеёиоуыэюяіїєьъ'-]")
_DOUBLED = re.compile(r"(.)\1")
_CLASSES = {"NOUN": "N", "VERB": "V", "INFN": "V", "ADJF": "A", "ADJS": "A", "ADVB": "B"}
_CASES = frozenset("nomn gent gen2 datv accs acc2 ablt loct loc2 voct".split())
_NUMBERS = frozenset(("sing", "plur"))
_KEPT = frozenset(
    "masc femn neut anim inan perf impf past pres futr impr tran intr pssv actv 1per 2per 3per Geox Name Surn Patr "
    "Abbr Refl refl".split()
)


@dataclass(frozen=True, slots=True)
class WordFeatures:
    """One word, by slot, and the marks of all its readings."""

    slots: Mapping[str, str]
    """A value for each slot of `SLOTS`."""
    bag: tuple[str, ...]
    """Marks of the dictionary's readings, distinct, at most 24."""


class Vocabulary:
    """Values of one slot that the model has an embedding for, known by their CRC-32; row 0 is for all others."""

    def __init__(self, hashes: npt.NDArray[np.uint32]) -> None:
        """Take the hashes in the order of their rows, the first of them row 1."""
        self.hashes = hashes
        self._rows = {int(value): row for row, value in enumerate(hashes, start=1)}

    @classmethod
    def of(cls, values: Sequence[str]) -> "Vocabulary":
        """Make a vocabulary of distinct values."""
        return cls(np.array([zlib.crc32(value.encode()) for value in values], dtype=np.uint32))

    def __len__(self) -> int:
        return len(self._rows) + 1

    def row(self, value: str) -> int:
        """Row of a value; 0 if it is unknown."""
        return self._rows.get(zlib.crc32(value.encode()), 0)


def normal(word: str) -> str:
    """A word in lower case, with one kind of quotation mark, apostrophe and dash, and every number written 0."""
    return _DIGITS.sub("0", word[:_LONGEST_WORD].translate(_QUOTES).lower()).replace("--", "—")


def word_features(word: str, language: str) -> WordFeatures:
    """
    What is known of a word by itself.

    Parameters
    ----------
    word
        As it stands in the text.
    language
        "en", "uk" or "ru"; the latter two ask pymorphy3's dictionaries.
    """
    form = normal(word if language == "en" else clean_word(word[:_LONGEST_WORD]))
    slots = {
        "form": form,
        "suffix2": form[-2:],
        "suffix3": form[-3:],
        "suffix4": form[-4:],
        "prefix3": form[:3],
        "shape": _shape(word),
    }
    if language == "en":
        return WordFeatures(slots, ())
    readings = analyses(form, language)
    lemma = readings[0].normal_form if readings else form
    part = str(readings[0].tag.POS) if readings else ""
    slots |= {"lemma": lemma, "root": root(lemma)[:6], "language": language}
    return WordFeatures(slots | {"vector": vector_key(lemma, part, language)}, _bag(readings, language))


def root(lemma: str) -> str:
    """Consonants of a Cyrillic word, none doubled: what Ukrainian and Russian cognates share ("обстріл", "обстрел")."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", lemma.replace("ґ", "г")))


def vector_key(lemma: str, part: str, language: str) -> str:
    """
    What a distributional vector is looked up by; "" for words that have none.

    The vectors are of Russian words; a Ukrainian word takes that of its Russian cognate.
    """
    if language == "ru":
        return f"ru {lemma.replace('ё', 'е')}"
    consonants = root(lemma)
    return f"uk {consonants} {_CLASSES.get(part, '')}" if len(consonants) > 2 else ""


@lru_cache(maxsize=10_000)
def analyses(form: str, language: str) -> tuple[Any, ...]:
    """pymorphy3's readings of a word in lower case, likeliest first; none for what is no Cyrillic word."""
    if not any("а" <= letter <= "ӿ" for letter in form):
        return ()
    return tuple(_analyzer(language).parse(form.replace("—", "-")))


@lru_cache(maxsize=2)
def _analyzer(language: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


def _bag(readings: Sequence[Any], language: str) -> tuple[str, ...]:
    """Part of speech with case and number of each reading, and the marks that any of them has."""
    marks: dict[str, None] = {}
    for reading in readings:
        grammemes = reading.tag.grammemes
        part = str(reading.tag.POS)
        case = next((case for case in sorted(grammemes & _CASES)), "")
        number = next(iter(grammemes & _NUMBERS), "") or ("sing" if case and language == "uk" else "")
        marks[f"{part} {case} {number}"] = None
        for mark in sorted(grammemes & _KEPT):
            marks[mark] = None
    if readings and not readings[0].is_known:
        marks["guessed"] = None
    return tuple(marks)[:_LONGEST_BAG]


def _shape(word: str) -> str:
    """Capitals, small letters, digits and marks of a word, each run written once: "Xx", "X.X.", "0-x"."""
    shape: list[str] = []
    for letter in word[:_LONGEST_WORD].translate(_QUOTES):
        if letter.isalpha():
            kind = "X" if letter.isupper() else "x"
        elif letter.isdigit():
            kind = "0"
        else:
            kind = letter
        if not shape or shape[-1] != kind:
            shape.append(kind)
    length = "1" if len(word) == 1 else "2" if len(word) == 2 else ""
    return "".join(shape[:5]) + length
