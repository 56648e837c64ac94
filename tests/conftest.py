"""Fixtures that every test may use, and what a test may touch."""

from pathlib import Path

import pytest
from hypothesis import settings

# A test says what is true, not how fast this machine is.
settings.register_profile("frontline", deadline=None)
# `make quick` looks at a few examples of each property, and the same ones each time.
settings.register_profile("quick", deadline=None, max_examples=10, derandomize=True)
settings.load_profile("frontline")

SHARED = Path(__file__).parents[2] / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what reads the reference material, by the fixture that it asks for."""
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("corpus")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material beside the checkout; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout")
    return SHARED


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Unpack the embedded data, and add lists of places, in folders of the test run's own, never in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FRONTLINE_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("FRONTLINE_DATA", str(tmp_path_factory.mktemp("data")))
        yield
