"""`frontline evaluate`: scores against a gold set."""

import argparse
import json
from typing import Any

from geo.cli.options import command, settings_of
from geo.cli.work import Outcome, say

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the command of this module."""
    parser = command(commands, "evaluate", _evaluate)
    parser.add_argument(
        "gold", metavar="GOLD.jsonl", help="a line a document: doc_id, text, toponyms; or id, text, events"
    )
    parser.add_argument(
        "--km", type=float, help="a place counts within this distance; the default is the floor's, or 161"
    )


def _evaluate(arguments: argparse.Namespace) -> int:
    """Score the places or events found in a gold set's texts, and hold them against the pinned floors."""
    from geo.evaluation.measuring import measure

    scores, below = measure(arguments.gold, settings_of(arguments), km=arguments.km)
    print(json.dumps(scores))
    if below is None:
        say("frontline: no floor is pinned for this file")
    for line in below or ():
        say(f"frontline: {line}")
    return Outcome.SOME_LEFT_OUT if below else Outcome.DONE
