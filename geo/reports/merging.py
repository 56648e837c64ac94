"""Reports of one event in several articles, joined into one row.

Reports are first put into blocks of one place and one type, then compared only with the events of neighbouring days in
their block, of which the latest few dozen are open: the cost grows with the number of reports, not with its square.
"""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from geo.document import Count, Event
from geo.reports.likeness import Report, first_count, likeness

__all__ = ["merge_events"]

_OPEN = 48
"""Events of a block that a further report is held against: the latest ones."""
_COMPARED = 4
"""Reports of an event that a further one is held against."""
_NEEDED = 2.0
"""Likeness, on average over those, that joins."""
_SIDES = frozenset(
    (
        "Russia",
        "Ukraine",
        "Donetsk People's Republic",
        "Luhansk People's Republic",
        "Russia-backed separatists",
        "Wagner Group",
        "Chechen forces",
        "Azov Regiment",
        "Partisans",
    )
)
"""Who fights on a side."""
_SOURCES = 6
"""Sources named in `reported_by`; all articles stand in `article_ids`."""


def merge_events(events: Iterable[Event], published: Mapping[str, dt.date | None]) -> list[Event]:
    """
    Join the reports of one event.

    Parameters
    ----------
    events
        The events of all articles, one a report.
    published
        Day of publication by `article_id`; the days order the reports.

    Returns
    -------
    One event each, in order of day, whatever the order of those given. The fullest report gives the quote;
    `article_ids` lists all by day of publication; the count runs from the least to the greatest number told; actors
    that differ stand as "disputed: A / B". Reports of one place and day that the texts tell apart (another object,
    hour, or number) stay apart, as do two sentences of one article that do not repeat each other.
    """
    blocks: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for event in events:
        days = [day for article_id in event.article_ids if (day := published.get(article_id))]
        blocks[_block(event)].append(Report(event, min(days, default=None)))
    merged = [_joined(reports) for block in blocks.values() for reports in _events_of(block)]
    return sorted(merged, key=lambda event: (event.happened_from or dt.date.max, event.event_id))


def _block(event: Event) -> tuple[object, ...]:
    place: object = event.place_id
    if place is None and event.geometry is not None:
        centre = event.geometry.representative_point()
        place = (round(centre.x, 2), round(centre.y, 2))
    return place or event.place_name, event.event_type, event.political


def _events_of(reports: list[Report]) -> list[list[Report]]:
    """Sort the reports of a block into events, one after another in order of their days."""
    reports.sort(key=lambda r: (r.first or dt.date.max, r.published or dt.date.max, r.event.event_id))
    events: list[list[Report]] = []
    for report in reports:
        best, weight = None, _NEEDED
        for event in events[-_OPEN:]:
            likely = _likeness(report, event)
            if likely >= weight and (best is None or likely > weight):
                best, weight = event, likely
        if best is None:
            events.append([report])
        else:
            best.append(report)
    return events


def _likeness(report: Report, event: list[Report]) -> float:
    held = event if len(event) <= _COMPARED else [event[0], *event[1 - _COMPARED :]]
    weights = [weight for other in held if not math.isnan(weight := likeness(report, other))]
    return sum(weights) / len(weights) if weights else -math.inf


def _joined(reports: list[Report]) -> Event:
    fullest = max(reports, key=_fullness).event
    if len(reports) == 1:
        return fullest
    told = [report.event for report in reports]
    ordered = sorted(reports, key=lambda r: (r.published or dt.date.max, r.event.event_id))
    actor = _parties([one.actor for one in told])
    doubt = math.prod(1.0 - (one.confidence or 0.0) for one in told)
    sources = dict.fromkeys(source for one in told for source in one.sources)
    return replace(
        fullest,
        event_id=min(one.event_id for one in told),
        article_ids=tuple(dict.fromkeys(one for report in ordered for one in report.event.article_ids)),
        actor=actor,
        target=_commonest([one.target for one in told if one.target != actor]),
        sources=tuple(sources)[:_SOURCES],
        claim_status=_status({one.claim_status for one in told}),
        damage=_commonest([one.damage for one in told]),
        counts=_counted(told),
        confidence=round(min(0.99, 1.0 - doubt), 3),
        **_when(reports),
    )


def _fullness(report: Report) -> tuple[object, ...]:
    event = report.event
    known = (event.actor, event.target, event.counts or None, event.damage, event.sources or None)
    number = sum(one is not None for one in known)
    return report.told, number, event.confidence or 0.0, -len(event.quote), event.event_id


class _Days(TypedDict):
    happened_from: dt.date | None
    happened_to: dt.date | None
    time_precision: str


def _when(reports: list[Report]) -> _Days:
    """The narrowest days that a text tells; without any, the first day of a report."""
    dated = [(r.last - r.first, r) for r in reports if r.told and r.first and r.last]
    if dated:
        _, best = min(dated, key=lambda pair: (pair[0], pair[1].published or dt.date.max))
    else:
        best = min(reports, key=lambda r: r.first or dt.date.max)
    event = best.event
    return _Days(happened_from=event.happened_from, happened_to=event.happened_to, time_precision=event.time_precision)


def _parties(names: list[str | None]) -> str | None:
    """One actor, the unit before its state; or "disputed: A / B", the more often named first."""
    counted = Counter(name for name in names if name)
    units = {name for name in counted if " (" in name}
    for unit in sorted(units):
        state = unit.split(" (")[0]
        if state in counted:
            counted[unit] += counted.pop(state)
    if not counted:
        return None
    sided = {name for name in counted if name in _SIDES or name.split(" (")[0] in _SIDES}
    if sided and len(counted) > 1:  # who fights, before whoever else the reports speak of
        counted = Counter({name: number for name, number in counted.items() if name in sided})
    ranked = sorted(counted, key=lambda name: (-counted[name], name))
    return ranked[0] if len(ranked) == 1 else "disputed: " + " / ".join(ranked)


def _commonest(names: list[str | None]) -> str | None:
    counted = Counter(name for name in names if name)
    return min(counted, key=lambda name: (-counted[name], name)) if counted else None


def _status(statuses: set[str]) -> str:
    """What the articles say together: a denial against a claim leaves it open."""
    if statuses == {"denied"}:
        return "denied"
    if "denied" in statuses:
        return "unverified"
    return next(status for status in ("stated", "claimed", "unverified") if status in statuses)


def _counted(events: Sequence[Event]) -> tuple[Count, ...]:
    """The count that most reports give, from the least to the greatest number told; the other counts after it."""
    firsts = [count for event in events if (count := first_count(event))]
    of = _commonest([count.of for count in firsts])
    if of is None:
        return ()
    same = [count for count in firsts if count.of == of]
    least = [count.least for count in same if count.least is not None]
    most = [count.most for count in same if count.most is not None]
    first = Count(min(least) if least else None, max([*least, *most]) if most else None, of)
    others = [count for event in events for count in event.counts if count.of != of]
    return tuple(dict.fromkeys([first, *others]))
