"""Ukrainian and Russian words by the dictionaries of pymorphy3, loaded when first asked."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any

from geo.languages.morphology import CASES, Gender, Mark, Number, Part, Tense, WordForm

__all__ = ["SlavicMorphology"]

# Part of speech in the dictionaries (OpenCorpora's tags).
_PARTS: dict[str, Part] = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "ADJS": "predicate",
    "COMP": "predicate",
    "VERB": "verb",
    "INFN": "infinitive",
    "PRTF": "participle",
    "PRTS": "participle",
    "GRND": "gerund",
    "NUMR": "numeral",
    "ADVB": "adverb",
    "NPRO": "pronoun",
    "PRED": "adverb",
    "PREP": "preposition",
    "CONJ": "conjunction",
    "PRCL": "particle",
    "INTJ": "interjection",
}
_OF_VERBS: frozenset[Part] = frozenset(("verb", "infinitive", "participle", "gerund"))
_CASES = {"nomn": "N", "gent": "G", "gen2": "G", "datv": "D", "accs": "A", "ablt": "I", "loct": "L", "loc2": "L"}
_GENDERS: dict[str, Gender] = {"masc": "masculine", "femn": "feminine", "neut": "neuter"}
_TENSES: dict[str, Tense] = {"past": "past", "pres": "present", "futr": "future"}
_SINGULAR = ("sing", "masc", "femn", "neut")
_MARKS: dict[str, Mark] = {
    "Name": "given_name",
    "Surn": "surname",
    "Patr": "patronymic",
    "Geox": "geographic",
    "Abbr": "abbreviation",
    "UNKN": "guessed",
    "pssv": "passive",
}
# The Ukrainian dictionary has no mark for geographic names, but it lists the gender of one before "inan", and that of a
# common noun behind it.
_UKRAINIAN_PLACE = re.compile(r"NOUN,(?:alt,)?(?:masc|femn|neut|plur)[a-zA-Z,]*,inan\b")
_GIVEN_NAME: frozenset[Mark] = frozenset(("given_name",))
_UNMARKED_NAMES = frozenset(("володимир",))
"""Given names that the Ukrainian dictionary does not mark."""


class SlavicMorphology:
    """The words of Ukrainian or Russian, in every case, number and tense."""

    declines = True

    def __init__(self, code: str) -> None:
        """Take the dictionary of a language, "uk" or "ru"; it is loaded at the first word."""
        self._code = code
        self.readings = lru_cache(maxsize=50_000)(self._readings)
        self.lemmas = lru_cache(maxsize=50_000)(self._lemmas)

    @cached_property
    def _analyzer(self) -> Any:
        import pymorphy3

        return pymorphy3.MorphAnalyzer(lang=self._code)

    def is_known(self, word: str) -> bool:
        """Whether the dictionary lists a word."""
        return bool(self._analyzer.word_is_known(word.lower()))

    def _readings(self, word: str) -> tuple[WordForm, ...]:
        """What a word in any case of letters may be, the likeliest first."""
        word = word.lower()
        return _merged(self._form(word, parse) for parse in self._analyzer.parse(word))

    def _lemmas(self, word: str) -> frozenset[str]:
        """Dictionary forms that a word may be a form of."""
        return frozenset(parse.normal_form for parse in self._analyzer.parse(word.lower()))

    def forms(self, lemma: str, part: Part | None = None) -> tuple[WordForm, ...]:
        """Every form of a lemma; "ё" also as "е"."""
        head, _, rest = lemma.partition(" ")
        found: list[WordForm] = []
        for parse in self._analyzer.parse(head):
            own = self._form(head, parse).part
            if parse.normal_form != head or (part is not None and _of_lemma(own) != part):
                continue
            found.extend(
                self._form(f"{text} {rest}".rstrip(), one, lemma)
                for one in parse.lexeme
                for text in dict.fromkeys((one.word, one.word.replace("ё", "е")))
            )
        if not found:
            found.append(WordForm(lemma, lemma, part or "other", CASES if part in (None, "noun") else ""))
        return _merged(found)

    def _form(self, text: str, parse: Any, lemma: str | None = None) -> WordForm:
        normal = parse.normal_form if lemma is None else lemma
        form = _grammar_of(str(parse.tag), ukrainian=self._code == "uk")
        marks: frozenset[Mark] = form.marks
        if normal in _UNMARKED_NAMES:
            marks = marks.union(_GIVEN_NAME)
        return WordForm(text, normal, form.part, form.cases, form.number, form.gender, form.tense, marks)


@lru_cache(maxsize=5_000)
def _grammar_of(tag: str, *, ukrainian: bool) -> WordForm:
    """What a tag of the dictionary says, as a form of no word."""
    grammemes = frozenset(re.split("[ ,]", tag))
    marks: set[Mark] = {mark for grammeme, mark in _MARKS.items() if grammeme in grammemes}
    if ukrainian and _UKRAINIAN_PLACE.match(tag):
        marks.add("geographic")
    number: Number = "plural" if "plur" in grammemes else "singular" if not grammemes.isdisjoint(_SINGULAR) else ""
    return WordForm(
        "",
        "",
        # The Ukrainian dictionary has infinitives as verbs.
        "infinitive" if "infn" in grammemes else _PARTS.get(tag[:4], "other"),
        "".join(letter for case, letter in _CASES.items() if case in grammemes),
        number,
        next((gender for grammeme, gender in _GENDERS.items() if grammeme in grammemes), ""),
        next((tense for grammeme, tense in _TENSES.items() if grammeme in grammemes), ""),
        frozenset(marks),
    )


def _of_lemma(part: Part) -> Part:
    if part == "predicate":
        return "adjective"
    return "verb" if part in _OF_VERBS else part


def _merged(forms: Iterable[WordForm]) -> tuple[WordForm, ...]:
    """Readings that differ in their case alone as one, with all the cases."""
    merged: dict[tuple[object, ...], WordForm] = {}
    for one in forms:
        key = (one.text, one.lemma, one.part, one.number, one.gender, one.tense, one.marks)
        known = merged.setdefault(key, one)
        if one.cases and one.cases not in known.cases:
            merged[key] = replace(known, cases=known.cases + one.cases)
    return tuple(merged.values())
