"""Toponyms that no gazetteer has as they stand: one letter off, or typed on another keyboard; in any case."""

from geo.gazetteer.corrections import other_keyboard
from geo.languages.registry import language_of
from geo.recognition.evidence import Passage
from geo.recognition.name_book import NameBook
from geo.recognition.spans import Span
from geo.recognition.word_facts import facts_of
from geo.recognition.words import Word

__all__ = ["misspelt_span", "other_keyboard_span"]

_SHORTEST = 6
"""Letters of a word below which one letter off says nothing."""
_SHORTEST_TYPED = 4
"""Letters of a word below which another keyboard says nothing."""
_KNOWN_TOWN = 5_000
"""Inhabitants that a town needs to be what a mistyped word was meant as."""
_MISSPELT, _MISTYPED = 0.5, 0.6
"""How sure each is."""
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
    cases = passage.cases_asked(index)
    if not cases or not _is_candidate(passage, index):
        return None
    if passage.tokens[index - 1].word not in passage.language.cues.words.spatial:
        return None
    found: list[tuple[int, str]] = []
    for form in book.grammar(token.word).nominatives(token.word):
        if not any(case in form.cases for case in cases):
            continue
        meant = [entry for name in book.near(form.lemma) if (entry := book.known(name)) is not None]
        people = max((entry.population for entry in meant if entry.kind in ("city", "village")), default=0)
        if people >= _KNOWN_TOWN:
            found.append((people, form.lemma))
    if not found:
        return None
    _, lemma = max(found)
    return Span(token.start, token.end, _MISSPELT, query=lemma.capitalize())


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
    for code, typed in other_keyboard(passage.text[start:end]):
        grammar = language_of(code).names
        if grammar is None or len(typed) < _SHORTEST_TYPED or not typed[0].isupper():
            continue
        for form in grammar.nominatives(typed):
            entry = book.known(form.lemma)
            if entry is not None and entry.population >= _KNOWN_TOWN and entry.kind == "city":
                return Span(start, end, _MISTYPED, query=_keys_of(form.lemma.capitalize()))
    return None


def _keys_of(name: str) -> str:
    """The letters that the same keys write on the English keyboard."""
    return next((typed for _, typed in other_keyboard(name) if typed.isascii()), name)


def _with_marks(passage: Passage, token: Word) -> tuple[int, int]:
    text, first, last = passage.text, token.start, token.end
    while first > 0 and text[first - 1] in _MARKS:
        first -= 1
    while last < len(text) and (text[last] in _MARKS or (text[last].isascii() and text[last].isalpha())):
        last += 1
    return first, last


def _is_candidate(passage: Passage, index: int) -> bool:
    token, language = passage.tokens[index], passage.language
    if not token.capital or token.shouted or len(token.word) < _SHORTEST or token.word.isascii():
        return False
    following = passage.tokens[index + 1 : index + 2]
    if following and following[0].capital and not following[0].gap.strip():
        return False
    return not any(facts_of(token.word, other.morphology).known for other in (language, *language.quoted))
