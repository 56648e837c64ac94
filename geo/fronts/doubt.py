"""How far the true line may lie from the drawn one: the half width of the band that holds it nine times in ten."""

import numpy as np

from geo.fronts.theatre import Array

__all__ = ["doubt_alone", "doubt_with_map"]


def doubt_with_map(away_m: Array, age_days: Array) -> Array:
    """Half width of the band around a line of an older map, in metres."""
    return 5_000.0 + 100.0 * np.nan_to_num(age_days)


def doubt_alone(away_m: Array, age_days: Array) -> Array:
    """The same of a line that places alone tell."""
    return np.minimum(5_000.0 + 0.5 * away_m, 40_000.0)
