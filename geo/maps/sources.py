"""What the page owes and to whom, and how it came to be, in words for its reader."""

import pandas as pd

from geo.attribution import LISTS

__all__ = ["BASEMAP", "METHOD", "attribution", "source_lines"]

METHOD = (
    "Names of places were found in the articles and looked up in lists of places by program, without a person in "
    "between. A place may be the wrong one of several with its name; each popup shows the sentence, so that you can "
    "judge.",
    "An event is a sentence that tells one. The map shows who says so, and whether it is stated, claimed, denied or "
    "not verified; it does not know whether it is true.",
    "What is known only to a district, region or country has no point on the map: it stands in the tray at its side, "
    "and its area is outlined when it is chosen.",
    "Rivers, borders and areas are simplified. Crimea, Donetsk, Luhansk, Kherson and Zaporizhzhia are drawn as "
    "Ukraine, within its internationally recognised borders.",
)

BASEMAP = (
    "Land, borders, lakes and rivers are good to some 50 to 300 m in Ukraine, to 1 to 2 km elsewhere.",
    "Dash-dotted lines part regions (Natural Earth, some 1 km). Outlines of Ukraine's oblasts, when chosen, are "
    "approximate: they are made of cells around settlements.",
    "Roads and railways are drawn by hand, and only in the Donbas: the main ones, good to some 2 km.",
)
"""How good the background is, in words for its reader."""

_KNOWN = ("GeoNames", "KATOTTG", "ISO 3166", "curated")
"""Names of lists, as the gazetteer gives them, that `geo.attribution.LISTS` has a line for."""

_BASEMAP = (
    (
        "© OpenStreetMap contributors (ODbL)",
        "© OpenStreetMap contributors, ODbL 1.0, by way of @geo-maps: land, borders, water",
    ),
    ("Natural Earth", "Made with Natural Earth (public domain): lines between provinces, lakes outside Ukraine"),
    ("GSHHG", "GSHHG 2.3.7 (Wessel and Smith, 1996; LGPL): rivers outside Ukraine"),
)


def source_lines(places: pd.DataFrame) -> list[str]:
    """Attribution of the basemap and of every list that the places come from, in full.

    Lists are known by the prefix of `place_id`; what PLACES names in `source` beyond them, such as the line that a
    geocoding service asks for, is shown as it is.
    """
    return [longer for _, longer in _lines(places)]


def attribution(places: pd.DataFrame) -> str:
    """The same in one line, for the corner of the map."""
    return " · ".join(shorter for shorter, _ in _lines(places))


def _lines(places: pd.DataFrame) -> list[tuple[str, str]]:
    prefixes = {str(key).split(":", 1)[0] for key in places["place_id"].dropna().unique()}
    told = [str(name) for name in places["source"].dropna().unique()] if "source" in places else []
    others = [(name, name) for name in told if not set(name.split(", ")) <= set(_KNOWN)]
    listed = [lines for prefix, lines in LISTS.items() if prefix in prefixes]
    return list(dict.fromkeys([*_BASEMAP, *listed, *others]))
