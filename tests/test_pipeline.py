"""All stages together."""

import json

import pandas as pd
import pytest

from geo.errors import TableError
from geo.pipeline import run
from geo.settings import Settings
from geo.tables import ARTICLES, EVENTS, MENTIONS, PLACES, check, conform, empty


def story(*texts: str, **columns: object) -> pd.DataFrame:
    rows = [{"article_id": f"a{i}", "text": text, **columns} for i, text in enumerate(texts)]
    return conform(pd.DataFrame(rows), ARTICLES)


def test_every_table_of_a_run_keeps_its_declaration() -> None:
    result = run(story("Shells hit Lysychansk on Tuesday, killing three people.", published=pd.Timestamp("2022-06-15")))
    for table in (ARTICLES, MENTIONS, PLACES, EVENTS):
        check(getattr(result, table.name), table)


def test_the_tables_of_a_run_become_json_as_they_are() -> None:
    result = run(story("Shells hit Lysychansk on Tuesday, killing three people.", published=pd.Timestamp("2022-06-15")))
    (event,) = json.loads(result.events.to_json())["features"]
    assert event["properties"]["happened_from"] == "2022-06-14"
    assert len(result.places.points) == 1


def test_every_mention_is_in_places_resolved_or_not() -> None:
    result = run(story("Fighting went on in Lysychansk and in the village of Xyzzyivka, near Bakhmut."))
    assert set(result.mentions["mention_id"]) <= set(result.places["mention_id"])
    lost = result.places[result.places["status"] != "resolved"]
    assert lost["reason"].str.len().gt(10).all()
    assert lost.geometry.isna().all()


def test_a_run_over_nothing_gives_empty_tables() -> None:
    result = run(empty(ARTICLES))
    assert [len(frame) for frame in (result.articles, result.mentions, result.places, result.events)] == [0, 0, 0, 0]


def test_an_article_without_a_letter_has_no_place() -> None:
    assert run(story("12345 !!! 67", "😀😀")).places.empty


def test_the_language_is_detected_for_each_article() -> None:
    result = run(
        story("Shells hit the town of Lyman.", "Обстріляли місто Лиман, є загиблі.", "Обстреляли город Лиман.")
    )
    assert list(result.articles["language"]) == ["en", "uk", "ru"]


def test_three_spellings_in_three_languages_are_one_place() -> None:
    texts = ("Shells hit Sievierodonetsk.", "Обстріляли Сєвєродонецьк.", "Обстреляли Северодонецк.")
    places = run(story(*texts)).places
    assert places.groupby("article_id")["place_id"].first().nunique() == 1


def test_a_government_is_not_where_the_event_is_drawn() -> None:
    result = run(story("Kyiv has said that Russian shells hit Lysychansk on Tuesday."))
    assert result.places.set_index("name").loc["Kyiv", "role"] == "actor"
    assert set(result.events["place_name"]) == {"Lysychansk"}


def test_the_settings_language_holds_where_the_article_is_silent() -> None:
    assert run(story("Лиман"), Settings(language="ru")).articles["language"][0] == "ru"


def test_copies_of_one_report_share_their_report() -> None:
    text = "Russian shells hit the centre of Lysychansk on Tuesday morning, killing three people, the governor said."
    other = "In Kherson a bridge over the river was closed to lorries after an inspection found cracks in two piers."
    result = run(story(text, text + " More soon.", other))
    assert result.articles["report_id"].nunique() == 2


def test_articles_that_break_their_declaration_are_refused() -> None:
    with pytest.raises(TableError, match="no column"):
        run(pd.DataFrame({"text": ["x"]}))


def test_those_who_want_the_places_alone_get_no_events() -> None:
    articles = story("Shells hit Lysychansk on Tuesday, killing three people.", published=pd.Timestamp("2022-06-15"))
    result = run(articles, tell=False)
    assert len(result.places) == 1
    check(result.events, EVENTS)
    assert result.events.empty
