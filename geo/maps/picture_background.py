"""The background of a picture: packs over one another, each cut to its box, as the page paints its levels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.maps import style
from geo.maps.basemap import Box
from geo.maps.packs import AREAS, Pack

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Frame", "draw_background", "mercator", "smooth"]

_COLOURS = style.THEMES["light"]
_LINES = {
    "rivers": (_COLOURS["river"], 1.5, "solid"),
    "admin1": (_COLOURS["oblast"], 0.9, (0, (7, 3, 1.5, 3))),
    "borders": (_COLOURS["border"], 1.4, "solid"),
    "railways": (_COLOURS["rail"], 1.3, (0, (4, 1.5))),
    "roads": (_COLOURS["road_edge"], 1.6, "solid"),
}


@dataclass(frozen=True)
class Frame:
    """What the picture shows: a box in degrees, and how many pixels it is wide and high."""

    box: Box
    width: int
    height: int

    def pixels(self, lon: Any, lat: Any) -> tuple[Any, Any]:
        """Web Mercator, in pixels from the lower left."""
        west, south, east, north = self.box
        x = (np.asarray(lon) - west) / (east - west) * self.width
        y = (mercator(lat) - mercator(south)) / (mercator(north) - mercator(south)) * self.height
        return x, y

    @property
    def metres(self) -> float:
        """Metres on the ground of a pixel, in the middle."""
        west, south, east, north = self.box
        return (east - west) * 111_320 * math.cos(math.radians((south + north) / 2)) / self.width


def mercator(lat: Any) -> Any:
    """Height of a latitude on the Web Mercator plane, in degrees of longitude at the equator."""
    return np.degrees(np.arcsinh(np.tan(np.radians(np.asarray(lat)))))


def draw_background(axes: "Axes", frame: Frame, packs: Sequence[Pack], *, thin: float = 1.0) -> None:
    """The packs over one another, each cut to its box, as the page paints its levels; lines `thin` times as wide."""
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((0, 0), frame.width, frame.height, color=_COLOURS["sea"], zorder=0, linewidth=0))
    for order, pack in enumerate(packs):
        left, low = frame.pixels(max(pack.box[0], frame.box[0]), max(pack.box[1], frame.box[1]))
        right, high = frame.pixels(min(pack.box[2], frame.box[2]), min(pack.box[3], frame.box[3]))
        if right <= left or high <= low:
            continue
        clip = Rectangle((float(left), float(low)), float(right - left), float(high - low), transform=axes.transData)
        cover = Rectangle(
            (float(left), float(low)),
            float(right - left),
            float(high - low),
            color=_COLOURS["sea"],
            zorder=order + 0.05,
            linewidth=0,
        )
        axes.add_patch(cover)
        for number, layer in enumerate(pack.layers):
            _draw_layer(axes, frame, pack, layer, order + 0.1 + number / 20, clip, thin)


def _draw_layer(axes: "Axes", frame: Frame, pack: Pack, layer: str, order: float, clip: Any, thin: float) -> None:
    from matplotlib.collections import LineCollection, PathCollection

    geometries = _near(pack.layers[layer].geometries, frame)
    if layer in AREAS:
        fill = {"land": _COLOURS["foreign"], "home": _COLOURS["land"], "water": _COLOURS["water"]}[layer]
        edge = _COLOURS["coast"] if layer == "land" else fill
        paths = [_path(frame, part) for part in shapely.get_parts(geometries) if part.geom_type == "Polygon"]
        drawn: Any = PathCollection(
            paths, facecolor=fill, edgecolor=edge, linewidth=0.8 if layer == "land" else 0.3, zorder=order
        )
    else:
        colour, width, dash = _LINES[layer]
        lines = [
            np.column_stack(frame.pixels(*shapely.get_coordinates(part).T)) for part in shapely.get_parts(geometries)
        ]
        if layer == "rivers":
            lines = [smooth(line) for line in lines]
        drawn = LineCollection(lines, colors=colour, linewidths=width * thin, linestyles=[dash], zorder=order)
    axes.add_collection(drawn, autolim=False)
    drawn.set_clip_path(clip)


def smooth(line: NDArray[np.float64], steps: int = 5) -> NDArray[np.float64]:
    """A line through the same corners without their kinks (Catmull and Rom's spline), as the page draws rivers."""
    a, b, c, d = (np.vstack([line[:1], line, line[-1:]])[at : at + len(line) - 1, None] for at in range(4))
    t = (np.arange(steps) / steps)[None, :, None]
    curve = 2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    return np.vstack([0.5 * curve.reshape(-1, 2), line[-1:]])


def _near(geometries: NDArray[np.object_], frame: Frame) -> NDArray[np.object_]:
    west, south, east, north = frame.box
    pad = (east - west) / 20
    parts = shapely.clip_by_rect(geometries, west - pad, south - pad, east + pad, north + pad)
    parts = parts[~(shapely.is_missing(parts) | shapely.is_empty(parts))]
    return np.asarray(shapely.simplify(parts, (east - west) / frame.width / 2))


def _path(frame: Frame, area: shapely.Polygon) -> Any:
    from matplotlib.path import Path as Outline

    rings = [
        np.column_stack(frame.pixels(*shapely.get_coordinates(ring).T)) for ring in (area.exterior, *area.interiors)
    ]
    return Outline.make_compound_path(*(Outline(ring, closed=True) for ring in rings))
