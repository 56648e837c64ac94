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
    r"(?:said|says|saying|reported|reports|claims|claimed|announced|announces|stated|states|confirmed"
    r"|confirms|added|adds|wrote|writes"
    r"|told(?= [^,.;]{0,40}\b(?:that|reporters|journalists|news|tv|television|radio|agency|reuters|afp"
    r"|cnn|bbc|parliament)\b)"
    r"|insisted|insists|alleged|alleges|declared|declares|acknowledged|admitted|noted|notes|posted"
    r"|tweeted|warned|asserted"
    r"|informed|informs|described|denied|denies|rejected|rejects|refuted|refutes|dismissed|believes"
    r"|estimates|estimated|explained|accused"
    r"|accuses|blamed|blames|revealed|reveals|recounted|recalled|complained|boasted)"
)
_VERBS_CYR = (
    r"(?:сказа(?:в|ла|ли|л)|заяви(?:в|ла|ли|л)|заявля(?:є|ють|ет|ют)|повідоми(?:в|ла|ли)|повідомля(?:є"
    r"|ють)|повідомлено|розпов[іи](?:в|ла|ли)"
    r"|розповіда\w+|написа(?:в|ла|ли|л)|пише|пишуть|пишет|пишут|зазначи(?:в|ла|ли)|підтверди(?:в|ла|ли)"
    r"|наголоси(?:в|ла|ли)|уточни(?:в|ла|ли|л)|додали?"
    r"|додав|інформу(?:є|ють|вав)|стверджу(?:є|ють|вав)|визна(?:в|ли|ла)|оголоси(?:в|ла|ли)|назва(?:в|ла"
    r"|ли)|розкри(?:в|ла|ли)"
    r"|сообщи(?:л|ла|ли)|сообща(?:ет|ют)|рассказа(?:л|ла|ли)|отмети(?:л|ла|ли)|подтверди(?:л|ла|ли)"
    r"|утвержда(?:ет|ют)|добави(?:л|ла|ли)"
    r"|призна(?:л|ла|ли)|объяви(?:л|ла|ли)|переда(?:ет|ют|є|ють)|заперечи(?:в|ла|ли)|заперечу(?:є|ють)"
    r"|спростува(?:в|ла|ли)|спростову(?:є|ють)"
    r"|опроверг(?:ла|ли|ает|ают)?|отрица(?:ет|ют|л|ли)|звинувати(?:в|ла|ли)|обвини(?:л|ла|ли)|показа(?:в"
    r"|ла|ли|л|ло)|раскры(?:л|ла|ли)|оцени(?:л|ла|ли))"
)
_DENIES = (
    r"(?:den(?:ied|ies|ying)|reject(?:ed|s)|refut(?:ed|es)|dismiss(?:ed|es)|disput(?:ed|es)|disprov\w+"
    r"|заперечи\w+|заперечу\w+|спрост\w+"
    r"|опроверг\w*|отрица\w+)"
)
_DENIED = re.compile(rf"\b{_DENIES}\b")
_UNVERIFIED = re.compile(
    r"\b(?:unverified|unconfirmed|not (?:been |be )?(?:immediately |independently |yet "
    r"|officially )*(?:verif\w+|confirm\w+)"
    r"|(?:unable|impossible) to (?:immediately |independently )*(?:verif\w+|confirm)|cannot (?:be "
    r")?(?:independently )?(?:verif\w+|confirm\w+)"
    r"|no (?:independent )?(?:confirmation|verification)|could(?: not|n't) (?:\w+ly )*(?:be "
    r")?(?:\w+ly )*(?:verif\w+|confirm\w*)"
    r"|reportedly|allegedly|alleged|rumou?r\w*|purported\w*|непідтвердж\w+|не підтверд\w+|не підтвердж\w+"
    r"|неподтвержд\w+|не подтвержд\w+"
    r"|нібито|ніби|якобы|вроде бы|чутк\w+|слух(?:и|ам|ов)\b|незалежно перевірити|независимо проверить"
    r"|не (?:удалось|вдалося|змогли|смогли|может|може)"
    r" (?:\w+ )?(?:провер\w+|перевір\w+|підтверд\w+|подтверд\w+)|попередн\w+ (?:даними|інформац\w+)"
    r"|предварительн\w+ (?:данным|информац\w+))\b"
)
_NOTE = re.compile(
    r"\b(?:reports?|claims?|accounts?|information|details|figures?|assertions?|statements?|this|it|them"
    r"|дан(?:і|ні|ные)|інформац\w+|информац\w+"
    r"|повідомлення|сообщени\w+|твердження|утверждени\w+|заяви|заявления)\b"
)
_NOT_VERIFIED = re.compile(
    r"\b(?:could not|couldn't|unable to|was not able to|were not able to|has not been able to"
    r"|have not been able to|cannot|can not|did not"
    r"|have not been|has not been) (?:be )?(?:\w+ly )*(?:be )?(?:\w+ly )*(?:verif\w+|confirm\w*|corroborat\w+)"
    r"|не (?:змогл\w+|вдалося|можна|може\w*|смогл\w+|удалось|может|можно)(?: \w+){0,2} (?:перевірити"
    r"|підтвердити|проверить|подтвердить)"
)
_NP = r"(?P<who>[^,.;:!?\n\"“”«»()]{2,90}?)"
_TRAIL = r"(?: (?:on|in|at|late|early|earlier|this|last|yesterday|today) [^,]{1,40})?"
_PATTERNS = (
    # "according to the governor, ..."
    re.compile(
        rf"\b(?:according to|citing|as reported by|reported by|per) {_NP}(?=[,.;:]| that | on \w+day| has "
        r"| have | is | are | was | were |$)"
    ),
    re.compile(
        r"\b(?:за словами|за даними|за інформацією|за твердженням|за повідомленням|по словам|по данным"
        r"|по информации|по сообщению|по утверждению"
        rf"|по версии|за версією|как следует из|з посиланням на|со ссылкой на|з посилання на) {_NP}(?=[,.;:]"
        r"| - | в | у |$)"
    ),
    # "..., said the governor", "..., the governor said"
    re.compile(rf"[,”\"»] {_VERBS}(?: to)? (?!that\b){_NP}(?=[,.;:]| on \w+day| in a | in an |$)"),
    re.compile(rf"[,”\"»] {_NP} (?:has |have |had |also )?{_VERBS}{_TRAIL}\W*$"),
    re.compile(
        rf"(?:[,»”\"]| -) ?(?:про це |об этом |як |как )?{_VERBS_CYR}(?: (?:в|у|во|про це|об этом|журналістам"
        rf"|журналистам))? (?!що\b|что\b){_NP}(?=[,.;:]|$)"
    ),
    re.compile(rf"(?:[,»”\"]| -) {_NP} {_VERBS_CYR}\W*$"),
    # "The governor said ...", "Губернатор повідомив, що ..."
    re.compile(
        r"(?:^|[,;:”\"] (?:but |and |while |as |though |although )?|\b(?:but|while|although|though"
        rf"|as) )[\s\"“«]*{_NP}"
        r"(?: also| has| have| had| later| then)*(?: on \w+day| late on \w+day| early on \w+day"
        rf")? {_VERBS}(?: (?:on|late|earlier|early|last)?"
        r" ?\w*day\w*)?\b(?! by\b| in (?:the )?(?:killing|destr))"
    ),
    re.compile(
        rf"(?:^|[,;] (?:але |но |а |однак |однако )?)[\s\"“«]*{_NP} {_VERBS_CYR}(?=,? (?:що|что|про|о|об)\b"
        rf"|[,:]| [^,.]{{0,30}}, (?:що|что))"
    ),
    re.compile(rf"\b{_VERBS_CYR} (?:в |у |во )?{_NP}(?=[,.;:]|$| - )"),
    # Headlines: "... - General Staff", "Zelensky: ..."
    re.compile(
        r"(?:\s-{1,2}\s|, - )(?P<who>[^,.;:!?\n]{2,50}?)(?: \((?:фото|відео|видео|photos?|video"
        r"|карта)[^)]*\))?[\s.]*$"
    ),
    re.compile(r"^(?P<who>[^,.;:!?\n\d]{2,40}): (?=\S)"),
)
_PRONOUNS = frozenset(
    "he she it they who we i він вона вони воно он она они оно я ми мы який яка которые который which that".split()
)
_LEADING = re.compile(
    r"^(?:(?:but|and|while|as|also|meanwhile|however|earlier|still|on \w+day|the|an?|а|але|но|також|также"
    r"|его|її|в|у|во|как|як|тим часом|между тем"
    r"|when|where|who|after|that|this|later) )+"
)
_TRAILING = re.compile(
    r"(?: (?:has|have|had|also|later|then|on \w+day|late|early|earlier|today|yesterday|again|now|in a .*"
    r"|in an .*|at a .*|on (?:the )?telegram.*"
    r"|on (?:twitter|facebook).*|in (?:his|her|its|their) .*|у (?:своєму )?telegram.*|в (?:своем "
    r")?telegram.*|у (?:телеграм|фейсбук).*|в (?:телеграм|фейсбук).*"
    r"|via .*|during .*|про це|об этом|журналістам|reporters|journalists))+$"
)
# A subject that is an event or a thing, not somebody who speaks.
_NO_SPEAKER = re.compile(
    r"\b(?:explosions?|shell\w*|attacks?|strikes?|missiles?|rockets?|drones?|killed|wounded|injured"
    r"|damaged|destroyed|casualties|fighting|at least|фото|відео"
    r"|видео|photos?|videos?|map|вибух\w*|взрыв\w*|обстр[іе]л\w*|удар\w*|атак\w*|поранен\w*|ранен\w*"
    r"|загину\w+|погиб\w+|view news|censor|update[ds]?|live)\b"
)


def claim_of(text: str, low: str) -> Claim:
    """
    Read who a sentence names as its source, and how it tells.

    Parameters
    ----------
    text
        The sentence as it stands.
    low
        The same, folded by `geo.events.classify.fold`.

    Returns
    -------
    The source in the words of the text, without article, day and channel. Told by a source: "claimed"; by none:
    "stated"; rejected by the source: "denied"; "reportedly", "unconfirmed" and the like: "unverified".
    """
    found = _source(low)
    denied = _DENIED.search(low)
    unverified = _UNVERIFIED.search(low)
    status = "denied" if denied else "unverified" if unverified else "claimed" if found else "stated"
    if found is None:
        return Claim(None, status)
    start, end = found
    name = text[start:end]
    return Claim(name, status, start, end, low[start:end] in _PRONOUNS)


def is_article_note(low: str) -> bool:
    """Whether a sentence says that what the article reports could not be verified."""
    return bool(_NOT_VERIFIED.search(low) and _NOTE.search(low))


def _source(low: str) -> tuple[int, int] | None:
    for pattern in _PATTERNS:
        for match in pattern.finditer(low):
            start, end = match.span("who")
            lead = _LEADING.match(low[start:end])
            start += lead.end() if lead else 0
            trail = _TRAILING.search(low[start:end])
            end = start + trail.start() if trail else end
            words = low[start:end].strip()
            if len(words) < 2 or not any(char.isalpha() for char in words):
                continue
            if len(words.split()) > 12 or _NO_SPEAKER.search(words):
                continue
            return start, end
    return None
