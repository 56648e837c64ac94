"""Events are read from parsed sentences: where no parser's model lies, there is nothing to test."""

import pytest

from geo.datafiles import data_file
from geo.errors import DataError


@pytest.fixture(autouse=True, scope="session")
def _parsers() -> None:
    """Skip without the parsers' models, by name."""
    for name in ("syntax_en.npz", "syntax_uk_ru.npz"):
        try:
            data_file(f"embedded/{name}")
        except DataError:
            pytest.skip(f"no data/embedded/{name}: `make model` trains it")
