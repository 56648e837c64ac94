"""Base list and overlay are read as one list, and a change of a table takes effect by itself."""

import subprocess
import sys

import pytest

import geo.datafiles
from geo.errors import DataError
from geo.gazetteer.database import Database
from geo.gazetteer.overlay import Overlaid, overlay_of
from tests.gazetteer.towns import town

PLANT = {"place_id": "curated:azot", "name_en": "Azot", "name_uk": "Азот", "lon": "38.473", "lat": "48.942"}


def old_plant(place_id="curated:azot", name="Azot"):
    """What a base list may hold of an earlier state of the tables."""
    return town(place_id, name, kind="plant", source="curated", lon=30.0, lat=50.0, population=0)


def ids(matches):
    return [match.entry.place_id for match in matches]


def test_a_row_that_is_added_takes_effect_without_a_new_base(write, laid):
    kyiv = town("geonames:1", "Kyiv")
    assert laid(kyiv).matches("azot") == ()
    write("facilities.csv", PLANT)
    assert ids(laid(kyiv).matches("azot")) == ["curated:azot"]


def test_the_tables_that_are_unchanged_are_laid_once(write, base):
    path = base(town("geonames:1", "Kyiv"))
    first = overlay_of(path)
    made = first.stat().st_mtime_ns
    assert overlay_of(path) == first
    assert first.stat().st_mtime_ns == made
    write("facilities.csv", PLANT)
    assert overlay_of(path) != first


def test_what_the_overlay_says_of_a_place_counts(write, laid):
    write("facilities.csv", PLANT)
    gazetteer = laid(old_plant())
    assert gazetteer.entry("curated:azot").lon == 38.473
    assert [match.entry.lon for match in gazetteer.matches("azot")] == [38.473]
    assert gazetteer.within(29, 49, 31, 51) == []
    assert [entry.place_id for entry in gazetteer.within(38, 48, 39, 49)] == ["curated:azot"]
    assert [entry.lon for entry in gazetteer.most_populous("plant", 5)] == [38.473]


def test_a_row_that_is_taken_out_is_gone_from_every_answer(write, laid):
    gazetteer = laid(old_plant())
    assert gazetteer.entry("curated:azot") is None
    assert gazetteer.matches("azot") == ()
    assert gazetteer.within(29, 49, 31, 51) == []
    assert gazetteer.most_populous("plant", 5) == []
    assert gazetteer.spellings(["curated:azot"]) == {"curated:azot": []}
    assert gazetteer.regional_names() == []
    assert gazetteer.keys() == []


def test_a_name_of_a_place_that_is_gone_stays_scanned_where_another_has_it(write, laid):
    assert laid(old_plant(), town("geonames:1", "Azot")).regional_names() == ["azot"]


def test_a_place_of_the_base_list_can_be_removed(write, laid):
    write("removals.csv", {"place_id": "geonames:1"})
    gazetteer = laid(town("geonames:1", "Nowhere"), town("geonames:2", "Kyiv"))
    assert gazetteer.entry("geonames:1") is None
    assert gazetteer.matches("nowhere") == ()
    assert gazetteer.regional_names() == ["kyiv"]


def test_one_name_of_a_place_can_be_removed(write, laid):
    write("removals.csv", {"place_id": "geonames:1", "alias": "Kiel"})
    kyiv = town("geonames:1", "Kyiv")
    kyiv.add_name("Kiel", "press")
    gazetteer = laid(kyiv, town("geonames:2", "Kiel"))
    assert ids(gazetteer.matches("kiel")) == ["geonames:2"]
    assert gazetteer.spellings(["geonames:1"]) == {"geonames:1": [("Kyiv", "official", None)]}
    assert ids(gazetteer.matches("kyiv")) == ["geonames:1"]


def test_places_of_one_name_come_best_known_first_wherever_they_are_from(write, laid):
    row = PLANT | {"kind": "region", "population": "50000"}
    write("world_regions.csv", row)
    gazetteer = laid(town("geonames:1", "Azot", population=20_000), town("geonames:2", "Azot", population=5000))
    # A region weighs a quarter of its people.
    assert ids(gazetteer.matches("azot")) == ["geonames:1", "curated:azot", "geonames:2"]


def test_a_name_that_both_have_is_the_overlays(write, laid):
    write("names.csv", {"place_id": "geonames:1", "alias": "Kiev", "relation": "russian", "language": "ru"})
    kyiv = town("geonames:1", "Kyiv")
    kyiv.add_name("Kiev", "alternate")
    (match,) = laid(kyiv).matches("kiev")
    assert (match.relation, match.language) == ("russian", "ru")


def test_the_most_populous_are_counted_over_both(write, laid):
    write("villages.csv", PLANT | {"kind": "town", "name_en": "Newtown", "population": "7000"})
    gazetteer = laid(*(town(f"geonames:{i}", f"Town {i}", population=i * 2000) for i in range(1, 6)))
    assert [entry.population for entry in gazetteer.most_populous("city", 3)] == [10_000, 8000, 7000]


def test_the_largest_of_a_box_are_counted_over_both_without_what_is_gone(write, laid):
    write(
        "villages.csv", PLANT | {"kind": "town", "precision": "settlement", "name_en": "Newtown", "population": "7000"}
    )
    write("removals.csv", {"place_id": "geonames:4"})
    gazetteer = laid(*(town(f"geonames:{i}", f"Town {i}", population=i * 2000) for i in range(1, 6)))
    found = gazetteer.largest_within(20, 40, 45, 60, ("city", "village"), 3)
    assert [entry.population for entry in found] == [10_000, 7000, 6000]


def test_two_processes_at_once_get_the_same_overlay(write, base, tmp_path):
    write("facilities.csv", PLANT)
    path = base(town("geonames:1", "Kyiv"))
    code = (
        "import sys, pathlib, geo.datafiles\n"
        "geo.datafiles._CHECKOUT = pathlib.Path(sys.argv[1])\n"
        "from geo.gazetteer.overlay import overlay_of\n"
        "print(overlay_of(pathlib.Path(sys.argv[2])).name)"
    )
    command = [sys.executable, "-c", code, str(tmp_path), str(path)]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=geo.datafiles._PACKAGE.parents[1])
        for _ in "ab"
    ]
    told = {run.communicate()[0].strip() for run in runs}
    assert len(told) == 1
    assert [file.name for file in (tmp_path / "cache").iterdir()] == list(told)


def test_an_overlay_that_is_damaged_says_that_it_can_be_removed(write, base):
    path = base(town("geonames:1", "Kyiv"))
    overlay = overlay_of(path)
    overlay.write_bytes(b"x" * 4096)
    with pytest.raises(DataError, match="remove it"):
        Overlaid(path, overlay)


def test_a_list_that_is_no_overlay_is_told(write, base):
    path = base(town("geonames:1", "Kyiv"))
    with pytest.raises(DataError, match="no overlay"):
        Overlaid(path, path)


def test_an_overlay_is_a_list_like_any_other(write, base):
    write("facilities.csv", PLANT)
    overlay = Database(overlay_of(base(town("geonames:1", "Kyiv"))))
    assert overlay.about()["entries"] == "1"
