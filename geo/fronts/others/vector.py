"""GeoPackage, Shapefile (alone or zipped with its companions) and FlatGeobuf, as GDAL reads them; GeoParquet."""

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from geo.fronts.others.crs import LON_LAT, reprojection
from geo.fronts.others.features import Feature, Items
from geo.rejection import Rejection

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["read_geoparquet", "read_vector", "read_zipped_shapefile"]

_MAX_UNPACKED: Final = 500_000_000
"""Most bytes that a zipped Shapefile may unpack to."""


def read_zipped_shapefile(path: Path, layer: str, crs: str | None) -> Items:
    """Every Shapefile of a zip, as they are sent: .shp, .dbf, .shx and .prj together."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        yield Rejection(str(path), None, f"is no readable zip ({error}); pack it again")
        return
    if sum(member.file_size for member in members) > _MAX_UNPACKED:
        yield Rejection(str(path), None, f"unpacks to more than {_MAX_UNPACKED} bytes; split it")
        return
    if not any(member.filename.lower().endswith(".shp") for member in members):
        yield Rejection(str(path), None, "holds no Shapefile; give other formats unpacked")
        return
    yield from read_vector(path, layer, crs)


def read_vector(path: Path, layer: str, crs: str | None) -> Items:
    """The features of every layer of a file, reprojected; a layer that cannot be read costs itself."""
    import pyogrio
    from pyogrio.errors import DataSourceError

    source = str(path)
    warned: list[str] = []
    try:
        with _heard(warned):
            names = [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]
    except DataSourceError as error:
        yield Rejection(source, None, f"cannot be read ({error}); export the map again")
        return
    if not names:
        yield Rejection(source, None, "holds no layer with geometry; export the map again")
    number = 0
    for name in names:
        try:
            with _heard(warned):
                frame = pyogrio.read_dataframe(path, layer=name)
        except (DataSourceError, ValueError, RuntimeError) as error:
            yield Rejection(source, None, f"layer {name!r} cannot be read ({error}); export the map again")
            continue
        # A Shapefile's layer is its file's name.
        called = layer if len(names) == 1 else name
        yield from _features(frame, source, called, crs, first=number + 1)
        number += len(frame)
    for words in dict.fromkeys(warned):
        yield Rejection(source, None, f"is read with a warning ({words}); check what came of it", kept=True)


@contextmanager
def _heard(warned: list[str]) -> Iterator[None]:
    """Keep what GDAL warns of while it reads, to be told like everything else."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    warned += [str(one.message) for one in caught]


def read_geoparquet(path: Path, layer: str, crs: str | None) -> Items:
    """The rows of a GeoParquet file, reprojected."""
    import geopandas as gpd
    import pyarrow as pa

    try:
        frame = gpd.read_parquet(path)
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        yield Rejection(str(path), None, f"is no readable GeoParquet ({error}); write it again")
        return
    yield from _features(frame, str(path), layer, crs, first=1)


def _features(frame: "gpd.GeoDataFrame", source: str, layer: str, crs: str | None, *, first: int) -> Items:
    own = frame.crs.to_wkt() if frame.crs is not None else None
    if own is None and crs is None:
        yield Rejection(source, None, "names no CRS; it is read as EPSG:4326, name another with `crs`", kept=True)
    try:
        how = reprojection(crs or own or LON_LAT)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    shapes = list(frame.geometry)
    names = [str(name) for name in frame.columns if name != frame.geometry.name]
    columns = [frame[name].tolist() for name in frame.columns if name != frame.geometry.name]
    for number, (geometry, *values) in enumerate(zip(shapes, *columns, strict=True), start=first):
        told = {key: value for key, value in zip(names, values, strict=True) if not _null(value)}
        try:
            placed = how(_flat(geometry)) if geometry is not None and not geometry.is_empty else None
        except ValueError as error:
            plain = Feature(source=source, number=number, layer=layer, properties=told)
            yield plain.reject(f"has a geometry that cannot be used ({error})")
            continue
        yield Feature(source=source, number=number, layer=layer, properties=told, geometry=placed)


def _flat(geometry: Any) -> Any:
    import shapely

    return shapely.force_2d(geometry)


def _null(value: Any) -> bool:
    import pandas as pd

    return value is None or (pd.api.types.is_scalar(value) and bool(pd.isna(value)))
