"""Places near each other mostly agree."""

import numpy as np
import shapely

from geo.fronts.agreement import Neighbours, agreed, agreed_alone
from geo.fronts.barriers import Barriers
from geo.fronts.field import Kriging
from geo.fronts.theatre import Theatre
from tests.fronts.war import LAND

NONE = np.zeros(25, dtype=bool)


def village_green() -> np.ndarray:
    """Twenty-five places, three kilometres apart."""
    return np.array([(3_000.0 * x, 3_000.0 * y) for x in range(5) for y in range(5)])


def test_one_against_all_around_it_is_turned() -> None:
    said = np.full(25, 1.0)
    said[12] = -1.0
    assert agreed(said, np.zeros(25), Neighbours(village_green()), NONE)[12] > 0.5


def test_neighbours_that_contradict_a_map_together_are_believed() -> None:
    said, pull = np.zeros(25), np.full(25, -0.6)
    said[10:] = 1.2
    assert agreed(said, pull, Neighbours(village_green()), NONE)[12] > 0.0
    alone = np.zeros(25)
    alone[12] = 1.2
    assert agreed(alone, pull, Neighbours(village_green()), NONE)[12] < 0.0


def test_places_far_apart_say_nothing_of_each_other() -> None:
    far = village_green() * 10.0
    said = np.full(25, 1.0)
    said[12] = -1.0
    assert agreed(said, np.zeros(25), Neighbours(far), NONE)[12] < -0.5


def test_a_table_is_believed_as_far_as_it_agrees_with_itself() -> None:
    every = np.ones(25, dtype=bool)
    east = np.where(village_green()[:, 0] > 5_000.0, 1.0, -1.0)
    orderly, wild = 1.5 * east, 1.5 * np.random.default_rng(1).choice([-1.0, 1.0], 25)
    sure = np.abs(agreed(orderly, np.zeros(25), Neighbours(village_green()), every)).min()
    unsure = np.abs(agreed(wild, np.zeros(25), Neighbours(village_green()), every)).min()
    assert sure > unsure


def test_two_names_of_one_spot_pull_each_other() -> None:
    spots = np.array([(0.0, 0.0), (0.0, 0.0), (9_000.0, 0.0), (0.0, 9_000.0)])
    assert agreed(np.array([2.0, 0.0, 0.0, 0.0]), np.zeros(4), Neighbours(spots), np.zeros(4, dtype=bool))[1] > 0.5


def test_a_single_place_has_no_neighbours() -> None:
    assert agreed(np.array([1.0]), np.zeros(1), Neighbours(np.zeros((1, 2))), np.zeros(1, dtype=bool))[0] > 0.5


def test_alone_the_worst_is_left_out() -> None:
    theatre = Theatre.of(LAND, cell_m=20_000.0)
    kriging = Kriging(theatre, village_green() * 3.0, range_m=100_000.0)
    said = np.full(25, 1.5)
    said[12] = -1.5
    state = agreed_alone(said, kriging, NONE)
    assert state[12] > 0.0
    assert (state > 0.0).all()


def test_across_a_great_river_neighbours_pull_less() -> None:
    river = Barriers([shapely.LineString([(4_000.0, -500_000.0), (4_000.0, 500_000.0)])])
    banks = np.array([(3_000.0, 0.0), (5_000.0, 0.0), (5_000.0, 2_000.0), (3_000.0, 2_000.0)])
    said, none = np.array([0.0, 1.0, 1.0, 0.0]), np.zeros(4, dtype=bool)
    free = agreed(said, np.zeros(4), Neighbours(banks), none)[0]
    assert 0.0 < agreed(said, np.zeros(4), Neighbours(banks, river), none)[0] < free
