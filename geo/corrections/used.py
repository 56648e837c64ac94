"""Which corrections had nothing to correct."""

from collections.abc import Iterable

from geo.corrections.places import MARK
from geo.corrections.records import Correction, Corrections
from geo.document import Event, Place

__all__ = ["unused"]


def unused(corrections: Corrections, places: Iterable[Place], merged: Iterable[Event]) -> list[Correction]:
    """
    The corrections that matched no mention or event, in their order.

    Parameters
    ----------
    corrections
        All of them.
    places
        The places of all articles; those that were set right name the correction in their reason.
    merged
        The events before corrections of events were used.
    """
    if not corrections.rows:
        return []
    reasons = {place.reason for place in places if MARK in place.reason}
    known = {event.event_id for event in merged}
    return [
        row
        for row in corrections.rows
        if (row.event_id not in known if row.event_id else not any(_names(reason, row) for reason in reasons))
    ]


def _names(reason: str, row: Correction) -> bool:
    return f"{row.origin}." in reason or f"{row.origin} " in reason
