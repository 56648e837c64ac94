"""The rules of relative places in English."""

import re

from geo.relative.grammar import rules_of

__all__ = ["HEAD", "NOT_BETWEEN", "RULES"]

_WIND = r"(?:north|south|east|west)(?:[-\x20]?(?:north|south|east|west)){0,2}"
_ERN = r"(?:(?:north|south)[-\x20]?)?(?:north|south|east|west)ern(?:most)?"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|a hundred|a few|several|a couple(?: of)?)"
)
_UNIT = r"(?:km|kms|kilomet(?:er|re)s?|nautical miles?|miles?|mi|met(?:er|re)s?|m)\b"
_ABOUT = (
    r"(?:about|some|around|approximately|roughly|nearly|almost|just|only|close to|less than|under|within|up to|no more"
    r" than|more than|over|at least)"
)
_TYPE = (
    r"(?:cit(?:y|ies)|towns?|villages?|settlements?|hamlets?|localit(?:y|ies)|townships?|ports?|districts?|regions?"
    r"|stations?|capital)"
)
_ROAD = (
    r"(?:roads?|highways?|motorways?|railways?|railroads?|rail lines?|railway lines?|railway tracks|routes?"
    r"|supply routes?|line|corridor|M-?\d+|E-?\d+)"
)

_MACROS = {
    "A": r"(?:the )?(?:(?:[\w-]+ ){0,2}?<TYPE> (?:of )?(?:the )?)?(?P<a>[\ue000\ue002])",
    "B": r"(?:the )?(?:(?:[\w-]+ ){0,2}?<TYPE> (?:of )?(?:the )?)?(?P<b>[\ue000\ue002])",
    "C": r"(?:the )?(?:<TYPE> (?:of )?)?(?P<c>[\ue000\ue002])",
    "R": r"(?:the )?(?:river )?(?P<r>[\ue000-\ue002])(?: rivers?\b)?",
    "S": r"(?:the )?(?:river )?(?P<s>[\ue000-\ue002])(?: river\b)?",
    "DIST": (
        rf"(?:\b(?P<about>{_ABOUT}) )?\b(?P<low>{_NUMBER})(?:(?: ?[-–—] ?| to | or )(?P<high>{_NUMBER}))?[-\x20]?"
        rf"(?P<unit>{_UNIT})(?: \([^()\n]{{1,30}}\))?"
    ),
    "WIND": rf"\b(?P<wind>{_WIND})(?:wards?)?\b",
    "LETTERS": r"(?P<wind>[NS]{0,2}[NESW])\b",
    "ERN": rf"\b(?P<wind>{_ERN})",
    "SIDE": (
        rf"\b(?P<side>{_ERN}|{_WIND}|left|right|far|near|other|opposite|both|eastern and western|[\w-]+[-\x20](?:held"
        r"|controlled|occupied))"
    ),
    "TYPE": _TYPE,
    "NUMBER": _NUMBER,
    "UNIT": _UNIT,
    "KIND": r"(?:(?:pontoon|river|ferry|temporary|military) ){0,2}",
    "PEOPLE": r"(?:Russian|Ukrainian|Belaruss?ian|Polish|Moldovan|Romanian|Hungarian|Slovak)",
    "ROAD": _ROAD,
    "BRIDGES": (
        r"\b(?:(?:last|only|first|second|third|remaining|main|key|strategic|destroyed|damaged|road|rail|railway|pontoon"
        r"|floating|new|old|two|three|all|vital|surviving) ){0,3}bridges?"
    ),
    "AT": r"(?:at|in|near|outside|close to|by|next to|around)",
}
_PARTS = r"(?:parts?|side|sector|flank|half|third|tip|corner|districts?|areas?|neighbou?rhoods?|quarters?|regions?|end)"
_EDGES = r"(?:outskirts|suburbs?|edges?|fringes?|environs|city limits)"
_NEAR = (
    r"(?:near|nearby|not far from|close to|next to|adjacent to|around|beside|in the vicinity of|(?:the )?(?:vicinity|"
    r"surroundings) of|in the areas? of|areas? (?:of|around|near))"
)

RULES = rules_of(
    [
        ("sector", r"<DIST>,? (?:away )?(?:(?:to|in|on) the |due )?<WIND>,? (?:of|from|off) <A>"),
        ("sector", r"<DIST> <LETTERS> (?:of|from) <A>"),
        ("sector", r"<DIST> (?:away )?(?:to the |further |due )<WIND>\b(?! (?:of|from))"),
        ("distance", r"<DIST> (?:away )?(?:from|outside(?: of)?|off|short of) (?:the (?:cent(?:re|er) of )?)?<A>"),
        ("distance", r"\b(?P<about>within|less than|up to) (?P<low><NUMBER>)[-\x20]?(?P<unit><UNIT>) of <A>"),
        ("beyond", r"(?<!the\s)(?:\b(?:just|immediately|directly|further|due) )?(?:\bto the )?<WIND> of <A>"),
        ("part", r"\b(?:in|from|across|throughout|on|over) the <WIND> of <A>"),
        ("part", r"(?<=the\s)(?<!to\sthe\s)<WIND> of <A>"),
        ("part", r"<ERN> (?:" + _PARTS + r" of <A>|(?P<a>[\ue000\ue002])(?![-–—]))"),
        ("part", r"(?P<a>[\ue000\ue002])['’]s (?:<ERN>(?: " + _PARTS + r"| \w+ district)?|(?P<wind>" + _WIND + r"))\b"),
        ("outskirts", r"(?:<ERN> )?\b" + _EDGES + r" of <A>"),
        ("outskirts", r"(?P<a>[\ue000\ue002])(?:['’]s)? (?:<ERN> )?" + _EDGES + r"\b"),
        ("outskirts", r"(?:<ERN> )?\bapproach(?:es)? to <A>"),
        ("outskirts", r"\b(?:just |right |immediately )?outside (?:of )?<A>"),
        ("near", r"\b(?:very |right |just )?" + _NEAR + r" <A>"),
        ("near", r"(?P<a>[\ue000\ue002])(?: [Vv]illage| [Tt]own)? (?:area|vicinity|surroundings)\b"),
        ("centre", r"\b(?:(?:city|town|very) )?(?:cent(?:re|er)|heart|middle) of <A>"),
        ("centre", r"\b(?:central|downtown) (?P<a>[\ue000\ue002])"),
        ("centre", r"(?P<a>[\ue000\ue002])(?:['’]s)? (?:city |town )?(?:cent(?:re|er)|downtown)\b"),
        ("between", r"\bbetween <A>,? and <B>"),
        ("way", r"\b<ROAD> (?:(?:that |which )?(?:leading |running |going |runs |leads )?from <A> to|between <A> and"
                r"|(?:linking|connecting|that links|that connects|which links) <A> (?:and|to|with)) <B>"),
        ("way", r"(?P<a>[\ue000\ue002]) ?[-–—] ?(?P<b>[\ue000\ue002])(?: ?[-–—] ?(?P<c>[\ue000\ue002]))? <ROAD>"),
        ("way", r"\b<ROAD> (?P<a>[\ue000\ue002]) ?[-–—] ?(?P<b>[\ue000\ue002])(?: ?[-–—] ?(?P<c>[\ue000\ue002]))?"),
        ("way", r"(?P<a>[\ue000\ue002]) ?[-–—] ?(?P<b>[\ue000\ue002])(?: ?[-–—] ?(?P<c>[\ue000\ue002]))?"
                r" (?:direction|axis|sector|front)"),
        ("way", r"(?P<a>[\ue000\ue002]) to (?P<b>[\ue000\ue002]) <ROAD>"),
        ("triangle", r"(?P<a>[\ue000\ue002]) ?[-–—] ?(?P<b>[\ue000\ue002]) ?[-–—] ?(?P<c>[\ue000\ue002]) triangle"),
        ("triangle", r"\btriangle (?:of|between|formed by) <A>, <B>,? and <C>"),
        ("direction", r"(?P<a>[\ue000\ue002]) (?:directions?|axis|sector)\b"),
        ("direction", r"\b(?:in|from) the direction of <A>"),
        ("bank", r"<SIDE> (?:bank|banks|shore|side) of <R>"),
        ("bank", r"(?P<r>[\ue000-\ue002])(?: [Rr]iver)?(?:['’]s)? <SIDE> (?:bank|shore|side)\b"),
        ("bank", r"(?<!the\s)\bbanks? of (?:the )?(?:river )?(?P<r>[\ue001\ue002])"),
        ("bank", r"\bbanks of (?:the )?(?:river )?(?P<r>[\ue001\ue002])(?: river\b)?"),
        ("river_at", r"(?P<r>[\ue001\ue002])(?: [Rr]iver)? <AT> <A>"),
        ("river_at", r"\bislands? (?:in|on) (?:the )?(?P<r>[\ue001\ue002])(?: <AT> <A>)?"),
        ("mouth", r"\b(?:mouth|estuary) of <R>"),
        ("confluence", r"\bconfluence of <R> (?:and|with) <S>"),
        ("stream", r"(?:<DIST> )?\b(?P<side>up|down)(?:stream|river) (?:of|from) <A>(?: on <R>)?"),
        ("crossing", r"\b<KIND>(?:crossings?|ford) (?:of|over|across|on) <R>(?: <AT> <A>)?"),
        ("crossing", r"\b<KIND>crossings? <AT> <A>"),
        ("bridge", r"<BRIDGES> (?:over|across|on|spanning) <R>(?:,? <AT> <A>|,? between <A> and <B>)?"),
        ("bridge", r"<BRIDGES> (?:between|connecting|linking|joining|that (?:connects?|connected|links?|linked)|which"
                   r" (?:connects?|connected|links?|linked)) <A> (?:and|to|with) <B>(?: (?:over|across) <R>)?"),
        ("bridge", r"<BRIDGES> (?:at|in|near|outside) <A>"),
        ("border", r"\bborders? between <A> and <B>(?: (?:near|at|by|around) <C>)?"),
        ("border", r"(?P<a>[\ue000\ue002]) ?[-–—] ?(?P<b>[\ue000\ue002]) border(?: (?:near|at|by) <C>)?"),
        # "90 km from the border" is no place on it.
        ("border", r"(?P<measured><DIST> (?:away )?(?:from|of) the )(?:\w+(?: ?[-–—] ?\w+)? )?border\b"
                   r"(?: (?:with|to) <A>)?"),
        ("border", r"\b(?:border|frontier) (?:with|to) <A>(?: (?:near|at|by) <C>)?"),
        ("border", r"\b(?P<people><PEOPLE>)(?: ?[-–—] ?(?P<nation><PEOPLE>))? border(?: (?:near|at|by) <C>)?"),
    ],
    _MACROS,
)  # fmt: skip

HEAD = re.compile(
    r"(?P<h>[\ue000\ue002])(?:[^\S\n](?:village|town|city|settlement|location|mine))?(?:[^\S\n]\([^()\n]{1,40}\))?"
    r",?[^\S\n]{0,2}\(?(?:(?:located|situated|lying|some|just"
    r"|on|at|which[^\S\n]lies|which[^\S\n]is|that[^\S\n]lies)[^\S\n])?(?:(?:in|on)[^\S\n])?(?:the[^\S\n])?$",
    re.I,
)
"""A place, and what joins it to words that say its position."""

NOT_BETWEEN = re.compile(
    r"\b(?:talks?|agreements?|relations?|war|wars|ceasefire|differences?|deals?|exchanges?|negotiations?|conflicts?|"
    r"tensions?|cooperation|contacts?|meetings?|match|trade|calls?|choose|dialogue|ties|truce|dispute|treaty|game)"
    r"(?:[^\S\n]\w+){0,2}[^\S\n]*$",
    re.I,
)
"""What stands before a "between" that is not of space."""
