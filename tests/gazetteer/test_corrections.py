"""Odd and mistyped spellings led back to names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteer.corrections import NearNames, corrections, one_edit_apart, other_keyboard, spelling_anomaly

NEAR = NearNames(["sievierodonetsk", "lysychansk", "kharkiv", "харків", "сєвєродонецьк", "kyiv", "rubizhne"])


def queries(name, near=None):
    return [correction.query for correction in corrections(name, near=near)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Хар\u00adків", "Харків"),
        ("Хар\u200bків", "Харків"),
        ("Ки\u0456\u0308в", "Київ"),
        ("Ха\u0301рків", "Харків"),
        ("Куп\u2019янськ", "Куп'янськ"),
        ("Куп\u02bcянськ", "Куп'янськ"),
        ("Івано‑Франківськ", "Івано-Франківськ"),
        ("Sieviero-\ndonetsk", "Sievierodonetsk"),
        ("Івано-\nФранківськ", "Івано-Франківськ"),
        ("Нова\nКаховка", "Нова Каховка"),
        ("Xapків", "Харків"),
        ("Кharkiv", "Kharkiv"),
        ("SIEVIERODONETSK", "Sievierodonetsk"),
        ("Rb]d", "Київ"),
        ("{fhrsd", "Харків"),
        ("Лншм", "Kyiv"),
    ],
)
def test_what_was_meant_is_among_the_corrections(written, meant):
    assert meant in queries(written)


def test_a_plain_name_needs_no_correction_but_the_keyboard():
    assert [correction.penalty for correction in corrections("Харків") if correction.penalty < 0.2] == []


def test_accents_of_latin_names_are_letters_and_stay():
    assert "Orleans" not in queries("Orléans")


@pytest.mark.parametrize("written", ["Sieverodonetsk", "Sievierodonetzk", "Sievierodontesk", "Sievierodonetssk"])
def test_one_edit_is_found_wherever_it_is(written):
    assert "Sievierodonetsk" in queries(written, NEAR)


@pytest.mark.parametrize("written", ["Sieverodonets", "Gharkiv", "Kyev", "Lysichanks"])
def test_two_edits_another_first_letter_and_short_names_are_not(written):
    assert not {"Sievierodonetsk", "Kharkiv", "Kyiv", "Lysychansk"} & set(queries(written, NEAR))


def test_a_correction_says_why_and_the_less_sure_it_is_the_more_it_costs():
    [typed] = [correction for correction in corrections("Xapків") if correction.query == "Харків"]
    [edited] = [correction for correction in corrections("Сєвєродонецк", near=NEAR) if "Сєвєро" in correction.query]
    assert typed.reason == "with Latin letters among the Cyrillic ones"
    assert edited.reason == "one letter off"
    assert 0 < typed.penalty < edited.penalty < 1


def test_several_marks_in_one_name_are_all_named():
    [found] = [c for c in corrections("Куп\u00ad\u2019янськ") if c.query == "Куп'янськ"]
    assert "invisible" in found.reason
    assert "apostrophe" in found.reason


def test_each_keyboard_is_tried_only_where_all_keys_exist():
    assert dict(other_keyboard("Rb]d")) == {"uk": "Київ", "ru": "Киъв"}
    assert dict(other_keyboard("Kyiv 2")) == {}


@given(st.text("абв", min_size=1, max_size=6), st.text("абв", min_size=1, max_size=6))
def test_one_edit_is_the_same_from_either_side(first, second):
    assert one_edit_apart(first, second) == one_edit_apart(second, first)


@given(st.text("абвгд", min_size=6, max_size=9), st.integers(1, 5), st.sampled_from("абвгд"))
def test_the_half_of_a_name_that_an_edit_leaves_finds_it(name, at, letter):
    edited = name[:at] + letter + name[at + 1 :]
    if edited != name:
        assert name in NearNames([name]).near(edited)


@given(st.text(max_size=60))
def test_any_text_gives_corrections_without_repeats_in_order_of_penalty(text):
    found = list(corrections(text, near=NEAR))
    assert len({correction.query for correction in found}) == len(found)
    assert text not in {correction.query for correction in found}


def test_what_is_odd_about_a_name_that_was_read_all_the_same_is_told():
    assert spelling_anomaly("Харків") is None
    assert spelling_anomaly("Куп’янськ") is None
    assert spelling_anomaly("Ха\u00adрків").reason == "with invisible characters inside"
    assert spelling_anomaly("Кharkiv").reason == "with Cyrillic letters among the Latin ones"
    assert spelling_anomaly("Xapків").reason == "with Latin letters among the Cyrillic ones"
