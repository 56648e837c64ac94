"""How names of places are inflected in a language, and what is derived from them.

Rules alone cannot know that "Авдіївкою" is "Авдіївка" and not "Авдіївк"; a closed list of names can. So every way back
that the grammar allows is given, and the caller keeps those that a gazetteer knows.
"""

from dataclasses import dataclass

from geo.languages.morphology import CASES

__all__ = ["NameForm", "NameGrammar"]


@dataclass(frozen=True, slots=True)
class NameForm:
    """A nominative that a word may be a form of."""

    lemma: str
    """The nominative, lower case."""
    cases: str
    """Letters of the cases that fit, as `geo.languages.morphology.CASES` has them."""


class NameGrammar:
    """The grammar of names in one language; a language gives what it has, and the rest is nothing."""

    def nominatives(self, word: str) -> tuple[NameForm, ...]:
        """Nominatives that a word in any case of letters may be a form of, the word itself first, without repeats."""
        return (NameForm(word.lower(), CASES),)

    def stays_in_names(self, word: str) -> bool:
        """Whether the first word of a name of several is often left as it is: "в Часов Яре"."""
        return False

    def adjective_stem(self, word: str) -> str | None:
        """Stem of an adjective made of a place name, lower case; None if the word is none."""
        return None

    def nominative_adjective(self, word: str, gender: str) -> str | None:
        """Such an adjective in the nominative of a gender: "masculine", "feminine", "neuter" or "plural"."""
        return None

    def bases(self, word: str) -> tuple[str, ...]:
        """Names, lower case, that such an adjective may be made of, most regular first; most are names of nothing."""
        return ()

    def region_of_land(self, lemma: str) -> str | None:
        """The region that a land's colloquial name stands for: "харківщина" is "харківська область"."""
        return None
