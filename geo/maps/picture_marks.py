"""Events on a picture: one mark a spot, its types as a ring where there are several."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geo.maps import style
from geo.maps.picture_background import Frame
from geo.maps.svgpath import symbol_rings

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Mark", "draw_marks", "draw_symbol", "mark_box", "marks_of"]

_TOUCH_PX = 30.0
_COLOURS = style.THEMES["light"]


@dataclass
class Mark:
    """Events drawn as one: pixels, how many there are of each layer, and the code of the claim."""

    x: float
    y: float
    counts: dict[int, int]
    claim: int

    @property
    def count(self) -> int:
        """How many events it stands for."""
        return sum(self.counts.values())


def marks_of(frame: Frame, columns: dict[str, Any]) -> list[Mark]:
    """One mark a spot, the largest first; spots that would touch a larger one are counted there."""
    spots: dict[tuple[int, int], Mark] = {}
    for lon, lat, layer, claim in zip(columns["lon"], columns["lat"], columns["layer"], columns["claim"], strict=True):
        x, y = frame.pixels(lon / 1e5, lat / 1e5)
        if 0 <= x <= frame.width and 0 <= y <= frame.height:
            mark = spots.setdefault((lon, lat), Mark(float(x), float(y), {}, claim))
            mark.counts[layer] = mark.counts.get(layer, 0) + 1
    kept: list[Mark] = []
    for mark in sorted(spots.values(), key=lambda one: (-one.count, one.x, one.y)):
        near = next((one for one in kept if math.hypot(one.x - mark.x, one.y - mark.y) < _TOUCH_PX), None)
        if near is None:
            kept.append(mark)
            continue
        for layer, count in mark.counts.items():
            near.counts[layer] = near.counts.get(layer, 0) + count
    return kept


def mark_box(mark: Mark) -> tuple[float, float, float, float]:
    """Pixels that a mark takes: left, low, right, top."""
    return (mark.x - 16, mark.y - 16, mark.x + 16, mark.y + 16)


def draw_marks(axes: "Axes", marks: list[Mark]) -> None:
    """Draw one event as its symbol, several as their number in a ring of their types."""
    from matplotlib.patches import Circle, Wedge

    for mark in marks:
        if mark.count == 1:
            layer = style.EVENT_LAYERS[next(iter(mark.counts))]
            draw_symbol(axes, mark.x, mark.y, layer, 11.0, solid=mark.claim <= 0, dashed=mark.claim == 3)
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


def draw_symbol(
    axes: "Axes", x: float, y: float, layer: style.EventLayer, radius: float, *, solid: bool, dashed: bool = False
) -> None:
    """Draw a layer's symbol on a disc: filled where the event is stated, dashed where nothing is verified."""
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
