"""Front-line maps from news: articles in, places, events and a standalone map out.

The stages are functions, table in, table out; `geo.tables` declares the tables. The command `frontline` is a thin
layer over what stands here.
"""

import importlib
import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.api import draw_map as map  # noqa: A004  (as users call it: geo.map)
    from geo.api import places, run, sample
    from geo.articles.reading import read_articles
    from geo.errors import GeoError
    from geo.export import write_table
    from geo.fronts.drawing import draw as draw_front
    from geo.gazetteer.geopy_geocoder import Embedded
    from geo.maps.page import make_map
    from geo.settings import Settings

__all__ = [
    "Embedded",
    "GeoError",
    "Settings",
    "__version__",
    "draw_front",
    "make_map",
    "map",
    "places",
    "read_articles",
    "run",
    "sample",
    "write_table",
]

__version__ = "0.1.0"

logging.getLogger(__name__).addHandler(logging.NullHandler())

# Where each public name lives. They are imported at first use, so that `frontline --help` need not wait for geopandas.
_HOMES = {
    "Embedded": "geo.gazetteer.geopy_geocoder",
    "GeoError": "geo.errors",
    "Settings": "geo.settings",
    "draw_front": "geo.fronts.drawing",
    "make_map": "geo.maps.page",
    "map": "geo.api",
    "places": "geo.api",
    "read_articles": "geo.articles.reading",
    "run": "geo.api",
    "sample": "geo.api",
    "write_table": "geo.export",
}

# No module of ours has a function that hides one of Python's.
_NAMES_THERE = {"map": "draw_map", "draw_front": "draw"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'geo' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), _NAMES_THERE.get(name, name))


def __dir__() -> list[str]:
    return sorted(__all__)
