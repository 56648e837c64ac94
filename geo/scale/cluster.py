"""Shards done on a Dask cluster: the same functions, on the machines that a scheduler knows.

The folder of the shards must be one that all workers see, by the same path, and the package must be installed there.
Each worker opens the sources once, for its own gazetteer lies in its own cache.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

from geo.errors import MissingExtraError, SettingsError, StoppedError
from geo.scale.shards import Opener, Shard, ShardReader
from geo.settings import Settings

__all__ = ["LOCAL", "do_on_cluster"]

LOCAL = "local"
"""In place of an address: a cluster of this machine's cores, for as long as the run takes."""


def do_on_cluster(
    shards: Sequence[Shard],
    settings: Settings,
    opener: Opener,
    scheduler: str,
    *,
    workers: int | None = None,
    finished: Callable[[Shard], object] = lambda shard: None,
) -> None:
    """
    Do shards on a cluster.

    Dask does a shard again elsewhere when its worker dies.

    Parameters
    ----------
    shards
        Those to do.
    settings, opener
        As in `geo.scale.workers.do_in_processes`.
    scheduler
        Address of a scheduler (`tcp://host:8786`), or "local".
    workers
        Of a local cluster, how many processes; None is one a core.
    finished
        Called with each shard that is done.

    Raises
    ------
    MissingExtraError
        If Dask is not installed.
    SettingsError
        If no scheduler answers at the address.
    StoppedError
        If a shard's workers die one after another; the other shards are kept.
    GeoError
        What a worker raises on purpose.
    """
    try:
        dask: Any = import_module("distributed")
    except ImportError as error:
        raise MissingExtraError("--scheduler needs Dask; pip install 'frontline-maps[cluster]'") from error
    try:
        # One thread a worker: a reader keeps what it has looked up, and is no use to two at once.
        local = scheduler == LOCAL
        cluster: Any = dask.LocalCluster(workers, threads_per_worker=1, dashboard_address=None) if local else scheduler
        client = dask.Client(cluster)
    except (OSError, ValueError) as error:
        raise SettingsError(f"scheduler {scheduler!r}: no answer ({error}); start one, or give 'local'") from error
    try:
        futures = {client.submit(_do, shard, settings, opener, pure=False): shard for shard in shards}
        for future in dask.as_completed(futures):
            shard = futures[future]
            try:
                future.result()
            except dask.scheduler.KilledWorker as error:
                remedy = "go on with --resume and --workers in place of --scheduler, which finds the article"
                raise StoppedError(f"the workers that took shard {shard.path.stem} died; {remedy}") from error
            finished(shard)
    finally:
        client.close()
        if local:
            cluster.close()


def _do(shard: Shard, settings: Settings, opener: Opener) -> None:
    _reader(settings, opener).do(shard)


@lru_cache(maxsize=1)
def _reader(settings: Settings, opener: Opener) -> ShardReader:
    return ShardReader(settings, opener)
