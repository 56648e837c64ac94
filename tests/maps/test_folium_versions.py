"""The page is made with folium 0.20 and with the release candidate of folium 1 alike."""

import os
import subprocess
import sys
from pathlib import Path

import folium
import pytest

ROOT = Path(__file__).parents[2]
NEXT_FOLIUM = ROOT / "build" / "folium1"


@pytest.mark.slow
@pytest.mark.browser
def test_page_and_safety_tests_pass_with_folium_1():
    if folium.__version__.startswith("1."):
        pytest.skip("this is folium 1 already")
    if not (NEXT_FOLIUM / "folium").is_dir():
        pytest.skip("no folium 1 in build/folium1; `make test` installs it there")
    tests = [
        "test_page.py",
        "test_safety.py::test_no_folium_element_runs_its_text_in_python",
        "test_safety.py::test_no_text_is_run_while_the_page_is_rendered",
        "test_browsing.py::test_a_layer_can_be_left_off_and_its_events_leave_the_list",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(f"tests/maps/{name}" for name in tests)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{NEXT_FOLIUM}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert "failed" not in done.stdout
