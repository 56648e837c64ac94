"""The command `frontline`: thin commands over the library; the only place that prints or sets up logging."""

import argparse
import sys

__all__ = ["main"]


def main(argv: list[str] | None = None) -> int:
    """Run the command and give its exit status."""
    parser = argparse.ArgumentParser(prog="frontline", description=__doc__)
    parser.parse_args(argv)
    parser.print_help(sys.stdout)
    return 2
