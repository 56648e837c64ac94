"""ARTICLES to MENTIONS: each article goes to the finder of its language, and each span becomes a row."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from geo.languages.sentences import sentence_of, sentence_spans
from geo.recognition.roles import is_actor
from geo.recognition.spans import Finder, Span
from geo.tables import MENTIONS, conform

__all__ = ["FOUND_COLUMNS", "find_mentions"]

FOUND_COLUMNS = ("query", "found_place_id", "found_by", "found_confidence")
"""What a finder says beyond MENTIONS, kept as further columns for the resolution: the name to look up where it is not
the text, the place where the finder knows it, the finder's name, and how sure it is in [0, 1]."""

# Sentences are quoted beside every place; an article without one full stop must not be quoted whole each time.
_LONGEST_SENTENCE = 1_000


def find_mentions(articles: pd.DataFrame, *, finders: Mapping[str, Finder]) -> pd.DataFrame:
    """
    Find every toponym of every article.

    Parameters
    ----------
    articles
        ARTICLES table; `language` must be filled in for each row.
    finders
        Finder by ISO 639-1 code; the one under "" serves all other languages.

    Returns
    -------
    MENTIONS table, with the columns of `FOUND_COLUMNS` behind the declared ones, in order of article and start.

    Raises
    ------
    KeyError
        If there is no finder under "".
    """
    rows: list[dict[str, Any]] = []
    fallback = finders[""]
    languages = articles["language"].fillna("")
    for article_id, text, language in zip(articles["article_id"], articles["text"], languages, strict=True):
        spans = finders.get(language, fallback).find(text, language=language)
        rows.extend(_rows(article_id, text, spans, language))
    frame = pd.DataFrame(rows, columns=[*MENTIONS.names, *FOUND_COLUMNS])
    return conform(frame.astype({"query": "str", "found_place_id": "str", "found_by": "str"}), MENTIONS)


def _rows(article_id: str, text: str, spans: list[Span], language: str) -> Iterator[dict[str, Any]]:
    sentences = sentence_spans(text)
    for span in spans:
        start, end = sentence_of(sentences, span.start)
        name = text[span.start : span.end]
        actor = span.role == "actor" or is_actor(
            text, span.start, span.end, name=span.query or name, language=language, sentence=(start, end)
        )
        yield {
            "mention_id": f"{article_id}:{span.start}",
            "article_id": article_id,
            "start": span.start,
            "end": span.end,
            "name": name,
            "kind": span.kind or "other",
            "role": "actor" if actor else "place",
            "sentence": quote(text, span.start, span.end, (start, end)),
            "query": span.query,
            "found_place_id": span.place_id,
            "found_by": span.finder,
            "found_confidence": span.confidence,
        }


def quote(text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """The sentence around `text[start:end]`, cut to 1,000 characters with the name inside."""
    first, last = sentence
    if last - first <= _LONGEST_SENTENCE:
        return text[first : max(last, end)]
    margin = _LONGEST_SENTENCE // 2
    first, last = max(first, start - margin), min(max(last, end), end + margin)
    return f"…{text[first:last]}…"
