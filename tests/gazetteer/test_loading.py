import os
import signal
import subprocess
import sys
import time
import zipfile

import pytest

from geo.errors import InputError, OutputError
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.loading import load_geonames

LINES = [
    ("9000001", "Nova Testivka", "Nova Testivka", "Novaya Testovka,Нова Тестівка", "48.50000", "38.30000", "P", "PPL",
     "UA", "14", "1406", "312"),
    ("9000002", "Testivka Station", "Testivka Station", "Stancija Testivka", "48.51000", "38.31000", "S", "RSTN",
     "UA", "14", "1406", "0"),
    ("702657", "Luhansk Oblast", "Luhansk Oblast", "Луганська область", "49.0", "39.0", "A", "ADM1", "UA", "14", "",
     "2100000"),
    ("9000003", "Testove", "Testove", "TST,testobhe,Тестове", "48.60000", "38.40000", "P", "PPL", "UA", "14", "1406",
     "9000"),
]  # fmt: skip


def line(fields):
    key, name, ascii_name, alternates, lat, lon, cls, code, country, admin1, admin2, population = fields
    return "\t".join(
        [key, name, ascii_name, alternates, lat, lon, cls, code, country, "", admin1, admin2, "", "", population, "",
         "100", "Europe/Kyiv", "2026-01-01"]
    )  # fmt: skip


def dump(folder, lines=LINES, name="UA"):
    path = folder / f"{name}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "about this file")
        archive.writestr(f"{name}.txt", "\n".join(map(line, lines)) + "\n")
    return path


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    return tmp_path


def test_a_loaded_place_is_found_from_then_on(own):
    assert EmbeddedGazetteer.open().lookup("Nova Testivka") == []
    load_geonames(dump(own))
    entry = EmbeddedGazetteer.open().lookup("Nova Testivka")[0].entry
    assert (entry.lon, entry.lat) == (38.3, 48.5)
    assert (entry.kind, entry.admin1, entry.precision) == ("village", "Luhansk Oblast", "settlement")


@pytest.mark.parametrize(
    ("name", "relation"), [("Нова Тестівка", "official"), ("Новая Тестовка", "russian"), ("Novaya Testovka", "russian")]
)
def test_ukrainian_names_get_their_russian_forms(own, name, relation):
    load_geonames(dump(own))
    assert EmbeddedGazetteer.open().lookup(name)[0].relation == relation


def test_codes_and_machine_transliterations_are_no_names(own):
    load_geonames(dump(own))
    gazetteer = EmbeddedGazetteer.open()
    assert gazetteer.lookup("Тестове")
    assert all(match.entry.place_id != "geonames:9000003" for match in gazetteer.lookup("TST"))
    assert gazetteer.lookup("testobhe") == []


def test_feature_classes_become_kinds(own):
    load_geonames(dump(own))
    gazetteer = EmbeddedGazetteer.open()
    assert gazetteer.lookup("Testivka Station")[0].entry.kind == "station"
    assert gazetteer.lookup("Testove")[0].entry.kind == "city"


def test_texts_are_scanned_for_the_loaded_settlements(own):
    load_geonames(dump(own))
    hits = list(EmbeddedGazetteer.open().scan("Fighting near Nova Testivka goes on."))
    assert (14, 27) in [(hit.start, hit.end) for hit in hits]


def test_a_dump_loaded_again_replaces_itself(own):
    first = load_geonames(dump(own))
    second = load_geonames(dump(own, LINES[:1]))
    assert first == second
    assert EmbeddedGazetteer.open().lookup("Testivka Station") == []


def test_a_bad_line_is_named_and_the_old_list_stays_whole(own):
    load_geonames(dump(own))
    bad = own / "UA.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("UA.txt", line(LINES[0]) + "\nonly\tthree\tcolumns\n")
    with pytest.raises(InputError, match="line 2: 3 columns"):
        load_geonames(bad)
    assert EmbeddedGazetteer.open().lookup("Testove")
    assert [path.name for path in (own / "data" / "gazetteers").iterdir()] == ["UA.sqlite"]


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"no zip", "1 columns"), (b"", "no record"), (b"\xff\xfe\n", "not UTF-8")],
)
def test_what_is_no_dump_is_refused(own, content, message):
    path = own / "XX.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        load_geonames(path)


def test_an_archive_without_a_table_is_refused(own):
    path = own / "XX.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "nothing else")
    with pytest.raises(InputError, match=r"UA\.txt"):
        load_geonames(path)


def test_a_latitude_off_the_earth_is_refused(own):
    wrong = list(LINES[0])
    wrong[4] = "99.0"
    with pytest.raises(InputError, match=r"latitude 99\.0"):
        load_geonames(dump(own, [tuple(wrong)]))


def test_a_data_folder_that_is_a_file_is_said(own):
    (own / "data").write_text("in the way")
    with pytest.raises(OutputError, match="FRONTLINE_DATA"):
        load_geonames(dump(own))


def test_a_load_killed_halfway_leaves_the_old_list_whole(own):
    load_geonames(dump(own))
    before = (own / "data" / "gazetteers" / "UA.sqlite").read_bytes()
    many = [(str(9100000 + i), f"Place {i}", "", "", "48.0", "38.0", "P", "PPL", "UA", "14", "1406", "0")
            for i in range(60_000)]  # fmt: skip
    path = dump(own, many)
    code = f"from geo.gazetteer.loading import load_geonames; load_geonames({str(path)!r})"
    child = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": "."})
    folder = own / "data" / "gazetteers"
    while child.poll() is None and not any(entry.name.startswith(".UA-") for entry in folder.iterdir()):
        time.sleep(0.02)
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert (folder / "UA.sqlite").read_bytes() == before
    assert len(list(folder.iterdir())) == 2, "the half of a list lies there, and is not opened"
    assert EmbeddedGazetteer.open().lookup("Testove")


@pytest.mark.slow
def test_the_dump_of_ukraine_loads_and_gives_villages_their_points(own, shared):
    load_geonames(shared / "gazetteer" / "UA.zip")
    gazetteer = EmbeddedGazetteer.open()
    twins = [match.entry for match in gazetteer.lookup("Bilohorivka") if match.relation != "former"]
    near = [entry for entry in twins if entry.admin1 == "Donetsk Oblast"]
    assert len(near) == 1
    assert (near[0].precision, near[0].source) == ("settlement", "GeoNames")
    assert near[0].lat == pytest.approx(48.7, abs=0.1)
