"""Who did it and to whom: states, armies, units, separatists, police and civilians around the words of an event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from geo.events.actor_names import ATTACK_NOUN, FORCE, NAMES
from geo.events.classify import Trigger

__all__ = ["Actor", "Roles", "actors_in", "roles_of"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that a sentence names."""

    start: int
    """First code point in the sentence."""
    end: int
    """One past the last code point, the noun after an adjective included ("Russian troops")."""
    name: str
    """Its name in the table, or of a numbered unit with its side: `Ukraine (93rd Brigade)`."""
    side: str
    """The state that it fights for, where it is known."""
    words: str
    """The words that name it."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Who did it, and to whom; None is unknown."""

    actor: str | None
    target: str | None


_UNARMED = frozenset({"Civilians", "Journalists"})
_COUNTRY_NOUN = re.compile(
    r"(?:russia|ukraine|belarus|poland|turkey|germany|france|iran|israel|syria|україн[аиіу]|украин[аыеу]|рос[іи][їю]"
    r"|росси[ию])$"
)
_LOCATIVE = re.compile(
    r"\b(?:in|across|throughout|into|inside|within|eastern|western|southern|northern|central|occupied|to|from|over"
    r"|for|around|near|at|city|parts|areas|territory|regions?|east|south|north|west|south-?east|north-?east|president"
    r"|people|citizens|war|invasion|aid|weapons|у|в|по|із|з|до|на|територі\w+|территори\w+|сході|півдні|востоке|юге"
    r"|області|города|границ\w+|кордон\w*|громадян\w*|граждан\w*|президент\w*|війн\w+ в|народ\w*)(?: of| in| with"
    r"| for| на| в)?(?: the)? $"
)
_UNIT = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th|-?(?:та|ша|ї|й|я|ой|го|му|ю|а|ою))?(?: (?:separate|guards?|mechani[sz]ed"
    r"|motori[sz]ed|motor|rifle|tank|airborne|air|assault|artillery|marine|infantry|territorial|defense|defence"
    r"|combined|arms|army|mountain|spetsnaz|special|окрем\w+|отдельн\w+|гвард\w+|механ\w+|мотострел\w+|танков\w+"
    r"|десантн\w+|штурмов\w+|артилер\w+|артиллер\w+|повітрян\w+|аеромоб\w+|морськ\w+|загальновійськ\w+"
    r"|общевойск\w+))* (?P<kind>brigade|regiment|division|battalion|corps|army|бригад\w+|полк\w*|див[іи]з[іи]\w+"
    r"|дивизи\w+|батальйон\w*|батальон\w*|корпус\w*|арм[іи]\w+)\b"
)
_KINDS = {
    "бриг": "Brigade",
    "полк": "Regiment",
    "диві": "Division",
    "диви": "Division",
    "бата": "Battalion",
    "корп": "Corps",
    "арм": "Army",
}
_ENEMY = re.compile(
    r"\b(?:the )?(?:enemy(?:'s)?|adversary|foe)\b|\bворо(?:г|ж)\w*|\bвраг\w*|\bвражеск\w+|\bпротивник\w*"
    r"|\bсупротивник\w*"
)
_CLAUSE = re.compile(
    r"[;:!?\n]|, (?:and|but|while|where|which|who|as|after|before|а|але|но|де|где|який|яка|які|который|которые|що"
    r"|что)\b| - |\b(?:while|whereas|after|before|because|since|although|поки|пока|тоді як|тогда как|після того"
    r"|после того|коли|когда)\b"
)
_BY = re.compile(r"\bby (?:the |a |some |several |\w+ ){0,2}$")
_AGAINST = re.compile(
    r"\b(?:on|against|at|with|of|targeting|from the|по|на|проти|против|з|с|із|над|позиц\w+|склад\w*|techn\w+"
    r"|техн[іи]к\w+|positions of)(?: (?:the|a|позиц\w+|склад\w*|техніц\w*|т[еі]хн[іи]к\w*|штаб\w*|баз\w*|об'єкт\w*"
    r"|объект\w*|скупчен\w+))* $"
)
_BLAMED = re.compile(
    r"\b(?:blam(?:ed|es|ing)(?: (?:it|this|the \w+|\w+) on)?|accus(?:ed|es|ing)|attributed (?:\w+ ){0,3}to"
    r"|звинувати\w+|звинувачу\w+|обвини\w+|обвиня\w+)(?: (?:the|its|в (?:этом|цьому)|у цьому))* $"
)
_BLAMED_ON = re.compile(r"\b(?:blam(?:ed|es|ing)\b.{0,60}? on|attributed .{0,40}? to) (?:the )?$")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|came|come|coming|got)(?: \w+ly| also| all| reportedly| now| still)? $"
    r"|^(?:was|were|been|came|under|is|are|got)\b"
)
_PASSIVE_CYR = re.compile(r"(?:ано|яно|ено|ито|уто|овано|ані|ені|аний|ений|ана|ена|аны|ены|ан|ен|ит[аоы]?|ли)$")
_INSTRUMENTAL = re.compile(r"(?:ами|ями|ими|іми|ою|ією|ией|армією|армией)$")
_GENITIVE = re.compile(r"(?:ів|ов|их|іх|ей|їв|ян|ан|ського|ской|ської|ій|ого)$")
_LOSES = re.compile(r"\b(?:los(?:t|es|ing)|suffer\w*|втра\w+|потеря\w+|понес\w+)\b")
_CUSTODY = re.compile(r"\b(?:into|in) (?:the )?$")
_NOMINAL_ATTACK = re.compile(r"(?:атак|удар|обстр[іе]л|нал[іеьо]+т)\w* (?:\w+ )?")
_VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
# "The president showed the consequences of the strike": who speaks of violence does not do it.
_REACTS = re.compile(
    r"\b(?:condemn|denounc|discuss|comment|react|show|shar(?:ed|es|ing)|visit|inspect|demand|call|urg(?:e"
    r"|ed|es|ing)\b|mourn|investigat|confirm|record"
    r"|document|publish|releas|regard|respond|remind|warn|vow|honou?r|survey|brand|comment|засуд|показ"
    r"|розслід|расслед|опублік|опублик|відреаг"
    r"|отреаг|прокоментув|прокоммент|розкри|раскры|фіксу|фиксир|осуд|оприлюдн)\w*"
    r"|\b(?<!series )(?<!number )(?<!wave )(?<!dozens )(?<!hundreds )(?<!spate )(?<!barrage )(?<!lot )"
    r"(?<!intensity )(?<!acts )(?<!act )(?<!use )"
    r"(?:of|about|over|after|following|amid|on|regarding"
    r"|against|наслідк\w+|последстви\w+|після|после|про|щодо)"
    r" (?:the |a |an |its |this )?(?:[\w-]+ ){0,3}$"
)
_TOGETHER = re.compile(r" (?:and|та|і|й|и) (?:the )?")
_ADJECTIVE = re.compile(
    r"(?:ian|ish|ench|ський|(?<!вій)ська|ське|ської|ському|ську|ський|ских|ский|ская|ское|ской|скому|скую|ського)$"
)
_DENIED_DOING = re.compile(
    r" (?:(?:заперечи|спростува|отрица|опроверг)\w+ "
    r"|(?:has |have |had )?(?:denied|denies|admitted|acknowledged|rejects?|rejected) )(?:\w+ )?"
)
_PRONOUN = re.compile(r"\b(?:it|its|it's|they|their|we|our|he|his|наші|свої|своих|мы|ми|они|вони|нас)\b")


def actors_in(low: str, *, places: Iterable[tuple[int, int]] = (), speaker: str = "") -> list[Actor]:
    """
    Find the parties that a sentence names.

    Parameters
    ----------
    low
        The sentence, folded by `geo.events.classify.fold`.
    places
        Spans that name a place and no party: "in Ukraine".
    speaker
        Side of whoever tells it, "Russia" or "Ukraine"; "the enemy" is the other one.

    Returns
    -------
    Parties in order of start, none overlapping another.
    """
    spans = list(places)
    found: list[Actor] = []
    for match in _UNIT.finditer(low):
        kind = next((name for stem, name in _KINDS.items() if match["kind"].startswith(stem)), match["kind"].title())
        found.append(Actor(*match.span(), f"{_ordinal(int(match['n']))} {kind}", "", match.group()))
    for name, side, pattern in _names():
        for match in pattern.finditer(low):
            start, end = match.span()
            if any(start < actor.end and actor.start < end for actor in found):
                continue
            if any(begin <= start and end <= stop for begin, stop in spans) or _is_place(low, match):
                continue
            found.append(Actor(start, end, name, side, match.group()))
    for match in _ENEMY.finditer(low):
        side = _enemy_of(match.group(), speaker, {actor.side for actor in found} - {""})
        if side and not any(match.start() < actor.end and actor.start < match.end() for actor in found):
            found.append(Actor(*match.span(), side, side, match.group()))
    found.sort(key=lambda actor: actor.start)
    return _with_units(low, found)


def roles_of(low: str, trigger: Trigger, actors: list[Actor], reporter: tuple[int, int] | None = None) -> Roles:
    """
    Tell who did it and to whom.

    Parameters
    ----------
    low
        The sentence, folded.
    trigger
        The words of the event.
    actors
        Its parties, as `actors_in` gives them.
    reporter
        Span of the words that name who says so; a party there acts only where a pronoun points back to it.

    Returns
    -------
    Names of actor and target. The agent of a passive ("by ..."), whoever is blamed or accused, the owner of the attack
    ("Russian shelling") and the subject of the verb act; objects and what an attack goes "on" or "against" are targets.
    """
    blamed = [a for a in actors if _BLAMED.search(low[: a.start][-60:]) or _BLAMED_ON.search(low[: a.start][-110:])]
    parties = [a for a in actors if reporter is None or not (a.start < reporter[1] and reporter[0] < a.end)]
    scored = [(a, _role(low, trigger, a)) for a in parties if a not in blamed]
    agents = [(score, a) for a, (role, score) in scored if role == "actor"]
    targets = [(score, a) for a, (role, score) in scored if role == "target"]
    actor = max(agents, key=lambda pair: pair[0])[1] if agents else None
    if blamed:
        actor = blamed[0]
    if actor is None:
        actor = _pointed_back(low, trigger, actors, reporter)
    if actor is None and trigger.sub_type == "Disrupted weapons use" and reporter is not None:
        actor = next((a for a in actors if a.start < reporter[1] and reporter[0] < a.end and a.side), None)
    if actor is None:
        actor = _owner_of_attack(low, trigger, parties)
    if actor is not None and trigger.event_type == "Strategic developments":
        first = next((a for a in actors if _TOGETHER.fullmatch(low[a.end : actor.start])), None)
        if first is not None:
            return Roles(first.name, actor.name)
    others = [pair for pair in targets if actor is None or pair[1].name != actor.name]
    target = max(others, key=lambda pair: pair[0])[1] if others else None
    return Roles(actor.name if actor else None, target.name if target else None)


def _role(low: str, trigger: Trigger, actor: Actor) -> tuple[str, float]:
    """The role of one party for a trigger, and how sure that is."""
    before = low[max(0, actor.start - 45) : actor.start]
    if actor.start >= trigger.start and actor.end <= trigger.end + 1 and trigger.flags != "u":
        return _inside(low, trigger, actor)
    if actor.start < trigger.start < actor.end:  # "Russian rockets struck": the noun is part of both
        return "actor", 70.0
    left = actor.end <= trigger.start
    between = low[actor.end : trigger.start] if left else low[trigger.end : actor.start]
    score = 50.0 - len(between) * 0.2 - 25 * len(_CLAUSE.findall(between))
    words = low[trigger.start : trigger.end]
    if score < 5:
        return "none", score
    if actor.name in _UNARMED:
        return "target", score
    sure = _agent(low, actor, before, left=left)
    if sure:
        return "actor", score + sure
    if _ADJECTIVE.search(actor.words) and not re.match(rf"(?:'s)? (?:\w+ )?{ATTACK_NOUN}", low[actor.end :]):
        return "target", score - 10  # "a Russian crossing": whose it is, not who acts
    if _AGAINST.search(before) and not re.match(r" ?(?:'s|side)", low[actor.end :]):
        return "target", score + 20
    if left:
        return _left(low, trigger, actor, score, between)
    return _right(low, trigger, actor, score, words)


def _agent(low: str, actor: Actor, before: str, *, left: bool) -> float:
    """How surely the words before a party, or its case, make it the agent; 0 where they do not."""
    if _BY.search(before):
        return 60.0
    if _INSTRUMENTAL.search(actor.words) and not re.search(r"\b(?:з|с|із|над|перед|між|между) $", before):
        return 40.0
    if not left and _CUSTODY.search(before) and re.match(r" (?:custody|captivity)", low[actor.end :]):
        return 50.0
    return 0.0


def _left(low: str, trigger: Trigger, actor: Actor, score: float, between: str) -> tuple[str, float]:
    words = low[trigger.start : trigger.end]
    if trigger.event_type in _VIOLENT and _REACTS.search(between):
        return "none", 0.0
    passive = _PASSIVE.search(low[max(0, trigger.start - 25) : trigger.start]) or _PASSIVE.match(words)
    cyrillic = "а" <= words[-1:] <= "ї"
    if cyrillic and _GENITIVE.search(actor.words) and not re.search(rf"{FORCE}$", actor.words):
        return "target", score
    if cyrillic:
        passive = re.search(
            r"(?:вбито|поранено|знищено|убит|ранен|уничтожен|обстрілян|обстрелян|звільнен|захоплен|атакован|оточен)",
            words,
        )
    if "c" in trigger.flags or re.match(r"(?!being)\w+ing\b", words):
        passive = None
    if passive or _LOSES.match(words) or words.startswith("under"):
        if re.match(r" (?:shelling|strikes?|attacks?|fire|bomb)", between):
            return "actor", score + 10
        return "target", score
    return "actor", score + 10


def _right(low: str, trigger: Trigger, actor: Actor, score: float, words: str) -> tuple[str, float]:
    cyrillic = "а" <= words[-1:] <= "ї"
    between = low[trigger.end : actor.start]
    if "c" in trigger.flags and len(between) < 30:  # "under the control of Russian forces"
        return "actor", score
    if re.search(r"\bbetween $", between):
        return "actor", score + 10
    if re.fullmatch(r"\W*(?:of|from|with)?\W*", between) and re.match(rf" ?{ATTACK_NOUN}", low[actor.end :]):
        return ("target" if re.match(r"repel|repuls|thwart|в[іи]дби|отби|отраз", words) else "actor"), score
    if cyrillic and not _GENITIVE.search(actor.words.split()[-1]) and len(between) < 25:
        noun = re.match(rf" {FORCE}", low[actor.end :])
        nominative = noun or re.search(r"(?:и|і|ы|я|а|зсу|всу|рф)$", actor.words)
        if nominative and not re.search(r"\b(?:знищ|уничтож|вби|уби|л[іи]кв|в[іи]дби|отби|збил|сбил)", words):
            return "actor", score - 5
    if cyrillic and len(between) < 3 and re.search(r"(?:удар|атак|обстр[іе]л|нал[іе]т)\w{0,3}$", words):
        return "actor", score
    return "target", score


def _inside(low: str, trigger: Trigger, actor: Actor) -> tuple[str, float]:
    """A party inside the trigger's own words: "Russians fled", "killed 20 Russian soldiers"."""
    head = low[trigger.start : actor.start]
    if actor.name in _UNARMED:
        return "target", 45.0
    if not head.strip() or _NOMINAL_ATTACK.fullmatch(head) or "c" in trigger.flags:
        return "actor", 55.0
    if _BY.search(head):
        return "actor", 90.0
    if re.search(r"\bfrom $", head):
        return "target", 30.0
    return "target", 45.0


def _owner_of_attack(low: str, trigger: Trigger, actors: list[Actor]) -> Actor | None:
    """Whose shelling, strikes or drones the sentence speaks of."""
    if re.match(r"repel|repuls|shot|down|intercept|зби|сби|в[іи]дби|отби|отраз", low[trigger.start : trigger.end]):
        return None
    for actor in actors:
        if actor.side and re.match(rf"(?:'s)? {ATTACK_NOUN}", low[actor.end :]):
            return actor
        if (
            actor.side
            and re.match(rf" (?:\w+ )?{ATTACK_NOUN}", low[actor.end :])
            and actor.words.endswith(("n", "ї", "й"))
        ):
            return actor
    return None


def _pointed_back(low: str, trigger: Trigger, actors: list[Actor], reporter: tuple[int, int] | None) -> Actor | None:
    """The reporter itself, where a pronoun stands for it before the trigger: "Ukraine said it had shot down ..."."""
    if reporter is None or reporter[1] > trigger.start:
        return None
    between = low[reporter[1] : trigger.start]
    if not (_PRONOUN.search(between) or _DENIED_DOING.fullmatch(between)) or len(between) > 60:
        return None
    return next((a for a in actors if a.start < reporter[1] and reporter[0] < a.end and a.side), None)


@cache
def _names() -> tuple[tuple[str, str, "re.Pattern[str]"], ...]:
    return tuple(
        (name, side, re.compile(rf"(?:{pattern})(?: {FORCE})*" if side else pattern)) for name, side, pattern in NAMES
    )


def _is_place(low: str, match: "re.Match[str]") -> bool:
    """Whether a country's name tells where, and not who: "in Ukraine", "eastern Ukraine"."""
    if not _COUNTRY_NOUN.search(match.group()):
        return False
    return bool(_LOCATIVE.search(low[max(0, match.start() - 30) : match.start()]))


def _enemy_of(word: str, speaker: str, sides: set[str]) -> str:
    """Whose enemy it is: the speaker's; else Russia in English and Ukrainian reports, which are told from Ukraine."""
    opposite = {"Russia": "Ukraine", "Ukraine": "Russia"}
    if speaker in opposite:
        return opposite[speaker]
    if not re.match(r"враг|враж|противн", word):
        return "Russia"
    return opposite.get(next(iter(sides)), "") if len(sides) == 1 else ""


def _with_units(low: str, actors: list[Actor]) -> list[Actor]:
    """Give a numbered unit the side of the party next to it, and let it stand for that party."""
    out: list[Actor] = []
    absorbed: list[Actor] = []
    for actor in actors:
        if actor in absorbed:
            continue
        if actor.side or not _UNIT.fullmatch(actor.words):
            out.append(actor)
            continue
        near = [a for a in actors if a.side and (0 <= actor.start - a.end <= 20 or 0 <= a.start - actor.end <= 25)]
        side = near[0].side if near else ""
        name = f"{side} ({actor.name})" if side else actor.name
        absorbed += near
        out = [kept for kept in out if kept not in near]
        out.append(Actor(actor.start, actor.end, name, side, actor.words))
    return out


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
