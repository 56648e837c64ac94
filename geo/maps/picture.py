"""The map as a picture: PNG, SVG or PDF by matplotlib, without a browser, of the same layers, symbols and colours."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
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
from geo.maps.picture_labels import Label, place_labels
from geo.maps.sources import attribution
from geo.maps.story import as_of_day, demand_tables, story_title
from geo.maps.svgpath import symbol_rings
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
_TOUCH_PX = 30.0
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
    marks = _marks(frame, told.payload["columns"])
    _draw_marks(axes, marks)
    day = as_of_day(as_of, events, articles)
    heading = _heading(
        axes,
        frame,
        title or story_title(articles, 0 if articles is None else len(articles)),
        day,
        len(events) - len(exact),
    )
    legend = _legend(axes, frame, marks)
    inset = _inset(axes, frame, world)
    credit = _credits(axes, frame, attribution(places))
    taken = [heading, legend, inset, credit, *(_mark_box(mark) for mark in marks)]
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


@dataclass
class _Mark:
    """Events drawn as one: pixels, and how many there are of each layer."""

    x: float
    y: float
    counts: dict[int, int]
    claim: int

    @property
    def count(self) -> int:
        return sum(self.counts.values())


def _marks(frame: Frame, columns: dict[str, Any]) -> list[_Mark]:
    """One mark a spot, the largest first; spots that would touch a larger one are counted there."""
    spots: dict[tuple[int, int], _Mark] = {}
    for lon, lat, layer, claim in zip(columns["lon"], columns["lat"], columns["layer"], columns["claim"], strict=True):
        x, y = frame.pixels(lon / 1e5, lat / 1e5)
        if 0 <= x <= frame.width and 0 <= y <= frame.height:
            mark = spots.setdefault((lon, lat), _Mark(float(x), float(y), {}, claim))
            mark.counts[layer] = mark.counts.get(layer, 0) + 1
    kept: list[_Mark] = []
    for mark in sorted(spots.values(), key=lambda one: (-one.count, one.x, one.y)):
        near = next((one for one in kept if math.hypot(one.x - mark.x, one.y - mark.y) < _TOUCH_PX), None)
        if near is None:
            kept.append(mark)
            continue
        for layer, count in mark.counts.items():
            near.counts[layer] = near.counts.get(layer, 0) + count
    return kept


def _mark_box(mark: _Mark) -> tuple[float, float, float, float]:
    return (mark.x - 16, mark.y - 16, mark.x + 16, mark.y + 16)


def _draw_marks(axes: "Axes", marks: list[_Mark]) -> None:
    from matplotlib.patches import Circle, Wedge

    for mark in marks:
        if mark.count == 1:
            layer = style.EVENT_LAYERS[next(iter(mark.counts))]
            _symbol(axes, mark.x, mark.y, layer, 11.0, solid=mark.claim <= 0, dashed=mark.claim == 3)
            continue
        axes.add_patch(Circle((mark.x, mark.y), 15, facecolor="white", edgecolor="white", zorder=40))
        at = 0.0
        for layer_code, count in sorted(mark.counts.items(), key=lambda one: -one[1]):
            part = 360 * count / mark.count
            colour = style.EVENT_COLOURS[style.EVENT_LAYERS[layer_code].key]
            axes.add_patch(
                Wedge((mark.x, mark.y), 14.5, 90 - at - part, 90 - at, width=4, color=colour, zorder=41, linewidth=0)
            )
            at += part
        axes.text(
            mark.x,
            mark.y - 0.5,
            f"{mark.count}",
            ha="center",
            va="center",
            fontsize=8,
            weight="bold",
            color=_COLOURS["text"],
            zorder=42,
        )


def _symbol(
    axes: "Axes", x: float, y: float, layer: style.EventLayer, radius: float, *, solid: bool, dashed: bool = False
) -> None:
    from matplotlib.patches import Circle, PathPatch
    from matplotlib.path import Path as Outline

    colour = style.EVENT_COLOURS[layer.key]
    face, glyph = (colour, "white") if solid else ("white", colour)
    line: Any = (0, (2.4, 1.8)) if dashed else "solid"
    axes.add_patch(
        Circle(
            (x, y),
            radius,
            facecolor=face,
            edgecolor="white" if solid else colour,
            linewidth=1.3,
            linestyle=line,
            zorder=40,
        )
    )
    rings = [ring * (radius / 16, -radius / 16) + (x, y) for ring in symbol_rings(style.SYMBOLS[layer.symbol])]
    outline = Outline.make_compound_path(*(Outline(ring, closed=False) for ring in rings))
    axes.add_patch(PathPatch(outline, facecolor=glyph, linewidth=0, zorder=41))


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


def _heading(axes: "Axes", frame: Frame, title: str, day: str | None, coarse: int) -> tuple[float, float, float, float]:
    lines = [f"As of {pd.Timestamp(day):%-d %B %Y}" if day else ""]
    if coarse:
        lines.append(f"{coarse:,} more known only to a region or country")
    text = axes.text(
        18,
        frame.height - 16,
        _plain(title),
        va="top",
        fontsize=16,
        weight="bold",
        color=_COLOURS["text"],
        zorder=60,
        wrap=True,
    )
    below = axes.text(
        18,
        frame.height - 46,
        " · ".join(filter(None, lines)),
        va="top",
        fontsize=10,
        color=_COLOURS["muted"],
        zorder=60,
    )
    from matplotlib.patches import Rectangle

    width = max(_extent(axes, one)[2] for one in (text, below)) + 16
    axes.add_patch(Rectangle((0, frame.height - 74), width, 74, facecolor="white", alpha=0.88, zorder=55, linewidth=0))
    return (0, frame.height - 74, width, frame.height)


def _extent(axes: "Axes", text: Any) -> tuple[float, float, float, float]:
    box = text.get_window_extent()
    return (box.x0, box.y0, box.x1, box.y1)


def _legend(axes: "Axes", frame: Frame, marks: list[_Mark]) -> tuple[float, float, float, float]:
    from matplotlib.patches import Rectangle

    codes = sorted({code for mark in marks for code in mark.counts})
    if not codes:
        return (0, 0, 0, 0)
    height, top = 22 * len(codes) + 14, frame.height - 90
    axes.add_patch(Rectangle((12, top - height), 256, height, facecolor="white", alpha=0.88, zorder=55, linewidth=0))
    for row, code in enumerate(codes):
        layer, y = style.EVENT_LAYERS[code], top - 18 - 22 * row
        _legend_symbol(axes, 28, y, layer)
        axes.text(44, y, layer.label, va="center", fontsize=9, color=_COLOURS["text"], zorder=60)
    return (12, top - height, 268, top)


def _legend_symbol(axes: "Axes", x: float, y: float, layer: style.EventLayer) -> None:
    before = len(axes.patches)
    _symbol(axes, x, y, layer, 9.0, solid=True)
    for patch in axes.patches[before:]:
        patch.set_zorder(patch.get_zorder() + 20)


def _inset(axes: "Axes", frame: Frame, packs: Sequence[Pack]) -> tuple[float, float, float, float]:
    """Where on the continent this is, in the lower right."""
    from matplotlib.patches import Rectangle

    west, south, east, north = frame.box
    across = max((east - west) * 6, 16.0)
    width, height = 190, 130
    middle_lon, middle_lat = (west + east) / 2, (south + north) / 2
    half = across / 2
    own = Frame(
        (middle_lon - half, max(middle_lat - half * 0.45, -84), middle_lon + half, min(middle_lat + half * 0.45, 84)),
        width,
        height,
    )
    left, low = frame.width - width - 14, 34
    inner = axes.inset_axes((left, low, width, height), transform=axes.transData, zorder=70)
    inner.set(xlim=(0, width), ylim=(0, height), xticks=[], yticks=[])
    draw_background(inner, own, packs[:1], thin=0.4)
    (x0, x1), (y0, y1) = own.pixels(np.array([west, east]), np.array([south, north]))
    inner.add_patch(
        Rectangle((x0, y0), max(x1 - x0, 4), max(y1 - y0, 4), fill=False, edgecolor="#a8201a", linewidth=1.6, zorder=90)
    )
    return (left, low, left + width, low + height)


def _credits(axes: "Axes", frame: Frame, text: str) -> tuple[float, float, float, float]:
    """The scale bar and whose data this is, along the foot."""
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((0, 0), frame.width, 24, facecolor="white", alpha=0.85, zorder=55, linewidth=0))
    axes.text(
        frame.width - 10, 12, _plain(text), ha="right", va="center", fontsize=7.5, color=_COLOURS["muted"], zorder=60
    )
    nice = [step * 10**power for power in range(2, 7) for step in (1, 2, 5)]
    metres = max((value for value in nice if value / frame.metres < 140), default=nice[0])
    length = metres / frame.metres
    axes.add_patch(Rectangle((8, 27), length + 62, 16, facecolor="white", alpha=0.8, zorder=55, linewidth=0))
    axes.plot([16, 16, 16 + length, 16 + length], [38, 32, 32, 38], color=_COLOURS["text"], linewidth=1.5, zorder=60)
    told = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    axes.text(20 + length, 35, told, va="center", fontsize=9, color=_COLOURS["text"], zorder=60)
    return (0, 0, frame.width, 46)


def _plain(text: str) -> str:
    """Text that matplotlib takes for text: a dollar would begin mathematics."""
    return text.replace("$", r"\$").replace("\0", "\ufffd")
