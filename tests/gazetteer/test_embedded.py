import pickle

import pytest

from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.kinds import KINDS


@pytest.fixture(scope="module")
def gazetteer():
    return EmbeddedGazetteer()


def spans(gazetteer, text):
    return [(text[hit.start : hit.end], hit.matches[0].entry.place_id) for hit in gazetteer.scan(text)]


@pytest.mark.parametrize(
    "name", ["Sievierodonetsk", "Severodonetsk", "Сєвєродонецьк", "СЕВЕРОДОНЕЦК", "Syevyerodonets’k"]
)
def test_a_city_is_found_by_each_of_its_spellings(gazetteer, name):
    assert gazetteer.lookup(name)[0].entry.place_id == "geonames:691999"


@pytest.mark.parametrize(
    ("name", "place"), [("Gorlovka", "Horlivka"), ("Авдеевка", "Avdiivka"), ("LPR", "Luhansk Oblast")]
)
def test_russian_forms_and_abbreviations_lead_to_the_ukrainian_place(gazetteer, name, place):
    assert place in [match.entry.name for match in gazetteer.lookup(name)]


def test_crimea_lies_in_ukraine(gazetteer):
    for name in ("Simferopol", "Sevastopol", "Yalta", "Kerch", "Crimea"):
        assert gazetteer.lookup(name)[0].entry.country == "UA", name


def test_a_village_without_a_coordinate_is_never_called_exact(gazetteer):
    villages = [match.entry for match in gazetteer.lookup("Білогорівка") if match.entry.source == "KATOTTG"]
    assert villages
    assert all(entry.precision == "district" and entry.uncertainty_m >= 25_000 for entry in villages)


def test_a_small_town_of_another_continent_is_there(gazetteer):
    entries = [match.entry for match in gazetteer.lookup("Alexandria")]
    assert any(entry.admin1 == "Louisiana" and entry.kind == "city" for entry in entries)


def test_the_best_known_place_of_a_name_comes_first(gazetteer):
    assert gazetteer.lookup("London")[0].entry.country == "GB"
    assert gazetteer.lookup("Kyiv")[0].entry.kind == "city"


def test_the_largest_towns_of_a_box_are_those_of_all_within_it(gazetteer):
    box = (37.0, 48.0, 40.0, 49.5)
    towns = [e for e in gazetteer.within(*box) if e.kind == "city" and e.precision == "settlement"]
    found = gazetteer.largest_within(*box, ("city",), 12)
    assert [entry.population for entry in found] == [entry.population for entry in towns[:12]]
    assert {"Luhansk", "Horlivka"} <= {entry.name for entry in found}


def test_a_nonsense_name_has_no_places(gazetteer):
    assert gazetteer.lookup("Xqzzt") == []
    assert gazetteer.lookup("") == []
    assert gazetteer.lookup("!!!") == []


def test_an_entry_is_found_again_by_its_key(gazetteer):
    entry = gazetteer.entry("geonames:691999")
    assert entry.lon == pytest.approx(38.49, abs=0.05)
    assert entry.lat == pytest.approx(48.94, abs=0.05)
    assert entry.kind in KINDS
    assert gazetteer.entry("geonames:0") is None


def test_a_scan_gives_whole_words_with_a_capital_and_their_offsets(gazetteer):
    text = "Ukraine: Kyiv's troops left Sievierodonetsk; the US Congress met us in kyiv, Kyivans did not."
    assert [name for name, _ in spans(gazetteer, text)] == ["Ukraine", "Kyiv", "Sievierodonetsk", "US"]


def test_a_scan_gives_overlapping_names_the_longest_first(gazetteer):
    found = [name for name, _ in spans(gazetteer, "Luhansk Oblast")]
    assert found[:2] == ["Luhansk Oblast", "Luhansk"]


def test_a_scan_reads_over_line_breaks_and_silent_marks(gazetteer):
    text = "У Слов\u2019ян\u00adську. Сєвєро\u0301донецьк і Нова\nКаховка"
    found = [name for name, _ in spans(gazetteer, text)]
    assert "Сєвєро\u0301донецьк" in found
    assert "Нова\nКаховка" in found


def test_a_long_text_is_scanned_like_a_short_one(gazetteer):
    text = ("x" * 199_990 + " Sievierodonetsk ") * 3
    assert len(spans(gazetteer, text)) == 3


def test_a_worker_gets_the_same_gazetteer(gazetteer):
    again = pickle.loads(pickle.dumps(gazetteer))
    assert again.lookup("Kyiv")[0].entry == gazetteer.lookup("Kyiv")[0].entry


def test_a_damaged_scan_cache_is_built_anew(gazetteer, tmp_path, monkeypatch):
    monkeypatch.setenv("FRONTLINE_CACHE", str(tmp_path))
    names = ["kyiv", "lviv"]
    from geo.gazetteer.scanning import automaton

    automaton(names, "few")
    cached = next(tmp_path.glob("few.*"))
    cached.write_bytes(cached.read_bytes()[:-3] + b"\0\0\0")
    assert [span[:2] for span in automaton(names, "few").find_overlapping("in kyiv")] == [(3, 7)]
