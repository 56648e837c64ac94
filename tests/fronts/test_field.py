"""A signed field over the land."""

import numpy as np
import pytest
import shapely

from geo.fronts.areas import contour
from geo.fronts.barriers import Barriers
from geo.fronts.field import Kriging, Prior
from geo.fronts.theatre import Theatre
from tests.fronts.war import EAST, LAND


@pytest.fixture(scope="module")
def theatre() -> Theatre:
    return Theatre.of(LAND, cell_m=6_000.0)


@pytest.fixture(scope="module")
def prior(theatre: Theatre) -> Prior:
    return Prior.of(theatre, theatre.plane.to_metres(shapely.segmentize(EAST, 0.1)))


def test_an_older_map_s_field_is_positive_on_the_attacker_s_side_alone(theatre: Theatre, prior: Prior) -> None:
    inside = shapely.contains_xy(prior.held, theatre.cells)
    assert (prior.cells[inside] > 0.0).all()
    assert (prior.cells[~inside] < 0.0).all()


def test_a_place_that_agrees_with_the_map_changes_nothing(theatre: Theatre, prior: Prior) -> None:
    places = np.array([[20_000.0, 0.0]])
    field = Kriging(theatre, places, range_m=15_000.0).field(
        np.array([1.0]), np.array([0]), prior, prior.depth_m(places)
    )
    assert np.allclose(field, prior.cells)


def test_a_place_that_contradicts_the_map_turns_the_land_around_it(theatre: Theatre, prior: Prior) -> None:
    places = np.array([[-8_000.0, 0.0]])
    field = Kriging(theatre, places, range_m=15_000.0).field(
        np.array([1.0]), np.array([0]), prior, prior.depth_m(places)
    )
    held = contour(theatre, field)
    assert held.contains(shapely.Point(-8_000.0, 0.0))
    assert not held.contains(shapely.Point(-60_000.0, 0.0))


def test_without_map_and_place_nobody_knows(theatre: Theatre) -> None:
    field = Kriging(theatre, np.zeros((1, 2)), range_m=15_000.0).field(np.empty(0), np.empty(0, dtype=np.int64))
    assert (field == 0.0).all()


def test_places_alone_divide_the_land_midway(theatre: Theatre) -> None:
    places = np.array([[x, y] for x in (-40_000.0, 40_000.0) for y in (-60_000.0, 0.0, 60_000.0)])
    field = Kriging(theatre, places, range_m=100_000.0).field(np.sign(places[:, 0]), np.arange(6))
    held = contour(theatre, field)
    assert held.contains(shapely.Point(15_000.0, 0.0))
    assert not held.contains(shapely.Point(-15_000.0, 0.0))


def test_what_is_left_out_is_told_by_the_others(theatre: Theatre) -> None:
    places = np.array([[10_000.0 * x, 10_000.0 * y] for x in range(-2, 3) for y in range(-2, 3)])
    values = np.ones(25)
    values[12] = -1.0
    predicted = Kriging(theatre, places, range_m=100_000.0).left_out(values, np.arange(25))
    assert predicted[12] > 0.8


def test_a_great_river_lets_less_through(theatre: Theatre) -> None:
    river = shapely.LineString([(0.0, -600_000.0), (0.0, 600_000.0)])
    places = np.array([[-20_000.0, 0.0], [40_000.0, 0.0]])
    values, known = np.array([1.0, -1.0]), np.arange(2)
    across = shapely.Point(5_000.0, 0.0)
    free = Kriging(theatre, places, range_m=100_000.0).field(values, known)
    barred = Kriging(theatre, places, range_m=100_000.0, barriers=Barriers([river])).field(values, known)
    assert contour(theatre, free).contains(across)
    assert not contour(theatre, barred).contains(across)


def test_a_brook_is_no_barrier() -> None:
    assert Barriers([shapely.LineString([(0.0, 0.0), (0.0, 50_000.0)])]).banks(np.zeros((3, 2))).shape == (3, 0)


def test_no_land_is_refused() -> None:
    from geo.errors import InputError

    with pytest.raises(InputError, match="no land"):
        Theatre.of(shapely.Polygon())
