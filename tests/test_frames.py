"""What people do next with a table works, from a bare installation."""

import copy
import json
import pickle
import sys
import warnings
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import pandas as pd
import pytest
from geopandas.testing import assert_geodataframe_equal
from shapely.geometry import LineString, Point, box

from geo.errors import MissingExtraError
from geo.frames import PlacedFrame
from geo.tables import EVENTS, check, conform


@pytest.fixture
def events() -> PlacedFrame:
    frame = pd.DataFrame(
        {
            "event_id": ["e1", "e2", "e3", "e4"],
            "event_type": ["Battles", "Battles", "Riots", None],
            "summary": "s",
            "quote": "Бій.",
            "article_ids": [["a", "b"], ["a"], ["b"], ["c"]],
            "happened_from": pd.to_datetime(["2022-06-14", None, "2022-06-15", "2022-06-16"]),
            "happened_to": pd.to_datetime(["2022-06-15", None, "2022-06-15", "2022-06-16"]),
            "claim_status": "stated",
            "count_min": [3, None, 2, None],
            "precision": ["exact", "exact", "region", None],
            "political": False,
            "geometry": [Point(38, 48), LineString([(38, 48), (39, 49)]), box(37, 47, 39, 49), None],
        }
    )
    made = conform(frame, EVENTS)
    assert isinstance(made, PlacedFrame)
    return made


def test_rows_become_json_with_days_as_text(events: PlacedFrame) -> None:
    told = [feature["properties"] for feature in json.loads(events.to_json())["features"]]
    assert [(one["happened_from"], one["article_ids"], one["count_min"]) for one in told[:2]] == [
        ("2022-06-14", "a; b", 3.0),
        (None, "a", None),
    ]


def test_folium_takes_the_table_as_it_is(events: PlacedFrame) -> None:
    page = folium.Map()
    folium.GeoJson(events).add_to(page)
    assert "2022-06-14" in page.get_root().render()


@pytest.mark.parametrize(
    "change",
    [
        lambda e: e[e["political"]],
        lambda e: e[["happened_from", "geometry"]],
        lambda e: e.merge(pd.DataFrame({"event_type": ["Battles"]}), on="event_type"),
        lambda e: e.sort_values("happened_from").head(2),
        lambda e: e.drop_duplicates(),
        lambda e: e.to_crs(3857),
        lambda e: e.dissolve("precision"),
        lambda e: pd.concat([e, e]),
        lambda e: gpd.sjoin(e.points, e.areas),
        lambda e: copy.deepcopy(e),
        lambda e: pickle.loads(pickle.dumps(e)),
    ],
)
def test_what_is_made_of_its_rows_becomes_json_too(events: PlacedFrame, change: Any) -> None:
    assert json.loads(change(events).to_json())["type"] == "FeatureCollection"


def test_days_stay_days_for_series_of_time(events: PlacedFrame) -> None:
    by_day = events.dropna(subset="happened_from").resample("D", on="happened_from")["count_min"].sum()
    assert list(by_day) == [3, 2, 0]


def test_no_column_stops_grouping_or_the_search_for_duplicates(events: PlacedFrame) -> None:
    columns = [name for name in events.columns if name != "geometry"]
    assert len(events.groupby(columns, dropna=False).size()) == 4
    assert len(pd.concat([events, events]).drop_duplicates()) == 4


def test_rows_come_by_the_kind_of_their_geometry(events: PlacedFrame) -> None:
    assert [list(rows["event_id"]) for rows in (events.points, events.lines, events.areas)] == [["e1"], ["e2"], ["e3"]]


def test_overlay_takes_the_kinds(events: PlacedFrame) -> None:
    assert list(gpd.overlay(events.lines, events.areas)["event_id_1"]) == ["e2"]


@pytest.mark.parametrize("order", [1, -1])
def test_parquet_comes_back_equal_whichever_is_asked_first(events: PlacedFrame, tmp_path: Path, order: int) -> None:
    events.to_parquet(tmp_path / "e.parquet")
    both = [events, gpd.read_parquet(tmp_path / "e.parquet")][::order]
    assert_geodataframe_equal(*both)
    pd.testing.assert_frame_equal(*both)
    assert check(both[0], EVENTS) is both[0]


DRIVERS = {
    "ESRI Shapefile": ".shp",
    "GPKG": ".gpkg",
    "GeoJSON": ".geojson",
    "GeoJSONSeq": ".geojsonl",
    "FlatGeobuf": ".fgb",
    "KML": ".kml",
    "GML": ".gml",
    "SQLite": ".sqlite",
    "MapInfo File": ".tab",
    "OpenFileGDB": ".gdb",
    "PMTiles": ".pmtiles",
}


# Shapefile cuts names of columns at ten letters, and pyogrio says so by warnings that pytest makes errors.
@pytest.mark.filterwarnings("ignore:Column names longer than 10 characters", "ignore:Exception ignored in.*pyogrio")
@pytest.mark.parametrize("kind", ["points", "lines", "areas"])
@pytest.mark.parametrize("driver", DRIVERS)
def test_each_kind_goes_into_every_common_format(events: PlacedFrame, driver: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"e{DRIVERS[driver]}"
    getattr(events, kind).to_file(path, driver=driver)
    assert path.exists()


@pytest.mark.filterwarnings("ignore:Column names longer than 10 characters", "ignore:Exception ignored in.*pyogrio")
def test_a_shapefile_of_several_kinds_becomes_one_each_and_says_so(events: PlacedFrame, tmp_path: Path) -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        events.to_file(tmp_path / "e.shp")
    assert any("points in e.shp, lines in e_lines.shp, areas in e_areas.shp" in str(one.message) for one in told)
    assert {path.name: len(gpd.read_file(path)) for path in tmp_path.glob("*.shp")} == {
        "e.shp": 2,
        "e_lines.shp": 1,
        "e_areas.shp": 1,
    }


@pytest.mark.parametrize("driver", ["GPKG", "GeoJSON", "FlatGeobuf", "KML", "SQLite", "GML"])
def test_a_table_of_several_kinds_goes_into_one_file_elsewhere(
    events: PlacedFrame, driver: str, tmp_path: Path
) -> None:
    path = tmp_path / f"e{DRIVERS[driver]}"
    events.to_file(path, driver=driver)
    assert len(gpd.read_file(path)) == 4


def test_explore_names_the_extra_that_it_needs(events: PlacedFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mapclassify", None)
    with pytest.raises(MissingExtraError, match=r"frontline-maps\[notebook\]"):
        events.explore()


@pytest.mark.slow
def test_explore_draws_every_kind_of_row(events: PlacedFrame) -> None:
    pytest.importorskip("mapclassify")
    pytest.importorskip("matplotlib")
    assert "2022-06-14" in events.explore(column="event_type").get_root().render()


def test_its_rows_can_be_drawn_with_matplotlib(events: PlacedFrame) -> None:
    pytest.importorskip("matplotlib").use("agg")
    assert events.plot() is not None
