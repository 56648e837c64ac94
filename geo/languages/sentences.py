"""Sentences of a text: the one splitter, which asks the language for its abbreviations."""

import re
from bisect import bisect_right

__all__ = ["sentence_of", "sentence_spans"]

# Possessive, and what follows is looked at afterwards: a run of 100,000 stops is gone over once, not once a stop.
_BREAK = re.compile(r"[.!?…]++[\"”’»)\]']*+|\n++")


def sentence_spans(
    text: str, abbreviations: frozenset[str] = frozenset(), word_abbreviations: frozenset[str] = frozenset()
) -> list[tuple[int, int]]:
    """
    Where the sentences of a text begin and end.

    A line break ends a sentence; a full stop after a known abbreviation, an initial or inside a number does not.

    Parameters
    ----------
    text
        Any text.
    abbreviations
        Words, lower case, whose full stop ends no sentence.
    word_abbreviations
        Abbreviations that are words as well ("Sat.", "No."): with a capital, or before a number.

    Returns
    -------
    Spans (start, end) in code points, in order, without the white space around them.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if not _ends_sentence(text, match, abbreviations, word_abbreviations):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def sentence_of(spans: list[tuple[int, int]], position: int) -> tuple[int, int]:
    """The sentence span that holds a position; `spans` as `sentence_spans` gives them."""
    index = bisect_right(spans, (position, float("inf"))) - 1
    return spans[max(index, 0)]


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))


def _ends_sentence(
    text: str, match: re.Match[str], abbreviations: frozenset[str], word_abbreviations: frozenset[str]
) -> bool:
    mark = match.group()
    if mark[0] == "\n":
        return True
    if not text[match.end() : match.end() + 1].isspace():
        return False
    following = text[match.end() : match.end() + 40].lstrip()
    if following[:1].islower():
        return False
    if mark[0] != "." or mark[1:2] == ".":
        return True
    # At most the last word matters; a bound keeps a text of one endless word linear.
    before = text[max(0, match.start() - 24) : match.start()]
    word = re.split(r"[\s(\[«“\"—–]", before)[-1]
    if len(word) == 1 and word.isupper():
        return False
    low = word.lower()
    if low in word_abbreviations:
        return not (word[0].isupper() or following[:1].isdigit())
    return low not in abbreviations
