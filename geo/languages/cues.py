"""What the words around a capitalised word say of it: a place and of what kind, a person, a unit, a ship, a street.

`CueWords` is what a language lists, by lemma and class; `Cues` are the tables of forms that recognition asks.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from geo.languages.morphology import Morphology
from geo.languages.wordclass import WordClass

__all__ = ["CueWords", "Cues", "Head", "HeadKind"]

HeadKind = Literal["region", "district", "direction", "site"]
"""What an adjective of a place name and the noun behind it name: a division, a sector of the front that is called by
its town, a thing that stands in the town."""


@dataclass(frozen=True, slots=True)
class Head:
    """A noun behind an adjective made of a place name."""

    lemma: str
    """Its dictionary form, as the gazetteer's names of divisions have it."""
    kind: HeadKind


@dataclass(frozen=True, kw_only=True)
class CueWords:
    """The cue words of one language; all parts may be left empty."""

    prepositions: Mapping[str, str] = field(default_factory=dict)
    """Prepositions that stand before places, and the cases that they ask for, as letters of `CASES`."""
    spatial: frozenset[str] = frozenset()
    """Of these, those that say a place and hardly anything else."""
    on: frozenset[str] = frozenset()
    """Of these, those that in the locative say a river rather than a town of its name."""
    across: frozenset[str] = frozenset()
    """Of these, those that stand before rivers, not before towns of their name."""
    frames: WordClass | None = None
    """Nouns behind a preposition that take a place in the genitive and hardly anything else: "в районі Торського"."""
    kinds: Mapping[str, WordClass] = field(default_factory=dict)
    """By kind of `geo.kinds`: words before a name that say what it is the name of."""
    abbreviated: frozenset[str] = frozenset()
    """Words of kind that are written with a full stop before the name; without their stop."""
    heads: Mapping[HeadKind, WordClass] = field(default_factory=dict)
    """Nouns behind an adjective made of a place name."""
    head_names: Mapping[str, str] = field(default_factory=dict)
    """For heads that the gazetteer has under another word: an abbreviation, a word of the other language."""
    epithets: tuple[str, ...] = ()
    """Adjectives between that adjective and its head which belong to the name: "народна (республіка)"."""
    not_towns: tuple[str, ...] = ()
    """Adjectives that name a front or a land, not the town that they could be made of."""
    things: WordClass | None = None
    """Things whose name stands behind them, in quotation marks or without: the name is theirs and of no place."""
    of_things: frozenset[str] = frozenset()
    """Words between such a thing and its name: "угруповання військ «Дніпро»"."""
    bodies: WordClass | None = None
    """Words that with a capital are bodies of state and army, though villages are called so too: "Сили оборони"."""
    machines: WordClass | None = None
    """Things whose make stands behind them; in the instrumental they are what something is done with."""
    streets: WordClass | None = None
    """Words before a name that a street, a square or an institution bears."""
    titles: WordClass | None = None
    """Words that stand before a person."""
    features: WordClass | None = None
    """Words in lower case that may be the second word of a name: "Кримський міст"."""
    sides: WordClass | None = None
    """Words with a capital letter in the names of commands and fronts, which villages bear too."""
    joiners: frozenset[str] = frozenset()
    """Words between the names or adjectives of a list."""
    lands: frozenset[str] = frozenset()
    """Names of parts of a country that are written of as its regions."""

    @property
    def classes(self) -> dict[str, WordClass]:
        """Every class by its name, for the test of their examples."""
        named = {f"kinds.{kind}": words for kind, words in self.kinds.items()}
        named |= {f"heads.{kind}": words for kind, words in self.heads.items()}
        single = ("frames", "things", "bodies", "machines", "streets", "titles", "features", "sides")
        return named | {name: words for name in single if (words := getattr(self, name)) is not None}


class Cues:
    """The cue words of a language in all their forms, and those of languages that its texts quote."""

    def __init__(self, words: CueWords, morphology: Morphology, quoted: Iterable[tuple[CueWords, Morphology]] = ()):
        """Take a language's own words first; forms are made when first asked for."""
        self.words = words
        self._all = ((words, morphology), *quoted)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Kind by form of the word before a name."""
        table: dict[str, str] = {}
        for words, morphology in self._all:
            for kind, members in words.kinds.items():
                for form in members.forms(morphology):
                    table.setdefault(form, kind)
        return table

    @cached_property
    def heads(self) -> dict[str, Head]:
        """Heads by form."""
        table: dict[str, Head] = {}
        for words, morphology in self._all:
            for kind, members in words.heads.items():
                for form, lemma in members.forms(morphology).items():
                    table.setdefault(form, Head(words.head_names.get(lemma, lemma), kind))
        return table

    @cached_property
    def epithets(self) -> dict[str, str]:
        """Dictionary form by form of `epithets`."""
        return self._adjectives(lambda words: words.epithets)

    @cached_property
    def not_towns(self) -> frozenset[str]:
        """Forms of `not_towns`."""
        return frozenset(self._adjectives(lambda words: words.not_towns))

    @cached_property
    def frames(self) -> frozenset[str]:
        """Forms of `frames`."""
        return self._forms(lambda words: words.frames)

    @cached_property
    def things(self) -> frozenset[str]:
        """Forms of `things`."""
        return self._forms(lambda words: words.things)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Forms of `bodies`."""
        return self._forms(lambda words: words.bodies)

    @cached_property
    def machines(self) -> frozenset[str]:
        """Forms of `machines`."""
        return self._forms(lambda words: words.machines)

    @cached_property
    def means(self) -> frozenset[str]:
        """Of these, those that are in no case but the instrumental: in "били дронами Херсон" the name is the town's."""
        return frozenset(
            form
            for words, morphology in self._all
            if words.machines is not None
            for form in words.machines.forms(morphology)
            if {case for reading in morphology.readings(form) for case in reading.cases} == {"I"}
        )

    @cached_property
    def streets(self) -> frozenset[str]:
        """Forms of `streets`."""
        return self._forms(lambda words: words.streets)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Forms of `titles`."""
        return self._forms(lambda words: words.titles)

    @cached_property
    def features(self) -> frozenset[str]:
        """Forms of `features`, and of the heads that stand inside names too ("Чорнобильська АЕС")."""
        inside = {form for form, head in self.heads.items() if head.kind == "site"}
        return self._forms(lambda words: words.features) | inside | frozenset(self.epithets)

    @cached_property
    def sides(self) -> frozenset[str]:
        """Forms of `sides`."""
        return self._forms(lambda words: words.sides)

    @cached_property
    def joiners(self) -> frozenset[str]:
        """Words between the members of a list."""
        return frozenset().union(*(words.joiners for words, _ in self._all))

    @cached_property
    def abbreviated(self) -> frozenset[str]:
        """Words of kind that are written with a full stop before the name."""
        return frozenset().union(*(words.abbreviated for words, _ in self._all))

    @cached_property
    def lands(self) -> frozenset[str]:
        """Names of parts of a country that are written of as its regions."""
        return frozenset().union(*(words.lands for words, _ in self._all))

    @cached_property
    def never(self) -> frozenset[str]:
        """Words that no place is called by, also with a capital letter."""
        return self.joiners.union(*(words.prepositions for words, _ in self._all))

    def _forms(self, of: Callable[[CueWords], WordClass | None]) -> frozenset[str]:
        found: set[str] = set()
        for words, morphology in self._all:
            members = of(words)
            if members is not None:
                found.update(members.forms(morphology))
        return frozenset(found)

    def _adjectives(self, of: Callable[[CueWords], tuple[str, ...]]) -> dict[str, str]:
        return {
            form.text: lemma
            for words, morphology in reversed(self._all)
            for lemma in of(words)
            for form in morphology.forms(lemma, "adjective")
        }
