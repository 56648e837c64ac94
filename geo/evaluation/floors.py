"""What each gold set must score at least, by the default installation."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from geo.evaluation.scores import Scores

__all__ = ["FLOORS", "Floor", "shortfalls"]


@dataclass(frozen=True, kw_only=True)
class Floor:
    """What a set must score at least, by the default installation."""

    sha256: str
    """Hash of the gold file that the scores are for; another file is another measure."""
    km: float | None
    """Distance within which a place counts as placed; None where each item of the set says its own."""
    scores: Mapping[str, float] = field(default_factory=dict)
    errors: Mapping[str, float] = field(default_factory=dict)
    """What its errors may be at most; only ever lowered."""


FLOORS: Mapping[str, Floor] = {
    "control": Floor(
        sha256="fc1a57aa31cf3e6d1e34218acc564d972f0b2424609af5e29d4a964b01aff15e",
        km=None,
        scores={"precision": 0.87, "recall": 0.78, "f1": 0.83, "place_recall": 0.79},
    ),
    "events": Floor(
        sha256="58ca02bfb4aa8b6bb7cbea07e53a96f56f579632acc19f94f9a36f914f0e6a42",
        km=None,
        scores={
            "en.core_f1": 0.851,
            "en.sure_f1": 0.813,
            "en.quiet": 0.987,
            "en.sub_type": 0.988,
            "en.actor": 0.887,
            "en.target": 0.887,
            "en.count": 0.8,
            "en.claim_status": 0.966,
            "en.reported_by": 0.972,
            "others.core_f1": 0.918,
            "others.sure_f1": 0.897,
            "others.quiet": 1.0,
            "others.sub_type": 1.0,
            "others.actor": 0.911,
            "others.target": 0.8,
            "others.count": 1.0,
            "others.claim_status": 0.933,
            "others.reported_by": 0.777,
        },
    ),
    "geowebnews": Floor(
        sha256="7c0c77db85370e74537073eb7b08cf6210588e2ca32c3872b59f7a3000aeeb3e",
        km=161.0,
        scores={"span_f1": 0.839, "end_to_end": 0.707, "rest.end_to_end": 0.499, "rest.picked": 0.936},
        errors={"rest.calibration_error": 0.05, "wide.calibration_error": 0.048},
    ),
    "lgl": Floor(
        sha256="d66ebd3b4ef9b975181d1ed96fd6069f8119b78c27354cb69bc2c26e547afdf7",
        km=161.0,
        scores={"span_f1": 0.852, "end_to_end": 0.794, "rest.end_to_end": 0.735, "rest.picked": 0.873},
        errors={"rest.calibration_error": 0.03, "wide.calibration_error": 0.04},
    ),
    "ucdp": Floor(
        sha256="89ac2bf9d5389ec4adf72470ef911289af12051ca7d55fcf5e3f37cf85defb04",
        km=25.0,
        scores={"recall": 0.895},
    ),
    "viina_clean": Floor(
        sha256="793bf2a7602a24baa41260e60e51af82cb7ac9ccd2b2ad06966ec0c7e8bb2ba1",
        km=25.0,
        scores={"recall": 0.965, "f1": 0.925},
    ),
}
"""By the stem of the gold file. Raised when the scores rise; never lowered in silence."""


def shortfalls(scores: Scores, floor: Floor) -> list[str]:
    """One line for each score that has fallen below its floor, and each error that has risen; empty where none has."""
    measured = {name: float(scores.get(name) or 0.0) for name in (*floor.scores, *floor.errors)}
    fallen = [
        f"{name} is {measured[name]:.4f}, below its floor of {least}"
        for name, least in floor.scores.items()
        if measured[name] < least
    ]
    risen = [
        f"{name} is {measured[name]:.4f}, above the {most} that it may be"
        for name, most in floor.errors.items()
        if measured[name] > most
    ]
    return fallen + risen
