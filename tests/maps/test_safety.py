"""Text of an article is hostile: none of it runs, in Python or in the browser; all of it shows as the text it is."""

import dataclasses
import json
import re

import folium
import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, box

from geo.maps.page import StoryMap
from geo.maps.story import make_story
from geo.maps.totals import total_records
from geo.tables import ARTICLES, EVENTS, PLACES, TOTALS, conform
from tests.maps.story_rows import event_row, place_row

TOUCH = "{{cycler.__init__.__globals__.os.system('touch PWNED')}}"
PAYLOADS = {
    "script end": "</script><script>window.pwned=1</script>",
    "style end": "</style><script>window.pwned=2</script>",
    "event handler": '<img src=x onerror="window.pwned=3">',
    "svg handler": "<svg onload=window.pwned=4>",
    "attribute end": "\"' autofocus onfocus=window.pwned=5 x='",
    "template literal": "${window.pwned=6}",
    "backticks": "`;window.pwned=7;`",
    "backslashes": "\\';window.pwned=8;//\\",
    "Jinja expression": TOUCH,
    "Jinja sum": "{{ 7 * 191 }}",
    "Jinja statement": "{% for x in y %}",
    "Jinja comment": "{# no end",
    "line separators": "a\u2028window.pwned=9\u2029b",
    "javascript link": "javascript:window.pwned=10",
    "HTML entities": "&lt;b&gt; &amp; &#x3c;script&#x3e;",
    "NUL": "a\x00b",
    "right to left override": "abc\u202egpj.exe",
    "HTML comment": "<!--<script>",
    "CSS": "red;background:url(https://evil.example/x);}</style>",
    "format braces": "{0} {title} %s %(x)s",
    "prototype": "__proto__",
}
TITLES = PAYLOADS | {"lone surrogate": "a\ud800b"}
"""The tables' texts are UTF-8 and cannot hold a lone surrogate; a title can."""

TEXT_FIELDS = ("summary", "quote", "place_name", "actor", "target", "reported_by", "count_of", "sub_type", "event_type")


def as_shown(text):
    """UTF-8 has no lone surrogates; all else stays."""
    return text.replace("\ud800", "\ufffd")


@pytest.fixture(scope="module")
def hostile_tables():
    places, events, articles = [], [], []
    for number, text in enumerate(PAYLOADS.values()):
        article = f"{text}{number}"
        point = Point(38 + number / 50, 49)
        key = f"{article}:0"
        more = {"place_name": f"p{text}", "country": text, "admin1": text, "reason": text, "sentence": f"s{text}"}
        places.append(place_row(0, text, "city", f"x:{text}", point, article_id=article, mention_id=key, **more))
        lost = {"status": "not_found", "article_id": article, "mention_id": key + "lost", "reason": text}
        places.append(place_row(1, f"lost{text}", "city", None, None, **lost))
        told = dict.fromkeys(TEXT_FIELDS[1:], text)
        events.append(
            event_row(number, None, f"e{text}", point, article_ids=[article], mention_id=key, count_min=3.0)
            | told
            | {"event_id": article}
        )
        articles.append({"article_id": article, "title": f"t{text}", "text": "", "source": text, "url": text})
    return conform_all(places, events, articles)


def told_errors(opened):
    """What went wrong in the page, but for what Chromium says of symbols that are no paths."""
    return [error for error in opened.errors if "<path> attribute d" not in error]


def conform_all(places, events, articles):
    import pandas as pd

    rows = ((places, PLACES), (events, EVENTS), (articles, ARTICLES))
    return [conform(pd.DataFrame(one), table) for one, table in rows]


def totals_of(text):
    import pandas as pd

    texts = dict.fromkeys(("place_name", "count_of", "reported_by", "quote"), text)
    return conform(pd.DataFrame([{"total_id": "t", "count_min": 3.0, "count_max": 3.0} | texts]), TOTALS)


@pytest.fixture(scope="module")
def hostile_map(hostile_tables, names, packs):
    """A page with every payload in every text that reaches it: tables, layer names, legend, style values, control."""
    places, events, articles = hostile_tables
    everything = " ".join(PAYLOADS.values())
    control = {
        "day": ["2022-06-15"],
        "side": [everything],
        "status": ["held"],
        "area_id": ["a"],
        "method": [everything],
    }
    areas = gpd.GeoDataFrame(control, geometry=[box(38, 48.9, 38.2, 49)], crs="EPSG:4326")
    line = {
        "day": ["2022-06-15"],
        "side_a": [everything],
        "side_b": [everything],
        "line_id": ["l"],
        "method": [everything],
    }
    lines = gpd.GeoDataFrame(line, geometry=[LineString([(38, 48.9), (38.2, 49)])], crs="EPSG:4326")
    story = make_story(
        places,
        events,
        articles=articles,
        title=everything,
        names=names,
        packs=packs,
        control_areas=areas,
        front_lines=lines,
    )
    story.payload["totals"] = total_records(totals_of(everything), lambda _: 0, {})
    layers = tuple(dataclasses.replace(layer, label=layer.label + everything) for layer in story.layers)
    style = story.payload["style"]
    style["claims"] = [(name, words + everything) for name, words in style["claims"]]
    style["themes"] = style["themes"] | {"light": dict.fromkeys(style["themes"]["light"], everything)}
    style["symbols"] = dict.fromkeys(style["symbols"], everything)
    story.payload["sources"] = [everything]
    story.payload["attribution"] = everything
    story.payload["layers"] = [vars(layer) for layer in layers]
    return StoryMap(dataclasses.replace(story, layers=layers))


@pytest.fixture(scope="module")
def hostile_page(hostile_map, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        hostile_map.save("page.html")
    return folder / "page.html"


def test_no_text_is_run_while_the_page_is_rendered(hostile_page):
    assert [path.name for path in hostile_page.parent.iterdir()] == ["page.html"]
    page = re.sub(r'"packed":"[^"]*"', "", hostile_page.read_text(encoding="utf-8"))
    assert "1337" not in page


def test_data_cannot_leave_its_script_element(hostile_page):
    page = hostile_page.read_text(encoding="utf-8")
    data = re.search(r'id="fl-data">(.*?)</script>', page, re.DOTALL).group(1)
    assert re.search(r"[<>&\u2028\u2029]", data) is None
    said = json.loads(data)
    assert said["places"][0]["name"] == "p" + PAYLOADS["script end"]


@pytest.mark.browser
def test_no_payload_runs_in_the_browser_and_all_show_as_text(hostile_page, open_page):
    opened = open_page(hostile_page)
    shown = opened.js(
        """() => {
        const {app} = Frontline, {store} = app, out = [];
        for (let i = 0; i < store.events.count; i++) {
            app.openEvent(i, false);
            const card = app.popup.getContent().textContent;
            app.openPlace(i);
            out.push([card, app.popup.getContent().textContent]);
        }
        return out;
    }"""
    )
    list_text = opened.js("() => document.querySelector('#fl-panel-events').textContent")
    about_text = opened.js("() => document.querySelector('#fl-panel-about').textContent")
    total_text = opened.js("() => document.querySelector('.fl-totals').textContent")
    layer_text = opened.js("() => document.querySelector('#fl-panel-layers').textContent")
    front_text = opened.js("() => document.querySelector('#fl-panel-front').textContent")
    note_text = opened.js("() => document.querySelector('.fl-front-note').textContent")
    click = "(at) => Frontline.app.map.fire('click', {latlng: L.latLng(at), originalEvent: {target: document.body}})"
    opened.js(click, [48.98, 38.05])
    card_text = opened.js("() => Frontline.app.popup.getContent().textContent")
    heading = opened.js("() => document.querySelector('h1').textContent")
    for (name, text), (event, place) in zip(PAYLOADS.items(), shown, strict=True):
        text = as_shown(text)
        # Summary, type, place, quote, actor, target, source, count, title of the article and its source.
        assert event.count(text) >= 9, name
        assert f"e{text}" in event, name
        assert f"p{text}" in place, name
        assert f"s{text}" in place, name
        assert f"e{text}" in list_text, name
        assert f"lost{text}" in about_text, name
        assert text in layer_text, name
        assert text in front_text, name
        assert total_text.count(text) >= 4, name
        assert text in note_text, name
        assert text in card_text, name
        assert text in heading, name
    assert opened.js("() => window.pwned") is None
    assert (opened.asked, opened.dialogs, told_errors(opened)) == ([], [], [])


@pytest.mark.browser
def test_search_shows_payloads_as_text(hostile_page, open_page):
    opened = open_page(hostile_page)
    for text in map(as_shown, PAYLOADS.values()):
        opened.page.get_by_role("combobox", name="Search places").fill(f"p{text}"[:12])
        found = opened.js("() => document.querySelector('.fl-found').textContent")
        assert text in found or "No place" in found
    assert opened.js("() => window.pwned") is None
    assert (opened.asked, told_errors(opened)) == ([], [])


@pytest.mark.browser
def test_only_https_addresses_become_links(hostile_page, open_page):
    opened = open_page(hostile_page)
    links = opened.js("() => [...document.querySelectorAll('a')].map((link) => link.protocol)")
    assert set(links) <= {"https:", "file:"}  # file: the zoom buttons' own "#"


@pytest.mark.browser
def test_every_payload_can_be_the_title_of_the_page(draw, places, events, open_page, tmp_path):
    for number, (name, text) in enumerate(TITLES.items()):
        path = tmp_path / f"{number}.html"
        draw(places.iloc[:1], events.iloc[:1], title=f"x{text}x").save(path)
        if number % 4:  # the heading is one code path; a browser for each would only take time
            continue
        opened = open_page(path)
        assert opened.js("() => document.querySelector('h1').textContent") == as_shown(f"x{text}x"), name
        assert opened.js("() => window.pwned") is None, name
        assert opened.errors == [], name


@pytest.mark.parametrize("text", TITLES.values(), ids=TITLES)
def test_the_title_element_holds_every_payload(draw, places, events, text):
    from html.parser import HTMLParser

    class Titles(HTMLParser):
        inside = False

        def handle_starttag(self, tag, attrs):
            self.inside = tag == "title"

        def handle_data(self, data):
            if self.inside:
                self.titles.append(data)
                self.inside = False

    found = Titles()
    found.titles = []
    found.feed(draw(places.iloc[:1], events.iloc[:0], title=f"x{text}x").render().split("</title>")[0] + "</title>")
    assert found.titles == [f"x{text}x".replace("\x00", "\ufffd").replace("\ud800", "?")]


def folium_elements(text):
    """Folium's own elements with a text in every place that takes one."""
    point = (48.9, 38.4)
    feature = {"type": "Feature", "properties": {"n": text}, "geometry": {"type": "Point", "coordinates": [38.4, 48.9]}}
    collection = {"type": "FeatureCollection", "features": [feature]}
    yield folium.CircleMarker(point, popup=text, tooltip=text)
    yield folium.CircleMarker(point, popup=folium.Popup(text, parse_html=True), tooltip=folium.Tooltip(text))
    yield folium.Marker(point, popup=text, icon=folium.DivIcon(html=text, class_name="x"))
    yield folium.Circle(point, radius=5, popup=folium.Popup(folium.Html(text, script=True)))
    yield folium.GeoJson(collection, name=text, tooltip=folium.GeoJsonTooltip(["n"]), popup=folium.GeoJsonPopup(["n"]))
    yield folium.PolyLine([point, (49, 38)], tooltip=text, color=text)
    yield folium.FeatureGroup(name=text)
    yield folium.LayerControl()
    yield folium.LatLngPopup()
    yield folium.ClickForLatLng(format_str=json.dumps(text))
    yield folium.Rectangle([point, (49, 39)], popup=text, fill_color=text)


@pytest.mark.parametrize("text", [TOUCH, "{{ 7 * 191 }}", "{% broken", "{# no end", "</script>"])
def test_no_folium_element_runs_its_text_in_python(draw, places, events, text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for element in folium_elements(text):
        story_map = draw(places, events)
        element.add_to(story_map)
        page = re.sub(r'"packed":"[^"]*"', "", story_map.render())
        assert "1337" not in page, element
    assert list(tmp_path.iterdir()) == []


@pytest.mark.browser
def test_markup_in_a_popup_of_folium_runs_nothing(draw, places, events, open_page, tmp_path):
    story_map = draw(places, events)
    text = '<img src=x onerror="window.pwned=1"><script>window.pwned=2</script></script>'
    folium.CircleMarker((48.9, 38.4), popup=folium.Popup(text, show=True)).add_to(story_map)
    story_map.save(tmp_path / "page.html")
    opened = open_page(tmp_path / "page.html")
    opened.wait("() => document.querySelector('.leaflet-popup-content img')")
    assert opened.js("() => window.pwned") is None
    assert all("Content Security Policy" in error or "ERR_FILE" in error for error in opened.errors)
