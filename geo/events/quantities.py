"""How many: numbers of people and things with their ranges, and what they count.

Money, years, dates, ages, distances, percentages and populations are not counts of an event and are left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from geo.languages.numerals import Numeral, Numerals

__all__ = ["Count", "counts_of"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number told of an event."""

    start: int
    """First code point in the sentence."""
    end: int
    """One past the last code point."""
    least: int | None
    """Least number told; None where only a ceiling is."""
    most: int | None
    """Greatest number told; None where open."""
    of: str
    """What is counted: killed, wounded, captured, evacuated, trapped, vehicles, missiles ..."""

    def __str__(self) -> str:
        """The count as a person writes it: `3-5 killed`, `500 or more trapped`."""
        if self.least == self.most:
            number = str(self.least)
        elif self.most is None:
            number = f"{self.least} or more"
        elif self.least is None:
            number = f"up to {self.most}"
        else:
            number = f"{self.least}-{self.most}"
        return f"{number} {self.of}"


# What has befallen people, as the words around a number say it; the order decides between equally near ones.
_FATES = {
    "killed": r"kill\w*|dead|d(?:ied|ying|eaths?)|death toll|fatalit\w+|lives|slain|executed|bodies"
    "|murdered|shot dead"
    r"|загин\w+|загибл\w+|вбит\w*|вбив\w*|вбил\w*|погиб\w*|убит\w*|убил\w*|жертв\w*|тіл\b|тіла|тел\b|тела"
    r"|ліквід\w+|ликвид\w+"
    r"|мертв\w+|розстріл\w+|расстрел\w+|знищ\w+|уничтож\w+|eliminat\w+|neutrali[sz]ed",
    "wounded": r"(?:are |were |remain )?in (?:the )?hospital|wound\w*|injur\w*|hurt|hospitali[sz]ed"
    r"|maimed|поран\w+|ранен\w*|ранил\w*|постраж\w+"
    r"|пострада\w+|травм\w+",
    "protesters": r"rall(?:y|ied)|march(?:ed|ing)?|protest\w*|took to the streets|demonstrat\w+"
    r"|мітинг\w*|митинг\w*|протест\w*"
    r"|вийшли на (?:площу|вулиц\w+|акці\w+)|вышли на (?:площадь|улиц\w+|акци\w+)",
    "missing": r"missing|unaccounted|зник\w+|пропа\w+ без",
    "trapped": r"trapped|stranded|shelter\w*|under (?:the )?rubble|besieged|holed up|blocked|stuck"
    r"|заблок\w+|п[іи]д завал\w*"
    r"|под завал\w*|перехов\w+|укрыва\w+|укрива\w+|оточен\w+|в ловушке|у пастці|застря\w+",
    "evacuated": r"evacuat\w*|rescued|fled|left the|flee|евакуй\w+|евакуюв\w+|евакуац\w+|эваку\w+"
    r"|врятова\w+|врятува\w+|спасен\w*"
    r"|спасл\w+|вивез\w+|вывез\w+|виїха\w+|выеха\w+",
    "abducted": r"abduct\w*|kidnap\w*|deport\w*|hostages?|викрад\w+|похищ\w+|депорт\w+|заручник\w+|заложник\w+",
    "exchanged": r"exchang\w*|swap\w*|freed|released|returned home|обмін\w*|обмен\w*|звільн\w+ з полону"
    r"|освобо\w+ из плена",
    "captured": r"captur\w*|taken prisoner|prisoners?|surrender\w*|pows?|взят\w* в полон|полон\w*|в плен\w*|пленн\w*"
    r"|здал\w+ся|здалися|сдал\w+с\w|склали зброю",
    "detained": r"detain\w*|arrest\w*|затрим\w+|задерж\w+|арешт\w+|арест\w+",
}
_THINGS = {
    "missiles": r"(?:[\w-]+ ){0,3}?(?:missiles?|rockets?|projectiles?|shells|ракет(?:а|и|у|ами|ою|ы|ой"
    r")?\b|снаряд\w*|іскандер\w*"
    r"|искандер\w*|калібр\w*|калибр\w*)",
    "drones": r"(?:[\w-]+ ){0,3}?(?:drones?|uavs?|shaheds?|quadcopters?|дрон\w*|бпла|безп[іи]лотн\w+"
    r"|беспилотн\w+|шахед\w*)",
    "aircraft": r"(?:\w+ ){0,2}?(?:aircraft|planes?|warplanes?|jets?|helicopters?|літак\w*|самолет\w*"
    r"|вертол\w+|гелікоптер\w*)",
    "bombs": r"(?:\w+ ){0,2}?(?:bombs?|(?:ав[іи]а)?бомб\w*|каб(?:и|ів|ов|ами)?)\b",
    "vehicles": r"(?:[\w-]+ ){0,3}?(?:tanks?|vehicles?|trucks?|cars?|buses|howitzers?|pieces? of"
    r" (?:\w+ )?(?:equipment|hardware)|armou?red\w*|танк\w*|машин\w*|авто\w*|броне\w+|одиниц\w* (?:\w+ )?техніки"
    r"|единиц\w* (?:\w+ "
    r")?техники|ббм|бмп|гаубиц\w*)",
    "ships": r"(?:\w+ ){0,2}?(?:ships?|boats?|vessels?|корабл\w*|кат[еє]р\w*|судн\w*)",
    "buildings": r"(?:(?!in |at |the )[\w-]+ ){0,3}?(?:houses?|homes?|buildings?|apartments?|flats"
    "|schools?|hospitals?"
    "|будинк\\w*|дом(?:а|ов)?\b"
    r"|будівел\w*|здани\w+|квартир\w*|школ(?:а|и|у|і|ах)?\b|лікарн\w+|больниц\w*|осел\w+)",
    "settlements": r"(?:(?!the )\w+ ){0,2}?(?:settlements?|villages?|towns?|населен\w+|сіл\b|села?\b|селищ\w*)",
    "mines": r"(?:[\w-]+ ){0,2}?(?:mines?|explosives?|м[іи]н(?:и|у)?\b|вибухонебезпечн\w+|взрывоопасн\w+)",
    "attacks": r"(?:[\w-]+ ){0,3}?(?:attacks?|strikes?|shellings?|assaults?|explosions?|blasts?|times"
    r"|raids?|hits|атак\w*|обстр[іи]л\w*"
    r"|обстрел\w*|удар\w*|штурм\w*|раз(?:и|ів|а)?\b|вибух\w*|взрыв\w*)",
}
_PEOPLE = (
    r"(?:[\w'-]+ ){0,3}?(?:people|persons?|civilians?|soldiers?|troops|servicem[ae]n|militants?|fighters?|children"
    r"|child|kids|wom[ae]n|m[ae]n|residents?|locals|inhabitants|workers?|employees|miners|firefighters|rescuers"
    r"|medics|invaders|occupiers|officers?|marines?|prisoners?|pows?|defenders|policem[ae]n|journalists?|patients"
    r"|evacuees|volunteers|boys?|girls?|others?|more|mercenar\w+|paratroopers|passengers|protesters|hostages|refugees"
    r"|bodies|casualties|victims|lives|deaths|людей|люд(?:и|ина|ини|ям)|осіб|особи|особ|человек\w*|цив[іи]льн\w+"
    r"|мирн\w+|солдат\w*|в[іи]йськов\w+|военн\w+|бійц\w+|бойц\w+|д[іе]тей|д[іе]ти|дітьми|дитин\w+|ребен\w+"
    r"|чолов[іи]к\w*|ж[іе]нщин\w*|жін\w+|мужчин\w*|мешкан\w+|жител\w+|окупант\w*|оккупант\w*|рятувальник\w*"
    r"|спасател\w*|працівник\w*|поліцейськ\w+|полицейск\w+|полонен\w*|пленн\w+|захисник\w*|воїн\w*|морп[іи]х\w*"
    r"|боевик\w*|бойовик\w*|шахтар\w*|медик\w*|пасажир\w*|т[іе]л\b|тіла|тела|поранен\w*|ранен\w*|загибл\w*|погибш\w*"
    r"|постражд\w*)"
)
_CIVILIANS = re.compile(r"^\W*(?:[\w-]+ )?(?:civilian|residents|цив[іи]льн|мирн)")
_NEXT = re.compile(r"[;:.!?]|, | and | but | while | with | та | і | и | а | й ")
# What makes a number no count of an event.
_NOT_COUNT_BEFORE = re.compile(
    r"(?:[$€£₴₽]|\b(?:usd|eur|uah|article|highway|route|no\.|number|№|channel|brigade|age[ds]?|population of|town of"
    r"|city of|home to|group of seven|phase|version|worth|resolution|at|kilomet\w+|since|population"
    r"|with a population of|населенням|населением|віком|возрасте|статт\w+|стать\w+|including|among them|among whom"
    r"|of them|of whom|серед них|среди них|зокрема|в том числе|у тому числі|в т\.ч\.|у т\.ч\.|из них|з них)) ?$"
)
_NOT_COUNT_AFTER = re.compile(
    r"^\W{0,2}(?:million dollars|billion|bn\b|mln|dollars?|euros?|hryvnia\w*|rubles?|usd|eur|pounds|per ?cent|percent"
    r"|%|years?\b|years? old|-year|year-old|months?|weeks?|days?|hours?|minutes?|a\.?m\b|p\.?m\b|o'clock|kilomet\w+"
    r"|km\b|miles?|met(?:er|re)s?|mm\b|kg\b|tons?|tonnes|hectares?|mw\b|gw\b|inhabitants|residents before|nations?"
    r"|countries|states|brigade|regiment|division|battalion|army|corps|th\b|st\b|nd\b|rd\b|storey|story|floors?"
    r"|degrees|points|seats|votes|member|percent|kph|млн|млрд|мільярд\w*|миллиард\w*|гривень|грн|долар\w*|доллар\w*"
    r"|євро|евро|рубл\w*|відсотк\w*|процент\w*|рок\w*|рік|лет\b|год\w*|місяц\w*|месяц\w*|тижн\w*|недел\w*|дн[іи]\w*"
    r"|дней|день|годин\w*|час(?:а|ов)?\b|хвилин\w*|минут\w*|кілометр\w*|километр\w*|км\b|метр\w*|мм\b|кг\b|тонн\w*"
    r"|гектар\w*|мвт|поверх\w*|этаж\w*|країн\w*|стран\w*|бригад\w*|полк\w*|дивізі\w*|дивизи\w*|батальйон\w*"
    r"|батальон\w*|армі\w*|арми\w*|-ї|-й|-го|-му|-ом|-та|-а\b|-річн\w*|-летн\w*)"
)
_YEAR = re.compile(r"(?:from |від |от )?(?:19|20)\d\d")
_YEAR_BEFORE = re.compile(r"(?:^|\b(?:in|since|of|by|year|until|у|в|з|с|до|після|после)) ?$")
# "Two cyclists suffered wounds": whoever they are, what befell them tells that they are people.
_ANY_NOUN = re.compile(
    r" (?:(?!of |in |at |on |by )[\w'-]+ ){1,3}?(?=(?:who )?(?:was|were|are|is|have|has|had|suffered"
    r"|sustained|received|died|got|загин|погиб"
    r"|поран|ранен|постражд|пострада|отрима|получи|дістал|зазна))"
)
_ALONE = re.compile(
    r"^\W*(?:$|(?:and|in|at|on|near|when|while|after|by|since|so|as|others?|more|people|during|following|from|across"
    r"|est|та|і|й|и|у|в|на|під|под|через|із|з|после|після|при|внаслідок|ще|еще|а)\b|[,.;(])"
)
_POPULATION = re.compile(
    r"\b(?:before the war|pre-?war|population|inhabitants|до війни|до войны|населенн\w+|населени\w+|call home"
    r"|home to)\b"
)
_ONE_PERSON = re.compile(
    r"\b(?:(?:an?|another|one more)(?= )|[\w-]+-year-old(?= )|\d+-year-old) (?:[\w-]+ ){0,3}?(?:man|woman|child|boy"
    r"|girl|civilian|person|soldier|resident|journalist|pensioner|serviceman|police officer|policeman|medic"
    r"|firefighter|rescuer|employee|worker|driver|teenager|volunteer|guard)\b|\b(?:чолов[іи]к|жінк[ау]|женщин[ау]"
    r"|мужчин[ау]|дитин[ау]|реб[её]нок|хлопець|хлопчик[а]?|дівчин[ау]|дівчинк[ау]|мальчик|девочк[ау]|жительк[ау]"
    r"|пенсіонер(?:к[ау])?|пенсионер(?:к[ау])?|журналіст(?:к[ау])?|журналист(?:к[ау])?|військовослужбовець|військовий"
    r"|рятувальник|поліцейський|полицейский|волонтер|солдат|водій|водитель|подросток|підліток)\b"
)
_ONE_FATE = {
    "killed": re.compile(
        r"\b(?:was|were)? ?(?:killed|died|dead)|(?:загину(?:в|ла)|вбито|погиб(?:ла)?\b"
        "|убит[ао]?\b|вбила|убило|вбив)"
    ),
    "wounded": re.compile(
        r"\b(?:wounded|injured|hurt)\b|\b(?:поранен[аоий]*|поранила|поранив|ранен[аоы]?\b|постражда(?:в|ла)"
        r"|пострадал[а]?|травмован\w+)\b"
    ),
}
_FATE_READER = re.compile("|".join(rf"\b(?P<{fate}>{pattern})\b" for fate, pattern in _FATES.items()))
_THING_READERS = {thing: re.compile(rf"^ ?{pattern}(?!\w)") for thing, pattern in _THINGS.items()}
_PEOPLE_READER = re.compile(rf"^ ?{_PEOPLE}\b")
_LARGEST = 10_000_000
"""No event counts more: what lies above is a slip, or a number beyond any sense."""
_ORDER = (
    *_FATES,
    "missiles",
    "drones",
    "bombs",
    "aircraft",
    "vehicles",
    "ships",
    "buildings",
    "mines",
    "settlements",
    "attacks",
)


def counts_of(low: str, numerals: Numerals, skip: Iterable[tuple[int, int]] = ()) -> list[Count]:
    """
    Read what a sentence counts.

    Parameters
    ----------
    low
        The sentence, folded by `geo.languages.folding.fold`.
    numerals
        The language's reader of numbers.
    skip
        Spans that are no counts whatever they hold: expressions of time, names of units.

    Returns
    -------
    Counts, people before things and the dead before the wounded; ranges as told, open ends as None. Parts of another
    count ("including two children"), money, years, ages, distances and populations are left out.
    """
    spans = list(skip)
    numbers = [
        number
        for number in sorted(numerals.find(low), key=lambda number: number.start)
        if _is_whole(number)
        and not any(number.start < end and start < number.end for start, end in spans)
    ]
    counts: list[Count] = []
    for position, number in enumerate(numbers):
        before = numbers[position - 1].end if position else 0
        after = numbers[position + 1].start if position + 1 < len(numbers) else len(low)
        of = _counted(low, number, before, after)
        if of is not None:
            counts.append(Count(number.start, number.end, _whole(number.least), _whole(number.most), of))
    counts += [count for count in _single(low) if count.of not in {other.of for other in counts}]
    return sorted(counts, key=lambda count: (_ORDER.index(count.of.removeprefix("civilians ")), count.start))


def _is_whole(number: Numeral) -> bool:
    """Whether a number can be a count: whole, and no greater than any event counts."""
    return all(value == int(value) <= _LARGEST for value in (number.least, number.most) if value is not None)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _counted(low: str, number: Numeral, floor: int, ceiling: int) -> str | None:
    """What a number counts, between the numbers before and after it; None for what is no count."""
    before, after = low[max(floor, number.start - 60) : number.start], low[number.end : min(ceiling, number.end + 90)]
    if _NOT_COUNT_BEFORE.search(before) or _NOT_COUNT_AFTER.search(low[number.end : number.end + 30]):
        return None
    if _YEAR.fullmatch(low[number.start : number.end]) and _YEAR_BEFORE.search(before):
        return None
    if _POPULATION.search(low[number.end : number.end + 60]):
        return None
    for thing, reader in _THING_READERS.items():
        if (match := reader.search(after)) and not _FATE_READER.search(match.group()):
            return thing
    noun = _PEOPLE_READER.search(after) or _ANY_NOUN.match(after)
    rest = after[noun.end() :] if noun else after
    cut = _NEXT.search(rest)
    clause = (noun.group() if noun else "") + (rest[: cut.start()] if cut else rest)
    fate = _fate_after(clause, len(noun.group()) if noun else 0) or _fate_before(before, alone=_is_alone(after))
    if fate is None:
        return None
    if fate == "trapped" and _CIVILIANS.search(after):
        return "civilians trapped"
    return fate


def _fate_after(clause: str, noun: int) -> str | None:
    """What befell those counted, as the words after say; a verb before the noun ("prisoners were killed")."""
    fates = list(_FATE_READER.finditer(clause if noun else clause[:22]))
    verbs = [match for match in fates if match.start() >= noun]
    first = next(iter(verbs or fates), None)
    return str(first.lastgroup) if first else None


def _fate_before(before: str, *, alone: bool) -> str | None:
    """What the verb before the number says; of a number with an unknown noun only where it stands right beside it."""
    earlier = [match for match in _FATE_READER.finditer(before) if not _crosses(before[match.end() :])]
    if not earlier or not (alone or not before[earlier[-1].end() :].strip()):
        return None
    return str(earlier[-1].lastgroup)


def _is_alone(after: str) -> bool:
    """Whether a number counts people, or nobody that is named."""
    return bool(_PEOPLE_READER.search(after) or _ALONE.match(after))


def _crosses(between: str) -> bool:
    """Whether a clause ends between a verb and the number that it might govern."""
    return bool(re.search(r"[;.!?]|, (?:while|but|who|which|а |але|но )| said | says ", between))


def _single(low: str) -> list[Count]:
    """One person, told without a number."""
    for match in _ONE_PERSON.finditer(low):
        around = low[max(0, match.start() - 30) : match.end() + 35]
        for fate, reader in _ONE_FATE.items():
            if reader.search(around):
                return [Count(match.start(), match.end(), 1, 1, fate)]
    return []
