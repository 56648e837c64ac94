"""Areas of one map and day do not overlap, lie on land, and have a day."""

import datetime as dt

import pytest
import shapely

from geo.errors import InputError
from geo.fronts.others.entrance import read_given
from geo.tables import CONTROL_AREAS, check
from tests.fronts.others.maps import EAST, LAND, WEST, feature, held, write

MIDDLE = shapely.box(36.9, 48.0, 37.1, 49.0)


def test_contested_ground_lies_over_held_ground(tmp_path):
    path = write(
        tmp_path / "2022-06-15.geojson",
        feature(MIDDLE, side="contested", name="mid"),
        feature(EAST, side="Russia"),
        feature(WEST, side="Ukraine"),
    )
    given = read_given([path], land=LAND)
    areas = held(given.areas)
    assert areas[None, "contested"] == pytest.approx(1644, abs=3)
    assert areas["Russia", "held"] == areas["Ukraine", "held"] == pytest.approx(8218 - 822, abs=3)
    told = [str(note) for note in given.rejected if "overlap" in note.reason]
    assert len(told) == 2
    assert "by 822 km2 (feature 1 ('mid'), feature 2); that ground is taken for contested" in told[0]


def test_ground_given_to_two_sides_is_contested(tmp_path):
    path = write(
        tmp_path / "2022-06-15.geojson",
        feature(EAST.union(MIDDLE), side="Russia"),
        feature(WEST.union(MIDDLE), side="Ukraine"),
    )
    given = read_given([path], land=LAND)
    assert held(given.areas)[None, "contested"] == pytest.approx(1644, abs=3)
    assert "areas of Russia and Ukraine overlap on 2022-06-15 by 1644 km2" in str(given.rejected[0])


def test_no_two_areas_of_a_day_overlap(tmp_path):
    path = write(
        tmp_path / "2022-06-15.geojson",
        feature(EAST, side="Russia"),
        feature(LAND, side="Ukraine"),
        feature(MIDDLE, side="unknown"),
        feature(MIDDLE, side="contested"),
    )
    shapes = list(read_given([path], land=LAND).areas.geometry)
    for number, one in enumerate(shapes):
        for other in shapes[number + 1 :]:
            # A border that is moved onto the grid may cross its neighbour's by its width.
            assert one.intersection(other).area < 1e-4


def test_needles_that_are_left_between_areas_are_taken_away_without_a_warning(tmp_path):
    """What is left free beside a knot is a needle of no width, whose corners turn back upon themselves."""
    knot = shapely.Polygon([(38.2, 48.8), (38.6, 49.0), (38.6, 48.8), (38.2, 49.0)])
    east = shapely.box(38.0, 48.0, 40.3, 50.2).union(shapely.box(32.0, 45.0, 40.3, 47.4))
    path = write(tmp_path / "2022-06-15.geojson", feature(east, status="occupied"), feature(knot, status="contested"))
    areas = read_given(
        [path],
    ).areas
    assert areas.geometry.is_valid.all()
    assert held(areas)[None, "contested"] == pytest.approx(326, abs=3)


def test_areas_are_cut_to_land(tmp_path):
    path = write(tmp_path / "2022-06-15.geojson", feature(EAST.buffer(5), side="Russia"))
    given = read_given([path], land=EAST)
    assert held(given.areas) == {("Russia", "held"): 8218}


def test_one_side_alone_has_no_line_and_it_is_said(tmp_path):
    path = write(tmp_path / "2022-06-15.geojson", feature(EAST, side="Russia"))
    (note,) = read_given([path], land=LAND).rejected
    assert "all that is held on 2022-06-15 is held by Russia; no line lies between one side" in str(note)


def test_several_files_of_a_day_are_one_map_and_several_days_are_several(tmp_path):
    one = write(tmp_path / "2022-06-15_a.geojson", feature(EAST, side="Russia"))
    two = write(tmp_path / "2022-06-15_b.geojson", feature(WEST, side="Ukraine"))
    three = write(tmp_path / "2022-06-16_a.geojson", feature(LAND, side="Ukraine"), feature(EAST, side="Russia"))
    areas = read_given([one, two, three], land=LAND, name="ours").areas
    by_day = areas.groupby(areas["day"].dt.date)["side"].apply(lambda sides: sorted(sides.dropna())).to_dict()
    assert by_day == {dt.date(2022, 6, 15): ["Russia", "Ukraine"], dt.date(2022, 6, 16): ["Ukraine"]}


def test_each_map_can_be_had_by_its_name(tmp_path):
    one = write(tmp_path / "2022-06-15_ours.geojson", feature(EAST, side="Russia"), feature(WEST, side="Ukraine"))
    two = write(tmp_path / "2022-06-15.json", feature(EAST, type="nochange", date="2022-06-15"), wrapped="value")
    maps = read_given([one, two]).maps
    assert {name: len(areas) for name, areas in maps.items()} == {"a map of changes": 4, "ours": 2}


def test_the_result_is_a_declared_table_with_keys_that_stay_the_same(tmp_path):
    path = write(tmp_path / "2022-06-15_map.geojson", feature(EAST, side="Russia"), feature(WEST, side="Ukraine"))
    areas = read_given([path], land=LAND).areas
    check(areas, CONTROL_AREAS)
    assert list(areas["area_id"]) == ["map:2022-06-15:Russia", "map:2022-06-15:Ukraine"]


def test_a_map_without_a_day_is_refused_and_takes_the_users(tmp_path):
    path = write(tmp_path / "map.geojson", feature(EAST, side="Russia"))
    with pytest.raises(InputError, match=r"says no day, and the file's name has none; name the day .*--day"):
        read_given([path], land=LAND)
    areas = read_given([path], land=LAND, day=dt.date(2022, 5, 1)).areas
    assert areas["day"].iloc[0].date() == dt.date(2022, 5, 1)


def test_a_file_of_several_days_keeps_them_though_the_user_names_one(tmp_path):
    path = write(
        tmp_path / "map.geojson",
        feature(EAST, side="Russia", day="2022-05-01"),
        feature(WEST, side="Russia", day="2022-05-02"),
    )
    given = read_given([path], land=LAND, day=dt.date(2022, 6, 1))
    assert [day.day for day in given.areas["day"]] == [1, 2]
    assert "has features of 2 days, which count" in str(given.rejected[0])


def test_the_user_says_who_holds_areas_that_say_nothing(tmp_path):
    path = write(tmp_path / "2022-06-15.geojson", feature(EAST, colour="red"))
    assert held(read_given([path], land=LAND, side="Russia").areas) == {("Russia", "held"): 8218}


def test_a_day_that_may_be_read_two_ways_is_refused(tmp_path):
    path = write(tmp_path / "map.geojson", feature(EAST, side="Russia", date="04/06/2022"))
    with pytest.raises(InputError, match="write YYYY-MM-DD"):
        read_given([path], land=LAND)


def test_a_country_that_is_none_is_refused():
    with pytest.raises(InputError, match="no country's ISO code"):
        read_given([], country="XX")
