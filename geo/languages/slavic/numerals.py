"""How the number words of a Slavic language are put together from dictionary forms."""

from collections.abc import Mapping

from geo.languages.slavic.paradigms import forms, forms_of_all

__all__ = ["cardinals_of", "scales_of", "singulars_of", "vague_of"]


def cardinals_of(lemmas: Mapping[int, str], code: str) -> dict[str, int]:
    """Every form of the words for each number; of «один» only the singular, for «одні» are "some"."""
    found: dict[str, int] = {}
    for value, words in lemmas.items():
        for word in words.split():
            for form in forms(word, code, number="singular") if value == 1 else forms(word, code):
                found.setdefault(form, value)
    return found


def scales_of(lemmas: Mapping[str, int], abbreviations: Mapping[str, int], code: str) -> dict[str, int]:
    """Every form of the words for scales, and their abbreviations with a full stop or without."""
    found = {form: value for lemma, value in lemmas.items() for form in forms(lemma, code, part="noun")}
    for short, value in abbreviations.items():
        found |= {short: value, f"{short}.": value}
    return found


def singulars_of(lemmas: Mapping[str, int], code: str) -> tuple[dict[str, int], dict[str, int]]:
    """The forms of scales that are one of it alone (nominative, accusative), and those that are behind a qualifier."""
    alone = {
        form: value
        for lemma, value in lemmas.items()
        for form in forms(lemma, code, part="noun", number="singular", cases="NA")
    }
    every = {
        form: value for lemma, value in lemmas.items() for form in forms(lemma, code, part="noun", number="singular")
    }
    return alone, {form: value for form, value in every.items() if form not in alone}


def vague_of(plurals: Mapping[str, int], few: str, code: str) -> dict[str, int]:
    """The plurals of scales that tell only the least («сотні людей»), and the words for "several"."""
    found = {
        form: least for lemma, least in plurals.items() for form in forms(lemma, code, part="noun", number="plural")
    }
    return found | dict.fromkeys(forms_of_all(few, code), 2)
