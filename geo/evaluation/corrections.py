"""A person's corrections as gold: how many the program would get right by itself."""

from collections.abc import Hashable, Mapping
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.corrections.records import Correction, Corrections
from geo.evaluation.scores import Scores
from geo.pipeline import run
from geo.projection import distance_m
from geo.settings import Settings

__all__ = ["measure_corrections", "score_corrections"]


def measure_corrections(articles: pd.DataFrame, corrections: Corrections, settings: Settings, *, km: float) -> Scores:
    """Run the pipeline on the articles that the corrections are of, without them, and score what comes out."""
    return score_corrections(run(articles, settings, tell=False, merge=False).places, corrections, km=km)


def score_corrections(places: gpd.GeoDataFrame, corrections: Corrections, *, km: float) -> Scores:
    """
    Hold corrections of mentions against places that were found without them.

    Parameters
    ----------
    places
        PLACES table of a run without the corrections.
    corrections
        Each mention that one is of counts once.
    km
        A place moved to coordinates counts as right within this distance.

    Returns
    -------
    `corrections` (mentions that one is of), `right` (of them, those that the run has right) and `share`, their ratio,
    null where there is none; a score for each action.
    """
    counts: dict[str, list[bool]] = {}
    for row in places.to_dict("records"):
        correction = corrections.of_mention(row["article_id"], row["start"], row["end"], row["name"])
        if correction is not None:
            counts.setdefault(correction.action, []).append(_right(row, correction, km))
    every = [right for rights in counts.values() for right in rights]
    scores: Scores = {"corrections": len(every), "right": sum(every), "share": _share(every)}
    return scores | {f"{action}.share": _share(rights) for action, rights in sorted(counts.items())}


def _share(rights: list[bool]) -> float | None:
    return round(sum(rights) / len(rights), 3) if rights else None


def _right(row: Mapping[Hashable, Any], correction: Correction, km: float) -> bool:
    resolved = row["status"] == "resolved"
    if correction.action == "not_a_place":
        return not resolved
    if correction.lon is None or correction.lat is None:
        return resolved and correction.place_id in (None, row["place_id"])
    if not resolved or row["geometry"] is None:
        return False
    point = row["geometry"].representative_point()
    return distance_m(point.x, point.y, correction.lon, correction.lat) <= 1000.0 * km
