"""How the words of distance and direction of a Slavic language are put together from dictionary forms."""

from collections.abc import Mapping

from geo.languages.measures import KILOMETRE, MILE, NAUTICAL_MILE, MeasureWords
from geo.languages.slavic.paradigms import forms

__all__ = ["measure_words"]


def measure_words(
    code: str,
    *,
    kilometre: str,
    metre: str,
    mile: str,
    of_the_sea: str,
    points: Mapping[float, tuple[str, str, str]],
    firsts: Mapping[str, float],
) -> MeasureWords:
    """
    The words of a language for lengths and directions.

    Parameters
    ----------
    code
        Language of the dictionary.
    kilometre, metre, mile
        Nouns, in their dictionary form.
    of_the_sea
        The adjective of a nautical mile.
    points
        For the degrees of each cardinal point its noun, adjective and comparatives («північ», «північний»,
        «північніше»).
    firsts
        What stands before another point in a compound («північно»).
    """
    miles = forms(mile, code, part="noun")
    return MeasureWords(
        units=dict.fromkeys(forms(kilometre, code, part="noun") | {"км", "км."}, KILOMETRE)
        | dict.fromkeys(miles, MILE)
        | {f"{sea} {word}": NAUTICAL_MILE for sea in forms(of_the_sea, code, part="adjective") for word in miles}
        | dict.fromkeys(forms(metre, code, part="noun") | {"м"}, 1.0),
        unclosed=frozenset({"м"}),
        nouns={
            form: degrees
            for degrees, (noun, _, _) in points.items()
            for form in forms(noun, code, part="noun", number="singular")
        },
        adjectives={
            form: degrees
            for degrees, (_, adjective, _) in points.items()
            for form in forms(adjective, code, part="adjective")
        },
        comparatives={form: degrees for degrees, (_, _, more) in points.items() for form in more.split()},
        firsts=firsts,
    )
