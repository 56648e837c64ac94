"""Debian's Chromium for tests: one browser a run, one page a test, and what the page asked of the network."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Opened:
    """A page that was opened from disk, and all that went wrong in it."""

    def __init__(self, context: Any) -> None:
        self.page = context.new_page()
        self.page.set_default_timeout(20_000)
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._note)
        self.page.on("dialog", self._refuse)

    def _note(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _refuse(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def open(self, path: Path, hash_: str = "") -> "Opened":
        """Open a file and wait until it is drawn."""
        self.page.goto(path.as_uri() + hash_)
        self.page.wait_for_selector("html[data-ready]", state="attached")
        assert self.page.evaluate("document.documentElement.dataset.ready") == "true", self.errors
        return self

    @property
    def asked(self) -> list[str]:
        """Addresses other than the page itself that it asked for."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]

    def js(self, script: str, argument: object = None) -> Any:
        """The value of a script in the page."""
        return self.page.evaluate(script, argument)

    def wait(self, condition: str) -> None:
        """Wait until a script is true."""
        self.page.wait_for_function(condition)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; apt-get install chromium")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed; pip install playwright"
    )
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Any]:
    """Open a page file: `open_page(path, width=, height=, **context options)`."""
    contexts = []

    def opened(path: Path, *, width: int = 1280, height: int = 800, hash_: str = "", **options: Any) -> Opened:
        context = chromium.new_context(viewport={"width": width, "height": height}, offline=True, **options)
        contexts.append(context)
        return Opened(context).open(path, hash_)

    yield opened
    for context in contexts:
        context.close()
