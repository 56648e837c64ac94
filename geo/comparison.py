"""How far the coordinates that a source gives lie from the places that its text was found to name."""

import pandas as pd
from shapely.geometry import Point

from geo.projection import LocalPlane

__all__ = ["compare_given"]


def compare_given(articles: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """
    Hold the coordinates that sheets give (ACLED, UCDP, VIINA ...) against the places that were found.

    The sheet's coordinates are never used in finding, so that the two are independent.

    Parameters
    ----------
    articles
        ARTICLES table; rows without `given_lon` and `given_lat` are left out.
    places
        PLACES table of the same articles, EPSG:4326.

    Returns
    -------
    A row for each article with coordinates: `article_id`, `given_lon`, `given_lat`, and of the resolved place that lies
    nearest to them `mention_id`, `place_name`, `precision` and `distance_m`, in metres on the ground; 0 inside an area.
    They are null where no place was resolved.
    """
    resolved = places[(places["status"] == "resolved") & places["geometry"].notna()]
    by_article = dict(iter(resolved.groupby("article_id", sort=False)))
    given = articles[articles["given_lon"].notna() & articles["given_lat"].notna()]
    rows = []
    for article in given[["article_id", "given_lon", "given_lat"]].to_dict("records"):
        found = by_article.get(article["article_id"])
        rows.append(
            article | (_nearest(article["given_lon"], article["given_lat"], found) if found is not None else {})
        )
    names = ["article_id", "given_lon", "given_lat", "mention_id", "place_name", "precision", "distance_m"]
    out = pd.DataFrame(rows, columns=names)
    return out.astype({"distance_m": "float64"})


def _nearest(lon: float, lat: float, places: pd.DataFrame) -> dict[str, object]:
    plane = LocalPlane(lon, lat)
    here = plane.to_metres(Point(lon, lat))
    distances = [plane.to_metres(shape).distance(here) for shape in places["geometry"]]
    nearest = min(range(len(distances)), key=distances.__getitem__)
    row = places.iloc[nearest]
    return {**{name: row[name] for name in ("mention_id", "place_name", "precision")}, "distance_m": distances[nearest]}
