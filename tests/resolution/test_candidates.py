"""Candidates of names that nothing goes by as they stand."""

from dataclasses import replace

from geo.gazetteer.entry import Entry
from geo.resolution.candidates import Candidates
from geo.resolution.containment import beside
from geo.resolution.resolver import Resolver
from tests.documents import document_of, mention_of, places_table
from tests.gazetteers import FakeGazetteer


def entry(place_id, name, kind, population, at, admin1):
    return Entry(place_id, name, kind, "UA", admin1, None, population, *at, "settlement", 1000.0, "test")


ENTRIES = [
    entry("t:lysychansk", "Lysychansk", "city", 95_000, (38.44, 48.9), "Luhansk Oblast"),
    entry("t:kharkiv", "Kharkiv", "city", 1_400_000, (36.25, 49.98), "Kharkiv Oblast"),
    entry("t:kalynivka-v", "Kalynivka", "city", 18_000, (28.5, 49.45), "Vinnytsia Oblast"),
    entry("t:kalynivka-k", "Kalynivka", "village", 3_000, (36.3, 49.9), "Kharkiv Oblast"),
]


GAZETTEER = FakeGazetteer(*ENTRIES)


def resolve(text, *names):
    document = document_of(text)
    named = replace(document, mentions=tuple(mention_of(document, name) for name in names))
    return places_table(Resolver(GAZETTEER, accept_above=0.1).resolve(named).places)


def test_a_listed_name_is_never_corrected():
    [found] = Candidates(GAZETTEER).of("Lysychansk", "other")
    assert (found.penalty, found.correction) == (0.0, "")


def test_a_name_one_letter_off_is_corrected_and_says_so():
    [found] = Candidates(GAZETTEER).of("Lysychanks", "other")
    assert found.entry.place_id == "t:lysychansk"
    assert found.correction == "one letter off"
    assert found.penalty > 0


def test_a_name_two_letters_off_has_no_candidate():
    assert Candidates(GAZETTEER).of("Lisichanks", "other") == ()


def test_an_odd_spelling_scores_lower_than_the_plain_one_and_the_reason_names_it():
    plain = resolve("Shells hit Kharkiv.", "Kharkiv").iloc[0]
    hidden = resolve("Shells hit Khar\u00adkiv.", "Khar\u00adkiv").iloc[0]
    mixed = resolve("Shells hit Кharkiv.", "Кharkiv").iloc[0]
    wrong = resolve("Shells hit Kharkyv.", "Kharkyv").iloc[0]
    assert plain["score"] > hidden["score"] > mixed["score"] > wrong["score"]
    assert "invisible characters" in hidden["reason"]
    assert "Cyrillic letters among the Latin ones" in mixed["reason"]
    assert "one letter off" in wrong["reason"]


def test_what_the_text_says_a_place_lies_near_decides():
    near = resolve("Fire in Kalynivka near Kharkiv.", "Kalynivka", "Kharkiv")
    assert near.place_id.tolist() == ["t:kalynivka-k", "t:kharkiv"]
    assert resolve("Fire in Kalynivka.", "Kalynivka").place_id.tolist() == ["t:kalynivka-v"]


def test_only_words_of_nearness_between_two_names_tell_that_they_are_near():
    assert beside("Калинівка під Києвом", 9, 14)
    assert beside("Kalynivka, not far from Kyiv", 9, 24)
    assert not beside("Kalynivka and Kyiv", 9, 14)


def test_what_is_said_to_be_a_river_is_no_town_of_its_name():
    gazetteer = FakeGazetteer(
        entry("test:town", "Oskil", "city", 5_000, (37.4, 49.2), "Kharkiv Oblast"),
        entry("test:river", "Oskil", "river", 0, (37.6, 49.5), None),
    )
    found = Candidates(gazetteer).of("Oskil River", "other")
    assert [candidate.entry.place_id for candidate in found] == ["test:river"]
