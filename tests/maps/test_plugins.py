"""Folium's own elements and plugins on our page: they work without a network, or refuse with words."""

from pathlib import Path

import folium
import folium.plugins
import geopandas as gpd
import pytest
from shapely.geometry import Point

from geo.errors import RenderError
from geo.maps.plugins import plugin_file, with_images

NPM = Path(__file__).parents[2] / "build" / "npm"
POINTS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [38.45, 48.94]},
            "properties": {"times": ["2022-06-01"], "name": "x"},
        }
    ],
}

PLUGINS = {
    "Fullscreen": lambda page: folium.plugins.Fullscreen().add_to(page),
    "MousePosition": lambda page: folium.plugins.MousePosition().add_to(page),
    "MarkerCluster": lambda page: folium.Marker((48.9, 38.4)).add_to(folium.plugins.MarkerCluster().add_to(page)),
    "HeatMap": lambda page: folium.plugins.HeatMap([[48.9, 38.4, 1.0]]).add_to(page),
    "TimestampedGeoJson": lambda page: folium.plugins.TimestampedGeoJson(POINTS).add_to(page),
    "GroupedLayerControl": lambda page: folium.plugins.GroupedLayerControl({"a": page.layers[:2]}).add_to(page),
    "Search": lambda page: folium.plugins.Search(folium.GeoJson(POINTS).add_to(page), search_label="name").add_to(page),
    "Draw": lambda page: folium.plugins.Draw().add_to(page),
}


@pytest.fixture(scope="module")
def npm():
    if not (NPM / "node_modules" / "leaflet-draw").is_dir():
        pytest.skip("no npm packages in build/npm; `make test` installs them there")
    return NPM


@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_without_its_files_refuses_and_says_what_to_install(draw, places, events, name):
    page = draw(places, events)
    PLUGINS[name](page)
    with pytest.raises(RenderError, match=r"npm install .*plugins=.*online=True"):
        page.render()


@pytest.mark.browser
@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_works_from_installed_packages_without_a_network(draw, places, events, npm, open_page, tmp_path, name):
    page = draw(places, events, plugins=npm)
    PLUGINS[name](page)
    page.save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    assert (opened.asked, opened.errors) == ([], [])


@pytest.mark.parametrize("name", PLUGINS)
def test_a_page_that_may_go_online_keeps_the_links_and_allows_those_alone(draw, places, events, name):
    page = draw(places, events, online=True)
    PLUGINS[name](page)
    text = page.render()
    policy = text.split('Content-Security-Policy" content="')[1].split('"')[0]
    links = [part.split('"')[0] for part in text.split('<script src="')[1:]]
    assert links
    assert all(link in policy for link in links)


def test_a_plugin_that_compiles_code_is_refused_with_what_to_use_instead(draw, places, events):
    page = draw(places, events, online=True)
    folium.plugins.MeasureControl().add_to(page)
    with pytest.raises(RenderError, match="measure tool of its own"):
        page.render()


def test_a_map_in_the_map_would_load_tiles_and_is_refused_offline(draw, places, events, npm):
    page = draw(places, events, plugins=npm)
    folium.plugins.MiniMap().add_to(page)
    with pytest.raises(RenderError, match="tile layer"):
        page.render()


def test_a_map_in_the_map_works_for_those_online(draw, places, events, npm):
    page = draw(places, events, plugins=npm, online=True)
    folium.plugins.MiniMap().add_to(page)
    assert "tile.openstreetmap.org" in page.render().split('Content-Security-Policy" content="')[1].split('"')[0]


@pytest.mark.browser
def test_a_marker_of_folium_shows_its_image(draw, places, events, open_page, tmp_path):
    page = draw(places, events)
    folium.Marker((48.93, 38.4), popup="here").add_to(page)
    page.save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    size = "() => document.querySelector('img.leaflet-marker-icon').naturalWidth"
    opened.wait("() => document.querySelector('img.leaflet-marker-icon')?.complete")
    assert opened.js(size) in (25, 50)
    assert (opened.asked, opened.errors) == ([], [])


@pytest.mark.browser
def test_an_icon_of_folium_is_a_pin_in_its_colour(draw, places, events, open_page, tmp_path):
    page = draw(places, events)
    folium.Marker((48.93, 38.4), icon=folium.Icon(color="green", icon="flag")).add_to(page)
    page.save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    assert opened.js("() => document.querySelectorAll('.leaflet-marker-icon path[fill=\"#72b026\"]').length") == 1
    assert opened.errors == []


@pytest.mark.browser
def test_a_geodataframe_explores_itself_on_our_map(draw, places, events, open_page, tmp_path):
    pytest.importorskip("matplotlib", reason="explore needs matplotlib")
    pytest.importorskip("mapclassify", reason="explore needs mapclassify")
    page = draw(places, events)
    frame = gpd.GeoDataFrame({"name": ["a"]}, geometry=[Point(38.45, 48.94)], crs="EPSG:4326")
    frame.explore(m=page)
    page.save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    assert opened.js("() => document.querySelectorAll('.leaflet-overlay-pane path').length") >= 1
    assert opened.errors == []


def test_a_style_takes_no_image_from_outside_its_package(tmp_path):
    (tmp_path / "secret.png").write_bytes(b"x")
    (tmp_path / "package" / "dist").mkdir(parents=True)
    assert with_images("a{background:url(../../secret.png)}", tmp_path / "package" / "dist") == "a{background:none}"


def test_a_link_leads_to_its_package_at_npm(tmp_path):
    (tmp_path / "node_modules" / "leaflet-draw" / "dist").mkdir(parents=True)
    (tmp_path / "node_modules" / "leaflet-draw" / "dist" / "leaflet.draw.js").write_text("drawn")
    link = "https://cdnjs.cloudflare.com/ajax/libs/leaflet.draw/1.0.2/leaflet.draw.js"
    assert plugin_file(link, tmp_path) == "drawn"
