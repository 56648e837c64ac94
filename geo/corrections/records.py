"""Corrections, one a row of a CSV or JSON file: what they are of, and what is right."""

import csv
import io
import json
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pandas as pd

from geo.errors import InputError
from geo.gazetteer.folding import fold_key

__all__ = [
    "COLUMNS",
    "EVENT_ACTIONS",
    "PLACE_ACTIONS",
    "Correction",
    "Corrections",
    "read_corrections",
    "take_corrections",
]

PLACE_ACTIONS: Final = ("accept", "move", "not_a_place")
"""The place is right; it is another one; the words name no place."""
EVENT_ACTIONS: Final = ("not_an_event", "merge", "split")
"""It did not happen; it is the event `into`; what the article `article_id` tells of it is another event."""

COLUMNS: Final = {
    "action": f"one of {', '.join(PLACE_ACTIONS + EVENT_ACTIONS)}",
    "article_id": "the article; empty is every article (needs a name)",
    "start": "first code point of the mention in the article's text",
    "end": "one past its last code point; may be left out",
    "name": "the words of the mention, in any case: every mention of them",
    "place_id": "of a move or accept: the gazetteer's key of the right place",
    "lon": "of a move: longitude of the right place, in degrees",
    "lat": "of a move: its latitude",
    "place_name": "of a move to coordinates: what the place is called; the mention's words if left out",
    "uncertainty_m": "of a move to coordinates: within how many metres; 100 if left out",
    "event_id": "the event, as EVENTS calls it",
    "into": "of a merge: the `event_id` of the other event",
    "note": "why, in the person's words",
}
"""The columns of a file of corrections, and what each means."""

_DEFAULT_UNCERTAINTY_M = 100.0


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One thing that a person has set right; `COLUMNS` says what each field means."""

    action: str
    origin: str
    """Where it stands: file and line."""
    article_id: str | None = None
    start: int | None = None
    end: int | None = None
    name: str | None = None
    place_id: str | None = None
    lon: float | None = None
    lat: float | None = None
    place_name: str | None = None
    uncertainty_m: float = _DEFAULT_UNCERTAINTY_M
    event_id: str | None = None
    into: str | None = None
    note: str | None = None

    @property
    def key(self) -> str | None:
        """The folded name that it is of, if it is of a name."""
        return fold_key(self.name) if self.name else None

    @property
    def given_id(self) -> str | None:
        """The key of the place that is right: the gazetteer's, or one made of the coordinates."""
        if self.lon is not None and self.lat is not None:
            return f"correction:{self.lon:.6f},{self.lat:.6f}"
        return self.place_id


@dataclass(frozen=True)
class Corrections:
    """All corrections of a run."""

    rows: tuple[Correction, ...] = ()

    @property
    def of_places(self) -> tuple[Correction, ...]:
        """Those of mentions."""
        return tuple(row for row in self.rows if row.action in PLACE_ACTIONS)

    @property
    def of_events(self) -> tuple[Correction, ...]:
        """Those of events."""
        return tuple(row for row in self.rows if row.action in EVENT_ACTIONS)

    def of_mention(self, article_id: str, start: int, end: int, name: str) -> Correction | None:
        """The correction of a mention: by its span, else by its name in this article, else by its name in any."""
        key = fold_key(name)
        found: tuple[int, Correction] | None = None
        for row in self.of_places:
            rank = _rank(row, article_id, start, end, key)
            # Of two of one rank the later stands: people add to the end of a file.
            if rank and (found is None or rank >= found[0]):
                found = rank, row
        return found[1] if found else None


def _rank(row: Correction, article_id: str, start: int, end: int, key: str) -> int:
    if row.article_id is not None and row.article_id != article_id:
        return 0
    if row.start is not None:
        return 3 * (row.start == start and row.end in (None, end))
    if row.key != key:
        return 0
    return 2 if row.article_id is not None else 1


def take_corrections(given: object) -> Corrections:
    """
    Corrections out of whatever a user has: a path, a DataFrame, a list of dicts, or `Corrections` as they are.

    Raises
    ------
    InputError
        If they are none of these, or a row is no correction.
    """
    if isinstance(given, Corrections):
        return given
    if isinstance(given, str | os.PathLike):
        return read_corrections(os.fspath(given))
    if isinstance(given, pd.DataFrame):
        filled = given.astype(object).where(given.notna(), None)
        given = filled.to_dict("records")
    if isinstance(given, list | tuple):
        return Corrections(tuple(_correction(row, f"corrections row {n}") for n, row in enumerate(given, start=1)))
    raise InputError(f"corrections are {type(given).__name__}; give a path, a DataFrame or a list of dicts")


def read_corrections(path: str | Path) -> Corrections:
    """
    Read a file of corrections.

    Parameters
    ----------
    path
        `.csv` (a comma or semicolon between, a head of `COLUMNS`), `.json` (a list of objects) or `.jsonl`.

    Raises
    ------
    InputError
        If the file cannot be read or a row is no correction; the message names the line and what is missing.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: corrections cannot be read ({error}); give a CSV or JSON file in UTF-8") from error
    return Corrections(tuple(_correction(values, f"{path} line {line}") for line, values in _rows(text, str(path))))


def _rows(text: str, path: str) -> Iterable[tuple[int, Mapping[str, Any]]]:
    ending = Path(path).suffix.lower()
    try:
        if ending == ".jsonl":
            return [(n, json.loads(line)) for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
        if ending == ".json":
            return list(enumerate(json.loads(text), start=1))
    except (ValueError, TypeError) as error:
        raise InputError(f"{path}: is no JSON of corrections ({error}); give a list of objects") from error
    head = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    return [(reader.line_num, row) for row in reader]


def _correction(values: object, origin: str) -> Correction:
    if not isinstance(values, Mapping):
        raise InputError(f"{origin}: is no object with 'action'; see README, 'Corrections'")
    given = {key: value for key, value in values.items() if value not in (None, "") and key is not None}
    unknown = sorted(set(map(str, given)) - set(COLUMNS))
    if unknown:
        raise InputError(f"{origin}: unknown column {unknown[0]!r}; known are {', '.join(COLUMNS)}")
    action = str(given.get("action", "")).strip()
    if action not in PLACE_ACTIONS + EVENT_ACTIONS:
        raise InputError(f"{origin}: action is {action!r}; give {COLUMNS['action']}")
    words = {key: str(value).strip() for key, value in given.items()}
    found = Correction(
        action=action,
        origin=origin,
        start=_whole(words, "start", origin),
        end=_whole(words, "end", origin),
        lon=_number(words, "lon", origin, 180.0),
        lat=_number(words, "lat", origin, 90.0),
        uncertainty_m=_number(words, "uncertainty_m", origin, 1e6) or _DEFAULT_UNCERTAINTY_M,
        **{key: words.get(key) for key in ("article_id", "name", "place_id", "place_name", "event_id", "into", "note")},
    )
    if (missing := _missing(found)) is not None:
        raise InputError(f"{origin}: {action} needs {missing}")
    return found


def _missing(row: Correction) -> str | None:
    """What a correction lacks, or None."""
    if row.action in EVENT_ACTIONS:
        if row.event_id is None:
            return "'event_id'"
        if row.action == "merge" and row.into is None:
            return "'into', the event_id of the other event"
        return (
            "'article_id', whose report is another event" if row.action == "split" and row.article_id is None else None
        )
    if row.start is None and row.name is None:
        return "'start' (with 'article_id'), or 'name'"
    if row.start is not None and row.article_id is None:
        return "'article_id' beside 'start'"
    if row.action == "move" and row.given_id is None:
        return "'place_id', or 'lon' and 'lat'"
    return "both 'lon' and 'lat'" if (row.lon is None) != (row.lat is None) else None


def _whole(words: Mapping[str, str], name: str, origin: str) -> int | None:
    if name not in words:
        return None
    try:
        # A spreadsheet may have made 12 into 12.0.
        value = float(words[name])
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and value == int(value) and value >= 0):
        raise InputError(f"{origin}: {name} is {words[name]!r}, no whole number")
    return int(value)


def _number(words: Mapping[str, str], name: str, origin: str, most: float) -> float | None:
    if name not in words:
        return None
    try:
        value = float(words[name].replace(",", "."))
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and abs(value) <= most):
        raise InputError(f"{origin}: {name} is {words[name]!r}; give a number up to {most:g}")
    return value
