"""Reports of one event are joined; what the texts tell apart stays apart."""

import datetime as dt
from typing import Any

from shapely.geometry import Point

from geo.document import Count, Event
from geo.reports.merging import merge_events
from geo.tables import EVENTS, check, frame_of

DAY = dt.date(2022, 6, 14)
BASE: dict[str, Any] = {
    "event_type": "Explosions/Remote violence",
    "sub_type": "Shelling/artillery/missile attack",
    "quote": "A missile hit Izium.",
    "place_id": "izium",
    "place_name": "Izium",
    "happened_from": DAY,
    "happened_to": DAY,
    "time_precision": "day",
    "claim_status": "stated",
    "confidence": 0.6,
    "precision": "settlement",
    "geometry": Point(37, 49),
}


def merged(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    """The events of reports as rows of EVENTS, each from an article of its own unless it says which."""
    events = [Event(**(BASE | {"event_id": f"e{n}", "article_ids": (f"a{n}",)} | row)) for n, row in enumerate(rows)]
    published = {one: dt.date(2022, 6, 15) for event in events for one in event.article_ids}
    found = merge_events(events, published)
    assert found == merge_events(events[::-1], published), "the order of the reports changed the events"
    return check(frame_of(found, EVENTS), EVENTS).to_dict("records")


def test_reports_of_one_event_become_one_row_with_all_their_articles():
    (event,) = merged({"actor": "Russia"}, {"actor": "Russia"}, {})
    assert event["article_ids"] == "a0; a1; a2"
    assert event["actor"] == "Russia"
    assert event["confidence"] > 0.6


def test_strikes_on_different_objects_stay_apart():
    found = merged(
        {"quote": "A missile hit a school in Izium.", "damage": "school"},
        {"quote": "A missile hit a bridge in Izium.", "damage": "bridge"},
    )
    assert len(found) == 2


def test_strikes_at_different_hours_stay_apart():
    found = merged(
        {"quote": "Shells fell on Izium in the morning."},
        {"quote": "Shells fell on Izium in the evening."},
    )
    assert len(found) == 2


def test_strikes_on_different_days_or_places_stay_apart():
    later = {"happened_from": dt.date(2022, 6, 17), "happened_to": dt.date(2022, 6, 17)}
    assert len(merged({}, later)) == 2
    assert len(merged({}, {"place_id": "lyman", "place_name": "Lyman"})) == 2


def test_counts_that_disagree_are_kept_as_a_range():
    one = {"counts": (Count(3, 3, "killed"),)}
    other = {"counts": (Count(5, 5, "killed"), Count(2, 2, "wounded"))}
    (event,) = merged(one, other)
    assert (event["count_min"], event["count_max"], event["counts"]) == (3, 5, "3-5 killed; 2 wounded")


def test_counts_far_apart_are_two_events():
    one = {"counts": (Count(2, 2, "killed"),)}
    other = {"counts": (Count(40, 40, "killed"),)}
    assert len(merged(one, other)) == 2


def test_actors_that_disagree_are_disputed():
    quote = "A missile killed fifty evacuees at the crowded railway platform of Izium."
    (event,) = merged(
        {"actor": "Russia", "quote": quote, "damage": "railway", "sources": ("Kyiv",), "claim_status": "claimed"},
        {"actor": "Ukraine", "quote": quote, "damage": "railway", "sources": ("Moscow",), "claim_status": "claimed"},
    )
    assert event["actor"] == "disputed: Russia / Ukraine"
    assert event["reported_by"] == "Kyiv; Moscow"


def test_a_unit_and_its_state_do_not_disagree():
    (event,) = merged({"actor": "Ukraine"}, {"actor": "Ukraine (93rd Brigade)"})
    assert event["actor"] == "Ukraine (93rd Brigade)"


def test_a_denial_of_a_claim_leaves_it_unverified():
    (event,) = merged({"claim_status": "claimed"}, {"claim_status": "denied"})
    assert event["claim_status"] == "unverified"


def test_two_sentences_of_one_article_are_two_events_unless_they_repeat_each_other():
    first = {"article_ids": ("a",), "quote": "Rockets set a furniture warehouse ablaze in Izium."}
    other = {"article_ids": ("a",), "quote": "Later gunners fired upon several farms around Izium."}
    assert len(merged(first, other)) == 2
    headline = {"article_ids": ("a",), "quote": "Rockets set furniture warehouse ablaze in Izium - mayor"}
    assert len(merged(first, headline)) == 1


def test_the_text_that_tells_the_day_dates_the_event():
    vague = {"time_precision": "published", "happened_from": dt.date(2022, 6, 15), "happened_to": dt.date(2022, 6, 15)}
    told = {
        "quote": "A missile hit Izium on Wednesday.",
        "happened_from": dt.date(2022, 6, 15),
        "happened_to": dt.date(2022, 6, 15),
    }
    (event,) = merged(vague, told)
    assert event["time_precision"] == "day"


def test_no_events_stay_none():
    assert merge_events([], {}) == []
