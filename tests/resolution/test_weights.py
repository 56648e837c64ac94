"""Every weight decides something: cases that a reader would decide so, each with a weight that it cannot do without."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

import pytest
from shapely import box

from geo.gazetteer.entry import Entry
from geo.resolution.resolver import Resolver
from geo.resolution.weights import REGIONAL, WORLD, Weights
from tests.documents import document_of, mention_of
from tests.gazetteers import FakeGazetteer, Known

Spelled = tuple[Entry, str, str]
"""An entry, one of its spellings, and how that relates to it."""
CAPITAL = "geonames:703448"
FAR = (60.0, 20.0)


def place(
    key: str, population: float = 10_000, at: tuple[float, float] = (38.0, 48.9), *, kind: str = "city",
    country: str | None = "UA", admin1: str | None = None,
) -> Entry:  # fmt: skip
    return Entry(key, key, kind, country, admin1, None, round(population), *at, "settlement", 1000.0, "test")


def people(logits: float, over: float = 10_000) -> float:
    """Inhabitants that a place needs to be so many logits better known than one of `over` inhabitants."""
    return (over + 300) * 10 ** (logits / WORLD.population) - 300


def famous(logits: float) -> float:
    """The same over 10,000, of a city whose name means nothing else in the text: its fame counts too."""
    low, high = 0.0, people(logits)
    for _ in range(60):
        middle = (low + high) / 2
        fame = WORLD.well_known * math.log10(max(middle / 100_000, 1.0))
        enough = WORLD.population * math.log10((middle + 300) / 10_300) + fame >= logits
        low, high = (low, middle) if enough else (middle, high)
    return high


@dataclass(frozen=True, kw_only=True)
class Case:
    """A text, the names in it, the places that there are, and which of them each name stands for."""

    text: str
    places: tuple[Spelled, ...]
    meant: Mapping[str, str | None]
    """By name in the order of the text; None where it must be left open."""
    kinds: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    language: str = "en"
    weights: Weights = WORLD

    def found(self, weights: Weights) -> dict[str, str | None]:
        document = document_of(self.text, self.language)
        mentions = [mention_of(document, name, kind=self.kinds.get(name, "other")) for name in self.meant]
        resolver = Resolver(_listed(self.places), weights=weights, **self.options)
        places = resolver.resolve(replace(document, mentions=tuple(mentions))).places
        return {place.mention.name: place.place_id if place.status == "resolved" else None for place in places}


def _listed(spelled: tuple[Spelled, ...]) -> FakeGazetteer:
    return FakeGazetteer(*(Known(entry, ((form, relation, None),), True) for entry, form, relation in spelled))


def named(name: str, *entries: Entry, relation: str = "official") -> tuple[Spelled, ...]:
    return tuple((entry, name, relation) for entry in entries)


def alone(meant: str | None, *entries: Entry, said: str = "other", **more: Any) -> Case:
    """One name that several places bear, and nothing beside it but what the words say it is."""
    text = "It burns in Lyman."
    return Case(text=text, places=named("Lyman", *entries), meant={"Lyman": meant}, kinds={"Lyman": said}, **more)


def beside(meant: str | None, neighbour: Entry, *entries: Entry, joint: str = " and ", **more: Any) -> Case:
    """The same, with a place beside it that there is but one of."""
    places = named("Lyman", *entries) + named("Siversk", neighbour)
    return Case(
        text=f"It burns in Lyman{joint}Siversk.", places=places, meant={"Lyman": meant, "Siversk": neighbour.place_id},
        **more,
    )  # fmt: skip


def towards(meant: str, *entries: Entry) -> Case:
    """One name behind that of a direction of the front."""
    direction = place("curated:direction-siversk", 0, (38.0, 48.75), kind="region")
    return Case(
        text="In the Siversk direction it burns in Lyman.",
        places=named("Siversk direction", direction) + named("Lyman", *entries),
        meant={"Siversk direction": direction.place_id, "Lyman": meant},
        kinds={"Siversk direction": "region"},
        options={"shape_of": {direction.place_id: box(37.5, 48.5, 38.5, 49.0)}.get},
    )


def spelt(meant: str | None, *spelled: Spelled, name: str = "Lyman", **more: Any) -> Case:
    """One name that the places are spelt by in different ways."""
    return Case(text=f"It burns in {name}.", places=spelled, meant={name: meant}, **more)


def related(relation: str) -> dict[str, Case]:
    """An official name is worth more than one of another relation, but not more than twice its cost in renown."""
    cost = abs(WORLD.relation[relation])
    best = place("official", people(0.0))
    better = people if relation == "alternate" else famous
    return {
        f"an official name rather than a {relation} one": spelt(
            "official", (best, "Lyman", "official"), (place("other", at=FAR), "Lyman", relation)
        ),
        f"a {relation} name of a better known place": spelt(
            "other", (best, "Lyman", "official"), (place("other", better(2.0 * cost), FAR), "Lyman", relation)
        ),
    }


LARGEST = 40_000_000
SIVERSK = place("siversk", 11_000, (38.1, 48.87))
CASES: dict[str, Case] = {
    **{
        key: case
        for r in ("press", "romanised", "russian", "former", "colloquial", "alternate")
        for key, case in related(r).items()
    },
    "an abbreviation means what it abbreviates": spelt(
        "state", (place("state"), "LYM", "abbreviation"), (place("town", at=FAR), "LYM", "official"), name="LYM"
    ),
    "but no hamlet in place of a great city": spelt(
        "city",
        (place("state"), "LYM", "abbreviation"),
        (place("city", famous(4.0), FAR), "LYM", "official"),
        name="LYM",
    ),
    "a name as it stands rather than one without its article": spelt(
        "whole",
        (place("whole"), "the Lyman", "official"),
        (place("bare", at=FAR), "Lyman", "official"),
        name="the Lyman",
    ),
    "the better known place though its name has no article": spelt(
        "bare",
        (place("whole"), "the Lyman", "official"),
        (place("bare", people(0.6), FAR), "Lyman", "official"),
        name="the Lyman",
    ),
    "accents alone decide nothing between places as well known": spelt(
        None, (place("plain"), "Lyman", "official"), (place("accented", people(0.09), FAR), "Lymán", "official")
    ),
    "two capitals are no town in small letters": spelt(
        "short", (place("short"), "EU", "official"), (place("town", at=FAR), "Eu", "official"), name="EU"
    ),
    "unless it is far better known": spelt(
        "town", (place("short"), "EU", "official"), (place("town", famous(4.0), FAR), "Eu", "official"), name="EU"
    ),
    "a village one letter off is taken": spelt("lymanka", (place("lymanka", 0), "Lymanka", "official"), name="Lymakka"),
    "but not surely": spelt(
        None, (place("lymanka", 0), "Lymanka", "official"), name="Lymakka", options={"accept_above": 0.55}
    ),
    "the better known of two": alone("large", place("large", 200_000), place("small", 2_000, FAR)),
    "a village beside another place of the text rather than a great city": beside(
        "near", SIVERSK, place("near", 2_000), place("city", 3_000_000, FAR, country="XX")
    ),
    "the country rather than a larger division of its name": alone(
        "country",
        place("country", 3_700_000, kind="country", country="GE"),
        place("state", 10_700_000, FAR, kind="region"),
    ),
    "the division in the user's country rather than a country": alone(
        "state",
        place("country", 3_700_000, kind="country", country="GE"),
        place("state", LARGEST, FAR, kind="region"),
        options={"country": "UA"},
    ),
    "the town rather than a division as large": alone(
        "town", place("town", 100_000), place("division", 100_000, FAR, kind="region")
    ),
    "a division three times as large": alone(
        "division", place("town", 100_000), place("division", people(0.6, 100_000), FAR, kind="region")
    ),
    "a famous city where nothing else is said": alone(
        "city", place("city", 400_000), place("town", 150_000, FAR), options={"accept_above": 0.75}
    ),
    "a country rather than a city that is no more famous": alone(
        "country", place("country", 3_700_000, kind="country", country="GE"), place("city", 600_000, FAR)
    ),
    "the town rather than its district": alone("town", place("town"), place("district", at=FAR, kind="district")),
    "a district of millions rather than a village": alone(
        "district", place("village", 1_000, kind="village"), place("district", 5_000_000, FAR, kind="district")
    ),
    "a capital": alone(CAPITAL, place(CAPITAL), place("town", at=FAR)),
    "a great city rather than a capital of ten thousand": alone(
        "city", place(CAPITAL), place("city", famous(3.0), FAR)
    ),
    "a plant rather than a town": alone("plant", place("plant", 0, kind="plant"), place("town", at=FAR)),
    "the greatest city rather than a plant": alone(
        "city", place("plant", 0, kind="plant"), place("city", LARGEST, FAR)
    ),
    "a sea rather than a town": alone("sea", place("sea", 0, kind="sea", country=None), place("town", at=FAR)),
    "the greatest city rather than a sea": alone(
        "city", place("sea", 0, kind="sea", country=None), place("city", LARGEST, FAR)
    ),
    "what lies in the user's country": alone(
        "ours", place("ours"), place("theirs", at=FAR, country="FR"), options={"country": "UA"}
    ),
    "but the greatest city abroad": alone(
        "theirs", place("ours"), place("theirs", LARGEST, FAR, country="FR"), options={"country": "UA"}
    ),
    "what the press writes of as its own": alone(
        "ours", place("ours"), place("theirs", at=FAR, country="FR"), language="uk", weights=REGIONAL
    ),
    "a great city abroad all the same": alone(
        "theirs", place("ours"), place("theirs", 1_000_000, FAR, country="FR"), language="uk", weights=REGIONAL
    ),
    "the neighbour's before what lies far": alone(
        "theirs", place("theirs", country="RU"), place("far", at=FAR, country="FR"), language="uk", weights=REGIONAL
    ),
    "but not before a city": alone(
        "far",
        place("theirs", country="RU"),
        place("far", 400_000, FAR, country="FR"),
        language="uk",
        weights=REGIONAL,
    ),
    "the river that is said to be one": alone(
        "river", place("river", 0, kind="river"), place("city", 1_000_000, FAR), said="river"
    ),
    "a great division in the user's country though a village is said": alone(
        "division",
        place("village", 0, kind="village", country="FR"),
        place("division", LARGEST, FAR, kind="region"),
        said="village",
        options={"country": "UA"},
    ),
    "a large village though a town is said": alone(
        "village", place("town", 1_000), place("village", 10_000, FAR, kind="village"), said="city"
    ),
    "the town that is said to be one rather than a village as large": alone(
        "town", place("town"), place("village", at=FAR, kind="village"), said="city"
    ),
    "a district where a division is said, rather than a town": alone(
        "district",
        place("town", 100_000),
        place("district", people(-0.5, 100_000), FAR, kind="district"),
        said="region",
    ),
    "but a town far larger": alone(
        "town",
        place("town", 100_000),
        place("district", people(-1.3, 100_000), FAR, kind="district"),
        said="region",
    ),
    "what lies in what the text names behind it": beside(
        "inside",
        place("region", 2_000_000, (39.0, 48.9), kind="region", admin1="L", country="FR"),
        place("inside", 1_000, (36.0, 48.0), admin1="L", country="FR"),
        place("city", 1_000_000, FAR, country="FR"),
        joint=", ",
    ),
    "unless it is a hamlet by another name and a metropolis is called so": beside(
        CAPITAL,
        place("region", 2_000_000, (39.0, 60.0), kind="region", admin1="L", country="FR"),
        place("inside", 0, (36.0, 48.0), admin1="L", country="FR"),
        place(CAPITAL, LARGEST, FAR),
        joint=", ",
        options={"country": "UA"},
    ),
    "the village in a direction of the front rather than a town behind it": towards(
        "village", place("village", 0, (38.0, 48.6)), place("town", 30_000, (38.0, 49.07))
    ),
    "but not than a city at its edge": towards(
        "city", place("village", 0, (38.0, 48.6)), place("city", 3_000_000, (38.0, 49.02))
    ),
    "what lies near what the text names beside it": beside(
        "near",
        SIVERSK,
        place("near", 1_000, (38.6, 48.87)),
        place("city", LARGEST, FAR, country="XX"),
        joint=" near ",
    ),
    "unless a metropolis of the user's country is called so": beside(
        CAPITAL,
        SIVERSK,
        place("near", 0, (38.6, 48.87)),
        place(CAPITAL, LARGEST, FAR, country="XX"),
        joint=" near ",
        options={"country": "XX"},
    ),
    "near is no hundred and twenty kilometres": beside(
        "city",
        SIVERSK,
        place("far", 1_000, (39.75, 48.87)),
        place("city", 5_000_000, FAR, country="XX"),
        joint=" near ",
    ),
    "a metropolis of the user's country rather than a hamlet beside another place": beside(
        CAPITAL,
        SIVERSK,
        place("near", 0, (38.1, 48.87)),
        place(CAPITAL, LARGEST, FAR, country="XX"),
        options={"country": "XX"},
    ),
    "the same country, all else equal": beside(
        "same", place("siversk", at=(20.0, 60.0)), place("same"), place("other", at=FAR, country="XX")
    ),
    "but no more than a little": beside(
        "other", place("siversk", at=(20.0, 60.0)), place("same"), place("other", people(0.95), FAR, country="XX")
    ),
    "the same division rather than a town ten times as large": beside(
        "same",
        place("siversk", at=(20.0, 60.0), admin1="L"),
        place("same", admin1="L"),
        place("other", people(2.0), FAR, country="XX"),
    ),
    "but not than a city": beside(
        "other",
        place("siversk", at=(20.0, 60.0), admin1="L"),
        place("same", admin1="L"),
        place("other", people(4.3), FAR, country="XX"),
    ),
    "a village next door rather than a city": beside(
        "near", SIVERSK, place("near", 0, (38.1, 48.87)), place("city", people(6.0, 0), FAR, country="XX")
    ),
    "a town an hour away rather than one four times as large": beside(
        "near", SIVERSK, place("near", at=(39.2, 48.87)), place("town", people(2.6), FAR, country="XX")
    ),
    "but not than one thirty times as large": beside(
        "town", SIVERSK, place("near", at=(39.2, 48.87)), place("town", people(4.4), FAR, country="XX")
    ),
    "a town in the middle of a region that is named": beside(
        "near",
        place("region", 1_000_000, (38.1, 48.87), kind="region", admin1="R"),
        place("near"),
        place("town", people(3.0), FAR, country="XX"),
    ),
    "but for a region's middle no village rather than a city": beside(
        "town",
        place("region", 1_000_000, (38.1, 48.87), kind="region", admin1="R"),
        place("near"),
        place("town", people(5.6), FAR, country="XX"),
    ),
    "a small town without company rather than nothing": alone("town", place("town", 0), options={"accept_above": 0.98}),
    "but never quite surely": alone(None, place("town", 0), options={"accept_above": 0.995}),
    "a town that is listed twice is one": alone("a", place("a"), place("b", at=(38.07, 48.9))),
    "two towns in one district are two": alone(None, place("a"), place("b", at=(38.2, 48.9))),
    "of two as likely none, whatever is accepted": alone(
        None, place("a"), place("b", at=FAR), options={"accept_above": 0.4}
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_place_that_is_meant_is_taken(case: Case) -> None:
    assert case.found(case.weights) == case.meant


def _mutants() -> list[tuple[str, str, float]]:
    """Every weight by its name (and key, within `relation`) set to zero and tripled, but for those that are zero."""
    whole = [one.name for one in fields(Weights) if one.name != "relation"]
    known = [(name, "", getattr(REGIONAL, name)) for name in whole]
    known += [("relation", key, value) for key, value in WORLD.relation.items()]
    return [(name, key, factor) for name, key, value in known if value for factor in (0.0, 3.0)]


def _changed(weights: Weights, name: str, key: str, factor: float) -> Weights:
    value = getattr(weights, name)
    if key:
        return replace(weights, relation=MappingProxyType({**weights.relation, key: factor * weights.relation[key]}))
    return replace(weights, **{name: factor * value})


# A division's own worth is none in the regional weights, and the home countries' is none in the world's.
@pytest.mark.parametrize(("name", "key", "factor"), [*_mutants(), ("region", "", 0.0), ("region", "", 3.0)])
@pytest.mark.filterwarnings("ignore:divide by zero:RuntimeWarning")
def test_no_weight_may_be_left_out_or_tripled(name: str, key: str, factor: float) -> None:
    told = [
        label for label, case in CASES.items() if case.found(_changed(case.weights, name, key, factor)) != case.meant
    ]
    assert told, "no case notices"
