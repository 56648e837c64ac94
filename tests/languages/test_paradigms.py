import pytest

from geo.languages.slavic.paradigms import forms, is_adjective


def test_a_word_has_all_the_forms_of_its_dictionary():
    assert {"шість", "шести", "шістьох"} <= forms("шість", "uk", part="numeral")


def test_forms_of_one_number_leave_out_those_of_the_other():
    assert "серед" not in forms("середа", "uk", number="singular")
    assert "серед" in forms("середа", "uk", number="plural")


def test_a_name_that_looks_like_the_word_lends_it_no_form():
    assert "лютими" not in forms("лютий", "uk", part="noun")


def test_forms_are_folded():
    assert "четырехсот" in forms("четыреста", "ru")


def test_a_word_that_the_dictionary_does_not_list_is_an_error():
    with pytest.raises(ValueError, match="no dictionary form"):
        forms("абракадабрик", "uk")


def test_an_adjective_is_told_from_a_noun_of_the_same_ending():
    assert is_adjective("нова", "uk")
    assert not is_adjective("охорона", "uk")
