"""What the features of one map say of one day becomes CONTROL_AREAS that do not overlap and lie on land.

The rule of overlaps, in this order: what is contested or unknown lies over what is held, for a map that hatches ground
doubts it; ground given to two sides is contested; what no feature covers is the defender's, if the map draws only what
is occupied.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from geo.control import ControlArea
from geo.fronts.others.features import Feature
from geo.fronts.others.mending import on_grid
from geo.fronts.others.standing import CONTESTED, Standing
from geo.fronts.polygons import only_areas
from geo.projection import area_m2
from geo.rejection import Rejection

__all__ = ["Said", "Sheet", "assembled"]

_TOLD_KM2: Final = 1.0
"""Square kilometres from which an overlap of two statuses is named: less is two pencils along one border."""
_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Said:
    """What one feature says, its area mended and cut to land."""

    feature: Feature
    standing: Standing
    area: BaseGeometry


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One map of one day."""

    name: str
    """Whose it is."""
    day: dt.date
    said: Sequence[Said]
    rest: Standing | None = None
    """What it says of land that no feature covers."""
    silent: BaseGeometry | None = None
    """Land of which it says nothing all the same."""


def assembled(sheet: Sheet, land: BaseGeometry) -> tuple[list[ControlArea], list[Rejection]]:
    """The areas of a sheet, one for each side and status, and what was resolved on the way."""
    by_standing: dict[Standing, list[Said]] = {}
    for one in sheet.said:
        by_standing.setdefault(one.standing, []).append(one)
    whole = {standing: shapely.union_all([one.area for one in said]) for standing, said in by_standing.items()}
    notes = list(_overlaps(sheet, by_standing, whole))
    areas = _resolved(whole)
    if sheet.rest is not None:
        taken = shapely.union_all([*areas.values(), *([sheet.silent] if sheet.silent is not None else [])])
        free = land.difference(taken)
        areas[sheet.rest] = shapely.union_all([areas[sheet.rest], free]) if sheet.rest in areas else free
    return [row for standing, area in areas.items() if (row := _row(sheet, standing, area)) is not None], notes


def _resolved(whole: dict[Standing, BaseGeometry]) -> dict[Standing, BaseGeometry]:
    held = {standing: area for standing, area in whole.items() if standing.status == "held"}
    doubted = {standing: area for standing, area in whole.items() if standing.status != "held"}
    both = shapely.union_all([a.intersection(b) for a, b in combinations(held.values(), 2)])
    if not both.is_empty:
        doubted[CONTESTED] = shapely.union_all([doubted[CONTESTED], both]) if CONTESTED in doubted else both
    over = shapely.union_all(list(doubted.values()))
    areas = {standing: area.difference(over) for standing, area in held.items()}
    contested = doubted.get(CONTESTED)
    for standing, area in doubted.items():
        areas[standing] = area if contested is None or standing == CONTESTED else area.difference(contested)
    return areas


def _row(sheet: Sheet, standing: Standing, area: BaseGeometry) -> ControlArea | None:
    kept = on_grid(area)
    if kept.is_empty:
        return None
    whose = standing.side or standing.status
    return ControlArea(
        area_id=f"{sheet.name}:{sheet.day.isoformat()}:{whose}",
        day=sheet.day,
        side=standing.side,
        status=standing.status,
        area_km2=area_m2(kept) / 1e6,
        method=f"given by {sheet.name}",
        geometry=kept,
    )


def _overlaps(
    sheet: Sheet, by_standing: dict[Standing, list[Said]], whole: dict[Standing, BaseGeometry]
) -> Iterator[Rejection]:
    for a, b in combinations(whole, 2):
        shared = only_areas(whole[a].intersection(whole[b]))
        km2 = area_m2(shared) / 1e6 if not shared.is_empty else 0.0
        if km2 < _TOLD_KM2:
            continue
        under = [one.feature for one in (*by_standing[a], *by_standing[b]) if one.area.intersects(shared)]
        shown = ", ".join(one.label for one in under[:_SHOWN]) + (" ..." if len(under) > _SHOWN else "")
        taken = CONTESTED.status if a.status == b.status == "held" else next(s.status for s in (a, b) if s.side is None)
        told = f"areas of {_called(a)} and {_called(b)} overlap on {sheet.day} by {km2:.0f} km2 ({shown})"
        yield Rejection(under[0].source, None, f"{told}; that ground is taken for {taken}", kept=True)


def _called(standing: Standing) -> str:
    return standing.side or standing.status
