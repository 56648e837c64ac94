"""JSON Lines: an object a row."""

import json
from pathlib import Path

import geopandas as gpd
from shapely.geometry import Point

from geo.export import write_table
from geo.tables import PLACES


def test_every_geometry_has_a_point(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    lines = write_table(places, tmp_path / "p.jsonl", PLACES).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert rows[0]["lon"] == 38.48754
    assert rows[1]["lon"] is None
    assert places.geometry[2].distance(Point(rows[2]["lon"], rows[2]["lat"])) < 1e-5
