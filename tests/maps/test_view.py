import numpy as np
import pytest

from geo.maps.view import WORLD, story_bounds


def bounds(*rows):
    lon, lat, weight = np.array(rows, dtype=float).reshape(-1, 3).T
    return story_bounds(lon, lat, weight)


def test_a_page_without_places_opens_on_the_world():
    assert bounds() == WORLD


def test_places_without_weight_do_not_draw_the_view():
    assert bounds((4, 50, 0)) == WORLD


def test_the_view_is_where_most_of_the_story_is():
    south, west, north, east = bounds((38.49, 48.95, 6), (38.43, 48.92, 2), (4.35, 50.85, 3), (37.6, 55.75, 1))
    assert (38 < west < 38.43, 38.49 < east < 39, 48.5 < south < 48.92, 48.95 < north < 49.3) == (True,) * 4


def test_two_theatres_of_like_weight_are_both_in_view():
    _, west, _, east = bounds((38.5, 48.9, 5), (32.6, 46.6, 5))
    assert (west < 32.7, east > 38.4) == (True, True)


def test_a_single_place_is_seen_with_its_surroundings():
    south, west, north, east = bounds((38.49, 48.95, 1))
    assert north - south == pytest.approx(2 * 9_000 / 111_320)
    assert (east - west) * np.cos(np.radians(48.95)) == pytest.approx(north - south, rel=0.01)


def test_the_order_of_rows_changes_nothing():
    rows = [(38.49, 48.95, 2), (36.2, 49.99, 2), (30.5, 50.45, 2), (38.0, 48.6, 2)]
    assert bounds(*rows) == bounds(*reversed(rows))


def test_a_hundred_thousand_places_are_no_trouble():
    rng = np.random.default_rng(1)
    lon, lat = rng.uniform(22, 40, 100_000), rng.uniform(45, 52, 100_000)
    _, west, _, east = story_bounds(lon, lat, np.ones(100_000))
    assert (west < 23, east > 39) == (True, True)
