"""`frontline map`: one page, or pictures of it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.cli.options import command
from geo.cli.work import check_outputs, checked_output, done, result_of, summary, to_standard_output
from geo.errors import InputError

if TYPE_CHECKING:
    from geo.maps.page import StoryMap
    from geo.pipeline import Result

__all__ = ["add", "page_of"]

_EXAMPLE = """frontline map story.html -o map.html
frontline map result.json -o map.html --title "The channel, June 2022" --png map.png"""


def add(commands: Any) -> None:
    """Add the command of this module."""
    page = command(commands, "map", _map, inputs=True, example=_EXAMPLE)
    page.add_argument("-o", "--output", metavar="FILE", help="the .html to write, or - for standard output")
    for suffix in ("png", "svg", "pdf"):
        page.add_argument(f"--{suffix}", metavar="FILE", help=f"a picture of the first view, as {suffix.upper()}")
    page.add_argument("--card", action="store_true", help="pictures of 1200 x 630 pixels, for a link's card")


def _map(arguments: argparse.Namespace) -> int:
    """Write one standalone page, or pictures of its first view."""
    pictures = [Path(path) for path in (arguments.png, arguments.svg, arguments.pdf) if path]
    if not (arguments.output or pictures):
        raise InputError("map: nothing to write; give -o map.html, --png, --svg or --pdf")
    output = checked_output(arguments, ("", ".html", ".htm"), "a map is a page; end the name in .html")
    check_outputs(pictures, arguments)
    reading, result = result_of(arguments)
    if output is not None:
        _save_map(result, output, arguments)
    elif arguments.output:
        page = page_of(result, arguments).render()
        to_standard_output(lambda: sys.stdout.write(page))
    _save_pictures(result, pictures, arguments)
    written = [str(path) for path in (arguments.output, *pictures) if path]
    return done(
        arguments, reading, result, f"{summary(result)} -> {', '.join(written)}", output or next(iter(pictures), None)
    )


def page_of(result: "Result", arguments: argparse.Namespace) -> "StoryMap":
    """The page of a result, as the options ask for it."""
    from geo.maps.page import make_map

    title, basemap = arguments.title, arguments.basemap
    return make_map(
        result.places, result.events, articles=result.articles, totals=result.totals, title=title, basemap=basemap
    )


def _save_map(result: "Result", path: Path, arguments: argparse.Namespace) -> None:
    """Write the page of a result, whole or not at all."""
    from geo.files import write_atomically

    page = page_of(result, arguments)
    with write_atomically(path) as temporary:
        page.save(temporary)


def _save_pictures(result: "Result", paths: list[Path], arguments: argparse.Namespace) -> None:
    if not paths:
        return
    from geo.maps.picture import CARD, SHEET, draw_picture, save_picture

    size = CARD if arguments.card else SHEET
    figure = draw_picture(result.places, result.events, articles=result.articles, title=arguments.title, size=size)
    for path in paths:
        save_picture(figure, path)
