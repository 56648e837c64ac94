"""The command never overwrites in silence, and writes to standard output when asked."""

import io
import json
from pathlib import Path

import pandas as pd
import pytest

from geo.cli import main

STORY = "Shells hit the Azot chemical plant in Sievierodonetsk on Wednesday, killing three people."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_the_articles_are_not_replaced_by_what_was_found_in_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "copy.csv"
    path.write_text(f'id,text\na,"{STORY}"\n', encoding="utf-8")
    before = path.read_bytes()
    assert main(["places", str(path), "-o", str(path)]) == 2
    assert "is read as an input; choose another name" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_somebody_elses_file_is_replaced_only_when_told_to(story: Path, tmp_path: Path) -> None:
    own = tmp_path / "places.csv"
    own.write_text("my,own,table\n")
    assert main(["places", str(story), "-o", str(own)]) == 2
    assert own.read_text() == "my,own,table\n"
    assert main(["places", str(story), "-o", str(own), "--overwrite"]) == 0
    assert "Sievierodonetsk" in own.read_text(encoding="utf-8-sig")


def test_an_earlier_result_is_replaced_with_a_word(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert main(["places", str(story), "-o", str(tmp_path / "p.csv")]) == 0
    assert "p.csv stands there from an earlier run" in capsys.readouterr().err


@pytest.mark.slow
def test_a_run_says_that_it_replaces_another_and_touches_nobody_elses_file(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    for _ in range(2):
        assert main(["run", str(story), "--out", str(out)]) == 0
    assert "in place of an earlier run's" in capsys.readouterr().err
    (out / "events.csv").write_text("mine")
    assert main(["run", str(story), "--out", str(out)]) == 2
    assert (out / "events.csv").read_text() == (out / "notes.txt").read_text() == "mine"


def test_a_clean_run_leaves_somebody_elses_list(story: Path, tmp_path: Path) -> None:
    (tmp_path / "rejected.jsonl").write_text('{"my": "own"}\n')
    assert main(["places", str(story), "-o", str(tmp_path / "p.jsonl")]) == 0
    assert (tmp_path / "rejected.jsonl").read_text() == '{"my": "own"}\n'


def test_a_page_goes_under_no_other_name(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", str(story), "-o", str(tmp_path / "x.xlsx")]) == 2
    assert ".html" in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("command", [["run", "--out", ""], ["places", "-o", ""], ["map", "-o", " "]])
def test_an_empty_name_is_refused(command: list[str], story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name, *output = command
    assert main([name, str(story), *output]) == 2
    assert "is empty; name a file or folder" in capsys.readouterr().err


def test_rows_go_to_standard_output_as_json_lines(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["places", str(story), "-o", "-"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"Sievierodonetsk", "Azot chemical plant"} <= {row["name"] for row in rows}
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]


def test_standard_output_takes_other_formats(story: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["events", str(story), "-o", "-", "--format", "csv", "--published", "2022-06-15"]) == 0
    back = pd.read_csv(io.BytesIO(capsysbinary.readouterr().out))
    assert list(back["quote"]) == [STORY]


@pytest.mark.slow
def test_a_page_goes_to_standard_output(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", str(story), "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_both_tables_share_a_geopackage(story: Path, tmp_path: Path) -> None:
    for name in ("places", "events"):
        assert main([name, str(story), "--published", "2022-06-15", "-o", str(tmp_path / "all.gpkg")]) == 0
    import geopandas as gpd

    assert {"places_points", "events_points"} <= set(gpd.list_layers(tmp_path / "all.gpkg")["name"])


@pytest.mark.slow
def test_a_run_writes_one_geopackage_of_all_tables(story: Path, tmp_path: Path) -> None:
    import geopandas as gpd

    assert main(["run", str(story), "--out", str(tmp_path / "out")]) == 0
    layers = set(gpd.list_layers(tmp_path / "out" / "frontline.gpkg")["name"])
    assert {"articles", "places_points", "places_areas", "events_points"} <= layers
