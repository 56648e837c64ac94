"""Files, folders, web addresses and standard input become records; whatever fails costs the input it fails in."""

import io
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import urlsplit

from geo.articles.archives import passed_by
from geo.articles.columns import Columns
from geo.articles.feeds import looks_like_feed, read_feed
from geo.articles.fetching import Page
from geo.articles.formats import READERS, reader_of_ending, reader_of_type
from geo.articles.pages import read_page
from geo.articles.records import Record, Rejection, printable
from geo.articles.text import read_any_text
from geo.errors import FetchError, GeoError

__all__ = ["How", "alone", "listed", "records_of"]

logger = logging.getLogger(__name__)

# What lies beside articles in every folder that is shared, and is none.
_NO_ARTICLES = frozenset({"readme", "license", "licence", "copying", "changelog", "contributing"})
# Who held which place: what a front line begins from, and no article.
_CONTROL = frozenset({"control.csv", "control.parquet"})
# What a run writes beside each other; the first two tell such a folder from others.
_MARK = frozenset({"mentions.parquet", "places.parquet"})
_OF_A_RUN = frozenset(
    {"articles", "events", "frontline", "map", "mentions", "places", "rejected", "run", "shapes", "sources", "totals"}
)

Items = Iterator[Record | Rejection]


@dataclass(frozen=True, kw_only=True)
class How:
    """How inputs are read."""

    fetcher: Callable[[str], Page]
    """Fetches a web address."""
    encoding: str | None = None
    """Encoding of all files; None is UTF-8, or what a byte order mark or the page says."""
    columns: Columns | None = None
    """Under which names the records have their fields."""
    stdin: BinaryIO | None = None
    """What "-" is read from."""


def records_of(inputs: Sequence[str | os.PathLike[str]], how: How) -> Items:
    """The records of all inputs, in their order, and why the others are none."""
    for given in inputs:
        source = os.fspath(given)
        if source == "-":
            yield from _standard(how)
        elif source.startswith(("http://", "https://")):
            yield from alone(_web(source, how), source)
        elif os.path.isdir(source):  # noqa: PTH112  (a name may hold bytes that are no UTF-8, or a zero)
            yield from _folder(Path(source), how)
        else:
            yield from alone(_file(Path(source), how), source)


def alone(items: Items, source: str) -> Items:
    """The items of one input, and a reason in place of those behind whatever its reader fails with."""
    try:
        yield from items
    except GeneratorExit:
        raise
    except OSError as error:
        words = (
            str(error)
            if isinstance(error, GeoError)
            else f"cannot be read ({error.strerror or error}); check its rights"
        )
        yield Rejection(source, None, words)
    except GeoError as error:
        yield Rejection(source, None, str(error))
    except Exception as error:
        # A file that no reader was made for must cost itself, and not the run. What it was is in the log.
        logger.warning("%s: the reader failed", printable(source), exc_info=error)
        yield Rejection(source, None, f"cannot be read: {type(error).__name__}: {error}; convert it, or tell us of it")


def _standard(how: How) -> Items:
    if how.stdin is None:
        yield Rejection("-", None, "there is no standard input here; give a file")
    else:
        yield from alone(read_any_text(how.stdin, "-", encoding=how.encoding), "-")


def _web(url: str, how: How) -> Items:
    try:
        page = how.fetcher(url)
    except FetchError as error:
        yield Rejection(url, None, str(error).removeprefix(f"{url}: ") + "; save the page and give the file")
        return
    suffix = PurePosixPath(urlsplit(page.url).path).suffix.lower()
    reader = reader_of_type(page.content_type, how.columns) or reader_of_ending(suffix, how.columns)
    if page.content_type in ("text/xml", "application/xml") or (reader is read_page and looks_like_feed(page.body)):
        reader = read_feed
    if reader is None:
        yield Rejection(url, None, f"is {page.content_type or 'of no stated type'}, not an article; give a web page")
        return
    further = {"url": page.url} if reader in (read_page, read_feed) else {}
    yield from reader(io.BytesIO(page.body), url, encoding=how.encoding or page.charset, **further)


def _folder(folder: Path, how: How) -> Items:
    """Every file of a folder, at any depth, in the order of their names; what is passed by is told in one line."""
    unread: list[OSError] = []
    files, others = listed(folder, unread)
    for error in unread:
        yield Rejection(str(error.filename), None, f"cannot be listed ({error.strerror or error}); check its rights")
    if not files and not unread:
        held = ", ".join(sorted({Path(name).suffix or "no ending" for name in others})) or "nothing"
        yield Rejection(str(folder), None, f"holds no articles (it has {held}); known endings are {', '.join(READERS)}")
    elif others:
        names = [printable(name) for name in sorted(others)]
        yield Rejection(str(folder), None, passed_by(names), skipped=len(names))
    for path in files:
        below = printable(path.parent.relative_to(folder).as_posix())
        for item in alone(_file(path, how), str(path)):
            yield item.below(below) if isinstance(item, Record) else item


def listed(folder: Path, unread: list[OSError]) -> tuple[list[Path], list[str]]:
    """The files that a reader is for, in order, and the names of the others.

    What an earlier run wrote into a folder (see `_OF_A_RUN`) is passed over without a word, as are hidden folders.
    Links to folders are not followed, and are among the others, as are hidden files that a reader would be for. Files
    called README, LICENSE and the like are nobody's articles, and neither is a table of control.
    """
    files: list[Path] = []
    others: list[str] = []
    for here, folders, names in os.walk(folder, onerror=unread.append):
        others += [f"{name}/" for name in folders if os.path.islink(os.path.join(here, name))]  # noqa: PTH114, PTH118
        folders[:] = [name for name in folders if not name.startswith(".")]
        made = {name for name in names if Path(name).stem in _OF_A_RUN} if set(names) >= _MARK else set()
        for name in sorted(set(names) - made):
            known, hidden = Path(name).suffix.lower() in READERS, name.startswith(".")
            if Path(name).stem.casefold() in _NO_ARTICLES or name in _CONTROL:
                logger.info("%s/%s is no article by its name", printable(here), printable(name))
            elif known and not hidden:
                files.append(Path(here) / name)
            elif known or not hidden:
                others.append(name)
    return sorted(files), others


def _file(path: Path, how: How) -> Items:
    try:
        there = path.exists()
    except ValueError:
        # A zero in the name, which no file can have.
        there = False
    if not there:
        hint = "; it is read as a path: give texts to geo.run" if len(str(path)) > 200 or "\n" in str(path) else ""
        yield Rejection(str(path)[:300], None, f"does not exist; check the path{hint}")
        return
    reader = reader_of_ending(path.suffix, how.columns)
    if reader is None:
        ending = path.suffix or "a name without ending"
        yield Rejection(str(path), None, f"has {ending}; known endings are {', '.join(READERS)}")
        return
    name = printable(str(path))
    with path.open("rb") as stream:
        yield from reader(stream, name, encoding=how.encoding)
