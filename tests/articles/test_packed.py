"""Gzip and WARC are read as they are unpacked; a bomb is stopped, a cut one named."""

import gzip
from pathlib import Path

import pandas as pd
import pytest

from geo.articles.reading import read_articles
from geo.errors import NoArticlesError
from tests.articles.samples import LINES, crawl


def read(path: Path, content: bytes) -> pd.DataFrame:
    path.write_bytes(content)
    return read_articles(path).articles


def test_a_gzip_is_read_by_the_ending_before_its_own(tmp_path: Path) -> None:
    assert len(read(tmp_path / "a.jsonl.gz", gzip.compress(LINES.encode()))) == 2
    assert len(read(tmp_path / "a.csv.gz", gzip.compress(b"text\nShelling.\n"))) == 1
    assert len(read(tmp_path / "a.gz", gzip.compress("Обстріл.".encode()))) == 1


def test_a_gzip_of_several_members_is_read_whole(tmp_path: Path) -> None:
    content = b"".join(gzip.compress(f'{{"text": "Shelling {n}."}}\n'.encode()) for n in range(5))
    assert len(read(tmp_path / "a.jsonl.gz", content + b"\0" * 512)) == 5


@pytest.mark.slow
def test_a_gzip_bomb_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(NoArticlesError, match="200 times its size"):
        read(tmp_path / "a.txt.gz", gzip.compress(b"0" * 500_000_000))


@pytest.mark.parametrize("cut", [1, 20, 40])
def test_a_cut_or_broken_gzip_is_named(tmp_path: Path, cut: int) -> None:
    with pytest.raises(NoArticlesError, match=r"a\.txt\.gz: is .*gzip"):
        read(tmp_path / "a.txt.gz", gzip.compress(b"Shelling in Lysychansk, and more than that.")[:-cut])
    with pytest.raises(NoArticlesError, match="no gzip that can be unpacked"):
        read(tmp_path / "a.txt.gz", b"Shelling.")


def test_an_archive_in_a_gzip_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(NoArticlesError, match=r"holds \.zip, which is not read packed"):
        read(tmp_path / "a.zip.gz", gzip.compress(b"PK"))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_each_page_of_a_crawl_is_an_article_and_the_others_are_told(tmp_path: Path, name: str) -> None:
    content = crawl()
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    reading = read_articles(tmp_path / name)
    row = reading.articles.loc[0]
    assert (row["article_id"], row["url"]) == ("https://w.example/1", "https://w.example/1")
    assert row["published"] == pd.Timestamp("2022-06-24")
    assert "1 answers that are no pages" in str(reading.rejected[0])
