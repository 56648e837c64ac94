"""The gazetteer that tests make up answers every question as the real one does with the same places."""

import pytest

from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.entry import Gazetteer
from geo.gazetteer.writing import draft_of, write_places
from tests.gazetteers import FakeGazetteer, Known, known

PLACES = [
    known("Kyiv", at=(30.52, 50.45), population=2_950_000, names={"Київ": "uk", "Киев": "ru"}),
    known("Luhansk", at=(39.3, 48.57), population=400_000, admin1="Luhansk Oblast"),
    known("Luhansk Oblast", "region", population=2_100_000, names={"Luhansk": "en"}),
    known("Bilohorivka", "village", place_id="test:1", at=(38.25, 48.93), population=800),
    known("Bilohorivka", "village", place_id="test:2", at=(38.08, 48.72), population=800),
    known("Shreveport", country="US", at=(-93.75, 32.52), population=190_000, scanned=False),
    known("Azot", "plant", names={"Азот": "uk"}),
]
TEXT = "In Kyiv's suburbs; Luhansk Oblast, Білогорівка, Bilohorivka, Shreveport. Завод «Азот» у Києві, КИЇВ."


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedGazetteer:
    def draft(place: Known):
        made = draft_of(place.entry, regional=place.scanned)
        for spelling in place.spellings:
            made.add_name(*spelling)
        return made

    path = tmp_path_factory.mktemp("list") / "few.sqlite"
    write_places([draft(place) for place in PLACES], path, {})
    return EmbeddedGazetteer(path)


@pytest.fixture(scope="module")
def fake() -> Gazetteer:
    return FakeGazetteer(*PLACES)


@pytest.mark.parametrize("name", ["Kyiv", "киев", "LUHANSK", "Luhansk", "Bilohorivka", "Shreveport", "Nowhere", ""])
def test_it_looks_a_name_up_alike(fake, real, name):
    assert fake.lookup(name) == real.lookup(name)


def test_it_scans_a_text_alike(fake, real):
    hits = list(fake.scan(TEXT))
    assert hits == list(real.scan(TEXT))
    assert [TEXT[hit.start : hit.end] for hit in hits] == [
        "Kyiv",
        "Luhansk Oblast",
        "Luhansk",
        "Bilohorivka",
        "Азот",
        "КИЇВ",
    ]


def test_it_lists_the_names_that_it_scans_for_alike(fake, real):
    assert fake.regional_names() == real.regional_names()


def test_it_finds_a_place_by_key_and_by_point_alike(fake, real):
    for place_id in ("test:1", "test:Kyiv", "test:Nowhere"):
        assert fake.entry(place_id) == real.entry(place_id)
    assert fake.within(38, 48, 40, 49) == real.within(38, 48, 40, 49)
    assert fake.most_populous("city", 2) == real.most_populous("city", 2)


def test_it_spells_places_alike(fake, real):
    keys = ["test:Kyiv", "test:Luhansk Oblast", "test:Nowhere"]
    assert fake.spellings(keys) == real.spellings(keys)


def test_neither_ever_fails(fake, real):
    assert fake.failures == real.failures == {}
