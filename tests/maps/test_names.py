import pytest

from geo.gazetteer.entry import Entry
from geo.maps.names import add_spellings, embedded_names, english, town_labels, ukrainian


def town(key, name, people, lon, lat, country="UA"):
    return Entry(key, name, "city", country, None, None, people, lon, lat, "settlement", 3e3, "GeoNames")


class Towns:
    """A gazetteer of given towns, with the spellings of one."""

    def __init__(self, *entries, spellings=()):
        self.entries, self._spellings = entries, list(spellings)

    def entry(self, place_id):
        return None

    def largest_within(self, west, south, east, north, kinds, count):
        return list(self.entries)[:count]

    def most_populous(self, kind, count):
        return list(self.entries)[:count]

    def spellings(self, place_ids):
        return dict.fromkeys(place_ids, self._spellings)


SIEVIERODONETSK = [
    ("Siverskodonetsk", "official", None),
    ("Сіверськодонецьк", "official", "uk"),
    ("Сєвєродонецьк", "former", "uk"),
    ("Sievierodonetsk", "former", "en"),
    ("Severodonetsk", "russian", "en"),
]


def labels(*entries):
    box = (22.0, 44.0, 40.0, 53.0)
    return {row[3]: row for row in town_labels(Towns(*entries), box, box)}


def test_a_larger_town_is_named_at_a_smaller_zoom():
    found = labels(town("a", "Kyiv", 2_900_000, 30.5, 50.4), town("b", "Lyman", 20_000, 37.8, 48.98))
    assert found["Kyiv"][2] < found["Lyman"][2]


def test_a_quarter_of_a_large_city_waits_until_the_city_is_seen():
    found = labels(town("a", "Kharkiv", 1_400_000, 36.23, 49.99), town("b", "Saltivka", 400_000, 36.3, 50.02))
    assert found["Saltivka"][2] >= 11


def test_the_ukrainian_name_is_the_one_that_goes_with_the_shown_one():
    assert ukrainian(SIEVIERODONETSK, "Sievierodonetsk") == "Сєвєродонецьк"
    assert ukrainian(SIEVIERODONETSK, "Siverskodonetsk") == "Сіверськодонецьк"


@pytest.mark.parametrize(
    ("shown", "own", "expected"),
    [
        ("Zaporizhzhya", "Запоріжжя", "Zaporizhzhia"),
        ("Odesa", "Коцюбіїв", "Odesa"),
        ("Mykolayiv", "Миколаїв", "Mykolaiv"),
    ],
)
def test_towns_of_ukraine_go_by_its_own_romanisation(shown, own, expected):
    assert english(shown, own) == expected


@pytest.mark.parametrize(
    ("told", "shown"),
    [(["Sievierodonetsk"] * 2 + ["Severodonetsk"] * 3, "Sievierodonetsk"), (["Severodonetsk"], "Siverskodonetsk")],
)
def test_a_town_goes_by_the_spelling_of_the_articles_but_no_russian_one(told, shown):
    mentions = [[0, name, "…"] for name in told]
    record = {"id": "x", "layer": "places:cities", "name": "Siverskodonetsk", "mentions": mentions, "spellings": told}
    record["country"] = "UA"
    renamed = add_spellings([record], Towns(spellings=SIEVIERODONETSK))
    assert record["name"] == shown
    assert renamed == ({} if shown == "Siverskodonetsk" else {"x": ("Siverskodonetsk", shown)})


def test_a_town_outside_ukraine_is_not_written_ukraines_way():
    record = {
        "id": "x",
        "layer": "places:cities",
        "country": "RU",
        "name": "Belgorod",
        "mentions": [[0, "Белгороде", "…"]],
        "spellings": ["Белгороде"],
    }
    add_spellings([record], Towns(spellings=[("Belgorod", "official", "en"), ("Бєлгород", "alternate", "uk")]))
    assert record["name"] == "Belgorod"
    assert "second" not in record


def test_an_expression_bears_no_name_of_what_it_is_made_of():
    record = {
        "id": "curated:bridge",
        "layer": "places:bridges",
        "kind": "expression",
        "country": "UA",
        "name": "bridge between A and B",
        "mentions": [[0, "last bridge", "…"]],
        "spellings": ["last bridge"],
    }
    add_spellings([record], Towns(spellings=[("Пролетарський міст", "official", "uk")]))
    assert "second" not in record


def test_a_plant_keeps_the_name_of_the_gazetteer():
    record = {
        "id": "x",
        "layer": "places:plants",
        "name": "Azot",
        "mentions": [[0, "plant", "…"]],
        "spellings": ["plant"],
    }
    add_spellings([record], Towns(spellings=[("Plant", "official", None)]))
    assert record["name"] == "Azot"


def test_the_embedded_gazetteer_names_the_towns_of_the_front():
    rows = town_labels(embedded_names(), (38.0, 48.5, 39.0, 49.3), (36.0, 47.0, 40.0, 50.0))
    found = {row[3]: row[4] for row in rows}
    assert found["Lysychansk"] == "Лисичанськ"
