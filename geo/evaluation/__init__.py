"""Scores of places and events against gold sets, and the floors that they must not fall below.

Three kinds of gold: places with spans, where a mention counts when its start and end are exactly the gold's; places
without spans, where the distinct ones of a document are matched one to one by distance; and events, where place, type
and days count.
"""

from geo.evaluation.events import Item, Label, evaluate_events, event_articles, read_event_gold
from geo.evaluation.floors import FLOORS, Floor, shortfalls
from geo.evaluation.places import Document, Toponym, evaluate, gold_articles, read_gold
from geo.evaluation.scores import Scores, gold_hash

__all__ = [
    "FLOORS",
    "Document",
    "Floor",
    "Item",
    "Label",
    "Scores",
    "Toponym",
    "evaluate",
    "evaluate_events",
    "event_articles",
    "gold_articles",
    "gold_hash",
    "read_event_gold",
    "read_gold",
    "shortfalls",
]
