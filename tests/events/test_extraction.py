import datetime as dt

import pandas as pd
import pytest
from shapely.geometry import Point

from geo.events import extract_events
from geo.tables import ARTICLES, EVENTS, PLACES, check, conform


def table(
    text: str, *names: str, published: object = "2022-06-15", **columns: object
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """One article, and PLACES with the first mention of each name in it; "name/kind/role" says more."""
    articles = conform(pd.DataFrame([{"article_id": "a", "text": text}]), ARTICLES)
    articles["published"] = pd.Series([published], dtype=columns.pop("dtype", "datetime64[ms]"))
    rows = []
    for number, spec in enumerate(names):
        name, kind, role = (*spec.split("/"), *["city", "place"][spec.count("/") :])
        start = text.index(name)
        precision = kind if kind in {"region", "country", "district"} else "settlement"
        rows.append(
            {
                "mention_id": f"a:{start}-{start + len(name)}",
                "article_id": "a",
                "start": start,
                "end": start + len(name),
                "name": name,
                "kind": kind,
                "role": role,
                "sentence": "",
                "place_id": name,
                "place_name": name,
                "status": "resolved",
                "score": 0.9,
                "reason": "told by the test",
                "precision": "exact" if kind in {"expression", "plant", "bridge"} else precision,
                "uncertainty_m": 1000.0,
                "geometry": Point(38 + number, 48),
                **columns,
            }
        )
    return articles, conform(pd.DataFrame(rows or {"article_id": []}), PLACES)


def events(text: str, *names: str, **columns: object) -> list[dict[str, object]]:
    found = check(extract_events(*table(text, *names, **columns)), EVENTS)
    return found.to_dict("records")


def test_an_event_keeps_its_sentence_its_place_and_its_article():
    (event,) = events("Nothing new. A drone struck a depot in Izium. The rest is calm.", "Izium")
    assert event["quote"] == "A drone struck a depot in Izium."
    assert (event["place_name"], event["article_ids"], event["geometry"]) == ("Izium", "a", Point(38, 48))


def test_a_place_without_an_event_gives_no_event():
    assert events("The river flows past Izium.", "Izium") == []
    assert extract_events(*table("A drone struck a depot.")).empty


def test_an_expression_is_chosen_over_its_anchors():
    text = "Troops destroyed the last bridge connecting Izium to Lyman."
    (event,) = events(text, "last bridge connecting Izium to Lyman/expression", "Izium", "Lyman")
    assert event["place_name"].startswith("last bridge")
    assert event["damage"] == "bridge"


def test_the_narrower_place_is_chosen_over_the_wider_one():
    (event,) = events("Shells hit the Azot plant in Sievierodonetsk, Luhansk region.", "Azot plant/plant",
                      "Sievierodonetsk", "Luhansk region/region")  # fmt: skip
    assert event["place_name"] == "Azot plant"


def test_places_listed_side_by_side_each_have_the_event():
    found = events("Russian artillery shelled Izium, Lyman and Siversk.", "Izium", "Lyman", "Siversk")
    assert [event["place_name"] for event in found] == ["Izium", "Lyman", "Siversk"]


def test_two_events_of_one_sentence_go_to_their_own_places():
    found = events("Rockets hit a school in Izium, while protesters marched in Tbilisi.", "Izium", "Tbilisi")
    assert [(event["place_name"], event["event_type"]) for event in found] == [
        ("Izium", "Explosions/Remote violence"),
        ("Tbilisi", "Protests"),
    ]


def test_the_town_of_an_office_gives_way_to_the_place_of_the_event():
    (event,) = events("The mayor of Kharkiv said a missile hit Chuhuiv.", "Kharkiv", "Chuhuiv")
    assert event["place_name"] == "Chuhuiv"


def test_where_fire_comes_from_is_not_where_it_falls():
    (event,) = events("Missiles launched from Belgorod hit Kharkiv.", "Belgorod", "Kharkiv")
    assert event["place_name"] == "Kharkiv"


def test_an_actor_is_no_place():
    assert events("Moscow shelled the village.", "Moscow/city/actor") == []


def test_a_sentence_that_points_back_takes_the_place_with_both_sentences_quoted_and_less_confidence():
    first, second = events("Russian troops besieged Izium. The shelling of the city killed two.", "Izium")
    assert second["place_name"] == "Izium"
    assert second["quote"].startswith("Russian troops besieged Izium.")
    assert second["confidence"] < first["confidence"]


def test_a_note_that_nothing_was_verified_marks_the_events_of_the_article():
    text = "Russia said its troops stormed Izium. The agency could not verify the reports."
    assert [event["claim_status"] for event in events(text, "Izium")] == ["unverified"]


def test_a_meeting_is_political():
    (event,) = events("Ministers met in Brussels.", "Brussels")
    assert event["political"]
    assert event["event_type"] == "Strategic developments"


def test_a_place_that_was_not_found_keeps_its_event_without_geometry():
    (event,) = events("A shell hit a barn in Zolote-4.", "Zolote-4", status="not_found", geometry=None, place_name=None)
    assert event["place_name"] == "Zolote-4"
    assert event["geometry"] is None


@pytest.mark.parametrize(
    ("published", "dtype", "expected"),
    [
        (None, "datetime64[ms]", None),
        ("soon", "object", None),
        ("2099-01-01", "datetime64[ms]", dt.date(2099, 1, 1)),
        (pd.Timestamp("2022-06-15T23:30:00+03:00"), "object", dt.date(2022, 6, 15)),
        ("2022-06-15T23:30:00+03:00", "object", dt.date(2022, 6, 15)),
    ],
)
def test_a_publication_date_of_any_kind_dates_the_event_or_leaves_it_undated(published, dtype, expected):
    (event,) = events("A drone struck a depot in Izium.", "Izium", published=published, dtype=dtype)
    assert event["time_precision"] == ("unknown" if expected is None else "published")
    assert (None if pd.isna(event["happened_from"]) else event["happened_from"].date()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A drone struck Izium " + "and then another one came " * 5_000,
        '"A drone struck Izium, he said, and never closed the quote',
        "A drone struck Izium, killing 99999999999999999999999 people and 1e999 more",
        "A drone struck Izium on 99.99.9999 at 77:88, on February 31 and in the year 0000",
        "A drone struck Izium " + "(" * 5_000,
    ],
)
def test_hostile_sentences_give_an_event_with_what_is_known(text):
    (event,) = events(text, "Izium")
    assert event["place_name"] == "Izium"
    assert event["count_min"] != event["count_min"]
    assert len(event["quote"]) <= 1_500


def test_a_sentence_of_thousands_of_places_is_read_at_its_beginning():
    names = [f"Town{number}" for number in range(3_000)]
    found = events("Shells hit " + " ".join(names), *names)
    assert {event["place_name"] for event in found} <= set(names[:300])
    assert found
