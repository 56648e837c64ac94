"""The declared tables."""

import pandas as pd
import pytest
from shapely.geometry import Point

from geo.errors import TableError
from geo.export.dictionary import TABLES
from geo.tables import ARTICLES, EVENTS, PLACES, Table, check, conform, empty, ids_of


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_empty_table_keeps_its_own_declaration(table: Table) -> None:
    assert list(check(empty(table), table).columns) == table.names


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_says_what_it_means(table: Table) -> None:
    assert all(column.meaning for column in table.columns)
    assert table.key == table.names[0]


def one_article(**changes: object) -> pd.DataFrame:
    return pd.DataFrame([{"article_id": "a", "text": "Fire.", **changes}])


def test_conform_adds_missing_columns_as_null() -> None:
    frame = conform(one_article(), ARTICLES)
    assert frame["published"].isna().all()
    check(frame, ARTICLES)


def test_conform_keeps_undeclared_columns_behind_the_declared() -> None:
    assert list(conform(one_article(note="x"), ARTICLES).columns) == [*ARTICLES.names, "note"]


def test_a_missing_column_is_named() -> None:
    with pytest.raises(TableError, match="no column 'text'"):
        check(empty(ARTICLES).drop(columns="text"), ARTICLES)


def test_a_null_where_a_value_must_be_names_the_row() -> None:
    with pytest.raises(TableError, match="'text' is null in article_id 'a'"):
        check(conform(one_article(text=None), ARTICLES), ARTICLES)


def test_a_key_that_comes_twice_is_named() -> None:
    twice = pd.concat([one_article(), one_article()], ignore_index=True)
    with pytest.raises(TableError, match="article_id 'a' comes twice"):
        check(conform(twice, ARTICLES), ARTICLES)


def test_a_value_outside_the_declared_ones_is_refused() -> None:
    frame = empty(PLACES)
    row = {
        "mention_id": "a:0",
        "article_id": "a",
        "start": 0,
        "end": 4,
        "name": "Fire",
        "kind": "volcano",
        "role": "place",
        "sentence": "Fire.",
        "status": "resolved",
        "reason": "because",
        "geometry": Point(0, 0),
    }
    with pytest.raises(TableError, match="'kind' in mention_id 'a:0' is not one of"):
        check(conform(pd.DataFrame([*frame.to_dict("records"), row]), PLACES), PLACES)


def test_another_crs_is_refused() -> None:
    with pytest.raises(TableError, match="reproject to EPSG:4326"):
        check(empty(PLACES).set_crs("EPSG:3857", allow_override=True), PLACES)


def test_a_column_that_cannot_be_cast_is_named() -> None:
    with pytest.raises(TableError, match="'published' is not datetime64"):
        conform(one_article(published="someday"), ARTICLES)


def test_the_ids_of_a_cell_are_text_that_can_be_taken_apart() -> None:
    frame = conform(pd.DataFrame({"event_id": ["e"], "article_ids": [["a", "b"]]}), EVENTS)
    assert frame["article_ids"][0] == "a; b"
    assert ids_of(frame["article_ids"][0]) == ["a", "b"]


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA])
def test_a_cell_without_ids_has_none(nothing: object) -> None:
    assert ids_of(nothing) == []
