"""How a report is laid out: which stretches are read, what is a headline, what is the site's furniture or a rubric."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geo.document import Document, Sentence

__all__ = ["Stretch", "label_of", "stretches_of"]

_SITE = re.compile(r"\(\d{1,2}\.\d{2}\.\d{2,4} \d{1,2}:\d{2}\)")
"""The clock that a site puts behind a headline, before its rubric and its name."""
_CLOCK = re.compile(r"^\d{1,2}\.\d{2}\.\d{2,4} \d{1,2}:\d{2} - ")
"""The same before the headline repeated."""
_NOTES = re.compile(r"(?:\s*\[\d{1,3}\])+|\s\|\|\s")
"""Marks of footnotes, and bars between a headline and the next."""
_LONGEST_RUBRIC = 70
_LONGEST = 2_000
"""Code points of a sentence that are read: longer ones are lists or text whose stops were lost."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a sentence that is read for itself."""

    sentence: Sentence
    start: int
    """First code point in the article."""
    end: int
    """One past the last."""
    headline: bool
    """Whether it is the headline, or its repetition."""
    new_line: bool
    """Whether it begins a line."""
    sited: bool = False
    """Whether a site made the headline of key words, so that one without a verb tells nothing of its own."""


def stretches_of(document: Document) -> Iterator[Stretch]:
    """
    The stretches of a document in order.

    A site's clock, rubric and name behind a headline are left out, and so is what stands before the first colon of such
    a headline: sites make it of key words ("Shelling of X: ..."), and it tells nothing that the rest does not tell. The
    marks of footnotes part sentences that a tokenizer took for one. Links to other stories are no part of this one.
    """
    text = document.text
    sited = bool(_SITE.search(text[:1_000]))
    for number, sentence in enumerate(document.sentences):
        start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
        headline = number == 0
        clock = _CLOCK.match(text[start:end])
        if clock and sited:
            start, headline = start + clock.end(), True
        site = _SITE.search(text[start:end])
        if site and sited:
            end = start + site.start()
        if sited and headline and (colon := text.find(": ", start, min(end, start + _LONGEST_RUBRIC))) > 0:
            start = colon + 2
        for first, last in _own(document, _parted(text, start, end)):
            if any(char.isalpha() for char in text[first:last]):
                yield Stretch(sentence, first, last, headline, sentence.new_line, sited and headline)


def label_of(document: Document) -> Stretch | None:
    """What a headline that a site made of key words begins with, before its colon ("Occupied X: ..."), or None."""
    text = document.text
    if not document.sentences or not _SITE.search(text[:1_000]):
        return None
    sentence = document.sentences[0]
    colon = text.find(": ", sentence.start, min(sentence.end, sentence.start + _LONGEST_RUBRIC))
    return Stretch(sentence, sentence.start, colon, True, True, sited=True) if colon > 0 else None


def _own(document: Document, parts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts without links to other stories."""
    for first, last in parts:
        at = first
        for start, end in document.asides:
            if start < last and at < end:
                yield at, max(at, start)
                at = min(end, last)
        yield at, last


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for mark in _NOTES.finditer(text, start, end):
        yield at, mark.start()
        at = mark.end()
    yield at, end
