"""The basemap's levels: which, of what, and how fine. What they look like is test_background.py's matter."""

import base64
import gzip
import json

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, box

from geo.maps.basemap import Zones, area_names, base_payload
from geo.maps.packs import BOXES, Pack, PackLayer, embedded_packs, read_pack, write_pack

DONBAS_VIEW = (48.8, 38.2, 49.0, 38.6)
UKRAINE_VIEW = (46.0, 31.0, 50.5, 39.0)


def heads(level):
    """Name to count of each packed column of a level."""
    head = gzip.decompress(base64.b64decode(level["packed"])).split(b"\n", 1)[0]
    return {part["name"]: part["count"] for part in json.loads(head)}


def test_the_first_level_is_the_world_and_the_last_the_surroundings_of_the_story(packs):
    boxes = [level["box"] for level in base_payload(DONBAS_VIEW, packs)["levels"]]
    assert boxes[0] == [-179.95, -85.0, 179.95, 85.0]
    assert boxes[-1] == pytest.approx(list(Zones.around(DONBAS_VIEW).near), abs=1e-3)


def test_every_level_has_its_layers_in_the_order_of_drawing(packs):
    for level in base_payload(DONBAS_VIEW, packs)["levels"]:
        counts = heads(level)
        names = [layer["name"] for layer in level["layers"]]
        assert names[:2] == ["land", "home"]
        assert all(f"{name}:size" in counts for name in names)


def test_each_piece_of_a_river_knows_its_name(packs):
    payload = base_payload(DONBAS_VIEW, packs)
    assert payload["names"] == ["Siverskyi Donets", "T1302"]
    counts = heads(payload["levels"][-1])
    assert counts["rivers:tag"] == counts["rivers:size"] == 1


def test_a_level_that_a_finer_one_covers_whole_is_left_out():
    levels = base_payload(DONBAS_VIEW)["levels"]
    for number, level in enumerate(levels[1:], start=1):
        west, south, east, north = level["box"]
        for finer in levels[number + 1 :]:
            w, s, e, n = finer["box"]
            assert not (w <= west and s <= south and e >= east and n >= north)


def test_the_basemap_is_finer_near_the_story_than_far_from_it():
    wavy = LineString([(38 + step / 1000, 48.9 + (step % 2) / 1000) for step in range(400)])
    layer = PackLayer(np.array([wavy], dtype=object), np.array([-1]))
    land = PackLayer(np.array([box(0, 0, 60, 60)], dtype=object), np.array([-1]))
    packs = [Pack(name, (-179.95, -85.0, 179.95, 85.0), {"land": land, "rivers": layer}, ()) for name in ("a", "b")]
    here, far = base_payload(DONBAS_VIEW, packs), base_payload((48.8, 44.2, 49.0, 44.6), packs)
    assert heads(here["levels"][-1])["rivers:x"] > 300
    assert heads(far["levels"][1])["rivers:x"] < 10


def test_the_donbas_has_its_provinces_rivers_roads_and_railways():
    found = heads(base_payload(DONBAS_VIEW)["levels"][-1])
    for layer in ("admin1", "rivers", "water", "roads", "railways"):
        assert found[f"{layer}:x"] > 10, layer


@pytest.mark.parametrize("bounds", [(15.3, 32.2, 15.8, 32.8), (31.2, 34.2, 31.6, 34.6), (38.5, -98.0, 39.0, -97.0)])
def test_provinces_and_rivers_are_drawn_outside_ukraine_too(bounds):
    levels = [heads(level) for level in base_payload(bounds)["levels"][1:]]
    for layer in ("admin1", "rivers"):
        assert sum(level.get(f"{layer}:x", 0) for level in levels) > 20, layer


def test_a_story_of_the_whole_world_has_the_map_of_the_world_alone():
    assert len(base_payload((-50.0, -150.0, 70.0, 170.0))["levels"]) == 1


@pytest.mark.parametrize(
    ("bounds", "most"), [(DONBAS_VIEW, 450_000), (UKRAINE_VIEW, 700_000), ((31.2, 34.2, 31.6, 34.6), 450_000)]
)
def test_the_embedded_basemap_fits_into_a_page(bounds, most):
    assert sum(len(level["packed"]) for level in base_payload(bounds)["levels"]) < most


def test_the_packs_cover_the_world_between_them():
    """Every place within 60° south and 84° north is in a pack besides that of the world."""
    boxes = [box(*bounds) for name, bounds in BOXES.items() if name not in ("world", "ukraine")]
    assert shapely.union_all(boxes).equals(box(-179.95, -60.0, 179.95, 84.0))
    assert sum(one.area for one in boxes) == pytest.approx(359.9 * 144.0)


@pytest.mark.parametrize("name", BOXES)
def test_crimea_is_home_in_every_pack_that_has_it(name):
    for pack in embedded_packs((34.0, 44.9, 34.2, 45.1)):
        home = shapely.union_all(shapely.make_valid(pack.layers["home"].geometries))
        assert home.contains(shapely.Point(34.1, 44.95)), pack.name
        # No border of states crosses the isthmus of Perekop.
        isthmus = LineString([(33.7, 46.3), (33.7, 46.0)])
        assert not shapely.intersects(pack.layers["borders"].geometries, isthmus).any(), pack.name


def test_a_pack_that_is_written_is_read_as_it_was():
    hole = shapely.Polygon(box(0, 0, 4, 4).exterior.coords, [box(1, 1, 2, 2).exterior.coords])
    layers = {
        "land": (np.array([hole, box(5, 5, 6, 6)], dtype=object), np.array([-1, -1])),
        "rivers": (np.array([LineString([(0, 0), (1, 1)])], dtype=object), np.array([0])),
    }
    pack = read_pack("x", gzip.decompress(write_pack((0, 0, 6, 6), layers, ["Styx"])))
    assert pack.box == (0, 0, 6, 6)
    assert pack.names == ("Styx",)
    assert [
        one.equals(other) for one, other in zip(pack.layers["land"].geometries, [hole, box(5, 5, 6, 6)], strict=True)
    ] == [True, True]
    assert pack.layers["rivers"].tags.tolist() == [0]


def test_the_same_pack_is_the_same_bytes():
    layers = {"land": (np.array([box(0, 0, 1, 1)], dtype=object), np.array([-1]))}
    assert write_pack((0, 0, 1, 1), layers, []) == write_pack((0, 0, 1, 1), layers, [])


def test_a_damaged_pack_is_an_error_that_names_the_remedy():
    from geo.errors import DataError

    with pytest.raises(DataError, match="make data"):
        read_pack("x", b"[]\n")


@pytest.mark.parametrize(
    "river", ["Nile", "Euphrates", "Danube", "Volga", "Mississippi", "Amazon", "Mekong", "Siverskyi Donets"]
)
def test_great_rivers_have_their_names(river):
    known = {name for name in BOXES for pack in embedded_packs(BOXES[name]) for name in pack.names}
    assert river in known


def test_sixty_rivers_of_the_world_are_named():
    named = [name for pack in embedded_packs(BOXES["world"]) if pack.name == "world" for name in pack.names]
    assert len(named) >= 60


def test_towns_that_are_a_division_of_their_own_are_named_once():
    assert "Kyiv City" not in {row[4] for row in area_names()}
