"""An article's events from its places."""

from dataclasses import replace

import pytest
from shapely import Point

from geo.events import extract_events
from tests.documents import document_of
from tests.events.articles import PUBLISHED, article, events, one_event, with_places


def test_an_event_keeps_its_sentence_its_place_and_its_article():
    event = one_event("Nothing new. A drone struck a depot in Izium. The rest is calm.", "Izium")
    assert event.quote == "A drone struck a depot in Izium."
    assert (event.place_name, event.article_ids, event.geometry) == ("Izium", ("a",), Point(38, 48))


def test_a_place_without_an_event_gives_no_event():
    assert events("The river flows past Izium.", "Izium") == ()


def test_an_event_without_a_place_gives_no_event():
    assert events("A drone struck a depot.") == ()


def test_an_article_in_a_language_without_triggers_gives_no_event():
    assert events("Un dron ha colpito un deposito a Izium.", "Izium", language="it") == ()


def test_the_headline_of_an_event_is_its_clause():
    first, second = events("Rockets hit a school in Izium, while protesters marched in Tbilisi.", "Izium", "Tbilisi")
    assert "Tbilisi" in (second.headline or "")
    assert "Izium" not in (second.headline or "")
    assert first.headline


@pytest.mark.parametrize("tail", ["The agency could not verify the reports.", "No claim here could be made."])
def test_a_note_that_nothing_was_verified_marks_the_events_of_the_article(tail):
    event = one_event(f"Russia said its troops stormed Izium. {tail}", "Izium")
    assert event.claim_status == ("unverified" if "verify" in tail else "claimed")


def test_one_note_does_not_mark_a_long_text():
    text = "Russian troops stormed Izium. " + "The day was calm. " * 30 + "The agency could not verify the reports."
    assert one_event(text, "Izium").claim_status == "stated"


def test_a_place_that_was_not_found_keeps_its_event_without_geometry():
    document = document_of("A shell hit a barn in Zolote-4.", published=PUBLISHED)
    document = with_places(document, ["Zolote-4"], status="not_found", geometry=None, place_name=None)
    (event,) = extract_events(document).events
    assert (event.place_name, event.geometry) == ("Zolote-4", None)


def test_the_day_of_publication_dates_an_event_that_tells_none():
    event = one_event("A drone struck a depot in Izium.", "Izium")
    assert (event.happened_from, event.time_precision) == (PUBLISHED, "published")


def test_without_a_day_of_publication_it_is_undated():
    event = one_event("A drone struck a depot in Izium.", "Izium", published=None)
    assert (event.happened_from, event.time_precision) == (None, "unknown")


def test_events_are_the_same_in_every_run():
    document = article("Russian artillery shelled Izium, Lyman and Siversk.", "Izium", "Lyman", "Siversk")
    assert extract_events(document) == extract_events(replace(document))


@pytest.mark.parametrize(
    "text",
    [
        "A drone struck Izium, killing 99999999999999999999999 people and 1e999 more",
        "A drone struck Izium on 99.99.9999 at 77:88, on February 31 and in the year 0000",
        "A drone struck Izium " + "(" * 5_000,
    ],
)
def test_hostile_sentences_give_an_event_with_what_is_known(text):
    event = one_event(text, "Izium")
    assert (event.place_name, event.counts) == ("Izium", ())
    assert len(event.quote) <= 1_500


def test_a_sentence_of_thousands_of_places_is_read_at_its_beginning():
    names = [f"Town{number}" for number in range(3_000)]
    found = events("Shells hit " + " ".join(names), *names)
    assert {event.place_name for event in found} <= set(names[:300])
    assert found
