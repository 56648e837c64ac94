"""A service is asked once, with patience where patience helps, and its answers become candidates."""

import multiprocessing
import pickle
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.errors import GeocoderError, SettingsError
from geo.gazetteer.entry import Gazetteer
from geo.geocoders.gazetteer import ChainedGazetteer, GeocoderGazetteer
from geo.geocoders.service import Service, attribution
from geo.settings import GeocoderSettings, Settings
from tests.gazetteers import FakeGazetteer, known
from tests.geocoders.conftest import PLACE


def test_an_answer_is_asked_for_once_and_remembered_by_the_folded_query(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([PLACE]))
    service = service_at(server)
    first, second = service.ask("Sievierodonetsk"), service.ask("  SIEVIERODONETSK ")
    assert first == second
    assert (first[0].lat, first[0].lon) == (48.95, 38.49)
    assert server.requests == 1


def test_an_empty_answer_is_remembered_too(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([]))
    service = service_at(server)
    assert service.ask("Nowhere") == service.ask("Nowhere") == []
    assert server.requests == 1


def test_both_villages_of_one_name_are_asked_for(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([]))
    service_at(server).ask("Dibrova")
    query = parse_qs(urlsplit(server.paths[0]).query)
    assert query["dedupe"] == ["0"]
    assert query["limit"] == ["10"]


def test_other_parameters_are_another_question(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([]))
    service_at(server).ask("Dibrova")
    service_at(server, countries=("UA",)).ask("Dibrova")
    assert server.requests == 2


def test_requests_keep_their_distance_whichever_name_is_asked_for(loopback, service_at, clock):
    server = loopback(lambda exchange: exchange.json([]))
    service = service_at(server, min_wait_s=1.5)
    for name in ("a", "b", "c", "a"):
        service.ask(name)
    assert server.requests == 3
    assert service.waited_s == pytest.approx(3.0)


def test_two_users_of_one_cache_keep_their_distance_together(loopback, service_at, clock):
    server = loopback(lambda exchange: exchange.json([]))
    first, second = service_at(server), service_at(server)
    first.ask("a")
    second.ask("b")
    assert first.waited_s + second.waited_s == pytest.approx(1.0)


def test_candidates_carry_kind_names_size_and_source(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([PLACE]))
    gazetteer: Gazetteer = GeocoderGazetteer(service_at(server))
    (match,) = gazetteer.lookup("Severodonetsk")
    entry = match.entry
    assert (entry.place_id, entry.name, entry.kind) == ("nominatim:R17", "Sievierodonetsk", "city")
    assert (entry.country, entry.admin1, entry.population) == ("UA", "Luhansk Oblast", 101135)
    assert entry.precision == "settlement"
    assert entry.source == f"© OpenStreetMap contributors (ODbL), through nominatim at {server.domain}"
    assert 8_000 < entry.uncertainty_m < 10_000
    assert (match.spelling, match.relation) == ("Severodonetsk", "alternate")
    assert gazetteer.entry("nominatim:R17") == entry
    assert list(gazetteer.scan("Severodonetsk")) == []


ONE_PLACE = FakeGazetteer(known("Known", place_id="x:1"))


def test_a_service_is_asked_only_for_what_the_list_leaves_open(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([PLACE]))
    chain: Gazetteer = ChainedGazetteer([ONE_PLACE, GeocoderGazetteer(service_at(server))])
    assert [match.entry.place_id for match in chain.lookup("Known")] == ["x:1"]
    assert server.requests == 0
    assert [match.entry.place_id for match in chain.lookup("Unknown")] == ["nominatim:R17"]
    assert chain.entry("nominatim:R17") is not None


def test_on_demand_every_name_is_asked_for(loopback, service_at):
    server = loopback(lambda exchange: exchange.json([PLACE]))
    chain = ChainedGazetteer([ONE_PLACE, GeocoderGazetteer(service_at(server))], ask_all=True)
    assert [match.entry.place_id for match in chain.lookup("Known")] == ["x:1", "nominatim:R17"]


def test_a_photon_answers_in_its_own_form(loopback, service_at):
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [38.47, 48.94]},
        "properties": {
            "osm_type": "W",
            "osm_id": 5,
            "osm_key": "man_made",
            "osm_value": "works",
            "name": "Azot",
            "state": "Luhansk Oblast",
            "countrycode": "UA",
            "extent": [38.46, 48.95, 38.48, 48.93],
        },
    }
    server = loopback(lambda exchange: exchange.json({"type": "FeatureCollection", "features": [feature]}))
    (match,) = GeocoderGazetteer(service_at(server, service="photon")).lookup("Azot")
    assert (match.entry.place_id, match.entry.kind, match.entry.precision) == ("photon:W5", "plant", "exact")
    assert (match.entry.lon, match.entry.lat) == (38.47, 48.94)


def test_a_key_comes_from_the_environment_and_stands_in_no_message(loopback, tmp_path, clock):
    server = loopback(lambda exchange: exchange.answer("", status=500))
    settings = GeocoderSettings(
        service="pelias", domain=server.domain, scheme="http", key_env="PELIAS_KEY", tries=1, cache=str(tmp_path / "c")
    )
    with pytest.raises(SettingsError, match="PELIAS_KEY is not set"):
        Service(settings, environ={}, now=clock.now, sleep=clock.sleep)
    service = Service(settings, environ={"PELIAS_KEY": "s3cret"}, now=clock.now, sleep=clock.sleep)
    with pytest.raises(GeocoderError) as caught:
        service.ask("Azot")
    assert "s3cret" in server.paths[0]
    assert "s3cret" not in str(caught.value)
    assert b"s3cret" not in (tmp_path / "c").read_bytes()
    service.close()


def test_the_public_nominatim_needs_the_users_word():
    public = {"service": "nominatim", "domain": "nominatim.openstreetmap.org"}
    with pytest.raises(SettingsError, match="four a minute in long"):
        GeocoderSettings(**public)
    with pytest.raises(SettingsError, match="user_agent"):
        GeocoderSettings(**public, accept_public_nominatim_policy=True)
    assert GeocoderSettings(**public, accept_public_nominatim_policy=True, user_agent="me@example.org")


def _interval_after(requests, tmp_path, **changes):
    settings = GeocoderSettings(
        service="nominatim",
        domain="nominatim.openstreetmap.org",
        accept_public_nominatim_policy=True,
        user_agent="me@example.org",
        cache=str(tmp_path / "c"),
        min_wait_s=0.0,
        **changes,
    )
    service = Service(settings)
    service._geocoder.adapter.requests = requests
    service.close()
    return service._interval_s()


def test_the_public_nominatim_is_asked_at_its_own_pace_whatever_the_settings(tmp_path):
    assert _interval_after(0, tmp_path) == 1.0
    assert _interval_after(60, tmp_path) == 15.0
    assert _interval_after(0, tmp_path, scheduled=True) == 15.0


def _make_in_worker(settings):
    try:
        Service(settings)
    except GeocoderError as error:
        return str(error)
    return "made"


def test_the_public_nominatim_is_not_asked_from_workers(tmp_path):
    settings = GeocoderSettings(
        service="nominatim",
        domain="nominatim.openstreetmap.org",
        accept_public_nominatim_policy=True,
        user_agent="me@example.org",
        cache=str(tmp_path / "c"),
    )
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert "worker processes" in pool.apply(_make_in_worker, (settings,))


def test_a_worker_gets_a_service_of_its_own(loopback, service_at, tmp_path):
    server = loopback(lambda exchange: exchange.json([]))
    gazetteer = GeocoderGazetteer(service_at(server, cache=str(tmp_path / "cache.sqlite")))
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert copy.service.settings == gazetteer.service.settings
    copy.service.close()


def test_settings_are_read_from_a_table_of_their_own(tmp_path):
    path = tmp_path / "s.toml"
    path.write_text('[geocoder]\nservice = "photon"\ndomain = "photon.example.org"\ncountries = ["UA"]\n')
    found = Settings.from_toml(path).geocoder
    assert found == GeocoderSettings(service="photon", domain="photon.example.org", countries=("UA",))
    path.write_text('[geocoder]\nservice = "photon"\n')
    with pytest.raises(SettingsError, match="domain"):
        Settings.from_toml(path)
    path.write_text('[geocoder]\nservice = "photon"\nhost = "x"\n')
    with pytest.raises(SettingsError, match="unknown key 'host'; known are accept_public"):
        Settings.from_toml(path)


@pytest.mark.parametrize("service", ["no-such-service", "what3words"])
def test_an_unknown_service_is_refused(service, tmp_path):
    with pytest.raises(SettingsError, match="geocoder service"):
        Service(GeocoderSettings(service=service, domain="x.org", cache=str(tmp_path / "c")))


def test_openstreetmap_is_credited():
    assert "OpenStreetMap contributors" in attribution(GeocoderSettings(service="photon", domain="p.org"))
