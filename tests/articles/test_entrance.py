"""Articles in whatever form a program has them become one table, or an error with the remedy."""

import io
from datetime import date, datetime
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.articles.entrance import take_articles
from geo.articles.reading import Reading, read_articles
from geo.errors import InputError, NoArticlesError, TableError
from geo.tables import ARTICLES, check

TEXT = "Shelling hit Lysychansk on Monday."


def taken(articles: object, **options: object) -> pd.DataFrame:
    reading = take_articles(articles, **options)  # type: ignore[arg-type]
    assert not reading.rejected
    return check(reading.articles, ARTICLES)


@pytest.mark.parametrize(
    "articles",
    [
        TEXT,
        [TEXT],
        (TEXT,),
        {TEXT: 1}.keys(),
        pd.Series([TEXT]),
        np.array([TEXT]),
        (text for text in [TEXT]),
        pd.DataFrame({"text": [TEXT]}),
        pd.DataFrame({"Notes": [TEXT], "x": [1]}),
        {"text": [TEXT]},
        {"text": TEXT},
        [{"message": TEXT}],
        [{"fields": {"bodyText": TEXT}, "webTitle": ""}],
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_natural_form_is_taken(articles: object) -> None:
    assert list(taken(articles)["text"]) == [TEXT]


def test_a_path_is_read_and_a_str_is_never_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("From the file.")
    assert list(taken(path)["text"]) == ["From the file."]
    assert list(taken([path, TEXT])["text"]) == ["From the file.", TEXT]
    with pytest.raises(NoArticlesError, match=r"looks like a path .* give pathlib\.Path"):
        take_articles(str(path))


@pytest.mark.parametrize(
    "path", ["/x", "data/sample", "a.csv", r"C:\news\a.txt", "./a b/c d.jsonl", "~/news/", "news/war stories.txt"]
)
def test_what_looks_like_a_path_is_refused_whether_it_is_there_or_not(path: str) -> None:
    with pytest.raises(NoArticlesError, match="looks like a path"):
        take_articles(path)


@pytest.mark.parametrize(
    "text", ["Kyiv", "On 24/7 duty in Lyman.", "He said no.csv was sent. The file is lost.", "A/B test in Lviv"]
)
def test_a_short_text_is_a_text(text: str) -> None:
    assert list(taken(text)["text"]) == [text]


def test_nothing_is_looked_up_on_the_disk_for_a_str(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("exists", "is_file", "is_dir", "open", "stat"):
        monkeypatch.setattr(Path, name, lambda *_, **__: pytest.fail("the disk was asked"))
    take_articles(TEXT)
    with pytest.raises(NoArticlesError):
        take_articles("/etc/hosts")


def test_reading_articles_of_a_lone_str_takes_it_for_one_path(tmp_path: Path) -> None:
    """It walked the letters of "/x", met "/" and read the whole disk."""
    (tmp_path / "a.txt").write_text("Text.")
    assert len(read_articles(str(tmp_path / "a.txt")).articles) == 1
    with pytest.raises(NoArticlesError, match="/no/such: does not exist"):
        read_articles("/no/such")


def test_a_reading_and_its_table_pass_as_they_are() -> None:
    reading = read_articles_of({"text": TEXT, "id": "a"})
    assert take_articles(reading) is reading
    assert take_articles(reading.articles).articles is reading.articles


def read_articles_of(record: dict[str, str]) -> Reading:
    return take_articles([record])


def test_columns_are_named_by_the_caller() -> None:
    frame = pd.DataFrame({"notes": ["Not this."], "wording": [TEXT], "event_date": ["20 June 2022"], "key": ["k1"]})
    row = taken(frame, text="wording", published="event_date", id="key").loc[0]
    assert (row["text"], row["published"], row["article_id"]) == (TEXT, pd.Timestamp("2022-06-20"), "k1")


def test_published_and_language_are_values_or_columns() -> None:
    frame = pd.DataFrame({"text": [TEXT], "spoken": ["Ukrainian"], "on": [datetime(2022, 6, 20, 23, 30)]})
    row = taken(frame, published="on", language="spoken").loc[0]
    assert (row["published"], row["language"]) == (pd.Timestamp("2022-06-20"), "uk")
    row = taken(TEXT, published=date(2022, 6, 20), language="Ukrainian").loc[0]
    assert (row["published"], row["language"]) == (pd.Timestamp("2022-06-20"), "uk")


@pytest.mark.parametrize("options", [{"published": "someday"}, {"language": "Elvish"}, {"text": "notes"}])
def test_a_name_of_a_column_without_a_table_is_refused(options: dict[str, str]) -> None:
    with pytest.raises(InputError, match="a text has no columns"):
        take_articles(TEXT, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("frame", "options", "words"),
    [
        (pd.DataFrame({"comment": [TEXT]}), {}, r"no column of texts \(comment\); say text='NAME'"),
        (pd.DataFrame({"text": [TEXT]}), {"text": "txt"}, r"no column 'txt' for text \(it has text\)"),
        (pd.DataFrame({"text": [TEXT]}), {"published": "when"}, "no column 'when' for published"),
        (pd.DataFrame({"text": []}), {}, "has no rows"),
        (pd.DataFrame(), {}, "no column of texts"),
        ([], {}, "the list is empty"),
        ("", {}, "'text' is empty"),
        (None, {}, "no articles but None"),
        (5, {}, "the articles are int 5"),
        (b"x", {}, "decode them"),
        (io.StringIO("x"), {}, "decode them|give the text"),
        ([5], {}, "is int 5, not a text"),
        ({"a": [1], "b": [1, 2]}, {}, "make no table"),
        (TEXT, {"published": "04/06/2024"}, "day_first"),
        (TEXT, {"columns": "words=x"}, "write such as text=notes"),
    ],
)
def test_what_cannot_be_taken_is_an_error_with_the_remedy(frame: object, options: dict[str, str], words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        take_articles(frame, **options)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)


def test_days_and_months_are_never_swapped_in_silence() -> None:
    """pandas made 6 March and 6 April of the first two, and 13 June of the third."""
    frame = pd.DataFrame({"text": [TEXT] * 4, "published": ["03.06.2024", "04.06.2024", "13.06.2024", "04/06/2024"]})
    reading = take_articles(frame)
    days = [None if pd.isna(day) else str(day.date()) for day in reading.articles["published"]]
    assert days == ["2024-06-03", "2024-06-04", "2024-06-13", None]
    assert [(item.line, item.kept) for item in reading.rejected] == [(4, True)]
    assert str(take_articles(frame, day_first=True).articles.loc[3, "published"].date()) == "2024-06-04"


def test_bad_rows_become_rejections_as_in_files() -> None:
    frame = pd.DataFrame({"text": [TEXT, None, " ", 5, pd.NA, "Good."], "lang": ["xx", *"uuuuu"]})
    reading = take_articles(frame)
    assert list(reading.articles["article_id"]) == ["row-1", "row-6"]
    assert [item.line for item in reading.rejected if not item.kept] == [2, 3, 4, 5]


def test_an_index_that_says_something_gives_the_keys() -> None:
    frame = pd.DataFrame({"text": [TEXT, "Other."]}, index=["a", "b"])
    assert list(taken(frame)["article_id"]) == ["a", "b"]
    assert list(taken(frame["text"])["article_id"]) == ["a", "b"]


def test_missing_values_of_every_kind_are_missing() -> None:
    row = {"text": TEXT, "title": None, "published": pd.NaT, "url": float("nan"), "source": pd.NA, "id": np.int64(7)}
    found = taken(pd.DataFrame([row]).astype(object)).loc[0]
    assert found["article_id"] == "7"
    assert found[["title", "published", "url", "source"]].isna().all()


def test_whole_numbers_beside_missing_ones_stay_keys() -> None:
    frame = pd.DataFrame({"text": [TEXT, "Other."], "id": pd.array([7, None], dtype="Int64")})
    assert list(taken(frame)["article_id"]) == ["7", "row-2"]


def test_points_give_their_own_coordinates_whatever_their_crs() -> None:
    frame = gpd.GeoDataFrame({"text": [TEXT, "Other."]}, geometry=[Point(38.5, 48.9), None], crs="EPSG:4326")
    found = taken(frame.to_crs("EPSG:3857"))
    assert found.loc[0, ["given_lon", "given_lat"]].tolist() == pytest.approx([38.5, 48.9])
    assert found.loc[1, ["given_lon", "given_lat"]].isna().all()


def test_a_table_that_breaks_its_declaration_is_still_an_error() -> None:
    table = pd.concat([take_articles(TEXT).articles] * 2, ignore_index=True)
    with pytest.raises(TableError, match="comes twice"):
        take_articles(table)


def test_an_address_is_fetched_with_the_care_of_any(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoArticlesError, match="not a public address"):
        take_articles("http://127.0.0.1/a")
