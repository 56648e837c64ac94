"""The page in a second browser: Debian's Firefox draws it, with its marks, lists and slider."""

import shutil
import subprocess

import numpy as np
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")


@pytest.mark.parametrize("limit", [1000, 0])
def test_firefox_draws_land_river_marks_and_list(draw, places, events, articles, tmp_path, limit):
    """Both ways of drawing events: as elements, and on a canvas."""
    if FIREFOX is None:
        pytest.skip("no Firefox on this machine; apt-get install firefox-esr")
    image_tools = pytest.importorskip("PIL.Image", reason="Pillow is not installed; pip install pillow")
    draw(places, events, articles=articles, marker_limit=limit).save(tmp_path / "p.html")
    (tmp_path / "profile").mkdir()
    picture = tmp_path / "p.png"
    subprocess.run(
        [
            *(FIREFOX, "--headless", "--no-remote", "--profile", str(tmp_path / "profile")),
            *("--window-size", "1280,800", "--screenshot", str(picture), (tmp_path / "p.html").as_uri()),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with image_tools.open(picture) as image:
        pixels = np.asarray(image.convert("RGB"))
    on_map = pixels[:700, 380:].reshape(-1, 3)
    panel = pixels[:, :350].reshape(-1, 3)
    land = (on_map == (243, 241, 234)).all(axis=1).mean()
    blue = (on_map[:, 2].astype(int) - on_map[:, 0] > 40).mean()
    battles = (on_map == (168, 32, 26)).all(axis=1).mean()
    assert (land > 0.3, blue > 0.0005, battles > 0) == (True, True, True)
    # The panel lists: symbols of battles stand beside the rows.
    assert (panel == (168, 32, 26)).all(axis=1).any()
