"""What stands around a picture's map: heading, legend, inset, scale and credits. Each gives the box that it takes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geo.maps import style
from geo.maps.packs import Pack
from geo.maps.picture_background import Frame, draw_background
from geo.maps.picture_marks import Mark, draw_symbol

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_credits", "draw_heading", "draw_inset", "draw_legend"]

Taken = tuple[float, float, float, float]
"""Pixels that something takes: left, low, right, top."""

_COLOURS = style.THEMES["light"]


def draw_heading(axes: "Axes", frame: Frame, title: str, day: str | None, coarse: int) -> Taken:
    """The title, the day, and how many events have no point of their own."""
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


def _extent(axes: "Axes", text: Any) -> Taken:
    box = text.get_window_extent()
    return (box.x0, box.y0, box.x1, box.y1)


def draw_legend(axes: "Axes", frame: Frame, marks: list[Mark]) -> Taken:
    """The types of events that are on the picture."""
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
    draw_symbol(axes, x, y, layer, 9.0, solid=True)
    for patch in axes.patches[before:]:
        patch.set_zorder(patch.get_zorder() + 20)


def draw_inset(axes: "Axes", frame: Frame, packs: Sequence[Pack]) -> Taken:
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


def draw_credits(axes: "Axes", frame: Frame, text: str) -> Taken:
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
