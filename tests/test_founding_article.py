"""The article that started it, held against its hand-made gold beside the checkout."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from geo.cli import main


@pytest.fixture(scope="module")
def tally(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, int]]:
    """What the checker counts: found and asked for, by role."""
    folder = tmp_path_factory.mktemp("founding")
    article = str(shared / "article" / "sievierodonetsk.txt")
    for name in ("places", "events"):
        assert main([name, article, "--published", "2022-06-15", "-o", str(folder / f"{name}.geojson")]) == 0
    checker = [sys.executable, str(shared / "score" / "check_article.py")]
    files = [str(folder / "places.geojson"), str(folder / "events.geojson")]
    last = subprocess.run([*checker, *files], capture_output=True, text=True, check=False).stdout.splitlines()[-1]
    counts = {name: (int(a), int(b)) for name, a, b in re.findall(r"(\w+) (\d+)/(\d+)", last)}
    return counts | {"extra": (int(last.split("extra ")[1].split(",")[0]), 0)}


FLOORS = {"place": 17, "alias": 3, "actor_or_country": 20, "expression": 4, "events": 9, "attributes": 27}


@pytest.mark.parametrize("role", FLOORS)
def test_as_many_are_found_and_placed_as_before(role: str, tally: dict[str, tuple[int, int]]) -> None:
    assert tally[role][0] >= FLOORS[role]


def test_nothing_is_found_that_is_no_place(tally: dict[str, tuple[int, int]]) -> None:
    assert tally["extra"][0] == 0
