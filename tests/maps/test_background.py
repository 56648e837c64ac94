"""What the background looks like: land is land and sea is sea, at every zoom, on every continent, at every seam."""

import pytest
from shapely.geometry import Point

from geo.gazetteer.shapes import load_shapes
from geo.maps.basemap import base_payload
from geo.maps.packs import BOXES

pytestmark = pytest.mark.browser

LAND = {
    "Donbas": (48.6, 38.9),
    "Saratov, in the bar that was sea": (51.3, 43.25),
    "Voronezh, beside it": (51.3, 42.7),
    "Stavropol": (45.2, 43.2),
    "Poland, west of the fine map": (51.9, 19.8),
    "Sudan": (14.6, 30.6),
    "Kansas": (38.6, -98.2),
    "Mato Grosso": (-12.6, -54.6),
    "Queensland": (-24.1, 144.6),
    "Siberia": (63.4, 101.3),
}
SEA = {
    "Black Sea": (43.4, 34.5),
    "Sea of Azov": (46.1, 36.6),
    "Gulf of Guinea": (0.6, -4.6),
    "Atlantic": (35.4, -40.2),
    "Pacific": (-20.6, -120.3),
    "Indian Ocean": (-25.4, 80.3),
}

COLOURS = """(points) => {
    const {app} = Frontline, {map} = app, out = [];
    for (const [lat, lon] of points) for (let zoom = 3; zoom <= 14; zoom++) {
        map.setView([lat, lon], zoom, {animate: false});
        const canvas = document.querySelector('.leaflet-fl-base-pane canvas');
        const shown = canvas.getBoundingClientRect(), box = map.getContainer().getBoundingClientRect();
        const ratio = canvas.width / shown.width;
        const x = (box.left + box.width / 2 - shown.left) * ratio, y = (box.top + box.height / 2 - shown.top) * ratio;
        out.push([...canvas.getContext('2d').getImageData(Math.round(x), Math.round(y), 1, 1).data].slice(0, 3).join());
    }
    return out; }"""

SEA_COLOUR = "201,219,230"
LAND_COLOUR, RIVER_COLOUR = 0xF3F1EA, 0x7FB0CF

PAINTED = """() => { const canvas = document.querySelector('.leaflet-fl-base-pane canvas');
    const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height), found = new Map();
    for (let i = 0; i < data.length; i += 4) {
        const key = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
        found.set(key, (found.get(key) || 0) + 1);
    }
    return [...found].filter(([, many]) => many > 200).map(([key]) => key); }"""


@pytest.fixture(scope="module", params=["ukraine", "sudan", "texas"])
def background_page(request, draw, events, places, tmp_path_factory):
    """A page with the embedded basemap, of a story on another continent each."""
    from shapely.geometry import Point

    at = {"ukraine": Point(38.49, 48.94), "sudan": Point(32.5, 15.6), "texas": Point(-97.7, 30.3)}[request.param]
    path = tmp_path_factory.mktemp("pages") / f"{request.param}.html"
    draw(places.iloc[:0], events.iloc[:1].assign(geometry=[at]), packs=None).save(path)
    return path


def test_land_is_land_and_sea_is_sea_at_every_zoom_on_every_continent(background_page, open_page):
    opened = open_page(background_page)
    colours = opened.js(COLOURS, [*LAND.values(), *SEA.values()])
    found = dict(zip([*LAND, *SEA], (colours[at : at + 12] for at in range(0, len(colours), 12)), strict=True))
    assert {name: set(found[name]) for name in SEA} == {name: {SEA_COLOUR} for name in SEA}
    assert [name for name in LAND if SEA_COLOUR in found[name]] == []


@pytest.mark.parametrize("zoom", [3, 4, 5, 7, 8.5, 10])
def test_no_seam_between_two_levels_is_seen(open_page, draw, make_events, places, tmp_path, zoom):
    """Along the eastern edge of the fine map, far from any coast, the land goes on: no line of sea, none of coast."""
    from shapely.geometry import Point

    from tests.maps.story_rows import event_row

    draw(places.iloc[:0], make_events(event_row(1, "Battles", "Fighting", Point(41.5, 51.0))), packs=None).save(
        tmp_path / "p.html"
    )
    edges = [level["box"][2] for level in base_payload((50.9, 41.4, 51.1, 41.6))["levels"][1:]]
    assert any(42.5 < edge < 43.5 for edge in edges)
    opened = open_page(tmp_path / "p.html", width=1000, height=700)
    seams = opened.js(
        """([lon, zoom]) => { const {map} = Frontline.app; map.setView([51.7, lon], zoom, {animate: false});
        const canvas = document.querySelector('.leaflet-fl-base-pane canvas');
        const {width, height} = canvas, part = [width / 2 - 14, height / 2 - 14, 28, 28];
        const data = canvas.getContext('2d').getImageData(...part).data;
        // Columns in which half of the pixels are blue: a seam, not the bend of a river.
        const blue = new Array(28).fill(0);
        for (let i = 0; i < 28 * 28; i++) if (data[4 * i + 2] > data[4 * i] + 2) blue[i % 28]++;
        return blue.filter((count) => count > 14).length; }""",
        [42.95, zoom],
    )
    assert seams == 0


def test_ukraine_has_no_frame_of_coastline(open_page, draw, make_events, places, tmp_path):
    """The box in which the fine layers were cut is drawn by nothing."""
    from shapely.geometry import Point

    from tests.maps.story_rows import event_row

    draw(places.iloc[:0], make_events(event_row(1, "Battles", "Fighting", Point(38.5, 48.9))), packs=None).save(
        tmp_path / "p.html"
    )
    opened = open_page(tmp_path / "p.html")
    longest = opened.js(
        """() => { const {map} = Frontline.app; map.setView([49.5, 42.5], 7, {animate: false});
        const canvas = document.querySelector('.leaflet-fl-base-pane canvas');
        const {width, height} = canvas, data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
        let longest = 0;
        for (let x = 0; x < width; x++) for (let y = 0, run = 0; y < height; y++) {
            const at = 4 * (y * width + x);
            run = data[at] === 143 && data[at + 1] === 176 && data[at + 2] === 196 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest; }"""
    )
    assert longest < 60


@pytest.mark.parametrize("bounds", [(48.8, 38.2, 49.0, 38.6), (51.0, 41.4, 51.2, 41.6), (31.2, 34.2, 31.6, 34.6)])
def test_the_box_of_a_level_is_never_wider_than_its_data(bounds):
    """Beyond the edge of a pack there is nothing to draw, and all would be sea."""
    for level in base_payload(bounds)["levels"][1:]:
        west, south, east, north = level["box"]
        assert any(w <= west and s <= south and e >= east and n >= north for w, s, e, n in BOXES.values())


def test_no_river_is_lettered_where_another_is_nearer(draw, places, events, open_page, tmp_path):
    """The Krasna's name once stood on the Donets, into which it flows."""
    draw(places, events, packs=None).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    rivers = {row.name_en: row.geometry for row in load_shapes("rivers").itertuples()}
    lettered = 0
    for zoom in (8, 9, 10, 11, 12):
        opened.js(f"() => Frontline.app.map.setView([48.97, 38.4], {zoom}, {{animate: false}})")
        for name, lat, lon in opened.js("() => Frontline.app.riverLabels.map((one) => [one.name, one.lat, one.lng])"):
            at = Point(lon, lat)
            if name not in rivers:
                continue
            lettered += 1
            own = rivers[name].distance(at)
            assert own == min(line.distance(at) for line in rivers.values()), (name, zoom)
    assert lettered > 4


def test_names_stand_on_a_map_at_every_zoom(draw, places, events, open_page, tmp_path):
    """At zoom 14 two labels once stood on a blank: there is a river and a road below them."""
    draw(places, events, packs=None).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html")
    for zoom in (12, 13, 14, 15):
        opened.js(f"() => Frontline.app.map.setView([48.93, 38.44], {zoom}, {{animate: false}})")
        assert opened.js("() => Frontline.app.labels.length") > 0
        assert {LAND_COLOUR, RIVER_COLOUR} <= set(opened.js(PAINTED)), zoom
