"""Spellings of Ukrainian names: romanisations, and the Russian forms that English reports often go by.

The Russian forms follow from sound correspondences between the two languages; they are guesses, several a name, and the
relation "russian" says so.
"""

import re
from collections.abc import Iterable

from geo.gazetteer.romanisation import bgn_ukrainian, kmu, romanise_russian

__all__ = ["direction_names", "district_names", "kmu", "romanisations", "russian_forms", "russian_romanisations"]

_YE = re.compile("(?<=[aeiou])e")
_MARKS = re.compile("[’'ʼ]")


def romanisations(name: str) -> set[str]:
    """KMU-55 and BGN/PCGN 1965, the latter with and without its marks for the soft sign."""
    bgn = bgn_ukrainian(name)
    return {kmu(name), bgn, _MARKS.sub("", bgn)}


# (Ukrainian, Russian) at the beginning, the end, and anywhere in a word; the first that fits at each place is taken.
_BEGINNINGS = [
    ("олександр", "александр"),
    ("олексан", "алексан"),
    ("олексії", "алексее"),
    ("олексі", "алексе"),
    ("микол", "никол"),
    ("мики", "ники"),
    ("андрії", "андрее"),
    ("сергії", "сергее"),
    ("матвії", "матвее"),
    ("тимофії", "тимофее"),
    ("єлизавет", "елизавет"),
    ("євген", "евген"),
    ("катерин", "екатерин"),
    ("ганн", "анн"),
    ("олен", "елен"),
    ("омелян", "емельян"),
    ("остап", "остап"),
    ("степан", "степан"),
    ("дмитр", "дмитр"),
    ("михайл", "михайл"),
    ("пилип", "филипп"),
    ("павл", "павл"),
    ("йосип", "иосиф"),
    ("юр'ї", "юрье"),
    ("григорі", "григорье"),
    ("васил", "васил"),
    ("біл", "бел"),
    ("ліс", "лес"),
    ("сір", "сер"),
    ("хліб", "хлеб"),
    ("річ", "реч"),
    ("рік", "рек"),
    ("південн", "южн"),
    ("північн", "северн"),
    ("сєвер", "север"),
    ("східн", "восточн"),
    ("західн", "западн"),
    ("перш", "перв"),
    ("друг", "втор"),
    ("червон", "красн"),
    ("зелен", "зелен"),
    ("жовт", "желт"),
    ("чорн", "черн"),
    ("вугле", "угле"),
    ("вишн", "вишн"),
    ("успен", "успен"),
    ("слов'я", "славя"),
    ("залізн", "железн"),
    ("піщан", "песчан"),
    ("піс", "пес"),
    ("під", "под"),
    ("п'я", "пя"),
    ("міх", "мех"),
    ("світл", "светл"),
    ("сніж", "снеж"),
    ("вірн", "верн"),
    ("мішк", "мешк"),
]
_ENDINGS = [
    ("іївка", "еевка"),
    ("ївка", "евка"),
    ("'янка", "ьянка"),
    ("янівка", "яновка"),
    ("ніївка", "неевка"),
    ("чівка", "чевка"),
    ("шівка", "шевка"),
    ("жівка", "жевка"),
    ("цівка", "цевка"),
    ("івка", "овка"),
    ("івці", "овцы"),
    ("івське", "овское"),
    ("ївське", "евское"),
    ("ське", "ское"),
    ("цьке", "цкое"),
    ("ська", "ская"),
    ("цька", "цкая"),
    ("ський", "ский"),
    ("цький", "цкий"),
    ("ськ", "ск"),
    ("цьк", "цк"),
    ("зьк", "зск"),
    ("пілля", "полье"),
    ("сілка", "селка"),
    ("сілля", "селье"),
    ("піль", "поль"),
    ("ілля", "илье"),
    ("ожжя", "ожье"),
    ("іжжя", "ожье"),
    ("ччя", "чье"),
    ("ння", "нье"),
    ("ття", "тье"),
    ("ддя", "дье"),
    ("ккя", "кье"),
    ("стя", "стье"),
    ("ївці", "евцы"),
    ("еве", "ево"),
    ("ове", "ово"),
    ("єве", "ево"),
    ("їне", "ино"),
    ("ине", "ино"),
    ("іне", "ино"),
    ("цеве", "цево"),
    ("не", "ное"),
    ("ме", "мое"),
    ("ве", "вое"),
    ("те", "тое"),
    ("де", "дое"),
    ("ке", "кое"),
    ("ре", "рое"),
    ("ле", "лое"),
    ("же", "жее"),
    ("ше", "шее"),
    ("че", "чье"),
    ("нє", "нее"),
    ("ня", "ня"),
    ("на", "ная"),
    ("ній", "ний"),
    ("ний", "ный"),
    ("вий", "вый"),
    ("рий", "рый"),
    ("лий", "лый"),
    ("тий", "тый"),
    ("дий", "дый"),
    ("ків", "ков"),
    ("ів", "ов"),
    ("їв", "ев"),
    ("иці", "ицы"),
    ("ці", "цы"),
    ("ки", "ки"),
    ("ги", "ги"),
    ("хи", "хи"),
    ("чі", "чи"),
    ("ші", "ши"),
    ("жі", "жи"),
    ("ни", "ны"),
    ("ди", "ды"),
    ("ти", "ты"),
    ("ри", "ры"),
    ("ли", "лы"),
    ("си", "сы"),
    ("ви", "вы"),
    ("ми", "мы"),
    ("би", "бы"),
    ("зи", "зы"),
    ("пи", "пы"),
]
_WORDS = {
    "великий": "большой",
    "велика": "большая",
    "велике": "большое",
    "мала": "малая",
    "малий": "малый",
    "мале": "малое",
    "стара": "старая",
    "старий": "старый",
    "старе": "старое",
    "нова": "новая",
    "новий": "новый",
    "нове": "новое",
    "верхня": "верхняя",
    "верхнє": "верхнее",
    "верхній": "верхний",
    "нижня": "нижняя",
    "нижнє": "нижнее",
    "нижній": "нижний",
    "станиця": "станица",
    "червоний": "красный",
    "червона": "красная",
    "червоне": "красное",
    "біла": "белая",
    "білий": "белый",
    "біле": "белое",
    "чорна": "черная",
    "чорний": "черный",
    "лиман": "лиман",
    "луг": "луг",
    "гора": "гора",
    "криниця": "криница",
    "кут": "кут",
    "балка": "балка",
    "яр": "яр",
    "ріг": "рог",
    "брід": "брод",
    "міст": "мост",
    "поле": "поле",
    "щастя": "счастье",
    "перемога": "победа",
    "гола": "голая",
    "голий": "голый",
    "часів": "часов",
    "золотий": "золотой",
    "золота": "золотая",
    "золоте": "золотое",
    "жовті": "желтые",
    "сухий": "сухой",
    "суха": "сухая",
    "кривий": "кривой",
    "крива": "кривая",
    "горішні": "горишние",
    "перша": "первая",
    "перше": "первое",
    "друга": "вторая",
    "друге": "второе",
    "третя": "третья",
    "колодязь": "колодезь",
    "пристань": "пристань",
    "води": "воды",
    "середня": "средняя",
    "середнє": "среднее",
    "довгий": "длинный",
    "високий": "высокий",
    "висока": "высокая",
    "високе": "высокое",
    "широкий": "широкий",
    "широка": "широкая",
    "широке": "широкое",
}
_INNER = [
    ("гір", "гор"),
    ("бір", "бор"),
    ("двір", "двор"),
    ("ріг", "рог"),
    ("сіл", "сел"),
    ("хіз", "хиз"),
    ("ньо", "не"),
    ("ліс", "лес"),
]
_ANYWHERE = str.maketrans({"і": "и", "ї": "и", "є": "е", "'": "ь", "ґ": "г"})


def _russian_word(word: str) -> set[str]:
    if word in _WORDS:
        return {_WORDS[word]}
    beginning = next(((uk, ru) for uk, ru in _BEGINNINGS if word.startswith(uk)), ("", ""))
    rest = word[len(beginning[0]) :]
    forms = set()
    for ending in _endings_of(rest):
        stem = rest[: len(rest) - len(ending[0])]
        stems = {stem} | {stem.replace(inner, outer) for inner, outer in _INNER if inner in stem}
        forms |= {beginning[1] + form.translate(_ANYWHERE) + ending[1] for form in stems}
        if ending == ("на", "ная"):
            # Попасна is a noun by now: Попасна, Попасная.
            forms.add(beginning[1] + rest.translate(_ANYWHERE))
    if word.endswith("лівка"):
        forms |= {form[:-4] + "евка" for form in forms}
    return forms


def _endings_of(rest: str) -> list[tuple[str, str]]:
    """The longest ending that fits; where Russian wavers (-ино, -иное), the next one too."""
    fitting = [pair for pair in _ENDINGS if rest.endswith(pair[0])]
    wavers = rest.endswith(("ине", "іне", "їне", "на", "ове", "еве"))
    return (fitting[:2] if wavers else fitting[:1]) or [("", "")]


def russian_forms(name: str) -> set[str]:
    """Russian forms that a Ukrainian name may have: Зайцеве -> Зайцево, Гранітне -> Гранитное."""
    words = re.split(r"([ -])", name.lower().replace("’", "'").replace("ʼ", "'"))
    forms = {""}
    for word in words:
        options = {word} if word in " -" else _russian_word(word)
        forms = {form + option for form in sorted(forms)[:3] for option in sorted(options)}
    return {_titled(form) for form in forms}


def _titled(form: str) -> str:
    return re.sub(r"(^|[ -])(\w)", lambda match: match[1] + match[2].upper(), form)


def russian_romanisations(form: str) -> set[str]:
    """A Russian form in Latin letters as news agencies write it: -yy and -iy also as -y, e after a vowel also as ye,
    the soft sign left out.
    """
    plain = romanise_russian(form)
    simple = re.sub("(?<=[a-z])y[yi]\\b", "y", plain)
    simple = re.sub("iy\\b", "y", simple)
    return {plain, simple, _YE.sub("ye", plain)}


_SECTORS = ("direction", "axis", "sector")
_ADJECTIVE_END = re.compile("(?:yi|yy|iy|oye|oe|y)$")


def direction_names(names: Iterable[str], stems: Iterable[str]) -> tuple[str, ...]:
    """
    Further names of a direction of the front.

    Parameters
    ----------
    names
        Its names in Ukrainian («Лиманський напрямок») and Russian («Лиманское направление»).
    stems
        The English words before "direction".

    Returns
    -------
    The names, those with the other Ukrainian word («Лиманський напрям»), and English ones: each stem, and each
    adjective in Latin letters in the forms of the press ("Lymanskyi", "Lymansky", "Lyman"), before each English word.
    """
    known = [name for name in names if name]
    before = dict.fromkeys(stems)
    for name in known:
        adjective, _, noun = name.rpartition(" ")
        latin = kmu(adjective) if noun.startswith("напрям") else romanise_russian(adjective)
        base = _ADJECTIVE_END.sub("", latin)
        before.update(dict.fromkeys((latin, f"{base}y", base.removesuffix("sk") or base)))
    short = [name.removesuffix("ок") for name in known if name.endswith("напрямок")]
    english = [f"{stem} {word}" for stem in before for word in _SECTORS]
    return tuple(dict.fromkeys([*known, *short, *english]))


_DISTRICTS = ("raion", "district", "region")


def district_names(names: Iterable[str], seat: str, seat_uk: str) -> tuple[str, ...]:
    """
    Further names of a district.

    Parameters
    ----------
    names
        Its names in Ukrainian («Попаснянський район») and Russian.
    seat, seat_uk
        The English and the Ukrainian name of the settlement that it is called after.

    Returns
    -------
    The names, and English ones: the seat, and each adjective in Latin letters, before each English word.
    """
    known = [name for name in names if name]
    russian = (latin for form in russian_forms(seat_uk) for latin in russian_romanisations(form))
    before = dict.fromkeys((seat, *sorted(romanisations(seat_uk)), *russian))
    for name in known:
        adjective = name.rpartition(" ")[0]
        for latin in (kmu(adjective), bgn_ukrainian(adjective), *russian_romanisations(adjective)):
            plain = _MARKS.sub("", latin)
            base = _ADJECTIVE_END.sub("", plain)
            before.update(dict.fromkeys((plain, *(f"{base}{end}" for end in ("y", "iy", "yi")))))
    return tuple(dict.fromkeys([*known, *(f"{stem} {word}" for stem in before for word in _DISTRICTS)]))


_AS_G = re.compile("(?<![kzscKZSC])h")
_AS_CAPITAL_G = re.compile("\\bH")


def press_romanisations(name: str) -> set[str]:
    """
    How the press writes a Ukrainian town's name in Latin letters beside the official way.

    Г is read as g ("Vuglegirsk"), endings lose a letter ("Stanytsya", "Yasynuvata"), и becomes i; each spelling follows
    from the official ones, and none is a guess at another language.
    """
    found: set[str] = set()
    for latin in romanisations(name):
        with_g = _AS_CAPITAL_G.sub("G", _AS_G.sub("g", latin))
        for form in (latin, with_g):
            plain = _MARKS.sub("", form)
            found |= {
                plain,
                plain.replace("ia", "ya"),
                plain.replace("y", "i"),
                plain.replace("yi", "y").replace("ii", "i"),
            }
    return found
