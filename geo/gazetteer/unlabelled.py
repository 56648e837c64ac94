"""Alternate names without a language, as GeoNames lists them: which are worth keeping, and what language each is."""

import re

from geo.gazetteer.folding import fold_key

__all__ = ["is_latin", "language_of", "wanted"]

# Letters of the Ukrainian, Russian and Belarusian alphabets; Serbian or Kazakh spellings serve nobody here.
_CYRILLIC = re.compile(r"[абвгдеёжзийклмнопрстуфхцчшщъыьэюяєіїґ' -]+")
_LATIN = re.compile(r"[a-z0-9' -]+")
_UKRAINIAN = re.compile("[іїєґ]")
_RUSSIAN = re.compile("[ыэёъ]")


def language_of(spelling: str) -> str | None:
    """The language that the letters of a spelling give away: uk, ru, or None."""
    lower = spelling.lower()
    if _UKRAINIAN.search(lower):
        return "uk"
    return "ru" if _RUSSIAN.search(lower) else None


def is_latin(spelling: str) -> bool:
    """Whether a spelling is in Latin letters."""
    return bool(_LATIN.fullmatch(fold_key(spelling)))


def wanted(spelling: str) -> bool:
    """Whether an unlabelled alternate name is worth keeping.

    Lower case is a machine's transliteration, three capitals are an airport's code, and two letters are another word in
    most texts.
    """
    key = fold_key(spelling)
    if len(key) < 3 or spelling[0].islower() or spelling[0] in "'’ʼ":
        return False
    if spelling.isupper() and len(spelling) <= 4 and spelling.isascii():
        return False
    return bool(_LATIN.fullmatch(key) or _CYRILLIC.fullmatch(key))
