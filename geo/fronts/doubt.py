"""How far the true line may lie from the drawn one: the half width of the band that holds it nine times in ten.

Measured on pairs of hand-drawn maps of April to July 2022: how far the line of the later lies from that of the earlier,
within 40 km of places of which fighting or a change of hands was told in between, and elsewhere.

| days between | told of, 90 % | elsewhere, 90 % |
|---|---|---|
| 7 | 3.1 km | 1.3 km |
| 14 | 5.1 km | 2.4 km |
| 30 | 8.1 km | 3.5 km |
| 60 | 12.2 km | 3.5 km |
"""

import numpy as np

from geo.fronts.theatre import Array

__all__ = ["doubt_alone", "doubt_with_map"]

_TOLD_M = 40_000.0
"""How far from a place that is told of the line may move."""
_DRAWN_M = 1_000.0
"""Two hand-drawn maps of one day differ by as much in the median."""
_ALONE_M = 4_000.0
_ALONE_SLOPE = 0.55
_WIDEST_M = 40_000.0


def doubt_with_map(away_m: Array, age_days: int) -> Array:
    """
    Half width of the band around a line that is drawn on an older map, in metres.

    Parameters
    ----------
    away_m
        Distance to the nearest place of which something was told since the map; shape (points,).
    age_days
        Of the map.
    """
    told, elsewhere = 1_150.0 * age_days**0.58, 500.0 * age_days**0.5
    half: Array = _DRAWN_M + np.where(away_m <= _TOLD_M, told, elsewhere)
    return half


def doubt_alone(away_m: Array) -> Array:
    """The same of a line that places alone tell, by the distance to the nearest of them, in metres; shape (points,).

    Measured on May to July 2022 with a table of some 290 places: the band holds .89 of the hand-drawn line.
    """
    return np.minimum(_ALONE_M + _ALONE_SLOPE * away_m, _WIDEST_M)
