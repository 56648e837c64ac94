"""Pictures of a story: formats, what is in them, and that no two names touch."""

import numpy as np
import pandas as pd
import pytest

from geo.errors import InputError, OutputError, TableError
from geo.maps import style
from geo.maps.picture import CARD, SHEET, draw_picture, save_picture
from geo.maps.picture_labels import Label, place_labels
from geo.maps.svgpath import symbol_rings
from tests.maps.story_rows import AZOT, DONBAS, SIEVIERODONETSK, event_row

pytest.importorskip("matplotlib", reason="pictures need matplotlib; pip install 'frontline-maps[pictures]'")


@pytest.fixture(scope="module")
def picture(places, events, articles, names, packs):
    return draw_picture(places, events, articles=articles, names=names, packs=packs)


def texts(figure):
    return [text.get_text() for axes in figure.axes for text in axes.texts]


@pytest.mark.parametrize(("suffix", "begins"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")])
def test_a_picture_is_written_in_each_format_and_the_same_each_time(picture, tmp_path, suffix, begins):
    for name in ("a", "b"):
        save_picture(picture, tmp_path / (name + suffix))
    first, second = ((tmp_path / (name + suffix)).read_bytes() for name in ("a", "b"))
    assert first.startswith(begins)
    assert first == second


@pytest.mark.parametrize("size", [SHEET, CARD])
def test_a_picture_has_the_size_that_was_asked_for(places, events, names, packs, tmp_path, size):
    from PIL import Image

    save_picture(draw_picture(places, events, names=names, packs=packs, size=size), tmp_path / "p.png")
    with Image.open(tmp_path / "p.png") as image:
        assert image.size == size


def test_a_picture_names_title_day_places_types_scale_and_sources(picture):
    told = texts(picture)
    for words in ("Ultimatum ignored", "Sievierodonetsk", "Battles", "OpenStreetMap"):
        assert any(words in text for text in told), words
    assert any("15 June 2022" in text for text in told)
    assert any(text.endswith(" km") for text in told)


def test_a_picture_shows_land_river_and_sea_of_the_page(picture):
    picture.canvas.draw()
    pixels = np.asarray(picture.canvas.buffer_rgba())[..., :3].reshape(-1, 3)
    colours = {tuple(int(value) for value in row) for row in np.unique(pixels, axis=0)}
    for name in ("land", "river"):
        wanted = style.THEMES["light"][name]
        assert tuple(int(wanted[at : at + 2], 16) for at in (1, 3, 5)) in colours, name


def test_what_is_known_only_to_a_region_is_counted_not_drawn(places, make_events, names, packs):
    rows = [event_row(n, "Battles", "x", DONBAS, precision="region") for n in range(7)]
    told = texts(draw_picture(places, make_events(event_row(9, "Riots", "y", AZOT), *rows), names=names, packs=packs))
    assert any("7 more known only to a region" in text for text in told)
    assert "Battles" not in told
    assert "Riots" in told


def test_events_of_one_place_are_one_mark_with_their_number(places, make_events, names, packs):
    rows = [event_row(n, "Battles", "x", SIEVIERODONETSK) for n in range(12)]
    assert "12" in texts(draw_picture(places, make_events(*rows), names=names, packs=packs))


def test_no_name_touches_another_and_the_weightier_is_kept():
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4, 4), dpi=100)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 400), ylim=(0, 400))
    labels = [Label(f"Town {n}", 180 + n % 6, 200 + n % 7, 12.0, n, True, "dot") for n in range(30)]
    boxes = place_labels(axes, (400, 400), labels, [])
    assert 1 < len(boxes) < 30
    for at, (left, low, right, high) in enumerate(boxes):
        for left2, low2, right2, high2 in boxes[at + 1 :]:
            assert right <= left2 or right2 <= left or high <= low2 or high2 <= low
    assert "Town 29" in [text.get_text() for text in axes.texts]


def test_a_dollar_in_a_title_is_a_dollar(places, events, names, packs, tmp_path):
    figure = draw_picture(places, events, names=names, packs=packs, title=r"$\frac{a$ and $ and $x^2$")
    save_picture(figure, tmp_path / "p.png")
    assert (tmp_path / "p.png").stat().st_size > 10_000


@pytest.mark.parametrize("name", ["p.bmp", "p"])
def test_an_unknown_format_is_refused_with_the_known_ones(picture, tmp_path, name):
    with pytest.raises(InputError, match=r"\.png, \.svg, \.pdf"):
        save_picture(picture, tmp_path / name)


def test_a_picture_that_cannot_be_written_is_told(picture, tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        save_picture(picture, tmp_path / "missing" / "p.png")


def test_a_table_without_a_column_is_refused(places, events):
    with pytest.raises(TableError, match="sentence"):
        draw_picture(places.drop(columns="sentence"), events)


@pytest.mark.parametrize("name", style.SYMBOLS)
def test_every_symbol_of_the_page_can_be_drawn(name):
    rings = symbol_rings(style.SYMBOLS[name])
    assert rings
    assert all(np.abs(ring).max() <= 12 and len(ring) >= 3 for ring in rings)


def test_a_circle_of_two_arcs_is_round():
    corners = np.concatenate(symbol_rings(style.SYMBOLS["report"]))
    assert np.hypot(*corners.T) == pytest.approx(np.full(len(corners), 7.0), abs=0.01)


def test_pictures_and_page_have_the_same_colours():
    from pathlib import Path

    from geo.maps import bundle

    css = (Path(bundle.__file__).parent / "assets" / "app.css").read_text(encoding="utf-8").split("@media")[0]
    for key, colour in style.EVENT_COLOURS.items():
        assert f"--events-{key}: {colour};" in css


def test_the_command_writes_pictures(tmp_path, monkeypatch):
    from geo.cli import main

    (tmp_path / "a.txt").write_text("Russian forces shelled Lysychansk on Monday, the governor said.", encoding="utf-8")
    out = tmp_path / "p.png"
    status = main(["map", str(tmp_path / "a.txt"), "--published", "2022-06-15", "--png", str(out), "--card"])
    assert (status, out.exists()) == (0, True)


def test_the_command_without_an_output_says_what_to_give(tmp_path, capsys):
    from geo.cli import main

    (tmp_path / "a.txt").write_text("Lysychansk", encoding="utf-8")
    assert main(["map", str(tmp_path / "a.txt")]) == 2
    assert "--png" in capsys.readouterr().err


def test_the_day_of_a_picture_is_that_of_the_last_event(places, events, names, packs):
    later = events.assign(happened_to=pd.Timestamp("2022-07-01"))
    assert any("1 July 2022" in text for text in texts(draw_picture(places, later, names=names, packs=packs)))
