"""Which names of a gazetteer the words of a Cyrillic text may be forms of."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from geo.gazetteer.corrections import near_names
from geo.gazetteer.entry import Entry, Gazetteer
from geo.recognition.slavic_adjectives import bases, oblast_of_land
from geo.recognition.slavic_endings import Form, nominatives

__all__ = ["HOME", "Name", "NameBook", "tongue"]

HOME = frozenset(("UA", "RU", "BY", "MD"))
"""Countries whose small places the Ukrainian and Russian press names without saying where they are."""

_MOST_COMBINATIONS = 400
_POSSESSIVE = ("ів", "їв", "ов", "ев", "ин", "ін")
_UKRAINIAN = frozenset("іїєґ")
_RUSSIAN = frozenset("ыэъё")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the gazetteer that words may be a form of."""

    lemma: str
    """The nominative, lower case."""
    cases: str
    """Cases that the words may stand in: N, G, D, A, I, L."""
    kind: str
    """One of `geo.tables.KINDS`, of the best known place of that name."""
    population: int
    """Its inhabitants."""
    country: str | None
    """Its country."""


class NameBook:
    """A gazetteer asked by inflected words; answers are kept, a bounded number of them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take names from `gazetteer`."""
        self._gazetteer = gazetteer
        self.known: Callable[[str], Entry | None] = lru_cache(maxsize=200_000)(_best_of(gazetteer))
        self.kinds: Callable[[str], frozenset[str]] = lru_cache(maxsize=200_000)(_kinds_of(gazetteer))
        self.only: Callable[[str, str], str | None] = lru_cache(maxsize=50_000)(_only_of(gazetteer))
        self._found = lru_cache(maxsize=50_000)(self._find)

    def names(self, words: tuple[str, ...], language: str) -> tuple[Name, ...]:
        """Names that consecutive words may be a form of, by the grammar of `language` or else of the other one."""
        first = tongue("".join(words), language)
        return self._found(words, first) or self._found(words, "uk" if first == "ru" else "ru")

    def near(self, lemma: str) -> list[str]:
        """Names of the gazetteer that are one edit away from a nominative."""
        names = near_names(self._gazetteer)
        return [] if names is None else names.near(lemma)

    def thing(self, kind_word: str, lemma: str, language: str) -> str | None:
        """The name under which the gazetteer has a thing with the word for its kind: "аеродром бельбек"; None if none.

        `kind_word` may stand in any case.
        """
        for form in nominatives(kind_word, tongue(kind_word, language)):
            if self.known(name := f"{form.lemma} {lemma}") is not None:
                return name
        return None

    def base(self, adjective: str, language: str) -> tuple[str, Entry] | None:
        """The name and place that an adjective is made of, the most populous of the region; None if there is none."""
        found = []
        for name in bases(adjective, tongue(adjective, language)):
            entry = self.known(name)
            if entry is not None and entry.country in HOME:
                found.append((name, entry))
        return max(found, key=lambda pair: pair[1].population, default=None)

    def _find(self, words: tuple[str, ...], language: str) -> tuple[Name, ...]:
        """Names of the gazetteer that consecutive words may be a form of."""
        forms = [nominatives(word, language) for word in words]
        if len(words) > 1 and words[0].endswith(_POSSESSIVE):
            # "в Часов Яре": many leave the possessive as it is.
            forms[0] = (Form(words[0], "NGDAIL"), *forms[0][1:])
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
                names.append(Name(lemma, cases, entry.kind, entry.population, entry.country))
            elif len(words) == 1 and (oblast := oblast_of_land(lemma)):
                names.append(Name(oblast, cases, "region", 1_000_000, "UA"))
        return tuple(names)


@lru_cache(maxsize=50_000)
def tongue(word: str, language: str) -> str:
    """The language of a word by its letters, "uk" or "ru"; `language` where they do not tell."""
    if not _UKRAINIAN.isdisjoint(word):
        return "uk"
    return language if _RUSSIAN.isdisjoint(word) else "ru"


def _best_of(gazetteer: Gazetteer) -> Callable[[str], Entry | None]:
    def best(name: str) -> Entry | None:
        matches = gazetteer.lookup(name)
        return max((match.entry for match in matches), key=_weight, default=None)

    return best


def _weight(entry: Entry) -> tuple[bool, int]:
    return entry.country in HOME or entry.kind in ("country", "region"), entry.population


def _kinds_of(gazetteer: Gazetteer) -> Callable[[str], frozenset[str]]:
    def kinds(name: str) -> frozenset[str]:
        return frozenset(match.entry.kind for match in gazetteer.lookup(name))

    return kinds


def _only_of(gazetteer: Gazetteer) -> Callable[[str, str], str | None]:
    """The key of the one place of a name that is of a kind; None where there is none, or several."""

    def only(name: str, kind: str) -> str | None:
        found = {match.entry.place_id for match in gazetteer.lookup(name) if match.entry.kind == kind}
        return found.pop() if len(found) == 1 else None

    return only
