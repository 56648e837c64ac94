"""Ukrainian and Russian names back to the nominative by their endings, and adjectives back to the names they are of.

Each word gives every nominative that the declensions of the school grammars allow, with the cases in which it would
look like that. The way back from an adjective is not one either: "авдіївський" belongs to Авдіївка, "одеський" to
Одеса, "вінницький" to Вінниця, "рівненський" to Рівне: every base that the rules of word formation allow is given.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from geo.languages.morphology import CASES
from geo.languages.names import NameForm, NameGrammar

__all__ = ["SlavicNames", "SlavicTables"]


@dataclass(frozen=True, kw_only=True)
class SlavicTables:
    """What Ukrainian and Russian do differently."""

    endings: str
    """Lines of: ending of the text, cases, endings of the nominative."""
    irregular: Mapping[str, tuple[str, str]]
    """Nominative and cases of forms whose stem changes beyond the rules."""
    adjective: str
    """Pattern of an adjective made of a place name in any case, with its `stem`."""
    genders: Mapping[str, str]
    """Ending of its nominative by gender."""
    suffix: str
    """What its stem ends with."""
    bases: tuple[tuple[str, tuple[str, ...]], ...]
    """Ends of nouns that give way to the suffix, and what stood there; "" keeps the stem."""
    melted: Mapping[str, tuple[str, ...]]
    """Suffixes that took the noun's last consonant in, and what it may have ended with."""
    lands: Mapping[str, str]
    """Region, in full, by a land's colloquial name."""
    opened: Mapping[str, str]
    """Vowel of a closed syllable by that of the open one, in which it changes: "Харков-а", "Харків"."""
    soft_end: str
    """What "-ец" ends with besides."""
    fleeting: str
    """The vowel that comes between a soft sign and "к"."""


_VOWELS = "аеєиіїоуюяыэё"
_NO_PLURAL_GENITIVE = frozenset(_VOWELS + "йь-")
_OPEN = re.compile(r"([оеєё])([^аеєиіїоуюяыэё]{1,2})$")
_ABBREVIATIONS = frozenset(
    "аес аэс гес гэс тес тэс тец тэц нпз грес грэс сша рф днр лнр кнр кндр оае оаэ юар пар фрн срср ссср єс ес".split()
)
_UNCHANGING = tuple("оеуюэ")
"""Endings of names that many writers do not decline: "под Сватово", "у Баку"."""
_FOREIGN = frozenset(
    """сочи сочі коми комі тбилиси тбілісі дели делі хельсинки хельсінкі чили чилі мали малі тольятти тольятті батуми
    батумі поти поті сухуми сухумі цхинвали цхінвалі майами маямі гаити гаїті сомали сомалі""".split()
)
"""Names in -и and -і that nobody declines."""
_POSSESSIVE = ("ів", "їв", "ов", "ев", "ин", "ін")
_LONGEST_ENDING = 5
_MOST_HYPHENS = 3
# "великоновосілківський" is of "Велика Новосілка": the first part with its adjectives.
_FIRST_PARTS = {
    "велико": ("велика", "велике", "великий", "великі", "большая", "великая"),
    "мало": ("мала", "мале", "малий", "малая"),
    "ново": ("нова", "нове", "новий", "новая", "новое", "новый"),
    "старо": ("стара", "старе", "старий", "старая", "старое", "старый"),
    "біло": ("біла", "біле", "білий"),
    "бело": ("белая", "белое", "белый"),
    "чорно": ("чорна", "чорне", "чорний"),
    "красно": ("красний", "красна", "красный", "красная", "красное"),
    "криво": ("кривий", "крива", "кривой", "кривая"),
    "гуляй": ("гуляй",),
    "голо": ("гола", "голая"),
    "золото": ("золота", "золотая"),
    "верхньо": ("верхня", "верхнє", "верхній"),
    "верхне": ("верхняя", "верхнее", "верхний"),
    "нижньо": ("нижня", "нижнє", "нижній"),
    "нижне": ("нижняя", "нижнее", "нижний"),
}
_SHORTEST_SECOND_PART = 4


class SlavicNames(NameGrammar):
    """Names of places in Ukrainian or Russian."""

    def __init__(self, tables: SlavicTables) -> None:
        """Read a language's tables."""
        self._tables = tables
        self._rules = _rules(tables.endings)
        self._adjective = re.compile(tables.adjective)
        self._nominatives = lru_cache(maxsize=50_000)(self._nominatives_of)
        self._bases = lru_cache(maxsize=20_000)(self._bases_of)
        self._stem = lru_cache(maxsize=50_000)(self._stem_of)

    def nominatives(self, word: str) -> tuple[NameForm, ...]:
        """
        Nominatives that a word may be a form of, the word itself first.

        Parameters
        ----------
        word
            One word, or words joined by hyphens, of which each is declined ("Кам'янця-Подільського") or only the last
            ("Івано-Франківську"); any case of letters.

        Returns
        -------
        Forms without repeats; a lemma that several cases allow comes once, with all of them.
        """
        return self._nominatives(word.lower())

    def stays_in_names(self, word: str) -> bool:
        """Many leave a possessive as it is: "в Часов Яре"."""
        return word.endswith(_POSSESSIVE)

    def adjective_stem(self, word: str) -> str | None:
        """Stem of an adjective in "-ськ-" ("-ск-" in Russian) of any case, lower case; None if the word is none."""
        return self._stem(word.lower())

    def nominative_adjective(self, word: str, gender: str) -> str | None:
        """The adjective in the nominative: "Луганской" of gender "feminine" is "луганская"."""
        stem = self.adjective_stem(word)
        return stem + self._tables.genders[gender] if stem else None

    def bases(self, word: str) -> tuple[str, ...]:
        """Names that an adjective in any case may be made of; empty if the word is no such adjective."""
        return self._bases(word.lower())

    def region_of_land(self, lemma: str) -> str | None:
        """The oblast that a land's colloquial name stands for."""
        return self._tables.lands.get(lemma)

    # -- declension ----------------------------------------------------------------------------------------------------

    def _nominatives_of(self, word: str) -> tuple[NameForm, ...]:
        fixed = word in _ABBREVIATIONS or word in _FOREIGN or word.endswith(_UNCHANGING)
        found: dict[str, str] = {word: CASES if fixed else "NA"}
        if word in _FOREIGN:
            return (NameForm(word, found[word]),)
        if word in self._tables.irregular:
            _add(found, *self._tables.irregular[word])
        self._single(word, found)
        self._hyphened(word, found)
        return tuple(NameForm(lemma, cases) for lemma, cases in found.items())

    def _single(self, word: str, found: dict[str, str]) -> None:
        for length in range(min(_LONGEST_ENDING, len(word) - 2) + 1):
            stem, ending = word[: len(word) - length], word[len(word) - length :]
            if not ending and word[-1:] in _NO_PLURAL_GENITIVE:
                continue
            for lemma, cases in self._rules.get(ending, ()):
                if not lemma.startswith("'"):
                    _add(found, stem + lemma, cases)
                    continue
                if stem[-1] in _VOWELS and lemma != "'й":
                    continue
                for closed in self._closed_stems(stem):
                    _add(found, closed + lemma[1:], cases)

    def _hyphened(self, word: str, found: dict[str, str]) -> None:
        first, _, rest = word.partition("-")
        if not first or not rest or word.count("-") > _MOST_HYPHENS:
            return
        if "-" in rest:  # "Ростова-на-Дону": only what comes first is declined
            for left in self.nominatives(first):
                _add(found, f"{left.lemma}-{rest}", left.cases)
            return
        for left in self.nominatives(first):
            for right in self.nominatives(rest):
                shared = "".join(case for case in left.cases if case in right.cases)
                if shared:
                    _add(found, f"{left.lemma}-{right.lemma}", shared)

    def _closed_stems(self, stem: str) -> list[str]:
        """Stems of the nominative with zero ending: as it is, with і for о or е, with the vowel that comes and goes."""
        stems = [stem]
        match = _OPEN.search(stem)
        if match and match[1] in self._tables.opened:
            stems.append(stem[: match.start()] + self._tables.opened[match[1]] + match[2])
        if len(stem) > 2 and stem[-2] not in _VOWELS:
            hard = stem[:-1].removesuffix("ь")
            if stem[-1] == "ц":
                stems += (f"{hard}ец{self._tables.soft_end}", f"{hard}ец")
            elif stem[-1] == "к":
                stems.append(f"{hard}{self._tables.fleeting if stem[-2] == 'ь' else 'о'}к")
            elif stem[-1] in "лнрв":
                stems += (f"{hard}е{stem[-1]}", f"{hard}о{stem[-1]}")
        return stems

    # -- adjectives ----------------------------------------------------------------------------------------------------

    def _stem_of(self, word: str) -> str | None:
        match = self._adjective.match(word)
        return match["stem"] if match else None

    def _bases_of(self, word: str) -> tuple[str, ...]:
        stem = self.adjective_stem(word)
        if stem is None:
            return ()
        names: dict[str, None] = dict.fromkeys((stem, stem + self._tables.genders["masculine"]))
        names.update(dict.fromkeys(self._plain_bases(stem)))
        for first, adjectives in _FIRST_PARTS.items():
            if stem.startswith(first) and len(stem) > len(first) + _SHORTEST_SECOND_PART:
                rest = stem.removeprefix(first)
                second = (rest, *self._plain_bases(rest))
                names.update(dict.fromkeys(f"{adjective} {name}" for adjective in adjectives for name in second))
        return tuple(names)

    def _plain_bases(self, stem: str) -> list[str]:
        for suffix, ends in self._tables.melted.items():
            if stem.endswith(suffix):
                head = stem.removesuffix(suffix)
                names = [head + end for end in ends]
                # "чернівецьк-": the vowel before "ц" is gone in "Чернівці".
                return [*names, head.removesuffix("е").removesuffix("и") + ends[1]] if suffix[0] == "ц" else names
        core = stem.removesuffix(self._tables.suffix)
        names = [core]
        for suffix, replacements in self._tables.bases:
            if core.endswith(suffix) and len(core) > len(suffix):
                head = core[: len(core) - len(suffix)]
                names.extend(head + replacement for replacement in replacements)
        return names


def _rules(table: str) -> dict[str, list[tuple[str, str]]]:
    """Ending -> (nominative ending, cases), of a table's lines."""
    rules: dict[str, list[tuple[str, str]]] = {}
    for line in table.strip().splitlines():
        ending, cases, *lemmas = line.split()
        rules.setdefault(ending.strip('"'), []).extend((lemma, cases) for lemma in lemmas)
    return rules


def _add(found: dict[str, str], lemma: str, cases: str) -> None:
    known = found.get(lemma, "")
    found[lemma] = known + "".join(case for case in cases if case not in known)
