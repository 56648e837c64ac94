"""`frontline front`: who holds what on some days, and the line between, out of articles, tables and older maps."""

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.cli.options import add_table_options, command
from geo.cli.work import checked_output, done, result_of, say
from geo.errors import InputError

if TYPE_CHECKING:
    import geopandas as gpd

    from geo.fronts.drawing import Front
    from geo.fronts.others.entrance import Given
    from geo.gazetteer.entry import Gazetteer

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the command of this module."""
    example = "frontline front articles.jsonl --initial map.geojson --on 2022-06-25 -o front.gpkg"
    front = command(commands, "front", _front, inputs=True, example=example)
    front.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write; see below")
    what = front.add_mutually_exclusive_group()
    what.add_argument("--statements", action="store_true", help="write what was read, and draw nothing")
    what.add_argument("--lines", action="store_true", help="write the line rather than the areas")
    what.add_argument("--control", action="store_true", help="write who holds which place rather than the areas")
    what.add_argument("--difference", action="store_true", help="write where ours and the map of --with differ")
    front.add_argument("--on", metavar="DAY[,DAY...]", help="the days to draw; the default is the last that is told of")
    front.add_argument("--every", type=int, metavar="N", help="each Nth day between the two days of --on")
    front.add_argument(
        "--initial", action="append", default=[], metavar="FILE", help="a dated map, or table of who held which place"
    )
    front.add_argument(
        "--with", action="append", default=[], dest="others", metavar="FILE", help="another map to be held against ours"
    )
    front.add_argument(
        "--status", action="append", default=[], metavar="FIELD=VALUE:STATUS", help="what values of others' maps mean"
    )
    front.add_argument("--initial-day", metavar="DAY", help="day of --initial, where the file does not say")
    front.add_argument("--sides", metavar="ATTACKER,DEFENDER", help="the default is Russia,Ukraine")
    add_table_options(front)


def _front(arguments: argparse.Namespace) -> int:
    """Draw who holds what on some days, and the front line; or write the statements that it would be drawn from.

    FILE: areas, lines or control as .geojson, .gpkg, .parquet, .csv, .kml ...; .gpkg takes all of them as layers; .html
    is the map of the articles with the front on it.
    """
    from geo.export import FORMATS

    endings = (*FORMATS, ".html")
    output = checked_output(arguments, endings, f"unknown format; end the name in {', '.join(endings)}")
    if output is None:
        raise InputError("-o: name a file; the front is no stream")
    reading, result = result_of(arguments)
    if arguments.statements:
        from geo.export import write_table
        from geo.tables import STATEMENTS

        write_table(result.statements, output, STATEMENTS, shapes=arguments.shapes)
        told = f"{len(result.statements)} statements of {len(result.articles)} articles -> {output}"
        return done(arguments, reading, result, told, output)
    if arguments.difference and not arguments.others:
        raise InputError("--difference needs another map: --with FILE")
    front = _drawn(arguments, result)
    for note in front.notes:
        say(f"frontline: {note}")
    _write(front, _compared(front, arguments), output, arguments, result)
    days = front.areas["day"].dt.date
    told = f"the front of {_span(sorted(set(days)))} {front.areas['method'].iloc[-1]} -> {output}"
    return done(arguments, reading, result, told, output)


def _span(days: list[dt.date]) -> str:
    return days[0].isoformat() if len(days) == 1 else f"{len(days)} days, {days[0]} to {days[-1]},"


def _drawn(arguments: argparse.Namespace, result: Any) -> "Front":
    from geo.fronts.drawing import draw

    given = _given(arguments, arguments.initial, arguments.initial_day) if arguments.initial else None
    days = list(_days(arguments, result.statements))
    reports = result.articles.dropna(subset=["report_id"]).set_index("article_id")["report_id"].to_dict()
    return draw(
        result.statements,
        days=days,
        initial=given.areas if given is not None and len(given.areas) else None,
        places=given.places if given is not None and len(given.places) else None,
        sides=_sides(arguments),
        reports=reports,
    )


def _sides(arguments: argparse.Namespace) -> Any:
    from geo.fronts.sides import Sides

    if not arguments.sides:
        return Sides()
    named = [side.strip() for side in arguments.sides.split(",")]
    if len(named) != 2 or not all(named):
        raise InputError(f"--sides {arguments.sides}: name two, the attacker first: Russia,Ukraine")
    return Sides(*named)


def _days(arguments: argparse.Namespace, statements: "gpd.GeoDataFrame") -> Iterator[dt.date]:
    told = statements["as_of"].dropna()
    if not arguments.on:
        if told.empty:
            raise InputError("no article says on which day anything was held; name the day with --on, or --published")
        yield told.max().date()
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


def _day(text: str, option: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{option} {text!r} is no day; write 2022-06-15") from error


def _given(arguments: argparse.Namespace, paths: list[str], day: str | None) -> "Given":
    from geo.cli.options import settings_of
    from geo.fronts.others.entrance import read_given
    from geo.pipeline import open_sources

    gazetteer: Gazetteer = open_sources(settings_of(arguments)).gazetteer
    given = read_given(
        [Path(path) for path in paths],
        day=_day(day, "--initial-day") if day else None,
        status=tuple(arguments.status),
        sides=_sides(arguments),
        gazetteer=gazetteer,
    )
    for rejection in given.rejected:
        say(f"frontline: {rejection}")
    return given


def _write(
    front: "Front", pieces: "gpd.GeoDataFrame | None", output: Path, arguments: argparse.Namespace, result: Any
) -> None:
    from geo.export import write_table
    from geo.tables import CONTROL, CONTROL_AREAS, DISAGREEMENT, FRONT_LINES

    every = [(front.areas, CONTROL_AREAS), (front.lines, FRONT_LINES), (front.control, CONTROL)]
    if pieces is not None:
        every.append((pieces, DISAGREEMENT))
    if output.suffix.lower() == ".html":
        from geo.maps.page import make_map

        page = make_map(
            result.places,
            result.events,
            articles=result.articles,
            control_areas=front.areas,
            front_lines=front.lines,
            title=arguments.title,
            basemap=arguments.basemap,
        )
        page.save(output)
        return
    chosen = every[-1 if arguments.difference else 1 if arguments.lines else 2 if arguments.control else 0]
    for table, declared in every if output.suffix.lower() == ".gpkg" else (chosen,):
        write_table(table, output, declared, shapes="inline", raw_csv=arguments.raw_csv, hxl=arguments.hxl)


def _compared(front: "Front", arguments: argparse.Namespace) -> "gpd.GeoDataFrame | None":
    """Hold our last day against each map of --with, tell the figures, and give the land on which they differ."""
    import pandas as pd
    import shapely

    from geo.fronts.comparison import compare_maps

    if not arguments.others:
        return None
    maps = _given(arguments, arguments.others, None).maps
    if not maps:
        raise InputError(f"--with {arguments.others[0]} holds no areas; name a map")
    last = front.areas["day"].max().date()
    land = shapely.union_all(front.areas[front.areas["day"].dt.date == last].geometry.to_numpy())
    pieces = []
    for name, areas in maps.items():
        found = compare_maps(front.areas, areas, day=last, land=land, side=_sides(arguments).attacker, name=name)
        told = ", ".join(f"{figure} {value}" for figure, value in found.figures.items())
        say(f"{name} of {found.day_b}: {told}")
        pieces.append(found.disagreement)
    return pd.concat(pieces, ignore_index=True)
