"""A good file of each kind, for the tests of more than one module."""

import gzip
import io
import zipfile
from datetime import datetime

import docx
import openpyxl
import pandas as pd

SENTENCES = (
    "Ukrainian units crossed the river to Lysychansk on Friday, the governor said. "
    "He added that the plant was shelled twice during the night and that a school burned down. "
)
PAGE = f"""<html lang="uk-UA"><head><title>Wire | Units cross the river</title>
<meta property="og:title" content="Units cross the river">
<meta property="article:published_time" content="2022-06-24T23:30:00+03:00"></head>
<body><nav><a href="/">Home</a> <a href="/war">War</a></nav>
<article><h1>Units cross the river</h1><p>{SENTENCES * 2}</p><p>{SENTENCES}</p></article>
<footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""
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


def pdf(words: str = "Shelling in Lysychansk.", pages: int = 1) -> bytes:
    """Pages of one line, written by hand: the offsets of the table at its end are what a damaged file has wrong."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(pages))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        *[page] * pages,
    ]
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(content))
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
CHANNEL = """<html><body><div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="war/7">
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_text js-message_text" dir="auto">Обстріл
<b>Лимана</b>.<br/>Двоє поранених</div><div class="tgme_widget_message_footer"><a href="https://t.me/war/7"><time
 datetime="2022-06-15T18:00:00+00:00" class="time">18:00</time></a></div></div></div></div>
<div class="tgme_widget_message" data-post="war/8"><time datetime="2022-06-16T18:00:00+00:00">x</time></div>
</body></html>"""
LIVE = """<html><script type="application/ld+json">{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": "Lyman",
"articleBody": "Shelling.", "datePublished": "2022-06-15T10:00:00Z"}, {"articleBody": "Blast in Sumy.", "datePublished":
"2022-06-14T10:00:00Z"}]}</script><body>x</body></html>"""
