"""One GeoPackage for all tables: what is there stays, columns keep their types, QGIS finds its styles."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import GeometryCollection, LineString, Point, box

from geo.errors import OutputError
from geo.export import write_table
from geo.tables import ARTICLES, EVENTS, PLACES, conform
from tests.export.table_rows import places_of


def ask(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def types(path: Path, layer: str) -> dict[str, str]:
    return {row[1]: row[2] for row in ask(path, f"PRAGMA table_info({layer})")}


def test_a_table_is_a_layer_for_each_kind_of_geometry(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "p.gpkg", PLACES)
    counts = {kind: len(gpd.read_file(path, layer=f"places_{kind}")) for kind in ("points", "lines", "areas")}
    assert counts == {"points": 2, "lines": 1, "areas": 1}


def test_a_second_table_leaves_the_first(places: gpd.GeoDataFrame, events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "all.gpkg", PLACES)
    write_table(events, path, EVENTS)
    articles = conform(pd.DataFrame({"article_id": ["a"], "text": ["Бій."]}), ARTICLES)
    write_table(articles, path, ARTICLES)
    assert len(gpd.read_file(path, layer="places_points")) == 2
    assert len(gpd.read_file(path, layer="events_areas")) == 1
    assert list(gpd.read_file(path, layer="articles")["text"]) == ["Бій."]


def test_a_table_written_again_replaces_its_own_layers(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "p.gpkg", PLACES)
    write_table(places.head(1), path, PLACES)
    assert [len(gpd.read_file(path, layer=f"places_{kind}")) for kind in ("points", "lines", "areas")] == [1, 0, 0]


def test_a_users_own_layer_stays(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    own = gpd.GeoDataFrame({"note": ["mine"]}, geometry=[Point(1, 2)], crs="EPSG:4326")
    own.to_file(tmp_path / "own.gpkg", layer="notes")
    path = write_table(places, tmp_path / "own.gpkg", PLACES)
    assert list(gpd.read_file(path, layer="notes")["note"]) == ["mine"]


def test_a_file_that_is_no_geopackage_is_left_as_it_is(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = tmp_path / "thesis.gpkg"
    path.write_text("years of work")
    with pytest.raises(OutputError, match="no GeoPackage; choose another name"):
        write_table(places, path, PLACES)
    assert path.read_text() == "years of work"


def test_days_are_days_truth_is_truth_and_whole_numbers_stay_whole_though_some_are_missing(
    events: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    whole = events.assign(count_min=events["count_min"].astype("Int64"))
    path = write_table(whole, tmp_path / "e.gpkg", EVENTS)
    found = types(path, "events_points")
    asked = {"happened_from": "DATE", "political": "BOOLEAN", "count_min": "INTEGER", "article_ids": "TEXT"}
    assert {name: found[name] for name in asked} == asked
    rows = ask(path, "SELECT happened_from, count_min, political, article_ids FROM events_points ORDER BY event_id")
    assert rows == [("2022-06-14", 3, 0, "a; b"), ("2022-06-15", None, 1, "b")]


def test_each_layer_holds_one_type_of_geometry(tmp_path: Path) -> None:
    mixed = GeometryCollection([box(1, 1, 2, 2), LineString([(0, 0), (1, 1)])])
    rows = places_of([("a", "x:1", mixed), ("b", "x:2", box(3, 3, 4, 4)), ("c", "x:3", LineString([(0, 0), (1, 1)]))])
    path = write_table(rows, tmp_path / "p.gpkg", PLACES)
    assert set(gpd.read_file(path, layer="places_areas").geom_type) == {"MultiPolygon"}
    assert set(gpd.read_file(path, layer="places_lines").geom_type) == {"MultiLineString"}


def test_qgis_finds_a_default_style_for_each_layer(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "p.gpkg", PLACES)
    query = "SELECT f_table_name, f_geometry_column, useAsDefault FROM layer_styles WHERE styleQML LIKE '%categor%'"
    assert ask(path, query) == [(f"places_{kind}", "geom", 1) for kind in ("points", "lines", "areas")]


def test_a_users_own_default_style_stays_the_default(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "p.gpkg", PLACES)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE layer_styles SET useAsDefault = 0")
        connection.execute(
            "INSERT INTO layer_styles (f_table_name, styleName, useAsDefault) VALUES ('places_points', 'mine', 1)"
        )
    write_table(places, path, PLACES)
    query = "SELECT styleName FROM layer_styles WHERE useAsDefault AND f_table_name = 'places_points'"
    assert ask(path, query) == [("mine",)]


def test_the_layers_say_whom_to_name(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "p.gpkg", PLACES)
    assert "GeoNames" in ask(path, "SELECT description FROM gpkg_contents WHERE table_name = 'places_points'")[0][0]
