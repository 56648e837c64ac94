"""What a format of files must say of itself, and what a user may choose."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd

from geo.tables import Table

__all__ = ["MOST_INLINE", "Format", "Options", "Shapes"]

Shapes = Literal["auto", "apart", "inline"]
"""Where the shapes of lines and areas stand: see `Options.shapes`."""


MOST_INLINE = 10_000
"""Rows up to which "auto" writes each with its own shape: some 10 MB, which a browser and Google Earth still read."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What may be chosen when a table is written; each format takes what concerns it."""

    shapes: Shapes = "auto"
    """GeoJSON: "inline" writes each row with its own shape; "apart" writes points, and each shape once in a file beside
    it; "auto" is "inline" up to `MOST_INLINE` rows. KML: "apart" is a placemark a place. CSV: "inline" adds the
    geometry as WKT."""
    raw_csv: bool = False
    """CSV: leave cells that a spreadsheet would run as a formula as they are."""
    hxl: bool = False
    """CSV: a second row of HXL hashtags."""

    def slim(self, frame: pd.DataFrame) -> bool:
        """Whether a table is written for maps: each shape once, and PLACES a place at a time."""
        return self.shapes == "apart" or (self.shapes == "auto" and len(frame) > MOST_INLINE)


@dataclass(frozen=True, kw_only=True)
class Format:
    """One format of files: the ending of its names, what it is, and the function that writes a table in it."""

    ending: str
    """Lower case, with the dot; a table goes into the format whose ending its file's name has."""
    about: str
    """One line for the documentation."""
    write: Callable[[pd.DataFrame, Path, Table, Options], None]
    """Writes a table into an empty file that is there; raises OSError where that fails."""
    spatial: bool = False
    """Whether it needs geometry."""
    beside: Callable[[pd.DataFrame, Path, Table, Options], dict[str, bytes | None]] | None = None
    """What goes into files beside it: the content by the ending of the name that replaces this one. None is no file:
    one of an earlier, larger table would belong to nothing."""
    adds: bool = False
    """Whether tables are added to a file that is there: `write` is then given a copy of it."""
