"""The layers, symbols and colours of the page, for formats that carry a style: GeoPackage for QGIS, KML.

What belongs to which layer and its symbol come from `geo.maps.style`. The colours are those of the page's light theme
(`geo/maps/assets/app.css`), which has them as CSS; a test holds the two together.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from geo.maps.style import ACTORS, EVENT_LAYERS, PLACE_LAYERS, SYMBOLS, event_layer_of, place_layer_of
from geo.tables import EVENTS, PLACES

__all__ = ["COLOURS", "Layer", "layer_key", "layers_of"]

COLOURS = {
    "events.battles": "#a8201a",
    "events.explosions": "#b8570a",
    "events.civilians": "#7a1f5c",
    "events.protests": "#2c6a4b",
    "events.riots": "#7a6200",
    "events.strategic": "#23568a",
    "events.other": "#57534a",
    "events.political": "#5d5a86",
    "places.rivers": "#3f86b3",
    "places.bridges": "#3f4a52",
    "places.plants": "#6b3f1d",
    "places.energy": "#7d5b00",
    "places.expressions": "#8a7f66",
    "places.regions": "#8a7f66",
    "places.countries": "#8a7f66",
    "places.actors": "#8a7f66",
}
"""Colour of each layer that has one of its own."""

_OTHERS = "#3a372f"


@dataclass(frozen=True)
class Layer:
    """A layer of the page as another program shows it."""

    key: str
    label: str
    colour: str
    symbol: str
    """SVG path on a square of 20 units around the origin."""
    condition: str
    """What its rows have in common, in the SQL that QGIS and GDAL share."""
    show: bool = True


def layers_of(table: str) -> tuple[Layer, ...]:
    """The layers of a table ("places" or "events"), the first whose condition holds being a row's own; else none."""
    return {PLACES.name: _place_layers, EVENTS.name: _event_layers}.get(table, tuple)()


def layer_key(table: str) -> "Callable[[dict[str, Any]], str]":
    """The function that gives the key of a row's layer."""
    if table == EVENTS.name:
        return lambda row: event_layer_of(row.get("event_type"), bool(row.get("political"))).key
    return lambda row: place_layer_of(row.get("kind") or "other", row.get("role") or "place").key


def _place_layers() -> tuple[Layer, ...]:
    actors = _layer("places", ACTORS.key, ACTORS.label, ACTORS.symbol, "\"role\" = 'actor'", show=ACTORS.show)
    return (
        actors,
        *(
            _layer("places", one.key, one.label, one.symbol, f'"kind" IN ({_quoted(one.kinds)})', show=one.show)
            for one in PLACE_LAYERS
        ),
    )


def _event_layers() -> tuple[Layer, ...]:
    *typed, other, political = EVENT_LAYERS
    return (
        _layer("events", political.key, political.label, political.symbol, '"political"'),
        *(
            _layer("events", one.key, one.label, one.symbol, f'"event_type" = {_quoted((one.event_type,))}')
            for one in typed
        ),
        _layer("events", other.key, other.label, other.symbol, "TRUE"),
    )


def _layer(group: str, key: str, label: str, symbol: str, condition: str, *, show: bool = True) -> Layer:
    return Layer(key, label, COLOURS.get(f"{group}.{key}", _OTHERS), SYMBOLS[symbol], condition, show)


def _quoted(values: tuple[str, ...]) -> str:
    return ", ".join("'" + value.replace("'", "''") + "'" for value in values)
