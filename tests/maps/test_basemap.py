import base64
import gzip
import json

import geopandas as gpd
import pytest
from shapely.geometry import box

from geo.maps.basemap import Zones, area_names, base_payload, embedded_shapes

DONBAS_VIEW = (48.8, 38.2, 49.0, 38.6)


def heads(payload):
    """Name to count of each packed column."""
    head = gzip.decompress(base64.b64decode(payload["packed"])).split(b"\n", 1)[0]
    return {part["name"]: part["count"] for part in json.loads(head)}


def test_the_basemap_has_land_water_borders_and_rivers(shapes):
    payload = base_payload(shapes, DONBAS_VIEW)
    counts = heads(payload)
    assert [layer["name"] for layer in payload["layers"]] == [
        "land",
        "home",
        "water",
        "oblasts",
        "rivers",
        "coast",
        "borders",
    ]
    assert all(counts[f"{layer['name']}:size"] for layer in payload["layers"])


def test_each_piece_of_a_river_knows_its_name(shapes):
    payload = base_payload(shapes, DONBAS_VIEW)
    assert {payload["names"][number] for number in payload["riverName"]} == {"Siverskyi Donets"}
    assert len(payload["riverName"]) == heads(payload)["rivers:size"]


def test_a_border_between_two_countries_is_no_coast():
    from geo.maps.basemap import _outlines

    countries = gpd.GeoDataFrame({"iso2": ["A", "B"]}, geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1)], crs="EPSG:4326")
    elsewhere = gpd.GeoDataFrame({"iso2": ["C"]}, geometry=[box(20, 20, 21, 21)], crs="EPSG:4326")
    coasts, borders = _outlines(countries, elsewhere, box(-9, -9, 9, 9))
    assert coasts[0].length == pytest.approx(6)
    assert borders[0].length == pytest.approx(1)


def test_the_basemap_is_finer_near_the_story_than_far_from_it():
    from shapely.geometry import LineString

    zones = Zones.around(DONBAS_VIEW)
    wavy = LineString([(38 + step / 1000, 48.9 + (step % 2) / 1000) for step in range(400)])
    near = sum(len(part.coords) for part in zones.thinned(wavy, 0.0001, 0.01, 0.1))
    far = Zones.around((10, 10, 10.2, 10.2)).thinned(wavy, 0.0001, 0.01, 0.1)
    assert near > 300
    assert sum(len(part.coords) for part in far) < 10


def test_towns_that_are_a_division_of_their_own_are_named_once(shapes):
    frame = gpd.GeoDataFrame({"name_en": ["Kyiv City"]}, geometry=[box(30, 50, 31, 51)], crs="EPSG:4326")
    assert "Kyiv City" not in {row[4] for row in area_names({**shapes, "oblasts": frame})}


def test_the_embedded_basemap_puts_crimea_in_ukraine_and_fits_into_a_page():
    payload = base_payload(embedded_shapes(), DONBAS_VIEW)
    assert len(payload["packed"]) < 450_000
    simferopol = box(34.05, 44.9, 34.15, 45.0)
    for name in ("countries", "countries_fine"):
        frame = embedded_shapes()[name]
        assert set(frame.loc[frame.intersects(simferopol), "iso2"]) == {"UA"}
