"""Which language an article is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.languages.detection import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukrainian forces still control the Azot plant.", "en"),
        ("Kharkiv", "en"),
        ("Вибухи в Харкові: є загиблі", "uk"),
        ("Під Бахмутом тривають бої", "uk"),
        ("Взрывы в Харькове: есть погибшие", "ru"),
        ("В Макеевке потушили пожар на нефтебазе", "ru"),
        ("Над Одессой сбили ракету", "ru"),
        ("У Львові 12 грудня", "uk"),
    ],
)
def test_a_headline_is_enough_to_tell_the_three_languages(text, language):
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12 — 15.04.2022 (!)", "🙂\u200b\u00ad"])
def test_text_without_a_letter_is_undetermined(text):
    assert detect(text) == "und"


def test_quoted_names_in_another_script_do_not_change_the_language():
    assert detect("Про це повідомляє Reuters, посилаючись на ISW та New York Times.") == "uk"
    assert detect("The paper Українська правда said so on Monday, citing the mayor of the city.") == "en"


def test_other_languages_are_told_from_the_three():
    assert detect("Die Stadt wurde in der Nacht von der russischen Armee beschossen.") == "de"
    assert detect("La ville a été bombardée dans la nuit et les habitants sont partis.") == "fr"
    assert detect("القصف على المدينة") == "ar"
    assert detect("Войска пайшлі ў горад, і мы ўжо тут") == "be"


def test_letters_in_two_code_points_count_as_one():
    """NFD writes "ї" as "і" and a diaeresis."""
    assert detect("Ки\u0438\u0306 \u0456\u0308хав") == "uk"


def test_the_language_of_a_long_text_is_not_that_of_its_first_page():
    assert detect("Короткий вступ українською. " + "The army said that it had left the city. " * 3000) == "en"


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text):
    answer = detect(text)
    assert 2 <= len(answer) <= 3
    if not any(letter.isalpha() for letter in text):
        assert answer == "und"


@pytest.mark.parametrize(
    "headline",
    [
        "U.S. believes Russia used short-range ballistic missile in railway station strike -U.S. official.",
        "Western nations must do more to boost Taiwan defence, says Truss.",
        "Ukraine's energy minister: IAEA mission a step towards 'de-occupying' nuclear plant.",
        "'I don't know what to do': fleeing Ukrainians start arriving in central Europe.",
    ],
)
def test_initialisms_possessives_and_compounds_make_no_other_language_of_an_english_headline(headline: str) -> None:
    assert detect(headline) == "en"
