"""Parquet: a damaged row group and a value out of range cost themselves."""

import io
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from geo.articles.reading import read_articles


def test_a_day_out_of_range_costs_itself_and_not_the_run(tmp_path: Path) -> None:
    days = pa.array([19_000, 2**31 - 1, -(2**31) + 1, None], pa.int32()).cast(pa.date32())
    pq.write_table(pa.table({"text": ["One.", "Two.", "Three.", "Four."], "published": days}), tmp_path / "a.parquet")
    (tmp_path / "b.txt").write_text("Good.")
    reading = read_articles(tmp_path)
    assert list(reading.articles["text"]) == ["One.", "Two.", "Three.", "Four.", "Good."]
    assert [(item.line, item.kept) for item in reading.rejected] == [(2, True), (3, True)]


def test_reading_goes_on_with_the_next_row_group(tmp_path: Path) -> None:
    content = io.BytesIO()
    texts = [f"Shelling number {number} in Lysychansk." for number in range(30)]
    pq.write_table(pa.table({"text": texts}), content, row_group_size=10, compression="zstd", use_dictionary=False)
    whole = bytearray(content.getvalue())
    column = pq.ParquetFile(content).metadata.row_group(1).column(0)
    at = column.data_page_offset + column.total_compressed_size // 2
    whole[at : at + 40] = b"\xff" * 40
    (tmp_path / "a.parquet").write_bytes(whole)
    reading = read_articles(tmp_path / "a.parquet")
    assert list(reading.articles["text"]) == [*texts[:10], *texts[20:]]
    assert reading.rejected[0].line == 11
    assert "the next row group is read" in str(reading.rejected[0])


def test_columns_by_other_names_are_found(tmp_path: Path) -> None:
    pq.write_table(pa.table({"Notes": ["One."], "event_date": ["20 June 2022"]}), tmp_path / "a.parquet")
    row = read_articles(tmp_path / "a.parquet").articles.loc[0]
    assert (row["text"], str(row["published"].date())) == ("One.", "2022-06-20")
