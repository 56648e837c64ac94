"""PLACES made by hand for tests of expressions: names in brackets, looked up in the embedded gazetteer."""

import re
from functools import lru_cache
from typing import Any

import geopandas as gpd
import pandas as pd
from shapely import Point

from geo.pipeline import Sources, open_sources
from geo.relative.finding import add_expressions
from geo.settings import Settings
from geo.tables import ARTICLES, PLACES, check, conform

_NAME = re.compile(r"\[([^\]|]+)(?:\|([^\]|]+))?(?:\|([^\]]+))?\]")


@lru_cache(maxsize=1)
def sources() -> Sources:
    """The embedded gazetteer and shapes."""
    return open_sources(Settings())


def entry_of(name: str) -> Any:
    """The best known Ukrainian place of a name, else the best known of all; None where there is none."""
    matches = [match.entry for match in sources().gazetteer.lookup(name) if match.relation != "generic"]
    ukrainian = [entry for entry in matches if entry.country == "UA" and entry.kind in ("city", "village")]
    settled = [entry for entry in ukrainian if entry.precision == "settlement"]
    return next(iter([*settled, *ukrainian, *matches]), None)


def places_of(marked: str, language: str) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame, str]:
    """PLACES and ARTICLES of one text with its names in brackets, and the plain text."""
    text, rows = "", []
    position = 0
    for match in _NAME.finditer(marked):
        text += marked[position : match.start()]
        rows.append(_row(len(text), match[1], match[2] or match[1]))
        text += match[1]
        position = match.end()
    text += marked[position:]
    frame = pd.DataFrame(rows, columns=PLACES.names)
    articles = conform(pd.DataFrame([{"article_id": "a", "text": text, "language": language}]), ARTICLES)
    return gpd.GeoDataFrame(conform(frame, PLACES)), articles, text


def _row(start: int, name: str, listed: str) -> dict[str, Any]:
    entry = None if listed == "-" else entry_of(listed)
    row: dict[str, Any] = dict.fromkeys(PLACES.names)
    row |= {
        "mention_id": f"a:{start}", "article_id": "a", "start": start, "end": start + len(name), "name": name,
        "kind": "other", "role": "place", "sentence": "", "status": "not_found", "reason": "by hand",
    }  # fmt: skip
    if entry is None:
        return row
    return row | {
        "kind": entry.kind, "place_id": entry.place_id, "place_name": entry.name, "country": entry.country,
        "admin1": entry.admin1, "status": "resolved", "score": 1.0, "precision": entry.precision,
        "uncertainty_m": entry.uncertainty_m, "geometry": Point(entry.lon, entry.lat),
    }  # fmt: skip


def expressions(marked: str, language: str = "en") -> list[dict[str, Any]]:
    """The rows of kind "expression" that the stage adds to a marked text."""
    places, articles, _ = places_of(marked, language)
    out = add_expressions(places, articles, gazetteer=sources().gazetteer, shapes=sources().shapes)
    check(out, PLACES)
    return [row for row in out.to_dict("records") if row["kind"] == "expression"]
