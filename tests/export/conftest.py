"""A table of each kind with what is hard about it."""

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.tables import EVENTS, conform
from tests.export.table_rows import DONBAS, DONETS, places_of


@pytest.fixture
def places() -> gpd.GeoDataFrame:
    return places_of(
        [
            ("Sievierodonetsk", "geonames:692105", Point(38.48754, 48.94414)),
            ("=HYPERLINK(1)", None, None),
            ("Siverskyi Donets", "curated:river-donets", DONETS),
            ("Donbas", "curated:donbas", DONBAS),
        ]
    )


@pytest.fixture
def events() -> gpd.GeoDataFrame:
    frame = pd.DataFrame(
        {
            "event_id": ["e1", "e2", "e3"],
            "event_type": ["Battles", "Explosions/Remote violence", None],
            "summary": ["s", "t", "u"],
            "quote": ["Бій.", "Two shells fell.", "Talks."],
            "article_ids": [["a", "b"], ["a"], ["b"]],
            "happened_from": pd.to_datetime(["2022-06-14", None, "2022-06-15"]),
            "happened_to": pd.to_datetime(["2022-06-15", None, "2022-06-15"]),
            "claim_status": ["stated", "claimed", "stated"],
            "count_min": [3, None, None],
            "count_max": [3, None, None],
            "political": [False, False, True],
            "geometry": [Point(1.123456789, 2), DONBAS, None],
        }
    )
    return conform(frame, EVENTS)
