"""What the commands that read articles share: reading, the work under a progress bar, and what is told of it."""

import argparse
import dataclasses
import os
import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.cli.options import settings_of
from geo.errors import InputError, OutputError
from geo.runs.outcome import Outcome

if TYPE_CHECKING:
    from tqdm import tqdm

    from geo.articles.reading import Reading
    from geo.pipeline import Result

__all__ = [
    "Outcome",
    "be_quiet",
    "check_outputs",
    "checked_output",
    "done",
    "progress_bar",
    "read",
    "result_of",
    "say",
    "say_rough",
    "summary",
    "to_standard_output",
]


class _Voice:
    """Where words to the user go: standard error, unless it is closed or they asked for quiet."""

    def __init__(self) -> None:
        self.quiet = False

    def say(self, line: str) -> None:
        if not self.quiet and sys.stderr is not None:
            # A reader of our words who has gone must not cost the result.
            with suppress(OSError, ValueError):
                print(line, file=sys.stderr, flush=True)


_voice = _Voice()


def say(line: str) -> None:
    """Tell the user, on standard error, as standard output is for results; nothing with --quiet."""
    _voice.say(line)


def be_quiet(quiet: bool) -> None:
    """Say nothing but errors from now on, or again everything."""
    _voice.quiet = quiet


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
    with progress_bar(arguments, len(reading.articles)) as bar:
        return reading, run(reading.articles, settings_of(arguments), tell=tell, progress=bar.update)


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


def progress_bar(arguments: argparse.Namespace, articles: int) -> "tqdm[Any]":
    """A progress bar where somebody watches; a pipe, a closed or a quiet terminal gets none."""
    from tqdm import tqdm

    watched = sys.stderr is not None and sys.stderr.isatty() and not arguments.quiet
    return tqdm(total=articles, unit="article", disable=not watched, leave=False)


def to_standard_output(write: Callable[[], object]) -> None:
    """Write to standard output; a reader who has gone, as `| head` does, has what they wanted.

    Raises
    ------
    OutputError
        If standard output is closed.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed; name a file")
    try:
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain of what is left in its buffer when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def done(arguments: argparse.Namespace, reading: "Reading", result: "Result", told: str, output: Path | None) -> int:
    """Say what was done, list what was left out beside the output, and give the exit status."""
    from geo.export.destinations import rejected_path, write_rejected
    from geo.runs.outcome import outcome_of
    from geo.runs.running import unanswered

    say(told)
    say_rough(result)
    open_names = unanswered(settings_of(arguments))
    behind = (*result.rejected, *open_names)
    for rejection in behind:
        say(f"frontline: {rejection}")
    rejected = (*reading.rejected, *behind)
    if output is not None:
        path = write_rejected([dataclasses.asdict(one) for one in rejected], rejected_path(output.parent))
        if path is not None:
            say(f"frontline: {len(rejected)} complaints are listed in {path}")
    return outcome_of(rejected, unanswered=bool(open_names))


def say_rough(result: "Result") -> None:
    """Say in one line how many villages are known to their district alone, and the command that knows them better."""
    from geo.kinds import SETTLEMENTS

    places = result.places
    named = places[(places["status"] == "resolved") & places["kind"].isin(SETTLEMENTS)]
    rough = named[named["precision"] == "district"]
    if rough.empty:
        return
    counts = rough["country"].value_counts()
    command = f"frontline gazetteer download {counts.index[0]}" if len(counts) else "frontline gazetteer download CC"
    share = f"{len(rough)} of {len(named)} names of towns and villages are known only to their district"
    say(f"frontline: {share}; once with a network, `{command}` puts them where they are")


def summary(result: "Result", *, tell: bool = True) -> str:
    """How many articles, mentions and events there are, in one line."""
    resolved = int((result.places["status"] == "resolved").sum())
    places = f"{len(result.articles)} articles, {len(result.places)} mentions of places ({resolved} resolved)"
    return f"{places}, {len(result.events)} events" if tell else places
