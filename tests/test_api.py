"""The first minute: one call from articles to places, events and a map."""

from pathlib import Path

import pandas as pd
import pytest

import geo
from geo.errors import InputError, SettingsError, TableError

TEXT = "Russian shells hit Lysychansk on Monday."


def test_a_text_becomes_places_and_events() -> None:
    result = geo.run(TEXT, published="20 June 2022")
    assert result.places["place_name"].tolist() == ["Lysychansk"]
    assert str(result.events.loc[0, "happened_from"].date()) == "2022-06-20"
    assert result.rejected == ()


def test_what_could_not_be_used_is_told_in_a_warning_and_kept() -> None:
    with pytest.warns(UserWarning, match="1 left out, 0 taken without a part"):
        result = geo.run(pd.Series([TEXT, None]))
    assert len(result.articles) == 1
    assert [item.line for item in result.rejected] == [2]


@pytest.mark.parametrize("call", [geo.run, geo.places])
def test_the_warning_names_the_line_of_the_caller(call: object) -> None:
    with pytest.warns(UserWarning, match="left out") as caught:
        call([TEXT, None])  # type: ignore[operator]
    assert [one.filename for one in caught if "left out" in str(one.message)] == [__file__]


def test_places_alone_are_found_in_several_languages() -> None:
    found = geo.places(["Fighting near Bakhmut.", "Бої під Лиманом."])
    assert {"Bakhmut", "Lyman"} <= set(found["place_name"])
    assert found.crs == "EPSG:4326"


def test_a_map_is_drawn_of_texts_and_of_a_result() -> None:
    result = geo.run(TEXT)
    for page in (geo.map(TEXT), geo.map(result, map_title="A day")):
        assert "Lysychansk" in page.get_root().render()


def test_a_result_shows_itself_in_one_line_and_in_a_notebook_with_hostile_text_escaped() -> None:
    with pytest.warns(UserWarning, match="1 left out"):
        result = geo.run(["Shells hit Lysychansk on Monday, killing <script>alert(1)</script> three people.", None])
    assert repr(result).startswith("<Result: 1 articles, 1 mentions of places (1 resolved, 0 ambiguous, 0 not found)")
    assert "\n" not in repr(result)
    page = result._repr_html_()
    assert "<svg" in page
    assert "<title>Lysychansk</title>" in page
    assert "<script" not in page
    assert "1 records left out" in page
    assert len(page) < 60_000


def test_a_result_of_nothing_shows_itself_too() -> None:
    assert "No event is told" in geo.run("Nothing happened anywhere.")._repr_html_()


def test_a_result_draws_its_map() -> None:
    assert "Title of mine" in geo.run("Shells hit Lysychansk.").map(title="Title of mine").render()


def test_a_table_in_metres_is_not_drawn_somewhere_in_the_atlantic() -> None:
    result = geo.run(TEXT)
    with pytest.raises(TableError, match=r"geometry is in EPSG:3857; turn it with `.to_crs\('EPSG:4326'\)`"):
        geo.make_map(result.places, result.events.to_crs(3857))


def test_a_country_may_be_given_by_its_name() -> None:
    assert geo.places("Shelling in Lyman.", country="Ukraine")["country"].tolist() == ["UA"]
    with pytest.raises(InputError, match="no country's code or name"):
        geo.run(TEXT, country="Ruritania")
    with pytest.raises(SettingsError, match="no language's code or name"):
        geo.Settings(language="Elvish")


def test_a_headline_is_read_and_its_mentions_lie_in_it() -> None:
    title = "У Дніпрі лікарі рятують сапера, підірваного на Донбасі"
    result = geo.run([{"title": title, "text": "Його доправили гвинтокрилом."}])
    article = result.articles.loc[0]
    assert set(result.places["place_name"]) >= {"Dnipro", "Donbas"}
    assert result.places["start"].between(article["title_start"], article["title_end"], inclusive="left").all()


@pytest.mark.parametrize(
    "link",
    ["READ MORE: Missile strike in Kherson, 40 killed", "Читайте також: У Херсоні від обстрілу 40 загиблих"],
)
def test_what_a_link_to_another_story_tells_is_no_event_of_the_article(link: str) -> None:
    text = f"Russian shells hit Lysychansk on Monday.\n{link}\nThree people were wounded in Lysychansk."
    result = geo.run(text, published="2022-06-20")
    assert set(result.events["place_name"]) == {"Lysychansk"}
    assert result.articles.loc[0, "text"] == text


def test_the_sample_is_mapped_from_a_path() -> None:
    folder = Path(__file__).parents[1] / "data" / "sample"
    assert len(geo.run(folder).articles) == 4
