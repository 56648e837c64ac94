"""One happening, one row, inside an article: what headline and lead, town and region, deed and outcome tell alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geo.document import Count, Event, Place
from geo.events.nesting import lies_in, same_place
from geo.kinds import rank_of
from geo.languages.concepts import Concept

__all__ = ["Account", "joined"]

_SHORT = 8
"""Sentences of an article that is about one thing: there a region and a town in it are told for one act."""
_MEANS_TOLD = 7
"""Weight from which on a concept of remote violence says by what it was done."""
_NEAR = 2
"""Sentences that part a region from the town in it in a longer one."""
_OPEN = 256
"""Happenings of an article, the latest ones, that a further account is held against."""
_COMPARED = 8
"""Accounts of a happening that a further one is held against, so that time grows with the number of accounts."""
_REMOTE = "Explosions/Remote violence"
_CHANGES = "Strategic developments"
_DEADLY = ("Battles", _REMOTE, "Violence against civilians")
"""Types of deeds that leave dead and damage behind."""
_SIDES = ("Russia", "Ukraine")


@dataclass(frozen=True, slots=True)
class Account:
    """An event as one sentence tells it."""

    event: Event
    place: Place
    """Where it is drawn."""
    sentence: int
    """Number of the sentence in the article."""
    concept: Concept
    """What names it."""
    headline: bool
    """Whether the headline tells it."""

    @property
    def dated(self) -> bool:
        """Whether the sentence tells when."""
        return self.event.time_precision not in ("published", "unknown")


def joined(accounts: Iterable[Account], sentences: int) -> list[Event]:
    """
    Join what one article tells of one happening more than once.

    Two accounts are of one happening when their places are one or nested, their types are kin (an outcome goes with the
    deed that may have caused it) and neither their days nor their parties exclude each other. The narrower place, the
    deed before its outcome and the day that is told are kept; counts and sources are gathered.
    """
    groups: list[list[Account]] = []
    for account in accounts:
        held = ((group, _held(group)) for group in groups[-_OPEN:])
        home = next((group for group, told in held if all(_one(account, other, sentences) for other in told)), None)
        if home is None:
            groups.append([account])
        else:
            home.append(account)
    return [_merged(group) for group in groups]


def _held(group: list[Account]) -> list[Account]:
    """The accounts of a happening that a further one is held against: all but in a text that repeats itself."""
    return group if len(group) <= _COMPARED else [group[0], *group[1 - _COMPARED :]]


def _one(one: Account, other: Account, sentences: int) -> bool:
    return (
        _places_agree(one, other, sentences)
        and _kin(one, other)
        and _days_agree(one, other)
        and _parties_agree(one.event, other.event)
        and _counts_agree(one, other)
    )


def _places_agree(one: Account, other: Account, sentences: int) -> bool:
    if same_place(one.place, other.place):
        return True
    if one.sentence == other.sentence:
        return False
    if sentences > _SHORT and abs(one.sentence - other.sentence) > _NEAR:
        return False
    return lies_in(one.place, other.place) or lies_in(other.place, one.place)


def _kin(one: Account, other: Account) -> bool:
    """Whether two accounts may tell of one happening by their types."""
    a, b = one.concept, other.concept
    if one.event.political or other.event.political:
        return one.event.political == other.event.political
    types = {one.event.event_type, other.event.event_type}
    if len(types) == 1:
        if types != {_CHANGES}:
            return one.event.sub_type == other.event.sub_type or not (_sure(a) and _sure(b)) or one.headline
        return one.event.sub_type == other.event.sub_type and (one.event.sub_type != "Other" or a.name == b.name)
    names = {a.name, b.name}
    if "capture_people" in names or "surrender" in names:
        return "Battles" in types
    if "outcome" in (a.rank, b.rank):
        deed = one if b.rank == "outcome" else other
        return deed.event.event_type in _DEADLY or ("burn" in names and _REMOTE in types)
    return types == {"Protests", "Riots"} or (types == {"Battles", _REMOTE} and "attack" in names)


def _sure(concept: Concept) -> bool:
    """Whether its words tell the means: air strikes and shelling of one town in one report are two things."""
    return concept.remote and concept.weight >= _MEANS_TOLD


def _days_agree(one: Account, other: Account) -> bool:
    if not (one.dated and other.dated):
        return True
    a, b = one.event, other.event
    if a.happened_from is None or b.happened_from is None:
        return True
    if abs(_lasts(a) - _lasts(b)) > _LONGER:
        return False  # what went on for weeks is not the act of a day
    return a.happened_from <= (b.happened_to or b.happened_from) and b.happened_from <= (
        a.happened_to or a.happened_from
    )


_LONGER = 7
"""Days by which what goes on outlasts an act."""


def _lasts(event: Event) -> int:
    if event.happened_from is None:
        return 0
    return ((event.happened_to or event.happened_from) - event.happened_from).days


def _parties_agree(one: Event, other: Event) -> bool:
    """Whether two accounts do not name opposite sides as the one who did it."""
    return not (one.actor in _SIDES and other.actor in _SIDES and one.actor != other.actor)


def _counts_agree(one: Account, other: Account) -> bool:
    """Whether what both count is not far apart: a toll grows from report to report, but three are not three hundred."""
    if one.headline or other.headline:
        return True
    told = {count.of: count for count in one.event.counts}
    for count in other.event.counts:
        known = told.get(count.of)
        if known is not None and known != count and count.of in ("killed", "wounded"):
            return False
    return True


def _merged(group: Sequence[Account]) -> Event:
    if len(group) == 1:
        return group[0].event
    where = max(group, key=lambda one: (_rank(one.place), not one.headline, -one.sentence))
    what = max(group, key=lambda one: (_order(one.concept), one.concept.weight, not one.headline))
    dated = [one for one in group if one.dated]
    when = min(dated, key=lambda one: _PRECISE.get(one.event.time_precision or "", 3), default=what)
    who = [what, *(one for one in group if one is not what)]
    counts = _counts(group)
    told = where if what.headline or not same_place(what.place, where.place) else what
    return replace(
        where.event,
        event_id=min(one.event.event_id for one in group),
        event_type=what.event.event_type,
        sub_type=_sub_type(what, group),
        quote=told.event.quote,  # a point's sentence names its place
        headline=told.event.headline,
        happened_from=when.event.happened_from,
        happened_to=when.event.happened_to,
        time_precision=when.event.time_precision,
        actor=next((one.event.actor for one in who if one.event.actor), None),
        target=next((one.event.target for one in who if one.event.target), None),
        sources=tuple(dict.fromkeys(source for one in group for source in one.event.sources)),
        claim_status=_status([one.event.claim_status for one in group]),
        counts=counts,
        count_shared=any(one.event.count_shared for one in group if one.event.counts),
        damage=next((one.event.damage for one in who if one.event.damage), None),
        confidence=max((one.event.confidence or 0.0) for one in group),
    )


_PRECISE = {"day": 0, "part_of_day": 0, "range": 1, "week": 2}
"""Of several accounts' days those that are told most exactly."""


def _rank(place: Place) -> int:
    return rank_of(place.mention.kind, place.precision)


def _order(concept: Concept) -> int:
    return {"deed": 3, "state": 2, "outcome": 1, "politics": 0}[concept.rank]


def _sub_type(what: Account, group: Sequence[Account]) -> str | None:
    """The means where one account tells it: "struck" and "drones" are one drone strike."""
    same = [one.event.sub_type for one in group if one.event.event_type == what.event.event_type]
    if what.event.event_type == _REMOTE and "Air/drone strike" in same and what.concept.weight < 7:
        return "Air/drone strike"
    return what.event.sub_type


def _counts(group: Sequence[Account]) -> tuple[Count, ...]:
    """What all count, each thing once: as the text under the headline tells it, which rounds less."""
    found: dict[str, Count] = {}
    for one in sorted(group, key=lambda one: one.headline):
        for count in one.event.counts:
            found.setdefault(count.of, count)
    order = {"killed": 0, "wounded": 1}
    return tuple(sorted(found.values(), key=lambda count: order.get(count.of, 2)))


def _status(statuses: Sequence[str]) -> str:
    """The most reserved of them; a denial only where nobody states it."""
    if set(statuses) == {"denied"}:
        return "denied"
    return next(one for one in ("unverified", "claimed", "stated", "denied") if one in statuses)
