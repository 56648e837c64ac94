"""Tables by the kind of their geometry, and each line or area once instead of in every row that names it."""

import hashlib
from typing import TYPE_CHECKING, Any

import pandas as pd
import shapely
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from geo.tables import CRS

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["as_multi", "representative_points", "shape_keys", "shapes_of", "with_geometry"]


def with_geometry(frame: pd.DataFrame) -> "gpd.GeoDataFrame":
    """A table as a GeoDataFrame in EPSG:4326, whatever class it came in."""
    import geopandas as gpd

    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def representative_points(frame: "gpd.GeoDataFrame") -> "gpd.GeoSeries":
    """One point for each geometry, on the line or inside the area; null stays null."""
    return frame.geometry.representative_point()


def as_multi(geometries: "gpd.GeoSeries") -> "gpd.GeoSeries":
    """Lines and areas as MultiLineStrings and MultiPolygons, so that a layer holds one type; null stays null."""
    import geopandas as gpd

    return gpd.GeoSeries(geometries.map(_multi, na_action="ignore"), crs=geometries.crs)


def _multi(geometry: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(shapely.get_parts(geometry))
    of_the_kind = parts[shapely.get_dimensions(parts) == shapely.get_dimensions(geometry)]
    return (
        MultiPolygon(list(of_the_kind)) if shapely.get_dimensions(geometry) == 2 else MultiLineString(list(of_the_kind))
    )


def shape_keys(frame: "gpd.GeoDataFrame") -> "pd.Series[Any]":
    """
    For each row whose geometry is a line or an area, the key that all rows with that very shape share; else null.

    It is the `place_id`. Shapes of places that no list has ("the western bank"), and the second shape of one id, are
    told apart by a hash of the shape.
    """
    drawn = pd.Series(shapely.get_dimensions(frame.geometry.to_numpy()) > 0, index=frame.index)
    keys = pd.Series(None, index=frame.index, dtype="str")
    if not drawn.any():
        return keys
    wkb = frame[drawn].geometry.to_wkb()
    ids = frame.loc[drawn, "place_id"] if "place_id" in frame else pd.Series(None, index=wkb.index, dtype="str")
    seen = wkb.groupby(ids, dropna=True).transform("first")
    plain = ids.notna() & (wkb == seen.reindex(wkb.index))
    hashes = wkb.map(lambda value: hashlib.sha256(value).hexdigest()[:10])
    keys[drawn] = ids.where(plain, ids.fillna("shape") + "#" + hashes)
    return keys


def shapes_of(frame: "gpd.GeoDataFrame") -> "gpd.GeoDataFrame":
    """Each line and area of a table once: `shape` (its key), `place_id`, `place_name`, `kind` where known, geometry."""
    keys = shape_keys(frame)
    told = [name for name in ("place_id", "place_name", "kind", "precision", "country", "admin1") if name in frame]
    rows = frame.loc[keys.notna(), [*told, "geometry"]].assign(shape=keys[keys.notna()])
    return with_geometry(rows.drop_duplicates("shape")[["shape", *told, "geometry"]].reset_index(drop=True))
