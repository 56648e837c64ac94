"""Pages of many dated pieces: live blogs, Telegram channels, and chats that Telegram Desktop saved as HTML."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from geo.articles.markup import elements, plain_text

__all__ = ["channel_posts", "live_posts", "telegram_posts"]

_SCRIPT: Final = re.compile(r"<script[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_MESSAGE: Final = re.compile(r'<div class="message [^"]{0,60}"\s{1,5}id="message(-?\d{1,12})">')
_MOMENT: Final = re.compile(r'class="[^"]{0,60}\bdate\b[^"]{0,60}"\s{1,5}title="(\d\d\.\d\d\.\d{4})[^"]{0,40}"')
_NAME: Final = re.compile(r'<div class="from_name">')
_TEXT: Final = re.compile(r'<div class="text">')
# The public page of a channel, t.me/s/NAME.
_POST: Final = re.compile(r'data-post="(\w{1,64}/\d{1,12})"')
_POST_TEXT: Final = re.compile(r'<div class="tgme_widget_message_text[^"<>]{0,80}"[^<>]{0,80}>')
_CHAT: Final = re.compile(r'<div class="text bold">')
_TIME: Final = re.compile(
    r"""<time\b[^<>]{0,300}?\bdatetime\s?=\s?["'](\d{4}-\d\d-\d\d[^"'<>]{0,30})["']""", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"<article\b[^<>]{0,600}>", re.IGNORECASE)
_LIVE: Final = re.compile(
    r"""LiveBlogPosting|\b(?:class|id)\s?=\s?["'][^"'<>]{0,200}\blive[-_]?(?:blog|updates?|posts?|feed|text|stream)""",
    re.IGNORECASE,
)
_FEWEST: Final = 3
"""Dated pieces that make a page a live blog; a page of an article has one, and perhaps a day of its correction."""
_DEEP: Final = 6


def telegram_posts(html: str) -> list[dict[str, Any]]:
    """The messages of a chat saved as HTML, with the day of each; none if the page is no such chat."""
    starts = list(_MESSAGE.finditer(html))
    if not starts or "page_wrap" not in html[:20_000]:
        return []
    head = _CHAT.search(html, 0, starts[0].start())
    chat = _inside(html, head.end(), starts[0].start()) if head else ""
    posts, author = [], chat
    for at, start in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(html)
        name, text = _NAME.search(html, start.end(), end), _TEXT.search(html, start.end(), end)
        moment = _MOMENT.search(html, start.end(), end)
        # Messages of one author that follow each other have the name only once.
        author = (_inside(html, name.end(), end) or author) if name else author
        words = _inside(html, text.end(), end, lines=True) if text else ""
        if words:
            posts.append(
                {
                    "text": words,
                    "id": f"{chat or 'telegram'}/{start[1]}",
                    "published": moment[1] if moment else None,
                    "source": author or None,
                }
            )
    return posts


def channel_posts(html: str) -> list[dict[str, Any]]:
    """The posts on the public page of a Telegram channel (t.me/s/NAME), with their days; none if it is none."""
    starts = list(_POST.finditer(html))
    posts = []
    for at, start in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(html)
        text, time = _POST_TEXT.search(html, start.end(), end), _TIME.search(html, start.end(), end)
        words = _inside(html, text.end(), end, lines=True) if text else ""
        if words and time:
            name = start[1]
            values = {"text": words, "id": name, "published": time[1], "url": f"https://t.me/{name}"}
            posts.append(values | {"source": name.partition("/")[0]})
    return posts


def live_posts(html: str) -> list[dict[str, Any]]:
    """
    The posts of a live blog, each with its own time, newest first as they stand; none if the page is no live blog.

    They are those that the page declares to search engines (schema.org's LiveBlogPosting), or the `<article>` elements
    of a page that calls itself live, if three or more of them hold a `<time>`.
    """
    for declared in _declared(html):
        posts = list(_updates(declared))
        if len(posts) >= 2:
            return posts
    starts = [match.start() for match in _ARTICLE.finditer(html)]
    if len(starts) < _FEWEST or not _LIVE.search(html):
        return []
    pieces = [html[start:end] for start, end in zip(starts, [*starts[1:], len(html)], strict=True)]
    found = [post for piece in pieces if (post := _piece(piece))]
    return found if len(found) >= _FEWEST else []


def _piece(markup: str) -> dict[str, Any] | None:
    time = _TIME.search(markup)
    text = plain_text(markup.partition("</article")[0])
    if not time or not text:
        return None
    title = next((words for tag in ("h1", "h2", "h3", "h4") for words in elements(markup, tag, most=1)), None)
    return {"text": text, "published": time[1], "title": title}


def _declared(html: str) -> Iterator[Any]:
    """What the page says of itself as JSON-LD; what is no JSON is nothing said."""
    for script in list(_SCRIPT.finditer(html))[:50]:
        end = html.find("</script", script.end())
        try:
            yield json.loads(html[script.end() : end if end >= 0 else len(html)])
        except (ValueError, RecursionError):
            continue


def _updates(declared: object, depth: int = _DEEP) -> Iterator[dict[str, Any]]:
    if not depth:
        return
    if isinstance(declared, list):
        for item in declared:
            yield from _updates(item, depth - 1)
    elif isinstance(declared, dict):
        updates = declared.get("liveBlogUpdate")
        for update in updates if isinstance(updates, list) else []:
            if isinstance(update, dict) and (post := _update(update)):
                yield post
        if updates is None:
            yield from _updates(declared.get("@graph"), depth - 1)


def _update(update: dict[str, Any]) -> dict[str, Any] | None:
    body, title = update.get("articleBody"), update.get("headline")
    text = plain_text(body) if isinstance(body, str) else ""
    if not text and not isinstance(title, str):
        return None
    post = {"text": text, "title": title, "published": update.get("datePublished"), "url": update.get("url")}
    return {key: value for key, value in post.items() if isinstance(value, str) and value}


def _inside(html: str, start: int, end: int, *, lines: bool = False) -> str:
    """The words of an element whose opening tag ends at `start`: up to its closing tag, inner ones counted."""
    depth, at = 1, start
    for tag in re.finditer(r"<(/?)div\b", html[start:end]):
        depth += -1 if tag[1] else 1
        if not depth:
            at = start + tag.start()
            break
    words = plain_text(html[start : at if not depth else end])
    return words if lines else words.replace("\n", " ")
