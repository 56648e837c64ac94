"""The tables written by hand, `data/curated/*.csv`: what each column holds, and a reader that says the line of a fault.

A table is a class of rows (its columns, one field each) and a `Table` that names the file. Tables of places are laid
over the base list in the order of `PLACE_TABLES`: one more file of that form needs its line there and nothing else.
"""

import csv
import re
from collections.abc import Callable
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from geo.datafiles import data_file
from geo.errors import DataError
from geo.gazetteer.database import RELATIONS
from geo.kinds import KINDS

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = [
    "COUNTRIES",
    "DIRECTIONS",
    "DISTRICTS",
    "DIVISIONS",
    "FACILITIES",
    "FORCES",
    "NAME_TABLES",
    "PLACE_TABLES",
    "REGIONS",
    "REMOVALS",
    "TABLES",
    "CountryRow",
    "DirectionRow",
    "DistrictRow",
    "DivisionRow",
    "FacilityRow",
    "ForceRow",
    "NameRow",
    "PlaceRow",
    "RemovalRow",
    "Row",
    "Table",
    "read_rows",
]

_KIND_OF = {
    "oblast": "region",
    "country-part": "region",
    "direction": "region",
    "raion-like": "district",
    "peninsula": "natural",
    "mountains": "natural",
    "forest": "natural",
    "hill": "natural",
    "base": "building",
    "hospital": "building",
    "prison": "building",
    "theatre": "building",
    "settlement": "village",
    "town": "city",
    "lake": "sea",
    "strait": "sea",
    "ocean": "sea",
    "bay": "sea",
}
"""Finer words for kinds that a table may use, and the kind of `geo.kinds.KINDS` that each is."""


def _text(cell: str) -> str:
    return cell


def _needed(cell: str) -> str:
    if not cell:
        raise ValueError("is empty")
    return cell


def _optional(cell: str) -> str | None:
    return cell or None


def _pattern(pattern: str, meaning: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def read(cell: str) -> str:
        if not compiled.fullmatch(cell):
            raise ValueError(f"{cell!r} is not {meaning}")
        return cell

    return read


_key = _pattern(
    r"(curated|geonames|katottg|iso):[A-Za-z0-9-]+", "a key, as curated:azovstal, geonames:691999, iso:UA-14"
)
_iso = _pattern(r"[A-Z]{2}", "an ISO 3166-1 code of two letters")
_member = _pattern(r"[A-Z]{2}-[A-Z0-9]{1,3}", "an ISO 3166-2 code, as UA-14")


def _country(cell: str) -> str | None:
    return _iso(cell) if cell else None


def _list(cell: str) -> tuple[str, ...]:
    parts = tuple(cell.split("|")) if cell else ()
    if any(part != part.strip() or not part for part in parts):
        raise ValueError(f"{cell!r} is not a list of texts between single |")
    return parts


def _members(cell: str) -> tuple[str, ...]:
    return tuple(_member(part) for part in _list(cell))


def _number(least: float, most: float) -> Callable[[str], float | None]:
    def read(cell: str) -> float | None:
        if not cell:
            return None
        value = float(cell)
        if not least <= value <= most:
            raise ValueError(f"{cell} is not from {least:g} to {most:g}")
        return value

    return read


def _count(cell: str) -> int:
    return int(cell or 0)


def _kind(cell: str) -> str:
    kind = _KIND_OF.get(cell, cell)
    if kind not in KINDS:
        raise ValueError(f"{cell!r} is not one of {', '.join((*KINDS, *_KIND_OF))}")
    return kind


def _relation(cell: str) -> str:
    relation = {"soviet": "former", "occupier": "former"}.get(cell, cell)
    if relation not in RELATIONS:
        raise ValueError(f"{cell!r} is not one of {', '.join((*RELATIONS, 'soviet', 'occupier'))}")
    return relation


def _language(cell: str) -> str | None:
    if cell not in ("", "en", "uk", "ru"):
        raise ValueError(f"{cell!r} is not en, uk, ru or empty")
    return cell or None


def _shape(cell: str) -> "BaseGeometry | None":
    import shapely

    if not cell:
        return None
    try:
        return shapely.from_wkt(cell)
    except shapely.GEOSException as error:
        raise ValueError(f"not a geometry in WKT ({error})") from error


def _column(read: Callable[[str], Any], meaning: str, *, may_lack: bool = False) -> Any:
    return field(metadata={"read": read, "meaning": meaning, "may_lack": may_lack})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every row of every table has."""

    line: int
    """Its line in the file, from 1."""
    source: str = _column(_needed, "where a reader can look it up")
    note: str = _column(_text, "anything else for the reader", may_lack=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(Row):
    """A place with its names, and a point, a line, an area, or the divisions that it consists of."""

    place_id: str = _column(_key, "curated:..., given once")
    kind: str = _column(_kind, "one of geo.kinds.KINDS, or a finer word for one")
    oblast: bool = False
    """Whether it is a first-level division under another key: its names then go to the division itself."""
    name_en: str = _column(_needed, "name to show, in Latin letters")
    name_uk: str = _column(_text, "Ukrainian name; a place that has one is looked for in every text")
    name_ru: str = _column(_text, "Russian name")
    aliases: tuple[str, ...] = _column(_list, "other spellings, between |; short capitals are abbreviations")
    country: str | None = _column(
        _country, "ISO 3166-1 alpha-2, empty for seas and what lies in several", may_lack=True
    )
    admin1: str | None = _column(_optional, "first-level division as the list names it", may_lack=True)
    admin2: str | None = _column(_optional, "second-level division as the list names it", may_lack=True)
    population: int = _column(_count, "inhabitants", may_lack=True)
    lon: float | None = _column(_number(-180, 180), "degrees east", may_lack=True)
    lat: float | None = _column(_number(-90, 90), "degrees north", may_lack=True)
    uncertainty_m: float | None = _column(
        _number(1, 2e7), "metres that hold the place, nine times in ten", may_lack=True
    )
    members: tuple[str, ...] = _column(_members, "ISO 3166-2 codes of the divisions it consists of", may_lack=True)
    wkt: "BaseGeometry | None" = _column(  # noqa: RUF009 (a field, under another name)
        _shape, "area or line in WKT, degrees, longitude first", may_lack=True
    )

    @property
    def area(self) -> "BaseGeometry | None":
        """Its line or area, where the row draws one."""
        return self.wkt

    @property
    def further_names(self) -> tuple[str, ...]:
        """Every spelling besides the three names."""
        return self.aliases


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionRow(PlaceRow):
    """A stretch of the front that daily reports call by a town: "the Kupiansk direction", «Куп'янський напрямок»."""

    stems: tuple[str, ...] = _column(_list, "English words before 'direction', between |")
    towards: float | None = _column(_number(0, 360), "bearing from the town to the front, degrees from north")
    opening: float | None = _column(_number(1, 180), "degrees to either side of it that the direction takes in")
    reach_km: float | None = _column(_number(1, 200), "kilometres from the town to its far end")
    around_km: float | None = _column(_number(1, 100), "kilometres all around the town that belong to it")

    @property
    def area(self) -> "BaseGeometry | None":
        """The area in `wkt`, or else a sector towards the front together with the surroundings of the town."""
        if self.wkt is not None:
            return self.wkt
        from geo.gazetteer.sectors import sector_towards

        numbers = (self.lon, self.lat, self.towards, self.opening, self.reach_km, self.around_km)
        given = [number for number in numbers if number is not None]
        if len(given) < len(numbers):
            return None
        return sector_towards(*given)

    @property
    def further_names(self) -> tuple[str, ...]:
        """The aliases, and what follows from the names by rule: "Kupyansk axis", "Kupianskyi direction"."""
        from geo.gazetteer.spellings import direction_names

        return direction_names((self.name_uk, self.name_ru, *self.aliases), self.stems)


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictRow(PlaceRow):
    """A district that no list has any more: a circle around its seat, as large as it was."""

    seat: str = _column(_needed, "the settlement that it was governed from, by a name that the list has in `admin1`")
    area_km2: float | None = _column(_number(1, 20_000), "square kilometres")

    @property
    def further_names(self) -> tuple[str, ...]:
        """The aliases, and what follows from the names by rule: "Popasna district", "Popasnyansky raion"."""
        from geo.gazetteer.spellings import district_names

        return district_names(
            (self.name_uk, self.name_ru, *self.aliases), self.name_en.removesuffix(" Raion"), self.seat
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRow(PlaceRow):
    """A plant, bridge, airport and the like."""

    settlement: str | None = _column(_optional, "the settlement it lies in or at")
    generic: tuple[str, ...] = _column(_list, "words by which articles go on speaking of it, between |")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow(Row):
    """One more spelling of a place of the list."""

    name_en: str = _column(_text, "the list's name of it, for the reader; one that the list does not have renames it")
    place_id: str = _column(_key, "key of the place")
    alias: str = _column(_needed, "the spelling")
    language: str | None = _column(_language, "en, uk, ru, or empty")
    relation: str = _column(_relation, "how the spelling relates to the place: geo.gazetteer.database.RELATIONS")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRow(Row):
    """A country: its middle and further names."""

    iso: str = _column(_iso, "ISO 3166-1 alpha-2")
    lon: float | None = _column(_number(-180, 180), "degrees east of its middle; empty: the middle of its cities")
    lat: float | None = _column(_number(-90, 90), "degrees north")
    aliases: tuple[str, ...] = _column(_list, "further names, between |")
    capital: str = _column(_text, "key of its capital")
    source: str = _column(_text, "where its middle comes from")

    @property
    def place_id(self) -> str:
        """Key of the country in the list."""
        return f"iso:{self.iso}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionRow(Row):
    """A division whose settlements lie on one side of it, or on both sides of the 180th meridian: its middle."""

    place_id: str = _column(_key, "key of the division")
    lon: float = _column(_number(-180, 180), "degrees east of its middle")
    lat: float = _column(_number(-90, 90), "degrees north")
    uncertainty_m: float | None = _column(
        _number(1, 2e7),
        "metres that hold its settlements, nine in ten; empty: the list's and how far it is moved",
        may_lack=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalRow(Row):
    """A place of the base list that is none, or a spelling that is none of its."""

    place_id: str = _column(_key, "key of the place")
    alias: str = _column(_text, "the spelling that it does not have; empty: the whole place goes")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceRow(Row):
    """A name of a force, unit, organisation or mission that holds a place's name, or is called as one."""

    name: str = _column(_needed, "as texts write it, in one case")
    language: str | None = _column(_language, "en, uk, ru, or empty")
    sort: str = _column(_needed, "force, unit, organisation or mission")


_Row = TypeVar("_Row", bound=Row)


@dataclass(frozen=True)
class Table(Generic[_Row]):
    """A file of `data/curated` and what it holds."""

    file: str
    row: type[_Row]
    holds: str
    settlements: bool = False
    """Whether its places are settlements, of which the base list may have one by that name, near."""


REGIONS = Table("regions.csv", PlaceRow, "oblasts, and regions that are areas or unions of oblasts")
DIRECTIONS = Table("directions.csv", DirectionRow, "directions of the front that daily reports speak of")
DISTRICTS = Table("raions.csv", DistrictRow, "districts of before 2020 and of Russia's border, by their seats")
FACILITIES = Table("facilities.csv", FacilityRow, "plants, bridges, dams, airports, ports")
COUNTRIES = Table("countries.csv", CountryRow, "middles, further names and capitals of countries")
DIVISIONS = Table("divisions.csv", DivisionRow, "middles of divisions")
REMOVALS = Table("removals.csv", RemovalRow, "what the base list has and should not have")
PLACE_TABLES: tuple[Table[Any], ...] = (
    REGIONS,
    DIRECTIONS,
    DISTRICTS,
    Table("world_regions.csv", PlaceRow, "regions, seas, rivers and sites of the world"),
    FACILITIES,
    Table("rivers.csv", PlaceRow, "rivers as lines from source to mouth"),
    Table("villages.csv", PlaceRow, "settlements that the lists of the world lack", settlements=True),
)
NAME_TABLES = (
    Table("names.csv", NameRow, "former, Russian and press names of towns"),
    Table("world_names.csv", NameRow, "names of the world as the press writes them"),
)
FORCES = Table("forces.csv", ForceRow, "names of forces, units, organisations and missions, which are no places")
TABLES: tuple[Table[Any], ...] = (*PLACE_TABLES, *NAME_TABLES, COUNTRIES, DIVISIONS, REMOVALS, FORCES)


def read_rows(table: Table[_Row]) -> list[_Row]:
    """
    The rows of a table, each cell read as its column says.

    Raises
    ------
    DataError
        If the file is missing, or a column or a cell is not as declared; names file, line and column.
    """
    path = data_file(f"curated/{table.file}")
    columns = {one.name: one for one in fields(table.row) if "read" in one.metadata}
    rows = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        try:
            _check_header(path, list(reader.fieldnames or ()), columns)
            rows = [_row(table, columns, cells, f"{path}, line {reader.line_num}", reader.line_num) for cells in reader]
        except (csv.Error, UnicodeDecodeError) as error:
            raise DataError(f"{path}, line {reader.line_num}: not CSV in UTF-8 ({error})") from error
    return rows


def _check_header(path: Path, header: list[str], columns: dict[str, Field[Any]]) -> None:
    if unknown := sorted(set(header) - set(columns)):
        raise DataError(f"{path}, line 1: no column {unknown[0]!r}; there are {', '.join(columns)}")
    if missing := [name for name, one in columns.items() if name not in header and not one.metadata["may_lack"]]:
        raise DataError(f"{path}, line 1: column {missing[0]!r} is missing")
    if len(header) != len(set(header)):
        raise DataError(f"{path}, line 1: a column stands twice")


def _row(table: Table[_Row], columns: dict[str, Field[Any]], cells: dict[str, str], where: str, line: int) -> _Row:
    if None in cells or None in cells.values():
        raise DataError(f"{where}: another number of cells than columns")
    read: dict[str, Any] = {"line": line}
    for name, one in columns.items():
        cell = cells.get(name, "")
        try:
            read[name] = one.metadata["read"](cell.strip())
        except ValueError as error:
            raise DataError(f"{where}: {name} {error}") from error
    if "kind" in columns:
        read["oblast"] = cells["kind"] == "oblast"
    return table.row(**read)
