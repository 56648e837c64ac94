"""Others' maps and tables of places, whatever their format and maker, as CONTROL_AREAS and CONTROL."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry.base import BaseGeometry

from geo.control import Control, ControlArea
from geo.errors import InputError
from geo.fronts.others.assembling import Said, Sheet, assembled
from geo.fronts.others.changes import CHANGES
from geo.fronts.others.dating import NoDayError, day_for_all, day_of, day_of_name
from geo.fronts.others.deepstate import DEEPSTATE
from geo.fronts.others.features import Feature
from geo.fronts.others.formats import layer_of, read_features
from geo.fronts.others.isw import ISW
from geo.fronts.others.mending import mended, on_grid, only_areas
from geo.fronts.others.places import places_of
from geo.fronts.others.plain import OCCUPIED_ONLY, PLAIN
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import Meaning, Standing, Unused, parse_meanings, said_by_user
from geo.fronts.sides import Sides
from geo.gazetteer.entry import Gazetteer
from geo.gazetteer.shapes import shape_of
from geo.projection import area_m2
from geo.rejection import Rejection
from geo.tables import CONTROL, CONTROL_AREAS, frame_of

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["PRESETS", "Given", "read_given"]

PRESETS: Final = (DEEPSTATE, ISW, CHANGES, OCCUPIED_ONLY, PLAIN)
"""In the order in which they are asked whether a file is theirs."""
_OUTSIDE: Final = 0.02
_BORDER_DEG: Final = 0.02
"""An area of which less than this share lies on the land, nowhere wider than twice so many degrees, lies outside: two
sources draw one border differently."""
_COVERED: Final = 0.01
"""Share of a division that a map must say something of for it not to be left out."""


_BEHIND_NAME: Final = r":\d{4}-\d{2}-\d{2}:[^:]*(?::iso:[A-Z0-9-]+)?$"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _How:
    """What the user says of all files."""

    day: dt.date | None
    meanings: tuple[Meaning, ...]
    sides: Sides
    side: Standing | None
    name: str | None
    crs: str | None
    land: BaseGeometry


@dataclass(slots=True)
class _Gathered:
    """The sheets of all files, by map and day."""

    said: dict[tuple[str, dt.date], list[Said]] = field(default_factory=dict)
    presets: dict[str, Preset] = field(default_factory=dict)
    rows: list[Feature] = field(default_factory=list)
    notes: list[Rejection] = field(default_factory=list)


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
    ground = land if land is not None else _land_of(country)
    how = _How(
        day=day,
        meanings=parse_meanings(tuple(status), both),
        sides=both,
        side=Standing(side, "held") if side else None,
        name=name,
        crs=crs,
        land=ground,
    )
    gathered = _Gathered()
    for path in paths:
        _gather(Path(path), how, gathered)
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


def _land_of(country: str) -> BaseGeometry:
    """A country's land, finely drawn where the embedded data has it so.

    Raises
    ------
    InputError
        If there is no such country.
    """
    area = shape_of(f"iso:{country}")
    if area is None:
        raise InputError(f"{country!r} is no country's ISO code (UA, SD ...), or give the land itself")
    return only_areas(area)


def _gather(path: Path, how: _How, gathered: _Gathered) -> None:
    features: list[Feature] = []
    for item in read_features(path, crs=how.crs):
        if isinstance(item, Rejection):
            gathered.notes.append(item)
        else:
            features.append(item)
    if not features:
        return
    preset = next(one for one in PRESETS if one.recognises(features))
    if not any(_is_area(one) for one in features):
        gathered.rows += features
        return
    called = preset.name or how.name or layer_of(path)
    gathered.presets[called] = preset
    day, several = day_for_all(features, preset.days, how.day)
    how = replace(how, day=day)
    gathered.notes += [several] if several else []
    unused: dict[str, list[Feature]] = {}
    for one in features:
        said = _said(one, preset, how)
        if isinstance(said, Unused):
            unused.setdefault(said.reason, []).append(one)
        elif isinstance(said, Rejection):
            gathered.notes.append(said)
        else:
            whose, on, fault = said
            gathered.said.setdefault((called, on), []).append(whose)
            if fault:
                gathered.notes.append(one.reject(f"is no valid polygon ({fault}); it was mended", kept=True))
    gathered.notes += [_unused(reason, some) for reason, some in unused.items()]
    gathered.notes += _other_day(path, gathered, called, how)


def _is_area(feature: Feature) -> bool:
    return feature.geometry is not None and bool(shapely.get_dimensions(feature.geometry) == 2)


def _said(feature: Feature, preset: Preset, how: _How) -> tuple[Said, dt.date, str | None] | Unused | Rejection:
    """What a feature says of which day, and what was wrong with its polygon; or why it cannot be used."""
    told = said_by_user(feature, how.meanings)
    if isinstance(told, Unused):
        return told
    if not _is_area(feature):
        said = preset.says(feature, how.sides)
        return said if isinstance(said, Unused) else Unused("is no area")
    assert feature.geometry is not None
    area, fault = mended(feature.geometry)
    cut = only_areas(area.intersection(how.land))
    if cut.is_empty or (cut.area <= _OUTSIDE * area.area and cut.buffer(-_BORDER_DEG).is_empty):
        return feature.reject("lies outside the land; not used", kept=True)
    standing = told or preset.says(feature, how.sides) or how.side
    if isinstance(standing, Unused):
        return standing
    if standing is None:
        known = ", ".join(f"{key}={str(value)[:30]!r}" for key, value in list(feature.properties.items())[:4])
        return feature.reject(f"does not say who holds it ({known or 'it has no attributes'}); {_REMEDY}")
    try:
        on = day_of(feature, preset.days, how.day)
    except NoDayError as error:
        return feature.reject(str(error))
    return Said(feature, standing, cut), on, fault


_REMEDY: Final = "say what a value means with `status`: FIELD=VALUE:STATUS (--status)"


def _unused(reason: str, features: Sequence[Feature]) -> Rejection:
    first = features[0]
    if len(features) == 1:
        return first.reject(f"{reason}; not used", kept=True)
    return Rejection(first.source, None, f"{len(features)} features ({first.label} ...): {reason}; not used", kept=True)


def _other_day(path: Path, gathered: _Gathered, called: str, how: _How) -> Iterator[Rejection]:
    named = day_of_name(str(path))
    days = {day for whose, day in gathered.said if whose == called} if named and how.day is None else set()
    own = {day for day in days if any(one.feature.source == str(path) for one in gathered.said[(called, day)])}
    if len(own) == 1 and own != {named}:
        told = f"is of {own.pop()} by its features, though its name says {named}"
        yield Rejection(str(path), None, f"{told}; the features count, name another with `day`", kept=True)


def _areas(gathered: _Gathered, how: _How) -> list[ControlArea]:
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


def _held_before(preset: Preset, said: Sequence[Said], how: _How) -> list[tuple[str, BaseGeometry]]:
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


def _added(called: str, on: dt.date, division: str, area: BaseGeometry, how: _How) -> ControlArea:
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
