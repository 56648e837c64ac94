"""The table of phrases: each is found with its own words, and its geometry holds and leaves out what it should."""

import math
from pathlib import Path

import pytest
from shapely import Point, get_coordinates
from shapely.geometry.base import BaseGeometry

from geo.document import Place
from geo.projection import LocalPlane, distance_m, offset
from tests.relative.expression_cases import entry_of, expressions

LINES = (Path(__file__).parent / "phrases.txt").read_text(encoding="utf-8").splitlines()
CASES = [[part.strip() for part in line.split(";")] for line in LINES if line and not line.startswith("#")]


def test_the_table_is_as_long_as_it_should_be():
    assert len(CASES) >= 250
    assert {case[0] for case in CASES} == {"en", "uk", "ru"}


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[1][:60]}" for case in CASES])
def test_a_phrase_has_the_geometry_that_it_says(case):
    language, text, words, *wanted = case
    found = {place.mention.name: place for place in expressions(text, language)}
    if words == "-":
        assert found == {}
        return
    assert words in found, list(found)
    place = found[words]
    for want in wanted:
        assert _holds(place, want), f"{want}: {place.status} {place.reason} {place.geometry}"
    if place.geometry is not None:
        middle = place.geometry.representative_point()
        assert place.geometry.is_valid
        assert place.geometry.distance(middle) < 1e-9
        assert place.uncertainty_m is not None
        assert place.uncertainty_m > 0


def _holds(place: Place, want: str) -> bool:
    sign, *rest = want.split()
    if sign == "status":
        return place.status == rest[0] and place.geometry is None and bool(place.reason)
    geometry = place.geometry
    assert geometry is not None, place.reason
    if sign in ("+", "-"):
        return _reaches(geometry, _point(rest)) == (sign == "+")
    if sign == "near":
        return _away_m(geometry, _point(rest[1:])) <= float(rest[0]) * 1e3
    if sign == "type":
        return geometry.geom_type in rest[0].split("|")
    low, high = map(float, rest[0].split("-"))
    if sign == "area":
        return low <= _flat(geometry).area / 1e6 <= high
    return sign == "length" and low <= _flat(geometry).length / 1e3 <= high


def _point(words: list[str]) -> Point:
    """`Name bearing km`, or longitude and latitude."""
    *name, bearing, km = words
    if not name:
        return Point(float(bearing), float(km))
    entry = entry_of(" ".join(name))
    assert entry is not None
    return Point(offset(entry.lon, entry.lat, bearing=float(bearing), metres=float(km) * 1e3))


def _reaches(geometry: BaseGeometry, point: Point) -> bool:
    """Inside an area; within 3 km of a line or point."""
    if geometry.geom_type.endswith("Polygon"):
        return bool(geometry.covers(point))
    return _away_m(geometry, point) <= 3_000.0


def _away_m(geometry: BaseGeometry, point: Point) -> float:
    plane = LocalPlane(point.x, point.y)
    return float(plane.to_metres(geometry).distance(plane.to_metres(point)))


def _flat(geometry: BaseGeometry) -> BaseGeometry:
    middle = geometry.centroid
    return LocalPlane(middle.x, middle.y).to_metres(geometry)


def test_every_point_of_a_sector_lies_within_half_its_width_of_the_bearing():
    area = expressions("20 km north-east of [Bakhmut]")[0].geometry
    entry = entry_of("Bakhmut")
    plane = LocalPlane(entry.lon, entry.lat)
    origin = plane.to_metres(Point(entry.lon, entry.lat))
    for x, y in get_coordinates(plane.to_metres(area)):
        bearing = math.degrees(math.atan2(x - origin.x, y - origin.y))
        assert bearing == pytest.approx(45.0, abs=22.6)
    assert distance_m(entry.lon, entry.lat, *area.representative_point().coords[0]) == pytest.approx(20_000, abs=5_000)
