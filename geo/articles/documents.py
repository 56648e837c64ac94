"""Documents of one article each: Markdown, mail, Word and PDF."""

import email
import email.errors
import email.policy
import io
import re
import time
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePath
from typing import Any, BinaryIO, Final

from geo.articles.archives import office_fault
from geo.articles.decoding import decode
from geo.articles.heads import day_of_head, day_of_headline
from geo.articles.markup import plain_text
from geo.articles.records import MAX_TEXT, Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES, day_of_name
from geo.errors import InputError, MissingExtraError

__all__ = ["read_docx", "read_eml", "read_markdown", "read_pdf"]

_FRONT_MATTER: Final = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FIELD: Final = re.compile(r"([A-Za-z_-]{1,40})[ \t]*:[ \t]*(.{0,2000})")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+(.{1,1000}?)[ \t#]*$")
_IMAGE: Final = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_LINK: Final = re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{0,2000}(?:\s[^()\n]{0,300})?\)")
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,1000}?)(?<=\S)\1(?![\w*])|(?<!\w)(_{1,2})(?=\S)([^_\n]{1,1000}?)(?<=\S)\3(?!\w)"
)
_MARK: Final = re.compile(
    r"^[ \t]{0,12}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))|^(?:```|~~~).{0,100}$|^[ \t]{0,3}(?:[-*_][ \t]?){3,80}$",
    re.MULTILINE,
)
_MAX_PAGES: Final = 1_000
_MAX_SECONDS: Final = 60.0
"""Longest that the pages of one PDF are read; it is looked at between pages."""


def read_markdown(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One article: its words without the marks, its first heading as title, and what a front matter says of it."""
    content = _content(stream)
    try:
        text = decode(content, encoding=encoding).replace("\r\n", "\n") if content else ""
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    front = _FRONT_MATTER.match(text)
    told = dict(_FIELD.findall(front[1])) if front else {}
    body = text[front.end() :] if front else text
    values = {key.lower(): value.strip().strip("\"'") for key, value in told.items() if value.strip()}
    lines = (line for line in body[:20_000].split("\n") if line.strip())
    heading = next((found for line in lines if (found := _HEADING.match(line))), None)
    title = values.get("title") or (_plain_line(heading[1]) if heading else None)
    yield from _one(source, _unmarked(body), values | {"title": title} if title else values)


def read_eml(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One mail: its subject, day and sender, and its words; what is attached is told and not read."""
    content = _content(stream)
    try:
        mail = email.message_from_bytes(content, policy=email.policy.default)
        part = mail.get_body(("plain", "html")) if isinstance(mail, EmailMessage) else None
        words = _mail_words(part, encoding)
        values = _mail_head(mail)
        attached = [item.get_filename() or item.get_content_type() for item in mail.iter_attachments()]
    except (
        email.errors.MessageError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        KeyError,
        IndexError,
    ) as error:
        # The parser of the standard library fails in many ways on heads that are none.
        yield Rejection(source, None, f"is no mail that can be read ({error}); save its text as .txt")
        return
    yield from _one(source, words, values)
    if attached:
        names = ", ".join(map(str, attached[:5])) + (" ..." if len(attached) > 5 else "")
        yield Rejection(
            source, None, f"has {len(attached)} attachments ({names}), which are not read; save them as files"
        )


def read_docx(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One Word document: its paragraphs and the cells of its tables, in their order. It has no encoding."""
    content = _content(stream)
    fault = office_fault(content)
    if fault:
        yield Rejection(source, None, fault)
        return
    try:
        import docx
        from docx.table import Table
    except ImportError as error:
        raise MissingExtraError(
            "is a .docx, which needs python-docx: pip install 'frontline-maps[documents]'"
        ) from error
    try:
        document = docx.Document(io.BytesIO(content))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += [" | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows]
            else:
                lines.append(block.text)
        title = document.core_properties.title or next(
            (
                block.text
                for block in document.paragraphs[:20]
                if (getattr(block.style, "name", None) or "").startswith(("Title", "Heading 1"))
            ),
            None,
        )
    except Exception as error:  # noqa: BLE001  (a damaged document fails anywhere in the package and in lxml below it)
        yield Rejection(source, None, f"is no readable Word document ({error}); save it again, or as .txt")
        return
    yield from _one(source, "\n".join(lines), {"title": title} if title else {})


def read_pdf(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """One PDF: the text of its pages. A PDF of pictures has none, and is told so. It has no encoding."""
    try:
        import pypdf
    except ImportError as error:
        raise MissingExtraError("is a .pdf, which needs pypdf: pip install 'frontline-maps[documents]'") from error
    content = _content(stream)
    pages: list[str] = []
    note, started = None, time.monotonic()
    try:
        document = pypdf.PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            yield Rejection(source, None, "is encrypted; print it into a PDF without a password")
            return
        title = document.metadata.title if document.metadata else None
        for page in document.pages:
            late = time.monotonic() - started > _MAX_SECONDS
            if late or len(pages) == _MAX_PAGES or sum(map(len, pages)) > MAX_TEXT:
                note = (
                    f"is read to its page {len(pages)} of {len(document.pages)}; give the others as a file of their own"
                )
                break
            pages.append(page.extract_text())
    except Exception as error:  # noqa: BLE001  (a damaged PDF fails anywhere in the package)
        if not pages:
            yield Rejection(source, None, f"is no readable PDF ({error}); save its text as .txt")
            return
        note = f"cannot be read behind its page {len(pages)} ({error})"
    text = _unbroken("\n".join(pages))
    if not text.strip():
        yield Rejection(
            source, None, "holds no text but pictures of pages; read it with a program for that, such as ocrmypdf"
        )
        return
    title = title if isinstance(title, str) and " " in title.strip() and not title.endswith((".doc", ".docx")) else None
    for item in _one(source, text, {"title": title} if title else {}):
        yield item
        if note and isinstance(item, Record):
            yield item.reject(note, kept=True)


def _one(source: str, text: str, values: dict[str, Any]) -> Iterator[Record | Rejection]:
    """The record of a document, with the day that its name or its head says where it has no other."""
    path = PurePath(source)
    if not text.strip():
        yield Rejection(source, None, "is empty; give a file with the article's text")
        return
    title = values.get("title")
    day = day_of_name(path.name) or (day_of_headline(title) if title else None) or day_of_head(text, title)
    yield Record(
        {**values, "text": text}, source, fallback={"article_id": path.stem, "source": path.name, "published": day}
    )


def _content(stream: BinaryIO) -> bytes:
    """The bytes of a document.

    Raises
    ------
    InputError
        If it is larger than an article may be.
    """
    content = stream.read(MAX_ARTICLE_BYTES + 1)
    if len(content) > MAX_ARTICLE_BYTES:
        raise InputError(f"is larger than {MAX_ARTICLE_BYTES // 10**6} MB; split it into articles")
    return content


def _unmarked(text: str) -> str:
    """Markdown's words without its marks."""
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _EMPHASIS.sub(lambda match: match[2] or match[4], text)
    text = _MARK.sub("", text)
    return plain_text(text.replace("\n", "<br>")) if re.search(r"</[a-z]{1,10}>", text) else text.strip()


def _plain_line(line: str) -> str:
    return " ".join(_unmarked(line).split())


def _unbroken(text: str) -> str:
    """The text of pages with the words joined that a line's end divides ("Sievierodo-" and "netsk")."""
    return re.sub(r"(?<=[a-zа-яіїєґ])[-\u00ad]\n(?=[a-zа-яіїєґ])", "", text)


def _mail_words(part: Any, encoding: str | None) -> str:
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    words = decode(content, encoding=encoding or part.get_content_charset() or "utf-8").replace("\r\n", "\n")
    return plain_text(words) if part.get_content_type() == "text/html" else words


def _mail_head(mail: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if mail["subject"]:
        values["title"] = str(mail["subject"])
    if mail["from"]:
        values["source"] = parseaddr(str(mail["from"]))[0] or str(mail["from"])
    if mail["message-id"]:
        values["id"] = str(mail["message-id"]).strip("<> ")
    if mail["date"]:
        try:
            values["published"] = parsedate_to_datetime(str(mail["date"])).date()
        except (ValueError, TypeError, IndexError):
            values["published"] = str(mail["date"])
    return values
