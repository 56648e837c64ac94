"""Front-line maps from news: every place an article names, what happened there, and a map that opens offline."""

import argparse
import dataclasses
import json
import logging
import os
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo import __version__
from geo.errors import GeocoderError, GeoError, InputError, NoArticlesError

if TYPE_CHECKING:
    import pandas as pd

    from geo.articles.reading import Reading
    from geo.articles.records import Rejection
    from geo.pipeline import Result
    from geo.settings import Settings

__all__ = ["main"]

OK, SOME_REJECTED, FAILED = 0, 1, 2

_INPUTS = (
    "INPUT: .txt, .md, .html, .json (also Telegram's and news services'), .jsonl, .csv, .xlsx, .parquet, .docx, .pdf, "
    ".eml, .warc, an RSS or Atom feed, a .gz, a .zip or a folder of these, an http(s) address of one, or - for standard"
    " input."
)
_ENDINGS = ".geojson, .gpkg, .parquet, .csv, .jsonl, .fgb, .kml or .kmz"
_STREAMED = ("jsonl", "csv", "geojson", "kml", "fgb", "parquet")
_STATUS = "Exit status: 0 all done; 1 done, but some records were rejected (see rejected.jsonl); 2 nothing done."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    arguments = _parser().parse_args(argv)
    level = {0: logging.WARNING, 1: logging.INFO}.get(arguments.verbose, logging.DEBUG)
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        # The parser's products are small: threads of one process wait for each other longer than they count.
        os.environ.setdefault(library, "1")
    try:
        return int(arguments.command(arguments))
    except GeoError as error:
        for line in _reasons(error):
            _say(f"frontline: {line}")
        if isinstance(error, GeocoderError):
            print(
                "frontline: answers so far are remembered; run again, with --resume where it is known", file=sys.stderr
            )
        if arguments.verbose > 1:
            raise
        return FAILED
    except KeyboardInterrupt:
        print("frontline: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output has gone, as in `frontline gazetteer lookup Lyman | head -1`.
        sys.stderr.close()
        return FAILED


def _reasons(error: GeoError) -> list[str]:
    """The error in one line; where no input could be read, a line for each of the first twenty."""
    if not isinstance(error, NoArticlesError) or len(error.rejected) < 2:
        return [str(error)]
    more = len(error.rejected) - 20
    return [*map(str, error.rejected[:20]), *([f"and {more} more like these"] if more > 0 else [])]


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
    reading = _read(arguments)
    result = _with_progress(
        arguments,
        reading,
        lambda settings, progress: run_sharded(
            reading.articles, out / ".shards", settings, resume=arguments.resume, progress=progress
        ),
    )
    write_folder(result, out, shapes=arguments.shapes, raw_csv=arguments.raw_csv, hxl=arguments.hxl)
    _save_map(result, out / "map.html", arguments)
    instead = ", in place of an earlier run's" if earlier else ""
    _say(f"{_summary(result)} -> {out}/{instead}")
    return _finish((*complaints, *reading.rejected, *_unanswered(arguments)), out)


def _watch(arguments: argparse.Namespace) -> int:
    """Fetch what is new in feeds since last time, and write tables and map of all that was gathered so far."""
    from geo.articles.watching import watch
    from geo.files import check_writable

    out = Path(arguments.out)
    check_writable(out)
    found = watch(arguments.feeds, out / "articles", full_text=not arguments.summaries)
    for rejection in found.rejected:
        _say(f"frontline: {rejection}")
    if found.articles is None:
        _say("frontline: nothing new")
        return SOME_REJECTED if found.rejected else OK
    _say(f"{len(found.articles)} new articles -> {found.path}")
    arguments.inputs = [str(out / "articles")]
    return _run_all(arguments, found.rejected)


def _map(arguments: argparse.Namespace) -> int:
    """Write one standalone page, or pictures of its first view."""
    pictures = [Path(path) for path in (arguments.png, arguments.svg, arguments.pdf) if path]
    if not (arguments.output or pictures):
        raise InputError("map: nothing to write; give -o map.html, --png, --svg or --pdf")
    output = _checked(arguments, ("", ".html", ".htm"), "a map is a page; end the name in .html")
    _check_outputs(pictures, arguments)
    reading, result = _result(arguments)
    if output is not None:
        _save_map(result, output, arguments)
    elif arguments.output:
        sys.stdout.write(_page(result, arguments).render())
    _save_pictures(result, pictures, arguments)
    written = [str(path) for path in (arguments.output, *pictures) if path]
    return _done(
        arguments, reading, f"{_summary(result)} -> {', '.join(written)}", output or next(iter(pictures), None)
    )


def _checked(arguments: argparse.Namespace, endings: Collection[str], remedy: str) -> Path | None:
    """The file that `-o` names, held against its ending, the inputs and what is there; None is standard output."""
    from geo.export.destinations import STANDARD, named

    if arguments.output is None or named(arguments.output, "-o") == STANDARD:
        return None
    output = Path(arguments.output)
    if output.suffix.lower() not in endings and not output.is_dir():
        raise InputError(f"{output}: {remedy}")
    _check_outputs([output], arguments)
    return output


def _check_outputs(paths: list[Path], arguments: argparse.Namespace) -> None:
    from geo.export.destinations import check_output

    for path in check_output(paths, arguments.inputs, overwrite=arguments.overwrite):
        _say(f"frontline: {path} stands there from an earlier run, and is replaced or added to")


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

    output = _checked(arguments, FORMATS, f"unknown format; end the name in {', '.join(FORMATS)}")
    reading, result = _result(arguments, tell=tell)
    chosen: dict[str, Any] = {"raw_csv": arguments.raw_csv, "hxl": arguments.hxl}
    if output is None:
        write_stream(choose(result), sys.stdout.buffer, table, f".{arguments.format}", **chosen)
    else:
        write_table(choose(result), output, table, shapes=arguments.shapes, **chosen)
    return _done(arguments, reading, f"{_summary(result, tell=tell)} -> {arguments.output}", output)


def _done(arguments: argparse.Namespace, reading: "Reading", summary: str, output: Path | None) -> int:
    """Say what was done, list what was rejected beside the output, and give the exit status."""
    _say(summary)
    complaints = (*reading.rejected, *_unanswered(arguments))
    if output is None:
        return SOME_REJECTED if complaints else OK
    return _finish(complaints, output.parent)


def _gazetteer_info(arguments: argparse.Namespace) -> int:
    """Show what the gazetteer holds, from where, under which licence."""
    from geo.gazetteer.embedded import EmbeddedGazetteer
    from geo.gazetteer.information import gazetteer_info

    gazetteer = EmbeddedGazetteer.open(others=tuple(map(Path, _settings(arguments).gazetteers)))
    print(gazetteer_info(gazetteer).to_csv(index=False, sep="\t"), end="")
    return OK


def _gazetteer_add(arguments: argparse.Namespace) -> int:
    """Load a GeoNames country dump into your own list of places, which is used from then on."""
    from tqdm import tqdm

    from geo.gazetteer.loading import load_geonames

    with tqdm(unit=" records", disable=not sys.stderr.isatty()) as bar:
        path = load_geonames(arguments.dump, progress=bar.update)
    print(path)
    return 0


def _gazetteer_lookup(arguments: argparse.Namespace) -> int:
    """Show every place of a name, best known first."""
    from geo.pipeline import open_sources

    matches = open_sources(_settings(arguments)).gazetteer.lookup(arguments.name)
    for match in matches:
        entry = match.entry
        where = ", ".join(filter(None, (entry.admin2, entry.admin1, entry.country)))
        spelling = f"{match.spelling} ({match.relation})"
        point = f"{entry.lat:.4f} {entry.lon:.4f} ±{entry.uncertainty_m:.0f} m"
        print("\t".join((entry.place_id, entry.name, entry.kind, where, point, spelling)))
    if not matches:
        _say(f"frontline: no place is called {arguments.name!r}; check the spelling")
    return OK if matches else SOME_REJECTED


def _evaluate(arguments: argparse.Namespace) -> int:
    """Score the places or events found in a gold set's texts, and hold them against the pinned floors."""
    from geo.evaluation.measuring import measure

    scores, below = measure(arguments.gold, _settings(arguments), km=arguments.km)
    print(json.dumps(scores))
    if below is None:
        _say("frontline: no floor is pinned for this file")
    for line in below or ():
        _say(f"frontline: {line}")
    return SOME_REJECTED if below else OK


def _schema(arguments: argparse.Namespace) -> int:
    """Show what the columns of the tables mean."""
    from geo.export.dictionary import as_markdown, as_table_schema, tables_named

    tables = tables_named(arguments.table)
    if arguments.json:
        schemas = [as_table_schema(table) for table in tables]
        print(json.dumps(schemas[0] if arguments.table else schemas, indent=2, ensure_ascii=False))
    else:
        print(as_markdown(tables), end="")
    return OK


def _result(arguments: argparse.Namespace, *, tell: bool = True) -> "tuple[Reading, Result]":
    """Read the inputs and run all stages, or those up to the places."""
    from geo.pipeline import run

    reading = _read(arguments)
    return reading, _with_progress(
        arguments, reading, lambda settings, progress: run(reading.articles, settings, tell=tell, progress=progress)
    )


def _read(arguments: argparse.Namespace) -> "Reading":
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
        _say(f"frontline: {rejection}")
    return reading


def _with_progress(
    arguments: argparse.Namespace,
    reading: "Reading",
    work: "Callable[[Settings, Callable[[int], object]], Result]",
) -> "Result":
    """Do the work under a progress bar where somebody watches; a pipe gets none."""
    from tqdm import tqdm

    with tqdm(total=len(reading.articles), unit="article", disable=not sys.stderr.isatty(), leave=False) as bar:
        return work(_settings(arguments), bar.update)


def _settings(arguments: argparse.Namespace) -> "Settings":
    from geo.settings import Settings

    settings = Settings.from_toml(arguments.settings) if arguments.settings else Settings()
    given: dict[str, Any] = {
        "country": getattr(arguments, "country", None),
        "language": getattr(arguments, "language", None),
    }
    if settings.geocoder is not None and hasattr(arguments, "feeds"):
        # Feeds are watched on a schedule, for which the public Nominatim allows less.
        given["geocoder"] = dataclasses.replace(settings.geocoder, scheduled=True)
    return dataclasses.replace(settings, **{key: value for key, value in given.items() if value is not None})


def _page(result: "Result", arguments: argparse.Namespace) -> Any:
    from geo.maps.page import make_map

    title, basemap = arguments.title, arguments.basemap
    return make_map(result.places, result.events, articles=result.articles, title=title, basemap=basemap)


def _save_map(result: "Result", path: Path, arguments: argparse.Namespace) -> None:
    from geo.files import write_atomically

    page = _page(result, arguments)
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


def _finish(rejected: "Sequence[Rejection]", folder: Path) -> int:
    """Write what was rejected beside the output, and give the exit status."""
    from geo.export.destinations import write_rejected

    path = write_rejected([dataclasses.asdict(one) for one in rejected], folder)
    if path is None:
        return OK
    _say(f"frontline: {len(rejected)} complaints are listed in {path}")
    return SOME_REJECTED


def _unanswered(arguments: argparse.Namespace) -> "list[Rejection]":
    """Names that a geocoding service failed to answer: not found for now, and asked for again in the next run."""
    settings = _settings(arguments)
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
        _say(f"frontline: {rejection}")
    return found


def _summary(result: "Result", *, tell: bool = True) -> str:
    resolved = int((result.places["status"] == "resolved").sum())
    places = f"{len(result.articles)} articles, {len(result.places)} mentions of places ({resolved} resolved)"
    return f"{places}, {len(result.events)} events" if tell else places


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="frontline", description=__doc__, epilog=_STATUS)
    parser.add_argument("--version", action="version", version=f"frontline {__version__}")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more; twice shows tracebacks")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    run = _command(commands, "run", _run, inputs=True)
    run.add_argument("--out", required=True, metavar="DIR", help="folder for the tables and the map")
    run.add_argument("--resume", action="store_true", help="go on where a broken run of the same articles stopped")
    feeds = _command(commands, "watch", _watch)
    feeds.add_argument("feeds", nargs="+", metavar="FEED", help="address of an RSS or Atom feed")
    feeds.add_argument("--out", required=True, metavar="DIR", help="folder for the articles, the tables and the map")
    feeds.add_argument("--summaries", action="store_true", help="take what the feeds say; fetch no page")
    feeds.add_argument("--resume", action="store_true", help=argparse.SUPPRESS)
    _add_reading_options(feeds)
    page = _command(commands, "map", _map, inputs=True)
    page.add_argument("-o", "--output", metavar="FILE", help="the .html to write, or - for standard output")
    for suffix in ("png", "svg", "pdf"):
        page.add_argument(f"--{suffix}", metavar="FILE", help=f"a picture of the first view, as {suffix.upper()}")
    page.add_argument("--card", action="store_true", help="pictures of 1200 x 630 pixels, for a link's card")
    for name, command in (("places", _places), ("events", _events)):
        sub = _command(commands, name, command, inputs=True)
        sub.add_argument("-o", "--output", required=True, metavar="FILE", help=f"the file to write: {_ENDINGS}; or -")
        sub.add_argument("--format", choices=_STREAMED, default="jsonl", help="of standard output (-o -)")
        _add_table_options(sub)
    for sub in (run, feeds):
        _add_table_options(sub)
    schema = _command(commands, "schema", _schema)
    schema.add_argument(
        "table", nargs="?", metavar="TABLE", help="articles, mentions, places or events; all by default"
    )
    schema.add_argument("--json", action="store_true", help="as Table Schema of Frictionless Data")
    _add_gazetteer(commands)
    evaluate = _command(commands, "evaluate", _evaluate)
    evaluate.add_argument(
        "gold", metavar="GOLD.jsonl", help="a line a document: doc_id, text, toponyms; or id, text, events"
    )
    evaluate.add_argument(
        "--km", type=float, help="a place counts within this distance; the default is the floor's, or 161"
    )
    return parser


def _add_table_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--shapes",
        choices=("auto", "apart", "inline"),
        default="auto",
        help="lines and areas in GeoJSON: in each row, or once in a file beside it; auto goes by the number of rows",
    )
    parser.add_argument("--raw-csv", action="store_true", help="leave cells that a spreadsheet would run as they are")
    parser.add_argument("--hxl", action="store_true", help="a row of HXL hashtags under the head of each CSV")


def _add_gazetteer(commands: Any) -> None:
    text = "The embedded list of places."
    group = commands.add_parser("gazetteer", help=text, description=text)
    inner = group.add_subparsers(required=True, metavar="COMMAND", title="commands")
    _command(inner, "info", _gazetteer_info)
    add = _command(inner, "add", _gazetteer_add)
    add.add_argument("dump", metavar="GEONAMES.zip", help="a country's dump, such as UA.zip, as GeoNames has it")
    lookup = _command(inner, "lookup", _gazetteer_lookup)
    lookup.add_argument("name", metavar="NAME", help="any spelling, in any of the three languages")


def _command(
    commands: Any, name: str, function: Callable[[argparse.Namespace], int], *, inputs: bool = False
) -> argparse.ArgumentParser:
    text = (function.__doc__ or "").strip()
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=text, description=text, epilog=f"{_INPUTS} {_STATUS}" if inputs else None
    )
    parser.set_defaults(command=function)
    parser.add_argument("--settings", metavar="TOML", help="file of settings; see README")
    if inputs:
        _add_input_options(parser)
    return parser


def _add_input_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="articles")
    _add_reading_options(parser)


def _add_reading_options(parser: argparse.ArgumentParser) -> None:
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
    parser.add_argument("--title", help="of the map; by default the article's own")
    parser.add_argument("--overwrite", action="store_true", help="replace what stands there, whoever made it")
    parser.add_argument(
        "--basemap", choices=("offline", "tiles"), default="offline", help="tiles adds a layer for those online"
    )
