"""Words that stand for a plant, bridge or port which the article names elsewhere: "the chemical factory", «завод».

An article that names the Azot works once goes on with "the plant". Such a phrase is a mention of the same place: the
one of its sort that was last spoken of, or, for a phrase that says its sort ("a chemical factory"), the one named next.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from geo.document import Document, Mention, Place
from geo.languages.anaphora import Anaphora
from geo.languages.registry import language_of

__all__ = ["add_aliases"]

_LESS_SURE = 0.9
"""What an alias keeps of the score of the name that it stands for."""
_TELLING = 8
"""Letters beyond which a word alone says its sort («хімзавод»), and may come before the name it stands for."""


def add_aliases(document: Document, *, generics: Mapping[str, Sequence[str]]) -> Document:
    """
    Add a place for every phrase that stands for a facility which the article names.

    Parameters
    ----------
    document
        An article with its named places resolved.
    generics
        By `place_id`, the phrases that articles use for that facility ("chemical plant", "plant", «хімзавод»).

    Returns
    -------
    The document with the further places, all in order of start.
    """
    anaphora = language_of(document.language).anaphora
    named = [place for place in document.places if place.status == "resolved" and place.place_id in generics]
    if not named or anaphora is None:
        return document
    added = list(_aliases(document, anaphora, named, generics))
    places = sorted([*document.places, *added], key=lambda place: place.mention.start)
    return replace(document, places=tuple(places)) if added else document


def _aliases(
    document: Document, anaphora: Anaphora, named: list[Place], generics: Mapping[str, Sequence[str]]
) -> Iterator[Place]:
    phrases: dict[str, set[str]] = {}
    for place_id in {place.place_id for place in named if place.place_id is not None}:
        for phrase in generics[place_id]:
            phrases.setdefault(phrase.casefold(), set()).add(place_id)
    taken = [(place.mention.start, place.mention.end) for place in document.places]
    spoken = sorted(((place.mention.start, place) for place in named), key=lambda pair: pair[0])
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    for start, end, phrase in anaphora.find(document.text, ordered):
        if any(start < last and first < end for first, last in taken):
            continue
        anchor = _anchor(spoken, start, phrases[phrase], ahead=" " in phrase or len(phrase) > _TELLING)
        if anchor is None:
            continue
        taken.append((start, end))
        spoken.append((start, anchor))
        spoken.sort(key=lambda pair: pair[0])
        yield _alias(document, start, end, anchor)


def _anchor(spoken: list[tuple[int, Place]], start: int, fitting: set[str], *, ahead: bool) -> Place | None:
    before = [place for position, place in spoken if position < start and place.place_id in fitting]
    if before:
        return before[-1]
    if not ahead:
        return None
    after = [place for position, place in spoken if position > start and place.place_id in fitting]
    # "a chemical factory" may open a story about one plant; with two to come, nothing says which.
    return after[0] if len({place.place_id for place in after}) == 1 else None


def _alias(document: Document, start: int, end: int, anchor: Place) -> Place:
    name = document.text[start:end]
    where = "before" if anchor.mention.start < start else "after"
    mention = Mention(
        mention_id=f"{document.article.article_id}:{start}",
        article_id=document.article.article_id,
        start=start,
        end=end,
        name=name,
        kind=anchor.mention.kind,
        role="place",
        sentence=document.quote(start, end),
        query=anchor.mention.query,
        found_by="alias",
        confidence=anchor.mention.confidence,
    )
    return replace(
        anchor,
        mention=mention,
        score=round(float(anchor.score or 0.0) * _LESS_SURE, 3),
        runner_up=None,
        reason=f"“{name}” stands for {anchor.place_name}, named {where} it in the article",
    )
