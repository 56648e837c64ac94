"""Probabilities at which the sequence model's word is enough, or rules beside it decide.

Chosen on every other text of two gold sets of world news, in steps of a twentieth to a tenth, for the names found and
missed there; `python -m geo evaluate` on a gold set says what a change of one costs, and
`tests/recognition/test_model_thresholds.py` holds each with a name that is read otherwise without it.
"""

from dataclasses import dataclass

__all__ = ["ModelThresholds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelThresholds:
    """All are probabilities in [0, 1] by the model that a word is in a name, but where it is said otherwise."""

    accept: float = 0.35
    """A name needs it to be weighed on the model's word (`geo.recognition.acceptance`)."""
    regional: float = 0.5
    """The same in a text of the region of the war, where some names are weighed no further."""
    unsure: float = 0.8
    """Below it weaker signs of a person's name decide."""
    sure: float = 0.97
    """Above it a name before a comma is a place though the text has a person of that name."""
    in_a_row: float = 0.15
    """A name needs it beside others in a row."""
    listed: float = 0.15
    """A regional name of the gazetteer needs it where it might be a common word or a person's name."""
    listed_opening: float = 0.05
    """The same of one that opens a sentence."""
    listed_beside_name: float = 0.1
    """The same beside another capitalised word."""
    by_form: float = 0.9
    """How sure a name is whose form alone says that it is a place."""
    repeated: float = 0.8
    """What the surety of a name counts for at its other places in the text; a factor."""
