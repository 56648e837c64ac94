"""One Nominatim for all tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.nominatim.local import LocalNominatim, missing


@pytest.fixture(scope="package")
def nominatim() -> Iterator[LocalNominatim]:
    if (reason := missing()) is not None:
        pytest.skip(reason)
    server = LocalNominatim()
    try:
        server.start()
        yield server
    finally:
        server.stop()
