"""What services say about a place, each in its own form, becomes an entry of a gazetteer."""

import hashlib
from collections.abc import Mapping
from typing import Any

from geo.gazetteer.entry import Entry
from geo.geocoders.service import Answer, attribution
from geo.kinds import KINDS
from geo.projection import distance_m
from geo.settings import GeocoderSettings

__all__ = ["entry_of", "kind_of", "names_of"]

# OpenStreetMap's key and value, or the value alone, and our kind (wiki.openstreetmap.org/wiki/Map_features).
_KINDS = {
    "city": "city",
    "town": "city",
    "village": "village",
    "hamlet": "village",
    "isolated_dwelling": "village",
    "locality": "village",
    "suburb": "quarter",
    "quarter": "quarter",
    "neighbourhood": "quarter",
    "city_block": "quarter",
    "borough": "quarter",
    "island": "island",
    "islet": "island",
    "municipality": "district",
    "county": "district",
    "district": "district",
    "state_district": "district",
    "region": "region",
    "state": "region",
    "province": "region",
    "country": "country",
    "continent": "continent",
    "sea": "sea",
    "ocean": "sea",
    "bay": "sea",
    "strait": "sea",
    "river": "river",
    "canal": "river",
    "stream": "river",
    "dam": "dam",
    "bridge": "bridge",
    "aerodrome": "airport",
    "airport": "airport",
    "station": "station",
    "halt": "station",
    "plant": "power_station",
    "generator": "power_station",
    "works": "plant",
    "industrial": "plant",
    "quarry": "mine",
    "mineshaft": "mine",
    "port": "port",
    "harbour": "port",
    "house": "building",
}
_KIND_OF_KEY = {"waterway": "river", "building": "building", "natural": "natural", "aeroway": "airport"}
_GEONAMES_CLASSES = {"P": "city", "A": "region", "H": "natural", "S": "building", "T": "natural", "L": "region"}
_SETTLEMENT_KEYS = ("city", "town", "village", "hamlet")


def entry_of(answer: Answer, settings: GeocoderSettings) -> Entry:
    """The gazetteer entry of an answer; its source is the line that the service's terms ask for."""
    facts = _facts(answer)
    kind = kind_of(facts)
    precision = KINDS[kind].precision
    service = settings.service.lower()
    return Entry(
        place_id=f"{service}:{_key(answer, facts)}",
        name=str(facts.get("name") or answer.address.split(",")[0]).strip() or "unnamed",
        kind=kind,
        country=_code(facts.get("country_code") or facts.get("countrycode") or facts.get("countryCode")),
        admin1=_words(facts, "state", "region", "adminName1"),
        admin2=_words(facts, "county", "district", "adminName2"),
        population=_whole(facts.get("population")),
        lon=answer.lon,
        lat=answer.lat,
        precision=precision,
        uncertainty_m=_radius_m(answer, facts) or KINDS[kind].radius_m,
        source=attribution(settings),
    )


def kind_of(facts: Mapping[str, Any]) -> str:
    """One of `geo.kinds.KINDS`, by what the service says the place is."""
    key = str(facts.get("category") or facts.get("class") or facts.get("osm_key") or "")
    # Photon's own "type" says how fine the answer is; GeoJSON's says "Feature".
    value = str(facts.get("osm_value") or facts.get("layer") or facts.get("type") or "")
    for word in (str(facts.get("addresstype") or ""), value, key):
        if word in _KINDS:
            return _KINDS[word]
    if key == "boundary" and "place" in facts:
        return _KINDS.get(str(facts["place"]), "region")
    if key in _KIND_OF_KEY:
        return _KIND_OF_KEY[key]
    return _GEONAMES_CLASSES.get(str(facts.get("fcl") or ""), "other")


def names_of(answer: Answer) -> list[tuple[str, str | None]]:
    """Every name the service gives the place, with its language where told; the one to show comes first."""
    facts = _facts(answer)
    found: list[tuple[str, str | None]] = [(str(facts.get("name") or answer.address.split(",")[0]), None)]
    for key, name in _mapping(answer.raw.get("namedetails")).items():
        language = key.split(":")[1] if ":" in key else None
        found.extend((part.strip(), language) for part in str(name).split(";"))
    return found


def _facts(answer: Answer) -> dict[str, Any]:
    """The service's own fields in one level: Nominatim nests addresses and tags, Photon and Pelias properties."""
    raw = answer.raw
    address = _mapping(raw.get("address"))
    facts = {key: value for key, value in address.items() if key in ("state", "county", "district", "country_code")}
    facts.update(
        {key: value for key, value in _mapping(raw.get("extratags")).items() if key in ("population", "place")}
    )
    facts.update(raw)
    facts.update(_mapping(raw.get("properties")))
    if "name" not in facts or not facts["name"]:
        facts["name"] = next((address[key] for key in _SETTLEMENT_KEYS if key in address), None)
    return facts


def _key(answer: Answer, facts: Mapping[str, Any]) -> str:
    if facts.get("osm_type") and facts.get("osm_id"):
        return f"{str(facts['osm_type'])[0].upper()}{facts['osm_id']}"
    for name in ("geonameId", "gid", "place_id", "id"):
        if facts.get(name):
            return str(facts[name])
    return hashlib.sha256(f"{answer.address}|{answer.lat}|{answer.lon}".encode()).hexdigest()[:12]


def _radius_m(answer: Answer, facts: Mapping[str, Any]) -> float | None:
    """Half the diagonal of the bounding box, at least 100 m."""
    box = facts.get("boundingbox")
    try:
        if isinstance(box, list) and len(box) == 4:
            south, north, west, east = map(float, box)
        elif isinstance(facts.get("extent"), list) and len(facts["extent"]) == 4:
            west, north, east, south = map(float, facts["extent"])
        else:
            return None
    except (TypeError, ValueError):
        # A box of words is no box; the kind of place gives the radius.
        return None
    return max(100.0, distance_m(west, south, east, north) / 2)


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _words(facts: Mapping[str, Any], *names: str) -> str | None:
    return next((str(facts[name]) for name in names if facts.get(name)), None)


def _code(value: object) -> str | None:
    return value.upper() if isinstance(value, str) and len(value) == 2 else None


def _whole(value: object) -> int:
    digits = str(value).replace(",", "").replace(" ", "") if value is not None else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else 0
