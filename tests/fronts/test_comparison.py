"""Two maps of one day: areas, distances, and who says what where they differ."""

import datetime as dt
import importlib.util
import json
import sys

import geopandas as gpd
import pytest
import shapely

from geo.errors import InputError
from geo.fronts.comparison import compare_maps, map_of_day
from geo.fronts.others.entrance import read_given
from geo.gazetteer.shapes import shape_of

LAND = shapely.box(36.0, 48.0, 38.0, 49.0)
DAY = dt.date(2022, 6, 15)


def areas(border: float, *, day: dt.date = DAY, contested: float = 0.0) -> gpd.GeoDataFrame:
    """Russia east of a meridian, Ukraine west of it, and a contested strip of so many degrees between them."""
    rows = [
        ("Russia", "held", shapely.box(border + contested, 48.0, 38.0, 49.0)),
        ("Ukraine", "held", shapely.box(36.0, 48.0, border, 49.0)),
    ]
    if contested:
        rows.append((None, "contested", shapely.box(border, 48.0, border + contested, 49.0)))
    sides, statuses, shapes = zip(*rows, strict=True)
    days = gpd.pd.to_datetime([day] * len(rows))
    return gpd.GeoDataFrame({"day": days, "side": sides, "status": statuses}, geometry=list(shapes), crs=4326)


def test_a_line_moved_east_is_so_far_away_and_so_much_land_is_wrong():
    """A tenth of a degree of longitude at 48.5 N is 7.4 km, and its strip of one degree of latitude 821 km2."""
    found = compare_maps(areas(37.0), areas(37.1), day=DAY, land=LAND)
    assert found.wrong_km2 == pytest.approx(821, rel=0.01)
    assert found.share_right == pytest.approx(0.95, abs=0.001)
    assert found.iou == pytest.approx(0.9, abs=0.001)
    assert found.median_km == pytest.approx(7.4, abs=0.1)
    assert found.p90_km == pytest.approx(7.45, abs=0.1)
    assert found.hausdorff_a_km == pytest.approx(found.hausdorff_b_km, abs=0.2)


def test_the_same_map_twice_differs_nowhere():
    found = compare_maps(areas(37.0), areas(37.0), day=DAY, land=LAND)
    assert (found.wrong_km2, found.iou, found.hausdorff_a_km) == (0.0, 1.0, 0.0)
    assert found.disagreement.empty


def test_hausdorff_is_told_in_both_directions():
    """A bulge is far from the straight line; of the straight line no point is as far from the bulge's foot."""
    bulge = areas(37.0)
    shape = bulge.geometry.iloc[0].union(shapely.box(36.5, 48.45, 37.0, 48.55))
    bulge.loc[0, "geometry"] = shape
    bulge.loc[1, "geometry"] = bulge.geometry.iloc[1].difference(shape)
    found = compare_maps(areas(37.0), bulge, day=DAY, land=LAND)
    assert found.hausdorff_b_km == pytest.approx(36.8, abs=1.0)
    assert found.hausdorff_a_km < 7.0


def test_the_disagreement_says_who_says_what():
    found = compare_maps(areas(37.0), areas(37.1, contested=0.1), day=DAY, land=LAND)
    told = {(row.a_says, row.b_says): round(row.area_km2) for row in found.disagreement.itertuples()}
    assert told == {
        ("Russia", "Ukraine"): pytest.approx(821, rel=0.01),
        ("Russia", "contested"): pytest.approx(821, rel=0.01),
    }
    assert found.disagreement.crs == "EPSG:4326"
    assert found.disagreement.total_bounds == pytest.approx([37.0, 48.0, 37.2, 49.0], abs=1e-3)


def test_land_of_which_a_map_says_nothing_is_said_so():
    russia = areas(37.0).iloc[:1]
    found = compare_maps(russia, areas(37.0), day=DAY, land=LAND)
    assert [(row.a_says, row.b_says) for row in found.disagreement.itertuples()] == [("nothing", "Ukraine")]
    assert found.wrong_km2 == 0.0


def test_coast_and_border_are_no_front():
    """The line is the meridian alone, less 3 km at either end: 111 km of the degree of latitude."""
    found = compare_maps(areas(37.0), areas(37.1), day=DAY, land=LAND)
    assert found.line_a_km == pytest.approx(111.2 - 6.0, abs=1.0)


def test_slivers_between_two_coasts_have_no_front():
    """Land that Russia does not hold along its shore is no second front, though it counts as wrong."""
    shore = areas(37.0)
    shore.loc[0, "geometry"] = shapely.box(37.0, 48.0, 37.98, 49.0)
    found = compare_maps(areas(37.0), shore, day=DAY, land=LAND)
    assert found.hausdorff_b_km == pytest.approx(0.0, abs=0.1)
    assert found.wrong_km2 == pytest.approx(164, rel=0.02)


def test_a_map_counts_on_its_last_day_before():
    two = gpd.pd.concat([areas(37.0, day=dt.date(2022, 6, 1)), areas(37.1, day=dt.date(2022, 6, 20))])
    assert map_of_day(two, DAY)[0] == dt.date(2022, 6, 1)
    found = compare_maps(two, areas(37.0), day=DAY, land=LAND)
    assert (found.day_a, found.wrong_km2) == (dt.date(2022, 6, 1), 0.0)
    with pytest.raises(InputError, match="begins on 2022-06-01"):
        map_of_day(two, dt.date(2022, 5, 1))


def test_one_map_on_two_days_shows_what_changed():
    two = gpd.pd.concat([areas(37.0, day=dt.date(2022, 6, 1)), areas(36.9, day=dt.date(2022, 6, 20))])
    found = compare_maps(two, two, day=dt.date(2022, 6, 1), day_b=dt.date(2022, 6, 20), land=LAND)
    assert set(found.disagreement["b_says"]) == {"Russia"}


def test_without_a_line_there_is_no_distance():
    ukraine = areas(38.0).iloc[1:]
    found = compare_maps(areas(37.0), ukraine, day=DAY, land=LAND)
    assert (found.median_km, found.p90_km, found.hausdorff_a_km) == (None, None, None)
    assert found.iou == 0.0


def test_a_side_that_holds_nothing_is_refused():
    with pytest.raises(InputError, match="Belarus holds nothing on either map on 2022-06-15"):
        compare_maps(areas(37.0), areas(37.0), day=DAY, land=LAND, side="Belarus")


def test_figures_are_those_of_the_reference_measure(shared, tmp_path, monkeypatch, capsys):
    """The method was taken over from a script that judges maps; the figures must be its, within rounding."""
    maps = shared / "control" / "maps"
    tables = {
        "a": read_given([maps / "deepstate_2022-07-03.geojson"]).areas,
        "b": read_given(sorted(maps.glob("2022-07-03_Russian*.geojson"))).areas,
    }
    for name, table in tables.items():
        table.to_parquet(tmp_path / f"{name}.parquet")
    ukraine = tmp_path / "land.geojson"
    gpd.GeoDataFrame({"iso2": ["UA"]}, geometry=[shape_of("iso:UA")], crs=4326).to_file(ukraine)
    spec = importlib.util.spec_from_file_location("score_front", shared / "score" / "score_front.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec.loader.exec_module(script)
    arguments = [*(str(tmp_path / f"{name}.parquet") for name in "ab"), "--land", str(ukraine), "--day", "2022-07-03"]
    monkeypatch.setattr(sys, "argv", ["score_front.py", *arguments])
    script.main()
    wanted = json.loads(capsys.readouterr().out)
    land = shape_of("iso:UA").intersection(shapely.box(30.0, 43.0, 42.0, 53.0))
    found = compare_maps(tables["a"], tables["b"], day=dt.date(2022, 7, 3), land=land)
    assert found.wrong_km2 == pytest.approx(wanted["wrong_km2"], abs=2)
    assert found.share_right == pytest.approx(wanted["area_right"], abs=1e-4)
    assert found.iou == pytest.approx(wanted["iou"], abs=1e-4)
    assert found.median_km == pytest.approx(wanted["median_km"], abs=0.02)
    assert found.p90_km == pytest.approx(wanted["p90_km"], abs=0.05)
    assert max(found.hausdorff_a_km, found.hausdorff_b_km) == pytest.approx(wanted["hausdorff_km"], abs=0.1)
