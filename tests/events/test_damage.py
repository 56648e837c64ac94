import pytest

from geo.events.classify import fold, triggers_of
from geo.events.damage import damage_of


def damage(sentence: str, kind: str = "") -> str | None:
    trigger = max(triggers_of(sentence), key=lambda trigger: trigger.weight)
    return damage_of(fold(sentence), trigger, kind)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A missile hit the maternity hospital.", "hospital"),
        ("Troops blew up the dam.", "dam"),
        ("Drones struck an electricity substation, leaving the town without power.", "power supply"),
        ("Shells fell near the nuclear power plant.", "nuclear power plant"),
        ("Снаряд влучив у школу.", "school"),
        ("Ракета попала в нефтебазу.", "oil depot"),
        ("Police arrested a man at the railway station.", None),
    ],
)
def test_what_was_damaged_is_named(sentence, expected):
    assert damage(sentence) == expected


def test_a_strike_on_a_bridge_damages_the_bridge_even_where_no_word_says_so():
    assert damage("A missile struck Antonivka.", "bridge") == "bridge"
