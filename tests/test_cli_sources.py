"""The command, where it meets feeds, copies and inputs that cannot be read."""

import json
from pathlib import Path

import pandas as pd
import pytest

from geo.cli import main
from geo.cli.entry import parser
from geo.cli.options import settings_of
from tests.articles.test_watching import feed


@pytest.mark.slow
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


def test_watching_counts_as_a_scheduled_run_for_a_geocoder(tmp_path: Path) -> None:
    toml = tmp_path / "s.toml"
    toml.write_text('[geocoder]\nservice = "photon"\ndomain = "photon.example.org"\n', encoding="utf-8")
    options = ["x", "--settings", str(toml), "--out", "o"]
    scheduled = {}
    for command in ("watch", "run"):
        geocoder = settings_of(parser().parse_args([command, *options])).geocoder
        assert geocoder is not None
        scheduled[command] = geocoder.scheduled
    assert scheduled == {"watch": True, "run": False}


@pytest.mark.slow
def test_a_run_groups_the_copies_of_one_report_and_keeps_their_sources(tmp_path: Path) -> None:
    text = "Russian shells hit the Azot chemical plant in Sievierodonetsk on Tuesday, the governor said."
    rows = [{"id": f"a{n}", "text": text + extra, "source": f"s{n}"} for n, extra in enumerate(("", " More.", ""))]
    rows[2]["text"] = "Something else altogether happened in Lysychansk."
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["run", str(path), "--out", str(tmp_path / "out")]) == 0
    articles = pd.read_parquet(tmp_path / "out" / "articles.parquet")
    assert list(articles["report_id"]) == ["a0", "a0", "a2"]
    assert list(articles["source"]) == ["s0", "s1", "s2"]


def test_where_nothing_can_be_read_each_input_gets_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "old.txt").write_bytes("Українські війська втратили місто".encode("cp1251"))
    inputs = [str(tmp_path / "old.txt"), str(tmp_path / "no.txt")]
    assert main(["places", *inputs, "-o", str(tmp_path / "p.csv")]) == 2
    old, missing = capsys.readouterr().err.splitlines()
    assert "old.txt" in old
    assert "--encoding cp1251" in old
    assert "no.txt: does not exist" in missing
