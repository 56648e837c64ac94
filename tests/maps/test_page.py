import io
import json
import re

import branca.element
import folium
import pytest

from geo.errors import InputError, OutputError, RenderError, TableError
from geo.maps.page import StoryMap
from geo.tables import EVENTS, PLACES, empty


@pytest.fixture(scope="module")
def story_map(places, events, articles, draw):
    return draw(places, events, articles=articles)


@pytest.fixture(scope="module")
def page(story_map):
    return story_map.render()


def payload_of(page):
    found = re.search(r'<script type="application/json" id="fl-data">(.*?)</script>', page, re.DOTALL)
    return json.loads(found.group(1))


def test_a_page_names_no_file_outside_itself(page):
    links = re.findall(r"""<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)\s*=\s*["']?([^"'\s>]+)""", page)
    assert [link for link in links if not link.startswith("data:")] == []
    assert re.findall(r"url\((?!data:|#)[^)]*\)", page.split("<body>")[0].replace("url(#default#VML)", "")) == []


def test_a_story_map_is_a_folium_map_with_a_feature_group_for_each_layer(story_map):
    assert isinstance(story_map, folium.Map)
    assert all(isinstance(layer, folium.FeatureGroup) for layer in story_map.layers)
    names = {layer.layer_name for layer in story_map.layers}
    assert {"Battles", "Cities and towns", "Rivers and seas", "Plants and mines", "Regions and districts"} <= names


def test_layers_count_places_not_mentions(story_map):
    cities = next(layer.layer for layer in story_map.layers if layer.layer.key == "places:cities")
    assert cities.count == 4  # Sievierodonetsk is named twice, in two spellings


def test_a_government_named_by_its_capital_is_no_city_of_the_story(story_map):
    actors = next(layer.layer for layer in story_map.layers if layer.layer.key == "places:actors")
    assert (actors.count, actors.show) == (1, False)


def test_the_first_view_holds_both_cities_and_neither_brussels_nor_mariupol(story_map):
    south, west, north, east = story_map.story.bounds
    inside = [west < lon < east and south < lat < north for lon, lat in ((38.4876, 48.9482), (38.43, 48.9169))]
    assert inside == [True, True]
    assert (west > 38, south > 48, east < 39) == (True, True, True)


def test_save_render_and_notebook_show_the_same_page(story_map, page, tmp_path):
    import html

    story_map.save(tmp_path / "map.html")
    assert (tmp_path / "map.html").read_text(encoding="utf-8") == page
    framed = re.search(r'srcdoc="([^"]*)"', story_map._repr_html_()).group(1)
    assert html.unescape(framed) == page


def test_the_notebook_frame_cannot_reach_the_notebook(story_map):
    sandbox = re.search(r'sandbox="([^"]*)"', story_map._repr_html_()).group(1)
    assert "allow-same-origin" not in sandbox.split()


def test_a_page_can_be_saved_into_an_open_file(story_map, page):
    file = io.BytesIO()
    story_map.save(file, close_file=False)
    assert file.getvalue().decode("utf-8") == page


def test_a_page_that_cannot_be_written_leaves_the_old_file(story_map, tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        story_map.save(tmp_path / "missing" / "map.html")


def test_the_page_carries_names_quotes_and_sources_as_data(page):
    data = payload_of(page)
    assert "Severodonetsk" in data["places"][0]["spellings"]
    assert data["events"]["columns"]["quote"][0] == "Troops tried to storm Severodonetsk, the mayor said."
    assert data["articles"][0]["url"] == "https://example.org/story"


def test_the_mark_in_a_quote_is_the_spelling_of_the_article(page):
    assert payload_of(page)["events"]["columns"]["mark"][0] == "Severodonetsk"


def test_list_and_map_call_a_town_by_one_name(draw, places, make_events):
    from tests.maps.story_rows import SIEVIERODONETSK, event_row
    from tests.maps.test_names import SIEVIERODONETSK as SPELLINGS
    from tests.maps.test_names import Towns

    town = places.iloc[:1].assign(place_name="Siverskodonetsk")
    told = {"place_id": "geonames:691999", "place_name": "Siverskodonetsk"}
    event = event_row(1, "Battles", "Armed clash: Siverskodonetsk", SIEVIERODONETSK, **told)
    data = payload_of(draw(town, make_events(event), names=Towns(spellings=SPELLINGS)).render())
    columns = data["events"]["columns"]
    assert data["places"][0]["name"] == "Sievierodonetsk"
    assert (columns["summary"], columns["place_name"]) == (["Armed clash: Sievierodonetsk"], ["Sievierodonetsk"])


def test_words_that_lead_to_a_listed_bridge_stand_among_the_bridges(draw, places, events):
    led = places.assign(place_id=places["place_id"].where(places["kind"] != "expression", "curated:bridge"))
    layers = {layer.layer.key for layer in draw(led, events).layers}
    assert "places:bridges" in layers
    assert "places:expressions" not in layers


def test_names_without_a_place_are_listed_with_their_reason(page):
    assert payload_of(page)["unplaced"] == [{"name": "Nowhere", "count": 1, "reason": "no list has the name"}]


def test_rows_that_cannot_be_drawn_are_listed_with_their_reason(draw, places, make_events):
    import math

    from shapely.geometry import Point

    from tests.maps.story_rows import AZOT, event_row

    bad = [Point(math.nan, 48), Point(200, 48), Point(38, 95), None]
    rows = [event_row(number, "Battles", f"Event {number}", point) for number, point in enumerate([AZOT, *bad])]
    data = payload_of(draw(places, make_events(*rows)).render())
    assert data["events"]["count"] == 1
    reasons = {problem["name"]: problem["reason"] for problem in data["problems"]}
    assert set(reasons) == {f"Event {number}" for number in (1, 2, 3, 4)}
    assert "finite" in reasons["Event 1"]


def test_a_changed_package_file_is_not_put_into_a_page(monkeypatch, tmp_path):
    from types import SimpleNamespace

    from geo.maps import bundle

    (tmp_path / "leaflet.js").write_text("changed")
    monkeypatch.setattr(bundle.importlib, "import_module", lambda name: SimpleNamespace(BASE_DIR=str(tmp_path)))
    with pytest.raises(RenderError, match="not the file that was checked"):
        bundle._read.__wrapped__(bundle._PACKAGED[0])


def test_every_list_that_places_come_from_is_named_on_the_page(draw, places, events):
    asked = places.assign(
        source=["© Example contributors, through a service of theirs", *["GeoNames"] * (len(places) - 1)]
    )
    data = payload_of(draw(asked, events).render())
    for line in ("GeoNames", "OpenStreetMap", "through a service of theirs"):
        assert line in data["attribution"]
        assert any(line in source for source in data["sources"])


def test_empty_tables_give_a_page(draw):
    page = draw(empty(PLACES), empty(EVENTS)).render()
    assert payload_of(page)["layers"] == []


def test_text_of_a_folium_element_is_never_run_as_a_template(places, events, draw):
    """In stock folium this popup's expression is evaluated when the page is rendered."""
    story_map = draw(places, events)
    folium.CircleMarker((48.9, 38.4), popup="{{ 7 * 191 }} {% broken").add_to(story_map)
    page = story_map.render()
    assert "{{ 7 * 191 }}" in page
    assert "1337" not in page


def test_text_added_to_the_page_is_text(places, events, draw):
    story_map = draw(places, events)
    story_map.get_root().html.add_child(folium.Element("<p>{{ 7 * 191 }}</p>"))
    assert "<p>{{ 7 * 191 }}</p>" in story_map.render()


def test_rendering_leaves_branca_as_it_was(places, events, draw):
    before = branca.element.Template
    draw(places, events).render()
    assert branca.element.Template is before
    assert branca.element.Element("{{ 1 + 1 }}").render() == "2"


def test_a_plugin_that_no_package_holds_fails_the_render_with_its_link(places, events, draw):
    from folium.plugins import MarkerCluster

    story_map = draw(places, events)
    MarkerCluster().add_to(story_map)
    with pytest.raises(RenderError, match=r"https://.*markercluster.*js"):
        story_map.render()


def test_tiles_on_an_offline_page_fail_the_render(places, events, draw):
    story_map = draw(places, events)
    folium.TileLayer("https://tiles.example.org/{z}/{x}/{y}.png", attr="x").add_to(story_map)
    with pytest.raises(RenderError, match="basemap='tiles'"):
        story_map.render()


def test_a_page_with_tiles_may_load_from_their_host_alone(places, events, draw):
    page = draw(places, events, basemap="tiles").render()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1)
    assert "img-src data: blob: https://tile.openstreetmap.org;" in policy


@pytest.mark.parametrize("tiles", ["http://tile.example.org/{z}/{x}/{y}.png", "https://a b/{z}", "javascript:1"])
def test_tiles_come_over_https_only(places, events, tiles, draw):
    with pytest.raises(RenderError, match="https"):
        draw(places, events, basemap="tiles", tiles=tiles)


def test_jquery_is_in_the_page_only_when_something_uses_it(places, events, page, draw):
    story_map = draw(places, events)
    folium.CircleMarker((48.9, 38.4), popup="uses it").add_to(story_map)
    assert "jQuery v3.7.1" in story_map.render()
    assert "jQuery v3.7.1 |" not in page


def test_the_same_tables_make_the_same_payload(places, events, articles, page, draw):
    assert payload_of(draw(places, events, articles=articles).render()) == payload_of(page)


def test_a_second_render_is_like_the_first(story_map, page):
    assert story_map.render() == page


def test_a_map_inside_another_figure_is_refused(places, events, draw):
    story_map = draw(places, events)
    branca.element.Figure().add_child(story_map)
    with pytest.raises(RenderError, match="own page"):
        story_map.render()


def test_an_unknown_basemap_is_refused_with_the_known_ones(places, events, draw):
    with pytest.raises(InputError, match="'offline' or 'tiles'"):
        draw(places, events, basemap="satellite")


def test_a_table_without_a_column_is_refused_with_its_name(places, events, draw):
    with pytest.raises(TableError, match="sentence"):
        draw(places.drop(columns="sentence"), events)


def test_as_of_must_be_a_date(places, events, draw):
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        draw(places, events, as_of="last Tuesday")


def test_story_map_is_what_make_map_gives(story_map):
    assert type(story_map) is StoryMap


def test_an_outline_made_of_cells_is_said_to_be_approximate(draw, events, make_events):
    import pandas as pd
    from shapely.geometry import Point

    from geo.tables import conform
    from tests.maps.story_rows import place_row

    coarse = {"precision": "region", "uncertainty_m": 100_000.0}
    rows = [
        place_row(1, "Luhansk Oblast", "region", "iso:UA-09", Point(39, 49), **coarse),
        place_row(20, "Kyiv", "city", "geonames:703448", Point(30.52, 50.45)),
    ]
    records = payload_of(draw(conform(pd.DataFrame(rows), PLACES), make_events()).render())["places"]
    assert [record.get("approximate") for record in records] == [True, None]
