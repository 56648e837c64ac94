"""Sentences of a text, by rules that hold for English, Ukrainian and Russian news."""

import re
from bisect import bisect_right

__all__ = ["sentence_of", "sentence_spans"]

# Abbreviations whose full stop ends no sentence, in the three languages, without the stop and in lower case.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st mt ft lt col gen capt sgt maj brig adm gov sen rep rev hon jr sr vs no nos vol fig al inc
    ltd co corp dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n
    d.c e.g i.e a.m p.m вул просп пл обл р-н м с смт ім т.зв напр тис
    млн млрд грн км см гр рр ст д т.д т.п т.е т.к ул пос г
    гг руб тыс стр им проф акад ген полк підполк кап лейт св о""".split()
)
_BREAK = re.compile(r"(?:[.!?…]+[\"”’»)\]']*)(?=\s)|\n+")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of `text`, in code points, without the white space around them.

    A line break ends a sentence; a full stop after a known abbreviation, an initial or inside a number does not.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if not _ends_sentence(text, match):
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


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] == "\n":
        return True
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
    return word.lower() not in _ABBREVIATIONS
