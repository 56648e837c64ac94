"""The page held against axe-core's rules for those who cannot see it, or use no mouse."""

from pathlib import Path

import pytest

from tests.maps.front_rows import areas_by_day, lines_by_day

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "build" / "npm" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def story_page(draw, places, events, articles, tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "story.html"
    draw(places, events, articles=articles).save(path)
    return path


def violations(opened):
    if not AXE.is_file():
        pytest.skip("no axe-core in build/npm; `make test` installs it there")
    opened.js(AXE.read_text(encoding="utf-8") + ";0")
    found = opened.js("() => axe.run(document, {resultTypes: ['violations']}).then((result) => result.violations)")
    return [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_axe_finds_nothing_on_the_page(story_page, open_page, scheme, width, height):
    opened = open_page(story_page, color_scheme=scheme, width=width, height=height)
    assert violations(opened) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_axe_finds_nothing_on_the_front(open_page, draw, places, events, tmp_path, scheme, width, height):
    draw(places, events, control_areas=areas_by_day(), front_lines=lines_by_day()).save(tmp_path / "p.html")
    opened = open_page(tmp_path / "p.html", color_scheme=scheme, width=width, height=height)
    opened.js("() => Frontline.app.tabs.choose('front')")
    assert violations(opened) == []


@pytest.mark.parametrize("tab", ["layers", "about"])
def test_axe_finds_nothing_on_the_other_tabs(story_page, open_page, tab):
    opened = open_page(story_page)
    opened.page.locator(f"#fl-tab-{tab}").click()
    assert violations(opened) == []


@pytest.mark.parametrize("what", ["openEvent(0, true)", "openPlace(0)", "openEvent(3, true)"])
def test_axe_finds_nothing_on_an_open_card(story_page, open_page, what):
    opened = open_page(story_page)
    opened.js(f"() => {{ Frontline.app.{what}; }}")
    opened.page.wait_for_timeout(500)
    assert violations(opened) == []
