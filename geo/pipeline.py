"""Two orders: what is done for each article, and what is done across them. The only place that knows either."""

import html
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from geo.articles.furniture import asides
from geo.articles.records import Rejection
from geo.corrections.events import merge_corrected
from geo.corrections.given import WithGiven, given_places
from geo.corrections.places import put_back, resolve_corrected
from geo.corrections.records import Corrections, read_corrections
from geo.corrections.used import unused
from geo.document import Article, ControlStatement, Document, Event, Mention, Place, Total
from geo.errors import GeoError
from geo.frames import PlacedFrame
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.entry import Gazetteer
from geo.gazetteer.facilities import generic_phrases
from geo.gazetteer.shapes import load_shapes, shape_of
from geo.languages.detection import detect
from geo.languages.registry import language_of
from geo.recognition.finding import find_mentions
from geo.recognition.recognizer import Recognizer
from geo.relative.finding import add_expressions
from geo.relative.shapes import Shapes
from geo.resolution.anaphora import add_aliases
from geo.resolution.coordinates import add_coordinates
from geo.resolution.resolver import Resolver
from geo.settings import GeocoderSettings, Settings
from geo.tables import ARTICLES, EVENTS, MENTIONS, PLACES, STATEMENTS, TOTALS, articles_of, check, frame_of

if TYPE_CHECKING:
    from geo.maps.page import StoryMap

__all__ = [
    "Reader",
    "Result",
    "Rows",
    "Sources",
    "across",
    "corrected",
    "corrections_of",
    "failure",
    "open_sources",
    "per_article",
    "run",
    "tables_of",
    "with_language",
]

logger = logging.getLogger(__name__)

_NOTHING_CORRECTED = Corrections()
_FIRST = 5
"""Events and complaints that a notebook shows of a result."""
_SHOWN = 500
"""Characters of an article that are shown with the reason why it failed."""


@dataclass(frozen=True, repr=False)
class Result:
    """What a run gives: one table of each kind, as `geo.tables` declares them."""

    articles: pd.DataFrame
    mentions: pd.DataFrame
    places: PlacedFrame
    events: PlacedFrame
    totals: pd.DataFrame
    statements: PlacedFrame
    """Who holds, takes or contests what, a row a statement: what a front line is drawn from."""
    rejected: tuple[Rejection, ...] = ()
    """What of the articles could not be used: refused as they were taken from outside, or a stage failed in them."""

    def __repr__(self) -> str:
        """One line: how many of each, and what is open."""
        return f"<Result: {_told(self)}>"

    def _repr_html_(self) -> str:
        """The same for a notebook, with a small map and the first events; what comes from outside is escaped."""
        from geo.maps.thumbnail import thumbnail

        columns = ["happened_from", "event_type", "place_name", "headline"]
        events = self.events[columns].head(_FIRST).to_html(index=False, na_rep="", escape=True, border=0)
        complaints = "".join(f"<li>{html.escape(str(one))}</li>" for one in self.rejected[:_FIRST])
        table = events if len(self.events) else "<p>No event is told.</p>"
        return (
            f"<p>{html.escape(_told(self))}. <code>.map()</code> draws the page; <code>.places</code>, "
            f"<code>.events</code> and <code>.totals</code> are the tables.</p>"
            f"{thumbnail(self.places, self.events)}{table}<ul>{complaints}</ul>"
        )

    def map(self, *, title: str | None = None, basemap: str = "offline") -> "StoryMap":
        """
        Draw the result on one standalone page, which shows itself in a notebook.

        Parameters
        ----------
        title
            Of the page; by default the title of the only article, or how many there are.
        basemap
            "offline", or "tiles" to add a layer for those online.

        Returns
        -------
        The page; `.save("map.html")` writes it.
        """
        from geo.maps.page import make_map

        return make_map(
            self.places, self.events, articles=self.articles, totals=self.totals, title=title, basemap=basemap
        )


def _told(result: Result) -> str:
    status = result.places["status"].value_counts()
    kept = sum(1 for one in result.rejected if one.kept)
    parts = [
        f"{len(result.articles)} articles",
        f"{len(result.places)} mentions of places ({status.get('resolved', 0)} resolved, "
        f"{status.get('ambiguous', 0)} ambiguous, {status.get('not_found', 0)} not found)",
        f"{len(result.events)} events",
        f"{len(result.totals)} totals",
    ]
    if result.rejected:
        parts.append(f"{len(result.rejected) - kept} records left out, {kept} kept without a part")
    return ", ".join(parts)


@dataclass(frozen=True)
class Sources:
    """Where places come from: passed into the stages, which open nothing themselves."""

    gazetteer: Gazetteer
    recognizer: Recognizer
    """Finds names in any language, by what the language gives."""
    shapes: Shapes = field(default_factory=Shapes)
    """Rivers, areas and bridges that relative places are made of; none by default."""
    corrections: Corrections = field(default_factory=Corrections)
    """What a person has set right; none by default."""


@dataclass(slots=True)
class Rows:
    """What the stages gave for some articles, in their order."""

    articles: list[Article] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    statements: list[ControlStatement] = field(default_factory=list)
    failed: list[Rejection] = field(default_factory=list)
    """Articles that a stage failed in: they have no other row."""

    def add(self, document: Document | Rejection) -> None:
        """Take in what was found in one more article, or why nothing was."""
        if isinstance(document, Rejection):
            self.failed.append(document)
            return
        self.articles.append(document.article)
        self.mentions.extend(document.mentions)
        self.places.extend(document.places)
        self.events.extend(document.events)
        self.totals.extend(document.totals)
        self.statements.extend(document.control)


class Reader:
    """Reads one article after another with the same sources and settings; what was looked up is remembered."""

    def __init__(self, settings: Settings, sources: Sources, *, tell: bool = True) -> None:
        """Set the stages up; `tell` is whether events are read too."""
        self._sources = sources
        self._tell = tell
        self._resolver = Resolver(
            sources.gazetteer,
            accept_above=settings.accept_above,
            country=settings.country,
            shape_of=sources.shapes.shape_of,
        )

    def read(self, article: Article) -> Document:
        """An article, whose language is filled in, through all that is done for each by itself.

        What it links to is another story: its places are found, its events are not.
        """
        document = replace(language_of(article.language).read(article), asides=tuple(asides(article.text)))
        document = find_mentions(document, self._sources.recognizer)
        document, aside = resolve_corrected(document, self._sources.corrections, self._resolver.resolve)
        document = add_aliases(document, generics=generic_phrases())
        document = add_expressions(document, gazetteer=self._sources.gazetteer, shapes=self._sources.shapes)
        document = add_coordinates(document)
        if not self._tell:
            return put_back(document, aside)
        # The rules of events take a third of a second to compile; those who want the places alone need not wait.
        from geo.events.extraction import extract_events

        return put_back(extract_events(document), aside)


def per_article(articles: Iterable[Article], reader: Reader) -> Iterator[Document | Rejection]:
    """Each article by itself: its words, names, places, aliases, expressions and events.

    An article that a stage fails in costs itself, and not those behind it. Errors of `geo.errors` stop the work: they
    are of the sources and not of the article.
    """
    for article in articles:
        try:
            yield reader.read(article)
        except GeoError:
            raise
        except Exception as error:
            logger.warning("article %s: a stage failed", article.article_id, exc_info=error)
            yield failure(article, f"{type(error).__name__}: {error}")


def failure(article: Article, why: str) -> Rejection:
    """What is told of an article that the stages failed in."""
    where = f"article {article.article_id}"
    return Rejection(where, None, f"cannot be read ({why}); it is left out, tell us of it", article.text[:_SHOWN])


def across(rows: Rows, corrections: Corrections = _NOTHING_CORRECTED) -> Rows:
    """What only all articles together can tell: which are copies of one report, which reports are of one event.

    Corrections that had nothing to correct are remarked on.
    """
    from geo.reports.duplicates import group_reports
    from geo.reports.merging import merge_events

    published = {article.article_id: article.published for article in rows.articles}
    merge = partial(merge_events, published=published)
    events = merge_corrected(rows.events, corrections, merge)
    idle = unused(corrections, rows.places, [*rows.events, *events])
    remarks = [
        Rejection(row.origin, None, f"{row.action} has nothing to correct; check its keys", kept=True) for row in idle
    ]
    return replace(rows, articles=group_reports(rows.articles), events=events, failed=[*rows.failed, *remarks])


def tables_of(rows: Rows) -> Result:
    """The tables of what was found; a count that several places share stands in one row alone."""
    from geo.reports.shared_counts import counted_elsewhere

    events = frame_of(rows.events, EVENTS)
    events.loc[counted_elsewhere(rows.events), ["count_min", "count_max"]] = None
    return Result(
        frame_of(rows.articles, ARTICLES),
        frame_of(rows.mentions, MENTIONS),
        PlacedFrame(frame_of(rows.places, PLACES)),
        PlacedFrame(events),
        frame_of(rows.totals, TOTALS),
        PlacedFrame(frame_of(rows.statements, STATEMENTS)),
        tuple(rows.failed),
    )


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
    reader = Reader(settings, sources, tell=tell)
    rows = Rows()
    for document in per_article(with_language(articles_of(check(articles, ARTICLES)), settings), reader):
        rows.add(document)
        if progress is not None:
            progress(1)
    if merge:
        rows = across(rows, sources.corrections)
    logger.info("%d articles, %d places, %d events", len(rows.articles), len(rows.places), len(rows.events))
    return tables_of(rows)


def with_language(articles: Sequence[Article], settings: Settings) -> list[Article]:
    """The articles with `language` filled in: as the article says, else as the settings say, else detected.

    What is no code ("ru?", "Russian") counts as nothing said.
    """
    return [replace(article, language=_code(article, settings)) for article in articles]


def _code(article: Article, settings: Settings) -> str:
    said = article.language
    if said is not None and re.fullmatch("[a-z]{2,3}", said):
        return said
    return settings.language or detect(article.text)


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
    return corrected(_opened(settings.gazetteers, settings.geocoder, settings.english), corrections_of(settings))


def corrections_of(settings: Settings) -> Corrections:
    """The corrections that the settings name; the file is read each time, since people work on it.

    Raises
    ------
    InputError
        If it cannot be read.
    """
    return read_corrections(settings.corrections) if settings.corrections else _NOTHING_CORRECTED


def corrected(sources: Sources, corrections: Corrections) -> Sources:
    """The sources with what a person has set right."""
    if not corrections.rows:
        return sources
    given = given_places(corrections)
    gazetteer = WithGiven(sources.gazetteer, given) if given else sources.gazetteer
    return replace(sources, gazetteer=gazetteer, corrections=corrections)


@lru_cache(maxsize=2)
def _opened(others: tuple[str, ...], geocoder: GeocoderSettings | None, english_finder: str) -> Sources:
    embedded = EmbeddedGazetteer.open(others=tuple(map(Path, others)))
    # The finders look every word up; only names that they found are worth a service's while.
    recognizer = Recognizer(embedded, spacy=english_finder == "spacy")
    shapes = _shapes(embedded)
    if geocoder is None:
        return Sources(embedded, recognizer, shapes)
    from geo.geocoders.gazetteer import ChainedGazetteer, GeocoderGazetteer
    from geo.geocoders.service import Service

    service = GeocoderGazetteer(Service(geocoder))
    chained = ChainedGazetteer([embedded, service], ask_all=geocoder.use == "all")
    return Sources(chained, recognizer, shapes)


_MOST_BRIDGES = 1_000


def _shapes(embedded: EmbeddedGazetteer) -> Shapes:
    fine = load_shapes("countries_fine")
    return Shapes(
        rivers=Shapes.rivers_of(load_shapes("rivers")),
        area_of=shape_of,
        fine_countries=dict(zip(fine["iso2"], fine.geometry, strict=True)),
        bridges=tuple(embedded.most_populous("bridge", _MOST_BRIDGES)),
    )
