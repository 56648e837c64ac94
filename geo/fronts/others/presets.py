"""Maps that are known by their content: whose they are, and how their features say who holds what."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geo.fronts.others.features import Feature
from geo.fronts.others.standing import Standing, Unused
from geo.fronts.sides import Sides

__all__ = ["Preset", "Says"]

Says = Callable[[Feature, Sides], Standing | Unused | None]
"""What a feature says; None where it should say something and does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One kind of map."""

    name: str
    """As people call it; tables say "given by NAME"."""
    recognises: Callable[[Sequence[Feature]], bool]
    """Whether the features of a file are such a map's."""
    says: Says
    days: tuple[str, ...] = ("day", "date", "datetime")
    """Attributes that say of which day a feature is, in order of preference."""
    rest_is_defenders: bool = True
    """Whether what the map leaves free is the defender's: so with all that draw only what is occupied."""
    needs: tuple[str, ...] = ()
    """Layers (as `part_of` names them) that together say what is held; a day without one of them is told."""
    part_of: Callable[[Feature], str | None] | None = None
    leaves_out: tuple[str, ...] = ()
    """Divisions that the attacker held before and that such a map does not show, as `iso:UA-43`."""
