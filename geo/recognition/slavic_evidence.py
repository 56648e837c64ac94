"""What speaks for and against a toponym at one position of a Ukrainian or Russian text."""

import re
from dataclasses import dataclass, field

from geo.recognition import slavic_context as context
from geo.recognition.slavic_adjectives import adjective_stem
from geo.recognition.slavic_dictionary import read
from geo.recognition.slavic_names import HOME, Name, tongue
from geo.recognition.slavic_tokens import Token

__all__ = ["Evidence", "Passage"]

_SURNAME_STEM = 5
"""Letters that the cases of one surname share."""
_NUMBERED = re.compile(r"[-–]\d")
"""Behind a name: "Дніпро-1" is a regiment."""
_WORKS = frozenset(("plant", "power_station", "mine", "port", "building"))
"""Kinds of places that bear their names in quotation marks, behind the word for what they are."""
_SHORT = 5
"""Letters of a word in capitals below which it is taken for an abbreviation."""
_QUOTES = ("«", "“", "„", '"', "‘")


@dataclass
class Passage:
    """Words in a row, and what is known of the article so far."""

    tokens: list[Token]
    language: str
    """"uk" or "ru"."""
    text: str = ""
    """The piece of the article that they are the words of."""
    offset: int = 0
    """Where that piece begins in the article."""
    persons: set[str] = field(default_factory=set)
    """Stems of surnames that the article has named with a first name."""
    last_end: int = -1
    """Where the last place that was found ends."""

    def kind_before(self, index: int) -> str | None:
        """What the word before says that the name is; one of `geo.tables.KINDS`."""
        if not index:
            return None
        before, token = self.tokens[index - 1], self.tokens[index]
        if token.shouted and len(token.word) < _SHORT:
            return None
        stopped = "." in token.gap
        if (stopped and before.word not in context.ABBREVIATED) or (not stopped and len(before.word) == 1):
            return None
        return context.KIND_WORDS.get(before.word) if not token.gap.strip(' ."«“„') else None

    def in_list_of_places(self, index: int) -> bool:
        """Behind a place and a comma, or a place and "and"."""
        if not index or self.last_end < 0:
            return False
        before, gap = self.tokens[index - 1], self.tokens[index].gap.strip()
        if gap == ",":
            return before.end == self.last_end
        joined = not gap and before.word in context.JOINERS and not before.gap.strip(" ,") and index > 1
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
        reading = read(before.word, tongue(before.word, self.language))
        return reading.first_name and not (before.initial and reading.ordinary)

    def remember_person(self, index: int) -> None:
        """Keep a surname that stands behind a first name."""
        if self.after_first_name(index):
            self.persons.add(self.tokens[index].word[:_SURNAME_STEM])


class Evidence:
    """What speaks for and against a place at one position, in log-odds."""

    def __init__(self, passage: Passage, index: int, length: int) -> None:
        tokens = passage.tokens
        self.token = tokens[index]
        self.language = tongue(self.token.word, passage.language)
        self.single = length == 1
        self.before = tokens[index - 1] if index else None
        self.after = tokens[index + length] if index + length < len(tokens) else None
        self.reading = read(self.token.word, self.language)
        self.adjectival = self.single and self._belongs_to_noun()
        self.kind = None if self.adjectival else passage.kind_before(index)
        self.person = self.single and (passage.after_first_name(index) or self._is_first_name(passage))
        self.known_person = self.single and self.token.word[:_SURNAME_STEM] in passage.persons
        self.part_of_other = self.single and self._follows_other_name()
        self.listed = passage.in_list_of_places(index)
        self.quoted = self.token.gap.endswith(_QUOTES)
        self.preposition = ""
        if self.before is not None and not self.token.gap.strip():
            self.preposition = context.PREPOSITIONS[passage.language].get(self.before.word, "")

    def _follows_other_name(self) -> bool:
        """Behind a capitalised word that is no place by itself: "Холодний Яр", "Мотор Сич"."""
        before = self.before
        if before is None or not before.capital or before.shouted or self.token.gap.strip():
            return False
        return not before.initial and before.word not in context.NEVER

    def _is_first_name(self, passage: Passage) -> bool:
        """As "Александр" in "Александр Камышин": a first name, and a word behind it that may be a surname."""
        after = self.after
        return self.reading.first_name and after is not None and after.capital and not after.gap.strip()

    def score(self, name: Name) -> float:
        """Log-odds that the words are that name."""
        return (
            _prior(name, single=self.single)
            + self._of_case(name)
            + self._of_word(name)
            + self._of_reading(name)
            + self._of_company(name)
        )

    def _of_case(self, name: Name) -> float:
        if not self.preposition or self.before is None:
            return 0.3 if name.lemma == self.token.word else 0.0
        fitting = [case for case in self.preposition if case in name.cases]
        if not fitting:
            return -2.5
        # "у" and "на" tell a place with the locative far more often than a direction with the accusative.
        rare = 0.4 if self.preposition == "LA" and "L" not in fitting else 0.0
        return (1.5 if self.before.word in context.SPATIAL else 0.7) - rare

    def _of_word(self, name: Name) -> float:
        """Of the letters themselves."""
        if not self.single:
            return 0.5
        score = 0.0
        if self.token.shouted and len(self.token.word) < _SHORT:
            score -= 3.0 if name.kind in ("city", "village") or name.lemma != self.token.word else 0.0
        if self.token.word in context.DIRECTIONS and not self.kind:
            score -= 4.0
        if self.adjectival:
            score -= 4.0
        if _NUMBERED.match(self.token.tail):
            score -= 5.0
        if self.part_of_other and (name.population < 100_000 or name.country not in HOME):
            score -= 2.0
        return score

    def _belongs_to_noun(self) -> bool:
        """An adjective before its noun: "Чорноморського флоту"."""
        after = self.after
        if not adjective_stem(self.token.word, self.language):
            return False
        if after is None or after.gap.strip() or after.capital or len(after.word) < 3:
            return False
        reading = read(after.word, self.language)
        return reading.noun or reading.adjective

    def _of_reading(self, name: Name) -> float:
        """Of what the dictionary knows."""
        if not self.single:
            return 0.0
        reading, score = self.reading, 0.0
        if reading.geographic:
            score += 0.8
        if name.lemma in reading.lemmas:
            score += 0.5
        if reading.ordinary and self.kind is None and name.kind not in ("country", "region"):
            score -= self._ordinariness(name)
        if (reading.surname or reading.first_name) and name.population < 10_000:
            said = self.kind is not None or bool(self.preposition)
            # "Терехов" is a mayor far more often than the genitive of the village of Терехи.
            score -= 0.8 if said else 1.5 if name.lemma == self.token.word else 3.0
        return score

    def _ordinariness(self, name: Name) -> float:
        """How much a word that is no name speaks against: little with a capital inside a sentence."""
        if name.kind in _WORKS and self.quoted:
            return 0.0
        foreign = 1.0 if name.country not in HOME and name.kind in ("city", "village") else 0.0
        if not (self.token.initial or self.token.shouted or self.quoted):
            return 0.3 + foreign
        cost = 2.5 if name.population >= 20_000 else 4.0
        if name.lemma != self.token.word:
            cost += 1.0
        if self.reading.function and not self.quoted:
            cost += 3.0
        return cost + foreign

    def _of_company(self, name: Name) -> float:
        score = (2.5 if self.kind else 0.0) + (1.2 if self.listed else 0.0)
        namesake = self.known_person and name.population < 100_000
        if namesake or (self.person and not self.preposition):
            score -= 4.0
        works = name.kind in _WORKS
        if self.quoted and not self.kind:
            score += 0.5 if works else -2.5
        if self.before is not None and self.before.word in context.STREETS:
            score -= 6.0
        if self.before is not None and not self.kind and not works:
            nominative = "N" in name.cases or self.token.word.endswith(("ська", "ский", "ская"))
            if self.before.word in context.NAMED_THINGS and (self.quoted or nominative):
                # "завод Запоріжжя" may be the works of the city; a ship or a unit is not the city's.
                of_city = "G" in name.cases and name.population >= 100_000 and not self.quoted
                score -= 1.0 if of_city else 5.5
            if self.before.word in context.TITLES and "N" in name.cases:
                score -= 2.0
        return score


_HOME_PRIOR = ((100_000, 2.0), (10_000, 1.2), (2_000, 0.6), (0, 0.1))
_FOREIGN_PRIOR = ((1_000_000, 1.5), (100_000, 0.3), (0, -1.5))


def _prior(name: Name, *, single: bool) -> float:
    """Of the place alone: towns are written of more than villages, and villages abroad hardly ever."""
    if name.kind not in ("city", "village"):
        return 2.0
    scale = _HOME_PRIOR if name.country in HOME else _FOREIGN_PRIOR
    score = next(value for least, value in scale if name.population >= least)
    if name.country == "UA":
        score += 0.8
    return score if single else score + 1.0
