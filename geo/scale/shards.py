"""A shard: some articles, and the file of what was found in them."""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.document import Article
from geo.pipeline import Reader, Rows, Sources, open_sources, per_article, with_language
from geo.settings import Settings
from geo.storage import read_rows, write_rows

__all__ = ["Opener", "Shard", "ShardReader", "cut", "sweep"]

logger = logging.getLogger(__name__)

Opener = Callable[[Settings], Sources]
"""Opens the sources, in each process that needs them; named in a module, so that it can be sent there."""

_OPEN = ".open"


@dataclass(frozen=True)
class Shard:
    """Some articles, and where what is found in them is kept."""

    articles: tuple[Article, ...]
    path: Path

    @property
    def done(self) -> bool:
        """Whether it was done before, by a run that may have been broken off."""
        return self.path.is_file()

    def read(self, into: Rows) -> None:
        """Add its rows to others."""
        read_rows(self.path if self.done else self.path.with_suffix(_OPEN), into)

    def keep(self, rows: Rows, *, finished: bool = True) -> None:
        """Write its rows; what is not finished is done anew by a run that goes on."""
        write_rows(rows, self.path if finished else self.path.with_suffix(_OPEN))

    def singles(self) -> "list[Shard]":
        """A shard for each of its articles."""
        return [
            Shard((article,), self.path.with_name(f"{self.path.stem}-{number}.json"))
            for number, article in enumerate(self.articles)
        ]


class ShardReader:
    """Does shards, one after another; what it needs is opened at the first one."""

    def __init__(self, settings: Settings, opened: Sources | Opener = open_sources) -> None:
        self._settings = settings
        self._opened = opened
        self._reader: Reader | None = None

    def do(self, shard: Shard) -> None:
        """Find all that is in a shard's articles, and keep it.

        Where a geocoding service failed to answer a name, the shard is not finished.
        """
        sources = self._opened = self._opened(self._settings) if callable(self._opened) else self._opened
        self._reader = self._reader or Reader(self._settings, sources)
        unanswered = len(sources.gazetteer.failures)
        rows = Rows()
        for document in per_article(with_language(shard.articles, self._settings), self._reader):
            rows.add(document)
        shard.keep(rows, finished=len(sources.gazetteer.failures) == unanswered)


def cut(articles: Sequence[Article], size: int, folder: Path, mark: str) -> Iterator[Shard]:
    """The articles in shards of `size`, each named by a hash of its articles and of `mark`."""
    for first in range(0, len(articles), size):
        part = tuple(articles[first : first + size])
        digest = hashlib.sha256(mark.encode())
        for article in part:
            digest.update(repr(article).encode("utf-8", "surrogatepass"))
        yield Shard(part, folder / f"{digest.hexdigest()[:20]}.json")


def sweep(folder: Path) -> None:
    """Remove what a run that was killed left unfinished; nobody else may be at work in the folder."""
    for path in folder.glob("*"):
        if path.name.startswith(".") or path.suffix == _OPEN:
            path.unlink(missing_ok=True)
