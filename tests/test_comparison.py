"""Coordinates of a source against the places that were found in its text."""

import pandas as pd
import pytest

import geo
from geo.comparison import compare_given

SHEET = pd.DataFrame(
    {
        "notes": ["Shelling in Lysychansk.", "Shelling in Lysychansk and Kharkiv.", "Nothing happened.", "In Kherson."],
        "latitude": [48.9, 50.0, 48.0, None],
        "longitude": [38.44, 36.23, 38.0, None],
    },
    index=["near", "other", "none", "without"],
)


def test_the_nearest_place_of_each_article_is_told_with_its_distance() -> None:
    result = geo.run(SHEET, country="UA", tell=False)
    rows = compare_given(result.articles, result.places).set_index("article_id")
    assert list(rows.index) == ["near", "other", "none"]
    assert rows.loc["near", "place_name"] == "Lysychansk"
    assert rows.loc["other", "place_name"] == "Kharkiv"
    assert rows.loc["near", "distance_m"] == pytest.approx(1_500, abs=1_500)
    assert pd.isna(rows.loc["none", "distance_m"])


def test_a_table_without_coordinates_has_nothing_to_compare() -> None:
    result = geo.run("Shelling in Lysychansk.", tell=False)
    rows = compare_given(result.articles, result.places)
    assert rows.empty
    assert "distance_m" in rows
