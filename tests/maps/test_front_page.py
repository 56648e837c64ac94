"""The front on the page, in Chromium: who holds what by day, what it rests on, what has changed, what lies near."""

import re

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from geo.tables import EVENTS, PLACES, empty
from tests.maps.front_rows import area_row, areas_by_day, line_row, lines_by_day

pytestmark = pytest.mark.browser

EARLY, MIDDLE, LATE = "2022-06-11", "2022-06-13", "2022-06-15"


@pytest.fixture(scope="module")
def front_page(draw, places, events, articles, tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "front.html"
    draw(places, events, articles=articles, control_areas=areas_by_day(), front_lines=lines_by_day()).save(path)
    return path


def number(day):
    return (pd.Timestamp(day) - pd.Timestamp("1970-01-01")).days


def set_days(opened, first, last):
    opened.js(f"() => Frontline.app.store.setDays({number(first)}, {number(last)})")


def show_only(opened, *keys):
    """Leave of all layers some of control, so that nothing else is painted above them."""
    opened.js(
        """(keys) => { const app = Frontline.app, all = app.store.data.layers.map((layer) => layer.key);
        app.showLayers(all, false);
        app.showLayers(keys, true);
        app.map.setView([48.95, 38.6], 9, {animate: false}); }""",
        [f"control:{key}" for key in keys],
    )


def colour_at(opened, lat, lon):
    """Red, green, blue and alpha of the control canvas at a place."""
    return opened.js(
        """([lat, lon]) => { const canvas = document.querySelector('.leaflet-fl-control-pane canvas');
        const at = Frontline.app.map.latLngToContainerPoint([lat, lon]), box = canvas.getBoundingClientRect();
        const map = Frontline.app.map.getContainer().getBoundingClientRect();
        const ratio = canvas.width / box.width;
        const [x, y] = [(at.x + map.left - box.left) * ratio, (at.y + map.top - box.top) * ratio];
        return [...canvas.getContext('2d').getImageData(Math.round(x), Math.round(y), 1, 1).data]; }""",
        [lat, lon],
    )


def share_painted(opened, south, west, north, east, alpha):
    """Share of the pixels of a box on the control canvas that are more opaque than `alpha`."""
    return opened.js(
        """([south, west, north, east, alpha]) => {
        const canvas = document.querySelector('.leaflet-fl-control-pane canvas');
        const {map} = Frontline.app, box = canvas.getBoundingClientRect(), ratio = canvas.width / box.width;
        const frame = map.getContainer().getBoundingClientRect();
        const [a, b] = [[north, west], [south, east]].map((at) => map.latLngToContainerPoint(at));
        const [x, y] = [(a.x + frame.left - box.left) * ratio, (a.y + frame.top - box.top) * ratio];
        const size = [(b.x - a.x) * ratio, (b.y - a.y) * ratio];
        const {data} = canvas.getContext('2d').getImageData(...[x, y, ...size].map(Math.round));
        let many = 0;
        for (let i = 3; i < data.length; i += 4) many += data[i] > alpha ? 1 : 0;
        return many / (data.length / 4); }""",
        [south, west, north, east, alpha],
    )


TOWN, EAST, WEST = (48.95, 38.53), (48.95, 38.8), (48.95, 38.3)


def test_the_front_of_the_last_day_in_the_window_is_drawn(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "areas")
    assert colour_at(opened, *TOWN) == colour_at(opened, *EAST) != colour_at(opened, *WEST)
    set_days(opened, EARLY, "2022-06-12")
    assert colour_at(opened, *TOWN) == colour_at(opened, *WEST) != colour_at(opened, *EAST)


def test_a_contested_area_is_hatched(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "areas")
    set_days(opened, EARLY, MIDDLE)
    hatched = share_painted(opened, 48.9, 38.5, 49.0, 38.56, 200)
    assert 0.1 < hatched < 0.6
    assert share_painted(opened, 48.9, 38.7, 49.0, 38.76, 200) == 0


def test_land_that_nobody_is_told_of_stays_bare(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "areas")
    assert colour_at(opened, 48.95, 38.1)[3] == 0


def test_the_band_is_as_wide_as_the_line_is_uncertain_and_soft(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "band")
    opened.js("() => Frontline.app.map.setView([48.95, 38.46], 11, {animate: false})")
    alphas = [colour_at(opened, 48.95, 38.46 + east / 73.1)[3] for east in (0.2, 0.9, 1.35, 1.65)]
    assert alphas == sorted(alphas, reverse=True)
    assert (alphas[2] > 0, alphas[3]) == (True, 0)


def test_the_line_is_broken_where_nothing_was_told_for_long(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "lines")
    paper = "() => getComputedStyle(document.documentElement).getPropertyValue('--paper')"
    assert opened.js(paper) == "#ffffff"

    def dark(lon):
        return [colour_at(opened, 48.9 + step / 300, lon)[0] < 128 for step in range(20)]

    assert all(dark(38.46))
    set_days(opened, EARLY, "2022-06-12")
    assert len(set(dark(38.6))) == 2


def test_before_the_first_front_none_is_drawn_and_the_page_says_so(front_page, open_page):
    opened = open_page(front_page)
    set_days(opened, "2022-06-10", "2022-06-10")
    show_only(opened, "areas", "lines", "band")
    assert colour_at(opened, *EAST)[3] == 0
    assert "No front is known on this day" in opened.page.locator(".fl-front-note").inner_text()
    opened.page.locator("#fl-tab-front").click()
    assert "11 Jun 2022" in opened.page.locator("#fl-panel-front").inner_text()


def test_the_legend_says_what_the_front_rests_on(front_page, open_page):
    opened = open_page(front_page)
    opened.page.locator("#fl-tab-front").click()
    panel = opened.page.locator("#fl-panel-front")
    for words in ("Front of 15 Jun 2022", "Drawn from 41 statements, the oldest 9 days old.", "Kriging of places."):
        assert words in panel.inner_text()
    assert "41 statements" in opened.page.locator(".fl-front-note").inner_text()
    set_days(opened, EARLY, EARLY)
    assert "Drawn from 12 statements, the oldest 45 days old." in panel.inner_text()


def test_a_front_that_was_given_is_not_said_to_be_drawn(draw, places, events, open_page, tmp_path):
    told = {"method": "given by Example Atlas", "statements": 0}
    lines = gpd.GeoDataFrame([line_row(LATE, 38.6, **told)], crs="EPSG:4326")
    draw(places, events, front_lines=lines).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    opened.page.locator("#fl-tab-front").click()
    text = opened.page.locator("#fl-panel-front").inner_text()
    assert "Given by Example Atlas." in text
    assert "statement" not in text


def test_what_the_drawing_says_of_itself_is_said_once_with_its_age(draw, places, events, open_page, tmp_path):
    told = {"method": "drawn from 41 statements on the map of 2022-05-01 (given by Example Atlas)"}
    lines = gpd.GeoDataFrame([line_row(LATE, 38.6, **told)], crs="EPSG:4326")
    draw(places, events, front_lines=lines).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    basis = opened.page.locator("#fl-panel-front .fl-basis").text_content()
    assert basis == "Drawn from 41 statements on the map of 2022-05-01 (given by Example Atlas), the oldest 9 days old."
    assert opened.page.locator("#fl-panel-front").text_content().count("41 statements") == 1


def test_the_legend_names_each_side_with_what_it_holds(front_page, open_page):
    opened = open_page(front_page)
    opened.page.locator("#fl-tab-front").click()
    rows = opened.page.locator("#fl-panel-front .fl-front-legend li").all_inner_texts()
    assert [re.sub(r"\s+", " ", row) for row in rows[:2]] == ["Held by Russia 1,296 km²", "Held by Ukraine 624 km²"]


def test_what_changed_between_the_two_dates_is_coloured(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "change")
    gained = colour_at(opened, *TOWN)
    assert gained[3] > 200
    assert (colour_at(opened, *EAST)[3], colour_at(opened, *WEST)[3]) == (0, 0)
    # The border that both days share leaves no line behind.
    assert share_painted(opened, 48.81, 38.99, 49.09, 39.01, 10) == 0
    set_days(opened, EARLY, MIDDLE)  # lost to nobody: stripes
    assert 0.2 < share_painted(opened, 48.9, 38.5, 49.0, 38.56, 128) < 0.9
    set_days(opened, MIDDLE, MIDDLE)
    assert colour_at(opened, *TOWN)[3] == 0


def test_the_change_is_told_in_square_kilometres(front_page, open_page):
    opened = open_page(front_page)
    opened.page.locator("#fl-tab-front").click()
    opened.page.get_by_label("Show what has changed since 11 Jun 2022").check()
    text = opened.page.locator("#fl-panel-front").inner_text()
    assert re.search(r"Gained by Russia\s+\+336 km² net", text)
    assert re.search(r"Gained by Ukraine\s+−336 km² net", text)
    assert opened.js("() => Frontline.app.store.layerShown.get('control:change')") is True


def test_front_line_locations_are_those_near_the_line_of_the_day_shown(front_page, open_page):
    opened = open_page(front_page)
    near = "() => Frontline.app.near.map((one) => [Frontline.app.store.places[one.number].name, one.km])"
    late = dict(opened.js(near))
    assert late["Sievierodonetsk"] == pytest.approx(2.0, abs=0.1)
    assert "Mariupol" not in late
    assert [*late.values()] == sorted(late.values())
    set_days(opened, EARLY, EARLY)
    assert dict(opened.js(near))["Sievierodonetsk"] == pytest.approx(8.2, abs=0.1)
    opened.page.locator("#fl-tab-front").click()
    opened.page.get_by_label("Distance from the front line", exact=True).select_option("5")
    assert opened.js(near) == []


def test_a_front_line_location_is_listed_with_its_holder_and_opens(front_page, open_page):
    opened = open_page(front_page)
    opened.page.locator("#fl-tab-front").click()
    row = opened.page.locator(".fl-near-row", has_text="Sievierodonetsk")
    assert re.sub(r"\s+", " ", row.inner_text()) == "Sievierodonetsk Russia 2.0 km"
    row.click()
    assert "2.0 km from the line shown" in opened.page.locator(".leaflet-popup-content").inner_text()


def test_events_are_filtered_by_their_distance_from_the_line_of_their_day(front_page, open_page):
    opened = open_page(front_page)
    opened.page.get_by_label("Filter by distance from the front line").select_option("5")
    opened.wait("() => Frontline.app.store.shownCount < 6")
    assert opened.js("() => Frontline.app.permalink()").count("front=5") == 1
    kilometres = opened.js("""() => { const {store} = Frontline.app;
        return [...store.events.front].filter((_, i) => store.shown[i]).map((one) => one / 10); }""")
    assert kilometres
    assert max(kilometres) <= 5


def test_an_event_says_how_far_from_the_line_it_was(front_page, open_page):
    opened = open_page(front_page)
    opened.js("() => Frontline.app.openEvent(0, true)")
    assert "2.0 km from the line of that day" in opened.page.locator(".leaflet-popup-content").inner_text()
    feature = opened.js("() => Frontline.shownFeatures(Frontline.app.store)[0].properties")
    assert feature["front_km"] == 2.0


def test_a_click_tells_who_holds_the_ground_and_how_sure_the_line_is(front_page, open_page):
    opened = open_page(front_page)
    show_only(opened, "areas", "lines")

    def click(lat, lon):
        at = opened.js(
            """(at) => { const {map} = Frontline.app, {left, top} = map.getContainer().getBoundingClientRect();
            Frontline.app.close();
            const {x, y} = map.latLngToContainerPoint(at);
            return [x + left, y + top]; }""",
            [lat, lon],
        )
        opened.page.wait_for_selector(".leaflet-popup", state="detached")
        opened.page.mouse.click(*at)
        return opened.page.locator(".leaflet-popup-content").inner_text()

    assert "Held by Russia" in click(*EAST)
    told = click(49.0, 38.46)
    assert "Front line" in told
    assert "Within 1.5 km of where it is drawn, nine times in ten" in told
    assert "9 days before" in told


def test_the_link_keeps_days_layers_and_distance_of_the_front(front_page, open_page):
    first = open_page(front_page)
    set_days(first, EARLY, MIDDLE)
    first.js("() => { const app = Frontline.app; app.showLayers(['control:change'], true); app.store.nearKm = 20; }")
    told = first.js("() => Frontline.app.permalink()")
    second = open_page(front_page, hash_="#" + told)
    state = """() => { const {store} = Frontline.app;
        return [Frontline.frontShown(store).day, store.layerShown.get('control:change'), store.nearKm]; }"""
    assert second.js(state) == [number(MIDDLE), True, 20]


def test_a_front_without_any_event_has_its_slider(draw, open_page, tmp_path):
    draw(empty(PLACES), empty(EVENTS), control_areas=areas_by_day(), front_lines=lines_by_day()).save(
        tmp_path / "p.html"
    )
    opened = open_page(tmp_path / "p.html")
    opened.page.get_by_label("Last day shown").fill(str(number(EARLY)))
    assert "Front of 11 Jun 2022" in opened.page.locator(".fl-front-note").inner_text()


def test_what_has_no_day_is_shown_on_every_day(draw, places, events, open_page, tmp_path):
    island = area_row(EARLY, "Ukraine", "held", box(39.1, 48.9, 39.3, 49.0)) | {"day": pd.NaT}
    areas = pd.concat([areas_by_day(), gpd.GeoDataFrame([island], crs="EPSG:4326")])
    draw(places, events, control_areas=areas).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    show_only(opened, "areas")
    for day in (EARLY, LATE):
        set_days(opened, EARLY, day)
        assert colour_at(opened, 48.95, 39.2) == colour_at(opened, *WEST)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_note_on_the_map_lies_over_no_other_control(front_page, open_page, width, height):
    opened = open_page(front_page, width=width, height=height)
    boxes = opened.js("""() => [...document.querySelectorAll('.leaflet-control')].map((node) => {
        const box = node.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom]; })""")
    for at, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 <= right <= width
        for left2, top2, right2, bottom2 in boxes[at + 1 :]:
            assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top


def test_the_colours_of_the_sides_differ_for_the_colour_blind(front_page, open_page):
    """Machado's matrices (2009) for full deutan and protan vision, on the washes as they are seen on land."""
    import numpy as np

    matrices = {
        "deutan": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
        "protan": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    }
    for scheme, land in (("light", "#f3f1ea"), ("dark", "#262a2e")):
        opened = open_page(front_page, color_scheme=scheme)
        read = "(name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()"
        sides = [rgb(opened.js(read, f"--held{side}")) for side in (0, 1)]
        washes = [0.34 * side + 0.66 * rgb(land) for side in sides]
        for matrix in matrices.values():
            seen = [np.clip(np.array(matrix) @ wash**2.2, 0, 1) ** (1 / 2.2) for wash in washes]
            assert np.linalg.norm(seen[0] - seen[1]) > 0.12


def rgb(colour):
    import numpy as np

    return np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def test_the_front_is_printed_with_its_legend(front_page, open_page):
    opened = open_page(front_page)
    opened.page.emulate_media(media="print")
    opened.wait("() => document.documentElement.classList.contains('fl-print')")
    assert opened.page.locator("#fl-panel-front .fl-basis").is_visible()
    assert opened.page.locator(".fl-front-legend").first.is_visible()
    assert colour_at(opened, *EAST)[3] > 0
