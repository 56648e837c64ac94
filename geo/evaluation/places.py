"""Scores of found and resolved places against gold sets.

Two kinds of gold: with spans, a mention counts when its start and end are exactly the gold's; without spans, the
distinct places of a document are matched one to one by distance.
"""

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.errors import InputError
from geo.evaluation.gold_lines import read_gold_lines
from geo.evaluation.scores import Scores, f1, great_circle_km, share
from geo.export import representative_points

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Document", "Toponym", "evaluate", "read_gold"]


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place that the coders of a gold set marked."""

    start: int | None
    """First code point; None where the set names only the places of the document."""
    end: int | None
    """One past the last code point."""
    lon: float | None
    """Degrees east; None where the coders gave no coordinates."""
    lat: float | None
    """Degrees north."""
    demonym: bool
    """An adjective or people ("Irish"): neither asked for nor counted against."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a gold set."""

    doc_id: str
    text: str
    language: str | None
    published: str | None
    """Day as YYYY-MM-DD."""
    toponyms: tuple[Toponym, ...]

    @property
    def item_id(self) -> str:
        """Its key, as every text of a gold set has one."""
        return self.doc_id


def read_gold(path: str | Path) -> list[Document]:
    """Read a gold set: JSON Lines with doc_id, text and toponyms (start, end, lat, lon).

    Raises
    ------
    InputError
        If the file cannot be read or a line is no gold document; names file and line.
    """
    return read_gold_lines(
        path, _document, what="document", needs="doc_id, text and toponyms with start, end, lat and lon"
    )


def _document(raw: dict[str, Any]) -> Document:
    toponyms = tuple(Toponym(t["start"], t["end"], t["lon"], t["lat"], bool(t.get("demonym"))) for t in raw["toponyms"])
    return Document(str(raw["doc_id"]), str(raw["text"]), raw.get("language"), raw.get("published"), toponyms)


def evaluate(gold_path: str | Path, places: "gpd.GeoDataFrame", *, within_km: float = 161.0) -> Scores:
    """
    Score places against a gold set.

    Parameters
    ----------
    gold_path
        A gold set, as `read_gold` reads it.
    places
        PLACES table of the set's texts, EPSG:4326; `article_id` is the set's doc_id.
    within_km
        A place counts as placed within this many kilometres of the gold's point.

    Returns
    -------
    For a set with spans: documents, predicted, span_p, span_r, span_f1 (exact spans), overlap_f1, acc (of the exactly
    found ones with coordinates, the share placed), end_to_end (of all gold toponyms with coordinates, the share found
    and placed), median_km. Expressions are left out, for such sets mark the bare name. For a set without spans:
    documents, predicted, recall, precision, f1 of distinct settlements; countries, regions and actors are left out.

    Raises
    ------
    InputError
        If the set cannot be read, or a place is of an article that is not in it.
    """
    documents = read_gold(gold_path)
    found = _by_article(places)
    if strange := sorted(found.keys() - {document.doc_id for document in documents}):
        raise InputError(f"article {strange[0]!r} is not in {gold_path}; evaluate the places of that set's texts only")
    head: Scores = {"documents": len(documents), "predicted": len(places)}
    if any(toponym.start is not None for document in documents for toponym in document.toponyms):
        return head | _span_scores(documents, found, within_km)
    return head | _place_scores(documents, found, within_km)


@dataclass(frozen=True, slots=True)
class _Row:
    """One place of the table, as much as is scored."""

    span: tuple[int, int]
    kind: str
    role: str
    point: tuple[float, float] | None


def _by_article(places: "gpd.GeoDataFrame") -> dict[str, list[_Row]]:
    points = representative_points(places)
    found: dict[str, list[_Row]] = {}
    columns = zip(places.article_id, places.start, places.end, places.kind, places.role, points, strict=True)
    for article_id, start, end, kind, role, point in columns:
        place = None if point is None or point.is_empty else (float(point.x), float(point.y))
        found.setdefault(str(article_id), []).append(_Row((int(start), int(end)), kind, role, place))
    return found


def _span_scores(documents: Iterable[Document], found: Mapping[str, list[_Row]], within_km: float) -> Scores:
    golds = predictions = exact = gold_touched = predicted_touched = with_point = placed = 0
    errors: list[float] = []
    for document in documents:
        free = {(t.start, t.end) for t in document.toponyms if t.demonym}
        gold = {(t.start, t.end): t for t in document.toponyms if not t.demonym and t.start is not None}
        rows = found.get(document.doc_id, ())
        predicted = {row.span: row for row in rows if row.kind != "expression" and row.span not in free}
        golds += len(gold)
        predictions += len(predicted)
        exact += len(gold.keys() & predicted.keys())
        gold_touched += sum(any(_touch(span, other) for other in predicted) for span in gold)
        predicted_touched += sum(any(_touch(span, other) for other in gold) for span in predicted)
        pointed = {span: t for span, t in gold.items() if t.lat is not None}
        with_point += len(pointed)
        placed += len(pointed.keys() & predicted.keys())
        errors.extend(_errors(pointed, predicted))
    near = sum(error <= within_km for error in errors)
    precision, recall = share(exact, predictions), share(exact, golds)
    return {
        "span_p": precision,
        "span_r": recall,
        "span_f1": f1(precision, recall),
        "overlap_f1": f1(share(predicted_touched, predictions), share(gold_touched, golds)),
        "acc": share(near, placed),
        "end_to_end": share(near, with_point),
        "median_km": round(statistics.median(errors), 2) if errors else None,
    }


def _errors(gold: Mapping[Any, Toponym], predicted: Mapping[Any, _Row]) -> Iterable[float]:
    for span in gold.keys() & predicted.keys():
        toponym, row = gold[span], predicted[span]
        if row.point and toponym.lon is not None and toponym.lat is not None:
            yield great_circle_km((toponym.lon, toponym.lat), row.point)


def _place_scores(documents: Iterable[Document], found: Mapping[str, list[_Row]], within_km: float) -> Scores:
    golds = predictions = matched = 0
    for document in documents:
        gold = [(t.lon, t.lat) for t in document.toponyms if t.lon is not None and t.lat is not None]
        predicted = sorted(
            {
                (round(row.point[0], 3), round(row.point[1], 3))
                for row in found.get(document.doc_id, ())
                if row.point and row.kind not in {"country", "region"} and row.role != "actor"
            }
        )
        golds += len(gold)
        predictions += len(predicted)
        matched += _matched(gold, predicted, within_km)
    precision, recall = share(matched, predictions), share(matched, golds)
    return {"precision": precision, "recall": recall, "f1": f1(precision, recall)}


def _matched(gold: list[tuple[float, float]], predicted: list[tuple[float, float]], within_km: float) -> int:
    """Pairs made greedily, the nearest first, each point in one pair at most."""
    pairs = sorted((great_circle_km(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(predicted))
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for distance, i, j in pairs:
        if distance > within_km:
            break
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
    return len(used_gold)


def _touch(a: tuple[Any, Any], b: tuple[Any, Any]) -> bool:
    return bool(a[0] < b[1] and b[0] < a[1])
