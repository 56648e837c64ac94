"""Expressions among the places of an article: what is added, what is kept, and what hostile or broken text does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from shapely import Point
from shapely.errors import GEOSException

import tests.relative.ucdp as ucdp
from geo.document import Place
from geo.evaluation import gold_articles, gold_hash, read_gold
from geo.gazetteer.loading import load_geonames
from geo.gazetteer.shapes import shape_of
from geo.languages.registry import language_of
from geo.pipeline import open_sources, run
from geo.projection import LocalPlane, bearing_deg, distance_m
from geo.relative.geometry import part_of
from geo.relative.shapes import Shapes
from geo.settings import Settings
from tests.relative.expression_cases import entry_of, expressions, marked_document, sources, with_expressions


def _added(marked: str, language: str = "en", shapes: Shapes | None = None) -> tuple[Place, ...]:
    return with_expressions(marked_document(marked, language), shapes).places


def test_the_anchor_keeps_its_own_place():
    marked = "shells fell 8 km south of [Ilovaisk]"
    expression, anchor = _added(marked)
    assert [expression.mention.kind, anchor.mention.kind] == ["expression", "city"]
    assert anchor == marked_document(marked).places[0]


def test_places_stand_in_the_order_of_the_text():
    starts = [
        place.mention.start for place in _added("north of [Soledar], near [Bakhmut], between [Lyman] and [Siversk]")
    ]
    assert len(starts) == 7
    assert starts == sorted(starts)


def test_the_name_is_the_exact_span():
    document = with_expressions(marked_document("They hold 2 km west of [Bakhmut] today"), Shapes())
    [mention] = [place.mention for place in document.places if place.mention.kind == "expression"]
    assert document.text[mention.start : mention.end] == mention.name == "2 km west of Bakhmut"


def test_an_expression_that_begins_with_its_anchor_has_a_key_of_its_own():
    assert sorted(place.mention.mention_id for place in _added("[Kharkiv]'s northern suburbs")) == ["a:0", "a:0-26"]


def test_the_reason_says_the_construction():
    assert expressions("8 km south of [Ilovaisk]")[0].reason.startswith("Sector 8 km ± 2 south of")


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("twenty-five kilometres south of [Bakhmut]", "en"),
        ("за двадцять п'ять кілометрів на південь від [Бахмута|Бахмут]", "uk"),
        ("в двадцати пяти километрах к югу от [Бахмута|Бахмут]", "ru"),
    ],
)
def test_a_distance_in_words_is_read_alike_in_all_languages(marked, language):
    [place] = expressions(marked, language)
    assert place.reason == "Sector 25 km ± 6.2 south of Bakhmut."


def test_words_of_a_quoted_language_are_read_with_its_own_grammar():
    marked = "Взрывы под [Мелитополем|Melitopol]: видео. У [Мелітополі|Melitopol] тихо, поблизу [Лимана|Lyman] бої."
    assert [place.mention.name for place in expressions(marked, "uk")] == ["под Мелитополем", "поблизу Лимана"]


def test_a_language_of_which_nothing_is_known_has_no_expression():
    assert expressions("8 km south of [Ilovaisk]", "pl") == []


def test_an_anchor_that_was_not_placed_leaves_the_expression_without_geometry():
    place = expressions("10 km south of [Nowherebad|-]")[0]
    assert place.geometry is None
    assert place.status == "not_found"
    assert "Nowherebad" in place.reason


def test_a_river_that_no_list_has_is_named_in_the_reason():
    assert "Vltavka" in expressions("the western bank of the [Vltavka River|-]")[0].reason


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("uk", "на березі Сіверського Дінця та над Інгульцем", ["Сіверського Дінця", "Інгульцем"]),
        ("ru", "за Северским Донцом и у Псла", ["Северским Донцом", "Псла"]),
        ("en", "the Siverskyi Donets River", ["Siverskyi Donets River"]),
        ("ru", "в Луганске и Донецке, в Донбассе", []),
    ],
)
def test_a_river_is_known_in_the_forms_of_its_name_and_no_town_is_one_of_them(language, text, found):
    names = sources().shapes.river_names(language_of(language))
    assert [match.group() for match in names.finditer(text)] == found


def test_the_place_of_a_name_is_told_by_what_it_lies_near():
    """Of the many Kamiankas the one near Debaltseve is meant, whichever was taken at first."""
    places = _added("the village of [Kamianka|Kamianets-Podilskyi] near [Debaltseve]")
    head = next(place for place in places if place.mention.name == "Kamianka")
    debaltseve = entry_of("Debaltseve")
    assert distance_m(head.geometry.x, head.geometry.y, debaltseve.lon, debaltseve.lat) < 50_000
    assert "near" in head.reason


def test_a_place_too_far_from_what_it_is_said_to_lie_near_is_a_contradiction():
    place = expressions("[Lviv], 10 km north of [Mariupol]")[0]
    assert place.status == "ambiguous"
    assert place.geometry is None


def test_without_a_name_before_it_a_wind_and_a_distance_are_not_placed():
    places = expressions("10 km to the north, shells fell. [Bakhmut] held.")
    assert [place.status for place in places] == ["not_found"]


def test_near_has_the_anchor_itself_for_its_point():
    place, entry = expressions("near [Bakhmut]")[0], entry_of("Bakhmut")
    middle = place.geometry.representative_point()
    assert distance_m(middle.x, middle.y, entry.lon, entry.lat) < 5.0


def test_the_western_bank_is_on_the_right_hand_of_a_river_that_runs_south():
    marked = "[Lysychansk], on the western bank of the Siverskyi Donets; [Sievierodonetsk] lies across"
    area = expressions(marked)[0].geometry
    lysychansk, sievierodonetsk = entry_of("Lysychansk"), entry_of("Sievierodonetsk")
    assert area.covers(Point(lysychansk.lon, lysychansk.lat))
    assert not area.covers(Point(sievierodonetsk.lon, sievierodonetsk.lat))


def test_a_bridge_that_no_list_has_stands_where_the_river_crosses_the_way():
    known = sources().shapes
    bare = Shapes(rivers=known.rivers, area_of=known.area_of)
    place = expressions("the bridge between [Sievierodonetsk] and [Lysychansk]", shapes=bare)[0]
    river = next(river for river in known.rivers if river.name == "Siverskyi Donets")
    assert place.geometry.distance(river.line) < 0.001
    assert place.uncertainty_m >= 1_000


def test_a_curated_bridge_is_taken_by_its_key():
    assert expressions("a bridge over the Oskil at [Kupiansk]")[0].place_id == "curated:kupiansk-bridge"


def test_the_oblast_read_for_a_town_becomes_the_town():
    place = expressions("10 km north of [Chernihiv|Chernihiv Oblast]", shapes=Shapes())[0]
    town = entry_of("Chernihiv")
    middle = place.geometry.representative_point()
    assert distance_m(middle.x, middle.y, town.lon, town.lat) == pytest.approx(10_000, rel=0.3)


@pytest.mark.parametrize("marked", ["[Bakhmut] and [Soledar] held.", "nothing here"])
def test_an_article_without_expressions_is_left_as_it_was(marked):
    document = marked_document(marked)
    assert with_expressions(document, Shapes()) is document


def test_marks_of_the_grammar_in_the_text_are_no_places():
    """The stage writes private characters for names; a text that holds them itself must not be taken in."""
    assert expressions("north of \ue000 and 8 km south of \ue001") == []


def test_ten_thousand_direction_words_give_one_place_for_each_expression():
    places = expressions(
        "[Bakhmut] held. " + "north of it, 8 km south of them, near us. " * 10_000 + "East of [Soledar]."
    )
    assert [place.mention.name for place in places] == ["East of Soledar"]


UCDP_SHA256 = "89ac2bf9d5389ec4adf72470ef911289af12051ca7d55fcf5e3f37cf85defb04"
UCDP_FLOORS = {5.0: 0.81, 25.0: 0.868}
"""Share of the picked texts within so many km, with UA.zip loaded; the bare anchors have 0.793 and 0.867."""


@pytest.fixture(scope="module")
def ucdp_answers(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[ucdp.Answer]:
    gold = shared / "gold" / "ucdp.jsonl"
    if gold_hash(gold) != UCDP_SHA256:
        pytest.skip("another ucdp.jsonl than the floors are for")
    with pytest.MonkeyPatch.context() as patch:
        # In the folder that all tests share, every process that they start would read it.
        patch.setenv("FRONTLINE_DATA", str(tmp_path_factory.mktemp("geonames")))
        settings = Settings(gazetteers=(str(load_geonames(shared / "gazetteer" / "UA.zip")),))
    documents = read_gold(gold)
    places = run(gold_articles(documents), settings, sources=open_sources(settings), tell=False, merge=False).places
    return ucdp.answers(documents, places)


@pytest.mark.parametrize("km", list(UCDP_FLOORS))
def test_descriptions_of_ucdp_are_placed_as_well_as_before(ucdp_answers, km):
    assert len(ucdp_answers) >= 400
    assert ucdp.share_within((answer.km for answer in ucdp_answers), km) >= UCDP_FLOORS[km]


@pytest.mark.parametrize("km", list(UCDP_FLOORS))
def test_descriptions_of_ucdp_are_placed_better_than_their_bare_anchors(ucdp_answers, km):
    built = ucdp.share_within((answer.km for answer in ucdp_answers), km)
    assert built > ucdp.share_within((answer.anchor_km for answer in ucdp_answers), km)


@pytest.mark.parametrize("country", ["iso:RU", "iso:US", "iso:CA", "iso:UA"])
@pytest.mark.parametrize("bearing", [0.0, 90.0, 225.0])
def test_a_part_of_a_country_of_any_size_is_valid_and_about_two_fifths_of_it(country, bearing):
    area = shape_of(country)
    part = part_of(area.simplify(0.01), bearing)
    assert part.is_valid
    assert part.contains(part.representative_point())
    assert 0.3 < part.area / area.area < 0.5


def test_a_geometry_that_cannot_be_computed_costs_its_place_and_not_the_run(monkeypatch):
    def fail(*_arguments):
        raise GEOSException("side location conflict")

    monkeypatch.setattr("geo.relative.finding.build", fail)
    place = expressions("Shells fell 8 km south of [Ilovaisk].")[0]
    assert place.status == "not_found"
    assert "could not be computed" in place.reason


WINDS = (
    "north north-northeast northeast east-northeast east east-southeast southeast south-southeast "
    "south south-southwest southwest west-southwest west west-northwest northwest north-northwest"
).split()


@given(
    number=st.integers(0, 15), kilometres=st.integers(1, 100), town=st.sampled_from(["Bakhmut", "Siversk", "Kherson"])
)
@hypothesis_settings(max_examples=60, deadline=None)
def test_a_bearing_is_never_off_by_more_than_half_its_sector(number, kilometres, town):
    """Sixteen winds share the circle in sectors of 22.5 degrees, eight in sectors of 45."""
    geometry = expressions(f"They stood {kilometres} km {WINDS[number]} of [{town}].")[0].geometry
    point = geometry.representative_point()
    entry = entry_of(town)
    off = abs((bearing_deg(entry.lon, entry.lat, point.x, point.y) - number * 22.5 + 180) % 360 - 180)
    assert off <= 22.5
    assert geometry.is_valid
    assert geometry.covers(point)
    told = distance_m(entry.lon, entry.lat, point.x, point.y) / 1000
    assert 0.6 * kilometres - 1 <= told <= 1.4 * kilometres + 1


FRAGMENTS = ["north of", "5 km", "near", "between", "and", "the bank of", "[Bakhmut]", "[Dnipro|river Dnipro]"]


@given(words=st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12))
@hypothesis_settings(max_examples=60, deadline=None)
def test_words_in_any_order_give_valid_geometry_or_a_reason(words):
    for place in expressions(" ".join([*words, "[Siversk]."])):
        if place.status == "resolved":
            assert place.geometry.is_valid
            assert place.geometry.covers(place.geometry.representative_point())
            assert place.uncertainty_m > 0
        else:
            assert place.geometry is None
            assert place.reason


@pytest.mark.parametrize(
    "marked",
    [
        # At Lysychansk the Donets runs south-east; at Izium, named in between, it has no western bank.
        "[Lysychansk] was quiet. So was [Izium]. [Lysychansk] lies on the western bank of the"
        " [Siverskyi Donets|river Siverskyi Donets].",
        # From Siversk to Lysychansk the Donets runs east on the whole; at Lysychansk alone it runs south-east.
        "[Siversk] was quiet. [Lysychansk] lies on the western bank of the [Siverskyi Donets|river Siverskyi Donets].",
    ],
)
def test_the_town_of_the_own_sentence_says_which_reach_of_a_river_is_meant(marked):
    place = expressions(marked)[0]
    lysychansk = entry_of("Lysychansk")
    assert place.status == "resolved", place.reason
    plane = LocalPlane(lysychansk.lon, lysychansk.lat)
    assert plane.to_metres(place.geometry).distance(plane.to_metres(Point(lysychansk.lon, lysychansk.lat))) < 110
