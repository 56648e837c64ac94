"""A small story, written by hand: the two cities on their two banks, a plant, a bridge, a river."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import LineString, Point, box

from geo.gazetteer.entry import Entry
from geo.maps.packs import Pack, PackLayer
from geo.maps.page import StoryMap, make_map
from geo.tables import ARTICLES, EVENTS, PLACES, check, conform
from tests.maps.chromium_pages import chromium, open_page
from tests.maps.story_rows import (
    AZOT,
    BRIDGE,
    BRUSSELS,
    DONBAS,
    DONETS,
    LYSYCHANSK,
    MARIUPOL,
    SIEVIERODONETSK,
    event_row,
    place_row,
)

__all__ = ["chromium", "open_page"]


@pytest.fixture(scope="session")
def places() -> gpd.GeoDataFrame:
    rows = [
        place_row(1, "Sievierodonetsk", "city", "geonames:691999", SIEVIERODONETSK),
        place_row(20, "Severodonetsk", "city", "geonames:691999", SIEVIERODONETSK, place_name="Sievierodonetsk"),
        place_row(40, "Lysychansk", "city", "geonames:702972", LYSYCHANSK),
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
            uncertainty_m=600.0,
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


class FewNames:
    """A gazetteer of three towns, with the methods that the map asks for."""

    entries = tuple(
        Entry(
            f"geonames:{key}",
            name,
            "city",
            "UA",
            "Luhansk Oblast",
            None,
            people,
            lon,
            lat,
            "settlement",
            3e3,
            "GeoNames",
        )
        for key, name, people, lon, lat in (
            (691999, "Sievierodonetsk", 99067, 38.4876, 48.9482),
            (702972, "Lysychansk", 93340, 38.43, 48.9169),
            (695274, "Rubizhne", 55247, 38.3794, 49.0125),
        )
    )

    def entry(self, place_id: str) -> Entry | None:
        if place_id == "curated:bridge":
            return Entry(place_id, "Bridge", "bridge", "UA", None, None, 0, 38.46, 48.93, "exact", 300.0, "curated")
        return None

    def largest_within(
        self, west: float, south: float, east: float, north: float, kinds: tuple[str, ...], count: int
    ) -> list[Entry]:
        inside = [entry for entry in self.entries if west < entry.lon < east and south < entry.lat < north]
        return [entry for entry in inside if entry.kind in kinds][:count]

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind == kind][:count]

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[tuple[str, str, str | None]]]:
        known = {
            "geonames:691999": [("Сєвєродонецьк", "official", "uk"), ("Северодонецк", "russian", "ru")],
            "geonames:695274": [("Рубіжне", "official", "uk"), ("Rubezhnoye", "russian", "en")],
        }
        return {key: known.get(key, []) for key in place_ids}


@pytest.fixture(scope="session")
def names() -> FewNames:
    return FewNames()


def _layer(*geometries: Any, tags: list[int] | None = None) -> PackLayer:
    numbers = np.full(len(geometries), -1) if tags is None else np.array(tags)
    return PackLayer(np.array(geometries, dtype=object), numbers.astype(np.int64))


@pytest.fixture(scope="session")
def packs() -> tuple[Pack, ...]:
    """A basemap of rectangles: Ukraine and Russia, coarse and fine, a border, a reservoir, one river, one road."""
    ukraine, land = box(22, 45, 39.5, 52), box(22, 45, 60, 60)
    border = LineString([(39.5, 45), (39.5, 52)])
    coarse = {"land": _layer(land), "home": _layer(ukraine), "borders": _layer(border)}
    fine = coarse | {
        "water": _layer(box(38.5, 48.97, 38.52, 48.98)),
        "rivers": _layer(DONETS, tags=[0]),
        "roads": _layer(LineString([(38.2, 48.85), (38.43, 48.92)]), tags=[1]),
    }
    return (
        Pack("world", (-179.95, -85.0, 179.95, 85.0), coarse, ()),
        Pack("ukraine", (30.0, 44.0, 45.0, 53.0), fine, ("Siverskyi Donets", "T1302")),
    )


@pytest.fixture(scope="session")
def draw(names: FewNames, packs: tuple[Pack, ...]) -> Callable[..., StoryMap]:
    """`make_map` on the small gazetteer and basemap."""
    return partial(make_map, names=names, packs=packs)


@pytest.fixture
def make_events() -> Callable[..., gpd.GeoDataFrame]:
    """Make an EVENTS table of rows as `event_row` takes them."""

    def make(*rows: dict[str, Any]) -> gpd.GeoDataFrame:
        return conform(pd.DataFrame(list(rows)), EVENTS)

    return make
