"""Distances and bearings in three languages."""

import pytest

from geo.languages.measures import Measures
from geo.languages.registry import language_of


def measures(code: str) -> Measures:
    found = language_of(code).measures
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "words", "degrees"),
    [
        ("en", "north", 0.0), ("en", "south-west", 225.0), ("en", "southwestern", 225.0),
        ("en", "north-northeast", 22.5), ("en", "west-south-west", 247.5), ("en", "NW", 315.0),
        ("en", "northernmost", 0.0), ("uk", "північний схід", 45.0), ("uk", "південно-західніше", 225.0),
        ("uk", "на південь", 180.0), ("uk", "сході", 90.0), ("uk", "північно-західному", 315.0),
        ("ru", "северо-востоку", 45.0), ("ru", "юго-западнее", 225.0), ("ru", "южнее", 180.0),
        ("ru", "северной", 0.0),
    ],
)  # fmt: skip
def test_a_bearing_has_its_degrees(code, words, degrees):
    assert measures(code).bearing(words).degrees == pytest.approx(degrees)


@pytest.mark.parametrize("words", ["north-south", "east-west", "left", "", "north north"])
def test_what_contradicts_itself_is_no_bearing(words):
    assert measures("en").bearing(words) is None


def test_three_parts_make_a_narrower_sector_than_two():
    assert measures("en").bearing("north-northeast").half_width == 11.25
    assert measures("en").bearing("northeast").half_width == 22.5


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("en", "8 km", 6_000, 10_000),
        ("en", "8km", 6_000, 10_000),
        ("en", "5–10 km", 5_000, 10_000),
        ("en", "about 1,500 metres", 1_125, 1_875),
        ("en", "nearly 8 km", 6_000, 10_000),
        ("en", "less than 3 miles", 0, 4_828),
        ("en", "more than 20 km", 20_000, 30_000),
        ("en", "200 km", 190_000, 210_000),
        ("en", "two kilometres", 1_500, 2_500),
        ("en", "several km", 2_000, 6_000),
        ("en", "3 nautical miles", 4_167, 6_945),
        ("en", "half a mile", 604, 1_006),
        ("uk", "понад 20 км", 20_000, 30_000),
        ("uk", "2,5 км", 1_875, 3_125),
        ("uk", "кількох кілометрах", 2_000, 6_000),
        ("uk", "трьох морських милях", 4_167, 6_945),
        ("ru", "полкилометра", 375, 625),
        ("ru", "до десяти километров", 0, 10_000),
    ],
)
def test_a_distance_has_its_limits(code, text, low, high):
    [distance] = measures(code).distances(text)
    assert (distance.low_m, distance.high_m) == pytest.approx((low, high), abs=1)
    assert (distance.start, distance.end) == (0, len(text))


def test_the_name_of_a_distance_has_no_exponent():
    [distance] = measures("en").distances("1,200 metres")
    assert distance.text == "1200 m ± 300"


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "many km"), ("en", "the 8 men of kmart"), ("uk", "5 м. Бахмут"), ("en", "8 of the km")],
)
def test_a_unit_without_its_number_is_no_distance(code, text):
    assert measures(code).distances(text) == []


def test_two_units_do_not_share_a_number():
    assert len(measures("en").distances("25 km (15 miles)")) == 2
