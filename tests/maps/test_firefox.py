"""The page in a second browser: Debian's Firefox draws it, with its marks, lists and slider."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.enable_socket]

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")

SECONDS = 5.0
"""A picture is taken at the load event; the lists are painted behind it, so a slow image in the frame holds it back."""
FRAME = """<!DOCTYPE html><style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% }
img { position: absolute; left: -9px }</style><iframe src="p.html"></iframe><img src="slow.gif">"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a frame around the page `p.html` of a folder, which is loaded some seconds after the page."""

    class Slow(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

        def do_GET(self) -> None:
            if self.path == "/slow.gif":
                time.sleep(SECONDS)
                self.send_error(404)
            else:
                super().do_GET()

        def log_message(self, *arguments: object) -> None:
            pass

    (folder / "frame.html").write_text(FRAME, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/frame.html"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("limit", [1000, 0])
def test_firefox_draws_land_river_marks_and_list(draw, places, events, articles, tmp_path, limit):
    """Both ways of drawing events: as elements, and on a canvas."""
    if FIREFOX is None:
        pytest.skip("no Firefox on this machine; apt-get install firefox-esr")
    image_tools = pytest.importorskip("PIL.Image", reason="Pillow is not installed; pip install pillow")
    draw(places, events, articles=articles, marker_limit=limit).save(tmp_path / "p.html")
    (tmp_path / "profile").mkdir()
    picture = tmp_path / "p.png"
    with served(tmp_path) as address:
        subprocess.run(
            [
                *(FIREFOX, "--headless", "--no-remote", "--profile", str(tmp_path / "profile")),
                *("--window-size", "1280,800", "--screenshot", str(picture), address),
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
