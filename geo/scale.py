"""The pipeline's two orders over shards of the articles, each kept on disk as it is done, so that a broken run goes on.

A shard is one file whose name is a hash of its articles, the settings and the version: what was found in them, as
objects, for what is done across articles needs those and no tables. It is written under another name and moved into
place, so a shard that is there is whole, and one of other articles or settings is never taken for it.
"""

import hashlib
import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pandas as pd

from geo import __version__
from geo.document import Article
from geo.pipeline import Reader, Result, Rows, Sources, across, open_sources, per_article, tables_of, with_language
from geo.settings import Settings
from geo.storage import read_rows, write_rows
from geo.tables import ARTICLES, articles_of, check

__all__ = ["run_sharded"]

logger = logging.getLogger(__name__)


def run_sharded(
    articles: pd.DataFrame,
    folder: str | Path,
    settings: Settings | None = None,
    *,
    sources: Sources | None = None,
    resume: bool = False,
    shard_size: int = 256,
    progress: Callable[[int], object] | None = None,
) -> Result:
    """
    Do what `geo.pipeline.run` does, keeping each finished shard in `folder` until all are done.

    Parameters
    ----------
    articles
        ARTICLES table.
    folder
        Where the shards are kept; removed when the run is through.
    settings, sources, progress
        As in `geo.pipeline.run`.
    resume
        Take shards that an earlier run of the same articles, settings and version finished; otherwise start anew.
    shard_size
        Articles in a shard.

    Raises
    ------
    OutputError
        If a shard cannot be written; those before it stay.
    """
    settings = settings or Settings()
    kept = Path(folder)
    if not resume:
        shutil.rmtree(kept, ignore_errors=True)
    reader: Reader | None = None
    rows = Rows()
    for shard in _shards(articles_of(check(articles, ARTICLES)), shard_size):
        path = kept / f"{_key(shard, settings)}.json"
        if path.is_file():
            logger.info("shard %s is done already", path.stem)
        else:
            reader = reader or Reader(settings, sources or open_sources(settings))
            _keep(shard, path, settings, reader)
        read_rows(path, rows)
        if progress is not None:
            progress(len(shard))
    result = tables_of(across(rows))
    shutil.rmtree(kept, ignore_errors=True)
    return result


def _shards(articles: Sequence[Article], size: int) -> Iterator[Sequence[Article]]:
    for first in range(0, len(articles), size):
        yield articles[first : first + size]


def _key(shard: Sequence[Article], settings: Settings) -> str:
    """Name of a shard: the same for the same work, whatever order the run is in."""
    digest = hashlib.sha256(f"{__version__} {settings}".encode())
    for article in shard:
        digest.update(repr(article).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:20]


def _keep(shard: Sequence[Article], path: Path, settings: Settings, reader: Reader) -> None:
    rows = Rows()
    for document in per_article(with_language(shard, settings), reader):
        rows.add(document)
    write_rows(rows, path)
