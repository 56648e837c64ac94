"""An article's words to its mentions: each span that a finder takes for a toponym becomes one."""

from collections.abc import Mapping
from dataclasses import replace

from geo.document import Document, Mention
from geo.recognition.roles import is_actor
from geo.recognition.spans import Finder, Span

__all__ = ["find_mentions"]


def find_mentions(document: Document, *, finders: Mapping[str, Finder]) -> Document:
    """
    Find every toponym of an article.

    Parameters
    ----------
    document
        An article with its words.
    finders
        Finder by the code of a language; the one under "" serves all others.

    Returns
    -------
    The document with its `mentions`, in order of start.

    Raises
    ------
    KeyError
        If there is no finder for the language, nor one under "".
    """
    finder = finders[document.language] if document.language in finders else finders[""]
    return replace(document, mentions=tuple(_mention(document, span) for span in finder.find(document)))


def _mention(document: Document, span: Span) -> Mention:
    name = document.text[span.start : span.end]
    query = span.query or name
    sentence = document.sentence_at(span.start)
    actor = span.role == "actor" or is_actor(
        document.text,
        span.start,
        span.end,
        name=query,
        language=document.language,
        sentence=(sentence.start, sentence.end),
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
