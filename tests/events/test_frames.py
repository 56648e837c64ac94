"""A trigger's arguments."""

import pytest

from geo.events.frames import Frame, frame_of
from geo.events.parties import named_in
from geo.languages.registry import language_of
from tests.events.articles import reading_of


def frame(sentence: str, language: str = "en") -> Frame:
    known, reading = language_of(language), reading_of(sentence, language)
    assert known.triggers is not None
    assert known.event_words is not None
    named = named_in(reading, known.event_words, "Ukraine")
    rivals = known.triggers.find(reading.tokens, reading.lemmas)
    return frame_of(reading, rivals[0][0], known.event_words, named)


def side(sentence: str, language: str = "en") -> tuple[str, str]:
    found = frame(sentence, language)
    return (found.actor.name if found.actor else "", found.patient.name if found.patient else "")


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Russian troops shelled Ukrainian positions.", "en", ("Russia", "Ukraine")),
        ("Ukrainian positions were shelled by Russian troops.", "en", ("Russia", "Ukraine")),
        ("Російські війська обстріляли українські позиції.", "uk", ("Russia", "Ukraine")),
        ("Российские войска обстреляли украинские позиции.", "ru", ("Russia", "Ukraine")),
    ],
)
def test_active_and_passive_give_the_same_parties(sentence, language, expected):
    assert side(sentence, language) == expected


def test_an_adjective_before_a_noun_says_whose_deed_it_is():
    assert side("Russian shelling went on.")[0] == "Russia"


def test_the_subject_of_a_light_verb_is_who_does_the_noun():
    assert side("Russian forces carried out strikes against Ukrainian troops.") == ("Russia", "Ukraine")


@pytest.mark.parametrize(
    ("sentence", "language", "means"),
    [
        ("A drone struck a depot.", "en", "drone"),
        ("The town was shelled with mortars.", "en", "artillery"),
        ("Aircraft bombed the town.", "en", "aircraft"),
        ("Ракета влучила в будинок.", "uk", "missile"),
        ("Город обстреляли из артиллерии.", "ru", "artillery"),
        ("Troops attacked the town.", "en", None),
    ],
)
def test_the_means_are_read_from_subject_instrument_or_verb(sentence, language, means):
    assert frame(sentence, language).means == means
