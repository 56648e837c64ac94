import geopandas.tools
import pytest
from geopy.extra.rate_limiter import RateLimiter

import geo
from geo.errors import InputError


@pytest.fixture(scope="module")
def geocoder():
    return geo.Embedded()


def test_a_location_has_latitude_first_as_geopy_wants_it(geocoder):
    place = geocoder.geocode("Sievierodonetsk")
    assert (place.latitude, place.longitude) == pytest.approx((48.94, 38.49), abs=0.05)
    assert place.raw["place_id"] == "geonames:691999"


def test_what_stands_behind_a_comma_narrows_the_answer(geocoder):
    assert geocoder.geocode("Paris").raw["country"] == "FR"
    assert geocoder.geocode("Paris, Texas").raw["admin1"] == "Texas"
    assert geocoder.geocode("Dallas, Ukraine") is None
    assert geocoder.geocode({"city": "Paris", "state": "Texas", "country": "United States"}).raw["admin1"] == "Texas"


def test_all_places_of_a_name_come_as_a_list(geocoder):
    places = geocoder.geocode("Alexandria", exactly_one=False, limit=4)
    assert len(places) == 4
    assert len({place.raw["place_id"] for place in places}) == 4


def test_nothing_found_is_none(geocoder):
    assert geocoder.geocode("Xqzzt") is None
    assert geocoder.geocode("") is None


def test_reverse_gives_the_nearest_settlement(geocoder):
    assert geocoder.reverse((48.944, 38.488)).raw["place_id"] == "geonames:691999"
    assert "Lysychansk" in [place.raw["name"] for place in geocoder.reverse("48.905, 38.44", exactly_one=False)]


def test_reverse_in_mid_ocean_is_none_and_no_point_is_an_error(geocoder):
    assert geocoder.reverse((-48.0, -120.0)) is None
    with pytest.raises(InputError, match="latitude"):
        geocoder.reverse("nowhere")


def test_geopandas_geocodes_with_it_offline():
    frame = geopandas.tools.geocode(["Kyiv", "Xqzzt", "Львів"], provider=geo.Embedded)
    assert frame.crs == "EPSG:4326"
    assert frame.geometry.iloc[0].x == pytest.approx(30.52, abs=0.05)
    assert frame.geometry.iloc[1].is_empty or frame.geometry.iloc[1] is None
    assert frame.geometry.iloc[2].y == pytest.approx(49.84, abs=0.05)


def test_a_rate_limiter_works_over_it(geocoder):
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert [limited(name).raw["country"] for name in ("Kyiv", "Moscow")] == ["UA", "RU"]
