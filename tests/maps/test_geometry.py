import math

import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from geo.maps.geometry import drawable, problem_of


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        (None, "no geometry"),
        (Point(), "no geometry"),
        (Point(math.nan, 48), "finite"),
        (LineString([(0, 0), (math.inf, 1)]), "finite"),
        (Point(181, 48), "outside"),
        (Point(38, 91), "outside"),
        (Point(38, 89), "projection ends"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_words(geometry, words):
    assert words in problem_of(geometry)


def test_a_good_geometry_has_no_problem():
    assert problem_of(Point(38, 48)) is None


def test_an_area_across_180_degrees_is_cut_in_two():
    chukotka = Polygon([(170, 65), (-170, 65), (-170, 68), (170, 68)])
    cut = drawable(chukotka)
    assert isinstance(cut, MultiPolygon)
    assert cut.area == pytest.approx(20 * 3)
    assert sorted(part.bounds for part in cut.geoms) == [(-180, 65, -170, 68), (170, 65, 180, 68)]


def test_a_line_across_180_degrees_is_cut_in_two():
    cut = drawable(LineString([(179, 10), (-179, 12)]))
    assert cut.length == pytest.approx(math.hypot(2, 2))
    assert all(part.length < 2 for part in cut.geoms)


def test_an_area_that_crosses_nothing_stays_as_it_is():
    area = box(30, 45, 40, 52)
    assert drawable(area) is area
