"""The front, day by day."""

import datetime as dt

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from geo.api import sample
from geo.errors import InputError
from geo.fronts.comparison import compare_maps
from geo.fronts.drawing import draw
from geo.fronts.others.entrance import read_given
from geo.tables import CONTROL, CONTROL_AREAS, FRONT_LINES, check
from tests.fronts.war import DAY, EAST, LAND, MIDDLE, grid, older_map, statement, statements, table

LATER = DAY + dt.timedelta(days=10)
WEST_TOWN = (MIDDLE - 0.04, 49.0)
"""Three kilometres behind the defender's line."""


def held(areas: gpd.GeoDataFrame, side: str = "Russia", day: dt.date = LATER) -> shapely.Geometry:
    rows = areas[(areas["side"] == side) & (areas["day"] == pd.Timestamp(day))]
    return shapely.union_all(rows.geometry.to_numpy())


def test_an_older_map_without_news_stays_as_it_was() -> None:
    front = draw(days=[LATER], initial=older_map(), land=LAND)
    difference = held(front.areas).symmetric_difference(EAST)
    assert difference.area < 0.001 * EAST.area
    assert front.areas["method"].iloc[0] == "the map of 2022-06-15 (given by a test), unchanged"


def test_a_town_told_to_be_taken_moves_the_line_around_it() -> None:
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=LATER))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    assert held(front.areas).contains(shapely.Point(WEST_TOWN))
    assert not held(front.areas).contains(shapely.Point(36.2, 49.0))
    assert "1 statement on the map of 2022-06-15" in front.areas["method"].iloc[0]


def test_an_older_map_that_goes_on_along_the_land_s_edge_is_read_as_any() -> None:
    beyond = shapely.union(EAST, shapely.box(38.4, 47.0, 39.0, 49.8))
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=LATER))
    # It touches the land in a line besides.
    touching = shapely.union(beyond, shapely.box(35.0, 47.0, 36.5, 48.0))
    front = draw(told, days=[LATER], initial=older_map(held=touching), land=LAND)
    assert held(front.areas).contains(shapely.Point(WEST_TOWN))


def test_places_outside_the_land_are_left_out_and_told() -> None:
    places = [*grid(), *((40.0 + 0.01 * k, 49.0, "Russia") for k in range(30))]
    front = draw(days=[DAY], initial=older_map(), places=table(places), land=LAND)
    assert len(front.control) == len(grid())
    assert "30 places lie outside the land and were left out" in front.notes


def test_news_older_than_the_map_is_known_to_it() -> None:
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=DAY - dt.timedelta(days=3)))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    assert not held(front.areas).contains(shapely.Point(WEST_TOWN))


def test_fighting_alone_moves_no_line() -> None:
    told = statements(*(statement(*WEST_TOWN, "Russia", "contests", day=LATER, article=one) for one in "abc"))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    assert not held(front.areas).contains(shapely.Point(WEST_TOWN))


def test_a_town_fought_over_in_two_reports_is_a_contested_pocket() -> None:
    told = statements(*(statement(*WEST_TOWN, "Russia", "contests", day=LATER, article=one) for one in "ab"))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    contested = front.areas[front.areas["status"] == "contested"]
    assert contested.geometry.iloc[0].contains(shapely.Point(WEST_TOWN))
    assert not held(front.areas, "Ukraine").contains(shapely.Point(WEST_TOWN))


def test_one_report_of_a_flip_far_behind_the_line_is_not_believed() -> None:
    far = (MIDDLE - 0.9, 49.0)
    told = statements(statement(*far, "Russia", "takes", day=LATER))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    assert not held(front.areas).contains(shapely.Point(far))
    row = front.control.iloc[0]
    assert row["origin"] == "inferred"
    assert "not believed" in row["reason"]


def test_copies_of_one_report_count_once() -> None:
    far = (MIDDLE - 0.9, 49.0)
    told = statements(*(statement(*far, "Russia", "takes", day=LATER, article=one) for one in "abcd"))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND, reports=dict.fromkeys("abcd", "one"))
    assert not held(front.areas).contains(shapely.Point(far))


def test_what_is_known_to_a_district_draws_nothing() -> None:
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=LATER, precision="district"))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    assert front.control.empty
    assert not held(front.areas).contains(shapely.Point(WEST_TOWN))


def test_a_name_that_may_be_another_place_s_draws_nothing() -> None:
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=LATER, score=0.53))
    front = draw(told, days=[LATER], initial=older_map(), land=LAND)
    assert not held(front.areas).contains(shapely.Point(WEST_TOWN))


def test_places_alone_draw_the_line_and_it_is_said() -> None:
    front = draw(days=[DAY], places=table(grid()), land=LAND)
    figures = compare_maps(front.areas, older_map(), day=DAY, land=LAND).figures
    assert float(figures["iou"] or 0.0) > 0.93
    assert any("places alone" in note for note in front.notes)


def test_a_namesake_among_places_alone_is_left_out() -> None:
    places = [*grid(), (36.03, 49.03, "Russia")]
    front = draw(days=[DAY], places=table(places), land=LAND)
    assert not held(front.areas, day=DAY).contains(shapely.Point(36.03, 49.03))
    assert "not believed" in front.control.set_index("place_id")["reason"][f"p{len(places) - 1:03}"]


def test_where_one_side_alone_holds_places_there_is_no_line() -> None:
    places = [(lon, lat, "Ukraine") for lon, lat, _ in grid()]
    front = draw(days=[DAY], places=table(places), land=LAND)
    assert front.lines.empty
    assert any("one side alone" in note for note in front.notes)


def test_the_tables_are_as_they_are_declared() -> None:
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=LATER))
    front = draw(told, days=[DAY, LATER], initial=older_map(), land=LAND)
    for frame, declared in ((front.control, CONTROL), (front.areas, CONTROL_AREAS), (front.lines, FRONT_LINES)):
        check(frame, declared)


def test_the_areas_of_a_day_do_not_overlap_and_cover_the_land() -> None:
    told = statements(*(statement(*WEST_TOWN, "Russia", "contests", day=LATER, article=one) for one in "ab"))
    areas = draw(told, days=[LATER], initial=older_map(), land=LAND).areas.geometry
    assert sum(area.area for area in areas) == pytest.approx(shapely.union_all(areas.to_numpy()).area, rel=1e-6)
    assert shapely.union_all(areas.to_numpy()).area == pytest.approx(LAND.area, rel=1e-3)


def test_areas_are_valid_in_degrees_too() -> None:
    given = read_given([sample() / "control.csv"]).places
    areas = draw(days=["2022-05-17"], places=given).areas.geometry
    assert [shapely.is_valid_reason(area) for area in areas] == ["Valid Geometry"] * len(areas)


def test_the_attacker_is_on_the_left_of_the_line() -> None:
    front = draw(days=[LATER], initial=older_map(), land=LAND)
    (x1, y1), *_, (x2, y2) = shapely.get_coordinates(front.lines.geometry.iloc[0]).tolist()
    assert y2 < y1, "southward, the east is on the left"
    assert abs(x1 - MIDDLE) < 0.01
    assert abs(x2 - MIDDLE) < 0.01


def test_what_is_told_lately_makes_the_line_younger_there() -> None:
    told = statements(statement(MIDDLE - 0.05, 49.0, "Ukraine", "holds", form="state", day=LATER))
    lines = draw(told, days=[LATER], initial=older_map(), land=LAND).lines
    near = shapely.distance(lines.geometry.to_numpy(), shapely.Point(MIDDLE, 49.0)).argmin()
    assert lines["evidence_age_days"][near] == 0
    assert lines["evidence_age_days"].max() == 10


def test_each_day_is_drawn_on_the_last_map_before_it() -> None:
    moved = shapely.box(MIDDLE - 0.3, 48.0, 38.4, 49.8)
    maps = gpd.GeoDataFrame(pd.concat([older_map(), older_map(LATER, moved)], ignore_index=True), crs="EPSG:4326")
    front = draw(days=[LATER - dt.timedelta(days=1), LATER], initial=maps, land=LAND)
    between = shapely.Point(MIDDLE - 0.2, 49.0)
    assert not held(front.areas, day=LATER - dt.timedelta(days=1)).contains(between)
    assert held(front.areas).contains(between)


def test_a_day_drawn_with_others_is_as_drawn_alone() -> None:
    told = statements(statement(*WEST_TOWN, "Russia", "takes", day=LATER))
    alone = draw(told, days=[LATER], initial=older_map(), land=LAND).areas
    among = draw(told, days=[LATER, DAY, "2022-07-01"], initial=older_map(), land=LAND).areas
    assert among[among["day"] == pd.Timestamp(LATER)].geometry.geom_equals(alone.geometry.set_axis([2, 3])).all()


def test_contested_ground_of_the_older_map_stays_contested() -> None:
    pocket = shapely.box(37.5, 48.9, 37.6, 49.0)
    front = draw(days=[LATER], initial=older_map(contested=pocket, held=EAST.difference(pocket)), land=LAND)
    contested = front.areas[front.areas["status"] == "contested"].geometry.iloc[0]
    assert contested.area == pytest.approx(pocket.area, rel=0.01)


def test_no_day_is_refused() -> None:
    with pytest.raises(InputError, match="no day to draw"):
        draw(days=[], initial=older_map(), land=LAND)


def test_what_is_no_day_is_named() -> None:
    with pytest.raises(InputError, match="'June' is no day"):
        draw(days=["June"], initial=older_map(), land=LAND)


def test_nothing_said_of_either_side_is_refused() -> None:
    with pytest.raises(InputError, match="between Russia and Ukraine"):
        draw(statements(), days=[DAY], land=LAND)
