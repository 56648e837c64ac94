"""Settings."""

from pathlib import Path

import pytest

from geo.errors import InputError, SettingsError
from geo.settings import Settings


def test_an_unknown_key_is_refused_with_the_known_ones_listed(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text("acept_above = 0.5\n")
    with pytest.raises(SettingsError, match=r"s\.toml: unknown key 'acept_above'; known are accept_above"):
        Settings.from_toml(path)


def test_a_value_out_of_range_is_refused() -> None:
    with pytest.raises(SettingsError, match="between 0 and 1"):
        Settings(accept_above=1.5)


def test_settings_come_from_toml(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text('accept_above = 0.7\ncountry = "UA"\ngazetteers = ["a.sqlite"]\n')
    assert Settings.from_toml(path) == Settings(accept_above=0.7, country="UA", gazetteers=("a.sqlite",))


@pytest.mark.parametrize("content", [b"= broken", b"\xff\xfe"])
def test_a_broken_file_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"s\.toml"):
        Settings.from_toml(path)


def test_settings_never_change() -> None:
    with pytest.raises(AttributeError):
        Settings().accept_above = 0.1  # type: ignore[misc]


def test_an_english_finder_that_does_not_exist_is_refused():
    with pytest.raises(SettingsError, match="give default or spacy"):
        Settings(english="flair")
