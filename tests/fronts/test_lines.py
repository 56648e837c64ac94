"""The line, cut into stretches of one doubt and one age."""

import numpy as np
import pytest
import shapely

from geo.fronts.lines import Nearest, stretches

LINE = shapely.LineString([(0.0, 0.0), (100_000.0, 0.0)])


def steps(away_m: np.ndarray) -> np.ndarray:
    """A band of 3 km near what is told of, of 8 km elsewhere."""
    return np.where(away_m < 20_000.0, 3_000.0, 8_000.0)


def told(*points: tuple[float, float, int], otherwise: int | None = None) -> Nearest:
    at = np.array([(x, y) for x, y, _ in points]).reshape(-1, 2)
    return Nearest(at, np.array([age for *_, age in points], dtype=np.int64), otherwise)


def test_stretches_are_the_whole_line_in_order() -> None:
    cut = list(stretches(LINE, told((10_000.0, 0.0, 2)), steps, within_m=30_000.0))
    assert sum(one.line.length for one in cut) == pytest.approx(LINE.length)
    assert [one.line.coords[0] for one in cut[1:]] == [one.line.coords[-1] for one in cut[:-1]]


def test_it_is_cut_where_the_doubt_changes() -> None:
    cut = list(stretches(LINE, told((0.0, 0.0, 2)), steps, within_m=200_000.0))
    assert [one.uncertainty_m for one in cut] == [3_000.0, 8_000.0]
    assert cut[0].line.length == pytest.approx(20_000.0, abs=2_000.0)


def test_it_is_cut_where_the_age_changes() -> None:
    nearest = told((0.0, 0.0, 2), (100_000.0, 0.0, 40))
    cut = list(stretches(LINE, nearest, lambda away: np.full(len(away), 3_000.0), within_m=50_000.0))
    assert [one.age_days for one in cut] == [2, 40]


def test_the_latest_word_near_it_tells_its_age() -> None:
    nearest = told((50_000.0, 1_000.0, 30), (50_000.0, 9_000.0, 3))
    (one,) = stretches(LINE, nearest, lambda away: np.full(len(away), 3_000.0), within_m=60_000.0)
    assert one.age_days == 3


def test_where_nothing_is_told_the_older_map_s_age_counts() -> None:
    (one,) = stretches(LINE, told(otherwise=12), steps, within_m=30_000.0)
    assert one.age_days == 12


def test_without_map_and_word_the_age_is_unknown() -> None:
    (one,) = stretches(LINE, told(), steps, within_m=30_000.0)
    assert one.age_days is None
