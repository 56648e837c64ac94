"""What an article's sentences tell as having happened, one rule a test."""

import datetime as dt

import pytest
from told import document, events

from geo.events.extraction import extract_events


def test_an_event_keeps_its_sentence_its_clause_its_place_and_its_article():
    (event,) = events("Nothing new. A drone struck a depot in Izium, the mayor said. The rest is calm.", "Izium")
    assert event.quote == "A drone struck a depot in Izium, the mayor said."
    assert event.headline.startswith("A drone struck a depot in Izium")
    assert (event.place_name, event.article_ids) == ("Izium", ("a",))


def test_a_place_without_an_event_gives_no_event():
    assert events("The river flows past Izium.", "Izium") == ()


def test_a_language_without_triggers_tells_no_events():
    assert events("Rosyjskie rakiety spadły na Izium, attack shelling.", "Izium", language="pl") == ()


def test_the_narrower_place_is_chosen_over_those_that_hold_it():
    text = "Shells hit a school in Izium, Kharkiv region."
    places = list(document(text, "Izium", "Kharkiv region/region").places)
    assert len(places) == 2
    assert [event.place_name for event in events(text, "Izium", "Kharkiv region/region")] == ["Izium"]


def test_places_listed_side_by_side_each_have_the_event_and_share_its_count():
    found = events(
        "Russian artillery shelled Izium, Lyman and Siversk, killing three people.", "Izium", "Lyman", "Siversk"
    )
    assert [event.place_name for event in found] == ["Izium", "Lyman", "Siversk"]
    assert all(event.count_shared for event in found)


def test_two_events_of_one_sentence_go_to_their_own_places():
    found = events("Rockets hit a school in Izium, while protesters marched in Tbilisi.", "Izium", "Tbilisi")
    assert [(event.place_name, event.event_type) for event in found] == [
        ("Izium", "Explosions/Remote violence"),
        ("Tbilisi", "Protests"),
    ]


def test_the_town_of_an_office_gives_way_to_the_place_of_the_event():
    (event,) = events("The mayor of Kharkiv said a missile hit Chuhuiv.", "Kharkiv", "Chuhuiv")
    assert event.place_name == "Chuhuiv"


def test_where_fire_comes_from_is_not_where_it_falls():
    (event,) = events("Missiles from Belgorod hit a school in Kharkiv.", "Belgorod", "Kharkiv")
    assert event.place_name == "Kharkiv"


def test_what_troops_left_is_where_they_withdrew_from():
    (event,) = events("Russian forces withdrew from Kherson.", "Kherson")
    assert (event.sub_type, event.actor) == ("Non-violent transfer of territory", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        "Russia plans to attack Izium.",
        "Russian troops did not attack Izium.",
        "Russian missiles could hit Izium.",
        "If missiles hit Izium, the hospital will take in the wounded.",
        "Officials fear a missile strike on Izium.",
        "The Kremlin threatens missile strikes on Izium.",
        "Russia will attack Izium in the coming weeks.",
        "Spain is to send troops to Izium.",
        "The occupied city of Izium waits.",
        "A police car drove back to Izium.",
        "On March 18 the mayor of Izium spoke of culture.",
    ],
)
def test_what_has_not_happened_is_no_event(text):
    assert events(text, "Izium") == ()


def test_an_assault_that_is_tried_is_a_clash():
    (event,) = events("Russian troops tried to storm Izium.", "Izium")
    assert (event.sub_type, event.actor, event.target) == ("Armed clash", "Russia", "Ukraine")


def test_of_a_repelled_attack_the_attacker_is_the_actor():
    (event,) = events("Ukrainian defenders repelled Russian attacks near Izium.", "Izium")
    assert (event.actor, event.target) == ("Russia", "Ukraine")


def test_a_side_that_liberates_is_named_by_whose_government_regains():
    (ours,) = events("Ukrainian troops liberated Kherson.", "Kherson")
    (theirs,) = events("Russian troops liberated Kherson.", "Kherson")
    assert ours.sub_type == "Government regains territory"
    assert theirs.sub_type == "Non-state actor overtakes territory"


def test_the_dead_of_a_strike_are_the_strikes():
    (event,) = events("Two people were killed when Russian rockets struck a market in Izium.", "Izium")
    assert event.event_type == "Explosions/Remote violence"
    assert str(event.counts[0]) == "2 killed"
    assert (event.actor, event.target) == ("Russia", "Civilians")


def test_headline_and_lead_are_one_event_that_takes_the_day_of_the_lead():
    text = "Three wounded in shelling of Izium.\nRussian troops shelled Izium on Monday, wounding three people."
    (event,) = events(text, "Izium", "Izium")
    assert event.happened_from == dt.date(2022, 6, 13)
    assert event.actor == "Russia"


def test_the_source_in_a_headline_speaks_for_the_lead():
    text = "Russians shell Izium - governor.\nRussian troops shelled Izium on Monday."
    (event,) = events(text, "Izium", "Izium")
    assert (event.sources, event.claim_status) == (("governor",), "claimed")


def test_a_running_total_is_no_event_but_a_total():
    found = extract_events(document("Since the invasion 353 children have been killed in Izium.", "Izium"))
    assert found.events == ()
    (total,) = found.totals
    assert (str(total.count), total.place_name) == ("353 killed", "Izium")


def test_an_attribute_is_a_statement_of_control():
    found = extract_events(
        document("Life goes on in the occupied Melitopol, where troops shelled a school.", "Melitopol")
    )
    assert ("Russia", "holds", "attribute") in {(one.side, one.state, one.form) for one in found.control}


def test_a_change_of_hands_is_a_statement_of_control():
    found = extract_events(document("Ukrainian troops liberated Kherson, the general staff said.", "Kherson"))
    (one,) = found.control
    assert (one.side, one.state, one.form, one.claimant) == ("Ukraine", "takes", "event", "general staff")


def test_a_note_that_nothing_was_verified_marks_the_events_of_the_article():
    text = "Russia said its troops stormed Izium. The agency could not verify the reports."
    assert [event.claim_status for event in events(text, "Izium")] == ["unverified"]


def test_footnotes_part_sentences():
    text = "Russian forces attacked positions near Lyman on June 13.[5] Ukrainian forces struck a depot near Tokmak.[6]"
    found = events(text, "Lyman", "Tokmak")
    assert [(event.place_name, event.actor) for event in found] == [("Lyman", "Russia"), ("Tokmak", "Ukraine")]


@pytest.mark.parametrize(
    "text",
    [
        "A drone struck a depot in Izium " + "and then another one came " * 5_000,
        '"A drone struck a depot in Izium, he said, and never closed the quote',
        "A drone struck a depot in Izium, killing 99999999999999999999999 people and 1e999 more",
        "A drone struck a depot in Izium on 99.99.9999 at 77:88, on February 31 and in the year 0000",
        "A drone struck a depot in Izium " + "(" * 5_000,
    ],
)
def test_hostile_sentences_give_an_event_with_what_is_known(text):
    found = events(text, "Izium")
    assert all(event.place_name == "Izium" and len(event.quote) <= 2_000 for event in found)
    assert all(event.counts == () for event in found)
