"""What the commands that read articles share: reading, the work under a progress bar, and what is told of it."""

import argparse
import dataclasses
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.options import settings_of
from geo.errors import InputError

if TYPE_CHECKING:
    from geo.articles.reading import Reading
    from geo.articles.records import Rejection
    from geo.pipeline import Result
    from geo.settings import Settings

__all__ = [
    "FAILED",
    "OK",
    "SOME_REJECTED",
    "check_outputs",
    "checked_output",
    "done",
    "finish",
    "read",
    "result_of",
    "say",
    "summary",
    "unanswered",
    "with_progress",
]

OK, SOME_REJECTED, FAILED = 0, 1, 2


def say(line: str) -> None:
    """Tell the user, on standard error: standard output is for results."""
    print(line, file=sys.stderr)


def checked_output(arguments: argparse.Namespace, endings: Collection[str], remedy: str) -> Path | None:
    """The file that `-o` names, held against its ending, the inputs and what is there; None is standard output."""
    from geo.export.destinations import STANDARD, named

    if arguments.output is None or named(arguments.output, "-o") == STANDARD:
        return None
    output = Path(arguments.output)
    if output.suffix.lower() not in endings and not output.is_dir():
        raise InputError(f"{output}: {remedy}")
    check_outputs([output], arguments)
    return output


def check_outputs(paths: list[Path], arguments: argparse.Namespace) -> None:
    """Hold files that are to be written against what is there, and tell which of an earlier run will be replaced."""
    from geo.export.destinations import check_output

    for path in check_output(paths, arguments.inputs, overwrite=arguments.overwrite):
        say(f"frontline: {path} stands there from an earlier run, and is replaced or added to")


def result_of(arguments: argparse.Namespace, *, tell: bool = True) -> "tuple[Reading, Result]":
    """Read the inputs and run all stages, or those up to the places."""
    from geo.pipeline import run

    reading = read(arguments)
    return reading, with_progress(
        arguments, reading, lambda settings, progress: run(reading.articles, settings, tell=tell, progress=progress)
    )


def read(arguments: argparse.Namespace) -> "Reading":
    """Read the inputs, and tell what was rejected."""
    from geo.articles.reading import read_articles

    reading = read_articles(
        arguments.inputs,
        published=arguments.published,
        language=arguments.language,
        encoding=arguments.encoding,
        columns=arguments.columns,
        day_first=arguments.day_first,
        stdin=sys.stdin.buffer if "-" in arguments.inputs else None,
    )
    for rejection in reading.rejected:
        say(f"frontline: {rejection}")
    return reading


def with_progress(
    arguments: argparse.Namespace,
    reading: "Reading",
    work: "Callable[[Settings, Callable[[int], object]], Result]",
) -> "Result":
    """Do the work under a progress bar where somebody watches; a pipe gets none."""
    from tqdm import tqdm

    with tqdm(total=len(reading.articles), unit="article", disable=not sys.stderr.isatty(), leave=False) as bar:
        return work(settings_of(arguments), bar.update)


def done(arguments: argparse.Namespace, reading: "Reading", told: str, output: Path | None) -> int:
    """Say what was done, list what was rejected beside the output, and give the exit status."""
    say(told)
    complaints = (*reading.rejected, *unanswered(arguments))
    if output is None:
        return SOME_REJECTED if complaints else OK
    return finish(complaints, output.parent)


def finish(rejected: "Sequence[Rejection]", folder: Path) -> int:
    """Write what was rejected beside the output, and give the exit status."""
    from geo.export.destinations import write_rejected

    path = write_rejected([dataclasses.asdict(one) for one in rejected], folder)
    if path is None:
        return OK
    say(f"frontline: {len(rejected)} complaints are listed in {path}")
    return SOME_REJECTED


def unanswered(arguments: argparse.Namespace) -> "list[Rejection]":
    """Names that a geocoding service failed to answer: not found for now, and asked for again in the next run."""
    settings = settings_of(arguments)
    if settings.geocoder is None:
        return []
    from geo.articles.records import Rejection
    from geo.pipeline import open_sources

    failures = open_sources(settings).gazetteer.failures
    domain = settings.geocoder.domain
    found = [
        Rejection(domain, None, f"no answer for {name!r} ({why}); run again", kept=True)
        for name, why in failures.items()
    ]
    for rejection in found:
        say(f"frontline: {rejection}")
    return found


def summary(result: "Result", *, tell: bool = True) -> str:
    """How many articles, mentions and events there are, in one line."""
    resolved = int((result.places["status"] == "resolved").sum())
    places = f"{len(result.articles)} articles, {len(result.places)} mentions of places ({resolved} resolved)"
    return f"{places}, {len(result.events)} events" if tell else places
