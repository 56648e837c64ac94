"""When an event happened: which of a sentence's expressions of time its trigger goes with."""

import datetime as dt
import re
from dataclasses import dataclass

from geo.events.anchor import Anchor
from geo.languages.calendar import DateSpan

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


_BOUNDARY = re.compile(
    r"[;:]|\s-\s|, (?:and|but|while|where|as|after|before|а|але|но|де|где|тоді як|тогда как|після|после)\s|\s(?:while"
    r"|whereas|as|after|before|when|because|тоді як|тогда как|після того|после того|коли|когда|que)\s"
)
_SAYS = (
    r"(?:said|says|saying|told|reported|reports|announced|wrote|added|claimed|stated|posted|tweeted|warned|confirmed"
    r"|statement|report|interview|briefing|address|update|сказа\w+|заяв\w+|повідом\w+|розпов\w+|напис\w+|зазнач\w+"
    r"|сообщ\w+|рассказ\w+|написа\w+|отмет\w+|уточн\w+)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SAYS}(?: (?:in|to|by|a|an|the|on|his|its|her|reuters|reporters|journalists)){{0,3}} ?$"
)
_SAID_AFTER = re.compile(rf"^,? (?:\w+ ){{0,4}}?{_SAYS}\b")
# "the invasion of February 24", "since the annexation in 2014": what the date goes with is not this event.
_OF_ANOTHER = re.compile(
    r"\b(?:invasion|war|annexation|annexed|revolution|independence|referendum|agreements?|conflict|вторгнення"
    r"|вторжения|анексі\w+|аннекси\w+|війн\w+|войн\w+)(?: \w+){0,3}?(?: (?:on|of|in|since|у|в|з|с|began|started))* ?$"
)
_STAMP = re.compile(r" \d\d:\d\d\b")  # "28.06.22 11:38 - ...": the clock of the outlet, not of the event
_DEADLINE = re.compile(
    r"\b(?:until|till|by|before|as of|effective|due|до|к|к концу|станом на|по состоянию на)(?: the)? $"
)
_SUPERLATIVE = re.compile(
    r"\b(?:first|worst|largest|biggest|deadliest|heaviest|most \w+|than at any time)\b[^,]{0,60}$"
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|past|former|recent|попередн\w+|минул\w+|прошл\w+|ранее|раніше) (?:\w+ )?$"
)
_HISTORY = re.compile(
    r"\b(?:world war|second world|soviet era|centur(?:y|ies)|друга світова|вторая мировая|столітт\w+|век[ае])\b"
)


def date_of(low: str, trigger: Anchor, published: dt.date | None, spans: list[DateSpan]) -> Dated:
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

    Returns
    -------
    The days, with precision "published" where only the day of the report is known and "unknown" where not even that.
    """
    own = [span for span in spans if not _goes_with_another(low, span, trigger)]
    if published:  # what is told as done was not done after its report
        own = [span for span in own if span.first is None or span.first <= published]
    said = [span for span in own if _goes_with_saying(low, span, trigger)]
    happened = [span for span in own if span not in said]
    if happened:
        return _nearest(low, trigger, happened, published)
    if _EARLIER.search(low[max(0, trigger.start - 30) : trigger.start]) or _HISTORY.search(low):
        return Dated(None, None, "unknown", told=False)
    if said and said[0].first is not None and not said[0].bare:
        return Dated(said[0].first, said[0].last, "published", told=False)
    return Dated(published, published, "published" if published else "unknown", told=False)


def _nearest(low: str, trigger: Anchor, spans: list[DateSpan], published: dt.date | None) -> Dated:
    best = min(spans, key=lambda span: _distance(low, span, trigger))
    if best.bare:
        days = [span for span in spans if not span.bare and span.precision == "day"]
        if days:
            day = min(days, key=lambda span: _distance(low, span, trigger))
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


def _distance(low: str, span: DateSpan, trigger: Anchor) -> float:
    first, last = sorted([(span.start, span.end), (trigger.start, trigger.end)])
    between = low[first[1] : last[0]]
    return len(between) + 40 * len(_BOUNDARY.findall(between)) + (60 if span.since else 0)


def _goes_with_saying(low: str, span: DateSpan, trigger: Anchor) -> bool:
    if _SAID_BEFORE.search(low[max(0, span.start - 40) : span.start]):
        return True
    # "On Tuesday the governor said that ..." dates the saying only where the event has a clause of its own.
    after = _SAID_AFTER.match(low[span.end : span.end + 60])
    return bool(after) and not span.start <= trigger.start < span.end + (after.end() if after else 0)


def _goes_with_another(low: str, span: DateSpan, trigger: Anchor) -> bool:
    before = low[max(0, span.start - 60) : span.start]
    if _DEADLINE.search(before) or _STAMP.match(low[span.end : span.end + 8]):
        return True
    own = low[trigger.start : trigger.end]
    named = _OF_ANOTHER.search(before)
    if named and not any(word in own for word in named.group().split()[:1]):
        return True
    return span.since and bool(_SUPERLATIVE.search(low[: span.start]))
