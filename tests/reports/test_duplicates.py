"""Copies of one report are grouped, different reports of one event are not, and no source is lost."""

import datetime as dt

import pytest

from geo.document import Article
from geo.reports.duplicates import group_reports, list_reports

REPORT = (
    "Russian forces have destroyed the last bridge that linked the city to its twin on the other bank of the river, "
    "the regional governor said on Monday. Evacuation of civilians by road is no longer possible, he added. About five "
    "hundred people, forty of them children, shelter at the chemical plant, where fires broke out after shelling."
)
OTHER = (
    "The governor of the region told journalists that no bridge across the river was left standing after the "
    "bombardment. Hundreds of residents remain in the bunkers of the fertiliser works, and nobody can leave by car."
)


def articles(*texts: str, days: list[str | None] | None = None) -> list[Article]:
    dated = [day and dt.date.fromisoformat(day) for day in days or [None] * len(texts)]
    return [
        Article(article_id=f"a{n}", text=text, source=f"outlet {n}", published=day)
        for n, (text, day) in enumerate(zip(texts, dated, strict=True))
    ]


def reports(*texts: str, days: list[str | None] | None = None) -> list[str | None]:
    return [article.report_id for article in group_reports(articles(*texts, days=days))]


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
    assert reports(REPORT, OTHER, copy) == ["a0", "a1", "a0"]


def test_every_copy_and_its_source_stay():
    grouped = list_reports(group_reports(articles(REPORT, OTHER, REPORT)))
    assert {key: [one.source for one in copies] for key, copies in grouped.items()} == {
        "a0": ["outlet 0", "outlet 2"],
        "a1": ["outlet 1"],
    }


def test_the_earliest_copy_gives_its_name():
    assert set(reports(REPORT, REPORT, REPORT, days=[None, "2022-06-15", "2022-06-14"])) == {"a2"}


def test_the_same_bulletin_a_week_later_is_another_report():
    assert reports(REPORT, REPORT, days=["2022-06-01", "2022-06-08"]) == ["a0", "a1"]


def test_short_texts_are_one_report_only_if_they_are_equal():
    texts = ("Shelling in Bakhmut.", "Shelling in Bakhmut", "Shelling in Lysychansk.", "Shelling")
    assert reports(*texts) == ["a0", "a0", "a2", "a3"]


def test_a_report_that_a_hundred_outlets_reprint_is_one():
    found = reports(*[f"{REPORT} Outlet number {n} contributed." for n in range(100)], OTHER)
    assert set(found[:100]) == {"a0"}
    assert found[100] == "a100"


def test_no_article_is_no_report():
    assert reports() == []
