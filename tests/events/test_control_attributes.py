"""Whose a place is by a word beside its name."""

import pytest

from tests.events.test_control import control, told


def test_an_attribute_is_a_statement_of_its_own_form():
    text = "Life goes on in the occupied Melitopol, where troops shelled a school."
    assert ("Russia", "holds", "attribute") in {(one.side, one.state, one.form) for one in control(text, "Melitopol")}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Explosions were heard in temporarily occupied Melitopol.", "Russia"),
        ("Explosions were heard in the Russian-held town of Melitopol.", "Russia"),
        ("Explosions were heard in the temporarily captured city of Melitopol.", "Russia"),
        ("They came from Melitopol, which is occupied by Russian troops.", "Russia"),
        ("Explosions were heard in Ukrainian-controlled Melitopol.", "Ukraine"),
        ("The president visited liberated Melitopol.", "Ukraine"),
        ("Work goes on in Melitopol, liberated from the Russian invaders.", "Ukraine"),
        ("The Russian-installed head of Melitopol has fled.", "Russia"),
    ],
)
def test_the_side_is_the_one_named_or_the_occupier_or_the_teller(text, side):
    assert told(text, "Melitopol") == {("Melitopol", side, "holds")}


@pytest.mark.parametrize(
    ("text", "name", "language", "side"),
    [
        ("У тимчасово окупованому Мелітополі пролунав вибух.", "Мелітопол", "uk", "Russia"),
        ("Президент відвідав деокупований Херсон.", "Херсон", "uk", "Ukraine"),
        ("В оккупированном Мелитополе прогремел взрыв.", "Мелитопол", "ru", "Russia"),
    ],
)
def test_ukrainian_and_russian_say_it_by_participles(text, name, language, side):
    assert {(one.side, one.state, one.form) for one in control(text, name, language=language)} == {
        (side, "holds", "attribute")
    }


def test_all_places_of_a_list_are_meant():
    found = told("Shops closed in occupied Melitopol and Berdiansk.", "Melitopol", "Berdiansk")
    assert found == {("Melitopol", "Russia", "holds"), ("Berdiansk", "Russia", "holds")}


@pytest.mark.parametrize(
    "text",
    [
        "Troops captured Melitopol mayor Fedorov.",
        "Among prisoners from Melitopol, who are held by Russian forces, is a woman.",
        "They live in non-occupied Melitopol.",
        "They came from Melitopol, which was occupied by Russian troops.",
        "Explosions were heard at the captured Melitopol airport.",
    ],
)
def test_what_is_said_of_others_or_is_over_says_nothing(text):
    assert told(text, "Melitopol") == set()
