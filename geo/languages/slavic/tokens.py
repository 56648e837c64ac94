"""Tokens of a Cyrillic text with their offsets, cleaned of what typists and typesetters put into them."""

import re
import unicodedata
from functools import lru_cache

from geo.document import Tokens
from geo.languages.tokens import LONGEST_WORD, collected

__all__ = ["clean_word", "tokenize"]

# Characters that stand in words and are not read: soft hyphens, stress and other marks, zero-width ones.
_SILENT_SET = "\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff"
_TOKEN = re.compile(
    rf"[^\W\d_](?:[^\W\d_]|[{_SILENT_SET}])*"
    rf"(?:(?:[-‐‑'’ʼ`´ʹ′]|[-‐]\r?\n[ \t]*(?=[а-яіїєґё]))(?:[^\W\d_]|[{_SILENT_SET}])+)*"
    r"|\d[\d,.]*\d|\d|[^\w\s]|_"
)
_SILENT = re.compile(rf"[{_SILENT_SET}]+")
_BROKEN = re.compile(r"[-‐]\s+")
_APOSTROPHES = re.compile("[’ʼ`´ʹ′]")
_HYPHENS = re.compile("[‐‑]")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")

# Latin letters that look like Cyrillic ones, both cases; "i" is Ukrainian.
_LOOKALIKES = str.maketrans("ABCEHIKMOPTXYaceikopxyïë", "АВСЕНІКМОРТХУасеікорхуїё")


def tokenize(text: str) -> Tokens:
    """The words, numbers and marks of a text; `norms` are words as a dictionary would write them."""
    tokens = collected(text, _TOKEN)
    tokens.norms[:] = [clean_word(word) if len(word) <= LONGEST_WORD else "" for word in tokens.words]
    return tokens


@lru_cache(maxsize=50_000)
def clean_word(word: str) -> str:
    """
    A word as a dictionary would write it, in lower case.

    NFC, without silent marks, the break of a line inside it joined, one kind of apostrophe and hyphen, and Latin
    letters that look like Cyrillic ones turned into them if the word has Cyrillic letters too.
    """
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
        word = _SILENT.sub("", word)
        word = _APOSTROPHES.sub("'", word)
        word = _HYPHENS.sub("-", word)
        if _LATIN.search(word) and _CYRILLIC.search(word):
            word = word.translate(_LOOKALIKES)
    return _BROKEN.sub("", word).lower()
