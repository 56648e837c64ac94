"""Words of direction and distance, and the shapes they make; some rules for every value."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo.projection import LocalPlane, distance_m
from geo.relative.geometry import corridor, disc, part_of, sector
from geo.relative.words import distance_of, wind_of

LON = st.floats(-170.0, 170.0)
LAT = st.floats(-70.0, 70.0)


@pytest.mark.parametrize(
    ("words", "bearing"),
    [
        ("north", 0.0), ("south-west", 225.0), ("southwestern", 225.0), ("north-northeast", 22.5),
        ("west-south-west", 247.5), ("NW", 315.0), ("північний схід", 45.0), ("південно-західніше", 225.0),
        ("на південь", 180.0), ("северо-востоку", 45.0), ("юго-западнее", 225.0), ("южнее", 180.0), ("сході", 90.0),
    ],
)  # fmt: skip
def test_a_wind_has_its_bearing(words, bearing):
    assert wind_of(words).bearing == pytest.approx(bearing)


@pytest.mark.parametrize("words", ["north-south", "east-west", "left", "", "north north"])
def test_what_contradicts_itself_is_no_wind(words):
    assert wind_of(words) is None


def test_three_parts_make_a_narrower_sector_than_two():
    assert wind_of("north-northeast").half_width < wind_of("northeast").half_width


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        (("8", None, "km", None), 6_000, 10_000),
        (("5", "10", "km", None), 5_000, 10_000),
        (("10", "5", "km", None), 5_000, 10_000),
        (("1,500", None, "metres", "about"), 1_125, 1_875),
        (("3", None, "miles", "less than"), 0, 4_828),
        (("20", None, "км", "понад"), 20_000, 30_000),
        (("2,5", None, "км", None), 1_875, 3_125),
        (("200", None, "km", None), 190_000, 210_000),
        (("two", None, "kilometres", None), 1_500, 2_500),
    ],
)
def test_a_distance_has_its_limits(told, low, high):
    distance = distance_of(*told)
    assert (distance.low_m, distance.high_m) == pytest.approx((low, high), abs=1)


def test_a_number_that_is_none_is_no_distance():
    assert distance_of("many", None, "km", None) is None


@given(LON, LAT, st.floats(0, 360), st.sampled_from([11.25, 22.5, 45.0]), st.floats(0, 50_000), st.floats(100, 50_000))
def test_no_point_of_a_sector_is_off_its_bearing_by_more_than_half_of_it(lon, lat, bearing, half_width, inner, depth):
    area = sector((lon, lat), bearing=bearing, half_width=half_width, inner=inner, outer=inner + depth)
    assert area.is_valid
    middle = area.representative_point()
    assert area.covers(middle)
    plane = LocalPlane(lon, lat)
    origin, seen = plane.to_metres(Point(lon, lat)), plane.to_metres(middle)
    turn = math.degrees(math.atan2(seen.x - origin.x, seen.y - origin.y)) - bearing
    assert abs((turn + 180.0) % 360.0 - 180.0) <= half_width + 1.0


@given(LON, LAT, st.floats(100, 100_000))
def test_the_point_of_a_disc_is_its_centre(lon, lat, radius):
    area = disc((lon, lat), radius)
    middle = area.representative_point()
    assert area.is_valid
    assert distance_m(lon, lat, middle.x, middle.y) < max(1.0, radius * 0.002)


@given(LON, LAT, st.floats(0.02, 0.5), st.floats(-0.5, 0.5))
def test_a_corridor_holds_the_middle_of_its_way(lon, lat, east, north):
    first, second = (lon, lat), (lon + east, lat + north)
    area = corridor(first, second)
    assert area.is_valid
    assert area.covers(Point(lon + east / 2, lat + north / 2))
    assert area.covers(area.representative_point())


@pytest.mark.parametrize("bearing", [0.0, 45.0, 90.0, 180.0, 225.0, 270.0])
def test_a_part_of_an_area_is_two_fifths_of_it_on_that_side(bearing):
    whole = disc((36.0, 49.0), 50_000.0)
    part = part_of(whole, bearing)
    plane = LocalPlane(36.0, 49.0)
    assert plane.to_metres(part).area == pytest.approx(0.4 * plane.to_metres(whole).area, rel=0.01)
    middle = plane.to_metres(part.centroid)
    turn = math.degrees(math.atan2(middle.x, middle.y)) - bearing
    assert abs((turn + 180.0) % 360.0 - 180.0) < 3.0
