"""What a kept shard depends on."""

import os
from pathlib import Path

import pytest

from geo.scale.fingerprint import fingerprint
from geo.settings import GeocoderSettings, Settings


def test_the_same_is_the_same() -> None:
    assert fingerprint(Settings()) == fingerprint(Settings())


@pytest.mark.parametrize(
    "settings",
    [
        Settings(accept_above=0.9),
        Settings(country="UA"),
        Settings(geocoder=GeocoderSettings(service="photon", domain="photon.example.org")),
    ],
)
def test_other_settings_are_another_work(settings: Settings) -> None:
    assert fingerprint(settings) != fingerprint(Settings())


def test_a_list_of_places_that_was_added_or_changed_is_another_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path))
    none = fingerprint(Settings())
    (tmp_path / "gazetteers").mkdir()
    added = tmp_path / "gazetteers" / "UA.sqlite"
    added.write_bytes(b"a list")
    one = fingerprint(Settings())
    os.utime(added, ns=(1, 1))
    assert len({none, one, fingerprint(Settings())}) == 3


def test_a_changed_file_of_corrections_is_another_work(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text("action,name\nnot_a_place,Azov\n")
    before = fingerprint(Settings(corrections=str(path)))
    path.write_text("action,name\nnot_a_place,Azov\nnot_a_place,Lyman\n")
    assert fingerprint(Settings(corrections=str(path))) != before
