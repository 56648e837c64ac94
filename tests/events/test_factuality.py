"""Whether it happened."""

import pytest

from tests.events.articles import events, one_event

_WAR = {"Battles", "Explosions/Remote violence", "Violence against civilians"}


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("Residents of Izium fear another air strike.", "Izium", "en"),
        ("The general called on the garrison to liberate Izium.", "Izium", "en"),
        ("Sappers will demine the fields near Izium next week.", "Izium", "en"),
        ("The enemy plans to storm Izium.", "Izium", "en"),
        ("No explosions were heard in Izium.", "Izium", "en"),
        ("Russian troops did not storm Izium.", "Izium", "en"),
        ("Izium was never shelled.", "Izium", "en"),
        ("Russia threatens missile strikes on Izium.", "Izium", "en"),
        ("Fears of an assault on Izium grow.", "Izium", "en"),
        ("Ворог планує штурмувати Ізюм.", "Ізюм", "uk"),
        ("Якщо почнеться обстріл Ізюма, потяги зупинять.", "Ізюм", "uk"),
        ("Если начнется обстрел Изюма, поезда остановят.", "Изюм", "ru"),
        ("Противник не обстреливал Изюм.", "Изюм", "ru"),
    ],
)
def test_plans_fears_conditions_and_negations_are_no_events(sentence, place, language):
    assert events(sentence, place, language=language) == ()


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("Refugees returned to the liberated Izium.", "Izium", "en"),
        ("Electricity came back in the temporarily occupied Izium.", "Izium", "en"),
        ("У тимчасово окупованому Ізюмі відкрили базар.", "Ізюм", "uk"),
        ("Жители вернулись в освобождённый Изюм.", "Изюм", "ru"),
    ],
)
def test_a_participle_that_only_says_what_a_place_is_tells_no_event(sentence, place, language):
    assert not {event.event_type for event in events(sentence, place, language=language)} & _WAR


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The ministry denied shelling the plant in Izium.", "denied"),
        ("The general told the garrison of Izium to lay down its arms.", "stated"),
    ],
)
def test_a_denial_or_an_ultimatum_is_not_taken_for_a_negation(sentence, status):
    assert one_event(sentence, "Izium").claim_status == status


@pytest.mark.parametrize(
    "sentence",
    [
        "Russian forces are trying to advance near Izium.",
        "Russian forces continue to shell Izium.",
        "Shelling of Izium continues.",
    ],
)
def test_what_goes_on_or_is_tried_with_arms_is_an_event(sentence):
    assert len(events(sentence, "Izium")) == 1


def test_a_strike_group_is_no_strike():
    assert events("A strike group of the fleet sails off Izium.", "Izium") == ()


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("The president pledges to retake Izium.", "Izium", "en"),
        ("The task of the army is to capture Izium.", "Izium", "en"),
        ("The envoy insisted on the withdrawal of troops from Izium.", "Izium", "en"),
        ("Troops were unable to capture Izium.", "Izium", "en"),
        ("The probability of invaders using chemical weapons in Izium is high.", "Izium", "en"),
        ("Жителі бояться удару по Ізюму.", "Ізюм", "uk"),
        ("Жители боятся удара по Изюму.", "Изюм", "ru"),
    ],
)
def test_pledges_tasks_demands_and_fears_are_no_events(sentence, place, language):
    assert events(sentence, place, language=language) == ()


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("В Изюме обстрелов не было.", "Изюм", "ru"),
        ("У Ізюмі вибухів не зафіксовано.", "Ізюм", "uk"),
        ("На аеродромі в Ізюмі пошкоджень немає.", "Ізюм", "uk"),
        ("В Изюме повреждений нет.", "Изюм", "ru"),
    ],
)
def test_what_there_was_none_of_did_not_happen(sentence, place, language):
    assert events(sentence, place, language=language) == ()


def test_what_there_was_none_of_after_a_strike_takes_nothing_back_of_it():
    event = one_event("Жертв внаслідок обстрілу Ізюма немає.", "Ізюма", language="uk")
    assert [(count.least, count.most, count.of) for count in event.counts] == [(0, 0, "killed")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A man who killed his wife in Izium was jailed.",
        "During the military aggression 213 abductions were recorded in Izium.",
        "Two more captured soldiers in Izium face a trial.",
        "There will be scenes similar to the massacre in Izium.",
    ],
)
def test_courts_the_whole_war_and_likenesses_tell_of_the_past(sentence):
    assert not {event.event_type for event in events(sentence, "Izium")} & _WAR


def test_an_effort_to_take_a_place_is_a_fight_for_it():
    assert one_event("Russian troops continue efforts to seize Izium.", "Izium").sub_type == "Armed clash"
