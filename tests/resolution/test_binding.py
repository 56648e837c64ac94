"""What the text says of where a name lies binds it, and every later mention of it."""

from dataclasses import replace

import pytest
from shapely import box

from geo.document import Place
from geo.gazetteer.entry import Entry
from geo.resolution.resolver import Resolver
from tests.documents import document_of, mention_of
from tests.gazetteers import FakeGazetteer, Known


def village(key: str, name: str, admin1: str, lon: float, lat: float, people: int = 0, **more: object) -> Entry:
    entry = Entry(key, name, "village", "UA", admin1, None, people, lon, lat, "settlement", 1000.0, "test")
    return replace(entry, **more)  # type: ignore[arg-type]


def oblast(name: str, lon: float, lat: float) -> Entry:
    return Entry(f"iso:{name}", name, "region", "UA", name, None, 1_000_000, lon, lat, "region", 100_000.0, "test")


SUMY, KHARKIV = oblast("Sumy Oblast", 34.0, 51.0), oblast("Kharkiv Oblast", 36.5, 49.6)
DIRECTION = Entry(
    "curated:direction-lyman",
    "Lyman direction",
    "region",
    "UA",
    None,
    None,
    0,
    37.9,
    49.05,
    "district",
    50_000.0,
    "test",
)
GAZETTEER = FakeGazetteer(
    SUMY,
    KHARKIV,
    DIRECTION,
    village("sumy", "Sumy", "Sumy Oblast", 34.8, 50.92, 268_000, kind="city"),
    village("borova-h", "Borova", "Kharkiv Oblast", 37.62, 49.38, 5_000, kind="city"),
    village("luzhky-s", "Luzhky", "Sumy Oblast", 34.14, 51.79),
    village("luzhky-d", "Luzhky", "Donetsk Oblast", 37.5, 48.4, 3_000),
    village("vysoke-s", "Vysoke", "Sumy Oblast", 35.46, 50.74),
    village("vysoke-k", "Vysoke", "Kharkiv Oblast", 36.1, 49.9, 4_000),
    village("popivka-s", "Popivka", "Sumy Oblast", 35.47, 50.77),
    village("popivka-w", "Popivka", "Sumy Oblast", 33.11, 51.23, 4_500),
    village("rivne", "Rivne", "Rivne Oblast", 26.25, 50.62, 243_000, kind="city"),
    village("rivne-l", "Rivne", "Donetsk Oblast", 37.95, 49.05),
    village("hirske-s", "Hirske", "Sumy Oblast", 34.2, 51.5),
    village("hirske-l", "Hirske", "Luhansk Oblast", 38.49, 48.75, 900_000),
    village("sokilnyky", "Sokilnyky", "Kharkiv Oblast", 36.4, 49.8),
    village("mariupol", "Mariupol", "Donetsk Oblast", 37.55, 47.1, 425_000, kind="city"),
    Known(replace(SUMY, place_id="iso:kursk", name="Kursk Oblast", admin1="Kursk Oblast", country="RU"), (), True),
)
AREAS = {"Sumy Oblast", "Kharkiv Oblast", "Lyman direction"}


def resolve(text: str, *names: str) -> list[Place]:
    """The places of the names, each looked for behind the one before it."""
    document, position, mentions = document_of(text), 0, []
    for name in names:
        start = text.index(name, position)
        position = start + len(name)
        mentions.append(mention_of(document, name, start=start, kind="region" if name in AREAS else "other"))
    shapes = {"curated:direction-lyman": box(37.6, 48.8, 38.2, 49.3)}
    resolver = Resolver(GAZETTEER, shape_of=shapes.get)
    return list(resolver.resolve(replace(document, mentions=tuple(mentions))).places)


def ids(text: str, *names: str) -> list[str | None]:
    return [place.place_id if place.status == "resolved" else None for place in resolve(text, *names)][-len(names) :]


@pytest.mark.parametrize(
    "text",
    [
        "In Sumy Oblast shells fell on Luzhky and Vysoke.",
        "In Sumy Oblast it was calm at first. Then shells fell on Luzhky. They fell on Vysoke.",
    ],
)
def test_a_division_governs_the_names_behind_it_in_its_paragraph(text: str) -> None:
    assert ids(text, "Sumy Oblast", "Luzhky", "Vysoke")[1:] == ["luzhky-s", "vysoke-s"]


def test_it_does_not_govern_the_next_paragraph() -> None:
    assert ids("In Sumy Oblast it was calm.\nShells fell on Hirske.", "Sumy Oblast", "Hirske")[1] == "hirske-l"


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Luzhky and Vysoke in Sumy Oblast.",
        "Shells fell on Luzhky and on Vysoke (Sumy Oblast).",
        "Обстріляли Luzhky, Vysoke Sumy Oblast.",
    ],
)
def test_a_division_behind_a_list_governs_the_list(text: str) -> None:
    assert ids(text, "Luzhky", "Vysoke", "Sumy Oblast")[:2] == ["luzhky-s", "vysoke-s"]


def test_a_division_behind_its_names_does_not_govern_those_of_the_next_one() -> None:
    found = ids("Luzhky Sumy Oblast, Vysoke Kharkiv Oblast", "Luzhky", "Sumy Oblast", "Vysoke", "Kharkiv Oblast")
    assert (found[0], found[2]) == ("luzhky-s", "vysoke-k")


def test_where_something_comes_from_binds_nothing() -> None:
    assert ids("From Sumy Oblast they shelled Hirske.", "Sumy Oblast", "Hirske")[1] == "hirske-l"


def test_a_side_of_a_town_governs_the_list_behind_it() -> None:
    text = "They attacked southeast of Sumy near Popivka and Vysoke."
    assert ids(text, "Sumy", "Popivka", "Vysoke") == ["sumy", "popivka-s", "vysoke-s"]


def test_a_bracket_governs_every_name_before_it_where_it_says_both_or_all() -> None:
    text = "They attacked near Popivka and Vysoke (both southeast of Sumy)."
    assert ids(text, "Popivka", "Vysoke", "Sumy") == ["popivka-s", "vysoke-s", "sumy"]


def test_a_bracket_that_was_given_once_counts_for_every_mention() -> None:
    text = "They moved to Popivka (southeast of Sumy).\nOthers fled from Popivka."
    assert ids(text, "Popivka", "Sumy", "Popivka")[::2] == ["popivka-s", "popivka-s"]


def test_a_direction_of_the_front_takes_the_village_there_and_not_the_great_city() -> None:
    assert ids("In the Lyman direction they attacked near Rivne.", "Lyman direction", "Rivne")[1] == "rivne-l"


def test_a_city_that_no_village_there_is_called_after_stays_where_it_is() -> None:
    text = "In the Lyman direction they attack. It is worst near Mariupol."
    assert ids(text, "Lyman direction", "Mariupol")[1] == "mariupol"


def test_a_division_that_holds_no_place_of_the_name_leaves_it_open_and_says_why() -> None:
    _, place = resolve("In Kharkiv Oblast shells fell on Luzhky.", "Kharkiv Oblast", "Luzhky")
    assert place.status == "ambiguous"
    assert place.geometry is None
    assert place.reason == "The text puts “Luzhky” in Kharkiv Oblast, where no place of that name is known."


def test_another_spelling_of_a_name_is_found_where_the_text_says_the_division() -> None:
    place, _ = resolve("Shells fell on Sokolniki (Kharkiv Oblast).", "Sokolniki", "Kharkiv Oblast")
    assert place.place_id == "sokilnyky"
    assert place.score is not None
    assert place.score < 0.9


def test_one_name_under_two_directions_may_be_two_places() -> None:
    text = "In Sumy Oblast: Vysoke.\nIn Kharkiv Oblast: Vysoke."
    assert ids(text, "Sumy Oblast", "Vysoke", "Kharkiv Oblast", "Vysoke")[1::2] == ["vysoke-s", "vysoke-k"]


def test_villages_that_a_direction_cannot_tell_apart_are_a_circle_that_holds_them() -> None:
    two = FakeGazetteer(
        DIRECTION,
        village("a", "Stepove", "Donetsk Oblast", 37.7, 48.9),
        village("b", "Stepove", "Donetsk Oblast", 38.1, 49.2),
    )
    document = document_of("In the Lyman direction they attacked near Stepove.")
    mentions = (
        mention_of(document, "Lyman direction", kind="region"),
        mention_of(document, "Stepove"),
    )
    shapes = {"curated:direction-lyman": box(37.6, 48.8, 38.2, 49.3)}
    place = Resolver(two, shape_of=shapes.get).resolve(replace(document, mentions=mentions)).places[1]
    assert (place.status, place.place_id, place.precision) == ("resolved", None, "district")
    assert 20_000 < (place.uncertainty_m or 0) < 30_000
    assert "One of 2 places of the name “Stepove” in the Lyman direction" in place.reason
