"""A fault in a table is told with its file, line and column."""

import pytest

from geo.errors import DataError
from geo.gazetteer.curated import FACILITIES, NAME_TABLES, REGIONS, REMOVALS, TABLES, read_rows

NAMES = NAME_TABLES[0]
PLANT = {"place_id": "curated:azot", "name_en": "Azot", "lon": "38.5", "lat": "48.9"}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_every_table_of_the_project_is_as_declared(table):
    rows = read_rows(table)
    assert [row.line for row in rows] == list(range(2, len(rows) + 2))


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"place_id": "azot"}, "line 3: place_id 'azot' is not a key, as curated:azovstal"),
        ({"name_en": ""}, "line 3: name_en is empty"),
        ({"lon": "east"}, "line 3: lon could not convert string to float: 'east'"),
        ({"lat": "98"}, "line 3: lat 98 is not from -90 to 90"),
        ({"kind": "castle"}, "line 3: kind 'castle' is not one of city, village"),
        ({"aliases": "Azot||Азот"}, "line 3: aliases 'Azot||Азот' is not a list of texts between single |"),
        ({"country": "Ukraine"}, "line 3: country 'Ukraine' is not an ISO 3166-1 code"),
        ({"source": ""}, "line 3: source is empty"),
    ],
)
def test_a_cell_that_cannot_be_is_told_with_its_line_and_column(write, cells, message):
    write("facilities.csv", PLANT, PLANT | cells)
    with pytest.raises(DataError) as raised:
        read_rows(FACILITIES)
    assert f"facilities.csv, {message}" in str(raised.value)


def test_a_shape_that_is_none_is_told(write):
    write(
        "regions.csv", {"place_id": "curated:grey", "name_en": "Grey zone", "kind": "region", "wkt": "POLYGON ((0 0, "}
    )
    with pytest.raises(DataError, match=r"regions\.csv, line 2: wkt not a geometry in WKT"):
        read_rows(REGIONS)


def test_a_code_that_is_no_division_is_told(write):
    write(
        "regions.csv", {"place_id": "curated:grey", "name_en": "Grey zone", "kind": "region", "members": "UA-14|Donbas"}
    )
    with pytest.raises(DataError, match="line 2: members 'Donbas' is not an ISO 3166-2 code"):
        read_rows(REGIONS)


@pytest.mark.parametrize(("column", "cell"), [("relation", "secret"), ("language", "Polish")])
def test_a_relation_or_language_that_is_unknown_is_told(write, column, cell):
    row = {"place_id": "geonames:1", "alias": "Artemivsk", "relation": "former", "language": "en"}
    write("names.csv", row | {column: cell})
    with pytest.raises(DataError, match=f"names.csv, line 2: {column} '{cell}' is not"):
        read_rows(NAMES)


def test_a_soviet_name_is_a_former_one(write):
    write("names.csv", {"place_id": "geonames:1", "alias": "Artemivsk", "relation": "soviet"})
    assert [row.relation for row in read_rows(NAMES)] == ["former"]


def test_a_column_that_is_not_declared_is_told(write):
    path = write("removals.csv")
    path.write_text("place_id,alias,source,why\n")
    with pytest.raises(DataError, match="line 1: no column 'why'; there are source, note, place_id, alias"):
        read_rows(REMOVALS)


def test_a_column_that_every_row_needs_is_told_and_one_that_may_lack_is_not(write):
    path = write("removals.csv")
    path.write_text("place_id,alias,source\n")
    assert read_rows(REMOVALS) == []
    path.write_text("place_id,source\n")
    with pytest.raises(DataError, match="line 1: column 'alias' is missing"):
        read_rows(REMOVALS)


@pytest.mark.parametrize("line", ["geonames:1,Kyiv", "geonames:1,Kyiv,source,note,more"])
def test_a_row_of_another_length_is_told(write, line):
    path = write("removals.csv")
    path.write_text(f"place_id,alias,source,note\n{line}\n")
    with pytest.raises(DataError, match="line 2: another number of cells than columns"):
        read_rows(REMOVALS)


def test_a_table_in_another_encoding_is_told(write):
    write("removals.csv").write_bytes("place_id,alias,source\ngeonames:1,Київ,by hand".encode("cp1251"))
    with pytest.raises(DataError, match="not CSV in UTF-8"):
        read_rows(REMOVALS)
