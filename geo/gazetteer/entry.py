"""What a gazetteer holds and answers: entries, matches, and the protocol that every list of places keeps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Entry", "Gazetteer", "Hit", "Match", "Spelling"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One place."""

    place_id: str
    """Key with its list's prefix: `geonames:691999`, `katottg:UA44...`, `curated:azot`, `iso:UA-14`, `iso:UA`."""
    name: str
    """Name to show, romanised."""
    kind: str
    """One of `geo.kinds.KINDS`, never "expression"."""
    country: str | None
    """ISO 3166-1 alpha-2 code; None for seas and continents."""
    admin1: str | None
    """Name of the first-level division, in English: "Luhansk Oblast", "Louisiana"."""
    admin2: str | None
    """Name of the second-level division (raion, county), where known."""
    population: int
    """Inhabitants; 0 where unknown."""
    lon: float
    """Degrees east, of one point in or on the place."""
    lat: float
    """Degrees north."""
    precision: str
    """What the point stands for: exact, settlement, district, region or country."""
    uncertainty_m: float
    """Radius in metres around the point that holds the place, nine times in ten."""
    source: str
    """The list it comes from, as attribution names it: "GeoNames", "KATOTTG", "curated", "ISO 3166"."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that goes by the name that was asked for."""

    entry: Entry
    spelling: str
    """The list's own spelling that matched."""
    relation: str
    """How that spelling relates to the place: official, alternate, former, press, russian, romanised, colloquial,
    abbreviation, generic."""
    language: str | None
    """ISO 639-1 code of the spelling, where known."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the gazetteer in a text: `text[start:end]`, in code points."""

    start: int
    end: int
    matches: tuple[Match, ...]


Spelling = tuple[str, str, str | None]
"""A spelling, its relation to the place, and its language."""


class Gazetteer(Protocol):
    """A list of places, or a service that knows places: everything that the stages and the map ask of one.

    `EmbeddedGazetteer`, `GeocoderGazetteer` and `ChainedGazetteer` keep it, and `tests.gazetteers.FakeGazetteer`. One
    that cannot answer a question gives the empty answer: a service knows no names to scan a text for.
    """

    def __hash__(self) -> int:
        """By identity: what is derived from one is made once."""

    @property
    def failures(self) -> Mapping[str, str]:
        """Names that it failed to answer in this run, and why; never any for a list."""

    def lookup(self, name: str) -> list[Match]:
        """All places of that exact name, after folding (case, diacritics, apostrophes, hyphens), best known first."""

    def scan(self, text: str) -> Iterator[Hit]:
        """Every regional name in a text, whole words, in order of start, longest first; overlapping ones included.

        Regional names are those that need no recogniser's word: Ukraine and its front, countries and their regions,
        large cities of the world.
        """

    def regional_names(self) -> list[str]:
        """The folded names that `scan` looks for, sorted."""

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key."""

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Places whose point lies in a box, in degrees, the most populous first."""

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The `count` places of a kind that have the most inhabitants."""

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """Every spelling of some places, the official ones first; a key for each, known or not.

        It may take a pass over all names: ask for many places at once.
        """
