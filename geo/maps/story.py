"""The tables of a story as one payload: what the page's scripts draw, list, search and let the reader download."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geo.errors import InputError, TableError
from geo.fronts.distance import with_front_km
from geo.maps import style
from geo.maps.background import background
from geo.maps.events import event_columns
from geo.maps.features import place_records
from geo.maps.fronts import front_records
from geo.maps.geometry import Problem
from geo.maps.layers import Layer
from geo.maps.names import NameSource, add_spellings, embedded_names
from geo.maps.packs import Pack
from geo.maps.payload import maybe_packed
from geo.maps.sources import BASEMAP, METHOD, attribution, source_lines
from geo.maps.totals import total_records
from geo.maps.view import story_bounds
from geo.tables import CRS, EVENTS, PLACES, Table, ids_of

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Story", "as_of_day", "demand_tables", "make_story", "story_title"]


@dataclass(frozen=True)
class Story:
    """All that a page shows."""

    title: str
    layers: tuple[Layer, ...]
    bounds: tuple[float, float, float, float]
    """South, west, north, east of the first view, in degrees."""
    payload: dict[str, Any]
    """What becomes the page's JSON."""
    problems: tuple[Problem, ...]
    """Rows that are not drawn, and why; listed on the page."""


def make_story(
    places: "gpd.GeoDataFrame",
    events: "gpd.GeoDataFrame",
    *,
    articles: pd.DataFrame | None = None,
    totals: pd.DataFrame | None = None,
    title: str | None = None,
    as_of: object = None,
    basemap: str = "offline",
    control_areas: "gpd.GeoDataFrame | None" = None,
    front_lines: "gpd.GeoDataFrame | None" = None,
    marker_limit: int = 1000,
    names: NameSource | None = None,
    packs: Sequence[Pack] | None = None,
) -> Story:
    """Gather a story's payload from its tables; parameters and errors as `geo.maps.page.make_map`."""
    if basemap not in ("offline", "tiles"):
        raise InputError(f"basemap {basemap!r} is unknown; give 'offline' or 'tiles'")
    demand_tables(places, events)
    front = front_records(control_areas, front_lines)
    if front_lines is not None and "front_km" not in events:
        places, events = with_front_km(places, events, front_lines, articles=articles)
    reports = _Reports(articles, places, events, totals)
    spoken = names or embedded_names()
    found_places = place_records(places, reports.number, spoken.entry)
    shown = add_spellings(found_places.records, spoken)
    found_events = event_columns(
        events,
        places,
        reports.number,
        packed=len(events) > marker_limit,
        shown=shown,
        place_number=found_places.number_of,
    )
    layers = (*found_events.layers, *front.layers, *found_places.layers)
    day = as_of_day(as_of, events, articles)
    name = title if title is not None else story_title(articles, reports.count)
    problems = (*found_places.problems, *found_events.problems, *front.problems)
    bounds = story_bounds(
        np.concatenate([found_places.lon, found_events.lon]),
        np.concatenate([found_places.lat, found_events.lat]),
        np.concatenate([found_places.weight, found_events.weight]),
    )
    payload = {
        "title": name,
        "as_of": day,
        "bounds": bounds,
        "layers": [vars(layer) for layer in layers],
        "places": maybe_packed(found_places.records),
        "events": found_events.payload,
        "front": front.payload,
        "totals": total_records(totals, reports.number, found_places.number_of),
        "articles": maybe_packed(reports.records()),
        "problems": [vars(problem) for problem in problems],
        "unplaced": found_places.unplaced,
        "sources": source_lines(places),
        "attribution": attribution(places),
        "method": METHOD,
        "basemap": BASEMAP,
        "eventLayers": [f"events:{layer.key}" for layer in style.EVENT_LAYERS],
        "eventTypes": [layer.event_type for layer in style.EVENT_LAYERS],
        "marker_limit": marker_limit,
        "style": _style(),
        "tiles": False,
        **background(bounds, spoken, packs),
    }
    return Story(name, layers, bounds, payload, tuple(problems))


class _Reports:
    """Articles by number, so that each stands once in the page."""

    def __init__(self, articles: pd.DataFrame | None, places: pd.DataFrame, *tables: pd.DataFrame | None) -> None:
        named = [] if articles is None else list(articles["article_id"])
        told = [ids_of(cell) for table in tables if table is not None for cell in table["article_ids"]]
        ids = dict.fromkeys([*named, *places["article_id"], *(name for names in told for name in names)])
        self._number = {str(name): index for index, name in enumerate(ids)}
        self._articles = None if articles is None else articles.drop_duplicates("article_id").set_index("article_id")
        self.count = len(self._number)

    def number(self, article_id: str) -> int:
        """Place of an article in `records`."""
        return self._number[str(article_id)]

    def records(self) -> list[dict[str, Any]]:
        """Title, source, link and date of each article; only its id where no more is known."""
        return [{"id": name, **self._told(name)} for name in self._number]

    def _told(self, name: str) -> dict[str, Any]:
        if self._articles is None or name not in self._articles.index:
            return {}
        row = self._articles.loc[name]
        known = {key: str(row[key]) for key in ("title", "source", "url") if key in row and pd.notna(row[key])}
        published = row.get("published")
        return {**known, "published": str(pd.Timestamp(published).date())} if pd.notna(published) else known


def demand_tables(places: pd.DataFrame, events: pd.DataFrame) -> None:
    """Ask for the columns of PLACES and EVENTS.

    Raises
    ------
    TableError
        If one is missing; names it.
    """
    for frame, table in ((places, PLACES), (events, EVENTS)):
        _demand_one(frame, table)


def _demand_one(frame: pd.DataFrame, table: Table) -> None:
    missing = [name for name in table.names if name not in frame.columns]
    if missing:
        raise TableError(f"{table.name}: no column {missing[0]!r}; make the table with geo.tables.conform")
    crs = getattr(frame, "crs", None)
    if crs is not None and crs != CRS:
        raise TableError(f"{table.name}: geometry is in {crs.to_string()}; turn it with `.to_crs('{CRS}')`")


def as_of_day(as_of: object, events: pd.DataFrame, articles: pd.DataFrame | None) -> str | None:
    """The day a map tells of, as YYYY-MM-DD: the given one, or the last of events and articles.

    Raises
    ------
    InputError
        If what was given is no date.
    """
    if as_of is not None:
        try:
            return str(pd.Timestamp(as_of).date())  # type: ignore[arg-type]
        except (TypeError, ValueError) as error:
            raise InputError(f"as_of {as_of!r} is no date ({error}); give it as YYYY-MM-DD") from error
    days = [events["happened_to"].max()]
    if articles is not None and "published" in articles:
        days.append(articles["published"].max())
    known = [pd.Timestamp(day).date() for day in days if pd.notna(day)]
    last: dt.date | None = max(known, default=None)
    return None if last is None else last.isoformat()


def story_title(articles: pd.DataFrame | None, count: int) -> str:
    """The title of the only article, or how many there are."""
    if articles is not None and len(articles) == 1 and pd.notna(articles["title"].iloc[0]):
        return str(articles["title"].iloc[0])
    if not count:
        return "Map without articles"
    return "Map of one article" if count == 1 else f"Map of {count:,} articles"


def _style() -> dict[str, Any]:
    return {
        "symbols": style.SYMBOLS,
        "themes": style.THEMES,
        "claims": style.CLAIMS,
        "precisions": style.PRECISIONS,
    }
