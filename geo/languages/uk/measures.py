"""Ukrainian words of distance and direction, by dictionary form."""

from geo.languages.measures import Measures
from geo.languages.slavic.measures import measure_words
from geo.languages.uk.numerals import NUMERALS

__all__ = ["MEASURES"]

MEASURES = Measures(
    measure_words(
        "uk",
        kilometre="кілометр",
        metre="метр",
        mile="миля",
        of_the_sea="морський",
        points={
            0.0: ("північ", "північний", "північніше"),
            90.0: ("схід", "східний", "східніше"),
            180.0: ("південь", "південний", "південніше"),
            270.0: ("захід", "західний", "західніше"),
        },
        firsts={"північно": 0.0, "південно": 180.0},
    ),
    NUMERALS,
)
"""The reader of Ukrainian distances and bearings."""
