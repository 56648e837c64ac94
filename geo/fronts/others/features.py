"""What a file of somebody else's map holds, whatever its format: features in EPSG:4326, numbered as they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry.base import BaseGeometry

from geo.rejection import Rejection

__all__ = ["Feature", "Items"]

_NAMING = ("name", "Name", "NAME", "title", "id", "OBJECTID")
_MAX_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One feature of a map, or one row of a table."""

    source: str
    """The file as it was named."""
    number: int
    """Counted from 1 in its file; of a CSV the line."""
    layer: str
    """The layer, folder or, where there is none, the file's name without its ending and day."""
    properties: Mapping[str, Any] = field(default_factory=dict)
    """Its attributes; nulls left out."""
    geometry: BaseGeometry | None = None
    """EPSG:4326, longitude first; None in a table of names."""
    is_row: bool = False
    """Whether it is a row of a table, which people look for by its line."""

    @property
    def label(self) -> str:
        """How a person finds it: `feature 12 ("Contested")`, or `line 12`."""
        if self.is_row:
            return f"line {self.number}"
        named = next((self.properties[key] for key in _NAMING if key in self.properties), None)
        shown = " ".join(str(named).split())[:_MAX_NAME] if named is not None else ""
        return f"feature {self.number} ({shown!r})" if shown else f"feature {self.number}"

    def reject(self, reason: str, *, kept: bool = False) -> Rejection:
        """A rejection of this feature, or with `kept` a word about it."""
        if self.is_row:
            return Rejection(self.source, self.number, reason, self._shown(), kept)
        return Rejection(self.source, None, f"{self.label} {reason}", self._shown(), kept)

    def _shown(self) -> str:
        return "; ".join(f"{key}={value}" for key, value in self.properties.items())


Items = Iterator[Feature | Rejection]
"""What every reader gives: features, and what could not be read."""
