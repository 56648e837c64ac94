"""What a sequence model of names knows of the words of its language, and where its file lies.

The classes are features of the model as well as signs for the rules: what stands in one of them is as the model was
trained with it, form by form, and is not altered without training it anew (`make model`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

__all__ = ["Lexicon", "NameModel", "NameWords"]


@dataclass(frozen=True, kw_only=True)
class NameWords:
    """Words that say what the name beside them is: a place, a person, a unit, a newspaper, a body."""

    titles: frozenset[str] = frozenset()
    """Stand before a person's name, also behind a place: "Luhansk governor Haidai"."""
    ranks: frozenset[str] = frozenset()
    """Military titles."""
    saying: frozenset[str] = frozenset()
    """Verbs of persons; governments "say" too, so alone they decide nothing."""
    place_before: frozenset[str] = frozenset()
    """Stand right before a place more often than before anything else."""
    directions: frozenset[str] = frozenset()
    """Points of the compass."""
    inhabitants: frozenset[str] = frozenset()
    """Follow a place that qualifies them: "a Hartford man", "Toronto police"."""
    bodies: frozenset[str] = frozenset()
    """Bodies and buildings: a town's name at their head is the town's ("Toronto Police"), inside them rarely."""
    papers: frozenset[str] = frozenset()
    """A place right before one of these, both with a capital, is mostly the name of a paper or a broadcaster."""
    military: frozenset[str] = frozenset()
    """Units; "Odesa battalion" is no place."""
    ships: frozenset[str] = frozenset()
    """Stand before the name of a ship or a machine."""
    weapons: frozenset[str] = frozenset()
    """Stand after the name of a weapon: "Grad systems"."""
    weapon_names: frozenset[str] = frozenset()
    """Weapons and units that share their names with towns; a town only behind a word for one."""
    leaders: frozenset[str] = frozenset()
    """Surnames of those whom reports of the war quote, some of them names of villages too."""
    generic: frozenset[str] = frozenset()
    """Words that name no place by themselves."""
    state_forms: frozenset[str] = frozenset()
    """With "of", part of the name of a country after them: "Republic of Armenia"."""
    blocs: frozenset[str] = frozenset()
    """Unions of countries that no list of places has, and that texts speak of as of places."""
    sports: frozenset[str] = frozenset()
    """Names of teams behind their town's."""
    after_feature: frozenset[str] = frozenset()
    """With a capital, part of the name before them: "Rapides Parish", "Siverskyi Donets River"."""
    before_feature: frozenset[str] = frozenset()
    """With a capital, the head of the name after them: "Lake Charles", "Fort Worth"."""
    streets: frozenset[str] = frozenset()
    """Behind the name of a street."""
    plurals: Mapping[str, str] = field(default_factory=dict)
    """What the word after a row of names says that each is: "Jackson and Barrow counties"."""
    kind_after: Mapping[str, str] = field(default_factory=dict)
    """What the word after a name says that it is."""
    state_abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations of the press for states and provinces (Associated Press Stylebook); they need their full stop."""
    demonyms: frozenset[str] = frozenset()
    """Adjectives and peoples: never toponyms by themselves."""
    links: frozenset[str] = frozenset()
    """In lower case inside a name: "de", "upon"."""
    placed: frozenset[str] = frozenset()
    """Before a word that elsewhere in the text is a place; a feature."""
    placing: frozenset[str] = frozenset()
    """Before a name that is a place though a person or a weapon bears it."""
    locating: frozenset[str] = frozenset()
    """Of these, those behind which a well-known city's name is the city's, whoever else bears it."""
    joiners: frozenset[str] = frozenset()
    """Between the names of a row, besides marks."""
    articles: frozenset[str] = frozenset()
    """At the head of a name and no part of it."""
    possessives: frozenset[str] = frozenset()
    """Tokens behind a name and no part of it."""
    of: frozenset[str] = frozenset()
    """Between a word of kind and the name behind it."""
    buildings: frozenset[str] = frozenset()
    """At the end of a name that is a place as a whole, as streets are."""
    offices: frozenset[str] = frozenset()
    """At the end of a name whose head is where the office is, as bodies are."""
    closing: frozenset[str] = frozenset()
    """Words of kind with a capital that end a name: "Novoazovsk Town"."""
    forms_of_address: frozenset[str] = frozenset()
    """Before a person, and never before a place."""
    settlements: frozenset[str] = frozenset()
    """Words of kind in lower case beside which a name is a place: "village of"."""
    small_settlements: frozenset[str] = frozenset()
    """Of these, those behind a name too: "Popasna village"."""
    adjective_areas: frozenset[str] = frozenset()
    """Divisions behind an adjective of their town."""
    adjective_ends: tuple[str, ...] = ()
    """How such adjectives end: "Popasnyansky"."""
    parties: frozenset[str] = frozenset()
    """Before a hyphen and the place that a member of parliament is of: "D-Pleasanton"."""
    governors: frozenset[str] = frozenset()
    """Titles behind the state or country that one governs."""
    kinds_before: frozenset[str] = frozenset()
    """Words of kind right before a name."""
    kinds_not_of: frozenset[str] = frozenset()
    """Words of kind before "of" that are not named after it: "station of"."""

    areas_of_units: frozenset[str] = frozenset()
    """Of the words for units, those that are named after a place and stand for it: "Kharkiv front"."""
    parts_of_city_names: frozenset[str] = frozenset()
    """Words of kind with a capital that say nothing of kind: "New York City" is not asked for as a city."""

    @cached_property
    def classes_of(self) -> dict[str, tuple[str, ...]]:
        """Names of the features that a word has by its classes."""
        table: dict[str, list[str]] = {}
        for name, members in self._features:
            for word in members:
                table.setdefault(word, []).append(name)
        return {word: tuple(names) for word, names in table.items()}

    @property
    def _features(self) -> tuple[tuple[str, Iterable[str]], ...]:
        return (
            ("title", self.titles),
            ("rank", self.ranks),
            ("say", self.saying),
            ("in", self.place_before),
            ("dir", self.directions),
            ("folk", self.inhabitants),
            ("body", self.bodies),
            ("paper", self.papers),
            ("mil", self.military),
            ("ship", self.ships),
            ("sport", self.sports),
            ("after", self.after_feature),
            ("before", self.before_feature),
            ("street", self.streets),
            ("state", self.state_abbreviations),
            ("demonym", self.demonyms),
        )

    @cached_property
    def edges(self) -> frozenset[str]:
        """At the edge of a name and no part of it."""
        return self.articles | self.possessives

    @cached_property
    def row(self) -> frozenset[str]:
        """Words and marks between the names of a row."""
        return self.joiners.union(",/&")

    @cached_property
    def kept_whole(self) -> frozenset[str]:
        """At the end of a name that is a place as a whole."""
        return self.streets | self.buildings

    @cached_property
    def detached(self) -> frozenset[str]:
        """At the end of a name whose head alone is the place."""
        return self.bodies | self.offices

    @cached_property
    def parts_of_names(self) -> frozenset[str]:
        """Words that are parts of names and none by themselves."""
        return self.streets | self.after_feature | self.bodies | self.before_feature

    @cached_property
    def stating(self) -> frozenset[str]:
        """Words that may say that a name beside them is a place; nothing else is looked at."""
        tables = frozenset((*self.state_abbreviations, *self.plurals))
        return tables | self.blocs | self.settlements | self.parties | self.adjective_areas


@dataclass(frozen=True)
class Lexicon:
    """Words that the model asks for, besides the gazetteer."""

    given: frozenset[str] = frozenset()
    """Given names, in lower case."""
    surnames: frozenset[str] = frozenset()
    """Frequent surnames, in lower case."""
    common: frozenset[str] = frozenset()
    """Words that running text has in lower case: "reading", "mobile", "nice"."""
    words: NameWords = field(default_factory=NameWords)
    """Classes of words."""


@dataclass(frozen=True, slots=True)
class NameModel:
    """The sequence model of a language."""

    model: str
    """Its file, under the embedded data."""
    lexicon: str
    """The file of the word lists that it was trained with, there."""
    acceptance: str
    """The file of the weights by which what it finds is judged, there."""
    words: NameWords
    """The classes of words that it was trained with."""
    spacy: bool = False
    """Whether the extra `[english]` has a further model of the language, to be united with it."""
