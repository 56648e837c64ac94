"""What the head of a text says of it: its headline and the day on which it was published."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from geo.days import as_day, is_only_a_day

__all__ = ["day_of_dateline", "day_of_head", "day_of_headline", "head_lines"]

_HEAD: Final = 8
"""Lines with words that belong to a head: section, headline, author, day, place."""
_LONGEST: Final = 160

_BETWEEN: Final = re.compile(r"\s[|·•—–-]\s|[:|]\s")
_BEFORE_DAY: Final = re.compile(
    r"[,(\[]\s{0,3}|\b(?:as\sof|dated|станом\sна|по\sсостоянию\sна|на\sранок|на\sутро|від|от)\s", re.IGNORECASE
)


# Where and when an agency's report was filed: "KYIV, June 15, 2022 (AP) —", "КИЇВ, 15 червня 2022 (Укрінформ) —".
_DATELINE: Final = re.compile(r"\s{0,20}([^\W\d_][^\n—–]{2,90}?)\s(?:[—–-]|--)\s")


def head_lines(text: str) -> list[str]:
    """The first lines with words, none longer than a headline; a paragraph ends the head."""
    lines: list[str] = []
    for line in text[: _HEAD * 1000].split("\n"):
        words = " ".join(line.split())
        if len(words) > _LONGEST or len(lines) == _HEAD:
            break
        if words:
            lines.append(words)
    return lines


def day_of_headline(headline: str) -> date | None:
    """
    The day that a headline carries as its date: "Campaign Assessment, February 16, 2026", "... станом на 20.06.2022".

    A day in the headline's sentence ("What happened on 24 February 2022") is none: it tells of when, not since when.
    """
    days = {as_day(part) for part in _parts(" ".join(headline[:400].split())) if is_only_a_day(part)}
    return days.pop() if len(days) == 1 else None


def day_of_dateline(text: str) -> date | None:
    """The day of an agency's dateline at the beginning of a text or of its second line, where it says the year."""
    for line in text[:2_000].lstrip().split("\n", 3)[:3]:
        dateline = _DATELINE.match(line)
        place, comma, rest = dateline[1].partition(",") if dateline else ("", "", "")
        rest = re.sub(r"\([^()]{1,40}\)", "", rest).strip()
        if comma and len(place) <= 40 and place[:1].isupper() and is_only_a_day(rest):
            return as_day(rest)
    return None


def day_of_head(text: str, headline: str | None = None) -> date | None:
    """
    The day of publication that a text's head says.

    It is the day of the dateline (`day_of_dateline`), of the headline (`day_of_headline`; the first line, if none is
    given), or of a line of the head that says a day and nothing besides («Вівторок, 6 грудня 2022, 14:05»). A head with
    two different days, as a chronicle has, says none.
    """
    if day := day_of_dateline(text):
        return day
    lines = head_lines(text)
    if (headline or lines) and (day := day_of_headline(headline or lines[0])):
        return day
    days = {as_day(line) for line in lines if is_only_a_day(line)}
    return days.pop() if len(days) == 1 else None


def _parts(headline: str) -> Iterator[str]:
    """Pieces of a headline that may be its date: between bars and colons, behind or before a comma, behind "as of"."""
    for piece in _BETWEEN.split(headline)[:10]:
        yield piece
        for mark in list(_BEFORE_DAY.finditer(piece))[:20]:
            yield piece[mark.end() :].strip(" )].")
            yield piece[: mark.start()]
