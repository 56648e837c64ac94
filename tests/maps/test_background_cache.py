"""The background that is kept between two pages of one view."""

import json

import pytest

from geo.maps import background as made
from geo.maps.background import background
from geo.maps.names import embedded_names

VIEW = (48.5, 37.5, 49.5, 39.0)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FRONTLINE_CACHE", str(tmp_path))
    made._embedded.cache_clear()
    yield tmp_path / "backgrounds"
    made._embedded.cache_clear()


@pytest.fixture
def made_anew(monkeypatch):
    """Views that were not found in the cache folder."""
    views = []

    def note(bounds, names, packs):
        views.append(bounds)
        return {"base": {}, "areaNames": [], "towns": []}

    monkeypatch.setattr(made, "_made", note)
    return views


def ask(view=VIEW):
    made._embedded.cache_clear()
    return background(view, embedded_names())


def test_a_background_is_made_once_for_all_processes(folder, made_anew):
    assert ask() == ask()
    assert made_anew == [VIEW]


def test_another_view_has_another_background(folder, made_anew):
    ask()
    ask((50.0, 30.0, 51.0, 31.0))
    assert len(made_anew) == len(list(folder.glob("*.json"))) == 2


def test_new_data_or_code_makes_it_anew(folder, made_anew, monkeypatch):
    ask()
    monkeypatch.setattr(made, "_stamp", lambda: "another")
    ask()
    assert len(made_anew) == 2


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"base": {}}'])
def test_a_damaged_one_is_made_anew(folder, made_anew, damage):
    ask()
    next(folder.glob("*.json")).write_text(damage)
    assert ask() == {"base": {}, "areaNames": [], "towns": []}
    assert len(made_anew) == 2
    assert json.loads(next(folder.glob("*.json")).read_text()) == {"base": {}, "areaNames": [], "towns": []}


def test_the_oldest_are_dropped(folder, made_anew):
    for step in range(made._KEPT + 3):
        ask((48.0 + step / 100, 37.5, 49.5, 39.0))
    assert len(list(folder.glob("*.json"))) == made._KEPT


def test_a_cache_folder_that_cannot_be_written_costs_only_time(folder, made_anew):
    folder.parent.joinpath("backgrounds").write_text("a file in its place")
    assert ask() == {"base": {}, "areaNames": [], "towns": []}


def test_what_is_given_is_never_kept(folder, made_anew, names, packs):
    background(VIEW, names, packs)
    assert not folder.exists()
