"""Others' maps and tables of places, whatever their format and maker, as CONTROL_AREAS and CONTROL."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry.base import BaseGeometry

from geo.control import Control, ControlArea
from geo.errors import InputError
from geo.fronts.others.assembling import Said, Sheet, assembled
from geo.fronts.others.gathering import Gathered, How, gather
from geo.fronts.others.mending import on_grid
from geo.fronts.others.places import places_of
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import Standing, parse_meanings
from geo.fronts.polygons import only_areas
from geo.fronts.sides import Sides
from geo.fronts.theatre import land_of
from geo.gazetteer.entry import Gazetteer
from geo.gazetteer.shapes import shape_of
from geo.projection import area_m2
from geo.rejection import Rejection
from geo.tables import CONTROL, CONTROL_AREAS, frame_of

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Given", "read_given"]

_COVERED: Final = 0.01
"""Share of a division that a map must say something of for it not to be left out."""
_BEHIND_NAME: Final = r":\d{4}-\d{2}-\d{2}:[^:]*(?::iso:[A-Z0-9-]+)?$"
"""What an `area_id` has behind the name of its map: day, side or status, and a division that was added."""


@dataclass(frozen=True)
class Given:
    """What others' maps and tables say, in our tables."""

    areas: "gpd.GeoDataFrame"
    """CONTROL_AREAS: one row for each map, day, side and status; those of one map and day do not overlap."""
    places: "gpd.GeoDataFrame"
    """CONTROL, origin "initial"."""
    rejected: tuple[Rejection, ...]
    """What could not be used, and (`kept`) what was mended, assumed, resolved or rightly left out."""

    @property
    def maps(self) -> "dict[str, gpd.GeoDataFrame]":
        """The areas of each map by its name."""
        whose = self.areas["area_id"].str.replace(_BEHIND_NAME, "", regex=True)
        return {str(name): self.areas[whose == name] for name in sorted(set(whose))}


def read_given(
    paths: Iterable[str | Path],
    *,
    day: dt.date | None = None,
    status: tuple[str, ...] = (),
    side: str | None = None,
    name: str | None = None,
    crs: str | None = None,
    sides: Sides | None = None,
    country: str = "UA",
    land: BaseGeometry | None = None,
    gazetteer: Gazetteer | None = None,
) -> Given:
    """
    Read others' maps (areas) and tables of who held which place.

    Parameters
    ----------
    paths
        Files with the endings of `geo.fronts.others.formats.READERS`; several of one map and day are one map.
    day
        The day of all of them; None takes each feature's own, else that in the file's name. A file that tells several
        days apart keeps them.
    status
        What values mean, as `FIELD=VALUE:STATUS` (see `parse_meanings`); asked before everything else.
    side
        Who holds all areas that say nothing themselves.
    name
        Whose map it is, for the files that are nobody's known one; None takes the file's name.
    crs
        The reference system of files that name none or a wrong one.
    sides
        The two sides; None is Russia and Ukraine.
    country
        ISO 3166-1 code of the country in which names of places are looked up, and to whose land areas are cut.
    land
        Polygons in EPSG:4326 to cut to instead.
    gazetteer
        Where names of places are looked up; needed for tables without coordinates.

    Raises
    ------
    InputError
        If nothing at all could be used, or an option is not as it should be.
    """
    both = sides or Sides()
    ground = land if land is not None else land_of(country)
    how = How(
        day=day,
        meanings=parse_meanings(tuple(status), both),
        sides=both,
        side=Standing(side, "held") if side else None,
        name=name,
        crs=crs,
        land=ground,
    )
    gathered = Gathered()
    for path in paths:
        gather(Path(path), how, gathered)
    areas = _areas(gathered, how)
    places: list[Control] = []
    if gathered.rows:
        places, notes = places_of(
            gathered.rows, day=day, meanings=how.meanings, sides=both, country=country, gazetteer=gazetteer
        )
        gathered.notes += notes
    if not areas and not places:
        first = next((str(note) for note in gathered.notes if not note.kept), "no file was given")
        raise InputError(f"no areas and no places: {first}")
    return Given(frame_of(areas, CONTROL_AREAS), frame_of(places, CONTROL), tuple(gathered.notes))  # type: ignore[arg-type]


def _areas(gathered: Gathered, how: How) -> list[ControlArea]:
    rows: list[ControlArea] = []
    for (called, on), said in sorted(gathered.said.items(), key=lambda one: one[0]):
        preset = gathered.presets[called]
        rest = Standing(how.sides.defender, "held") if preset.rest_is_defenders else None
        before = _held_before(preset, said, how)
        silent = shapely.union_all([area for _, area in before]) if before else None
        drawn, notes = assembled(Sheet(name=called, day=on, said=said, rest=rest, silent=silent), how.land)
        gathered.notes += notes
        gathered.notes += _lacking(preset, said, on)
        gathered.notes += _one_side(drawn, said[0].feature.source, on)
        rows += drawn
        for division, area in before:
            rows.append(_added(called, on, division, area, how))
            told = f"{called} of {on} leaves out {division}; it is added as held by {how.sides.attacker} since 2014"
            gathered.notes.append(Rejection(said[0].feature.source, None, told, kept=True))
    return rows


def _held_before(preset: Preset, said: Sequence[Said], how: How) -> list[tuple[str, BaseGeometry]]:
    """Divisions that such maps leave out, and this one does."""
    if not preset.leaves_out:
        return []
    covered = shapely.union_all([one.area for one in said])
    out = []
    for division in preset.leaves_out:
        area = shape_of(division)
        if area is None:
            continue
        area = only_areas(area.intersection(how.land))
        if area.intersection(covered).area < _COVERED * area.area:
            out.append((division, on_grid(area.difference(covered))))
    return out


def _added(called: str, on: dt.date, division: str, area: BaseGeometry, how: How) -> ControlArea:
    return ControlArea(
        area_id=f"{called}:{on.isoformat()}:{how.sides.attacker}:{division}",
        day=on,
        side=how.sides.attacker,
        status="held",
        area_km2=area_m2(area) / 1e6,
        method=f"held since 2014; left out by {called}",
        geometry=area,
    )


def _lacking(preset: Preset, said: Sequence[Said], on: dt.date) -> Iterator[Rejection]:
    if preset.part_of is None:
        return
    there = {preset.part_of(one.feature) for one in said}
    for part in preset.needs:
        if part not in there:
            told = (
                f"the layer of {part} of {on} is missing; what {preset.name} calls held is {' and '.join(preset.needs)}"
            )
            yield Rejection(said[0].feature.source, None, f"{told} together: give both", kept=True)


def _one_side(drawn: Sequence[ControlArea], source: str, on: dt.date) -> Iterator[Rejection]:
    sides = {row.side for row in drawn if row.side is not None}
    if len(sides) == 1:
        told = f"all that is held on {on} is held by {sides.pop()}; no line lies between one side"
        yield Rejection(source, None, f"{told}: give the other side's areas too", kept=True)
