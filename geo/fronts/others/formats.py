"""Which reader a file's ending asks for."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from geo.fronts.others.features import Items
from geo.fronts.others.geojson import read_geojson
from geo.fronts.others.kml import read_kml, read_kmz
from geo.fronts.others.sheets import read_csv, read_parquet
from geo.fronts.others.vector import read_vector, read_zipped_shapefile
from geo.rejection import Rejection

__all__ = ["READERS", "layer_of", "read_features"]

READERS: Final[dict[str, Callable[[Path, str, str | None], Items]]] = {
    ".geojson": read_geojson,
    ".json": read_geojson,
    ".gpkg": read_vector,
    ".fgb": read_vector,
    ".shp": read_vector,
    ".zip": read_zipped_shapefile,
    ".kml": read_kml,
    ".kmz": read_kmz,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".geoparquet": read_parquet,
}
"""By ending; each takes the path, the layer's name where the file has none, and the CRS that the user says."""

_DAY = re.compile(r"[-_ .]*(?:19|20)\d{2}[-_.]?\d{2}[-_.]?\d{2}[-_ .]*")


def layer_of(path: Path) -> str:
    """A file's name without its ending and day: `RussianAssessedCoTinUkraine`, which is a layer of ISW's."""
    return _DAY.sub("", path.stem) or path.stem


def read_features(path: Path, *, crs: str | None = None) -> Items:
    """
    The features of one file, in EPSG:4326, and what of it could not be read.

    Parameters
    ----------
    path
        A file with one of the endings of `READERS`.
    crs
        The file's reference system, where it names none or a wrong one.
    """
    if not path.is_file():
        yield Rejection(str(path), None, "does not exist; check the path")
        return
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        ending = path.suffix or "a name without ending"
        yield Rejection(str(path), None, f"has {ending}; known endings of maps are {', '.join(READERS)}")
        return
    yield from reader(path, layer_of(path), crs)
