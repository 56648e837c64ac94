"""All forms of a word, from the dictionaries of pymorphy3, so that no list of endings is written by hand."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from geo.languages.folding import fold

__all__ = ["analyzer", "forms", "forms_of_all", "inflected", "is_adjective"]

_NAMES = ("Surn", "Name", "Patr", "Geox")
"""Marks of readings that are names: «Середа» is a surname and a Wednesday."""


@lru_cache(maxsize=4)
def analyzer(code: str) -> Any:
    """The morphological dictionary of a language by its code, "uk" or "ru"; loading one takes a tenth of a second."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=code)


@lru_cache(maxsize=10_000)
def forms(lemma: str, code: str, *, part: str = "", number: str = "", cases: tuple[str, ...] = ()) -> frozenset[str]:
    """
    The forms of a word, folded.

    Parameters
    ----------
    lemma
        Dictionary form. Of a phrase («останній тиждень») only single words can be asked.
    code
        Language of the dictionary.
    part
        Part of speech as OpenCorpora names it ("NOUN", "NUMR", "ADJF"); empty takes any.
    number
        "sing" or "plur" for those forms only.
    cases
        Cases as OpenCorpora names them ("nomn", "accs") for those forms only.

    Raises
    ------
    ValueError
        Where the dictionary does not list the word as a dictionary form.
    """
    readings = [
        parse
        for parse in analyzer(code).parse(lemma)
        if parse.is_known and fold(parse.normal_form) == fold(lemma) and (not part or part in _marks(parse))
    ]
    # A reading that is a name counts only where there is no other: «украинский» is marked as of a place.
    ordinary = [parse for parse in readings if _marks(parse).isdisjoint(_NAMES)]
    found: set[str] = set()
    for parse in ordinary or readings:
        for form in parse.lexeme:
            marks = _marks(form)
            if number and ("plur" in marks) != (number == "plur"):
                continue
            if not cases or not marks.isdisjoint(cases):
                found.add(fold(form.word))
    if not found:
        raise ValueError(f"{lemma!r} is no dictionary form of {code!r}")
    return frozenset(found)


def forms_of_all(lemmas: str | Iterable[str], code: str, *, part: str = "", number: str = "") -> frozenset[str]:
    """The forms of several words, given apart or with white space between them."""
    words = lemmas.split() if isinstance(lemmas, str) else lemmas
    return frozenset(form for lemma in words for form in forms(lemma, code, part=part, number=number))


@lru_cache(maxsize=10_000)
def inflected(word: str, code: str) -> frozenset[str]:
    """The forms of a word of the number that it stands in, folded; guessed where the dictionary does not list it."""
    found = {fold(word)}
    for parse in analyzer(code).parse(word):
        marks = _marks(parse)
        if "LATN" in marks or ("nomn" not in marks and fold(parse.normal_form) != fold(word)):
            continue
        plural = "plur" in marks
        found |= {fold(form.word) for form in parse.lexeme if ("plur" in _marks(form)) == plural}
        if not parse.is_known:
            break  # the likeliest guess will do
    return frozenset(found)


@lru_cache(maxsize=10_000)
def is_adjective(word: str, code: str) -> bool:
    """Whether a word may be an adjective or participle."""
    return any(not _marks(parse).isdisjoint({"ADJF", "PRTF"}) for parse in analyzer(code).parse(word))


def _marks(parse: Any) -> frozenset[str]:
    return frozenset(str(parse.tag).replace(" ", ",").split(","))
