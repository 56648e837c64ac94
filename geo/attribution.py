"""Whom a map or table must name: the lists and services that its places come from."""

import pandas as pd

__all__ = ["LISTS", "SERVICES", "attributions"]

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
    """A line for each list or service whose prefix a `place_id` of the table has: lists first, then services."""
    if "place_id" not in frame:
        return []
    prefixes = {str(key).split(":", 1)[0] for key in frame["place_id"].dropna().unique()}
    owed = {prefix: longer for prefix, (_, longer) in LISTS.items()} | SERVICES
    return [text for prefix, text in owed.items() if prefix in prefixes]
