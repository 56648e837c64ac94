"""Who holds each place on a day: what is said of it, what an older map says, and what its neighbours are."""

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from geo.control import Control
from geo.fronts.agreement import LEAST_WORD
from geo.fronts.evidence import Site, Word, half_log_odds, reports_of_fighting
from geo.fronts.sides import Sides
from geo.fronts.theatre import Array

__all__ = ["Beliefs", "believed", "control_rows", "pull_of_map"]

_UNSURE = 0.4
"""Below this the side of a place is unknown."""
_NEAR_M = 15_000.0
"""How far behind an older map's line fighting is still to be believed."""
_REPORTS = 2
"""Reports of fighting that make a place contested; one may be of its district."""
_SUREST = 2.5
_SURE = 2.0
"""Half log odds from which a place is held, though there is fighting near it."""
_TABLE_DAYS = 30
"""Days after which no place is still contested because a table said so."""


def pull_of_map(depth_m: Array, age_days: int) -> Array:
    """
    Half the log odds that a place is still held by whom an older map says.

    Fitted by eye to how many settlements the defender lost between maps of April to July 2022, by their distance from
    the line and the days between: in 30 days .29 of those within 2 km of the line, .18 at 2 to 5, .085 at 5 to 10, .016
    at 10 to 15; in 7 days .12, .057, .014, .001.

    Parameters
    ----------
    depth_m
        How far behind the line, negative on the other side; shape (places,).
    age_days
        Of the map.
    """
    at_line = 0.9 * math.exp(-age_days / 25.0)
    pull: Array = np.sign(depth_m) * np.minimum(_SUREST, at_line + np.abs(depth_m) / (5_000.0 + 80.0 * age_days))
    return pull


@dataclass(frozen=True)
class Beliefs:
    """What is believed of each place on a day; arrays of shape (places,)."""

    day: dt.date
    said: list[list[Word]]
    """The words that count, by place."""
    own: Array
    """Half log odds for the attacker by what is said of the place alone."""
    state: Array
    """How surely the attacker holds it, in (-1, 1), with the older map and its neighbours."""
    told_contested: NDArray[np.bool_]
    """Where a table itself says that nobody holds the place."""
    contested: NDArray[np.bool_]
    """Where the place is fought over, by a table or by reports."""

    @cached_property
    def drawing(self) -> NDArray[np.int64]:
        """Positions of the places that draw the line: something is said of them, and those around do not gainsay it."""
        strong = np.abs(self.own) >= LEAST_WORD
        return np.flatnonzero((strong & (self.own * self.state > 0.0)) | self.told_contested)

    @cached_property
    def gainsaid(self) -> NDArray[np.bool_]:
        """Where what is said of the place is not believed."""
        return (np.abs(self.own) >= LEAST_WORD) & (self.own * self.state <= 0.0) & ~self.told_contested

    @cached_property
    def values(self) -> Array:
        """What each place says to the field: 1, -1, or 0 where it is told to be contested."""
        values: Array = np.where(self.told_contested, 0.0, np.sign(self.own))
        return values


def _told_contested(words: Sequence[Word], day: dt.date) -> bool:
    return bool(words) and words[-1].fights and not words[-1].stated and (day - words[-1].day).days <= _TABLE_DAYS


def believed(
    sites: Sequence[Site],
    day: dt.date,
    agree: Callable[[Array, NDArray[np.bool_]], Array],
    *,
    since: dt.date | None = None,
    depth_m: Array | None = None,
) -> Beliefs:
    """
    What is believed of each place on a day.

    Parameters
    ----------
    sites
        Places and what is said of them.
    day
        The day.
    agree
        What is believed of each place, in [-1, 1], by half the log odds of what is said of each alone and by whether a
        table says it.
    since
        Day of the older map: what was said before it is known to it.
    depth_m
        How far behind the older map's line each place lies, negative on the defender's side; shape (places,).
    """
    said = [site.until(day, since) for site in sites]
    own = np.array([half_log_odds(words, day) for words in said])
    state = agree(own, np.array([bool(words) and not words[-1].stated for words in said], dtype=bool))
    near = np.ones(len(sites), dtype=bool) if depth_m is None else np.abs(depth_m) < _NEAR_M
    fought = np.array([reports_of_fighting(words, day) for words in said])
    told = np.array([_told_contested(words, day) for words in said], dtype=bool)
    contested = told | (near & (fought >= _REPORTS) & (np.abs(own) < _SURE))
    return Beliefs(day, said, own, state, told, contested)


def control_rows(sites: Sequence[Site], beliefs: Beliefs, sides: Sides) -> list[Control]:
    """The CONTROL rows of a day: a row for each place that anything is said of."""
    return [_row(site, beliefs, at, sides) for at, site in enumerate(sites) if beliefs.said[at]]


def _row(site: Site, beliefs: Beliefs, at: int, sides: Sides) -> Control:
    words, state = beliefs.said[at], float(beliefs.state[at])
    gainsaid, contested = bool(beliefs.gainsaid[at]), bool(beliefs.contested[at])
    status = "contested" if contested else "held" if abs(state) >= _UNSURE else "unknown"
    stated = any(word.stated for word in words)
    return Control(
        control_id=f"{site.place_id}:{beliefs.day.isoformat()}",
        place_id=site.place_id,
        name=site.name,
        day=beliefs.day,
        side=sides.named(state) if status == "held" else None,
        status=status,
        confidence=round((1.0 + abs(state)) / 2.0, 3),
        last_evidence_day=words[-1].day,
        evidence=tuple(dict.fromkeys(word.statement_id for word in words)),
        reason=_reason(words, gainsaid=gainsaid, contested=contested),
        origin="inferred" if gainsaid or abs(beliefs.own[at]) < LEAST_WORD else "stated" if stated else "initial",
        precision=site.precision,
        uncertainty_m=site.uncertainty_m,
        geometry=site.point,
    )


def _reason(words: Sequence[Word], *, gainsaid: bool, contested: bool) -> str:
    last = words[-1]
    said = f"{last.told} on {last.day.isoformat()}"
    more = len({word.group for word in words}) - 1
    if more:
        said += f", and {more} more {'report' if more == 1 else 'reports'}"
    if gainsaid:
        return f"{said}; not believed, for all around it is held by the other side"
    against = [word for word in words if word.sign and last.sign and word.sign != last.sign]
    if against and not contested:
        said += f"; against it {against[-1].told} on {against[-1].day.isoformat()}"
    return f"{said}; fought over" if contested else said
