"""Phrases that stand for a facility the article names."""

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.resolution.anaphora import add_aliases
from geo.tables import ARTICLES, PLACES, check, conform

GENERICS = {
    "curated:azot": ("chemical plant", "chemical factory", "plant", "factory", "хімзавод", "завод"),
    "curated:azovstal": ("steel mill", "steel plant", "plant", "завод"),
}


def resolve(text: str, names: dict[str, str], language: str = "en") -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    articles = conform(pd.DataFrame([{"article_id": "a", "text": text, "language": language}]), ARTICLES)
    rows = []
    for name, place_id in names.items():
        start = text.index(name)
        rows.append(
            {
                "mention_id": f"a:{start}",
                "article_id": "a",
                "start": start,
                "end": start + len(name),
                "name": name,
                "kind": "plant",
                "role": "place",
                "sentence": text,
                "place_id": place_id,
                "place_name": place_id.split(":")[1],
                "status": "resolved",
                "score": 1.0,
                "reason": "named",
                "precision": "exact",
                "uncertainty_m": 800.0,
                "geometry": Point(38.473, 48.942),
            }
        )
    return conform(pd.DataFrame(rows), PLACES), articles


def aliases(text: str, names: dict[str, str], language: str = "en") -> list[tuple[str, str]]:
    places, articles = resolve(text, names, language)
    table = check(add_aliases(places, articles, generics=GENERICS), PLACES)
    return [(row.name_, row.place_id) for row in table.rename(columns={"name": "name_"}).itertuples() if row.score < 1]


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
    places, articles = resolve("The plant burns near Kyiv.", {"Kyiv": "geonames:703448"})
    assert len(add_aliases(places, articles, generics=GENERICS)) == 1


def test_case_endings_do_not_hide_an_alias() -> None:
    text = "«Азот» обстріляли. На хімзаводі пожежа, люди ховаються на заводі."
    found = aliases(text, {"Азот": "curated:azot"}, "uk")
    assert found == [("хімзаводі", "curated:azot"), ("заводі", "curated:azot")]


def test_the_reason_names_the_facility() -> None:
    places, articles = resolve("Azot burns. Smoke over the plant.", {"Azot": "curated:azot"})
    reason = add_aliases(places, articles, generics=GENERICS)["reason"].iloc[-1]
    assert reason == "“plant” stands for azot, named before it in the article"
