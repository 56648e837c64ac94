"""The public face of the package."""

import geo


def test_every_public_name_can_be_had() -> None:
    assert all(getattr(geo, name) is not None for name in geo.__all__)


def test_every_home_is_public() -> None:
    assert set(geo._HOMES) | {"__version__"} == set(geo.__all__)
