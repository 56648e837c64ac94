"""Words of a Cyrillic text with their offsets, cleaned of what typists and typesetters put into them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Token", "blocks", "clean_word", "tokenize"]

_BLOCK = 20_000
"""Code points that are worked on at once: what bounds memory on a line of 10 MB."""

_LONGEST_WORD = 80
"""Letters beyond which a word is no name, and is not worth remembering."""

SILENT = "\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff"
"""Characters that stand in words and are not read: soft hyphens, stress and other marks, zero-width ones."""

_WORD = re.compile(
    rf"[^\W\d_](?:[^\W\d_]|[{SILENT}])*(?:(?:[-‐‑'’ʼ`´ʹ′]|[-‐]\r?\n[ \t]*(?=[а-яіїєґё]))(?:[^\W\d_]|[{SILENT}])+)*"
)
_SILENT = re.compile(rf"[{SILENT}]+")
_BROKEN = re.compile(r"[-‐]\s+")
_APOSTROPHES = re.compile("[’ʼ`´ʹ′]")
_HYPHENS = re.compile("[‐‑]")
_STOP = re.compile(r"[!?…\n|•:;]")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")

# Latin letters that look like Cyrillic ones, both cases; "i" is Ukrainian.
_LOOKALIKES = str.maketrans("ABCEHIKMOPTXYaceikopxyïë", "АВСЕНІКМОРТХУасеікорхуїё")


@dataclass(frozen=True, slots=True)
class Token:
    """One word."""

    start: int
    """First code point in the article."""
    end: int
    """One past the last."""
    word: str
    """Cleaned, lower case."""
    capital: bool
    """Begins with a capital letter."""
    shouted: bool
    """Begins with two capitals."""
    gap: str
    """What stands between it and the word before; at most 8 characters of it."""
    tail: str
    """What follows at once; at most 2 characters."""
    initial: bool
    """Begins a sentence, a line or a title, where a capital letter says nothing."""


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Offsets and pieces of a text, at most 20,000 code points each, cut at a line break or a blank if it can be."""
    start = 0
    while start < len(text):
        end = min(start + _BLOCK, len(text))
        if end < len(text):
            cut = max(text.rfind("\n", start + _BLOCK // 2, end), text.rfind(". ", start + _BLOCK // 2, end))
            if cut < 0:
                cut = text.rfind(" ", start + _BLOCK // 2, end)
            end = cut + 1 if cut > 0 else end
        yield start, text[start:end]
        start = end


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


def tokenize(block: str, offset: int = 0) -> list[Token]:
    """The words of a block; `offset` is where it begins in its article."""
    tokens: list[Token] = []
    position = 0
    for match in _WORD.finditer(block):
        raw = match.group()
        gap = block[position : match.start()]
        initial = not tokens or _begins_sentence(gap, tokens[-1])
        tokens.append(
            Token(
                start=offset + match.start(),
                end=offset + match.end(),
                word=clean_word(raw) if len(raw) <= _LONGEST_WORD else "",
                capital=raw[0].isupper() and len(raw) <= _LONGEST_WORD,
                shouted=len(raw) > 1 and raw[:2].isupper(),
                gap=gap if len(gap) <= 8 else f"{gap[:4]}{gap[-4:]}",
                tail=block[match.end() : match.end() + 2],
                initial=initial,
            )
        )
        position = match.end()
    return tokens


def _begins_sentence(gap: str, before: Token) -> bool:
    if gap == " ":
        return False
    if _STOP.search(gap) or (". " in gap and len(before.word) > 3):
        return True
    bare = gap.strip()
    return bare in {"—", "–", "-"} or (bare.startswith(('"', "»")) and bare.endswith("."))
