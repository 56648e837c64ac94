"""Rows of CONTROL_AREAS and FRONT_LINES around Sievierodonetsk, written by hand: a square that falls in two steps."""

from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry import LineString, box

EAST = box(38.6, 48.8, 39.0, 49.1)
"""Held by Russia throughout."""
TOWN = box(38.46, 48.8, 38.6, 49.1)
"""Held by Ukraine on the 11th, contested on the 13th, held by Russia on the 15th."""
WEST = box(38.2, 48.8, 38.46, 49.1)
"""Held by Ukraine throughout."""
DAYS = ("2022-06-11", "2022-06-13", "2022-06-15")


def area_row(day: str, side: str | None, status: str, geometry: Any, **more: Any) -> dict[str, Any]:
    """One row of CONTROL_AREAS."""
    return {
        "area_id": f"{day}:{side}:{geometry.bounds[0]}",
        "day": pd.Timestamp(day),
        "side": side,
        "status": status,
        "area_km2": round(geometry.area * 8_000, 1),
        "method": "kriging of places",
        "geometry": geometry,
        **more,
    }


def line_row(day: str, lon: float, **more: Any) -> dict[str, Any]:
    """One row of FRONT_LINES: a meridian from the south to the north of the areas."""
    return {
        "line_id": f"{day}:{lon}",
        "day": pd.Timestamp(day),
        "side_a": "Ukraine",
        "side_b": "Russia",
        "length_m": 33_000.0,
        "uncertainty_m": 1_500.0,
        "evidence_age_days": 9,
        "statements": 41,
        "method": "kriging of places",
        "geometry": LineString([(lon, 48.8), (lon, 49.1)]),
        **more,
    }


def areas_by_day() -> gpd.GeoDataFrame:
    """CONTROL_AREAS of three days."""
    first, second, third = DAYS
    rows = [
        area_row(first, "Russia", "held", EAST),
        area_row(first, "Ukraine", "held", TOWN),
        area_row(second, "Russia", "held", EAST),
        area_row(second, None, "contested", TOWN),
        area_row(third, "Russia", "held", EAST),
        area_row(third, "Russia", "held", TOWN),
        *(area_row(day, "Ukraine", "held", WEST) for day in DAYS),
    ]
    return gpd.GeoDataFrame(rows, crs="EPSG:4326")


def lines_by_day() -> gpd.GeoDataFrame:
    """FRONT_LINES of three days; that of the last is west of the town."""
    first, second, third = DAYS
    old = {"evidence_age_days": 45, "statements": 12}
    return gpd.GeoDataFrame(
        [line_row(first, 38.6, **old), line_row(second, 38.6), line_row(third, 38.46)], crs="EPSG:4326"
    )
