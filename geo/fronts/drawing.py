"""The front, day by day: from what is said of places, and an older map, to control, areas and lines."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.control import Control, ControlArea, FrontLine
from geo.errors import InputError
from geo.fronts.agreement import Neighbours, agreed, agreed_alone
from geo.fronts.areas import Ground, contour, ground_of
from geo.fronts.barriers import Barriers
from geo.fronts.belief import Beliefs, believed, control_rows, pull_of_map
from geo.fronts.doubt import doubt_alone, doubt_with_map
from geo.fronts.evidence import Site, gathered
from geo.fronts.field import ALONE_RANGE_M, PRIOR_RANGE_M, Kriging, Prior
from geo.fronts.lines import Nearest, front_of, stretches
from geo.fronts.others.mending import on_grid
from geo.fronts.polygons import only_areas
from geo.fronts.sides import Sides
from geo.fronts.theatre import Array, Theatre, land_of
from geo.gazetteer.shapes import load_shapes
from geo.projection import area_m2, length_m
from geo.tables import CONTROL, CONTROL_AREAS, FRONT_LINES, frame_of

__all__ = ["Front", "draw"]

_BESIDE_LAND_M = 3_000.0
"""How far from the land a place may lie and still count: harbours, islands that the outline leaves out."""
_TELLS_M = 30_000.0
"""How far a word on a place tells of the age of the line."""


@dataclass(frozen=True)
class Front:
    """Who held what on some days, as tables in EPSG:4326."""

    control: gpd.GeoDataFrame
    """CONTROL: a row a place and day."""
    areas: gpd.GeoDataFrame
    """CONTROL_AREAS."""
    lines: gpd.GeoDataFrame
    """FRONT_LINES; empty where one side alone holds land."""
    notes: tuple[str, ...] = ()
    """What a reader of the map must know: what it rests on, what could not be drawn."""


def draw(
    statements: gpd.GeoDataFrame | None = None,
    *,
    days: Iterable[dt.date | str],
    initial: gpd.GeoDataFrame | None = None,
    places: gpd.GeoDataFrame | None = None,
    land: BaseGeometry | None = None,
    sides: Sides | None = None,
    reports: "pd.Series[str] | Mapping[str, str] | None" = None,
) -> Front:
    """
    Draw the front of some days.

    Parameters
    ----------
    statements
        STATEMENTS table, as `geo.run(...).statements`.
    days
        The days to draw, dates or ISO text; each needs its own solve and nothing else.
    initial
        CONTROL_AREAS of an older map; of several days the last that is not after a drawn one counts. Where there is
        none the line is drawn from places alone, and `notes` says so.
    places
        CONTROL table of who held which places, by day.
    land
        Polygons in EPSG:4326 on which there can be a front; None is Ukraine.
    sides
        The two sides; None is Russia and Ukraine.
    reports
        `report_id` by `article_id` (of ARTICLES), so that copies of one report count once.

    Returns
    -------
    A `Front`.

    Raises
    ------
    InputError
        If nothing is said of either side and there is no older map, or a day is none.
    """
    drawn = sorted({_day(day) for day in days})
    if not drawn:
        raise InputError("no day to draw; name one, such as 2022-06-15")
    both = sides or Sides()
    theatre = Theatre.of(land if land is not None else land_of("UA"))
    sites = gathered(
        statements, places, both, reports=None if reports is None else dict(reports), empty=initial is not None
    )
    work = _Work(theatre, sites, both, initial)
    rows = _Rows()
    for day in drawn:
        rows.add(work, day)
    return rows.front(work)


def _day(day: dt.date | str) -> dt.date:
    try:
        return day if isinstance(day, dt.date) else dt.date.fromisoformat(day)
    except ValueError as error:
        raise InputError(f"{day!r} is no day; write 2022-06-15") from error


@dataclass(frozen=True)
class _Older:
    """The older map that a day is drawn on."""

    day: dt.date
    prior: Prior
    contour: BaseGeometry
    """Of its own field."""
    contested: BaseGeometry
    method: str
    depth_m: Array
    """How far behind its line each place lies; shape (places,)."""


class _Work:
    """What is made once for all days."""

    def __init__(self, theatre: Theatre, sites: list[Site], sides: Sides, initial: gpd.GeoDataFrame | None) -> None:
        self.theatre, self.sides = theatre, sides
        self._initial = initial
        self._older: dict[dt.date, _Older] = {}
        at = [(site.point.x, site.point.y) for site in sites]
        points = theatre.to_metres(*np.array(at).reshape(-1, 2).T)
        # Of what lies elsewhere the older map, cut to land, would say that nobody held it.
        here = shapely.dwithin(theatre.land, np.asarray(shapely.points(points)), _BESIDE_LAND_M)
        self.sites = [site for site, near in zip(sites, here, strict=True) if near]
        self.elsewhere = len(sites) - len(self.sites)
        self.points = points[here]
        self.rivers = Barriers([theatre.plane.to_metres(river) for river in load_shapes("rivers").geometry])
        self.neighbours = Neighbours(self.points, self.rivers)

    @cached_property
    def with_map(self) -> Kriging:
        """Spreads what contradicts an older map."""
        return Kriging(self.theatre, self.points, range_m=PRIOR_RANGE_M)

    @cached_property
    def alone(self) -> Kriging:
        """Spreads what places say where there is no older map."""
        return Kriging(self.theatre, self.points, range_m=ALONE_RANGE_M, barriers=self.rivers)

    def older(self, day: dt.date) -> _Older | None:
        """The last given map that is not after a day."""
        if self._initial is None or not len(self._initial):
            return None
        given = pd.to_datetime(self._initial["day"]).dt.date
        before = given[given <= day]
        if not len(before):
            return None
        latest = before.max()
        if latest not in self._older:
            self._older[latest] = self._map_of(self._initial[given == latest], latest)
        return self._older[latest]

    def _map_of(self, areas: gpd.GeoDataFrame, day: dt.date) -> _Older:
        held = areas[(areas["side"] == self.sides.attacker) & (areas["status"] == "held")]
        contested = areas[areas["status"] == "contested"]
        prior = Prior.of(self.theatre, self._flat(held))
        method = str(areas["method"].iloc[0])
        own = contour(self.theatre, prior.cells)
        return _Older(day, prior, own, self._flat(contested), method, prior.depth_m(self.points))

    def _flat(self, areas: gpd.GeoDataFrame) -> BaseGeometry:
        flat = [self.theatre.plane.areas_to_metres(area) for area in areas.geometry]
        # Areas that only touch the land leave lines there, of which nothing lies behind.
        return only_areas(shapely.intersection(shapely.union_all(flat), self.theatre.land))


class _Rows:
    """Rows of the three tables, day after day."""

    def __init__(self) -> None:
        self.control: list[Control] = []
        self.areas: list[ControlArea] = []
        self.lines: list[FrontLine] = []
        self.notes: list[str] = []
        self.alone: list[dt.date] = []

    def add(self, work: _Work, day: dt.date) -> None:
        """Draw one more day."""
        older = work.older(day)
        beliefs = believed(
            work.sites,
            day,
            partial(_agreed, work, older, day),
            since=older.day if older else None,
            depth_m=older.depth_m if older else None,
        )
        self.control += control_rows(work.sites, beliefs, work.sides)
        ground = _ground(work, beliefs, older)
        method = _method(beliefs, older)
        self.areas += _areas(work, ground, day, method)
        drawn = list(_lines(work, ground, beliefs, older, method))
        self.lines += drawn
        if not drawn:
            self.notes.append(f"{day.isoformat()}: one side alone holds land, so that there is no line")
        if older is None:
            self.alone.append(day)

    def front(self, work: _Work) -> Front:
        """The tables."""
        if work.elsewhere:
            self.notes.append(f"{work.elsewhere} places lie outside the land and were left out")
        if self.alone:
            span = sorted({self.alone[0].isoformat(), self.alone[-1].isoformat()})
            self.notes.append(f"{' to '.join(span)}: drawn from places alone, without an older map")
        return Front(
            frame_of(self.control, CONTROL),  # type: ignore[arg-type]
            frame_of(self.areas, CONTROL_AREAS),  # type: ignore[arg-type]
            frame_of(self.lines, FRONT_LINES),  # type: ignore[arg-type]
            tuple(self.notes),
        )


def _agreed(work: _Work, older: _Older | None, day: dt.date, said: Array, of_table: NDArray[np.bool_]) -> Array:
    if older is None:
        return agreed_alone(said, work.alone, of_table)
    pull = pull_of_map(older.depth_m, (day - older.day).days)
    return agreed(said, pull, work.neighbours, of_table)


def _ground(work: _Work, beliefs: Beliefs, older: _Older | None) -> Ground:
    known = beliefs.drawing
    kriging = work.with_map if older else work.alone
    prior, depth_m = (older.prior, older.depth_m) if older else (None, None)
    field = kriging.field(beliefs.values[known], known, prior, depth_m)
    fought = [
        (shapely.Point(work.points[at]), work.sites[at].precision == "exact")
        for at in np.flatnonzero(beliefs.contested)
    ]
    drawn = (older.prior.held, older.contour) if older else None
    return ground_of(work.theatre, field, drawn, fought, older.contested if older else None)


def _method(beliefs: Beliefs, older: _Older | None) -> str:
    """What the day's line was drawn from, in words that the legend shows."""
    known = beliefs.drawing
    stated = {word.statement_id for at in known for word in beliefs.said[at] if word.stated}
    tabled = sum(not all(word.stated for word in beliefs.said[at]) for at in known)
    parts = []
    if stated:
        parts.append(f"{len(stated)} statement{'s' * (len(stated) != 1)}")
    if tabled:
        parts.append(f"a table of {tabled} place{'s' * (tabled != 1)}")
    rests = " and ".join(parts)
    if older is None:
        return f"drawn from {rests or 'nothing'}"
    of = f"the map of {older.day.isoformat()} ({older.method})"
    return f"drawn from {rests} on {of}" if rests else f"{of}, unchanged"


def _areas(work: _Work, ground: Ground, day: dt.date, method: str) -> Iterator[ControlArea]:
    for side, status, flat in (
        (work.sides.attacker, "held", ground.first),
        (work.sides.defender, "held", ground.second),
        (None, "contested", ground.contested),
    ):
        if flat.is_empty:
            continue
        # Rings that nearly touch on the plane may cross each other in degrees.
        area = on_grid(work.theatre.plane.to_degrees(flat))
        yield ControlArea(
            area_id=f"{day.isoformat()}:{side or status}",
            day=day,
            side=side,
            status=status,
            area_km2=round(area_m2(area) / 1e6, 1),
            method=method,
            geometry=area,
        )


def _lines(work: _Work, ground: Ground, beliefs: Beliefs, older: _Older | None, method: str) -> Iterator[FrontLine]:
    told = np.flatnonzero([bool(words) for words in beliefs.said])
    ages = np.array([(beliefs.day - beliefs.said[at][-1].day).days for at in told], dtype=np.int64)
    age = (beliefs.day - older.day).days if older else None
    nearest = Nearest(work.points[told], ages, age)
    count = len({word.statement_id for at in beliefs.drawing for word in beliefs.said[at] if word.stated})
    doubt = doubt_alone if age is None else partial(doubt_with_map, age_days=age)
    number = 0
    for line in front_of(work.theatre, ground):
        for stretch in stretches(line, nearest, doubt, within_m=_TELLS_M):
            number += 1
            degrees = work.theatre.plane.to_degrees(stretch.line)
            yield FrontLine(
                line_id=f"{beliefs.day.isoformat()}:{number}",
                day=beliefs.day,
                side_a=work.sides.attacker,
                side_b=work.sides.defender,
                length_m=round(length_m(degrees), 1),
                uncertainty_m=stretch.uncertainty_m,
                evidence_age_days=stretch.age_days,
                statements=count,
                method=method,
                geometry=degrees,
            )
