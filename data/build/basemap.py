"""Countries and water of the offline basemap, from OpenStreetMap by way of the `@geo-maps` packages.

The packages give Crimea twice, to Ukraine and to Russia. Here it lies in Ukraine: Ukraine is subtracted from Russia.
"""

from functools import lru_cache
from typing import Any

import babel
import geopandas as gpd
import pycountry
import registry
import shapely
import sources
from packing import write_layer

REGION = shapely.box(20.0, 43.5, 43.0, 54.0)
"""What the fine layers cover: Ukraine and what lies around it."""

_ATTRIBUTION = "© OpenStreetMap contributors, by way of @geo-maps (Simone Primarosa)"
_LICENCE = "ODbL 1.0 (data); MIT (packaging)"
_SMALLEST_WATER = 1.2e-4
"""Square degrees; about one square kilometre."""

_NO_ISO = {"XKX": "XK", "KOS": "XK"}


def build() -> gpd.GeoDataFrame:
    """Write the layers `countries`, `countries_fine` and `water`; gives `countries_fine` for what is cut to it."""
    world = countries("@geo-maps/countries-land-5km", tolerance=0.15, smallest=0.04)
    _write("countries", "countries, the whole world", world, "@geo-maps/countries-land-5km", digits=2)
    fine = countries("@geo-maps/countries-land-250m", tolerance=0.002, smallest=0.0001, within=REGION)
    _write("countries_fine", "countries around Ukraine", fine, "@geo-maps/countries-land-250m", digits=3)
    _write("water", "lakes, reservoirs, wide rivers", water(), "@geo-maps/earth-waterbodies-100m", digits=3)
    return fine


def _write(name: str, layer: str, table: gpd.GeoDataFrame, package: str, *, digits: int) -> None:
    path = write_layer(name, table, digits=digits)
    sources.record(
        path,
        layer=layer,
        source=f"npm {package}",
        version=registry.VERSION,
        licence=_LICENCE,
        attribution=_ATTRIBUTION,
    )


def countries(package: str, *, tolerance: float, smallest: float, within: Any = None) -> gpd.GeoDataFrame:
    """One row a country, borders shared by neighbours simplified alike.

    `tolerance` is in degrees (coverage simplification, Visvalingam-Whyatt); islands under `smallest` square degrees
    are left out unless a country has nothing larger.
    """
    rows = []
    for feature in registry.read_map(package)["features"]:
        parts = shapely.get_parts(shapely.geometry.shape(feature["geometry"]))
        if within is not None:
            # Cut before repair: the outline of a large country has a million vertices, many of them not noded.
            parts = shapely.clip_by_rect(parts, *within.bounds)
        area = _filled(shapely.union_all([shapely.make_valid(part) for part in parts], grid_size=0.001))
        if not area.is_empty:
            rows.append({"iso3": feature["properties"]["A3"], "geometry": _areas(area)})
    table = gpd.GeoDataFrame(rows, crs="EPSG:4326").sort_values("iso3", ignore_index=True)
    if within is not None:
        _give_inland_water(table)
    _give_crimea_to_ukraine(table)
    _cut_out_enclaves(table)
    table["geometry"] = [_without_islets(area, smallest) for area in table.geometry]
    simple = shapely.coverage_simplify(table.geometry.to_numpy(), tolerance)
    table["geometry"] = [
        _areas(shapely.make_valid(after)) if not after.is_empty else before
        for before, after in zip(table.geometry, simple, strict=True)
    ]
    names = [_country_names(iso3) for iso3 in table.pop("iso3")]
    for place, column in enumerate(("iso2", "name_en", "name_uk", "name_ru")):
        table.insert(place, column, [name[place] for name in names])
    return table


def _filled(area: Any) -> shapely.MultiPolygon:
    """The area without holes: the source cuts rivers and lakes out of the land."""
    outlines = [shapely.Polygon(part.exterior) for part in _areas(area).geoms]
    return _areas(shapely.union_all(outlines))


def _give_inland_water(table: gpd.GeoDataFrame) -> None:
    """Give rivers and lakes that are open to the sea or lie on a border to the country they touch most."""
    parts = water_parts()
    gained: dict[int, list[Any]] = {}
    for part in (shapely.make_valid(part) for part in parts.geometry if part.area >= _SMALLEST_WATER):
        near = table.sindex.query(part, predicate="intersects")
        if len(near) == 0 or any(table.geometry[row].covers(part) for row in near):
            continue
        edge = part.buffer(0.002)
        most = max(sorted(near), key=lambda row: table.geometry[row].intersection(edge).area)
        gained.setdefault(int(most), []).append(part)
    for row, water_of in gained.items():
        table.loc[row, "geometry"] = _filled(shapely.union_all([table.geometry[row], *water_of]))


def _give_crimea_to_ukraine(table: gpd.GeoDataFrame) -> None:
    russia, ukraine = (table.index[table.iso3 == code][0] for code in ("RUS", "UKR"))
    rest = shapely.difference(table.geometry[russia], table.geometry[ukraine])
    # Slivers of the coast that the two outlines of Crimea do not share are left behind west of the Kerch strait.
    peninsula = shapely.box(32.3, 44.3, 36.55, 46.15)
    kept = [part for part in _areas(rest).geoms if not peninsula.contains(part)]
    table.loc[russia, "geometry"] = shapely.MultiPolygon(kept)


def _cut_out_enclaves(table: gpd.GeoDataFrame) -> None:
    """Cut from each country the smaller ones that lie in its filled holes."""
    left, right = table.sindex.query(table.geometry, predicate="intersects")
    for larger, smaller in sorted(zip(left.tolist(), right.tolist(), strict=True)):
        big, small = table.geometry[larger], table.geometry[smaller]
        if larger != smaller and big.area > small.area and big.intersection(small).area > 0:
            table.loc[larger, "geometry"] = _areas(shapely.difference(big, small))


def _without_islets(area: shapely.MultiPolygon, smallest: float) -> shapely.MultiPolygon:
    largest = max(part.area for part in area.geoms)
    return shapely.MultiPolygon([part for part in area.geoms if part.area >= min(smallest, largest)])


def _areas(geometry: Any) -> shapely.MultiPolygon:
    parts = [part for part in shapely.get_parts(shapely.get_parts(geometry)) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(parts)


def _country_names(iso3: str) -> tuple[str, str, str, str]:
    record = pycountry.countries.get(alpha_3=iso3)
    iso2 = record.alpha_2 if record else _NO_ISO[iso3]
    english, ukrainian, russian = (babel.Locale(code).territories[iso2] for code in ("en", "uk", "ru"))
    return iso2, english, ukrainian, russian


@lru_cache(maxsize=1)
def water_parts() -> gpd.GeoDataFrame:
    """The polygons of rivers and lakes in the region, one row each; column `flowing` tells rivers."""
    still_or_flowing = registry.read_map("@geo-maps/earth-waterbodies-100m")["geometries"][:2]
    west, south, east, north = REGION.bounds
    rows = [
        {"flowing": kind == 0, "geometry": shapely.Polygon(rings[0], rings[1:])}
        for kind, part in enumerate(still_or_flowing)
        for rings in part["coordinates"]
        if west <= rings[0][0][0] <= east and south <= rings[0][0][1] <= north
    ]
    return gpd.GeoDataFrame(rows, crs="EPSG:4326")


def water(smallest: float = _SMALLEST_WATER) -> gpd.GeoDataFrame:
    """Water polygons of the region over `smallest` square degrees (about one square kilometre), the largest first.

    The Kakhovka reservoir is there as it was until June 2023, when its dam was blown up.
    """
    parts = water_parts().copy()
    parts["geometry"] = [_areas(shapely.make_valid(shape)) for shape in parts.geometry]
    joined = gpd.GeoDataFrame(
        [
            {"kind": kind, "geometry": part}
            for kind, flowing in (("lake", False), ("river", True))
            for part in shapely.get_parts(shapely.union_all(parts.geometry[parts.flowing == flowing].to_numpy()))
            if part.area >= smallest
        ],
        crs="EPSG:4326",
    )
    order = joined.geometry.apply(lambda part: (-part.area, part.bounds))
    return joined.loc[order.sort_values().index].reset_index(drop=True)
