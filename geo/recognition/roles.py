"""Whether a country or capital stands for its government: "Kyiv has said", «Москва заявила», "according to Ukraine".

Rules over the words on either side, for a closed list of names that the press uses so. Nothing is guessed from the
name alone: the same name after a preposition of place ("in Kyiv", «под Киевом») is the place.
"""

import re

__all__ = ["is_actor"]

# Governments that news in the three languages calls by their capital or country. A town that is no capital is never
# an actor by these rules.
_GOVERNMENTS = frozenset(
    """kyiv kiev moscow washington brussels berlin paris london beijing minsk warsaw ankara tehran tel-aviv jerusalem
    rome madrid budapest bucharest chisinau vilnius riga tallinn helsinki oslo stockholm prague bratislava vienna tokyo
    seoul pyongyang delhi islamabad kabul baghdad damascus cairo riyadh doha canberra ottawa havana caracas belgrade
    athens sofia baku yerevan tbilisi astana tashkent kremlin
    ukraine russia germany france britain poland turkey belarus iran israel china japan canada australia hungary romania
    moldova lithuania latvia estonia finland sweden norway italy spain syria georgia us u.s. usa uk u.k. america
    київ москва вашингтон брюссель берлін париж лондон пекін мінськ варшава анкара тегеран рим кремль
    україна росія німеччина франція британія польща туреччина білорусь іран ізраїль китай сша угорщина румунія молдова
    киев берлин пекин минск украина россия германия франция великобритания польша турция белоруссия беларусь иран
    израиль китай венгрия румыния молдавия молдова рф""".split()
)

_SAY_EN = r"""(?:said|says?|tells?|told|claim\w*|announc\w+|accus\w+|den(?:y|ies|ied)|warn\w*|vow\w*|insist\w*|admit\w*|
    confirm\w*|reject\w*|demand\w*|call(?:s|ed)\s+(?:for|on)|urg\w+|want\w*|seek\w*|sought|hop\w+|plan(?:s|ned)|
    agree\w*|refus\w+|offer\w*|propos\w+|report\w*|argu\w+|believ\w+|expect\w*|blam\w+|condemn\w*|threaten\w*|
    promis\w+|pledg\w+|decid\w+|order\w+|launch\w*|invad\w+|annex\w*|attack\w*|need\w*|stat(?:es|ed)|
    doesn[’']t|does\s+not|do\s+not|did\s+not|will\s+need|concentrat\w+|withdr\w+|withdrew|summon\w+|
    us(?:es|ed|ing)|shell\w*|bomb\w*|fir(?:es|ed|ing)|deploy\w*|recogni[sz]\w+|imposed?|approv\w+)"""
_AFTER_EN = re.compile(
    rf"""[’']?\s+(?:(?:has|have|had|is|was|would|will|could|may|might|also|now|still|again|later|then|repeatedly|
    previously|reportedly|officially)\s+){{0,2}}(?:{_SAY_EN}|shown?\s+no|shows?\s+no)\b""",
    re.X | re.I,
)
_OF_ITS_OWN_EN = re.compile(
    r"""[’']s\s+(?:\w+\s+){0,2}?(?:government|forces|troops|army|military|ministry|supplies|demands?|claims?|plans?|
    officials?|statement|allies|invasion|war|offensive|assault|aims?|goals?|leadership|president|foreign|defen[cs]e|
    losses|aggression|ultimatum|decision|control)\b""",
    re.X | re.I,
)
_BEFORE_EN = re.compile(
    r"""(?:(?:announced|said|claimed|made|blamed|launched|ordered|issued|imposed|planned|proposed|held)\s+by|
    according\s+to|blam(?:es?|ed|ing)|accus(?:es?|ed|ing)|told|tell(?:s|ing)?|urg(?:es?|ed|ing)|warn(?:s|ed|ing)?|
    forc(?:es?|ed|ing)|help(?:s|ed|ing)?|allow(?:s|ed|ing)?|pressur\w+|support\w*|arm(?:s|ed|ing)?|aid\s+(?:to|for)|
    shelling\s+by|attacks?\s+by|weapons\s+(?:to|for)|talks\s+with)\s+$""",
    re.X | re.I,
)
_LOCATIVE_EN = re.compile(
    r"""\b(?:in|inside|at|near|from|to|toward|towards|into|across|around|outside|over|through|throughout|within|of|on|
    north|south|east|west|northern|southern|eastern|western|central|between)\s+(?:the\s+)?$""",
    re.X | re.I,
)

_SAY_SLAVIC = re.compile(
    r"""\s+(?:(?:також|также|уже|вже|ще|еще|ещё|раніше|ранее|знову|снова|не|officially)\s+){0,2}
    (?:заяв\w+|оголос\w+|объяв\w+|повідом\w+|сообщ\w+|стверджу\w+|утвержда\w+|заперечу\w+|заперечи\w+|отрица\w+|
    опроверг\w*|звинувати\w+|звинувачу\w+|обвин\w+|вимага\w+|требу\w+|потребова\w+|хоче|хочет|планує|планирует|
    відмови\w+|отказа\w+|поперед\w+|предупре\w+|наполяга\w+|настаива\w+|визна\w+|призна\w+|підтверди\w+|подтверд\w+|
    запропонува\w+|предложи\w+|пообіця\w+|пообеща\w+|закликa\w+|заклика\w+|призва\w+|призыва\w+|готов\w*|сподіва\w+|
    надеется|вважає|считает|атакува\w+|атакова\w+|почала|начала|розпочала|веде|ведет)\b""",
    re.X | re.I,
)
_BEFORE_SLAVIC = re.compile(
    r"(?:за\s+(?:словами|даними|заявою|версією)|по\s+(?:словам|данным|заявлению|версии)|власти|влада|правительство|уряд)\s+$",
    re.I,
)
_REACH = 60


def is_actor(
    text: str, start: int, end: int, *, name: str, language: str, sentence: tuple[int, int] | None = None
) -> bool:
    """
    Whether `text[start:end]` is a government acting or speaking rather than a place.

    Parameters
    ----------
    text, start, end
        The article's text and the mention's span in it, in code points.
    name
        The name in its dictionary form.
    language
        ISO 639-1 code.
    sentence
        Span of the sentence; words beyond it are not looked at.
    """
    if name.casefold() not in _GOVERNMENTS:
        return False
    first, last = sentence or (0, len(text))
    before, after = text[max(first, start - _REACH) : start], text[end : min(last, end + _REACH)]
    if language in {"uk", "ru"}:
        # A nominative: the form in the text is the dictionary form.
        nominative = text[start:end].casefold() == name.casefold()
        return bool((nominative and _SAY_SLAVIC.match(after)) or _BEFORE_SLAVIC.search(before))
    if _BEFORE_EN.search(before):
        return True
    if _LOCATIVE_EN.search(before):
        return False
    return bool(_AFTER_EN.match(after) or _OF_ITS_OWN_EN.match(after))
