"""All forms of a word, by the dictionary of its language, so that no list of endings is written by hand."""

from collections.abc import Iterable
from functools import lru_cache

from geo.languages.folding import fold
from geo.languages.morphology import Mark, Morphology, Number, Part, WordForm
from geo.languages.patterns import alternation
from geo.languages.registry import language_of

__all__ = ["any_of", "forms", "forms_of_all", "is_adjective"]

_NAMES: frozenset[Mark] = frozenset(("surname", "given_name", "patronymic"))
"""Marks of readings that are names: «Середа» is a surname and a Wednesday."""


def _morphology(code: str) -> Morphology:
    return language_of(code).morphology


@lru_cache(maxsize=10_000)
def forms(lemma: str, code: str, *, part: Part | None = None, number: Number = "", cases: str = "") -> frozenset[str]:
    """
    The forms of a word, folded.

    Parameters
    ----------
    lemma
        Dictionary form, with «ё» where it has one.
    code
        Language of the dictionary.
    part
        Part of speech; None takes any.
    number
        Forms of this number only.
    cases
        Forms in one of these cases only, as letters of `geo.languages.morphology.CASES`.

    Raises
    ------
    ValueError
        Where the dictionary does not list the word as a dictionary form.
    """
    every = [form for form in _morphology(code).forms(lemma, part) if "guessed" not in form.marks]
    # A reading that is a name counts only where there is no other.
    every = [form for form in every if _NAMES.isdisjoint(form.marks)] or every
    found = frozenset(fold(form.text) for form in every if _fits(form, number, cases))
    if not _morphology(code).is_known(lemma) or not found:
        raise ValueError(f"{lemma!r} is no dictionary form of {code!r}")
    return found


def _fits(form: WordForm, number: Number, cases: str) -> bool:
    if number and (form.number == "plural") != (number == "plural"):
        return False
    return not cases or any(case in form.cases for case in cases)


def forms_of_all(
    lemmas: str | Iterable[str], code: str, *, part: Part | None = None, number: Number = ""
) -> frozenset[str]:
    """The forms of several words, given apart or with white space between them."""
    words = lemmas.split() if isinstance(lemmas, str) else lemmas
    return frozenset(form for lemma in words for form in forms(lemma, code, part=part, number=number))


def any_of(lemmas: str | Iterable[str], code: str, *, part: Part | None = None, number: Number = "") -> str:
    """A pattern for any form of some words."""
    return rf"(?:{alternation(forms_of_all(lemmas, code, part=part, number=number))})(?!\w)"


@lru_cache(maxsize=10_000)
def is_adjective(word: str, code: str) -> bool:
    """Whether a word may be an adjective or participle."""
    return any(reading.part in ("adjective", "participle") for reading in _morphology(code).readings(word))
