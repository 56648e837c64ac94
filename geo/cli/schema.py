"""`frontline schema`: what the columns mean."""

import argparse
import json
from typing import Any

from geo.cli.options import command
from geo.cli.work import Outcome

__all__ = ["add"]


def add(commands: Any) -> None:
    """Add the command of this module."""
    parser = command(commands, "schema", _schema, example="frontline schema events\nfrontline schema --json")
    parser.add_argument(
        "table", nargs="?", metavar="TABLE", help="articles, mentions, places or events; all by default"
    )
    parser.add_argument("--json", action="store_true", help="as Table Schema of Frictionless Data")


def _schema(arguments: argparse.Namespace) -> int:
    """Show what the columns of the tables mean."""
    from geo.export.dictionary import as_markdown, as_table_schema, tables_named

    tables = tables_named(arguments.table)
    if arguments.json:
        schemas = [as_table_schema(table) for table in tables]
        print(json.dumps(schemas[0] if arguments.table else schemas, indent=2, ensure_ascii=False))
    else:
        print(as_markdown(tables), end="")
    return Outcome.DONE
