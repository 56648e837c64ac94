"""Numbers that have run up over a time: a list beside the map, each with its place, its days and who says so."""

import pandas as pd
import pytest

from geo.errors import TableError
from geo.maps.totals import total_records
from geo.tables import TOTALS, conform


@pytest.fixture(scope="module")
def totals():
    rows = [
        {
            "total_id": "t1",
            "place_id": "geonames:701822",
            "place_name": "Mariupol",
            "count_min": 20_000.0,
            "count_of": "killed",
            "since": pd.Timestamp("2022-02-24"),
            "until": pd.Timestamp("2022-06-01"),
            "reported_by": "the mayor",
            "article_ids": "a1",
            "quote": "At least 20,000 have been killed in Mariupol since the invasion, the mayor said.",
        },
        {
            "total_id": "t2",
            "count_min": 353.0,
            "count_max": 353.0,
            "count_of": "children killed",
            "until": pd.Timestamp("2022-06-15"),
            "article_ids": "a1",
            "quote": "353 children have been killed.",
        },
    ]
    return conform(pd.DataFrame(rows), TOTALS)


def test_a_total_has_its_place_its_days_and_who_says_so(totals):
    latest, older = total_records(totals, {"a1": 7}.__getitem__, {"geonames:701822": 4})
    assert older == {
        "count": "at least 20,000 killed",
        "place": 4,
        "name": "Mariupol",
        "since": "2022-02-24",
        "until": "2022-06-01",
        "says": "the mayor",
        "quote": totals["quote"][0],
        "reports": [7],
    }
    assert latest["count"] == "353 children killed"
    assert {"place", "name", "since", "says"} & set(latest) == set()


def test_without_a_table_there_are_none():
    assert total_records(None, lambda _: 0, {}) == []


def test_a_table_without_a_column_is_refused_with_its_name(totals):
    with pytest.raises(TableError, match="totals: no column 'since'"):
        total_records(totals.drop(columns="since"), lambda _: 0, {})


@pytest.mark.browser
def test_totals_are_listed_beside_the_events_and_lead_to_their_place(draw, places, events, totals, open_page, tmp_path):
    draw(places, events, totals=totals).save(tmp_path / "page.html")
    opened = open_page(tmp_path / "page.html")
    opened.page.get_by_text("Running totals (2)").click()
    first, second = opened.page.locator(".fl-totals > ul > li").all_inner_texts()
    assert "353 children killed" in first
    for words in ("at least 20,000 killed", "24 Feb – 1 Jun 2022", "says the mayor"):
        assert words in second
    opened.page.locator(".fl-totals").get_by_role("button", name="Mariupol").click()
    assert opened.page.locator(".leaflet-popup-content h2").inner_text() == "Mariupol"


@pytest.mark.browser
def test_a_page_without_totals_has_no_list_of_them(draw, places, events, totals, open_page, tmp_path):
    draw(places, events, totals=totals.iloc[:0]).save(tmp_path / "page.html")
    assert open_page(tmp_path / "page.html").page.locator(".fl-totals").count() == 0
