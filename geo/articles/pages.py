"""Web pages become records: trafilatura finds the article among menus and advertisements."""

import logging
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, BinaryIO

from geo.articles.decoding import decode, guess_encoding
from geo.articles.markup import plain_text
from geo.articles.records import Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES

__all__ = ["decode_page", "read_page"]

logger = logging.getLogger(__name__)

# The extractor's time grows faster than the page: 3 s for 30,000 elements, minutes for a page made to be slow. News
# pages have some thousands.
_MAX_TAGS = 60_000

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.I)
_LANG = re.compile(r"""<html[^>]{0,300}?\slang\s*=\s*["']?([A-Za-z]{2,3})(?:[-_"'\s>])""", re.I)


def read_page(
    stream: BinaryIO, source: str, *, encoding: str | None = None, url: str | None = None
) -> Iterator[Record | Rejection]:
    """
    One article of an HTML page: text, title, language of the page, and the day that its markup tells.

    The day is what trafilatura finds in the page's metadata or byline. Where it finds no article (a page of a few
    lines), all the words of the page are taken.
    """
    content = stream.read(MAX_ARTICLE_BYTES + 1)
    if len(content) > MAX_ARTICLE_BYTES:
        yield Rejection(source, None, f"is larger than {MAX_ARTICLE_BYTES // 10**6} MB; save the article alone")
        return
    if not content.strip():
        yield Rejection(source, None, "is empty; save the page again")
        return
    try:
        html = decode_page(content, encoding=encoding)
    except ValueError as error:
        yield Rejection(source, None, str(error))
        return
    values = _extracted(html, url)
    if not values:
        yield Rejection(source, None, "holds no article that could be found; save its text as .txt")
        return
    language = _LANG.search(html[:20_000])
    name = PurePath(source).name
    fallback = {
        "article_id": url or PurePath(source).stem,
        "source": name,
        "url": url,
        "language": language[1].lower()[:2] if language and len(language[1]) == 2 else None,
    }
    yield Record(values, source, fallback=fallback)


def decode_page(content: bytes, *, encoding: str | None = None) -> str:
    """Decode a page by the encoding given, its byte order mark, UTF-8 if it is that, or what its markup says.

    Raises
    ------
    ValueError
        If none of these fits; names what it looks like.
    """
    if encoding is not None:
        return decode(content, encoding=encoding)
    try:
        return decode(content)
    except ValueError:
        told = _CHARSET.search(content[:4096])
        name = told[1].decode("ascii") if told else guess_encoding(content)
        if name is None:
            raise
    try:
        # A page with one broken character is still worth reading, as browsers do.
        return content.decode(name, errors="replace")
    except LookupError as error:
        raise ValueError(f"says that it is in {name!r}, which is no known encoding; name the right one") from error


def _extracted(html: str, url: str | None) -> dict[str, Any] | None:
    if html.count("<") > _MAX_TAGS:
        logger.warning("%s: more than %d tags; all its words are taken for the article", url or "page", _MAX_TAGS)
        text = plain_text(html)
        return {"text": text} if text else None
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            html,
            url=url,
            with_metadata=True,
            include_comments=False,
            # Only dates that the markup states: a number somewhere on the page is no day of publication.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except RecursionError:
        # Elements nested deeper than the extractor can follow; their words are still there.
        found = None
    if found is not None and not isinstance(found, dict) and found.text and found.text.strip():
        return {"text": found.text, "title": found.title, "published": found.date, "source": found.sitename}
    text = plain_text(html)
    return {"text": text} if text else None
