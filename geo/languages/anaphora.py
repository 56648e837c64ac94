"""How a language refers back to what it has named: "the plant", «завод», «на цьому заводі».

A language gives its words (`Anaphora`) and is asked by `language.anaphora`; `geo.resolution.anaphora` decides which
facility is meant.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from geo.languages.folding import fold
from geo.languages.patterns import alternation

__all__ = ["Anaphora"]

_BEFORE = 40
"""Code points before a phrase in which its article, demonstrative or adjective stands."""
_WORD_BEFORE = re.compile(r"([\w'-]+)\s+$")


class Anaphora:
    """Finds phrases for known things in one language."""

    def __init__(
        self,
        *,
        known: str,
        other: Callable[[str], bool] | None = None,
        inflected: Callable[[str], Iterable[str]] = lambda word: (word,),
    ) -> None:
        """
        Take what a language knows.

        Parameters
        ----------
        known
            Pattern, over folded text, of what before a noun says that a known thing is meant: "the", «цього».
        other
            In a language without articles: whether a word before a noun makes it another thing («новий завод»). A noun
            with no such word before it is known. None where a noun is known behind `known` alone.
        inflected
            The forms of a word, folded, of the number that it stands in.
        """
        self._known = re.compile(rf"\b(?:{known})$")
        self._other = other
        self._inflected = inflected
        self._pattern = lru_cache(maxsize=4096)(self._compiled)

    def find(self, text: str, phrases: Iterable[str]) -> list[tuple[int, int, str]]:
        """Where phrases stand as whole words and mean a known thing: (start, end, phrase), in order of start.

        Of two at one place the one that comes first in `phrases` is taken; a phrase of several words says its sort, and
        needs nothing before it.
        """
        low = fold(text)
        found: list[tuple[int, int, str]] = []
        for phrase in phrases:
            for match in self._pattern(phrase).finditer(low):
                if any(match.start() < end and start < match.end() for start, end, _ in found):
                    continue
                if " " in phrase or self._is_known(low, match.start()):
                    found.append((match.start(), match.end(), phrase))
        return sorted(found)

    def _is_known(self, low: str, start: int) -> bool:
        before = low[max(0, start - _BEFORE) : start]
        if self._known.search(before):
            return True
        if self._other is None:
            return False
        word = _WORD_BEFORE.search(before)
        return word is None or not self._other(word[1])

    def _compiled(self, phrase: str) -> re.Pattern[str]:
        words = [f"(?:{alternation(self._inflected(word))})" for word in fold(phrase).split()]
        return re.compile(r"\b" + r"\s+".join(words) + r"\b")
