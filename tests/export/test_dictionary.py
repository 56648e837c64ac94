"""The data dictionary is what the tables declare, and is in the checkout as it is made."""

import datetime as dt
import json
from pathlib import Path

import geopandas as gpd
import pytest

from geo.cli import main
from geo.errors import InputError
from geo.export import FORMATS, write_table
from geo.export.dictionary import TABLES, as_markdown, as_table_schema, tables_named
from geo.tables import EVENTS, Table

ROOT = Path(__file__).parents[2]


def test_the_checkout_has_the_dictionary_as_it_is_made() -> None:
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == as_markdown(), "run `make dictionary`"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_every_column_stands_in_it_with_its_meaning(table: Table) -> None:
    text = as_markdown([table])
    assert not [one.name for one in table.columns if f"| `{one.name}` |" not in text or one.meaning not in text]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_every_value_that_a_column_may_hold_is_told(table: Table) -> None:
    fields = {field["name"]: field for field in as_table_schema(table)["fields"]}
    assert {name: tuple(field["constraints"].get("enum", ())) for name, field in fields.items()} == {
        one.name: one.values for one in table.columns
    }


def test_every_format_is_told_of() -> None:
    assert not [ending for ending in FORMATS if f"| `{ending}` |" not in as_markdown()]


def test_a_table_without_that_name_names_those_there_are() -> None:
    with pytest.raises(InputError, match="there are articles, mentions, places, events"):
        tables_named("towns")


def test_the_types_told_are_those_that_a_file_has(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    told = {field["name"]: field["type"] for field in as_table_schema(EVENTS)["fields"]}
    rows = gpd.read_file(write_table(events, tmp_path / "e.gpkg", EVENTS), layer="events_points", use_arrow=True)
    assert told["happened_from"] == "date"
    assert list(rows["happened_from"]) == [dt.date(2022, 6, 14), dt.date(2022, 6, 15)]
    assert told["count_min"] == "integer"
    assert json.loads(rows.to_json(default=str))["features"][0]["properties"]["count_min"] == 3


def test_the_command_shows_one_table_for_people_and_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "places"]) == 0
    assert capsys.readouterr().out.startswith("## Places")
    assert main(["schema", "places", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["primaryKey"] == "mention_id"
    assert main(["schema", "towns"]) == 2
