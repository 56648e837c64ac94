"""Directions of the front: their names in three languages by rule, and the area that each takes in."""

import pytest
from shapely import Point

from geo.gazetteer.curated import DIRECTIONS, read_rows
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.sectors import sector_towards
from geo.gazetteer.shapes import shape_of
from geo.gazetteer.spellings import direction_names
from geo.projection import distance_m

ROWS = {row.place_id.removeprefix("curated:direction-"): row for row in read_rows(DIRECTIONS)}


def test_a_sector_reaches_towards_the_front_and_all_around_the_town_a_little() -> None:
    area = sector_towards(37.0, 49.0, 90.0, 60.0, 40.0, 10.0)
    assert area.contains(Point(37.4, 49.0))
    assert area.contains(Point(36.9, 49.0))
    assert not area.contains(Point(36.7, 49.0))
    assert not area.contains(Point(37.0, 49.3))


def test_a_sector_as_wide_as_the_whole_circle_is_a_disc() -> None:
    disc = sector_towards(37.0, 49.0, 0.0, 180.0, 20.0, 5.0)
    assert all(19_000 < distance_m(37.0, 49.0, *corner) < 20_100 for corner in disc.exterior.coords)


def test_english_names_follow_from_the_stem_and_from_the_adjectives_of_both_languages() -> None:
    names = direction_names(("Лиманський напрямок", "Лиманское направление"), ("Lyman",))
    expected = {"Lyman direction", "Lyman axis", "Lyman sector", "Lymansky direction", "Limansky direction"}
    assert expected | {"Лиманський напрям"} <= set(names)


@pytest.mark.parametrize("key", ROWS)
def test_every_direction_has_an_area_that_holds_its_town(key: str) -> None:
    row, area = ROWS[key], shape_of(ROWS[key].place_id)
    assert area is not None
    assert area.is_valid
    assert row.lon is None or row.lat is None or area.buffer(0.001).contains(Point(row.lon, row.lat))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Куп'янський напрямок", "kupiansk"),
        ("Купянское направление", "kupiansk"),
        ("Kupyansk axis", "kupiansk"),
        ("Krasnolimansky direction", "lyman"),
        ("Краснолиманское направление", "lyman"),
        ("Svativ direction", "svatove"),
        ("Південно-Слобожанський напрямок", "south-slobozhanskyi"),
        ("Yuzhno-Donetsk direction", "south-donetsk"),
        ("Придніпровський напрямок", "prydniprovskyi"),
        ("Поліський напрям", "polissia"),
    ],
)
def test_reports_of_either_side_find_their_direction(name: str, key: str) -> None:
    matches = EmbeddedGazetteer.open().lookup(name)
    assert [match.entry.place_id for match in matches] == [f"curated:direction-{key}"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Popasnyansky district", "popasnianskyi-luhansk"),
        ("Popasna raion", "popasnianskyi-luhansk"),
        ("Telmanovsky district", "telmanivskyi-donetsk"),
        ("Shakhtarskyi district", "shakhtarskyi-donetsk"),
        ("Krasnopillya Raion", "krasnopilskyi-sumy"),
        ("Станично-Луганский район", "stanychno-luhanskyi-luhansk"),
    ],
)
def test_a_district_of_before_2020_is_found_by_its_adjective_and_by_its_seat(name: str, key: str) -> None:
    matches = EmbeddedGazetteer.open().lookup(name)
    assert [match.entry.place_id for match in matches] == [f"curated:raion-{key}"]


@pytest.mark.parametrize(
    ("name", "town"),
    [("Vuglegirsk", "Vuhlehirsk"), ("Stanytsya Luganska", "Stanytsia Luhanska"), ("Gola Prystan", "Hola Prystan")],
)
def test_towns_are_found_as_the_press_writes_them(name: str, town: str) -> None:
    assert town in [match.entry.name for match in EmbeddedGazetteer.open().lookup(name)]


@pytest.mark.parametrize(
    ("name", "shown", "country"),
    [
        ("Khan Younis", "Khan Younis", "PS"),
        ("Kerem Shalom", "Kerem Shalom crossing", "IL"),
        ("Wad al-Noura", "Wad al-Noura", "SD"),
        ("Deir ez-Zor", "Deir ez-Zor", "SY"),
    ],
)
def test_places_of_the_world_s_wars_are_shown_as_the_press_writes_them(name: str, shown: str, country: str) -> None:
    assert (shown, country) in {(m.entry.name, m.entry.country) for m in EmbeddedGazetteer.open().lookup(name)}
