"""What the article as a whole says of its events."""

import datetime as dt

from geo.events.context import Context, context_of
from geo.events.layout import stretches_of
from geo.languages.registry import language_of
from tests.events.articles import PUBLISHED, article, events


def context(text: str, language: str = "uk") -> Context:
    document = article(text, language=language)
    return context_of(document, language_of(language), list(stretches_of(document)))


REPORT = "Учора ворог завдав ударів. " + "Окупанти обстріляли Ізюм. " + "Ситуація напружена. " * 6


def test_the_day_in_the_head_of_a_report_governs_its_sentences():
    (event,) = events(REPORT, "Ізюм", language="uk")
    assert (event.happened_from, event.happened_to) == (PUBLISHED - dt.timedelta(days=1),) * 2


def test_an_item_of_news_has_no_head_that_governs():
    assert context("Учора ворог завдав ударів. Ситуація напружена.").day is None


def test_the_source_in_the_headline_of_an_item_governs_its_sentences():
    text = "Shells hit a school in Izium - General Staff\nRussian artillery shelled the town of Izium again."
    assert context(text, "en").source == "General Staff"


def test_the_enemy_is_seen_from_ukraine_unless_the_words_are_russias():
    assert context("Ворог обстріляв місто.").told_by == "Ukraine"
    assert context("Противник обстрелял город.", "ru").told_by == "Ukraine"
    assert context("ВС РФ в ходе СВО отразили атаку противника.", "ru").told_by == "Russia"
