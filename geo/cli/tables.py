"""`frontline places` and `frontline events`: one table in one file."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from geo.cli.options import add_table_options, command
from geo.cli.work import checked_output, done, result_of, summary, to_standard_output

if TYPE_CHECKING:
    import pandas as pd

    from geo.pipeline import Result

__all__ = ["add"]

_EXAMPLE = """frontline {name} articles/ -o {name}.gpkg
frontline {name} articles/ -o - --format csv | head"""

_ENDINGS = ".geojson, .gpkg, .parquet, .csv, .jsonl, .fgb, .kml or .kmz"
_STREAMED = ("jsonl", "csv", "geojson", "kml", "fgb", "parquet")


def add(commands: Any) -> None:
    """Add the commands of this module."""
    for name, function in (("places", _places), ("events", _events)):
        parser = command(commands, name, function, inputs=True, example=_EXAMPLE.format(name=name))
        parser.add_argument(
            "-o", "--output", required=True, metavar="FILE", help=f"the file to write: {_ENDINGS}; or -"
        )
        parser.add_argument("--format", choices=_STREAMED, default="jsonl", help="of standard output (-o -)")
        add_table_options(parser)


def _places(arguments: argparse.Namespace) -> int:
    """Write the places that the articles name."""
    from geo.tables import PLACES

    return _one_table(arguments, lambda result: result.places, PLACES, tell=False)


def _events(arguments: argparse.Namespace) -> int:
    """Write the events that the articles tell."""
    from geo.tables import EVENTS

    return _one_table(arguments, lambda result: result.events, EVENTS)


def _one_table(
    arguments: argparse.Namespace, choose: "Callable[[Result], pd.DataFrame]", table: Any, *, tell: bool = True
) -> int:
    from geo.export import FORMATS, write_stream, write_table

    output = checked_output(arguments, FORMATS, f"unknown format; end the name in {', '.join(FORMATS)}")
    reading, result = result_of(arguments, tell=tell)
    chosen: dict[str, Any] = {"raw_csv": arguments.raw_csv, "hxl": arguments.hxl}
    if output is None:
        ending = f".{arguments.format}"
        to_standard_output(lambda: write_stream(choose(result), sys.stdout.buffer, table, ending, **chosen))
    else:
        write_table(choose(result), output, table, shapes=arguments.shapes, **chosen)
    return done(arguments, reading, result, f"{summary(result, tell=tell)} -> {arguments.output}", output)
