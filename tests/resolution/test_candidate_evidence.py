import numpy as np
import pytest

from geo.gazetteer.entry import Entry
from geo.resolution.candidates import Candidate
from geo.resolution.evidence import Named, contains
from geo.resolution.solver import country_of, pooled, score, with_seats
from geo.resolution.weights import REGIONAL, WORLD, weights_for


def candidate(
    place_id, kind, *, country="UA", admin1="Kherson Oblast", population=0, at=(32.6, 46.6), relation="official"
):
    entry = Entry(place_id, place_id, kind, country, admin1, None, population, *at, "settlement", 1000.0, "test")
    return Candidate(entry, place_id, relation, 0.0)


CITY = candidate("city", "city", population=280_000)
OBLAST = candidate("oblast", "region", population=1_000_000, relation="colloquial", at=(33.5, 46.7))


def test_a_town_takes_the_share_of_the_division_that_is_called_after_it():
    shares = with_seats(Named("Kherson", "other", (CITY, OBLAST)), np.array([0.4, 0.55]))
    assert shares == pytest.approx([0.95, 0.0])


def test_where_a_word_says_region_the_division_keeps_its_share():
    shares = with_seats(Named("Kherson", "region", (CITY, OBLAST)), np.array([0.4, 0.55]))
    assert shares == pytest.approx([0.4, 0.55])


def test_a_division_by_its_full_name_keeps_its_share():
    state = candidate("state", "region", relation="official")
    assert with_seats(Named("New York", "other", (CITY, state)), np.array([0.4, 0.5])) == pytest.approx([0.4, 0.5])


def test_a_seat_where_many_of_the_divisions_people_live_takes_its_share():
    """São Paulo is the city; Quebec, where one in sixteen lives in the city of Quebec, is the province."""
    state = candidate("state", "region", relation="official", population=2_000_000)
    larger = candidate("state", "region", relation="official", population=9_000_000)
    assert with_seats(Named("Sao", "other", (CITY, state)), np.array([0.4, 0.5])) == pytest.approx([0.9, 0.0])
    assert with_seats(Named("Que", "other", (CITY, larger)), np.array([0.4, 0.5])) == pytest.approx([0.4, 0.5])


def test_a_city_state_does_not_tie_with_itself():
    city = candidate("singapore", "city", country="SG", admin1=None, population=5_600_000)
    state = candidate("sg", "country", country="SG", admin1=None, population=5_700_000)
    assert with_seats(Named("Singapore", "other", (city, state)), np.array([0.5, 0.5])) == pytest.approx([1.0, 0.0])


def test_a_capital_that_is_called_as_the_country_leaves_the_name_to_the_country():
    city = candidate("mexico-city", "city", country="MX", admin1=None, population=12_000_000, relation="alternate")
    state = candidate("mx", "country", country="MX", admin1=None, population=126_000_000)
    assert with_seats(Named("Mexico", "other", (city, state)), np.array([0.5, 0.49])) == pytest.approx([0.0, 0.99])


def test_entries_of_one_place_count_together_and_twins_elsewhere_do_not():
    community = candidate("community", "district", at=(32.62, 46.62))
    twin = candidate("twin", "village", at=(36.0, 49.0))
    same = pooled((CITY, community, twin), np.array([0.4, 0.35, 0.25]), 0)
    assert same.tolist() == [True, True, False]


def test_an_article_is_about_the_country_that_half_of_its_names_lie_in():
    abroad = candidate("paris", "city", country="FR", admin1=None)
    names = [Named("a", "other", (CITY,)), Named("b", "other", (abroad,))]
    assert country_of(names, [np.array([1.0]), np.array([1.0])]) in ("UA", "FR")
    three = [*names, Named("c", "other", (candidate("berlin", "city", country="DE"),))]
    assert country_of(three, [np.array([1.0])] * 3) is None
    assert country_of([], []) is None


def test_english_reports_about_ukraine_are_read_as_ukrainian_ones():
    assert weights_for((), "UA") == weights_for(("UA", "RU", "BY", "MD")) == (REGIONAL, ("UA", "RU", "BY", "MD"))
    assert weights_for((), "US") == (WORLD, ())


def test_a_region_lies_in_a_country_and_in_no_region():
    country = candidate("ua", "country", admin1=None)
    assert contains(country, OBLAST)
    assert contains(OBLAST, CITY)
    assert not contains(candidate("other", "region"), OBLAST)
    assert not contains(CITY, CITY)


def test_shares_of_one_name_add_up_to_one_at_most():
    names = [Named("a", "other", (CITY, OBLAST)), Named("b", "other", (candidate("v", "village", at=(32.7, 46.6)),))]
    for shares in score(names, weights=WORLD):
        assert 0.0 < shares.sum() <= 1.0


def test_a_neighbour_raises_what_lies_near_it():
    far = candidate("far", "village", country="RU", admin1="Omsk", at=(73.0, 55.0), population=900)
    near = candidate("near", "village", at=(32.7, 46.6), population=900)
    twins = Named("twin", "other", (far, near))
    alone = score([twins], weights=WORLD)[0]
    beside = score([twins, Named("Kherson", "other", (CITY,))], weights=WORLD)[0]
    assert alone[0] == pytest.approx(alone[1])
    assert beside[1] > 0.9


@pytest.mark.parametrize("kind", ["region", "sea"])
def test_a_region_or_sea_that_no_one_country_holds_is_better_known_than_a_town_of_its_name(kind):
    wide = candidate("wide", kind, country=None, admin1=None, at=(42.0, 29.0))
    town = candidate("town", "city", country="US", admin1="Maryland", population=12_000, at=(-76.6, 39.3))
    shares = score([Named("Middle East", "other", (town, wide))], weights=WORLD)
    assert shares[0][1] > 0.5


def test_a_region_within_one_country_counts_as_its_inhabitants_do():
    hills = candidate("hills", "region", country="US", admin1="Maryland")
    town = candidate("town", "city", country="US", admin1="Maryland", population=12_000)
    shares = score([Named("Hills", "other", (town, hills))], weights=WORLD)
    assert shares[0][0] > shares[0][1]
