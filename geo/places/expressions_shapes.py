"""Lines and areas that relative places are made of: rivers, oblasts, countries, named regions.

The tables come from `geo.gazetteer.shapes`; what is missing is simply not known, and the expressions say so.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import shapely
from shapely import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.folding import fold_key

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["River", "Shapes"]

_CYRILLIC = re.compile("[а-яёіїєґ]")
_ENDINGS = re.compile("(?:[иыі]й|ое|ая|[аяьйоеиії])$")
_RIVER_WORDS = re.compile(r"^(?:the |river |річка |река |р\. )+|(?: river)+$", re.I)


class River:
    """One river: its names and its line from source to mouth."""

    def __init__(self, place_id: str, name: str, names: tuple[str, ...], line: LineString) -> None:
        self.place_id, self.name, self.names, self.line = place_id, name, names, line


class Shapes:
    """
    What is known of lines and areas.

    Parameters
    ----------
    rivers
        Table with place_id, name_en, name_uk, name_ru, aliases (separated by `|`) and lines from source to mouth.
    oblasts
        Table with iso_3166_2 ("UA-14") and areas.
    countries
        Table with iso2 ("UA") and areas, the whole world.
    countries_fine
        The same in detail, where there is more detail: for borders.
    members
        By `place_id` of a named region, the ISO 3166-2 codes of the divisions it is made of, or its own area.

    All EPSG:4326; each may be None.
    """

    def __init__(
        self,
        *,
        rivers: "gpd.GeoDataFrame | None" = None,
        oblasts: "gpd.GeoDataFrame | None" = None,
        countries: "gpd.GeoDataFrame | None" = None,
        countries_fine: "gpd.GeoDataFrame | None" = None,
        members: Mapping[str, tuple[str, ...] | BaseGeometry] | None = None,
    ) -> None:
        self._rivers = rivers
        self._oblasts = _by_code(oblasts, "iso_3166_2")
        self._countries = _by_code(countries, "iso2")
        self._fine = _by_code(countries_fine, "iso2")
        self._members = dict(members or {})
        self._areas: dict[str, BaseGeometry | None] = {}

    @cached_property
    def rivers(self) -> tuple[River, ...]:
        """All rivers; of one in several pieces the longest counts."""
        if self._rivers is None:
            return ()
        found = []
        for row in self._rivers.to_dict("records"):
            names = [row["name_en"], row["name_uk"], row["name_ru"], *str(row["aliases"] or "").split("|")]
            plain = tuple(dict.fromkeys(_RIVER_WORDS.sub("", str(name)).strip() for name in names if name))
            if (line := _one_line(row["geometry"])) is not None:
                found.append(River(str(row["place_id"]), str(row["name_en"]), tuple(filter(None, plain)), line))
        return tuple(found)

    @cached_property
    def river_names(self) -> re.Pattern[str] | None:
        """Any form of any river's name, with the word "River" beside it; one group for each river, in their order."""
        groups = []
        for river in self.rivers:
            forms = sorted({_form(name) for name in river.names}, key=len, reverse=True)
            groups.append(f"({'|'.join(forms)})")
        if not groups:
            return None
        return re.compile(rf"\b(?=[A-ZА-ЯҐЄІЇ])(?:River[^\S\n]+)?(?:{'|'.join(groups)})\b(?:[^\S\n]+[Rr]iver\b)?")

    def river(self, *names: object) -> River | None:
        """The first river that goes by one of some names, or has one of them as its key."""
        for name in names:
            if isinstance(name, str) and (found := self._named.get(fold_key(_RIVER_WORDS.sub("", name)), None)):
                return found
            if isinstance(name, str) and (found := self._keyed.get(name)):
                return found
        return None

    def area(self, place_id: str, *, fine: bool = False) -> BaseGeometry | None:
        """The area of a country (`iso:UA`), division (`iso:UA-14`) or named region; None where it is not known."""
        key = f"{place_id} fine" if fine else place_id
        if key not in self._areas:
            self._areas[key] = self._find_area(place_id, fine)
        return self._areas[key]

    def of(self, place_id: str) -> BaseGeometry | None:
        """The line of a river or the area of a named region, for `resolve_places`; the others are points."""
        if (river := self._keyed.get(place_id)) is not None:
            return river.line
        return self.area(place_id) if place_id in self._members else None

    @cached_property
    def _named(self) -> dict[str, River]:
        return {fold_key(name): river for river in reversed(self.rivers) for name in river.names}

    @cached_property
    def _keyed(self) -> dict[str, River]:
        return {river.place_id: river for river in self.rivers}

    def _find_area(self, place_id: str, fine: bool) -> BaseGeometry | None:
        code = place_id.removeprefix("iso:")
        if fine and code in self._fine:
            return self._fine[code]
        if code in self._oblasts:
            return self._oblasts[code]
        if code in self._countries:
            return self._countries[code]
        members = self._members.get(place_id)
        if isinstance(members, BaseGeometry):
            return members
        parts = [self._oblasts[member] for member in members or () if member in self._oblasts]
        # A region with a part missing would be drawn in the wrong place; then its point says more.
        return shapely.union_all(parts) if parts and len(parts) == len(members or ()) else None


def _by_code(table: "gpd.GeoDataFrame | None", column: str) -> dict[str, BaseGeometry]:
    if table is None:
        return {}
    return {str(code): shapely.make_valid(area) for code, area in zip(table[column], table.geometry, strict=True)}


def _one_line(geometry: BaseGeometry | None) -> LineString | None:
    if isinstance(geometry, MultiLineString):
        geometry = shapely.line_merge(geometry)
        parts = shapely.get_parts(geometry)
        geometry = max(parts, key=lambda part: part.length) if len(parts) else None
    return geometry if isinstance(geometry, LineString) and not geometry.is_empty else None


def _form(name: str) -> str:
    """A pattern for a name: as it stands in Latin letters, in any case in Cyrillic ones."""
    return r"[\s-]+".join(_word(word) for word in re.split(r"[\s-]+", name) if word)


def _word(word: str) -> str:
    if not _CYRILLIC.search(word.lower()):
        return re.escape(word).replace("'", "['’ʼ]")
    if re.search("[еє]ць$|ец$", word):
        # Донець, Дінця; Донец, Донца: the last vowel of the stem may change, and the ending loses its own.
        stem = re.sub("([еє]ць|ец)$", "", word)
        stem = re.sub("о(?=[^аеєиіїоуюя]*$)", "[оі]", stem)
        return rf"{stem}(?:[еє]ць|ц[яюеіі]м?|ец|ц[аеуы]м?|цом)"
    stem = _ENDINGS.sub("", word) if len(word) > 4 else word.rstrip("аьй")
    # Дніпро, Дніпра, Дніпром: up to three letters of ending, or "ого", "ому" of adjectives.
    return rf"{re.escape(stem)}[а-яёіїєґ]{{0,3}}"
