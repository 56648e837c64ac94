"""One happening, one row, inside an article: what headline and lead, town and region, deed and its outcome tell alike."""

from collections.abc import Iterable

from geo.document import Document, Event

__all__ = ["joined"]


def joined(events: Iterable[Event], document: Document) -> list[Event]:
    """Join the events of one article that tell of one happening."""
    return list(events)
