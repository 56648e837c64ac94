"""What a sentence leaves to the next."""

from tests.events.articles import events


def test_a_sentence_that_points_back_takes_the_place_with_both_sentences_quoted_and_less_confidence():
    first, second = events("Russian troops besieged Izium. The shelling of the city killed two.", "Izium")
    assert second.place_name == "Izium"
    assert second.quote.startswith("Russian troops besieged Izium.")
    assert second.confidence < first.confidence


def test_a_sentence_that_does_not_point_back_takes_no_place():
    found = events("The river flows past Izium. Shells hit a depot.", "Izium")
    assert found == ()


def test_it_points_back_in_slavic_languages():
    text = "У вівторок росіяни увійшли в Ізюм. У місті тривав обстріл."
    first, second = events(text, "Ізюм", language="uk")
    assert (second.place_name, second.event_type) == ("Ізюм", "Explosions/Remote violence")
    assert first.event_type == "Battles"
