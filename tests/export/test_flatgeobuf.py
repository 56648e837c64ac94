"""FlatGeobuf: one layer, indexed where it can be."""

from pathlib import Path

import geopandas as gpd
import pyogrio

from geo.export import write_table
from geo.tables import EVENTS, PLACES


def test_days_come_back_as_days(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = gpd.read_file(write_table(events, tmp_path / "e.fgb", EVENTS))
    assert str(back["happened_from"].dtype).startswith("datetime64")


def test_a_table_whose_rows_are_all_placed_can_be_read_by_part(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places[places.geometry.notna()], tmp_path / "p.fgb", PLACES)
    part = gpd.read_file(path, bbox=(38.48, 48.94, 38.49, 48.95))
    assert set(part["name"]) == {"Sievierodonetsk", "Donbas"}


def test_the_layer_says_whom_to_name(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / "p.fgb", PLACES)
    assert "GeoNames" in pyogrio.read_info(path)["layer_metadata"]["DESCRIPTION"]
