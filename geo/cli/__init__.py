"""Front-line maps from news: every place an article names, what happened there, and a map that opens offline.

One module a group of commands. Each has `add`, which adds them to the parser; the docstring of a command's function is
its help. `work` is what commands share, `entry` the outer boundary.
"""

from geo.cli.entry import main

__all__ = ["main"]
