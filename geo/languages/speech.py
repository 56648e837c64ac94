"""Saying, in any language: verbs of saying by what they do, "according to", and what shows a government acting.

Two stages ask here, so that a verb stands once: recognition, whether "Kyiv" in "Kyiv estimates" is a government; and
events, who says that something happened and how.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from geo.languages.morphology import CASES, Morphology, Part, Tense, WordForm
from geo.languages.wordclass import WordClass

__all__ = ["Act", "Attribution", "SayingVerb", "Speech"]

Act = Literal["state", "claim", "estimate", "deny", "accuse", "warn", "order", "plan", "refuse"]
"""What one does by saying: tell as known, tell as one's own view, reckon, say no, lay at a door, threaten or foretell,
make others do, mean to do oneself, not do."""

_VERBAL: frozenset[Part] = frozenset(("verb", "infinitive", "participle", "gerund"))


@dataclass(frozen=True, slots=True)
class SayingVerb:
    """A form of a verb of saying."""

    form: WordForm
    act: Act


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words before a source: "according to" X, «за словами» X; nouns stand in the case that the preposition asks."""

    preposition: str
    """One or more words that stay as they are, lower case."""
    nouns: Sequence[str] = ()
    """Lemmas of which one follows; empty where the source follows at once."""
    noun_case: str = CASES
    """Case of the noun."""
    source_case: str = CASES
    """Cases that the source's name may stand in."""


@dataclass(frozen=True)
class Speech:
    """How a language says who says what. Words are lemmas in lower case; forms come from the morphology."""

    morphology: Morphology
    verbs: Mapping[Act, WordClass]
    """Verbs of saying by what they do; one that does two things stands under the first of them."""
    attributions: tuple[Attribution, ...] = ()
    hedges: frozenset[str] = frozenset()
    """Words by which a teller keeps off what is told: "reportedly", «нібито»; forms as they are."""
    acting: frozenset[str] = frozenset()
    """Verbs besides those of saying whose subject, if it is a country or capital, is its government."""
    predicates: frozenset[str] = frozenset()
    """Adjectives that do the same: "ready"."""
    addressing: frozenset[str] = frozenset()
    """Verbs whose object, if it is a country or capital, is its government: "told Kyiv"."""
    governing: frozenset[str] = frozenset()
    """Nouns before the name (or, in its possessive, behind it) that make a government of it: "Kyiv's forces"."""
    between: frozenset[str] = frozenset()
    """Adverbs and auxiliaries that may stand between a subject and its verb; forms as they are."""
    passive: frozenset[str] = frozenset()
    """Of these, those that make a participle behind them passive: in "Kyiv was shelled" Kyiv does nothing."""
    denying: frozenset[str] = frozenset()
    """Negated helping verbs, of one or two words, by which a government is told more than a town: "Ukraine doesn't"."""
    verbal_nouns: frozenset[str] = frozenset()
    """Forms of `acting` that are nouns of what is done to a place as well: in "Kyiv shelling" it does nothing."""
    joiners: frozenset[str] = frozenset()
    """Words between two subjects of one verb."""
    agent: frozenset[str] = frozenset()
    """Words between a participle and who did it: "announced by Moscow"."""
    possessive: frozenset[str] = frozenset()
    """Tokens that make a possessive of the name before them."""
    dealing: frozenset[str] = frozenset()
    """Pairs of words before a government: "talks with"; forms as they are."""
    places: frozenset[str] = frozenset()
    """Words right before a name that make a place of it, whatever follows; forms as they are."""
    metonyms: frozenset[str] = field(default_factory=frozenset)
    """Names of governments that are no country's or capital's: "Kremlin", and abbreviations of countries."""

    @cached_property
    def _acts(self) -> dict[str, Act]:
        return {lemma: act for act, words in self.verbs.items() for lemma in words.lemmas}

    @cached_property
    def _phrases(self) -> dict[str, tuple[SayingVerb, ...]]:
        """Forms of the verbs of several words."""
        phrases = {lemma: act for lemma, act in self._acts.items() if " " in lemma}
        table: dict[str, list[SayingVerb]] = {}
        for lemma, act in phrases.items():
            for form in self.morphology.forms(lemma, "verb"):
                table.setdefault(form.text, []).append(SayingVerb(form, act))
        return {text: tuple(readings) for text, readings in table.items()}

    def said(self, words: str) -> tuple[SayingVerb, ...]:
        """Readings of one word, or of two with a space between them, as forms of verbs of saying; lower case."""
        if " " in words:
            return self._phrases.get(words, ())
        return self._read(words)

    @cached_property
    def _read(self) -> Callable[[str], tuple[SayingVerb, ...]]:
        @lru_cache(maxsize=20_000)
        def read(word: str) -> tuple[SayingVerb, ...]:
            return tuple(
                SayingVerb(form, self._acts[form.lemma])
                for form in self.morphology.readings(word)
                if form.part in _VERBAL and form.lemma in self._acts
            )

        return read

    def act_of(self, word: str) -> Act | None:
        """What a word does if it is a form of a verb of saying, in lower case; None if it is none."""
        readings = self.said(word)
        return readings[0].act if readings else None

    @cached_property
    def _all_said(self) -> dict[str, list[SayingVerb]]:
        table: dict[str, list[SayingVerb]] = {}
        for lemma, act in self._acts.items():
            for form in self.morphology.forms(lemma, "verb"):
                table.setdefault(form.text, []).append(SayingVerb(form, act))
        return table

    def forms(
        self, acts: Iterable[Act] = (), *, parts: Iterable[Part] = (), tenses: Iterable[Tense] = ()
    ) -> tuple[str, ...]:
        """
        Forms of verbs of saying, the longest first, so that they can be joined to a pattern as they are.

        Parameters
        ----------
        acts, parts, tenses
            Which of them; empty is all.
        """
        wanted, of_parts, in_tenses = frozenset(acts), frozenset(parts), frozenset(tenses)
        found = {
            text
            for text, readings in self._all_said.items()
            for one in readings
            if (not wanted or one.act in wanted)
            and (not of_parts or one.form.part in of_parts)
            and (not in_tenses or one.form.tense in in_tenses)
        }
        return tuple(sorted(found, key=lambda text: (-len(text), text)))

    @cached_property
    def attributing(self) -> dict[str, str]:
        """Every phrase that stands before a source, lower case, and the cases that the source may stand in."""
        phrases: dict[str, str] = {}
        for one in self.attributions:
            if not one.nouns:
                phrases[one.preposition] = one.source_case
            for noun in one.nouns:
                for form in self.morphology.forms(noun, "noun"):
                    if not self.morphology.declines or any(case in form.cases for case in one.noun_case):
                        phrases[f"{one.preposition} {form.text}"] = one.source_case
        return phrases

    def acts(self, word: str) -> tuple[WordForm, ...]:
        """Readings of a word as forms of `acting` and `predicates`."""
        return tuple(
            form
            for form in self.morphology.readings(word)
            if (form.lemma in self.acting and form.part in _VERBAL)
            or (form.lemma in self.predicates and form.part not in _VERBAL)
        )

    def addresses(self, word: str) -> tuple[WordForm, ...]:
        """Readings of a word as forms of `addressing`."""
        readings = self.morphology.readings(word)
        return tuple(form for form in readings if form.lemma in self.addressing and form.part in _VERBAL)

    def governs(self, word: str) -> bool:
        """Whether a word is a form of one of `governing`."""
        return any(form.lemma in self.governing and form.part == "noun" for form in self.morphology.readings(word))
