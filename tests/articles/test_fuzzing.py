"""No bytes make a reader fail otherwise than with a reason: every reader, on noise and on spoilt good files."""

import gzip
import io
import zipfile
from datetime import datetime

import docx
import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.articles.inputs import _alone
from geo.articles.reading import READERS, read_articles
from geo.articles.records import Record, Rejection
from geo.errors import NoArticlesError
from tests.articles.test_feeds import ATOM, RSS
from tests.articles.test_pages import PAGE

LINES = '{"id": 1, "text": "Обстріл Лисичанська.", "published": "2022-06-15", "language": "uk"}\n{"text": "x"}\n'
SHEET = 'id,text,published\n1,"Shelling, ""again""\nin Bakhmut",2022-06-15\n2,Сватове,15.06.2022\n'


def parquet() -> bytes:
    content = io.BytesIO()
    pd.DataFrame({"text": ["One.", None], "published": pd.to_datetime(["2022-06-15", None])}).to_parquet(content)
    return content.getvalue()


def packed() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", LINES)
        archive.writestr("b/c.txt", "Text. " * 50)
    return content.getvalue()


def gzipped(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Date", "Message"])
    book.active.append([datetime(2022, 6, 15), "Обстріл Лисичанська."])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Situation report, 15 June 2022", 1)
    document.add_paragraph("Shelling in Lysychansk.")
    document.add_table(1, 2).cell(0, 0).text = "Kherson"
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def pdf(words: str = "Shelling in Lysychansk.") -> bytes:
    """A page of one line, written by hand: the offsets of the table at its end are what a damaged file has wrong."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return content + (
        b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (table, len(content))
    )


def crawl() -> bytes:
    """One page of a crawl, and a picture beside it."""
    parts = []
    for address, kind, body in (("1", "text/html; charset=utf-8", PAGE.encode()), ("a.png", "image/png", b"x")):
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/{address}\r\n"
            "WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        parts.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(parts)


MAIL = (
    "From: Situation room <a@b.example>\r\nSubject: =?utf-8?b?0J7QsdGB0YLRgNGW0Ls=?=\r\n"
    "Date: Wed, 15 Jun 2022 23:30:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nShelling in Lysychansk.\r\n"
    "--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--x--\r\n"
)
MARKDOWN = "---\ntitle: Front\ndate: 2022-06-15\n---\n# Front\n\n* **Shelling** in [Lysychansk](https://w.example).\n"
TELEGRAM = (
    '{"name": "Канал", "type": "public_channel", "id": 7, "messages": [{"id": 1, "type": "message", "date":'
    ' "2022-06-15T18:00:00", "text": ["Обстріл ", {"type": "hashtag", "text": "#Тошківка"}, "."]}]}'
)
CHAT = """<html><body><div class="page_wrap"><div class="page_header"><div class="text bold">
Канал</div></div><div class="history"><div class="message default clearfix" id="message123"><div class="body">
<div class="pull_right date details" title="15.06.2022 18:00:00 UTC+03:00">18:00</div><div class="from_name">Канал</div>
<div class="text">Обстріл.<br>Двоє <b>поранених</b></div></div></div>
<div class="message default clearfix joined" id="message124"><div class="body"><div class="pull_right date details"
 title="16.06.2022 18:00:00 UTC+03:00">18:00</div><div class="text">Друге</div></div></div></div></div></body></html>"""
LIVE = """<html><script type="application/ld+json">{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": "Lyman",
"articleBody": "Shelling.", "datePublished": "2022-06-15T10:00:00Z"}, {"articleBody": "Blast in Sumy.", "datePublished":
"2022-06-14T10:00:00Z"}]}</script><body>x</body></html>"""

GOOD = {
    ".txt": ["Обстріл.\r\n".encode(), "Обстріл".encode("utf-16")],
    ".jsonl": [LINES.encode()],
    ".json": [b"[" + LINES.strip().replace("\n", ",").encode() + b"]", TELEGRAM.encode()],
    ".md": [MARKDOWN.encode()],
    ".eml": [MAIL.encode()],
    ".docx": [word()],
    ".xlsx": [workbook()],
    ".pdf": [pdf()],
    ".warc": [crawl()],
    ".gz": [gzipped(b"Shelling in Lysychansk. " * 9)],
    ".csv": [SHEET.encode(), SHEET.replace(",", ";").encode("cp1251")],
    ".parquet": [parquet()],
    ".html": [PAGE.encode(), CHAT.encode(), LIVE.encode()],
    ".xml": [RSS.encode(), ATOM.encode()],
    ".zip": [packed()],
}


@st.composite
def spoilt(draw: st.DrawFn, good: list[bytes]) -> bytes:
    """Noise, or a good file with pieces cut out, doubled or overwritten."""
    content = draw(st.sampled_from([*good, b""]))
    for _ in range(draw(st.integers(0, 4))):
        at, length = draw(st.integers(0, len(content))), draw(st.integers(0, 40))
        piece = draw(st.one_of(st.binary(max_size=20), st.just(content[at : at + length] * 2), st.just(b"")))
        content = content[:at] + piece + content[at + length :]
    return content


@pytest.mark.parametrize("suffix", GOOD)
@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_a_reader_gives_records_or_reasons_whatever_it_is_fed(suffix: str, data: st.DataObject) -> None:
    content = data.draw(spoilt(GOOD[suffix]))
    items = list(_alone(READERS[suffix](io.BytesIO(content), f"a{suffix}"), f"a{suffix}"))
    assert all(isinstance(item, Record | Rejection) for item in items)
    for item in items:
        if isinstance(item, Rejection):
            assert "\n" not in str(item)
            assert len(item.reason) < 600
            # What no reader was made for is caught at the outer border; a reader that leaves it to that is not done.
            assert "tell us of it" not in item.reason


@settings(max_examples=150, deadline=None, derandomize=True)
@given(content=spoilt([LINES.encode(), SHEET.encode(), RSS.encode()]))
def test_whatever_comes_through_standard_input_ends_in_a_table_or_a_reason(content: bytes) -> None:
    try:
        reading = read_articles(["-"], stdin=io.BytesIO(content))
    except NoArticlesError as error:
        articles, reasons = None, error.rejected
    else:
        articles, reasons = reading.articles, reading.rejected
    assert articles is not None or reasons
    if articles is not None:
        assert articles["article_id"].is_unique
        # What was read can be written: no half characters, no foreign types.
        articles.to_parquet(io.BytesIO())


@pytest.mark.parametrize("suffix", GOOD)
def test_the_good_files_of_this_test_are_good(suffix: str) -> None:
    for content in GOOD[suffix]:
        items = list(
            READERS[suffix](io.BytesIO(content), f"a{suffix}", encoding="cp1251" if b"\xd1\xe2" in content else None)
        )
        assert any(isinstance(item, Record) for item in items)
