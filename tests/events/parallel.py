"""Sentences told alike in three languages (`parallel.tsv`), and how far what comes out is alike and right.

Places stand in square brackets, in the same order in the three; "/region" or "/expression" behind a name says what it
is, else it is a town. The last column says what must come out, events apart by ";": numbers of the places, type,
actor>target, #counts, @claim. What is left out is nobody, no count, "stated"; "*" and a target left out are not asked.
An empty column is no event; rows that the table marks as political are left aside.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from geo.document import Document, Event
from geo.events import extract_events
from tests.documents import document_of
from tests.events.articles import PUBLISHED, with_places

__all__ = ["LANGUAGES", "Expected", "Row", "faults", "rows"]

LANGUAGES = ("en", "uk", "ru")
SUB_TYPES = {
    "shell": "Shelling/artillery/missile attack",
    "air": "Air/drone strike",
    "mine": "Remote explosive/landmine/IED",
    "clash": "Armed clash",
    "take": "Non-state actor overtakes territory",
    "gov": "Government regains territory",
    "transfer": "Non-violent transfer of territory",
    "attack": "Attack",
    "abduct": "Abduction/forced disappearance",
    "arrest": "Arrests",
    "protest": "Peaceful protest",
    "interv": "Protest with intervention",
    "riot": "Violent demonstration",
    "down": "Disrupted weapons use",
    "change": "Change to group/activity",
    "loot": "Looting/property destruction",
    "agree": "Agreement",
    "other": "Other",
}
_PLACE = re.compile(r"\[([^\]\d][^\]]*)\]")


@dataclass(frozen=True)
class Expected:
    """One event that must come out; None of a field is not asked."""

    place: str
    """Which of the sentence's places, from "1"."""
    sub_type: str | None
    actor: str | None
    """Empty is nobody."""
    target: str | None
    counts: frozenset[str]
    claim: str


@dataclass(frozen=True)
class Row:
    """A sentence in three languages."""

    kind: str
    texts: dict[str, str]
    """By code, places in brackets."""
    expected: tuple[Expected, ...]


@cache
def rows() -> tuple[Row, ...]:
    """All sentences."""
    with Path(__file__).with_name("parallel.tsv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Row(line["kind"], {code: line[code] for code in LANGUAGES}, tuple(_expected(line["events"]))) for line in lines
    )


def _expected(text: str) -> Iterable[Expected]:
    for event in filter(None, (part.strip() for part in text.split(";"))):
        event, _, claim = event.partition("@")
        event, _, counts = event.partition("#")
        places, sub_type, *parties = event.split(maxsplit=2)
        actor, _, target = (parties[0] if parties else "").strip().removeprefix("-").partition(">")
        for place in places.split(","):
            yield Expected(
                place,
                None if sub_type == "*" else SUB_TYPES[sub_type],
                None if actor == "*" else actor,
                target if target not in ("", "*") else None,
                frozenset(part.strip() for part in counts.split(",") if part.strip()),
                claim.strip() or "stated",
            )


def marked(text: str, language: str) -> Document:
    """The article of a sentence, its places numbered as they stand."""
    specs = [match.group(1) for match in _PLACE.finditer(text)]
    plain = _PLACE.sub(lambda match: match.group(1).partition("/")[0], text)
    document = with_places(document_of(plain, language, published=PUBLISHED), specs)
    numbered = tuple(
        replace(
            place,
            place_id=str(number),
            place_name=str(number),
            precision="settlement" if place.mention.kind == "expression" else place.precision,
        )
        for number, place in enumerate(document.places, 1)
    )
    return replace(document, places=numbered)


def faults(row: Row, language: str) -> list[str]:
    """What of a sentence does not come out as it must; empty where all does."""
    told = extract_events(marked(row.texts[language], language)).events
    found = [event for event in told if not event.political]
    if len(found) != len(row.expected):
        return [f"events: {[_line(event) for event in found]}"]
    wrong: list[str] = []
    for expected in row.expected:
        event = next((one for one in found if one.place_name == expected.place), None)
        if event is None:
            return [f"place: {[_line(event) for event in found]}"]
        wrong += [f"{name}: {_line(event)}" for name in _wrong(event, expected)]
    return wrong


def _wrong(event: Event, expected: Expected) -> Iterable[str]:
    if expected.sub_type is not None and event.sub_type != expected.sub_type:
        yield "type"
    if expected.actor is not None and (event.actor or "") != expected.actor:
        yield "actor"
    if expected.target is not None and event.target != expected.target:
        yield "target"
    if {_count(str(count)) for count in event.counts} != expected.counts:
        yield "count"
    if event.claim_status != expected.claim:
        yield "claim"


def _count(text: str) -> str:
    """A count as the column writes it: "20+ killed"."""
    return text.replace(" or more", "+")


def _line(event: Event) -> str:
    counts: Sequence[str] = [_count(str(count)) for count in event.counts]
    return f"{event.place_name} {event.sub_type} {event.actor}>{event.target} {counts} {event.claim_status}"
