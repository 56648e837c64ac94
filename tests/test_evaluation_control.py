"""Scores of statements of control against labelled texts."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Point

from geo.errors import InputError
from geo.evaluation import evaluate_control, read_control_gold

KHERSON = (32.62, 46.64)


def label(side: str, state: str, at: tuple[float, float] = KHERSON, **more: object) -> dict[str, object]:
    return {"side": side, "state": state, "lon": at[0], "lat": at[1], "tolerance_km": 10, **more}


def gold(folder: Path, *labels: dict[str, object]) -> Path:
    path = folder / "gold.jsonl"
    item = {"id": "a", "language": "en", "published": "2022-06-15", "text": "Kherson.", "statements": labels}
    path.write_text(json.dumps(item) + "\n", encoding="utf-8")
    return path


def told(*rows: tuple[str, str, tuple[float, float] | None]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {
            "article_id": ["a"] * len(rows),
            "side": [side for side, _, _ in rows],
            "state": [state for _, state, _ in rows],
        },
        geometry=[Point(at) if at else None for _, _, at in rows],
        crs="EPSG:4326",
    )


def test_states_that_say_the_same_of_a_place_are_one(tmp_path):
    items = read_control_gold(gold(tmp_path, label("Ukraine", "repelled_at")))
    assert evaluate_control(items, told(("Ukraine", "holds", KHERSON)))["f1"] == 1.0


def test_the_other_side_or_another_state_is_the_place_alone(tmp_path):
    items = read_control_gold(gold(tmp_path, label("Ukraine", "holds")))
    for wrong in (("Russia", "holds"), ("Ukraine", "contests")):
        scores = evaluate_control(items, told((*wrong, KHERSON)))
        assert (scores["precision"], scores["place_recall"]) == (0.0, 1.0)


def test_another_state_counts_where_the_reader_accepts_it(tmp_path):
    items = read_control_gold(gold(tmp_path, label("Ukraine", "holds", alt=["contests"])))
    assert evaluate_control(items, told(("Ukraine", "contests", KHERSON)))["f1"] == 1.0


def test_what_is_optional_is_neither_asked_for_nor_punished(tmp_path):
    items = read_control_gold(gold(tmp_path, label("Ukraine", "holds", optional=True)))
    assert (evaluate_control(items, told())["gold"], evaluate_control(items, told())["shown"]) == (0, 0)
    assert evaluate_control(items, told(("Ukraine", "holds", KHERSON)))["shown"] == 0


def test_a_statement_too_far_away_is_a_false_alarm_and_one_without_a_place_is_none(tmp_path):
    items = read_control_gold(gold(tmp_path, label("Ukraine", "holds")))
    scores = evaluate_control(items, told(("Ukraine", "holds", (33.5, 46.64)), ("Ukraine", "holds", None)))
    assert (scores["shown"], scores["precision"]) == (1, 0.0)


def test_a_line_that_is_no_item_is_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "b", "statements": [{"side": "Russia"}]}\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        read_control_gold(path)
