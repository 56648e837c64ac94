"""What speaks for and against a toponym at one position of a text in a language that declines its names."""

import math
import re
from dataclasses import dataclass, field

from geo.kinds import SETTLEMENTS, WORKS
from geo.languages.base import Language
from geo.recognition.evidence_weights import EvidenceWeights
from geo.recognition.name_book import Name
from geo.recognition.word_facts import facts_of
from geo.recognition.words import Word

__all__ = ["Evidence", "Passage"]

_SURNAME_STEM = 5
"""Letters that the cases of one surname share."""
_NUMBERED = re.compile(r"[-–]\d")
"""Behind a name: "Дніпро-1" is a regiment."""
_FRAME = 2
"""Words of "in the area" before a name."""
_SHORT = 5
"""Letters of a word in capitals below which it is taken for an abbreviation."""
_QUOTES = ("«", "“", "„", '"', "‘")
_METROPOLIS = 1_000_000
_LARGE_CITY = 100_000
_TOWN = 20_000
_SMALL_TOWN = 10_000
_LARGE_VILLAGE = 2_000
_AREAS = ("country", "region")


@dataclass
class Passage:
    """Words in a row, and what is known of the article so far."""

    tokens: list[Word]
    language: Language
    text: str = ""
    """The article that they are the words of."""
    persons: set[str] = field(default_factory=set)
    """Stems of surnames that the article has named with a first name."""
    last_end: int = -1
    """Where the last place that was found ends."""
    framed_end: int = -1
    """Where the last place ends that stands behind "in the area of", or in the list behind it."""

    def is_framed(self, index: int) -> bool:
        """Whether a noun with a preposition before the word says that a place follows, or it goes on such a list."""
        if index >= _FRAME and not self.tokens[index].gap.strip():
            before, preposition = self.tokens[index - 1], self.tokens[index - _FRAME]
            said = preposition.word in self.language.cues.words.prepositions and not before.gap.strip()
            if said and before.word in self.language.cues.frames:
                return True
        return self.last_end == self.framed_end and self.in_list_of_places(index)

    def kind_before(self, index: int) -> str | None:
        """What the word before says that the name is; one of `geo.kinds.KINDS`."""
        if not index:
            return None
        before, token = self.tokens[index - 1], self.tokens[index]
        if token.shouted and len(token.word) < _SHORT:
            return None
        stopped = "." in token.gap
        cues = self.language.cues
        if (stopped and before.word not in cues.abbreviated) or (not stopped and len(before.word) == 1):
            return None
        return cues.kinds.get(before.word) if not token.gap.strip(' ."«“„') else None

    def cases_asked(self, index: int) -> str:
        """Cases that the preposition right before asks for; empty where there is none."""
        if not index or self.tokens[index].gap.strip():
            return ""
        return self.language.cues.words.prepositions.get(self.tokens[index - 1].word, "")

    def in_list_of_places(self, index: int) -> bool:
        """Behind a place and a comma, or a place and "and"."""
        if not index or self.last_end < 0:
            return False
        before, gap = self.tokens[index - 1], self.tokens[index].gap.strip()
        if gap == ",":
            return before.end == self.last_end
        joined = not gap and before.word in self.language.cues.joiners and not before.gap.strip(" ,") and index > 1
        return joined and self.tokens[index - 2].end == self.last_end

    def after_first_name(self, index: int) -> bool:
        """A first name, or an initial, stands before."""
        if not index:
            return False
        before, token = self.tokens[index - 1], self.tokens[index]
        if not before.capital:
            return False
        if len(before.word) == 1 and token.gap.strip() == ".":
            return True
        if token.gap.strip():
            return False
        facts = facts_of(before.word, self.language.language_of_word(before.word).morphology)
        return facts.given_name and not (before.initial and facts.ordinary)

    def remember_person(self, index: int) -> None:
        """Keep a surname that stands behind a first name."""
        if self.after_first_name(index):
            self.persons.add(self.tokens[index].word[:_SURNAME_STEM])


class Evidence:
    """What speaks for and against a place at one position, in log-odds."""

    def __init__(self, passage: Passage, index: int, length: int, weights: EvidenceWeights) -> None:
        """Read what stands at `length` words from `index` on."""
        self._home_scale = (
            (_LARGE_CITY, weights.home_city),
            (_SMALL_TOWN, weights.home_town),
            (_LARGE_VILLAGE, weights.home_large_village),
        )
        self._far_scale = ((_METROPOLIS, weights.far_metropolis), (_LARGE_CITY, 0.0), (0, weights.far_place))
        tokens = passage.tokens
        self._weights = weights
        self._cues = passage.language.cues
        self._most_written_of = passage.language.home_countries[:1]
        self._token = tokens[index]
        language = passage.language.language_of_word(self._token.word)
        self._morphology = language.morphology
        self._names = language.names
        self._single = length == 1
        self.before = tokens[index - 1] if index else None
        """The word before."""
        self._second = tokens[index - 2] if index > 1 else None
        self._after = tokens[index + length] if index + length < len(tokens) else None
        self._facts = facts_of(self._token.word, self._morphology)
        self._adjectival = self._single and self._belongs_to_noun()
        self.kind = None if self._adjectival else passage.kind_before(index)
        """What the word before says that the name is."""
        self._person = self._single and (passage.after_first_name(index) or self._is_first_name())
        self._known_person = self._single and self._token.word[:_SURNAME_STEM] in passage.persons
        self._part_of_other = self._single and self._follows_other_name()
        self._listed = passage.in_list_of_places(index)
        self._quoted = self._token.gap.endswith(_QUOTES)
        self.framed = passage.is_framed(index)
        """Whether "in the area of" stands before it, or before the list that it goes on."""
        self.cases_asked = "G" if self.framed else passage.cases_asked(index)
        """Cases that a preposition before it asks for."""

    def score(self, name: Name) -> float:
        """Log-odds that the words are that name; minus infinity where something else bears it for certain."""
        if self._is_anothers(name):
            return -math.inf
        return (
            self._of_place(name)
            + self._of_case(name)
            + self._of_word(name)
            + self._of_dictionary(name)
            + self._of_company(name)
        )

    # -- what stands there ---------------------------------------------------------------------------------------------

    def _follows_other_name(self) -> bool:
        """Behind a capitalised word that is no place by itself: "Холодний Яр", "Мотор Сич"."""
        before = self.before
        if before is None or not before.capital or before.shouted or self._token.gap.strip():
            return False
        return not before.initial and before.word not in self._cues.never

    def _is_first_name(self) -> bool:
        """As "Александр" in "Александр Камышин": a first name, and a word behind it that may be a surname."""
        after = self._after
        return self._facts.given_name and after is not None and after.capital and not after.gap.strip()

    def _belongs_to_noun(self) -> bool:
        """An adjective before its noun: "Чорноморського флоту"."""
        after = self._after
        if self._names is None or not self._names.adjective_stem(self._token.word):
            return False
        if after is None or after.gap.strip() or after.capital or len(after.word) < 3:
            return False
        facts = facts_of(after.word, self._morphology)
        return facts.noun or facts.adjective

    # -- what it weighs ------------------------------------------------------------------------------------------------

    def _of_place(self, name: Name) -> float:
        weights = self._weights
        if name.kind not in SETTLEMENTS and name.kind != "quarter":
            return weights.area if self._single else weights.area + weights.several_words
        score = 0.0 if self._single else weights.several_words
        if name.country in self._most_written_of:
            score += weights.most_written_of
        scale = self._home_scale if name.at_home else self._far_scale
        return score + next((weight for least, weight in scale if name.population >= least), 0.0)

    def _of_case(self, name: Name) -> float:
        weights = self._weights
        if not self.cases_asked or self.before is None:
            return weights.nominative if name.lemma == self._token.word else 0.0
        fitting = [case for case in self.cases_asked if case in name.cases]
        if not fitting:
            return weights.wrong_case
        if self.framed:
            return weights.spatial_preposition + weights.frame
        spatial = self.before.word in self._cues.words.spatial
        score = weights.spatial_preposition if spatial else weights.other_preposition
        return score + weights.rare_case if self.cases_asked == "LA" and "L" not in fitting else score

    def _of_word(self, name: Name) -> float:
        """Of the letters themselves."""
        if not self._single:
            return 0.0
        weights, score = self._weights, 0.0
        short = self._token.shouted and len(self._token.word) < _SHORT
        if short and (name.kind in SETTLEMENTS or name.lemma != self._token.word):
            score += weights.abbreviation
        if self._token.word in self._cues.sides and not self.kind:
            score += weights.side
        if self._adjectival:
            score += weights.adjectival
        if self._part_of_other and (name.population < _LARGE_CITY or not name.at_home):
            score += weights.part_of_other_name
        return score

    def _of_dictionary(self, name: Name) -> float:
        """Of what the dictionary knows."""
        if not self._single:
            return 0.0
        weights, facts, score = self._weights, self._facts, 0.0
        if facts.geographic:
            score += weights.geographic
        if name.lemma in facts.lemmas:
            score += weights.lemma
        if facts.ordinary and self.kind is None and name.kind not in _AREAS:
            score += self._of_ordinary_word(name)
        if (facts.surname or facts.given_name) and name.population < _SMALL_TOWN:
            if self.kind is not None or self.cases_asked:
                score += weights.said_person
            else:
                score += weights.person_name if name.lemma == self._token.word else weights.inflected_person
        return score

    def _of_ordinary_word(self, name: Name) -> float:
        """How much a word that is no name speaks against: little with a capital inside a sentence."""
        weights = self._weights
        if name.kind in WORKS and self._quoted:
            return 0.0
        far = weights.ordinary_far if not name.at_home and name.kind in SETTLEMENTS else 0.0
        if not (self._token.initial or self._token.shouted or self._quoted):
            return weights.ordinary + far
        score = weights.ordinary_opening if name.population >= _TOWN else weights.ordinary_opening_small
        if name.lemma != self._token.word:
            score += weights.ordinary_inflected
        return score + far

    def _of_company(self, name: Name) -> float:
        weights = self._weights
        score = (weights.kind if self.kind else 0.0) + (weights.listed if self._listed else 0.0)
        namesake = self._known_person and name.population < _LARGE_CITY and not self.kind
        if namesake or (self._person and not self.cases_asked):
            score += weights.person
        works = name.kind in WORKS
        if self._quoted and not self.kind and not works:
            score += weights.quoted
        if self.before is None or self.kind or works:
            return score
        if self.before.word in self._cues.titles and "N" in name.cases:
            score += weights.title
        return score

    def _is_anothers(self, name: Name) -> bool:
        """Whether a street, a regiment ("Дніпро-1") or a thing before it bears the name for certain, or none does."""
        if self._single and (_NUMBERED.match(self._token.tail) or self._is_function_word()):
            return True
        if self._single and not (self.kind or self.framed) and self._token.word in self._cues.bodies:
            return True
        before = self.before
        if before is None:
            return False
        if before.word in self._cues.streets:
            return True
        if self.kind or name.kind in WORKS or not self._bears_its_name(before.word):
            return False
        return (self._quoted or self._may_be_nominative(name)) and not self._may_be_of_city(name)

    def _is_function_word(self) -> bool:
        """As "Ровно" in "Ровно в пять утра"."""
        opening = (self._token.initial or self._token.shouted) and not self._quoted
        return opening and self._facts.function and not self.cases_asked

    def _may_be_of_city(self, name: Name) -> bool:
        """Behind a thing, the genitive of a large city: "завод Запоріжжя" is the city's works, a ship is not its."""
        before = self.before
        if before is None or self._quoted or not self._bears_its_name(before.word) or "G" not in name.cases:
            return False
        return self._may_be_nominative(name) and name.population >= _LARGE_CITY

    def _bears_its_name(self, word: str) -> bool:
        """Whether a word is a thing that may bear the name behind it, or stands between that and the name."""
        if word in self._cues.words.of_things:
            return self._second is not None and self._second.word in self._cues.things
        if word in self._cues.means:
            return self._quoted
        return word in self._cues.things or word in self._cues.machines

    def _may_be_nominative(self, name: Name) -> bool:
        """In the nominative, or an adjective in it whose noun is left out: "кафе Львівська"."""
        if "N" in name.cases:
            return True
        word = self._token.word
        if self._names is None:
            return False
        return any(self._names.nominative_adjective(word, gender) == word for gender in ("masculine", "feminine"))
