"""What of the front goes into the page."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.geometry import Point

from geo.errors import TableError
from geo.maps.fronts import front_records
from tests.maps.front_rows import DAYS, EAST, area_row, areas_by_day, line_row, lines_by_day
from tests.maps.test_payload import unpack


@pytest.fixture(scope="module")
def front():
    return front_records(areas_by_day(), lines_by_day())


def test_each_day_says_what_it_rests_on(front):
    told = front.payload["days"]
    assert [pd.Timestamp(one["day"], unit="D").date().isoformat() for one in told] == list(DAYS)
    assert [(one["statements"], one["oldest"], one["km"]) for one in told] == [(12, 45, 33), (41, 9, 33), (41, 9, 33)]
    assert front.payload["methods"] == ["kriging of places"]


def test_each_day_says_how_much_each_side_holds(front):
    assert front.payload["sides"] == ["Russia", "Ukraine"]
    first, second, third = (one["km2"] for one in front.payload["days"])
    assert second["contested"] == pytest.approx(first["1"] - second["1"])
    assert third["0"] == pytest.approx(first["0"] + second["contested"])


def test_areas_that_stay_stand_once(front):
    columns = unpack(front.payload["packed"])
    assert (len(columns["area:side"]), len(columns["day:area"])) == (5, 9)


def test_a_stretch_keeps_its_doubt_and_age(front):
    columns = unpack(front.payload["packed"])
    assert (columns["line:doubt"], columns["line:age"]) == ([1500, 1500, 1500], [45, 9, 9])


def test_what_was_never_measured_is_not_made_up():
    rows = [line_row(DAYS[0], 38.6, uncertainty_m=None, evidence_age_days=pd.NA, statements=0)]
    columns = unpack(front_records(None, gpd.GeoDataFrame(rows, crs="EPSG:4326")).payload["packed"])
    assert (columns["line:doubt"], columns["line:age"]) == ([-1], [-1])


def test_layers_count_days_and_only_what_there_is(front):
    counts = {layer.key: (layer.count, layer.show) for layer in front.layers}
    assert counts == {
        "control:lines": (3, True),
        "control:band": (3, True),
        "control:near": (3, True),
        "control:areas": (3, True),
        "control:change": (2, False),
    }
    one_day = areas_by_day().iloc[:1]
    assert [layer.key for layer in front_records(one_day, None).layers] == ["control:areas"]


def test_without_rows_there_is_no_front():
    assert front_records(None, None).payload is None
    assert front_records(areas_by_day().iloc[:0], None).payload is None


def test_a_row_that_cannot_be_drawn_is_told_and_the_rest_goes_on():
    rows = [
        area_row(DAYS[0], "Russia", "held", EAST),
        area_row(DAYS[0], "Ukraine", "held", Point(200, 48), area_id="bad"),
    ]
    front = front_records(gpd.GeoDataFrame(rows, crs="EPSG:4326"), None)
    assert [(one.key, one.name) for one in front.problems] == [("bad", "control_areas")]
    assert len(front.payload["days"]) == 1


@pytest.mark.parametrize(("table", "column"), [("control_areas", "status"), ("front_lines", "side_a")])
def test_a_table_without_a_column_is_refused_with_its_name(table, column):
    areas, lines = areas_by_day(), lines_by_day()
    with pytest.raises(TableError, match=f"{table}: no column '{column}'"):
        front_records(
            areas.drop(columns=column) if table == "control_areas" else areas,
            lines.drop(columns=column) if table == "front_lines" else lines,
        )


def test_a_hundred_days_of_a_slow_front_cost_little_more_than_one():
    """Two thousand corners of border and front; each day a bulge of some twenty moves on."""
    turn = np.linspace(0, 2 * np.pi, 2000, endpoint=False)
    wobble = 1 + 0.02 * np.random.default_rng(5).normal(size=2000)
    ring = np.column_stack([36 + 3 * wobble * np.cos(turn), 48 + 2 * wobble * np.sin(turn)])
    rows = []
    for day in range(100):
        moved = ring.copy()
        moved[20 * day % 1900 :][:20] += 0.05
        shape = shapely.make_valid(shapely.polygons(moved))
        rows.append(area_row(str(pd.Timestamp("2022-04-01") + pd.Timedelta(days=day)), "Russia", "held", shape))
    frame = gpd.GeoDataFrame(rows, crs="EPSG:4326")
    one, all_days = (len(front_records(part, None).payload["packed"]) for part in (frame.iloc[:1], frame))
    assert all_days < 6 * one
