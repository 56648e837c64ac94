"""How much each piece of evidence says of a candidate, in one place.

All values are logits (natural logarithms of odds) unless they say kilometres or shares. `Weights` serves the world's
news. Those that say "fitted" were fitted by the likelihood of the gold places of every other document of two English
sets, with

    python data/build/weights.py LGL.jsonl GEOWEBNEWS.jsonl

which prints what it finds beside what stands here. On the documents left out what it finds is no better (mean
log-likelihood -0.225 against -0.217), so these stay; there, with the spans given, places with a score from 0.97 on are
right in 95 % of cases, from 0.8 to 0.9 in 80 %. The others were set by hand, for the reason given;
`tests/resolution/test_weights.py` has a case for each that turns out otherwise without it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

__all__ = ["REGIONAL", "WORLD", "Weights", "weights_for"]


def _relations() -> Mapping[str, float]:
    return MappingProxyType(
        {
            "official": 0.0,
            "press": -0.1,
            "romanised": -0.1,
            "russian": -0.2,
            "former": -0.3,
            "colloquial": -0.8,
            "abbreviation": 2.0,
            "alternate": -2.5,
        }
    )


@dataclass(frozen=True, kw_only=True)
class Weights:
    """What speaks for a candidate: its name, itself, the words beside it, and the article's other places."""

    # -- the name -----------------------------------------------------------------------------------------------------
    relation: Mapping[str, float] = field(default_factory=_relations)
    """By how the spelling that fits relates to the place, against the official name. Unlabelled alternates are mostly
    names of other times and languages; whoever writes "Calif." means the state and no village of that name."""
    variant: float = -0.3
    """For fitting only once an article, a possessive or the word for what it is was taken off or put to it."""
    accents: float = -0.05
    """For fitting only without accents or case: most texts leave them out."""
    shouted: float = -2.0
    """For a name of up to three capitals where the list has no abbreviation: "EU" is hardly the town of Eu."""
    corrected: float = -8.0
    """For each unit of a correction's penalty, which is in [0, 1]."""

    # -- the place by itself ------------------------------------------------------------------------------------------
    population: float = 1.2
    """For each factor of ten in inhabitants; fitted."""
    well_known: float = 2.5
    """For each factor of ten that a city has beyond 100,000, where no other name of the article speaks for any place of
    its name: a text that says nothing else means the famous one. Tried from 1 to 4 on both halves of the sets."""
    country: float = 1.5
    """For being a country or continent, beyond what their inhabitants say; fitted."""
    region: float = -0.3
    """For being a first-level division, likewise; fitted."""
    district: float = -2.2
    """For being a second-level division; fitted."""
    capital: float = 1.5
    """For being the capital of a country: news names it for its government."""
    other: float = 6.0
    """For places without inhabitants, such as rivers and plants: as much as a town of a few ten thousand."""
    world: float = 9.0
    """For regions and seas that no one country holds, such as the Middle East and the Atlantic, for no list counts who
    lives there: more than any city has, for there are villages by such names near every place."""
    preferred: float = 2.5
    """For lying in the country or region that the user prefers."""
    home: float = 0.0
    """For lying in the first of the countries that the article's press writes of as its own."""
    home_other: float = 0.0
    """For lying in one of the others of them."""

    # -- the words beside it ------------------------------------------------------------------------------------------
    said_kind: float = 2.5
    """For being of the kind that the words say, and against being of another; fitted."""
    near_kind: float = 0.7
    """Share of that for a village said to be a town, or the other way round."""
    like_kind: float = 0.2
    """Share of it for one division said to be another."""
    contained: float = 5.0
    """For lying in what the text says it lies in; fitted. What is said to hold it gets half."""
    beside: float = 4.0
    """For lying near what the text says it lies near."""
    narrow: float = 0.3
    """Share of the weight of inhabitants where the text says the stretch of the front, the district or the side of a
    town: daily reports name the village at the front, and not the town of its name behind it."""
    beside_km: float = 60.0
    """What the press calls near: half an hour to an hour by car."""

    # -- the article's other places -----------------------------------------------------------------------------------
    near: float = 1.8
    """For each factor of e in support from the article's other names; fitted."""
    same_country: float = 0.0135
    """Support from a name in the same country; fitted."""
    same_division: float = 0.21
    """Support from a name in the same first-level division; fitted."""
    within_25_km: float = 1.6
    """Support from a name at the same place, which falls by a factor of e in 25 km; fitted."""
    within_100_km: float = 0.44
    """The same, falling in 100 km; fitted."""
    of_region: float = 0.3
    """Share of the support by nearness where one of the two is a region, whose middle is no place."""
    unsupported: float = 0.038
    """What a candidate has without any support; fitted."""

    # -- what remains -------------------------------------------------------------------------------------------------
    none: float = -2.0
    """That the name stands for nothing the gazetteer holds."""
    tie: float = 0.95
    """Share of the best candidate's probability from which a second one leaves the name open."""


WORLD = Weights()
"""For news of the world."""

REGIONAL = replace(WORLD, population=2.0, region=0.0, world=6.0, home=3.0, home_other=2.0)
"""For a press that writes of its own region: Ukraine's register gives each common village name dozens of bearers, and
whoever names one of them without its oblast means the town that all know. With this weight of inhabitants the scores of
674 Ukrainian and Russian war reports are shares of right answers."""

_REGIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({"UA": ("UA", "RU", "BY", "MD")})
"""Countries that reports about the first one write of as of one region, by its ISO 3166-1 code."""


def weights_for(home: Sequence[str], about: str | None = None) -> tuple[Weights, tuple[str, ...]]:
    """
    The weights for an article, and the countries that count as home in it.

    Parameters
    ----------
    home
        ISO 3166-1 codes of the countries that the press of the article's language writes of as its own, the first most;
        empty for a language of the world.
    about
        ISO 3166-1 code of the country that most of the article's names lie in, where that is known.
    """
    countries = tuple(home) or _REGIONS.get(about or "", ())
    return (REGIONAL, countries) if countries else (WORLD, ())
