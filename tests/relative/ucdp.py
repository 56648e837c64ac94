"""The measure of relative places: UCDP's descriptions of locations, picked by rule, against its coordinates."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import geopandas as gpd

from geo.evaluation import Document
from geo.export import representative_points
from geo.projection import distance_m

RELATIVE = re.compile(
    r"\b(?:north|south|east|west)(?:ern)?(?:[- ]?(?:north|south|east|west)(?:ern)?)*\b"
    r"|\b\d+(?:[.,]\d+)?[- ]?(?:km|kilomet\w+|miles?|met(?:er|re)s?)\b"
    r"|\b(?:near|nearby|close to|vicinity|not far from|around|between|outskirts?|suburbs?|outside|approaches)\b",
    re.I,
)
"""A wind, a distance, a word for near, "between", or a word for outskirts."""


@dataclass(frozen=True)
class Answer:
    """One text: how far its expression and its bare anchor lie from the coders' point."""

    doc_id: str
    name: str
    km: float | None
    """None where the expression was not placed."""
    anchor_km: float


def answers(documents: Iterable[Document], places: gpd.GeoDataFrame) -> list[Answer]:
    """The picked texts whose anchor is found: the first expression of each, and the last name inside its words."""
    places = places.assign(point=representative_points(places))
    groups = dict(list(places.groupby("article_id")))
    out = []
    for document in documents:
        gold = document.toponyms[0]
        # The division that the coders add in brackets is no part of the description.
        described = re.sub(r"\([^()]*oblast\)\.?$", "", document.text, flags=re.I)
        if not RELATIVE.search(described) or gold.lon is None or gold.lat is None:
            continue
        rows = groups.get(document.doc_id)
        if rows is None:
            continue
        told = [row for row in rows[rows["kind"] == "expression"].itertuples() if RELATIVE.search(row.name)]
        for row in told[:1]:
            inside = rows[(rows["start"] >= row.start) & (rows["end"] <= row.end) & (rows["kind"] != "expression")]
            anchors = inside[inside["status"] == "resolved"]
            if len(anchors):
                point = anchors.iloc[-1]["point"]
                anchor_km = distance_m(gold.lon, gold.lat, point.x, point.y) / 1e3
                km = None if row.point is None else distance_m(gold.lon, gold.lat, row.point.x, row.point.y) / 1e3
                out.append(Answer(document.doc_id, row.name, km, anchor_km))
    return out


def share_within(distances: Iterable[float | None], km: float) -> float:
    """The share of distances that are known and within a limit."""
    known = list(distances)
    return sum(distance is not None and distance <= km for distance in known) / len(known)
