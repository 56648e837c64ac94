"""Degrees to metres and back."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point

from geo.projection import LocalPlane, buffer_m, distance_m, great_circle_m, offset

# Half of Europe's latitudes: the planes are local.
LON, LAT = st.floats(20, 45), st.floats(40, 65)


def test_a_degree_of_latitude_is_111_km() -> None:
    assert distance_m(38, 48, 38, 49) == pytest.approx(111_200, rel=1e-3)


@given(LON, LAT, st.floats(0, 359.99), st.floats(1, 200_000))
def test_an_offset_lies_at_its_distance(lon: float, lat: float, bearing: float, metres: float) -> None:
    assert distance_m(lon, lat, *offset(lon, lat, bearing=bearing, metres=metres)) == pytest.approx(metres, rel=1e-6)


@given(LON, LAT)
def test_there_and_back_is_the_same_point(lon: float, lat: float) -> None:
    plane = LocalPlane(30.5, 50.4)
    back = plane.to_degrees(plane.to_metres(Point(lon, lat)))
    assert (back.x, back.y) == pytest.approx((lon, lat), abs=1e-7)


@given(LON, LAT)
def test_a_buffer_is_round_on_the_ground(lon: float, lat: float) -> None:
    ring = buffer_m(Point(lon, lat), 10_000).exterior.coords
    assert all(distance_m(lon, lat, *point) == pytest.approx(10_000, rel=0.01) for point in ring)


def test_a_line_is_buffered_to_both_sides() -> None:
    area = buffer_m(LineString([(38, 48), (38.5, 48)]), 5_000)
    assert area.contains(Point(38.25, 48.04))
    assert not area.contains(Point(38.25, 48.06))


def test_the_sphere_is_near_enough_the_ellipsoid_for_joins() -> None:
    for lon, lat in ((38.5, 48.9), (30.5, 50.5), (-74.0, 40.7), (37.6, -10.0)):
        assert great_circle_m(37.9, 48.6, lon, lat) == pytest.approx(distance_m(37.9, 48.6, lon, lat), rel=0.006)


def test_a_geometry_comes_back_from_the_plane_as_what_it_was() -> None:
    plane = LocalPlane(38.0, 49.0)
    for shape in (Point(38.1, 48.9), LineString([(38, 49), (38.1, 49.1)]), shapely.box(38, 49, 38.1, 49.1)):
        back = plane.to_degrees(plane.to_metres(shape))
        assert type(back) is type(shape)
        assert back.equals_exact(shape, 1e-9)
