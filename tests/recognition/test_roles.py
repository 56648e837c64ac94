"""A government spoken of by its place is an actor; the place itself is not."""

import pytest

from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.languages.registry import language_of
from geo.recognition.roles import governments_of, is_actor
from tests.documents import document_of


def actor(sentence: str, name: str, *, lemma: str | None = None, language: str = "en") -> bool:
    start = sentence.index(name)
    speech = language_of(language).speech
    assert speech is not None
    document = document_of(sentence, language)
    return is_actor(document, start, start + len(name), name=lemma or name, speech=speech)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kyiv has said 100 soldiers are killed daily.", "Kyiv"),
        ("Kyiv acknowledged the loss of the town.", "Kyiv"),
        ("Kyiv estimates that 100 soldiers die each day.", "Kyiv"),
        ("Kyiv revealed its losses.", "Kyiv"),
        ("Kyiv later revealed its losses.", "Kyiv"),
        ("Plans announced by Moscow to open a corridor failed.", "Moscow"),
        ("Weapons replenish Kyiv’s dwindling supplies.", "Kyiv"),
        ("Putin wants to force Kyiv to give up the region.", "Kyiv"),
        ("Ukraine says more than 500 civilians are trapped.", "Ukraine"),
        ("Russia had told the troops to lay down their weapons.", "Russia"),
        ("According to Moscow the town has fallen.", "Moscow"),
        ("Minsk denied the report.", "Minsk"),
        ("Moscow was told of the plan.", "Moscow"),
        ("Russia will attack again.", "Russia"),
        ("Russia has withdrawn its troops.", "Russia"),
        ("Kyiv did not comment.", "Kyiv"),
        ("He said China doesn’t want a war.", "China"),
        ("The Kremlin denied it.", "Kremlin"),
        ("Russia attacking Mariupol steelworks, officials say.", "Russia"),
        ("China calls for restraint.", "China"),
        ("He said Ukraine does not have enough shells.", "Ukraine"),
        ("They blamed shelling by Ukraine.", "Ukraine"),
        ("China and Russia hope for peace.", "Russia"),
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
        ("Kyiv was shelled at night.", "Kyiv"),
        ("Kyiv’s streets were empty.", "Kyiv"),
        ("The Kyiv attack killed three.", "Kyiv"),
        ("The US State Department described it.", "US"),
        ("Kyiv shelling killed three.", "Kyiv"),
        ("A US state revoked it.", "US"),
        ("According to Zimbabwe Tourism Authority it is safe.", "Zimbabwe"),
        ("It was issued by London police.", "London"),
    ],
)
def test_a_capital_where_things_happen_is_a_place(sentence: str, name: str) -> None:
    assert not actor(sentence, name)


@pytest.mark.parametrize(
    ("sentence", "form", "lemma", "language"),
    [
        ("Київ заявив про втрати.", "Київ", "київ", "uk"),
        ("Київ зазначив, що місто тримається.", "Київ", "київ", "uk"),
        ("Україна зазначає, що місто тримається.", "Україна", "україна", "uk"),
        ("США також зазначили це.", "США", "сша", "uk"),
        ("Москва готова до переговорів.", "Москва", "москва", "uk"),
        ("Уряду України вистачить грошей.", "України", "україна", "uk"),
        ("Київ і Москва заявили про це.", "Москва", "москва", "uk"),
        ("Київ готує відповідь.", "Київ", "київ", "uk"),
        ("За оцінками Києва, загинуло п’ятеро.", "Києва", "київ", "uk"),
        ("За даними України, загинуло п’ятеро.", "України", "україна", "uk"),
        ("Париж звинуватив Москву в обстрілі.", "Москву", "москва", "uk"),
        ("Россия снова готова к переговорам.", "Россия", "россия", "ru"),
        ("Москва объявила о гуманитарном коридоре.", "Москва", "москва", "ru"),
        ("Киев ещё не признавал потерь.", "Киев", "киев", "ru"),
        ("По словам Киева, бои идут.", "Киева", "киев", "ru"),
        ("Согласно заявлению Киева, бои идут.", "Киева", "киев", "ru"),
    ],
)
def test_the_same_holds_in_ukrainian_and_russian(sentence: str, form: str, lemma: str, language: str) -> None:
    assert actor(sentence, form, lemma=lemma, language=language)


@pytest.mark.parametrize(
    ("sentence", "form", "lemma", "language"),
    [
        ("У Києві пролунали вибухи.", "Києві", "київ", "uk"),
        ("Київ атакували дрони.", "Київ", "київ", "uk"),
        ("Київ атакувала Росія.", "Київ", "київ", "uk"),
        ("Київ уночі був тихий.", "Київ", "київ", "uk"),
        ("Ракета упала в Москве.", "Москве", "москва", "ru"),
        ("Киев обстреляли ночью.", "Киев", "киев", "ru"),
    ],
)
def test_a_capital_that_is_no_subject_is_a_place(sentence: str, form: str, lemma: str, language: str) -> None:
    assert not actor(sentence, form, lemma=lemma, language=language)


def test_words_of_the_next_sentence_do_not_count() -> None:
    assert not actor("It happened near Kyiv. Officials said so. Kyiv said more.", "Kyiv")


def test_the_names_of_governments_are_the_gazetteers_countries_and_capitals() -> None:
    is_government = governments_of(EmbeddedGazetteer.open())
    for name in (
        "Kyiv",
        "Москва",
        "Київ",
        "Georgia",
        "Росія",
        "Франция",
        "Nairobi",
        "Лондон",
        "Велика Британія",
        "Washington",
    ):
        assert is_government(name), name
    for name in ("Mariupol", "Харків", "Houston", "Azot", "Санкт-Петербург"):
        assert not is_government(name), name
