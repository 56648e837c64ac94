"""The rules of relative places in English."""

from geo.languages.en.measures import MEASURES
from geo.languages.relative import RelativeGrammar, RelativeRule, RelativeWords

__all__ = ["RELATIVE"]

_PEOPLES = {
    "RU": "russian", "UA": "ukrainian", "BY": "belarusian belarussian", "PL": "polish", "MD": "moldovan",
    "RO": "romanian", "HU": "hungarian", "SK": "slovak",
}  # fmt: skip

_WORDS = RelativeWords(
    sides={
        "left": "left", "right": "right", "both": "both", "eastern and western": "both", "far": "other",
        "near": "other", "other": "other", "opposite": "other", "up": "up", "down": "down",
    },
    held=r"[\w-]{1,40}[- ](?:held|controlled|occupied)",
    divisions=frozenset(
        form
        for word in "oblast region province county state republic krai prefecture governorate".split()
        for form in (word, f"{word}s")
    ),
    peoples={word: code for code, words in _PEOPLES.items() for word in words.split()},
)  # fmt: skip

_MACROS = {
    # A name with what may stand before it: "the (eastern) city of Bakhmut".
    "A": r"(?:the )?(?:(?:[\w-]+ ){0,2}?<TYPE> (?:of )?(?:the )?)?(?P<a><NAME>)",
    "B": r"(?:the )?(?:(?:[\w-]+ ){0,2}?<TYPE> (?:of )?(?:the )?)?(?P<b><NAME>)",
    "C": r"(?:the )?(?:<TYPE> (?:of )?)?(?P<c><NAME>)",
    "R": r"(?:the )?(?:river )?(?P<r><ANY_NAME>)(?: rivers?\b)?",
    "S": r"(?:the )?(?:river )?(?P<s><ANY_NAME>)(?: river\b)?",
    # "25 km (15 miles)" tells one distance twice.
    "DIST": r"<DISTANCE>(?: \([^()\n]{1,30}\))?",
    "WIND": r"\b(?P<wind><WINDS>)\b",
    "LETTERS": r"(?P<wind>[ns]{0,2}[nesw])\b",
    "ERN": r"\b(?P<wind><ERNS>)",
    "SIDE": r"\b(?P<side><ERNS>|<WINDS>|<SIDES>)",
    "PEOPLE": r"<PEOPLES>",
    "TYPE": (
        r"(?:cit(?:y|ies)|towns?|villages?|settlements?|hamlets?|localit(?:y|ies)|townships?|ports?|districts?"
        r"|regions?|stations?|capital)"
    ),
    "KIND": r"(?:(?:pontoon|river|ferry|temporary|military) ){0,2}",
    "ROAD": (
        r"(?:roads?|highways?|motorways?|railways?|railroads?|rail lines?|railway lines?|railway tracks|routes?"
        r"|supply routes?|line|corridor|m-?\d+|e-?\d+)"
    ),
    "BRIDGES": (
        r"\b(?:(?:last|only|first|second|third|remaining|main|key|strategic|destroyed|damaged|road|rail|railway|pontoon"
        r"|floating|new|old|two|three|all|vital|surviving) ){0,3}bridges?"
    ),
    "JOINS": r"(?:connecting|linking|joining|(?:that|which) (?:connects?|connected|links?|linked))",
    "AT": r"(?:at|in|near|outside|close to|by|next to|around)",
    "PARTS": (
        r"(?:parts?|side|sector|flank|half|third|tip|corner|districts?|areas?|neighbou?rhoods?|quarters?|regions?|end)"
    ),
    "EDGES": r"(?:outskirts|suburbs?|edges?|fringes?|environs|city limits)",
    "BESIDE": (
        r"(?:near|nearby|not far from|close to|next to|adjacent to|around|beside|in the vicinity of"
        r"|(?:the )?(?:vicinity|surroundings) of|in the areas? of|areas? (?:of|around|near))"
    ),
    "LEADING": r"(?:(?:that |which )?(?:leading |running |going |runs |leads )?from <A> to|between <A> and)",
    "LINKING": r"(?:linking|connecting|that links|that connects|which links) <A> (?:and|to|with)",
    "THROUGH": r"(?P<a><NAME>) ?- ?(?P<b><NAME>)(?: ?- ?(?P<c><NAME>))?",
    "NEAR_C": r"(?: (?:near|at|by|around) <C>)?",
}

_RULES = (
    RelativeRule("sector", r"<DIST>,? (?:away )?(?:(?:to|in|on) the |due )?<WIND>,? (?:of|from|off) <A>",
                 "some 20 kilometres to the north-east of [Kramatorsk]"),
    RelativeRule("sector", r"<DIST> <LETTERS> (?:of|from) <A>", "25 km NW of [Luhansk]"),
    RelativeRule("sector", r"<DIST> (?:away )?(?:to the |further |due )<WIND>(?! (?:of|from))", "10 km to the north"),
    RelativeRule("distance", r"<DIST> (?:away )?(?:from|outside(?: of)?|off|short of)"
                             r" (?:the (?:cent(?:re|er) of )?)?<A>", "40 miles from [Zaporizhzhia]"),
    RelativeRule("distance", r"<LIMIT> of <A>", "within 5 km of [Vovchansk]"),
    RelativeRule("beyond", r"(?<!the\s)(?:\b(?:just|immediately|directly|further|due) )?(?:\bto the )?<WIND> of <A>",
                 "just east of [Soledar]"),
    RelativeRule("part", r"\b(?:in|from|across|throughout|on|over) the <WIND> of <A>", "in the north of [Bakhmut]"),
    RelativeRule("part", r"(?<=the\s)(?<!to\sthe\s)<WIND> of <A>", "took the south of [Bakhmut]"),
    RelativeRule("part", r"<ERN> (?:<PARTS> of <A>|(?P<a><NAME>)(?!-))", "southern part of [Avdiivka]"),
    RelativeRule("part", r"(?P<a><NAME>)'s (?:<ERN>(?: <PARTS>| \w+ district)?|<WIND>)\b",
                 "[Kharkiv]'s northern district"),
    RelativeRule("outskirts", r"(?:<ERN> )?\b<EDGES> of <A>", "western outskirts of [Donetsk]"),
    RelativeRule("outskirts", r"(?P<a><NAME>)(?:'s)? (?:<ERN> )?<EDGES>\b", "[Kharkiv]'s northern suburbs"),
    RelativeRule("outskirts", r"(?:<ERN> )?\bapproach(?:es)? to <A>", "northern approaches to [Kyiv]"),
    RelativeRule("outskirts", r"\b(?:just |right |immediately )?outside (?:of )?<A>", "just outside [Lyman]"),
    RelativeRule("near", r"\b(?:very |right |just )?<BESIDE> <A>", "near the village of [Zaitseve]"),
    RelativeRule("near", r"(?P<a><NAME>)(?: village| town)? (?:area|vicinity|surroundings)\b", "[Kreminna] area"),
    RelativeRule("centre", r"\b(?:(?:city|town|very) )?(?:cent(?:re|er)|heart|middle) of <A>", "centre of [Kherson]"),
    RelativeRule("centre", r"\b(?:central|downtown) (?P<a><NAME>)", "central [Mariupol]"),
    RelativeRule("centre", r"(?P<a><NAME>)(?:'s)? (?:city |town )?(?:cent(?:re|er)|downtown)\b",
                 "[Kherson] city centre"),
    RelativeRule("between", r"\bbetween <A>,? and <B>", "between [Soledar] and [Bakhmut]"),
    RelativeRule("way", r"\b<ROAD> (?:<LEADING>|<LINKING>) <B>", "road from [Izium] to [Sloviansk]"),
    RelativeRule("way", r"<THROUGH> <ROAD>", "[Svatove]–[Kreminna]–[Lysychansk] line"),
    RelativeRule("way", r"\b<ROAD> <THROUGH>", "highway [Bakhmut]–[Lysychansk]"),
    RelativeRule("way", r"<THROUGH> (?:direction|axis|sector|front)", "[Kupiansk]–[Lyman] direction"),
    RelativeRule("way", r"(?P<a><NAME>) to (?P<b><NAME>) <ROAD>", "[Izium] to [Sloviansk] highway"),
    RelativeRule("triangle", r"(?P<a><NAME>) ?- ?(?P<b><NAME>) ?- ?(?P<c><NAME>) triangle",
                 "[Lyman]–[Siversk]–[Sloviansk] triangle"),
    RelativeRule("triangle", r"\btriangle (?:of|between|formed by) <A>, <B>,? and <C>",
                 "triangle of [Lyman], [Siversk] and [Sloviansk]"),
    RelativeRule("direction", r"(?P<a><NAME>) (?:directions?|axis|sector)\b", "[Kupiansk] axis"),
    RelativeRule("direction", r"\b(?:in|from) the direction of <A>", "in the direction of [Pokrovsk]"),
    RelativeRule("bank", r"<SIDE> (?:bank|banks|shore|side) of <R>", "western bank of the {Donets} River"),
    RelativeRule("bank", r"(?P<r><ANY_NAME>)(?: river)?(?:'s)? <SIDE> (?:bank|shore|side)\b", "{Dnipro}'s left bank"),
    RelativeRule("bank", r"(?<!the\s)\bbanks? of (?:the )?(?:river )?(?P<r><WATER>)", "on banks of the {Dnipro}"),
    RelativeRule("bank", r"\bbanks of (?:the )?(?:river )?(?P<r><WATER>)(?: river\b)?",
                 "the banks of the {Dnipro} river"),
    RelativeRule("river_at", r"(?P<r><WATER>)(?: river)? <AT> <A>", "{Dnipro} at [Nikopol]"),
    RelativeRule("river_at", r"\bislands? (?:in|on) (?:the )?(?P<r><WATER>)(?: <AT> <A>)?", "islands in the {Dnipro}"),
    RelativeRule("mouth", r"\b(?:mouth|estuary) of <R>", "mouth of the {Dnipro}"),
    RelativeRule("confluence", r"\bconfluence of <R> (?:and|with) <S>", "confluence of the {Oskil} and the {Donets}"),
    RelativeRule("stream", r"(?:<DIST> )?\b(?P<side>up|down)(?:stream|river) (?:of|from) <A>(?: on <R>)?",
                 "5 km downstream of [Lysychansk]"),
    RelativeRule("crossing", r"\b<KIND>(?:crossings?|ford) (?:of|over|across|on) <R>(?: <AT> <A>)?",
                 "pontoon crossing over the {Donets} at [Bilohorivka]"),
    RelativeRule("crossing", r"\b<KIND>crossings? <AT> <A>", "river crossing near [Bilohorivka]"),
    RelativeRule("bridge", r"<BRIDGES> (?:over|across|on|spanning) <R>(?:,? <AT> <A>|,? between <A> and <B>)?",
                 "last bridge over the {Donets} between [Sievierodonetsk] and [Lysychansk]"),
    RelativeRule("bridge", r"<BRIDGES> (?:between|<JOINS>) <A> (?:and|to|with) <B>(?: (?:over|across) <R>)?",
                 "bridge connecting [Sievierodonetsk] with [Lysychansk]"),
    RelativeRule("bridge", r"<BRIDGES> (?:at|in|near|outside) <A>", "railway bridge near [Kupiansk]"),
    RelativeRule("border", r"\bborders? between <A> and <B><NEAR_C>", "border between [Ukraine] and [Moldova]"),
    RelativeRule("border", r"(?P<a><NAME>) ?- ?(?P<b><NAME>) border<NEAR_C>", "[Ukraine]-[Moldova] border"),
    # "90 km from the border" is no place on it.
    RelativeRule("border", r"(?P<measured><DIST> (?:away )?(?:from|of) the )(?:\w+(?: ?- ?\w+)? )?border\b"
                 r"(?: (?:with|to) <A>)?", "90 km from the Russian border"),
    RelativeRule("border", r"\b(?:border|frontier) (?:with|to) <A><NEAR_C>", "border with [Russia] near [Vovchansk]"),
    RelativeRule("border", r"\b(?P<people><PEOPLE>)(?: ?- ?(?P<nation><PEOPLE>))? border<NEAR_C>",
                 "Ukrainian-Polish border near [Lviv]"),
)  # fmt: skip

RELATIVE = RelativeGrammar(
    _RULES,
    words=_WORDS,
    macros=_MACROS,
    # "Oktiabrske (a village), located some" 20 km from Kramatorsk
    head=(
        # "south of Borova near Oleksandrivka" tells of neither town that it lies near the other.
        r"(?<!north\sof\s)(?<!south\sof\s)(?<!east\sof\s)(?<!west\sof\s)"
        r"(?P<h><NAME>)(?: (?:village|town|city|settlement|location|mine))?(?: \([^()\n]{1,40}\))?,?[^\S\n]{0,2}\(?"
        r"(?:(?:located|situated|lying|some|just|on|at|which lies|which is|that lies) )?(?:(?:in|on) )?(?:the )?"
    ),
    talk=(
        r"\b(?:talks?|agreements?|relations?|war|wars|ceasefire|differences?|deals?|exchanges?|negotiations?"
        r"|conflicts?|tensions?|cooperation|contacts?|meetings?|match|trade|calls?|choose|dialogue|ties|truce|dispute"
        r"|treaty|game)(?: \w+){0,2}"
    ),
    measures=MEASURES,
)
"""The grammar of relative places in English."""
