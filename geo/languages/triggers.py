"""The words by which a language tells a concept, and how they are matched against a parsed sentence.

A language's list is text: the name of a concept on a line of its own, and under it, indented, one pattern a line with
an example behind a bar, which a test reads. A pattern is a row of words: lemmas, `|` between those that do alike, `=`
before a form that must stand as it is, `:v`, `:n` or `:a` behind one that must be a verb, noun or adjective, and `~`
for up to three words between. The first word with a part of speech is the predicate, else the first.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.languages.concepts import CONCEPTS, Concept
from geo.languages.syntax import ParsedToken

__all__ = ["Found", "Trigger", "TriggerIndex", "read_triggers"]

_PARTS = {"v": frozenset({"VERB", "AUX"}), "n": frozenset({"NOUN", "PROPN"}), "a": frozenset({"ADJ", "VERB"})}
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_GAP = 3
_STOPS = frozenset(".;:!?")


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a pattern."""

    words: frozenset[str]
    exact: bool
    parts: frozenset[str] | None
    gap: bool
    """Whether other words may stand before it."""
    sure: bool = False
    """Whether no noun among the triggers is written so, and a tagger's "noun" need not be believed."""

    def fits(self, token: ParsedToken, lemmas: frozenset[str]) -> bool:
        """Whether a word of a sentence is this one; a form in "-ing" is a noun as well as a verb."""
        if (
            self.parts is not None
            and token.upos not in self.parts
            and not self._in_between(token)
            and not (self.sure and token.upos in _NOMINAL)
        ):
            return False
        if self.exact:
            return token.text.lower() in self.words
        return not lemmas.isdisjoint(self.words)

    def _in_between(self, token: ParsedToken) -> bool:
        """Whether a word is of two parts of speech at once: a verbal noun, or a participle."""
        if token.text.lower() in self.words and token.upos in ("VERB", "ADJ") and "NOUN" in (self.parts or ()):
            return True
        if token.upos != "ADJ" or "VERB" not in (self.parts or ()):
            return False
        return token.features.get("VerbForm") == "Part" or not token.relation.startswith("amod")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of words that tells a concept."""

    concept: Concept
    elements: tuple[Element, ...]
    head: int
    """Which of them is the predicate."""
    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger found in a sentence."""

    trigger: Trigger
    head: int
    """Index of the predicate in the sentence."""
    words: tuple[int, ...]
    """Indices of all its words."""

    @property
    def verbal(self) -> bool:
        """Whether its predicate is a verb by the pattern."""
        return self.trigger.elements[self.trigger.head].parts == _PARTS["v"]

    @property
    def concept(self) -> Concept:
        """What it tells."""
        return self.trigger.concept


class TriggerIndex:
    """The triggers of one language, by the lemmas of their first words."""

    def __init__(self, triggers: Sequence[Trigger]) -> None:
        """Index them."""
        nouns = frozenset(
            word
            for trigger in triggers
            for element in trigger.elements
            if element.parts == _PARTS["n"]
            for word in element.words
        )
        triggers = [
            replace(
                trigger,
                elements=tuple(
                    replace(one, sure=one.parts == _PARTS["v"] and nouns.isdisjoint(one.words))
                    for one in trigger.elements
                ),
            )
            for trigger in triggers
        ]
        self.triggers = tuple(triggers)
        self._by_word: dict[str, list[Trigger]] = defaultdict(list)
        for trigger in triggers:
            for word in trigger.elements[0].words:
                self._by_word[word].append(trigger)
        self.predicates: frozenset[str] = frozenset(
            word for trigger in triggers for word in trigger.elements[trigger.head].words
        )
        """Lemmas of which a sentence must have one to tell anything."""

    def find(self, tokens: Sequence[ParsedToken], lemmas: Sequence[frozenset[str]]) -> list[tuple[Found, ...]]:
        """
        The triggers of a sentence, in order of their predicates.

        Parameters
        ----------
        tokens
            The sentence, parsed.
        lemmas
            All that each word may stand for.

        Returns
        -------
        For each predicate all that it may tell: the longest first, then the heaviest. Predicates that are part of a
        longer trigger ("fire" of "opened fire") are left out.
        """
        by_head: dict[int, list[Found]] = {}
        for found in self._all(tokens, lemmas):
            by_head.setdefault(found.head, []).append(found)
        ranked = [sorted(rivals, key=_force, reverse=True) for _, rivals in sorted(by_head.items())]
        best = [rivals[0] for rivals in ranked]
        return [tuple(rivals) for rivals in ranked if not any(_covers(other, rivals[0]) for other in best)]

    def _all(self, tokens: Sequence[ParsedToken], lemmas: Sequence[frozenset[str]]) -> Iterator[Found]:
        names = _parts_of_names(tokens)
        for index in range(len(tokens)):
            for word in lemmas[index]:
                for trigger in self._by_word.get(word, ()):
                    words = _matched(trigger, tokens, lemmas, index)
                    if words and words[trigger.head] not in names:
                        yield Found(trigger, words[trigger.head], words)


def _parts_of_names(tokens: Sequence[ParsedToken]) -> set[int]:
    """Words of names of several words, which say nothing: "Rob Portman" robs nobody."""
    flat = [token for token in tokens if token.upos == "PROPN" and token.relation.startswith("flat")]
    return {token.index for token in flat} | {token.head for token in flat if tokens[token.head].upos == "PROPN"}


def _force(found: Found) -> tuple[int, int, str]:
    return len(found.words), found.concept.weight, found.trigger.pattern


def _covers(other: Found, one: Found) -> bool:
    """Whether a longer trigger has this one's predicate among its words: "opened fire" holds "fire"."""
    return other is not one and len(other.words) > len(one.words) and one.head in other.words


def _matched(
    trigger: Trigger, tokens: Sequence[ParsedToken], lemmas: Sequence[frozenset[str]], start: int
) -> tuple[int, ...]:
    """Indices of a pattern's words from `start` on; empty where they do not stand there."""
    if not trigger.elements[0].fits(tokens[start], lemmas[start]):
        return ()
    words = [start]
    for element in trigger.elements[1:]:
        at = words[-1] + 1
        last = at + (_GAP if element.gap else 0)
        while at < len(tokens) and at <= last and not element.fits(tokens[at], lemmas[at]):
            if tokens[at].text in _STOPS:
                return ()
            at += 1
        if at >= len(tokens) or at > last:
            return ()
        words.append(at)
    return tuple(words)


def read_triggers(*lists: str, concepts: Mapping[str, Concept] = CONCEPTS) -> TriggerIndex:
    """The triggers of a language's lists, which tell some concepts.

    Raises
    ------
    ValueError
        If a line names no concept, stands under none, or has no example.
    """
    triggers: list[Trigger] = []
    concept: Concept | None = None
    for line in "\n".join(lists).splitlines():
        if not line.strip():
            continue
        if not line.startswith(" "):
            if line.strip() not in concepts:
                raise ValueError(f"no concept {line.strip()!r}")
            concept = concepts[line.strip()]
            continue
        pattern, bar, example = line.partition(" | ")
        if concept is None or not bar or not example.strip():
            raise ValueError(f"{line.strip()!r} stands under no concept, or has no example behind ' | '")
        triggers.append(_trigger(concept, pattern.strip(), example.strip()))
    return TriggerIndex(triggers)


def _trigger(concept: Concept, pattern: str, example: str) -> Trigger:
    elements: list[Element] = []
    head, gap = -1, False
    for word in pattern.split():
        if word == "~":
            gap = True
            continue
        forms, colon, part = word.partition(":")
        exact = forms.startswith("=")
        if colon and head < 0:
            head = len(elements)
        elements.append(
            Element(frozenset(forms.removeprefix("=").split("|")), exact, _PARTS[part] if colon else None, gap)
        )
        gap = False
    return Trigger(concept, tuple(elements), max(head, 0), pattern, example)
