"""The outer boundary of the command: what was asked for, and the exit status."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from io import StringIO

from geo import __version__
from geo.cli import completion, evaluate, front, gazetteer, page, run, schema, tables
from geo.cli.options import STATUS
from geo.cli.work import Outcome, be_quiet, say, to_standard_output
from geo.errors import GeocoderError, GeoError, NoArticlesError, StoppedError

__all__ = ["main", "parser"]

logger = logging.getLogger(__name__)

_WHAT = "Front-line maps from news: every place an article names, what happened there, and a map that opens offline."
_SHOWN = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status, one of `geo.runs.outcome.Outcome`."""
    arguments = parser().parse_args(argv)
    be_quiet(arguments.quiet)
    level = {0: logging.WARNING, 1: logging.INFO}.get(arguments.verbose, logging.DEBUG)
    heard = sys.stderr if sys.stderr is not None else StringIO()
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s", stream=heard)
    for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        # The parser's products are small: threads of one process wait for each other longer than they count.
        os.environ.setdefault(library, "1")
    try:
        return int(_run(arguments))
    except GeoError as error:
        be_quiet(False)
        for line in _reasons(error):
            say(f"frontline: {line}")
        if isinstance(error, GeocoderError):
            say("frontline: answers so far are remembered; run it again")
        if arguments.verbose > 1:
            raise
        return Outcome.STOPPED if isinstance(error, GeocoderError | StoppedError) else Outcome.NOTHING_DONE
    except KeyboardInterrupt:
        say("frontline: interrupted; run it again")
        return Outcome.STOPPED
    except Exception as error:
        be_quiet(False)
        logger.debug("a fault", exc_info=error)
        words = " ".join(f"{type(error).__name__}: {error}".split())[:500]
        say(f"frontline: a fault of ours ({words}); please tell us, with what -vv shows")
        return Outcome.FAULT


def _run(arguments: argparse.Namespace) -> int:
    status: list[int] = []
    if sys.stdout is None:
        # Closed by whoever started us; commands that print results there say so themselves.
        return int(arguments.command(arguments))
    to_standard_output(lambda: status.append(arguments.command(arguments)))
    # The reader of what we print may go before its end, as in `frontline gazetteer lookup Lyman | head -1`.
    return status[0] if status else Outcome.DONE


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
    made.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    commands = made.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for group in (run, page, tables, front, schema, gazetteer, evaluate):
        group.add(commands)
    completion.add(commands, parser)
    return made
