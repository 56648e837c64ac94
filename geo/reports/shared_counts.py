"""Numbers that one sentence tells of several places: in a table they must not be added up twice."""

from collections.abc import Sequence

from geo.document import Event

__all__ = ["counted_elsewhere"]


def counted_elsewhere(events: Sequence[Event]) -> list[bool]:
    """
    For each event, whether its count stands in a row before it already.

    "Three people were killed in Lysychansk and Bakhmut" makes two events with one count. They are known by the same
    number of the same, told of the same days, by an article in common.
    """
    seen: dict[tuple[object, ...], set[str]] = {}
    elsewhere = []
    for event in events:
        if not (event.count_shared and event.counts):
            elsewhere.append(False)
            continue
        articles = seen.setdefault((event.counts[0], event.happened_from, event.happened_to), set())
        elsewhere.append(not articles.isdisjoint(event.article_ids))
        articles.update(event.article_ids)
    return elsewhere
