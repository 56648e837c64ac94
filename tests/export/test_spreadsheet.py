"""CSV as a spreadsheet opens it."""

import csv
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.export import write_table
from geo.export.spreadsheet import MOST_CHARACTERS, without_formula
from geo.tables import EVENTS, PLACES
from tests.export.table_rows import places_of


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_it_begins_with_the_mark_by_which_excel_knows_cyrillic(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    assert write_table(places, tmp_path / "p.csv", PLACES).read_bytes().startswith(b"\xef\xbb\xbfmention_id,")


def test_pandas_reads_it_without_being_told_of_the_mark(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = pd.read_csv(write_table(places, tmp_path / "p.csv", PLACES))
    assert list(back["sentence"]) == ["Бій за місто."] * 4
    assert list(back.columns[:2]) == ["mention_id", "article_id"]


def test_a_point_for_every_geometry_stands_in_columns(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = pd.read_csv(write_table(places, tmp_path / "p.csv", PLACES))
    assert (back["lon"][0], back["lat"][0]) == (38.48754, 48.94414)
    assert places.geometry[3].contains(Point(back["lon"][3], back["lat"][3]))
    assert "geometry" not in back


def test_shapes_are_written_as_text_only_when_asked_for(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = pd.read_csv(write_table(places, tmp_path / "p.csv", PLACES, shapes="inline"))
    assert back["geometry"][3].startswith("POLYGON")


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u3000=1",
        "\u200b=1", "\ufeff=1", "＝1+1", "＋1", "－1", "＠SUM", "\x00=1", "\tx", "\nx",
    ],
)  # fmt: skip
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell: str) -> None:
    guarded = without_formula(cell)
    assert guarded.startswith(f"'{cell[0]}")
    assert guarded.replace("'", "") == cell.replace("'", "")


@pytest.mark.parametrize(
    "cell", ["Lyman", "Бій — за місто", "3 killed; 12 or more wounded", "a = b", "5-6 km", "", 5, None]
)
def test_a_cell_that_no_spreadsheet_would_run_is_left(cell: object) -> None:
    assert without_formula(cell) == cell


@pytest.mark.parametrize("separator", [";", "; ", "\t", "\n", "\r\n", ';"', "\n\u00a0"])
def test_a_formula_behind_a_separator_of_other_countries_is_text_too(separator: str) -> None:
    assert without_formula(f"he said{separator}=1+1") == f"he said{separator}'=1+1"


def test_cells_are_guarded_unless_they_are_asked_for_as_they_are(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    guarded = pd.read_csv(write_table(places, tmp_path / "p.csv", PLACES))
    raw = pd.read_csv(write_table(places, tmp_path / "raw.csv", PLACES, raw_csv=True))
    assert guarded["name"][1] == "'=HYPERLINK(1)"
    assert raw["name"][1] == "=HYPERLINK(1)"


def test_a_longitude_in_the_west_is_a_number(tmp_path: Path) -> None:
    path = write_table(places_of([("Lyman", "geonames:1", Point(-70.5, -33))]), tmp_path / "p.csv", PLACES)
    assert rows(path)[1][-2:] == ["-70.5", "-33.0"]


def test_no_cell_is_longer_than_a_spreadsheet_holds(tmp_path: Path) -> None:
    long = places_of([("Lyman", "geonames:1", Point(1, 2))]).assign(sentence="ї" * (MOST_CHARACTERS + 1))
    cell = pd.read_csv(write_table(long, tmp_path / "p.csv", PLACES))["sentence"][0]
    assert len(cell) == MOST_CHARACTERS
    assert cell.endswith("ї…")


def test_days_are_iso_and_ids_one_text(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = pd.read_csv(write_table(events, tmp_path / "e.csv", EVENTS))
    assert (back["happened_from"][0], back["article_ids"][0]) == ("2022-06-14", "a; b")


def test_every_row_has_as_many_cells_as_the_head(tmp_path: Path) -> None:
    hostile = places_of([('a "quoted", name\nof; two\rlines', "geonames:1", Point(1, 2))])
    found = rows(write_table(hostile, tmp_path / "p.csv", PLACES))
    assert [len(row) for row in found] == [len(found[0])] * 2
