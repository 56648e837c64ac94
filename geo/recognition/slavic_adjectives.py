"""Adjectives made of place names, in Ukrainian and Russian: which town or oblast "сєвєродонецькому" speaks of.

The way back is not one: "авдіївський" belongs to Авдіївка, "одеський" to Одеса, "вінницький" to Вінниця, "рівненський"
to Рівне. As with endings, every base that the rules of word formation allow is given; a gazetteer keeps the true one.
"""

import re
from functools import lru_cache

__all__ = ["adjective_stem", "bases", "nominative_adjective", "oblast_of_land"]

_ENDINGS = {
    "uk": re.compile(r"(?P<stem>.+(?:с|ц|з)ьк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)$"),
    "ru": re.compile(r"(?P<stem>.+(?:с|ц)к)(?:ий|ого|ому|им|ом|ая|ой|ую|ою|ое|ие|их|ими)$"),
}
_GENDERS = {
    "uk": {"masc": "ий", "femn": "а", "neut": "е", "plur": "і"},
    "ru": {"masc": "ий", "femn": "ая", "neut": "ое", "plur": "ие"},
}

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

# Suffixes of a noun that give way to "-ськ-", and what stands before it then. "" keeps the stem.
_UKRAINIAN_BASES = (
    ("нен", ("не", "н", "на", "нне")),
    ("ен", ("", "и", "на", "ни")),
    ("нян", ("на", "не", "нь", "ня")),
    ("ян", ("а", "и", "янка", "яни", "е")),
    ("чан", ("ка", "чани")),
    ("ів", ("івка", "ів", "ова", "ове", "івці", "іве")),
    ("їв", ("ївка", "їв", "єва", "єве")),
    ("ов", ("ове", "ова", "ово", "овка", "о", "а", "и")),
    ("єв", ("єве", "їв", "єва", "євка")),
    ("ев", ("еве", "ева", "евка", "ів")),
    ("ин", ("ине", "ин", "ина", "инка", "инці")),
    ("їн", ("їн", "їна", "їнка")),
    ("ін", ("інна", "ін", "іне", "інка")),
    ("н", ("н", "на", "не", "ни")),
    ("ець", ("ці",)),
    ("ків", ("ка", "ки")),
    ("ан", ("а", "")),
    ("й", ("я",)),
    ("", ("ха", "", "а", "и", "і", "е", "о", "ь", "я", "ка", "ки", "ія", "са", "си", "ське", "ська")),
)
_RUSSIAN_BASES = (
    ("нен", ("но", "на", "не")),
    ("ен", ("", "ы", "ны", "на", "ное")),
    ("нян", ("ная", "ное", "нь", "на")),
    ("ян", ("ая", "ы", "янка", "а")),
    ("чан", ("ка", "чаны")),
    ("ов", ("ов", "овка", "ово", "ова", "овое", "о", "а", "ы")),
    ("ев", ("ев", "евка", "ево", "ева", "ы", "евое")),
    ("ин", ("ино", "ин", "ина", "инка")),
    ("н", ("н", "на", "ная", "ное", "ны")),
    ("ков", ("ка", "ки")),
    ("ан", ("а", "")),
    ("ей", ("ея", "ия", "я")),
    ("ож", ("ожье", "ог")),
    ("", ("ха", "", "а", "ы", "и", "е", "о", "ь", "я", "ка", "ки", "ия", "са", "сы", "ское", "ская", "ная", "ное")),
)
_SOFT = {"uk": ("цьк", "зьк"), "ru": ("цк",)}

_LANDS = {
    "харківщина": "харківська",
    "донеччина": "донецька",
    "луганщина": "луганська",
    "херсонщина": "херсонська",
    "запоріжчина": "запорізька",
    "миколаївщина": "миколаївська",
    "одещина": "одеська",
    "дніпропетровщина": "дніпропетровська",
    "полтавщина": "полтавська",
    "сумщина": "сумська",
    "чернігівщина": "чернігівська",
    "київщина": "київська",
    "житомирщина": "житомирська",
    "вінниччина": "вінницька",
    "черкащина": "черкаська",
    "кіровоградщина": "кіровоградська",
    "хмельниччина": "хмельницька",
    "рівненщина": "рівненська",
    "волинь": "волинська",
    "львівщина": "львівська",
    "тернопільщина": "тернопільська",
    "івано-франківщина": "івано-франківська",
    "прикарпаття": "івано-франківська",
    "буковина": "чернівецька",
    "закарпаття": "закарпатська",
    "бєлгородщина": "бєлгородська",
    "курщина": "курська",
    "брянщина": "брянська",
    "воронежчина": "воронезька",
    "ростовщина": "ростовська",
    "харьковщина": "харьковская",
    "черниговщина": "черниговская",
    "николаевщина": "николаевская",
    "киевщина": "киевская",
    "одесщина": "одесская",
    "белгородщина": "белгородская",
    "донетчина": "донецкая",
    "днепропетровщина": "днепропетровская",
    "запорожчина": "запорожская",
    "винничина": "винницкая",
    "волынь": "волынская",
    "закарпатье": "закарпатская",
}


@lru_cache(maxsize=50_000)
def adjective_stem(word: str, language: str) -> str | None:
    """Stem of an adjective in "-ськ-" ("-ск-" in Russian) of any case, lower case; None if the word is none."""
    match = _ENDINGS[language].match(word.lower())
    return match["stem"] if match else None


def nominative_adjective(word: str, language: str, gender: str) -> str | None:
    """The adjective in the nominative: "Луганской" of gender "femn" is "луганская"; None if the word is none.

    `gender` is "masc", "femn", "neut" or "plur".
    """
    stem = adjective_stem(word, language)
    return stem + _GENDERS[language][gender] if stem else None


def oblast_of_land(lemma: str) -> str | None:
    """The oblast that a land's colloquial name stands for: "харківщина" is "харківська область"."""
    adjective = _LANDS.get(lemma)
    return f"{adjective} область" if adjective else None


@lru_cache(maxsize=20_000)
def bases(word: str, language: str) -> tuple[str, ...]:
    """
    Names that an adjective may be made of, most regular first.

    Parameters
    ----------
    word
        An adjective in any case, any case of letters.
    language
        "uk" or "ru".

    Returns
    -------
    Names in lower case; empty if the word is no such adjective. Most are names of nothing: look them up.
    """
    stem = adjective_stem(word, language)
    if stem is None:
        return ()
    names: dict[str, None] = dict.fromkeys((stem, stem + _GENDERS[language]["masc"]))
    names.update(dict.fromkeys(_plain_bases(stem, language)))
    for first, adjectives in _FIRST_PARTS.items():
        if stem.startswith(first) and len(stem) > len(first) + 4:
            rest = stem.removeprefix(first)
            second = (rest, *_plain_bases(rest, language))
            names.update(dict.fromkeys(f"{adjective} {name}" for adjective in adjectives for name in second))
    return tuple(names)


def _plain_bases(stem: str, language: str) -> list[str]:
    if stem.endswith(_SOFT[language]):
        return _soft_bases(stem, language)
    core = stem.removesuffix("ськ" if language == "uk" else "ск")
    names = [core]
    for suffix, replacements in _UKRAINIAN_BASES if language == "uk" else _RUSSIAN_BASES:
        if core.endswith(suffix) and len(core) > len(suffix):
            head = core[: len(core) - len(suffix)]
            names.extend(head + replacement for replacement in replacements)
    return names


def _soft_bases(stem: str, language: str) -> list[str]:
    """Stems whose last consonant melted into the suffix: Вінниця, Чернівці, Запоріжжя, Прага, Кривий Ріг."""
    if language == "ru":
        head = stem.removesuffix("цк")
        closed = head.removesuffix("е").removesuffix("и")
        return [f"{head}{end}" for end in ("ца", "цы", "ц", "к", "ки", "ча", "цк", "цкое", "цкая")] + [closed + "цы"]
    if stem.endswith("цьк"):
        head = stem.removesuffix("цьк")
        closed = head.removesuffix("е").removesuffix("и")
        ends = ("ця", "ці", "ць", "к", "ка", "ки", "ча", "цьке", "цька")
        return [f"{head}{end}" for end in ends] + [closed + "ці"]
    head = stem.removesuffix("зьк")
    return [f"{head}{end}" for end in ("г", "га", "ги", "жжя", "ж", "жа", "з", "за", "зьке", "зька")]
