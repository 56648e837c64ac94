"""The first minute: from articles in any form to places, events and a map, in one call."""

import dataclasses
import sys
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from geo.articles.columns import Columns
from geo.articles.entrance import take_articles
from geo.articles.reading import Reading
from geo.codes import country_code
from geo.corrections.records import take_corrections
from geo.datafiles import data_file
from geo.errors import InputError
from geo.pipeline import Result, Sources, corrected, open_sources
from geo.pipeline import run as run_table
from geo.settings import Settings

if TYPE_CHECKING:
    import geopandas as gpd

    from geo.maps.page import StoryMap

__all__ = ["Options", "Taking", "draw_map", "places", "run", "sample"]


class Taking(TypedDict, total=False):
    """How articles are taken; `geo.articles.entrance.take_articles` tells what each means."""

    text: str | None
    title: str | None
    published: str | date | None
    language: str | None
    id: str | None
    source: str | None
    url: str | None
    columns: str | Columns | None
    day_first: bool | None
    encoding: str | None


class Options(Taking, total=False):
    """The options of `run`, for those who pass them on."""

    country: str | None
    corrections: object
    sources: Sources | None
    merge: bool
    progress: Callable[[int], object] | None


def run(
    articles: object,
    settings: Settings | None = None,
    *,
    country: str | None = None,
    corrections: object = None,
    sources: Sources | None = None,
    tell: bool = True,
    merge: bool = True,
    progress: Callable[[int], object] | None = None,
    **reading: Unpack[Taking],
) -> Result:
    """
    Find every place that articles name and what happened there.

    Parameters
    ----------
    articles
        A text; a list, Series or array of texts; a DataFrame with a column of texts; a `Path` of a file or folder; an
        http(s) address; what `read_articles` gave. A `str` is always a text or an address, never a path.
    settings
        What to change from the defaults.
    country
        Code or name of the country to prefer where a name fits several; goes before that of `settings`.
    corrections
        What you have set right of an earlier result: a path, a DataFrame or a list of dicts with the columns that
        `geo.corrections.records.COLUMNS` tells. The rows that it concerns say so in their `reason`.
    sources
        Where places are found; None is the embedded gazetteer and those that `settings` names.
    tell
        Read the events too; False leaves their table empty, for those who want the places alone.
    merge
        Join reports of one event across articles, and mark the articles that are copies of one report.
    progress
        Called with the number of articles that have just been done.
    **reading
        How the articles are taken, as in `geo.articles.entrance.take_articles`: `text="notes"`,
        `published="event_date"` or `published="20 June 2022"`, `title`, `id`, `source`, `url`, `language`, `columns`,
        `day_first`, `encoding`.

    Returns
    -------
    A `Result` with the tables `articles`, `mentions`, `places` and `events` (GeoDataFrames in EPSG:4326 where there is
    geometry; `geo.tables` declares their columns), and `rejected`: what of the articles could not be used, and why. A
    warning is given if that is anything.

    Raises
    ------
    NoArticlesError
        If nothing of it is an article; an InputError that names the first reason and carries all.
    InputError
        If the articles are of a kind that cannot be taken, or an option is not valid.
    DataError
        If the embedded data is missing.

    Examples
    --------
    >>> import geo
    >>> result = geo.run("Shelling hit Lysychansk on Monday.", published="2022-06-22")
    >>> result.places[["name", "place_name", "country"]].to_dict("records")
    [{'name': 'Lysychansk', 'place_name': 'Lysychansk', 'country': 'UA'}]
    """
    taken = _take(articles, reading)
    settings = settings or Settings()
    if country is not None:
        try:
            settings = dataclasses.replace(settings, country=country_code(country))
        except ValueError as error:
            raise InputError(str(error)) from error
    if corrections is not None:
        sources = corrected(sources or open_sources(settings), take_corrections(corrections))
    result = run_table(taken.articles, settings, sources=sources, tell=tell, merge=merge, progress=progress)
    return dataclasses.replace(result, rejected=(*taken.rejected, *result.rejected))


def places(articles: object, settings: Settings | None = None, **options: Unpack[Options]) -> "gpd.GeoDataFrame":
    """
    Find every place that articles name, without reading the events.

    Parameters
    ----------
    articles, settings
        As in `geo.run`.
    **options
        The other options of `geo.run`.

    Returns
    -------
    PLACES table: a row for each mention, EPSG:4326.

    Raises
    ------
    InputError
        As `geo.run` does.

    Examples
    --------
    >>> import geo
    >>> geo.places(["Fighting near Bakhmut.", "Бої під Лиманом."])["place_name"].tolist()
    ['Bakhmut', 'near Bakhmut', 'Lyman', 'near Lyman']
    """
    return run(articles, settings, tell=False, **options).places


def draw_map(
    articles: object,
    settings: Settings | None = None,
    *,
    map_title: str | None = None,
    basemap: str = "offline",
    **options: Unpack[Options],
) -> "StoryMap":
    """
    Draw articles on one standalone page, which shows itself in Jupyter; known as `geo.map`.

    Parameters
    ----------
    articles, settings
        As in `geo.run`; a `Result` is drawn as it is.
    map_title
        Title of the page; by default the title of the only article, or how many there are.
    basemap
        "offline", or "tiles" to add a layer for those online.
    **options
        The other options of `geo.run`.

    Returns
    -------
    The page; `.save("map.html")` writes it.

    Raises
    ------
    InputError
        As `geo.run` does.
    """
    from geo.maps.page import make_map

    result = articles if isinstance(articles, Result) else run(articles, settings, **options)
    return make_map(
        result.places,
        result.events,
        articles=result.articles,
        totals=result.totals,
        title=map_title,
        basemap=basemap,
    )


def sample() -> Path:
    """
    The folder of the sample articles that come with the package.

    They tell of the battle of Sievierodonetsk in June 2022 in our own words, in English, Ukrainian and Russian.

    Raises
    ------
    DataError
        If it is missing.

    Examples
    --------
    >>> import geo
    >>> len(geo.read_articles(geo.sample()).articles)
    4
    """
    return data_file("sample/articles.jsonl").parent


def _depth() -> int:
    """How far above `_take` the line of the user's stands, which a warning should name."""
    frame, depth = sys._getframe(1), 1
    while frame.f_back is not None and frame.f_globals.get("__name__") == __name__:
        frame, depth = frame.f_back, depth + 1
    return depth


def _take(articles: object, reading: Taking) -> Reading:
    """The articles; a warning tells what of them could not be used, for nobody in a notebook reads a log."""
    taken = take_articles(articles, **reading)
    left_out = [item for item in taken.rejected if not item.kept]
    if taken.rejected:
        number = f"{len(left_out)} left out, {len(taken.rejected) - len(left_out)} taken without a part"
        warnings.warn(
            f"of the articles {number}; see result.rejected: {taken.rejected[0]}", UserWarning, stacklevel=_depth()
        )
    return taken
