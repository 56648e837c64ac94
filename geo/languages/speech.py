"""Saying, in any language: verbs of saying by what they do, "according to", and what shows a government acting.

Two stages ask here, so that a verb stands once: recognition, whether "Kyiv" in "Kyiv estimates" is a government; and
events, who says that something happened and how.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from geo.languages.morphology import CASES, Morphology, Part, Tense, WordForm
from geo.languages.wordclass import WordClass

__all__ = ["Act", "Attribution", "SayingVerb", "Speech"]

Act = Literal["state", "claim", "estimate", "deny", "accuse", "warn", "order", "plan", "refuse"]
"""What one does by saying: tell as known, tell as one's own view, reckon, say no, lay at a door, threaten or foretell,
make others do, mean to do oneself, not do."""


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
    acting: tuple[str, ...] = ()
    """Verbs besides those of saying whose subject, if it is a country or capital, is its government."""
    predicates: tuple[str, ...] = ()
    """Adjectives that do the same: "ready"."""
    addressing: tuple[str, ...] = ()
    """Verbs whose object, if it is a country or capital, is its government: "told Kyiv"."""
    governing: tuple[str, ...] = ()
    """Nouns before the name (or, in its possessive, behind it) that make a government of it: "Kyiv's forces"."""
    between: frozenset[str] = frozenset()
    """Adverbs and auxiliaries that may stand between a subject and its verb; forms as they are."""
    passive: frozenset[str] = frozenset()
    """Of these, those that make a participle behind them passive: in "Kyiv was shelled" Kyiv does nothing."""
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
    def said(self) -> dict[str, tuple[SayingVerb, ...]]:
        """Readings of every form of the verbs of saying, by the form's first word."""
        table: dict[str, list[SayingVerb]] = {}
        for act, words in self.verbs.items():
            for lemma in words.lemmas:
                for form in self.morphology.forms(lemma, "verb"):
                    table.setdefault(form.text, []).append(SayingVerb(form, act))
        return {text: tuple(readings) for text, readings in table.items()}

    def act_of(self, word: str) -> Act | None:
        """What a word does if it is a form of a verb of saying, in lower case; None if it is none."""
        readings = self.said.get(word)
        return readings[0].act if readings else None

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
            for text, readings in self.said.items()
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

    @cached_property
    def acts(self) -> dict[str, tuple[WordForm, ...]]:
        """Readings of the forms of `acting` and `predicates`, by form."""
        return self._forms_of((self.acting, "verb"), (self.predicates, "adjective"))

    @cached_property
    def addresses(self) -> dict[str, tuple[WordForm, ...]]:
        """Readings of the forms of `addressing`, by form."""
        return self._forms_of((self.addressing, "verb"))

    @cached_property
    def governs(self) -> frozenset[str]:
        """Forms of `governing`."""
        return frozenset(self._forms_of((self.governing, "noun")))

    def _forms_of(self, *lists: tuple[tuple[str, ...], Part]) -> dict[str, tuple[WordForm, ...]]:
        table: dict[str, list[WordForm]] = {}
        for lemmas, part in lists:
            for lemma in lemmas:
                for form in self.morphology.forms(lemma, part):
                    table.setdefault(form.text, []).append(form)
        return {text: tuple(readings) for text, readings in table.items()}
