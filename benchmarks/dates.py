"""Dates: the expressions of tests/events/date_expressions.csv, read by `geo.events.dates` and by dateparser.

Run from the checkout: `python benchmarks/dates.py`. dateparser (PyPI, BSD-3-Clause) is asked in its best case: it gets
the expression alone, cut out of the sentence by our own finder, its language, the day of publication as the relative
base, and is told that dates lie in the past. It gives a moment and no range, so the second figure counts it right where
its day lies anywhere within the days meant; that is asked of ours too.
"""

import csv
import datetime as dt
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from geo.events.classify import fold  # noqa: E402
from geo.events.dates import find_dates  # noqa: E402

TABLE = ROOT / "tests" / "events" / "date_expressions.csv"


def ours(row: dict[str, str]) -> tuple[str, str] | None:
    spans = find_dates(fold(row["sentence"]), dt.date.fromisoformat(row["published"]))
    return (str(spans[0].first), str(spans[0].last)) if len(spans) == 1 else None


def theirs(row: dict[str, str]) -> tuple[str, str] | None:
    import dateparser

    base = dt.datetime.fromisoformat(row["published"])
    spans = find_dates(fold(row["sentence"]), base.date())
    words = row["sentence"][spans[0].start : spans[0].end] if spans else row["sentence"]
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found = dateparser.parse(words, languages=[row["language"]], settings=settings)
    return (str(found.date()), str(found.date())) if found else None


def main() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for name, reader in (("geo.events.dates", ours), ("dateparser", theirs)):
        reader(rows[0])
        begun = time.perf_counter()
        answers = [reader(row) for row in rows]
        seconds = time.perf_counter() - begun
        exact = sum(answer == (row["first"], row["last"]) for answer, row in zip(answers, rows, strict=True))
        within = sum(
            answer is not None and row["first"] <= answer[0] and answer[1] <= row["last"]
            for answer, row in zip(answers, rows, strict=True)
        )
        each = 1000 * seconds / len(rows)
        print(
            f"{name}: exact {exact}/{len(rows)} ({exact / len(rows):.0%}), "
            f"within the days meant {within}/{len(rows)} ({within / len(rows):.0%}), {each:.2f} ms each"
        )


if __name__ == "__main__":
    main()
