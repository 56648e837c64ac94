"""A service named in the settings is asked for what the gazetteer leaves open, and credited where its answer shows."""

import io
import json
import sqlite3

import pytest

from geo.articles.reading import read_articles
from geo.cli import main
from geo.errors import GeocoderError
from geo.export import write_table
from geo.maps.sources import source_lines
from geo.pipeline import run
from geo.settings import GeocoderSettings, Settings
from geo.tables import PLACES
from tests.geocoders.conftest import PLACE

STORY = b"Shells hit the village of Qwertovyshche near Sievierodonetsk on Monday, the governor said."
VILLAGE = {**PLACE, "osm_id": 99, "type": "village", "name": "Qwertovyshche", "lat": "48.90", "lon": "38.60"}


def run_with(server, tmp_path, **changes):
    geocoder = GeocoderSettings(
        **{
            "service": "nominatim",
            "domain": server.domain,
            "scheme": "http",
            "min_wait_s": 0.0,
            "cache": str(tmp_path / "cache.sqlite"),
            **changes,
        }
    )
    articles = read_articles(["-"], stdin=io.BytesIO(STORY), published="2022-06-13").articles
    return run(articles, Settings(geocoder=geocoder)).places.set_index("name")


def test_an_open_name_is_found_by_the_service_and_a_known_one_is_not_asked_for(loopback, tmp_path):
    server = loopback(lambda exchange: exchange.json([VILLAGE]))
    places = run_with(server, tmp_path)
    village = places.loc["Qwertovyshche"]
    assert (village["place_id"], village["status"]) == ("nominatim:R99", "resolved")
    assert (village.geometry.x, village.geometry.y) == (38.60, 48.90)
    assert places.loc["Sievierodonetsk", "place_id"].startswith("geonames:")
    assert all("Qwertovyshche" in path for path in server.paths)
    owed = f"© OpenStreetMap contributors (ODbL), through nominatim at {server.domain}"
    assert village["source"] == owed
    assert owed in source_lines(places.reset_index())


def test_a_run_stops_when_the_service_is_gone_rather_than_take_it_for_not_found(loopback, tmp_path):
    server = loopback(lambda exchange: exchange.answer("", status=500))
    with pytest.raises(GeocoderError, match="status 500"):
        run_with(server, tmp_path, tries=1)


def test_exports_name_whom_the_places_come_from(loopback, tmp_path):
    server = loopback(lambda exchange: exchange.json([VILLAGE]))
    places = run_with(server, tmp_path).reset_index()
    written = json.loads(write_table(places, tmp_path / "p.geojson", PLACES).read_text(encoding="utf-8"))
    assert f"through nominatim at {server.domain}" in written["description"]
    assert "GeoNames" in written["description"]
    write_table(places, tmp_path / "p.gpkg", PLACES)
    connection = sqlite3.connect(tmp_path / "p.gpkg")
    query = "SELECT description FROM gpkg_contents WHERE table_name = 'places_points'"
    ((description,),) = connection.execute(query).fetchall()
    connection.close()
    assert "OpenStreetMap" in description


@pytest.mark.slow
def test_a_name_that_got_no_answer_is_told_of_by_the_exit_status_and_the_list(loopback, tmp_path, capsys):
    server = loopback(lambda exchange: exchange.answer("null"))
    (tmp_path / "story.txt").write_bytes(STORY)
    lines = ["[geocoder]", 'service = "nominatim"', f'domain = "{server.domain}"', 'scheme = "http"']
    cache = f'cache = "{tmp_path / "cache.sqlite"}"'
    (tmp_path / "s.toml").write_text("\n".join([*lines, "min_wait_s = 0", cache]), encoding="utf-8")
    out = tmp_path / "out"
    assert main(["run", str(tmp_path / "story.txt"), "--settings", str(tmp_path / "s.toml"), "--out", str(out)]) == 1
    assert "no answer for 'Qwertovyshche'" in capsys.readouterr().err
    assert "Qwertovyshche" in (out / "rejected.jsonl").read_text(encoding="utf-8")
