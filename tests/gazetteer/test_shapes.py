"""The embedded geometry: borders, divisions, water."""

import pytest
import shapely

from geo.errors import DataError
from geo.gazetteer.shapes import LAYERS, load_shapes, shape_of

SIMFEROPOL, SEVASTOPOL, KERCH = (34.10, 44.95), (33.55, 44.58), (36.44, 45.34)
KYIV, MARIUPOL, KRAMATORSK, MOSCOW, TAMAN = (
    (30.52, 50.45),
    (37.54, 47.11),
    (37.57, 48.73),
    (37.62, 55.75),
    (36.72, 45.20),
)


def countries_at(layer, point):
    table = load_shapes(layer)
    return table.loc[table.contains(shapely.Point(point)), "iso2"].tolist()


def oblast(name):
    table = load_shapes("oblasts")
    return table.loc[table.name_en == name, "geometry"].item()


@pytest.mark.parametrize("layer", ["countries", "countries_fine"])
@pytest.mark.parametrize("city", [SIMFEROPOL, KERCH, KYIV, MARIUPOL])
def test_crimea_lies_in_ukraine_and_in_no_other_country(layer, city):
    assert countries_at(layer, city) == ["UA"]


def test_sevastopol_is_a_division_of_ukraine_and_not_of_the_crimean_republic():
    assert oblast("Sevastopol").contains(shapely.Point(SEVASTOPOL))
    assert not oblast("Autonomous Republic of Crimea").contains(shapely.Point(SEVASTOPOL))


def test_russia_keeps_what_lies_beyond_the_strait():
    assert countries_at("countries_fine", TAMAN) == ["RU"]
    assert countries_at("countries", MOSCOW) == ["RU"]


def test_donetsk_oblast_holds_mariupol_and_kramatorsk_but_not_lysychansk():
    area = oblast("Donetsk Oblast")
    assert area.contains(shapely.Point(MARIUPOL))
    assert area.contains(shapely.Point(KRAMATORSK))
    assert not area.contains(shapely.Point(38.42, 48.91))


def test_the_27_oblasts_cover_ukraine_without_overlapping():
    table = load_shapes("oblasts")
    whole = shapely.union_all(table.geometry.to_numpy())
    areas = shapely.area(table.geometry.to_numpy())
    country = shape_of("iso:UA")
    assert len(table) == 27
    assert areas.sum() == pytest.approx(whole.area, rel=1e-6)
    assert whole.symmetric_difference(country).area < 1e-3 * country.area


@pytest.mark.parametrize("layer", LAYERS)
def test_every_geometry_is_valid_and_no_field_is_empty(layer):
    table = load_shapes(layer)
    assert table.crs == "EPSG:4326"
    assert table.is_valid.all()
    assert not table.is_empty.any()
    assert not table.isna().any().any()
    assert [column for column in table.columns if column not in LAYERS[layer]] == []


def test_the_kakhovka_reservoir_is_full_as_it_was_until_june_2023():
    lakes = load_shapes("water")
    assert lakes.contains(shapely.Point(34.4, 47.5)).any()


def test_a_shape_may_be_changed_without_changing_the_next_readers_copy():
    table = load_shapes("oblasts")
    table.loc[0, "name_en"] = "Mordor"
    assert load_shapes("oblasts").loc[0, "name_en"] != "Mordor"


def test_donbas_is_the_two_oblasts_together():
    parts = shape_of("iso:UA-14").area + shape_of("iso:UA-09").area
    assert shape_of("curated:donbas").area == pytest.approx(parts, rel=1e-6)


def test_a_place_without_line_or_area_has_no_shape():
    assert shape_of("geonames:691999") is None


def test_an_unknown_layer_is_refused_with_the_known_ones_named():
    with pytest.raises(DataError, match="countries_fine"):
        load_shapes("roads")
