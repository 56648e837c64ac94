"""Inputs become ARTICLES; what cannot be used is named with file, line and remedy, and nothing else is lost."""

import io
import json
import os
from pathlib import Path

import pandas as pd
import pytest

from geo.articles import feeds, formats
from geo.articles.headlines import with_headline
from geo.articles.reading import read_articles
from geo.articles.records import MAX_TEXT, Record
from geo.errors import InputError, NoArticlesError
from geo.tables import ARTICLES, check

GOOD = '{"id": "a", "text": "Shelling in Lysychansk.", "published": "2022-06-15"}\n'


def test_a_plain_file_is_one_article_with_its_text_untouched(tmp_path: Path):
    text = "Сєвєродонецьк.\r\n\r\n  Second  line\u00a0here.\n"
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode())
    table = read_articles([path]).articles
    check(table, ARTICLES)
    assert table.loc[0, "text"] == text
    assert table.loc[0, "article_id"] == "report"
    assert table.loc[0, "source"] == "report.txt"
    assert pd.isna(table.loc[0, "title"])


def test_offsets_start_behind_a_byte_order_mark(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfKyiv said")
    assert read_articles([path]).articles.loc[0, "text"] == "Kyiv said"


def test_a_file_name_that_begins_with_a_day_gives_the_day_of_publication(tmp_path: Path):
    path = tmp_path / "2022-06-15_front.txt"
    path.write_text("Text.")
    assert read_articles([path]).articles.loc[0, "published"] == pd.Timestamp("2022-06-15")
    assert read_articles([path], published="2022-06-16").articles.loc[0, "published"] == pd.Timestamp("2022-06-16")


def test_a_file_name_that_begins_with_no_real_day_gives_none(tmp_path: Path):
    path = tmp_path / "2022-13-45.txt"
    path.write_text("Text.")
    assert pd.isna(read_articles([path]).articles.loc[0, "published"])


def test_what_a_record_says_itself_goes_before_what_the_caller_says(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD + '{"id": "b", "text": "Other."}\n')
    table = read_articles([path], published="2024-01-01", language="en").articles
    assert list(table["published"]) == [pd.Timestamp("2022-06-15"), pd.Timestamp("2024-01-01")]
    assert list(table["language"]) == ["en", "en"]


@pytest.mark.parametrize("key", ["id", "article_id", "doc_id"])
def test_each_name_of_the_key_is_taken(tmp_path: Path, key: str):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({key: "wire-7", "text": "x"}))
    assert list(read_articles([path]).articles["article_id"]) == ["wire-7"]


def test_good_lines_are_read_beside_every_kind_of_bad_one(tmp_path: Path):
    lines = [
        GOOD.strip().encode(),
        b'{"id": "broken", "text": ',
        b'{"id": "no text", "words": "x"}',
        b'{"id": "empty", "text": "  "}',
        b'{"id": "number", "text": 5}',
        b"[1, 2]",
        "{'text': 'Мінськ'}".encode("cp1251"),
        b'{"text": "' + b"[" * 10 + b'"}',
        b"[" * 100_000,
        b"",
        b'{"id": "last", "text": "Good."}',
    ]
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(b"\n".join(lines))
    reading = read_articles([path])
    assert list(reading.articles["article_id"]) == ["a", "mixed-8", "last"]
    assert [rejection.line for rejection in reading.rejected] == [2, 3, 4, 5, 6, 7, 9]
    assert all(rejection.source == str(path) for rejection in reading.rejected)
    assert all("\n" not in str(rejection) for rejection in reading.rejected)
    assert reading.rejected[1].record == '{"id": "no text", "words": "x"}'
    assert "'text'" in reading.rejected[1].reason


def test_a_malformed_day_is_reported_and_its_article_kept(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "x", "published": "04/06/2022"}\n')
    reading = read_articles([path])
    assert pd.isna(reading.articles.loc[0, "published"])
    assert reading.rejected[0].kept
    assert "YYYY-MM-DD" in reading.rejected[0].reason


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2022-06-15", "2022-06-15"),
        ("2022-06-15T23:30:00+03:00", "2022-06-15"),
        ("2022-06-15T23:30:00Z", "2022-06-15"),
        ("2022-06-15 01:00", "2022-06-15"),
    ],
)
def test_a_time_of_publication_counts_as_the_day_where_it_was_written(tmp_path: Path, written: str, day: str):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "x", "published": written}))
    assert read_articles([path]).articles.loc[0, "published"] == pd.Timestamp(day)


@pytest.mark.parametrize("written", ["2022-W24-3", "2022-02-30", "yesterday", 1655251200, "2022-06-15Tnoon"])
def test_what_is_no_iso_day_is_not_guessed_at(tmp_path: Path, written: object):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "x", "published": written}))
    reading = read_articles([path])
    assert pd.isna(reading.articles.loc[0, "published"])
    assert len(reading.rejected) == 1


def test_cp1251_is_refused_by_name_and_read_when_it_is_asked_for(tmp_path: Path):
    text = "Українські війська відступили з Сєвєродонецька до Лисичанська."
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode("cp1251"))
    with pytest.raises(NoArticlesError, match=r"old\.txt: is not UTF-8 .*looks like cp1251"):
        read_articles([path])
    assert read_articles([path], encoding="cp1251").articles.loc[0, "text"] == text


def test_utf_16_with_its_mark_is_read(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("Харків".encode("utf-16"))
    (tmp_path / "b.jsonl").write_bytes('{"text": "Сватове"}\n{"text": "Кремінна"}'.encode("utf-16"))
    assert list(read_articles([tmp_path]).articles["text"]) == ["Харків", "Сватове", "Кремінна"]


def test_a_folder_is_read_at_any_depth_in_the_order_of_names(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("Two.")
    (tmp_path / "a.jsonl").write_text(GOOD)
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    (tmp_path / "picture.jpg").write_text("x")
    reading = read_articles([tmp_path])
    assert list(reading.articles["article_id"]) == ["a", "b/two"]
    assert "2 files that are passed by" in str(reading.rejected[0])


def test_documents_beside_one_text_are_read_or_told(tmp_path: Path):
    """A folder of .pdf and .docx beside one .txt was passed by in silence, with status 0."""
    for name in ("a.txt", "b.md", "c.rtf", "d.doc", ".e.txt"):
        (tmp_path / name).write_text("Shelling.")
    (tmp_path / "f.pdf").write_bytes(b"no pdf")
    reading = read_articles([tmp_path])
    assert list(reading.articles["article_id"]) == ["a", "b"]
    told = " ".join(map(str, reading.rejected))
    assert all(name in told for name in ("c.rtf", "d.doc", ".e.txt", "f.pdf"))


def test_ids_stay_unique_and_the_same_in_every_run(tmp_path: Path):
    for name, text in (("x", "One."), ("y", "Two."), ("z", "Two.")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text(text)
    first, second = (read_articles([tmp_path]) for _ in range(2))
    assert list(first.articles["article_id"]) == ["x/report", "y/report", "z/report"]
    assert list(first.articles["article_id"]) == list(second.articles["article_id"])


def test_an_id_that_comes_twice_is_told_and_changed_the_same_way_in_every_run(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n')
    first, second = (read_articles([path]) for _ in range(2))
    assert first.articles["article_id"].is_unique
    assert list(first.articles["article_id"]) == list(second.articles["article_id"])
    assert "comes twice" in first.rejected[0].reason


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n", "is empty"),
        ("empty.jsonl", b"\n\n", "is empty"),
        ("zeros.txt", b"a\0b", "zero bytes"),
        ("paper.doc", b"PK", "known endings are .txt"),
        ("paper.docx", b"PK", "no readable office document"),
    ],
)
def test_an_input_that_holds_nothing_is_an_error_in_one_line(tmp_path: Path, name: str, content: bytes, words: str):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NoArticlesError) as caught:
        read_articles([path])
    message = str(caught.value)
    assert name in message
    assert words in message
    assert "\n" not in message
    assert len(caught.value.rejected) == 1


def test_a_folder_without_articles_says_what_it_holds(tmp_path: Path):
    (tmp_path / "a.rtf").write_text("x")
    with pytest.raises(InputError, match=r"holds no articles \(it has \.rtf\)"):
        read_articles([tmp_path])


def test_a_missing_file_leaves_the_others_standing(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Text.")
    reading = read_articles([tmp_path / "no.txt", tmp_path / "a.txt"])
    assert len(reading.articles) == 1
    assert not reading.rejected[0].kept


def test_standard_input_may_be_text_or_json_lines():
    assert read_articles(["-"], stdin=io.BytesIO(b"Plain {text}.")).articles.loc[0, "article_id"] == "stdin"
    table = read_articles(["-"], stdin=io.BytesIO(GOOD.encode() * 2)).articles
    assert len(table) == 2
    assert read_articles(["-"], stdin=io.BytesIO(b'{"quoted" words begin}')).articles.loc[0, "text"].startswith("{")


def test_half_a_character_becomes_one_replacement_so_that_offsets_hold(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "ab\\ud800cd"}')
    reading = read_articles([path])
    assert reading.articles.loc[0, "text"] == "ab\ufffdcd"
    assert reading.rejected[0].kept


@pytest.mark.parametrize("arguments", [{"published": "June"}, {"language": "Elvish"}, {"encoding": "latin-99"}])
def test_arguments_that_are_no_values_are_refused(tmp_path: Path, arguments: dict[str, str]):
    (tmp_path / "a.txt").write_text("Text.")
    with pytest.raises(InputError):
        read_articles([tmp_path], **arguments)  # type: ignore[arg-type]


def test_no_input_is_an_error():
    with pytest.raises(InputError, match="no input"):
        read_articles([])


def test_the_founding_article_is_read(shared: Path):
    table = read_articles([shared / "article" / "sievierodonetsk.txt"], published="2022-06-15").articles
    assert table.loc[0, "text"] == (shared / "article" / "sievierodonetsk.txt").read_text(encoding="utf-8")


def test_what_an_earlier_run_wrote_is_not_read_as_articles(tmp_path: Path):
    for name in ("mentions.parquet", "places.parquet", "map.html", "sources.txt", "events.geojson", "rejected.jsonl"):
        (tmp_path / name).write_text("Shelling.")
    (tmp_path / "a.txt").write_text("Shelling.")
    reading = read_articles(tmp_path)
    assert list(reading.articles["article_id"]) == ["a"]
    assert not reading.rejected


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("places.csv", "mention_id,place_id,sentence,summary\na,b,c,d\n"),
        ("events.jsonl", '{"event_id": 1, "claim_status": "x", "summary": "Shelling."}'),
        (
            "events.geojson",
            '{"features": [{"properties": {"event_id": 1, "claim_status": "x", "summary": "S."}}]}',
        ),
    ],
)
def test_a_table_of_results_is_refused_once_and_not_read_as_articles(tmp_path: Path, name: str, content: str):
    (tmp_path / name).write_text(content)
    with pytest.raises(NoArticlesError, match="that a run wrote of other articles") as caught:
        read_articles(tmp_path / name)
    assert len(caught.value.rejected) == 1


def test_a_file_whose_name_is_no_utf_8_is_read_and_shown_by_its_bytes(tmp_path: Path):
    path = os.fsencode(tmp_path) + b"/war\xff.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"Shelling.")
    for given in (tmp_path, os.fsdecode(path)):
        reading = read_articles(given)
        assert list(reading.articles["article_id"]) == [r"war\xff"]
        assert list(reading.articles["source"]) == [r"war\xff.txt"]
        reading.articles.to_parquet(io.BytesIO())


def test_a_reader_that_fails_costs_its_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def failing(*_: object, **__: object):
        yield Record({"text": "Before."}, "a.eml", fallback={"article_id": "before"})
        raise ZeroDivisionError("in the depths")

    monkeypatch.setitem(formats.READERS, ".eml", failing)  # type: ignore[arg-type]
    (tmp_path / "a.eml").write_text("x")
    (tmp_path / "b.txt").write_text("Good.")
    reading = read_articles(tmp_path)
    assert list(reading.articles["text"]) == ["Before.", "Good."]
    assert "a.eml: cannot be read: ZeroDivisionError: in the depths" in str(reading.rejected[0])


def test_a_record_that_no_check_was_made_for_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    usual = with_headline

    def failing(text: str, title: str | None):
        if text == "Two.":
            raise ZeroDivisionError("in the depths")
        return usual(text, title)

    monkeypatch.setattr("geo.articles.records.with_headline", failing)
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n{"text": "Three."}\n')
    reading = read_articles(tmp_path / "a.jsonl")
    assert list(reading.articles["text"]) == ["One.", "Three."]
    assert [item.line for item in reading.rejected] == [2]


def test_a_text_without_end_is_read_to_its_budget_and_says_so(tmp_path: Path):
    """One line of 19 MB took 4.2 GB and 120 s."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Shelling in Lysychansk. " * 100_000}))
    reading = read_articles(tmp_path / "a.jsonl")
    assert MAX_TEXT - 1000 <= len(reading.articles.loc[0, "text"]) <= MAX_TEXT
    assert "has 2400000 characters" in str(reading.rejected[0])


@pytest.mark.slow
def test_a_feed_of_many_entries_is_read_whole_and_a_cap_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A feed of 12,000 items was read to 10,000 without a word."""
    items = "".join(f"<item><guid>{n}</guid><description>Shelling {n}.</description></item>" for n in range(12_000))
    (tmp_path / "a.xml").write_text(f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>')
    assert len(read_articles(tmp_path / "a.xml").articles) == 12_000
    monkeypatch.setattr(feeds, "MAX_ENTRIES", 10_000)
    assert "2000 more entries are not read" in str(read_articles(tmp_path / "a.xml").rejected[-1])


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.txt").write_text("Good.")
    locked = tmp_path / "locked"
    locked.mkdir()
    usual = os.scandir

    def scandir(path: object):
        if str(path) == str(locked):
            raise PermissionError(13, "Permission denied", str(locked))
        return usual(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scandir)
    reading = read_articles(tmp_path)
    assert "locked: cannot be listed (Permission denied)" in str(reading.rejected[0])


def test_a_language_and_a_country_by_name_are_understood_in_files(tmp_path: Path):
    """`--language ua` chose the English finder."""
    (tmp_path / "a.jsonl").write_text('{"text": "Лиман.", "lang": "Ukrainian"}\n{"text": "Суми.", "lang": "klingon"}\n')
    reading = read_articles(tmp_path / "a.jsonl", language="ua")
    assert list(reading.articles["language"]) == ["uk", "uk"]
    assert "'klingon', which is no language" in str(reading.rejected[0])


def test_a_reading_shows_itself_in_a_line_and_in_a_notebook(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text('{"id": "<b>x</b>", "title": "<script>", "text": "One."}\n{"id": "<i>y"}\n')
    reading = read_articles(tmp_path / "a.jsonl")
    assert repr(reading) == "<Reading: 1 articles, 1 left out, 0 kept without a part>"
    shown = reading._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "no &#x27;text&#x27;" in shown
    assert "<script>" not in shown
    assert "<b>x" not in shown
