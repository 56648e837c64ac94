"""What the dictionary of a language says of a word, summed up for the question whether it is a name of a place."""

from dataclasses import dataclass
from functools import lru_cache

from geo.languages.morphology import Mark, Morphology, Part

__all__ = ["WordFacts", "facts_of"]

_FUNCTION: frozenset[Part] = frozenset(("preposition", "conjunction", "particle", "pronoun", "adverb", "interjection"))
_NAME_MARKS: frozenset[Mark] = frozenset(
    ("geographic", "given_name", "surname", "patronymic", "guessed", "abbreviation")
)


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What a dictionary says of one word; of one that it does not list, little."""

    known: bool
    """The dictionary lists the word, rather than guesses it."""
    lemmas: frozenset[str]
    """Nominatives that it gives, lower case."""
    given_name: bool
    surname: bool
    geographic: bool
    """Marked as a name of a place."""
    ordinary: bool
    """Has a reading that is no name at all."""
    function: bool
    """Has a reading as a preposition, conjunction, particle, pronoun, adverb or interjection."""
    adjective: bool
    noun: bool


@lru_cache(maxsize=50_000)
def facts_of(word: str, morphology: Morphology) -> WordFacts:
    """What the dictionary says of a word, in lower case."""
    readings = morphology.readings(word)
    known = morphology.is_known(word)
    parts = {reading.part for reading in readings}
    marks: set[Mark] = set().union(*(reading.marks for reading in readings))
    return WordFacts(
        known=known,
        lemmas=frozenset(reading.lemma for reading in readings),
        given_name=known and "given_name" in marks,
        surname=known and "surname" in marks,
        geographic="geographic" in marks,
        ordinary=known and any(reading.marks.isdisjoint(_NAME_MARKS) for reading in readings),
        function=known and not parts.isdisjoint(_FUNCTION),
        adjective=known and "adjective" in parts,
        noun=known and "noun" in parts,
    )
