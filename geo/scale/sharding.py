"""The pipeline's two orders over shards of the articles, each kept on disk as it is done, so that a broken run goes on.

A shard is one file whose name is a hash of its articles, the settings, the sources and the version: what was found in
them, as objects, for what is done across articles needs those and no tables. It is written under another name and moved
into place, so a shard that is there is whole, and one of other articles or settings is never taken for it.
"""

import logging
import shutil
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pandas as pd

from geo.errors import SettingsError
from geo.pipeline import Result, Rows, Sources, across, corrections_of, open_sources, tables_of
from geo.scale.cluster import do_on_cluster
from geo.scale.fingerprint import fingerprint
from geo.scale.shards import Opener, Shard, ShardReader, cut, sweep
from geo.scale.workers import do_in_processes
from geo.settings import Settings
from geo.tables import ARTICLES, articles_of, check

__all__ = ["run_sharded"]

logger = logging.getLogger(__name__)


def run_sharded(
    articles: pd.DataFrame,
    folder: str | Path,
    settings: Settings | None = None,
    *,
    sources: Sources | Opener = open_sources,
    resume: bool = False,
    shard_size: int = 256,
    workers: int = 1,
    scheduler: str | None = None,
    progress: Callable[[int], object] | None = None,
    stage: Callable[[str], AbstractContextManager[object]] = nullcontext,
) -> Result:
    """
    Do what `geo.pipeline.run` does, keeping each finished shard in `folder`.

    Parameters
    ----------
    articles
        ARTICLES table.
    folder
        Where the shards are kept. They stay there: remove it when what was made of them is safe.
    settings, progress
        As in `geo.pipeline.run`.
    sources
        Where places are found, or what opens that; of several workers each opens its own.
    resume
        Take shards that an earlier run of the same articles, settings, sources and version finished; otherwise start
        anew.
    shard_size
        Articles in a shard.
    workers
        Processes that do shards at once; 1 is this one alone. The tables are the same.
    scheduler
        Address of a Dask scheduler that does them in place of this machine, or "local" (`geo.scale.cluster`).
    stage
        Entered with the name of each stage, "articles", "merge" and "tables", for those who measure them.

    Raises
    ------
    OutputError
        If a shard cannot be written; those before it stay.
    SettingsError
        If several workers are to ask a geocoding service, which one process alone may, or to share open sources.
    """
    settings = settings or Settings()
    if workers < 1:
        raise SettingsError(f"workers is {workers}; give 1 or more")
    several = workers > 1 or scheduler is not None
    if several and settings.geocoder is not None:
        # Its pace is kept and its answers are remembered by one process.
        raise SettingsError("a geocoding service is asked by one process alone; leave out [geocoder], or give 1 worker")
    kept = Path(folder)
    if not resume:
        shutil.rmtree(kept, ignore_errors=True)
    sweep(kept)
    shards = list(cut(articles_of(check(articles, ARTICLES)), shard_size, kept, fingerprint(settings)))
    rows = Rows()
    with stage("articles"):
        _do(shards, settings, sources, workers, scheduler, progress or (lambda number: None))
        for shard in shards:
            shard.read(rows)
    with stage("merge"):
        rows = across(rows, corrections_of(settings))
    with stage("tables"):
        return tables_of(rows)


def _do(
    shards: Sequence[Shard],
    settings: Settings,
    sources: Sources | Opener,
    workers: int,
    scheduler: str | None,
    progress: Callable[[int], object],
) -> None:
    left = [shard for shard in shards if not shard.done]
    before = sum(len(shard.articles) for shard in shards) - sum(len(shard.articles) for shard in left)
    if before:
        logger.info("%d of %d shards are done already", len(shards) - len(left), len(shards))
        progress(before)
    if workers > 1 or scheduler is not None:
        if isinstance(sources, Sources):
            raise SettingsError("several workers cannot share open sources; give the function that opens them")

        def finished(shard: Shard) -> None:
            progress(len(shard.articles))

        if scheduler is None:
            do_in_processes(left, settings, sources, workers, finished=finished)
        else:
            do_on_cluster(left, settings, sources, scheduler, workers=workers, finished=finished)
        return
    reader = ShardReader(settings, sources)
    for shard in left:
        reader.do(shard)
        progress(len(shard.articles))
