"""The page's own scripts: they parse, they are small, and none takes a way that markup could come in by."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from geo.maps import bundle

ASSETS = Path(bundle.__file__).parent / "assets"
SCRIPTS = sorted(ASSETS.glob("*.js"))


def test_every_script_of_the_folder_is_in_the_page():
    assert sorted(bundle.OWN_SCRIPTS) == [path.name for path in SCRIPTS]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_markup_or_code_of_text(path):
    text = path.read_text(encoding="utf-8")
    risky = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|bindTooltip|setAttribute\(.style"
    )
    assert re.findall(risky, text) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_short_enough_to_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


def test_scripts_parse():
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine; apt-get install nodejs")
    for path in SCRIPTS:
        done = subprocess.run([node, "--check", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_script_text_cannot_end_its_element():
    assert bundle.inline_script("x = '</SCRIPT>'; y = '<!--';") == "x = '<\\/SCRIPT>'; y = '<\\!--';"


def test_style_text_cannot_end_its_element():
    assert "</style" not in bundle.inline_style("a::after{content:'</style>'}")


def test_licences_of_the_packages_are_told():
    for words in ("Leaflet 1.9.3", "jQuery 3.7.1", "Redistributions in binary form", "THE SOFTWARE IS PROVIDED"):
        assert words in bundle.licences()
