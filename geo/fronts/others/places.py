"""Tables of who held which place become CONTROL: keys are places of the gazetteer, never bare names.

A row's place is known by its `place_id`, else by its name and coordinates together, else by its name alone. A name that
fits several places of the country is refused with the choice to make, unless one of them is a town and the others are
hamlets.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from shapely import Point

from geo.control import Control
from geo.fronts.others.dating import day_for_all, day_of
from geo.fronts.others.features import Feature
from geo.fronts.others.plain import said_by_columns
from geo.fronts.others.standing import Meaning, Standing, Unused, said_by_user
from geo.fronts.sides import Sides
from geo.gazetteer.entry import Entry, Gazetteer
from geo.projection import distance_m
from geo.rejection import Rejection

__all__ = ["places_of"]

GIVEN_CONFIDENCE: Final = 0.95
"""How sure a row of a table is: of the public list of cities of 2022 four rows in a hundred were wrong."""

_NAMES: Final = ("name", "place", "place_name", "town", "city", "settlement", "назва", "название")
_ADMIN1: Final = ("admin1", "oblast", "region", "область")
_SETTLEMENTS: Final = ("city", "village")
_NEAR_M: Final = 10_000.0
"""Metres within which a place of a row's name must lie from its coordinates, or within that place's own uncertainty:
lists put a town's point in its middle, its station or its district."""
_TOWN: Final = 5_000
"""Inhabitants from which a place is what a bare name means, if no other of the name has a tenth of them."""
_DAYS: Final = ("day", "date", "datetime", "as_of", "дата")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that is understood."""

    feature: Feature
    place_id: str
    name: str
    lon: float
    lat: float
    precision: str
    uncertainty_m: float
    day: dt.date
    standing: Standing
    elsewhere: bool = False
    """Whether the gazetteer knows places of the name, and none where its coordinates are."""


def places_of(
    features: Sequence[Feature],
    *,
    day: dt.date | None,
    meanings: tuple[Meaning, ...],
    sides: Sides,
    country: str,
    gazetteer: Gazetteer | None,
) -> tuple[list[Control], list[Rejection]]:
    """The rows of tables (points, or names without geometry) as CONTROL, in order of day, and what was wrong."""
    notes: list[Rejection] = []
    rows: list[_Row] = []
    by_source: dict[str, list[Feature]] = {}
    for feature in features:
        by_source.setdefault(feature.source, []).append(feature)
    days: dict[str, dt.date | None] = {}
    for source, some in by_source.items():
        days[source], several = day_for_all(some, _DAYS, day)
        notes += [several] if several else []
    for feature in features:
        try:
            read = _row(feature, days[feature.source], meanings, sides, country, gazetteer)
        except ValueError as error:
            notes.append(feature.reject(str(error)))
            continue
        if read is not None:
            rows.append(read)
    notes += _elsewhere(rows)
    notes += _out_of_order(rows)
    agreed, contradictions = _agreed(rows)
    notes += contradictions
    notes += _one_side(agreed)
    return [_control(row) for row in agreed], notes


def _row(
    feature: Feature,
    day: dt.date | None,
    meanings: tuple[Meaning, ...],
    sides: Sides,
    country: str,
    gazetteer: Gazetteer | None,
) -> _Row | None:
    """A row understood, or None if the user leaves it out.

    Raises
    ------
    ValueError
        If it says no day, side or place; the message says the remedy.
    """
    standing = said_by_user(feature, meanings) or said_by_columns(feature, sides)
    if isinstance(standing, Unused):
        return None
    told = {key.casefold(): value for key, value in feature.properties.items()}
    if standing is None:
        given = next(
            (f"{key}={told[key]!r}" for key in ("side", "held_by", "status") if key in told), "no column of it"
        )
        raise ValueError(f"has no side that is known ({given}); say what it means with `status`: FIELD=VALUE:STATUS")
    on = day_of(feature, _DAYS, day)
    name = next((_bare(told[key]) for key in _NAMES if key in told), None)
    admin1 = next((str(told[key]) for key in _ADMIN1 if key in told), None)
    if told.get("place_id") and gazetteer is not None:
        entry = gazetteer.entry(str(told["place_id"]))
        if entry is None:
            raise ValueError(f"has a place_id that nobody knows ({told['place_id']!r}); look the name up")
        return _of_entry(feature, entry, on, standing)
    if isinstance(feature.geometry, Point):
        return _at(feature, name, feature.geometry, on, standing, gazetteer)
    if name is None:
        raise ValueError("names no place; give a column name, place_id, or lon and lat")
    if gazetteer is None:
        raise ValueError(f"has a name for its key ({name!r}) and no gazetteer to look it up; give lon and lat")
    return _of_entry(feature, _by_name(name, admin1, country, gazetteer), on, standing)


def _of_entry(feature: Feature, entry: Entry, on: dt.date, standing: Standing) -> _Row:
    return _Row(
        feature, entry.place_id, entry.name, entry.lon, entry.lat, entry.precision, entry.uncertainty_m, on, standing
    )


def _at(
    feature: Feature, name: str | None, point: Point, on: dt.date, standing: Standing, gazetteer: Gazetteer | None
) -> _Row:
    """A row with coordinates: the place of its name that lies there, else a place of its own."""
    named = _settlements(name, gazetteer) if name else []
    near = sorted((distance_m(point.x, point.y, one.lon, one.lat), one.place_id, one) for one in named)
    if near:
        metres, _, entry = near[0]
        if metres <= max(_NEAR_M, entry.uncertainty_m):
            surveyed = entry.precision != "district"
            lon, lat = (entry.lon, entry.lat) if surveyed else (point.x, point.y)
            around = entry.uncertainty_m if surveyed else _NEAR_M
            return _Row(feature, entry.place_id, entry.name, lon, lat, "settlement", around, on, standing)
    key = f"given:{name or 'place'}@{point.y:.3f},{point.x:.3f}"
    return _Row(feature, key, name or key, point.x, point.y, "settlement", _NEAR_M, on, standing, bool(near))


def _bare(name: object) -> str:
    """A name without what tells it from others: "Andriivka, Beryslav Raion", "Bile (Snake Island)"."""
    words = " ".join(str(name).split())
    return words.split(",")[0].split("(")[0].strip() or words


def _settlements(name: str, gazetteer: Gazetteer | None) -> list[Entry]:
    found = gazetteer.lookup(name) if gazetteer is not None else []
    return [match.entry for match in found if match.entry.kind in _SETTLEMENTS]


def _by_name(name: str, admin1: str | None, country: str, gazetteer: Gazetteer) -> Entry:
    """The one place that a bare name means in a country.

    Raises
    ------
    ValueError
        If there is none, or are several; the message names them.
    """
    found = list({one.place_id: one for one in _settlements(name, gazetteer) if one.country == country}.values())
    if admin1 is not None:
        inside = [one for one in found if one.admin1 and one.admin1.casefold().startswith(admin1.casefold().split()[0])]
        found = inside or found
    if not found:
        raise ValueError(f"{name!r} is no settlement of {country} that is known; give lon and lat, or its place_id")
    found.sort(key=lambda one: (-one.population, one.place_id))
    first, *others = found
    clear = first.population >= _TOWN and all(first.population >= 10 * one.population for one in others)
    if others and not clear:
        shown = ", ".join(f"{one.place_id} in {one.admin1}" for one in found[:4]) + (" ..." if len(found) > 4 else "")
        raise ValueError(f"{name!r} is the name of {len(found)} places ({shown}); give its place_id, or lon and lat")
    return first


def _elsewhere(rows: Sequence[_Row]) -> Iterator[Rejection]:
    """A word on each place that the gazetteer knows by name and not there, however many days it has."""
    by_place: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        if row.elsewhere:
            by_place.setdefault((row.feature.source, row.place_id), []).append(row)
    for some in by_place.values():
        told = f"no {some[0].name} lies within {some[0].uncertainty_m / 1000:.0f} km of its coordinates"
        more = f" (so with {len(some)} rows)" if len(some) > 1 else ""
        yield some[0].feature.reject(f"{told}{more}; it stays a place of its own there: check them", kept=True)


def _out_of_order(rows: Sequence[_Row]) -> Iterator[Rejection]:
    by_source: dict[str, list[_Row]] = {}
    for row in rows:
        by_source.setdefault(row.feature.source, []).append(row)
    for some in by_source.values():
        back = [later for before, later in pairwise(some) if later.day < before.day]
        if back:
            told = f"its day {back[0].day} stands behind a later one (so do {len(back)} rows in all)"
            yield back[0].feature.reject(f"{told}; the rows were put in order of their days", kept=True)


def _agreed(rows: Sequence[_Row]) -> tuple[list[_Row], list[Rejection]]:
    """One row a place and day, in order; where rows contradict each other none of them, and all are told."""
    grouped: dict[tuple[dt.date, str], list[_Row]] = {}
    for row in rows:
        grouped.setdefault((row.day, row.place_id), []).append(row)
    agreed: list[_Row] = []
    notes: list[Rejection] = []
    for (day, _), some in sorted(grouped.items()):
        said = {row.standing for row in some}
        if len(said) == 1:
            agreed.append(some[0])
            notes += [
                row.feature.reject(f"says the same of {row.name} as {some[0].feature.label}; once is enough", kept=True)
                for row in some[1:]
            ]
            continue
        for row in some:
            others = ", ".join(
                f"{other.feature.label}: {other.standing.side or other.standing.status}"
                for other in some
                if other is not row
            )
            mine = row.standing.side or row.standing.status
            told = f"says {mine} of {row.name} on {day}, and others say otherwise ({others})"
            notes.append(row.feature.reject(f"{told}; none of them is used, take out the wrong ones"))
    return agreed, notes


def _one_side(rows: Sequence[_Row]) -> Iterator[Rejection]:
    sides = {row.standing.side for row in rows if row.standing.side is not None}
    if len(sides) == 1:
        told = f"all {len(rows)} places that are held are held by {sides.pop()}; no line lies between one side"
        yield Rejection(rows[0].feature.source, None, f"{told}: give places of the other side too", kept=True)


def _control(row: _Row) -> Control:
    told = {key.casefold(): value for key, value in row.feature.properties.items()}
    source = f" ({told['source']})" if told.get("source") else ""
    whose = f"held by {row.standing.side}" if row.standing.side else row.standing.status
    return Control(
        control_id=f"{row.place_id}:{row.day.isoformat()}",
        place_id=row.place_id,
        name=row.name,
        day=row.day,
        side=row.standing.side,
        status=row.standing.status,
        confidence=GIVEN_CONFIDENCE,
        last_evidence_day=row.day,
        evidence=(),
        reason=f"{whose}, says {Path(row.feature.source).name}, {row.feature.label}{source}",
        origin="initial",
        precision=row.precision,
        uncertainty_m=row.uncertainty_m,
        geometry=Point(row.lon, row.lat),
    )
