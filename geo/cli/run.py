"""`frontline run` and `frontline watch`: a folder of all tables and the map."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.cli.options import add_reading_options, add_table_options, command
from geo.cli.page import save_map
from geo.cli.work import OK, SOME_REJECTED, finish, read, say, summary, unanswered, with_progress

if TYPE_CHECKING:
    from geo.articles.records import Rejection

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the commands of this module."""
    run = command(commands, "run", _run, inputs=True)
    run.add_argument("--out", required=True, metavar="DIR", help="folder for the tables and the map")
    run.add_argument("--resume", action="store_true", help="go on where a broken run of the same articles stopped")
    feeds = command(commands, "watch", _watch)
    feeds.add_argument("feeds", nargs="+", metavar="FEED", help="address of an RSS or Atom feed")
    feeds.add_argument("--out", required=True, metavar="DIR", help="folder for the articles, the tables and the map")
    feeds.add_argument("--summaries", action="store_true", help="take what the feeds say; fetch no page")
    feeds.add_argument("--resume", action="store_true", help=argparse.SUPPRESS)
    add_reading_options(feeds)
    for parser in (run, feeds):
        add_table_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    """Write all tables, as GeoParquet, GeoJSON and CSV, and the map into a folder."""
    return _run_all(arguments, ())


def _run_all(arguments: argparse.Namespace, complaints: "Sequence[Rejection]") -> int:
    from geo.export.destinations import check_output, named
    from geo.export.folder import FILES, write_folder
    from geo.scale import run_sharded

    out = Path(named(arguments.out, "--out"))
    earlier = check_output(
        [out / name for name in (*FILES, "map.html")], arguments.inputs, overwrite=arguments.overwrite
    )
    reading = read(arguments)
    result = with_progress(
        arguments,
        reading,
        lambda settings, progress: run_sharded(
            reading.articles, out / ".shards", settings, resume=arguments.resume, progress=progress
        ),
    )
    write_folder(result, out, shapes=arguments.shapes, raw_csv=arguments.raw_csv, hxl=arguments.hxl)
    save_map(result, out / "map.html", arguments)
    instead = ", in place of an earlier run's" if earlier else ""
    say(f"{summary(result)} -> {out}/{instead}")
    return finish((*complaints, *reading.rejected, *unanswered(arguments)), out)


def _watch(arguments: argparse.Namespace) -> int:
    """Fetch what is new in feeds since last time, and write tables and map of all that was gathered so far."""
    from geo.articles.watching import watch
    from geo.files import check_writable

    out = Path(arguments.out)
    check_writable(out)
    found = watch(arguments.feeds, out / "articles", full_text=not arguments.summaries)
    for rejection in found.rejected:
        say(f"frontline: {rejection}")
    if found.articles is None:
        say("frontline: nothing new")
        return SOME_REJECTED if found.rejected else OK
    say(f"{len(found.articles)} new articles -> {found.path}")
    arguments.inputs = [str(out / "articles")]
    return _run_all(arguments, found.rejected)
