"""Corrections of events: what did not happen, what is one event, and what are two."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from geo.corrections.records import Correction, Corrections
from geo.document import Event

__all__ = ["merge_corrected"]

Merge = Callable[[Sequence[Event]], list[Event]]


def merge_corrected(events: Sequence[Event], corrections: Corrections, merge: Merge) -> list[Event]:
    """
    Merge reports of one event, with what a person has set right.

    Parameters
    ----------
    events
        The events of all articles, one a report.
    corrections
        Those of events; they name events as the merged table does.
    merge
        Joins reports of one event.

    Returns
    -------
    The merged events: without those that did not happen; those that a person says are one as one row, which keeps what
    `into` tells; a report that is of another event apart from the rest. Rules are used in the order split, merge,
    not_an_event.
    """
    rows = corrections.of_events
    merged = merge(events)
    if not rows:
        return merged
    for row in (row for row in rows if row.action == "split"):
        held = _of_other(events, merged, row)
        if held:
            events = [event for event in events if event not in held]
            merged = sorted([*merge(events), *merge(held)], key=lambda event: event.event_id)
    for row in (row for row in rows if row.action == "merge"):
        merged = _united(merged, row)
    gone = {row.event_id for row in rows if row.action == "not_an_event"}
    return [event for event in merged if event.event_id not in gone]


def _of_other(events: Sequence[Event], merged: Sequence[Event], row: Correction) -> list[Event]:
    """The reports of an article that were joined into an event and are of another."""
    whole = next((event for event in merged if event.event_id == row.event_id), None)
    if whole is None or row.article_id not in whole.article_ids or len(whole.article_ids) < 2:
        return []
    return [
        event
        for event in events
        if row.article_id in event.article_ids
        and (event.place_id, event.event_type) == (whole.place_id, whole.event_type)
    ]


def _united(merged: list[Event], row: Correction) -> list[Event]:
    by_id = {event.event_id: event for event in merged}
    one, other = by_id.get(row.event_id or ""), by_id.get(row.into or "")
    if one is None or other is None or one is other:
        return merged
    together = replace(
        other,
        article_ids=tuple(dict.fromkeys((*other.article_ids, *one.article_ids))),
        sources=tuple(dict.fromkeys((*other.sources, *one.sources))),
        counts=tuple(dict.fromkeys((*other.counts, *one.counts))),
    )
    return [together if event is other else event for event in merged if event is not one]
