"""Scores against gold sets."""

import json
import random
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Point

from geo.errors import InputError
from geo.evaluation import FLOORS, evaluate, gold_articles, gold_hash, read_gold, shortfalls
from geo.pipeline import Sources, open_sources, run
from geo.settings import Settings
from geo.tables import PLACES, conform

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


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_score_falls_below_its_floor(shared, sources, name):
    path, floor = shared / "gold" / f"{name}.jsonl", FLOORS[name]
    assert gold_hash(path) == floor.sha256, "another file is another measure: measure anew and pin both"
    places = run(gold_articles(read_gold(path)), sources=sources, tell=False, merge=False).places
    assert shortfalls(evaluate(path, places, within_km=floor.km), floor) == []
