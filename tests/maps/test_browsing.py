"""What a reader does with the page, in Chromium with the network cut."""

import csv
import io
import json
import re

import pytest

from geo.tables import EVENTS, PLACES, empty
from tests.maps.story_rows import AZOT, event_row

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def story_page(draw, places, events, articles, tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "story.html"
    draw(places, events, articles=articles).save(path)
    return path


def shown(opened):
    return opened.js("() => Frontline.app.store.shownCount")


def row(opened, text):
    return opened.page.locator(".fl-row", has_text=text)


def test_the_page_asks_for_nothing(story_page, open_page):
    opened = open_page(story_page)
    row(opened, "Troops tried to storm").click()
    opened.wait("() => document.querySelector('.leaflet-popup-content')")
    assert (opened.asked, opened.errors) == ([], [])


def test_a_click_in_the_list_opens_the_event_with_the_name_marked(story_page, open_page):
    opened = open_page(story_page)
    row(opened, "Troops tried to storm").click()
    assert opened.page.locator(".leaflet-popup-content mark").inner_text() == "Severodonetsk"
    card = opened.page.locator(".leaflet-popup-content").inner_text()
    for told in ("Claimed by a source", "Armed clash", "the mayor", "15 Jun 2022", "within 3.0 km", "Example Times"):
        assert told in card
    assert opened.page.locator(".leaflet-popup-content a").get_attribute("href") == "https://example.org/story"


def test_the_uncertainty_of_an_open_event_is_a_ring_of_its_size(story_page, open_page):
    opened = open_page(story_page)
    row(opened, "Shelling of the Azot plant").click()
    assert opened.js("() => Frontline.app.ring.getRadius()") == 600


def test_the_keyboard_walks_the_list_and_opens_an_event(story_page, open_page):
    opened = open_page(story_page)
    keys = opened.page.keyboard
    opened.page.locator(".fl-row").first.focus()
    first = opened.js("() => document.activeElement.dataset.event")
    keys.press("ArrowDown")
    second = opened.js("() => document.activeElement.dataset.event")
    assert first is not None
    assert second not in (None, first)
    keys.press("Enter")
    opened.wait("() => document.querySelector('.leaflet-popup-content .fl-title')")
    assert opened.js("() => String(Frontline.app.selected.event)") == second
    keys.press("Escape")
    opened.wait("() => !document.querySelector('.leaflet-popup-content')")


def test_arrow_keys_turn_the_tabs(story_page, open_page):
    opened = open_page(story_page)
    opened.page.locator("#fl-tab-events").focus()
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.locator("#fl-panel-layers").is_visible()
    assert not opened.page.locator("#fl-panel-events").is_visible()


def test_marks_on_the_map_can_be_reached_and_opened_by_key(story_page, open_page):
    opened = open_page(story_page)
    mark = opened.page.locator(".leaflet-marker-icon[aria-label^='Bridge destroyed']")
    mark.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator(".leaflet-popup-content .fl-title").inner_text().startswith("Bridge destroyed")


def test_a_layer_can_be_left_off_and_its_events_leave_the_list(story_page, open_page):
    opened = open_page(story_page)
    assert shown(opened) == 6
    opened.page.locator("#fl-tab-layers").click()
    opened.page.locator("[data-layer='events:political']").uncheck()
    assert shown(opened) == 5
    opened.page.locator("#fl-tab-events").click()
    opened.wait("() => document.querySelectorAll('.fl-row').length === 5")
    assert row(opened, "Ministers meet").count() == 0


def test_the_layer_tree_counts(story_page, open_page):
    opened = open_page(story_page)
    opened.page.locator("#fl-tab-layers").click()
    row = opened.page.locator("li", has=opened.page.locator("[data-layer='places:cities']"))
    assert row.inner_text().split() == ["Cities", "and", "towns", "4"]


def test_claims_can_be_left_off(story_page, open_page):
    opened = open_page(story_page)
    opened.page.locator("#fl-tab-layers").click()
    opened.page.locator("[data-claim='denied']").uncheck()
    assert shown(opened) == 5


def test_the_date_slider_leaves_out_what_did_not_happen_in_its_days(story_page, open_page):
    opened = open_page(story_page)
    opened.page.get_by_label("First day shown").fill("19158")  # 15 June 2022
    # The shelling is told of 10 to 15 June, and stays.
    assert shown(opened) == 4
    assert opened.page.locator(".fl-dates").inner_text() == "15 Jun 2022"
    opened.page.get_by_role("button", name="All days").click()
    assert shown(opened) == 6


def test_the_player_goes_through_the_days_and_stops(story_page, open_page):
    opened = open_page(story_page)
    opened.page.get_by_role("button", name="Play the days").click()
    opened.wait("() => Frontline.app.store.shownCount === 1")
    opened.wait("() => document.querySelector('.fl-play').getAttribute('aria-pressed') === 'false'")
    assert shown(opened) == 6


@pytest.mark.parametrize("query", ["severodonetsk", "СЄВЄРОДОНЕЦЬК", "Северодонецк", "sievierodo"])
def test_search_finds_a_place_in_any_spelling(story_page, open_page, query):
    opened = open_page(story_page)
    opened.page.get_by_role("combobox", name="Search places").fill(query)
    opened.page.keyboard.press("Enter")
    assert opened.page.locator(".leaflet-popup-content .fl-title").inner_text() == "Sievierodonetsk"


def test_search_finds_towns_of_the_basemap(story_page, open_page):
    opened = open_page(story_page)
    opened.page.get_by_role("combobox", name="Search places").fill("Rubezhnoye")
    opened.page.keyboard.press("Enter")
    centre = opened.js("() => { const c = Frontline.app.map.getCenter(); return [c.lng, c.lat]; }")
    assert centre == pytest.approx([38.3794, 49.0125], abs=0.01)


def test_a_permalink_leads_back_to_view_layers_dates_and_selection(story_page, open_page):
    first = open_page(story_page)
    first.page.locator("#fl-tab-layers").click()
    first.page.locator("[data-layer='places:villages'], [data-layer='places:plants']").first.uncheck()
    first.page.locator("[data-claim='denied']").uncheck()
    first.page.get_by_label("First day shown").fill("19156")
    first.page.locator("#fl-tab-events").click()
    first.wait("() => document.querySelectorAll('.fl-row').length === 5")
    row(first, "Bridge destroyed").click()
    first.js("() => Frontline.app.map.setZoom(10.5, {animate: false})")
    first.wait("() => location.hash === '#' + Frontline.app.permalink()")
    address = first.js("() => location.hash")
    state = """() => { const {map, store, selected} = Frontline.app; return [map.getZoom(), store.from, store.to,
        [...store.layerShown], [...store.claims].sort(), store.events.texts.event_id(selected.event)]; }"""
    second = open_page(story_page, hash_=address)
    assert second.js(state) == first.js(state)
    assert second.js("() => Frontline.app.selected.event") is not None


@pytest.mark.parametrize("hash_", ["#map=x/y/z", "#map=5/99/999&days=a,b&event=%00", "#hide=__proto__&place='\"<"])
def test_a_permalink_that_makes_no_sense_is_passed_over(story_page, open_page, hash_):
    opened = open_page(story_page, hash_=hash_)
    assert (shown(opened), opened.errors) == (6, [])


def test_what_is_shown_can_be_downloaded_as_geojson(story_page, open_page):
    opened = open_page(story_page)
    opened.page.get_by_label("First day shown").fill("19158")
    with opened.page.expect_download() as waiting:
        opened.page.get_by_role("button", name="GeoJSON").click()
    found = json.loads(waiting.value.path().read_text(encoding="utf-8"))
    assert waiting.value.suggested_filename == "frontline-map-2022-06-15.geojson"
    happened = [one for one in found["features"] if one["properties"]["feature"] == "event"]
    assert len(happened) == 4
    told = next(one for one in happened if one["id"] == "e1")
    assert told["geometry"]["coordinates"] == [38.4876, 48.9482]
    assert told["properties"]["claim_status"] == "claimed"


def test_cells_of_the_csv_are_no_formulas(open_page, draw, places, make_events, tmp_path):
    path = tmp_path / "page.html"
    draw(places, make_events(event_row(1, "Battles", '=HYPERLINK("https://x.example")', AZOT))).save(path)
    opened = open_page(path)
    with opened.page.expect_download() as waiting:
        opened.page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8-sig"))))
    assert rows[0]["summary"] == '\'=HYPERLINK("https://x.example")'


def test_empty_tables_give_a_page_that_says_so(open_page, draw, tmp_path):
    path = tmp_path / "page.html"
    draw(empty(PLACES), empty(EVENTS)).save(path)
    opened = open_page(path)
    assert "no events" in opened.page.locator("#fl-panel-events").inner_text()
    assert opened.errors == []


def test_many_events_are_drawn_on_a_canvas_that_knows_what_is_clicked(open_page, draw, places, events, tmp_path):
    path = tmp_path / "page.html"
    draw(places, events, marker_limit=0).save(path)
    opened = open_page(path)
    assert opened.js("() => document.querySelectorAll('.fl-event').length") == 0
    spot = opened.js("""() => { const {map, piles, store} = Frontline.app;
        const pile = piles.find((one) => one.count === 1 && store.events.texts.summary(one.first).startsWith('Bridge'));
        const at = map.latLngToContainerPoint(Frontline.latLng(pile.x, pile.y));
        const box = map.getContainer().getBoundingClientRect();
        return [box.left + at.x, box.top + at.y]; }""")
    opened.page.mouse.click(*spot)
    assert opened.page.locator(".leaflet-popup-content .fl-title").inner_text().startswith("Bridge destroyed")
    assert opened.errors == []


def test_packed_and_plain_events_say_the_same(open_page, draw, places, events, tmp_path):
    said = []
    for limit in (0, 1000):
        path = tmp_path / f"page{limit}.html"
        draw(places, events, marker_limit=limit).save(path)
        opened = open_page(path)
        said.append(
            opened.js("""() => Frontline.shownFeatures(Frontline.app.store)
            .sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => JSON.stringify(one))""")
        )
    assert said[0] == said[1]


def test_the_canvas_of_land_and_water_is_painted(story_page, open_page):
    opened = open_page(story_page)
    colours = opened.js("""() => { const canvas = document.querySelector('.leaflet-fl-base-pane canvas');
        const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        const found = new Set();
        for (let i = 0; i < data.length; i += 4) found.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
        return [...found].map((value) => '#' + value.toString(16).padStart(6, '0')); }""")
    assert {"#f3f1ea", "#7fb0cf"} <= set(colours)  # land of Ukraine, river


def test_the_scheme_can_be_changed(story_page, open_page):
    opened = open_page(story_page)
    ground = "() => getComputedStyle(document.body).backgroundColor"
    light = opened.js(ground)
    for _ in range(2):
        opened.page.get_by_role("button", name="Light or dark").click()
    assert opened.js("() => document.documentElement.dataset.scheme") == "dark"
    assert opened.js(ground) != light


def test_a_reader_who_likes_it_dark_gets_it_dark(story_page, open_page):
    opened = open_page(story_page, color_scheme="dark")
    red, green, blue = map(int, re.findall(r"\d+", opened.js("() => getComputedStyle(document.body).backgroundColor")))
    assert max(red, green, blue) < 80


def test_a_printed_page_has_the_map_the_list_and_the_sources_but_no_buttons(story_page, open_page):
    opened = open_page(story_page)
    opened.page.emulate_media(media="print")
    opened.wait("() => document.documentElement.classList.contains('fl-print')")
    seen = {
        name: opened.page.locator(name).first.is_visible() for name in ("#fl-map", ".fl-row", ".fl-about", ".fl-bar")
    }
    assert seen == {"#fl-map": True, ".fl-row": True, ".fl-about": True, ".fl-bar": False}


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844), (844, 390)])
def test_nothing_overlaps_and_everything_can_be_reached(story_page, open_page, width, height):
    opened = open_page(story_page, width=width, height=height)
    boxes = """() => ['#fl-head', '.fl-tabs', '#fl-panel', '#fl-map', '#fl-time'].map((name) => {
        const box = document.querySelector(name).getBoundingClientRect();
        return [name, box.left, box.top, box.right, box.bottom]; }).filter((box) => box[3] > box[1])"""
    for tab in ("events", "layers", "about"):
        if opened.page.locator(f"#fl-tab-{tab}").get_attribute("aria-selected") != "true":
            opened.page.locator(f"#fl-tab-{tab}").click()
        assert opened.page.locator(f"#fl-panel-{tab}").is_visible()
        found = opened.js(boxes)
        assert len(found) == 5
        for name, left, top, right, bottom in found:
            assert left >= -0.5, name
            assert right <= width + 0.5, name
            assert bottom <= height + 0.5, name
            for other, left2, top2, right2, bottom2 in found:
                apart = (
                    name == other
                    or right <= left2 + 1
                    or right2 <= left + 1
                    or bottom <= top2 + 1
                    or bottom2 <= top + 1
                )
                assert apart, (name, other)
    controls = opened.js("""() => [...document.querySelectorAll('.leaflet-control')].map((node) => {
        const box = node.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom]; })""")
    for at, (left, top, right, bottom) in enumerate(controls):
        for left2, top2, right2, bottom2 in controls[at + 1 :]:
            assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top
