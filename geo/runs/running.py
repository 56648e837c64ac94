"""From articles that are read to a folder of tables and a map, as one transaction."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from geo.articles.reading import Reading
from geo.articles.records import Rejection
from geo.export.base import Shapes
from geo.export.destinations import is_ours, rejected_path, write_rejected
from geo.export.folder import FILES, FRONT_FILES, PACKAGE, write_folder, write_front
from geo.files import write_atomically
from geo.pipeline import Result, open_sources
from geo.runs.folder import RunFolder
from geo.runs.outcome import Outcome, outcome_of
from geo.runs.report import Report
from geo.scale import run_sharded
from geo.settings import Settings

if TYPE_CHECKING:
    from geo.fronts.drawing import Front

__all__ = ["MAP", "REPORT", "Finished", "run_in_folder", "unanswered"]

MAP = "map.html"
REPORT = "run.json"


class Page(Protocol):
    """What can be written as a page."""

    def save(self, outfile: Path) -> None:
        """Write it."""


@dataclass(frozen=True, kw_only=True)
class Finished:
    """What a run gave."""

    result: Result
    outcome: Outcome
    rejected: tuple[Rejection, ...]
    """All that was left out or kept without a part: by the readers, the stages, a geocoding service."""
    listed: Path | None
    """Where that is listed."""


def run_in_folder(
    reading: Reading,
    folder: RunFolder,
    report: Report,
    settings: Settings,
    *,
    draw: Callable[[Result], Page],
    front: "Callable[[Result], Front | None] | None" = None,
    complaints: Sequence[Rejection] = (),
    resume: bool = False,
    workers: int = 1,
    scheduler: str | None = None,
    progress: Callable[[int], object] | None = None,
    shapes: Shapes = "auto",
    raw_csv: bool = False,
    hxl: bool = False,
) -> Finished:
    """
    Run all stages over articles, and show all tables, the map and `run.json` at once in a folder.

    Parameters
    ----------
    reading
        The articles, and what was rejected of them.
    folder
        Opened by `geo.runs.open_folder`, and so nobody else's.
    report
        The account that was begun before the reading.
    settings
        What to change from the defaults.
    draw
        Makes the page of a result.
    front
        Makes the front of a result, where one is asked for.
    complaints
        What was rejected before the reading, as by feeds.
    resume, workers, scheduler, progress
        As in `geo.scale.run_sharded`.
    shapes, raw_csv, hxl
        As in `geo.write_table`.

    Raises
    ------
    GeocoderError, OutputError
        If it must stop; the shards that are done stay, the earlier result too.
    """
    result = run_sharded(
        reading.articles,
        folder.shards,
        settings,
        resume=resume,
        workers=workers,
        scheduler=scheduler,
        progress=progress,
        stage=report.stage,
    )
    if front is not None:
        with report.stage("front"):
            result = replace(result, front=front(result))
    open_names = unanswered(settings)
    rejected = (*complaints, *reading.rejected, *result.rejected, *open_names)
    outcome = outcome_of(rejected, unanswered=bool(open_names))
    with report.stage("export"):
        if (folder.path / PACKAGE).is_file():
            # Layers that a user added to it stay.
            shutil.copyfile(folder.path / PACKAGE, folder.new / PACKAGE)
        write_folder(result, folder.new, shapes=shapes, raw_csv=raw_csv, hxl=hxl)
        if result.front is not None:
            write_front(result.front, folder.new)
    with report.stage("map"), write_atomically(folder.new / MAP) as temporary:
        draw(result).save(temporary)
    listed = rejected_path(folder.path)
    written = write_rejected([asdict(one) for one in rejected], folder.new / listed.name)
    report.write(
        folder.new / REPORT,
        status=outcome,
        counts=_counts(result),
        rejected=rejected,
        files=sorted(folder.new.iterdir()),
        workers=workers,
    )
    folder.publish(gone=_gone(folder, listed), last=REPORT)
    return Finished(
        result=replace(result, rejected=rejected), outcome=outcome, rejected=rejected, listed=written and listed
    )


def unanswered(settings: Settings) -> tuple[Rejection, ...]:
    """Names that a geocoding service failed to answer: not found for now, and asked for again in the next run."""
    if settings.geocoder is None:
        return ()
    failures = open_sources(settings).gazetteer.failures
    domain = settings.geocoder.domain
    return tuple(
        Rejection(domain, None, f"no answer for {name!r} ({why}); run again", kept=True)
        for name, why in failures.items()
    )


def _counts(result: Result) -> dict[str, int]:
    names = ("articles", "mentions", "places", "events", "totals", "statements")
    return {name: len(getattr(result, name)) for name in names}


def _gone(folder: RunFolder, listed: Path) -> list[str]:
    """What an earlier run wrote and this one has not: shapes apart, a list of rejections."""
    old = [
        path for path in (folder.path / name for name in (*FILES, *FRONT_FILES, MAP)) if path.exists() and is_ours(path)
    ]
    return [path.name for path in (*old, listed) if not (folder.new / path.name).exists()]
