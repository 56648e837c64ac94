"""Whether one place lies in another."""

from dataclasses import replace

from shapely import Point

from geo.document import Place
from geo.events.nesting import lies_in, same_place
from tests.events.articles import article


def places(*specs: str) -> tuple[Place, ...]:
    document = article(" and ".join(spec.split("/")[0] for spec in specs), *specs)
    return document.places


def test_a_plant_lies_in_the_town_that_is_near():
    plant, town = places("Azot/plant", "Sievierodonetsk")
    assert not lies_in(plant, town)  # a degree apart
    assert lies_in(replace(plant, geometry=Point(38.95, 48)), replace(town, geometry=Point(39, 48)))


def test_a_town_does_not_lie_in_a_town():
    one, other = places("Izium", "Lyman")
    assert not lies_in(one, other)


def test_a_town_lies_in_the_oblast_that_its_entry_names():
    town, oblast = places("Izium", "Kharkiv Oblast/region")
    town = replace(town, admin1="Kharkiv Oblast")
    assert lies_in(town, replace(oblast, admin1="Kharkiv Oblast"))
    assert not lies_in(replace(town, admin1="Sumy Oblast"), replace(oblast, admin1="Kharkiv Oblast"))


def test_one_key_or_points_side_by_side_are_one_place():
    one, other = places("Izium", "Lyman")
    assert not same_place(one, other)
    assert same_place(one, replace(other, place_id=one.place_id))
    assert same_place(one, replace(other, geometry=one.geometry))
