"""Ukrainian and Russian toponyms that no gazetteer has as they stand: one letter off, or typed on another keyboard."""

from geo.gazetteer.corrections import other_keyboard
from geo.recognition import slavic_context as context
from geo.recognition.slavic_dictionary import read
from geo.recognition.slavic_endings import nominatives
from geo.recognition.slavic_evidence import Passage
from geo.recognition.slavic_names import NameBook, tongue
from geo.recognition.slavic_tokens import Token
from geo.recognition.spans import Span

__all__ = ["misspelt_span", "other_keyboard_span"]

_SHORTEST = 6
"""Letters of a word below which one letter off says nothing."""
_KNOWN_TOWN = 5_000
"""Inhabitants that a town needs to be what a mistyped word was meant as."""
# Keys of letters on the Ukrainian and Russian keyboards that are marks on the English one.
_MARKS = frozenset("[]{};:'\"<>`~")


def misspelt_span(passage: Passage, index: int, book: NameBook) -> Span | None:
    """
    A toponym that is one letter off a town's name, at a word behind a preposition of place.

    Returns
    -------
    A span whose `query` is the nominative as it was mistyped: the resolution corrects it, and says so. None if the word
    is known to a dictionary, or no town is that near.
    """
    token = passage.tokens[index]
    cases = _cases_asked(passage, index)
    if not cases or not _is_candidate(passage, index):
        return None
    found: list[tuple[int, str]] = []
    for form in nominatives(token.word, tongue(token.word, passage.language)):
        if not any(case in form.cases for case in cases):
            continue
        meant = [entry for name in book.near(form.lemma) if (entry := book.known(name)) is not None]
        people = max((entry.population for entry in meant if entry.kind in ("city", "village")), default=0)
        if people >= _KNOWN_TOWN:
            found.append((people, form.lemma))
    if not found:
        return None
    _, lemma = max(found)
    return Span(token.start, token.end, 0.5, query=lemma.capitalize())


def other_keyboard_span(passage: Passage, index: int, book: NameBook) -> Span | None:
    """
    A toponym typed with the English keyboard on: "Rb]d" for "Київ".

    Returns
    -------
    A span with the keys' marks, whose `query` is the town's nominative as it would be mistyped; None for any other
    word.
    """
    token = passage.tokens[index]
    if not token.word or not token.word.isascii() or (index and passage.tokens[index - 1].end == token.start):
        return None
    start, end = _with_marks(passage, token)
    for language, typed in other_keyboard(passage.text[start - passage.offset : end - passage.offset]):
        if language == "en" or len(typed) < 4 or not typed[0].isupper():
            continue
        for form in nominatives(typed, language):
            entry = book.known(form.lemma)
            if entry is not None and entry.population >= _KNOWN_TOWN and entry.kind == "city":
                return Span(start, end, 0.6, query=_keys_of(form.lemma.capitalize()))
    return None


def _keys_of(name: str) -> str:
    return next((typed for language, typed in other_keyboard(name) if language == "en"), name)


def _with_marks(passage: Passage, token: Token) -> tuple[int, int]:
    text, offset = passage.text, passage.offset
    first, last = token.start - offset, token.end - offset
    while first > 0 and text[first - 1] in _MARKS:
        first -= 1
    while last < len(text) and (text[last] in _MARKS or (text[last].isascii() and text[last].isalpha())):
        last += 1
    return first + offset, last + offset


def _cases_asked(passage: Passage, index: int) -> str:
    if not index or passage.tokens[index].gap.strip():
        return ""
    before = passage.tokens[index - 1].word
    return context.PREPOSITIONS[passage.language].get(before, "") if before in context.SPATIAL else ""


def _is_candidate(passage: Passage, index: int) -> bool:
    token = passage.tokens[index]
    if not token.capital or token.shouted or len(token.word) < _SHORTEST or token.word.isascii():
        return False
    if (
        index + 1 < len(passage.tokens)
        and passage.tokens[index + 1].capital
        and not passage.tokens[index + 1].gap.strip()
    ):
        return False
    return not any(read(token.word, language).known for language in ("uk", "ru"))
