"""GeoJSON by RFC 7946, as outside validators and GDAL see it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
from geojson_pydantic import FeatureCollection
from shapely.geometry import Point, Polygon, box, shape

from geo.export import write_table
from geo.export.base import MOST_INLINE
from geo.tables import EVENTS, PLACES, empty
from tests.export.table_rows import places_of

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "build" / "check-geojson" / "node_modules" / "@placemarkio" / "check-geojson"


def read(path: Path) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return whole


def files(frame: gpd.GeoDataFrame, folder: Path) -> list[Path]:
    """A table in each form that GeoJSON has."""
    for form in ("inline", "apart"):
        write_table(frame, folder / f"{form}.geojson", PLACES, shapes=form)
    return sorted(folder.glob("*.geojson"))


def test_rows_without_geometry_are_kept_with_a_null(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    features = read(write_table(places, tmp_path / "p.geojson", PLACES))["features"]
    assert [feature["geometry"] is None for feature in features] == [False, True, False, False]
    assert features[1]["properties"]["score"] is None


def test_longitude_comes_first_and_the_key_is_the_id(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    first = read(write_table(places, tmp_path / "p.geojson", PLACES))["features"][0]
    assert first["geometry"]["coordinates"] == [38.48754, 48.94414]
    assert first["id"] == first["properties"]["mention_id"] == "a:0"


def test_rings_run_counter_clockwise(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    ring = read(write_table(places, tmp_path / "p.geojson", PLACES))["features"][3]["geometry"]
    assert Polygon(ring["coordinates"][0]).exterior.is_ccw


def test_days_are_iso_and_ids_one_text(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    told = read(write_table(events, tmp_path / "e.geojson", EVENTS))["features"][0]["properties"]
    assert (told["happened_from"], told["happened_to"], told["article_ids"]) == ("2022-06-14", "2022-06-15", "a; b")


def test_a_shape_over_the_antimeridian_is_cut_there(tmp_path: Path) -> None:
    taveuni = places_of([("Taveuni", "x:1", box(179.8, -17, 180.2, -16.7))])
    written = read(write_table(taveuni, tmp_path / "p.geojson", PLACES))["features"][0]["geometry"]
    assert written["type"] == "MultiPolygon"
    assert sorted(part.bounds[0] for part in shape(written).geoms) == [-180, 179.8]


def test_a_validator_of_the_python_world_finds_nothing(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    for path in files(places, tmp_path):
        assert FeatureCollection.model_validate_json(path.read_bytes()).features


def test_a_validator_of_the_javascript_world_finds_nothing(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not CHECKER.is_dir():
        pytest.skip("no node, or no build/check-geojson; `make test` installs it through npm")
    script = "const {check} = require(process.argv[1]); check(require('fs').readFileSync(0, 'utf8'))"
    for path in files(places, tmp_path):
        done = subprocess.run(
            [node, "-e", script, str(CHECKER)], input=path.read_bytes(), capture_output=True, check=False
        )
        assert done.returncode == 0, f"{path.name}: {done.stderr.decode()}"


def test_gdal_reads_both_forms_with_all_their_features(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    assert [(path.name, len(gpd.read_file(path))) for path in files(places, tmp_path)] == [
        ("apart.geojson", 4),
        ("apart.shapes.geojson", 2),
        ("inline.geojson", 4),
    ]


@pytest.mark.slow
def test_a_small_table_is_written_in_full_and_a_large_one_with_its_shapes_apart(tmp_path: Path) -> None:
    small = places_of([("Donbas", "curated:donbas", box(37, 48, 39, 49))])
    write_table(small, tmp_path / "small.geojson", PLACES)
    large = pd.concat([small.assign(mention_id=f"a:{n}") for n in range(2)] * (MOST_INLINE // 2 + 1), ignore_index=True)
    write_table(large, tmp_path / "large.geojson", PLACES)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "large.geojson",
        "large.shapes.geojson",
        "small.geojson",
    ]


def test_shapes_apart_stand_once_under_their_place_id(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    twice = pd.concat([places, places.assign(mention_id=places["mention_id"] + "b")], ignore_index=True)
    path = write_table(twice, tmp_path / "p.geojson", PLACES, shapes="apart")
    shapes = {feature["id"]: feature["geometry"]["type"] for feature in read(tmp_path / "p.shapes.geojson")["features"]}
    assert shapes == {"curated:river-donets": "LineString", "curated:donbas": "Polygon"}
    named = {feature["properties"].get("shape") for feature in read(path)["features"]}
    assert named == {None, *shapes}


def test_a_feature_of_the_slim_form_is_a_place_with_its_mentions_counted_and_quoted(tmp_path: Path) -> None:
    city = Point(38.48754, 48.94414)
    rows = places_of([("Sievierodonetsk", "geonames:1", city), ("Сєвєродонецьку", "geonames:1", city)])
    (feature,) = read(write_table(rows, tmp_path / "p.geojson", PLACES, shapes="apart"))["features"]
    assert feature["id"] == "geonames:1"
    assert (feature["properties"]["mentions"], feature["properties"]["articles"]) == (2, 1)
    assert feature["properties"]["names"] == "Sievierodonetsk; Сєвєродонецьку"
    assert feature["properties"]["quotes"][0]["sentence"] == "Бій за місто."


def test_events_keep_a_feature_each_in_the_slim_form(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    features = read(write_table(events, tmp_path / "e.geojson", EVENTS, shapes="apart"))["features"]
    assert [feature["id"] for feature in features] == ["e1", "e2", "e3"]
    assert [feature["geometry"] and feature["geometry"]["type"] for feature in features] == ["Point", "Point", None]


def test_what_is_not_known_is_left_out_of_the_slim_form(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    features = read(write_table(events, tmp_path / "e.geojson", EVENTS, shapes="apart"))["features"]
    assert features[0]["properties"]["count_min"] == 3
    assert "count_min" not in features[1]["properties"]


def test_an_empty_table_is_a_collection_without_features(tmp_path: Path) -> None:
    for form in ("inline", "apart"):
        assert read(write_table(empty(PLACES), tmp_path / "p.geojson", PLACES, shapes=form))["features"] == []


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    name = 'a"}]}\u2028</script>\\u0022'
    rows = places_of([(name, "geonames:1", Point(1, 2))])
    for form in ("inline", "apart"):
        told = read(write_table(rows, tmp_path / "p.geojson", PLACES, shapes=form))["features"][0]["properties"]
        assert told["place_name"] == name
