"""What the README shows is what the code gives."""

import contextlib
import io
import re
import tomllib
from pathlib import Path

import pytest

from geo.cli import main
from geo.corrections.records import read_corrections
from geo.settings import Settings

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


def test_the_settings_shown_can_be_used_as_written(tmp_path: Path) -> None:
    """The file failed as written: it named a list and a service that nobody has."""
    found = re.search(r"```toml\n(.*?)```", README, re.S)
    assert found is not None
    (tmp_path / "settings.toml").write_text(found[1], encoding="utf-8")
    (tmp_path / "a.txt").write_text("Бої біля Лимана.", encoding="utf-8")
    output = tmp_path / "places.csv"
    assert (
        main(["places", str(tmp_path / "a.txt"), "--settings", str(tmp_path / "settings.toml"), "-o", str(output)]) == 0
    )
    assert "Lyman" in output.read_text(encoding="utf-8-sig")


def test_the_corrections_shown_can_be_read(tmp_path: Path) -> None:
    found = re.search(r"```csv\n(.*?)```", README, re.S)
    assert found is not None
    (tmp_path / "c.csv").write_text(found[1], encoding="utf-8")
    assert len(read_corrections(tmp_path / "c.csv").rows) == 6


def test_the_commented_settings_are_settings_too() -> None:
    found = re.search(r"```toml\n(.*?)```", README, re.S)
    assert found is not None
    values = tomllib.loads(re.sub(r"(?m)^# ", "", found[1]))
    settings = Settings.from_mapping(values)
    assert settings.geocoder is not None
    assert settings.geocoder.key_env == "MY_KEY"
