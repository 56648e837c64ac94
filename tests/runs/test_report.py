"""The account of a run."""

import json
from pathlib import Path

from geo.articles.records import Rejection
from geo.runs.report import Report, of_inputs, of_records
from geo.settings import Settings


def test_what_was_read_is_what_was_kept_rejected_and_skipped() -> None:
    rejected = [
        Rejection("a.jsonl", 3, "no text"),
        Rejection("folder", None, "holds 4 files that are passed by", skipped=4),
        Rejection("a.jsonl", 5, "the day is none", kept=True),
    ]
    assert of_records(7, rejected) == {"read": 12, "kept": 7, "rejected": 1, "skipped": 4, "remarks": 1}


def test_a_changed_byte_of_a_file_in_a_folder_changes_the_inputs_hash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "picture.png").write_text("never read")
    before = of_inputs([str(tmp_path)])
    assert before[0]["files"] == 1
    (tmp_path / "a.txt").write_text("two")
    assert of_inputs([str(tmp_path)])[0]["sha256"] != before[0]["sha256"]


def test_an_address_and_a_file_that_is_not_there_stand_by_their_names() -> None:
    assert of_inputs(["https://example.org/a", "no.txt"]) == [{"input": "https://example.org/a"}, {"input": "no.txt"}]


def test_a_name_that_is_no_utf_8_can_be_written(tmp_path: Path) -> None:
    report = Report(Settings(), [b"\xff.txt".decode("utf-8", "surrogateescape")])
    report.write(tmp_path / "run.json", status=0, counts={"articles": 0}, rejected=())
    assert json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["inputs"][0]["input"] == "\\udcff.txt"


def test_stages_are_timed_in_their_order(tmp_path: Path) -> None:
    report = Report(Settings(), [])
    for name in ("read", "articles", "read"):
        with report.stage(name):
            pass
    report.write(tmp_path / "run.json", status=0, counts={"articles": 0}, rejected=())
    assert list(json.loads((tmp_path / "run.json").read_text())["seconds"]) == ["read", "articles", "all"]
