"""Maps that are known by their content."""

import datetime as dt

import pytest
import shapely

from geo.errors import InputError
from geo.fronts.others.entrance import read_given
from tests.fronts.others.maps import EAST, LAND, WEST, feature, held, write

SQUARE_KM2 = 8218
"""One of the two squares on the ellipsoid."""
STRIP = shapely.box(36.9, 48.0, 37.0, 49.0)


@pytest.fixture
def deepstate(tmp_path):
    return write(
        tmp_path / "map_2022-06-15.geojson",
        feature(EAST, name="Окуповано /// Occupied", fill="#a52714"),
        feature(STRIP, name="Під питанням /// Contenesed ", fill="#bcaaa4"),
        feature(shapely.box(36.0, 48.0, 36.1, 48.1), name="Звільнено 10.05 /// Taken back10.05", fill="#0288d1"),
        feature(shapely.box(50, 48, 51, 49), name="Придністров'я /// Transnistria", fill="#ff5252"),
        feature(shapely.Point(37, 48.5), name="Напрямок удару /// Direction of attack"),
    )


def test_deepstates_areas_say_their_status_in_bilingual_names(deepstate):
    given = read_given([deepstate], land=LAND)
    assert held(given.areas) == {
        ("Russia", "held"): SQUARE_KM2,
        (None, "contested"): pytest.approx(SQUARE_KM2 / 10, abs=2),
        ("Ukraine", "held"): pytest.approx(SQUARE_KM2 * 0.9, abs=2),
    }
    assert set(given.areas["method"]) == {"given by DeepState"}
    assert {day.date() for day in given.areas["day"]} == {dt.date(2022, 6, 15)}


def test_where_a_name_says_nothing_the_colour_does(tmp_path):
    path = write(
        tmp_path / "2022-07-03.geojson",
        feature(EAST, name="Зміїний /// Snake Island", fill="#A52714"),
        feature(STRIP, name="Зміїний /// Snake Island", fill="#bcaaa4"),
    )
    assert set(held(read_given([path], land=LAND).areas)) == {
        ("Russia", "held"),
        (None, "contested"),
        ("Ukraine", "held"),
    }


def test_what_is_no_area_of_the_land_is_told_and_no_fault(deepstate):
    notes = read_given([deepstate], land=LAND).rejected
    assert all(note.kept for note in notes)
    assert any("Transnistria" in note.reason and "outside the land" in note.reason for note in notes)
    assert any("a unit, an attack or an airfield" in note.reason for note in notes)


def test_isws_control_and_advance_together_are_what_is_held(tmp_path):
    midnight = 1655251200000
    control = write(
        tmp_path / "2022-06-15_RussianAssessedCoTinUkraine.geojson", feature(EAST, datetime=midnight, OBJECTID=1)
    )
    advance = write(
        tmp_path / "2022-06-15_RussianAssessedAdvanceinUkraine.geojson", feature(STRIP, datetime=midnight, OBJECTID=2)
    )
    given = read_given([control, advance], land=LAND)
    assert held(given.areas)["Russia", "held"] == pytest.approx(SQUARE_KM2 * 1.1, abs=2)
    assert not given.rejected
    alone = read_given([control], land=LAND)
    assert held(alone.areas)["Russia", "held"] == SQUARE_KM2
    assert "the layer of advance of 2022-06-15 is missing" in str(alone.rejected[0])


def test_what_isw_only_claims_is_unknown_and_its_other_layers_say_nothing_of_who_holds(tmp_path):
    paths = [
        write(tmp_path / f"2022-06-15_{layer}.geojson", feature(area, datetime=1655251200000, OBJECTID=number))
        for number, (layer, area) in enumerate(
            [
                ("RussianAssessedCoTinUkraine", EAST),
                ("RussianAssessedAdvanceinUkraine", EAST),
                ("RussianClaimedCoTinUkraine", STRIP),
                ("UkrainianReportedPartisanWarfare", EAST),
                ("UkrainianClaimedCounterOffensives", WEST),
            ]
        )
    ]
    given = read_given(paths, land=LAND)
    assert set(held(given.areas)) == {("Russia", "held"), (None, "unknown"), ("Ukraine", "held")}
    assert [("partisans" in note.reason or "counter-offensives" in note.reason) for note in given.rejected] == [
        True
    ] * 2


def test_a_wrapped_collection_of_changes_holds_what_has_not_changed_and_what_was_gained(tmp_path):
    path = write(
        tmp_path / "wrapped_2022-06-15.json",
        feature(EAST, type="nochange", date="2022-06-12"),
        feature(STRIP, type="gains", date="2022-06-12"),
        feature(shapely.box(36.8, 48, 36.9, 49), type="losses", date="2022-06-12"),
        wrapped="value",
    )
    given = read_given([path], land=LAND)
    assert held(given.areas) == {
        ("Russia", "held"): pytest.approx(SQUARE_KM2 * 1.1, abs=2),
        ("Ukraine", "held"): pytest.approx(SQUARE_KM2 * 0.9, abs=2),
    }
    assert {day.date() for day in given.areas["day"]} == {dt.date(2022, 6, 12)}
    assert any("though its name says 2022-06-15" in note.reason for note in given.rejected)


def test_crimea_that_a_map_of_changes_leaves_out_is_added_and_named(tmp_path):
    path = write(tmp_path / "m.json", feature(EAST, type="nochange", date="2022-06-12"), wrapped="value")
    given = read_given([path])
    added = given.areas[given.areas["method"].str.contains("left out")]
    assert set(added["side"]) == {"Russia"}
    assert added["area_km2"].sum() == pytest.approx(26_000, rel=0.05)
    assert not given.areas[given.areas["side"] == "Ukraine"].geometry.iloc[0].contains(shapely.Point(34.1, 45.0))
    assert any("leaves out iso:UA-43" in note.reason for note in given.rejected)


def test_columns_of_our_own_tables_are_known(tmp_path):
    path = write(
        tmp_path / "ours.geojson",
        feature(EAST, day="2022-06-15", side="Russia", status="held"),
        feature(WEST, day="2022-06-15", side="Ukraine", status="held"),
        feature(STRIP, day="2022-06-15", side=None, status="contested"),
    )
    areas = held(read_given([path], land=LAND).areas)
    assert areas["Russia", "held"] == SQUARE_KM2
    assert areas["Ukraine", "held"] == pytest.approx(SQUARE_KM2 * 0.9, abs=2)


def test_a_map_of_what_is_occupied_leaves_the_rest_to_the_defender(tmp_path):
    path = write(tmp_path / "areas.geojson", feature(EAST, day="2022-04-03", status="occupied_2014"))
    assert held(read_given([path], land=LAND).areas) == {
        ("Russia", "held"): SQUARE_KM2,
        ("Ukraine", "held"): pytest.approx(SQUARE_KM2, abs=2),
    }


def test_the_user_says_what_a_value_means_and_is_asked_first(tmp_path):
    path = write(
        tmp_path / "2023-05-01_khartoum.geojson",
        feature(EAST, zone="A1"),
        feature(WEST, zone="B"),
        feature(STRIP, zone="mixed ground"),
    )
    status = ("zone=A*:RSF", "zone=b:SAF", "zone=mixed*:contested")
    given = read_given([path], land=LAND, status=status)
    assert set(held(given.areas)) == {("RSF", "held"), ("SAF", "held"), (None, "contested")}


def test_a_layer_is_a_field_too_and_none_leaves_it_out(tmp_path):
    path = write(tmp_path / "2023-05-01_fog.geojson", feature(EAST, side="Russia"))
    with pytest.raises(InputError, match="no areas and no places"):
        read_given([path], land=LAND, status=("layer=fog:none",))


@pytest.mark.parametrize("told", ["zone", "zone=A", "zone:held", "zone=A:held", "=A:Russia", "zone=A:"])
def test_a_meaning_of_another_form_is_refused(told):
    with pytest.raises(InputError, match="FIELD=VALUE:STATUS"):
        read_given([], status=(told,))


def test_an_area_that_does_not_say_who_holds_it_is_named_with_the_remedy(tmp_path):
    path = write(tmp_path / "2023-05-01.geojson", feature(EAST, side="Russia"), feature(WEST, colour="blue"))
    given = read_given([path], land=LAND)
    told = next(note for note in given.rejected if not note.kept)
    assert "feature 2 does not say who holds it (colour='blue')" in str(told)
    assert "--status" in str(told)


@pytest.mark.parametrize("day", ["2022-06-25"])
def test_real_maps_of_one_day_agree_on_nine_tenths_and_more(shared, day):
    maps = shared / "control" / "maps"
    russia = {
        whose: read_given(paths).areas.query("side == 'Russia'").geometry.union_all()
        for whose, paths in {
            "deepstate": [maps / f"deepstate_{day}.geojson"],
            "isw": sorted(maps.glob(f"{day}_*.geojson")),
            "changes": [maps / f"wrapped_{day}.json"],
        }.items()
    }
    for other in ("isw", "changes"):
        both = russia["deepstate"].intersection(russia[other]).area
        assert both / russia["deepstate"].union(russia[other]).area > 0.96


def test_invalid_polygons_of_real_maps_are_mended_and_named(shared):
    paths = sorted((shared / "control" / "maps").glob("2022-06-15_RussianAssessed*.geojson"))
    mended = [str(note) for note in read_given(paths).rejected if "mended" in note.reason]
    assert len(mended) == 2
    assert "RussianAssessedCoTinUkraine.geojson: feature 1 ('122') is no valid polygon" in mended[1]


@pytest.mark.parametrize(
    ("layer", "status"),
    [
        ("AssessedRussianControlInUkraine", "held"),
        ("Assessed Russian Advances in Ukraine", "held"),
        ("Russian_CoT_in_Ukraine", "held"),
        ("Claimed Russian Control of Ukrainian Territory", "unknown"),
    ],
)
def test_isws_layers_are_known_under_the_names_of_other_years(tmp_path, layer, status):
    path = write(tmp_path / f"{layer} 2023-05-01.geojson", feature(EAST, OBJECTID=1))
    assert status in {row for _, row in held(read_given([path], land=LAND).areas)}
    assert set(read_given([path], land=LAND).areas["method"]) == {"given by ISW"}
