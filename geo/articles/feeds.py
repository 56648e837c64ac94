"""RSS and Atom feeds become records, one for each entry."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import PurePath
from typing import Any, BinaryIO
from xml.parsers import expat

from geo.articles.markup import plain_text
from geo.articles.pages import decode_page
from geo.articles.records import Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES

__all__ = ["MAX_ENTRIES", "looks_like_feed", "read_feed"]

_DECLARATION = re.compile(r"<\?xml[^>]{0,300}\?>")
MAX_ENTRIES = 100_000
"""Most entries of one feed that are read; what is beyond is told."""

# feedparser mends broken feeds in time that grows with the square of their size: 3 s for 200 kB of "<item>".
_MAX_BROKEN_BYTES = 300_000
_MAX_ATTRIBUTES = 1_000
# The parser takes what it is given for a feed, and fails in many ways where it is none.
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


def read_feed(
    stream: BinaryIO, source: str, *, encoding: str | None = None, url: str | None = None
) -> Iterator[Record | Rejection]:
    """
    One article for each entry: its content, or else its summary, as plain text, with its link and day.

    `encoding` goes before what the feed itself says. Entities of the feed's own are refused before it is
    parsed: no feed needs them, and a few nested ones can grow without end.
    """
    content = stream.read(MAX_ARTICLE_BYTES + 1)
    if len(content) > MAX_ARTICLE_BYTES:
        yield Rejection(source, None, f"is larger than {MAX_ARTICLE_BYTES // 10**6} MB; give a shorter feed")
        return
    try:
        text = decode_page(content, encoding=encoding)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    if "<!ENTITY" in text.upper():
        yield Rejection(source, None, "declares XML entities of its own, which no feed needs; not read")
        return
    # One encoding for both parsers, and none for them to guess.
    content = b'<?xml version="1.0" encoding="utf-8"?>' + _DECLARATION.sub("", text.lstrip(), count=1).encode(
        "utf-8", errors="replace"
    )
    try:
        fault = _fault(content)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    if fault and len(content) > _MAX_BROKEN_BYTES:
        yield Rejection(source, None, f"is no well-formed XML ({fault}), and too large to guess at; mend the feed")
        return
    import feedparser

    # Its sanitiser is left out as everything becomes plain text here. Without a media type it would warn.
    headers = {"content-type": "application/xml", "content-location": url or ""}
    try:
        feed = feedparser.parse(content, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except _FAULTS as error:
        yield Rejection(source, None, f"is no feed that can be read ({_line(error)}); give an RSS or Atom file")
        return
    if not feed.entries:
        problem = feed.get("bozo_exception")
        words = f"is no feed that can be read ({_line(problem)})" if problem else "has no entries"
        yield Rejection(source, None, f"{words}; give an RSS or Atom file")
        return
    outlet = _text(feed.feed.get("title")) or PurePath(source).name
    yield from _entries(feed.entries, source, outlet)


def _entries(entries: list[Any], source: str, outlet: str) -> Iterator[Record | Rejection]:
    for number, entry in enumerate(entries[:MAX_ENTRIES], start=1):
        try:
            yield _record(entry, source, number, outlet)
        except _FAULTS as error:
            yield Rejection(source, number, f"is an entry that cannot be read ({_line(error)}); mend it")
    if (more := len(entries) - MAX_ENTRIES) > 0:
        words = f"and {more} more entries are not read; give the feed in pieces"
        yield Rejection(source, MAX_ENTRIES + 1, words, skipped=more)


def looks_like_feed(content: bytes) -> bool:
    """Whether the first tag of an XML text is that of a feed."""
    head = content[:2000].replace(b"\0", b"").lower()
    return any(tag in head for tag in (b"<rss", b"<feed", b"<rdf:rdf"))


def _fault(content: bytes) -> str | None:
    """Why the XML is not well-formed, or None.

    Raises
    ------
    ValueError
        If an element has attributes without end, for which feedparser's time grows with their square.
    """
    parser = expat.ParserCreate()
    most = 0

    def count(_name: str, attributes: dict[str, str]) -> None:
        nonlocal most
        most = max(most, len(attributes))

    parser.StartElementHandler = count
    fault = None
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        fault = _line(error)
    if most > _MAX_ATTRIBUTES:
        raise ValueError(f"has an element with {most} attributes, which no feed needs; not read")
    return fault


def _record(entry: Any, source: str, number: int, outlet: str) -> Record:
    bodies = [part.get("value") for part in entry.get("content", ())] + [entry.get("summary")]
    texts = [plain_text(body) for body in bodies if isinstance(body, str)]
    title, link = _text(entry.get("title")), entry.get("link") or ""
    text = max(texts, key=len, default="") or title
    values = {
        "text": text or None,
        "id": entry.get("id") or entry.get("link"),
        "title": title,
        # feedparser takes a guid for the link where an entry has none.
        "url": link if link.startswith(("http://", "https://")) else None,
        "published": _day(entry),
        "language": entry.get("language"),
    }
    fallback = {"article_id": f"{PurePath(source).stem}-{number}", "source": outlet}
    return Record({key: value for key, value in values.items() if value}, source, number, fallback, raw=title)


def _day(entry: Any) -> Any:
    """The day as written, zone not converted; a form that is neither RFC 822 nor ISO is left for the check to name."""
    # feedparser warns where the one is asked for and only the other there.
    written = dict.get(entry, "published") or dict.get(entry, "updated")
    if not isinstance(written, str):
        return None
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return written.strip()


def _text(value: object) -> str | None:
    text = plain_text(value) if isinstance(value, str) else ""
    return text.replace("\n", " ") or None


def _line(problem: object) -> str:
    return " ".join(str(problem).split())[:120]
