"""Where names are lost, and what a score is worth: the parts of the end-to-end score of a set with spans.

Wide areas stand apart. A continent's point is right or wrong by convention, and half of the names of world news are
countries and states: what is asked of places that one could walk to is told by the rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.evaluation.places import Document, Toponym
from geo.evaluation.scores import Scores, expected_calibration_error, great_circle_km, share
from geo.export import representative_points
from geo.gazetteer.entry import Gazetteer
from geo.resolution.candidates import Candidates

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["decomposed"]

_WIDE_M = 100_000.0
"""Uncertainty from which a place is a wide area: its middle says little of where in it something is."""
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Row:
    """One place of the table, as much as is asked of it here."""

    name: str
    resolved: bool
    score: float | None
    wide: bool
    point: tuple[float, float] | None


@dataclass(slots=True)
class _Part:
    """The counts of the wide areas, or of the rest."""

    names: int = 0
    found: int = 0
    candidate: int = 0
    picked: int = 0
    told: list[tuple[float, bool]] = field(default_factory=list)


def decomposed(
    documents: Iterable[Document], places: "gpd.GeoDataFrame", gazetteer: Gazetteer, *, within_km: float
) -> Scores:
    """
    Tell where the names of a gold set with spans are lost, and how well the scores are calibrated.

    Parameters
    ----------
    documents
        The gold set.
    places
        PLACES table of its texts, EPSG:4326.
    gazetteer
        Says what places a name may stand for, and which of the gold's are wide areas: those at whose point an area of
        that name stands that is more than 100 km about.
    within_km
        A place is right within this many kilometres of the gold's point.

    Returns
    -------
    For `rest` and `wide` each: names (with coordinates), found (share whose span is exactly found), candidate (of these
    the share with the right place among the gazetteer's), picked (of these the share that it was chosen for),
    end_to_end, and calibration_error (of the places that were resolved, false names counted as wrong).
    """
    candidates = Candidates(gazetteer)
    rows = _by_span(places)
    parts = {False: _Part(), True: _Part()}
    for document in documents:
        found = rows.get(document.doc_id, {})
        for toponym in document.toponyms:
            if toponym.start is not None and toponym.lon is not None and not toponym.demonym:
                _count(document, toponym, found, candidates, parts, within_km)
        for row, right in _told(document, found, within_km):
            parts[row.wide].told.append((row.score or 0.0, right))
    return {
        f"{label}.{name}": value
        for label, wide in (("rest", False), ("wide", True))
        for name, value in _scores(parts[wide])
    }


def _scores(part: _Part) -> list[tuple[str, float | int | None]]:
    return [
        ("names", part.names),
        ("found", share(part.found, part.names)),
        ("candidate", share(part.candidate, part.found)),
        ("picked", share(part.picked, part.candidate)),
        ("end_to_end", share(part.picked, part.names)),
        ("calibration_error", expected_calibration_error(part.told)),
    ]


def _by_span(places: "gpd.GeoDataFrame") -> dict[str, dict[tuple[int, int], _Row]]:
    columns = zip(
        places.article_id, places.start, places.end, places.name, places.kind, places.status, places.score,
        places.uncertainty_m, representative_points(places), strict=True,
    )  # fmt: skip
    found: dict[str, dict[tuple[int, int], _Row]] = {}
    for article_id, start, end, name, kind, status, score, uncertainty_m, point in columns:
        if kind == "expression":
            continue
        place = None if point is None or point.is_empty else (float(point.x), float(point.y))
        value = None if score is None or score != score else float(score)
        row = _Row(name, status == "resolved", value, bool(uncertainty_m > _WIDE_M), place)
        found.setdefault(str(article_id), {})[int(start), int(end)] = row
    return found


def _count(
    document: Document,
    toponym: Toponym,
    found: Mapping[tuple[int, int], _Row],
    candidates: Candidates,
    parts: Mapping[bool, _Part],
    within_km: float,
) -> None:
    start, end = toponym.start or 0, toponym.end or 0
    right = [
        candidate.entry
        for candidate in candidates.of(document.text[start:end], _OTHER)
        if _is_near(toponym, (candidate.entry.lon, candidate.entry.lat), within_km)
    ]
    part = parts[any(entry.uncertainty_m > _WIDE_M for entry in right)]
    part.names += 1
    row = found.get((start, end))
    if row is None:
        return
    part.found += 1
    picked = row.point is not None and _is_near(toponym, row.point, within_km)
    part.candidate += bool(right) or picked
    part.picked += picked


def _told(document: Document, found: Mapping[tuple[int, int], _Row], within_km: float) -> Sequence[tuple[_Row, bool]]:
    """The resolved places, and whether each is right; demonyms and names without coordinates tell nothing."""
    gold = {(toponym.start, toponym.end): toponym for toponym in document.toponyms}
    out: list[tuple[_Row, bool]] = []
    for span, row in found.items():
        toponym = gold.get(span)
        if not row.resolved or row.point is None or (toponym is not None and (toponym.demonym or toponym.lon is None)):
            continue
        out.append((row, toponym is not None and _is_near(toponym, row.point, within_km)))
    return out


def _is_near(toponym: Toponym, point: tuple[float, float], within_km: float) -> bool:
    if toponym.lon is None or toponym.lat is None:
        return False
    return great_circle_km((toponym.lon, toponym.lat), point) <= within_km
