"""Ukrainian and Russian names back to the nominative, by their endings.

Rules alone cannot know that "Авдіївкою" is "Авдіївка" and not "Авдіївк"; a closed list of names can. So each word gives
every nominative that the declensions of the school grammars allow, with the cases in which it would look like that,
and the caller keeps those that a gazetteer knows.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Form", "nominatives"]


@dataclass(frozen=True, slots=True)
class Form:
    """A nominative that a word may be a form of."""

    lemma: str
    """The nominative, lower case."""
    cases: str
    """Letters of the cases that fit: N, G, D, A, I (instrumental), L (locative)."""


# Ending of the text -> endings of the nominative, for each set of cases. "'" before a nominative ending asks for a
# change of the stem: a closed syllable or a vowel that comes and goes ("Харков-а" -> "Харків", "Тростянц-я").
_UKRAINIAN = """
а  G  ' о е и
у  GDL  '
у  DL  о е
у  A  а
ю  A  я
ові DL  '
еві DL  'ь '
єві DL  'й
ом I  ' о е
ем I  'ь ' е
і  L  ' о е 'ь
і  GDL  а я ь
і  L  я
и  G  а
ці DL ка
зі DL га
сі DL ха
ці L к
зі L г
сі L х
я  G  'ь 'й е
ю  DL 'ь 'й е
єм I  'й є
єм I  я
ї  L  'й я
ї  GD  я
ою I  а
ею I  а я
єю I  я
нню I нь
ллю I ль
ссю I сь
ттю I ть
ззю I зь
ччю I ч
чю I ч
шшю I ш
ддю I дь
р'ю I р
ям I я
ю D я
ого GA ий е ій
ому DL ий е ій
им I ий е ій
ого GA ій
ього GA ій є
ьому DL ій є
ім I ій є
ім L ий е
їм I їй їє
його GA їй їє
йому DL їй їє
ового GA ів
овому DL ів
овим I ів
ої G а
ій DL а
у A а
ьої G я
ю A я
ьою I я
ам D и і а
ами I и і а
ах L и і а
ям D і ї
ями I і ї
ях L і ї
їв G ї
ів G и і
ей G і
"" G и і
ок G ки
ьок G ьки
ень G ні
ен G ни
ець G ці
єць G йці
их GL і
им D і
ими I і
"""

_RUSSIAN = """
а  G  ' о
у  D  ' о
у  A  а
ом I  ' о
ем I  'ь ' е
е  L  ' о 'ь 'й
е  DL  а я
ым I  '
ы  G  а
и  G  а я
и  GDL  ь
и  GDL ия
и  L ий ие
я  G  'ь 'й е
ю  D  'ь 'й е
ю  A  я
ой I  а
ою I  а
ей I  а я
ей G  и
ью I  ь
ьям D ья
ьям D ье
ья G ье
ью D ье
ьем I ье
ия G ие ий
ию D ие ий
ию A ия
ием I ие ий
ией I ия
ого GA ый ий ой ое
ому D ый ий ой ое
ым I ый ой ое
им I ий ое ее
ом L ый ий ой ое
его GA ий ее
ему D ий ее
ем L ий ее
ой GDIL ая
ую A ая
ою I ая
ей GDIL яя
юю A яя
ам D ы и а
ами I ы и а
ах L ы и а
ям D и
ями I и
ях L и
ов G ы и
ев G ы и
"" G ы и а
ок G ки
ек G ьки
ей G и
ен G ны
ец G цы
ых GL ые
их GL ие
ым D ые
им D ие
ыми I ые
ими I ие
"""

# Stems that change beyond the rules.
_IRREGULAR: dict[str, dict[str, tuple[str, str]]] = {
    "uk": {"дінця": ("донець", "GA"), "дінцю": ("донець", "DL"), "дінцем": ("донець", "I"), "дінці": ("донець", "L")},
    "ru": {},
}

_VOWELS = "аеєиіїоуюяыэё"
_NO_PLURAL_GENITIVE = frozenset(_VOWELS + "йь-")


def _rules(table: str) -> dict[str, list[tuple[str, str]]]:
    """Ending -> (nominative ending, cases), from the table above."""
    rules: dict[str, list[tuple[str, str]]] = {}
    for line in table.strip().splitlines():
        ending, cases, *lemmas = line.split()
        rules.setdefault(ending.strip('"'), []).extend((lemma, cases) for lemma in lemmas)
    return rules


_RULES = {"uk": _rules(_UKRAINIAN), "ru": _rules(_RUSSIAN)}
_OPEN = re.compile(r"([оеєё])([^аеєиіїоуюяыэё]{1,2})$")
_ABBREVIATIONS = frozenset(
    "аес аэс гес гэс тес тэс тец тэц нпз грес грэс сша рф днр лнр кнр кндр оае оаэ юар пар фрн срср ссср єс ес".split()
)
_UNCHANGING = tuple("оеуюэ")
"""Endings of names that many writers do not decline: "под Сватово", "у Баку"."""
_FOREIGN = frozenset(
    """сочи сочі коми комі тбилиси тбілісі дели делі хельсинки хельсінкі чили чилі мали малі тольятти тольятті батуми
    батумі поти поті сухуми сухумі цхинвали цхінвалі  майами маямі гаити гаїті сомали сомалі""".split()
)
"""Names in -и and -і that nobody declines."""
_LONGEST = 5
_MOST_HYPHENS = 3


@lru_cache(maxsize=50_000)
def nominatives(word: str, language: str) -> tuple[Form, ...]:
    """
    Nominatives that a word may be a form of, the word itself first.

    Parameters
    ----------
    word
        One word, or words joined by hyphens, of which each is declined ("Кам'янця-Подільського") or only the last
        ("Івано-Франківську"); any case of letters.
    language
        "uk" or "ru".

    Returns
    -------
    Forms without repeats; a lemma that several cases allow comes once, with all of them.
    """
    word = word.lower()
    fixed = word in _ABBREVIATIONS or word in _FOREIGN or word.endswith(_UNCHANGING)
    found: dict[str, str] = {word: "NGDAIL" if fixed else "NA"}
    if word in _FOREIGN:
        return (Form(word, found[word]),)
    if word in _IRREGULAR[language]:
        _add(found, *_IRREGULAR[language][word])
    _single(word, language, found)
    _hyphened(word, language, found)
    return tuple(Form(lemma, cases) for lemma, cases in found.items())


def _single(word: str, language: str, found: dict[str, str]) -> None:
    rules = _RULES[language]
    for length in range(min(_LONGEST, len(word) - 2) + 1):
        stem, ending = word[: len(word) - length], word[len(word) - length :]
        if not ending and word[-1:] in _NO_PLURAL_GENITIVE:
            continue
        for lemma, cases in rules.get(ending, ()):
            if not lemma.startswith("'"):
                _add(found, stem + lemma, cases)
                continue
            if stem[-1] in _VOWELS and lemma != "'й":
                continue
            for closed in _closed_stems(stem, language):
                _add(found, closed + lemma[1:], cases)


def _hyphened(word: str, language: str, found: dict[str, str]) -> None:
    first, _, rest = word.partition("-")
    if not first or not rest or word.count("-") > _MOST_HYPHENS:
        return
    if "-" in rest:  # "Ростова-на-Дону": only what comes first is declined
        for left in nominatives(first, language):
            _add(found, f"{left.lemma}-{rest}", left.cases)
        return
    for left in nominatives(first, language):
        for right in nominatives(rest, language):
            shared = "".join(case for case in left.cases if case in right.cases)
            if shared:
                _add(found, f"{left.lemma}-{right.lemma}", shared)


def _add(found: dict[str, str], lemma: str, cases: str) -> None:
    known = found.get(lemma, "")
    found[lemma] = known + "".join(case for case in cases if case not in known)


def _closed_stems(stem: str, language: str) -> list[str]:
    """Stems of the nominative with zero ending: as it is, with і for о or е, with the vowel that comes and goes."""
    stems = [stem]
    if language == "uk":
        match = _OPEN.search(stem)
        if match:
            vowel = "ї" if match[1] == "є" else "і"
            stems.append(stem[: match.start()] + vowel + match[2])
    if len(stem) > 2 and stem[-2] not in _VOWELS:
        if stem[-1] == "ц":
            stems.append(f"{stem[:-1].removesuffix('ь')}ец{'ь' if language == 'uk' else ''}")
            stems.append(f"{stem[:-1].removesuffix('ь')}ец")
        elif stem[-1] == "к":
            stems.append(f"{stem[:-1].removesuffix('ь')}{'е' if stem[-2] == 'ь' and language == 'ru' else 'о'}к")
        elif stem[-1] in "лнрв":
            stems.append(f"{stem[:-1].removesuffix('ь')}е{stem[-1]}")
            stems.append(f"{stem[:-1].removesuffix('ь')}о{stem[-1]}")
    return stems
