"""A small war for the tests: a square land of 200 km, held by the attacker east of its middle."""

import datetime as dt
from collections.abc import Sequence

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geo.control import Control, ControlArea
from geo.tables import CONTROL, CONTROL_AREAS, STATEMENTS, conform, frame_of

DAY = dt.date(2022, 6, 15)
MIDDLE = 37.0
LAND = shapely.box(35.6, 48.0, 38.4, 49.8)
EAST = shapely.box(MIDDLE, 48.0, 38.4, 49.8)


def older_map(day: dt.date = DAY, held: BaseGeometry = EAST, contested: BaseGeometry | None = None) -> gpd.GeoDataFrame:
    """CONTROL_AREAS of a day."""
    drawn: list[tuple[str | None, str, BaseGeometry]] = [("Russia", "held", held)]
    if contested is not None:
        drawn.append((None, "contested", contested))
    rows = [
        ControlArea(
            area_id=f"{day}:{status}",
            day=day,
            side=side,
            status=status,
            area_km2=1.0,
            method="given by a test",
            geometry=shape,
        )
        for side, status, shape in drawn
    ]
    return frame_of(rows, CONTROL_AREAS)  # type: ignore[return-value]


def table(places: Sequence[tuple[float, float, str | None]], day: dt.date = DAY) -> gpd.GeoDataFrame:
    """CONTROL of places (longitude, latitude, side); a place of no side is contested."""
    rows = [
        Control(
            control_id=f"p{at:03}:{day}",
            place_id=f"p{at:03}",
            name=f"Town {at}",
            day=day,
            side=side,
            status="held" if side else "contested",
            confidence=1.0,
            reason="a test says so",
            origin="initial",
            precision="settlement",
            geometry=shapely.Point(lon, lat),
        )
        for at, (lon, lat, side) in enumerate(places)
    ]
    return frame_of(rows, CONTROL)  # type: ignore[return-value]


def statement(
    lon: float,
    lat: float,
    side: str,
    state: str,
    *,
    day: dt.date | None = DAY,
    article: str = "a",
    form: str = "event",
    precision: str = "settlement",
    score: float = 1.0,
) -> dict[str, object]:
    """A row of STATEMENTS."""
    place = f"s:{lon}:{lat}"
    return {
        "statement_id": f"{article}:{place}:{side}:{state}",
        "article_id": article,
        "mention_id": f"{article}:0",
        "place_id": place,
        "place_name": "Town",
        "side": side,
        "state": state,
        "form": form,
        "as_of": day,
        "quote": "Told.",
        "score": score,
        "precision": precision,
        "geometry": shapely.Point(lon, lat),
    }


def statements(*rows: dict[str, object]) -> gpd.GeoDataFrame:
    """STATEMENTS of rows."""
    frame = pd.DataFrame(list(rows), columns=STATEMENTS.names if not rows else None)
    return conform(frame, STATEMENTS)  # type: ignore[return-value]


def grid(step: float = 0.2) -> list[tuple[float, float, str | None]]:
    """Places all over the land, each held by whose it is."""
    return [
        (35.7 + step * x, 48.1 + step * y, "Russia" if 35.7 + step * x > MIDDLE else "Ukraine")
        for x in range(int(2.7 / step))
        for y in range(int(1.7 / step))
    ]
