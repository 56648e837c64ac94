"""Patterns put together of words: what the rules of a language are written with."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

__all__ = ["alternation", "by_word", "expanded"]

_V = TypeVar("_V")
_NOTHING = "(?!)"

_DEEPEST = 4
"""How deep macros may stand in each other."""


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases as they stand, the longer before the shorter that it begins with.

    Of no words it is a pattern that nothing matches.
    """
    return (
        _NOTHING
        if not (known := set(words))
        else "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(known, key=lambda w: (-len(w), w)))
    )


def expanded(pattern: str, macros: Mapping[str, str]) -> str:
    """A pattern with each `<NAME>` in it replaced by the macro of that name, and those in the macro likewise."""
    for _ in range(_DEEPEST):
        if "<" not in pattern:
            break
        pattern = re.sub(r"(?<!\(\?P)(?<!\(\?)<([A-Z][A-Z0-9_]*)>", lambda match: macros[match[1]], pattern)
    return pattern


def by_word(words: Mapping[_V, Iterable[str]]) -> dict[str, _V]:
    """What each word means, of the words for each meaning."""
    return {word: meaning for meaning, several in words.items() for word in several}
