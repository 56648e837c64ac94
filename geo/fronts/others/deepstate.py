"""DeepState's map: areas, units and airfields; who holds an area stands in its bilingual name and colour.

A name such as `Звільнено 10.05 /// Taken back 10.05` says it in words; where it does not (`Зміїний /// Snake Island`)
the colour does. Points are units, directions of attack and airfields. Areas outside the land (Transnistria) are cut
away with it.
"""

from collections.abc import Sequence
from typing import Final

from geo.fronts.others.features import Feature
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import CONTESTED, Standing, Unused, standing_of
from geo.fronts.sides import Sides

__all__ = ["DEEPSTATE"]

_BILINGUAL: Final = "///"
_OCCUPIED: Final = frozenset(("#a52714", "#880e4f"))
"""Since February 2022, and since 2014."""
_TAKEN_BACK: Final = frozenset(("#0f9d58", "#0288d1"))
"""Long ago, and in the last weeks."""
_CONTESTED: Final = frozenset(("#bcaaa4", "#bdbdbd"))
_LEAST: Final = 0.5
"""Share of the areas that must have a bilingual name and a colour for the map to be DeepState's."""


def _recognises(features: Sequence[Feature]) -> bool:
    areas = [one for one in features if _is_area(one)]
    known = [one for one in areas if _BILINGUAL in str(one.properties.get("name", "")) and _colour(one)]
    return bool(areas) and len(known) >= _LEAST * len(areas)


def _is_area(feature: Feature) -> bool:
    return feature.geometry is not None and feature.geometry.geom_type not in ("Point", "LineString", "MultiPoint")


def _colour(feature: Feature) -> str:
    return str(feature.properties.get("fill", "")).casefold()


def _says(feature: Feature, sides: Sides) -> Standing | Unused | None:
    if not _is_area(feature):
        return Unused("marks a unit, an attack or an airfield, no area")
    words = standing_of(feature.properties.get("name", ""), sides)
    if words is not None:
        return words
    colour = _colour(feature)
    if colour in _OCCUPIED:
        return Standing(sides.attacker, "held")
    if colour in _TAKEN_BACK:
        return Standing(sides.defender, "held")
    return CONTESTED if colour in _CONTESTED else None


DEEPSTATE: Final = Preset(name="DeepState", recognises=_recognises, says=_says)
