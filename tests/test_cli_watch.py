"""The command `frontline watch`."""

from pathlib import Path

import pandas as pd
import pytest

from geo.cli import main
from tests.articles.test_watching import feed


def test_watching_gathers_what_is_new_and_maps_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "feed.xml", tmp_path / "out"
    entry = "Russian shells hit the Azot chemical plant in Sievierodonetsk."
    source.write_text(feed(1).replace("Short 1.", entry), encoding="utf-8")
    arguments = ["watch", str(source), "--summaries", "--out", str(out)]
    assert main(arguments) == 0
    assert list(pd.read_parquet(out / "articles.parquet")["article_id"]) == ["tag:1"]
    assert main(arguments) == 0
    assert "nothing new" in capsys.readouterr().err
    source.write_text(feed(2, 3), encoding="utf-8")
    assert main(arguments) == 0
    assert list(pd.read_parquet(out / "articles.parquet")["article_id"]) == ["tag:1", "tag:2", "tag:3"]
    assert "Sievierodonetsk" in (out / "places.csv").read_text(encoding="utf-8")
    assert (out / "map.html").exists()


def test_a_feed_that_cannot_be_read_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(tmp_path / "no.xml"), "--out", str(tmp_path / "out")]) == 1
    assert "does not exist" in capsys.readouterr().err
