"""The words of an event in their sentence, which its date, counts and damage are measured from."""

from dataclasses import dataclass

__all__ = ["Anchor"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in a sentence an event is told, and what it is."""

    start: int
    """First code point in the sentence."""
    end: int
    """One past the last code point."""
    event_type: str
    """One of ACLED's six."""
    sub_type: str
    """One of ACLED's 25."""
