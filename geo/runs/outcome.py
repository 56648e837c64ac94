"""How a command ended: the exit status, which programs may rely on."""

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.articles.records import Rejection

__all__ = ["Outcome", "outcome_of"]


class Outcome(IntEnum):
    """The exit status of every command."""

    DONE = 0
    """All is done; of what was kept some may bear a remark."""
    SOME_LEFT_OUT = 1
    """Done, and something was rejected, skipped or left unanswered: the list beside the output names it."""
    NOTHING_DONE = 2
    """Nothing is done, and what stood there is untouched; the last line says why and what to do."""
    STOPPED = 3
    """Stopped in the middle: the same command goes on from there (`run` with --resume)."""
    FAULT = 70
    """A fault of ours (EX_SOFTWARE of sysexits.h)."""


def outcome_of(rejected: "Iterable[Rejection]", *, unanswered: bool = False) -> Outcome:
    """What a run that came to its end gives; a remark on what was kept is no rejection."""
    left_out = unanswered or any(not one.kept for one in rejected)
    return Outcome.SOME_LEFT_OUT if left_out else Outcome.DONE
