"""Scores against gold sets."""

import json
import random
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.errors import InputError
from geo.evaluation import (
    FLOORS,
    Floor,
    evaluate,
    evaluate_events,
    gold_articles,
    gold_hash,
    read_event_gold,
    read_gold,
    shortfalls,
)
from geo.evaluation.decomposition import decomposed
from geo.evaluation.measuring import measure, measure_events, measure_places
from geo.evaluation.scores import expected_calibration_error
from geo.pipeline import Sources, open_sources
from geo.settings import Settings
from geo.tables import EVENTS, PLACES, conform
from tests.gazetteers import FakeGazetteer
from tests.gazetteers import known as listed

_TEXT = "Kyiv and Odesa, and Irish wool."


def _gold(folder: Path, toponyms: list[dict[str, object]]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"doc_id": "a", "text": _TEXT, "language": "en", "toponyms": toponyms}) + "\n")
    return path


def _toponym(start: int | None, end: int | None, lon: float | None, lat: float | None, **more: object) -> dict:
    return {"start": start, "end": end, "name": "", "lon": lon, "lat": lat, **more}


def _places(rows: list[tuple[int, int, str, tuple[float, float] | None]], role: str = "place") -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame(
        [
            {
                "mention_id": f"a:{start}-{end}",
                "article_id": "a",
                "start": start,
                "end": end,
                "name": _TEXT[start:end],
                "kind": kind,
                "role": role,
                "sentence": _TEXT,
                "status": "resolved" if point else "not_found",
                "reason": "",
                "geometry": Point(point) if point else None,
            }
            for start, end, kind, point in rows
        ],
        geometry="geometry",
        crs="EPSG:4326",
    )
    return conform(frame, PLACES)


def test_a_mention_counts_only_with_the_exact_span_and_overlap_with_any(tmp_path):
    gold = _gold(tmp_path, [_toponym(0, 4, 30.5, 50.4), _toponym(9, 14, 30.7, 46.5)])
    scores = evaluate(gold, _places([(0, 4, "city", (30.5, 50.4)), (9, 18, "city", (30.7, 46.5))]))
    assert (scores["span_p"], scores["span_r"], scores["overlap_f1"]) == (0.5, 0.5, 1.0)


def test_end_to_end_counts_a_name_missed_and_accuracy_does_not(tmp_path):
    gold = _gold(tmp_path, [_toponym(0, 4, 30.5, 50.4), _toponym(9, 14, 30.7, 46.5)])
    scores = evaluate(gold, _places([(0, 4, "city", (30.6, 50.4))]))
    assert (scores["acc"], scores["end_to_end"]) == (1.0, 0.5)
    assert scores["median_km"] == pytest.approx(7.09, abs=0.01)


def test_demonyms_are_neither_asked_for_nor_counted_against(tmp_path):
    gold = _gold(tmp_path, [_toponym(0, 4, 30.5, 50.4), _toponym(20, 25, -8.0, 53.0, demonym=True)])
    scores = evaluate(gold, _places([(0, 4, "city", (30.5, 50.4)), (20, 25, "country", (-8.0, 53.0))]))
    assert (scores["span_p"], scores["span_r"]) == (1.0, 1.0)


def test_expressions_are_left_out_where_the_gold_has_spans(tmp_path):
    gold = _gold(tmp_path, [_toponym(0, 4, 30.5, 50.4)])
    scores = evaluate(gold, _places([(0, 4, "city", None), (0, 14, "expression", (30.5, 50.4))]))
    assert (scores["span_p"], scores["acc"]) == (1.0, 0.0)


def test_without_spans_distinct_places_are_matched_one_to_one(tmp_path):
    gold = _gold(tmp_path, [_toponym(None, None, 30.5, 50.4), _toponym(None, None, 30.51, 50.4)])
    places = _places([(0, 4, "city", (30.5, 50.4)), (9, 14, "city", (30.5, 50.4)), (20, 25, "region", (30.5, 50.4))])
    scores = evaluate(gold, places, within_km=25)
    assert (scores["recall"], scores["precision"]) == (0.5, 1.0)


def test_governments_count_as_no_place_where_the_gold_has_no_spans(tmp_path):
    gold = _gold(tmp_path, [_toponym(None, None, 30.5, 50.4)])
    scores = evaluate(gold, _places([(0, 4, "city", (30.5, 50.4))], role="actor"), within_km=25)
    assert scores["recall"] == 0.0


def test_a_place_of_a_foreign_article_is_refused(tmp_path):
    gold = _gold(tmp_path, [_toponym(0, 4, 30.5, 50.4)])
    places = _places([(0, 4, "city", None)])
    places["article_id"] = "b"
    with pytest.raises(InputError, match="article 'b' is not in"):
        evaluate(gold, places)


@pytest.mark.parametrize("line", ["{", "[]", '{"doc_id": "a", "text": "x"}', '{"doc_id": "a", "toponyms": [], "x": 1}'])
def test_a_line_that_is_no_gold_document_is_named_with_its_number(tmp_path, line):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"doc_id": "0", "text": "", "toponyms": []}\n' + line)
    with pytest.raises(InputError, match="line 2: no gold document"):
        read_gold(path)


def test_an_empty_gold_set_is_refused(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text("\n")
    with pytest.raises(InputError, match="holds no document"):
        read_gold(path)


def test_the_texts_of_a_gold_set_are_articles_with_their_language(tmp_path):
    articles = gold_articles(read_gold(_gold(tmp_path, [])))
    assert articles[["article_id", "text", "language"]].to_numpy().tolist() == [["a", _TEXT, "en"]]


@pytest.mark.parametrize(("name", "km"), [("geowebnews", 161), ("ucdp", 25)])
def test_scores_are_those_of_the_reference_scorer(shared, tmp_path, name, km):
    """Places made at random near and far from the gold's, some spans moved, some missed."""
    gold = shared / "gold" / f"{name}.jsonl"
    rng = random.Random(7)
    rows = []
    for document in read_gold(gold):
        for number, toponym in enumerate(document.toponyms):
            if rng.random() < 0.2:
                continue
            start, end = toponym.start or 0, toponym.end or 1
            rows.append(
                {
                    "mention_id": f"{document.doc_id}:{number}",
                    "article_id": document.doc_id,
                    "start": start + (rng.random() < 0.2),
                    "end": end + (rng.random() < 0.2) + 1,
                    "name": "x",
                    "kind": rng.choice(["city", "city", "region", "expression"]),
                    "role": rng.choice(["place", "place", "actor"]),
                    "sentence": "",
                    "status": "resolved",
                    "reason": "",
                    "geometry": None
                    if rng.random() < 0.1
                    else Point((toponym.lon or 0.0) + rng.gauss(0, 0.5), (toponym.lat or 0.0) + rng.gauss(0, 0.5)),
                }
            )
    places = conform(gpd.GeoDataFrame(rows, geometry="geometry", crs="EPSG:4326"), PLACES)
    predicted = tmp_path / "predicted.jsonl"
    with predicted.open("w") as file:
        for row in places.itertuples():
            point = {"lon": row.geometry.x, "lat": row.geometry.y} if row.geometry else {"lon": None, "lat": None}
            columns = ("article_id", "start", "end", "name", "kind", "role")
            file.write(json.dumps({key: getattr(row, key) for key in columns} | point) + "\n")
    scorer = [sys.executable, str(shared / "score" / "score_places.py"), str(gold), str(predicted), "--km", str(km)]
    expected = json.loads(subprocess.run(scorer, check=True, capture_output=True).stdout)
    assert evaluate(gold, places, within_km=km) == expected


def test_the_hash_of_a_gold_set_is_that_of_its_bytes(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"")
    assert gold_hash(path) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture(scope="module")
def sources() -> Sources:
    return open_sources(Settings())


@pytest.mark.parametrize("name", sorted(FLOORS.keys() - {"control", "events"}))
def test_no_score_of_places_falls_below_its_floor(shared, sources, name):
    path, floor = shared / "gold" / f"{name}.jsonl", FLOORS[name]
    assert gold_hash(path) == floor.sha256, "another file is another measure: measure anew and pin both"
    assert shortfalls(measure_places(path, Settings(), within_km=floor.km, sources=sources), floor) == []


def test_no_score_of_events_falls_below_its_floor(shared, sources):
    path, floor = shared / "gold" / "events.jsonl", FLOORS["events"]
    assert gold_hash(path) == floor.sha256, "another file is another measure: measure anew and pin both"
    assert shortfalls(measure_events(path, Settings(), sources=sources), floor) == []


def _event_gold(folder: Path, events: list[dict[str, object]], language: str = "en") -> Path:
    path = folder / "events.jsonl"
    item = {"id": "a", "language": language, "published": "2022-06-15", "text": _TEXT, "events": events}
    path.write_text(json.dumps(item) + "\n")
    return path


def _label(lon: float, **more: object) -> dict[str, object]:
    return {"event_type": "Battles", "sub_type": "Armed clash", "lat": 48.0, "lon": lon, "tolerance_km": 8} | more


def _events(*rows: dict[str, object]) -> gpd.GeoDataFrame:
    known = {
        "quote": "",
        "article_ids": "a",
        "claim_status": "stated",
        "event_type": "Battles",
        "sub_type": "Armed clash",
        "count_shared": False,
        "political": False,
        "geometry": Point(38, 48),
    }
    frame = [{"event_id": str(number)} | known | row for number, row in enumerate(rows)]
    return conform(gpd.GeoDataFrame(frame, geometry="geometry", crs="EPSG:4326"), EVENTS)


def _event_scores(folder: Path, labels: list[dict[str, object]], *rows: dict[str, object]) -> dict[str, object]:
    return evaluate_events(read_event_gold(_event_gold(folder, labels)), _events(*rows))


def test_an_event_is_at_the_place_within_the_tolerance_of_the_gold(tmp_path):
    near, far = {"geometry": Point(38.05, 48)}, {"geometry": Point(38.5, 48)}
    assert _event_scores(tmp_path, [_label(38.0)], near)["place_f1"] == 1.0
    assert _event_scores(tmp_path, [_label(38.0)], far)["place_f1"] == 0.0
    assert _event_scores(tmp_path, [_label(38.0, tolerance_km=60)], far)["place_f1"] == 1.0


def test_an_area_is_as_far_as_its_middle(tmp_path):
    area = {"geometry": Point(38, 48).buffer(2)}
    assert _event_scores(tmp_path, [_label(38.0)], area)["place_f1"] == 1.0
    assert _event_scores(tmp_path, [_label(38.5)], area)["place_f1"] == 0.0


def test_a_wrong_type_keeps_the_place_and_loses_the_core(tmp_path):
    scores = _event_scores(tmp_path, [_label(38.0)], {"event_type": "Protests"})
    assert (scores["place_f1"], scores["core_f1"], scores["sub_type_of"]) == (1.0, 0.0, 0)


def test_pairs_of_one_type_are_made_before_nearer_ones(tmp_path):
    rows = ({"event_type": "Protests"}, {"geometry": Point(38.05, 48)})
    scores = _event_scores(tmp_path, [_label(38.0)], *rows)
    assert (scores["core_recall"], scores["core_precision"]) == (1.0, 0.5)


@pytest.mark.parametrize(
    ("label", "row", "right"),
    [
        ({}, {"happened_from": pd.Timestamp("2022-06-15"), "time_precision": "day"}, 1.0),
        ({}, {"happened_from": pd.Timestamp("2022-06-10"), "time_precision": "day"}, 0.0),
        ({}, {"happened_from": pd.Timestamp("2022-06-14"), "time_precision": "published"}, 1.0),
        ({"happened_from": "2022-06-10"}, {"happened_from": pd.Timestamp("2022-06-10")}, 1.0),
        (
            {"happened_from": "2022-06-10", "happened_to": "2022-06-12"},
            {"happened_from": pd.Timestamp("2022-06-10")},
            0.0,
        ),
    ],
)
def test_a_gold_without_days_means_the_day_of_publication(tmp_path, label, row, right):
    assert _event_scores(tmp_path, [_label(38.0, **label)], {"time_precision": "day"} | row)["sure_f1"] == right


@pytest.mark.parametrize(
    ("label", "row", "name", "right"),
    [
        ({"actor": "Russian forces"}, {"actor": "Russia"}, "actor", 1.0),
        ({"actor": None}, {"actor": "Russia"}, "actor", 0.0),
        ({"target": "civilians"}, {"target": "Civilians"}, "target", 1.0),
        ({"count": [3, 3, "killed"]}, {"count_min": 3}, "count", 1.0),
        ({"count": [3, 3, "killed"]}, {}, "count", 0.0),
        ({"count": None}, {"count_min": 3}, "count", None),
        ({"reported_by": "the General Staff"}, {"reported_by": "General Staff"}, "reported_by", 1.0),
        ({"reported_by": None}, {"reported_by": "mayor"}, "reported_by", None),
        ({"claim_status": "claimed"}, {}, "claim_status", 0.0),
    ],
)
def test_fields_are_compared_where_the_gold_asks_for_them(tmp_path, label, row, name, right):
    assert _event_scores(tmp_path, [_label(38.0, **label)], row)[name] == right


def test_an_item_with_no_event_is_quiet_where_nothing_is_shown(tmp_path):
    assert _event_scores(tmp_path, [], {"article_ids": "b"})["quiet"] == 1.0
    assert _event_scores(tmp_path, [], {})["quiet"] == 0.0
    assert _event_scores(tmp_path, [], {"geometry": None})["quiet"] == 1.0


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a", "text": "x"}', '{"id": "a", "text": "x", "events": [{"lat": 1}]}']
)
def test_a_line_that_is_no_item_is_named_with_its_number(tmp_path, line):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "0", "text": "", "events": []}\n' + line)
    with pytest.raises(InputError, match="line 2: no gold item"):
        read_event_gold(path)


def test_the_measure_goes_by_what_the_set_asks_for(tmp_path):
    assert "span_f1" in measure(_gold(tmp_path, [_toponym(0, 4, 30.5, 50.4)]), Settings()).scores
    measured = measure(_event_gold(tmp_path, []), Settings())
    assert measured.scores["en.quiet"] == 1.0
    assert measured.shortfalls is None  # another file than the one with floors


def test_scores_of_events_are_those_of_the_reference_scorer(shared, tmp_path):
    """Events made of the gold's at random: some moved, some of another type or day, some missed."""
    path = shared / "gold" / "events.jsonl"
    rng = random.Random(7)
    rows = []
    for line in path.read_text().splitlines():
        item = json.loads(line)
        for event in item["events"] or [{"event_type": "Battles", "sub_type": "Armed clash", "lat": 48.0, "lon": 38.0}]:
            if event.get("lat") is None or rng.random() < 0.3:
                continue
            kept = {key: event.get(key) if rng.random() < 0.8 else None for key in ("actor", "target", "reported_by")}
            count, day = event.get("count"), event.get("happened_from") or item["published"]
            point = Point(event["lon"] + rng.gauss(0, 0.05), event["lat"])
            rows.append(
                kept
                | {
                    "article_ids": item["id"],
                    "event_type": rng.choice([event["event_type"], event["event_type"], "Protests"]),
                    "sub_type": event["sub_type"],
                    "claim_status": rng.choice(["stated", "claimed"]),
                    "count_min": count[0] if count and rng.random() < 0.8 else None,
                    "happened_from": pd.Timestamp(day) if rng.random() < 0.8 else None,
                    "time_precision": rng.choice(["day", "published"]),
                    "geometry": point.buffer(0.1) if rng.random() < 0.2 else point,
                }
            )
    events = _events(*rows)
    predicted = tmp_path / "events.geojson"
    predicted.write_text(events.to_json(drop_id=True))
    scorer = [sys.executable, str(shared / "score" / "score_events.py"), str(path), str(predicted)]
    expected = json.loads(subprocess.run(scorer, check=True, capture_output=True).stdout)
    scores = evaluate_events(read_event_gold(path), events)
    assert {name: scores[name] for name in ("items", "gold", "shown")} == {
        name: expected[name] for name in ("items", "gold", "shown")
    }
    for level in ("place", "core", "sure"):
        for name, value in expected[level].items():
            assert scores[f"{level}_{name}"] == pytest.approx(value, abs=0.00055)
    for name, told in {"quiet": expected["quiet"], **expected["fields"]}.items():
        asked = scores[f"{name}_of"]
        assert f"{round(scores[name] * asked)}/{asked}" == told


# -- where names are lost, and what a score is worth ---------------------------------------------------------


def _decomposed(tmp_path: Path, toponyms: list[dict], places: gpd.GeoDataFrame) -> dict:
    gazetteer = FakeGazetteer(
        listed("Kyiv", "city", country="UA", at=(30.5, 50.4)),
        listed("Odesa", "region", country="UA", at=(30.7, 46.5), uncertainty_m=150_000.0),
    )
    return decomposed(read_gold(_gold(tmp_path, toponyms)), places, gazetteer, within_km=161.0)


def test_wide_areas_stand_apart(tmp_path):
    """An area over 100 km about that stands at the gold's point is one, found or not."""
    gold = [_toponym(0, 4, 30.5, 50.4), _toponym(9, 14, 30.7, 46.5)]
    scores = _decomposed(tmp_path, gold, _places([(0, 4, "city", (30.5, 50.4))]))
    assert (scores["rest.names"], scores["rest.end_to_end"]) == (1, 1.0)
    assert (scores["wide.names"], scores["wide.end_to_end"]) == (1, 0.0)


def test_the_parts_multiply_to_the_whole(tmp_path):
    gold = [_toponym(0, 4, 30.5, 50.4), _toponym(9, 14, 2.0, 48.0), _toponym(20, 25, 2.0, 48.0)]
    scores = _decomposed(tmp_path, gold, _places([(0, 4, "city", (30.5, 50.4)), (9, 14, "city", (30.7, 46.5))]))
    assert (scores["rest.found"], scores["rest.candidate"], scores["rest.picked"]) == (0.6667, 0.5, 1.0)
    assert scores["rest.end_to_end"] == pytest.approx(0.6667 * 0.5, abs=1e-3)


def test_a_false_name_counts_against_its_score(tmp_path):
    """A score of 0.9 on a word that is no place in the gold is 0.9 off; one on the right place is 0.1 off."""
    places = _places([(0, 4, "city", (30.5, 50.4)), (16, 21, "city", (30.5, 50.4))]).assign(score=0.9)
    scores = _decomposed(tmp_path, [_toponym(0, 4, 30.5, 50.4)], places)
    assert scores["rest.calibration_error"] == pytest.approx(0.4)


def test_the_calibration_error_is_the_mean_gap_of_the_bins():
    assert expected_calibration_error([(0.75, True), (0.75, False), (0.95, True), (0.95, True)]) == pytest.approx(0.15)
    assert expected_calibration_error([(1.0, True)]) == 0.0
    assert expected_calibration_error([]) == 0.0


def test_an_error_that_rises_is_told():
    floor = Floor(sha256="", km=None, scores={"f1": 0.5}, errors={"gap": 0.1})
    assert shortfalls({"f1": 0.5, "gap": 0.1}, floor) == []
    assert len(shortfalls({"f1": 0.4, "gap": 0.2}, floor)) == 2
