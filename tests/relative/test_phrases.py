"""The table of phrases: each is found with its own words, and its geometry holds and leaves out what it should."""

import math
from pathlib import Path

import pytest
from expression_cases import entry_of, expressions
from shapely import Point, get_coordinates
from shapely.geometry.base import BaseGeometry

from geo.projection import LocalPlane, distance_m, offset

LINES = (Path(__file__).parent / "phrases.txt").read_text(encoding="utf-8").splitlines()
CASES = [[part.strip() for part in line.split(";")] for line in LINES if line and not line.startswith("#")]


def test_the_table_is_as_long_as_it_should_be():
    assert len(CASES) >= 120
    assert {case[0] for case in CASES} == {"en", "uk", "ru"}


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[1][:50]}" for case in CASES])
def test_a_phrase_has_the_geometry_that_it_says(case):
    language, text, words, *wanted = case
    rows = expressions(text, language)
    if words == "-":
        assert rows == []
        return
    found = {row["name"]: row for row in rows}
    assert words in found, list(found)
    row = found[words]
    for want in wanted:
        assert _holds(row, want), f"{want}: {row['status']} {row['reason']} {row['geometry']}"
    if row["geometry"] is not None:
        middle = row["geometry"].representative_point()
        assert row["geometry"].is_valid
        assert row["geometry"].distance(middle) < 1e-9
        assert row["uncertainty_m"] > 0


def _holds(row, want):
    sign, *rest = want.split()
    if sign in "+-":
        return _reaches(row["geometry"], _point(rest)) == (sign == "+")
    if sign == "type":
        return row["geometry"].geom_type in rest[0].split("|")
    if sign == "status":
        return row["status"] == rest[0] and row["geometry"] is None and bool(row["reason"])
    low, high = map(float, rest[0].split("-"))
    if sign == "area":
        return low <= _flat(row["geometry"]).area / 1e6 <= high
    return sign == "length" and low <= _flat(row["geometry"]).length / 1e3 <= high


def _point(words):
    *name, bearing, km = words
    entry = entry_of(" ".join(name))
    return Point(offset(entry.lon, entry.lat, bearing=float(bearing), metres=float(km) * 1e3))


def _reaches(geometry: BaseGeometry, point: Point) -> bool:
    """Inside an area; within 3 km of a line or point."""
    if geometry.geom_type.endswith("Polygon"):
        return geometry.covers(point)
    plane = LocalPlane(point.x, point.y)
    return plane.to_metres(geometry).distance(plane.to_metres(point)) <= 3_000.0


def _flat(geometry: BaseGeometry) -> BaseGeometry:
    middle = geometry.centroid
    return LocalPlane(middle.x, middle.y).to_metres(geometry)


def test_every_point_of_a_sector_lies_within_half_its_width_of_the_bearing():
    row = expressions("20 km north-east of [Bakhmut]")[0]
    entry = entry_of("Bakhmut")
    plane = LocalPlane(entry.lon, entry.lat)
    origin = plane.to_metres(Point(entry.lon, entry.lat))
    for x, y in get_coordinates(plane.to_metres(row["geometry"])):
        bearing = math.degrees(math.atan2(x - origin.x, y - origin.y))
        assert bearing == pytest.approx(45.0, abs=22.6)
    assert distance_m(entry.lon, entry.lat, *row["geometry"].representative_point().coords[0]) == pytest.approx(
        20_000, abs=5_000
    )
