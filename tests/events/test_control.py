"""Statements of control: who holds, takes or contests a place, told by a predicate or an attribute."""

import datetime as dt
from dataclasses import replace

import pytest

from geo import run
from geo.document import ControlStatement
from geo.events import extract_events
from tests.documents import document_of
from tests.events.articles import article, with_places


def control(text: str, *specs: str, language: str = "en") -> tuple[ControlStatement, ...]:
    return extract_events(article(text, *specs, language=language)).control


def told(text: str, *specs: str, language: str = "en") -> set[tuple[str | None, str, str]]:
    return {(one.place.place_name, one.side, one.state) for one in control(text, *specs, language=language)}


def test_a_change_of_hands_is_an_event_with_its_source():
    (one,) = control("Ukrainian troops liberated Kherson, the general staff said.", "Kherson")
    assert (one.side, one.state, one.form, one.claimant) == ("Ukraine", "takes", "event", "general staff")


@pytest.mark.parametrize(
    ("text", "side", "state"),
    [
        ("Russian troops captured Popasna.", "Russia", "takes"),
        ("Popasna has fallen.", "Russia", "takes"),
        ("After the fall of Popasna the enemy regrouped.", "Russia", "takes"),
        ("Ukrainian troops raised the flag in Popasna.", "Ukraine", "takes"),
        ("Ukrainian forces are still in control of Popasna.", "Ukraine", "holds"),
        ("Popasna is under Russian control.", "Russia", "holds"),
        ("Russian forces lost control of Popasna.", "Russia", "loses"),
        ("Russian troops withdrew from Popasna.", "Russia", "withdraws_from"),
        ("Ukrainian defenders repelled an enemy attack near Popasna.", "Ukraine", "repelled_at"),
        ("The enemy stormed Popasna.", "Russia", "contests"),
        ("Street fighting goes on in Popasna.", "Russia", "contests"),
        ("Russian troops entered Popasna.", "Russia", "advances_to"),
        ("Russian troops encircled Popasna.", "Russia", "encircles"),
    ],
)
def test_each_state_is_told_by_its_words(text, side, state):
    assert told(text, "Popasna") == {("Popasna", side, state)}


@pytest.mark.parametrize(
    ("text", "language", "side", "state"),
    [
        ("ЗСУ звільнили Херсон.", "uk", "Ukraine", "takes"),
        ("Російські війська захопили Херсон.", "uk", "Russia", "takes"),
        ("Сили оборони відбили штурм біля Херсона.", "uk", "Ukraine", "repelled_at"),
        ("Захисники утримують Херсон.", "uk", "Ukraine", "holds"),
        ("ВСУ освободили Херсон.", "ru", "Ukraine", "takes"),
        ("Российские войска отступили из Херсона.", "ru", "Russia", "withdraws_from"),
        ("Противник вошёл в Херсон.", "ru", "Russia", "advances_to"),
    ],
)
def test_ukrainian_and_russian_tell_the_same_states(text, language, side, state):
    assert told(text, "Херсон", language=language) == {("Херсон", side, state)}


@pytest.mark.parametrize(
    "text",
    [
        "Russia plans to capture Kherson.",
        "The enemy concentrates its efforts on capturing Kherson.",
        "The enemy is trying to establish control over Kherson.",
        "Russia is unlikely to capture Kherson.",
        "Ukraine will liberate Kherson.",
        "The European Union will help rebuild Kherson after it is liberated from Russian invaders.",
        "Russian troops captured eight soldiers near Kherson.",
        "Residents left Kherson.",
        "Russia withdrew its ships from Kherson.",
        "Russian troops shelled Kherson.",
        "The Kremlin is not going to limit itself to capturing Kherson.",
        "Ukraine is able to liberate Kherson.",
        "Five warships remain combat ready in Kherson.",
        "Drones entered Kherson.",
        "Volunteers took Kherson.",
        "They occupied Kherson and took our house.",
    ],
)
def test_aims_plans_and_what_is_done_to_others_say_nothing_of_a_place(text):
    assert told(text, "Kherson") == set()


def test_what_was_tried_in_vain_was_repelled():
    assert told("Russian forces failed to seize Kherson.", "Kherson") == {("Kherson", "Ukraine", "repelled_at")}


def test_a_town_that_is_not_cut_off_is_held_by_the_other_side():
    assert told("Russian troops have not encircled Kherson.", "Kherson") == {("Kherson", "Ukraine", "holds")}


def test_what_is_taken_or_held_in_part_is_contested():
    assert told("Ukrainian troops hold half of Kherson.", "Kherson") == {("Kherson", "Ukraine", "contests")}
    assert told("Russian forces have not completely taken Kherson.", "Kherson") == {("Kherson", "Russia", "contests")}


def test_a_town_not_under_a_sides_control_is_the_others():
    assert told("Kherson is not under enemy control yet.", "Kherson") == {("Kherson", "Ukraine", "holds")}


def test_a_counterattack_is_its_adjectives_whoever_meets_it():
    found = told("Russian forces met Ukrainian counterattacks near Kherson.", "Kherson")
    assert found == {("Kherson", "Ukraine", "contests")}


def test_a_liberation_is_the_tellers():
    text = "Группировка «Запад» освободила Клещеевку в ходе СВО, сообщило Минобороны РФ."
    assert told(text, "Клещеевку", language="ru") == {("Клещеевку", "Russia", "takes")}


def test_places_listed_under_one_verb_are_each_told():
    found = told("Ukrainian troops liberated Lyman, Torske and Yampil.", "Lyman", "Torske", "Yampil")
    assert found == {(name, "Ukraine", "takes") for name in ("Lyman", "Torske", "Yampil")}


def test_the_city_is_the_one_named_before():
    found = told("A mass grave was found in Izium after recapturing the city from Russia.", "Izium")
    assert found == {("Izium", "Ukraine", "takes")}


def test_a_town_that_names_a_sector_of_the_front_is_only_somewhere_near():
    (one,) = control("Defenders repelled attacks in the Bakhmut direction.", "Bakhmut")
    assert (one.place.precision, one.place.uncertainty_m) == ("district", 25_000.0)


def test_a_list_of_sectors_is_of_sectors_alone():
    places = ("Sloviansk", "Kramatorsk", "Bakhmut", "Avdiivka", "Novopavlivka")
    found = control(
        f"Defenders repelled enemy attacks in the {', '.join(places[:-1])}, and {places[-1]} directions.", *places
    )
    assert {one.place.precision for one in found} == {"district"}


def test_towns_named_for_their_regions_are_the_regions():
    text = "In Donetsk and Luhansk, defenders repelled enemy attacks."
    document = with_places(document_of(text), ("Donetsk", "Luhansk"))
    places = tuple(replace(one, admin1=one.place_name) for one in document.places)
    found = extract_events(replace(document, places=places)).control
    assert [(one.place.place_name, one.place.precision) for one in found] == [
        ("Donetsk", "region"),
        ("Luhansk", "region"),
    ]


def test_those_who_are_pushed_out_lose_the_town():
    assert told("Russian troops pushed out of Kherson.", "Kherson") == {("Kherson", "Ukraine", "takes")}


def test_what_is_told_twice_is_one_statement():
    assert len(control("Life in occupied Melitopol is hard. In occupied Melitopol shops are closed.", "Melitopol")) == 1


def test_a_taking_is_true_from_the_day_that_is_told():
    (one,) = control("Russian troops captured Popasna on May 7.", "Popasna")
    assert one.as_of == dt.date(2022, 5, 7)


def test_a_statement_names_the_row_of_its_place():
    document = extract_events(article("Russian troops captured Popasna.", "Popasna"))
    assert document.control[0].place.mention == document.places[0].mention


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukraine's General Staff admitted that troops had left Lysychansk.", "en"),
        ("Генштаб ЗСУ визнав, що війська залишили Лисичанськ.", "uk"),
        ("Украинский Генштаб признал, что войска оставили Лисичанск.", "ru"),
    ],
)
def test_nameless_troops_that_leave_are_those_of_the_only_side_named(text: str, language: str) -> None:
    name = next(word.strip(".") for word in text.split() if word.startswith(("Lys", "Лис")))
    assert {(side, state) for _, side, state in told(text, name, language=language)} == {("Ukraine", "withdraws_from")}


def test_a_relative_clause_is_said_of_the_town_and_not_of_the_ground_near_it() -> None:
    text = "Бої тривають біля Попасної, яку російські сили захопили на початку травня."
    statements = run(text, language="uk", published="2022-05-13").statements
    assert set(statements.loc[statements["state"] == "takes", "place_name"]) == {"Popasna"}
