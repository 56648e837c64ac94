"""`frontline completion`: what a shell needs to complete the command's words."""

import argparse
from collections.abc import Callable
from typing import Any

from geo.cli.options import command
from geo.cli.work import Outcome

__all__ = ["add"]

_SHELLS = ("bash", "zsh", "tcsh")
_EXAMPLE = """eval "$(frontline completion bash)"        # in ~/.bashrc
frontline completion zsh > ~/.zfunc/_frontline"""


def add(commands: Any, parser: Callable[[], argparse.ArgumentParser]) -> None:
    """Add the command of this module; `parser` makes the whole command's."""
    made = command(commands, "completion", _completion, example=_EXAMPLE)
    made.add_argument("shell", choices=_SHELLS, help="the shell that you use")
    made.set_defaults(parser=parser)


def _completion(arguments: argparse.Namespace) -> int:
    """Print what makes your shell complete commands, options and files."""
    import shtab

    print(shtab.complete(arguments.parser(), arguments.shell))
    return Outcome.DONE
