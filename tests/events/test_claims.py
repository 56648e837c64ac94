"""Who says so."""

import pytest

from geo.events.claims import headline_source, is_article_note
from geo.languages.en.eventpatterns import SOURCES as EN
from geo.languages.folding import fold
from geo.languages.uk.eventpatterns import SOURCES as UK
from tests.events.articles import events, one_event


@pytest.mark.parametrize(
    ("sentence", "source", "status"),
    [
        ("The mayor said on Monday that the bridge in Izium had been hit.", "mayor", "claimed"),
        ("According to the General Staff, two assaults were repelled near Izium.", "General Staff", "claimed"),
        ("The depot in Izium was shelled, said the regional governor.", "regional governor", "claimed"),
        ("Fighters took Izium, the ministry said.", "ministry", "claimed"),
        ("Two people were hurt in the shelling of Izium - mayor", "mayor", "claimed"),
        ("Moscow denied shelling the plant in Izium.", "Moscow", "denied"),
        ("Izium was shelled at noon.", None, "stated"),
        ("The general was reportedly killed in the strike on Izium.", None, "unverified"),
    ],
)
def test_the_source_and_its_way_of_telling_are_read(sentence, source, status):
    event = one_event(sentence, "Izium")
    assert (event.sources, event.claim_status) == ((source,) if source else (), status)


@pytest.mark.parametrize(
    ("language", "sentence", "place", "source", "status"),
    [
        ("uk", "Мер повідомив, що міст в Ізюмі зруйновано.", "Ізюм", "Мер", "claimed"),
        ("uk", "За даними Генштабу, ворог відступив з Ізюма.", "Ізюм", "Генштабу", "claimed"),
        ("ru", "Мост в Изюме разрушен, сообщил губернатор.", "Изюм", "губернатор", "claimed"),
        ("ru", "Изюм якобы взят под контроль.", "Изюм", None, "unverified"),
    ],
)
def test_the_source_is_read_in_slavic_languages(language, sentence, place, source, status):
    event = one_event(sentence, place, language=language)
    assert (event.sources, event.claim_status) == ((source,) if source else (), status)


def test_telling_somebody_to_do_something_is_no_report():
    event = one_event("The general told the garrison of Izium to lay down its arms.", "Izium")
    assert (event.sources, event.claim_status) == ((), "stated")


def test_the_place_in_a_headline_is_not_its_source():
    text = "Izium: shells hit a school"
    assert headline_source(text, fold(text), EN, ((0, 5),)) is None


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Shells hit a school - General Staff", "General Staff"),
        ("Zelensky: Shells hit a school", "Zelensky"),
        ("Обстріляно школу, - голова ОВА", "голова ОВА"),
        ("Shells hit a school on Monday", None),
    ],
)
def test_a_headline_names_its_source_behind_a_dash_or_before_a_colon(headline, source):
    found = headline_source(headline, fold(headline), EN if headline.isascii() else UK)
    assert (headline[slice(*found)] if found else None) == source


def test_a_pronoun_stands_for_the_source_named_before():
    first, second = events(
        "The mayor said shells had hit Izium. He said that drones had struck Lyman.", "Izium", "Lyman"
    )
    assert first.sources == second.sources == ("mayor",)


def test_a_note_that_nothing_could_be_verified_is_told_from_a_failure():
    assert is_article_note(fold("Reuters could not independently verify the battlefield reports."), EN)
    assert not is_article_note(fold("The garrison could not hold the bridge."), EN)


@pytest.mark.parametrize(
    ("sentence", "place", "language", "source"),
    [
        ("The General Staff on 3 July said that troops had stormed Izium.", "Izium", "en", "General Staff"),
        ("Украинский Генштаб вечером 3 июля сообщил, что Изюм обстреляли.", "Изюм", "ru", "Украинский Генштаб"),
    ],
)
def test_a_time_is_no_part_of_a_source(sentence, place, language, source):
    assert one_event(sentence, place, language=language).sources == (source,)


@pytest.mark.parametrize(
    ("sentence", "place", "language", "status"),
    [
        ("Як стверджується, в Ізюмі знищено склад.", "Ізюмі", "uk", "claimed"),
        ("Biden about the missile that fell in Izium.", "Izium", "en", "stated"),
        ("Удар по авіабазі в Ізюмі: експерт розповів, чи були там ракети.", "Ізюмі", "uk", "stated"),
    ],
)
def test_who_only_speaks_about_what_is_known_states_it(sentence, place, language, status):
    assert one_event(sentence, place, language=language).claim_status == status
