"""Scores of places and events against gold sets, and the floors that they must not fall below.

Four kinds of gold: places with spans, where a mention counts when its start and end are exactly the gold's; places
without spans, where the distinct ones of a document are matched one to one by distance; events, where place, type and
days count; and statements of control, where place, side and what is said of the place count.
"""

from geo.evaluation.control import ControlItem, ControlLabel, evaluate_control, read_control_gold
from geo.evaluation.events import Item, Label, evaluate_events, read_event_gold
from geo.evaluation.floors import FLOORS, Floor, shortfalls
from geo.evaluation.gold_lines import gold_articles
from geo.evaluation.places import Document, Toponym, evaluate, read_gold
from geo.evaluation.scores import Scores, gold_hash

__all__ = [
    "FLOORS",
    "ControlItem",
    "ControlLabel",
    "Document",
    "Floor",
    "Item",
    "Label",
    "Scores",
    "Toponym",
    "evaluate",
    "evaluate_control",
    "evaluate_events",
    "gold_articles",
    "gold_hash",
    "read_control_gold",
    "read_event_gold",
    "read_gold",
    "shortfalls",
]
