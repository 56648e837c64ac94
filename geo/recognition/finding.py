"""An article's words to its mentions: each span that the finder of its language takes for a toponym becomes one."""

from dataclasses import replace

from geo.document import Document, Mention
from geo.gazetteer.forces import forces_in
from geo.languages.base import Language
from geo.languages.registry import language_of
from geo.recognition.recognizer import Recognizer
from geo.recognition.roles import is_actor
from geo.recognition.spans import Span

__all__ = ["find_mentions"]


def find_mentions(document: Document, recognizer: Recognizer) -> Document:
    """
    Find every toponym of an article.

    Parameters
    ----------
    document
        An article with its words.
    recognizer
        Finds names in the article's language.

    Returns
    -------
    The document with its `mentions`, in order of start.
    """
    language = language_of(document.language)
    spans = _without_forces(recognizer.finder_of(language).find(document), document.text)
    return replace(document, mentions=tuple(_mention(document, span, language, recognizer) for span in spans))


def _without_forces(spans: list[Span], text: str) -> list[Span]:
    """The spans that are not, or not in, the name of a force, a unit, an organisation or a mission."""
    forces = list(forces_in(text))
    if not forces:
        return spans
    return [span for span in spans if not any(start <= span.start and span.end <= end for start, end in forces)]


def _mention(document: Document, span: Span, language: Language, recognizer: Recognizer) -> Mention:
    name = document.text[span.start : span.end]
    query = span.query or name
    actor = span.role == "actor" or _acts(document, span, query, language, recognizer)
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
        others=span.others,
    )


def _acts(document: Document, span: Span, query: str, language: Language, recognizer: Recognizer) -> bool:
    """Whether the name is a government's that acts or speaks here."""
    speech = language.speech
    if speech is None or not (query.casefold() in speech.metonyms or recognizer.is_government(query)):
        return False
    return is_actor(document, span.start, span.end, name=query, speech=speech)
