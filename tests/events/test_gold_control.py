"""Statements of control held against the labelled texts beside the checkout, by the measure that stands there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from geo.evaluation import FLOORS, gold_articles, shortfalls
from geo.evaluation.control import evaluate_control, read_control_gold
from geo.pipeline import run

pytestmark = pytest.mark.corpus


def test_no_score_falls_below_its_floor_and_both_measures_agree(shared: Path, tmp_path: Path) -> None:
    gold = shared / "gold" / "control.jsonl"
    items = read_control_gold(gold)
    statements = run(gold_articles(items), merge=False).statements
    scores = evaluate_control(items, statements)
    assert shortfalls(scores, FLOORS["control"]) == []
    written = tmp_path / "statements.geojson"
    written.write_text(statements.to_json(), encoding="utf-8")
    command = [sys.executable, str(shared / "score" / "score_control.py"), str(gold), str(written)]
    printed = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert printed["f1"] == pytest.approx(scores["f1"], abs=0.001)
