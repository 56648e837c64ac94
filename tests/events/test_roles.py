"""Whom a deed befell."""

from tests.events.articles import one_event


def test_the_dead_of_a_strike_whom_no_word_makes_soldiers_are_civilians():
    assert one_event("Four were killed in an air strike on Izium.", "Izium").target == "Civilians"


def test_who_shells_an_army_is_the_other_side():
    event = one_event("Артиллеристы уничтожили склад боеприпасов ВСУ в Изюме.", "Изюме", language="ru")
    assert (event.actor, event.target) == ("Russia", "Ukraine")
