"""English words of distance and direction."""

from geo.languages.en.numerals import NUMERALS
from geo.languages.measures import KILOMETRE, MILE, NAUTICAL_MILE, Measures, MeasureWords

__all__ = ["MEASURES"]

_POINTS = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}

MEASURES = Measures(
    MeasureWords(
        units=dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"), KILOMETRE)
        | dict.fromkeys(("mi", "mile", "miles"), MILE)
        | dict.fromkeys(("nautical mile", "nautical miles"), NAUTICAL_MILE)
        | dict.fromkeys(("m", "meter", "meters", "metre", "metres"), 1.0),
        nouns=_POINTS | {f"{point}wards": degrees for point, degrees in _POINTS.items()}
        | {f"{point}ward": degrees for point, degrees in _POINTS.items()},
        adjectives={f"{point}ern": degrees for point, degrees in _POINTS.items()}
        | {f"{point}ernmost": degrees for point, degrees in _POINTS.items()},
        firsts=_POINTS,
        letters={"n": 0.0, "e": 90.0, "s": 180.0, "w": 270.0},
    ),
    NUMERALS,
)  # fmt: skip
"""The reader of English distances and bearings."""
