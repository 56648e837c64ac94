"""How people read the page: uncertain places, piles, lists, dates, paper, a phone, the keyboard."""

import re
import subprocess

import numpy as np
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.tables import EVENTS, PLACES, conform
from tests.maps.chromium_pages import CHROMIUM
from tests.maps.story_rows import AZOT, DONBAS, LYSYCHANSK, SIEVIERODONETSK, event_row, place_row

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def story_page(draw, places, events, articles, tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "story.html"
    draw(places, events, articles=articles).save(path)
    return path


@pytest.fixture(scope="module")
def large_story():
    """2,000 events at four places, of three types, over a year; a hundred known to a region; two far off in time."""
    rng = np.random.default_rng(3)
    spots = {"Sievierodonetsk": SIEVIERODONETSK, "Lysychansk": LYSYCHANSK, "Azot": AZOT, "Mariupol": Point(37.55, 47.1)}
    keys = {
        "Sievierodonetsk": "geonames:691999",
        "Lysychansk": "geonames:702972",
        "Azot": "curated:azot",
        "Mariupol": "geonames:701822",
    }
    rows = []
    for number in range(2000):
        name = list(spots)[int(rng.integers(0, 4))]
        day = pd.Timestamp("2022-01-01") + pd.Timedelta(days=int(rng.integers(0, 365)))
        kind = ("Battles", "Explosions/Remote violence", "Strategic developments")[number % 3]
        told = {
            "place_id": keys[name],
            "place_name": name,
            "happened_from": day,
            "happened_to": day,
            "actor": ("Russia", "Ukraine")[number % 2],
        }
        rows.append(event_row(number, kind, f"Report {number} of {name}", spots[name], **told))
    coarse = {"place_id": "curated:donbas", "place_name": "Donbas", "precision": "region", "uncertainty_m": 150_000.0}
    rows += [
        event_row(3000 + number, "Battles", f"Fighting {number} in Donbas", DONBAS, **coarse) for number in range(100)
    ]
    for number, day in ((4000, "1986-04-26"), (4001, "1991-08-24")):
        rows.append(
            event_row(
                number,
                "Battles",
                "A dubious date",
                AZOT,
                happened_from=pd.Timestamp(day),
                happened_to=pd.Timestamp(day),
            )
        )
    named = [
        place_row(100 * n, name, "city", keys[name], point) for n, (name, point) in enumerate(spots.items(), start=1)
    ]
    named.append(place_row(900, "Donbas", "region", "curated:donbas", DONBAS, precision="region"))
    return conform(pd.DataFrame(named), PLACES), conform(pd.DataFrame(rows), EVENTS)


@pytest.fixture(scope="module")
def large_page(draw, large_story, tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "large.html"
    draw(*large_story).save(path)
    return path


# Uncertainty


@pytest.mark.parametrize("page", ["story_page", "large_page"])
def test_what_is_known_only_to_a_region_has_no_mark_on_the_map(page, open_page, request):
    opened = open_page(request.getfixturevalue(page))
    assert (
        opened.js(
            """() => { const {piles, store: {events}} = Frontline.app;
            return piles.flatMap((p) => p.ids).filter((i) => events.precision[i] >= 2).length; }"""
        )
        == 0
    )
    assert opened.js("() => document.querySelectorAll('.fl-event rect').length") == 0


def test_the_tray_counts_what_is_known_only_to_a_region_and_lists_it(large_page, open_page):
    opened = open_page(large_page)
    tray = opened.page.locator(".fl-tray")
    assert "100 events known only to a region" in tray.inner_text()
    tray.get_by_role("button", name="Donbas").click()
    card = opened.page.locator(".leaflet-popup-content")
    assert "100 events" in card.inner_text()
    assert opened.page.locator("path.fl-area").count() == 1


def test_an_event_of_a_region_is_opened_with_its_area_not_with_a_ring(story_page, open_page):
    opened = open_page(story_page)
    opened.page.locator(".fl-row", has_text="Fighting in Donbas").click()
    assert "Only the region is known" in opened.page.locator(".leaflet-popup-content").inner_text()
    assert opened.js("() => Frontline.app.ring") is None


def test_a_pile_stands_at_a_place_of_its_events(large_page, open_page):
    opened = open_page(large_page)
    apart = opened.js("""() => { const {piles, store: {events}} = Frontline.app;
        return piles.filter((p) => !p.ids.some((i) => events.x[i] === p.x && events.y[i] === p.y)).length; }""")
    assert apart == 0


def test_the_ring_of_a_pile_tells_its_types(story_page, open_page):
    opened = open_page(story_page)
    pile = opened.page.locator(".fl-pile").first
    kinds = set(re.findall(r"fl-l-events-\w+", pile.inner_html()))
    assert len(kinds) >= 2


def test_the_name_of_a_large_town_survives_the_pile_on_it(large_page, open_page):
    opened = open_page(large_page)
    opened.js("() => Frontline.app.map.setView([48.2, 38.2], 7, {animate: false})")
    names = opened.js("() => Frontline.app.labels.map((label) => label.name)")
    assert "Mariupol" in names
    assert {"Sievierodonetsk", "Lysychansk"} & set(names)


def test_no_two_names_overlap(story_page, open_page):
    opened = open_page(story_page)
    for zoom in (7, 9, 11, 13):
        opened.js(f"() => Frontline.app.map.setView([48.94, 38.46], {zoom}, {{animate: false}})")
        boxes = opened.js("() => Frontline.app.labels.map((label) => label.box)")
        for at, (left, top, right, bottom) in enumerate(boxes):
            for left2, top2, right2, bottom2 in boxes[at + 1 :]:
                assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top


def test_a_city_is_named_before_a_village_that_is_told_of_as_often(open_page, draw, tmp_path, names):
    rows = [
        place_row(1, "Hai", "village", None, Point(38.50, 48.95)),
        place_row(20, "Sievierodonetsk", "city", "geonames:691999", SIEVIERODONETSK),
    ]
    draw(conform(pd.DataFrame(rows), PLACES), conform(pd.DataFrame([]), EVENTS)).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    opened.js("() => Frontline.app.map.setView([48.94, 38.46], 8, {animate: false})")
    assert opened.js("() => Frontline.app.labels[0].name") == "Sievierodonetsk"


def test_more_than_a_few_areas_told_of_are_off_at_first(draw, make_events):
    from shapely.geometry import box

    rows = [
        place_row(n, f"north of {n}", "expression", None, box(38 + n / 50, 48, 38.01 + n / 50, 48.1)) for n in range(40)
    ]
    page = draw(conform(pd.DataFrame(rows), PLACES), make_events())
    layer = next(layer.layer for layer in page.layers if layer.layer.key == "places:expressions")
    assert (layer.count, layer.show) == (40, False)


# Dates


def test_a_dubious_date_does_not_stretch_the_slider(large_page, open_page):
    opened = open_page(large_page)
    least = int(opened.page.get_by_label("First day shown").get_attribute("min"))
    assert pd.Timestamp("1970-01-01") + pd.Timedelta(days=least) >= pd.Timestamp("2022-01-01")
    assert "2 earlier" in opened.page.locator(".fl-apart").inner_text()


def test_what_stands_apart_in_time_is_shown_and_can_be_reached(large_page, open_page):
    opened = open_page(large_page)
    assert opened.js("() => Frontline.app.store.shownCount") == 2102
    opened.page.locator(".fl-apart").click()
    assert opened.page.get_by_label("First day shown").get_attribute("min") == str(
        (pd.Timestamp("1986-04-26") - pd.Timestamp("1970-01-01")).days
    )


def test_dates_can_be_typed(large_page, open_page):
    opened = open_page(large_page)
    opened.page.get_by_label("First date").fill("2022-12-01")
    opened.wait("() => Frontline.app.store.shownCount < 400")
    assert opened.page.locator(".fl-dates").inner_text().startswith("1 Dec")


def test_the_slider_can_be_narrowed_to_the_chosen_days(large_page, open_page):
    opened = open_page(large_page)
    opened.page.get_by_label("First date").fill("2022-06-01")
    opened.page.get_by_label("Last date").fill("2022-06-30")
    opened.page.get_by_role("button", name="Zoom in", exact=True).last.click()
    first = opened.page.get_by_label("First day shown")
    assert int(first.get_attribute("max")) - int(first.get_attribute("min")) == 29


def test_a_range_of_days_is_told_as_a_range(story_page, open_page):
    opened = open_page(story_page)
    assert "10 Jun – 15 Jun 2022" in opened.page.locator(".fl-row", has_text="Shelling of the Azot").inner_text()


# Browsing


def test_the_card_of_a_place_has_its_events_by_day(large_page, open_page):
    opened = open_page(large_page)
    opened.page.get_by_role("combobox", name="Search places").fill("Mariupol")
    opened.page.keyboard.press("Enter")
    card = opened.page.locator(".leaflet-popup-content")
    days = [pd.Timestamp(text) for text in card.locator(".fl-day").all_inner_texts()]
    assert len(days) > 5
    assert days == sorted(days, reverse=True)
    assert card.locator(".fl-row").count() == 40
    card.get_by_role("button", name=re.compile("Show more")).click()
    assert card.locator(".fl-row").count() == 80


def test_a_pile_opens_as_a_list_and_its_types_choose(large_page, open_page):
    opened = open_page(large_page)
    opened.js("() => { const {app} = Frontline; app.openPile(app.piles.find((p) => p.spots === 1 && p.count > 100)); }")
    card = opened.page.locator(".leaflet-popup-content")
    assert card.locator(".fl-row").count() == 40
    card.locator(".fl-chip", has_text="Battles").click()
    assert set(
        card.locator(".fl-row svg.fl-symbol").evaluate_all("(all) => all.map((one) => one.getAttribute('class'))")
    ) == {"fl-symbol fl-l-events-battles"}


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        (("words", "report 17 lysychansk"), "Lysychansk"),
        (("actor", "Ukraine"), None),
        (("type", "events:battles"), None),
    ],
)
def test_events_are_filtered_by_words_actor_and_type(large_page, open_page, choose, expected):
    opened = open_page(large_page)
    name, value = choose
    if name == "words":
        opened.page.get_by_label("Filter events by words").fill(value)
    else:
        opened.page.get_by_label(f"Filter by {name}").select_option(value)
    opened.wait("() => Frontline.app.store.shownCount < 1100 && Frontline.app.store.shownCount > 0")
    texts = opened.js("""() => { const {store} = Frontline.app, out = [];
        const {events: {count, layer, texts}, data} = store;
        for (let i = 0; i < count; i++)
            if (store.shown[i]) out.push([texts.summary(i), texts.actor(i), data.eventLayers[layer[i]]]);
        return out; }""")
    for summary, actor, layer in texts:
        assert {"words": expected or "" in summary, "actor": actor == value, "type": layer == value}[name]


def test_only_what_is_in_view_can_be_listed_and_follows_the_map(large_page, open_page):
    opened = open_page(large_page)
    opened.js("() => Frontline.app.map.setView([47.1, 37.55], 11, {animate: false})")
    opened.page.get_by_label("Only in view").check()
    here = opened.js("() => Frontline.app.store.shownCount")
    opened.js("() => Frontline.app.map.setView([48.94, 38.46], 11, {animate: false})")
    there = opened.js("() => Frontline.app.store.shownCount")
    assert 0 < here < there < 2000


def test_a_link_keeps_every_filter(large_page, open_page):
    first = open_page(large_page)
    first.page.get_by_label("Filter events by words").fill("azot")
    first.wait("() => Frontline.app.store.shownCount < 2000")
    first.page.get_by_label("Filter by actor").select_option("Russia")
    first.page.get_by_label("Filter by type").select_option("events:battles")
    first.page.get_by_label("Filter by claim").select_option("stated")
    first.page.get_by_label("First date").fill("2022-03-01")
    state = """() => { const {store} = Frontline.app;
        return [store.shownCount, store.filters, store.from, store.to, [...store.claims].sort()]; }"""
    told = first.js(state)
    second = open_page(large_page, hash_="#" + first.js("() => Frontline.app.permalink()"))
    assert second.js(state) == told
    assert second.page.get_by_label("Filter by actor").input_value() == "Russia"


def test_a_filter_takes_less_than_a_blink(large_page, open_page):
    """50 ms for 10,000; here 2,000 events."""
    opened = open_page(large_page)
    opened.js(
        """() => { const {store} = Frontline.app;
        for (const words of ['azot', 'report']) { store.filters.words = words; store.refresh('filters'); } }"""
    )
    assert opened.js("() => Frontline.app.store.filterMs") < 50


# A phone


HIT = """async () => { const app = Frontline.app, bad = [];
    const check = (node, what) => { const box = node.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (!top || !(node.contains(top) || top.contains(node))) bad.push(what); };
    const events = app.store.events;
    for (let i = 0; i < Math.min(12, events.count); i++) {
        app.openEvent(i, true);
        // The map moves until the popup has room.
        await new Promise((done) => setTimeout(done, 420));
        const popup = document.querySelector('.leaflet-popup');
        check(popup.querySelector('.leaflet-popup-close-button'), 'close of ' + i);
        check(popup.querySelector('.fl-title'), 'heading of ' + i);
        check(popup.querySelector('.fl-kicker'), 'kicker of ' + i);
    }
    app.close();
    for (const node of document.querySelectorAll('.leaflet-control a, .leaflet-control button'))
        if (node.getClientRects().length) check(node, 'control ' + (node.title || node.textContent));
    return bad; }"""


@pytest.mark.parametrize("page", ["story_page", "large_page"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800), (844, 390)])
def test_every_popup_and_control_can_be_touched(page, open_page, request, width, height):
    opened = open_page(request.getfixturevalue(page), width=width, height=height, has_touch=width < 900)
    assert opened.js(HIT) == []


# Paper


def pdf_of(path, folder, paper):
    """Chromium's own PDF of a page, opened and printed in one go."""
    out = folder / f"{path.stem}.pdf"
    sized = path.read_text(encoding="utf-8").replace(
        "@page { margin: 12mm; }", f"@page {{ margin: 12mm; size: {paper}; }}"
    )
    page = folder / path.name
    # The style of the page is held by a hash; the size of the paper is this test's own.
    page.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", sized), encoding="utf-8")
    subprocess.run(
        [
            CHROMIUM,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--print-to-pdf={out}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=90,
    )
    return out


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("page", ["story_page", "large_page"])
def test_a_real_pdf_has_land_rivers_marks_and_at_most_two_sheets(page, request, tmp_path, paper):
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; apt-get install chromium")
    pypdfium2 = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed; pip install pypdfium2")
    document = pypdfium2.PdfDocument(pdf_of(request.getfixturevalue(page), tmp_path, paper))
    assert len(document) <= 2
    image = document[0].render(scale=1.5).to_numpy()
    height, width = image.shape[:2]
    upper = image[height // 12 : height // 2, width // 10 : -width // 10].reshape(-1, 3).astype(int)
    blue_green_red = {"land": (234, 241, 243), "river": (207, 176, 127)}
    for name, colour in blue_green_red.items():
        near = (np.abs(upper - np.array(colour)).max(axis=1) < 10).mean()
        near_turned = (np.abs(upper - np.array(colour[::-1])).max(axis=1) < 10).mean()
        assert max(near, near_turned) > {"land": 0.2, "river": 0.0005}[name], name
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    assert "in view" in text
    assert "Battles" in text


# Keyboard


def focus(opened):
    return opened.js(
        """() => { const n = document.activeElement;
        return n.className + '|' + (n.getAttribute('aria-label') || n.textContent || '').slice(0, 40); }"""
    )


def tab_to(opened, wanted, most=25):
    for _ in range(most):
        opened.page.keyboard.press("Tab")
        if wanted in focus(opened):
            return True
    return False


def test_a_journey_by_keys_alone_from_the_list_to_a_popup_and_back(story_page, open_page):
    opened = open_page(story_page)
    assert tab_to(opened, "fl-row")
    row = focus(opened)
    opened.page.keyboard.press("Enter")
    assert "fl-card" in focus(opened)
    opened.page.keyboard.press("Escape")
    assert focus(opened) == row


@pytest.mark.parametrize("page", ["story_page", "large_page"])
def test_marks_are_one_stop_and_arrows_go_from_mark_to_mark(page, open_page, request):
    opened = open_page(request.getfixturevalue(page))
    opened.js("() => Frontline.app.map.getContainer().focus()")
    view = opened.js("() => Frontline.app.map.getCenter().toString()")
    assert tab_to(opened, "fl-mark", 4)
    assert opened.js("""() => document.querySelectorAll('.fl-mark[tabindex="0"]').length""") == 1
    reached = {focus(opened)}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        for _ in range(3):
            opened.page.keyboard.press(key)
            assert "fl-mark" in focus(opened)
            reached.add(focus(opened))
    assert len(reached) >= 2
    # Going from mark to mark does not carry the map away.
    assert opened.js("() => Frontline.app.map.getCenter().toString()") == view
    mark = focus(opened)
    opened.page.keyboard.press("Enter")
    assert "fl-card" in focus(opened)
    opened.page.keyboard.press("Escape")
    assert focus(opened) == mark


def test_the_page_has_its_landmarks(story_page, open_page):
    opened = open_page(story_page)
    assert opened.js("() => document.querySelectorAll('main').length") == 1
    assert opened.js("() => document.querySelectorAll('h1').length") == 1


# Tools


def test_a_distance_is_measured_on_the_ground(story_page, open_page):
    opened = open_page(story_page)
    opened.js("() => Frontline.app.map.setView([48.93, 38.46], 12, {animate: false})")
    opened.page.get_by_role("button", name="Measure a distance").click()
    spots = opened.js("""() => { const {map} = Frontline.app, box = map.getContainer().getBoundingClientRect();
        return [[48.9482, 38.4876], [48.9169, 38.43]].map((at) => map.latLngToContainerPoint(at))
            .map((p) => [box.left + p.x, box.top + p.y]); }""")
    for spot in spots:
        opened.page.mouse.click(*spot)
    told = opened.page.locator(".fl-measured").inner_text()
    assert float(re.match(r"([\d.]+) km", told).group(1)) == pytest.approx(5.45, abs=0.15)
    assert opened.page.locator(".leaflet-popup").count() == 0
    opened.page.keyboard.press("Escape")
    assert opened.page.locator(".fl-measured").count() == 0


def test_the_coordinates_under_the_pointer_are_told(story_page, open_page):
    opened = open_page(story_page)
    opened.page.mouse.move(800, 400)
    lat, lon = map(float, opened.page.locator(".fl-pointer").inner_text().split(", "))
    assert (48 < lat < 50, 37 < lon < 40) == (True, True)


def test_the_headline_of_an_event_is_the_words_of_the_report(story_page, open_page):
    opened = open_page(story_page)
    row = opened.page.locator(".fl-row", has_text="Shelling of the Azot")
    assert row.locator(".fl-row-title").inner_text() == "Shelling of the Azot plant, the mayor said."
    row.click()
    assert opened.page.locator(".fl-card .fl-title").inner_text() == "Shelling of the Azot plant, the mayor said."


def test_right_to_left_text_runs_its_own_way(open_page, draw, places, make_events, tmp_path):
    draw(places, make_events(event_row(1, "Battles", "قتال في سيفيرودونيتسك", SIEVIERODONETSK))).save(
        tmp_path / "p.html"
    )
    opened = open_page(tmp_path / "p.html")
    assert opened.js("() => getComputedStyle(document.querySelector('.fl-row-title')).direction") == "rtl"
    opened.page.locator(".fl-row").click()
    assert opened.js("() => getComputedStyle(document.querySelector('.fl-card .fl-title')).direction") == "rtl"
