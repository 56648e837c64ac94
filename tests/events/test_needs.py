"""What a trigger must stand with."""

import pytest

from tests.events.articles import events


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia was hit with sanctions in Izium.",
        "Two jets landed in Izium.",
        "Officials sabotaged the talks in Izium.",
        "The court in Izium arrested 154 objects of property.",
        "The ship left Izium.",
        "The figures demonstrate that Izium is growing.",
        "Kyiv has withdrawn from talks in Izium.",
    ],
)
def test_figures_of_speech_and_what_is_done_without_arms_are_no_events(sentence):
    assert events(sentence, "Izium") == ()


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("Two people died in a road accident in Izium.", "Izium", "en"),
        ("Двоє людей загинули в ДТП в Ізюмі.", "Ізюм", "uk"),
        ("Двое людей погибли в ДТП в Изюме.", "Изюм", "ru"),
    ],
)
def test_mishaps_are_no_events_of_the_war(sentence, place, language):
    assert events(sentence, place, language=language) == ()
