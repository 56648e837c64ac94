"""Web pages become records: trafilatura finds the article among menus and advertisements."""

import logging
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, BinaryIO, Final

from geo.articles.decoding import decode, guess_encoding
from geo.articles.furniture import without_aside_lines
from geo.articles.heads import day_of_head, day_of_headline
from geo.articles.livepages import channel_posts, live_posts, telegram_posts
from geo.articles.markup import attribute_load, elements, plain_text
from geo.articles.records import Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES

__all__ = ["decode_page", "read_page"]

logger = logging.getLogger(__name__)

# The extractor's time grows faster than the page: 3 s for 30,000 elements, minutes for a page made to be slow. News
# pages have some thousands.
_MAX_TAGS: Final = 60_000
# The parser below it takes 7 s for an element of 30,000 attributes, four times that for twice as many.
_MAX_ATTRIBUTE_LOAD: Final = 2_000_000

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.I)
_LANG = re.compile(r"""<html[^>]{0,300}?\slang\s*=\s*["']?([A-Za-z]{2,3})(?:[-_"'\s>])""", re.I)
_HEADING = re.compile(r"<h1(?=[\s>])", re.IGNORECASE)
# The name of the outlet behind the headline: " | Reuters", " — Українська правда".
_OUTLET = re.compile(r"\s[|•—–-]\s[^|•—–]{2,40}$")
_NEAR_HEADING: Final = 3_000
"""Characters of markup before and behind the heading in which the day of the article stands, if on the page at all."""


def read_page(
    stream: BinaryIO, source: str, *, encoding: str | None = None, url: str | None = None
) -> Iterator[Record | Rejection]:
    """
    One article of an HTML page: text, title, language of the page, and the day that its markup or its heading tells.

    The day is what trafilatura finds in the page's metadata or byline, or else what the heading, or a line beside it
    that says nothing but a day, tells. Where it finds no article (a page of a few lines), all the words of the page are
    taken. Links to other stories are left out. Each post of a live blog, each message of a Telegram channel and of a
    chat that Telegram Desktop saved as HTML, is an article of its own with its own day.
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
    language = _LANG.search(html[:20_000])
    name = PurePath(source).name
    fallback = {
        "article_id": url or PurePath(source).stem,
        "source": name,
        "url": url,
        "language": language[1].lower()[:2] if language and len(language[1]) == 2 else None,
    }
    posts = telegram_posts(html) or channel_posts(html) or live_posts(html)
    if posts:
        for number, values in enumerate(posts, start=1):
            yield Record(values, source, number, {**fallback, "article_id": f"{fallback['article_id']}-{number}"})
        return
    values, note = _article(html, url)
    if not values:
        yield Rejection(source, None, "holds no article that could be found; save its text as .txt")
        return
    record = Record(values, source, fallback=fallback)
    yield record
    if note:
        yield record.reject(note, kept=True)


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


def _article(html: str, url: str | None) -> tuple[dict[str, Any], str | None]:
    """The article of a page, and what is to be said of how it was found; nothing if there are no words."""
    values, note = _extracted(html, url)
    values["text"] = without_aside_lines(values.get("text") or plain_text(html))
    values["title"] = values.get("title") or _heading(html)
    values["published"] = values.get("published") or _day(html, values["title"], values["text"])
    return (values, note) if values["text"] else ({}, note)


def _extracted(html: str, url: str | None) -> tuple[dict[str, Any], str | None]:
    """What the extractor finds, or nothing; and why it was not asked, if so."""
    if html.count("<") > _MAX_TAGS:
        return {}, f"has more than {_MAX_TAGS} tags; all its words are taken for the article"
    if attribute_load(html) > _MAX_ATTRIBUTE_LOAD:
        return {}, "has elements with attributes without end; all its words are taken for the article"
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
        return {}, None
    if found is None or isinstance(found, dict) or not found.text or not found.text.strip():
        return {}, None
    return {"text": found.text, "title": found.title, "published": found.date, "source": found.sitename}, None


def _heading(html: str) -> str | None:
    """The headline of a page that the extractor makes nothing of: its only first-level heading, else its title."""
    headings = elements(html, "h1", most=2)
    if len(headings) == 1:
        return headings[0]
    title = next(iter(elements(html, "title", most=1)), "")
    return _OUTLET.sub("", title) or None


def _day(html: str, title: str | None, text: str) -> Any:
    """The day that the headline says, or a line beside the heading or at the text's head that says nothing else."""
    for headline in (title, *elements(html, "h1", most=1), *elements(html, "title", most=1)):
        if headline and (day := day_of_headline(headline)):
            return day
    heading = _HEADING.search(html)
    if heading:
        at = html.find("</", heading.end())
        behind = plain_text(html[at : at + _NEAR_HEADING])
        before = plain_text(html[max(0, heading.start() - _NEAR_HEADING) : heading.start()].partition(">")[2])
        day = day_of_head(behind, "-") or day_of_head("\n".join(before.splitlines()[-4:]), "-")
        if day:
            return day
    return day_of_head(text, "-")
