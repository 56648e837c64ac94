"""Sheets of this trade, and columns that the user names."""

from pathlib import Path

import pandas as pd
import pytest

from geo.articles.columns import PRESETS, parse_columns, which_columns
from geo.articles.reading import read_articles
from geo.errors import InputError, NoArticlesError

ACLED = (
    "event_id_cnty,event_date,year,event_type,actor1,notes,source,latitude,longitude,timestamp\n"
    'UKR1,20 June 2022,2022,Battles,X,"On 20 June 2022, shells hit Toshkivka.",Ukrinform,48.77,38.55,1655000000\n'
)
UCDP = (
    "id,source_headline,where_description,date_start,date_end,latitude,longitude\n"
    "7,Clash reported,Sloviansk town (Donetsk oblast),2014-04-13,2014-04-14 00:00:00.000,48.85,37.61\n"
)
VIINA = (
    "viina_version,event_id,date,time,geonameid,longitude,latitude,GEO_PRECISION,source,text,lang,url\n"
    "1,44,20220224,07:10,1,37.54,49.06,ADM3,nv,Обстріл Ізюма,ua,https://v.example/44\n"
)
TIMEMAP = "id,date,location,latitude,longitude,description,sources\n1,4/16/2022,Kharkiv,50,36.2,Strike on a school,a\n"
GDELT_DOC = "URL,MobileURL,Date,Title\nhttps://d.example/1,,2022-06-20 12:30:00,Shells hit Toshkivka\n"


def read(tmp_path: Path, content: str, **options: object) -> pd.Series:
    path = tmp_path / "a.csv"
    path.write_text(content)
    reading = read_articles(path, **options)  # type: ignore[arg-type]
    assert not reading.rejected
    row: pd.Series = reading.articles.loc[0]
    return row


@pytest.mark.parametrize(
    ("content", "preset", "expected"),
    [
        (ACLED, "acled", ("UKR1", "On 20 June 2022, shells hit Toshkivka.", "2022-06-20", 38.55, 48.77)),
        (UCDP, "ucdp", ("7", "Sloviansk town (Donetsk oblast)\n\nClash reported", "2014-04-14", 37.61, 48.85)),
        (VIINA, "viina", ("44", "Обстріл Ізюма", "2022-02-24", 37.54, 49.06)),
        (TIMEMAP, "timemap", ("1", "Strike on a school", "2022-04-16", 36.2, 50.0)),
    ],
)
def test_sheets_of_the_trade_are_read_with_their_coordinates_by_preset_or_by_themselves(
    tmp_path: Path, content: str, preset: str, expected: tuple[object, ...]
) -> None:
    for columns in (None, preset):
        row = read(tmp_path, content, columns=columns)
        found = (row["article_id"], row["text"], str(row["published"].date()), row["given_lon"], row["given_lat"])
        assert found == expected


def test_the_list_of_articles_of_gdelt_gives_headlines(tmp_path: Path) -> None:
    row = read(tmp_path, GDELT_DOC)
    assert (row["text"], row["url"]) == ("Shells hit Toshkivka", "https://d.example/1")
    assert (row["title_start"], row["title_end"]) == (0, len("Shells hit Toshkivka"))


def test_a_sheet_of_gdelt_events_has_no_text_and_says_so(tmp_path: Path) -> None:
    for content in (
        "GLOBALEVENTID,SQLDATE,SOURCEURL\n1,20220620,https://x\n",
        "\t".join(["1", "20220620", *["x"] * 59]) + "\n",
    ):
        (tmp_path / "a.csv").write_text(content)
        with pytest.raises(NoArticlesError, match=r"GDELT events.*SOURCEURL"):
            read_articles(tmp_path / "a.csv")


def test_a_column_date_is_the_day_of_publication(tmp_path: Path) -> None:
    """It was dropped without a word."""
    row = read(tmp_path, "title,date,text\na,2022-06-20,Shells fell on Toshkivka on Monday.\n")
    assert row["published"] == pd.Timestamp("2022-06-20")


def test_a_day_in_a_column_of_another_name_is_complained_of_by_that_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("event_date,notes\nsoon,Shells fell.\n")
    reading = read_articles(tmp_path / "a.csv")
    assert "'event_date' is 'soon'" in str(reading.rejected[0])


@pytest.mark.parametrize("given", ["text=inhalt, published=zeit", {"text": "Inhalt", "published": "ZEIT"}])
def test_the_user_names_columns(tmp_path: Path, given: object) -> None:
    row = read(tmp_path, "zeit;inhalt;text\n20.06.2022;Shells fell.;not this\n", columns=given)
    assert (row["text"], row["published"]) == ("Shells fell.", pd.Timestamp("2022-06-20"))


def test_a_named_column_that_a_sheet_has_not_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\nShells fell.\n")
    reading = read_articles(tmp_path / "a.csv", columns="published=when")
    assert "no column 'when' for published" in str(reading.rejected[0])
    with pytest.raises(NoArticlesError, match="no column 'words'"):
        read_articles(tmp_path / "a.csv", columns="text=words")


@pytest.mark.parametrize("given", ["notes", "text", "words=notes", "text=", {"words": "x"}, "=x"])
def test_what_names_no_column_is_refused(given: object) -> None:
    with pytest.raises(InputError, match="write such as text=notes"):
        parse_columns(given)  # type: ignore[arg-type]


def test_presets_name_fields_that_exist() -> None:
    assert all(parse_columns(name) == preset for name, preset in PRESETS.items())
    assert all(parse_columns(dict(preset)) == preset for preset in PRESETS.values())


def test_a_column_given_one_meaning_has_no_other() -> None:
    assert which_columns(["date", "text", "content"], {"title": "text"}) == {
        "text": "content",
        "title": "text",
        "published": "date",
    }


def test_coordinates_that_are_none_are_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('text,lat,lon\nOne.,95,10\nTwo.,"48,9","38,5"\nThree.,,\nFour.,x,1\n')
    reading = read_articles(tmp_path / "a.csv")
    assert [item.line for item in reading.rejected] == [2, 5]
    assert reading.articles["given_lat"].dropna().tolist() == [48.9]


def test_a_field_of_null_leaves_its_meaning_to_the_next_name(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": null, "body": "Shells fell.", "published": null, "date": "2022-06-20"}')
    row = read_articles(tmp_path / "a.jsonl").articles.loc[0]
    assert (row["text"], row["published"]) == ("Shells fell.", pd.Timestamp("2022-06-20"))
