"""How a language names sources, dates and counts that are told beside an event: patterns of folded text.

Each field is what stands between the bars of an alternation, as regular expressions write it; "" matches nothing. They
are read where no parse helps: in headlines, and right before or behind a source, a date or a number.
"""

import re
from dataclasses import dataclass
from functools import cached_property

__all__ = ["CountPatterns", "SourcePatterns", "TimePatterns"]


def _words(alternatives: str) -> re.Pattern[str]:
    """Any of some words, wherever they stand."""
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)")


@dataclass(frozen=True, kw_only=True)
class SourcePatterns:
    """Who says so, and how sure."""

    unverified: str = ""
    """What says that nobody vouches for it: unconfirmed, allegedly."""
    not_verified: str = ""
    """What says that somebody could not verify it."""
    notes: str = ""
    """What such a note is about: reports, claims."""
    impersonal: str = ""
    """Saying of which nobody is the subject: it is claimed."""
    about: str = ""
    """Words between a source and what it speaks about: about."""
    captions: str = ""
    """Words in brackets behind a headline: photo, video."""
    speakers: str = ""
    """Offices, outlets and others who are sources in headlines."""
    no_names: str = ""
    """Words in capitals that are no person's name."""
    no_speakers: str = ""
    """Subjects that are events or things, not somebody who speaks."""
    leading: str = ""
    """Words before a source that are not its name."""
    trailing: str = ""
    """The same behind it."""
    pronouns: frozenset[str] = frozenset()
    """Words that stand for a source named before."""

    @cached_property
    def is_unverified(self) -> re.Pattern[str]:
        """Anywhere in a sentence."""
        return _words(self.unverified)

    @cached_property
    def is_not_verified(self) -> re.Pattern[str]:
        """Anywhere in a sentence."""
        return _words(self.not_verified)

    @cached_property
    def is_note(self) -> re.Pattern[str]:
        """Anywhere in a sentence."""
        return _words(self.notes)

    @cached_property
    def is_impersonal(self) -> re.Pattern[str]:
        """Anywhere in a sentence."""
        return _words(self.impersonal)

    @cached_property
    def is_about(self) -> re.Pattern[str]:
        """Right behind a source."""
        return re.compile(rf" (?:{self.about}) " if self.about else r"(?!)")

    @cached_property
    def is_speaker(self) -> re.Pattern[str]:
        """Anywhere in a name."""
        return _words(self.speakers)

    @cached_property
    def is_no_name(self) -> re.Pattern[str]:
        """Anywhere in a name."""
        return _words(self.no_names)

    @cached_property
    def is_no_speaker(self) -> re.Pattern[str]:
        """Anywhere in a name."""
        return _words(self.no_speakers)

    @cached_property
    def leads(self) -> re.Pattern[str]:
        """At the beginning of a source."""
        return re.compile(rf"^(?:(?:{self.leading}) )+" if self.leading else r"(?!)")

    @cached_property
    def trails(self) -> re.Pattern[str]:
        """At its end."""
        return re.compile(rf"(?: (?:{self.trailing}))+$" if self.trailing else r"(?!)")

    @cached_property
    def headlines(self) -> tuple[re.Pattern[str], ...]:
        """Headlines that name a source: "... - General Staff", "Zelensky: ...", "Biden about ..."."""
        captions, about = self.captions or r"(?!)", self.about or r"(?!)"
        return (
            re.compile(
                r"(?:\s-{1,2}\s|, - )[\"“«]?(?P<who>[^,.;:!?\n]{2,60}?)[\"”»]?"
                rf"(?: \((?:{captions})[^)]*\))?[\s.]*$"
            ),
            re.compile(r"^(?P<who>[^,.;:!?\n\d]{2,60}): (?=\S)"),
            re.compile(rf"(?:^|: |\s-{{1,2}} |, - )(?P<who>[^,.;:!?\n\d]{{2,60}}?) (?:{about}) "),
            re.compile(rf", - [\"“«]?(?P<who>[^,.;:!?\n(]{{2,60}}?)[\"”»]?(?:\. (?:{captions})\w*)?(?= \(|\.)"),
        )


@dataclass(frozen=True, kw_only=True)
class TimePatterns:
    """What a date goes with."""

    clauses: str = ""
    """Conjunctions with the spaces around them that part the clauses of a sentence."""
    saying: str = ""
    """Verbs and nouns of saying beside a date that dates the saying."""
    audience: str = ""
    """Words between such a verb and its date."""
    another: str = ""
    """Nouns of what is dated by itself: the invasion of February 24."""
    linking: str = ""
    """Words between such a noun and its date."""
    deadlines: str = ""
    """Words right before a date by which something is to be, or up to which it is told."""
    superlatives: str = ""
    """Words that make of a date the beginning of a comparison: the worst since."""
    earlier: str = ""
    """Adjectives before an event that put it into an untold past."""
    history: str = ""
    """Times long past."""

    @cached_property
    def boundary(self) -> re.Pattern[str]:
        """Borders of clauses."""
        return re.compile(rf"[;:]|\s-\s|{self.clauses}" if self.clauses else r"[;:]|\s-\s")

    @cached_property
    def said_before(self) -> re.Pattern[str]:
        """At the end of what stands before a date."""
        if not self.saying:
            return re.compile(r"(?!)")
        return re.compile(rf"\b(?:{self.saying})(?: (?:{self.audience or '(?!)'})){{0,3}} ?$")

    @cached_property
    def said_after(self) -> re.Pattern[str]:
        """At the beginning of what stands behind one."""
        return re.compile(rf"^,? (?:\w+ ){{0,4}}?(?:{self.saying})\b" if self.saying else r"(?!)")

    @cached_property
    def of_another(self) -> re.Pattern[str]:
        """At the end of what stands before a date."""
        if not self.another:
            return re.compile(r"(?!)")
        return re.compile(rf"\b(?:{self.another})(?: \w+){{0,3}}?(?: (?:{self.linking or '(?!)'}))* ?$")

    @cached_property
    def deadline(self) -> re.Pattern[str]:
        """At the end of what stands before a date."""
        return re.compile(rf"\b(?:{self.deadlines}) $" if self.deadlines else r"(?!)")

    @cached_property
    def superlative(self) -> re.Pattern[str]:
        """At the end of what stands before a date."""
        return re.compile(rf"\b(?:{self.superlatives})\b[^,]{{0,60}}$" if self.superlatives else r"(?!)")

    @cached_property
    def long_before(self) -> re.Pattern[str]:
        """At the end of what stands before an event."""
        return re.compile(rf"\b(?:{self.earlier}) (?:\w+ )?$" if self.earlier else r"(?!)")

    @cached_property
    def in_history(self) -> re.Pattern[str]:
        """Anywhere in a sentence."""
        return _words(self.history)


@dataclass(frozen=True, kw_only=True)
class CountPatterns:
    """What makes a number no count of an event."""

    before: str = ""
    """Words right before it: article, aged, among them."""
    behind: str = ""
    """Words right behind it: per cent, years, kilometres."""
    population: str = ""
    """What shortly behind it says that it counts inhabitants."""

    @cached_property
    def not_before(self) -> re.Pattern[str]:
        """At the end of what stands before a number; money in any language."""
        return re.compile(rf"(?:[$€£₴₽]|№|\b(?:{self.before or '(?!)'})) ?$")

    @cached_property
    def not_behind(self) -> re.Pattern[str]:
        """At the beginning of what stands behind it."""
        return re.compile(rf"^\W{{0,2}}(?:%|{self.behind or '(?!)'})")

    @cached_property
    def of_people(self) -> re.Pattern[str]:
        """Anywhere in what stands behind it."""
        return _words(self.population)
