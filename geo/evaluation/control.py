"""Scores of statements of control against texts that readers have labelled: place, side, and what is said of the place.

A statement answers a gold one of the same text when its geometry comes within the gold's tolerance of the gold's point,
and is right when it names the same side and says the same of the place: that it is held, contested or lost. Pairs are
made one to one, right ones first; what is paired with nothing is a false alarm or a miss. Gold statements that are
marked optional are neither asked for nor counted against.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.evaluation.events import distance_km
from geo.evaluation.gold_lines import read_gold_lines
from geo.evaluation.scores import Scores, share

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["ControlItem", "ControlLabel", "evaluate_control", "read_control_gold"]

_GROUPS = {
    "holds": "held",
    "takes": "held",
    "repelled_at": "held",
    "contests": "contested",
    "advances_to": "contested",
    "encircles": "contested",
    "loses": "lost",
    "withdraws_from": "lost",
}
"""What a state says of a place."""
_TOLERANCE_KM = 8.0
"""How far from its point a statement may be drawn where the gold does not say: a settlement."""


@dataclass(frozen=True, slots=True)
class ControlLabel:
    """One statement that a reader marked."""

    side: str
    groups: frozenset[str]
    """What it may be said to say: held, contested, lost."""
    lon: float
    """Degrees east."""
    lat: float
    """Degrees north."""
    tolerance_km: float
    optional: bool


@dataclass(frozen=True, slots=True)
class ControlItem:
    """One text of a gold set of control."""

    item_id: str
    text: str
    language: str | None
    published: str | None
    """Day as YYYY-MM-DD."""
    labels: tuple[ControlLabel, ...]


def read_control_gold(path: str | Path) -> list[ControlItem]:
    """Read a gold set of control: JSON Lines with id, language, published, text and statements.

    Raises
    ------
    InputError
        If the file cannot be read or a line is no item; names file and line.
    """
    return read_gold_lines(path, _item, needs="id, text and statements with side, state, lat and lon")


def _item(raw: dict[str, Any]) -> ControlItem:
    labels = tuple(
        ControlLabel(
            str(one["side"]),
            frozenset(_GROUPS[state] for state in [one["state"], *(one.get("alt") or [])]),
            float(one["lon"]),
            float(one["lat"]),
            float(one.get("tolerance_km", _TOLERANCE_KM)),
            bool(one.get("optional")),
        )
        for one in raw["statements"]
    )
    return ControlItem(str(raw["id"]), str(raw["text"]), raw.get("language"), raw.get("published"), labels)


def evaluate_control(items: Sequence[ControlItem], statements: "gpd.GeoDataFrame") -> Scores:
    """
    Score statements of control against labelled texts.

    Parameters
    ----------
    items
        The gold set.
    statements
        STATEMENTS table, EPSG:4326; its `article_id` is the item's id. Rows without a geometry are left out.

    Returns
    -------
    items, gold (statements asked for), shown, precision, recall and F1 of the right ones, and place_recall, the share
    of the gold's that are told at the right place, whatever is said of it.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for row in statements.to_dict("records"):
        if row["geometry"] is not None and not row["geometry"].is_empty:
            found.setdefault(str(row["article_id"]), []).append({str(key): value for key, value in row.items()})
    gold = shown = places = right = 0
    for item in items:
        rows = found.get(item.item_id, [])
        asked = [label for label in item.labels if not label.optional]
        pairs, taken = _pairs(asked, rows)
        spared = _pairs([one for one in item.labels if one.optional], [row for row in rows if id(row) not in taken])[1]
        gold, shown = gold + len(asked), shown + len(rows) - len(spared)
        places, right = places + len(pairs), right + sum(pairs)
    return {
        "items": len(items),
        "gold": gold,
        "shown": shown,
        "precision": share(right, shown),
        "recall": share(right, gold),
        "f1": round(2 * right / (shown + gold), 4) if shown + gold else 0.0,
        "place_recall": share(places, gold),
    }


def _pairs(labels: Sequence[ControlLabel], rows: Sequence[dict[str, Any]]) -> tuple[list[bool], set[int]]:
    """Labels and rows one to one, as the published measure pairs them: in order, a right row before a near one."""
    pairs: list[bool] = []
    taken: set[int] = set()
    for label in labels:
        near = [
            row
            for row in rows
            if id(row) not in taken and distance_km(row["geometry"], (label.lon, label.lat)) <= label.tolerance_km
        ]
        if near:
            best = next((row for row in near if _right(label, row)), near[0])
            pairs.append(_right(label, best))
            taken.add(id(best))
    return pairs, taken


def _right(label: ControlLabel, row: dict[str, Any]) -> bool:
    return row["side"] == label.side and _GROUPS[row["state"]] in label.groups
