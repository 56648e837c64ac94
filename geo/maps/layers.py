"""A story's layers as folium feature groups; what they hold is drawn by the page's own scripts, from JSON."""

import re
from dataclasses import dataclass

import folium

__all__ = ["Layer", "StoryLayer"]


@dataclass(frozen=True)
class Layer:
    """One entry of the layer control."""

    key: str
    """`places:cities`, `events:battles`, `control:areas` ..."""
    group: str
    """Heading it stands under: Events, Places or Control."""
    label: str
    """Name on the page."""
    symbol: str
    """Name of its symbol in `geo.maps.style.SYMBOLS`."""
    count: int
    """How many features it holds."""
    show: bool = True
    """Whether it is shown when the page opens."""


class StoryLayer(folium.FeatureGroup):
    """A layer of the story on the map. Folium's own layer controls know it by its name, as any feature group."""

    def __init__(self, layer: Layer) -> None:
        super().__init__(name=layer.label, show=layer.show)
        self._id = re.sub(r"\W", "_", layer.key)
        self.layer = layer
