"""JSON of the programs and services of this trade, each a record as its maker writes it."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from geo.articles.reading import read_articles
from geo.errors import NoArticlesError

GUARDIAN = {
    "response": {
        "status": "ok",
        "results": [
            {
                "id": "world/1",
                "webTitle": "Shells fall",
                "webPublicationDate": "2022-06-20T18:00:00Z",
                "webUrl": "https://g.example/1",
                "fields": {"bodyText": "Shells fell on Toshkivka."},
            }
        ],
    }
}
GUARDIAN_ONE = {"response": {"content": GUARDIAN["response"]["results"][0]}}  # type: ignore[index]
NYT = {
    "response": {
        "docs": [
            {
                "_id": "nyt://1",
                "headline": {"main": "Lyman Falls"},
                "abstract": "The town fell.",
                "lead_paragraph": "Shells fell on Toshkivka.",
                "pub_date": "2022-06-20T05:00:00+0000",
                "web_url": "https://n.example/1",
                "source": "The New York Times",
            }
        ]
    }
}
NEWSAPI = {
    "articles": [
        {
            "source": {"id": None, "name": "Wire"},
            "title": "Lyman falls",
            "description": "Shells fell on Toshkivka.",
            "content": "Shells fell on Toshkivka. On Saturday the… [+1234 chars]",
            "publishedAt": "2022-06-20T10:00:00Z",
            "url": "https://w.example/1",
        }
    ]
}
RELIEFWEB = {
    "data": [
        {
            "id": "5",
            "fields": {
                "title": "Situation report",
                "body": "**Shells** fell on Toshkivka.",
                "body-html": "<p><b>Shells</b> fell on Toshkivka.</p>",
                "date": {"created": "2022-06-20T00:00:00+00:00"},
                "source": [{"name": "OCHA"}],
                "language": [{"code": "en"}],
                "url": "https://r.example/5",
            },
        }
    ]
}
X_2 = {
    "data": [{"id": "1", "text": "Shells fell on Toshkivka.", "created_at": "2022-06-20T10:00:00.000Z", "lang": "en"}]
}
X_1 = [{"id_str": "1", "full_text": "Shells fell on Toshkivka.", "created_at": "Mon Jun 20 23:30:00 +0000 2022"}]
WORDPRESS = [
    {
        "id": 1,
        "date": "2022-06-20T10:00:00",
        "link": "https://p.example/1",
        "title": {"rendered": "Shells &amp; fire"},
        "content": {"rendered": "<p>Shells fell on Toshkivka.</p>"},
    }
]
GEOJSON = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [38.5, 48.9]},
            "properties": {"description": "Shells fell on Toshkivka.", "date": "2022-06-20"},
        }
    ],
}
TELEGRAM: dict[str, Any] = {
    "name": "Chan",
    "type": "public_channel",
    "messages": [
        {"id": 0, "type": "service", "date": "2022-06-19T18:00:00", "action": "create_channel", "text": ""},
        {
            "id": 1,
            "type": "message",
            "date": "2022-06-20T18:00:00",
            "text": ["Shells fell on ", {"type": "hashtag", "text": "Toshkivka"}, "."],
        },
        {"id": 2, "type": "message", "date": "2022-06-20T19:00:00", "text": "", "photo": "a.jpg"},
    ],
}


def read(path: Path, document: object) -> pd.Series:
    path.write_text(json.dumps(document, ensure_ascii=False))
    table = read_articles(path).articles
    assert len(table) == 1
    row: pd.Series = table.loc[0]
    return row


@pytest.mark.parametrize(
    "document",
    [
        GUARDIAN,
        GUARDIAN_ONE,
        NYT,
        NEWSAPI,
        RELIEFWEB,
        X_2,
        X_1,
        WORDPRESS,
        GEOJSON,
        TELEGRAM,
        {"chats": {"list": [TELEGRAM]}},
    ],
    ids=[*"guardian guardian_one nyt newsapi reliefweb x2 x1 wordpress geojson telegram telegram_all".split()],
)
def test_the_text_and_the_day_of_each_service_are_found(tmp_path: Path, document: object) -> None:
    row = read(tmp_path / "a.json", document)
    assert "Shells fell on Toshkivka." in row["text"]
    assert row["published"] == pd.Timestamp("2022-06-20")
    assert "<p>" not in row["text"]


def test_title_outlet_and_link_of_a_service_are_taken(tmp_path: Path) -> None:
    for document, title, source in (
        (GUARDIAN, "Shells fall", "a.json"),
        (NYT, "Lyman Falls", "The New York Times"),
        (NEWSAPI, "Lyman falls", "Wire"),
        (RELIEFWEB, "Situation report", "OCHA"),
        (WORDPRESS, "Shells & fire", "a.json"),
    ):
        row = read(tmp_path / "a.json", document)
        assert (row["title"], row["source"]) == (title, source)
        assert row["url"].startswith("https://")


def test_a_text_that_the_service_cut_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(NEWSAPI))
    reading = read_articles(tmp_path / "a.json")
    assert "[+1234" not in reading.articles.loc[0, "text"]
    assert "only the beginning" in str(reading.rejected[0])


def test_messages_of_a_chat_have_their_channel_and_those_without_words_are_told(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text(json.dumps(TELEGRAM))
    reading = read_articles(tmp_path / "result.json")
    assert list(reading.articles["article_id"]) == ["Chan/1"]
    assert list(reading.articles["source"]) == ["Chan"]
    assert "has 1 messages of pictures" in str(reading.rejected[0])


def test_the_coordinates_of_a_geojson_point_are_kept_beside(tmp_path: Path) -> None:
    row = read(tmp_path / "a.geojson", GEOJSON)
    assert (row["given_lon"], row["given_lat"]) == (38.5, 48.9)


@pytest.mark.parametrize("document", [{}, [], {"data": []}, {"results": {}}, {"messages": [1]}, 5, "x", None, [[[]]]])
def test_json_without_records_is_refused_in_one_line(tmp_path: Path, document: object) -> None:
    (tmp_path / "a.json").write_text(json.dumps(document))
    with pytest.raises(NoArticlesError):
        read_articles(tmp_path / "a.json")


def test_a_record_with_a_text_is_one_whatever_lists_it_holds(tmp_path: Path) -> None:
    row = read(tmp_path / "a.json", {"id": "a", "text": "Shells fell.", "events": [{"x": 1}], "data": [{"y": 2}]})
    assert row["article_id"] == "a"


def test_one_record_of_another_shape_costs_itself(tmp_path: Path) -> None:
    documents = [GUARDIAN["response"]["results"][0], {"fields": 5}, {"text": {"a": 1}}, 7, {"text": "Good."}]  # type: ignore[index]
    (tmp_path / "a.json").write_text(json.dumps(documents))
    reading = read_articles(tmp_path / "a.json")
    assert len(reading.articles) == 2
    assert [item.line for item in reading.rejected] == [2, 3, 4]
