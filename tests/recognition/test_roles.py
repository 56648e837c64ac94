"""A government spoken of by its place is an actor; the place itself is not."""

import pytest

from geo.recognition.roles import is_actor


def actor(sentence: str, name: str, *, lemma: str | None = None, language: str = "en") -> bool:
    start = sentence.index(name)
    return is_actor(sentence, start, start + len(name), name=lemma or name, language=language)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kyiv has said 100 soldiers are killed daily.", "Kyiv"),
        ("Plans announced by Moscow to open a corridor failed.", "Moscow"),
        ("Weapons replenish Kyiv’s dwindling supplies.", "Kyiv"),
        ("Putin wants to force Kyiv to give up the region.", "Kyiv"),
        ("Ukraine says more than 500 civilians are trapped.", "Ukraine"),
        ("Russia had told the troops to lay down their weapons.", "Russia"),
        ("According to Moscow the town has fallen.", "Moscow"),
        ("Minsk denied the report.", "Minsk"),
    ],
)
def test_a_capital_or_country_that_speaks_or_acts_is_an_actor(sentence: str, name: str) -> None:
    assert actor(sentence, name)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Missiles hit a flat in Kyiv early on Sunday.", "Kyiv"),
        ("He flew from Moscow to Minsk.", "Minsk"),
        ("Shells fell on Kyiv, officials said.", "Kyiv"),
        ("The road to Kyiv is open.", "Kyiv"),
        ("Kyiv was quiet.", "Kyiv"),
    ],
)
def test_a_capital_where_things_happen_is_a_place(sentence: str, name: str) -> None:
    assert not actor(sentence, name)


def test_a_town_that_is_no_capital_is_never_an_actor() -> None:
    assert not actor("Mariupol said goodbye.", "Mariupol")


@pytest.mark.parametrize(
    ("sentence", "form", "lemma", "language", "expected"),
    [
        ("Київ заявив про втрати.", "Київ", "київ", "uk", True),
        ("Москва объявила о гуманитарном коридоре.", "Москва", "москва", "ru", True),
        ("По словам Киева, бои идут.", "Киева", "киев", "ru", True),
        ("У Києві пролунали вибухи.", "Києві", "київ", "uk", False),
        ("Ракета упала в Москве.", "Москве", "москва", "ru", False),
        ("За даними України, загинуло п’ятеро.", "України", "україна", "uk", True),
    ],
)
def test_the_same_holds_in_ukrainian_and_russian(
    sentence: str, form: str, lemma: str, language: str, expected: bool
) -> None:
    assert actor(sentence, form, lemma=lemma, language=language) is expected


def test_words_of_the_next_sentence_do_not_count() -> None:
    text = "It happened near Kyiv. Officials said so."
    assert not is_actor(text, 17, 21, name="Kyiv", language="en", sentence=(0, 22))
