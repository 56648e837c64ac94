"""Names in a picture: the weightiest first, each in the first free spot around its place, none across another."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Label", "place_labels"]

Rectangle = tuple[float, float, float, float]
"""Left, low, right, high, in pixels."""

_DOTS = {"square": ("s", 28.0), "diamond": ("D", 20.0), "dot": ("o", 14.0)}


@dataclass(frozen=True)
class Label:
    """A name and the place it names."""

    text: str
    x: float
    y: float
    """Pixels of the place."""
    size: float
    """Points."""
    worth: float
    """What is worth more is named first."""
    bold: bool
    dot: str
    """Kind of the dot on the place: square, diamond, dot."""


def place_labels(
    axes: "Axes", size: tuple[int, int], labels: Iterable[Label], taken: Iterable[Rectangle]
) -> list[Rectangle]:
    """
    Draw the names that find room; gives the boxes they take.

    Parameters
    ----------
    axes
        Axes in pixels, lower left at zero.
    size
        Pixels across and down.
    labels
        Names to draw, in any order.
    taken
        Boxes that no name may touch.
    """
    boxes = list(taken)
    drawn: list[Rectangle] = []
    for label in sorted(labels, key=lambda one: (-one.worth, one.text)):
        text = axes.text(
            0,
            0,
            label.text.replace("$", r"\$"),
            fontsize=label.size,
            weight="bold" if label.bold else "normal",
            va="bottom",
            zorder=50,
        )
        box = text.get_window_extent()
        spot = _free_spot(label, box.width, box.height, size, boxes)
        if spot is None:
            text.remove()
            continue
        _finish(axes, text, label, spot)
        boxes.append((spot[0], spot[1], spot[0] + box.width, spot[1] + box.height))
        drawn.append(boxes[-1])
    return drawn


def _free_spot(
    label: Label, width: float, height: float, size: tuple[int, int], boxes: list[Rectangle]
) -> tuple[float, float] | None:
    x, y = label.x, label.y
    for gap in (7.0, 19.0):
        for left, low in (
            (x + gap, y - height / 2),
            (x - gap - width, y - height / 2),
            (x - width / 2, y - gap - height),
            (x - width / 2, y + gap),
            (x + gap * 0.7, y - gap * 0.7 - height),
            (x + gap * 0.7, y + gap * 0.7),
        ):
            inside = left > 2 and low > 2 and left + width < size[0] - 2 and low + height < size[1] - 2
            if inside and not any(
                left < b[2] and left + width > b[0] and low < b[3] and low + height > b[1] for b in boxes
            ):
                return left, low
    return None


def _finish(axes: "Axes", text: Any, label: Label, spot: tuple[float, float]) -> None:
    from matplotlib.patheffects import withStroke

    from geo.maps.style import THEMES

    colours = THEMES["light"]
    text.set_position(spot)
    text.set_color(colours["text"] if label.bold else colours["muted"])
    text.set_path_effects([withStroke(linewidth=2.6, foreground=colours["halo"])])
    marker, area = _DOTS[label.dot]
    axes.scatter(
        [label.x],
        [label.y],
        s=area,
        marker=marker,
        color=colours["text"] if label.bold else colours["muted"],
        edgecolors=colours["halo"],
        linewidths=1,
        zorder=30,
    )
