"""What the README shows is what the code gives."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from geo.cli import main

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_three_lines_of_python_give_the_output_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"```python\n(.*?)```\s+```\n(.*?)```", README, re.S)
    assert found is not None
    code, shown = found.groups()
    monkeypatch.chdir(ROOT)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    assert [line.rstrip() for line in out.getvalue().splitlines()] == [line.rstrip() for line in shown.splitlines()]


def test_the_looked_up_name_gives_the_lines_shown(capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"\$ frontline gazetteer lookup (\S+)\n(.*?)```", README, re.S)
    assert found is not None
    assert main(["gazetteer", "lookup", found[1]]) == 0
    assert capsys.readouterr().out.expandtabs(4).splitlines() == found[2].splitlines()


def test_the_picture_and_the_files_it_names_are_there() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README)
    assert named
    assert not [name for name in named if not name.startswith("http") and not (ROOT / name).exists()]
