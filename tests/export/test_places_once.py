"""PLACES as a row a place."""

import pandas as pd
from shapely.geometry import Point

from geo.export.places_once import MOST_QUOTES, each_place_once
from geo.export.shapes import representative_points, shape_keys
from tests.export.table_rows import places_of


def once(*rows: tuple[str, str | None, object], **columns: object) -> pd.DataFrame:
    frame = places_of(list(rows)).assign(**columns)
    shown = frame.assign(shape=shape_keys(frame), geometry=representative_points(frame))
    return each_place_once(shown).set_index("feature_id")


LYMAN = Point(37.8, 48.98)


def test_a_government_and_its_town_are_two() -> None:
    found = once(("Kyiv", "geonames:703448", LYMAN), ("Kyiv", "geonames:703448", LYMAN), role=["place", "actor"])
    assert set(found.index) == {"geonames:703448", "geonames:703448#actor"}


def test_names_that_were_not_resolved_are_rows_of_their_own_without_a_point() -> None:
    found = once(("Xyz", None, None), ("Xyz", None, None), ("Abc", None, None))
    assert dict(found["mentions"]) == {"not_found: Xyz": 2, "not_found: Abc": 1}
    assert found.geometry.isna().all()


def test_the_most_mentioned_place_comes_first() -> None:
    rows = [("Izium", "geonames:2", Point(37, 49)), ("Lyman", "geonames:1", LYMAN), ("Lyman", "geonames:1", LYMAN)]
    assert list(once(*rows).index) == ["geonames:1", "geonames:2"]


def test_each_article_is_quoted_once_with_its_surest_mention() -> None:
    rows = [("Lyman", "geonames:1", LYMAN)] * 3
    found = once(*rows, article_id=["a", "a", "b"], score=[0.5, 0.9, 0.7])
    assert [quote["score"] for quote in found["quotes"].iloc[0]] == [0.9, 0.7]
    assert found["articles"].iloc[0] == 2


def test_no_more_quotes_are_kept_than_a_page_can_bear() -> None:
    count = MOST_QUOTES + 5
    found = once(*[("Lyman", "geonames:1", LYMAN)] * count, article_id=[f"a{n}" for n in range(count)])
    assert (len(found["quotes"].iloc[0]), found["mentions"].iloc[0]) == (MOST_QUOTES, count)
