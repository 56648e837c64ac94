"""Degrees to metres and back."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from geo.projection import (
    EqualAreaPlane,
    LocalPlane,
    area_m2,
    buffer_m,
    cut_at_antimeridian,
    distance_m,
    great_circle_m,
    middle_of,
    near_to,
    offset,
)

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


TAVEUNI = Point(179.99, -16.85)
CHUKOTKA = box(175, 62, 180, 70).union(box(-180, 62, -172, 67))


@pytest.mark.parametrize("place", [TAVEUNI, LineString([(179.5, 66), (-179.5, 66.2)]), CHUKOTKA])
def test_a_buffer_over_the_antimeridian_is_two_parts_beside_it(place: BaseGeometry) -> None:
    area = buffer_m(place, 50_000)
    assert area.is_valid
    assert area.geom_type == "MultiPolygon"
    assert all(part.bounds[0] >= -180 and part.bounds[2] <= 180 for part in area.geoms)
    assert all(part.bounds[2] - part.bounds[0] < 15 for part in area.geoms)


def test_a_buffer_over_the_antimeridian_is_as_far_on_both_sides() -> None:
    area = buffer_m(TAVEUNI, 50_000)
    for bearing in range(0, 360, 45):
        assert area.intersects(Point(offset(179.99, -16.85, bearing=bearing, metres=49_000)))
        assert not area.intersects(Point(offset(179.99, -16.85, bearing=bearing, metres=51_000)))


@pytest.mark.parametrize(
    ("points", "middle"),
    [
        ([(30, 50), (32, 52)], (31, 51)),
        ([(-5, 0), (5, 0)], (0, 0)),
        ([(172, 64), (-179, 64)], (176.5, 64)),
        ([(7, 8)], (7, 8)),
    ],
)
def test_a_middle_is_where_the_points_are_nearest_together(
    points: list[tuple[float, float]], middle: tuple[float, float]
) -> None:
    assert middle_of(points) == pytest.approx(middle)


def test_longitudes_are_written_near_to_another() -> None:
    assert list(near_to(179, [178, -179, 179])) == [178, 181, 179]
    assert list(near_to(-179, [178, -178])) == [-182, -178]


def test_what_does_not_cross_is_not_cut() -> None:
    area = box(170, -20, 180, -10)
    assert cut_at_antimeridian(area) is area


def test_a_line_is_cut_where_it_crosses() -> None:
    parts = cut_at_antimeridian(LineString([(179, 0), (181, 0)]))
    assert sorted(part.bounds for part in parts.geoms) == [(-180, 0, -179, 0), (179, 0, 180, 0)]


def test_an_area_that_begins_at_the_meridian_stays_one() -> None:
    assert cut_at_antimeridian(Polygon([(180, 0), (181, 0), (181, 1), (180, 1)])).bounds == (-180, 0, -179, 1)


def test_an_area_is_that_on_the_ellipsoid_less_its_holes():
    """A square degree at the equator has 12,309 km2 (WGS 84)."""
    square = shapely.box(10.0, 0.0, 11.0, 1.0)
    assert area_m2(square) / 1e6 == pytest.approx(12_309, abs=1)
    holed = square.difference(shapely.box(10.4, 0.4, 10.6, 0.6))
    assert area_m2(shapely.MultiPolygon([holed.reverse()])) / area_m2(square) == pytest.approx(0.96, abs=1e-4)


def test_areas_are_true_on_an_equal_area_plane_far_from_its_centre():
    plane = EqualAreaPlane(32.0, 48.5)
    far = shapely.segmentize(shapely.box(39.0, 47.0, 40.0, 48.0), 0.01)
    assert plane.to_metres(far).area == pytest.approx(area_m2(far), rel=1e-5)
    assert shapely.equals_exact(plane.to_degrees(plane.to_metres(far)), far, 1e-6)
