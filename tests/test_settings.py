"""Settings."""

import contextlib
import dataclasses
import itertools
from pathlib import Path
from typing import Any

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


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"accept_above": "0.5"}, "accept_above is '0.5', not a number"),
        ({"accept_above": True}, "accept_above is True, not a number"),
        ({"accept_above": float("nan")}, "give a number between 0 and 1"),
        ({"accept_above": None}, "not a number"),
        ({"language": 5}, "'language' is 5"),
        ({"language": "Ukranian"}, "write uk if 'ukrainian' is meant"),
        ({"language": "zz"}, "no language's code or name"),
        ({"country": "Ukrain"}, "write UA if 'ukraine' is meant"),
        ({"country": "uk"}, "UA for Ukraine, GB for Britain"),
        ({"country": ["UA"]}, "no country's code or name"),
        ({"gazetteers": "my.sqlite"}, "gazetteers is 'my.sqlite', not a list"),
        ({"gazetteers": [1]}, "gazetteers holds 1"),
        ({"english": None}, "english is None"),
        ({"geocoder": "nominatim"}, r"the table \[geocoder\]"),
        ({"geocoder": {"service": "photon"}}, "no 'domain'"),
        ({"geocoder": {"service": "photon", "domain": 5}}, "geocoder domain is 5"),
        ({"geocoder": {"service": "photon", "domain": "a.example", "limit": 2.5}}, "limit is 2.5, not a whole number"),
        ({"geocoder": {"service": "photon", "domain": "a.example", "tries": 0}}, "tries is 0; give at least 1"),
        ({"geocoder": {"service": "photon", "domain": "a.example", "scheduled": "yes"}}, "give true or false"),
        ({"geocoder": {"service": "photon", "domain": "a.example", "countries": "UA"}}, "not a list"),
        ({"geocoder": {"service": "photon", "domain": "a.example", "min_wait_s": "1"}}, "not a number"),
    ],
)
def test_a_value_of_another_type_is_refused_by_name_with_what_to_give(values: dict[str, Any], words: str) -> None:
    with pytest.raises(SettingsError, match=rf"s\.toml: .*{words}"):
        Settings.from_mapping(values, origin="s.toml")


def test_names_of_languages_and_countries_become_their_codes() -> None:
    settings = Settings(language="Ukrainian", country="Ukraine")
    assert (settings.language, settings.country) == ("uk", "UA")
    assert Settings(language="ua", country="ua") == Settings(language="uk", country="UA")


def test_no_value_of_any_json_type_ends_otherwise_than_in_a_settings_error() -> None:
    values: list[Any] = [None, True, -1, 2.5, "x", [], ["x"], {}, {"x": 1}, float("inf")]
    names = [field.name for field in dataclasses.fields(Settings)]
    for name, value in itertools.product(names, values):
        with contextlib.suppress(SettingsError):
            Settings.from_mapping({name: value})
