"""`frontline gazetteer`: the list of places."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.cli.options import command, settings_of
from geo.cli.work import Outcome, say

if TYPE_CHECKING:
    from geo.gazetteer.entry import Match

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the commands of this module."""
    text = "The embedded list of places."
    group = commands.add_parser("gazetteer", help=text, description=text)
    inner = group.add_subparsers(required=True, metavar="COMMAND", title="commands")
    command(inner, "info", _info, example="frontline gazetteer info")
    load = command(inner, "add", _add, example="frontline gazetteer add UA.zip")
    load.add_argument("dump", metavar="GEONAMES.zip", help="a country's dump, such as UA.zip, as GeoNames has it")
    fetch = command(inner, "download", _download, example="frontline gazetteer download UA")
    fetch.add_argument("country", metavar="CC", help="the country's ISO 3166-1 code, as UA")
    fetch.add_argument(
        "--from", dest="mirror", metavar="URL", help="a folder with the dumps, in place of GeoNames' own"
    )
    lookup = command(inner, "lookup", _lookup, example="frontline gazetteer lookup Artemivsk")
    lookup.add_argument("name", metavar="NAME", help="any spelling, in any of the three languages")


def _info(arguments: argparse.Namespace) -> int:
    """Show what the gazetteer holds, from where, under which licence."""
    from geo.gazetteer.embedded import EmbeddedGazetteer
    from geo.gazetteer.information import gazetteer_info

    gazetteer = EmbeddedGazetteer.open(others=tuple(map(Path, settings_of(arguments).gazetteers)))
    print(gazetteer_info(gazetteer).to_csv(index=False, sep="\t"), end="")
    return Outcome.DONE


def _add(arguments: argparse.Namespace) -> int:
    """Load a GeoNames country dump into your own list of places, which is used from then on."""
    from tqdm import tqdm

    from geo.gazetteer.loading import load_geonames

    with tqdm(unit=" records", disable=not sys.stderr.isatty()) as bar:
        path = load_geonames(arguments.dump, progress=bar.update)
    print(path)
    return Outcome.DONE


def _download(arguments: argparse.Namespace) -> int:
    """Fetch GeoNames' dump of a country from its own site, and add it to your list of places."""
    from tqdm import tqdm

    from geo.gazetteer.downloading import LICENCE, download, offer_of

    offer = offer_of(arguments.country, mirror=arguments.mirror)
    size = f"{offer.size / 1e6:.1f} MB" if offer.size else "of a size that the site does not say"
    of_day = f", of {offer.changed}" if offer.changed else ""
    say(f"frontline: fetching GeoNames' dump {offer.url}, {size}{of_day}, under {LICENCE} (geonames.org)")
    watched = sys.stderr is not None and sys.stderr.isatty() and not arguments.quiet
    with tqdm(total=offer.size or None, unit="B", unit_scale=True, disable=not watched, leave=False) as bar:
        dump = download(offer, progress=bar.update)
    arguments.dump = dump
    outcome = _add(arguments)
    dump.unlink()
    return outcome


def _lookup(arguments: argparse.Namespace) -> int:
    """Show every place of a name, best known first."""
    from geo.pipeline import open_sources
    from geo.resolution.suggestions import suggestions

    gazetteer = open_sources(settings_of(arguments)).gazetteer
    matches = gazetteer.lookup(arguments.name)
    for match in matches:
        print(_line(match, f"{match.spelling} ({match.relation})"))
    if matches:
        return Outcome.DONE
    meant = suggestions(arguments.name, gazetteer)
    perhaps = "perhaps one of these is meant:" if meant else "check the spelling"
    say(f"frontline: no place is called {arguments.name!r}; {perhaps}")
    for why, match in meant:
        print(_line(match, why))
    return Outcome.SOME_LEFT_OUT


def _line(match: "Match", spelling: str) -> str:
    entry = match.entry
    where = ", ".join(filter(None, (entry.admin2, entry.admin1, entry.country)))
    point = f"{entry.lat:.4f} {entry.lon:.4f} ±{entry.uncertainty_m:.0f} m"
    return "\t".join((entry.place_id, entry.name, entry.kind, where, point, spelling))
