"""Which stretches are read."""

from geo.events.layout import stretches_of
from tests.events.articles import article, events


def stretches(text: str) -> list[str]:
    document = article(text)
    return [document.text[one.start : one.end].strip() for one in stretches_of(document)]


def test_marks_of_footnotes_part_sentences():
    text = "Russian forces attacked near Lyman on March 2.[5] Ukrainian forces struck a depot.[6]"
    assert stretches(text) == ["Russian forces attacked near Lyman on March 2.", "Ukrainian forces struck a depot."]


def test_an_event_behind_a_footnote_keeps_its_own_place_and_day():
    text = "Shells hit Izium on June 13.[5] Drones struck Tokmak on June 14.[6]"
    assert [(e.place_name, str(e.happened_from)) for e in events(text, "Izium", "Tokmak")] == [
        ("Izium", "2022-06-13"),
        ("Tokmak", "2022-06-14"),
    ]


def test_a_sites_clock_rubric_and_key_words_are_left_out():
    text = "Shelling of Izium: two people were hurt in Izium (14.06.22 11:38) «War | Outlet.NET"
    assert stretches(text) == ["two people were hurt in Izium"]


def test_only_the_first_sentence_is_the_headline():
    document = article("Shells hit Izium. Two people were hurt.")
    assert [one.headline for one in stretches_of(document)] == [True, False]
