"""What a front is drawn from, for every command that draws one."""

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.options import settings_of
from geo.cli.work import say
from geo.errors import InputError

if TYPE_CHECKING:
    import geopandas as gpd

    from geo.fronts.drawing import Front
    from geo.fronts.others.entrance import Given
    from geo.fronts.sides import Sides
    from geo.gazetteer.entry import Gazetteer
    from geo.pipeline import Result

__all__ = ["add_front_options", "drawn", "front_of", "given", "sides"]

_MOST_DAYS = 60
"""Days that are drawn where none is named."""


def add_front_options(parser: argparse.ArgumentParser) -> None:
    """What a front is drawn from, and of which days."""
    parser.add_argument(
        "--initial", action="append", default=[], metavar="FILE", help="a dated map, or table of who held which place"
    )
    parser.add_argument("--on", metavar="DAY[,DAY...]", help="days of the front; without it those that are told of")
    parser.add_argument("--every", type=int, metavar="N", help="each Nth day between the two days of --on")
    parser.add_argument("--initial-day", metavar="DAY", help="day of --initial, where the file does not say")
    parser.add_argument(
        "--status", action="append", default=[], metavar="FIELD=VALUE:STATUS", help="what values of others' maps mean"
    )
    parser.add_argument("--sides", metavar="ATTACKER,DEFENDER", help="the default is Russia,Ukraine")


def front_of(arguments: argparse.Namespace, result: "Result") -> "Front | None":
    """The front that the options ask for; None where they ask for none."""
    return drawn(arguments, result) if arguments.initial or arguments.on else None


def drawn(arguments: argparse.Namespace, result: "Result") -> "Front":
    """The front of a result."""
    from geo.fronts.drawing import draw

    older = given(arguments, arguments.initial, arguments.initial_day) if arguments.initial else None
    days = list(_days(arguments, result.statements, older))
    told = result.articles.dropna(subset=["report_id"])
    reports = dict(zip(told["article_id"].astype(str), told["report_id"].astype(str), strict=True))
    return draw(
        result.statements,
        days=days,
        initial=older.areas if older is not None and len(older.areas) else None,
        places=older.places if older is not None and len(older.places) else None,
        sides=sides(arguments),
        reports=reports,
    )


def sides(arguments: argparse.Namespace) -> "Sides":
    """The two sides that the options name."""
    from geo.fronts.sides import Sides

    if not arguments.sides:
        return Sides()
    named = [side.strip() for side in arguments.sides.split(",")]
    if len(named) != 2 or not all(named):
        raise InputError(f"--sides {arguments.sides}: name two, the attacker first: Russia,Ukraine")
    return Sides(*named)


def _days(arguments: argparse.Namespace, statements: "gpd.GeoDataFrame", older: "Given | None") -> Iterator[dt.date]:
    if not arguments.on:
        yield from _told_days(statements, older)
        return
    named = [_day(part.strip(), "--on") for part in arguments.on.split(",")]
    if arguments.every is None:
        yield from named
        return
    if len(named) != 2 or arguments.every < 1:
        raise InputError("--every N needs the first and the last day: --on 2022-05-01,2022-06-30 --every 7")
    day = named[0]
    while day <= named[1]:
        yield day
        day += dt.timedelta(days=arguments.every)


def _told_days(statements: "gpd.GeoDataFrame", older: "Given | None") -> list[dt.date]:
    """The day of what was given, and those after it of which anything was told; the latest sixty."""
    tables = [] if older is None else [table for table in (older.areas, older.places) if len(table)]
    first = [table["day"].min().date() for table in tables]
    told = {day.date() for day in statements["as_of"].dropna()}
    days = sorted({*first, *(day for day in told if not first or day >= min(first))})
    if not days:
        raise InputError("no article says on which day anything was held; name the day with --on, or --published")
    return days[-_MOST_DAYS:]


def _day(text: str, option: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{option} {text!r} is no day; write 2022-06-15") from error


def given(arguments: argparse.Namespace, paths: list[str], day: str | None) -> "Given":
    """What others' maps and tables say; what of them cannot be used is told."""
    from geo.fronts.others.entrance import read_given
    from geo.pipeline import open_sources

    gazetteer: Gazetteer = open_sources(settings_of(arguments)).gazetteer
    read = read_given(
        [Path(path) for path in paths],
        day=_day(day, "--initial-day") if day else None,
        status=tuple(arguments.status),
        sides=sides(arguments),
        gazetteer=gazetteer,
    )
    for rejection in read.rejected:
        say(f"frontline: {rejection}")
    return read
