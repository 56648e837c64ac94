"""The benchmark of pages has its peers: each of them makes a page with what `make` installs."""

import runpy
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "map.py"


@pytest.fixture(scope="module")
def benchmark():
    return runpy.run_path(str(BENCHMARK))


@pytest.mark.parametrize("maker", ["ours", "GeoJson", "FastMarkerCluster", "explore"])
def test_each_peer_makes_its_page(benchmark, maker, tmp_path):
    assert maker in benchmark["MAKERS"]
    found = benchmark["make"](maker, 12, tmp_path / "page.html")
    assert found["seconds"] > 0
    assert (tmp_path / "page.html").stat().st_size > 5_000
