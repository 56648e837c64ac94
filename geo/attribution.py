"""Whom a map or table must name: the lists and services that its places come from."""

import pandas as pd

__all__ = ["LISTS", "SERVICES", "attributions", "credit"]

LISTS = {
    "geonames": ("GeoNames (CC BY 4.0)", "GeoNames, geonames.org, CC BY 4.0: places"),
    "katottg": ("KATOTTG", "KATOTTG, the codifier of administrative units of Ukraine: names of its settlements"),
    "iso": ("ISO 3166", "ISO 3166: codes of countries and their divisions"),
    "curated": ("Frontline maps", "Tables of this project, with a source for each place: plants, bridges, regions"),
}
"""For each prefix of `place_id` a short line for the map and a longer one for the page's note."""

SERVICES = {
    "nominatim": "© OpenStreetMap contributors, ODbL, through a Nominatim",
    "photon": "© OpenStreetMap contributors, ODbL, through a Photon",
    "pelias": "a Pelias geocoder, with data of OpenStreetMap (ODbL), Who's On First and others",
    "arcgis": "ArcGIS World Geocoding Service, Esri",
    "opencage": "OpenCage geocoder, with data of OpenStreetMap contributors (ODbL) and others",
    "here": "HERE geocoder",
    "mapbox": "Mapbox geocoder, with data of OpenStreetMap contributors (ODbL)",
    "tomtom": "TomTom geocoder",
}
"""For each geocoding service, as geopy calls it, the line that its terms ask for."""


def attributions(frame: pd.DataFrame) -> list[str]:
    """
    A line for each list or service that the table's places come from: lists first, then services.

    Lists are known by the prefix of `place_id`. A service's line is what `source` says, which names its host too; in a
    table without `source` it is known by the prefix as well.
    """
    if "place_id" not in frame:
        return []
    prefix = frame["place_id"].dropna().astype("str").str.split(":", n=1).str[0]
    found = set(prefix)
    listed = [longer for key, (_, longer) in LISTS.items() if key in found]
    asked = prefix[prefix.isin(list(SERVICES))]
    if "source" in frame:
        return listed + sorted(frame.loc[asked.index, "source"].dropna().unique())
    return listed + [text for key, text in SERVICES.items() if key in found]


def credit(frame: pd.DataFrame) -> str:
    """One line that names them all, for formats that describe themselves; empty where nobody is owed one."""
    owed = attributions(frame)
    return "Places from: " + "; ".join(owed) if owed else ""
