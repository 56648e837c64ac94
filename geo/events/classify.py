"""Which events a sentence tells: triggers found, and told apart from what did not, or not yet, happen."""

import re
from dataclasses import dataclass
from functools import cache

from geo.acled import SUB_TYPES, type_of
from geo.events import triggers_cyrillic, triggers_en
from geo.events.modality import is_actual

__all__ = ["Trigger", "fold", "is_cyrillic", "triggers_of"]

_GAP = r"[^.;:!?\n]{0,45}?"
_ADVERBS = r"(?:\w+ly |also |all |just |still |not |completely |again ){0,2}"
LONGEST = 2_000
"""A sentence is read up to this many code points: longer ones are lists or text whose stops were lost."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell an event."""

    start: int
    """First code point in the sentence."""
    end: int
    """One past the last code point."""
    sub_type: str
    """One of ACLED's 25."""
    weight: int
    """How much the words say, 3 (a fire) to 9 (a suicide bombing)."""
    flags: str = ""
    """"p" politics, "c" a statement of control, "u" an ultimatum or corridor."""

    @property
    def event_type(self) -> str:
        """One of ACLED's six."""
        return type_of(self.sub_type)


@dataclass(frozen=True, slots=True)
class _Rule:
    sub_type: str
    weight: int
    flags: str
    pattern: re.Pattern[str]


def fold(text: str) -> str:
    """Lower case and one form of apostrophe and dash, of the same length, so that offsets hold."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals become two characters, such as İ
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low.translate(_SAME)


_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "\xa0": " ", "ё": "е"})


def is_cyrillic(text: str) -> bool:
    """Whether more letters of a sentence are Cyrillic than Latin."""
    cyrillic = sum("Ѐ" <= char <= "ӿ" for char in text)
    return cyrillic * 2 > sum(char.isalpha() for char in text)


def triggers_of(sentence: str) -> list[Trigger]:
    """
    Find the words of a sentence that tell of events which took place.

    Parameters
    ----------
    sentence
        One sentence in English, Ukrainian or Russian, as it stands in the article.

    Returns
    -------
    Triggers in order of their start, at most one at a place (the heaviest); those that are negated, planned,
    threatened or conditional are left out.
    """
    low = fold(sentence[:LONGEST])
    cyrillic = is_cyrillic(low)
    found = [
        Trigger(match.start(), match.end(), rule.sub_type, rule.weight, rule.flags)
        for rule in _rules("cyrillic" if cyrillic else "latin")
        for match in rule.pattern.finditer(low)
    ]
    found.sort(key=lambda trigger: (-trigger.weight, trigger.start, -trigger.end))
    kept: list[Trigger] = []
    for trigger in found:
        if any(trigger.start < other.end and other.start < trigger.end for other in kept):
            continue
        if is_actual(low, trigger.start, trigger.end, cyrillic=cyrillic, may_be_planned="u" in trigger.flags):
            kept.append(trigger)
    return sorted(kept, key=lambda trigger: trigger.start)


@cache
def _rules(script: str) -> tuple[_Rule, ...]:
    table = triggers_cyrillic.TRIGGERS if script == "cyrillic" else triggers_en.TRIGGERS
    known = {sub_type for sub_types in SUB_TYPES.values() for sub_type in sub_types}
    rules: list[_Rule] = []
    sub_type = ""
    for line in table.replace("\n    ", "").splitlines():
        if line.startswith("["):
            sub_type = line.strip("[] ")
            if sub_type not in known:
                raise KeyError(sub_type)
        elif line:
            head, pattern = line.split(" ", 1)
            pattern = pattern.replace("~", _GAP).replace("#", _ADVERBS)
            rules.append(_Rule(sub_type, int(head[0]), head[1:], re.compile(rf"\b(?:{pattern})")))
    return tuple(rules)
