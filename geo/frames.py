"""The GeoDataFrame that tables come as: one that the usual next step does not stumble over.

It is geopandas' own with a few habits mended. Days are ISO text where a row becomes JSON, so that `to_json`,
`folium.GeoJson` and everything that asks for `__geo_interface__` work without being told how to write a day.
`points`, `lines` and `areas` are its rows by the kind of their geometry, as `overlay` and most formats want them. A
Shapefile takes them apart, and `explore` says which extra it needs.
"""

import warnings
from collections.abc import Iterator
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import shapely

from geo.errors import MissingExtraError

if TYPE_CHECKING:
    import folium

__all__ = ["KINDS_OF_GEOMETRY", "PlacedFrame", "by_kind"]

KINDS_OF_GEOMETRY = ("points", "lines", "areas")
"""By dimension; most software wants one kind in a layer."""


_DRIVERS = {".shp": "ESRI Shapefile", ".shz": "ESRI Shapefile", ".fgb": "FlatGeobuf"}


def _with_kind(path: Path, kind: str) -> Path:
    return path.with_name(f"{path.stem}_{kind}{path.suffix}")


def by_kind(frame: gpd.GeoDataFrame) -> dict[str, gpd.GeoDataFrame]:
    """
    A table's points, lines and areas, each a table of its own; the keys are `KINDS_OF_GEOMETRY`.

    Rows without a geometry go with the points, so that none is lost. A kind without rows is an empty table.
    """
    dimensions = shapely.get_dimensions(frame.geometry.to_numpy())
    return {kind: frame[dimensions.clip(min=0) == number] for number, kind in enumerate(KINDS_OF_GEOMETRY)}


class _EveryGeoDataFrame(type):
    """Lets a plain GeoDataFrame pass for one of ours.

    What is read back from a file is plain, and the assertions of equality in pandas and geopandas ask whether the left
    one is of the right one's class.
    """

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, gpd.GeoDataFrame)


class PlacedFrame(gpd.GeoDataFrame, metaclass=_EveryGeoDataFrame):
    """A GeoDataFrame in EPSG:4326, as `geo.tables` declares it; what is made of its rows is one too."""

    @property
    def points(self) -> gpd.GeoDataFrame:
        """Rows whose geometry is a point."""
        return self._placed("points")

    @property
    def lines(self) -> gpd.GeoDataFrame:
        """Rows whose geometry is a line: rivers, borders, ways between two places."""
        return self._placed("lines")

    @property
    def areas(self) -> gpd.GeoDataFrame:
        """Rows whose geometry is an area: regions, banks, distances around a place."""
        return self._placed("areas")

    def _placed(self, kind: str) -> gpd.GeoDataFrame:
        return by_kind(self[self.geometry.notna()])[kind]

    def iterfeatures(self, *args: Any, **options: Any) -> Iterator[dict[str, Any]]:
        """The rows as GeoJSON features, days as ISO text (`2022-06-15`); everything else as geopandas has it."""
        days = [name for name in self.columns if str(self[name].dtype).startswith("datetime64")]
        iso = {name: self[name].dt.strftime("%Y-%m-%d").where(self[name].notna(), None) for name in days}
        plain = gpd.GeoDataFrame(self.assign(**iso), geometry=self.geometry.name, crs=self.crs)
        return iter(plain.iterfeatures(*args, **options))

    def to_file(
        self, filename: str | PathLike[str] | BytesIO, driver: str | None = None, *args: Any, **options: Any
    ) -> None:
        """
        Write the rows in any format of GDAL's, as geopandas does; see `geo.write_table` for this project's own.

        A Shapefile holds one kind of geometry: of a table with several the points go into the file named, lines and
        areas into `NAME_lines.shp` and `NAME_areas.shp` beside it, and a warning says so. FlatGeobuf is written without
        its index where a row has no geometry, which the index cannot hold.
        """
        form = driver
        if driver is None and not isinstance(filename, BytesIO):
            form = _DRIVERS.get(Path(filename).suffix.lower())
        if form == "FlatGeobuf" and self.geometry.isna().any():
            options.setdefault("SPATIAL_INDEX", "NO")
        kinds = {kind: rows for kind, rows in by_kind(self).items() if len(rows)}
        if isinstance(filename, BytesIO) or form != "ESRI Shapefile" or len(kinds) < 2:
            super().to_file(filename, driver, *args, **options)
            return
        first, *others = kinds
        paths = {first: Path(filename)} | {kind: _with_kind(Path(filename), kind) for kind in others}
        for kind, path in paths.items():
            gpd.GeoDataFrame(kinds[kind]).to_file(path, form, *args, **options)
        told = ", ".join(f"{kind} in {path.name}" for kind, path in paths.items())
        warnings.warn(f"a Shapefile holds one kind of geometry: {told}", UserWarning, stacklevel=2)

    def explore(self, *args: Any, **options: Any) -> "folium.Map":
        """Geopandas' own map of the rows; for the page of this project see `geo.make_map`.

        Raises
        ------
        MissingExtraError
            If matplotlib or mapclassify are not installed.
        """
        try:
            return super().explore(*args, **options)
        except ImportError as error:
            remedy = "pip install 'frontline-maps[notebook]', or use geo.make_map, which needs nothing more"
            raise MissingExtraError(f"explore() needs matplotlib and mapclassify; {remedy}") from error

    def _constructor_from_mgr(self, mgr: Any, axes: Any) -> Any:
        # Before geopandas 1.1 the rows of a subclass came out as a plain GeoDataFrame.
        made = super()._constructor_from_mgr(mgr, axes)  # type: ignore[misc]
        if type(made) is gpd.GeoDataFrame:
            made.__class__ = PlacedFrame
        return made
