"""The exit status of the command, whatever happens to it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from geo.articles.records import Rejection
from geo.cli import main
from geo.pipeline import Reader
from geo.runs.outcome import Outcome, outcome_of

STORY = "Russian shells hit the Azot chemical plant in Sievierodonetsk on Tuesday, the governor said."
ROOT = Path(__file__).parents[2]


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    towns = ("Sievierodonetsk", "Lysychansk", "Bakhmut")
    rows = [{"id": town, "text": f"Shells hit {town} on Tuesday.", "published": "2022-06-15"} for town in towns]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def start(*arguments: str | Path, shell: str = "{}", **options: object) -> subprocess.CompletedProcess[str]:
    """The command as a shell starts it; `shell` says what is done with its streams."""
    command = " ".join(f"'{word}'" for word in (sys.executable, "-m", "geo", *map(str, arguments)))
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-c", shell.format(command)], capture_output=True, text=True, check=False, env=environment, **options
    )


def test_a_remark_on_what_was_kept_is_no_rejection() -> None:
    remark = Rejection("a", 1, "the day is none", kept=True)
    assert outcome_of([remark]) is Outcome.DONE
    assert outcome_of([remark, Rejection("a", 2, "no text")]) is Outcome.SOME_LEFT_OUT
    assert outcome_of([remark], unanswered=True) is Outcome.SOME_LEFT_OUT


def test_articles_kept_without_a_part_are_listed_and_the_status_is_0(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": STORY, "language": "no such language"}) + "\n", encoding="utf-8")
    assert main(["places", str(path), "-o", str(tmp_path / "p.csv")]) == 0
    assert json.loads((tmp_path / "rejected.jsonl").read_text(encoding="utf-8"))["kept"] is True


@pytest.mark.slow
def test_a_run_gives_an_account_of_itself(stories: Path, tmp_path: Path) -> None:
    with stories.open("a") as file:
        file.write("{broken\n")
    assert main(["run", str(stories), "--out", str(tmp_path / "out")]) == 1
    account = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert account["status"] == 1
    assert account["records"] == {"read": 4, "kept": 3, "rejected": 1, "skipped": 0, "remarks": 0}
    assert account["counts"]["articles"] == 3
    assert {"read", "articles", "merge", "tables", "export", "map", "all"} == set(account["seconds"])
    assert account["inputs"][0]["bytes"] == stories.stat().st_size
    assert "line 4" in account["warnings"][0]
    there = {path.name for path in (tmp_path / "out").iterdir()}
    assert there == {*account["files"], "run.json"}


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["{} 2>&-", "{} >&- 2>&-", "{} 2>&1 >/dev/null | true; exit ${{PIPESTATUS[0]}}"])
def test_nobody_to_hear_changes_nothing(shell: str, stories: Path, tmp_path: Path) -> None:
    done = start("run", stories, "--out", tmp_path / "out", shell=shell)
    assert done.returncode == 0
    assert (tmp_path / "out" / "map.html").exists()
    assert (tmp_path / "out" / "run.json").exists()


@pytest.mark.slow
def test_a_reader_of_the_output_who_goes_has_what_they_wanted(stories: Path) -> None:
    done = start("places", stories, "-o", "-", shell="{} | head -c 10; exit ${{PIPESTATUS[0]}}")
    assert done.returncode == 0
    assert len(done.stdout) == 10
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.slow
def test_a_closed_output_is_told_where_rows_should_go_there(stories: Path) -> None:
    done = start("places", stories, "-o", "-", shell="{} >&-")
    assert done.returncode == 2
    assert "standard output is closed; name a file" in done.stderr


def test_a_fault_of_ours_is_none_of_the_users(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("geo.export.write_table", lambda *a, **k: 1 / 0)
    assert main(["places", str(stories), "-o", str(tmp_path / "p.csv")]) == 70
    assert "a fault of ours (ZeroDivisionError" in capsys.readouterr().err


def poison(monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    read = Reader.read

    def fails(reader: Reader, article: object) -> object:
        if getattr(article, "article_id", "") == "Lysychansk":
            raise error("poison")
        return read(reader, article)

    monkeypatch.setattr(Reader, "read", fails)


@pytest.mark.slow
def test_an_article_that_a_stage_fails_in_costs_itself(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    poison(monkeypatch, RecursionError)
    out = tmp_path / "out"
    assert main(["run", str(stories), "--out", str(out)]) == 1
    assert list(pd.read_parquet(out / "articles.parquet")["article_id"]) == ["Sievierodonetsk", "Bakhmut"]
    assert "article Lysychansk: cannot be read (RecursionError: poison)" in capsys.readouterr().err
    assert "Lysychansk" in (out / "rejected.jsonl").read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_interrupted_run_is_stopped_and_goes_on(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        poison(patch, KeyboardInterrupt)
        assert main(["run", str(stories), "--out", str(out)]) == 3
    assert "run the same again with --resume" in capsys.readouterr().err
    assert not (out / "map.html").exists()
    assert main(["run", str(stories), "--out", str(out), "--resume"]) == 0


@pytest.mark.slow
def test_a_run_broken_off_while_it_exports_redoes_no_article(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables and map may fail for want of room when all articles are done."""
    out = tmp_path / "out"

    def full(*_args: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("geo.maps.page.StoryMap.save", full)
        assert main(["run", str(stories), "--out", str(out)]) == 3
    assert not (out / "places.parquet").exists()
    with monkeypatch.context() as patch:
        patch.setattr(Reader, "read", full)
        assert main(["run", str(stories), "--out", str(out), "--resume"]) == 0
    assert (out / "map.html").exists()


@pytest.mark.slow
def test_new_tables_never_stand_beside_old_ones(stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    assert main(["run", str(stories), "--out", str(out)]) == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with stories.open("a") as file:
        file.write(json.dumps({"id": "new", "text": "Shells hit Kherson."}) + "\n")
    with monkeypatch.context() as patch:
        patch.setattr("geo.maps.page.StoryMap.save", lambda *a, **k: 1 / 0)
        assert main(["run", str(stories), "--out", str(out)]) == 70
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


@pytest.mark.slow
def test_a_run_keeps_layers_that_a_user_added_to_the_geopackage(stories: Path, tmp_path: Path) -> None:
    import geopandas as gpd
    from shapely import Point

    out = tmp_path / "out"
    assert main(["run", str(stories), "--out", str(out)]) == 0
    gpd.GeoDataFrame({"a": [1]}, geometry=[Point(1, 2)], crs=4326).to_file(out / "frontline.gpkg", layer="mine")
    assert main(["run", str(stories), "--out", str(out)]) == 0
    assert "mine" in set(gpd.list_layers(out / "frontline.gpkg")["name"])


@pytest.mark.slow
def test_quiet_says_nothing_but_errors(stories: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quiet", "places", str(stories), "-o", str(tmp_path / "p.csv")]) == 0
    assert capsys.readouterr().err == ""
    assert main(["--quiet", "places", "no.txt", "-o", str(tmp_path / "p.csv")]) == 2
    assert "does not exist" in capsys.readouterr().err
