"""What was damaged."""

import pytest

from geo.events.anchor import Anchor
from geo.events.damage import damage_of
from geo.languages.folding import fold
from tests.events.articles import one_event


@pytest.mark.parametrize(
    ("sentence", "place", "language", "expected"),
    [
        ("A missile hit the maternity hospital in Izium.", "Izium", "en", "hospital"),
        ("Troops blew up the dam near Izium.", "Izium", "en", "dam"),
        ("Drones struck a substation in Izium, leaving the town without power.", "Izium", "en", "power supply"),
        ("Shells fell near the nuclear power plant in Izium.", "Izium", "en", "nuclear power plant"),
        ("Снаряд влучив у школу в Ізюмі.", "Ізюм", "uk", "school"),
        ("Ракета попала в нефтебазу в Изюме.", "Изюм", "ru", "oil depot"),
        ("Police arrested a man at the railway station in Izium.", "Izium", "en", None),
    ],
)
def test_what_was_damaged_is_named(sentence, place, language, expected):
    assert one_event(sentence, place, language=language).damage == expected


def test_a_strike_on_a_bridge_damages_the_bridge_even_where_no_word_says_so():
    low = fold("A missile struck Antonivka.")
    anchor = Anchor(10, 16, "Explosions/Remote violence", "Shelling/artillery/missile attack")
    assert damage_of(low, anchor, "bridge") == "bridge"
