"""Russian words of distance and direction, by dictionary form."""

from geo.languages.measures import Measures
from geo.languages.ru.numerals import NUMERALS
from geo.languages.slavic.measures import measure_words

__all__ = ["MEASURES"]

MEASURES = Measures(
    measure_words(
        "ru",
        kilometre="километр",
        metre="метр",
        mile="миля",
        of_the_sea="морской",
        points={
            0.0: ("север", "северный", "севернее северней"),
            90.0: ("восток", "восточный", "восточнее восточней"),
            180.0: ("юг", "южный", "южнее южней"),
            270.0: ("запад", "западный", "западнее западней"),
        },
        firsts={"северо": 0.0, "юго": 180.0},
    ),
    NUMERALS,
)
"""The reader of Russian distances and bearings."""
