"""A run's folder."""

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geo.export.folder import FILES, write_folder
from geo.tables import ARTICLES, EVENTS, MENTIONS, PLACES, STATEMENTS, TOTALS, empty


@dataclass
class Tables:
    articles: pd.DataFrame
    mentions: pd.DataFrame
    places: gpd.GeoDataFrame
    events: gpd.GeoDataFrame
    totals: pd.DataFrame
    statements: pd.DataFrame


def tables(**changes: pd.DataFrame) -> Tables:
    whole = {table.name: empty(table) for table in (ARTICLES, MENTIONS, PLACES, EVENTS, TOTALS, STATEMENTS)}
    return Tables(**(whole | changes))  # type: ignore[arg-type]


def test_no_file_is_written_that_was_not_told_of(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write_folder(tables(places=places), tmp_path, shapes="apart")
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)


def test_shapes_of_an_earlier_larger_run_go(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    for shapes in ("apart", "inline"):
        write_folder(tables(places=places), tmp_path, shapes=shapes)
    assert not list(tmp_path.glob("*.shapes.geojson"))


def test_it_says_whom_to_name(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write_folder(tables(places=places), tmp_path)
    assert "GeoNames" in (tmp_path / "sources.txt").read_text(encoding="utf-8")


def test_one_geopackage_holds_all_tables(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write_folder(tables(places=places), tmp_path)
    layers = set(gpd.list_layers(tmp_path / "frontline.gpkg")["name"])
    assert {"articles", "places_points", "places_lines", "places_areas", "events_points"} <= layers
