"""How far places and events are from the front line of their day: the column `front_km` of PLACES and EVENTS."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from geo.errors import TableError
from geo.projection import LocalPlane
from geo.tables import FRONT_LINES

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["OLDEST_DAYS", "front_km", "with_front_km"]

OLDEST_DAYS = 14
"""Days for which a line stands where no newer one is given: so long most of a front stays where it was (on maps of
April to December 2022 the same map two weeks later has an intersection over union of .986)."""

_COARSE = ("district", "region", "country")
_CELL_DEGREES = 5.0
"""Side of the cells that share a plane: at its corners a distance is off by less than 1 in 1,000."""


def front_km(places: "gpd.GeoSeries", days: "pd.Series[pd.Timestamp]", lines: "gpd.GeoDataFrame") -> "pd.Series[float]":
    """
    Distance on the ground from places to the front line of a day.

    Parameters
    ----------
    places
        Geometries in EPSG:4326: points, lines or areas, of which the nearest point counts.
    days
        The day of each, by the same index.
    lines
        FRONT_LINES; `day` and `geometry` are needed. The line of a day is that of the last day given that is neither
        after it nor more than `OLDEST_DAYS` before.

    Returns
    -------
    Kilometres to one decimal, `front_km`; NaN where there is no place, no day or no line of that day.

    Raises
    ------
    TableError
        If `lines` lacks a column.
    """
    missing = [name for name in ("day", "geometry") if name not in lines.columns]
    if missing:
        raise TableError(f"{FRONT_LINES.name}: no column {missing[0]!r}; it needs day, geometry")
    shapes = np.asarray(places, dtype=object)
    out = np.full(len(shapes), np.nan)
    known, drawn = _by_day(lines)
    if not len(known):
        return pd.Series(out, index=places.index, name="front_km")
    wanted = pd.to_datetime(days).to_numpy(dtype="datetime64[D]")
    at = np.searchsorted(known, wanted, side="right") - 1
    good = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes) | np.isnat(wanted)) & (at >= 0)
    good[good] = (wanted[good] - known[at[good]]).astype(int) <= OLDEST_DAYS
    centres = shapely.get_coordinates(shapely.centroid(shapes[good]))
    cells = np.floor(centres / _CELL_DEGREES).astype(np.int64)
    numbers = np.flatnonzero(good)
    # One plane for all that lies in one cell and looks at the line of one day.
    groups, group = np.unique(np.column_stack([at[good], cells]), axis=0, return_inverse=True)
    for index, (line, x, y) in enumerate(groups.tolist()):
        rows = numbers[np.ravel(group) == index]
        plane = LocalPlane((x + 0.5) * _CELL_DEGREES, (y + 0.5) * _CELL_DEGREES)
        front = plane.to_metres(drawn[line])
        together = plane.to_metres(shapely.GeometryCollection(list(shapes[rows])))
        out[rows] = np.round(shapely.distance(shapely.get_parts(together), front) / 1000, 1)
    return pd.Series(out, index=places.index, name="front_km")


def _by_day(lines: "gpd.GeoDataFrame") -> tuple[NDArray[np.datetime64], list[shapely.MultiLineString]]:
    """Days with a line, in order, and the whole line of each."""
    days = pd.to_datetime(lines["day"]).to_numpy(dtype="datetime64[D]")
    shapes = np.asarray(lines.geometry, dtype=object)
    good = ~(np.isnat(days) | shapely.is_missing(shapes) | shapely.is_empty(shapes))
    known = np.unique(days[good])
    parts = [shapely.get_parts(shapes[good & (days == day)]) for day in known]
    return known, [shapely.multilinestrings(list(one)) for one in parts]


def with_front_km(
    places: "gpd.GeoDataFrame",
    events: "gpd.GeoDataFrame",
    lines: "gpd.GeoDataFrame",
    *,
    articles: pd.DataFrame | None = None,
) -> tuple["gpd.GeoDataFrame", "gpd.GeoDataFrame"]:
    """
    PLACES and EVENTS with the column `front_km` behind their others.

    Parameters
    ----------
    places
        PLACES table; the day of a row is the day its article was published.
    events
        EVENTS table; the day of a row is its last, `happened_to`.
    lines
        FRONT_LINES table.
    articles
        ARTICLES table; without it the places have no day, and no distance.

    Returns
    -------
    New tables. What is known to a district, region or country only has no distance, nor has a river.
    """
    published = pd.Series(pd.NaT, index=places.index)
    if articles is not None:
        published = places["article_id"].map(
            articles.drop_duplicates("article_id").set_index("article_id")["published"]
        )
    out = []
    for frame, days in ((places, published), (events, events["happened_to"])):
        points = frame.geometry.where(~frame["precision"].isin(_COARSE))
        if "kind" in frame:
            points = points.where(~frame["kind"].isin(("river", "sea")))
        out.append(frame.assign(front_km=front_km(points, days, lines)))
    return out[0], out[1]
