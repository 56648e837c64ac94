"""An article's words to its mentions: each span that a finder takes for a toponym becomes one."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from geo.document import Document, Mention
from geo.languages.registry import language_of
from geo.recognition.roles import is_actor
from geo.recognition.spans import Finder, Span

__all__ = ["find_mentions"]


def find_mentions(
    document: Document, *, finders: Mapping[str, Finder], is_government: Callable[[str], bool] = lambda name: False
) -> Document:
    """
    Find every toponym of an article.

    Parameters
    ----------
    document
        An article with its words.
    finders
        Finder by the code of a language; the one under "" serves all others.
    is_government
        Whether a name is one that its government goes by.

    Returns
    -------
    The document with its `mentions`, in order of start.

    Raises
    ------
    KeyError
        If there is no finder for the language, nor one under "".
    """
    finder = finders[document.language] if document.language in finders else finders[""]
    return replace(document, mentions=tuple(_mention(document, span, is_government) for span in finder.find(document)))


def _mention(document: Document, span: Span, is_government: Callable[[str], bool]) -> Mention:
    name = document.text[span.start : span.end]
    query = span.query or name
    speech = language_of(document.language).speech
    actor = span.role == "actor" or (
        speech is not None
        and (query.casefold() in speech.metonyms or is_government(query))
        and is_actor(document, span.start, span.end, name=query, speech=speech)
    )
    return Mention(
        mention_id=f"{document.article.article_id}:{span.start}",
        article_id=document.article.article_id,
        start=span.start,
        end=span.end,
        name=name,
        kind=span.kind or "other",
        role="actor" if actor else "place",
        sentence=document.quote(span.start, span.end),
        query=query,
        found_by=span.finder,
        confidence=span.confidence,
        known_id=span.place_id,
    )
