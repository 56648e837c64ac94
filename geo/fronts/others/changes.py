"""A collection of changes, `value`-wrapped: features of type nochange, gains and losses.

What the attacker holds is what has not changed and what it gained; what it lost since the map before is the defender's
again. Such a map leaves out Crimea, which Russia has held since 2014: its divisions are added, and named so.
"""

from collections.abc import Sequence
from typing import Final

from geo.fronts.others.features import Feature
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import Standing, Unused
from geo.fronts.sides import Sides

__all__ = ["CHANGES"]

_TYPES: Final = frozenset(("nochange", "gains", "losses"))


def _type(feature: Feature) -> str:
    return str(feature.properties.get("type", "")).casefold()


def _recognises(features: Sequence[Feature]) -> bool:
    return bool(features) and "nochange" in {_type(one) for one in features} <= _TYPES


def _says(feature: Feature, sides: Sides) -> Standing | Unused | None:
    return Standing(sides.defender if _type(feature) == "losses" else sides.attacker, "held")


CHANGES: Final = Preset(
    name="a map of changes", recognises=_recognises, says=_says, leaves_out=("iso:UA-43", "iso:UA-40")
)
