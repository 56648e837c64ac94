"""Tables by the kind of their geometry, and each shape once."""

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import Point, box

from geo.export import representative_points
from geo.export.shapes import shape_keys, shapes_of
from geo.frames import by_kind
from tests.export.table_rows import DONBAS, places_of


def test_a_table_falls_into_points_lines_and_areas_and_no_row_is_lost(places: gpd.GeoDataFrame) -> None:
    found = {kind: list(rows["name"]) for kind, rows in by_kind(places).items()}
    assert found == {
        "points": ["Sievierodonetsk", "=HYPERLINK(1)"],
        "lines": ["Siverskyi Donets"],
        "areas": ["Donbas"],
    }


def test_overlay_takes_the_kinds(places: gpd.GeoDataFrame) -> None:
    kinds = by_kind(places)
    inside = gpd.overlay(kinds["points"].dropna(subset="geometry"), kinds["areas"], how="intersection")
    assert list(inside["place_name_2"]) == ["Donbas"]


def test_a_point_for_an_area_lies_inside_it(places: gpd.GeoDataFrame) -> None:
    assert DONBAS.contains(representative_points(places)[3])


def test_the_same_shape_has_one_key_and_another_shape_of_the_same_place_another() -> None:
    rows = places_of(
        [("a", "x:1", DONBAS), ("b", "x:1", DONBAS), ("c", "x:1", box(0, 0, 1, 1)), ("d", "x:2", Point(1, 1))]
    )
    keys = list(shape_keys(rows))
    assert keys[:2] == ["x:1", "x:1"]
    assert keys[2].startswith("x:1#")
    assert pd.isna(keys[3])


def test_shapes_that_no_list_has_are_told_apart_by_themselves() -> None:
    rows = places_of([("bank", None, DONBAS), ("bank", None, DONBAS), ("bank", None, box(0, 0, 1, 1))])
    once = shapes_of(rows)
    assert len(once) == 2
    assert shapely.equals(once.geometry[0], DONBAS)
