import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import LineString, Point, box

from geo.errors import TableError
from geo.fronts.distance import OLDEST_DAYS, front_km, with_front_km
from geo.projection import distance_m
from geo.tables import EVENTS, PLACES, conform
from tests.maps.story_rows import event_row, place_row

MERIDIAN = LineString([(38.0, 47.0), (38.0, 50.0)])


def lines(*rows):
    return gpd.GeoDataFrame(
        {"day": [pd.Timestamp(day) for day, _ in rows]}, geometry=[line for _, line in rows], crs="EPSG:4326"
    )


def km(geometry, day, *rows):
    found = front_km(gpd.GeoSeries([geometry], crs="EPSG:4326"), pd.Series([pd.Timestamp(day)]), lines(*rows))
    return float(found.iloc[0])


def test_distance_is_on_the_ground_not_in_degrees():
    """A degree of longitude is 73 km at this latitude, not 111."""
    assert km(Point(39, 48.9), "2022-06-15", ("2022-06-15", MERIDIAN)) == pytest.approx(73.3, abs=0.1)


def test_far_places_are_measured_well_too():
    lon, lat = 30.5, 50.45
    line = LineString([(38.0, 48.0), (38.0, 48.0001)])
    assert km(Point(lon, lat), "2022-06-15", ("2022-06-15", line)) == pytest.approx(
        distance_m(lon, lat, 38, 48) / 1000, rel=0.002
    )


def test_the_line_of_the_day_counts_not_the_last_one():
    both = (("2022-06-15", MERIDIAN), ("2022-06-20", LineString([(38.5, 47), (38.5, 50)])))
    assert km(Point(38.5, 48.9), "2022-06-19", *both) > 30
    assert km(Point(38.5, 48.9), "2022-06-20", *both) == 0


def test_before_the_first_line_there_is_no_distance():
    assert np.isnan(km(Point(38, 48), "2022-06-14", ("2022-06-15", MERIDIAN)))


def test_a_line_stands_for_two_weeks():
    day = pd.Timestamp("2022-06-15")
    for after, known in ((OLDEST_DAYS, True), (OLDEST_DAYS + 1, False)):
        assert np.isfinite(km(Point(38, 48), day + pd.Timedelta(days=after), (day, MERIDIAN))) == known


def test_several_stretches_of_a_day_are_one_line():
    south, north = LineString([(38, 47), (38, 48)]), LineString([(38, 48), (38, 50)])
    assert km(Point(38, 49.5), "2022-06-15", ("2022-06-15", south), ("2022-06-15", north)) == 0


def test_of_an_area_the_nearest_point_counts():
    assert km(box(37.9, 48, 38.1, 48.1), "2022-06-15", ("2022-06-15", MERIDIAN)) == 0


@pytest.mark.parametrize("geometry", [None, Point()])
def test_what_has_no_place_has_no_distance(geometry):
    assert np.isnan(km(geometry, "2022-06-15", ("2022-06-15", MERIDIAN)))


def test_without_lines_all_is_null():
    found = front_km(gpd.GeoSeries([Point(38, 48)]), pd.Series([pd.Timestamp("2022-06-15")]), lines())
    assert found.isna().all()


def test_a_table_without_a_day_is_refused():
    with pytest.raises(TableError, match="front_lines: no column 'day'"):
        front_km(
            gpd.GeoSeries([Point(38, 48)]), pd.Series([pd.NaT]), lines(("2022-06-15", MERIDIAN)).drop(columns="day")
        )


@pytest.fixture
def tables():
    places = [
        place_row(1, "Sievierodonetsk", "city", "x:1", Point(38.4876, 48.9482)),
        place_row(2, "Donets", "river", "x:2", LineString([(37, 48), (39, 49)])),
        place_row(3, "Donbas", "region", "x:3", box(37, 47, 39, 50), precision="region"),
    ]
    events = [
        event_row(1, "Battles", "Fighting", Point(38.1, 48.9)),
        event_row(2, "Battles", "Fighting in Donbas", box(37, 47, 39, 50), precision="region"),
        event_row(3, "Battles", "No date", Point(38.1, 48.9), happened_from=pd.NaT, happened_to=pd.NaT),
    ]
    return conform(pd.DataFrame(places), PLACES), conform(pd.DataFrame(events), EVENTS)


def test_places_have_the_day_of_their_article_and_events_their_own(tables):
    articles = pd.DataFrame({"article_id": ["a1"], "published": [pd.Timestamp("2022-06-15")]})
    places, events = with_front_km(*tables, lines(("2022-06-15", MERIDIAN)), articles=articles)
    assert places["front_km"].iloc[0] == pytest.approx(35.7, abs=0.1)
    assert events["front_km"].iloc[0] == pytest.approx(7.3, abs=0.1)
    assert places["front_km"].iloc[1:].isna().all()
    assert events["front_km"].iloc[1:].isna().all()


def test_places_without_articles_have_no_day(tables):
    places, _ = with_front_km(*tables, lines(("2022-06-15", MERIDIAN)))
    assert places["front_km"].isna().all()


def test_the_tables_given_stay_as_they_are(tables):
    before = [list(one.columns) for one in tables]
    with_front_km(*tables, lines(("2022-06-15", MERIDIAN)))
    assert [list(one.columns) for one in tables] == before
