"""Corrections of mentions: the right place is known before the article's other names are weighed, and helps them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from geo.corrections.records import Correction, Corrections
from geo.document import Document, Mention, Place

__all__ = ["MARK", "put_back", "resolve_corrected"]

MARK = "Corrected by a person"
"""With this the reason of every row begins that was set right."""

Resolve = Callable[[Document], Document]


def resolve_corrected(
    document: Document, corrections: Corrections, resolve: Resolve
) -> tuple[Document, tuple[Place, ...]]:
    """
    Resolve an article with what a person has set right.

    Parameters
    ----------
    document
        An article with its mentions.
    corrections
        Those of places; each mention has at most one (see `Corrections.of_mention`).
    resolve
        The resolution. It is asked twice where there is something to correct: for the row's reason, which says what was
        chosen without, and with the right places known.

    Returns
    -------
    The document with a place for each mention but those that name no place, and the rows of these, which `put_back`
    adds when the other stages are through. What was set right is resolved with score 1; its reason names the correction
    and what stood there.
    """
    found = {
        mention.mention_id: row
        for mention in document.mentions
        if (row := corrections.of_mention(mention.article_id, mention.start, mention.end, mention.name)) is not None
    }
    if not found:
        return resolve(document), ()
    before = {place.mention.mention_id: place for place in resolve(document).places}
    aside = tuple(
        _nowhere(mention, row, before[mention.mention_id])
        for mention in document.mentions
        if (row := found.get(mention.mention_id)) is not None and row.action == "not_a_place"
    )
    gone = {place.mention.mention_id for place in aside}
    known = tuple(
        _known(mention, found.get(mention.mention_id), before[mention.mention_id])
        for mention in document.mentions
        if mention.mention_id not in gone
    )
    resolved = resolve(replace(document, mentions=known))
    places = tuple(_place(place, found.get(place.mention.mention_id), before) for place in resolved.places)
    kept = tuple(mention for mention in document.mentions if mention.mention_id not in gone)
    return replace(resolved, mentions=kept, places=places), aside


def put_back(document: Document, aside: Sequence[Place]) -> Document:
    """The document with the rows of words that name no place: no mention is lost, and none of these tells an event."""
    if not aside:
        return document
    mentions = (*document.mentions, *(place.mention for place in aside))
    return replace(
        document,
        mentions=tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end))),
        places=tuple(sorted((*document.places, *aside), key=lambda place: (place.mention.start, place.mention.end))),
    )


def _nowhere(mention: Mention, row: Correction, before: Place) -> Place:
    return Place(mention=mention, status="not_found", reason=_reason(row, "this names no place", before))


def _known(mention: Mention, row: Correction | None, before: Place) -> Mention:
    if row is None:
        return mention
    # What is accepted without naming it is what was chosen, though it may not have been sure enough.
    return replace(mention, known_id=row.given_id or before.place_id)


def _place(new: Place, row: Correction | None, before: Mapping[str, Place]) -> Place:
    if row is None:
        return new
    old = before[new.mention.mention_id]
    if new.place_id is None:
        # A key that no list has, or an acceptance of what was not found: nothing can be shown.
        return replace(old, reason=f"{old.reason} {MARK}, in vain: {row.origin} names no known place.")
    if row.lon is not None:
        # Coordinates do not say what stands there; the words may.
        new = replace(new, mention=replace(new.mention, kind=old.mention.kind))
    status = "resolved" if new.geometry is not None else new.status
    told = "this place is right" if row.action == "accept" else f"this is {new.place_name}"
    return replace(new, status=status, score=1.0, runner_up=None, reason=_reason(row, told, old))


def _reason(row: Correction, told: str, old: Place) -> str:
    note = f" ({row.note})" if row.note else ""
    was = f"{old.place_name}, {old.status}" if old.place_name else old.status.replace("_", " ")
    return f"{MARK}: {told}{note}; {row.origin}. Without that: {was}."
