"""A run's folder: one run at a time, and from one whole result to the next."""

import json
import os
from pathlib import Path

import pytest

from geo.errors import InputError, OutputError
from geo.runs.folder import open_folder


def write(folder: Path, **contents: str) -> None:
    for name, content in contents.items():
        (folder / f"{name}.txt").write_text(content)


def shown(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text() for path in folder.glob("*.txt")}


def test_nothing_is_seen_of_a_result_before_all_of_it_is_there(tmp_path: Path) -> None:
    write(tmp_path, places="old", events="old")
    with open_folder(tmp_path) as folder:
        write(folder.new, places="new", events="new")
        assert shown(tmp_path) == {"places": "old", "events": "old"}
        folder.publish()
    assert shown(tmp_path) == {"places": "new", "events": "new"}
    assert not (tmp_path / ".run").exists()


def test_a_run_that_fails_leaves_the_earlier_result_and_its_shards(tmp_path: Path) -> None:
    write(tmp_path, places="old")

    def run() -> None:
        with open_folder(tmp_path) as folder:
            folder.shards.mkdir()
            (folder.shards / "a.json").write_text("done")
            write(folder.new, places="new")
            raise OutputError("the disk is full")

    with pytest.raises(OutputError, match="full"):
        run()
    assert shown(tmp_path) == {"places": "old"}
    with open_folder(tmp_path) as folder:
        assert [path.name for path in folder.shards.iterdir()] == ["a.json"]
        assert list(folder.new.iterdir()) == []


def test_a_run_killed_while_it_shows_its_result_is_finished_by_the_next(tmp_path: Path) -> None:
    """The kill is stood in for by a folder as it is left: some files moved, the list of all still there."""
    write(tmp_path, places="new", events="old", shapes="old")
    new = tmp_path / ".run" / "new"
    new.mkdir(parents=True)
    write(new, events="new")
    (tmp_path / ".run" / "switch.json").write_text(
        json.dumps({"names": ["places.txt", "events.txt"], "gone": ["shapes.txt"]})
    )
    with open_folder(tmp_path):
        assert shown(tmp_path) == {"places": "new", "events": "new"}


def test_a_second_run_in_the_folder_is_refused_by_the_name_of_the_first(tmp_path: Path) -> None:
    with (
        open_folder(tmp_path),
        pytest.raises(InputError, match=rf"another run is at work there \(process {os.getpid()}\)"),
        open_folder(tmp_path),
    ):
        pass
    with open_folder(tmp_path):
        assert (tmp_path / ".run.lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_the_last_file_is_moved_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        moved.append(Path(target).name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    with open_folder(tmp_path) as folder:
        write(folder.new, places="new", run="new", totals="new")
        folder.publish(last="run.txt")
    assert moved == ["switch.json", "places.txt", "totals.txt", "run.txt"]
