"""`frontline front`."""

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from geo.cli import main
from geo.export import write_table
from geo.tables import CONTROL_AREAS
from tests.fronts.war import older_map

NEWS = [
    {
        "id": "a",
        "published": "2022-06-25",
        "language": "en",
        "text": "Ukrainian troops withdrew from Sievierodonetsk on Friday. Russian forces captured Sievierodonetsk.",
    }
]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in NEWS), encoding="utf-8")
    return path


@pytest.fixture
def initial(tmp_path: Path) -> Path:
    path = tmp_path / "initial.geojson"
    write_table(older_map(), path, CONTROL_AREAS, shapes="inline")
    return path


def test_statements_are_written_for_a_person_to_check(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "statements.csv"
    assert main(["front", str(news), "--statements", "-o", str(out)]) == 0
    table = pd.read_csv(out)
    assert {"Sievierodonetsk"} == set(table["place_name"])
    assert {"withdraws_from", "takes"} <= set(table["state"])
    assert table["quote"].str.len().min() > 0


def test_areas_are_drawn_on_an_older_map(news: Path, initial: Path, tmp_path: Path) -> None:
    out = tmp_path / "areas.geojson"
    assert main(["front", str(news), "--initial", str(initial), "--on", "2022-06-25", "-o", str(out)]) == 0
    areas = gpd.read_file(out)
    assert {"Russia", "Ukraine"} <= set(areas["side"].dropna())
    assert areas["day"].astype(str).str.startswith("2022-06-25").all()


def test_a_geopackage_takes_areas_lines_and_control(news: Path, initial: Path, tmp_path: Path) -> None:
    out = tmp_path / "front.gpkg"
    assert main(["front", str(news), "--initial", str(initial), "--on", "2022-06-25", "-o", str(out)]) == 0
    layers = set(gpd.list_layers(out)["name"])
    assert {"control_areas_areas", "front_lines_lines", "control_points"} <= layers


def test_another_map_is_held_against_ours(
    news: Path, initial: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "areas.geojson"
    options = ["--initial", str(initial), "--on", "2022-06-15", "--with", str(initial)]
    assert main(["front", str(news), *options, "-o", str(out)]) == 0
    assert "iou 1.0" in capsys.readouterr().err


def test_layers_of_one_map_are_held_against_ours_together_and_the_difference_is_written(
    news: Path, initial: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    layers = []
    for name, west, east in (("CoT", 38.6, 40.3), ("Advance", 38.5, 38.6)):
        path = tmp_path / f"2022-06-15_RussianAssessed{name}inUkraine.geojson"
        frame = gpd.GeoDataFrame({"OBJECTID": [1]}, geometry=[shapely.box(west, 47.0, east, 50.0)], crs="EPSG:4326")
        frame.to_file(path)
        layers += ["--with", str(path)]
    options = ["--initial", str(initial), "--on", "2022-06-15", *layers, "--difference"]
    out = tmp_path / "difference.geojson"
    assert main(["front", str(news), *options, "-o", str(out)]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "wrong_km2" in line]
    assert len(told) == 1
    assert told[0].startswith("ISW of 2022-06-15: wrong_km2 ")
    assert {"other", "a_says", "b_says", "area_km2"} <= set(gpd.read_file(out).columns)
    assert main(["front", str(news), *options[:-1], "-o", str(tmp_path / "front.gpkg")]) == 0
    assert "disagreement_areas" in set(gpd.list_layers(tmp_path / "front.gpkg")["name"])


def test_a_page_shows_the_front(news: Path, initial: Path, tmp_path: Path) -> None:
    out = tmp_path / "map.html"
    assert main(["front", str(news), "--initial", str(initial), "--on", "2022-06-25", "-o", str(out)]) == 0
    assert "Front" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--on", "June"], "'June' is no day"),
        (["--on", "2022-06-25", "--every", "7"], "--every N needs the first and the last day"),
        (["--sides", "Russia"], "name two, the attacker first"),
        (["--sides", "Rome,Carthage"], "between Rome and Carthage"),
        (["--initial", "nowhere.geojson"], "nowhere.geojson"),
        (["--on", "2022-06-25", "--difference"], "--difference needs another map: --with FILE"),
    ],
)
def test_what_cannot_be_drawn_is_told_with_its_remedy(
    options: list[str], told: str, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["front", str(news), *options, "-o", str(tmp_path / "x.geojson")]) == 2
    assert told in capsys.readouterr().err


def test_a_run_with_an_older_map_writes_the_front_and_says_so(news: Path, initial: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert main(["run", str(news), "--initial", str(initial), "--out", str(out)]) == 0
    assert {f"{name}.geojson" for name in ("control", "control_areas", "front_lines")} <= {
        p.name for p in out.iterdir()
    }
    assert "front" in json.loads((out / "run.json").read_text(encoding="utf-8"))["seconds"]
    assert {"control_areas_areas", "front_lines_lines"} <= set(gpd.list_layers(out / "frontline.gpkg")["name"])


def test_the_front_of_an_earlier_run_goes_with_one_that_draws_none(news: Path, initial: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    for options in (["--initial", str(initial)], []):
        assert main(["run", str(news), *options, "--out", str(out)]) == 0
    assert not list(out.glob("front_lines*"))
