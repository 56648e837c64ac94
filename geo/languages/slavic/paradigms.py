"""All forms of a word, from the dictionaries of pymorphy3, so that no list of endings is written by hand."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from geo.languages.folding import fold

__all__ = ["analyzer", "forms", "forms_of_all"]

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
    found: set[str] = set()
    for parse in analyzer(code).parse(lemma):
        marks = _marks(parse)
        if fold(parse.normal_form) != fold(lemma) or not parse.is_known or not marks.isdisjoint(_NAMES):
            continue
        if part and part not in marks:
            continue
        for form in parse.lexeme:
            of_form = _marks(form)
            if number and ("plur" in of_form) != (number == "plur"):
                continue
            if not cases or not of_form.isdisjoint(cases):
                found.add(fold(form.word))
    if not found:
        raise ValueError(f"{lemma!r} is no dictionary form of {code!r}")
    return frozenset(found)


def forms_of_all(lemmas: str | Iterable[str], code: str, *, part: str = "", number: str = "") -> frozenset[str]:
    """The forms of several words, given apart or with white space between them."""
    words = lemmas.split() if isinstance(lemmas, str) else lemmas
    return frozenset(form for lemma in words for form in forms(lemma, code, part=part, number=number))


def _marks(parse: Any) -> frozenset[str]:
    return frozenset(str(parse.tag).replace(" ", ",").split(","))
