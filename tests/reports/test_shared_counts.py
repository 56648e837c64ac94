"""Sums over the table of events are right."""

import pandas as pd

import geo


def killed(text: str | list[str]) -> pd.Series:
    events = geo.run(text, published="2022-06-21").events
    return events.set_index("happened_from").resample("D")["count_min"].sum()


def test_three_killed_in_two_towns_are_three() -> None:
    """They were six."""
    assert killed("Shelling killed three people in Lysychansk and Bakhmut on Monday.").tolist() == [3.0]


def test_two_reports_of_it_are_three_too() -> None:
    one = "Shelling killed three people in Lysychansk and Bakhmut on Monday."
    assert killed([one, "On Monday shelling in Lysychansk and Bakhmut killed three people, officials said."]).sum() == 3


def test_the_row_without_the_number_says_what_was_told_and_why() -> None:
    events = geo.run("Shelling killed three people in Lysychansk and Bakhmut on Monday.", published="2022-06-21").events
    assert events["count_min"].notna().tolist() == [True, False]
    assert events["count_shared"].tolist() == [True, True]
    assert events["counts"].tolist() == ["3 killed", "3 killed"]


def test_the_same_number_told_of_two_strikes_is_added_up() -> None:
    text = "Shelling killed three people in Lysychansk on Monday. A missile killed three people in Bakhmut on Monday."
    assert killed(text).sum() == 6
