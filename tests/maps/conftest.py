"""A small story, written by hand: the two cities on their two banks, a plant, a bridge, a river."""

from collections.abc import Callable
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import LineString, Point, box

from geo.tables import ARTICLES, EVENTS, PLACES, check, conform

SIEVIERODONETSK = Point(38.4876, 48.9482)
LYSYCHANSK = Point(38.43, 48.9169)
AZOT = Point(38.473, 48.942)
BRIDGE = Point(38.46, 48.93)
MARIUPOL = Point(37.5494, 47.0951)
BRUSSELS = Point(4.35, 50.85)
DONETS = LineString([(38.2, 49.0), (38.35, 48.96), (38.42, 48.94), (38.45, 48.93), (38.49, 48.9), (38.6, 48.88)])
DONBAS = box(36.6, 47.2, 39.9, 50.0)


def place_row(start: int, name: str, kind: str, place_id: str | None, geometry: Any, **more: Any) -> dict[str, Any]:
    """One row of PLACES."""
    return {
        "mention_id": f"a1:{start}",
        "article_id": "a1",
        "start": start,
        "end": start + len(name),
        "name": name,
        "kind": kind,
        "role": "place",
        "sentence": f"Fighting went on near {name} on Wednesday.",
        "place_id": place_id,
        "place_name": name,
        "country": "UA",
        "admin1": "Luhansk Oblast",
        "status": "resolved",
        "score": 0.9,
        "reason": "the only place of this name",
        "precision": "settlement",
        "uncertainty_m": 3000.0,
        "geometry": geometry,
        **more,
    }


def event_row(number: int, event_type: str | None, summary: str, geometry: Any, **more: Any) -> dict[str, Any]:
    """One row of EVENTS."""
    return {
        "event_id": f"e{number}",
        "event_type": event_type,
        "summary": summary,
        "quote": f"{summary}, the mayor said.",
        "article_ids": ["a1"],
        "happened_from": pd.Timestamp("2022-06-15"),
        "happened_to": pd.Timestamp("2022-06-15"),
        "time_precision": "day",
        "claim_status": "stated",
        "political": False,
        "confidence": 0.8,
        "precision": "settlement",
        "uncertainty_m": 3000.0,
        "geometry": geometry,
        **more,
    }


@pytest.fixture(scope="session")
def places() -> gpd.GeoDataFrame:
    rows = [
        place_row(1, "Sievierodonetsk", "city", "geonames:692087", SIEVIERODONETSK),
        place_row(20, "Severodonetsk", "city", "geonames:692087", SIEVIERODONETSK, place_name="Sievierodonetsk"),
        place_row(40, "Lysychansk", "city", "geonames:702320", LYSYCHANSK),
        place_row(60, "Azot", "plant", "curated:azot", AZOT, precision="exact", uncertainty_m=600.0),
        place_row(80, "Siverskyi Donets", "river", "curated:siverskyi-donets", DONETS, precision="exact"),
        place_row(100, "Mariupol", "city", "geonames:701822", MARIUPOL),
        place_row(120, "Brussels", "city", "geonames:2800866", BRUSSELS, country="BE"),
        place_row(130, "Moscow", "city", "geonames:524901", Point(37.6, 55.75), role="actor", country="RU"),
        place_row(140, "Donbas", "region", "curated:donbas", DONBAS, precision="region", uncertainty_m=150000.0),
        place_row(150, "the last bridge", "expression", None, BRIDGE, place_name=None, uncertainty_m=1500.0),
        place_row(
            160,
            "Nowhere",
            "village",
            None,
            None,
            place_name=None,
            status="not_found",
            reason="no list has the name",
            precision=None,
            uncertainty_m=None,
        ),
    ]
    return check(conform(pd.DataFrame(rows), PLACES), PLACES)


@pytest.fixture(scope="session")
def events() -> gpd.GeoDataFrame:
    june = {"happened_from": pd.Timestamp("2022-06-13"), "happened_to": pd.Timestamp("2022-06-13")}
    rows = [
        event_row(
            1,
            "Battles",
            "Troops tried to storm Severodonetsk",
            SIEVIERODONETSK,
            claim_status="claimed",
            mention_id="a1:20",
            place_name="Sievierodonetsk",
            sub_type="Armed clash",
            reported_by="the mayor",
        ),
        event_row(
            2,
            "Explosions/Remote violence",
            "Shelling of the Azot plant",
            AZOT,
            happened_from=pd.Timestamp("2022-06-10"),
            precision="exact",
            count_min=500.0,
            count_of="civilians trapped",
            mention_id="a1:60",
            place_name="Azot",
        ),
        event_row(3, "Strategic developments", "Bridge destroyed", BRIDGE, claim_status="unverified", **june),
        event_row(4, "Battles", "Fighting in Donbas", DONBAS, claim_status="denied", precision="region"),
        event_row(5, "Strategic developments", "Ministers meet in Brussels", BRUSSELS, political=True),
        event_row(6, None, "Street fighting in Sievierodonetsk", SIEVIERODONETSK, **june),
    ]
    return check(conform(pd.DataFrame(rows), EVENTS), EVENTS)


@pytest.fixture(scope="session")
def articles() -> pd.DataFrame:
    row = {
        "article_id": "a1",
        "title": "Ultimatum ignored",
        "text": "…",
        "published": pd.Timestamp("2022-06-15"),
        "language": "en",
        "source": "Example Times",
        "url": "https://example.org/story",
    }
    return conform(pd.DataFrame([row]), ARTICLES)


@pytest.fixture
def make_events() -> Callable[..., gpd.GeoDataFrame]:
    """Make an EVENTS table of rows as `event_row` takes them."""

    def make(*rows: dict[str, Any]) -> gpd.GeoDataFrame:
        return conform(pd.DataFrame(list(rows)), EVENTS)

    return make
