"""Maps and tables that say in a column who holds what, under the usual names; our own tables among them."""

from collections.abc import Iterable, Sequence
from typing import Final

from geo.fronts.others.features import Feature
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import CONTESTED, UNKNOWN, Standing, Unused, standing_of
from geo.fronts.sides import Sides

__all__ = ["OCCUPIED_ONLY", "PLAIN", "said_by_columns"]

_SIDES: Final = ("side", "held_by", "holder", "controlled_by", "controller", "control", "сторона", "контроль")
_STATUSES: Final = ("status", "state", "control_status", "category", "type", "legend", "name", "статус")
_UNKNOWN_SIDE: Final = ("contested", "unknown")


def said_by_columns(feature: Feature, sides: Sides) -> Standing | Unused | None:
    """What a row's own columns say: `status` where it doubts, then the side, then `status` or a name by its words."""
    told = {key.casefold(): value for key, value in feature.properties.items()}
    status = str(told.get("status", "")).casefold()
    if status in _UNKNOWN_SIDE:
        return CONTESTED if status == "contested" else UNKNOWN
    given = _first(told, _SIDES)
    if given is not None:
        return standing_of(given, sides)
    for name in _STATUSES:
        if name in told and (standing := standing_of(told[name], sides)) is not None:
            return standing
    return None


def _first(told: dict[str, object], names: Iterable[str]) -> object | None:
    return next((told[name] for name in names if name in told), None)


def _has_side(features: Sequence[Feature]) -> bool:
    return any(key.casefold() in _SIDES for one in features for key in one.properties)


def _only_occupied(features: Sequence[Feature]) -> bool:
    """Whether areas say that they are occupied and never whose: so do maps that draw the occupier's land alone."""
    return bool(features) and not _has_side(features) and any(said_by_columns(one, Sides()) for one in features)


OCCUPIED_ONLY: Final = Preset(name="", recognises=_only_occupied, says=said_by_columns)
PLAIN: Final = Preset(name="", recognises=lambda _: True, says=said_by_columns, rest_is_defenders=False)
"""Of last resort; `name` is the file's."""
