"""The package as others get it: a wheel with the data inside, working far from the checkout."""

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import geo

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_embedded_and_curated_file(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    data = [
        path
        for folder in ("embedded", "curated", "sample")
        for path in (ROOT / "data" / folder).rglob("*")
        if path.is_file()
    ]
    assert data
    assert not {f"geo/data/{path.relative_to(ROOT / 'data').as_posix()}" for path in data} - inside


def test_the_lists_of_classifiers_and_versions_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = {line.rsplit(" ", 1)[1] for line in project["classifiers"] if "Python :: 3.1" in line}
    assert versions == {"3.11", "3.12", "3.13"}
    cited = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {geo.__version__}\n" in cited


def test_the_wheel_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (tmp_path / "story.txt").write_text("Shells hit the Azot chemical plant in Sievierodonetsk.", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site), "FRONTLINE_CACHE": str(tmp_path / "cache")}
    code = "import geo, sys; print(geo.__file__); from geo.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "places", "story.txt", str(site / "geo/data/sample"), "-o", "p.jsonl"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(site)
    rows = [json.loads(line) for line in (tmp_path / "p.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"Azot chemical plant", "Sievierodonetsk"} <= {row["name"] for row in rows if row["status"] == "resolved"}
