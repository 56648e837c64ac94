"""Phrases that stand for a facility the article names."""

from dataclasses import replace

import pytest
from shapely.geometry import Point

from geo.document import Document
from geo.resolution.anaphora import add_aliases
from geo.tables import PLACES, check
from tests.documents import document_of, mention_of, place_of, places_table

GENERICS = {
    "curated:azot": ("chemical plant", "chemical factory", "plant", "factory", "хімзавод", "завод"),
    "curated:azovstal": ("steel mill", "steel plant", "plant", "завод"),
}


def resolved(text: str, names: dict[str, str], language: str = "en") -> Document:
    """A document with its named facilities resolved, by name and `place_id`."""
    document = document_of(text, language)
    places = tuple(
        place_of(
            mention_of(document, name, kind="plant"),
            place_id=place_id,
            place_name=place_id.split(":")[1],
            status="resolved",
            score=1.0,
            reason="named",
            precision="exact",
            uncertainty_m=800.0,
            geometry=Point(38.473, 48.942),
        )
        for name, place_id in names.items()
    )
    return replace(document, mentions=tuple(place.mention for place in places), places=places)


def aliases(text: str, names: dict[str, str], language: str = "en") -> list[tuple[str, str | None]]:
    document = add_aliases(resolved(text, names, language), generics=GENERICS)
    check(places_table(document.places), PLACES)
    return [(place.mention.name, place.place_id) for place in document.places if place.mention.found_by == "alias"]


def test_the_plant_is_the_one_named_last() -> None:
    text = "Azovstal fell in May. Now Azot is shelled. Civilians shelter in the plant."
    names = {"Azovstal": "curated:azovstal", "Azot": "curated:azot"}
    assert aliases(text, names) == [("plant", "curated:azot")]


def test_a_phrase_that_says_its_sort_may_come_before_the_name() -> None:
    text = "Troops hold out in a chemical factory. Shells hit the factory. The Azot works burns."
    assert aliases(text, {"Azot": "curated:azot"}) == [
        ("chemical factory", "curated:azot"),
        ("factory", "curated:azot"),
    ]


@pytest.mark.parametrize("phrase", ["a power plant", "plants", "a plant", "the nuclear plant"])
def test_another_plant_is_not_it(phrase: str) -> None:
    assert aliases(f"Azot burns. Elsewhere {phrase} was hit.", {"Azot": "curated:azot"}) == []


def test_an_article_that_names_no_facility_has_no_alias() -> None:
    document = resolved("The plant burns near Kyiv.", {"Kyiv": "geonames:703448"})
    assert add_aliases(document, generics=GENERICS) is document


def test_case_endings_do_not_hide_an_alias() -> None:
    text = "«Азот» обстріляли. На хімзаводі пожежа, люди ховаються на заводі."
    found = aliases(text, {"Азот": "curated:azot"}, "uk")
    assert found == [("хімзаводі", "curated:azot"), ("заводі", "curated:azot")]


def test_the_reason_names_the_facility() -> None:
    document = resolved("Azot burns. Smoke over the plant.", {"Azot": "curated:azot"})
    reason = add_aliases(document, generics=GENERICS).places[-1].reason
    assert reason == "“plant” stands for azot, named before it in the article"


@pytest.mark.parametrize(
    ("text", "name", "language", "found"),
    [
        ("«Азот» горить. Охорона заводу відійшла.", "Азот", "uk", ["заводу"]),
        ("«Азот» горить. На цьому заводі люди.", "Азот", "uk", ["заводі"]),
        ("«Азот» горить. Новий завод уцілів.", "Азот", "uk", []),
        ("«Азот» горить. Інші заводи вціліли.", "Азот", "uk", []),
        ("«Азот» горит. Охрана завода отошла.", "Азот", "ru", ["завода"]),
        ("«Азот» горит. Новым заводом гордятся.", "Азот", "ru", []),
    ],
)
def test_a_noun_alone_is_the_plant_unless_an_adjective_makes_it_another(text, name, language, found):
    assert [alias for alias, _ in aliases(text, {name: "curated:azot"}, language)] == found


def test_a_language_of_which_nothing_is_known_has_no_alias() -> None:
    assert aliases("Azot burns. Smoke over the plant.", {"Azot": "curated:azot"}, "pl") == []
