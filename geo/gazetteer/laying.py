"""Lay the tables written by hand over a base list: what they add, what they change, what they remove."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from statistics import median

import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import DataError
from geo.gazetteer.curated import (
    COUNTRIES,
    DIVISIONS,
    NAME_TABLES,
    PLACE_TABLES,
    REMOVALS,
    CountryRow,
    DirectionRow,
    DistrictRow,
    DivisionRow,
    NameRow,
    PlaceRow,
    RemovalRow,
    Table,
    read_rows,
)
from geo.gazetteer.database import RELATIONS, Database
from geo.gazetteer.entry import Entry, Match
from geo.gazetteer.folding import fold_key
from geo.gazetteer.spellings import press_romanisations, russian_forms, russian_romanisations
from geo.gazetteer.unlabelled import language_of
from geo.gazetteer.writing import Draft, draft_of
from geo.kinds import SETTLEMENTS
from geo.projection import great_circle_m, middle_of

__all__ = ["Laid", "centre", "is_by_hand", "lay"]

_SAME_M = 15_000.0
"""A settlement of the same name within this distance is the same one."""
_SAME_COMMUNITY = 1.2
"""So much of its stated uncertainty may a settlement that is known by its community lie off."""
_COMMUNITY_M = 25_000.0
_BESIDE_M = 3_000.0
"""Within this distance the oblast may be another one: the lists draw its border elsewhere."""
_NEAR_COUNTRIES = ("UA", "RU", "BY", "MD")
_WIDE_KINDS = ("region", "natural", "sea", "continent", "country")
_WIDE_M = 5_000.0
_ASIDE = 1.4
"""Radii of a circle as large as a district that hold nine tenths of it: few seats lie in the middle."""
_OBLAST = " Oblast"
_SHORT = 4
"""Letters of the longest abbreviation; capitals beyond are a shout."""
_REGISTER = "KATOTTG"
_MOVED = f"{_REGISTER}, curated"
"""Source of a settlement of the register whose point is that of a table."""


@dataclass
class Laid:
    """What the tables say beside the base list."""

    places: list[Draft] = field(default_factory=list)
    """New places with all their names, and those of the base list that are changed, with the names that are added."""
    removed: set[str] = field(default_factory=set)
    """Keys of places that are in the base list and should not be."""
    removed_names: set[tuple[str, str]] = field(default_factory=set)
    """Folded name and key, where the base list has a name that is none."""
    areas: dict[str, str] = field(default_factory=dict)
    """Divisions that the base list calls otherwise: its name -> ours."""


def is_by_hand(place_id: str) -> bool:
    """Whether a key is one of the tables written by hand: what a base list has under it is an earlier state of them."""
    return place_id.startswith("curated:")


def lay(base: Database) -> Laid:
    """
    Read all tables, and lay them over a base list.

    Raises
    ------
    DataError
        If a table is not as declared, a key is given twice, or a row is about a place that there is not.
    """
    laying = _Laying(base)
    for table in PLACE_TABLES:
        for row in read_rows(table):
            laying.add_place(row, table)
    for country in read_rows(COUNTRIES):
        laying.add_country(country)
    for names in NAME_TABLES:
        for name in read_rows(names):
            laying.add_name(name, names)
    for division in read_rows(DIVISIONS):
        laying.move_division(division)
    for removal in read_rows(REMOVALS):
        laying.remove(removal)
    laying.move_back()
    laying.add_press_names()
    return laying.laid()


class _Laying:
    def __init__(self, base: Database) -> None:
        self._base = base
        self._drafts: dict[str, Draft] = {}
        self._new: set[str] = set()
        self._same: dict[str, str] = {}
        self._areas: dict[str, str] = {}
        self._removed: set[str] = set()
        self._removed_names: set[tuple[str, str]] = set()
        self._settlements: dict[str, dict[str | None, list[tuple[float, float]]]] = {}

    def laid(self) -> Laid:
        scanned = self._base.scanned(self._drafts.keys() - self._new)
        for key in scanned:
            self._drafts[key].regional = True
        kept = [draft for key, draft in self._drafts.items() if key not in self._removed and self._says_more(draft)]
        return Laid(kept, self._removed, self._removed_names, self._areas)

    def _says_more(self, draft: Draft) -> bool:
        base = None if draft.place_id in self._new else self._base.entry(draft.place_id)
        return base is None or bool(draft.names) or draft_of(self._named(base), regional=draft.regional) != draft

    def _named(self, entry: Entry) -> Entry:
        return _with_area(entry, self._areas)

    def _draft(self, place_id: str) -> Draft | None:
        """The place of that key as it is by now, to be changed."""
        place_id = self._same.get(place_id, place_id)
        if place_id not in self._drafts and not is_by_hand(place_id):
            entry = self._base.entry(place_id)
            if entry is not None:
                self._drafts[place_id] = draft_of(self._named(entry), regional=False)
        return self._drafts.get(place_id)

    def _needed(self, place_id: str, where: str) -> Draft:
        if (draft := self._draft(place_id)) is None:
            raise DataError(f"{where}: no place {place_id!r} in the list; correct the key, or take the row out")
        return draft

    def _matches(self, key: str) -> list[Match]:
        return [match for match in self._base.matches(key) if not is_by_hand(match.entry.place_id)]

    def _name(self, draft: Draft, spelling: str, relation: str, language: str | None) -> None:
        """Add a name, unless the base list has it in as good a relation."""
        if draft.place_id not in self._new:
            known = self._relation(draft.place_id, spelling)
            if known is not None and RELATIONS.index(known) <= RELATIONS.index(relation):
                return
        draft.add_name(spelling, relation, language)

    def _relation(self, place_id: str, spelling: str) -> str | None:
        matches = self._matches(fold_key(spelling))
        return next((match.relation for match in matches if match.entry.place_id == place_id), None)

    # Places

    def add_place(self, row: PlaceRow, table: Table[PlaceRow]) -> None:
        where = f"{table.file} line {row.line}"
        if row.place_id in self._drafts or row.place_id in self._same:
            raise DataError(f"{where}: {row.place_id!r} is given before")
        if row.oblast and len(row.members) == 1 and (division := self._draft(f"iso:{row.members[0]}")) is not None:
            self._name_division(division, row)
            return
        draft = self._settlement(row, where) if table.settlements else None
        if draft is None:
            draft = self._drafts[row.place_id] = self._placed(row, where, settlement=table.settlements)
            self._new.add(row.place_id)
        self._name_place(draft, row)

    def _name_division(self, draft: Draft, row: PlaceRow) -> None:
        """An oblast is the division of the list itself, under the hand-written names."""
        if draft.name != row.name_en:
            self._areas[draft.name] = row.name_en
            draft.name = draft.admin1 = row.name_en
        self._same[row.place_id] = draft.place_id
        self._name_place(draft, row)
        if row.name_en.endswith(_OBLAST):
            self._name(draft, row.name_en.removesuffix("ast"), "press", "en")

    def _name_place(self, draft: Draft, row: PlaceRow) -> None:
        self._name(draft, row.name_en, "official", "en")
        for language, name in (("uk", row.name_uk), ("ru", row.name_ru)):
            # What stands in brackets tells the reader which of two it is.
            if short := name.partition(" (")[0]:
                self._name(draft, short, "official", language)
        for alias in row.further_names:
            abbreviated = len(alias) <= _SHORT and alias.isupper()
            self._name(draft, alias, "abbreviation" if abbreviated else "press", language_of(alias))

    def _placed(self, row: PlaceRow, where: str, *, settlement: bool) -> Draft:
        lon, lat, precision, uncertainty_m = self._settled(row, where) if settlement else self._located(row, where)
        return Draft(
            place_id=row.place_id,
            name=row.name_en,
            kind=row.kind,
            country=row.country,
            admin1=row.admin1,
            admin2=row.admin2,
            population=row.population,
            lon=round(lon, 5),
            lat=round(lat, 5),
            precision=precision,
            uncertainty_m=uncertainty_m,
            source="curated",
            regional=bool(row.name_uk),
        )

    def _settled(self, row: PlaceRow, where: str) -> tuple[float, float, str, float]:
        lon, lat = _point(row, where)
        return lon, lat, "settlement", row.uncertainty_m or 2000.0

    def _located(self, row: PlaceRow, where: str) -> tuple[float, float, str, float]:
        """Longitude, latitude, precision and uncertainty of a place, from what its row gives of its shape."""
        area = row.area
        if isinstance(row, DistrictRow):
            return self._about_seat(row, where)
        if area is None and not row.members:
            lon, lat = _point(row, where)
            uncertainty_m = row.uncertainty_m or 1000.0
            wide = row.kind in _WIDE_KINDS and uncertainty_m > _WIDE_M
            return lon, lat, "region" if wide else "exact", uncertainty_m
        if isinstance(area, shapely.LineString):
            middle = shapely.line_interpolate_point(area, 0.5, normalized=True)
            return middle.x, middle.y, "exact", 1000.0
        lon, lat, radius = _middle_of(area) if area is not None else self._middle_of_members(row, where)
        narrow = row.kind == "district" or isinstance(row, DirectionRow)
        return lon, lat, "district" if narrow else "region", max(2000.0, round(radius, -3))

    def _about_seat(self, row: DistrictRow, where: str) -> tuple[float, float, str, float]:
        """A district's middle, its seat, and the radius that holds nine tenths of a district of its size."""
        found = [match.entry for match in self._matches(fold_key(row.seat))]
        seats = [e for e in found if e.kind in SETTLEMENTS and (e.country, e.admin1) == (row.country, row.admin1)]
        if not seats or row.area_km2 is None:
            raise DataError(f"{where}: no settlement {row.seat!r} in {row.admin1}; correct the seat")
        seat = max(seats, key=lambda entry: (entry.precision != "district", entry.population, entry.place_id))
        radius = _ASIDE * math.sqrt(row.area_km2 / math.pi) * 1000.0
        return seat.lon, seat.lat, "district", round(radius, -3)

    def _middle_of_members(self, row: PlaceRow, where: str) -> tuple[float, float, float]:
        names = {entry.name for code in row.members if (entry := self._base.entry(f"iso:{code}")) is not None}
        inside = [point for name in sorted(names) for point in self._settled_in(row.country, name)]
        if not inside:
            raise DataError(f"{where}: the list knows no settlement in {', '.join(row.members)}")
        return centre(inside)

    def _settled_in(self, country: str | None, division: str) -> list[tuple[float, float]]:
        """Points of the settlements of a division, by the name that the base list has for it."""
        if country is None:
            return []
        if country not in self._settlements:
            self._settlements[country] = defaultdict(list)
            for area, lon, lat in self._base.surveyed(country):
                self._settlements[country][area].append((lon, lat))
        return self._settlements[country].get(division, [])

    # Settlements that the base list has already

    def _settlement(self, row: PlaceRow, where: str) -> Draft | None:
        """The settlement of the base list that the row stands for, moved to the row's point if its own is rough."""
        lon, lat = _point(row, where)
        entry = self._same_settlement(row, lon, lat)
        if entry is None:
            return None
        draft = self._draft(entry.place_id)
        assert draft is not None
        self._same[row.place_id] = draft.place_id
        if entry.source.startswith(_REGISTER):
            draft.lon, draft.lat = lon, lat
            draft.precision, draft.uncertainty_m = "settlement", row.uncertainty_m or 2000.0
            draft.source = _MOVED
        return draft

    def _same_settlement(self, row: PlaceRow, lon: float, lat: float) -> Entry | None:
        """One of its name, near; one that is surveyed comes before one that is known by its community."""
        found: dict[str, tuple[bool, float, Entry]] = {}
        for key in filter(None, map(fold_key, (row.name_en, row.name_uk, row.name_ru, *row.aliases))):
            for entry in (self._named(match.entry) for match in self._matches(key)):
                if entry.kind not in ("city", "village") or entry.country not in _NEAR_COUNTRIES:
                    continue
                away = great_circle_m(lon, lat, entry.lon, entry.lat)
                rough = entry.source.startswith(_REGISTER)
                if rough and entry.country != row.country:
                    continue
                inside = row.admin1 is None or entry.admin1 == row.admin1
                if away <= (_reach(entry) if rough else _SAME_M) and (inside or away < _BESIDE_M):
                    found[entry.place_id] = (rough, away, entry)
        return min(found.values(), key=lambda one: (one[0], one[1], one[2].place_id))[2] if found else None

    def move_back(self) -> None:
        """What an earlier state of the tables moved and no row moves now is known by its community alone."""
        kept = set(self._same.values())
        for place_id in self._base.of_source(_MOVED):
            if place_id not in kept and (draft := self._draft(place_id)) is not None:
                draft.precision, draft.uncertainty_m, draft.source = "district", _COMMUNITY_M, _REGISTER

    # Names, middles, removals

    def add_press_names(self) -> None:
        """Names of Ukraine's towns as the press writes them in Latin letters, and their Russian forms, by rule."""
        towns = self._base.towns("UA")
        for place_id, names in self._base.spellings(towns).items():
            ukrainian = sorted({name for name, relation, code in names if (relation, code) == ("official", "uk")})
            draft = self._draft(place_id) if ukrainian else None
            if draft is None:
                continue
            for name in ukrainian:
                for spelling in sorted(press_romanisations(name)):
                    self._add_new(draft, spelling, "press", "en")
                for form in sorted(russian_forms(name)):
                    self._add_new(draft, form, "russian", "ru")
                    for spelling in sorted(russian_romanisations(form)):
                        self._add_new(draft, spelling, "russian", "en")

    def _add_new(self, draft: Draft, spelling: str, relation: str, language: str) -> None:
        """Add a name that nothing goes by yet: what follows by rule takes no other place's name."""
        if not self._base.matches(fold_key(spelling)):
            self._name(draft, spelling, relation, language)

    def add_country(self, row: CountryRow) -> None:
        draft = self._draft(row.place_id)
        if draft is None:
            # A country without a city in the list is not there.
            return
        if row.lon is not None and row.lat is not None:
            draft.lon, draft.lat = row.lon, row.lat
        for alias in row.aliases:
            abbreviated = len(alias.replace(".", "")) <= _SHORT and alias.isupper()
            self._name(draft, alias, "abbreviation" if abbreviated else "colloquial", language_of(alias))

    def add_name(self, row: NameRow, table: Table[NameRow]) -> None:
        draft = self._needed(row.place_id, f"{table.file} line {row.line}")
        if row.name_en and not self._lists(draft, row.name_en):
            draft.name = row.name_en
            self._name(draft, row.name_en, "official", "en")
        self._name(draft, row.alias, row.relation, row.language)

    def _lists(self, draft: Draft, name: str) -> bool:
        """Whether a name is the one that the list of the world has: the official romanisation is better than that."""
        return draft.place_id not in self._new and any(
            match.entry.place_id == draft.place_id and match.relation == "official" and match.language is None
            for match in self._matches(fold_key(name))
        )

    def move_division(self, row: DivisionRow) -> None:
        draft = self._needed(row.place_id, f"{DIVISIONS.file} line {row.line}")
        moved = great_circle_m(draft.lon, draft.lat, row.lon, row.lat)
        draft.uncertainty_m = row.uncertainty_m or draft.uncertainty_m + round(moved, -3)
        draft.lon, draft.lat = row.lon, row.lat

    def remove(self, row: RemovalRow) -> None:
        where = f"{REMOVALS.file} line {row.line}"
        if is_by_hand(row.place_id):
            raise DataError(f"{where}: {row.place_id!r} is written by hand; take it out of its own table")
        if self._base.entry(row.place_id) is None:
            raise DataError(f"{where}: no place {row.place_id!r} in the list; take the row out")
        if not row.alias:
            self._removed.add(row.place_id)
            return
        key = fold_key(row.alias)
        if self._relation(row.place_id, row.alias) is None:
            raise DataError(f"{where}: {row.place_id!r} has no name {row.alias!r}; take the row out")
        self._removed_names.add((key, row.place_id))


def centre(points: Iterable[tuple[float, float]]) -> tuple[float, float, float]:
    """A point in the middle of some settlements: the centroid of their hull, and the radius in metres that holds nine
    in ten, at least 5 km.

    Settlements that lie far beyond all others are left out: a list puts a few into the wrong division.
    """
    points = _without_strays(list(points))
    middle = middle_of(points)
    far = sorted(great_circle_m(*middle, lon, lat) for lon, lat in points)
    radius = far[min(len(far) - 1, int(0.9 * len(far)))]
    return round(middle[0], 4), round(middle[1], 4), max(5000.0, round(radius, -3))


def _without_strays(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    middle = (median(lon for lon, _ in points), median(lat for _, lat in points))
    away = [great_circle_m(*middle, lon, lat) for lon, lat in points]
    limit = 3.5 * max(median(away), 10_000.0)
    return [point for point, distance in zip(points, away, strict=True) if distance <= limit]


def _middle_of(area: BaseGeometry) -> tuple[float, float, float]:
    point = area.representative_point()
    corners = shapely.get_coordinates(area)
    return point.x, point.y, max(great_circle_m(point.x, point.y, x, y) for x, y in corners)


def _point(row: PlaceRow, where: str) -> tuple[float, float]:
    if row.lon is None or row.lat is None:
        raise DataError(f"{where}: {row.place_id!r} has neither lon and lat, nor wkt, nor members")
    return row.lon, row.lat


def _reach(entry: Entry) -> float:
    # One that a table has moved before is as rough as its community.
    return _SAME_COMMUNITY * (entry.uncertainty_m if entry.precision == "district" else _COMMUNITY_M)


def _with_area(entry: Entry, areas: dict[str, str]) -> Entry:
    return replace(entry, admin1=areas[entry.admin1]) if entry.admin1 in areas else entry
