"""When an event happened: which of a sentence's expressions of time its trigger goes with."""

import datetime as dt
import re
from dataclasses import dataclass

from geo.events.anchor import Anchor
from geo.languages.calendar import DateSpan
from geo.languages.eventpatterns import TimePatterns

__all__ = ["Dated", "date_of"]


@dataclass(frozen=True, slots=True)
class Dated:
    """The days on which an event may have happened."""

    first: dt.date | None
    """First day; None where it is not known."""
    last: dt.date | None
    """Last day; None where it is not known."""
    precision: str
    """One of the values of `time_precision` in the EVENTS table."""
    told: bool
    """Whether the sentence names the time of the event, and not only that of the report."""


_STAMP = re.compile(r" \d\d:\d\d\b")  # "28.06.22 11:38 - ...": the clock of the outlet, not of the event


def date_of(
    low: str, trigger: Anchor, published: dt.date | None, spans: list[DateSpan], patterns: TimePatterns
) -> Dated:
    """
    Date an event.

    The expression nearest to the trigger dates it, one in the same clause before one in another. A date that goes with
    the saying ("said on Tuesday") only tells by when it had happened; one that goes with another event ("the invasion
    of February 24") is left aside.

    Parameters
    ----------
    low
        The sentence, folded by `geo.languages.folding.fold`.
    trigger
        The words that tell the event.
    published
        The day of publication, or None.
    spans
        The expressions of time of the sentence.
    patterns
        What the language says of dates that go with something else.

    Returns
    -------
    The days, with precision "published" where only the day of the report is known and "unknown" where not even that.
    """
    own = [span for span in spans if not _goes_with_another(low, span, trigger, patterns)]
    if published:  # what is told as done was not done after its report
        own = [span for span in own if span.first is None or span.first <= published]
    said = [span for span in own if _goes_with_saying(low, span, trigger, patterns)]
    happened = [span for span in own if span not in said]
    if happened:
        return _nearest(low, trigger, happened, published, patterns)
    if patterns.long_before.search(low[max(0, trigger.start - 30) : trigger.start]) or patterns.in_history.search(low):
        return Dated(None, None, "unknown", told=False)
    if said and said[0].first is not None and not said[0].bare:
        return Dated(said[0].first, said[0].last, "published", told=False)
    return Dated(published, published, "published" if published else "unknown", told=False)


def _nearest(
    low: str, trigger: Anchor, spans: list[DateSpan], published: dt.date | None, patterns: TimePatterns
) -> Dated:
    best = min(spans, key=lambda span: _distance(low, span, trigger, patterns))
    if best.bare:
        days = [span for span in spans if not span.bare and span.precision == "day"]
        if days:
            day = min(days, key=lambda span: _distance(low, span, trigger, patterns))
            return Dated(day.first, day.last, "part_of_day", told=True)
    if best.precision == "range":
        best = _said_again(best, spans)
    if best.first is None:
        return Dated(None, None, "unknown", told=True)
    last = min(best.last, published) if best.last and published else best.last
    return Dated(best.first, last, best.precision, told=True)


_BESIDE = 4
"""Code points between "over the past day" and the day that says it again."""


def _said_again(best: DateSpan, spans: list[DateSpan]) -> DateSpan:
    """The day right behind or before a range that holds it: "over the past day, August 11"."""
    for span in spans:
        apart = max(span.start - best.end, best.start - span.end)
        if span.precision != "day" or span.first is None or best.first is None or apart > _BESIDE:
            continue
        if best.first <= span.first <= (best.last or best.first):
            return span
    return best


def _distance(low: str, span: DateSpan, trigger: Anchor, patterns: TimePatterns) -> float:
    first, last = sorted([(span.start, span.end), (trigger.start, trigger.end)])
    between = low[first[1] : last[0]]
    return len(between) + 40 * len(patterns.boundary.findall(between)) + (60 if span.since else 0)


def _goes_with_saying(low: str, span: DateSpan, trigger: Anchor, patterns: TimePatterns) -> bool:
    if patterns.said_before.search(low[max(0, span.start - 40) : span.start]):
        return True
    # "On Tuesday the governor said that ..." dates the saying only where the event has a clause of its own.
    after = patterns.said_after.match(low[span.end : span.end + 60])
    return bool(after) and not span.start <= trigger.start < span.end + (after.end() if after else 0)


def _goes_with_another(low: str, span: DateSpan, trigger: Anchor, patterns: TimePatterns) -> bool:
    before = low[max(0, span.start - 60) : span.start]
    if patterns.deadline.search(before) or _STAMP.match(low[span.end : span.end + 8]):
        return True
    own = low[trigger.start : trigger.end]
    named = patterns.of_another.search(before)
    if named and not any(word in own for word in named.group().split()[:1]):
        return True
    return span.since and bool(patterns.superlative.search(low[: span.start]))
