"""Each place to the deed that it is the scene of."""

from tests.events.articles import events, one_event


def test_places_listed_side_by_side_each_have_the_event():
    found = events("Russian artillery shelled Izium, Lyman and Siversk.", "Izium", "Lyman", "Siversk")
    assert [event.place_name for event in found] == ["Izium", "Lyman", "Siversk"]


def test_bearings_between_the_places_of_a_list_do_not_break_it():
    text = "Russian troops attacked near Izium; northwest near Lyman; southeast near Siversk."
    assert [event.place_name for event in events(text, "Izium", "Lyman", "Siversk")] == ["Izium", "Lyman", "Siversk"]


def test_two_events_of_one_sentence_go_to_their_own_places():
    found = events("Rockets hit a school in Izium, while protesters marched in Tbilisi.", "Izium", "Tbilisi")
    assert [(event.place_name, event.event_type) for event in found] == [
        ("Izium", "Explosions/Remote violence"),
        ("Tbilisi", "Protests"),
    ]


def test_the_narrower_place_is_chosen_over_the_wider_one():
    text = "Shells hit the Azot plant in Sievierodonetsk, Luhansk region."
    event = one_event(text, "Azot plant/plant", "Sievierodonetsk", "Luhansk region/region")
    assert event.place_name == "Azot plant"


def test_a_deed_takes_its_outcome_with_it():
    event = one_event("A missile struck Izium, killing three people.", "Izium")
    assert event.event_type == "Explosions/Remote violence"
    assert [str(count) for count in event.counts] == ["3 killed"]


def test_a_government_that_speaks_is_no_scene():
    assert events("Moscow shelled the village.", "Moscow/city/actor") == ()


def test_what_is_found_only_in_a_plan_has_no_scene():
    found = events("Shells hit Izium and the enemy plans to storm Lyman.", "Izium", "Lyman")
    assert [event.place_name for event in found] == ["Izium"]
