"""Feeds are looked at again and again, and what is new since last time is added to a folder."""

import json
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from geo.articles.fetching import Page, fetch
from geo.articles.headlines import body_of
from geo.articles.reading import read_articles
from geo.articles.records import Rejection
from geo.errors import InputError, NoArticlesError
from geo.files import write_atomically

__all__ = ["Watched", "watch"]

logger = logging.getLogger(__name__)

_PAUSE_S = 1.0


@dataclass(frozen=True)
class Watched:
    """What one look at the feeds brought."""

    articles: pd.DataFrame | None
    """ARTICLES table of what is new; None if nothing is."""
    rejected: tuple[Rejection, ...]
    """Feeds, entries and pages that could not be used."""
    path: Path | None
    """The file that was added to the folder; None if nothing is new."""


def watch(
    feeds: Sequence[str],
    folder: str | Path,
    *,
    full_text: bool = True,
    fetcher: Callable[[str], Page] = fetch,
    sleep: Callable[[float], None] = time.sleep,
) -> Watched:
    """
    Fetch feeds once, and add what is new to a folder as one more `articles-NNNNNN.jsonl`, which `read_articles` reads.

    What is new is told by the articles that lie in the folder, so there is no other state that could be lost: a file
    is whole or not there, and an article is fetched again only if its file never came to be. Call it from a timer; one
    process at a time for a folder.

    Parameters
    ----------
    feeds
        Addresses (or files) of RSS or Atom feeds.
    folder
        Where articles are gathered; made if it is not there.
    full_text
        Whether the page that a new entry links to is fetched, one a second, and its article taken where it is longer
        than what the feed says.
    fetcher
        Fetches a web address.
    sleep
        Waits between pages.

    Raises
    ------
    InputError
        If there is no feed, or a file of the folder cannot be read as what this function wrote.
    OutputError
        If the folder cannot be written.
    """
    if not feeds:
        raise InputError("no feed to watch; give the address of an RSS or Atom feed")
    folder = Path(folder)
    known = _known(folder)
    rejected: list[Rejection] = []
    new: list[dict[str, Any]] = []
    for feed in feeds:
        for row in _entries(feed, fetcher, rejected):
            marks = _marks(row)
            if known.isdisjoint(marks):
                known |= marks
                new.append(_full(row, fetcher, sleep, rejected) if full_text else row)
    if not new:
        return Watched(None, tuple(rejected), None)
    path = _add(folder, new)
    logger.info("%d new articles from %d feeds", len(new), len(feeds))
    return Watched(read_articles([path]).articles, tuple(rejected), path)


def _known(folder: Path) -> set[str]:
    """Ids and links of all articles in the folder."""
    known: set[str] = set()
    for path in sorted(folder.glob("articles-*.jsonl")):
        try:
            # By line feeds alone: other characters that Python splits lines at may stand inside an article.
            for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
                known |= _marks(json.loads(line))
        except (OSError, ValueError, AttributeError) as error:
            raise InputError(f"{path}: cannot be read ({error}); mend it, or move it out of the folder") from error
    return known


def _marks(row: dict[str, Any]) -> set[str]:
    """What tells an entry from others: its id and its link, whichever the feed keeps the same."""
    return {str(row[name]) for name in ("article_id", "url") if row.get(name)}


def _entries(feed: str, fetcher: Callable[[str], Page], rejected: list[Rejection]) -> list[dict[str, Any]]:
    try:
        reading = read_articles([feed], fetcher=fetcher)
    except NoArticlesError as error:
        rejected.extend(item for item in error.rejected if isinstance(item, Rejection))
        return []
    rejected.extend(reading.rejected)
    return _rows(reading.articles)


def _rows(articles: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows with plain values: days as YYYY-MM-DD, nulls left out."""
    rows = []
    for record in articles.to_dict("records"):
        row = {str(key): value for key, value in record.items() if not pd.isna(value)}
        if "published" in row:
            row["published"] = row["published"].date().isoformat()
        for name in {"title_start", "title_end"} & row.keys():
            row[name] = int(row[name])
        rows.append(row)
    return rows


def _full(
    row: dict[str, Any],
    fetcher: Callable[[str], Page],
    sleep: Callable[[float], None],
    rejected: list[Rejection],
) -> dict[str, Any]:
    """The row with the article of its page, if there is one and it is longer."""
    url = row.get("url", "")
    if not url.startswith(("http://", "https://")):
        return row
    sleep(_PAUSE_S)
    try:
        page = _rows(read_articles([url], fetcher=fetcher).articles)[0]
    except NoArticlesError as error:
        # What the feed says is kept: the page may be gone when we come again.
        reasons: Iterable[Any] = error.rejected
        rejected.extend(Rejection(item.source, item.line, item.reason, kept=True) for item in reasons)
        return row
    if len(page["text"]) <= len(row["text"]):
        return row
    # The feed's headline stays the article's; the page's, which may be longer, would stand beside it.
    body = body_of(page["text"], page.get("title_start"), page.get("title_end"))
    kept = {key: value for key, value in row.items() if key not in ("text", "title_start", "title_end")}
    return {**page, **kept, "text": body}


def _add(folder: Path, rows: list[dict[str, Any]]) -> Path:
    """Write the next file."""
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    last = max((int(path.stem[9:]) for path in folder.glob("articles-*.jsonl") if path.stem[9:].isdigit()), default=0)
    target = folder / f"articles-{last + 1:06d}.jsonl"
    with write_atomically(target, remedy="name another folder") as file:
        file.write_bytes(lines.encode())
    return target
