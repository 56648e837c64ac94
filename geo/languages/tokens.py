"""Tokens of a text in a language of which nothing is known: runs of letters, runs of digits, and single marks."""

import re

from geo.document import Tokens

__all__ = ["LONGEST_WORD", "collected", "words_and_marks"]

LONGEST_WORD = 80
"""Letters beyond which a word is no name, and is not worth remembering."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|\d[\d,.]*\d|\d|[^\w\s]|_")
_OPENING = frozenset('.!?…:“"«\n')


def words_and_marks(text: str) -> Tokens:
    """Split a text; hyphens and apostrophes stay inside words, white space is left out."""
    return collected(text, _TOKEN)


def collected(text: str, pattern: re.Pattern[str]) -> Tokens:
    """The matches of a pattern as tokens, `norms` in lower case; one opens behind a stop, a colon or a line break."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    opens: list[bool] = []
    opening, last = True, 0
    for match in pattern.finditer(text):
        word, start = match.group(), match.start()
        if start > last and "\n" in text[last:start]:
            opening = True
        words.append(word)
        starts.append(start)
        ends.append(match.end())
        opens.append(opening)
        if word[0].isalnum():
            opening = False
        elif word in _OPENING:
            opening = True
        last = match.end()
    return Tokens(text, words, [word.lower() for word in words], starts, ends, opens)
