"""What every measure needs: shares, their harmonic mean, distances, and the hash of the gold that they are of."""

import hashlib
import math
from collections.abc import Iterable
from pathlib import Path

__all__ = ["Scores", "expected_calibration_error", "f1", "gold_hash", "great_circle_km", "share"]

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the sphere that distances are taken on, as the published scores of the sets have it."""

Scores = dict[str, float | int | None]
"""Scores by name, in the order in which they are shown; None where nothing was asked."""


def share(part: int, whole: int) -> float | None:
    """A share, to four places; None of nothing."""
    return round(part / whole, 4) if whole else None


def f1(precision: float | None, recall: float | None) -> float:
    """The harmonic mean of precision and recall, to four places."""
    if not precision or not recall:
        return 0.0
    return round(2 * precision * recall / (precision + recall), 4)


def great_circle_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance in kilometres of two (lon, lat) points, by the haversine formula."""
    lon_a, lat_a, lon_b, lat_b = map(math.radians, (*a, *b))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def gold_hash(path: str | Path) -> str:
    """SHA-256 of a gold file, in hexadecimal."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


_BINS = 10
"""Into how many equal parts of [0, 1] probabilities are sorted, as Naeini et al. (2015) and most after them do."""


def expected_calibration_error(told: Iterable[tuple[float, bool]]) -> float:
    """
    How far probabilities are from what comes true: the mean distance of their bins, weighed by how many are in each.

    Parameters
    ----------
    told
        A probability in [0, 1], and whether it came true, of each thing that was said.

    Returns
    -------
    A share in [0, 1], to four places; nought of nothing (Naeini et al. 2015, with ten bins of equal width).
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for probability, true in told:
        bins.setdefault(min(int(probability * _BINS), _BINS - 1), []).append((probability, true))
    count = sum(map(len, bins.values()))
    gaps = (abs(sum(p for p, _ in members) - sum(true for _, true in members)) for members in bins.values())
    return round(sum(gaps) / count, 4) if count else 0.0
