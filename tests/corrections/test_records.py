"""Files of corrections."""

import json
from pathlib import Path

import pandas as pd
import pytest

from geo.corrections.records import COLUMNS, read_corrections, take_corrections
from geo.errors import InputError

HEAD = "action,article_id,start,name,place_id,lon,lat,event_id,into\n"


def write(tmp_path: Path, content: str, name: str = "c.csv") -> Path:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_csv_of_excel_is_read_with_its_mark_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes("\ufeffaction;name;lon;lat\nmove;Злагода;38,25;48,5\n".encode())
    [row] = read_corrections(path).rows
    assert (row.action, row.name, row.lon, row.lat) == ("move", "Злагода", 38.25, 48.5)


def test_json_csv_and_a_table_say_the_same(tmp_path: Path) -> None:
    row = {"action": "move", "article_id": "a", "start": 12, "place_id": "geonames:1"}
    ways = [
        read_corrections(write(tmp_path, json.dumps([row]), "c.json")),
        read_corrections(write(tmp_path, json.dumps(row) + "\n", "c.jsonl")),
        read_corrections(write(tmp_path, f"{HEAD}move,a,12.0,,geonames:1,,,,\n")),
        take_corrections(pd.DataFrame([row, {"action": "accept", "name": "Lyman"}]).head(1)),
        take_corrections([row]),
    ]
    assert {(way.rows[0].article_id, way.rows[0].start, way.rows[0].place_id) for way in ways} == {
        ("a", 12, "geonames:1")
    }


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("mov,a,1,,x,,,,", "line 2: action is 'mov'; give one of accept, move"),
        ("move,a,1,,,,,,", "move needs 'place_id', or 'lon' and 'lat'"),
        ("move,a,1,,,38.1,,,", "move needs 'place_id', or 'lon' and 'lat'"),
        ("accept,,,,,,,,", "accept needs 'start'"),
        ("accept,,5,,,,,,", "accept needs 'article_id' beside 'start'"),
        ("move,a,1,,,381,48,,", "lon is '381'"),
        ("accept,a,x,,,,,,", "start is 'x', no whole number"),
        ("merge,,,,,,,e1,", "merge needs 'into'"),
        ("split,,,,,,,e1,", "split needs 'article_id'"),
        ("not_an_event,,,,,,,,", "not_an_event needs 'event_id'"),
    ],
)
def test_a_row_that_is_no_correction_is_named_with_what_it_needs(row: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=words):
        read_corrections(write(tmp_path, f"{HEAD}{row}\n"))


def test_an_unknown_column_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="unknown column 'place'; known are action, article_id"):
        read_corrections(write(tmp_path, "action,place\naccept,x\n"))


def test_the_span_goes_before_the_article_and_that_before_the_name() -> None:
    corrections = take_corrections(
        [
            {"action": "move", "article_id": "a", "start": 5, "place_id": "span"},
            {"action": "move", "article_id": "a", "name": "LYMAN", "place_id": "article"},
            {"action": "move", "name": "Lyman", "place_id": "name"},
        ]
    )
    found = [
        corrections.of_mention(article, start, start + 5, "Lyman") for article, start in (("a", 5), ("a", 9), ("b", 5))
    ]
    assert [row.place_id if row else None for row in found] == ["span", "article", "name"]
    assert corrections.of_mention("b", 5, 9, "Izium") is None


def test_every_column_has_its_meaning() -> None:
    assert all(COLUMNS.values())
