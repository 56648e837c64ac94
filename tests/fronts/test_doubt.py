"""How far the true line may lie from the drawn one."""

import numpy as np

from geo.fronts.doubt import doubt_alone, doubt_with_map


def test_the_older_the_map_the_wider_the_band() -> None:
    away = np.array([0.0])
    assert doubt_with_map(away, 7)[0] < doubt_with_map(away, 30)[0] < doubt_with_map(away, 60)[0]


def test_where_fighting_was_told_of_the_band_is_wider() -> None:
    near, far = doubt_with_map(np.array([5_000.0, 90_000.0]), 30)
    assert near > 2.0 * far


def test_of_a_map_of_the_day_only_the_drawing_is_in_doubt() -> None:
    assert (doubt_with_map(np.array([0.0, 90_000.0]), 0) == 1_000.0).all()


def test_far_from_every_place_the_line_is_in_more_doubt() -> None:
    near, far, nowhere = doubt_alone(np.array([2_000.0, 30_000.0, np.inf]))
    assert near < far < nowhere
