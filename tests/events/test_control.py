"""Statements of control: who holds or takes what, told as an event or as an attribute."""

from geo.events import extract_events
from tests.events.articles import article


def test_an_attribute_is_a_statement_of_control():
    text = "Life goes on in the occupied Melitopol, where troops shelled a school."
    found = extract_events(article(text, "Melitopol"))
    assert ("Russia", "holds", "attribute") in {(one.side, one.state, one.form) for one in found.control}


def test_a_change_of_hands_is_a_statement_of_control():
    found = extract_events(article("Ukrainian troops liberated Kherson, the general staff said.", "Kherson"))
    (one,) = found.control
    assert (one.side, one.state, one.form, one.claimant) == ("Ukraine", "takes", "event", "general staff")


def test_a_plan_to_take_a_town_is_no_statement_of_control():
    assert extract_events(article("Russia plans to capture Kherson.", "Kherson")).control == ()
