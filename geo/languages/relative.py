"""The grammar of relative places: rules that say where something is by the names of other places.

A language gives its rules and words (`RelativeGrammar`) and is asked by `language.relative`; `geo.relative` runs them.
Rules are written over rewritten text: folded, with one mark for each name (`PLACE`, `RIVER`, `EITHER`) and for each
distance (`DISTANCE`, or `LIMIT` for "within 5 km"), so that a rule reads like the phrase that it stands for. In the
pattern of a rule `<X>` is the macro X, and a space is any white space within a line. In its example names stand in
[brackets], rivers in {braces}.

Groups that the forms of phrases know: `a`, `b`, `c` places, `r`, `s` rivers; `wind` a bearing, `side` the side of a
river or of its flow, `people` and `nation` adjectives of countries, `measured` what makes a border no place.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from geo.languages.folding import fold
from geo.languages.measures import Measures
from geo.languages.patterns import alternation, expanded

__all__ = [
    "ANY_NAME",
    "DISTANCE",
    "EITHER",
    "LIMIT",
    "NAME",
    "PLACE",
    "RIVER",
    "WATER",
    "Form",
    "RelativeGrammar",
    "RelativeRule",
    "RelativeWords",
    "Side",
]

PLACE, RIVER, EITHER = "\ue000", "\ue001", "\ue002"
"""Marks that stand for a place, a river, and a name that may be both ("Irpin")."""
DISTANCE, LIMIT = "\ue003", "\ue004"
"""Marks that stand for a distance, and for one that only has a ceiling."""
NAME, WATER, ANY_NAME = "[\ue000\ue002]", "[\ue001\ue002]", "[\ue000-\ue002]"
"""Patterns for a place that may be a river too, a river that may be a place too, and either."""
_NOTHING = r"(?!)"
_HEAD_BEFORE = 90
"""Characters before a phrase in which the place that it tells the position of stands."""
_TALK_BEFORE = 60
"""Characters before "between" in which talks, deals and wars stand."""

Form = Literal[
    "sector", "beyond", "distance", "near", "outskirts", "part", "centre", "between", "way", "triangle", "direction",
    "bank", "river_at", "mouth", "confluence", "stream", "crossing", "bridge", "border",
]  # fmt: skip
"""What a phrase says; `geo.relative` builds each."""
Side = Literal["left", "right", "both", "held", "other", "up", "down"]
"""A side of a river without a bearing: "held" is the bank of one army, "other" the far or opposite one."""


class RelativeRule(NamedTuple):
    """A pattern over rewritten text, and the form of phrase that it stands for."""

    form: Form
    pattern: str
    example: str
    """A phrase that it reads; a test runs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeWords:
    """Words of a language that the forms of phrases must understand; all folded, every form of each."""

    sides: Mapping[str, Side] = field(default_factory=dict)
    """Words and patterns' matches for a side, by what they mean."""
    held: str = _NOTHING
    """Pattern of words that say a bank is one army's: "Russian-held"."""
    divisions: frozenset[str] = frozenset()
    """Words that say of a name that it is a division's and not its town's: "oblast", «обл»."""
    peoples: Mapping[str, str] = field(default_factory=dict)
    """ISO 3166-1 alpha-2 codes by adjectives of countries and peoples."""


class RelativeGrammar:
    """The rules of relative places in one language."""

    def __init__(
        self,
        rules: Iterable[RelativeRule],
        *,
        measures: Measures,
        words: RelativeWords | None = None,
        macros: Mapping[str, str] | None = None,
        head: str = _NOTHING,
        talk: str = _NOTHING,
    ) -> None:
        """
        Take a language's rules and words; patterns are compiled when first asked for.

        Parameters
        ----------
        rules
            Of two that fit one place in a text the longer phrase is taken, then the earlier rule.
        measures
            Distances and bearings of the same language.
        words
            What their groups mean.
        macros
            Patterns by the names that rules use; NAME, WATER, ANY_NAME, DISTANCE, LIMIT, WINDS, ERNS and MORES (what
            the measures' bearings are made of), SIDES and PEOPLES are given.
        head
            Pattern of a place and the words that join it to what says its position ("X, " before "20 km from Y"), with
            the group `h`.
        talk
            Pattern of what stands before a "between" that is not of space ("talks").
        """
        self.rules: Sequence[RelativeRule] = tuple(rules)
        self.measures = measures
        self.words = words = words or RelativeWords()
        self._macros = {
            "NAME": NAME,
            "WATER": WATER,
            "ANY_NAME": ANY_NAME,
            "DISTANCE": f"[{DISTANCE}{LIMIT}]",
            "LIMIT": LIMIT,
            "WINDS": measures.noun,
            "ERNS": measures.adjective,
            "MORES": measures.comparative,
            "SIDES": rf"(?:{alternation(words.sides)}|{words.held})",
            "PEOPLES": rf"(?:{alternation(words.peoples)})",
            **(macros or {}),
        }
        self._head = head
        self._talk = talk

    @cached_property
    def compiled(self) -> tuple[tuple[re.Pattern[str], RelativeRule], ...]:
        """The rules with their patterns, in order; compiling those of a language takes a tenth of a second."""
        return tuple((re.compile(self._pattern(rule.pattern)), rule) for rule in self.rules)

    def side(self, words: str) -> Side | None:
        """What the words for a side of a river mean; None where they name a bearing or nothing known."""
        known = self.words.sides.get(words)
        return "held" if known is None and re.fullmatch(self.words.held, words) else known

    def says_division(self, name: str) -> bool:
        """Whether a name as the text has it says that it is a division's: "Donetsk oblast"."""
        return self._divisions.search(fold(name)) is not None

    @cached_property
    def _divisions(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{alternation(self.words.divisions)})\b")

    def country(self, people: str) -> str | None:
        """ISO 3166-1 alpha-2 code of the country of an adjective."""
        return self.words.peoples.get(people)

    def head_before(self, text: str, start: int) -> re.Match[str] | None:
        """The place, in rewritten text, whose position a phrase that begins at `start` tells."""
        return self._patterns[0].search(text, max(0, start - _HEAD_BEFORE), start)

    def is_talk(self, text: str, start: int) -> bool:
        """Whether "between" at `start` is not of space: "talks between Kyiv and Moscow"."""
        return self._patterns[1].search(text, max(0, start - _TALK_BEFORE), start) is not None

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return re.compile(self._pattern(self._head) + "$"), re.compile(self._pattern(self._talk) + r"[^\S\n]*$")

    def _pattern(self, pattern: str) -> str:
        return _SPACE.sub(_spaced, _numbered(expanded(pattern, self._macros)))


_SPACE = re.compile(r"\[[^\]]*\]| ")


def _spaced(match: re.Match[str]) -> str:
    """Any white space within a line for a space, but for those in a set of characters.

    Marks that a broken encoding left behind ("area of ????the village") part words too.
    """
    return r"(?:[^\S\n]+[?\ufffd]{0,4})" if match.group() == " " else match.group()


def _numbered(pattern: str) -> str:
    """The pattern with groups that stand in several of its branches told apart: a, a2, a3."""
    seen: Counter[str] = Counter()

    def name(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        return f"(?P<{match[1]}{seen[match[1]] if seen[match[1]] > 1 else ''}>"

    return re.sub(r"\(\?P<([a-z]+)>", name, pattern)
