"""What one sentence tells: its events with their days, parties, counts and source."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from geo.events.actors import Actor, Roles, actors_in, roles_of
from geo.events.claims import Claim, claim_of
from geo.events.classify import Trigger, fold, triggers_of
from geo.events.damage import damage_of
from geo.events.dates import find_dates
from geo.events.dating import Dated, date_of
from geo.events.quantities import Count, counts_of

__all__ = ["Fact", "facts_of", "side_of"]

_UNIT_NAME = re.compile(r"\b(?:s|с|т|t|su|су|mi|мі|ми|m|м|il|ту|tu)-?\d{2,3}\w*")


@dataclass(frozen=True, slots=True)
class Fact:
    """One event of a sentence, whatever the place."""

    trigger: Trigger
    dated: Dated
    roles: Roles
    counts: tuple[Count, ...]
    claim: Claim
    damage: str | None


def facts_of(
    text: str,
    published: dt.date | None,
    *,
    places: tuple[tuple[int, int], ...] = (),
    speaker: str = "",
) -> list[Fact]:
    """
    Read the events of a sentence.

    Parameters
    ----------
    text
        The sentence as it stands.
    published
        The day of publication, or None.
    places
        Spans of the sentence that name a place and no party.
    speaker
        Side of the source named before, where this sentence names it by a pronoun.

    Returns
    -------
    One fact a trigger, in order; none for a sentence without an event.
    """
    triggers = triggers_of(text)
    if not triggers:
        return []
    low = fold(text[: max(2_000, triggers[-1].end)])
    claim = claim_of(text, low, places=places)
    side = side_of(low[claim.start : claim.end]) or (speaker if claim.pronoun else "")
    actors = actors_in(low, places=places, speaker=side)
    dates = find_dates(low, published)
    counts = counts_of(low, [(span.start, span.end) for span in dates] + [m.span() for m in _UNIT_NAME.finditer(low)])
    reporter = (claim.start, claim.end) if claim.end > claim.start else None
    shares = _shared_out(counts, triggers)
    facts = []
    for trigger, share in zip(triggers, shares, strict=True):
        roles = roles_of(low, trigger, actors, reporter)
        settled = _settled(trigger, triggers, roles, actors, low)
        dated = date_of(low, trigger, published, dates=dates)
        facts.append(Fact(settled, dated, roles, share, claim, damage_of(low, settled)))
    return facts


def side_of(words: str) -> str:
    """The side that a source speaks for, "Russia" or "Ukraine"; empty where it is not known."""
    named = actors_in(words)
    sides = {actor.side for actor in named} - {""}
    if len(sides) == 1:
        return next(iter(sides))
    if re.search(
        r"general staff|генштаб|\bова\b|військов\w+ адміністрац|operational command|оперативн\w+ командуван", words
    ):
        return "Ukraine"
    return ""


def _shared_out(counts: list[Count], triggers: list[Trigger]) -> list[tuple[Count, ...]]:
    """Each count to the trigger nearest to it; a trigger without any takes all that the sentence has."""
    shares: list[list[Count]] = [[] for _ in triggers]
    for count in counts:
        distances = [max(t.start - count.end, count.start - t.end, 0) for t in triggers]
        shares[distances.index(min(distances))].append(count)
    return [tuple(share or counts) for share in shares]


def _settled(trigger: Trigger, triggers: list[Trigger], roles: Roles, actors: list[Actor], low: str) -> Trigger:
    """Let the parties decide between sub-types that the words alone leave open."""
    side = next((actor.side for actor in actors if actor.name == roles.actor), "")
    if trigger.sub_type == "Non-state actor overtakes territory" and side == "Ukraine":
        return replace(trigger, sub_type="Government regains territory")
    if trigger.sub_type == "Government regains territory" and side == "Russia":
        return replace(trigger, sub_type="Non-state actor overtakes territory")
    remote = [t for t in triggers if t.event_type == "Explosions/Remote violence" and t.weight >= 5]
    if trigger.sub_type == "Attack" and trigger.weight <= 6 and remote:
        return replace(trigger, sub_type=max(remote, key=lambda t: t.weight).sub_type)
    return trigger
