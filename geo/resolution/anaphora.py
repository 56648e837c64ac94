"""Words that stand for a plant, bridge or port which the article names elsewhere: "the chemical factory", «завод».

An article that names the Azot works once goes on with "the plant". Such a phrase is a mention of the same place: the
one of its sort that was last spoken of, or, for a phrase that says its sort ("a chemical factory"), the one named next.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from geo.document import Document, Mention, Place

__all__ = ["add_aliases"]

_DEFINITE = r"(?:the|this|that|its|their|same)\s+(?:(?:\w+(?:ed|ing|ling)|giant|huge|vast|industrial|whole|entire)\s+)?"
_ADJECTIVE_SLAVIC = re.compile(r"\w+(?:ий|ого|ому|им|ім|ый|ой|ом|ым|ая|ую|ою|а|у)\s+$", re.I)
_DEMONSTRATIVE_SLAVIC = re.compile(
    r"\b(?:цей|цього|цьому|цим|самого|этот|этого|этому|этом|этим|того|тому|том|весь|всего|самого|"
    r"у|в|на|з|із|с|из|від|от|до|біля|возле|около|під|под|над|про|о|об|за|и|і|та)\s+$",
    re.I,
)
_LESS_SURE = 0.9
"""What an alias keeps of the score of the name that it stands for."""


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
    named = [place for place in document.places if place.status == "resolved" and place.place_id in generics]
    if not named:
        return document
    added = list(_aliases(document, named, generics))
    places = sorted([*document.places, *added], key=lambda place: place.mention.start)
    return replace(document, places=tuple(places)) if added else document


def _aliases(document: Document, named: list[Place], generics: Mapping[str, Sequence[str]]) -> Iterator[Place]:
    phrases: dict[str, set[str]] = {}
    for place_id in {place.place_id for place in named if place.place_id is not None}:
        for phrase in generics[place_id]:
            phrases.setdefault(phrase.casefold(), set()).add(place_id)
    taken = [(place.mention.start, place.mention.end) for place in document.places]
    spoken = sorted(((place.mention.start, place) for place in named), key=lambda pair: pair[0])
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    for start, end, phrase in _occurrences(document.text, document.language, ordered):
        if any(start < last and first < end for first, last in taken):
            continue
        anchor = _anchor(spoken, start, phrases[phrase], ahead=" " in phrase or len(phrase) > 8)
        if anchor is None:
            continue
        taken.append((start, end))
        spoken.append((start, anchor))
        spoken.sort(key=lambda pair: pair[0])
        yield _alias(document, start, end, anchor)


def _occurrences(text: str, language: str, phrases: list[str]) -> list[tuple[int, int, str]]:
    """Where the phrases stand as whole words and mean one known thing, in order; of two at one place the longer."""
    found: list[tuple[int, int, str]] = []
    for phrase in phrases:
        for match in _pattern(phrase).finditer(text):
            if any(match.start() < end and start < match.end() for start, end, _ in found):
                continue
            if _definite(text, match.start(), phrase, language):
                found.append((match.start(), match.end(), phrase))
    return sorted(found)


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    if re.search("[а-яіїєґё]", phrase):
        # Any case ending: the stem, then up to three letters.
        words = [rf"{re.escape(re.sub('[аеиіоуюяьїйы]{1,2}$', '', word))}\w{{0,3}}" for word in phrase.split()]
        return re.compile(r"\b" + r"\s+".join(words) + r"\b", re.I)
    return re.compile(r"\b" + r"\s+".join(map(re.escape, phrase.split())) + r"\b", re.I)


def _definite(text: str, start: int, phrase: str, language: str) -> bool:
    if " " in phrase:
        return True
    before = text[max(0, start - 40) : start]
    if language in {"uk", "ru"}:
        return not _ADJECTIVE_SLAVIC.search(before) or bool(_DEMONSTRATIVE_SLAVIC.search(before))
    return bool(re.search(rf"\b{_DEFINITE}$", before, re.I))


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
