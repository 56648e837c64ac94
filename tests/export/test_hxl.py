"""HXL: a row of hashtags that its own library reads."""

import csv
import re
from pathlib import Path

import geopandas as gpd
import pytest

from geo.export import write_table
from geo.export.hxl import HASHTAGS
from geo.tables import ARTICLES, EVENTS, MENTIONS, PLACES, Table

# The grammar of the standard, 1.1: a tag of letters, then attributes.
TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")


@pytest.mark.parametrize("table", [ARTICLES, MENTIONS, PLACES, EVENTS], ids=lambda table: str(table.name))
def test_every_declared_column_has_a_hashtag(table: Table) -> None:
    assert not [name for name in table.names if name not in HASHTAGS]


@pytest.mark.parametrize("tag", sorted(set(HASHTAGS.values())))
def test_a_hashtag_is_of_the_standards_form(tag: str) -> None:
    assert TAG.fullmatch(tag)


def test_the_hashtags_stand_in_the_second_row_and_only_when_asked_for(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    for hxl, second in ((True, "#event+id"), (False, "e1")):
        path = write_table(events, tmp_path / "e.csv", EVENTS, hxl=hxl)
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.reader(file))[1][0] == second
