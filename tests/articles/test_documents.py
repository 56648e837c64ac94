"""Markdown, mail, Word, PDF and workbooks are articles; what is missing or hostile is told."""

import builtins
import io
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from geo.articles import documents
from geo.articles.reading import Reading, read_articles
from geo.errors import NoArticlesError
from tests.articles.samples import MAIL, MARKDOWN, pdf, word, workbook


def read(path: Path, content: bytes, **options: Any) -> Reading:
    path.write_bytes(content)
    return read_articles(path, **options)


def test_markdown_gives_its_words_without_marks_and_its_heading_as_title(tmp_path: Path) -> None:
    text = (
        "# Campaign Assessment, February 16, 2026\n\nRussian **forces** attacked near [Lyman](https://w.example/a_b).\n"
    )
    row = read(tmp_path / "a.md", text.encode()).articles.loc[0]
    assert row["text"].endswith("Russian forces attacked near Lyman.")
    assert row["title"] == "Campaign Assessment, February 16, 2026"
    assert row["published"] == pd.Timestamp("2026-02-16")


def test_the_front_matter_of_markdown_says_title_and_day(tmp_path: Path) -> None:
    row = read(tmp_path / "a.md", MARKDOWN.encode()).articles.loc[0]
    assert (row["title"], row["published"]) == ("Front", pd.Timestamp("2022-06-15"))
    assert "title:" not in row["text"]


def test_a_mail_gives_subject_day_and_sender_and_tells_what_is_attached(tmp_path: Path) -> None:
    reading = read(tmp_path / "a.eml", MAIL.encode())
    row = reading.articles.loc[0]
    assert (row["title"], row["source"], row["published"]) == ("Обстріл", "Situation room", pd.Timestamp("2022-06-15"))
    assert "Shelling in Lysychansk." in row["text"]
    assert "1 attachments (a.png)" in str(reading.rejected[0])


def test_a_mail_of_html_is_plain_text(tmp_path: Path) -> None:
    row = read(tmp_path / "a.eml", b"Content-Type: text/html\r\n\r\n<p>Shelling.</p><script>x()</script>").articles.loc[
        0
    ]
    assert row["text"] == "Shelling."


def test_a_word_document_gives_paragraphs_and_cells_in_order(tmp_path: Path) -> None:
    row = read(tmp_path / "a.docx", word()).articles.loc[0]
    assert row["text"].split("\n")[:2] == ["Situation report, 15 June 2022", "Shelling in Lysychansk."]
    assert "Kherson" in row["text"]
    assert (row["title"], row["published"]) == ("Situation report, 15 June 2022", pd.Timestamp("2022-06-15"))


def test_a_pdf_gives_its_text_and_the_day_of_its_name(tmp_path: Path) -> None:
    row = read(tmp_path / "2022-06-15_report.pdf", pdf()).articles.loc[0]
    assert row["text"].strip() == "Shelling in Lysychansk."
    assert row["published"] == pd.Timestamp("2022-06-15")


def test_a_pdf_of_pictures_says_that_it_has_no_text(tmp_path: Path) -> None:
    with pytest.raises(NoArticlesError, match="holds no text but pictures"):
        read(tmp_path / "a.pdf", pdf(""))


def test_a_pdf_is_read_to_its_budget_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_MAX_PAGES", 2)
    reading = read(tmp_path / "a.pdf", pdf(pages=3))
    assert reading.articles.loc[0, "text"].count("Shelling") == 2
    assert "is read to its page 2 of 3" in str(reading.rejected[0])


def test_a_workbook_is_read_sheet_by_sheet_and_one_without_text_is_told(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    book.create_sheet("Other").append(["a", "b"])
    book.save(tmp_path / "a.xlsx")
    reading = read_articles(tmp_path / "a.xlsx")
    row = reading.articles.loc[0]
    assert (row["text"], row["published"]) == ("Обстріл Лисичанська.", pd.Timestamp("2022-06-15"))
    assert "a.xlsx/Other line 1: has no column 'text'" in str(reading.rejected[0])


def test_columns_of_a_workbook_are_named_by_the_user(tmp_path: Path) -> None:
    row = read(tmp_path / "a.xlsx", workbook(), columns="title=Message").articles.loc[0]
    assert row["title"] == "Обстріл Лисичанська."


@pytest.mark.parametrize(("name", "content"), [("a.docx", word), ("a.xlsx", workbook)])
def test_an_office_document_that_declares_entities_is_not_parsed(tmp_path: Path, name: str, content: Any) -> None:
    spoilt = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content())) as good, zipfile.ZipFile(spoilt, "w") as bad:
        for member in good.namelist():
            part = good.read(member)
            bad.writestr(member, b'<!DOCTYPE x [<!ENTITY a "ha">]>' + part if member.endswith(".xml") else part)
    with pytest.raises(NoArticlesError, match="declares XML entities"):
        read(tmp_path / name, spoilt.getvalue())


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_an_office_document_that_is_a_bomb_is_stopped_before_it_is_parsed(tmp_path: Path, name: str) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" * 20_000_000)
    with pytest.raises(NoArticlesError, match="bomb"):
        read(tmp_path / name, content.getvalue())


@pytest.mark.parametrize(
    ("name", "package"), [("a.docx", "docx"), ("a.pdf", "pypdf"), ("a.xlsx", "openpyxl"), ("a.warc", "warcio")]
)
def test_a_missing_extra_is_named_and_costs_its_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    usual = builtins.__import__

    def without(module: str, *arguments: Any, **options: Any) -> Any:
        if module.split(".")[0] == package:
            raise ImportError(module)
        return usual(module, *arguments, **options)

    (tmp_path / name).write_bytes({"a.docx": word, "a.xlsx": workbook}.get(name, pdf)())
    (tmp_path / "b.txt").write_text("Good.")
    monkeypatch.setattr(builtins, "__import__", without)
    reading = read_articles(tmp_path)
    assert list(reading.articles["text"]) == ["Good."]
    assert "pip install 'frontline-maps[documents]'" in str(reading.rejected[0])
