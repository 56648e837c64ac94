"""Words of a text with what stands between them, as far as it decides whether a name goes on."""

import re
from dataclasses import dataclass

from geo.document import Tokens
from geo.languages.tokens import LONGEST_WORD

__all__ = ["Word", "words_of"]

_STOP = re.compile(r"[!?…\n|•:;]")


@dataclass(frozen=True, slots=True)
class Word:
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


def words_of(tokens: Tokens) -> list[Word]:
    """The words among some tokens; numbers and marks stand in the gaps."""
    words: list[Word] = []
    position = 0
    text = tokens.text
    for raw, norm, start, end in zip(tokens.words, tokens.norms, tokens.starts, tokens.ends, strict=True):
        if not raw[0].isalpha():
            continue
        gap = text[position:start]
        short = len(raw) <= LONGEST_WORD
        words.append(
            Word(
                start=start,
                end=end,
                word=norm,
                capital=raw[0].isupper() and short,
                shouted=len(raw) > 1 and raw[:2].isupper(),
                gap=gap if len(gap) <= 8 else f"{gap[:4]}{gap[-4:]}",
                tail=text[end : end + 2],
                initial=not words or _begins_sentence(gap, words[-1]),
            )
        )
        position = end
    return words


def _begins_sentence(gap: str, before: Word) -> bool:
    if gap == " ":
        return False
    if _STOP.search(gap) or (". " in gap and len(before.word) > 3):
        return True
    bare = gap.strip()
    return bare in {"—", "–", "-"} or (bare.startswith(('"', "»")) and bare.endswith("."))
