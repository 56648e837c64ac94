"""What is written by hand counts before the base list, and nothing else of the base list changes."""

import pytest

from geo.errors import DataError
from geo.gazetteer.laying import centre
from tests.gazetteer.towns import town

PLANT = {"place_id": "curated:azot", "name_en": "Azot", "name_uk": "Азот", "lon": "38.473", "lat": "48.942"}
VILLAGE = {
    "place_id": "curated:village-spirne", "kind": "village", "name_en": "Spirne", "name_uk": "Спірне",
    "name_ru": "Спорное", "lon": "38.24", "lat": "48.79", "uncertainty_m": "1200", "admin1": "Luhansk Oblast",
}  # fmt: skip
OBLAST = {
    "place_id": "curated:oblast-luhansk", "kind": "oblast", "name_en": "Luhansk Oblast", "name_uk": "Луганська область",
    "members": "UA-09",
}  # fmt: skip


def division(name="Luhanska"):
    return town(
        "iso:UA-09", name, kind="region", admin1=name, precision="region", uncertainty_m=90_000.0, population=2_000_000
    )


def names_of(gazetteer, place_id):
    return {spelling: relation for spelling, relation, _ in gazetteer.spellings([place_id])[place_id]}


def test_a_plant_is_a_place_of_the_list_with_its_names(write, laid):
    write("facilities.csv", PLANT | {"aliases": "Azot plant|ПАТ"})
    gazetteer = laid()
    entry = gazetteer.entry("curated:azot")
    assert (entry.lon, entry.lat, entry.precision, entry.uncertainty_m) == (38.473, 48.942, "exact", 500.0)
    assert names_of(gazetteer, "curated:azot") == {
        "Azot": "official", "Азот": "official", "Azot plant": "press", "ПАТ": "abbreviation",
    }  # fmt: skip


def test_what_stands_in_brackets_in_a_name_is_for_the_reader(write, laid):
    write("facilities.csv", PLANT | {"name_uk": "Азот (Сєвєродонецьк)"})
    assert "Азот" in names_of(laid(), "curated:azot")


def test_a_text_is_scanned_for_what_has_a_ukrainian_name(write, laid):
    write(
        "world_regions.csv",
        PLANT | {"kind": "region"},
        PLANT | {"place_id": "curated:far", "name_uk": "", "name_en": "Far"},
    )
    assert laid().regional_names() == ["azot", "азот"]


def test_a_wide_region_by_its_point_is_never_called_exact(write, laid):
    write("world_regions.csv", PLANT | {"kind": "region", "uncertainty_m": "90000"})
    assert laid().entry("curated:azot").precision == "region"


def test_an_area_has_a_point_inside_and_a_radius_that_holds_it(write, laid):
    shape = "POLYGON ((38 48, 39 48, 39 49, 38 49, 38 48))"
    write(
        "regions.csv",
        {"place_id": "curated:grey", "name_en": "Grey zone", "name_uk": "Сіра зона", "kind": "region", "wkt": shape},
    )
    entry = laid().entry("curated:grey")
    assert (entry.lon, entry.lat) == (38.5, 48.5)
    assert entry.uncertainty_m == pytest.approx(67_000, abs=1000)


def test_a_river_has_the_point_in_the_middle_of_its_course(write, laid):
    row = {"place_id": "curated:river-a", "name_en": "A", "kind": "river", "wkt": "LINESTRING (38 49, 39 49)"}
    write("rivers.csv", row | {"name_en": "Aidar"})
    entry = laid().entry("curated:river-a")
    assert (entry.lon, entry.lat, entry.precision) == (38.5, 49.0, "exact")


def test_a_union_of_divisions_lies_amid_their_settlements(write, laid):
    write("regions.csv", {"place_id": "curated:east", "name_en": "The East", "kind": "region", "members": "UA-09"})
    corners = [(38.0, 48.0), (39.0, 48.0), (39.0, 49.0), (38.0, 49.0)]
    towns = [town(f"geonames:{i}", f"Town {i}", admin1="Luhanska", lon=x, lat=y) for i, (x, y) in enumerate(corners)]
    elsewhere = town("geonames:9", "Elsewhere", admin1="Kyivska", lon=30.0, lat=50.0)
    entry = laid(division(), *towns, elsewhere).entry("curated:east")
    assert (entry.lon, entry.lat) == (38.5, 48.5)
    assert entry.uncertainty_m == pytest.approx(67_000, abs=1000)


def test_the_middle_of_towns_on_both_sides_of_the_antimeridian_lies_between_them():
    lon, lat, radius = centre([(177.5, 64.7), (177.0, 65.0), (-178.0, 66.0), (-173.2, 64.4)])
    assert 178 < abs(lon) <= 180
    assert 64 < lat < 66
    assert radius < 500_000


def test_a_settlement_that_lies_far_beyond_all_others_does_not_draw_the_middle_of_a_division():
    amid = [(38.0 + x / 10, 48.0 + y / 10) for x in range(5) for y in range(5)]
    assert centre([*amid, (25.0, 50.0)]) == centre(amid)


def test_an_oblast_is_the_division_of_the_list_and_gives_all_in_it_its_name(write, laid):
    write("regions.csv", OBLAST | {"aliases": "Luhansk region"})
    gazetteer = laid(division(), town("geonames:1", "Popasna", admin1="Luhanska"))
    assert gazetteer.entry("iso:UA-09").name == "Luhansk Oblast"
    assert gazetteer.entry("geonames:1").admin1 == "Luhansk Oblast"
    assert gazetteer.entry("curated:oblast-luhansk") is None
    assert [match.entry.place_id for match in gazetteer.matches("luhansk region")] == ["iso:UA-09"]


def test_a_village_that_is_known_by_its_community_gets_the_point_written_by_hand(write, laid):
    write("villages.csv", VILLAGE | {"aliases": "Spornoye"})
    rough = town("katottg:UA1", "Spirne", source="KATOTTG", precision="district", uncertainty_m=25_000.0, population=0)
    gazetteer = laid(rough)
    entry = gazetteer.entry("katottg:UA1")
    assert (entry.lon, entry.lat, entry.precision, entry.uncertainty_m) == (38.24, 48.79, "settlement", 1200.0)
    assert entry.source == "KATOTTG, curated"
    assert gazetteer.entry("curated:village-spirne") is None
    assert [match.entry for match in gazetteer.matches("spornoye")] == [entry]


def test_a_village_that_is_surveyed_keeps_its_point(write, laid):
    write("villages.csv", VILLAGE)
    surveyed = town("geonames:1", "Spirne", lon=38.25, lat=48.80)
    gazetteer = laid(surveyed)
    assert gazetteer.entry("geonames:1").lon == 38.25
    assert gazetteer.entry("curated:village-spirne") is None


@pytest.mark.parametrize("change", [{"lon": 38.9}, {"admin1": "Donetsk Oblast"}, {"kind": "district"}])
def test_a_village_of_that_name_that_lies_far_or_in_another_oblast_is_another(write, laid, change):
    write("villages.csv", VILLAGE)
    other = town("geonames:1", "Spirne", **({"lon": 38.30, "lat": 48.82} | change))
    assert laid(other).entry("curated:village-spirne") is not None


def test_a_former_name_is_added_and_the_names_of_the_list_stay(write, laid):
    write("names.csv", {"place_id": "geonames:1", "name_en": "Bakhmut", "alias": "Artemivsk", "relation": "former"})
    assert names_of(laid(town("geonames:1", "Bakhmut")), "geonames:1") == {"Bakhmut": "official", "Artemivsk": "former"}


def test_a_name_that_the_list_has_in_a_better_relation_keeps_it(write, laid):
    write("names.csv", {"place_id": "geonames:1", "alias": "Bakhmut", "relation": "colloquial"})
    assert names_of(laid(town("geonames:1", "Bakhmut")), "geonames:1") == {"Bakhmut": "official"}


def test_a_name_that_the_list_does_not_have_renames_the_place(write, laid):
    write(
        "names.csv", {"place_id": "geonames:1", "name_en": "Siverskodonetsk", "alias": "Lyskhim", "relation": "former"}
    )
    assert laid(town("geonames:1", "Sievierodonetsk")).entry("geonames:1").name == "Siverskodonetsk"


def test_the_middle_of_a_country_and_of_a_division_are_moved(write, laid):
    write("countries.csv", {"iso": "UA", "lon": "31", "lat": "49", "aliases": "UKR"})
    write("divisions.csv", {"place_id": "iso:UA-09", "lon": "39", "lat": "49"})
    country = town("iso:UA", "Ukraine", kind="country", admin1=None, precision="country", uncertainty_m=500_000.0)
    gazetteer = laid(country, division())
    assert (gazetteer.entry("iso:UA").lon, gazetteer.entry("iso:UA").lat) == (31.0, 49.0)
    assert [match.relation for match in gazetteer.matches("ukr")] == ["abbreviation"]
    moved = gazetteer.entry("iso:UA-09")
    assert moved.uncertainty_m == 90_000 + 38_000, "the move adds to what is not known of the point"


def test_the_radius_of_a_division_may_be_told_instead(write, laid):
    write("divisions.csv", {"place_id": "iso:UA-09", "lon": "39", "lat": "49", "uncertainty_m": "70000"})
    assert laid(division()).entry("iso:UA-09").uncertainty_m == 70_000


@pytest.mark.parametrize(
    ("file", "row", "message"),
    [
        ("names.csv", {"place_id": "geonames:9", "alias": "A", "relation": "press"}, "names.csv line 2: no place"),
        ("divisions.csv", {"place_id": "iso:UA-99", "lon": "1", "lat": "1"}, "divisions.csv line 2: no place"),
        ("removals.csv", {"place_id": "geonames:9"}, "removals.csv line 2: no place 'geonames:9'"),
        ("removals.csv", {"place_id": "geonames:1", "alias": "Lviv"}, "line 2: 'geonames:1' has no name 'Lviv'"),
        ("removals.csv", {"place_id": "curated:azot"}, "line 2: 'curated:azot' is written by hand"),
        ("facilities.csv", PLANT | {"lon": ""}, "'curated:azot' has neither lon and lat, nor wkt, nor members"),
        (
            "regions.csv",
            {"place_id": "curated:east", "name_en": "East", "kind": "region", "members": "UA-14"},
            "regions.csv line 2: the list knows no settlement in UA-14",
        ),
    ],
)  # fmt: skip
def test_a_row_about_what_there_is_not_is_told_with_its_line(write, laid, file, row, message):
    write(file, row)
    with pytest.raises(DataError) as raised:
        laid(town("geonames:1", "Bakhmut"))
    assert message in str(raised.value)


def test_a_key_that_is_given_twice_is_told(write, laid):
    write("facilities.csv", PLANT)
    write("world_regions.csv", PLANT)
    with pytest.raises(DataError, match=r"facilities\.csv line 2: 'curated:azot' is given before"):
        laid()
