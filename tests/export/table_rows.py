"""Rows of PLACES as the tests of exports want them."""

import geopandas as gpd
import pandas as pd
from shapely.geometry import LineString, Point, Polygon

from geo.tables import PLACES, conform

DONBAS = Polygon([(37, 48), (37, 49), (39, 49), (39, 48)])
DONETS = LineString([(38.0, 49.0), (38.5, 48.9), (38.6, 48.8)])


def places_of(rows: list[tuple[str, str | None, object]]) -> gpd.GeoDataFrame:
    """PLACES of (name, place_id, geometry), one article, each mention behind the other."""
    frame = pd.DataFrame(
        {
            "mention_id": [f"a:{10 * number}" for number in range(len(rows))],
            "article_id": "a",
            "start": [10 * number for number in range(len(rows))],
            "end": [10 * number + 8 for number in range(len(rows))],
            "name": [name for name, _, _ in rows],
            "kind": ["city" if isinstance(shape, Point) else "region" for _, _, shape in rows],
            "role": "place",
            "sentence": "Бій за місто.",
            "place_id": [place_id for _, place_id, _ in rows],
            "place_name": [name for name, _, _ in rows],
            "status": ["not_found" if shape is None else "resolved" for _, _, shape in rows],
            "score": [None if shape is None else 0.9 for _, _, shape in rows],
            "reason": "because",
            "geometry": [shape for _, _, shape in rows],
        }
    )
    return conform(frame, PLACES)
