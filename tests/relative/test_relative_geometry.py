"""The shapes that relative places are made of; some rules for every value."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo.projection import LocalPlane, distance_m
from geo.relative.geometry import corridor, disc, part_of, sector

LON = st.floats(-170.0, 170.0)
LAT = st.floats(-70.0, 70.0)


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
