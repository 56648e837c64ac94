"""What happened at the places: typing, dating, actors, quantities, claims."""

from geo.events.extraction import extract_events

__all__ = ["extract_events"]
