"""`frontline run` and `frontline watch`: a folder of all tables and the map."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from geo.cli.drawing import add_front_options
from geo.cli.options import add_reading_options, add_table_options, command, settings_of
from geo.cli.page import page_of
from geo.cli.work import Outcome, progress_bar, read, say, say_rough, summary
from geo.errors import GeocoderError, OutputError, StoppedError

if TYPE_CHECKING:
    from geo.articles.records import Rejection
    from geo.runs.folder import RunFolder

__all__ = ["add"]

_RUN = """frontline run articles/ --out out
frontline run export.csv --columns text=notes,published=event_date --out out --workers 2
frontline run articles/ --out out --corrections mine.csv --resume"""
_WATCH = "frontline watch https://example.org/feed.xml --out watched"


def add(commands: Any) -> None:
    """Add the commands of this module."""
    run = command(commands, "run", _run, inputs=True, example=_RUN)
    run.add_argument("--out", required=True, metavar="DIR", help="folder for the tables and the map")
    feeds = command(commands, "watch", _watch, example=_WATCH)
    feeds.add_argument("feeds", nargs="+", metavar="FEED", help="address of an RSS or Atom feed")
    feeds.add_argument("--out", required=True, metavar="DIR", help="folder for the articles, the tables and the map")
    feeds.add_argument("--summaries", action="store_true", help="take what the feeds say; fetch no page")
    add_reading_options(feeds)
    for parser in (run, feeds):
        add_front_options(parser)
        parser.add_argument(
            "--resume", action="store_true", help="go on where a broken run of the same articles stopped"
        )
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes at once; 1 is the default")
        parser.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster, or local; needs [cluster]")
        add_table_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    """Write all tables, as GeoParquet, GeoJSON and CSV, and the map into a folder."""
    from geo.export.destinations import named
    from geo.runs.folder import open_folder

    with open_folder(named(arguments.out, "--out")) as folder:
        return _run_in(folder, arguments, ())


def _run_in(folder: "RunFolder", arguments: argparse.Namespace, complaints: "Sequence[Rejection]") -> int:
    from geo.cli.drawing import front_of
    from geo.export.destinations import check_output
    from geo.export.folder import FILES, FRONT_FILES
    from geo.runs.report import Report
    from geo.runs.running import MAP, REPORT, run_in_folder

    names = (*FILES, *FRONT_FILES, MAP, REPORT)
    earlier = check_output([folder.path / name for name in names], arguments.inputs, overwrite=arguments.overwrite)
    settings = settings_of(arguments)
    report = Report(settings, arguments.inputs)
    with report.stage("read"):
        reading = read(arguments)
    with _going_on(folder), progress_bar(arguments, len(reading.articles)) as bar:
        finished = run_in_folder(
            reading,
            folder,
            report,
            settings,
            draw=lambda result: page_of(result, arguments),
            front=(lambda result: front_of(arguments, result)) if arguments.initial or arguments.on else None,
            complaints=complaints,
            resume=arguments.resume,
            workers=arguments.workers,
            scheduler=arguments.scheduler,
            progress=bar.update,
            shapes=arguments.shapes,
            raw_csv=arguments.raw_csv,
            hxl=arguments.hxl,
        )
    for rejection in finished.rejected[len(complaints) + len(reading.rejected) :]:
        say(f"frontline: {rejection}")
    instead = ", in place of an earlier run's" if earlier else ""
    say(f"{summary(finished.result)} -> {folder.path}/{instead}")
    say_rough(finished.result)
    if finished.listed is not None:
        say(f"frontline: {len(finished.rejected)} complaints are listed in {finished.listed}")
    return finished.outcome


@contextmanager
def _going_on(folder: "RunFolder") -> Iterator[None]:
    """Turn what breaks the work off into an error that says how to go on, where there is something to go on from."""
    remedy = "what is done is kept; run the same again with --resume"
    try:
        yield
    except GeocoderError as error:
        raise StoppedError(f"{error}; {remedy}") from error
    except KeyboardInterrupt as error:
        raise StoppedError(f"interrupted; {remedy}") from error
    except OutputError as error:
        if folder.shards.is_dir() and any(folder.shards.iterdir()):
            raise StoppedError(f"{error}; {remedy}") from error
        raise


def _watch(arguments: argparse.Namespace) -> int:
    """Fetch what is new in feeds since last time, and write tables and map of all that was gathered so far."""
    from geo.articles.watching import watch
    from geo.export.destinations import named
    from geo.runs.folder import open_folder

    with open_folder(named(arguments.out, "--out")) as folder:
        gathered = folder.path / "articles"
        found = watch(arguments.feeds, gathered, full_text=not arguments.summaries)
        for rejection in found.rejected:
            say(f"frontline: {rejection}")
        if found.articles is None and not (arguments.resume and gathered.is_dir()):
            say("frontline: nothing new")
            return Outcome.SOME_LEFT_OUT if any(not one.kept for one in found.rejected) else Outcome.DONE
        if found.articles is not None:
            say(f"{len(found.articles)} new articles -> {found.path}")
        arguments.inputs = [str(gathered)]
        return _run_in(folder, arguments, found.rejected)
