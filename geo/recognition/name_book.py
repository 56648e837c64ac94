"""Which names of a gazetteer the words of a text may be forms of, in a language that declines its names."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from geo.gazetteer.corrections import near_names
from geo.gazetteer.entry import Entry, Gazetteer
from geo.languages.base import Language
from geo.languages.morphology import CASES
from geo.languages.names import NameForm, NameGrammar

__all__ = ["Name", "NameBook"]

_MOST_COMBINATIONS = 400
_LAND_POPULATION = 1_000_000
"""Inhabitants that a land is taken to have: those of an oblast."""
_AREAS = ("country", "region")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the gazetteer that words may be a form of."""

    lemma: str
    """The nominative, lower case."""
    cases: str
    """Cases that the words may stand in."""
    kind: str
    """One of `geo.kinds.KINDS`, of the best known place of that name."""
    population: int
    """Its inhabitants."""
    at_home: bool
    """Whether it lies in one of the countries whose small places news in the language names."""
    country: str | None
    """Its country."""


class NameBook:
    """A gazetteer asked by the inflected words of one language; answers are kept, a bounded number of them."""

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        """Take names from `gazetteer` and their grammar from `language`, and from those that it quotes."""
        self._gazetteer = gazetteer
        self._language = language
        self.known: Callable[[str], Entry | None] = lru_cache(maxsize=200_000)(self._best)
        self.kinds: Callable[[str], frozenset[str]] = lru_cache(maxsize=200_000)(self._kinds)
        self.only: Callable[[str, str], str | None] = lru_cache(maxsize=50_000)(self._only)
        self.names: Callable[[tuple[str, ...]], tuple[Name, ...]] = lru_cache(maxsize=50_000)(self._names)

    def grammar(self, word: str) -> NameGrammar:
        """The grammar of names for a word, by its letters."""
        return self._language.language_of_word(word).names or _PLAIN

    def near(self, lemma: str) -> list[str]:
        """Names of the gazetteer that are one edit away from a nominative."""
        return near_names(self._gazetteer).near(lemma)

    def thing(self, kind_word: str, lemma: str) -> str | None:
        """The name under which the gazetteer has a thing with the word for its kind: "аеродром бельбек"; None if none.

        `kind_word` may stand in any case.
        """
        for form in self.grammar(kind_word).nominatives(kind_word):
            if self.known(name := f"{form.lemma} {lemma}") is not None:
                return name
        return None

    def base(self, adjective: str) -> tuple[str, Entry] | None:
        """The name and place that an adjective is made of, the most populous of the region; None if there is none."""
        found = []
        for name in self.grammar(adjective).bases(adjective):
            entry = self.known(name)
            if entry is not None and entry.country in self._language.home_countries:
                found.append((name, entry))
        return max(found, key=lambda pair: pair[1].population, default=None)

    def _names(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        """Names that consecutive words may be a form of, by the grammar of their language or else of another."""
        first = self._language.language_of_word("".join(words))
        others = [other for other in (self._language, *self._language.quoted) if other is not first]
        for language in (first, *others):
            if found := self._found(words, language.names or _PLAIN):
                return found
        return ()

    def _found(self, words: tuple[str, ...], grammar: NameGrammar) -> tuple[Name, ...]:
        forms = [grammar.nominatives(word) for word in words]
        if len(words) > 1 and grammar.stays_in_names(words[0]):
            forms[0] = (NameForm(words[0], CASES), *forms[0][1:])
        if math.prod(len(options) for options in forms) > _MOST_COMBINATIONS:
            return ()
        names: list[Name] = []
        for combination in product(*forms):
            cases = combination[0].cases
            for form in combination[1:]:
                cases = "".join(case for case in cases if case in form.cases)
            if not cases:
                continue
            lemma = " ".join(form.lemma for form in combination)
            entry = self.known(lemma)
            if entry is not None:
                home = entry.country in self._language.home_countries
                names.append(Name(lemma, cases, entry.kind, entry.population, home, entry.country))
            elif len(words) == 1 and (region := grammar.region_of_land(lemma)):
                names.append(Name(region, cases, "region", _LAND_POPULATION, at_home=True, country=None))
        return tuple(names)

    def _best(self, name: str) -> Entry | None:
        matches = self._gazetteer.lookup(name)
        return max((match.entry for match in matches), key=self._weight, default=None)

    def _weight(self, entry: Entry) -> tuple[bool, int]:
        return entry.country in self._language.home_countries or entry.kind in _AREAS, entry.population

    def _kinds(self, name: str) -> frozenset[str]:
        return frozenset(match.entry.kind for match in self._gazetteer.lookup(name))

    def _only(self, name: str, kind: str) -> str | None:
        """The key of the one place of a name that is of a kind; None where there is none, or several."""
        found = {match.entry.place_id for match in self._gazetteer.lookup(name) if match.entry.kind == kind}
        return found.pop() if len(found) == 1 else None


_PLAIN = NameGrammar()
