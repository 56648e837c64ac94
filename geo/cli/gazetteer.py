"""`frontline gazetteer`: the list of places."""

import argparse
import sys
from pathlib import Path
from typing import Any

from geo.cli.options import command, settings_of
from geo.cli.work import Outcome, say

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the commands of this module."""
    text = "The embedded list of places."
    group = commands.add_parser("gazetteer", help=text, description=text)
    inner = group.add_subparsers(required=True, metavar="COMMAND", title="commands")
    command(inner, "info", _info, example="frontline gazetteer info")
    load = command(inner, "add", _add, example="frontline gazetteer add UA.zip")
    load.add_argument("dump", metavar="GEONAMES.zip", help="a country's dump, such as UA.zip, as GeoNames has it")
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


def _lookup(arguments: argparse.Namespace) -> int:
    """Show every place of a name, best known first."""
    from geo.pipeline import open_sources

    matches = open_sources(settings_of(arguments)).gazetteer.lookup(arguments.name)
    for match in matches:
        entry = match.entry
        where = ", ".join(filter(None, (entry.admin2, entry.admin1, entry.country)))
        spelling = f"{match.spelling} ({match.relation})"
        point = f"{entry.lat:.4f} {entry.lon:.4f} ±{entry.uncertainty_m:.0f} m"
        print("\t".join((entry.place_id, entry.name, entry.kind, where, point, spelling)))
    if not matches:
        say(f"frontline: no place is called {arguments.name!r}; check the spelling")
    return Outcome.DONE if matches else Outcome.SOME_LEFT_OUT
