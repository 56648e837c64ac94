"""The rules of relative places that Ukrainian and Russian share; the words in them are each language's.

The macros that each language fills, beside those of the base: <FROM> («від»), <OUT_OF>, <WITH> («з»), <AND>, <TO>
(«до»), <BETWEEN>, <TOWARDS_WIND> («на» in «на північ від»), <IN_WIND> («на» in «на півночі Бахмута»), <FARTHER_THAN>
(«за»), <TYPE>, <ROAD>, <AT>, <BESIDE> («поблизу»), <UNDER> («під»), <NEAR_TOWN> («під містом»), <PARTS>, <EDGES>,
<APPROACHES>, <CENTRE>, <LINE> («напрямок»), <TRIANGLE>, <IN_DIRECTION>, <DIRECTION>, <RIVER_WORD>, <BANK>, <ISLAND>,
<MOUTH>, <CONFLUENCE>, <STREAM> («вище»), <FLOW>, <PONTOON>, <CROSSING>, <FORD>, <CROSS> (the verb), <BRIDGE>,
<JOINS>, <BORDER>.
"""

from collections.abc import Mapping
from typing import NamedTuple

from geo.languages.relative import Form, RelativeRule, Side
from geo.languages.slavic.paradigms import forms, forms_of_all

__all__ = ["MACROS", "peoples_of", "rules_with", "sides_of"]

MACROS = {
    # A name with what may stand before it: «(прифронтове) місто Бахмут», «с. Терни».
    "A": r"(?:(?:[а-яіїєґ'-]+ )?<TYPE> ?)?[«\"“]?(?P<a><NAME>)",
    "B": r"(?:<TYPE> ?)?[«\"“]?(?P<b><NAME>)",
    "C": r"(?:<TYPE> ?)?[«\"“]?(?P<c><NAME>)",
    # «від околиці Києва» is measured from Kyiv.
    "OF_A": r"(?:(?:<EDGES>|<CENTRE>) )?<A>",
    "R": r"(?:(?:<RIVER_WORD> |р\. ?))?(?P<r><ANY_NAME>)",
    "S": r"(?:(?:<RIVER_WORD> |р\. ?))?(?P<s><ANY_NAME>)",
    "DIST": r"(?:\b(?:за|в|у|на) )?<DISTANCE>\.?",
    "WIND": r"\b<TOWARDS_WIND> (?P<wind><WINDS>)\b",
    "MORE": r"\b(?P<wind><MORES>)\b",
    "ERN": r"\b(?P<wind><ERNS>)\b",
    "SIDE": r"\b(?P<side><ERNS>|<SIDES>)",
    "PEOPLE": r"<PEOPLES>",
    "THROUGH": r"<A> ?- ?<B>(?: ?- ?<C>)?",
    "NEAR_C": r"(?: <AT> <C>)?",
}
"""Macros that are the same in each language."""


class _Shared(NamedTuple):
    """A rule of all Slavic languages, under the name that a language gives its example for."""

    name: str
    form: Form
    pattern: str


_RULES = (
    _Shared("distance and wind", "sector", r"<DIST>,? <WIND> <FROM> <OF_A>"),
    _Shared("distance and farther", "sector", r"<DIST>,? <MORE>(?: <FROM>| <FARTHER_THAN>)? <A>"),
    _Shared("farther of nothing", "sector", r"<DIST> <MORE>(?! <NAME>)"),
    _Shared("wind of nothing", "sector", r"<DIST> <WIND>(?! <FROM>)"),
    _Shared("distance", "distance", r"<DIST> <FROM> <OF_A>"),
    _Shared("wind", "beyond", r"<WIND> <FROM> <OF_A>"),
    _Shared("farther", "beyond", r"<MORE>(?: <FROM>| <FARTHER_THAN>)? <A>"),
    _Shared("in the wind", "part", r"\b<IN_WIND> (?P<wind><WINDS>) <A>"),
    _Shared("wind part", "part", r"\b(?P<wind><WINDS>) (?P<a><NAME>)"),
    _Shared("adjective part", "part", r"<ERN> <PARTS> <A>"),
    _Shared("adjective", "part", r"<ERN> (?P<a><NAME>)"),
    _Shared("outskirts", "outskirts", r"(?:<ERN> )?\b<EDGES> <A>"),
    _Shared("approaches", "outskirts", r"(?:<ERN> )?\b<APPROACHES> <A>"),
    _Shared("near town", "outskirts", r"\b<NEAR_TOWN> <A>"),
    _Shared("near", "near", r"\b<BESIDE> <A>"),
    _Shared("under", "near", r"\b<UNDER> (?P<a><NAME>)"),
    _Shared("centre", "centre", r"\b<CENTRE> <A>"),
    _Shared("between", "between", r"\b<BETWEEN> <A> <AND> <B>"),
    _Shared("road through", "way", r"\b<ROAD>(?: [мm]-?\d+)? [«\"“]?<THROUGH>"),
    _Shared("road between", "way", r"\b<ROAD> <BETWEEN> <A> <AND> <B>"),
    _Shared("road from to", "way", r"\b<ROAD> (?:<FROM>|<OUT_OF>) <A> <TO> <B>"),
    _Shared("direction through", "way", r"\b<LINE> <A> ?- ?<B>"),
    _Shared("triangle", "triangle", r"\b<TRIANGLE> <A> ?- ?<B> ?- ?<C>"),
    _Shared("in direction", "direction", r"\b<IN_DIRECTION> <A>"),
    _Shared("direction", "direction", r"\b(?:на )?(?P<a><NAME>) <DIRECTION>"),
    _Shared("side", "bank", r"<SIDE> <BANK> <R>"),
    _Shared("bank", "bank", r"\b<BANK> (?P<r><WATER>)"),
    _Shared("river at", "river_at", r"(?P<r><WATER>) <AT> <A>"),
    _Shared("island", "river_at", r"\b<ISLAND> на (?:<RIVER_WORD> )?(?P<r><WATER>)(?: <AT> <A>)?"),
    _Shared("mouth", "mouth", r"\b<MOUTH> <R>"),
    _Shared("confluence", "confluence", r"\b<CONFLUENCE> <R> <AND> <S>"),
    _Shared("stream", "stream", r"(?:<DIST> )?\b(?P<side><STREAM>) <FLOW>(?: <FROM>)? <A>"),
    _Shared("crossing over", "crossing", r"\b(?:<PONTOON> )?(?:<CROSSING>|<FORD>|<CROSS>) (?:через|на) <R>"
                                         r"(?:,? <AT> <A>)?"),
    _Shared("crossing at", "crossing", r"\b(?:<PONTOON> )?<CROSSING> <AT> <A>"),
    _Shared("bridge over", "bridge", r"\b<BRIDGE> (?:через|над|на) <R>(?:,? (?:<AT> <A>|<BETWEEN> <A> <AND> <B>))?"),
    _Shared("bridge between", "bridge", r"\b<BRIDGE>,? (?:<BETWEEN>|<JOINS>) <A> <AND> <B>"),
    _Shared("bridge joins", "bridge", r"\b<BRIDGE>,? <JOINS> <A> <WITH> <B>"),
    _Shared("bridge at", "bridge", r"\b<BRIDGE> <AT> <A>"),
    _Shared("border between", "border", r"\b<BORDER> <BETWEEN> <A> <AND> <B><NEAR_C>"),
    # «В 90 км от границы» is no place on it.
    _Shared("far from the border", "border", r"(?P<measured><DIST> <FROM> )(?:\w+(?: ?- ?\w+)? )?<BORDER>"
                                              r"(?: <WITH> <A>)?"),
    _Shared("border with", "border", r"\b<BORDER> <WITH> <A><NEAR_C>"),
    _Shared("border of peoples", "border", r"\b(?P<people><PEOPLE>)(?: ?- ?(?P<nation><PEOPLE>))? <BORDER><NEAR_C>"),
)  # fmt: skip


def rules_with(examples: Mapping[str, str]) -> tuple[RelativeRule, ...]:
    """The rules, each with the example that a language gives for its name.

    Raises
    ------
    KeyError
        Where a language has no example for a rule.
    """
    return tuple(RelativeRule(rule.form, rule.pattern, examples[rule.name]) for rule in _RULES)


def peoples_of(adjectives: Mapping[str, str], code: str) -> dict[str, str]:
    """Codes of countries by all forms of their adjectives, and by the one that begins a compound («російсько-»)."""
    found: dict[str, str] = {}
    for country, words in adjectives.items():
        for word in words.split():
            found |= dict.fromkeys((*forms(word, code, part="adjective"), f"{word[:-2]}о"), country)
    return found


def sides_of(words: Mapping[Side, str], code: str) -> dict[str, Side]:
    """What each form of the words for sides means."""
    return {form: side for side, lemmas in words.items() for form in forms_of_all(lemmas, code)}
