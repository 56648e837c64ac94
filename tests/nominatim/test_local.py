"""A real Nominatim over HTTP, through geopy: spellings, namesakes, kinds of places, and a server that goes away."""

from collections.abc import Iterator

import pytest

from geo.errors import GeocoderError
from geo.geocoders.cache import AnswerCache
from geo.geocoders.gazetteer import GeocoderGazetteer
from geo.geocoders.service import Service
from geo.projection import distance_m
from geo.settings import GeocoderSettings
from tests.nominatim.local import LocalNominatim

pytestmark = [pytest.mark.nominatim, pytest.mark.slow, pytest.mark.enable_socket]


@pytest.fixture
def service(nominatim: LocalNominatim, tmp_path) -> Iterator[Service]:
    settings = GeocoderSettings(service="nominatim", domain=nominatim.domain, scheme="http", min_wait_s=0.01, tries=2)
    service = Service(settings, cache=AnswerCache(tmp_path / "cache.sqlite"))
    yield service
    service.close()


@pytest.mark.parametrize("name", ["Sievierodonetsk", "Северодонецк", "Сєвєродонецьк", "Severodonetsk"])
def test_a_city_is_found_in_every_spelling(service, name):
    (match,) = GeocoderGazetteer(service).lookup(name)
    entry = match.entry
    assert (entry.place_id, entry.name, entry.kind) == ("nominatim:N1", "Sievierodonetsk", "city")
    assert (entry.country, entry.admin1, entry.population) == ("UA", "Luhansk Oblast", 101135)
    assert distance_m(entry.lon, entry.lat, 38.492, 48.948) < 100
    assert match.spelling == name


def test_two_villages_of_one_name_in_one_oblast_are_two_candidates(service):
    entries = [match.entry for match in GeocoderGazetteer(service).lookup("Dibrova")]
    assert {entry.place_id for entry in entries} == {"nominatim:N5", "nominatim:N6"}
    assert {entry.admin1 for entry in entries} == {"Luhansk Oblast"}
    assert distance_m(entries[0].lon, entries[0].lat, entries[1].lon, entries[1].lat) > 100_000


@pytest.mark.parametrize(
    ("name", "kind", "precision", "lon", "lat"),
    [
        ("Azot", "plant", "exact", 38.473, 48.942),
        ("Pavlohrad Bridge", "bridge", "exact", 38.454, 48.913),
        ("Siverskyi Donets", "river", "region", 38.40, 48.95),
        ("Lysychansk", "city", "settlement", 38.421, 48.912),
        ("Luhansk Oblast", "region", "region", 39.125, 48.935),
    ],
)
def test_each_kind_of_place_comes_as_what_it_is(service, name, kind, precision, lon, lat):
    entry = GeocoderGazetteer(service).lookup(name)[0].entry
    assert (entry.kind, entry.precision) == (kind, precision)
    assert distance_m(entry.lon, entry.lat, lon, lat) <= max(1_000.0, entry.uncertainty_m)


def test_a_typing_error_finds_nothing_and_is_asked_for_once(service):
    gazetteer = GeocoderGazetteer(service)
    assert gazetteer.lookup("Sieverodonetsj") == []
    assert gazetteer.lookup("Sieverodonetsj") == []
    assert service.requests == 1
    assert gazetteer.failures == {}


def test_a_batch_that_loses_its_server_goes_on_where_it_stopped(nominatim, service):
    names = ["Sievierodonetsk", "Dibrova", "Azot", "Nowhere", "Kreminna", "Rubizhne"]
    gazetteer = GeocoderGazetteer(service)
    found = {name: gazetteer.lookup(name) for name in names[:3]}
    nominatim.pull()
    with pytest.raises(GeocoderError) as caught:
        gazetteer.lookup(names[3])
    assert caught.value.passing
    # What is remembered needs no server.
    assert {name: gazetteer.lookup(name) for name in names[:3]} == found
    nominatim.plug()
    before = service.requests
    assert [len(gazetteer.lookup(name)) for name in names] == [1, 2, 1, 0, 1, 1]
    assert service.requests - before == 3
