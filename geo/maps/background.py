"""The background of a page, land and towns around its first view: made once, and kept in the cache folder.

To cut the packs and to choose the towns takes half a second, and a folder of articles is mapped again and again with
the same view. What is kept is known by the view and by the files that it was made of: new data or code make it anew.
"""

import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from geo.datafiles import cache_folder, data_file
from geo.errors import OutputError
from geo.files import write_atomically
from geo.maps.basemap import Zones, area_names, base_payload
from geo.maps.names import NameSource, embedded_names, town_labels
from geo.maps.packs import BOXES, Pack
from geo.maps.payload import json_bytes, maybe_packed

__all__ = ["background"]

log = logging.getLogger(__name__)

Bounds = tuple[float, float, float, float]
"""South, west, north, east of a first view, in degrees."""

_KEPT = 24
"""Backgrounds in the cache folder, of some 400 kB each; the oldest go."""

_CODE = ("maps", "gazetteer")
"""Folders of the package that a background is the work of."""


def background(bounds: Bounds, names: NameSource, packs: Sequence[Pack] | None = None) -> dict[str, Any]:
    """The basemap around a first view (`base`), the names of areas on it (`areaNames`) and its towns (`towns`)."""
    if packs is None and names is embedded_names():
        return _embedded(bounds)
    return _made(bounds, names, packs)


@lru_cache(maxsize=8)
def _embedded(bounds: Bounds) -> dict[str, Any]:
    """Of the embedded data: out of the cache folder, or made and put there."""
    folder = cache_folder() / "backgrounds"
    path = folder / f"{_key(bounds)}.json"
    if (kept := _read(path)) is not None:
        return kept
    made = _made(bounds, embedded_names(), None)
    try:
        with write_atomically(path) as file:
            file.write_bytes(json_bytes(made))
        for old in sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime)[:-_KEPT]:
            old.unlink(missing_ok=True)
    except (OutputError, OSError) as error:
        # It only saves time: a folder that cannot be written is no reason to make no map.
        log.info("background not kept: %s", error)
    return made


def _read(path: Path) -> dict[str, Any] | None:
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        # Not there, or half of it: it is made anew.
        return None
    return kept if isinstance(kept, dict) and kept.keys() == {"base", "areaNames", "towns"} else None


def _made(bounds: Bounds, names: NameSource, packs: Sequence[Pack] | None) -> dict[str, Any]:
    zones = Zones.around(bounds)
    return {
        "base": base_payload(bounds, packs),
        "areaNames": area_names(),
        "towns": maybe_packed(town_labels(names, zones.near, zones.window)),
    }


def _key(bounds: Bounds) -> str:
    return hashlib.sha256(f"{_stamp()} {bounds!r}".encode()).hexdigest()[:24]


@cache
def _stamp() -> str:
    """Names, sizes and times of the files that backgrounds are made of."""
    return " ".join(f"{path.name}:{path.stat().st_size}:{path.stat().st_mtime_ns}" for path in _files())


def _files() -> Iterator[Path]:
    package = Path(str(resources.files("geo")))
    for folder in _CODE:
        yield from sorted((package / folder).glob("*.py"))
    yield from (data_file(f"embedded/basemap_{name}.pack.gz") for name in BOXES)
    yield from (data_file("embedded/basemap_names.json"), data_file("embedded/gazetteer.sqlite.xz"))
    yield from sorted(data_file("curated/names.csv").parent.glob("*.csv"))
