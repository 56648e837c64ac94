"""Articles to a result, stage by stage: the only place that knows the order."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.entry import Gazetteer
from geo.gazetteer.facilities import generic_phrases
from geo.gazetteer.shapes import load_shapes, shape_of
from geo.languages.detection import detect
from geo.recognition.english import EnglishFinder
from geo.recognition.english_spacy import SpacyEnglishFinder
from geo.recognition.finding import find_mentions
from geo.recognition.slavic import SlavicFinder
from geo.recognition.spans import Finder
from geo.relative.finding import add_expressions
from geo.relative.shapes import Shapes
from geo.reports.duplicates import group_reports
from geo.resolution.anaphora import add_aliases
from geo.resolution.resolving import resolve_places
from geo.settings import GeocoderSettings, Settings
from geo.tables import ARTICLES, EVENTS, MENTIONS, PLACES, Table, check, conform, empty

__all__ = ["Result", "Sources", "find_places", "joined", "open_sources", "run", "with_language"]

logger = logging.getLogger(__name__)

_BATCH = 256
"""Articles that pass through the stages together: enough for the tables to pay, little enough for memory."""


@dataclass(frozen=True)
class Result:
    """What a run gives: one table of each kind, as `geo.tables` declares them.

    `articles` has a further column `report_id`, which copies of one wire report share.
    """

    articles: pd.DataFrame
    mentions: pd.DataFrame
    places: gpd.GeoDataFrame
    events: gpd.GeoDataFrame


@dataclass(frozen=True)
class Sources:
    """Where places come from: passed into the stages, which open nothing themselves."""

    gazetteer: Gazetteer
    finders: Mapping[str, Finder]
    """Finder by ISO 639-1 code; the one under "" serves all other languages."""
    shapes: Shapes = field(default_factory=Shapes)
    """Rivers, areas and bridges that relative places are made of; none by default."""


def run(
    articles: pd.DataFrame,
    settings: Settings | None = None,
    *,
    sources: Sources | None = None,
    tell: bool = True,
    merge: bool = True,
    progress: Callable[[int], object] | None = None,
) -> Result:
    """
    Find, resolve and date everything in a table of articles.

    Parameters
    ----------
    articles
        ARTICLES table; a null `language` is detected.
    settings
        What to change from the defaults.
    sources
        Where places are found; None is the embedded gazetteer and those that `settings` names.
    tell
        Read the events too; False leaves their table empty, for those who want the places alone.
    merge
        Join reports of one event across articles, and mark the articles that are copies of one report.
    progress
        Called with the number of articles that have just been done.

    Raises
    ------
    TableError
        If `articles` breaks its declaration.
    DataError
        If the embedded data is missing.
    """
    settings = settings or Settings()
    sources = sources or open_sources(settings)
    articles = with_language(check(articles, ARTICLES), settings)
    mentions, places, events = [], [], []
    for first in range(0, len(articles), _BATCH):
        batch = articles.iloc[first : first + _BATCH]
        found, resolved = find_places(batch, settings, sources)
        mentions.append(found)
        places.append(resolved)
        if tell:
            events.append(_events_of(batch, resolved))
        if progress is not None:
            progress(len(batch))
    all_events = gpd.GeoDataFrame(joined(events, EVENTS))
    if tell and merge:
        articles = group_reports(articles)
        all_events = _merged(all_events, articles)
    logger.info("%d articles, %d places, %d events", len(articles), sum(map(len, places)), len(all_events))
    return Result(articles, joined(mentions, MENTIONS), gpd.GeoDataFrame(joined(places, PLACES)), all_events)


# The rules of events take a third of a second to compile; those who want the places alone need not wait for them.
def _events_of(articles: pd.DataFrame, places: pd.DataFrame) -> gpd.GeoDataFrame:
    from geo.events.extraction import extract_events

    return extract_events(articles, places)


def _merged(events: pd.DataFrame, articles: pd.DataFrame) -> gpd.GeoDataFrame:
    from geo.reports.merging import merge_events

    return merge_events(events, articles)


def find_places(articles: pd.DataFrame, settings: Settings, sources: Sources) -> tuple[pd.DataFrame, gpd.GeoDataFrame]:
    """MENTIONS and PLACES of a table of articles whose `language` is filled in."""
    mentions = find_mentions(articles, finders=sources.finders)
    places = resolve_places(
        mentions,
        articles,
        gazetteer=sources.gazetteer,
        accept_above=settings.accept_above,
        country=settings.country,
        shape_of=sources.shapes.shape_of,
    )
    places = add_aliases(places, articles, generics=generic_phrases())
    places = add_expressions(places, articles, gazetteer=sources.gazetteer, shapes=sources.shapes)
    return mentions[MENTIONS.names], places


def with_language(articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """The table with `language` filled in: as the article says, else as the settings say, else detected.

    What is no code ("ru?", "Russian") counts as nothing said.
    """
    known = articles["language"].where(articles["language"].str.fullmatch("[a-z]{2,3}", na=False))
    if settings.language is not None:
        filled = known.fillna(settings.language)
    else:
        filled = known.where(known.notna(), articles["text"].map(detect))
    return conform(articles.assign(language=filled), ARTICLES)


def open_sources(settings: Settings) -> Sources:
    """The embedded gazetteer and the finders, with what the settings add: further lists, a geocoder. Opened once.

    Raises
    ------
    DataError
        If a gazetteer is missing or damaged.
    MissingExtraError
        If the settings ask for an extra that is not installed.
    SettingsError
        If the geocoder cannot be set up as the settings say.
    """
    return _opened(settings.gazetteers, settings.geocoder, settings.english)


@lru_cache(maxsize=2)
def _opened(others: tuple[str, ...], geocoder: GeocoderSettings | None, english_finder: str) -> Sources:
    embedded = EmbeddedGazetteer.open(others=tuple(map(Path, others)))
    slavic = SlavicFinder(embedded)
    english: Finder = SpacyEnglishFinder(embedded) if english_finder == "spacy" else EnglishFinder(embedded)
    finders: dict[str, Finder] = {"": english, "en": english, "uk": slavic, "ru": slavic, "be": slavic}
    shapes = _shapes(embedded)
    if geocoder is None:
        return Sources(embedded, finders, shapes)
    from geo.geocoders.gazetteer import ChainedGazetteer, GeocoderGazetteer
    from geo.geocoders.service import Service

    # The finders look every word up; only names that they found are worth a service's while.
    service = GeocoderGazetteer(Service(geocoder))
    chained = ChainedGazetteer([embedded, service], ask_all=geocoder.use == "all")
    return Sources(chained, finders, shapes)


_MOST_BRIDGES = 1_000


def _shapes(embedded: EmbeddedGazetteer) -> Shapes:
    fine = load_shapes("countries_fine")
    return Shapes(
        rivers=Shapes.rivers_of(load_shapes("rivers")),
        area_of=shape_of,
        fine_countries=dict(zip(fine["iso2"], fine.geometry, strict=True)),
        bridges=tuple(embedded.most_populous("bridge", _MOST_BRIDGES)),
    )


def joined(frames: Sequence[pd.DataFrame], table: Table) -> pd.DataFrame:
    """The rows of several tables of one declaration, in their order."""
    filled = [frame for frame in frames if len(frame)]
    return conform(pd.concat(filled, ignore_index=True), table) if filled else empty(table)
