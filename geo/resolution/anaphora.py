"""Words that stand for a plant, bridge or port which the article names elsewhere: "the chemical factory", «завод».

An article that names the Azot works once goes on with "the plant". Such a phrase is a mention of the same place: the
one of its sort that was last spoken of, or, for a phrase that says its sort ("a chemical factory"), the one named next.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.languages.sentences import sentence_of, sentence_spans
from geo.recognition.finding import quote
from geo.tables import PLACES, conform

__all__ = ["add_aliases"]

_DEFINITE = r"(?:the|this|that|its|their|same)\s+(?:(?:\w+(?:ed|ing|ling)|giant|huge|vast|industrial|whole|entire)\s+)?"
_ADJECTIVE_SLAVIC = re.compile(r"\w+(?:ий|ого|ому|им|ім|ый|ой|ом|ым|ая|ую|ою|а|у)\s+$", re.I)
_DEMONSTRATIVE_SLAVIC = re.compile(
    r"\b(?:цей|цього|цьому|цим|самого|этот|этого|этому|этом|этим|того|тому|том|весь|всего|самого|"
    r"у|в|на|з|із|с|из|від|от|до|біля|возле|около|під|под|над|про|о|об|за|и|і|та)\s+$",
    re.I,
)
_KEPT = ("place_id", "place_name", "country", "admin1", "source", "precision", "uncertainty_m", "geometry", "kind")


def add_aliases(
    places: gpd.GeoDataFrame, articles: pd.DataFrame, *, generics: Mapping[str, Sequence[str]]
) -> gpd.GeoDataFrame:
    """
    Add a row for every phrase that stands for a facility which the same article names.

    Parameters
    ----------
    places
        PLACES table with the named places resolved.
    articles
        ARTICLES table that the places come from; `language` filled in.
    generics
        By `place_id`, the phrases that articles use for that facility ("chemical plant", "plant", «хімзавод»).

    Returns
    -------
    PLACES table, EPSG:4326: the rows given and the new ones, in order of article and start.
    """
    anchors = places[(places["status"] == "resolved") & places["place_id"].isin(list(generics))]
    if anchors.empty:
        return places
    rows: list[dict[str, Any]] = []
    texts = articles.set_index("article_id")[["text", "language"]]
    for article_id, named in anchors.groupby("article_id", sort=False):
        text, language = texts.loc[article_id]
        taken = places.loc[places["article_id"] == article_id, ["start", "end"]].to_numpy().tolist()
        rows.extend(_aliases(text, str(language), named.to_dict("records"), taken, generics))
    if not rows:
        return places
    order = {article_id: index for index, article_id in enumerate(articles["article_id"])}
    added = pd.concat([pd.DataFrame(places), pd.DataFrame(rows)], ignore_index=True)
    added = added.sort_values(["article_id", "start"], key=lambda c: c.map(order) if c.name == "article_id" else c)
    return gpd.GeoDataFrame(conform(added.reset_index(drop=True), PLACES))


def _aliases(
    text: str,
    language: str,
    named: list[dict[str, Any]],
    taken: list[list[int]],
    generics: Mapping[str, Sequence[str]],
) -> Iterator[dict[str, Any]]:
    phrases: dict[str, set[str]] = {}
    for place_id in {row["place_id"] for row in named}:
        for phrase in generics[place_id]:
            phrases.setdefault(phrase.casefold(), set()).add(place_id)
    sentences = sentence_spans(text)
    spoken = sorted(((int(row["start"]), row) for row in named), key=lambda pair: pair[0])
    for start, end, phrase in _occurrences(text, language, sorted(phrases, key=lambda p: (-len(p), p))):
        if any(start < last and first < end for first, last in taken):
            continue
        anchor = _anchor(spoken, start, phrases[phrase], ahead=" " in phrase or len(phrase) > 8)
        if anchor is None:
            continue
        taken.append([start, end])
        spoken.append((start, anchor))
        spoken.sort(key=lambda pair: pair[0])
        yield _row(text, start, end, anchor, sentence_of(sentences, start))


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


def _anchor(
    spoken: list[tuple[int, dict[str, Any]]], start: int, fitting: set[str], *, ahead: bool
) -> dict[str, Any] | None:
    before = [row for position, row in spoken if position < start and row["place_id"] in fitting]
    if before:
        return before[-1]
    if not ahead:
        return None
    after = [row for position, row in spoken if position > start and row["place_id"] in fitting]
    # "a chemical factory" may open a story about one plant; with two to come, nothing says which.
    return after[0] if len({row["place_id"] for row in after}) == 1 else None


def _row(text: str, start: int, end: int, anchor: dict[str, Any], sentence: tuple[int, int]) -> dict[str, Any]:
    where = "before" if anchor["start"] < start else "after"
    return {
        **{key: anchor[key] for key in _KEPT},
        "mention_id": f"{anchor['article_id']}:{start}",
        "article_id": anchor["article_id"],
        "start": start,
        "end": end,
        "name": text[start:end],
        "role": "place",
        "sentence": quote(text, start, end, sentence),
        "status": "resolved",
        "score": round(float(anchor["score"]) * 0.9, 3),
        "runner_up": None,
        "reason": f"“{text[start:end]}” stands for {anchor['place_name']}, named {where} it in the article",
    }
