"""The map as a picture: PNG, SVG or PDF by matplotlib, without a browser, of the same layers, symbols and colours."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geo.errors import InputError, OutputError, RenderError
from geo.maps import style
from geo.maps.basemap import Box
from geo.maps.events import event_columns
from geo.maps.features import PlaceFeatures, place_records
from geo.maps.names import NameSource, add_spellings, embedded_names, town_labels
from geo.maps.packs import Pack, embedded_packs
from geo.maps.picture_background import Frame, draw_background, mercator, smooth
from geo.maps.picture_furniture import draw_credits, draw_heading, draw_inset, draw_legend
from geo.maps.picture_labels import Label, place_labels
from geo.maps.picture_marks import draw_marks, mark_box, marks_of
from geo.maps.sources import attribution
from geo.maps.story import as_of_day, demand_tables, story_title
from geo.maps.view import story_bounds

if TYPE_CHECKING:
    import geopandas as gpd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["CARD", "SHEET", "draw_picture", "save_picture"]

SHEET = (1600, 1000)
"""Pixels of a picture for a report."""

CARD = (1200, 630)
"""Pixels of a picture that social networks show beside a link."""

MADE_BY = "Frontline maps, picture"
"""What a file names as its maker; by that a later run knows it for one of ours."""

_DPI = 100
_FORMATS = (".png", ".svg", ".pdf")
_COARSE = ("district", "region", "country")
_COLOURS = style.THEMES["light"]


def draw_picture(
    places: "gpd.GeoDataFrame",
    events: "gpd.GeoDataFrame",
    *,
    articles: pd.DataFrame | None = None,
    title: str | None = None,
    as_of: object = None,
    size: tuple[int, int] = SHEET,
    names: NameSource | None = None,
    packs: Sequence[Pack] | None = None,
) -> "Figure":
    """
    Draw the first view of a story: background, places, events, names, legend, scale, inset and credits.

    Parameters
    ----------
    places, events
        PLACES and EVENTS tables, EPSG:4326. What is known only to a district, region or country is counted in a line
        below the title, not drawn.
    articles, title, as_of, names, packs
        As `geo.maps.page.make_map` takes them.
    size
        Pixels across and down; `SHEET` or `CARD`, or another.

    Returns
    -------
    A matplotlib figure at 100 dots an inch.

    Raises
    ------
    RenderError
        If matplotlib is not installed.
    TableError
        If a table lacks a column.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as error:
        raise RenderError("pictures need matplotlib; pip install 'frontline-maps[pictures]'") from error
    demand_tables(places, events)
    spoken = names or embedded_names()
    found = place_records(places, lambda _: 0, spoken.entry)
    shown = add_spellings(found.records, spoken)
    exact = events[~events["precision"].isin(_COARSE)]
    told = event_columns(exact, places, lambda _: 0, packed=False, shown=shown)
    bounds = story_bounds(
        np.concatenate([found.lon, told.lon]),
        np.concatenate([found.lat, told.lat]),
        np.concatenate([found.weight, told.weight]),
    )
    frame = Frame(_fitted(bounds, size), *size)
    figure = Figure(figsize=(size[0] / _DPI, size[1] / _DPI), dpi=_DPI)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, size[0]), ylim=(0, size[1]))
    axes.set_axis_off()
    world = embedded_packs(frame.box) if packs is None else packs
    draw_background(axes, frame, world)
    _rivers_of_story(axes, frame, found)
    marks = marks_of(frame, told.payload["columns"])
    draw_marks(axes, marks)
    day = as_of_day(as_of, events, articles)
    heading = draw_heading(
        axes,
        frame,
        title or story_title(articles, 0 if articles is None else len(articles)),
        day,
        len(events) - len(exact),
    )
    legend = draw_legend(axes, frame, marks)
    inset = draw_inset(axes, frame, world)
    credit = draw_credits(axes, frame, attribution(places))
    taken = [heading, legend, inset, credit, *(mark_box(mark) for mark in marks)]
    place_labels(axes, (frame.width, frame.height), _names(frame, found, spoken), taken)
    return figure


def save_picture(figure: "Figure", path: "str | Path") -> None:
    """
    Write a figure; the same figure makes the same file.

    Raises
    ------
    InputError
        If the name does not end in .png, .svg or .pdf.
    OutputError
        If the file cannot be written.
    """
    from matplotlib import rc_context

    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in _FORMATS:
        raise InputError(f"{target}: unknown format {target.suffix!r}; end the name in {', '.join(_FORMATS)}")
    named: dict[str, dict[str, Any]] = {
        ".png": {"Software": MADE_BY},
        ".svg": {"Date": None, "Creator": MADE_BY},
        ".pdf": {"CreationDate": None, "Creator": MADE_BY},
    }
    try:
        with rc_context({"svg.hashsalt": "frontline", "svg.fonttype": "path", "pdf.fonttype": 42}):
            figure.savefig(target, format=suffix[1:], dpi=_DPI, metadata=named[suffix])
    except OSError as error:
        raise OutputError(f"{target}: cannot be written ({error.strerror or error}); choose another path") from error


def _fitted(bounds: tuple[float, float, float, float], size: tuple[int, int]) -> Box:
    """The box around a first view that has the picture's proportions, with room for marks and names."""
    south, west, north, east = bounds
    low, high = float(mercator(south)), float(mercator(north))
    width, height = (east - west) * 1.35, (high - low) * 1.5
    width, height = max(width, height * size[0] / size[1]), max(height, width * size[1] / size[0])
    middle_x, middle_y = (west + east) / 2, (low + high) / 2
    south, north = (math.degrees(math.atan(math.sinh(math.radians(middle_y + sign * height / 2)))) for sign in (-1, 1))
    return (max(middle_x - width / 2, -179.9), max(south, -84.9), min(middle_x + width / 2, 179.9), min(north, 84.9))


def _rivers_of_story(axes: "Axes", frame: Frame, found: PlaceFeatures) -> None:
    for record in found.records:
        if record["layer"] != "places:rivers":
            continue
        for part in record.get("shape", []):
            for corners in part.get("line", []):
                line = smooth(np.column_stack(frame.pixels(*np.array(corners).T)))
                axes.plot(*line.T, color=_COLOURS["river"], linewidth=2.6, zorder=20, solid_capstyle="round")


def _names(frame: Frame, found: PlaceFeatures, spoken: NameSource) -> list[Label]:
    labels = []
    for record in found.records:
        if record["layer"] not in (
            "places:cities",
            "places:villages",
            "places:plants",
            "places:bridges",
            "places:energy",
        ):
            continue
        x, y = frame.pixels(record["lon"], record["lat"])
        town = record["layer"] in ("places:cities", "places:villages")
        worth = (
            math.log10(record.get("people", 300) + 10)
            + math.log10(1 + record.get("named", len(record["mentions"])))
            + town
        )
        labels.append(
            Label(
                record["name"],
                float(x),
                float(y),
                11.5 if town else 10.0,
                worth + 1,
                True,
                "square" if town else "diamond",
            )
        )
    told = {label.text for label in labels}
    zoom = math.log2(360 * frame.width / 256 / (frame.box[2] - frame.box[0]))
    for lon, lat, least, name, _, _ in town_labels(spoken, frame.box, frame.box):
        if least <= zoom and name not in told:
            x, y = frame.pixels(lon, lat)
            labels.append(Label(name, float(x), float(y), 9.0, 7.5 - least / 2, False, "dot"))
    return [label for label in labels if 0 < label.x < frame.width and 0 < label.y < frame.height]
