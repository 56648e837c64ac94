"""The same stages over shards of the articles, each kept on disk as it is done, so that a broken run goes on.

A shard is a folder of three GeoParquet files whose name is a hash of its articles, the settings and the version. It is
written under another name and moved into place, so a shard that is there is whole, and one of other articles or
settings is never taken for it.
"""

import hashlib
import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geo import __version__
from geo.errors import OutputError
from geo.pipeline import Result, Sources, joined, run
from geo.reports.duplicates import group_reports
from geo.reports.merging import merge_events
from geo.settings import Settings
from geo.tables import ARTICLES, EVENTS, MENTIONS, PLACES, Table, check, conform

__all__ = ["run_sharded"]

logger = logging.getLogger(__name__)

_TABLES = (MENTIONS, PLACES, EVENTS)


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
    results = []
    for shard in _shards(check(articles, ARTICLES), shard_size):
        path = kept / _key(shard, settings)
        if path.is_dir():
            logger.info("shard %s is done already", path.name)
            result = _read(shard, path)
        else:
            result = run(shard, settings, sources=sources, merge=False)
            _keep(result, path)
        results.append(result)
        if progress is not None:
            progress(len(shard))
    whole = _join(results)
    shutil.rmtree(kept, ignore_errors=True)
    return whole


def _shards(articles: pd.DataFrame, size: int) -> Iterator[pd.DataFrame]:
    for first in range(0, len(articles), size):
        yield articles.iloc[first : first + size].reset_index(drop=True)


def _key(shard: pd.DataFrame, settings: Settings) -> str:
    """Name of a shard: the same for the same work, whatever order the run is in."""
    digest = hashlib.sha256(f"{__version__} {settings}".encode())
    for column in ARTICLES.names:
        digest.update(repr(shard[column].astype("str").tolist()).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:20]


def _keep(result: Result, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".shard-", ignore_cleanup_errors=True) as temporary:
            half = Path(temporary) / "shard"
            half.mkdir()
            result.articles.to_parquet(half / "articles.parquet", index=False)
            for table in _TABLES:
                getattr(result, table.name).to_parquet(half / f"{table.name}.parquet", index=False)
            half.rename(path)
    except OSError as error:
        message = f"{path.parent}: a shard cannot be written ({error.strerror or error}); make room and use --resume"
        raise OutputError(message) from error


def _read(shard: pd.DataFrame, path: Path) -> Result:
    frames: dict[str, pd.DataFrame] = {
        table.name: _read_table(path / f"{table.name}.parquet", table) for table in _TABLES
    }
    languages = pd.read_parquet(path / "articles.parquet", columns=["language"])["language"]
    articles = conform(shard.assign(language=languages), ARTICLES)
    return Result(articles, frames["mentions"], gpd.GeoDataFrame(frames["places"]), gpd.GeoDataFrame(frames["events"]))


def _read_table(path: Path, table: Table) -> pd.DataFrame:
    frame = gpd.read_parquet(path) if table.spatial else pd.read_parquet(path)
    if "article_ids" in frame:
        # Parquet gives arrays back where lists were written.
        frame["article_ids"] = frame["article_ids"].map(list)
    return conform(frame, table)


def _join(results: list[Result]) -> Result:
    articles = joined([result.articles for result in results], ARTICLES)
    events = gpd.GeoDataFrame(joined([result.events for result in results], EVENTS))
    whole = Result(
        articles,
        joined([result.mentions for result in results], MENTIONS),
        gpd.GeoDataFrame(joined([result.places for result in results], PLACES)),
        events,
    )
    return replace(whole, articles=group_reports(articles), events=merge_events(events, articles))
