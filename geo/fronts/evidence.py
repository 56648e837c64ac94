"""What is said of places, as half log odds that one side holds them: statements and tables of who held what.

How far each kind of statement is to be believed was measured against the hand-drawn map of its day (see `BELIEVED`).
What is said fades: a place may change hands unnoticed.
"""

import datetime as dt
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.errors import InputError
from geo.fronts.sides import Sides

__all__ = ["BELIEVED", "Site", "Word", "gathered", "half_log_odds", "reports_of_fighting"]

BELIEVED: dict[tuple[str, str], float] = {
    ("takes", "event"): 0.92,
    ("takes", "attribute"): 0.9,
    ("holds", "state"): 0.88,
    ("holds", "attribute"): 0.95,
    ("repelled_at", "event"): 0.75,
    ("withdraws_from", "event"): 0.95,
    ("loses", "event"): 0.92,
    ("encircles", "event"): 0.65,
}
"""How likely the side that a statement of this state and form speaks for holds the place that day."""
_ELSE = 0.8
_KNOWN, _GUESSED = 0.8, 0.4
"""Scores of a place from which it is taken for known, and up to which for a guess."""
_OF_TABLES = 0.96
"""The same of a row of a table: one row in twenty-five is a namesake of the place meant."""
_FLIPS_A_DAY = 0.003
"""Chance that a place spoken of in the news changes hands in a day."""
_FLIPS_OF_TABLES = 0.0005
"""The same of a place of a table, most of which lie far from the line."""
_BATTLE_DAYS = 10.0
"""Days in which what a battle says of who holds a place falls by a factor of e: battles are decided."""
_OVERTAKEN = 0.2
"""Part of the half log odds that is left to what was said before the place changed hands."""
_CONTESTED_DAYS = 10
"""Days after which a word of fighting says nothing more of a place."""
_MOVES = frozenset({"takes", "withdraws_from", "loses"})
_GIVES_UP = frozenset({"loses", "withdraws_from"})
_FIGHTS = frozenset({"contests", "encircles", "advances_to"})
_SIDELESS = frozenset({"contests", "advances_to"})
"""Clashes widen the doubt; they move no line, whoever attacks."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word on who holds a place."""

    statement_id: str
    """Of the statement, or of the row of a table."""
    day: dt.date
    """The day that it is true of."""
    sign: int
    """The side that it speaks for: +1, -1, or 0 where it speaks for neither."""
    weight: float
    """Half log odds, on that day, that the side holds the place."""
    moves: bool
    """Whether it tells that the place changed hands."""
    fights: bool
    """Whether it tells of fighting there."""
    told: str
    """What it says, for reasons: `Russia takes`."""
    group: str
    """Copies of one report share it: they count once."""
    stated: bool
    """Said by an article, not by a table."""


@dataclass(slots=True)
class Site:
    """A place, and every word on it in order of day."""

    place_id: str
    name: str
    precision: str | None
    uncertainty_m: float | None
    point: Point
    words: list[Word] = field(default_factory=list)

    def until(self, day: dt.date, since: dt.date | None = None) -> list[Word]:
        """The words said until a day; of those from before `since` none, for an older map knows them."""
        return [word for word in self.words if word.day <= day and (since is None or word.day >= since)]


def half_log_odds(words: Sequence[Word], day: dt.date) -> float:
    """Half the log odds that the first side holds a place on a day, by what was said of it until then."""
    last_move = max((at for at, word in enumerate(words) if word.moves), default=-1)
    total = 0.0
    heard: set[tuple[int, str]] = set()
    # The latest first: a second word for a side counts half, a third a third, and a copy not at all.
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if not word.sign or (word.sign, word.group) in heard:
            continue
        heard.add((word.sign, word.group))
        weight = _faded(word, day) / sum(sign == word.sign for sign, _ in heard)
        if at < last_move and word.sign != words[last_move].sign:
            weight *= _OVERTAKEN
        total += word.sign * weight
    return total


def _faded(word: Word, day: dt.date) -> float:
    age = (day - word.day).days
    of_battle = math.exp(-age / _BATTLE_DAYS) if word.fights and word.stated else 1.0
    flips = _FLIPS_A_DAY if word.stated else _FLIPS_OF_TABLES
    return math.atanh(math.tanh(word.weight) * math.exp(-2.0 * flips * age)) * of_battle


def reports_of_fighting(words: Sequence[Word], day: dt.date) -> int:
    """How many reports tell of fighting at a place in the ten days to a day, since it last changed hands."""
    moved = max((word.day for word in words if word.moves), default=dt.date.min)
    return len({w.group for w in words if w.fights and (day - w.day).days < _CONTESTED_DAYS and w.day > moved})


def gathered(
    statements: gpd.GeoDataFrame | None,
    table: gpd.GeoDataFrame | None,
    sides: Sides,
    *,
    reports: Mapping[str, str] | None = None,
    empty: bool = False,
) -> list[Site]:
    """
    The places that statements and tables speak of, with every word on them.

    Parameters
    ----------
    statements
        STATEMENTS table, EPSG:4326. What is known no better than to a district, or has no day, is left out: it draws no
        line.
    table
        CONTROL table of who held what, by day, such as a reader of others' maps gives; a later row of a place goes
        before an earlier one.
    sides
        Whose words count.
    reports
        `report_id` by `article_id`: copies of one report count once.
    empty
        Whether it is no fault that nothing is said.

    Raises
    ------
    InputError
        If nothing of it is about the two sides.
    """
    sites: dict[str, Site] = {}
    for row, word in (*_of_statements(statements, sides, reports or {}), *_of_table(table, sides)):
        point = _point(row["geometry"])
        key = row["place_id"] or f"point:{point.x:.4f},{point.y:.4f}"
        name = row.get("place_name") or row.get("name") or key
        site = sites.setdefault(key, Site(key, name, row["precision"], row["uncertainty_m"], point))
        site.words.append(word)
    if not sites and not empty:
        raise InputError(f"no word on who holds what between {sides.attacker} and {sides.defender}; name the sides")
    for site in sites.values():
        site.words.sort(key=lambda word: (word.day, word.stated, word.statement_id))
    return [sites[key] for key in sorted(sites)]


_DRAWN = ("exact", "settlement")
"""Precisions of places that draw a line; what is known to its district alone does not."""
_AREAS = ("Polygon", "MultiPolygon")


def _point(geometry: BaseGeometry) -> Point:
    return geometry if isinstance(geometry, Point) else shapely.point_on_surface(geometry)


def _of_statements(
    table: gpd.GeoDataFrame | None, sides: Sides, reports: Mapping[str, str]
) -> Iterator[tuple[dict[str, Any], Word]]:
    for row in _records(table):
        acting = sides.sign(row["side"])
        if not acting or row["precision"] not in _DRAWN or row["as_of"] is None or row["geometry"] is None:
            continue
        state = row["state"]
        believed = _of_place(BELIEVED.get((state, row["form"]), _ELSE), row.get("score"))
        # Who encircles a place, or gives it up, does not hold it: the other side does.
        sign = 0 if state in _SIDELESS else -acting if state in _GIVES_UP or state in _FIGHTS else acting
        yield (
            row,
            Word(
                statement_id=row["statement_id"],
                day=row["as_of"],
                sign=sign,
                weight=0.5 * math.log(believed / (1.0 - believed)),
                moves=state in _MOVES and row["form"] == "event",
                fights=state in _FIGHTS or state == "repelled_at",
                told=f"{row['side']} {state.replace('_', ' ')}",
                group=reports.get(row["article_id"], row["article_id"]),
                stated=True,
            ),
        )


def _of_place(believed: float, score: float | None) -> float:
    """What is left of a statement's likelihood where its place may be another one of that name: half of the rest.

    The score is of single mentions; a place above 0.8 is as good as known, one at 0.4 is anybody's guess.
    """
    sure = 1.0 if score is None else min(max((score - _GUESSED) / (_KNOWN - _GUESSED), 0.0), 1.0)
    return sure * believed + (1.0 - sure) * 0.5


def _of_table(table: gpd.GeoDataFrame | None, sides: Sides) -> Iterator[tuple[dict[str, Any], Word]]:
    for row in _records(table):
        sign = sides.sign(row["side"])
        contested = row["status"] == "contested"
        if not (sign or contested) or row["geometry"] is None:
            continue
        yield (
            row,
            Word(
                statement_id=row["control_id"],
                day=row["day"],
                sign=0 if contested else sign,
                weight=0.5 * math.log(_OF_TABLES / (1.0 - _OF_TABLES)),
                # What a table says of a day overtakes what it said before.
                moves=True,
                fights=contested,
                told="contested" if contested else f"{row['side']} holds",
                group=row["control_id"],
                stated=False,
            ),
        )


def _records(table: gpd.GeoDataFrame | None) -> Iterator[dict[str, Any]]:
    if table is None:
        return
    for record in table.to_dict("records"):
        yield {str(name): _plain(value) for name, value in record.items()}


def _plain(value: Any) -> Any:
    """Nulls as None, days as dates."""
    if isinstance(value, BaseGeometry):
        return None if value.is_empty else value
    if value is None or value != value:
        return None
    return value.date() if isinstance(value, dt.datetime) else value
