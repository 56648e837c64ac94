"""The options that several commands have."""

import argparse
import dataclasses
import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.settings import Settings

__all__ = ["STATUS", "add_reading_options", "add_table_options", "command", "settings_of"]

STATUS = (
    "Exit status: 0 all done; 1 done, and some records were rejected or skipped (see rejected.jsonl); 2 nothing done; "
    "3 stopped, goes on when run again; 70 a fault of ours."
)

_WIDTH = 100

_INPUTS = (
    "INPUT: .txt, .md, .html, .json (also Telegram's and news services'), .jsonl, .csv, .xlsx, .parquet, .docx, .pdf, "
    ".eml, .warc, an RSS or Atom feed, a .gz, a .zip or a folder of these, an http(s) address of one, or - for standard"
    " input."
)


def command(
    commands: Any,
    name: str,
    function: Callable[[argparse.Namespace], int],
    *,
    example: str,
    inputs: bool = False,
) -> argparse.ArgumentParser:
    """
    Add a command.

    Parameters
    ----------
    commands
        The parser's commands, or those of a group.
    name
        What it is called.
    function
        What does it; its docstring is the help.
    example
        What people type, one command a line, for the end of the help.
    inputs
        Whether it reads articles.
    """
    text = (function.__doc__ or "").strip()
    told = [*([_INPUTS] if inputs else []), STATUS]
    examples = "\n".join(f"  {line}" for line in example.splitlines())
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=text,
        description=text,
        epilog="\n\n".join([*(textwrap.fill(part, _WIDTH) for part in told), f"Examples:\n{examples}"]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(command=function)
    # As with most commands these may stand before or behind the command's name.
    parser.add_argument("-v", "--verbose", action="count", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument("-q", "--quiet", action="store_true", default=argparse.SUPPRESS, help="say nothing but errors")
    parser.add_argument("--settings", metavar="TOML", help="file of settings; see README")
    if inputs:
        parser.add_argument("inputs", nargs="+", metavar="INPUT", help="articles")
        add_reading_options(parser)
    return parser


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """How articles are read, and what is made of them."""
    parser.add_argument("--published", metavar="DAY", help="day of publication of articles that do not say: 2022-06-20")
    parser.add_argument("--language", metavar="CODE", help="language of articles that do not say: en, uk, ru ...")
    parser.add_argument(
        "--columns",
        metavar="FIELD=NAME,...",
        help="columns of tables: text=notes,published=event_date; or acled, ucdp ...",
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_const", const=True, dest="day_first", help="04/06/2024 is 4 June")
    order.add_argument(
        "--month-first", action="store_const", const=False, dest="day_first", help="04/06/2024 is 6 April"
    )
    parser.add_argument("--encoding", metavar="NAME", help="of the files, such as cp1251; the default is UTF-8")
    parser.add_argument("--country", metavar="CODE", help="country to prefer where a name fits several: UA, US ...")
    parser.add_argument("--corrections", metavar="FILE", help="what you have set right, as CSV or JSON; see README")
    parser.add_argument("--title", help="of the map; by default the article's own")
    parser.add_argument("--overwrite", action="store_true", help="replace what stands there, whoever made it")
    parser.add_argument(
        "--basemap", choices=("offline", "tiles"), default="offline", help="tiles adds a layer for those online"
    )


def add_table_options(parser: argparse.ArgumentParser) -> None:
    """How tables are written."""
    parser.add_argument(
        "--shapes",
        choices=("auto", "apart", "inline"),
        default="auto",
        help="lines and areas in GeoJSON: in each row, or once in a file beside it; auto goes by the number of rows",
    )
    parser.add_argument("--raw-csv", action="store_true", help="leave cells that a spreadsheet would run as they are")
    parser.add_argument("--hxl", action="store_true", help="a row of HXL hashtags under the head of each CSV")


def settings_of(arguments: argparse.Namespace) -> "Settings":
    """The settings of the file that was named, with what the options say put over them.

    Raises
    ------
    InputError, SettingsError
        As `geo.settings.Settings.from_toml`.
    """
    from geo.settings import Settings

    settings = Settings.from_toml(arguments.settings) if arguments.settings else Settings()
    given: dict[str, Any] = {
        "country": getattr(arguments, "country", None),
        "language": getattr(arguments, "language", None),
        "corrections": getattr(arguments, "corrections", None),
    }
    if settings.geocoder is not None and hasattr(arguments, "feeds"):
        # Feeds are watched on a schedule, for which the public Nominatim allows less.
        given["geocoder"] = dataclasses.replace(settings.geocoder, scheduled=True)
    return dataclasses.replace(settings, **{key: value for key, value in given.items() if value is not None})
