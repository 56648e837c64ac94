"""Dictionary forms: English by rules over word endings learnt from a treebank, Ukrainian and Russian by pymorphy3."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from geo.languages.slavic.tokens import clean_word
from geo.languages.syntax_features import analyses, normal

__all__ = ["LemmaRules", "lemma_key", "slavic_lemma"]

_PARTS: dict[str, frozenset[str]] = {
    "NOUN": frozenset({"NOUN"}),
    "PROPN": frozenset({"NOUN"}),
    "VERB": frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"}),
    "AUX": frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"}),
    "ADJ": frozenset({"ADJF", "ADJS", "COMP", "PRTF"}),
    "PRON": frozenset({"NPRO"}),
    "DET": frozenset({"NPRO", "ADJF"}),
    "NUM": frozenset({"NUMR", "ADJF"}),
}
"""Parts of speech of pymorphy3 for each of Universal Dependencies."""

_INFLECTED = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "PRON", "DET", "NUM"})

_GRAMMEMES: dict[tuple[str, str], frozenset[str]] = {
    ("Case", "Nom"): frozenset({"nomn"}),
    ("Case", "Gen"): frozenset({"gent", "gen2", "gen1"}),
    ("Case", "Dat"): frozenset({"datv"}),
    ("Case", "Acc"): frozenset({"accs", "acc2"}),
    ("Case", "Ins"): frozenset({"ablt"}),
    ("Case", "Loc"): frozenset({"loct", "loc1", "loc2"}),
    ("Case", "Voc"): frozenset({"voct"}),
    ("Number", "Sing"): frozenset({"sing"}),
    ("Number", "Plur"): frozenset({"plur"}),
    ("Gender", "Masc"): frozenset({"masc"}),
    ("Gender", "Fem"): frozenset({"femn"}),
    ("Gender", "Neut"): frozenset({"neut"}),
    ("Animacy", "Anim"): frozenset({"anim"}),
    ("Animacy", "Inan"): frozenset({"inan"}),
    ("Aspect", "Perf"): frozenset({"perf"}),
    ("Aspect", "Imp"): frozenset({"impf"}),
    ("Tense", "Past"): frozenset({"past"}),
    ("Tense", "Pres"): frozenset({"pres"}),
    ("Tense", "Fut"): frozenset({"futr"}),
}
"""Grammemes of pymorphy3 that agree with a feature."""


class LemmaRules:
    """
    Rules over word endings: the longest ending that is known says what to cut and what to put on.

    Parameters
    ----------
    rules
        By key (`lemma_key`) and ending: letters to cut and letters to add. An ending that begins with "^" is a whole
        word; the ending "" holds for all others.
    """

    def __init__(self, rules: Mapping[str, Mapping[str, tuple[int, str]]]) -> None:
        self._rules = {key: dict(endings) for key, endings in rules.items()}
        self._longest = {key: max(map(len, endings)) for key, endings in rules.items()}
        self._known: dict[tuple[str, str], str] = {}

    def lemma(self, word: str, upos: str, features: Mapping[str, str]) -> str:
        """Dictionary form of an English word; names, numbers and marks stay as they are."""
        if upos in {"PROPN", "NUM", "PUNCT", "SYM", "X"}:
            return word
        key = lemma_key(upos, features)
        found = self._known.get((key, word))
        if found is None:
            if len(self._known) > 50_000:
                self._known.clear()
            found = self._known[key, word] = self._worked_out(word.lower().replace("’", "'"), key)
        return found

    def _worked_out(self, word: str, key: str) -> str:
        endings = self._rules.get(key) or self._rules.get(key.split()[0])
        if endings is None:
            return word
        marked = f"^{word}"
        # A past form that no rule makes ("struck") is one whatever tense the tagger took it for.
        past = self._rules.get("VERB past", {})
        if key == "VERB" and marked in past and marked not in endings:
            endings = past
        for start in range(max(len(marked) - self._longest.get(key, len(marked)), 0), len(marked) + 1):
            if rule := endings.get(marked[start:]):
                cut, added = rule
                return (word[: len(word) - cut] + added) or word
        return word


def lemma_key(upos: str, features: Mapping[str, str]) -> str:
    """What of an English word's tags decides how it is made from its lemma, such as "VERB past" or "NOUN Plur"."""
    if upos == "ADJ" and features.get("VerbForm") == "Part":
        return "VERB past"
    if upos in {"VERB", "AUX"}:
        if features.get("Tense") == "Past":
            return f"{upos} past"
        return f"{upos} ing" if features.get("VerbForm") in {"Part", "Ger"} else upos
    return f"{upos} {features.get('Number', '') if upos in {'NOUN', 'DET'} else features.get('Degree', '')}".strip()


def slavic_lemma(word: str, upos: str, features: Mapping[str, str], language: str) -> str:
    """Dictionary form of a Ukrainian or Russian word: that of the reading which agrees best with the tags."""
    if upos not in _INFLECTED:
        return word.lower()
    lemma = _chosen(clean_word(word), upos, tuple(features.items()), language)
    return lemma.capitalize() if upos == "PROPN" and word[:1].isupper() else lemma


@lru_cache(maxsize=50_000)
def _chosen(form: str, upos: str, features: tuple[tuple[str, str], ...], language: str) -> str:
    readings = analyses(normal(form), language)
    if not readings:
        return form
    # Ties go to the reading that pymorphy3 holds likeliest, which comes first.
    best = max(range(len(readings)), key=lambda number: (_agreement(readings[number], upos, features), -number))
    return str(readings[best].normal_form)


def _agreement(reading: Any, upos: str, features: tuple[tuple[str, str], ...]) -> float:
    """How many tags a dictionary's reading agrees with; the part of speech outweighs the rest."""
    grammemes = reading.tag.grammemes
    agreed = 10.0 if str(reading.tag.POS) in _PARTS.get(upos, ()) else 0.0
    agreed += sum(1.0 for feature in features if _GRAMMEMES.get(feature, frozenset()) & grammemes)
    if upos == "PROPN" and grammemes & {"Geox", "Name", "Surn", "Patr"}:
        agreed += 1.5
    return agreed
