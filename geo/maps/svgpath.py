"""The page's symbols, which are SVG paths, as vertices that other programs draw."""

import math
import re

import numpy as np
from numpy.typing import NDArray

__all__ = ["Subpath", "symbol_rings"]

Subpath = NDArray[np.float64]
"""Corners of one closed part, one row of x and y each; y grows downwards, as in SVG."""

_TOKEN = re.compile(r"([MLHVCSAZ])|(-?\d*\.?\d+)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7}
_STEPS = 12


def symbol_rings(path: str) -> list[Subpath]:
    """
    The closed parts of an SVG path with absolute commands M, L, H, V, C, S, A and Z; curves in a dozen steps.

    Raises
    ------
    ValueError
        If the path has another command.
    """
    rings: list[list[tuple[float, float]]] = []
    command, numbers = "", list[float]()
    handle: tuple[float, float] | None = None
    tokens = _TOKEN.findall(path)
    if re.sub(r"[\s,]|" + _TOKEN.pattern, "", path):
        raise ValueError(f"path {path!r} has a command that symbols do not use")
    for letter, number in tokens:
        if letter:
            command, numbers = letter, []
            continue
        numbers.append(float(number))
        if len(numbers) < _ARGUMENTS[command]:
            continue
        if command == "M":
            rings.append([(numbers[0], numbers[1])])
            command = "L"
        else:
            handle = _extend(rings[-1], command, numbers, handle)
        numbers = []
    return [np.array(ring) for ring in rings]


def _extend(
    ring: list[tuple[float, float]], command: str, values: list[float], handle: tuple[float, float] | None
) -> tuple[float, float] | None:
    """Add what a command draws; gives the last handle of a curve, which an S that follows mirrors."""
    x, y = ring[-1]
    if command == "L":
        ring.append((values[0], values[1]))
    elif command == "H":
        ring.append((values[0], y))
    elif command == "V":
        ring.append((x, values[0]))
    elif command == "A":
        ring.extend(_arc((x, y), values))
    else:
        first = (values[0], values[1])
        if command == "S":
            first = (2 * x - handle[0], 2 * y - handle[1]) if handle else (x, y)
            values = [*first, *values]
        second, end = (values[2], values[3]), (values[4], values[5])
        ring.extend(_bezier((x, y), first, second, end))
        return second
    return None


def _bezier(*points: tuple[float, float]) -> list[tuple[float, float]]:
    a, b, c, d = (np.array(point) for point in points)
    t = np.linspace(0, 1, _STEPS + 1)[1:, None]
    curve = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
    return [(float(x), float(y)) for x, y in curve]


def _arc(start: tuple[float, float], values: list[float]) -> list[tuple[float, float]]:
    """An arc of a circle; of an ellipse its larger radius would be taken for both."""
    radius, large, sweep, end = max(values[0], values[1]), bool(values[3]), bool(values[4]), (values[5], values[6])
    dx, dy = end[0] - start[0], end[1] - start[1]
    half = math.hypot(dx, dy) / 2
    radius = max(radius, half)
    rise = math.sqrt(max(radius**2 - half**2, 0.0)) * (-1 if large == sweep else 1)
    centre = ((start[0] + end[0]) / 2 - rise * dy / (2 * half), (start[1] + end[1]) / 2 + rise * dx / (2 * half))
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    last = math.atan2(end[1] - centre[1], end[0] - centre[0])
    turn = (last - first) % (2 * math.pi) if sweep else -((first - last) % (2 * math.pi))
    angles = first + turn * np.linspace(0, 1, 2 * _STEPS + 1)[1:]
    return [(centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)) for angle in angles]
