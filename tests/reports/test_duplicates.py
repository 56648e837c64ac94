"""Copies of one report are grouped, different reports of one event are not, and no source is lost."""

import pandas as pd
import pytest

from geo.reports.duplicates import group_reports, list_reports
from geo.tables import ARTICLES, check, conform

REPORT = (
    "Russian forces have destroyed the last bridge that linked the city to its twin on the other bank of the river, "
    "the regional governor said on Monday. Evacuation of civilians by road is no longer possible, he added. About five "
    "hundred people, forty of them children, shelter at the chemical plant, where fires broke out after shelling."
)
OTHER = (
    "The governor of the region told journalists that no bridge across the river was left standing after the "
    "bombardment. Hundreds of residents remain in the bunkers of the fertiliser works, and nobody can leave by car."
)


def table(*texts: str, days: list[str | None] | None = None) -> pd.DataFrame:
    frame = pd.DataFrame({"article_id": [f"a{n}" for n in range(len(texts))], "text": texts})
    frame["source"] = [f"outlet {n}" for n in range(len(texts))]
    frame["published"] = pd.to_datetime(pd.Series(days or [None] * len(texts)))
    return check(conform(frame, ARTICLES), ARTICLES)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(REPORT, id="the same"),
        pytest.param("KYIV (Agency) — " + REPORT + " Reporting by our staff.", id="an agency's frame"),
        pytest.param(REPORT.upper().replace(",", ""), id="another typography"),
        pytest.param(REPORT.split(" About")[0], id="shortened"),
        pytest.param(REPORT.replace("Monday", "Tuesday").replace("forty", "40"), id="touched up"),
    ],
)
def test_a_copy_is_the_same_report(copy):
    assert list(group_reports(table(REPORT, OTHER, copy))["report_id"]) == ["a0", "a1", "a0"]


def test_every_copy_and_its_source_stay():
    grouped = group_reports(table(REPORT, OTHER, REPORT))
    assert len(grouped) == 3
    reports = list_reports(grouped)
    assert list(reports["sources"]) == [["outlet 0", "outlet 2"], ["outlet 1"]]
    assert list(reports["article_ids"]) == [["a0", "a2"], ["a1"]]


def test_the_earliest_copy_gives_its_name():
    grouped = group_reports(table(REPORT, REPORT, REPORT, days=[None, "2022-06-15", "2022-06-14"]))
    assert set(grouped["report_id"]) == {"a2"}


def test_the_same_bulletin_a_week_later_is_another_report():
    grouped = group_reports(table(REPORT, REPORT, days=["2022-06-01", "2022-06-08"]))
    assert list(grouped["report_id"]) == ["a0", "a1"]


def test_short_texts_are_one_report_only_if_they_are_equal():
    grouped = group_reports(table("Shelling in Bakhmut.", "Shelling in Bakhmut", "Shelling in Lysychansk.", "Shelling"))
    assert list(grouped["report_id"]) == ["a0", "a0", "a2", "a3"]


def test_a_report_that_a_hundred_outlets_reprint_is_one():
    grouped = group_reports(table(*[f"{REPORT} Outlet number {n} contributed." for n in range(100)], OTHER))
    assert set(grouped["report_id"][:100]) == {"a0"}
    assert grouped["report_id"].iloc[100] == "a100"


def test_a_table_without_rows_stays_one():
    assert list(group_reports(table())["report_id"]) == []
