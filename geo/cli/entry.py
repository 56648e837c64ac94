"""The outer boundary of the command: what was asked for, and the exit status."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from geo import __version__
from geo.cli import evaluate, gazetteer, page, run, schema, tables
from geo.cli.options import STATUS
from geo.cli.work import FAILED, say
from geo.errors import GeocoderError, GeoError, NoArticlesError

__all__ = ["main", "parser"]

_WHAT = "Front-line maps from news: every place an article names, what happened there, and a map that opens offline."
_SHOWN = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    arguments = parser().parse_args(argv)
    level = {0: logging.WARNING, 1: logging.INFO}.get(arguments.verbose, logging.DEBUG)
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        # The parser's products are small: threads of one process wait for each other longer than they count.
        os.environ.setdefault(library, "1")
    try:
        return int(arguments.command(arguments))
    except GeoError as error:
        for line in _reasons(error):
            say(f"frontline: {line}")
        if isinstance(error, GeocoderError):
            say("frontline: answers so far are remembered; run again, with --resume where it is known")
        if arguments.verbose > 1:
            raise
        return FAILED
    except KeyboardInterrupt:
        say("frontline: interrupted")
        return 130
    except BrokenPipeError:
        # The reader of our output has gone, as in `frontline gazetteer lookup Lyman | head -1`.
        sys.stderr.close()
        return FAILED


def _reasons(error: GeoError) -> list[str]:
    """The error in one line; where no input could be read, a line for each of the first twenty."""
    if not isinstance(error, NoArticlesError) or len(error.rejected) < 2:
        return [str(error)]
    more = len(error.rejected) - _SHOWN
    return [*(str(one) for one in error.rejected[:_SHOWN]), *([f"and {more} more like these"] if more > 0 else [])]


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    made = argparse.ArgumentParser(prog="frontline", description=_WHAT, epilog=STATUS)
    made.add_argument("--version", action="version", version=f"frontline {__version__}")
    made.add_argument("-v", "--verbose", action="count", default=0, help="say more; twice shows tracebacks")
    commands = made.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for group in (run, page, tables, schema, gazetteer, evaluate):
        group.add(commands)
    return made
