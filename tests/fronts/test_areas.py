"""From a field to areas."""

import numpy as np
import pytest
import shapely

from geo.fronts.areas import contour, ground_of
from geo.fronts.theatre import Theatre
from tests.fronts.war import LAND


@pytest.fixture(scope="module")
def theatre() -> Theatre:
    return Theatre.of(LAND, cell_m=6_000.0)


def test_the_contour_runs_where_the_field_is_zero(theatre: Theatre) -> None:
    held = contour(theatre, theatre.cells[:, 0] / 1e5)
    west, *_ = held.bounds
    assert west == pytest.approx(0.0, abs=10.0)


def test_a_field_that_is_nowhere_above_zero_holds_nothing(theatre: Theatre) -> None:
    assert contour(theatre, np.full(len(theatre.cells), -1.0)).is_empty


def test_a_hole_in_the_field_is_a_hole_in_the_area(theatre: Theatre) -> None:
    away = np.hypot(*theatre.cells.T)
    held = contour(theatre, np.where(away < 30_000.0, -1.0, 1.0))
    assert not held.contains(shapely.Point(0.0, 0.0))


def test_the_older_map_s_own_line_stays_where_the_field_says_nothing_new(theatre: Theatre) -> None:
    field = theatre.cells[:, 0] / 1e5
    fine = shapely.box(123.0, -90_000.0, 90_000.0, 90_000.0).intersection(theatre.land)
    ground = ground_of(theatre, field, (fine, contour(theatre, field)))
    assert ground.first.symmetric_difference(fine).area < 1.0


def test_what_is_gained_is_added_to_the_older_map(theatre: Theatre) -> None:
    before, after = theatre.cells[:, 0], theatre.cells[:, 0] + 20_000.0
    held = contour(theatre, before).intersection(theatre.land)
    ground = ground_of(theatre, after, (held, contour(theatre, before)))
    assert ground.first.contains(shapely.Point(-15_000.0, 0.0))
    assert not ground.second.contains(shapely.Point(-15_000.0, 0.0))


def test_a_town_fought_over_is_cut_out_of_both_sides(theatre: Theatre) -> None:
    town = shapely.Point(0.0, 0.0)
    ground = ground_of(theatre, theatre.cells[:, 0], None, [(town, False)])
    assert ground.contested.contains(town)
    assert ground.first.intersection(ground.contested).area == pytest.approx(0.0, abs=1.0)
    assert ground.second.intersection(ground.contested).area == pytest.approx(0.0, abs=1.0)


def test_a_plant_is_a_smaller_pocket_than_a_town(theatre: Theatre) -> None:
    town, plant = (ground_of(theatre, theatre.cells[:, 0], None, [(shapely.Point(0, 0), one)]) for one in (False, True))
    assert plant.contested.area < town.contested.area
