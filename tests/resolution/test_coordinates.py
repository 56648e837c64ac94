"""Coordinates that a text writes become exact points, and mark the place that contradicts them."""

from dataclasses import replace

import pytest
from shapely import Point

from geo.document import Document, Place
from geo.projection import distance_m
from geo.resolution.coordinates import add_coordinates, coordinates_in
from tests.documents import document_of, mention_of


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("a strike at Tokmak (47.2431, 35.6902).", 47.2431, 35.6902),
        ("at 48.59460 37.99960", 48.5946, 37.9996),
        ("48.5946N, 37.9996E", 48.5946, 37.9996),
        ("N 48.5946, E 37.9996", 48.5946, 37.9996),
        ("N48.59 E37.99", 48.59, 37.99),
        ("48°35'41\"N 38°00'00\"E", 48.59472, 38.0),
        ("48°35.7′ N, 38°00.5′ E", 48.595, 38.00833),
        ("48.5946° пн. ш. 37.9996° сх. д.", 48.5946, 37.9996),
        ("48.5946° с.ш., 37.9996° в.д.", 48.5946, 37.9996),
        ("33.8688 S, 151.2093 E", -33.8688, 151.2093),
        ("-33.8688, 151.2093", -33.8688, 151.2093),
        ("grid 37U DP 26134 82813", 48.5946, 37.9996),
        ("grid 37UDP2682", 48.592, 38.0047),
        ("18S UJ 23480 06470", 38.8895, -77.0353),
    ],
)
def test_coordinates_are_read_in_every_form_of_the_press(text: str, lat: float, lon: float) -> None:
    [found] = coordinates_in(text)
    assert distance_m(found.lon, found.lat, lon, lat) < max(150.0, found.uncertainty_m)


@pytest.mark.parametrize(
    "text",
    [
        "It fell to 47.24, 35.69 the day after.",
        "Version 1.2345.6789 is out.",
        "between 10 N and 12 men",
        "They have 120 S-300 missiles, 12 E-class ships.",
        "95.1234, 35.6902",
        "rates of 1.23456 and 2.34567 percent",
        "phone 37U DI 12345 12345",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert coordinates_in(text) == ()


def test_the_last_digit_says_how_exact_they_are() -> None:
    [coarse], [fine] = coordinates_in("48.5946, 37.9996"), coordinates_in("48.594612, 37.999634")
    assert coarse.uncertainty_m == pytest.approx(11.1)
    assert fine.uncertainty_m == 10.0


def _document(text: str, name: str, lon: float, lat: float) -> Document:
    document = document_of(text)
    place = Place(
        mention=mention_of(document, name),
        place_id="t:1",
        place_name=name,
        country="UA",
        admin1="Zaporizhzhia Oblast",
        status="resolved",
        score=0.9,
        reason="",
        precision="settlement",
        uncertainty_m=3000.0,
        geometry=Point(lon, lat),
    )
    return replace(document, places=(place,))


def test_what_is_named_right_before_them_has_them_as_its_point() -> None:
    [town] = add_coordinates(_document("A strike in Tokmak (47.2431, 35.6902).", "Tokmak", 35.71, 47.26)).places
    assert (town.place_id, town.precision, town.uncertainty_m) == ("t:1", "exact", 11.1)
    assert town.geometry == Point(35.6902, 47.2431)


def test_with_no_place_right_before_them_they_are_one_of_their_own() -> None:
    text = "In Tokmak a warehouse was hit: 47.2431, 35.6902."
    town, point = add_coordinates(_document(text, "Tokmak", 35.71, 47.26)).places
    assert town.precision == "settlement"
    assert (point.mention.name, point.mention.kind, point.precision) == ("47.2431, 35.6902", "expression", "exact")


def test_a_place_that_contradicts_them_is_left_open_and_says_so() -> None:
    text = "A strike at Tokmak (48.5946, 37.9996)."
    town, point = add_coordinates(_document(text, "Tokmak", 35.71, 47.26)).places
    assert (town.status, town.geometry) == ("ambiguous", None)
    assert "Tokmak lies 226 km from the coordinates that the text gives beside it" in town.reason
    assert point.precision == "exact"
