"""Adjectives back to the towns and oblasts that they are made of."""

import pytest

from geo.recognition.slavic_adjectives import bases, nominative_adjective, oblast_of_land


@pytest.mark.parametrize(
    ("adjective", "language", "base"),
    [
        ("сєвєродонецькому", "uk", "сєвєродонецьк"),
        ("харківського", "uk", "харків"),
        ("авдіївський", "uk", "авдіївка"),
        ("вінницькій", "uk", "вінниця"),
        ("рівненська", "uk", "рівне"),
        ("чернівецької", "uk", "чернівці"),
        ("запорізькому", "uk", "запоріжжя"),
        ("криворізького", "uk", "кривий ріг"),
        ("попаснянському", "uk", "попасна"),
        ("великоновосілківському", "uk", "велика новосілка"),
        ("луганской", "ru", "луганск"),
        ("авдеевском", "ru", "авдеевка"),
        ("винницкой", "ru", "винница"),
        ("запорожской", "ru", "запорожье"),
        ("криворожский", "ru", "кривой рог"),
        ("краснолиманском", "ru", "красный лиман"),
    ],
)
def test_the_base_is_among_those_that_word_formation_allows(adjective, language, base):
    assert base in bases(adjective, language)


def test_a_word_that_is_no_adjective_has_no_base():
    assert bases("Харків", "uk") == ()


def test_an_adjective_takes_the_gender_of_its_noun():
    assert nominative_adjective("Луганской", "ru", "femn") == "луганская"
    assert nominative_adjective("Бахмутському", "uk", "masc") == "бахмутський"


def test_a_land_is_its_oblast():
    assert oblast_of_land("донеччина") == "донецька область"
    assert oblast_of_land("бахмут") is None
