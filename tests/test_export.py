"""Tables to files."""

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import LineString, Point, Polygon

from geo.errors import InputError, OutputError
from geo.export import representative_points, write_atomically, write_table
from geo.tables import ARTICLES, EVENTS, PLACES, conform, empty


@pytest.fixture
def places() -> gpd.GeoDataFrame:
    rows = [
        ("a:0", "Sievierodonetsk", "resolved", Point(38.48754, 48.94414)),
        ("a:9", "=HYPERLINK(1)", "not_found", None),
        ("a:20", "Siverskyi Donets", "resolved", LineString([(38.0, 49.0), (38.5, 48.9), (38.6, 48.8)])),
        ("a:40", "Donbas", "resolved", Polygon([(37, 48), (37, 49), (39, 49), (39, 48)])),
    ]
    frame = pd.DataFrame(
        {
            "mention_id": [row[0] for row in rows],
            "article_id": "a",
            "start": [0, 9, 20, 40],
            "end": [8, 19, 36, 46],
            "name": [row[1] for row in rows],
            "kind": "city",
            "role": "place",
            "sentence": "Бій за місто.",
            "status": [row[2] for row in rows],
            "score": [0.9, None, 0.8, 0.7],
            "reason": "because",
            "geometry": [row[3] for row in rows],
        }
    )
    return conform(frame, PLACES)


def test_geojson_keeps_rows_without_geometry_as_null(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    features = json.loads(write_table(places, tmp_path / "p.geojson", PLACES).read_text())["features"]
    assert [f["geometry"] is None for f in features] == [False, True, False, False]
    assert features[1]["properties"]["score"] is None


def test_geojson_has_longitude_first_and_the_key_as_id(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    first = json.loads(write_table(places, tmp_path / "p.geojson", PLACES).read_text())["features"][0]
    assert first["geometry"]["coordinates"] == [38.48754, 48.94414]
    assert first["id"] == "a:0"


def test_geojson_rings_run_counter_clockwise(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    ring = json.loads(write_table(places, tmp_path / "p.geojson", PLACES).read_text())["features"][3]["geometry"]
    assert Polygon(ring["coordinates"][0]).exterior.is_ccw


def test_parquet_comes_back_the_same(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = gpd.read_parquet(write_table(places, tmp_path / "p.parquet", PLACES))
    pd.testing.assert_frame_equal(pd.DataFrame(back), pd.DataFrame(places))


def test_csv_guards_cells_that_a_spreadsheet_would_run(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    guarded = pd.read_csv(write_table(places, tmp_path / "p.csv", PLACES))
    raw = pd.read_csv(write_table(places, tmp_path / "raw.csv", PLACES, raw_csv=True))
    assert guarded["name"][1] == "'=HYPERLINK(1)"
    assert raw["name"][1] == "=HYPERLINK(1)"


def test_jsonl_has_a_point_for_every_geometry(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    lines = write_table(places, tmp_path / "p.jsonl", PLACES).read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    assert rows[0]["lon"] == 38.48754
    assert rows[1]["lon"] is None
    assert places.geometry[2].distance(Point(rows[2]["lon"], rows[2]["lat"])) < 1e-5


def test_a_point_for_an_area_lies_inside_it(places: gpd.GeoDataFrame) -> None:
    assert places.geometry[3].contains(representative_points(places)[3])


def test_lists_are_joined_where_the_format_has_none(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "event_id": ["e1"],
            "summary": ["s"],
            "quote": ["q"],
            "article_ids": [["a", "b"]],
            "claim_status": ["stated"],
            "political": [False],
            "geometry": [Point(1, 2)],
        }
    )
    path = write_table(conform(frame, EVENTS), tmp_path / "e.geojson", EVENTS)
    assert json.loads(path.read_text())["features"][0]["properties"]["article_ids"] == "a;b"


def test_geopackage_opens_with_the_tables_name(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    assert len(gpd.read_file(write_table(places, tmp_path / "p.gpkg", PLACES), layer="places")) == 4


@pytest.mark.parametrize("suffix", [".geojson", ".parquet", ".csv", ".jsonl", ".gpkg"])
def test_an_empty_table_is_a_file_too(suffix: str, tmp_path: Path) -> None:
    assert write_table(empty(PLACES), tmp_path / f"p{suffix}", PLACES).stat().st_size >= 0


def test_an_unknown_ending_names_the_known_ones(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.geojson, \.parquet, \.csv, \.jsonl, \.gpkg"):
        write_table(places, tmp_path / "p.xls", PLACES)


def test_a_table_without_geometry_is_no_geojson(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no geometry"):
        write_table(empty(ARTICLES), tmp_path / "a.geojson", ARTICLES)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text("good")

    def write_half() -> None:
        with write_atomically(path) as temporary:
            temporary.write_text("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="No space left"):
        write_half()
    assert path.read_text() == "good"
    assert list(tmp_path.iterdir()) == [path]


def test_an_unwritable_folder_is_named_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="choose a folder"):
        write_table(empty(PLACES), tmp_path / "file" / "p.geojson", PLACES)
