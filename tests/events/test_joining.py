"""One happening, one row, inside an article."""

import datetime as dt

from geo.events import joining
from tests.events.articles import events


def test_headline_and_lead_are_one_event_with_the_day_that_one_of_them_tells():
    text = "Shells hit Izium\nRussian artillery shelled Izium on Monday, killing two people."
    (event,) = events(text, "Izium", "Izium")
    assert (event.actor, event.happened_from) == ("Russia", dt.date(2022, 6, 13))
    assert [str(count) for count in event.counts] == ["2 killed"]


def test_a_deed_and_its_dead_in_the_next_sentence_are_one_event():
    text = "On Monday, shells hit Izium. Two people were killed in Izium."
    (event,) = events(text, "Izium", "Izium")
    assert (event.event_type, str(event.counts[0])) == ("Explosions/Remote violence", "2 killed")


def test_two_places_are_two_events():
    text = "Shells hit Izium. Shells hit Lyman."
    assert [event.place_name for event in events(text, "Izium", "Lyman")] == ["Izium", "Lyman"]


def test_two_days_are_two_events():
    text = "On Monday, shells hit Izium. On Tuesday, shells hit Izium again."
    assert [event.happened_from.day for event in events(text, "Izium", "Izium") if event.happened_from] == [13, 14]


def test_opposite_actors_are_two_events():
    text = "Russian artillery shelled Izium. Ukrainian artillery shelled Izium."
    assert [event.actor for event in events(text, "Izium", "Izium")] == ["Russia", "Ukraine"]


def test_tolls_that_disagree_are_kept_apart():
    text = "It is a calm day. Shells killed three people in Izium. Shells killed nine people in Izium."
    assert [str(event.counts[0]) for event in events(text, "Izium", "Izium")] == ["3 killed", "9 killed"]


def test_air_strikes_and_shelling_of_one_town_are_two_events():
    text = "It is a calm day. Aircraft bombed Izium. Artillery shelled Izium."
    assert [event.sub_type for event in events(text, "Izium", "Izium")] == [
        "Air/drone strike",
        "Shelling/artillery/missile attack",
    ]


def test_both_sources_are_kept():
    text = "Shells hit Izium, the mayor said. Izium was shelled, according to the General Staff."
    (event,) = events(text, "Izium", "Izium")
    assert event.sources == ("mayor", "General Staff")


def test_a_text_that_repeats_itself_is_joined_in_time_that_grows_with_its_length(monkeypatch):
    """4,400 times one sentence took 25 s in the comparison alone: each account was held against all before it."""
    compared = 0
    one = joining._one

    def counted(*arguments):
        nonlocal compared
        compared += 1
        return one(*arguments)

    monkeypatch.setattr(joining, "_one", counted)
    sentences = 200
    (event,) = events("Shells hit Izium. " * sentences, *["Izium"] * sentences)
    assert event.place_name == "Izium"
    assert compared <= sentences * 8
