"""What happened at the places: typing, dating, actors, quantities, claims."""

from geo.events.extraction import extract_events
from geo.events.merging import merge_events

__all__ = ["extract_events", "merge_events"]
