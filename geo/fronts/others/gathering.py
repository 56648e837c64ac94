"""The features of files, each known by its preset, sorted by map and day, their areas mended and cut to land."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from geo.fronts.others.assembling import Said
from geo.fronts.others.changes import CHANGES
from geo.fronts.others.dating import NoDayError, day_for_all, day_of, day_of_name
from geo.fronts.others.deepstate import DEEPSTATE
from geo.fronts.others.features import Feature
from geo.fronts.others.formats import layer_of, read_features
from geo.fronts.others.isw import ISW
from geo.fronts.others.mending import mended
from geo.fronts.others.plain import OCCUPIED_ONLY, PLAIN
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import Meaning, Standing, Unused, said_by_user
from geo.fronts.polygons import only_areas
from geo.fronts.sides import Sides
from geo.rejection import Rejection

__all__ = ["PRESETS", "Gathered", "How", "gather"]

PRESETS: Final = (DEEPSTATE, ISW, CHANGES, OCCUPIED_ONLY, PLAIN)
"""In the order in which they are asked whether a file is theirs."""
_OUTSIDE: Final = 0.02
_BORDER_DEG: Final = 0.02
"""An area of which less than this share lies on the land, nowhere wider than twice so many degrees, lies outside: two
sources draw one border differently."""
_REMEDY: Final = "say what a value means with `status`: FIELD=VALUE:STATUS (--status)"


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """What the user says of all files; see `geo.fronts.others.entrance.read_given`."""

    day: dt.date | None
    meanings: tuple[Meaning, ...]
    sides: Sides
    side: Standing | None
    """What an area is that says nothing itself."""
    name: str | None
    crs: str | None
    land: BaseGeometry
    """EPSG:4326."""


@dataclass(slots=True)
class Gathered:
    """What all files say."""

    said: dict[tuple[str, dt.date], list[Said]] = field(default_factory=dict)
    """By map and day."""
    presets: dict[str, Preset] = field(default_factory=dict)
    """By map."""
    rows: list[Feature] = field(default_factory=list)
    """Of tables of places."""
    notes: list[Rejection] = field(default_factory=list)


def gather(path: Path, how: How, gathered: Gathered) -> None:
    """Add what the features of one file say; a file without areas gives rows of a table of places."""
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


def _said(feature: Feature, preset: Preset, how: How) -> tuple[Said, dt.date, str | None] | Unused | Rejection:
    """What a feature says of which day, and what was wrong with its polygon; or why it cannot be used."""
    told = said_by_user(feature, how.meanings)
    if isinstance(told, Unused):
        return told
    if feature.geometry is None or not _is_area(feature):
        said = preset.says(feature, how.sides)
        return said if isinstance(said, Unused) else Unused("is no area")
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


def _unused(reason: str, features: Sequence[Feature]) -> Rejection:
    first = features[0]
    if len(features) == 1:
        return first.reject(f"{reason}; not used", kept=True)
    return Rejection(first.source, None, f"{len(features)} features ({first.label} ...): {reason}; not used", kept=True)


def _other_day(path: Path, gathered: Gathered, called: str, how: How) -> Iterator[Rejection]:
    named = day_of_name(str(path))
    days = {day for whose, day in gathered.said if whose == called} if named and how.day is None else set()
    own = {day for day in days if any(one.feature.source == str(path) for one in gathered.said[(called, day)])}
    if len(own) == 1 and own != {named}:
        told = f"is of {own.pop()} by its features, though its name says {named}"
        yield Rejection(str(path), None, f"{told}; the features count, name another with `day`", kept=True)
