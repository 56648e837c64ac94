"""What the Ukrainian and Russian dictionaries of pymorphy3 know about a word; loaded when first asked."""

import re
from functools import lru_cache
from typing import Any

__all__ = ["Reading", "read"]

# The Ukrainian dictionary has no mark for geographic names, but it lists the gender of one before "inan", and that of a
# common noun behind it.
_PROPER = re.compile(r"NOUN,(?:alt,)?(?:masc|femn|neut|plur)[a-zA-Z,]*,inan\b")
_FUNCTION = ("PREP", "CONJ", "PRCL", "NPRO", "ADVB", "INTJ", "PRED")
_NAME_MARKS = ("Geox", "Name", "Surn", "Patr", "UNKN", "Abbr")


class Reading:
    """What a dictionary says of one word."""

    __slots__ = ("adjective", "first_name", "function", "geographic", "known", "lemmas", "noun", "ordinary", "surname")

    def __init__(self, parses: list[Any], *, known: bool, ukrainian: bool) -> None:
        """Sum up the parses of a word."""
        self.known = known
        """The dictionary lists the word, rather than guesses it."""
        tags = [str(parse.tag) for parse in parses]
        self.lemmas: frozenset[str] = frozenset(parse.normal_form for parse in parses)
        """Nominatives that it gives, lower case."""
        self.first_name: bool = known and (any("Name" in tag for tag in tags) or "володимир" in self.lemmas)
        """A given name; "Володимир" is one that the Ukrainian dictionary does not mark."""
        self.surname: bool = any("Surn" in tag for tag in tags) and known
        self.geographic: bool = any(_is_geographic(tag, ukrainian) for tag in tags)
        """Marked as a place name."""
        self.ordinary: bool = known and any(
            not any(mark in tag for mark in _NAME_MARKS) and not _is_geographic(tag, ukrainian) for tag in tags
        )
        """Has a reading that is no name at all."""
        self.function: bool = known and any(tag.startswith(_FUNCTION) for tag in tags)
        """Has a reading as a preposition, conjunction, particle, pronoun or adverb."""
        self.adjective: bool = known and any(tag.startswith("ADJF") for tag in tags)
        self.noun: bool = known and any(tag.startswith("NOUN") for tag in tags)


@lru_cache(maxsize=2)
def _analyzer(language: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=50_000)
def read(word: str, language: str) -> Reading:
    """What the dictionary of a language ("uk" or "ru") knows about a word, in any case of letters."""
    analyzer = _analyzer(language)
    word = word.lower()
    return Reading(analyzer.parse(word), known=analyzer.word_is_known(word), ukrainian=language == "uk")


def _is_geographic(tag: str, ukrainian: bool) -> bool:
    return "Geox" in tag or (ukrainian and _PROPER.match(tag) is not None)
