"""Which places of a sentence are scenes."""

import pytest

from tests.events.articles import events, one_event


def test_the_town_of_an_office_gives_way_to_the_place_of_the_event():
    assert one_event("The mayor of Kharkiv said a missile hit Chuhuiv.", "Kharkiv", "Chuhuiv").place_name == "Chuhuiv"


@pytest.mark.parametrize(
    ("sentence", "language", "places"),
    [
        ("Missiles launched from Belgorod hit Kharkiv.", "en", ("Belgorod", "Kharkiv")),
        ("Refugees from Mariupol protested in Tbilisi.", "en", ("Mariupol", "Tbilisi")),
        ("Ракети, запущені з Бєлгорода, влучили в Харків.", "uk", ("Бєлгород", "Харків")),
    ],
)
def test_where_it_comes_from_is_not_where_it_happens(sentence, language, places):
    assert one_event(sentence, *places, language=language).place_name == places[1]


def test_what_it_is_compared_with_is_no_scene():
    text = "Shelling in Izium was worse than in Chernobyl."
    assert [event.place_name for event in events(text, "Izium", "Chernobyl")] == ["Izium"]


def test_an_expression_is_chosen_over_its_anchors():
    text = "Troops destroyed the last bridge connecting Izium to Lyman."
    event = one_event(text, "last bridge connecting Izium to Lyman/expression", "Izium", "Lyman")
    assert (event.place_name, event.damage) == ("last bridge connecting Izium to Lyman", "bridge")


def test_a_country_that_is_a_party_is_no_scene():
    event = one_event("Ukraine shelled Donetsk.", "Ukraine/country", "Donetsk")
    assert event.place_name == "Donetsk"


def test_whence_troops_withdraw_is_the_scene():
    assert one_event("Russian troops withdrew from Kherson.", "Kherson").place_name == "Kherson"


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Moscow steps up its assault near Izium.", ("Moscow", "Izium")),
        ("The army shelled Izium in breach of the Minsk agreements.", ("Minsk", "Izium")),
        ("Soldiers of the regiment Azov destroyed a depot in Izium.", ("Azov", "Izium")),
        ("Forces struck the Moskva, a cruiser, off Izium.", ("Moskva", "Izium")),
        ("Ten people were killed in Izium, not including Kharkiv.", ("Kharkiv", "Izium")),
    ],
)
def test_governments_pacts_units_ships_and_what_is_left_out_are_no_scene(sentence, places):
    assert {event.place_name for event in events(sentence, *places)} <= {places[1]}


def test_what_something_is_meant_for_is_no_scene():
    text = "Росія знищила підстанцію для поставок Києву зброї."
    assert events(text, "Києву", language="uk") == ()
