"""What the page owes and to whom, and how it came to be, in words for its reader."""

import pandas as pd

__all__ = ["METHOD", "source_lines"]

METHOD = (
    "Names of places were found in the articles and looked up in lists of places by program, without a person in "
    "between. A place may be the wrong one of several with its name; each popup shows the sentence, so that you can "
    "judge.",
    "An event is a sentence that tells one. The map shows who says so, and whether it is stated, claimed, denied or "
    "not verified; it does not know whether it is true.",
    "Rivers, borders and areas are simplified. Crimea, Donetsk, Luhansk, Kherson and Zaporizhzhia are drawn as "
    "Ukraine, within its internationally recognised borders.",
)

_SOURCES = {
    "geonames": "GeoNames (geonames.org), CC BY 4.0",
    "katottg": "Codifier of administrative units of Ukraine (KATOTTG)",
    "iso": "ISO 3166 codes of countries and their divisions",
    "curated": "Tables of this project, with a source for each place",
}
_SERVICES = {
    "nominatim": "© OpenStreetMap contributors, ODbL, through a Nominatim",
    "photon": "© OpenStreetMap contributors, ODbL, through a Photon",
    "pelias": "a Pelias geocoder, with data of OpenStreetMap (ODbL), Who's On First and others",
    "arcgis": "ArcGIS World Geocoding Service, Esri",
    "opencage": "OpenCage geocoder, with data of OpenStreetMap contributors (ODbL) and others",
    "here": "HERE geocoder",
    "mapbox": "Mapbox geocoder, with data of OpenStreetMap contributors (ODbL)",
    "tomtom": "TomTom geocoder",
}
_BASEMAP = "© OpenStreetMap contributors, ODbL"


def source_lines(places: pd.DataFrame) -> list[str]:
    """Attribution of the lists that the places come from, by the prefix of their `place_id`, and of the basemap."""
    prefixes = {str(key).split(":", 1)[0] for key in places["place_id"].dropna().unique()}
    listed = [text for prefix, text in _SOURCES.items() if prefix in prefixes]
    asked = [text for prefix, text in _SERVICES.items() if prefix in prefixes]
    return [_BASEMAP, *listed, *asked]
