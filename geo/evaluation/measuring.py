"""A gold set measured from its texts on: which measure it asks for, and whether its floors are kept."""

import json
from pathlib import Path
from typing import NamedTuple

from geo.evaluation.control import evaluate_control, read_control_gold
from geo.evaluation.decomposition import decomposed
from geo.evaluation.events import evaluate_events, read_event_gold
from geo.evaluation.floors import FLOORS, shortfalls
from geo.evaluation.gold_lines import gold_articles
from geo.evaluation.places import evaluate, read_gold
from geo.evaluation.scores import Scores, gold_hash
from geo.pipeline import Sources, open_sources, run
from geo.settings import Settings

__all__ = ["Measured", "measure", "measure_control", "measure_events", "measure_places"]

_KM = 161.0
"""Distance within which a place counts as placed where neither the caller nor a floor says."""


class Measured(NamedTuple):
    """The scores of a gold set."""

    scores: Scores
    shortfalls: list[str] | None
    """A line for each score below its floor; None where no floor is pinned for the file."""


def measure(path: str | Path, settings: Settings, *, km: float | None = None) -> Measured:
    """
    Run the pipeline on a gold set's texts, and score what comes out.

    Parameters
    ----------
    path
        A gold set of places (`read_gold`), of events (`read_event_gold`) or of statements of control
        (`read_control_gold`), told apart by its first line.
    settings
        The run's.
    km
        Distance within which a place counts as placed; None is the floor's. Events have their own.

    Raises
    ------
    InputError
        If the set cannot be read.
    """
    floor = FLOORS.get(Path(path).stem)
    first = _first_item(path)
    if "events" in first and "toponyms" not in first:
        scores = measure_events(path, settings)
    elif "statements" in first:
        scores = measure_control(path, settings)
    else:
        within = km or (floor.km if floor is not None else None) or _KM
        scores = measure_places(path, settings, within_km=within) | {"km": within}
    if floor is None or km or floor.sha256 != gold_hash(path):
        return Measured(scores, None)
    return Measured(scores, shortfalls(scores, floor))


def measure_places(path: str | Path, settings: Settings, *, within_km: float, sources: Sources | None = None) -> Scores:
    """The scores of a gold set of places; of one with spans also where its names are lost (`decomposed`)."""
    documents = read_gold(path)
    sources = sources or open_sources(settings)
    places = run(gold_articles(documents), settings, sources=sources, tell=False, merge=False).places
    scores = evaluate(path, places, within_km=within_km)
    if any(toponym.start is not None for document in documents for toponym in document.toponyms):
        scores |= decomposed(documents, places, sources.gazetteer, within_km=within_km)
    return scores


def measure_events(path: str | Path, settings: Settings, *, sources: Sources | None = None) -> Scores:
    """The scores of a gold set of events, those of English items as `en.`, those of all others as `others.`."""
    items = read_event_gold(path)
    events = run(gold_articles(items), settings, sources=sources).events
    scores: Scores = {}
    for name, own in (
        ("en", [item for item in items if item.language == "en"]),
        ("others", [item for item in items if item.language != "en"]),
    ):
        scores |= {f"{name}.{key}": value for key, value in evaluate_events(own, events).items()}
    return scores


def measure_control(path: str | Path, settings: Settings, *, sources: Sources | None = None) -> Scores:
    """The scores of a gold set of statements of control."""
    items = read_control_gold(path)
    return evaluate_control(items, run(gold_articles(items), settings, sources=sources, merge=False).statements)


def _first_item(path: str | Path) -> dict[str, object]:
    """A gold set's first item, empty where there is none; a file that cannot be read is left to its reader."""
    try:
        with Path(path).open(encoding="utf-8") as file:
            first = json.loads(next((line for line in file if line.strip()), "null"))
    except (OSError, ValueError):
        return {}
    return first if isinstance(first, dict) else {}
