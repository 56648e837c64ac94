"""How likely two reports tell of one event."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property

from geo.document import Count, Event
from geo.languages.folding import fold
from geo.languages.registry import codes, language_of

__all__ = ["Report", "first_count", "likeness"]

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    """that with from have were been this they said says after their according about which will reports reported
    news also into more than over near region regional oblast city town village district people area
    russia russian ukrain ukraine forces troops view censor ukrinf photo video war щодо після через також
    який яких було були повідо область району міста росій україн військ тому його цього цьому после также
    котор было были сообщ област район города росси украин военны этого этом воен""".split()
)
_COMMON_DAMAGE = frozenset({"homes", "building", "power supply", "ammunition depot"})
_AGAIN = re.compile(
    r"\b(?:second|third|another|again|repeated|new|more|earlier|later|вдруге|знову|повторн\w+|ще один|другий|третій"
    r"|снова|опять|еще один|второй|третий)\b"
)
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)\b(?!\d|\.\d)")
_DAYTIME = re.compile(
    r"\b(?:overnight|night|dawn|morning|noon|afternoon|evening|вночі|уночі|ніч|вранці|зранку|ранок|вдень|ввечері"
    r"|увечері|вечора|ночью|утром|днем|вечером|рассвет\w*|світанк\w+)\b"
)


@dataclass(frozen=True)
class Report:
    """One article's event, with what merging reads of it."""

    event: Event
    published: dt.date | None
    """When its article was published."""

    @cached_property
    def low(self) -> str:
        """The quote, folded."""
        return fold(self.event.quote)

    @cached_property
    def first(self) -> dt.date | None:
        """First day on which it may have happened."""
        return self.event.happened_from

    @cached_property
    def last(self) -> dt.date | None:
        """Last day on which it may have happened."""
        return self.event.happened_to or self.first

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of the words that tell this event from another: neither names of places nor what all reports say."""
        place = fold(self.event.place_name or "")
        stems = {word[:6] for word in _WORD.findall(self.low)}
        return frozenset(stems - _COMMON - {word[:6] for word in _WORD.findall(place)} - {"russia", "ukrain"})

    @cached_property
    def hours(self) -> frozenset[str]:
        """The parts of the day that it names."""
        return frozenset(name for word in _DAYTIME.findall(self.low) for name in _dayparts(word))

    @cached_property
    def clocks(self) -> frozenset[int]:
        """The hours on the clock that it names."""
        return frozenset(int(hour) for hour, _ in _CLOCK.findall(self.low))

    @cached_property
    def told(self) -> bool:
        """Whether the text dates the event, and not only the report."""
        return self.event.time_precision not in {"published", "unknown"}

    @cached_property
    def wide(self) -> bool:
        """Whether the place is so large that one day sees many events in it."""
        return self.event.precision in {"district", "region", "country"}

    @cached_property
    def again(self) -> frozenset[str]:
        """Words that tell it from an event before it."""
        return frozenset(_AGAIN.findall(self.low))


def _dayparts(word: str) -> frozenset[str]:
    """The parts of the day that a word names, in whatever language."""
    readers = (language_of(code).calendar for code in codes())
    return frozenset(part for reader in readers if reader is not None for part in reader.dayparts(word))


def likeness(one: Report, other: Report) -> float:
    """
    Weigh what speaks for and against two reports telling of one event.

    Both are of one place and one type. For: the same day, sub-type, parties, damage, agreeing counts, shared words.
    Against: different objects damaged, parts of the day or hours that differ, opposite parties, counts far apart,
    "another" in one of them.

    Returns
    -------
    A weight; from 2 on they are taken for one event. Minus infinity where the days exclude it; not a number where two
    sentences of one article leave it open, and the reports of others must decide.
    """
    shared = _shared(one, other)
    if _within_article(one, other):
        # An article that comes back to a place may tell something new: only its own words repeated join by themselves.
        repeats = shared >= 0.6 and _agree(one.event.actor, other.event.actor, 0, -1) == 0
        carried = one.low in other.low or other.low in one.low
        return 3.0 if repeats and (one.low == other.low or not carried) else float("nan")
    weight = _days(one, other) + 2.5 * shared
    weight += 1.0 if one.event.sub_type == other.event.sub_type else -0.5
    weight += _agree(one.event.damage, other.event.damage, 1.0, -2.0)
    weight += _agree(one.event.actor, other.event.actor, 0.5, -0.75)
    weight += _agree(one.event.target, other.event.target, 0.25, -0.25)
    weight += _counts(one, other)
    if one.hours and other.hours and not one.hours & other.hours:
        weight -= 2.5
    if one.clocks and other.clocks and min(abs(a - b) for a in one.clocks for b in other.clocks) > 1:
        weight -= 2.0
    if one.again != other.again:
        weight -= 0.75
    if one.wide or one.event.political or one.event.sub_type in {"Other", "Change to group/activity"}:
        weight -= 1.5 if shared < 0.3 else 0.5
    return weight


def _within_article(one: Report, other: Report) -> bool:
    return bool(one.event.article_ids == other.event.article_ids)


def _days(one: Report, other: Report) -> float:
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return 0.0 if one.first == other.first and _shared(one, other) >= 0.4 else float("-inf")
    long = max((one.last - one.first).days, (other.last - other.first).days)
    if long > 3:
        return 0.5 if (one.first, one.last) == (other.first, other.last) else float("-inf")
    if one.first <= other.last and other.first <= one.last:
        return 1.0
    # A report that gives no date may come days later, if it names the same object or number.
    apart = min(abs((one.first - other.last).days), abs((other.first - one.last).days))
    if apart > 3 or (one.told and other.told):
        return float("-inf")
    damage = one.event.damage
    same = damage is not None and damage == other.event.damage and damage not in _COMMON_DAMAGE
    same = same or (apart == 1 and _counts(one, other) > 0)
    return -0.5 - 0.5 * apart - (0.0 if same else 2.0)


def _agree(one: str | None, other: str | None, same: float, different: float) -> float:
    if one is None or other is None:
        return 0.0
    if one == other or one.startswith(f"{other} (") or other.startswith(f"{one} ("):
        return same
    return different


def _counts(one: Report, other: Report) -> float:
    a, b = first_count(one.event), first_count(other.event)
    if a is None or b is None or a.of != b.of:
        return 0.0
    low_a, low_b = a.least or a.most or 0, b.least or b.most or 0
    high_a, high_b = a.most or low_a, b.most or low_b
    if low_a <= high_b and low_b <= high_a:
        return 1.0
    least, most = sorted([max(low_a, 1), max(low_b, 1)])
    return -1.5 if most / least > 3 and most - least > 5 else 0.0


def first_count(event: Event) -> Count | None:
    """The count that matters most."""
    return event.counts[0] if event.counts else None


def _shared(one: Report, other: Report) -> float:
    """Share of the shorter report's words that the other has too."""
    shorter = min(len(one.words), len(other.words))
    return len(one.words & other.words) / shorter if shorter >= 3 else 0.0
