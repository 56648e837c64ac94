"""For mkdocs: the help of every command, as the command itself gives it."""

import argparse
import os
from collections.abc import Iterator
from typing import Any

from geo.cli.entry import parser

_PAGE = "reference/command.md"


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Put the help behind the page of the command."""
    if page.file.src_uri != _PAGE:
        return markdown
    os.environ["COLUMNS"] = "100"
    told = "\n".join(f"## {name}\n\n```\n{one.format_help()}```\n" for name, one in commands(parser()))
    return f"{markdown}\n{told}"


def commands(made: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command below a parser, with those of groups."""
    # Argparse has no public way to its commands.
    for action in made._actions:
        if isinstance(action, argparse._SubParsersAction):
            for child in action.choices.values():
                inner = list(commands(child))
                yield from inner or [(child.prog, child)]
