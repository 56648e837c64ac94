"""Rows of CSV and Parquet are articles; a bad row spoils no other."""

import io
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pandas as pd
import pytest

from geo.articles.reading import read_articles
from geo.articles.records import Record, Rejection
from geo.articles.sheets import read_csv
from geo.errors import NoArticlesError


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_separator_is_told_by_the_first_row(tmp_path: Path, mark: str):
    path = tmp_path / "a.csv"
    path.write_text(mark.join(["ID", "Text", "published"]) + "\n" + mark.join(["1", "Shelling.", "2022-06-15"]) + "\n")
    row = read_articles([path]).articles.loc[0]
    assert (row["article_id"], row["text"], str(row["published"].date())) == ("1", "Shelling.", "2022-06-15")


def test_each_bad_row_is_named_by_its_line_and_the_others_are_read(tmp_path: Path):
    path = tmp_path / "a.csv"
    lines = [
        b"text,title",
        b'"Line one\nand two, quoted",First',
        "Місто".encode("cp1251") + b",Second",
        b"a,b,c,d",
        b",",
        b'"glued"to,Third',
        b"Good,Last",
    ]
    path.write_bytes(b"\r\n".join(lines) + b"\r\n")
    reading = read_articles([path])
    assert list(reading.articles["text"]) == ["Line one\nand two, quoted\n\nFirst", "Good\n\nLast"]
    assert [item.line for item in reading.rejected] == [4, 5, 6, 7]
    assert "looks like cp1251" in str(reading.rejected[0])


def test_a_quote_that_is_never_closed_is_reported_where_it_begins():
    found = list(read_csv(io.BytesIO(b'text\nGood\n"never closed\nlost\n'), "a.csv"))
    assert [type(item) for item in found] == [Record, Rejection, Record]
    assert "line 3" in str(found[1])


@pytest.mark.parametrize("broken", ['5,"never closed', '5,"closed" badly', '5,"one, two', '"5,x'])
def test_a_broken_quote_costs_its_own_row_and_no_other(broken: str):
    """One unclosed quote lost 998 good rows."""
    rows = [f'{number},"Text, of {number}"' if number % 3 else f"{number},Text {number}" for number in range(1000)]
    rows[5] = broken
    found = list(read_csv(io.BytesIO("\n".join(["id,text", *rows]).encode()), "a.csv"))
    assert [item.line for item in found if isinstance(item, Rejection)] == [7]
    assert [item.values["id"] for item in found if isinstance(item, Record)] == [str(n) for n in range(1000) if n != 5]


def test_a_cell_of_many_lines_is_no_broken_quote():
    cell = "One,\n\ntwo\n" * 50
    found = list(read_csv(io.BytesIO(f'id,text\n1,"{cell}"\n2,Last\n'.encode()), "a.csv"))
    assert [item.values["text"] for item in found if isinstance(item, Record)] == [cell, "Last"]


def test_quotes_that_are_never_closed_on_every_line_are_read_in_one_pass_or_given_up():
    """Not timed: to read to the end of the file for each of them would take hours."""
    found = list(read_csv(io.BytesIO(b"id,text\n" + b'1,"x\n' * 100_001), "a.csv"))
    assert found
    assert any(isinstance(item, Rejection) for item in found)


def test_a_table_of_names_only_says_that_it_has_no_rows():
    found = list(read_csv(io.BytesIO(b"id,text\n"), "a.csv"))
    assert "has no rows" in str(found[0])


def test_a_sheet_in_another_encoding_with_unquoted_commas_is_named_and_not_a_traceback(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes("text\nОбстріл, Лиман, Суми\n".encode("cp1251"))
    with pytest.raises(NoArticlesError, match="looks like cp1251"):
        read_articles([path])


def test_a_long_cell_is_an_article_like_any_other():
    text = "Довгий текст. " * 50_000
    found = list(read_csv(io.BytesIO(f'text\n"{text}"\n'.encode()), "a.csv"))
    assert isinstance(found[0], Record)
    assert found[0].values["text"] == text


@pytest.mark.parametrize("content", [b"", b"\n", b"name,words\nx,y\n"])
def test_a_table_without_text_is_refused(content: bytes):
    assert [type(item) for item in read_csv(io.BytesIO(content), "a.csv")] == [Rejection]


def test_parquet_is_read_with_its_own_types(tmp_path: Path):
    path = tmp_path / "a.parquet"
    day = datetime(2022, 6, 15, 23, 30, tzinfo=timezone(timedelta(hours=3)))
    frame = pd.DataFrame({"id": [7, 8], "text": ["One.", None], "published": [day, day], "score": [0.1, 0.2]})
    frame.to_parquet(path)
    reading = read_articles([path])
    assert list(reading.articles["article_id"]) == ["7"]
    assert str(reading.articles.loc[0, "published"].date()) == "2022-06-15"
    assert reading.rejected[0].line == 2


def test_articles_that_a_run_wrote_are_read_back_the_same(tmp_path: Path):
    frame = pd.DataFrame(
        {"article_id": ["a"], "text": ["Text."], "published": [datetime(2022, 6, 15, tzinfo=UTC)], "language": ["uk"]}
    )
    frame.to_parquet(tmp_path / "first.parquet")
    table = read_articles([tmp_path / "first.parquet"]).articles
    table.to_parquet(tmp_path / "second.parquet")
    pd.testing.assert_frame_equal(
        read_articles([tmp_path / "second.parquet"]).articles.drop(columns="source"), table.drop(columns="source")
    )


@pytest.mark.parametrize("cut", [0, 10, 200, 900])
def test_a_cut_parquet_is_refused_in_one_line(tmp_path: Path, cut: int):
    path = tmp_path / "a.parquet"
    pd.DataFrame({"text": ["One."] * 100}).to_parquet(path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(NoArticlesError, match=r"a\.parquet: is no readable Parquet"):
        read_articles([path])


def test_a_spoilt_table_in_utf_32_costs_its_spoilt_characters_only():
    """Found by fuzzing: bytes that are no character of UTF-32 cannot be kept as they are."""
    content = bytearray("text\nGood\nx".encode("utf-32"))
    content[-1] = 0xFF
    found = list(read_csv(io.BytesIO(bytes(content)), "a.csv"))
    assert [item.values["text"] for item in found if isinstance(item, Record)] == ["Good", "\ufffd"]
