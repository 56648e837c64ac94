"""`frontline evaluate`: scores against a gold set."""

import argparse
import json
from typing import Any

from geo.cli.options import command, settings_of
from geo.cli.work import Outcome, say

__all__ = ["add"]

_EXAMPLE = """frontline evaluate gold.jsonl
frontline evaluate corrections.csv --articles articles/"""
_NEAR_KM = 10.0
"""Within this distance of a correction's coordinates a place counts as right where the user does not say."""


def add(commands: Any) -> None:
    """Add the command of this module."""
    parser = command(commands, "evaluate", _evaluate, example=_EXAMPLE)
    parser.add_argument(
        "gold", metavar="GOLD.jsonl", help="a line a document: doc_id, text, toponyms; or id, text, events"
    )
    parser.add_argument(
        "--articles",
        metavar="INPUT",
        nargs="+",
        help="GOLD is a file of corrections (.csv or .json), and these are the articles that it is of",
    )
    parser.add_argument(
        "--km", type=float, help="a place counts within this distance; the default is the floor's, or 161"
    )


def _evaluate(arguments: argparse.Namespace) -> int:
    """Score the places or events found in a gold set's texts, and hold them against the pinned floors."""
    from geo.evaluation.measuring import measure

    if arguments.articles:
        return _evaluate_corrections(arguments)
    scores, below = measure(arguments.gold, settings_of(arguments), km=arguments.km)
    print(json.dumps(scores))
    if below is None:
        say("frontline: no floor is pinned for this file")
    for line in below or ():
        say(f"frontline: {line}")
    return Outcome.SOME_LEFT_OUT if below else Outcome.DONE


def _evaluate_corrections(arguments: argparse.Namespace) -> int:
    from geo.articles.reading import read_articles
    from geo.corrections.records import read_corrections
    from geo.evaluation.corrections import measure_corrections

    corrections = read_corrections(arguments.gold)
    reading = read_articles(arguments.articles)
    scores = measure_corrections(reading.articles, corrections, settings_of(arguments), km=arguments.km or _NEAR_KM)
    print(json.dumps(scores))
    return Outcome.DONE
