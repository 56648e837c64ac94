"""What a language says of a word, both ways: its readings with their lemmas, and the forms of a lemma.

Lists of cues hold lemmas; the forms come from here, so no list need hold (or lack) a case. Cases are letters: N, G, D,
A, I (instrumental), L (locative).
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

__all__ = [
    "CASES",
    "Gender",
    "Mark",
    "Morphology",
    "Number",
    "Part",
    "Tense",
    "Uninflected",
    "WordForm",
    "form_table",
    "inflected",
]

CASES = "NGDAIL"
"""Letters of the cases."""

Part = Literal[
    "noun",
    "adjective",
    "predicate",
    "verb",
    "infinitive",
    "participle",
    "gerund",
    "adverb",
    "pronoun",
    "numeral",
    "preposition",
    "conjunction",
    "particle",
    "interjection",
    "other",
]
"""Part of speech; forms of a verb that bear no person are parts of their own, short forms of adjectives predicates."""
Number = Literal["singular", "plural", ""]
Gender = Literal["masculine", "feminine", "neuter", ""]
Tense = Literal["past", "present", "future", ""]
Mark = Literal["given_name", "surname", "patronymic", "geographic", "abbreviation", "guessed", "passive"]
"""What a dictionary says besides: kinds of names, words it makes nothing of, participles that suffer the verb."""


@dataclass(frozen=True, slots=True)
class WordForm:
    """One reading of a word: a form of a lemma."""

    text: str
    """The word, lower case."""
    lemma: str
    """Its dictionary form, lower case."""
    part: Part
    cases: str = ""
    """Letters of the cases that it may stand in; empty where the language or the part has none."""
    number: Number = ""
    gender: Gender = ""
    tense: Tense = ""
    marks: frozenset[Mark] = frozenset()


class Morphology(Hashable, Protocol):
    """The words of one language."""

    declines: bool
    """Whether names change with their case, so that a text's form must be led back to the gazetteer's."""

    def is_known(self, word: str) -> bool:
        """Whether the dictionary or the paradigms list a word, rather than guess it."""

    def readings(self, word: str) -> tuple[WordForm, ...]:
        """What a word in any case of letters may be, the likeliest first; never empty for a word of letters."""

    def lemmas(self, word: str) -> frozenset[str]:
        """Dictionary forms that a word may be a form of, lower case."""

    def forms(self, lemma: str, part: Part | None = None) -> tuple[WordForm, ...]:
        """
        Every form of a lemma, by its paradigm.

        Parameters
        ----------
        lemma
            A dictionary form in lower case. Of several words the first is inflected ("call for": "calls for").
        part
            Part of speech to inflect it as: "noun", "adjective" or "verb"; None is all that it may be. The forms of a
            verb are verbs, infinitives, participles and gerunds.

        Returns
        -------
        Forms without repeats, the lemma itself among them.
        """


class Uninflected:
    """A language of which no grammar is known: each word is its own lemma and only form."""

    declines = False

    def is_known(self, word: str) -> bool:
        """Nothing is listed."""
        return False

    def readings(self, word: str) -> tuple[WordForm, ...]:
        """The word itself, as a part that nothing is known of."""
        return (WordForm(word.lower(), word.lower(), "other", marks=frozenset(("guessed",))),)

    def lemmas(self, word: str) -> frozenset[str]:
        """The word itself."""
        return frozenset((word.lower(),))

    def forms(self, lemma: str, part: Part | None = None) -> tuple[WordForm, ...]:
        """The lemma itself."""
        return (WordForm(lemma, lemma, part or "other"),)


def inflected(morphology: Morphology, word: str) -> frozenset[str]:
    """The forms of a word in lower case, of the number that it stands in: «заводу» of «завод», not «заводи».

    Where the dictionary does not list the word, those of the likeliest guess.
    """
    low = word.lower()
    found = {low}
    for reading in morphology.readings(low):
        if "N" not in reading.cases and reading.lemma != low:
            continue
        plural = reading.number == "plural"
        every = morphology.forms(reading.lemma, reading.part)
        found |= {form.text for form in every if (form.number == "plural") == plural}
        if "guessed" in reading.marks:
            break
    return frozenset(found)


def form_table(
    morphology: Morphology, classes: Mapping[str, Iterable[str]], part: Part | None = None
) -> dict[str, tuple[str, str]]:
    """
    Every form of classed lemmas.

    Parameters
    ----------
    morphology
        The language's.
    classes
        Lemmas by class.
    part
        Part of speech of all of them; None where they differ.

    Returns
    -------
    (lemma, class) by form, lower case; where two lemmas share a form, the one that was given first has it.
    """
    table: dict[str, tuple[str, str]] = {}
    for name, lemmas in classes.items():
        for lemma in lemmas:
            table.setdefault(lemma, (lemma, name))
    for name, lemmas in classes.items():
        for lemma in lemmas:
            for form in morphology.forms(lemma, part):
                table.setdefault(form.text, (lemma, name))
    return table
