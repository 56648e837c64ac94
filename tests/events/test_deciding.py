"""What it is called, who did it to whom."""

import pytest

from tests.events.articles import events, one_event


@pytest.mark.parametrize(
    ("sentence", "place", "language", "actor", "target"),
    [
        ("Russian troops stormed Izium.", "Izium", "en", "Russia", "Ukraine"),
        ("Izium was shelled by Ukrainian forces.", "Izium", "en", "Ukraine", None),
        ("Окупанти обстріляли Ізюм.", "Ізюм", "uk", "Russia", None),
        ("ВСУ нанесли удар по складу в Изюме.", "Изюм", "ru", "Ukraine", None),
        ("Police arrested a man in Izium.", "Izium", "en", "Police", "Civilians"),
    ],
)
def test_subject_agent_and_object_are_told_apart(sentence, place, language, actor, target):
    event = one_event(sentence, place, language=language)
    assert (event.actor, event.target) == (actor, target)


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("Ukrainian forces repelled Russian assaults near Izium.", "Izium", "en"),
        ("Українські війська відбили атаку росіян біля Ізюма.", "Ізюм", "uk"),
        ("Украинские войска отразили атаку россиян возле Изюма.", "Изюм", "ru"),
    ],
)
def test_of_a_repelled_attack_the_attacker_is_the_actor(sentence, place, language):
    event = one_event(sentence, place, language=language)
    assert (event.sub_type, event.actor, event.target) == ("Armed clash", "Russia", "Ukraine")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine says the depot in Izium was destroyed by a missile.",
        "A missile hit the railway station in Izium.",
        "A drone fell near Izium in eastern Ukraine.",
        "The Kharkiv governor said shells hit Izium.",
    ],
)
def test_who_reports_and_where_it_lies_is_not_who_acts(sentence):
    assert one_event(sentence, "Izium").actor is None


def test_an_unknown_actor_stays_unknown_where_homes_are_the_target():
    event = one_event("Ракета влучила в житловий будинок в Ізюмі.", "Ізюм", language="uk")
    assert (event.actor, event.target) == (None, "Civilians")


def test_backed_by_a_capital_is_not_the_capital():
    event = one_event("Moscow-backed fighters shelled Izium.", "Moscow", "Izium")
    assert (event.place_name, event.actor) == ("Izium", "Russia-backed separatists")


@pytest.mark.parametrize(
    ("sentence", "place", "language", "actor"),
    [
        ("Russian troops withdrew from Kherson.", "Kherson", "en", "Russia"),
        ("Українські війська вийшли з Авдіївки.", "Авдіївк", "uk", "Ukraine"),
    ],
)
def test_who_withdraws_is_the_actor_of_a_transfer(sentence, place, language, actor):
    event = one_event(sentence, place, language=language)
    assert (event.sub_type, event.actor) == ("Non-violent transfer of territory", actor)


@pytest.mark.parametrize(
    ("sentence", "sub_type"),
    [
        ("Russian troops captured Izium.", "Non-state actor overtakes territory"),
        ("Ukrainian troops captured Izium.", "Government regains territory"),
        ("Ukrainian troops liberated Izium.", "Government regains territory"),
    ],
)
def test_who_takes_a_town_decides_whose_gain_it_is(sentence, sub_type):
    assert one_event(sentence, "Izium").sub_type == sub_type


@pytest.mark.parametrize(
    ("sentence", "sub_type"),
    [
        ("A woman was killed in Izium.", "Attack"),
        ("A woman was killed in the shelling of Izium.", "Shelling/artillery/missile attack"),
        ("Twenty-five soldiers were killed near Izium.", "Armed clash"),
        ("A drone struck a depot in Izium.", "Air/drone strike"),
        ("Artillery shelled Izium.", "Shelling/artillery/missile attack"),
    ],
)
def test_means_and_victims_decide_the_sub_type(sentence, sub_type):
    assert one_event(sentence, "Izium").sub_type == sub_type


def test_a_meeting_is_political():
    event = one_event("Ministers met in Brussels.", "Brussels")
    assert (event.political, event.event_type) == (True, "Strategic developments")


def test_what_is_aimed_at_a_side_has_no_target_that_is_the_actor():
    assert all(
        event.actor != event.target for event in events("Russian troops shelled Russian troops in Izium.", "Izium")
    )
