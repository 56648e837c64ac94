"""Events of running news held against the labelled items beside the checkout, by the measure that stands there."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from geo.cli import main

FLOORS = {
    "en": {
        "core": 0.84,
        "sure": 0.78,
        "quiet": 77,
        "actor": 0.87,
        "target": 0.85,
        "claim_status": 0.95,
        "reported_by": 0.90,
    },
    "uk, ru": {
        "core": 0.86,
        "sure": 0.76,
        "quiet": 0,
        "actor": 0.82,
        "target": 0.58,
        "claim_status": 0.78,
        "reported_by": 0.70,
    },
}
"""F1 of `core` and `sure`, items that show nothing rightly, and shares of fields; only ever raised."""


@pytest.fixture(scope="module")
def scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the scorer prints for the English items and for the others."""
    folder = tmp_path_factory.mktemp("gold")
    gold = shared / "gold" / "events.jsonl"
    found = folder / "events.geojson"
    assert main(["events", str(gold), "-o", str(found)]) == 0
    items = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    printed: dict[str, dict[str, Any]] = {}
    for name in FLOORS:
        some = folder / f"{name[:2]}.jsonl"
        kept = [item for item in items if (item["language"] == "en") == (name == "en")]
        some.write_text("".join(json.dumps(item) + "\n" for item in kept), encoding="utf-8")
        command = [sys.executable, str(shared / "score" / "score_events.py"), str(some), str(found)]
        printed[name] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return printed


def share(text: str) -> float:
    good, asked = map(int, text.split("/"))
    return good / asked


@pytest.mark.parametrize("language", FLOORS)
@pytest.mark.parametrize("measure", ["core", "sure", "quiet", "actor", "target", "claim_status", "reported_by"])
def test_no_measure_falls_below_its_floor(language: str, measure: str, scores: dict[str, dict[str, Any]]) -> None:
    told = scores[language]
    if measure in ("core", "sure"):
        value = told[measure]["f1"]
    elif measure == "quiet":
        value = int(told["quiet"].split("/")[0])
    else:
        value = share(told["fields"][measure])
    assert value >= FLOORS[language][measure]
