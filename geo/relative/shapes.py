"""Lines and areas that relative places are made of: rivers, divisions, countries, named regions, and known bridges.

They come from `geo.gazetteer.shapes`; what is missing is simply not known, and the expressions say so.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import shapely
from shapely import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.entry import Entry
from geo.gazetteer.folding import fold_key
from geo.languages.base import Language
from geo.languages.morphology import inflected
from geo.languages.patterns import alternation

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["River", "Shapes"]

_RIVER_WORDS = re.compile(r"^(?:the |river |річка |река |р\. )+|(?: river)+$", re.I)


@dataclass(frozen=True)
class River:
    """One river."""

    place_id: str
    name: str
    names: tuple[str, ...]
    """All that it goes by, without the word for river."""
    line: LineString
    """From source to mouth, EPSG:4326."""


_REGION_TOLERANCE = 0.01
"""Degrees, about a kilometre."""


def _nothing(place_id: str) -> BaseGeometry | None:
    return None


@dataclass(frozen=True)
class Shapes:
    """What is known of lines and areas; all EPSG:4326."""

    rivers: tuple[River, ...] = ()
    area_of: Callable[[str], BaseGeometry | None] = _nothing
    """The area of a country (`iso:UA`), division (`iso:UA-14`) or named region by its key; None where not known."""
    fine_countries: Mapping[str, BaseGeometry] = field(default_factory=dict)
    """By ISO code ("RU"), countries in detail around the front, for borders; they may be cut off far from it."""
    bridges: Sequence[Entry] = ()
    """Bridges that the gazetteer knows."""

    @staticmethod
    def rivers_of(table: "gpd.GeoDataFrame") -> tuple[River, ...]:
        """Rivers of a table with place_id, name_en, name_uk, name_ru, aliases (separated by `|`) and geometry.

        Of a river in several pieces the longest one counts.
        """
        found = []
        for row in table.to_dict("records"):
            names = [row["name_en"], row["name_uk"], row["name_ru"], *str(row["aliases"] or "").split("|")]
            plain = dict.fromkeys(
                re.sub(r" \(.*", "", _RIVER_WORDS.sub("", str(name)).strip()) for name in names if name
            )
            if (line := _one_line(row["geometry"])) is not None:
                names_told = tuple(name for name in plain if name)
                found.append(River(str(row["place_id"]), str(row["name_en"]), names_told, line))
        return tuple(found)

    def river_names(self, language: Language) -> re.Pattern[str] | None:
        """Any form that the name of a river has in a language, with the word "River" beside it.

        Group N is the river number N - 1; None where no river is known.
        """
        if language not in self._patterns:
            self._patterns[language] = self._pattern(language)
        return self._patterns[language]

    @cached_property
    def _patterns(self) -> dict[Language, re.Pattern[str] | None]:
        return {}

    def _pattern(self, language: Language) -> re.Pattern[str] | None:
        groups = []
        for river in self.rivers:
            forms = sorted({_form(name, language) for name in river.names}, key=len, reverse=True)
            groups.append(f"({'|'.join(forms)})")
        if not groups:
            return None
        return re.compile(rf"\b(?=[A-ZА-ЯҐЄІЇ])(?:River[^\S\n]+)?(?:{'|'.join(groups)})\b(?:[^\S\n]+[Rr]iver\b)?")

    def river(self, *names: str | None) -> River | None:
        """The first river that goes by one of some names, or has one of them as its key."""
        for name in names:
            if name and (found := self._named.get(name) or self._named.get(fold_key(_RIVER_WORDS.sub("", name)))):
                return found
        return None

    def shape_of(self, place_id: str) -> BaseGeometry | None:
        """The line of a river or the area of a named region ("Donbas") by its key, for `resolve_places`; else None.

        Countries and divisions stay points there: they are named in every other sentence, and their outlines are long.
        """
        if (river := self._named.get(place_id)) is not None:
            return river.line
        return self.region_of(place_id) if place_id.startswith("curated:") else None

    def region_of(self, place_id: str) -> BaseGeometry | None:
        """The area of a named region, its outline drawn as loosely as such a region is meant.

        "Eastern Ukraine" has no sharp edge, and every mention of it carries its outline.
        """
        area = self.area_of(place_id)
        return None if area is None else area.simplify(_REGION_TOLERANCE)

    @cached_property
    def _named(self) -> dict[str, River]:
        known = {fold_key(name): river for river in reversed(self.rivers) for name in river.names}
        return known | {river.place_id: river for river in self.rivers}


def _one_line(geometry: BaseGeometry | None) -> LineString | None:
    if isinstance(geometry, MultiLineString):
        geometry = shapely.line_merge(geometry)
        parts = shapely.get_parts(geometry)
        geometry = max(parts, key=lambda part: part.length) if len(parts) else None
    return geometry if isinstance(geometry, LineString) and not geometry.is_empty else None


def _form(name: str, language: Language) -> str:
    """A pattern for a name in any of the forms that a language gives its words."""
    return r"[\s-]+".join(_word(word, language) for word in re.split(r"[\s-]+", name) if word)


def _word(word: str, language: Language) -> str:
    """A pattern for a word of a name: in any case in a language that declines names, else as it stands."""
    morphology = language.language_of_word(word.lower()).morphology
    forms = {word}
    if morphology.declines and not word.isascii():
        forms |= {f"{form[0].upper()}{form[1:]}" for form in inflected(morphology, word)}
    return f"(?:{alternation(forms)})".replace("'", "['’ʼ]")
