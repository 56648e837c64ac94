"""Where the names of countries, oblasts and seas stand on the map: `embedded/basemap_names.json`."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import shapely
import sources

from geo.gazetteer.shapes import load_shapes

DATA = Path(__file__).parents[1]
_OWN_LABEL = ("Kyiv City", "Sevastopol City", "Kyiv", "Sevastopol")
"""Divisions of the size of a town, which has its own label."""

_SEAS = (
    (36.7, 46.1, 6, 9, "Sea of Azov"),
    (34.0, 43.4, 4.5, 8, "Black Sea"),
    (50.8, 41.5, 4, 7, "Caspian Sea"),
    (18.0, 34.5, 3.5, 6.5, "Mediterranean Sea"),
    (38.2, 20.5, 4.5, 8, "Red Sea"),
    (51.5, 26.8, 5, 8, "Persian Gulf"),
    (19.5, 57.5, 4.5, 7.5, "Baltic Sea"),
    (3.5, 56.0, 4.5, 7.5, "North Sea"),
    (48.5, 12.2, 5, 8, "Gulf of Aden"),
    (63.0, 15.0, 3.5, 6.5, "Arabian Sea"),
    (88.0, 14.0, 4, 6.5, "Bay of Bengal"),
    (114.0, 13.0, 4, 6.5, "South China Sea"),
    (124.0, 29.0, 5, 7, "East China Sea"),
    (134.5, 40.5, 5, 7, "Sea of Japan"),
    (-75.0, 15.0, 4, 6.5, "Caribbean Sea"),
    (-90.0, 25.0, 4, 6.5, "Gulf of Mexico"),
    (-35.0, 32.0, 2, 5, "Atlantic Ocean"),
    (80.0, -20.0, 2, 5, "Indian Ocean"),
    (-150.0, 10.0, 2, 5, "Pacific Ocean"),
    (165.0, 25.0, 2, 5, "Pacific Ocean"),
)
"""Longitude, latitude, least and greatest zoom, name: positions chosen by eye."""


def build() -> None:
    """Write the file."""
    rows: list[list[Any]] = []
    for layer, least, most, kind in (("countries", 3.5, 6.5, "country"), ("oblasts", 6.5, 9.5, "oblast")):
        frame = load_shapes(layer)
        for name, area in zip(frame["name_en"], frame.geometry, strict=True):
            if name in _OWN_LABEL:
                continue
            largest = max(area.geoms, key=lambda part: part.area) if hasattr(area, "geoms") else area
            point = shapely.maximum_inscribed_circle(largest, tolerance=0.1).coords[0]
            # A country too small for its name at this zoom waits for the next.
            wait = max(0.0, 5.0 - 1.5 * float(np.log10(max(largest.area, 0.01) * 40)))
            low = least + wait if kind == "country" else least
            if low < most:
                rows.append([round(point[0], 3), round(point[1], 3), round(low, 1), most, str(name), kind])
    rows += [[*sea, "sea"] for sea in _SEAS]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (DATA / "embedded" / "basemap_names.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    sources.record(
        "embedded/basemap_names.json",
        layer="where names of countries, oblasts and seas stand",
        source="the layers countries and oblasts; seas by eye",
        version="this version",
        licence="ODbL 1.0",
        attribution="© OpenStreetMap contributors, by way of @geo-maps; names by Unicode CLDR",
    )


if __name__ == "__main__":
    build()
