"""Running totals: no events, but a table of their own."""

import pytest

from geo.events import extract_events
from tests.events.articles import article


@pytest.mark.parametrize(
    ("text", "place", "language"),
    [
        ("Since the invasion 353 children have been killed in Izium.", "Izium", "en"),
        ("Від початку вторгнення в Ізюмі загинули 353 дитини.", "Ізюм", "uk"),
        ("С начала вторжения в Изюме погибли 353 ребенка.", "Изюм", "ru"),
    ],
)
def test_a_running_total_is_no_event_but_a_total(text, place, language):
    found = extract_events(article(text, place, language=language))
    assert found.events == ()
    (total,) = found.totals
    assert (str(total.count), total.place_name) == ("353 killed", place)


def test_a_count_of_one_day_is_no_total():
    found = extract_events(article("On Monday three people were killed in Izium.", "Izium"))
    assert (len(found.events), found.totals) == (1, ())
