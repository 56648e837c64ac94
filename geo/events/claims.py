"""Who says so: the source that a sentence names, and whether it states, claims, denies or leaves unverified."""

import re
from dataclasses import dataclass

__all__ = ["Claim", "claim_of", "is_article_note"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says so, and how."""

    reported_by: str | None
    """The person, office or outlet as the text names it; None is the article itself."""
    status: str
    """One of the values of `claim_status` in the EVENTS table."""
    start: int = 0
    """First code point of the source's name in the sentence."""
    end: int = 0
    """One past its last code point; equal to `start` where no source is named."""
    pronoun: bool = False
    """Whether a pronoun stands for a source named before ("he said")."""


_VERBS = (
    r"(?:said|says|saying|reported|reports|claims|claimed|announced|announces|stated|states|confirmed|confirms|added"
    r"|adds|wrote|writes|told(?= [^,.;]{0,40}\b(?:that|reporters|journalists|news|tv|television|radio|agency|reuters"
    r"|afp|cnn|bbc|parliament)\b)|insisted|insists|alleged|alleges|declared|declares|acknowledged|admitted|noted"
    r"|notes|posted|tweeted|warned|asserted|informed|informs|described|denied|denies|rejected|rejects|refuted|refutes"
    r"|dismissed|believes|estimates|estimated|explained|accused|accuses|blamed|blames|revealed|reveals|recounted"
    r"|recalled|complained|boasted)"
)
_PAST = r"(?:в|л|ла|ло|ли)"
_VERBS_CYR = (
    r"(?:(?:сказа|заяви|повідоми|розпові|написа|зазначи|підтверди|наголоси|уточни|дода|визна|оголоси"
    r"|назва|розкри|поінформува"
    rf"|сообщи|рассказа|отмети|подтверди|добави|призна|объяви|показа|раскры|оцени|упомяну|згада){_PAST}"
    r"|(?:заявля|повідомля|розповіда|інформу|стверджу|переда|зазнача|підтверджу|дода)(?:є|ють)|пише"
    r"|пишуть|пишет|пишут|повідомлено"
    r"|(?:сообща|заявля|утвержда|переда|рассказыва|отмеча|подтвержда)(?:ет|ют))"
)
_OBJECTS_CYR = (
    rf"(?:(?:заперечи|спростува|звинувати|обвини|отрица|отверг|відкину|опроверг){_PAST}?|(?:заперечу"
    r"|спростову|звинувачу)(?:є|ють)"
    r"|(?:отрица|обвиня|опроверга)(?:ет|ют))"
)
_DENIES = (
    r"(?:den(?:ied|ies|ying)|reject(?:ed|s)|refut(?:ed|es)|dismiss(?:ed|es)|disput(?:ed|es)|disprov\w+|заперечи\w+"
    r"|заперечу\w+|спрост\w+|опроверг\w*|отрица\w+|непричетн\w+|непричастн\w+|not involved|no involvement)"
)
_DENIED = re.compile(rf"\b{_DENIES}\b")
_UNVERIFIED = re.compile(
    r"\b(?:unverified|unconfirmed|not (?:been |be )?(?:immediately |independently |yet |officially )*(?:verif\w+"
    r"|confirm\w+)|(?:unable|impossible) to (?:immediately |independently )*(?:verif\w+|confirm)"
    r"|cannot (?:be )?(?:independently )?(?:verif\w+|confirm\w+)|no (?:independent )?(?:confirmation|verification)"
    r"|could(?: not|n't) (?:\w+ly )*(?:be )?(?:\w+ly )*(?:verif\w+|confirm\w*)|reportedly|allegedly|alleged"
    r"|rumou?r\w*|purported\w*|непідтвердж\w+|не підтверд\w+|не підтвердж\w+|неподтвержд\w+|не подтвержд\w+|нібито"
    r"|ніби|якобы|вроде бы|чутк\w+|слух(?:и|ам|ов)\b|незалежно перевірити|независимо проверить|не (?:удалось|вдалося"
    r"|змогли|смогли|может|може) (?:\w+ )?(?:провер\w+|перевір\w+|підтверд\w+|подтверд\w+)|попередн\w+ (?:даними"
    r"|інформац\w+)|предварительн\w+ (?:данным|информац\w+))\b"
)
_NOTE = re.compile(
    r"\b(?:reports?|claims?|accounts?|information|details|figures?|assertions?|statements?|this|it|them|дан(?:і|ні"
    r"|ные)|інформац\w+|информац\w+|повідомлення|сообщени\w+|твердження|утверждени\w+|заяви|заявления)\b"
)
_NOT_VERIFIED = re.compile(
    r"\b(?:could not|couldn't|unable to|was not able to|were not able to|has not been able to|have not been able to"
    r"|cannot|can not|did not|have not been|has not been) (?:be )?(?:\w+ly )*(?:be )?(?:\w+ly )*(?:verif\w+"
    r"|confirm\w*|corroborat\w+)|не (?:змогл\w+|вдалося|можна|може\w*|смогл\w+|удалось|может"
    r"|можно)(?: \w+){0,2} (?:перевірити|підтвердити|проверить|подтвердить)"
)
_NP = r"(?P<who>[^,.;:!?\n\"“”«»()]{2,90}?)"
_TRAIL = r"(?: (?:on|in|at|late|early|earlier|this|last|yesterday|today) [^,]{1,40})?"
_PATTERNS = (
    # "according to the governor, ..."
    re.compile(
        rf"\b(?:according to|citing|as reported by|reported by|per) {_NP}"
        r"(?=[,.;:]| that | on \w+day| has | have | is | are | was | were | report| say| said |$)"
    ),
    re.compile(
        r"\b(?:за словами|за даними|за інформацією|за твердженням|за повідомленням|по словам|по данным|по информации"
        r"|по сообщению|по утверждению|по версии|за версією|как следует из|з посиланням на|со ссылкой на)"
        rf" {_NP}(?=[,.;:]| - | в | у |$)"
    ),
    # "..., said the governor", "..., the governor said"
    re.compile(rf"[,”\"»] {_VERBS}(?: to)? (?!that\b){_NP}(?=[,.;:]| on \w+day| in a | in an |$)"),
    re.compile(rf"[,”\"»] {_NP} (?:has |have |had |also )?{_VERBS}{_TRAIL}\W*$"),
    re.compile(
        rf"(?:[,»”\"]| -) ?(?:про це |об этом |як |как )?{_VERBS_CYR}(?: (?:в|у|во|про це|об этом|журналістам"
        r"|журналистам))?"
        rf" (?!що\b|что\b){_NP}(?=[,.;:]|$)"
    ),
    re.compile(rf"(?:[,»”\"]| -) {_NP} {_VERBS_CYR}\W*$"),
    # "The governor said ...", "Губернатор повідомив, що ..."
    re.compile(
        r"(?:^|[,;:”\"] (?:but |and |while |as |though |although )?|\b(?:but|while|although|though|as) )[\s\"“«]*"
        rf"{_NP}(?: also| has| have| had| later| then)*(?: on \w+day| late on \w+day| early on \w+day)? {_VERBS}"
        r"(?: (?:on|late|earlier|early|last)? ?\w*day\w*)?\b(?! by\b| in (?:the )?(?:killing|destr))"
    ),
    re.compile(
        rf"(?:^|[,;] (?:але |но |а |однак |однако )?)[\s\"“«]*{_NP} {_VERBS_CYR}"
        r"(?=,? (?:що|что|про|о|об)\b|[,:]| [^,.]{0,30}, (?:що|что))"
    ),
    re.compile(rf"(?:^|[:;] |\|\| |, (?:а|але|но) )(?P<who>(?:[\w'-]+ ){{0,6}}?[\w'-]+) {_VERBS_CYR}\b"),
    re.compile(rf"^{_VERBS_CYR} (?:в |у |во )?{_NP}(?=[,.;:]|$| - )"),
    re.compile(rf"(?:^|[,;] (?:але |но |а )?)[\s\"“«]*{_NP} {_OBJECTS_CYR}\b"),
)
# Headlines: "... - General Staff", "Zelensky: ..."; only somebody known to speak, or a person's name, is taken.
_HEADLINES = (
    re.compile(
        r"(?:\s-{1,2}\s|, - )[\"“«]?(?P<who>[^,.;:!?\n]{2,60}?)[\"”»]?(?: \((?:фото|відео|видео|photos?|video"
        r"|карта)[^)]*\))?[\s.]*$"
    ),
    re.compile(r"^(?P<who>[^,.;:!?\n\d]{2,60}): (?=\S)"),
    re.compile(r", - [\"“«]?(?P<who>[^,.;:!?\n(]{2,60}?)[\"”»]?(?:\. (?:photo|video)s?\w*)?(?= \(|\.)"),
)
_SPEAKERS = re.compile(
    r"\b(?:staff|ministr\w+|ministers?|presidents?|governors?|mayors?|heads?|chiefs?|council|administration"
    r"|intelligence|police|prosecut\w+|officials?|sbu|fsb|isw|un|iaea|nato|osce|eu|mfa|media|reuters|ap|afp|cnn|bbc"
    r"|tass|spokes\w+|command\w*|sources?|experts?|report|reports|authorities|residents|witness\w*|army|military"
    r"|forces|navy|service|envoys?|ambassadors?|institute|guard|pentagon|kremlin|kyiv|moscow|zelensk\w+|адмін\w*"
    r"|голов[аи]|глав[аы]|мер|мэр\w*|генштаб\w*|міноборони|минобороны|ова|ода|оп|сбу|гур|фсб|уряд|пол[іи]ц\w+"
    r"|прокур\w+|дснс|мчс|речни\w+|прес\w+|сми|змі|росзмі|зеленськ\w+|зеленск\w+|губернатор\w*|командуван\w+"
    r"|командовани\w+|розвідк\w+|разведк\w+|оперативн\w+|оон|магат[еэ]|посол|експерт\w*|эксперт\w*|джерел\w+"
    r"|источник\w*|соцмереж\w+|соцсет\w+|очевид\w+|місцев\w+|местн\w+|власт\w+|влад[аи]|мзс|мид|мвс|мвд)\b"
)
_NOT_A_NAME = re.compile(
    r"\b(?:analysis|explainer|factbox|transcript|exclusive|opinion|war|invasion|update|live|breaking|timeline|video"
    r"|photos?|report|battle|fight|shelling|explosion|evacuation|situation|news|crisis|day|week|sanctions|attack"
    r"|strike|view|region|front)\b"
)
_PRONOUNS = frozenset(
    "he she it they who we i він вона вони воно он она они оно я ми мы який яка которые который which that".split()
)
_LEADING = re.compile(
    r"^(?:(?:but|and|while|as|also|meanwhile|however|earlier|still|on \w+day|the|an?|а|але|но|також|также|его|її|в|у"
    r"|во|как|як|тим часом|между тем|when|where|who|after|that|this|later) )+"
)
_TRAILING = re.compile(
    r"(?: (?:has|have|had|also|later|then|on \w+day|late|early|earlier|today|yesterday|again|now|in a .*|in an .*"
    r"|at a .*|on (?:the )?telegram.*|on (?:twitter|facebook).*|in (?:his|her|its|their) .*|у (?:своєму )?telegram.*"
    r"|в (?:своем )?telegram.*|у (?:телеграм|фейсбук).*|в (?:телеграм|фейсбук).*|via .*|during .*|про це|об этом"
    r"|журналістам|reporters|journalists))+$"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)$")
# A subject that is an event or a thing, not somebody who speaks.
_NO_SPEAKER = re.compile(
    r"\b(?:explosions?|shell\w*|attacks?|strikes?|missiles?|rockets?|drones?|killed|wounded|injured|damaged|destroyed"
    r"|casualties|fighting|at least|фото|відео|видео|photos?|videos?|map|вибух\w*|взрыв\w*|обстр[іе]л\w*|удар\w*"
    r"|атак\w*|поранен\w*|ранен\w*|загину\w+|погиб\w+|view news|censor|update[ds]?|live)\b"
)


def claim_of(text: str, low: str, *, places: tuple[tuple[int, int], ...] = ()) -> Claim:
    """
    Read who a sentence names as its source, and how it tells.

    Parameters
    ----------
    text
        The sentence as it stands.
    low
        The same, folded by `geo.languages.folding.fold`.
    places
        Spans that name places, which a headline does not name as its source.

    Returns
    -------
    The source in the words of the text, without article, day and channel. Told by a source: "claimed"; by none:
    "stated"; rejected by the source: "denied"; "reportedly", "unconfirmed" and the like: "unverified".
    """
    found = _source(low) or _headline(text, low, places)
    denied = _DENIED.search(low)
    unverified = _UNVERIFIED.search(low)
    status = "denied" if denied else "unverified" if unverified else "claimed" if found else "stated"
    if found is None:
        return Claim(None, status)
    start, end = found
    return Claim(text[start:end], status, start, end, low[start:end] in _PRONOUNS)


def is_article_note(low: str) -> bool:
    """Whether a sentence says that what the article reports could not be verified."""
    return bool(_NOT_VERIFIED.search(low) and _NOTE.search(low))


def _source(low: str) -> tuple[int, int] | None:
    for pattern in _PATTERNS:
        for match in pattern.finditer(low):
            span = _trimmed(low, *match.span("who"))
            words = low[span[0] : span[1]]
            if len(words) < 2 or not any(char.isalpha() for char in words) or _PASSIVE.search(words):
                continue
            if len(words.split()) <= 12 and not _NO_SPEAKER.search(words):
                return span
    return None


def _headline(text: str, low: str, places: tuple[tuple[int, int], ...]) -> tuple[int, int] | None:
    for pattern in _HEADLINES:
        for match in pattern.finditer(low):
            start, end = _trimmed(low, *match.span("who"))
            words = low[start:end]
            if end - start < 2 or _NO_SPEAKER.search(words) or any(a < end and start < b for a, b in places):
                continue
            name = text[start:end].split()
            if _SPEAKERS.search(words) and len(name) <= 7:
                return start, end
            if len(name) <= 3 and all(word[0].isupper() for word in name) and not _NOT_A_NAME.search(words):
                return start, end
    return None


def _trimmed(low: str, start: int, end: int) -> tuple[int, int]:
    """A source without the words around it that are not its name."""
    lead = _LEADING.match(low[start:end])
    start += lead.end() if lead else 0
    trail = _TRAILING.search(low[start:end])
    end = start + trail.start() if trail else end
    while start < end and not low[start].isalnum():
        start += 1
    while end > start and not low[end - 1].isalnum() and low[end - 1] not in ").":
        end -= 1
    return start, end
