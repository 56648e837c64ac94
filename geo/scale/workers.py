"""Shards done by several processes, each of which opens the sources once.

A process that dies (out of memory, a fault in a compiled library, a kill) costs the shards that were in hand then: they
are done again, one at a time, and if it happens again, article by article. An article whose process dies each time is
left out and named; all others are as if nothing had been.
"""

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for

from geo.pipeline import Rows, failure
from geo.scale.shards import Opener, Shard, ShardReader
from geo.settings import Settings

__all__ = ["do_in_processes"]

logger = logging.getLogger(__name__)

_reader: ShardReader | None = None
"""Of a worker process."""


def do_in_processes(
    shards: Sequence[Shard],
    settings: Settings,
    opener: Opener,
    workers: int,
    *,
    finished: Callable[[Shard], object] = lambda shard: None,
) -> None:
    """
    Do shards in `workers` processes at once.

    Parameters
    ----------
    shards
        Those to do.
    settings
        As in `geo.pipeline.run`.
    opener
        Opens the sources in each process.
    workers
        How many processes.
    finished
        Called with each shard that is done.

    Raises
    ------
    GeoError
        What a worker raises on purpose: a shard that cannot be written, data that is missing.
    """
    suspects = _together(shards, settings, opener, workers, finished)
    for shard in suspects:
        if _together([shard], settings, opener, 1):
            _article_by_article(shard, settings, opener)
        finished(shard)


def _together(
    shards: Sequence[Shard],
    settings: Settings,
    opener: Opener,
    workers: int,
    finished: Callable[[Shard], object] = lambda shard: None,
) -> list[Shard]:
    """Do shards; those that were in hand whenever a process died are given back."""
    left, suspects = list(shards), list[Shard]()
    while left:
        with _pool(settings, opener, min(workers, len(left))) as pool:
            in_hand: dict[Future[None], Shard] = {}
            try:
                while left or in_hand:
                    # No more are handed out than there are processes, so that one that dies costs these alone.
                    while left and len(in_hand) < workers:
                        in_hand[pool.submit(_do, left[0])] = left[0]
                        left.pop(0)
                    for future in wait(in_hand, return_when=FIRST_COMPLETED).done:
                        future.result()
                        finished(in_hand.pop(future))
            except BrokenProcessPool:
                logger.warning("a worker died; the %d shards in hand are done again one by one", len(in_hand))
                suspects += in_hand.values()
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
    return suspects


def _article_by_article(shard: Shard, settings: Settings, opener: Opener) -> None:
    rows = Rows()
    for single in shard.singles():
        if _together([single], settings, opener, 1):
            rows.add(failure(single.articles[0], "the process that read it died"))
        else:
            single.read(rows)
            single.path.unlink(missing_ok=True)
    shard.keep(rows)


def _pool(settings: Settings, opener: Opener, workers: int) -> ProcessPoolExecutor:
    # Not by fork, which copies locks that other threads of a notebook or of BLAS may hold.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(settings, opener))


def _begin(settings: Settings, opener: Opener) -> None:
    global _reader
    # An interrupt from the keyboard reaches the whole group; the coordinating process decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = ShardReader(settings, opener)


def _end_with_parent() -> None:
    """A worker whose coordinator was killed must not go on, nor wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _do(shard: Shard) -> None:
    assert _reader is not None
    _reader.do(shard)
